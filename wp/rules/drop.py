"""Destructors. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from wp.context import Context
from wp.destructors import destructors, has_destructor
from wp.exits import Exits
from wp.heap.debts import touch
from wp.invariants import holds_invariant, require_invariants
from wp.places import raw_steps, read, write
from wp.rules.call import by_contract, require_ending
from wp.state import State
from wp.unsupported import Unsupported


def exec_drop(stmt: core.Drop, state: State, cx: Context) -> Exits:
    """`drop p`

    A value whose type has a destructor of its own is handed to it by a mutable reference. What a destructor deeper
    inside makes of the value is not known; that it can be called at all times its contract says, which has no
    `requires` (`wp.refine`), and relies on invariants of types only. Without destructors nothing happens: the borrows
    in the value end as it dies.
    Obligations: type.invariant; what it calls that can come back to the function at hand has to come nearer to an end.
    """
    place = stmt.place
    if not place.projections:
        state.to_drop = {local: of for local, of in state.to_drop.items() if local is not place.local}
    touch(place.local, state, cx)
    if raw_steps(place):
        if has_destructor(place.ty, cx.code):
            raise Unsupported(f"a `{place.ty}`, which has a destructor, behind a raw pointer")
        read(place, state, cx)  # there has to be a value that can be dropped
    own = cx.code.links.destructor(place.ty)
    require_ending((name for name in destructors(place.ty, cx.code) if name != own), stmt.span, state, cx)
    if not has_destructor(place.ty, cx.code):
        return Exits(fall=state)
    if place.local not in state.store:  # moved away, here or on some path to here
        if holds_invariant(place.ty, cx):
            raise Unsupported(f"a `{place.ty}` that may have been moved away before it is dropped,")
        return Exits(fall=state)
    value, after = read(place, state, cx), cx.sorts.fresh(place.local.name, place.ty)
    if own is None:
        require_invariants(value, place.ty, stmt.span, state, cx)
    elif isinstance(place.ty, types.Adt):
        callee = cx.code.callee(Instance(own, place.ty.args))
        (param,) = callee.params
        assert isinstance(param.ty, types.Ref)
        lent = cx.sorts.mutable_reference(param.ty, value, after)
        by_contract(callee, {param: lent}, "dropped", stmt.span, state, cx)
    write(place, after, state, cx)
    return Exits(fall=state)
