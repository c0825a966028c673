"""Memory that is used as another type than it was made as: leaves to bytes, and back.

A byte is a number, None where nothing was written, or a part of a leaf that has no bytes of its own (a reference, a
pointer, a function): such parts can be copied, and make the leaf again when all are together. Source: Rust reference,
"Type layout"; `MaybeUninit`; Miri's bytes with provenance.
"""

from __future__ import annotations

from typing import Any

from murust.core import types
from murust.run.arrange import Extent, Hidden
from murust.run.bytes import Bytes, Enum, Layout, Leaf
from murust.run.link import Beyond
from murust.run.memory import (
    HEAP,
    RAW,
    Allocation,
    Origin,
    Pointer,
    Raw,
    Undefined,
    address,
    allocation,
    byte_of,
    point,
)

Byte = int | None | tuple[Any, int, int]
"""A number; nothing; or the leaf that it is a part of, the number of the part, and how many there are."""


def read(found: Allocation, at: int, layout: Layout) -> list[Any]:
    return leaves_of(bytes_of(found, at, layout.size), layout, found)


def write(found: Allocation, at: int, layout: Layout, leaves: list[Any]) -> None:
    put(found, at, encode(leaves, layout))


def bytes_of(found: Allocation, at: int, size: int) -> list[Byte]:
    """Bytes of memory."""
    result: list[Byte] = [None] * size
    layout = found.origin.layout
    count = len(layout.leaves)
    for element in range(at // layout.size, (at + size - 1) // layout.size + 1):
        whole = encode(found.cells[element * count : (element + 1) * count], layout)
        base = element * layout.size
        for k in range(max(at, base), min(at + size, base + layout.size)):
            result[k - at] = whole[k - base]
    return result


def put(found: Allocation, at: int, data: list[Byte], by: View | None = None) -> None:
    """Writes bytes into memory, whatever it is of."""
    layout = found.origin.layout
    count = len(layout.leaves)
    for element in range(at // layout.size, (at + len(data) - 1) // layout.size + 1):
        base = element * layout.size
        whole = encode(found.cells[element * count : (element + 1) * count], layout)
        for k in range(max(at, base), min(at + len(data), base + layout.size)):
            whole[k - base] = data[k - at]
        found.cells[element * count : (element + 1) * count] = leaves_of(whole, layout, found, lenient=True)
    refresh(found, at, len(data), by)


def refresh(found: Allocation, at: int, size: int, by: View | None = None) -> None:
    """Memory has changed: what looks at it as another type changes, too."""
    for view in found.views.values():
        if view is not by and view.at < at + size and at < view.at + view.size:
            view.read()


def view(found: Allocation, at: int, layout: Layout, count: int) -> View:
    """A part of memory as another type; one list for all references that see it so."""
    key = (at, layout, count)
    known = found.views.get(key)
    if known is None:
        known = found.views[key] = View(found, at, layout, count)
    known.read()
    for element in range(count):
        part = bytes_of(found, at + element * layout.size, layout.size)
        leaves_of(part, layout, found)  # it has to be a value
    return known


class View(list):  # type: ignore[type-arg]
    """Memory looked at as another type, for a reference: a list of that type's leaves. What is written to it is
    written to the memory."""

    def __init__(self, found: Allocation, at: int, layout: Layout, count: int) -> None:
        self.found, self.at, self.layout, self.times = found, at, layout, count
        self.size = layout.size * count
        super().__init__([None] * (len(layout.leaves) * count))
        origin = Origin(layout, found.origin.span, found.origin.what, vector=True)
        list.append(self, Allocation(self, origin, found.address + at))

    def read(self) -> None:
        data = bytes_of(self.found, self.at, self.size)
        width = self.layout.size
        parts = (data[k * width : (k + 1) * width] for k in range(self.times))
        leaves = [leaf for part in parts for leaf in leaves_of(part, self.layout, self.found, lenient=True)]
        list.__setitem__(self, slice(0, len(leaves)), leaves)

    def end(self, lines: tuple[int, ...]) -> None:
        """The memory has ended."""
        header = list.__getitem__(self, -1)
        header.alive, header.died = False, lines
        list.clear(self)

    def __setitem__(self, key: Any, value: Any) -> None:
        list.__setitem__(self, key, value)
        first = key.start if isinstance(key, slice) else key
        last = key.stop - 1 if isinstance(key, slice) else key
        leaves, width = len(self.layout.leaves), self.layout.size
        for element in range(first // leaves, last // leaves + 1):
            part = encode(list.__getitem__(self, slice(element * leaves, (element + 1) * leaves)), self.layout)
            put(self.found, self.at + element * width, part, self)


# --- Leaves to bytes -------------------------------------------------------------------------------------------


def encode(leaves: list[Any], layout: Layout) -> list[Byte]:
    """The bytes of a value."""
    result: list[Byte] = [None] * layout.size
    index = 0
    while index < len(leaves):
        leaf, value = layout.leaves[index], leaves[index]
        if leaf.enum is not None:
            part = _encode_enum(leaves[index : index + leaf.enum.count], leaf)
            index += leaf.enum.count
        else:
            width = 2 if isinstance(leaf.kind, types.Ref) else 1
            part = _encode_leaf(tuple(leaves[index : index + width]) if width == 2 else value, leaf)
            index += width
        result[leaf.offset : leaf.offset + leaf.size] = part
    return result


def _encode_leaf(value: Any, leaf: Leaf) -> list[Byte]:
    if isinstance(value, Raw):
        return list(value.part)
    if value is None or value == (None, None):
        return [None] * leaf.size
    if isinstance(value, int) and isinstance(leaf.kind, types.Int | types.Bool | types.Char):
        return list((int(value) & ((1 << (8 * leaf.size)) - 1)).to_bytes(leaf.size, "little"))
    if isinstance(value, Pointer) and value.allocation is None:
        return list(value.offset.to_bytes(leaf.size, "little"))
    return [(value, k, leaf.size) for k in range(leaf.size)]


def _encode_enum(leaves: list[Any], leaf: Leaf) -> list[Byte]:
    enum = leaf.enum
    assert enum is not None
    variant = leaves[0]
    if variant is None:
        return [None] * enum.size
    if isinstance(variant, Raw):
        return list(variant.part)
    fields = enum.variants[variant]
    result = encode(leaves[1 : 1 + len(fields)], Layout(enum.ty, Extent(enum.size), leaves=fields))
    hidden = enum.hidden
    if enum.tag is not None:
        number = enum.numbers[variant] & ((1 << enum.tag.bits) - 1)
        result[: enum.tag.bits // 8] = list(number.to_bytes(enum.tag.bits // 8, "little"))
    elif hidden is not None and variant != hidden.full:
        niche = hidden.niche
        number = (hidden.start + variant - hidden.first) % (1 << (8 * niche.size))
        result[niche.offset : niche.offset + niche.size] = list(number.to_bytes(niche.size, "little"))
    return result


# --- Bytes to leaves -------------------------------------------------------------------------------------------


def leaves_of(data: list[Byte], layout: Layout, found: Allocation | None, *, lenient: bool = False) -> list[Any]:
    """The value that bytes are. `lenient`: parts may be missing, as in memory that nobody reads now."""
    result: list[Any] = []
    index = 0
    while index < len(layout.leaves):
        leaf = layout.leaves[index]
        part = data[leaf.offset : leaf.offset + leaf.size]
        if leaf.enum is not None:
            result += _decode_enum(part, leaf, layout, found, lenient)
            index += leaf.enum.count
            continue
        if leaf.layouts is not None and isinstance(pointer := _together(part), Pointer):
            value = _followed(pointer, leaf, leaf.layouts, data, lenient)
        else:
            value = _decode_leaf(part, leaf, layout, found, lenient or leaf.optional)
        if isinstance(leaf.kind, types.Ref):
            result += value if isinstance(value, tuple) else (value, value)
            index += 2
        else:
            result.append(value)
            index += 1
    return result


def _followed(pointer: Pointer, leaf: Leaf, layouts: Bytes, data: list[Byte], lenient: bool) -> Any:
    """The bytes of a pointer become a reference or a box."""
    from murust.run.access import owned, refer

    target = leaf.kind.target if isinstance(leaf.kind, types.Ref) else leaf.kind.args[0]  # type: ignore[union-attr]
    end = leaf.offset + leaf.size
    try:
        count = 1
        if isinstance(target, types.Slice | types.Str):
            count = int.from_bytes(bytes(map(_number, data[end : end + leaf.size])), "little")
            target = target.element if isinstance(target, types.Slice) else types.INTS["u8"]
        if isinstance(leaf.kind, types.Adt):
            return owned(pointer, layouts.of(target), count)
        return refer(pointer, 0, layouts.of(target), leaf.kind.mutable, count)  # type: ignore[union-attr]
    except Undefined as problem:
        if not lenient:
            raise
        return _raw(data[leaf.offset : end], problem.what)


def _missing(layout: Layout, found: Allocation | None) -> Undefined:
    return Undefined(f"memory that is not initialised is read as `{layout.ty}`", found)


def _raw(part: list[Byte], *what: str) -> Raw:
    """Bytes that are no value."""
    RAW[0] = True
    return Raw(part, *what)


def _together(part: list[Byte]) -> Any:
    """The leaf whose parts these are, all and in order; None if they are not."""
    first = part[0]
    if not isinstance(first, tuple):
        return None
    wanted = [(first[0], k, len(part)) for k in range(len(part))]
    whole = all(isinstance(a, tuple) and a[0] is b[0] and a[1:] == b[1:] for a, b in zip(part, wanted, strict=True))
    return first[0] if whole else None


def _decode_leaf(part: list[Byte], leaf: Leaf, layout: Layout, found: Allocation | None, lenient: bool) -> Any:
    if lenient:
        if all(byte is None for byte in part):
            return None
        kept = isinstance(leaf.kind, types.Int) and any(isinstance(byte, tuple) for byte in part)
        if kept:  # as a number, a pointer would lose what it points into
            return _raw(part)
        try:
            return _decode_leaf(part, leaf, layout, found, False)
        except (Undefined, Beyond) as problem:
            return _raw(part, str(problem))
    if None in part:
        raise _missing(layout, found)
    whole = _together(part)
    number = None
    if whole is None and all(isinstance(byte, int) for byte in part):
        number = int.from_bytes(bytes(part), "little")  # type: ignore[arg-type]
    if leaf.nonzero and number == 0:
        raise Undefined(f"0 is not a value of `{layout.ty}`", found)
    match leaf.kind:
        case types.Int() as ty:
            return ty.wrap(int.from_bytes(bytes(map(_number, part)), "little"))
        case types.Bool():
            if number not in (0, 1):
                shown = "a part of a pointer" if number is None else f"{number:#04x}"
                raise Undefined(f"{shown} is not a value of `bool`", found)
            return bool(number)
        case types.Char():
            if number is None or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
                shown = "a part of a pointer" if number is None else f"{number:#x}"
                raise Undefined(f"{shown} is not a value of `char`", found)
            return number
        case types.RawPtr():
            if whole is not None and isinstance(whole, Pointer):
                return whole
            if number is not None:
                return Pointer(None, number)
            if isinstance(whole, tuple):  # a reference is read as a pointer
                held = allocation(whole[0])
                return Pointer(held, byte_of(held, whole[1]))
            raise Beyond("a pointer made of parts of others")
        case types.FnPtr() if (at := _address_in(whole, number)) in HEAP[0].functions:
            return HEAP[0].functions[at]
        case _:
            if whole is not None and not isinstance(whole, Pointer):
                return whole
            if number is not None:
                raise Undefined(f"{number:#x} is not a value of `{leaf.kind}`", found)
            raise Beyond(f"bytes that are read as `{leaf.kind}`")


def _address_in(whole: Any, number: int | None) -> int | None:
    return address(whole) if isinstance(whole, Pointer) else number


def _number(byte: Byte) -> int:
    """A byte as a number: of a pointer, that of its address, which then points nowhere."""
    if isinstance(byte, int):
        return byte
    if isinstance(byte, tuple) and isinstance(byte[0], Pointer):
        return address(byte[0]) >> (8 * byte[1]) & 0xFF
    if isinstance(byte, tuple) and isinstance(byte[0], tuple) and len(byte[0]) == 2:
        held = allocation(byte[0][0])
        return (held.address + byte_of(held, byte[0][1])) >> (8 * byte[1]) & 0xFF
    raise Beyond("bytes that Rust leaves open are read as a number")


def _decode_enum(part: list[Byte], leaf: Leaf, layout: Layout, found: Allocation | None, lenient: bool) -> list[Any]:
    enum = leaf.enum
    assert enum is not None
    lenient = lenient or leaf.optional
    nothing: list[Any] = [None] * enum.count
    if lenient and all(byte is None for byte in part):
        return nothing
    try:
        variant = _variant(part, enum, layout, found)
    except Undefined as problem:
        if not lenient:
            raise
        return [_raw(part, problem.what), *nothing[1:]]
    fields = enum.variants[variant]
    inner = leaves_of(part, Layout(enum.ty, Extent(enum.size), leaves=fields), found, lenient=lenient)
    return [variant, *inner, *nothing[1 + len(inner) :]]


def _variant(part: list[Byte], enum: Enum, layout: Layout, found: Allocation | None) -> int:
    """Which variant of an enum it is."""
    if enum.hidden is not None:
        return _hidden_variant(part, enum.hidden, layout, found)
    tag = part[: enum.tag.bits // 8] if enum.tag is not None else []
    if None in tag:
        raise _missing(layout, found)
    number = enum.tag.wrap(int.from_bytes(bytes(map(_number, tag)), "little")) if enum.tag is not None else None
    if number not in enum.numbers:
        raise Undefined(f"{'what is there' if number is None else number} is not the number of a variant of "
                        f"`{enum.ty}`", found)  # fmt: skip
    return enum.numbers.index(number)


def _hidden_variant(part: list[Byte], hidden: Hidden, layout: Layout, found: Allocation | None) -> int:
    niche = hidden.niche
    data = part[niche.offset : niche.offset + niche.size]
    if None in data:
        raise _missing(layout, found)
    if any(isinstance(byte, tuple) for byte in data):  # of something that is not null
        return hidden.full
    number = int.from_bytes(bytes(data), "little")  # type: ignore[arg-type]
    behind = (number - hidden.start) % (1 << (8 * niche.size))
    return hidden.first + behind if behind < hidden.count else hidden.full


# --- What works on bytes ---------------------------------------------------------------------------------------


def zeroes(layout: Layout) -> list[Any]:
    """The value whose bytes are all 0."""
    return leaves_of([0] * layout.size, layout, None)


def assumed(leaves: list[Any], layout: Layout) -> list[Any]:
    """The value that memory is said to hold."""
    from murust.run.access import check_initialised

    if None in leaves:
        check_initialised(leaves, layout, None)
    if RAW[0] and any(isinstance(leaf, Raw) for leaf in leaves):
        return leaves_of(encode(leaves, layout), layout, None)
    return leaves


def transmuted(leaves: list[Any], source: Layout, target: Layout) -> list[Any]:
    if isinstance(source.ty, types.Ref) and isinstance(target.ty, types.Ref) and len(leaves) == 2:
        layouts = target.leaves[0].layouts
        if source.ty.target != target.ty.target and layouts is not None and len(target.leaves) == 2:
            from murust.run.access import refer

            pointer = point(leaves[0], leaves[1], source.ty.mutable, layouts.of(source.ty.target))
            return list(refer(pointer, 0, layouts.of(target.ty.target), target.ty.mutable))
    return leaves_of(encode(leaves, source), target, None)


def fill_bytes(pointer: Pointer, value: int, layout: Layout, count: int) -> None:
    """`ptr::write_bytes`"""
    from murust.run.access import check_aligned, place

    check_aligned(address(pointer), layout)  # of no elements, too
    room = count * layout.size
    if room:
        found, at = place(pointer, 0, Layout(types.INTS["u8"], Extent(room)), True)
        put(found, at, [value] * room)
