"""Quantifiers at run time: the values that matter, found from the term itself.

`forall |i| lo <= i < hi ==> P` is decided by trying each i from lo to hi; in general, a conjunct of the guard that
compares a variable with something known bounds it. Narrow types are tried in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children

if TYPE_CHECKING:
    from murust.run.contracts import Evaluator

MOST = 1 << 20
"""Values that are tried for one quantifier."""

PROBES = (0, 1, -1, 2, 3, 1 << 64)
"""Values that are tried for a variable without bounds: one that refutes `forall`, or satisfies `exists`, decides."""

_FLIPPED = {
    spec.SpecOp.LT: spec.SpecOp.GT, spec.SpecOp.LE: spec.SpecOp.GE,
    spec.SpecOp.GT: spec.SpecOp.LT, spec.SpecOp.GE: spec.SpecOp.LE,
}  # fmt: skip


def decide(term: spec.Quantified, evaluator: Evaluator) -> bool:
    """Whether all values (or any value) of the variables make the body true."""
    guards = list(_guards(term.body, term.universal))
    budget = [MOST]
    return _try(list(term.variables), guards, term, evaluator, budget)


def _try(
    variables: list[spec.BoundVar], guards: list[spec.SpecTerm], term: spec.Quantified, evaluator: Evaluator,
    budget: list[int],
) -> bool:  # fmt: skip
    from murust.run.contracts import CannotEvaluate

    if not variables:
        budget[0] -= 1
        evaluator.steps[0] += 1
        if budget[0] < 0:
            raise CannotEvaluate("a quantifier over too many values")
        return bool(evaluator.value(term.body))
    var = next((v for v in variables if _range(v, guards, variables, evaluator) is not None), variables[0])
    values = _range(var, guards, variables, evaluator)
    rest = [v for v in variables if v is not var]
    if values is None:  # one that decides is enough; if none of a few does, nothing is known
        for value in _probes(var.ty):
            if _try(rest, guards, term, evaluator._with({var: value}), budget) is not term.universal:
                return not term.universal
        raise CannotEvaluate(f"`{var.name}` ranges over more values than can be tried")
    for value in values:
        inner = evaluator._with({var: value})
        if _try(rest, guards, term, inner, budget) is not term.universal:
            return not term.universal
    return term.universal


def _probes(ty: types.Type) -> tuple[int, ...]:
    match ty:
        case types.MathInt():
            return PROBES
        case types.Int():
            return tuple(value for value in PROBES if ty.holds(value))
        case _:
            return ()


def _guards(body: spec.SpecTerm, universal: bool) -> Iterator[spec.SpecTerm]:
    """Conditions without which the body is trivially true (of `forall`) or false (of `exists`)."""
    if universal:
        if isinstance(body, spec.Binary) and body.op is spec.SpecOp.IMPLIES:
            yield from _conjuncts(body.left)
            yield from _guards(body.right, universal)
    else:
        yield from _conjuncts(body)


def _conjuncts(term: spec.SpecTerm) -> Iterator[spec.SpecTerm]:
    if isinstance(term, spec.Binary) and term.op is spec.SpecOp.CONJ:
        yield from _conjuncts(term.left)
        yield from _conjuncts(term.right)
    else:
        yield term


def _range(
    var: spec.BoundVar, guards: list[spec.SpecTerm], pending: list[spec.BoundVar], evaluator: Evaluator
) -> range | tuple[bool, bool] | None:
    """The values to be tried for a variable; None if they are not bounded by what is known now."""
    if isinstance(var.ty, types.Bool):
        return (False, True)
    low, high = _Bounds(guards, pending, evaluator).of(var)
    if low is None or high is None or high - low > MOST:
        return None
    return range(low, high + 1)


Interval = tuple[int | None, int | None]
"""Inclusive ends; None where there is none."""


@attrs.frozen(eq=False)
class _Bounds:
    """What guards say of variables that have no value yet (`pending`). `chain`: the variables whose bounds are being
    looked for already, so that `i < j && j < i` ends."""

    guards: list[spec.SpecTerm]
    pending: list[spec.BoundVar]
    evaluator: Evaluator
    chain: tuple[spec.BoundVar, ...] = ()

    def of(self, var: spec.BoundVar) -> Interval:
        inner = attrs.evolve(self, chain=(*self.chain, var))
        result: Interval = (var.ty.min, var.ty.max) if isinstance(var.ty, types.Int) else (None, None)
        for guard in self.guards:
            result = _intersection(result, inner.said(var, guard))
        return result

    def said(self, var: spec.BoundVar, guard: spec.SpecTerm) -> Interval:
        """What one guard says: of a conjunction what both sides say, of a disjunction what holds either way."""
        if not isinstance(guard, spec.Binary):
            return None, None
        op, left, right = guard.op, guard.left, guard.right
        if op is spec.SpecOp.CONJ:
            return _intersection(self.said(var, left), self.said(var, right))
        if op is spec.SpecOp.DISJ:
            return _hull(self.said(var, left), self.said(var, right))
        if _is_variable(right, var) and op in _FLIPPED:
            op, left, right = _FLIPPED[op], right, left
        if op not in _FLIPPED or not _is_variable(left, var):
            return None, None
        low, high = self.value(right)
        match op:
            case spec.SpecOp.LT:
                return None, high - 1 if high is not None else None
            case spec.SpecOp.LE:
                return None, high
            case spec.SpecOp.GT:
                return low + 1 if low is not None else None, None
            case _:
                return low, None

    def value(self, term: spec.SpecTerm) -> Interval:
        """The range of the other side: its value if that is known, or the bounds of a variable that has none yet."""
        for other in self.pending:
            if _is_variable(term, other):
                return self.of(other) if other not in self.chain else (None, None)
        if _mentions(term, self.pending):
            return None, None
        value = int(self.evaluator.value(term))
        return value, value


def _intersection(a: Interval, b: Interval) -> Interval:
    lows = [low for low in (a[0], b[0]) if low is not None]
    highs = [high for high in (a[1], b[1]) if high is not None]
    return max(lows, default=None), min(highs, default=None)


def _hull(a: Interval, b: Interval) -> Interval:
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    high = None if a[1] is None or b[1] is None else max(a[1], b[1])
    return low, high


def _is_variable(term: spec.SpecTerm, var: spec.BoundVar) -> bool:
    while isinstance(term, spec.ToInt):
        term = term.term
    return isinstance(term, spec.Bound) and term.var is var


def _mentions(term: spec.SpecTerm, variables: list[spec.BoundVar]) -> bool:
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.Bound) and current.var in variables:
            return True
        pending += children(current)
    return False
