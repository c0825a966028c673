"""Equality of values that may hold functions. Functions are equal if they give the same of all arguments.

Where their arguments have few values, all are tried. Otherwise they are tried at points that may tell them apart: what
they hold, and where that differs or changes. One point is enough to say that they are not equal. That there is none
among those that were tried says nothing, unless both are the same function of the same values.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from murust.core import types
from murust.core.types import Type
from murust.run import domains
from murust.run.budget import CannotEvaluate

if TYPE_CHECKING:
    from murust.run.sorts import Function

EACH = 40
"""Values of one argument that are tried."""

POINTS = 256
"""Points at which two functions are compared; all arguments, where there are no more."""

KEPT = 4
"""What a function was last compared with."""

SHORT = 16
"""Elements of a sequence that are all looked at."""


def equal(a: Any, b: Any) -> bool:
    known = _compared(a, b)
    if known is None:
        raise CannotEvaluate("functions, and sets of more values than can be tried, are not compared in full")
    return known


def _compared(a: Any, b: Any) -> bool | None:
    """Whether they are equal; None if that is not known."""
    from murust.run.sorts import Function

    try:
        return bool(a == b)
    except CannotEvaluate:
        pass
    match a, b:
        case Function(), Function():
            return _functions(a, b)
        case tuple(), tuple():
            if len(a) != len(b):
                return False
            parts = [_compared(x, y) for x, y in zip(a, b, strict=True)]
            return False if False in parts else None if None in parts else True
        case _:
            return None


def _functions(f: Function, g: Function) -> bool | None:
    if _alike(f, g):
        return True
    for other, known in f.compared:
        if _alike(g, other):
            return known
    found = _at_points(f, g)
    f.compared.append((g, found))
    del f.compared[:-KEPT]
    return found


def _at_points(f: Function, g: Function) -> bool | None:
    finite = _all_points(f)
    for point in _points(f, g) if finite is None else finite:
        try:
            same = _compared(f(*point), g(*point))
        except CannotEvaluate:
            same = None
        if same is False:
            return False
        if same is None:
            finite = None
    return None if finite is None else True


def _alike(a: Any, b: Any) -> bool:
    """Are they the same by what they are made of?"""
    from murust.run.sorts import Function

    try:
        return bool(a == b)
    except CannotEvaluate:
        pass
    match a, b:
        case Function(), Function():
            x, y = a.around, b.around
            if a.term is not b.term or x.generic != y.generic or x.now is not y.now or x.entry is not y.entry:
                return False
            return all(_alike(v, w) for (_, v), (_, w) in zip(a.data, b.data, strict=True))
        case tuple(), tuple():
            return len(a) == len(b) and all(map(_alike, a, b))
        case _:
            return False


# --- Points ----------------------------------------------------------------------------------------------------------


def _all_points(f: Function) -> list[tuple[Any, ...]] | None:
    """All arguments that there are, if they are few."""
    counts = [domains.count_of(ty, f.around.program.adts) for ty in f.kinds]
    product = 1
    for count in counts:
        product *= POINTS + 1 if count is None else count
    return (
        list(itertools.product(*(domains.all_values(ty, f.around.program.adts) for ty in f.kinds)))
        if product <= POINTS
        else None
    )


def _points(f: Function, g: Function) -> Iterator[tuple[Any, ...]]:
    """Arguments that may tell two functions apart, the likeliest first."""
    numbers = list(dict.fromkeys(itertools.islice(_numbers(f, g), 8 * EACH)))
    each = [_values(ty, numbers, f) for ty in f.kinds]
    for ranks in _ranked(tuple(map(len, each))):
        yield tuple(values[rank] for values, rank in zip(each, ranks, strict=True))


@lru_cache(maxsize=256)
def _ranked(lengths: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Places in lists of these lengths, those in front first."""
    ranked = sorted(itertools.product(*map(range, lengths)), key=lambda ranks: (max(ranks, default=0), ranks))
    return tuple(ranked[:POINTS])


def _values(ty: Type, numbers: list[int], f: Function) -> list[Any]:
    match ty:
        case types.MathInt():
            return numbers[:EACH]
        case types.Nat():
            return [n for n in numbers if n >= 0][:EACH]
        case types.Int():
            return [n for n in numbers if ty.holds(n)][:EACH]
        case _:
            count = domains.count_of(ty, f.around.program.adts)
            return list(domains.all_values(ty, f.around.program.adts)) if count is not None and count <= EACH else []


def _numbers(f: Function, g: Function) -> Iterator[int]:
    """Numbers that may matter: those that differ in what the functions hold, and where it does; those that they hold,
    and their neighbours; where sequences in them change."""
    left, right = list(_held(f)), list(_held(g))
    yield from (n for _, _, value in (*left, *right) if _is_number(value) for n in (value, value + 1, value - 1))
    yield from _differing(left, right)
    yield from (0, 1, -1)
    seen = set[int]()
    for _, _, value in (*left, *right):
        yield from _inside(value, seen)


Held = tuple[Type, int, Any]
"""The type of a variable of specifications, an identity, and what the variable holds."""


def _held(f: Function) -> Iterator[Held]:
    """The values that a function holds, and those that functions among them hold, from the outside in."""
    from murust.run.sorts import Function

    pending, seen = [f], {id(f)}
    for function in pending:  # which grows
        for var, value in function.data:
            if id(value) not in seen:
                seen.add(id(value))
                yield var.ty, id(value), value
                parts = value if isinstance(value, tuple) else (value,)
                pending += [part for part in parts if isinstance(part, Function) and id(part) not in seen]


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _differing(left: list[Held], right: list[Held]) -> Iterator[int]:
    for ty, same, x in left:
        for other, as_well, y in right:
            if ty == other and same != as_well and isinstance(x, tuple) and isinstance(y, tuple):
                yield from _apart(x, y)


def _apart(x: Any, y: Any) -> Iterator[int]:
    """Where two values differ, and in what numbers."""
    if isinstance(x, tuple) and isinstance(y, tuple):
        for at, (p, q) in enumerate(zip(x, y, strict=False)):
            if p is not q and _differ(p, q):
                yield at
                yield from _apart(p, q)
    else:
        yield from filter(_is_number, (x, y))


def _differ(p: Any, q: Any) -> bool:
    try:
        return bool(p != q)
    except CannotEvaluate:
        return False


def _inside(value: Any, seen: set[int]) -> Iterator[int]:
    """Numbers in a value, those of the outer parts first. Of a long sequence, where it changes, and to what."""
    pending = [value]
    for current in pending:
        if not isinstance(current, tuple) or id(current) in seen:
            continue
        seen.add(id(current))
        places = range(len(current)) if len(current) <= SHORT else list(_changes(current))
        yield from places
        parts = [current[at] for at in places]
        yield from filter(_is_number, parts)
        pending += parts


def _changes(elements: tuple[Any, ...]) -> Iterator[int]:
    """Where a sequence goes on with something else; its first and its last place."""
    yield 0
    if not _is_number(elements[0]) or elements.count(elements[0]) != len(elements):
        pairs = itertools.pairwise(elements)
        yield from itertools.islice((at for at, (p, q) in enumerate(pairs, 1) if p is not q and _differ(p, q)), EACH)
    yield len(elements) - 1
