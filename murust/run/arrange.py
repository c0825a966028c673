"""Where rustc puts the fields of structs and of the variants of enums. Source: Rust reference, "Type layout", for
`repr(C)` and `repr(u8)`; `rustc_abi::layout`, for Rust's own: `univariant_biased`, `layout_of_enum`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from murust.record import Datum, replace


class Niche(Datum):
    """Bytes that do not take every value: those from `low` on, around the largest number, up to `high` they do."""

    offset: int = 0
    size: int = 0
    low: int = 0
    high: int = 0

    @property
    def count(self) -> int:
        """How many values they never take."""
        return (self.low - self.high - 1) % (1 << (8 * self.size))

    def reserve(self, count: int) -> tuple[int, Niche]:
        """The first of so many of these values, and what is left. Source: `rustc_abi::Niche::reserve`."""
        most = (1 << (8 * self.size)) - 1
        low, high = self.low, self.high
        after = replace(self, high=(high + count) & most)
        if low > high or (low <= most - high and count > low) or (low > most - high and not 1 <= after.high <= high):
            return (high + 1) & most, after
        first = (low - count) & most
        return first, replace(self, low=first)


NO_NICHE = Niche()


class Hidden(Datum):
    """What a niche says of an enum: the values from `start` on, `count` of them, stand for the variants from `first`
    on; any other value is the variant `full`, whose part it is."""

    full: int
    niche: Niche = NO_NICHE
    start: int = 0
    first: int = 0
    count: int = 0


class Extent(Datum):
    """What is known of a part. `empty`: it has no values."""

    size: int
    align: int = 1
    niche: Niche = NO_NICHE
    empty: bool = False


class Arranged(Datum):
    """`offsets`: by variant, where each field is. `tag`: how many bytes of an enum say which variant it is, if that is
    not `hidden` in a niche."""

    extent: Extent
    offsets: tuple[tuple[int, ...], ...]
    tag: int = 0
    hidden: Hidden | None = None


def struct(
    parts: Sequence[Extent],
    *,
    ordered: bool = False,
    last: bool = False,
    align: int = 1,
    head: tuple[int, int] = (0, 1),
) -> Arranged:
    """`ordered`: as they are written. `last`: the last one stays there, as it may be unsized in other types of this
    kind. `align`: what `repr` says. `head`: size and alignment of what stands before them."""
    first = _biased(parts, ordered, last, align, head, to_end=False)
    niche, size = first.extent.niche, first.extent.size
    before, after = niche.offset, size - niche.offset - niche.size
    if ordered or last or not niche.count or len(parts) < 2 or before == 0 or after == 0:
        return first
    other = _biased(parts, ordered, last, align, head, to_end=True)
    niche = other.extent.niche
    return other if min(before, after) > min(niche.offset, other.extent.size - niche.offset - niche.size) else first


def _biased(
    parts: Sequence[Extent], ordered: bool, last: bool, align: int, head: tuple[int, int], *, to_end: bool
) -> Arranged:
    order = list(range(len(parts)))
    if not ordered:
        moved = order[: len(order) - last]
        order[: len(moved)] = _sorted(moved, parts, bool(head[0]), to_end)
    offsets, at, align = [0] * len(parts), head[0], max(align, head[1])
    niche = NO_NICHE
    for k in order:
        at = up(at, parts[k].align)
        offsets[k] = at
        inner = parts[k].niche
        if inner.count > niche.count or (to_end and inner.count and inner.count == niche.count):
            niche = replace(inner, offset=at + inner.offset)
        at += parts[k].size
        align = max(align, parts[k].align)
    extent = Extent(up(at, align), align, niche, any(part.empty for part in parts))
    return Arranged(extent, (tuple(offsets),))


def _sorted(order: list[int], parts: Sequence[Extent], prefixed: bool, to_end: bool) -> list[int]:
    """Large alignments first, and in each the large niches; after a tag, the other way round."""
    largest = max((parts[k].niche.count for k in order), default=0)
    most = max((parts[k].align for k in order), default=1)

    def group(part: Extent) -> int:
        log = _log(max(part.align, part.size))
        if not largest:
            return log
        if not to_end:
            return min(_log(most), log)
        return _log(part.align) if part.niche.count == largest else log

    def key(k: int) -> tuple[int, ...]:
        part = parts[k]
        niche = part.niche
        if prefixed:
            return (group(part), niche.count)
        after = part.size - niche.size - niche.offset
        place = (-after if to_end else niche.offset) if niche.count else -(1 << 64) * to_end
        return (part.size != 0, -group(part), niche.count if to_end else -niche.count, place)

    return sorted(order, key=key)


def enum(rows: Sequence[Sequence[Extent]], numbers: Sequence[int], *, plain: bool, align: int = 1) -> Arranged:
    """An enum of Rust's own layout. `plain`: its variants are numbered from 0 on, so that a niche may tell them
    apart."""
    there = [k for k, row in enumerate(rows) if not _is_absent(row)]
    if len(there) < 2:
        one = struct(rows[there[0]], align=align) if there else Arranged(Extent(0, 1, empty=True), ((),))
        extent = replace(one.extent, empty=all(any(part.empty for part in row) for row in rows))
        offsets = tuple(one.offsets[0] if there and k == there[0] else (0,) * len(row) for k, row in enumerate(rows))
        return Arranged(extent, offsets, hidden=Hidden(there[0]) if there else None)
    tagged = _tagged(rows, numbers, align)
    niched = _niched(rows, there, align) if plain else None
    if niched is None:
        return tagged
    smaller = niched.extent.size < tagged.extent.size
    roomier = niched.extent.size == tagged.extent.size and niched.extent.niche.count > tagged.extent.niche.count
    return niched if smaller or roomier else tagged


def _is_absent(row: Sequence[Extent]) -> bool:
    return any(part.empty for part in row) and all(part.size == 0 for part in row)


def _niched(rows: Sequence[Sequence[Extent]], there: list[int], align: int) -> Arranged | None:
    """All variants but the largest fit before or after a niche in it."""
    inner = [struct(row, align=align) for row in rows]
    sizes = [one.extent.size for one in inner]
    largest = max(k for k in range(len(rows)) if sizes[k] == max(sizes))
    others = [k for k in there if k != largest]
    count = others[-1] - others[0] + 1
    niche = inner[largest].extent.niche
    if niche.count < count:
        return None
    align = max(one.extent.align for one in inner)
    size = up(sizes[largest], align)
    offsets = [one.offsets[0] for one in inner]
    for k in range(len(rows)):
        if k == largest or sizes[k] <= niche.offset:
            continue
        start = up(niche.offset + niche.size, inner[k].extent.align)
        if start + sizes[k] > size:
            return None
        offsets[k] = tuple(start + offset for offset in offsets[k])
    start, left = niche.reserve(count)
    extent = Extent(size, align, left, all(one.extent.empty for one in inner))
    return Arranged(extent, tuple(offsets), hidden=Hidden(largest, niche, start, others[0], count))


def _tagged(rows: Sequence[Sequence[Extent]], numbers: Sequence[int], align: int) -> Arranged:
    """The tag first; it is as large as what would be left empty before the fields, at least as its numbers need it."""
    living = [number for number, row in zip(numbers, rows, strict=True) if not any(part.empty for part in row)]
    small = tag_size(living)
    inner = [struct(row, head=(small, small), align=align) for row in rows]
    align = max(small, *(one.extent.align for one in inner))
    size = up(max(one.extent.size for one in inner), align)
    starts = [_first_align(one.offsets[0], row) for one, row in zip(inner, rows, strict=True)]
    tag = max(small, min(starts)) if min(starts) <= _LARGEST else small
    offsets = tuple(tuple(tag if at <= small else at for at in one.offsets[0]) for one in inner)
    extent = Extent(up(max(size, tag), align), align, _unused(living, tag), not living)
    return Arranged(extent, offsets, tag)


def _unused(numbers: Sequence[int], tag: int) -> Niche:
    """What the numbers of an enum leave of its tag."""
    most = (1 << (8 * tag)) - 1
    return Niche(0, tag, min(numbers, default=0) & most, max(numbers, default=0) & most)


def _first_align(offsets: tuple[int, ...], row: Sequence[Extent]) -> int:
    """The alignment of the first field that has a size."""
    found = sorted((at, k) for k, at in enumerate(offsets) if row[k].size or row[k].align > 1)
    return row[found[0][1]].align if found else 2 * _LARGEST


_LARGEST = 16
"""Bytes of an integer."""


def marked(
    rows: Sequence[Sequence[Extent]], tag: int, numbers: Sequence[int], *, union: bool, align: int = 1
) -> Arranged:
    """An enum of `repr(C)` (`union`: its fields all start behind the tag at one place), or with an integer type."""
    most = max((part.align for row in rows for part in row), default=1) if union else 1
    head = (up(tag, most), max(tag, most))
    inner = [struct(row, ordered=True, head=head if union else (tag, tag), align=align) for row in rows]
    align = max(one.extent.align for one in inner)
    extent = Extent(up(max(one.extent.size for one in inner), align), align, _unused(numbers, tag))
    return Arranged(extent, tuple(one.offsets[0] for one in inner), tag)


def tag_size(numbers: Iterable[int]) -> int:
    """The bytes that hold the numbers, without a sign where none is negative."""
    known = list(numbers)
    low, high = min(known, default=0), max(known, default=0)
    for size in (1, 2, 4, 8, 16):
        bits = 8 * size
        if (low >= 0 and high < 1 << bits) or (-(1 << (bits - 1)) <= low and high < 1 << (bits - 1)):
            return size
    return 16


def up(at: int, align: int) -> int:
    return -(-at // align) * align


def _log(number: int) -> int:
    """The largest power of two that divides it."""
    return (number & -number).bit_length() - 1
