"""The symbolic heap: what a function owns of the memory, in pieces that are disjoint.

A heap is a tuple of chunks; each holds where its guard does. Source: Berdine, Calcagno, O'Hearn, "Symbolic execution
with separation logic", APLAS 2005; chunks as in VeriFast (Jacobs and others, NFM 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core.types import Type
from murust.record import Record
from murust.source import Span

if TYPE_CHECKING:
    from wp.specs import Env

FULL = build.to_real(build.integer(1))
"""The whole permission: to write, and to free."""


class Cell(Record):
    """`location |->{fraction} value`: room for one value of a type. `value`: None if there need not be one."""

    location: Term
    ty: Type
    value: Term | None
    fraction: Term
    origin: Span
    guard: Term = build.TRUE


class Block(Record):
    """`location |->[count]{fraction} contents`: room for so many values, one after the other. `padding`: is it what
    lies between the fields of a struct, which nobody misses?"""

    location: Term
    ty: Type
    count: Term
    contents: Term | None
    fraction: Term
    origin: Span
    guard: Term = build.TRUE
    padding: bool = False


class Padding(Record):
    """What is in a struct beside its fields, where it is not known which bytes these are (`wp.heap.padding`)."""

    location: Term
    ty: Type
    fraction: Term
    origin: Span
    guard: Term = build.TRUE


class Instance(Record):
    """A predicate of these arguments, as it is: not looked into."""

    name: str
    types: tuple[Type, ...]
    args: tuple[Term, ...]
    origin: Span
    guard: Term = build.TRUE


class Family(Record):
    """`each |i| low <= i < high: body`: an assertion for each number, as they are in `env`; not looked into."""

    each: spec.Each
    low: Term
    high: Term
    body: spec.SpecTerm
    env: Env
    origin: Span
    guard: Term = build.TRUE


class Wand(Record):
    """`A --* B`, as they are in `env`: what makes B of A."""

    term: spec.Wand
    env: Env
    origin: Span
    guard: Term = build.TRUE


Chunk = Cell | Block | Padding | Instance | Family | Wand
Heap = tuple[Chunk, ...]


def terms_of(chunk: Chunk) -> tuple[Term, ...]:
    """What says where it is, and when."""
    match chunk:
        case Cell(location=location) | Padding(location=location):
            return (chunk.guard, location)
        case Block(location=location, count=count):
            return (chunk.guard, location, count)
        case Instance(args=args):
            return (chunk.guard, *args)
        case Family(low=low, high=high):
            return (chunk.guard, low, high)
        case _:
            return (chunk.guard,)


def owns_something(chunk: Chunk) -> Term:
    """Is it there, and of anything that is missed?"""
    match chunk:
        case Padding() | Block(padding=True):
            return build.boolean(False)
        case Block(count=count):
            return build.conj(chunk.guard, build.lt(build.integer(0), count))
        case Family(low=low, high=high):
            return build.conj(chunk.guard, build.lt(low, high))
        case _:
            return chunk.guard
