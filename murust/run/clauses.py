"""Clauses of a run: what becomes of them. Compiled code calls what is here with the values that a clause speaks of; one
that does not hold ends the run, one that can't be evaluated is noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import children, speaks_of
from murust.core.proofs import ProofStep
from murust.core.types import Closure, Ref, Type
from murust.run import machine
from murust.run.budget import MOST, Budget, CannotEvaluate
from murust.run.bytes import Bytes
from murust.run.contracts import Contracts, Storable, weight
from murust.run.evaluator import Evaluator, Pure
from murust.run.machine import Panic
from murust.run.proving import Steps, Work
from murust.run.views import UNKNOWN
from murust.source import Span

Measured = tuple[int, ...]
"""The value of a measure."""

STEPS_A_UNIT = 8
"""Steps in the evaluation of a specification that cost one unit of fuel."""


KEPT = 1 << 8
"""Values that are remembered, because the invariants of their types hold of them."""

TOO_DEEP = 1 << 14
"""Steps that an evaluation costs at least which nests too deep: it is slow."""


@attrs.define(eq=False, repr=False)
class Clauses:
    """Those of one run. `layouts` are those of the program, `pure` calls its functions, `place` finds a panic."""

    contracts: Contracts
    machine: machine.Machine
    layouts: Bytes
    pure: Pure
    place: Callable[[Panic], Span]
    skipped: dict[Span, str] = attrs.field(factory=dict)
    measures: dict[str, list[Measured | None]] = attrs.field(factory=dict)  # of the calls that are not over
    kept: dict[tuple[int, Type], Any] = attrs.field(factory=dict)
    """Values of which the invariants of their types hold."""
    heard: set[Span] = attrs.field(factory=set)
    """The clauses of closures about the time between calls that are evaluated where the calls are made."""

    def holds(
        self, kind: str, number: int, now: dict[int, Any], entry: dict[Any, Any], clause: Span, at: Span | None
    ) -> None:
        """One that can't be evaluated binds nothing by `?x`: what was bound before is of another time."""
        found = self.found(self._work(number, now, entry), clause)
        if found is UNKNOWN:
            for var in _binders(self.contracts.stored[number].term):
                entry.pop(var, None)
        elif not found:
            raise machine.ContractFailure(kind, clause, at if at is not None else clause)

    def claimed(self, kind: str, work: Work, clause: Span, at: Span) -> None:
        """Ends the run if what a clause claims is not so."""
        if not self.found(work, clause):
            raise machine.ContractFailure(kind, clause, at)

    def found(self, work: Work, span: Span) -> Any:
        """What the work gives; `UNKNOWN`, and a note, if it can't be evaluated."""
        try:
            return self._charged(work)
        except CannotEvaluate as problem:
            self.skipped[span] = str(problem)
            return UNKNOWN

    def unheard(self, span: Span) -> None:
        """A closure is called whose clause about the time between calls nobody may have asked for."""
        if span not in self.heard:
            self.skipped[span] = "what holds between calls of a closure is not evaluated here"

    def between(self, number: int, now: dict[int, Any], entry: dict[Any, Any], at: Span) -> None:
        """A function of the library is about to call a closure, or is done with that."""
        term, evaluator = self.contracts.at(number, now, entry, self.layouts, self.pure)
        assert isinstance(term, spec.SpecCall)
        found = self.found(lambda budget: tuple(map(evaluator.within(budget).value, term.args)), at)
        (ty, *_) = evaluator.types(term.type_args)
        while isinstance(ty, Ref):
            ty = ty.target
        assert isinstance(ty, Closure)
        function = self.contracts.program.functions[ty.name]
        for clause in function.contract.invariants:
            self.heard.add(clause.span)
            of_results = speaks_of(clause.term, function.contract.given)
            if found is UNKNOWN or of_results or not set(_spoken_of(clause.term)) <= set(function.params):
                self.skipped[clause.span] = "it speaks of what is around the closure, or what is not looked at"
                continue
            first, before, held, given, seen = found
            inside = attrs.evolve(
                evaluator,
                now={p.index: value for p, value in zip(function.params, (held, *given), strict=False)},
                entry={p.index: value for p, value in zip(function.params, (first, *before), strict=False)},
                bound={function.contract.seen: seen} if function.contract.seen is not None else {},
                generic=dict(zip(function.generics, ty.args, strict=True)),
            )
            self.claimed("invariant", partial(_judged, inside, clause.term), clause.span, at)

    def follow(self, number: int, now: dict[int, Any], entry: dict[Any, Any]) -> None:
        """A step of a proof."""
        step, evaluator = self.contracts.at(number, now, entry, self.layouts, self.pure)
        assert isinstance(step, ProofStep)
        Steps(self).step(step, evaluator)

    def promised(self, kind: str, value: Any, ty: Type, at: Span) -> None:
        """The invariants of types hold of a value."""
        if value is UNKNOWN:
            self.skipped[at] = f"the invariants in a `{ty}` are not looked at"
            return
        contracts, key = self.contracts, (id(value), ty)
        if self.kept.get(key) is value:  # it was looked at, and is the same object still
            return
        for invariant, args, part in contracts.promises.of(value, ty):
            span = invariant.clause.span
            self.holds(kind, contracts.of_invariant(invariant, args), {}, {invariant.self_var: part}, span, at)
        if len(self.kept) > KEPT:
            self.kept.clear()
        self.kept[key] = value

    def allowed(self, numbers: tuple[int, ...], entry: dict[Any, Any], clause: Span, panic: Panic) -> None:
        """A panic leaves a function that says when it panics."""
        for number in numbers:
            try:
                if self._evaluate(number, entry, entry):
                    return
            except CannotEvaluate as problem:
                self.skipped[clause] = str(problem)
                return
        raise machine.ContractFailure("panics", clause, self.place(panic))

    def ghost(self, number: int, now: dict[int, Any], entry: dict[Any, Any], span: Span) -> Any:
        return self.found(self._work(number, now, entry), span)

    def _work(self, number: int, now: dict[int, Any], entry: dict[Any, Any]) -> Work:
        evaluate, layouts = self.contracts.evaluate, self.layouts
        return lambda budget: evaluate(number, now, entry, budget, layouts, self.pure)

    def _evaluate(self, number: int, now: dict[int, Any], entry: dict[Any, Any]) -> Any:
        return self._charged(self._work(number, now, entry))

    def _charged(self, work: Work) -> Any:
        """Evaluating specifications costs fuel, too."""
        fuel = self.machine.fuel
        allowed = MOST if fuel is None else min(MOST, (fuel + 1) * STEPS_A_UNIT)
        budget = Budget(allowed)
        try:
            return work(budget)
        except RecursionError:
            budget.left = min(budget.left, allowed - TOO_DEEP)
            raise CannotEvaluate("evaluating this nests too deep") from None
        finally:
            if fuel is not None:
                self.machine.fuel = fuel - (allowed - budget.left) // STEPS_A_UNIT
                if self.machine.fuel < 0:
                    raise machine.OutOfFuel

    def below(
        self, number: int, now: dict[int, Any], entry: dict[Any, Any], before: Measured | None, span: Span
    ) -> Measured | None:
        """The measure at the head of a loop; it must be below the one of the round before."""
        return self._descend(number, now, entry, before, span, span)

    def leave(self, name: str) -> None:
        self.measures[name].pop()

    def enter(self, name: str, number: int, entry: dict[Any, Any], span: Span, call: Span | None) -> None:
        """The measure of a function; it must be below the one of the call of the same function around this one."""
        around = self.measures.setdefault(name, [])
        before = around[-1] if around else None
        around.append(self._descend(number, entry, entry, before, span, span if call is None else call))

    def _descend(
        self, number: int, now: dict[int, Any], entry: dict[Any, Any], before: Measured | None, span: Span, place: Span
    ) -> Measured | None:
        """The measure now; it must be below the one before, which must not have been negative. None if it can't be
        evaluated."""
        try:
            measure: Measured = self._evaluate(number, now, entry)
        except CannotEvaluate as problem:
            self.skipped[span] = str(problem)
            return None
        measure = tuple(part if isinstance(part, int) else weight(part) for part in measure)
        if before is not None:
            first = next(((a, b) for a, b in zip(measure, before, strict=True) if a != b), None)
            if first is None or not (first[0] < first[1] and first[1] >= 0):
                raise machine.ContractFailure("measure", span, place)
        return measure


def _judged(evaluator: Evaluator, term: spec.SpecTerm, budget: Budget) -> Any:
    return evaluator.within(budget).judged(term)


def _binders(term: Storable) -> Iterator[spec.BoundVar]:
    """The `?x` in a clause."""
    pending: list[spec.SpecTerm] = [] if isinstance(term, spec.Measure | ProofStep) else [term]
    while pending:
        part = pending.pop()
        pending += children(part)
        if isinstance(part, spec.Binder):
            yield part.var


def _spoken_of(term: spec.SpecTerm) -> Iterator[core.Local]:
    if isinstance(term, spec.Var):
        yield term.local
    for part in children(term):
        yield from _spoken_of(part)


CLAUSES = ("holds", "allowed", "promised", "below", "enter", "leave", "ghost", "follow", "between", "unheard")
"""What compiled code calls."""
