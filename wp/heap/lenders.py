"""Where a shared reference comes from: what must not change while a raw pointer that is made of it is used.

It is followed through the text of the function, against the flow. What a parameter refers to stays as it is until the
function ends, if only shared references lead there; of all else, there is a variable that it was borrowed from. What
comes out of memory, out of a cell, or out of what a type of a trait stands for is not followed: others may have put it
there, and others may change it.
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, rvalue_locals, rvalue_operands
from murust.core.parts import statements
from murust.core.types import Type
from wp.context import Context
from wp.ends import holds_borrow, may_hide_references

Lenders = frozenset[core.Local]


def lenders(reference: core.Local, cx: Context) -> Lenders | None:
    """The variables that may have lent what a reference in a variable refers to; None if one may come from elsewhere:
    out of memory, out of a cell, from a closure, from a variable that something else may write."""
    if cx.function is None or cx.entered:
        return None
    found, seen, pending = set[core.Local](), set[core.Local](), [reference]
    while pending:
        local = pending.pop()
        if local in seen:
            continue
        seen.add(local)
        if may_hide_references(local.ty, cx.sorts):
            return None
        if holds_borrow(local.ty, cx.sorts):
            found.add(local)
        for stmt in statements(cx.function.body):
            sources = _sources(stmt, local, found, cx)
            if sources is None:
                return None
            pending += sources
    return frozenset(found)


def _sources(
    stmt: core.Stmt, local: core.Local, found: set[core.Local], cx: Context
) -> list[core.Local] | None:  # fmt: skip
    """The variables from which a statement brings references into one; those that lend themselves are `found`."""
    match stmt:
        case core.Assign(rvalue=core.Borrow(mutable=True, place=place)) if place.local is local:
            return None if not _through_reference(place) else []
        case core.Assign(place=core.Place(local=target), rvalue=rvalue) if target is local:
            if any(map(_through_memory, _places(rvalue))):
                return None
            if not isinstance(rvalue, core.Borrow):
                return [source for source in rvalue_locals(rvalue) if _holds_reference(source.ty, cx)]
            if _through_reference(rvalue.place):
                return [rvalue.place.local]
            found.add(rvalue.place.local)
            return [rvalue.place.local] if _holds_reference(rvalue.place.ty, cx) else []
        case core.Call(place=core.Place(local=target), args=args) if target is local:
            if any(_may_refer_to_memory(arg, cx) for arg in args):
                return None
            given = (source for arg in args for source in operand_locals(arg))
            return [source for source in given if _holds_reference(source.ty, cx)]
        case core.CallValue(place=core.Place(local=target)) if target is local:
            return None
        case _:
            return []


def _places(rvalue: core.Rvalue) -> tuple[core.Place, ...]:
    """What is read, or lent."""
    if isinstance(rvalue, core.Borrow):
        return (rvalue.place,)
    return tuple(operand.place for operand in rvalue_operands(rvalue) if not isinstance(operand, core.Const))


def _may_refer_to_memory(given: core.Operand, cx: Context) -> bool:
    """May a function make a reference to memory of it: of a raw pointer that it is, or holds?"""
    through = not isinstance(given, core.Const) and _through_memory(given.place)
    return through or any(isinstance(part, types.RawPtr) for part in cx.sorts.held_throughout(given.ty))


def _through_memory(place: core.Place) -> bool:
    return any(isinstance(ty, types.RawPtr) for ty in _around(place))


def _around(place: core.Place) -> tuple[Type, ...]:
    return (place.local.ty, *(step.ty for step in place.projections[:-1])) if place.projections else ()


def _through_reference(place: core.Place) -> bool:
    return any(isinstance(ty, types.Ref) for ty in _around(place))


def _holds_reference(ty: Type, cx: Context) -> bool:
    held = cx.sorts.held_throughout(ty)
    return any(isinstance(part, types.Ref | types.Param | types.Projection) for part in held)
