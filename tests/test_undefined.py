"""Programs with undefined behaviour, one kind each: it is found where it happens. Nothing of it is found in programs
that are right (those of tests/run and tests/check)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from murust import driver
from murust.run.execute import compile_program
from murust.run.outcomes import UndefinedBehaviour

FILES = sorted((Path(__file__).parent / "undefined").glob("*.rs"))
_EXPECTED = re.compile(r"//~ UB: (.*)$")


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_it_is_found(path: Path) -> None:
    checked = driver.check([path])
    assert not checked.diagnostics, checked.diagnostics[0].message
    outcome = compile_program(checked.whole, checked.linker).call("main").outcome
    lines = path.read_text(encoding="utf-8").splitlines()
    line, text = next((n, found[1]) for n, one in enumerate(lines, 1) if (found := _EXPECTED.search(one)))
    assert isinstance(outcome, UndefinedBehaviour), outcome
    assert outcome.span.line == line
    assert text in outcome.what
