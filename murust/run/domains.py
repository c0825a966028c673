"""Quantifiers at run time: the values that matter, found from the term itself.

`forall |i| lo <= i < hi ==> P` is decided by trying each i from lo to hi; in general, a conjunct of the guard that
compares a variable with something known bounds it. Narrow types are tried in full.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children, conjuncts
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run.budget import MOST, CannotEvaluate
from murust.run.values import Adts

if TYPE_CHECKING:
    from murust.run.evaluator import Evaluator

PROBES = (0, 1, -1, 2, 3, 1 << 64)
"""Values that are tried for a variable without bounds: one that refutes `forall`, or satisfies `exists`, decides."""

_FLIPPED = {
    spec.SpecOp.LT: spec.SpecOp.GT, spec.SpecOp.LE: spec.SpecOp.GE,
    spec.SpecOp.GT: spec.SpecOp.LT, spec.SpecOp.GE: spec.SpecOp.LE, spec.SpecOp.EQ: spec.SpecOp.EQ,
}  # fmt: skip


def decide(term: spec.Quantified, evaluator: Evaluator) -> bool:
    """Whether all values (or any value) of the variables make the body true."""
    return _try(list(term.variables), list(guards_of(term.body, term.universal)), term, evaluator)


def _try(
    variables: list[spec.BoundVar], guards: list[spec.SpecTerm], term: spec.Quantified, evaluator: Evaluator
) -> bool:
    if not variables:
        return bool(evaluator.value(term.body))
    var, values = _first_bounded(variables, guards, evaluator)
    rest = [v for v in variables if v is not var]
    for value in _probes(var.ty) if values is None else values:
        evaluator.budget.spend()
        if _try(rest, guards, term, evaluator.with_bound({var: value})) is not term.universal:
            return not term.universal
    if values is None:  # one that decides is enough; if none of a few does, nothing is known
        raise CannotEvaluate(f"`{var.name}` ranges over more values than can be tried")
    return term.universal


def _first_bounded(
    variables: list[spec.BoundVar], guards: list[spec.SpecTerm], evaluator: Evaluator
) -> tuple[spec.BoundVar, Iterable[Any] | None]:
    """A variable whose values are known now, with them; if there is none, the first one."""
    for var in variables:
        values = _range(var, guards, variables, evaluator)
        if values is not None:
            return var, values
    return variables[0], None


def values_of(var: spec.BoundVar, guard: spec.SpecTerm, evaluator: Evaluator) -> Iterable[Any]:
    """The values that a variable may have where the guard holds."""
    values = _range(var, list(conjuncts(guard)), [var], evaluator)
    if values is None:
        raise CannotEvaluate(f"`{var.name}` ranges over more values than can be tried")
    return values


def _probes(ty: types.Type) -> tuple[int, ...]:
    match ty:
        case types.MathInt():
            return PROBES
        case types.Int():
            return tuple(value for value in PROBES if ty.holds(value))
        case _:
            return ()


def guards_of(body: spec.SpecTerm, universal: bool) -> Iterator[spec.SpecTerm]:
    """Conditions without which the body is trivially true (of `forall`) or false (of `exists`)."""
    if universal:
        if isinstance(body, spec.Binary) and body.op is spec.SpecOp.IMPLIES:
            yield from conjuncts(body.left)
            yield from guards_of(body.right, universal)
    else:
        yield from conjuncts(body)


def _range(
    var: spec.BoundVar, guards: list[spec.SpecTerm], pending: list[spec.BoundVar], evaluator: Evaluator
) -> Iterable[Any] | None:
    """The values to be tried for a variable; None if they are not bounded by what is known now."""
    for guard in guards:
        found = _members(var, guard, pending, evaluator)
        if found is not None:
            return found
    adts = evaluator.program.adts
    if not isinstance(var.ty, types.Int | types.MathInt):
        count = count_of(var.ty, adts)
        return all_values(var.ty, adts) if count is not None and count <= MOST else None
    low, high = _Bounds(guards, pending, evaluator).of(var)
    if low is None or high is None or high - low > MOST:
        return None
    return range(low, high + 1)


_MEMBERSHIP = frozenset({"Set::contains", "Map::contains", "Multiset::contains"})


def _members(
    var: spec.BoundVar, guard: spec.SpecTerm, pending: list[spec.BoundVar], evaluator: Evaluator
) -> Iterable[Any] | None:
    """The values that are in something, where the guard says that the variable is."""
    from murust.run import sorts

    match guard:
        case spec.SpecCall(function=name, args=(where, element)) if name in _MEMBERSHIP:
            pass
        case spec.Sequence(op=spec.SeqOp.CONTAINS, args=(where, element)):
            pass
        case _:
            return None
    if not is_variable(element, var) or mentions(where, pending):
        return None
    found = sorts.members(evaluator.value(where))
    return None if found is None else tuple(dict.fromkeys(found))


# --- Types with few values ---------------------------------------------------------------------------------------


def count_of(ty: Type, adts: Adts, around: frozenset[Type] = frozenset()) -> int | None:
    """How many values a type has; None for infinitely many, or if that is not known. `around`: what it is a part of."""
    match ty:
        case types.Bool():
            return 2
        case types.Int(bits=bits):
            return 1 << bits
        case types.Tuple(items=items):
            return _product([count_of(item, adts, around) for item in items])
        case types.Array(element=element, length=length):
            single = count_of(element, adts, around)
            if single is None or (single > 1 and length > MOST.bit_length()):
                return None
            return _product([single] * length)
        case types.Ref(target=target):
            return count_of(target, adts, around)
        case types.Adt(name=name) if ty not in around and name in adts:
            total = 0
            for index in range(len(adts[name].variants)):
                fields = core.field_types(ty, index, adts)
                count = _product([count_of(field, adts, around | {ty}) for field in fields])
                if count is None:
                    return None
                total += count
            return total
        case _:
            return None


def _product(counts: list[int | None]) -> int | None:
    result = 1
    for count in counts:
        if count is None:
            return None
        result *= count
    return result


def all_values(ty: Type, adts: Adts) -> Iterable[Any]:
    """All values of a type that `count_of` has shown to have few, as specifications see them."""
    match ty:
        case types.Bool():
            return (False, True)
        case types.Int():
            return range(ty.min, ty.max + 1)
        case types.Tuple(items=items):
            return itertools.product(*(all_values(item, adts) for item in items))
        case types.Array(element=element, length=length):
            return itertools.product(all_values(element, adts), repeat=length)
        case types.Ref(target=target):
            return all_values(target, adts)
        case types.Adt(name=name):
            return _values_of_adt(ty, adts[name], adts)
        case _:
            raise InternalError(f"the values of {ty}")


def _values_of_adt(ty: types.Adt, definition: core.AdtDef, adts: Adts) -> Iterator[tuple[Any, ...]]:
    for index in range(len(definition.variants)):
        fields = core.field_types(ty, index, adts)
        for values in itertools.product(*(all_values(field, adts) for field in fields)):
            yield values if definition.is_struct else (index, *values)


# --- What guards say ---------------------------------------------------------------------------------------------


Interval = tuple[int | None, int | None]
"""Inclusive ends; None where there is none."""


@attrs.define(eq=False, repr=False)
class _Bounds:
    """What guards say of variables that have no value yet (`pending`). A variable is bounded by others, too: what is
    known of each is passed on until nothing changes. Source: Davis, Artificial Intelligence 32 (1987), "Constraint
    propagation with interval labels"."""

    guards: list[spec.SpecTerm]
    pending: list[spec.BoundVar]
    evaluator: Evaluator
    intervals: dict[spec.BoundVar, Interval] = attrs.field(factory=dict)
    """Of the variables that have been met."""
    values: dict[spec.SpecTerm, Interval] = attrs.field(factory=dict)

    def of(self, var: spec.BoundVar) -> Interval:
        self.known(var)
        for _ in range(2 * len(self.pending)):  # `i < j && j < i` would go on for long
            before = self.intervals.copy()
            for met in before:
                for guard in self.guards:
                    self.intervals[met] = _intersection(self.intervals[met], self.said(met, guard))
            if self.intervals == before:
                break
        return self.intervals[var]

    def known(self, var: spec.BoundVar) -> Interval:
        """What is known of a variable so far."""
        if var not in self.intervals:
            self.intervals[var] = (var.ty.min, var.ty.max) if isinstance(var.ty, types.Int) else (None, None)
        return self.intervals[var]

    def said(self, var: spec.BoundVar, guard: spec.SpecTerm) -> Interval:
        """What one guard says: of a conjunction what both sides say, of a disjunction what holds either way."""
        if not isinstance(guard, spec.Binary):
            return None, None
        if guard.op is spec.SpecOp.CONJ:
            return _intersection(self.said(var, guard.left), self.said(var, guard.right))
        if guard.op is spec.SpecOp.DISJ:
            return _hull(self.said(var, guard.left), self.said(var, guard.right))
        compared = comparison(var, guard)
        if compared is None:
            return None, None
        op, other = compared
        low, high = self.value(other)
        match op:
            case spec.SpecOp.EQ:
                return low, high
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
            if is_variable(term, other):
                return self.known(other)
        if mentions(term, self.pending):
            return None, None
        if term not in self.values:
            value = int(self.evaluator.value(term))
            self.values[term] = value, value
        return self.values[term]


def comparison(var: spec.BoundVar, guard: spec.SpecTerm) -> tuple[spec.SpecOp, spec.SpecTerm] | None:
    """How a guard compares a variable, and with what: the operator as if the variable stood on its left."""
    if not isinstance(guard, spec.Binary) or guard.op not in _FLIPPED:
        return None
    if is_variable(guard.left, var):
        return guard.op, guard.right
    return (_FLIPPED[guard.op], guard.left) if is_variable(guard.right, var) else None


def _intersection(a: Interval, b: Interval) -> Interval:
    lows = [low for low in (a[0], b[0]) if low is not None]
    highs = [high for high in (a[1], b[1]) if high is not None]
    return max(lows, default=None), min(highs, default=None)


def _hull(a: Interval, b: Interval) -> Interval:
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    high = None if a[1] is None or b[1] is None else max(a[1], b[1])
    return low, high


def is_variable(term: spec.SpecTerm, var: spec.BoundVar) -> bool:
    while isinstance(term, spec.ToInt):
        term = term.term
    return isinstance(term, spec.Bound) and term.var is var


def mentions(term: spec.SpecTerm, variables: list[spec.BoundVar]) -> bool:
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.Bound) and current.var in variables:
            return True
        pending += children(current)
    return False
