"""Which variables may hold a reference to memory, or what was made of it.

A shared reference is its value, so that it is not seen in a value whose reference it is. It is followed through the
text of the function instead: what is made of something that may hold it, and may hold a reference, may hold it, too.
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, rvalue_locals
from murust.core.parts import statements
from murust.core.types import Type
from wp.context import Context

Keepers = frozenset[core.Local]

_CHANGED_INSIDE = frozenset({"UnsafeCell", "Cell", "RefCell", "OnceCell"})
"""Types of the library that are changed behind a shared reference."""


def keepers(holder: core.Local, mutable: bool, cx: Context) -> Keepers | None:
    """The variables of the function that may hold what `holder` does, or what is made of it; None if a reference may
    get where no variable is: behind another reference, into the result. Where a mutable one goes its prophecy says; so
    only the shared ones that may be made of it matter."""
    function = cx.function
    if function is None:
        return None
    found = _followed(holder, function, cx)
    if (
        found is not None
        and (mutable or function.result not in found)
        and not (cx.entered and function.result in found)
    ):
        return found
    outside = [param.ty for param in function.params]
    if not mutable or cx.entered or any(_may_keep(ty, cx, shared=True) for ty in outside):
        return None
    return frozenset(function.locals)


def _followed(holder: core.Local, function: core.Function, cx: Context) -> Keepers | None:
    found, before = {holder}, 0
    while len(found) > before:
        before = len(found)
        for stmt in statements(function.body):
            place = _goes_to(stmt, found, cx)
            if isinstance(place, core.Place):
                if any(isinstance(step, core.DerefOf) for step in place.projections):
                    return None
                found.add(place.local)
            elif place is not None:
                return None
    return frozenset(found)


class _Elsewhere:
    """Where no variable is."""


def _goes_to(stmt: core.Stmt, found: set[core.Local], cx: Context) -> core.Place | _Elsewhere | None:
    """The place to which a statement brings a reference out of one of these variables."""
    match stmt:
        case core.Assign(place=place, rvalue=rvalue) if not found.isdisjoint(rvalue_locals(rvalue)):
            return place if _holds_reference(place.ty, cx) else None
        case core.Call(args=args, place=place):
            given = [arg for arg in args if not found.isdisjoint(operand_locals(arg))]
            if given and any(_may_keep(arg.ty, cx) for arg in args):
                return _Elsewhere()
            return place if given and _holds_reference(place.ty, cx) else None
        case core.CallValue(args=args, callee=callee, place=place):
            given = [arg for arg in (callee, *args) if not found.isdisjoint(operand_locals(arg))]
            if given and (isinstance(callee.ty, types.Param) or any(_may_keep(arg.ty, cx) for arg in (callee, *args))):
                return _Elsewhere()
            return place if given and _holds_reference(place.ty, cx) else None
        case _:
            return None


def _may_keep(ty: Type, cx: Context, *, shared: bool = False) -> bool:
    """May a function put a reference into what an argument of the type leads to? `shared`: a shared one?"""
    parts = list(cx.sorts.held_throughout(ty))
    targets = [part.target for part in parts if isinstance(part, types.Ref) and part.mutable]
    changed = [part for part in parts if isinstance(part, types.Adt) and part.name in _CHANGED_INSIDE]
    holds = holds_shared if shared else _holds_reference
    return any(holds(target, cx) for target in (*targets, *changed))


def _holds_reference(ty: Type, cx: Context) -> bool:
    """May a value of the type hold a reference, of any kind?"""
    return any(isinstance(part, types.Ref | types.Param | types.Projection) for part in cx.sorts.held_throughout(ty))


def holds_shared(ty: Type, cx: Context) -> bool:
    """May a value of the type hold a shared reference?"""
    parts = cx.sorts.held_throughout(ty)
    return any(isinstance(part, types.Param | types.Projection) for part in parts) or any(
        isinstance(part, types.Ref) and not part.mutable for part in parts
    )
