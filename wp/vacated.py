"""`place.assume_init_read()` of what is no `Copy`: it moves out what is in a `MaybeUninit`, though by way of a shared
reference.

        nothing that is looked at later may refer to the place
    -------------------------------------------------------------------------------------------------- vacated
    {place is Some(v)}  x = place.assume_init_read()  {x is v, and nothing is known of what is at place}

The reference is made for this one call, so that its place is seen. To leave it takes all of what is there: by way of
another shared reference, and behind a raw pointer with less than the whole permission, it stays. Whoever had a shared
reference to the place, and looked at it later, would take it for v, too.

Source: documentation of `MaybeUninit::assume_init_read`, "Safety".
"""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Target
from murust.core.parts import statements
from murust.core.types import Adt, Type
from wp.context import Context
from wp.heap.keepers import keepers
from wp.places import write
from wp.state import State
from wp.uninit import of
from wp.unsupported import Unsupported


def require_vacated(target: Target, operands: tuple[core.Operand, ...], cx: Context) -> None:
    """What is read and is no `Copy` has to leave its place, so that the place must be seen."""
    if target.name != "MaybeUninit::assume_init_read" or cx.code.links.is_copy(target.args[0]):
        return
    reference = operands[0].place if not isinstance(operands[0], core.Const) else None
    if reference is None or reference.projections or reference.local not in {stmt.by for stmt in _all_vacated(cx)}:
        raise _stays(target.args[0])


def _all_vacated(cx: Context) -> Iterator[core.Vacated]:
    body = cx.function.body if cx.function is not None else ()
    return (stmt for stmt in statements(body) if isinstance(stmt, core.Vacated))


def exec_vacated(stmt: core.Vacated, state: State, cx: Context) -> None:
    """What was there has been read. Obligations: permission, shared."""
    element = types.parts(stmt.place.ty)[0]
    if cx.code.links.is_copy(element):
        return
    around = [stmt.place.local.ty, *(step.ty for step in stmt.place.projections[:-1])]
    if cx.total or any(isinstance(ty, types.Ref) and not ty.mutable for ty in around):
        raise _stays(element)
    if _may_be_seen(stmt, of(element), cx):
        raise Unsupported(f"`assume_init_read` of a `{element}` beside other references to it", stmt.span)
    write(stmt.place, cx.sorts.fresh("vacated", of(element)), state, cx)


def _may_be_seen(stmt: core.Vacated, memory: Adt, cx: Context) -> bool:
    """May a shared reference to the place be looked at later on? Of whatever is lent that such a value may be in, and
    for however long: which place it is is not asked."""
    live = cx.facts.live_before(stmt) | cx.kept
    for other in statements(cx.function.body if cx.function is not None else ()):
        if not isinstance(other, core.Assign) or not isinstance(other.rvalue, core.Borrow) or other.rvalue.mutable:
            continue
        lent = other.rvalue.place.ty
        if other.place.local is not stmt.by and _may_hold(lent, memory, cx):
            holders = keepers(other.place.local, lent, False, cx)
            if holders is None or not holders.isdisjoint(live):
                return True
    return False


def _may_hold(ty: Type, memory: Adt, cx: Context) -> bool:
    held = cx.sorts.held_throughout(ty)
    return memory in held or any(isinstance(part, types.Param | types.Projection) for part in held)


def _stays(element: Type) -> Unsupported:
    help = "`core::mem::replace(&mut m, MaybeUninit::uninit()).assume_init()` takes it out"
    return Unsupported(f"`assume_init_read` of a `{element}`, which stays where it is, too,", help=help)
