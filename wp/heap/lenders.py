"""Where a shared reference comes from: what must not change while a raw pointer that is made of it is used.

It is followed through the text of the function, against the flow. What a parameter refers to stays as it is until the
function ends, if only shared references lead there; of all else, there is a variable that it was borrowed from.
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, rvalue_locals
from murust.core.parts import statements
from murust.core.types import Type
from wp.context import Context
from wp.ends import holds_borrow

Lenders = frozenset[core.Local]


def lenders(reference: core.Local, cx: Context) -> Lenders | None:
    """The variables that may have lent what a reference in a variable refers to; None if one may come from elsewhere:
    out of memory, from a closure, from a variable that something else may write."""
    if cx.function is None or cx.entered:
        return None
    found, seen, pending = set[core.Local](), set[core.Local](), [reference]
    while pending:
        local = pending.pop()
        if local in seen:
            continue
        seen.add(local)
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
        case core.Assign(place=core.Place(local=target), rvalue=core.Borrow(place=place)) if target is local:
            if any(isinstance(ty, types.RawPtr) for ty in _around(place)):
                return None
            if _through_reference(place):
                return [place.local]
            found.add(place.local)
            return [place.local] if _holds_reference(place.ty, cx) else []
        case core.Assign(place=core.Place(local=target), rvalue=rvalue) if target is local:
            return [source for source in rvalue_locals(rvalue) if _holds_reference(source.ty, cx)]
        case core.Call(place=core.Place(local=target), args=args) if target is local:
            given = (source for arg in args for source in operand_locals(arg))
            return [source for source in given if _holds_reference(source.ty, cx)]
        case core.CallValue(place=core.Place(local=target)) if target is local:
            return None
        case _:
            return []


def _around(place: core.Place) -> tuple[Type, ...]:
    return (place.local.ty, *(step.ty for step in place.projections[:-1])) if place.projections else ()


def _through_reference(place: core.Place) -> bool:
    return any(isinstance(ty, types.Ref) for ty in _around(place))


def _holds_reference(ty: Type, cx: Context) -> bool:
    held = cx.sorts.held_throughout(ty)
    return any(isinstance(part, types.Ref | types.Param | types.Projection) for part in held)
