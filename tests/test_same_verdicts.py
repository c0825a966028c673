"""What does not change the meaning of a program changes no verdict: names, order, one clause or two, what is unused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from murust import driver
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.source import SourceFile
from tests.harness.programs import collect
from tests.harness.rewrite import TEXTS, with_clauses_split
from wp.verify import verify_program

PROGRAMS = [program.path for program in collect("accept")]
EVERY = 20


@pytest.mark.parametrize("path", PROGRAMS[::EVERY], ids=lambda path: path.stem)
def test_some_keep_their_verdicts(path: Path) -> None:
    _assert_same(path)


@pytest.mark.soak
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_all_keep_their_verdicts(path: Path) -> None:
    _assert_same(path)


def _assert_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    checked = driver.check([path])
    meant = _verdicts(checked.program, checked)
    assert _verdicts(with_clauses_split(checked.program), checked) == meant, "split"
    for what, change in TEXTS.items():
        changed = driver.check_sources([SourceFile(path.name, change(text).encode())])
        assert not changed.diagnostics, (what, [(d.message, d.primary.span) for d in changed.diagnostics[:3]])
        more = Counter(verified=3) if what == "with something unused" else Counter()
        assert _verdicts(changed.program, changed) == meant + more, what


def _verdicts(program: core.Program, checked: driver.Checked) -> Counter[str]:
    report = verify_program(program, checked.linker, Facts(program))
    return Counter(verdict.status.value for verdict in report.verdicts)
