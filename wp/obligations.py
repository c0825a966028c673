"""What has to be proved: the kinds of obligation, each with its code and its words, and where each comes from."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from logic.terms import Term
from murust.core import nodes as core
from murust.core.types import Type
from murust.record import Record, field
from murust.source import Span


class Kind(enum.Enum):
    """(code, what the obligation is called, what is said when it fails)."""

    ENSURES = ("V0001", "ensures", "this postcondition may not hold")
    REQUIRES = ("V0002", "call.requires", "a precondition of this call may not hold")
    OVERFLOW = ("V0003", "overflow", "this may overflow")
    DIVISION = ("V0004", "division", "this may divide by zero")
    BOUNDS = ("V0005", "bounds", "this index may be out of bounds")
    PANIC = ("V0006", "panic", "this panic may be reached")
    LOOP_ENTRY = ("V0007", "loop.entry", "this invariant may not hold when the loop is entered")
    LOOP_KEPT = ("V0008", "loop.kept", "this invariant may not be kept by a round of the loop")
    MEASURE = ("V0009", "measure", "this measure may not decrease")
    SHIFT = ("V0010", "shift", "this may shift by too much")
    NO_MEASURE = ("V0011", "no measure", "nothing says why this ends")
    ASSERT = ("V0012", "assert", "this assertion may not hold")
    CALC = ("V0013", "calc", "this step of the calculation may not hold")
    INVARIANT = ("V0018", "type.invariant", "the invariant of a type may not hold here")
    REFINES = ("V0019", "refines", "the trait does not ask for this, or does not allow it")
    LEMMA = ("V0017", "lemma", "the proof does not show this")
    LOOP_ENSURES = ("V0014", "loop.ensures", "this may not hold where the loop is left")
    CALL_PANIC = ("V0016", "call.panics", "this call may panic")
    IMPURE = ("V0021", "pure", "what a `pure` function gives depends on its arguments only, and this may not")
    PERMISSION = ("V0022", "permission", "nothing says that this memory may be accessed here")
    SHARED = ("V0023", "shared", "this memory may be read here, and not written")
    UNINITIALISED = ("V0024", "uninitialised", "this memory need not hold a value")
    LEAK = ("V0025", "leak", "a permission is lost here")
    POINTER = ("V0026", "pointer", "this pointer may leave the memory that it points to")
    MAY_DIVERGE = ("V0015", "diverges", "this call may run for ever")

    @property
    def code(self) -> str:
        return self.value[0]

    @property
    def title(self) -> str:
        return self.value[1]

    @property
    def message(self) -> str:
        return self.value[2]


PANICS = frozenset({Kind.OVERFLOW, Kind.DIVISION, Kind.BOUNDS, Kind.SHIFT, Kind.PANIC, Kind.CALL_PANIC})
"""What `panics` may allow."""


MEMORY = frozenset({Kind.PERMISSION, Kind.SHARED, Kind.UNINITIALISED, Kind.LEAK, Kind.POINTER})
"""What is asked of the memory that raw pointers point to."""

NOT_SHOWN = frozenset({Kind.NO_MEASURE, Kind.IMPURE, *MEMORY})
"""What no run of the program can show to fail, and no values either."""

NOT_RUN = NOT_SHOWN | {Kind.REFINES}
"""What no run can show to fail: that a method asks for more than its trait says nothing of its own runs."""


class Path(Record):
    """What is known at a point of the program: a list that shares its tail with those of other points."""

    fact: Term
    before: Path | None
    length: int

    @staticmethod
    def extend(path: Path | None, fact: Term) -> Path:
        return Path(fact, path, 1 if path is None else path.length + 1)


def facts_of(path: Path | None) -> tuple[Term, ...]:
    """The facts, oldest first."""
    facts: list[Term] = []
    while path is not None:
        facts.append(path.fact)
        path = path.before
    return tuple(reversed(facts))


def since(path: Path | None, before: Path | None) -> tuple[Term, ...]:
    """The facts that have been added to a path."""
    known = before.length if before is not None else 0
    return facts_of(path)[known:]


class Origin(Record):
    """Where a value comes from of which only clauses say something: the rounds of a loop (of the library, where a
    closure's clauses say it), or the call of `callee`."""

    name: str
    ty: Type
    span: Span
    callee: str = ""
    library: bool = False


class Obligation(Record):
    """`path` implies `claim`. `span` is the place in the code, `clause` the specification that asks for it, if any;
    `values` are the variables there, for a counterexample; `unknowns` the values in the claim of which only clauses
    say something; `calls` those in whose callees the place is, from the outside to the inside."""

    kind: Kind
    span: Span
    clause: Span | None
    path: Path | None
    claim: Term
    values: Mapping[core.Local, Term]
    detail: str = ""
    unknowns: Mapping[Term, Origin] = field(default_factory=dict)
    calls: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()


class Reached(Record):
    """A place that proofs take to be reached by some run: what is known there. `loop`: the first of its invariants;
    None for a way out of the function."""

    span: Span
    path: Path | None
    loop: Span | None


class Inputs(Record):
    """The parameters of the function at hand: name, type, value on entry."""

    params: tuple[tuple[str, Type, Term], ...]
