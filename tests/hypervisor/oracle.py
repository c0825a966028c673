"""The contracts of the hypervisor as judges of a run: random calls of a copy with few frames, on the machine."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from murust import driver
from murust.run.execute import Executable, compile_program
from murust.run.outcomes import ContractFailed, Outcome, Panicked, Returned
from murust.source import Span
from tests.harness import seeded

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "hypervisor_src"
MACHINE = Path(__file__).parent / "machine"

FRAMES = 12
"""Enough for the tables of two virtual machines, and memory of both."""

_FRAMES = re.compile(r"(?<=pub const FRAMES: usize = )\d+")


def with_few_frames(source: Path, folder: Path) -> Path:
    """A copy of the hypervisor and the machine; the root of what makes the calls."""
    if source.parent != folder:
        shutil.copytree(source, folder / SOURCE.name)
    machine = folder / "tests" / "hypervisor" / "machine"
    shutil.copytree(MACHINE, machine)
    frames = folder / SOURCE.name / "mem" / "frames.rs"
    text, count = _FRAMES.subn(str(FRAMES), frames.read_text(encoding="utf-8"))
    assert count == 1
    frames.write_text(text, encoding="utf-8")
    return machine / "small.rs"


def compiled(root: Path) -> Executable:
    """With its contracts; its prompts are those of the machine."""
    checked = driver.check([root])
    assert not checked.diagnostics, checked.diagnostics[0].message
    return compile_program(checked.whole, checked.linker, check_contracts=True)


def with_bug(bug: seeded.Bug, folder: Path) -> Executable:
    return compiled(with_few_frames(seeded.apply(bug, SOURCE, folder), folder))


def violation(outcome: Outcome) -> str | None:
    """What was wrong: the line of a clause, or the words of a panic; None if nothing was."""
    match outcome:
        case Returned():
            return None
        case ContractFailed(kind=kind, clause=clause):
            return f"{kind}: {_line(clause)}"
        case Panicked(message=message):
            return f"panic: {message}"
        case _:
            raise AssertionError(outcome)


def _line(span: Span) -> str:
    lines = span.file.text.splitlines()
    return lines[span.line - 1].strip()
