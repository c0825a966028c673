"""What is asked of the solver, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import NamedTuple, TypeVar, Union

from msgspec import Struct
from msgspec.structs import replace

from logic.sorts import DataDef, Sort
from logic.terms import Term

Fact = TypeVar("Fact")


class DataValue(Struct, frozen=True):
    sort: str
    constructor: int
    fields: tuple[Value, ...]


class Unspecified(Struct, frozen=True):
    """An element of an opaque sort, or a value too large to be written out; `text` is for people."""

    text: str


class Places(Struct, frozen=True):
    """A function of the logic at the places that are spoken of, with what it gives there; elsewhere it is not known."""

    pairs: tuple[tuple[Value, Value], ...]


Value = Union[int, bool, Fraction, tuple["Value", ...], "DataValue", "Unspecified", "Places"]
"""A concrete value: machine and mathematical integers, booleans, reals, arrays and sequences as tuples, data."""


class FunctionDef(Struct, frozen=True):
    """A logical function that is not expanded in place: `name(params) = body`, possibly recursive.

    Whoever makes one has proved that the recursion ends. `fuel` is how often a call is unrolled by itself. One that is
    not `recursive` does not lead back to itself by way of others either: each call of it is unrolled.
    """

    name: str
    params: tuple[Term, ...]
    result: Sort
    body: Term
    fuel: int = 2
    facts: tuple[Term, ...] = ()
    """What is known of it besides: it has been shown that there is such a function."""
    recursive: bool = True


class Theory(Struct, frozen=True):
    """What all goals of one program share."""

    datatypes: Mapping[str, DataDef]
    functions: Mapping[str, FunctionDef]


class Goal(Struct, frozen=True, eq=False):
    """Do the facts imply the claim, whatever the values of the free variables?

    `facts` are in order of time and goals of one function share prefixes of them. `label` is the caller's; it is
    handed back with the outcome and not looked at. `witnesses` are terms whose values a countermodel should give.
    """

    facts: tuple[Term, ...]
    claim: Term
    label: object = None
    witnesses: tuple[Term, ...] = ()


class _Answer(Struct, frozen=True):
    def __bool__(self) -> bool:
        raise TypeError("an outcome has no truth value: match on its class")


class Asked(NamedTuple):
    """One question to the solver, and what it took: seconds to write it down and to answer it, resource units, and how
    often quantifiers were instantiated. `about`: `all goals` of a function, a `goal`, a `countermodel`, `dead code`.
    `instances`: of each quantifier, if that is counted (`Limits.counting`); one of the program is named by its text."""

    about: str
    encoding: str
    answer: str
    encoding_seconds: float
    solving_seconds: float
    cost: int = 0
    instantiated: int = 0
    instances: Sequence[tuple[str, int]] = ()


class Proved(_Answer, frozen=True):
    encoding: str
    cost: int  # rlimit units
    seconds: float
    scripts: tuple[str, ...] = ()
    """If they are asked for (`Limits.scripts`): what was shown, as scripts in SMT-LIB that together imply the goal. Of
    what is not proved, the goal."""
    asked: tuple[Asked, ...] = ()
    """All that was asked about the goal, the answers that did not help among it."""
    kept: bool = False
    """Has it been found out before, and was looked up?"""


class Model(Struct, frozen=True):
    """Values of the goal's witnesses. A candidate: quantifiers may make the solver give a model that is none."""

    values: Mapping[Term, Value]


class Refuted(_Answer, frozen=True):
    """Not proved, and the solver has a model in which the facts hold and the claim does not.

    `certain`: the solver says `sat` (of facts without approximation), rather than offering a candidate.
    """

    model: Model
    certain: bool
    encoding: str
    cost: int
    seconds: float
    scripts: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    kept: bool = False


class Unknown(_Answer, frozen=True):
    """`out_of_budget`: the resource limit ran out; otherwise the solver gave up, `reason` says why. `busiest`: the
    quantifier that was instantiated most often (or the function whose definition it is), and how often."""

    reason: str
    out_of_budget: bool
    encoding: str
    cost: int
    seconds: float
    busiest: tuple[Term | str, int] | None = None
    scripts: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    kept: bool = False


Outcome = Proved | Refuted | Unknown


class Limits(Struct, frozen=True):
    """`rlimit` is Z3's resource unit (about a million a second); `seed` its random seed. `model_rlimit` is for each
    query that looks for a countermodel; 0: none is looked for. Names and order mean nothing, and make a difference all
    the same."""

    rlimit: int = 6_000_000
    model_rlimit: int = 600_000
    seed: int = 0
    scripts: bool = False
    """Is it to be written down what was shown?"""
    renaming: int = 0
    """Which other names everything has; 0: its own."""
    ordering: int = 0
    """In which other order facts come; 0: in their own."""
    counting: bool = False
    """Is it counted how often each quantifier is instantiated? The solver, watched, may do otherwise."""
    log: list[Asked] | None = None
    """Where questions are noted, while goals are proved."""

    def ordered(self, facts: Sequence[Fact]) -> list[Fact]:
        """Facts in the order in which they are to be said."""
        found = list(facts)
        if self.ordering:
            Random(self.ordering).shuffle(found)
        return found

    @staticmethod
    def of(rlimit: int | None, seed: int) -> Limits:
        """With a budget that is given, if one is: a small one is small for countermodels, too."""
        usual = Limits(seed=seed)
        if not rlimit:
            return usual
        return replace(usual, rlimit=rlimit, model_rlimit=min(usual.model_rlimit, rlimit // 10))
