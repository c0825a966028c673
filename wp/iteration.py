"""What is known of the iterator of a `for` loop by itself: how far it has come, and how much is left.

Each of these facts is an invariant of the loop: it holds at first, because it compares the iterator with itself, and
that each round keeps it is proved.
"""

from __future__ import annotations

from contextlib import suppress

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Adt, Type
from murust.record import Record
from wp.context import Context
from wp.functions import SpecFunctions
from wp.items import items, total
from wp.state import State
from wp.unsupported import Unsupported

ZERO, ONE, TRUE = build.integer(0), build.integer(1), build.TRUE

_INNER = frozenset({"Rev", "Copied", "Cloned", "Map", "Drain"})
"""Adaptors that have as much to give as what they are made of, which is their first field."""

_BY_ITEMS = frozenset({"Filter", "Skip", "StepBy"})
"""Adaptors of which nothing else is known but what they have to give."""


class Iteration(Record):
    """The iterator of one loop, with its value on entry."""

    local: core.Local
    entry: Term
    functions: SpecFunctions

    @staticmethod
    def of(stmt: core.Loop, entry: State, cx: Context) -> Iteration | None:
        """None if it is no `for` loop, or nothing is known of its iterator."""
        local = stmt.iterator
        if local is None or local not in entry.store or _left(entry.store[local], local.ty, cx.functions) is None:
            return None
        return Iteration(local, entry.store[local], cx.functions)

    def invariant(self, state: State) -> Term:
        return _came_from(self.entry, state.store[self.local], self.local.ty, False, self.functions)

    def left(self, state: State) -> Term:
        """How many items are left."""
        found = _left(state.store[self.local], self.local.ty, self.functions)
        assert found is not None
        return found


def _number(value: Term, ty: Type, index: int, known: SpecFunctions) -> Term:
    return build.to_int(known.sorts.field(value, ty, 0, index))


def _inner(value: Term, ty: Adt, known: SpecFunctions, index: int = 0) -> tuple[Term, Type]:
    return known.sorts.field(value, ty, 0, index), known.sorts.fields(ty, 0)[index]


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, ZERO)


def _least(a: Term, b: Term) -> Term:
    return build.ite(build.le(a, b), a, b)


# --- How much is left --------------------------------------------------------------------------------------------


def _left(value: Term, ty: Type, known: SpecFunctions) -> Term | None:
    """How many items an iterator has to give."""
    sorts = known.sorts
    match ty:
        case Adt(name="Range", args=(types.Int(),)):
            return _not_negative(build.sub(_number(value, ty, 1, known), _number(value, ty, 0, known)))
        case Adt(name="RangeInclusive", args=(types.Int(),)):
            count = build.add(build.sub(_number(value, ty, 1, known), _number(value, ty, 0, known)), ONE)
            return build.ite(sorts.field(value, ty, 0, 2), ZERO, _not_negative(count))
        case Adt(name="Iter" | "IterMut" | "Bytes" | "Chunks" | "ChunksExact" | "Windows"):
            # Of chunks and windows there are fewer, but each takes some of the elements.
            rest, of = _inner(value, ty, known)
            return build.seq_len(sorts.current(rest, of))
        case Adt(name="vec::IntoIter"):
            return build.sub(build.seq_len(sorts.field(value, ty, 0, 0)), _number(value, ty, 1, known))
        case Adt(name="ArrayIntoIter"):
            return build.sub(_number(value, ty, 2, known), _number(value, ty, 1, known))
        case Adt() if ty.name in _INNER or ty.name == "Enumerate":
            return _left(*_inner(value, ty, known), known)
        case Adt(name="Take"):
            inner = _left(*_inner(value, ty, known), known)
            return _least(inner, _number(value, ty, 1, known)) if inner is not None else None
        case Adt(name="Zip"):
            first, second = (_left(*_inner(value, ty, known, index), known) for index in (0, 1))
            return _least(first, second) if first is not None and second is not None else None
        case Adt(name="Chain"):
            return _left_of_both(value, ty, known)
        case Adt() if ty.name in _BY_ITEMS:
            with suppress(Unsupported):
                return build.seq_len(items(value, ty, known))
            return None
        case _:
            return None


def _left_of_both(value: Term, ty: Adt, known: SpecFunctions) -> Term | None:
    """What the first of a chain has, unless it is gone, and what the second has."""
    parts = []
    for index in (0, 1):
        option, held = _inner(value, ty, known, index)
        (of,) = known.sorts.fields(held, 1)
        left = _left(known.sorts.field(option, held, 1, 0), of, known)
        if left is None:
            return None
        parts.append(build.ite(build.is_ctor(option, 1), left, ZERO))
    return build.add(*parts)


# --- How far it has come ---------------------------------------------------------------------------------------


def _came_from(old: Term, new: Term, ty: Type, back: bool, known: SpecFunctions) -> Term:
    """What an iterator has become, by giving items from its front (or its back)."""
    sorts = known.sorts
    match ty:
        case Adt(name="Range"):
            return _range_came_from(old, new, ty, back, known)
        case Adt(name="RangeInclusive"):
            return _inclusive_came_from(old, new, ty, back, known)
        case Adt(name="Iter" | "IterMut" | "Bytes"):
            (before, inner), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            now = _rest(sorts.current(before, inner), sorts.current(after, inner), back)
            # A mutable iterator gives away what becomes of its elements, too.
            return build.conj(now, _rest(sorts.final(before, inner), sorts.final(after, inner), back))
        case Adt(name="Chunks" | "ChunksExact" | "Windows"):
            (before, _), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            return build.conj(_rest(before, after, back), _same(old, new, ty, 1, known))
        case Adt(name="vec::IntoIter") if back:
            (before, _), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            left = build.le(_number(new, ty, 1, known), build.seq_len(after))
            taken = build.conj(_same(old, new, ty, 1, known), _rest(before, after, True))
            return build.conj(taken, build.disj(build.eq(old, new), left))
        case Adt(name="vec::IntoIter"):
            start = build.le(_number(old, ty, 1, known), _number(new, ty, 1, known))
            end = build.le(_number(new, ty, 1, known), build.seq_len(sorts.field(new, ty, 0, 0)))
            return build.conj(_same(old, new, ty, 0, known), build.disj(build.eq(old, new), build.conj(start, end)))
        case Adt(name="ArrayIntoIter"):
            return _array_came_from(old, new, ty, known)
        case Adt() if ty.name in _INNER:
            (before, inner), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            came = _came_from(before, after, inner, back != (ty.name == "Rev"), known)
            lent = _same(old, new, ty, 1, known) if ty.name == "Drain" else TRUE
            return build.conj(came, _kept(old, new, ty, 1, known) if ty.name == "Map" else lent)
        case Adt(name="Enumerate" | "Take"):
            return _counted(old, new, ty, back, known)
        case Adt(name="Zip"):
            (a, first), (b, second) = (_inner(old, ty, known, index) for index in (0, 1))
            c, d = (_inner(new, ty, known, index)[0] for index in (0, 1))
            given = build.eq(_given(a, c, first, known), _given(b, d, second, known))
            both = _came_from(a, c, first, back, known), _came_from(b, d, second, back, known)
            return build.conj(*both, given)
        case Adt(name="Chain"):
            return _chain_came_from(old, new, ty, known)
        case Adt() if ty.name in _BY_ITEMS and not back:
            before, after = items(old, ty, known), items(new, ty, known)
            ready = build.implies(total(old, ty, known), total(new, ty, known))
            how = TRUE if ty.name == "Skip" else _same(old, new, ty, 1, known)
            return build.conj(ready, how, _rest(before, after, False))
        case _:
            return TRUE


def _same(old: Term, new: Term, ty: Type, index: int, known: SpecFunctions) -> Term:
    return build.eq(known.sorts.field(old, ty, 0, index), known.sorts.field(new, ty, 0, index))


def _kept(old: Term, new: Term, ty: Adt, index: int, known: SpecFunctions) -> Term:
    """A closure in an adaptor is what it was, as far as its calls leave it."""
    before, of = _inner(old, ty, known, index)
    return known.callables.kept(of, before, _inner(new, ty, known, index)[0])


def _rest(whole: Term, rest: Term, back: bool) -> Term:
    """A sequence without some elements at its front (or its back)."""
    left, size = build.seq_len(rest), build.seq_len(whole)
    part = build.seq_take(whole, left) if back else build.seq_skip(whole, build.sub(size, left))
    return build.conj(build.le(left, size), build.eq(rest, part))


def _range_came_from(old: Term, new: Term, ty: Adt, back: bool, known: SpecFunctions) -> Term:
    same = _same(old, new, ty, 0 if back else 1, known)
    started = build.le(_number(old, ty, 0, known), _number(new, ty, 0, known))
    ended = build.le(_number(new, ty, 1, known), _number(old, ty, 1, known))
    orderly = build.le(_number(new, ty, 0, known), _number(new, ty, 1, known))
    return build.conj(same, build.disj(build.eq(old, new), build.conj(started, ended, orderly)))


def _inclusive_came_from(old: Term, new: Term, ty: Adt, back: bool, known: SpecFunctions) -> Term:
    same = _same(old, new, ty, 0 if back else 1, known)
    started = build.le(_number(old, ty, 0, known), _number(new, ty, 0, known))
    ended = build.le(_number(new, ty, 1, known), _number(old, ty, 1, known))
    orderly = build.le(_number(new, ty, 0, known), build.add(_number(new, ty, 1, known), ONE))
    at_end = build.eq(_number(new, ty, 0, known), _number(new, ty, 1, known))
    was, now = (known.sorts.field(value, ty, 0, 2) for value in (old, new))
    exhausted = build.implies(now, build.disj(at_end, was))
    return build.conj(same, exhausted, build.disj(build.eq(old, new), build.conj(started, ended, orderly)))


def _array_came_from(old: Term, new: Term, ty: Adt, known: SpecFunctions) -> Term:
    started = build.le(_number(old, ty, 1, known), _number(new, ty, 1, known))
    ended = build.le(_number(new, ty, 2, known), _number(old, ty, 2, known))
    orderly = build.le(_number(new, ty, 1, known), _number(new, ty, 2, known))
    moved = build.disj(build.eq(old, new), build.conj(started, ended, orderly))
    return build.conj(_same(old, new, ty, 0, known), moved)


def _counted(old: Term, new: Term, ty: Adt, back: bool, known: SpecFunctions) -> Term:
    """The count of `Enumerate` is that of the items given; `Take` counts down."""
    (before, inner), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
    first, second = (new, old) if ty.name == "Enumerate" else (old, new)
    counted = build.sub(_number(first, ty, 1, known), _number(second, ty, 1, known))
    given = _given(before, after, inner, known)
    came = _came_from(before, after, inner, back, known)
    if ty.name == "Enumerate":
        return build.conj(came, build.eq(counted, given))
    # The last time, `next` may have counted although nothing was left.
    return build.conj(came, build.le(given, counted), build.le(ZERO, _number(new, ty, 1, known)))


def _chain_came_from(old: Term, new: Term, ty: Adt, known: SpecFunctions) -> Term:
    """While the first is there, the second is as it was; what is gone does not come back."""
    facts: list[Term] = []
    for index in (0, 1):
        (before, held), (after, _) = _inner(old, ty, known, index), _inner(new, ty, known, index)
        (of,) = known.sorts.fields(held, 1)
        was, now = (known.sorts.field(option, held, 1, 0) for option in (before, after))
        there = build.is_ctor(after, 1)
        came = build.conj(build.is_ctor(before, 1), _came_from(was, now, of, False, known))
        facts.append(build.implies(there, came))
        if index == 0:
            facts.append(build.implies(there, _same(old, new, ty, 1, known)))
        else:
            facts.append(build.eq(there, build.is_ctor(before, 1)))
    return build.conj(*facts)


def _given(old: Term, new: Term, ty: Type, known: SpecFunctions) -> Term:
    """How many items an iterator has given in between."""
    before, after = _left(old, ty, known), _left(new, ty, known)
    return build.sub(before, after) if before is not None and after is not None else ZERO
