"""Quantifiers at run time: the values that matter, found from the term itself.

`forall |i| lo <= i < hi ==> P` is decided by trying each i from lo to hi; in general, a conjunct of the guard that
compares a variable with something known bounds it. Narrow types are tried in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children

if TYPE_CHECKING:
    from murust.run.contracts import Evaluator

MOST = 1 << 20
"""Values that are tried for one quantifier."""

WIDEST = 16
"""Integer types of up to so many bits are tried in full."""

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
    if values is None:
        raise CannotEvaluate(f"`{var.name}` ranges over more values than can be tried")
    rest = [v for v in variables if v is not var]
    for value in values:
        inner = evaluator._with({var: value})
        if _try(rest, guards, term, inner, budget) is not term.universal:
            return not term.universal
    return term.universal


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
    low: int | None = None
    high: int | None = None
    if isinstance(var.ty, types.Int):
        low, high = var.ty.min, var.ty.max
    for guard in guards:
        found = _bound(var, guard, pending, evaluator)
        if found is not None:
            is_low, value = found
            if is_low:
                low = value if low is None else max(low, value)
            else:
                high = value if high is None else min(high, value)
    if low is None or high is None or high - low > MOST:
        return None
    return range(low, high + 1)


def _bound(
    var: spec.BoundVar, guard: spec.SpecTerm, pending: list[spec.BoundVar], evaluator: Evaluator
) -> tuple[bool, int] | None:
    """What `e <= v`, `v < e`, `v == e` say of v, if e is known now: (is it a lower bound, inclusive value)."""
    if not isinstance(guard, spec.Binary):
        return None
    op, left, right = guard.op, guard.left, guard.right
    if _is_variable(right, var):
        if op in _FLIPPED:
            op = _FLIPPED[op]
        left, right = right, left
    if op not in _FLIPPED or not _is_variable(left, var) or _mentions(right, pending):
        return None
    value = int(evaluator.value(right))
    match op:
        case spec.SpecOp.LT:
            return False, value - 1
        case spec.SpecOp.LE:
            return False, value
        case spec.SpecOp.GT:
            return True, value + 1
        case _:
            return True, value


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
