"""Destructors. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from murust.source import Span
from wp.calls import called_by_destructor
from wp.context import Context
from wp.destructors import dropped, has_destructor
from wp.exits import Exits
from wp.heap.debts import touch
from wp.invariants import holds_invariant, require_invariants
from wp.places import raw_steps, read, write
from wp.rules.call import by_contract, require_ending
from wp.state import State
from wp.unsupported import Unsupported


def exec_drop(stmt: core.Drop, state: State, cx: Context) -> Exits:
    """`drop p`

    A value whose type has a destructor of its own is handed to it by a mutable reference. Then the destructors inside
    run, on what that has left; what they make of it is not known; that each can be called at all times its contract
    says, which has no `requires` (`wp.refine`). Without destructors nothing happens: the borrows in the value end as it
    dies.
    Obligations: of what destructors are given, the invariants of types hold; what it calls that can come back to the
    function at hand has to come nearer to an end.
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
    known = place.local in state.store
    for of in dropped(place.ty, cx.code):
        if of != place.ty or own is None or not known:  # that of a value that is known is called by its contract
            require_ending(called_by_destructor(of, cx.code), stmt.span, state, cx)
    if not has_destructor(place.ty, cx.code):
        return Exits(fall=state)
    if not known:  # moved away, here or on some path to here
        if holds_invariant(place.ty, cx):
            raise Unsupported(f"a `{place.ty}` that may have been moved away before it is dropped,")
        return Exits(fall=state)
    value = read(place, state, cx)
    if own is not None and isinstance(place.ty, types.Adt):
        value = _by_its_own(own, place.ty, value, stmt, state, cx)
        value = _by_parts(value, place.ty, stmt.span, state, cx)
    else:
        value = _inside(value, place.ty, stmt.span, state, cx)
    write(place, value, state, cx)
    return Exits(fall=state)


def _by_its_own(own: str, ty: types.Adt, value: Term, stmt: core.Drop, state: State, cx: Context) -> Term:
    """What the destructor of the type leaves."""
    callee = cx.code.callee(Instance(own, ty.args))
    (param,) = callee.params
    assert isinstance(param.ty, types.Ref)
    after = cx.sorts.fresh(stmt.place.local.name, ty)
    lent = cx.sorts.mutable_reference(param.ty, value, after)
    by_contract(callee, {param: lent}, "dropped", stmt.span, state, cx)
    return after


def _inside(value: Term, ty: Type, span: Span, state: State, cx: Context) -> Term:
    """What the destructors in a value leave of it: of a type with one of its own nothing is known, nor of what has
    other variants, or many elements."""
    if not has_destructor(ty, cx.code):
        return value
    taken_apart = isinstance(ty, types.Tuple | types.Closure) or _is_struct(ty, cx)
    if taken_apart and cx.code.links.destructor(ty) is None:
        return _by_parts(value, ty, span, state, cx)
    require_invariants(value, ty, span, state, cx)
    return cx.sorts.fresh("dropped", ty)


def _by_parts(value: Term, ty: Type, span: Span, state: State, cx: Context) -> Term:
    """What the destructors of the fields leave."""
    variants = cx.sorts.variants(ty)
    parts = [(variant, index, of) for variant in variants for index, of in enumerate(cx.sorts.fields(ty, variant))]
    if not any(has_destructor(of, cx.code) for _, _, of in parts):
        return value
    if len(variants) != 1:
        require_invariants(value, ty, span, state, cx)
        return cx.sorts.fresh("dropped", ty)
    for variant, index, of in parts:
        left = _inside(cx.sorts.field(value, ty, variant, index), of, span, state, cx)
        value = cx.sorts.with_field(value, ty, variant, index, left)
    return value


def _is_struct(ty: Type, cx: Context) -> bool:
    return isinstance(ty, types.Adt) and not cx.code.links.is_library_type(ty) and cx.program.adts[ty.name].is_struct
