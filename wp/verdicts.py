"""Outcomes as verdicts: per obligation, per function, per run."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping

from logic.goal import Outcome, Proved, Refuted, Unknown, Value
from murust.core.types import Type
from murust.diagnostics.model import Diagnostic
from murust.engine.workers import Lost
from murust.record import Record
from murust.source import Span
from wp.obligations import Kind, Obligation, Origin


class Status(enum.Enum):
    VERIFIED = "verified"
    FAILED = "failed"
    UNKNOWN = "unknown"
    TRUSTED = "trusted"
    UNSUPPORTED = "unsupported"


class Counterexample(Record):
    """Values that the solver offers: of the parameters on entry, and of the variables at the place that fails."""

    inputs: tuple[tuple[str, Type, Value], ...]
    values: tuple[tuple[str, Type, Value], ...]
    certain: bool
    unknowns: tuple[tuple[Origin, Value], ...] = ()
    """What the clauses allow for values of which nothing else is known."""


class ObligationResult(Record):
    obligation: Obligation
    outcome: Outcome
    counterexample: Counterexample | None = None
    busiest: tuple[str, Span | None, int] | None = None
    """Where the budget ran out: the quantifier that was instantiated most, in words; where it stands; how often."""
    confirmed: bool | None = None  # by a run; None if that has not been tried
    hints: tuple[str, ...] = ()
    """What the prover has not looked into, in words."""
    second_opinion: str = ""
    """What another solver says of the proof, if it was asked: `confirmed`, `undecided`, `disagrees`, and
    `refused` or `not written` where it could not answer."""
    seeds: tuple[tuple[int, bool, int], ...] = ()
    """If several were tried, each seed, with whether it was proved, and at which cost."""

    @property
    def kind(self) -> Kind:
        return self.obligation.kind

    @property
    def span(self) -> Span:
        return self.obligation.span

    @property
    def clause(self) -> Span | None:
        return self.obligation.clause

    @property
    def proved(self) -> bool:
        return isinstance(self.outcome, Proved)

    @property
    def status(self) -> Status:
        """Unknown is never verified; and a run that fails decides."""
        match self.outcome:
            case Proved():
                return Status.VERIFIED
            case Unknown(out_of_budget=True) if not self.confirmed:
                return Status.UNKNOWN
            case Refuted() | Unknown():
                return Status.FAILED

    @property
    def cost(self) -> int:
        return self.outcome.cost

    @property
    def seconds(self) -> float:
        return self.outcome.seconds

    @property
    def encoding(self) -> str:
        return self.outcome.encoding


class Verdict(Record):
    """What came out for one function, spec function or lemma."""

    function: str
    span: Span
    status: Status
    obligations: tuple[ObligationResult, ...]
    seconds: float
    diagnostics: tuple[Diagnostic, ...] = ()
    kind: str = ""
    """`spec fn`, `lemma`, `axiom`, `derive` or `const`; empty for a function of the program."""
    lost: Lost | None = None
    """Why it is not known what comes out: this run has not come to its end there."""
    generating: float = 0.0
    """Of the seconds, those in which the obligations were made, with what had to be asked for that."""

    @property
    def is_spec(self) -> bool:
        return bool(self.kind)

    @property
    def identities(self) -> list[str]:
        """Of its obligations, in their order: the function, the kind, and which of its kind, which an edit elsewhere
        does not change."""
        seen: Counter[str] = Counter()
        found = []
        for kind in (result.kind.title for result in self.obligations):
            seen[kind] += 1
            found.append(f"{self.function}#{kind}.{seen[kind]}")
        return found

    @property
    def kept(self) -> bool:
        """Was all that it says found out before, and looked up?"""
        return bool(self.obligations) and all(result.outcome.kept for result in self.obligations)

    @property
    def failures(self) -> tuple[ObligationResult, ...]:
        return tuple(result for result in self.obligations if not result.proved)


def status_of(results: tuple[ObligationResult, ...]) -> Status:
    """Failed if an obligation fails, else unknown if one is, else verified."""
    found = {result.status for result in results}
    for status in (Status.FAILED, Status.UNKNOWN):
        if status in found:
            return status
    return Status.VERIFIED


class Report(Record):
    verdicts: tuple[Verdict, ...]
    seconds: float
    options: Mapping[str, object]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(d for verdict in self.verdicts for d in verdict.diagnostics)

    def count(self, status: Status) -> int:
        return sum(verdict.status is status for verdict in self.verdicts)

    @property
    def repeats(self) -> bool:
        """Would another run say the same?"""
        return all(verdict.lost is None for verdict in self.verdicts)

    @property
    def interrupted(self) -> bool:
        return any(verdict.lost is Lost.INTERRUPTED for verdict in self.verdicts)
