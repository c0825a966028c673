"""Memory in bulk: bytes for hosts, and `ptr::copy`."""

from __future__ import annotations

import attrs

from murust.core import types
from murust.record import replace
from murust.run import punning
from murust.run.access import check_aligned, load, place, store
from murust.run.arrange import Extent
from murust.run.bytes import Layout
from murust.run.memory import Pointer, Undefined, address


def load_bytes(pointer: Pointer, count: int) -> list[int]:
    """Bytes for a host."""
    if not count:
        return []
    found, at = place(pointer, 0, Layout(types.INTS["u8"], Extent(count)), False)
    data = punning.bytes_of(found, at, count)
    if any(not isinstance(byte, int) for byte in data):
        raise Undefined("a host reads memory that is not initialised", found)
    return data  # type: ignore[return-value]


def store_bytes(pointer: Pointer, data: bytes) -> None:
    if data:
        found, at = place(pointer, 0, Layout(types.INTS["u8"], Extent(len(data))), True)
        punning.put(found, at, list(data))


def copied(source: Pointer, target: Pointer, layout: Layout, count: int, overlapping: bool) -> None:
    """`ptr::copy`, `ptr::copy_nonoverlapping`"""
    for pointer in (source, target):  # of no elements, too
        check_aligned(address(pointer), layout)
    total = layout.size * count
    near = abs(source.offset - target.offset) < total
    if not overlapping and near and source.allocation is target.allocation:
        raise Undefined("`copy_nonoverlapping` of overlapping memory", source.allocation)
    kept = _LENIENT.setdefault(layout, layout)
    if kept is layout:
        kept = attrs.evolve(layout, leaves=tuple(replace(leaf, optional=True) for leaf in layout.leaves))
        _LENIENT[layout] = kept
    values = [load(source, k * layout.size, kept) for k in range(count)]
    for k, leaves in enumerate(values):
        store(target, k * layout.size, layout, leaves)


_LENIENT: dict[Layout, Layout] = {}
"""Layouts, and the same where parts need not be initialised."""
