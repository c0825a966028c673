"""Liveness on Core: which variables may still be read, as a backward data flow over the structured code.

A use is reading an operand, borrowing, or going through a reference; a definition is an assignment to the whole
variable. Specifications are no uses: a borrow that only a specification mentions has ended.
Source: any compiler text, e.g. Appel, "Modern Compiler Implementation", chapter 10; MIR's `MaybeLiveLocals`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core.types import Never, Type

Mask = int
"""A set of variables, one bit each by index."""

Looks = Callable[[Type], bool]
"""Does dropping a value of a type look at it? If no destructor runs it is no use (RFC 1327, "may dangle")."""


@attrs.define(eq=False, repr=False)
class Liveness:
    """What is live before each statement of a function."""

    function: core.Function
    looks: Looks
    before: dict[core.Stmt, Mask] = attrs.field(factory=dict)

    @classmethod
    def of(cls, function: core.Function, looks: Looks) -> Liveness:
        liveness = cls(function, looks)
        liveness._block(function.body, 0, {}, {})
        return liveness

    def _block(self, block: core.Block, after: Mask, breaks: Mapping[str, Mask], heads: Mapping[str, Mask]) -> Mask:
        live = after
        for stmt in reversed(block):
            live = self._stmt(stmt, live, breaks, heads)
            self.before[stmt] = live
        return live

    def _stmt(self, stmt: core.Stmt, after: Mask, breaks: Mapping[str, Mask], heads: Mapping[str, Mask]) -> Mask:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                return _defined(place, after) | _mask(rvalue_locals(rvalue))
            case core.Call(place=place, args=args) if isinstance(place.ty, Never):
                return _mask(local for arg in args for local in operand_locals(arg))
            case core.CallValue(place=place, callee=callee, args=args) if isinstance(place.ty, Never):
                return _mask(local for arg in (callee, *args) for local in operand_locals(arg))
            case core.Call(place=place, args=args):
                return _defined(place, after) | _mask(local for arg in args for local in operand_locals(arg))
            case core.CallValue(place=place, callee=callee, args=args):
                used = _mask(local for arg in (callee, *args) for local in operand_locals(arg))
                return _defined(place, after) | used
            case core.Drop(place=place) if not self.looks(place.ty):
                return after
            case core.Drop(place=place) | core.Mention(place=place) | core.Vacated(place=place):
                return after | _mask(place_locals(place))
            case core.Check(operands=operands):
                return after | _mask(local for operand in operands for local in operand_locals(operand))
            case core.Print(message=message):
                return after | _mask(message_locals(message))
            case core.Panic(message=message):
                return _mask(message_locals(message))
            case core.If(condition=condition, then=then, orelse=orelse):
                branches = self._block(then, after, breaks, heads) | self._block(orelse, after, breaks, heads)
                return branches | _mask(operand_locals(condition))
            case core.Loop(label=label, body=body):
                head = 0
                while True:  # the least fixed point: grows until another round adds nothing
                    again = self._block(body, head, {**breaks, label: after}, {**heads, label: head})
                    if again | head == head:
                        return head
                    head |= again
            case core.Labelled(label=label, body=body):
                return self._block(body, after, {**breaks, label: after}, heads)
            case core.Break(label=label):
                return breaks[label]
            case core.Continue(label=label):
                return heads[label]
            case core.Return():
                return 1 << self.function.result.index
            case core.StorageDead(local=local):
                return after & ~(1 << local.index)
            case core.GhostAssert() | core.GhostAssume() | core.GhostSet() | core.GhostStep():
                return after
            case _:
                assert_never(stmt)


def _mask(locals_: Iterator[core.Local]) -> Mask:
    mask = 0
    for local in locals_:
        mask |= 1 << local.index
    return mask


def _defined(place: core.Place, after: Mask) -> Mask:
    """Before an assignment: a whole variable was not needed; for a part, the variable and the indices are."""
    if not place.projections:
        return after & ~(1 << place.local.index)
    return after | _mask(place_locals(place))


def place_locals(place: core.Place) -> Iterator[core.Local]:
    """The variables that a place mentions: its own, and those of its indices."""
    yield place.local
    for projection in place.projections:
        if isinstance(projection, core.IndexAt):
            yield from operand_locals(projection.index)


def operand_locals(operand: core.Operand) -> Iterator[core.Local]:
    match operand:
        case core.Const():
            return
        case core.Copy(place=place) | core.Move(place=place):
            yield from place_locals(place)
        case _:
            assert_never(operand)


def rvalue_operands(rvalue: core.Rvalue) -> tuple[core.Operand, ...]:
    match rvalue:
        case core.Use(operand=operand) | core.UnaryOp(operand=operand) | core.Cast(operand=operand):
            return (operand,)
        case core.Repeat(operand=operand) | core.Unsize(operand=operand) | core.PointerCast(operand=operand):
            return (operand,)
        case core.BinaryOp(left=left, right=right):
            return (left, right)
        case core.Aggregate(operands=operands):
            return operands
        case _:
            return ()


def rvalue_locals(rvalue: core.Rvalue) -> Iterator[core.Local]:
    if isinstance(rvalue, core.Borrow | core.RawBorrow | core.Len | core.IsVariantOf):
        yield from place_locals(rvalue.place)
    for operand in rvalue_operands(rvalue):
        yield from operand_locals(operand)


def statement_operands(stmt: core.Stmt) -> tuple[core.Operand, ...]:
    """What a statement reads, without the statements in it."""
    match stmt:
        case core.Assign(rvalue=rvalue):
            return rvalue_operands(rvalue)
        case core.Call(args=args):
            return args
        case core.CallValue(callee=callee, args=args):
            return (callee, *args)
        case core.Check(operands=operands):
            return operands
        case core.Print(message=message) | core.Panic(message=message):
            return message.operands
        case core.If(condition=condition):
            return (condition,)
        case _:
            return ()


def statement_locals(stmt: core.Stmt) -> Iterator[core.Local]:
    """The variables that a statement mentions, without the statements in it."""
    match stmt:
        case core.Assign(place=place, rvalue=rvalue):
            yield from place_locals(place)
            yield from rvalue_locals(rvalue)
            return
        case core.Call(place=place) | core.CallValue(place=place) | core.Drop(place=place) | core.Mention(place=place):
            yield from place_locals(place)
        case core.Vacated(place=place):
            yield from place_locals(place)
        case core.StorageDead(local=local):
            yield local
        case _:
            pass
    for operand in statement_operands(stmt):
        yield from operand_locals(operand)


def message_locals(message: core.Message) -> Iterator[core.Local]:
    for operand in message.operands:
        yield from operand_locals(operand)
