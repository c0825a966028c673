"""Destructors. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from wp.context import Context
from wp.exits import Exits
from wp.places import read, write
from wp.rules.call import by_contract
from wp.state import State


def exec_drop(stmt: core.Drop, state: State, cx: Context) -> Exits:
    """`drop p`

    A value whose type has a destructor of its own is handed to it by a mutable reference. What a destructor deeper
    inside makes of the value is not known; that it can be called at all times its contract says, which has no
    `requires` (`wp.refine`). Without destructors nothing happens: the borrows in the value end as it dies.
    """
    place = stmt.place
    if place.local not in state.store or not _has_destructor(place.ty, cx, frozenset()):
        return Exits(fall=state)
    own = cx.code.links.destructor(place.ty)
    after = cx.sorts.fresh(place.local.name, place.ty)
    if own is not None and isinstance(place.ty, types.Adt):
        callee = cx.code.callee(Instance(own, place.ty.args))
        (param,) = callee.params
        assert isinstance(param.ty, types.Ref)
        lent = cx.sorts.mutable_reference(param.ty, read(place, state, cx), after)
        by_contract(callee, {param: lent}, "dropped", stmt.span, state, cx)
    write(place, after, state, cx)
    return Exits(fall=state)


def _has_destructor(ty: Type, cx: Context, seen: frozenset[Type]) -> bool:
    """Does the type, or one in it, say what happens when a value is dropped?"""
    if ty in seen or isinstance(ty, types.Ref):
        return False
    if cx.code.links.destructor(ty) is not None:
        return True
    inside = seen | {ty}
    if isinstance(ty, types.Tuple | types.Closure) or (isinstance(ty, types.Adt) and ty.name not in ("Box", "Vec")):
        fields = [field for variant in cx.sorts.variants(ty) for field in cx.sorts.fields(ty, variant)]
        return any(_has_destructor(field, cx, inside) for field in fields)
    return any(_has_destructor(part, cx, inside) for part in types.parts(ty))
