"""The contracts of the hypervisor as judges of a run: random calls of a small copy, on the machine."""

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

SCALE = {
    "mem/frames.rs": ("FRAMES: usize", 28),
    "stage2/geometry.rs": ("INDEX_BITS: u32", 2),
    "trap/abort.rs": ("DEVICE_PAGES: u64", 8),
}
"""Constants of the copy. A table has four entries, and a block four frames: so there are blocks, full tables and ends
of tables in a machine that is small enough for its contracts to be evaluated at each call. The code is the same."""


def on_a_small_scale(source: Path, folder: Path) -> Path:
    """A copy of the hypervisor and the machine, with the constants of `SCALE`; the root of what makes the calls."""
    if source.parent != folder:
        shutil.copytree(source, folder / SOURCE.name)
    machine = folder / "tests" / "hypervisor" / "machine"
    shutil.copytree(MACHINE, machine)
    for name, (constant, value) in SCALE.items():
        file = folder / SOURCE.name / name
        declared = re.compile(rf"(?<=pub const {constant} = )\w+")
        text, count = declared.subn(str(value), file.read_text(encoding="utf-8"))
        assert count == 1, constant
        file.write_text(text, encoding="utf-8")
    return machine / "main.rs"


def compiled(root: Path, *, check_contracts: bool = True) -> Executable:
    """Its prompts are those of the machine."""
    checked = driver.check([root])
    assert not checked.diagnostics, checked.diagnostics[0].message
    return compile_program(checked.whole, checked.linker, check_contracts=check_contracts)


def with_bug(bug: seeded.Bug, folder: Path) -> Executable:
    return compiled(on_a_small_scale(seeded.apply(bug, SOURCE, folder), folder))


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
