"""How runs end: with a value, a panic, a clause that does not hold, what Rust does not define, or before their end."""

from __future__ import annotations

from collections.abc import Mapping

from murust.record import Record
from murust.run.values import PyValue
from murust.source import Span


class Returned(Record):
    value: PyValue


class Panicked(Record):
    """`stack`: the calls that led there, the innermost first, by function and place."""

    message: str
    span: Span
    stack: tuple[tuple[str, Span], ...] = ()


class Aborted(Record):
    """A panic in a destructor, while another panic unwound."""

    message: str
    span: Span
    first: Panicked


class ContractFailed(Record):
    """A clause that did not hold; `span` is where, `clause` the clause."""

    kind: str
    clause: Span
    span: Span


class UndefinedBehaviour(Record):
    """What Rust does not define, in words; where, and the calls that led there; what happened to the memory before."""

    what: str
    span: Span
    stack: tuple[tuple[str, Span], ...] = ()
    history: tuple[tuple[str, Span], ...] = ()


class NoAnswer(Record):
    """A prompt that no host answered as it should."""

    what: str
    span: Span


class NotRun(Record):
    """Something that murust does not follow; where."""

    what: str
    span: Span


class OutOfFuel(Record):
    pass


class OutOfMemory(Record):
    pass


class Exited(Record):
    """By itself, with a status: `std::process::exit`."""

    status: int


class Stopped(Record):
    """By the person who watched it."""


class StackOverflow(Record):
    pass


Outcome = (
    Returned
    | Panicked
    | Aborted
    | ContractFailed
    | UndefinedBehaviour
    | NoAnswer
    | NotRun
    | OutOfFuel
    | OutOfMemory
    | Exited
    | Stopped
    | StackOverflow
)


class Execution(Record):
    """How a run ended. `mutated`: what each `&mut` parameter refers to afterwards; `skipped`: clauses that could not
    be evaluated, with the reason; `trace`: assignments to the program's own variables, the last ones."""

    outcome: Outcome
    stdout: str
    stderr: str
    mutated: Mapping[str, PyValue] = {}
    skipped: tuple[tuple[Span, str], ...] = ()
    trace: tuple[tuple[Span, str], ...] = ()
    fuel_left: int | None = None
    leaked: tuple[tuple[str, Span], ...] = ()
    """Memory that was not given back: what it is, and where it was made."""
