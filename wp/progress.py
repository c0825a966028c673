"""How far an iterator has come, and how much it has left, by its type: as terms.

What `came_from` says of an iterator and itself is true. Source: the documentation of `Iterator` and of the adaptors.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from logic import build, sequences
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from wp import between, steps
from wp.items import items, total
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

ZERO, ONE, TRUE = build.integer(0), build.integer(1), build.TRUE

GAVE = "core::rounds::gave"
MEMBERS = frozenset({GAVE, "core::rounds::left"})
"""The functions of the logic that are known here."""

_INNER = frozenset({"Rev", "Copied", "Cloned", "Map", "MapWhile", "Scan", "Drain"})
"""Adaptors that take an item, of what they are made of, for each that they give: it is their first field."""

_BY_ITEMS = frozenset({
    "Filter", "FilterMap", "TakeWhile", "SkipWhile", "Skip", "StepBy", "Inspect", "Peekable", "Fuse", "Flatten",
    "FlatMap", "Once", "IntoIter", "Empty", "RepeatN", "Chars", "Split",
})  # fmt: skip
"""Iterators of which nothing else is known but what they have to give."""

_CALLING = frozenset({"Map", "MapWhile", "Scan"})
"""Those among them that call a closure, which is their second field."""

_PARTS = frozenset({
    "Chunks", "ChunksMut", "ChunksExact", "ChunksExactMut", "RChunks", "RChunksMut", "Windows",
})  # fmt: skip
"""Those that give parts of a slice, which is their first field; the second is the size of the parts."""

_ELEMENTS = frozenset({"Iter", "IterMut", "Bytes"})
"""Those that give its elements."""

_STAYS = {
    "Filter": 1, "FilterMap": 1, "FlatMap": 1, "Inspect": 1, "StepBy": 1, "TakeWhile": 2, "SkipWhile": 2,
    "Split": 1,
}  # fmt: skip
"""Where they have a closure, or a number, that stays as it is."""


def asked(name: str, ty: Type, args: tuple[Term, ...], known: SpecFunctions) -> Term:
    """The value of one of `MEMBERS`."""
    if name == GAVE:
        return gave(args[0], args[1], ty, args[2], known)
    found = left(args[0], ty, known)
    if found is None:
        raise Unsupported(f"how much an iterator of the type `{ty}` has left")
    return found


def gave(old: Term, new: Term, ty: Type, given: Term, known: SpecFunctions) -> Term:
    """What is known of an iterator that has given these items from its front. Of one whose items are not known, it is
    only what it has become."""
    came = came_from(old, new, ty, False, known)
    with suppress(Unsupported):
        if known.callables.by_text(ty):
            many = between.count(old, new, ty, known)
            return came if many is None else build.conj(came, build.eq(sequences.length(given), many))
        before, after = items(old, ty, known), items(new, ty, known)
        count, left_over = sequences.length(given), sequences.length(after)
        many = build.eq(count, build.sub(sequences.length(before), left_over))
        whole = build.implies(build.eq(left_over, ZERO), build.eq(given, before))
        elements = _by_element(before, given, tuple(_bases(old, ty, known)))
        return build.conj(came, many, build.eq(given, sequences.take(before, count)), whole, elements)
    return came


def _by_element(before: Term, given: Term, bases: tuple[Term, ...]) -> Term:
    """Each item that has been given is the one that was to come, said for the elements that the items are made of:
    where one of these is mentioned, its item is seen."""
    index = build.fresh("i", ZERO.sort)
    within = build.conj(build.le(ZERO, index), build.lt(index, sequences.length(given)))
    same = build.eq(sequences.get(given, index), sequences.get(before, index))
    triggers = tuple((sequences.get(base, index),) for base in bases)
    return build.forall((index,), build.implies(within, same), triggers) if triggers else TRUE


def _bases(value: Term, ty: Type, known: SpecFunctions) -> Iterator[Term]:
    """The sequences whose elements are at the same places as the items that are made of them."""
    match ty:
        case Adt(name="Iter" | "IterMut"):
            rest, of = _inner(value, ty, known)
            yield known.sorts.final(rest, of)
        case Adt(name="Enumerate" | "Copied" | "Cloned" | "Map" | "Take"):
            yield from _bases(*_inner(value, ty, known), known)
        case Adt(name="Zip"):
            for index in (0, 1):
                yield from _bases(*_inner(value, ty, known, index), known)
        case _:
            return


def _number(value: Term, ty: Type, index: int, known: SpecFunctions) -> Term:
    return build.to_int(known.sorts.field(value, ty, 0, index))


def _place(value: Term, ty: Adt, index: int, known: SpecFunctions) -> Term:
    return steps.place(known.sorts.field(value, ty, 0, index), ty.args[0])


def _inner(value: Term, ty: Adt, known: SpecFunctions, index: int = 0) -> tuple[Term, Type]:
    return known.sorts.field(value, ty, 0, index), known.sorts.fields(ty, 0)[index]


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, ZERO)


def _least(a: Term, b: Term) -> Term:
    return build.ite(build.le(a, b), a, b)


# --- How much is left --------------------------------------------------------------------------------------------


def left(value: Term, ty: Type, known: SpecFunctions) -> Term | None:
    """How many items an iterator has to give."""
    sorts = known.sorts
    match ty:
        case Adt(name="Range", args=(types.Int() | types.Char(),)):
            return _not_negative(build.sub(_place(value, ty, 1, known), _place(value, ty, 0, known)))
        case Adt(name="RangeInclusive", args=(types.Int() | types.Char(),)):
            count = build.add(build.sub(_place(value, ty, 1, known), _place(value, ty, 0, known)), ONE)
            return build.ite(sorts.field(value, ty, 0, 2), ZERO, _not_negative(count))
        case Adt(name="SplitWhitespace" | "Lines"):
            return sequences.length(sorts.field(value, ty, 0, 0))
        case Adt() if ty.name in _PARTS or ty.name in _ELEMENTS:
            # Of chunks and windows there are fewer, but each takes some of the elements.
            rest, of = _inner(value, ty, known)
            return sequences.length(sorts.current(rest, of))
        case Adt(name="vec::IntoIter"):
            return build.sub(sequences.length(sorts.field(value, ty, 0, 0)), _number(value, ty, 1, known))
        case Adt(name="ArrayIntoIter"):
            return build.sub(_number(value, ty, 2, known), _number(value, ty, 1, known))
        case Adt() if ty.name in _INNER or ty.name == "Enumerate":
            return left(*_inner(value, ty, known), known)
        case Adt(name="str::Split"):
            return _left_of_text(value, ty, known)
        case Adt(name="CharIndices"):
            return left(*_inner(value, ty, known, 1), known)
        case Adt(name="Take"):
            inner, most = left(*_inner(value, ty, known), known), _number(value, ty, 1, known)
            return _least(inner, most) if inner is not None else most
        case Adt(name="Zip"):
            first, second = (left(*_inner(value, ty, known, index), known) for index in (0, 1))
            if first is None or second is None:  # one without an end goes as far as the other
                return second if first is None else first
            return _least(first, second)
        case Adt(name="Chain"):
            return _left_of_both(value, ty, known)
        case Adt() if ty.name in _BY_ITEMS:
            with suppress(Unsupported):
                return sequences.length(items(value, ty, known))
            return None
        case _:
            return None


def _text_places(value: Term, ty: Adt, known: SpecFunctions) -> tuple[Term, Term, Term, Term, Term]:
    """Of a text that is split: where what is left begins and ends, whether and where to look on, and whether it is
    over."""
    held = known.sorts.fields(ty, 0)[3]
    option = known.sorts.field(value, ty, 0, 3)
    look = build.to_int(known.sorts.field(option, held, 1, 0))
    there, finished = build.is_ctor(option, 1), known.sorts.field(value, ty, 0, 5)
    return _number(value, ty, 1, known), _number(value, ty, 2, known), there, look, finished


def _left_of_text(value: Term, ty: Adt, known: SpecFunctions) -> Term:
    """At most so many pieces: each match but for the last leaves less to look at."""
    _, end, there, look, finished = _text_places(value, ty, known)
    pieces = build.ite(there, build.add(build.sub(end, look), build.integer(2)), ONE)
    return build.ite(finished, ZERO, _not_negative(pieces))


def _text_came_from(old: Term, new: Term, ty: Adt, known: SpecFunctions) -> Term:
    """From the front: the text stays, and with it where it ends; places stay in their order."""

    def orderly(value: Term) -> Term:
        start, end, there, look, _ = _text_places(value, ty, known)
        length = sequences.length(known.sorts.field(value, ty, 0, 0))
        found = build.implies(there, build.conj(build.le(start, look), build.le(look, end)))
        return build.conj(build.le(ZERO, start), build.le(start, end), build.le(end, length), found)

    same = (_same(old, new, ty, index, known) for index in (0, 2, 4, 6, 7))
    return build.conj(*same, build.implies(orderly(old), orderly(new)))


def _left_of_both(value: Term, ty: Adt, known: SpecFunctions) -> Term | None:
    """What the first of a chain has, unless it is gone, and what the second has."""
    parts = []
    for index in (0, 1):
        option, held = _inner(value, ty, known, index)
        (of,) = known.sorts.fields(held, 1)
        found = left(known.sorts.field(option, held, 1, 0), of, known)
        if found is None:
            return None
        parts.append(build.ite(build.is_ctor(option, 1), found, ZERO))
    return build.add(*parts)


# --- How far it has come ---------------------------------------------------------------------------------------


def came_from(old: Term, new: Term, ty: Type, back: bool, known: SpecFunctions) -> Term:
    """What an iterator has become, by giving items from its front (or its back)."""
    sorts = known.sorts
    match ty:
        case Adt(name="Range"):
            return _range_came_from(old, new, ty, back, known)
        case Adt(name="RangeInclusive"):
            return _inclusive_came_from(old, new, ty, back, known)
        case Adt() if ty.name in _PARTS or ty.name in _ELEMENTS:
            (before, inner), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            back = back != (ty.name in ("RChunks", "RChunksMut"))
            now = _rest(sorts.current(before, inner), sorts.current(after, inner), back)
            size = _same(old, new, ty, 1, known) if ty.name in _PARTS else TRUE
            if ty.name == "ChunksExactMut" or (ty.name == "ChunksExact" and not back):
                size = build.conj(size, _same(old, new, ty, 2, known))  # what is left over
            # A mutable iterator gives away what becomes of its elements, too.
            return build.conj(now, _rest(sorts.final(before, inner), sorts.final(after, inner), back), size)
        case Adt(name="vec::IntoIter") if back:
            (before, _), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            left = build.le(_number(new, ty, 1, known), sequences.length(after))
            taken = build.conj(_same(old, new, ty, 1, known), _rest(before, after, True))
            return build.conj(taken, build.disj(build.eq(old, new), left))
        case Adt(name="vec::IntoIter"):
            start = build.le(_number(old, ty, 1, known), _number(new, ty, 1, known))
            end = build.le(_number(new, ty, 1, known), sequences.length(sorts.field(new, ty, 0, 0)))
            return build.conj(_same(old, new, ty, 0, known), build.disj(build.eq(old, new), build.conj(start, end)))
        case Adt(name="ArrayIntoIter"):
            return _array_came_from(old, new, ty, known)
        case Adt() if ty.name in _INNER:
            (before, inner), (after, _) = _inner(old, ty, known), _inner(new, ty, known)
            came = came_from(before, after, inner, back != (ty.name == "Rev"), known)
            same = build.conj(*(_same(old, new, ty, field, known) for field in (1, 2) if ty.name == "Drain"))
            return build.conj(came, _kept(old, new, ty, 1, known) if ty.name in _CALLING else same)
        case Adt(name="Enumerate" | "Take"):
            return _counted(old, new, ty, back, known)
        case Adt(name="Zip"):
            (a, first), (b, second) = (_inner(old, ty, known, index) for index in (0, 1))
            c, d = (_inner(new, ty, known, index)[0] for index in (0, 1))
            one, other = _given(a, c, first, known), _given(b, d, second, known)
            both = came_from(a, c, first, back, known), came_from(b, d, second, back, known)
            same = build.eq(one, other) if one is not None and other is not None else TRUE
            return build.conj(*both, same)
        case Adt(name="RangeFrom"):
            return build.le(ZERO, build.sub(_number(new, ty, 0, known), _number(old, ty, 0, known)))
        case Adt(name="Repeat"):
            return build.eq(old, new)
        case Adt(name="str::Split") if not back:
            return _text_came_from(old, new, ty, known)
        case Adt(name="CharIndices"):
            return _indices_came_from(old, new, ty, back, known)
        case Adt(name="Chain"):
            return _chain_came_from(old, new, ty, known)
        case Adt() if ty.name in _BY_ITEMS and not back:
            before, after = items(old, ty, known), items(new, ty, known)
            ready = build.implies(total(old, ty, known), total(new, ty, known))
            how = _same(old, new, ty, _STAYS[ty.name], known) if ty.name in _STAYS else TRUE
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
    left, size = sequences.length(rest), sequences.length(whole)
    part = sequences.take(whole, left) if back else sequences.skip(whole, build.sub(size, left))
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
    orderly = build.le(_place(new, ty, 0, known), build.add(_place(new, ty, 1, known), ONE))
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
    found = _given(before, after, inner, known)
    given = ZERO if found is None else found
    came = came_from(before, after, inner, back, known)
    if ty.name == "Enumerate":
        return build.conj(came, build.eq(counted, given))
    # The last time, `next` may have counted although nothing was left.
    return build.conj(came, build.le(given, counted), build.le(ZERO, _number(new, ty, 1, known)))


def _indices_came_from(old: Term, new: Term, ty: Adt, back: bool, known: SpecFunctions) -> Term:
    """From the front, where the next character is goes with how much is left."""
    (before, inner), (after, _) = _inner(old, ty, known, 1), _inner(new, ty, known, 1)
    was, now = (sequences.length(known.sorts.field(chars, inner, 0, 0)) for chars in (before, after))
    place = build.eq(
        build.sub(_number(new, ty, 0, known), _number(old, ty, 0, known)), ZERO if back else build.sub(was, now)
    )  # fmt: skip
    return build.conj(came_from(before, after, inner, back, known), place)


def _chain_came_from(old: Term, new: Term, ty: Adt, known: SpecFunctions) -> Term:
    """While the first is there, the second is as it was; what is gone does not come back."""
    facts: list[Term] = []
    for index in (0, 1):
        (before, held), (after, _) = _inner(old, ty, known, index), _inner(new, ty, known, index)
        (of,) = known.sorts.fields(held, 1)
        was, now = (known.sorts.field(option, held, 1, 0) for option in (before, after))
        there = build.is_ctor(after, 1)
        came = build.conj(build.is_ctor(before, 1), came_from(was, now, of, False, known))
        facts.append(build.implies(there, came))
        if index == 0:
            facts.append(build.implies(there, _same(old, new, ty, 1, known)))
        else:
            facts.append(build.eq(there, build.is_ctor(before, 1)))
    return build.conj(*facts)


def _given(old: Term, new: Term, ty: Type, known: SpecFunctions) -> Term | None:
    """How many items an iterator has given in between, if that is known."""
    if isinstance(ty, Adt) and ty.name == "RangeFrom":
        return build.sub(_number(new, ty, 0, known), _number(old, ty, 0, known))
    before, after = left(old, ty, known), left(new, ty, known)
    return build.sub(before, after) if before is not None and after is not None else None
