"""The memory of a vector behind its last element, as far as its capacity reaches.

The list of a vector's leaves is as long as its elements are. What lies behind them is there as soon as a pointer may
see it: a second list, which has leaves for the whole capacity, so that an element has the same number in both. It is
used from the length on; what a vector gives up is kept there. Source: `Vec`, "Guarantees", and `Vec::set_len`.
"""

from __future__ import annotations

from typing import Any

from murust.run.access import check_initialised
from murust.run.bytes import Layout
from murust.run.link import Beyond
from murust.run.memory import Allocation, Pointer, Undefined, allocation


def point_to_vector(cells: list[Any], capacity: int, writable: bool) -> Pointer:
    """`Vec::as_ptr`: into all of its memory."""
    found = allocation(cells)
    _make(found, capacity)
    return Pointer(found, 0, writable)


def _make(found: Allocation, capacity: int) -> list[Any]:
    """The leaves of the whole capacity."""
    origin = found.origin
    count = len(origin.layout.leaves)
    if found.room is None:
        cells: list[Any] = []
        found.room = Allocation(cells, origin, found.address)
        cells.append(found.room)
    cells = found.room.cells
    missing = capacity * count + 1 - len(cells)
    if missing > 0:
        cells[-1:-1] = [None] * missing
    return cells


def spare(cells: list[Any], capacity: int, size: int) -> tuple[list[Any], int, int]:
    """`spare_capacity_mut`: the list, where it starts there, and the number of elements."""
    length = (len(cells) - 1) // size
    return _make(allocation(cells), capacity), length * size, capacity - length


def set_length(cells: list[Any], length: int, capacity: int, size: int) -> None:
    """`set_len`. The elements that come in have to be there."""
    found = allocation(cells)
    if length > capacity:
        raise Undefined(f"`set_len` to {length}, with a capacity of {capacity}", found)
    room, layout = _make(found, capacity), found.origin.layout
    before = (len(cells) - 1) // size
    if length < before:
        room[length * size : before * size] = cells[length * size : -1]
        del cells[length * size : -1]
        return
    fresh = room[before * size : length * size] if layout.leaves else [None] * (length - before)
    if layout.leaves:
        for start in range(0, len(fresh), size):
            check_initialised(fresh[start : start + size], layout, found)
    cells[-1:-1] = fresh


def vector_of(pointer: Pointer, length: int, capacity: int, layout: Layout) -> list[Any]:
    """`Vec::from_raw_parts`: the memory that a vector, or a boxed slice, had."""
    found = pointer.allocation
    if found is None:
        raise Undefined("a vector of a pointer to no memory")
    if not found.alive:
        raise Undefined("a vector of memory that has ended", found)
    if pointer.offset or found.origin.what not in ("a vector", "a box"):
        raise Undefined("a vector of memory that no vector was made of", found)
    if found.origin.layout is not layout or not found.origin.vector:
        raise Beyond("a vector of memory that was made for another type")
    size = max(len(layout.leaves), 1)
    if layout.size and capacity * layout.size != max(found.reach, found.size):
        raise Undefined(f"a vector with a capacity of {capacity} of memory of {found.reach} bytes", found)
    set_length(found.cells, length, capacity, size)
    return found.cells
