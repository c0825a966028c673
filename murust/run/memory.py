"""Memory at run time: lists of leaves, and what raw pointers need to know of them.

A program without raw pointers needs nothing but the lists. Where there are some, each list ends in a header: at first
its `Origin`, which is one object for all lists made at one place; from the first raw pointer to it on, an `Allocation`
with an address. A raw pointer is an allocation and a number of bytes from its start (its provenance and its offset), or
an address without provenance.

What is read and written through them is in access.py. Source: the documentation of `core::ptr`, "Provenance"; Miri.
"""

from __future__ import annotations

import bisect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import attrs

from murust.run.bytes import Layout, Leaf
from murust.run.link import Beyond
from murust.source import Span


class Undefined(Exception):
    """The program does what Rust does not define; `what` says it in words. `allocation`: the memory that it is
    about."""

    def __init__(self, what: str, allocation: Allocation | None = None) -> None:
        super().__init__(what)
        self.what, self.allocation = what, allocation


@attrs.define(eq=False, repr=False)
class Origin:
    """Lists made at one place: what one element is, where that is, and what a person calls it. `vector`: as many
    elements as there are leaves for."""

    layout: Layout
    span: Span
    what: str
    vector: bool = False
    found: dict[tuple[int, Layout], int] = attrs.field(factory=dict)  # accesses by place and type: the first leaf
    rows: dict[tuple[int, Layout, int], bool] = attrs.field(factory=dict)  # is it that of so many elements?
    starts: dict[int, int] = attrs.field(factory=dict)  # the first leaf at an offset

    def __attrs_post_init__(self) -> None:
        for index, leaf in enumerate(self.layout.leaves):
            self.starts.setdefault(leaf.offset, index)


@attrs.define(eq=False, repr=False)
class Allocation:
    """A list that raw pointers point into. `died`: the calls that ended it, by line of generated code. `views`: where
    it is referred to as other types (punning.py). `room`: of a vector, the memory behind its length (room.py)."""

    cells: list[Any]
    origin: Origin
    address: int
    alive: bool = True
    died: tuple[int, ...] = ()
    views: dict[tuple[int, Layout, int], Any] = attrs.field(factory=dict)
    room: Allocation | None = None

    @property
    def reach(self) -> int:
        """The number of bytes that pointers may point to."""
        return self.size if self.room is None else self.room.size

    @property
    def size(self) -> int:
        origin = self.origin
        if not origin.vector:
            return origin.layout.size
        leaves = len(origin.layout.leaves)
        return (len(self.cells) - 1) // max(leaves, 1) * origin.layout.size


class Pointer:
    """A raw pointer: `offset` bytes into an allocation, or an address."""

    __slots__ = ("allocation", "offset", "writable")

    def __init__(self, allocation: Allocation | None, offset: int, writable: bool = True) -> None:
        self.allocation, self.offset, self.writable = allocation, offset, writable

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pointer) and address(self) == address(other)

    def __hash__(self) -> int:
        return hash(address(self))


class Raw:
    """What stands in a leaf whose bytes are no value of it: they are kept as they are. `what` says what is wrong with
    them, to whoever uses them as a value."""

    __slots__ = ("part", "what")

    def __init__(self, part: list[Any], what: str = "memory is read as what it is not") -> None:
        self.part, self.what = part, what

    def _used(self, *_: object) -> NoReturn:
        raise Undefined(self.what)

    __bool__ = __index__ = __int__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __getattr__ = _used

    def __eq__(self, other: object) -> bool:
        return False if other is None else self._used()


RAW = [False]
"""Is there such a leaf?"""

GENERATED = "<murust>"
"""The file name of generated code."""

HEADERS = [0]
"""Leaves of a list that are no values: 1 where there are headers. One number for the program that runs."""


@attrs.define(eq=False, repr=False)
class Heap:
    """All that has an address, in the order of the addresses."""

    next: int = 0x10_0000_0000
    addresses: list[int] = attrs.field(factory=list)
    allocations: list[Allocation] = attrs.field(factory=list)
    ended: dict[int, Allocation] = attrs.field(factory=dict)  # by the identity of their lists
    regions: list[Any] = attrs.field(factory=list)  # devices
    functions: dict[int, Any] = attrs.field(factory=dict)  # by the addresses that were asked for
    living: dict[int, list[Any]] = attrs.field(factory=dict)  # memory that has to be given back, where that is wanted

    def add(self, cells: list[Any], origin: Origin) -> Allocation:
        size = max(origin.layout.size, 1) if not origin.vector else VECTOR
        align = max(origin.layout.align, 16)
        address = -(-self.next // align) * align
        self.next = address + size + 16
        return self._insert(Allocation(cells, origin, address))

    def _insert(self, found: Allocation) -> Allocation:
        index = bisect.bisect_right(self.addresses, found.address)
        self.addresses.insert(index, found.address)
        self.allocations.insert(index, found)
        return found

    def map(self, start: int, size: int, origin: Origin) -> None:
        """Physical memory, all 0, at an address of its own."""
        cells: list[Any] = [0] * size
        cells.append(self._insert(Allocation(cells, origin, start)))

    def at(self, address: int) -> Allocation | None:
        """The allocation that an address is in, or at the end of."""
        index = bisect.bisect_right(self.addresses, address) - 1
        if index < 0:
            return None
        found = self.allocations[index]
        return found if address <= found.address + found.reach else None

    def device(self, address: int) -> Any:
        """The device at an address."""
        return next((one for one in self.regions if one.start <= address < one.start + one.size), None)


VECTOR = 1 << 32
"""Addresses that a vector has for itself: it may grow where it is."""

HEAP = [Heap()]
"""The heap of the program that runs."""


def begin(tracked: bool) -> None:
    HEADERS[0] = int(tracked)
    RAW[0] = False
    HEAP[0] = Heap()


@contextmanager
def aside() -> Iterator[None]:
    """A run inside of another one, with memory of its own."""
    before = HEADERS[0], RAW[0], HEAP[0]
    try:
        yield
    finally:
        HEADERS[0], RAW[0], HEAP[0] = before


def keep(cells: list[Any], start: int, end: int) -> None:
    """A vector gives up leaves: its memory keeps them, if pointers may see that."""
    header = cells[-1] if HEADERS[0] else None
    if isinstance(header, Allocation) and header.room is not None:
        header.room.cells[start:end] = cells[start:end]


def vec_len(cells: Any, at: int, size: int) -> int:
    """The length of a `Vec`, of whose elements each has so many leaves."""
    count: int = len(cells[at]) - HEADERS[0]
    return count // size


def alive(cells: Any, least: int) -> Any:
    """What a value leads to, with so many leaves and headers at least: memory that has ended has none. Raises
    Undefined."""
    if len(cells) < least:
        raise Undefined("the memory that this leads to has ended")
    return cells


# --- Making and ending -----------------------------------------------------------------------------------------


def allocation(cells: list[Any]) -> Allocation:
    """What is known of a list, from now on with an address."""
    header = cells[-1] if cells else HEAP[0].ended.get(id(cells))
    if isinstance(header, Allocation):
        return header
    if isinstance(header, Origin):
        cells[-1] = found = HEAP[0].add(cells, header)
        return found
    raise Beyond("a raw pointer to a value that is only there for a call")


def point(cells: list[Any], index: int, writable: bool, layout: Layout) -> Pointer:
    """`&raw const place`, `reference as *const T`: the leaf is the first one of a value of the type, which need not
    be the first in memory."""
    found = allocation(cells)
    before = layout.leaves[0].offset if layout.leaves else 0
    return Pointer(found, byte_of(found, index) - before, writable)


def byte_of(found: Allocation, index: int) -> int:
    """Where a leaf lies."""
    leaves = found.origin.layout.leaves
    count = len(leaves)
    if not count:
        return 0
    whole, rest = divmod(index, count)
    base = whole * found.origin.layout.size
    return base + _offset(leaves[rest], found.cells, index)


def _offset(leaf: Leaf, cells: list[Any], index: int) -> int:
    """Where a leaf lies that may be a part of an enum, whose variant is in the cells."""
    if leaf.enum is None or not leaf.within:
        return leaf.offset
    variant = cells[index - leaf.within]
    return leaf.offset + _offset(leaf.enum.variants[variant][leaf.within - 1], cells, index)


def dead(cells: list[Any]) -> None:
    """The scope of a variable ends."""
    header = cells[-1] if cells else None
    if isinstance(header, Allocation):
        _end(header, _calls())


def born(cells: list[Any]) -> list[Any]:
    """A box, or a buffer, that has to be given back."""
    HEAP[0].living[id(cells)] = cells
    return cells


def leaked(roots: list[list[Any]]) -> tuple[tuple[str, Span], ...]:
    """What has not been given back, and is not reached from statics. An empty buffer holds no memory."""
    living = dict(HEAP[0].living)
    pending: list[Any] = list(roots)
    while pending:
        one = pending.pop()
        if isinstance(one, list):
            living.pop(id(one), None)
            pending += [leaf for leaf in one if isinstance(leaf, list | Pointer)]
        elif isinstance(one, Pointer) and one.allocation is not None and id(one.allocation.cells) in living:
            pending.append(one.allocation.cells)
    found = [cells[-1] for cells in living.values() if len(cells) > 1]
    origins = [header.origin if isinstance(header, Allocation) else header for header in found]
    return tuple((origin.what, origin.span) for origin in origins)


def dangles(leaves: list[Any]) -> bool:
    """Is there a pointer in a value, or in what it refers to, whose memory has ended?"""
    pending, seen = [leaves], set[int]()
    while pending:
        cells = pending.pop()
        seen.add(id(cells))
        for leaf in cells:
            if isinstance(leaf, Pointer) and leaf.allocation is not None:
                if not leaf.allocation.alive:
                    return True
                leaf = leaf.allocation.cells
            if isinstance(leaf, list) and id(leaf) not in seen:
                pending.append(leaf)
    return False


def free(cells: list[Any]) -> None:
    """A box, or a buffer, is given back."""
    HEAP[0].living.pop(id(cells), None)
    if not cells:
        raise Undefined("this memory is freed twice", HEAP[0].ended.get(id(cells)))
    if isinstance(cells[-1], Allocation):
        _end(cells[-1], _calls())
    else:  # no pointer was ever made of it; what still refers to it is a copy of its owner
        list.clear(cells)


def _calls() -> tuple[int, ...]:
    """Lines of generated code, the innermost call first."""
    found: list[int] = []
    frame = sys._getframe(2)
    while frame.f_back is not None and len(found) < MOST_CALLS:
        if frame.f_code.co_filename == GENERATED:
            found.append(frame.f_lineno)
        frame = frame.f_back
    return tuple(found)


MOST_CALLS = 8


def _end(found: Allocation, lines: tuple[int, ...]) -> None:
    found.alive = False
    found.died = lines
    HEAP[0].ended[id(found.cells)] = found
    for view in found.views.values():
        view.end(lines)
    list.clear(found.cells)
    if found.room is not None:
        _end(found.room, lines)


def moved(buffer: list[Any]) -> list[Any]:
    """A vector that has outgrown its memory: it gets new one."""
    header = buffer[-1]
    if not isinstance(header, Allocation):
        return buffer
    fresh = [*buffer[:-1], header.origin]
    if HEAP[0].living.pop(id(buffer), None) is not None:
        HEAP[0].living[id(fresh)] = fresh
    _end(header, _calls())
    return fresh


# --- Addresses -------------------------------------------------------------------------------------------------


def address(pointer: Any) -> int:
    """The address of a pointer, or of a function."""
    if isinstance(pointer, Pointer):
        return pointer.offset if pointer.allocation is None else pointer.allocation.address + pointer.offset
    number = 0x10_0000 + id(pointer) % 0x1000_0000 * 16
    HEAP[0].functions[number] = pointer
    return number


def same(left: Any, right: Any) -> bool:
    return left is right if not isinstance(left, Pointer) else address(left) == address(right)


def from_address(number: int) -> Pointer:
    """`number as *mut T`: with the provenance of what is there, as if it had been exposed."""
    found = HEAP[0].at(number)
    return Pointer(None, number) if found is None else Pointer(found, number - found.address)


def shifted(pointer: Pointer, by: int) -> Pointer:
    """`pointer.wrapping_byte_add(by)`"""
    if pointer.allocation is None:
        return Pointer(None, (pointer.offset + by) % (1 << 64), pointer.writable)
    return Pointer(pointer.allocation, pointer.offset + by, pointer.writable)


def inbounds(pointer: Pointer, by: int) -> Pointer:
    """`pointer.byte_add(by)`: inside of the same memory, or at its end."""
    if by == 0:
        return pointer
    found = pointer.allocation
    to = pointer.offset + by
    if found is None:
        if HEAP[0].device(pointer.offset) is not None:
            return Pointer(None, to)
        raise Undefined(f"arithmetic on a pointer to no memory (address {pointer.offset:#x})")
    if not found.alive:
        raise Undefined("arithmetic on a pointer to memory that has ended", found)
    if not (0 <= to <= found.reach and 0 <= pointer.offset <= found.reach):
        raise Undefined(f"pointer arithmetic leaves the memory: to byte {to} of {found.reach}", found)
    return Pointer(found, to, pointer.writable)


def distance(left: Pointer, right: Pointer, size: int) -> int:
    """`left.offset_from(right)`"""
    if left.allocation is not right.allocation:
        raise Undefined("`offset_from` of pointers into different memory", left.allocation)
    bytes_ = left.offset - right.offset
    if bytes_ % size:
        raise Undefined("`offset_from` of pointers that are not whole elements apart", left.allocation)
    return bytes_ // size
