"""Seeded bugs: patches of a program, each with the function that it breaks and what finds it.

A patch is a unified diff with a head: a sentence, then `function:` (what to prove again), `caught:` (the code of what
is reported, and the text of the line that it is reported at). `shows: run` says that calls made at random break a
contract with it, `hidden:` why they don't.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from murust import driver
from murust.diagnostics.model import Diagnostic, Severity
from murust.record import Datum
from wp.verify import verify_program

BUDGET = 2_000_000
"""For each question to the solver: what it can't decide by then is not verified, either."""


class Change(Datum):
    """Lines of a file, and what stands there instead."""

    file: str
    old: str
    new: str


class Bug(Datum):
    name: str
    title: str
    function: str
    caught: str
    shows: str | None
    hidden: str | None
    changes: tuple[Change, ...]


def read(path: Path) -> Bug:
    """Raises `ValueError` where the head lacks something."""
    head, _, diff = path.read_text(encoding="utf-8").partition("\n--- ")
    title, _, rest = head.partition("\n")
    told = dict(line.split(": ", 1) for line in rest.splitlines() if line)
    shows, hidden, changes = told.get("shows"), told.get("hidden"), tuple(_changes("--- " + diff))
    return Bug(path.stem, title, told["function"], told["caught"], shows, hidden, changes)


def _changes(diff: str) -> list[Change]:
    found: list[Change] = []
    for part in ("\n" + diff).split("\n--- ")[1:]:
        heads, *hunks = part.split("\n@@")
        file = heads.partition("+++ b/")[2].strip()
        for hunk in hunks:
            lines = hunk.split("\n")[1:]
            old = [line[1:] for line in lines if line[:1] in ("-", " ")]
            new = [line[1:] for line in lines if line[:1] in ("+", " ")]
            found.append(Change(file, "\n".join(old), "\n".join(new)))
    return found


def apply(bug: Bug, source: Path, folder: Path) -> Path:
    """A copy of a program with the bug in it. Its lines are looked for by their text, and stand in one place only."""
    root = folder / source.name
    shutil.copytree(source, root)
    for change in bug.changes:
        file = root.parent / change.file
        text = file.read_text(encoding="utf-8")
        if text.count(change.old) != 1:
            raise ValueError(f"{bug.name}: its lines stand {text.count(change.old)} times in {change.file}")
        file.write_text(text.replace(change.old, change.new), encoding="utf-8")
    return root


def caught(bug: Bug, source: Path, folder: Path) -> list[str]:
    """What the proof of the function reports: codes, and the lines that they point at."""
    return reported(bug.function, apply(bug, source, folder))


def reported(function: str, root: Path) -> list[str]:
    """What the proof of the function reports, in a program that has to check."""
    checked = driver.check([root / "lib.rs"])
    assert not checked.diagnostics, f"this does not check: {checked.diagnostics[0].message}"
    report = verify_program(checked.program, checked.linker, checked.facts, pattern=function, rlimit=BUDGET)
    assert report.verdicts, f"there is no function {function}"
    return [at_line(one) for one in report.diagnostics if one.severity is Severity.ERROR]


def at_line(diagnostic: Diagnostic) -> str:
    span = diagnostic.primary.span
    text = span.file.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    return f"{diagnostic.code} {text[start:end].strip()}"
