"""What is known of the iterator of a `for` loop by itself: how far it has come, and how much is left.

Each of these facts is an invariant of the loop: it holds at first, because it compares the iterator with itself, and
that each round keeps it is proved.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.record import record
from wp.context import Context
from wp.sorts import Sorts
from wp.state import State

ZERO, ONE = build.integer(0), build.integer(1)


@record
class Iteration:
    """The iterator of one loop, with its value on entry."""

    local: core.Local
    entry: Term
    sorts: Sorts

    @staticmethod
    def of(stmt: core.Loop, entry: State, cx: Context) -> Iteration | None:
        """None if it is no `for` loop, or nothing is known of its iterator."""
        local = stmt.iterator
        if local is None or local not in entry.store or _left(entry.store[local], local.ty, cx.sorts) is None:
            return None
        return Iteration(local, entry.store[local], cx.sorts)

    def invariant(self, state: State) -> Term:
        return _came_from(self.entry, state.store[self.local], self.local.ty, False, self.sorts)

    def left(self, state: State) -> Term:
        """How many items are left."""
        found = _left(state.store[self.local], self.local.ty, self.sorts)
        assert found is not None
        return found


def _number(value: Term, ty: Type, index: int, sorts: Sorts) -> Term:
    return build.to_int(sorts.field(value, ty, 0, index))


def _inner(value: Term, ty: types.Adt, index: int, sorts: Sorts) -> tuple[Term, Type]:
    return sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index]


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, ZERO)


def _left(value: Term, ty: Type, sorts: Sorts) -> Term | None:
    """How many items an iterator has to give."""
    match ty:
        case types.Adt(name="Range", args=(types.Int(),)):
            return _not_negative(build.sub(_number(value, ty, 1, sorts), _number(value, ty, 0, sorts)))
        case types.Adt(name="RangeInclusive", args=(types.Int(),)):
            count = build.add(build.sub(_number(value, ty, 1, sorts), _number(value, ty, 0, sorts)), ONE)
            return build.ite(sorts.field(value, ty, 0, 2), ZERO, _not_negative(count))
        case types.Adt(name="Iter" | "IterMut"):
            rest = sorts.fields(ty, 0)[0]
            return build.seq_len(sorts.current(sorts.field(value, ty, 0, 0), rest))
        case types.Adt(name="Rev" | "Enumerate" | "Copied" | "Cloned"):
            return _left(*_inner(value, ty, 0, sorts), sorts)
        case types.Adt(name="Zip"):
            first, second = (_left(*_inner(value, ty, index, sorts), sorts) for index in (0, 1))
            if first is None or second is None:
                return None
            return build.ite(build.le(first, second), first, second)
        case _:
            return None


def _came_from(old: Term, new: Term, ty: Type, back: bool, sorts: Sorts) -> Term:
    """What an iterator has become, by giving items from its front (or its back)."""
    match ty:
        case types.Adt(name="Range"):
            return _range_came_from(old, new, ty, back, sorts)
        case types.Adt(name="RangeInclusive"):
            fixed = 0 if back else 1
            same = build.eq(sorts.field(old, ty, 0, fixed), sorts.field(new, ty, 0, fixed))
            started = build.le(_number(old, ty, 0, sorts), _number(new, ty, 0, sorts))
            ended = build.le(_number(new, ty, 1, sorts), _number(old, ty, 1, sorts))
            orderly = build.le(_number(new, ty, 0, sorts), build.add(_number(new, ty, 1, sorts), ONE))
            at_end = build.eq(_number(new, ty, 0, sorts), _number(new, ty, 1, sorts))
            exhausted = build.implies(sorts.field(new, ty, 0, 2), build.disj(at_end, sorts.field(old, ty, 0, 2)))
            return build.conj(same, exhausted, build.disj(build.eq(old, new), build.conj(started, ended, orderly)))
        case types.Adt(name="Iter" | "IterMut"):
            inner = sorts.fields(ty, 0)[0]
            before, after = sorts.field(old, ty, 0, 0), sorts.field(new, ty, 0, 0)
            now = _rest(sorts.current(before, inner), sorts.current(after, inner), back)
            # A mutable iterator gives away what becomes of its elements, too.
            return build.conj(now, _rest(sorts.final(before, inner), sorts.final(after, inner), back))
        case types.Adt(name="Rev" | "Copied" | "Cloned"):
            (before, inner), (after, _) = _inner(old, ty, 0, sorts), _inner(new, ty, 0, sorts)
            return _came_from(before, after, inner, back != (ty.name == "Rev"), sorts)
        case types.Adt(name="Enumerate"):
            return _enumerated(old, new, ty, back, sorts)
        case types.Adt(name="Zip"):
            (a, first), (b, second) = _inner(old, ty, 0, sorts), _inner(old, ty, 1, sorts)
            c, d = sorts.field(new, ty, 0, 0), sorts.field(new, ty, 0, 1)
            given = build.eq(_given(a, c, first, sorts), _given(b, d, second, sorts))
            both = _came_from(a, c, first, back, sorts), _came_from(b, d, second, back, sorts)
            return build.conj(*both, given)
        case _:
            return build.TRUE


def _rest(whole: Term, rest: Term, back: bool) -> Term:
    """A sequence without some elements at its front (or its back)."""
    left, size = build.seq_len(rest), build.seq_len(whole)
    part = build.seq_take(whole, left) if back else build.seq_skip(whole, build.sub(size, left))
    return build.conj(build.le(left, size), build.eq(rest, part))


def _range_came_from(old: Term, new: Term, ty: types.Adt, back: bool, sorts: Sorts) -> Term:
    fixed = 0 if back else 1
    same = build.eq(sorts.field(old, ty, 0, fixed), sorts.field(new, ty, 0, fixed))
    started = build.le(_number(old, ty, 0, sorts), _number(new, ty, 0, sorts))
    ended = build.le(_number(new, ty, 1, sorts), _number(old, ty, 1, sorts))
    orderly = build.le(_number(new, ty, 0, sorts), _number(new, ty, 1, sorts))
    return build.conj(same, build.disj(build.eq(old, new), build.conj(started, ended, orderly)))


def _enumerated(old: Term, new: Term, ty: types.Adt, back: bool, sorts: Sorts) -> Term:
    """The count is that of the items given."""
    (before, inner), (after, _) = _inner(old, ty, 0, sorts), _inner(new, ty, 0, sorts)
    counted = build.sub(_number(new, ty, 1, sorts), _number(old, ty, 1, sorts))
    return build.conj(
        _came_from(before, after, inner, back, sorts), build.eq(counted, _given(before, after, inner, sorts))
    )


def _given(old: Term, new: Term, ty: Type, sorts: Sorts) -> Term:
    """How many items an iterator has given in between."""
    before, after = _left(old, ty, sorts), _left(new, ty, sorts)
    return build.sub(before, after) if before is not None and after is not None else ZERO
