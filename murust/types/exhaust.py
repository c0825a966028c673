"""Exhaustiveness of `match`. Source: Maranget, "Warnings for pattern matching", JFP 2007: a pattern list is
exhaustive if the wildcard row is not useful after it. Integers are split into the intervals that patterns name."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise
from typing import Any

from murust.core import nodes as core
from murust.core.types import BOOL, Adt, Array, Char, Int, Never, Ref, Slice, Tuple, Type
from murust.record import Datum
from murust.types import thir, unify
from murust.types.inhabited import Emptiness

Row = tuple[thir.Pattern, ...]
Wild = None
_Pattern = thir.Pattern | None  # None is a wildcard


class Behind(Datum):
    """A column of what stands behind a reference or pointer: that it is a value of its type is not known, so variants
    that can't be are not left out. Source: Rust reference, "Exhaustiveness"; rustc dev guide on empty types."""

    ty: Type


Column = Type | Behind


def missing(patterns: list[thir.Pattern], ty: Type, cx: Any, *, behind: bool = False) -> str | None:
    """A value that no pattern matches, written as a pattern; None if there is none. `behind`: it is looked at through a
    reference or pointer."""
    resolved = unify.resolve(ty, default=True)
    unseen = behind and not (_has_no_variants(resolved, cx.items) and not patterns)
    column: Column = Behind(resolved) if unseen else resolved
    witness = _useful([(pattern,) for pattern in patterns], (column,), Emptiness(cx.module, cx.items))
    return witness[0] if witness is not None else None


def _useful(rows: list[tuple[_Pattern, ...]], types: tuple[Column, ...], empty: Emptiness) -> list[str] | None:
    """Values for the columns that no row matches, or None."""
    if not types:
        return None if rows else []
    rows = [expanded for row in rows for expanded in _expand(row)]
    behind = isinstance(types[0], Behind)
    ty = types[0].ty if isinstance(types[0], Behind) else types[0]
    if all(row[0] is None for row in rows) and (behind or not empty.of(ty)):  # nobody looks at it
        witness = _useful([row[1:] for row in rows], types[1:], empty)
        return ["_", *witness] if witness is not None else None
    for label, fields, select in _constructors(ty, [row[0] for row in rows], empty, behind):
        if behind or isinstance(ty, Ref):
            fields = tuple(map(Behind, fields))
        chosen: list[tuple[_Pattern, ...]] = []
        for row in rows:
            heads = select(row[0])
            if heads is not None:
                chosen.append((*heads, *row[1:]))
        witness = _useful(chosen, (*fields, *types[1:]), empty)
        if witness is not None:
            return [label(witness[: len(fields)]), *witness[len(fields) :]]
    return None


def _expand(row: tuple[_Pattern, ...]) -> list[tuple[_Pattern, ...]]:
    """Alternatives at the head as rows of their own; bindings as what they bind."""
    head = row[0]
    while isinstance(head, thir.Bind):
        head = head.inner
    if isinstance(head, thir.Wildcard):
        head = None
    if isinstance(head, thir.Or):
        return [expanded for alternative in head.alternatives for expanded in _expand((alternative, *row[1:]))]
    return [(head, *row[1:])]


def _constructors(ty: Type, heads: list[_Pattern], empty: Emptiness, behind: bool):  # type: ignore[no-untyped-def]
    """For each constructor of the type: how to write it, the types of its fields, and the sub-patterns of a head
    (None if the head does not match it)."""
    match ty:
        case Ref(target=target):
            yield (lambda parts: "&" + parts[0]), (target,), _deref
        case Adt(name="Box", args=(target, *_)) if any(isinstance(head, thir.DerefPattern) for head in heads):
            yield (lambda parts: parts[0]), (target,), _deref
        case Tuple(items=fields):
            yield (lambda parts: f"({', '.join(parts)})"), fields, _fields(0, len(fields))
        case Adt(name=name) if name in empty.items.adts:
            adt = empty.items.adts[name]
            for index, variant in enumerate(adt.variants):
                types = core.field_types(ty, index, empty.items.adts)
                if behind or not empty.of_variant(ty, index):
                    yield _label(adt, variant), types, _fields(index, len(types))
        case Array(element=element, count=int() as count):
            yield (lambda parts: f"[{', '.join(parts)}]"), (element,) * count, _elements(count)
        case Slice(element=element) | Array(element=element):
            yield from _lengths(element, heads)
        case Char():
            for low, high in _intervals(0, 0x10FFFF, heads, {0xD800, 0xE000}):
                if not 0xD800 <= low < 0xE000:  # no surrogates
                    yield (lambda parts, a=low, b=high: f"{a:#x}..={b:#x}"), (), _interval(low, high)
        case Never():
            return
        case _ if ty is BOOL:
            for value in (False, True):
                yield (lambda parts, v=value: str(v).lower()), (), _interval(int(value), int(value))
        case Int():
            for low, high in _intervals(*_extent(ty), heads):
                yield (lambda parts, a=low, b=high: _shown(a, b, ty)), (), _interval(low, high)
        case _:
            yield (lambda parts: "_"), (), lambda head: () if head is None else None


def _lengths(element: Type, heads: list[_Pattern]):  # type: ignore[no-untyped-def]
    """A slice is told apart by its length, up to the longest that a pattern looks at; all longer ones are alike."""
    known = [head for head in heads if isinstance(head, thir.SlicePattern)]
    most = max((len(head.before) + len(head.after) + (not head.has_rest) for head in known), default=0)
    for count in range(most):
        yield (lambda parts: f"[{', '.join(parts)}]"), (element,) * count, _elements(count)
    yield (lambda parts: f"[{', '.join([*parts, '..'])}]"), (element,) * most, _elements(most, open_ended=True)


def _elements(count: int, open_ended: bool = False):  # type: ignore[no-untyped-def]
    def select(head: _Pattern) -> tuple[_Pattern, ...] | None:
        if head is None:
            return (None,) * count
        if not isinstance(head, thir.SlicePattern):
            return None
        fixed = len(head.before) + len(head.after)
        if fixed > count or (not head.has_rest and (fixed != count or open_ended)):
            return None
        return (*head.before, *(None,) * (count - fixed), *head.after)

    return select


def _has_no_variants(ty: Type, items: Any) -> bool:
    return isinstance(ty, Never) or (isinstance(ty, Adt) and not items.adts[ty.name].variants)


def _label(adt: core.AdtDef, variant: core.Variant):  # type: ignore[no-untyped-def]
    def show(parts: list[str]) -> str:
        name = variant.name if adt.is_struct or adt.name in ("Option", "Result") else f"{adt.name}::{variant.name}"
        if not parts:
            return name
        if variant.fields[0].name.isdigit():
            return f"{name}({', '.join(parts)})"
        return f"{name} {{ {', '.join(f'{f.name}: {p}' for f, p in zip(variant.fields, parts, strict=True))} }}"

    return show


def _deref(head: _Pattern) -> Row | None:
    if isinstance(head, thir.Constant):  # a string: a reference, and compared by what it refers to
        return (head,)
    return (head.inner,) if isinstance(head, thir.DerefPattern) else (None,)  # type: ignore[return-value]


def _fields(variant: int, count: int):  # type: ignore[no-untyped-def]
    def select(head: _Pattern) -> tuple[_Pattern, ...] | None:
        if head is None:
            return (None,) * count
        if not isinstance(head, thir.Destructure) or head.variant != variant:
            return None
        given = dict(head.fields)
        return tuple(given.get(i) for i in range(count))

    return select


def _bounds(head: _Pattern) -> tuple[int, int] | None:
    match head:
        case thir.Constant(value=value) if not isinstance(value, str):
            return int(value), int(value)
        case thir.Range(low=low, high=high, below=below, above=above):  # where nothing lies beyond, that adds nothing
            return low - below, high + above
        case _:
            return None


def _extent(ty: Int) -> tuple[int, int]:
    """The least and the greatest value. How many bits `usize` and `isize` have is up to the target, so whatever a
    pattern names, something lies beyond: one number more stands for that. Source: Rust reference, "Range patterns"; RFC
    2591."""
    open_ended = ty.name in ("usize", "isize")
    return ty.min - (open_ended and ty.signed), ty.max + open_ended


def _shown(low: int, high: int, ty: Int) -> str:
    if ty.name in ("usize", "isize") and high > ty.max:
        return f"{ty.name}::MAX.." if low > ty.max else f"{low}.."
    if ty.name == "isize" and low < ty.min:
        return f"..{ty.name}::MIN" if high < ty.min else f"..={high}"
    return str(low) if low == high else f"{low}..={high}"


def _intervals(least: int, most: int, heads: list[_Pattern], more: Set[int] = frozenset()) -> list[tuple[int, int]]:
    """The range of the type, cut wherever a pattern begins or ends."""
    cuts = {least, most + 1, *more}
    for head in heads:
        bounds = _bounds(head)
        if bounds is not None:
            cuts |= {cut for cut in (bounds[0], bounds[1] + 1) if least < cut <= most}
    ordered = sorted(cuts)
    return [(a, b - 1) for a, b in pairwise(ordered)]


def _interval(low: int, high: int):  # type: ignore[no-untyped-def]
    def select(head: _Pattern) -> tuple[_Pattern, ...] | None:
        bounds = _bounds(head)
        if head is None or (bounds is not None and bounds[0] <= low and high <= bounds[1]):
            return ()
        return None

    return select
