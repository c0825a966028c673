"""What was asked of a program, one by one, and what came of it: what formats for test results are about."""

from __future__ import annotations

import enum

from murust.diagnostics.model import Diagnostic
from murust.record import Record


class Outcome(enum.Enum):
    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"  # neither, and so not to be relied on
    SKIPPED = "skipped"  # by what the source says: `trusted`, `#[ignore]`


class Case(Record):
    """A program that was checked, a function that was proved, a test that was run. `suite` is the file of the program;
    `text` says what came of it where no diagnostic does."""

    suite: str
    name: str
    outcome: Outcome
    seconds: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
