"""Access to memory by raw pointers: what is read, written and referred to, and whether it may be.

An access is first looked for as a run of leaves of the type's own kinds; where there is none, the leaves are turned to
bytes and back (punning.py). Source: Rust reference, "Behavior considered undefined"; Miri.
"""

from __future__ import annotations

from typing import Any

from murust.core import types
from murust.run import punning
from murust.run.bytes import Layout, Leaf
from murust.run.link import Beyond
from murust.run.memory import HEAP, RAW, Allocation, Origin, Pointer, Raw, Undefined, address


def place(pointer: Pointer, offset: int, layout: Layout, write: bool, aligned: bool = True) -> tuple[Allocation, int]:
    """The memory of an access, and where in it."""
    found = pointer.allocation
    at = pointer.offset + offset
    if found is None:
        if not at:
            raise Undefined("a null pointer is followed")
        raise Undefined(f"a pointer to no memory is followed (address {at:#x})")
    if not found.alive:
        raise Undefined("memory is used after its end", found)
    if offset and pointer.offset < 0:
        raise Undefined("a part of a value that would begin before its memory", found)
    if found.room is not None and found.size <= at < at + layout.size <= found.room.size:
        found = found.room
    elif at < 0 or at + layout.size > found.size:
        if found.room is not None and 0 <= at < at + layout.size <= found.room.size:
            raise Beyond("an access to a vector's memory on both sides of its length")
        raise Undefined(
            f"{layout.size} bytes at byte {at} are out of the bounds of memory of {found.size} bytes", found
        )
    if aligned:
        check_aligned(found.address + at, layout, found)
    if write and not pointer.writable:
        raise Undefined("a write through a pointer that was made of a shared reference", found)
    return found, at


def check_aligned(at: int, layout: Layout, found: Allocation | None = None) -> None:
    if at % layout.align:
        raise Undefined(f"a misaligned address ({at:#x}): `{layout.ty}` wants multiples of {layout.align}", found)


def run_of(found: Allocation, at: int, layout: Layout) -> int:
    """The first of the leaves that are the value of the type there; -1 if the memory is not of that type."""
    origin = found.origin
    size = origin.layout.size
    if not size:
        return 0 if not layout.leaves else -1
    whole, rest = divmod(at, size)
    key = (rest, layout)
    first = origin.found.get(key)
    if first is None:
        first = origin.found[key] = _search(origin, rest, layout)
    return first if first < 0 else whole * len(origin.layout.leaves) + first


def _search(origin: Origin, rest: int, layout: Layout) -> int:
    leaves, size = origin.layout.leaves, origin.layout.size
    if not layout.leaves:
        return 0
    start = rest + layout.leaves[0].offset
    first = origin.starts.get(start, -1)
    while 0 <= first < len(leaves) and leaves[first].offset == start:
        for k, wanted in enumerate(layout.leaves):
            turn, index = divmod(first + k, len(leaves))
            leaf = leaves[index]
            same_kind = leaf.kind == wanted.kind or (
                isinstance(leaf.kind, types.RawPtr) and isinstance(wanted.kind, types.RawPtr)
            )
            same_kind = same_kind and leaf.nonzero == wanted.nonzero and leaf.within == wanted.within
            same_enum = (leaf.enum.ty if leaf.enum else None) == (wanted.enum.ty if wanted.enum else None)
            if leaf.offset + turn * size - rest != wanted.offset or not same_kind or not same_enum:
                break
        else:
            return first
        first += 1
    return -1


def load(pointer: Pointer, offset: int, layout: Layout, aligned: bool = True) -> list[Any]:
    """The leaves of the value there."""
    if pointer.allocation is None and (device := HEAP[0].device(pointer.offset + offset)) is not None:
        return [_of_device(device, pointer.offset + offset, leaf, layout) for leaf in layout.leaves]
    found, at = place(pointer, offset, layout, False, aligned)
    first = run_of(found, at, layout)
    if first < 0:
        return punning.read(found, at, layout)
    leaves = found.cells[first : first + len(layout.leaves)]
    if None in leaves:
        check_initialised(leaves, layout, found)
    if RAW[0] and any(isinstance(leaf, Raw) for leaf in leaves):
        return punning.read(found, at, layout)
    return leaves


def check_initialised(values: list[Any], layout: Layout, found: Allocation | None) -> None:
    if not _initialised(values, 0, layout.leaves):
        raise Undefined(f"memory that is not initialised is read as `{layout.ty}`", found)


def _initialised(values: list[Any], start: int, leaves: tuple[Leaf, ...]) -> bool:
    """Of an enum, only the leaves of its variant have to be there."""
    index = 0
    while index < len(leaves):
        leaf, value = leaves[index], values[start + index]
        if not leaf.optional and value is None:
            return False
        if leaf.enum is None:
            index += 1
            continue
        known = isinstance(value, int) and not leaf.optional
        if known and not _initialised(values, start + index + 1, leaf.enum.variants[value]):
            return False
        index += leaf.enum.count
    return True


def check_base(pointer: Pointer, align: int) -> None:
    """A place that is loaded from, stored to or borrowed is a part of what an aligned pointer points to. Source: Rust
    reference, "Behavior considered undefined", on places based on a misaligned pointer."""
    if address(pointer) % align:
        what = (
            f"a part of a value at a misaligned address ({address(pointer):#x}): the value wants multiples of {align}"
        )
        raise Undefined(what, pointer.allocation)


def touch(pointer: Pointer, offset: int, layout: Layout, aligned: bool = True) -> None:
    """An access of no bytes. Source: documentation of `std::ptr`, "Safety"."""
    if pointer.allocation is None and not pointer.offset + offset:
        raise Undefined("a null pointer is followed")
    if aligned:
        check_aligned(address(pointer) + offset, layout, pointer.allocation)


def store(pointer: Pointer, offset: int, layout: Layout, leaves: list[Any], aligned: bool = True) -> None:
    if pointer.allocation is None and (device := HEAP[0].device(pointer.offset + offset)) is not None:
        for leaf, value in zip(layout.leaves, leaves, strict=True):
            number = int(value) & ((1 << (8 * leaf.size)) - 1)
            device.write(pointer.offset + offset + leaf.offset - device.start, leaf.size, number)
        return
    if not layout.size:
        touch(pointer, offset, layout, aligned)
        return
    found, at = place(pointer, offset, layout, True, aligned)
    first = run_of(found, at, layout)
    if first < 0:
        punning.write(found, at, layout, leaves)
        return
    found.cells[first : first + len(leaves)] = leaves
    if found.views:
        punning.refresh(found, at, layout.size)


def refer(pointer: Pointer, offset: int, layout: Layout, write: bool, count: int = 1) -> tuple[Any, int]:
    """A reference to what is there, `count` elements: it has to be a value, and if it may `write`, so may the pointer.
    Source: Rust reference, "Behavior considered undefined", on references that dangle or point to an invalid value."""
    if layout.size == 0 or count == 0:
        touch(pointer, offset, layout)
        return ([], 0) if pointer.allocation is None else (pointer.allocation.cells, 0)
    found, at = place(pointer, offset, layout, write)
    if count > 1 and at + count * layout.size > found.size:
        if at + count * layout.size <= found.reach:
            raise Beyond("a slice of a vector's memory on both sides of its length")
        what = f"a slice of {count * layout.size} bytes at byte {at} leaves memory of {found.size} bytes"
        raise Undefined(what, found)
    first = run_of(found, at, layout)
    if first < 0 or not _in_a_row(found, at, layout, count, first):
        return punning.view(found, at, layout, count), 0
    size = len(layout.leaves)
    if None in (leaves := found.cells[first : first + count * size]):
        for k in range(count):
            check_initialised(leaves[k * size : (k + 1) * size], layout, found)
    return found.cells, first


def _in_a_row(found: Allocation, at: int, layout: Layout, count: int, first: int) -> bool:
    """Do elements of the type follow one another there, without anything in between?"""
    origin = found.origin
    if count == 1 or (origin.layout.size == layout.size and len(origin.layout.leaves) == len(layout.leaves)):
        return True
    key = (at % origin.layout.size, layout, count)
    known = origin.rows.get(key)
    if known is None:
        firsts = (run_of(found, at + k * layout.size, layout) for k in range(count))
        known = all(one == first + k * len(layout.leaves) for k, one in enumerate(firsts))
        origin.rows[key] = known
    return known


def _of_device(device: Any, at: int, leaf: Any, layout: Layout) -> Any:
    number = device.read(at + leaf.offset - device.start, leaf.size)
    match leaf.kind:
        case types.Int() as ty:
            return ty.wrap(number)
        case types.Bool() if number in (0, 1):
            return bool(number)
        case _:
            raise Undefined(f"a device is read as `{layout.ty}`")


def owned(pointer: Pointer, layout: Layout, count: int = 1) -> list[Any]:
    """`Box::from_raw`: the memory that a box had, of so many elements. It may have been one of another type of the same
    size and alignment; source: `Box::from_raw`, and `Layout` in `std::alloc`."""
    found = pointer.allocation
    if found is None:
        raise Undefined("a box of a pointer to no memory")
    if not found.alive:
        raise Undefined("a box of memory that has ended", found)
    if pointer.offset or found.origin.what != "a box":
        raise Undefined("a box of memory that no box was made of", found)
    before = found.origin.layout
    if found.size != count * layout.size:
        raise Undefined(f"a box of {count * layout.size} bytes of memory of {found.size} bytes", found)
    if before.align != layout.align:
        raise Undefined(f"a box of memory with the alignment {layout.align} that was made with {before.align}", found)
    if not layout.size or (_search(found.origin, 0, layout) == 0 and len(before.leaves) == len(layout.leaves)):
        return found.cells
    data = punning.bytes_of(found, 0, found.size)
    parts = (data[k * layout.size : (k + 1) * layout.size] for k in range(count))
    leaves = [leaf for part in parts for leaf in punning.leaves_of(part, layout, found)]
    found.origin = Origin(layout, found.origin.span, found.origin.what, vector=True)
    found.cells[:-1] = leaves
    return found.cells
