"""Memory at run time: lists of leaves, and what raw pointers need to know of them.

A program without raw pointers needs nothing but the lists. Where there are some, each list ends in a header: at first
its layout, which is one object for all lists of a type; from the first raw pointer to it on, an `Allocation`, with an
address, and with what is said when it is used after its end. A raw pointer is an allocation and a number of bytes from
its start (its provenance, and its offset), or an address without provenance.

Source: Rust reference, "Behavior considered undefined"; the documentation of `core::ptr`, "Provenance"; Miri.
"""

from __future__ import annotations

from typing import Any

import attrs


class Undefined(Exception):
    """The program does what Rust does not define; `what` says it in the words of Miri."""

    def __init__(self, what: str, allocation: Allocation | None = None) -> None:
        super().__init__(what)
        self.what, self.allocation = what, allocation


@attrs.define(eq=False, repr=False)
class Allocation:
    """A piece of memory that a raw pointer points into, or has."""

    cells: list[Any]
    layout: Any
    address: int
    alive: bool = True


HEADERS = [0]
"""Leaves of a list that are no values: 1 where there are headers. One number for the program that runs."""


def vec_len(cells: Any, at: int, size: int) -> int:
    """The length of a `Vec`, of whose elements each has so many leaves."""
    return (len(cells[at]) - HEADERS[0]) // size


def address(pointer: Any) -> int:
    """The address of a pointer, or of a function."""
    if isinstance(pointer, int):
        return pointer
    if callable(pointer):
        return 0x10_0000 + id(pointer) % 0x1000_0000
    raise Undefined("a raw pointer is not run yet")


def same(left: Any, right: Any) -> bool:
    return left is right if callable(left) else address(left) == address(right)
