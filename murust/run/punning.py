"""Memory that is used as another type than it was made as: leaves to bytes, and back.

A byte is a number, None where nothing was written, or a part of a leaf that has no bytes of its own (a reference, a
pointer, a function, an enum that a niche tells apart): such parts can be copied, and make the leaf again when all are
together. Source: Rust reference, "Type layout"; `MaybeUninit`; Miri's bytes with provenance.
"""

from __future__ import annotations

from typing import Any

from murust.core import types
from murust.run.bytes import POINTER, Layout, Leaf
from murust.run.memory import HEAP, Allocation, Beyond, Origin, Pointer, Undefined, address, allocation, byte_of

Byte = int | None | tuple[Any, int]
"""A number; nothing; or the leaf that it is a part of, and the number of the part."""


def read(found: Allocation, at: int, layout: Layout) -> list[Any]:
    return leaves_of(bytes_of(found, at, layout.size), layout, found)


def write(found: Allocation, at: int, layout: Layout, leaves: list[Any]) -> None:
    put(found, at, encode(leaves, layout))


def bytes_of(found: Allocation, at: int, size: int) -> list[Byte]:
    """Bytes of memory."""
    result: list[Byte] = [None] * size
    layout = found.origin.layout
    count = len(layout.leaves)
    first, last = at // layout.size, (at + size - 1) // layout.size
    for element in range(first, last + 1):
        leaves = found.cells[element * count : (element + 1) * count]
        whole = encode(leaves, layout)
        base = element * layout.size
        for k in range(max(at, base), min(at + size, base + layout.size)):
            result[k - at] = whole[k - base]
    for start, view in found.views.items():
        if start < at + size and at < start + view.size:
            inner = bytes_of(view, 0, view.size)
            for k in range(max(at, start), min(at + size, start + view.size)):
                result[k - at] = inner[k - start]
    return result


def put(found: Allocation, at: int, data: list[Byte]) -> None:
    """Writes bytes into memory, whatever it is of."""
    for start, view in list(found.views.items()):
        if start < at + len(data) and at < start + view.size:
            low, high = max(at, start), min(at + len(data), start + view.size)
            put(view, low - start, data[low - at : high - at])
    layout = found.origin.layout
    count = len(layout.leaves)
    for element in range(at // layout.size, (at + len(data) - 1) // layout.size + 1):
        base = element * layout.size
        whole = bytes_of(found, base, layout.size)
        for k in range(max(at, base), min(at + len(data), base + layout.size)):
            whole[k - base] = data[k - at]
        old = found.cells[element * count : (element + 1) * count]
        new = leaves_of(whole, layout, found, lenient=True)
        kept = [o if isinstance(o, _Viewed) else n for o, n in zip(old, new, strict=True)]
        found.cells[element * count : (element + 1) * count] = kept


class _Viewed:
    """What stands in memory that is looked at as another type."""


VIEWED = _Viewed()


def view(found: Allocation, at: int, layout: Layout, count: int) -> Allocation:
    """A part of memory as another type, for a reference: it is of that type from now on."""
    size = layout.size * count
    for start, other in found.views.items():
        if start < at + size and at < start + other.size and not (start == at and other.size == size):
            raise Beyond("references of several types into one piece of memory that overlap")
    data = bytes_of(found, at, size)
    leaves = [
        leaf
        for k in range(count)
        for leaf in leaves_of(data[k * layout.size : (k + 1) * layout.size], layout, found, lenient=True)
    ]
    origin = Origin(layout, found.origin.span, found.origin.what, vector=True)
    made = Allocation([*leaves, None], origin, found.address + at)
    made.cells[-1] = made
    own = found.origin.layout
    if len(own.leaves) != 1 or own.leaves[0].enum is not None:
        raise Beyond(f"a reference to `{layout.ty}` in memory of `{own.ty}`")
    first, last = at // own.size, -(-(at + size) // own.size)
    if at % own.size or size % own.size:
        raise Beyond(f"a reference to `{layout.ty}` in a part of `{own.ty}`")
    found.cells[first:last] = [VIEWED] * (last - first)
    found.views[at] = made
    return made


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
    if value is None or value == (None, None) or isinstance(value, _Viewed):
        return [None] * leaf.size
    if isinstance(value, int) and isinstance(leaf.kind, types.Int | types.Bool | types.Char):
        return list((int(value) & ((1 << (8 * leaf.size)) - 1)).to_bytes(leaf.size, "little"))
    if isinstance(value, Pointer) and value.allocation is None:
        return list(value.offset.to_bytes(leaf.size, "little"))
    return [(value, k) for k in range(leaf.size)]


def _encode_enum(leaves: list[Any], leaf: Leaf) -> list[Byte]:
    enum = leaf.enum
    assert enum is not None
    if leaves[0] is None:
        return [None] * enum.size
    if enum.tag is None:
        return [(tuple(leaves), k) for k in range(enum.size)]
    result: list[Byte] = [None] * enum.size
    width = enum.tag.bits // 8
    number = enum.numbers[leaves[0]] & ((1 << enum.tag.bits) - 1)
    fields = enum.variants[leaves[0]]
    inner = Layout(enum.ty, enum.size, 1, leaves=fields)
    result = encode(leaves[1 : 1 + len(fields)], inner)
    result[:width] = list(number.to_bytes(width, "little"))
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
        value = _decode_leaf(part, leaf, layout, found, lenient)
        if isinstance(leaf.kind, types.Ref):
            result += value if isinstance(value, tuple) else (value, value)
            index += 2
        else:
            result.append(value)
            index += 1
    return result


def _missing(layout: Layout, found: Allocation | None, lenient: bool) -> None:
    if not (lenient or layout.uninit):
        raise Undefined(f"memory that is not initialised is read as `{layout.ty}`", found)


def _together(part: list[Byte]) -> Any:
    """The leaf whose parts these are, all and in order; None if they are not."""
    first = part[0]
    if not isinstance(first, tuple) or first[1] != 0:
        return None
    whole = all(isinstance(byte, tuple) and byte[0] is first[0] and byte[1] == k for k, byte in enumerate(part))
    return first[0] if whole else None


def _decode_leaf(part: list[Byte], leaf: Leaf, layout: Layout, found: Allocation | None, lenient: bool) -> Any:
    if None in part:
        _missing(layout, found, lenient)
        return None
    whole = _together(part)
    number = None
    if whole is None and all(isinstance(byte, int) for byte in part):
        number = int.from_bytes(bytes(part), "little")  # type: ignore[arg-type]
    match leaf.kind:
        case types.Int() as ty:
            if isinstance(whole, Pointer):
                number = address(whole)
            if number is None:
                raise Beyond("a part of a pointer is read as a number")
            return ty.wrap(number)
        case types.Bool():
            if number not in (0, 1):
                raise Undefined(f"{number:#04x} is not a value of `bool`", found)
            return bool(number)
        case types.Char():
            if number is None or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
                raise Undefined(f"{number:#x} is not a value of `char`", found)
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
        case _:
            if whole is not None and not isinstance(whole, Pointer):
                return whole
            if number is not None:
                raise Undefined(f"{number:#x} is not a value of `{leaf.kind}`", found)
            raise Beyond(f"bytes that are read as `{leaf.kind}`")


def _decode_enum(part: list[Byte], leaf: Leaf, layout: Layout, found: Allocation | None, lenient: bool) -> list[Any]:
    enum = leaf.enum
    assert enum is not None
    whole = _together(part) if part else None
    if whole is not None and isinstance(whole, tuple) and len(whole) == enum.count:
        return list(whole)
    nothing: list[Any] = [None] * enum.count
    if enum.tag is None:
        if all(byte is None for byte in part):
            _missing(layout, found, lenient)
            return nothing
        raise Beyond(f"bytes that are read as `{enum.ty}`, whose layout Rust leaves open")
    width = enum.tag.bits // 8
    tag = part[:width]
    if None in tag:
        _missing(layout, found, lenient)
        return nothing
    number = enum.tag.wrap(int.from_bytes(bytes(tag), "little"))  # type: ignore[arg-type]
    if number not in enum.numbers:
        raise Undefined(f"{number} is not the number of a variant of `{enum.ty}`", found)
    variant = enum.numbers.index(number)
    fields = enum.variants[variant]
    inner = leaves_of(part, Layout(enum.ty, enum.size, 1, leaves=fields), found, lenient=lenient)
    return [variant, *inner, *[None] * (enum.count - 1 - len(inner))]


__all__ = ["HEAP", "POINTER", "VIEWED", "bytes_of", "put", "read", "view", "write"]


# --- What works on bytes ---------------------------------------------------------------------------------------


def zeroes(layout: Layout) -> list[Any]:
    """The value whose bytes are all 0."""
    return leaves_of([0] * layout.size, layout, None)


def transmuted(leaves: list[Any], source: Layout, target: Layout) -> list[Any]:
    return leaves_of(encode(leaves, source), target, None)


def fill_bytes(pointer: Pointer, value: int, count: int) -> None:
    """`ptr::write_bytes`"""
    from murust.run.memory import place

    if count:
        found, at = place(pointer, 0, Layout(types.INTS["u8"], count, 1), True)
        put(found, at, [value] * count)
