"""What a statement does with places, in order. Source: rustc dev guide, "Borrow checker: accesses"."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from murust.core import nodes as core
from murust.record import Record
from murust.source import Span


class Kind(enum.Enum):
    COPY = "copy"
    MOVE = "move"
    SHARED = "shared borrow"
    MUTABLE = "mutable borrow"
    RESERVE = "two-phase borrow"
    WATCH = "fake borrow"  # by a guard
    LENGTH = "length"  # of an array or slice, whose elements it leaves alone
    ASSIGN = "assignment"
    INSPECT = "inspection"  # of a variant
    MENTION = "mention"  # which needs the pointers on the way only
    DEAD = "end of scope"
    DROP = "drop"
    REPLACE = "drop of what an assignment replaces"


class Access(Record):
    kind: Kind
    place: core.Place
    span: Span
    capture: bool = False  # by a closure, whose uses have been looked at already


def accesses(stmt: core.Stmt) -> Iterator[Access]:
    """Reads first, then the write."""
    match stmt:
        case core.Assign(place=place, rvalue=rvalue, span=span):
            yield from _rvalue(rvalue, span)
            yield from _indices(place, span)
            yield Access(Kind.ASSIGN, place, span)
        case core.Call(place=place, args=args, span=span):
            for arg in args:
                yield from _operand(arg, span)
            yield Access(Kind.ASSIGN, place, span)
        case core.CallValue(place=place, callee=callee, args=args, span=span):
            for arg in (callee, *args):
                yield from _operand(arg, span)
            yield Access(Kind.ASSIGN, place, span)
        case core.Mention(place=place, span=span):
            yield Access(Kind.MENTION, place, span)
        case core.Drop(place=place, span=span, replaced=replaced):
            yield Access(Kind.REPLACE if replaced else Kind.DROP, place, span)
        case core.Check(operands=operands, span=span):
            for operand in operands:  # a check looks and leaves what it looks at
                if not isinstance(operand, core.Const):
                    yield Access(Kind.COPY, operand.place, span)
        case core.Print(message=message, span=span) | core.Panic(message=message, span=span):
            for operand in message.operands:
                yield from _operand(operand, span)
        case core.If(condition=condition, span=span):
            yield from _operand(condition, span)
        case core.StorageDead(local=local, span=span):
            yield Access(Kind.DEAD, core.Place(local), span)
        case _:
            return


def _operand(operand: core.Operand, span: Span) -> Iterator[Access]:
    match operand:
        case core.Copy(place=place):
            yield from _indices(place, span)
            yield Access(Kind.COPY, place, span)
        case core.Move(place=place):
            yield from _indices(place, span)
            yield Access(Kind.MOVE, place, span)
        case _:
            return


def _indices(place: core.Place, span: Span) -> Iterator[Access]:
    for projection in place.projections:
        if isinstance(projection, core.IndexAt):
            yield from _operand(projection.index, span)


def _rvalue(rvalue: core.Rvalue, span: Span) -> Iterator[Access]:
    match rvalue:
        case core.Borrow(fake=True, place=place):
            yield from _indices(place, span)
            yield Access(Kind.WATCH, place, span)
        case core.Borrow(mutable=mutable, two_phase=two_phase, place=place):
            yield from _indices(place, span)
            kind = Kind.RESERVE if two_phase else Kind.MUTABLE if mutable else Kind.SHARED
            yield Access(kind, place, span, rvalue.capture)
        case core.RawBorrow(mutable=mutable, place=place):
            yield from _indices(place, span)
            yield Access(Kind.MUTABLE if mutable else Kind.SHARED, place, span)
        case core.Len(method=True, place=place):
            yield from _indices(place, span)
            yield Access(Kind.SHARED, place, span)
        case core.Len(place=place):
            yield from _indices(place, span)
            yield Access(Kind.LENGTH, place, span)
        case core.IsVariantOf(place=place):
            yield from _indices(place, span)
            yield Access(Kind.INSPECT, place, span)
        case core.BinaryOp(left=left, right=right):
            yield from _operand(left, span)
            yield from _operand(right, span)
        case core.Aggregate(operands=operands):
            for operand in operands:
                yield from _operand(operand, span)
        case core.Use(operand=operand) | core.UnaryOp(operand=operand) | core.Cast(operand=operand):
            yield from _operand(operand, span)
        case core.Repeat(operand=operand) | core.Unsize(operand=operand) | core.PointerCast(operand=operand):
            yield from _operand(operand, span)
