"""Destructors. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from wp.calls import called_by_destructor
from wp.context import Context
from wp.destructors import dropped, has_destructor
from wp.ends import Part
from wp.exits import Exits
from wp.heap.debts import touch
from wp.invariants import holds_invariant, require_invariants
from wp.places import part_of, raw_steps, read, write
from wp.rules.call import by_contract, require_ending
from wp.state import State
from wp.unsupported import Unsupported


def exec_drop(stmt: core.Drop, state: State, cx: Context) -> Exits:
    """`drop p`

    A value whose type has a destructor of its own is handed to it by a mutable reference. Then the destructors of its
    fields run, on what that has left, each in the same way; of what may be in another variant, in one of many elements,
    or moved away, it is not known what destructors leave. That each can be called at all times its contract says, which
    has no `requires` (`wp.refine`). Without destructors nothing happens: the borrows in the value end as it dies.
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
    value = _left_of(read(place, state, cx), place.ty, part_of(place), stmt, state, cx)
    write(place, value, state, cx)
    return Exits(fall=state)


def _left_of(value: Term, ty: Type, part: Part, stmt: core.Drop, state: State, cx: Context) -> Term:
    """What the destructors in a value leave of it. `part`: where it is in the variable."""
    if not has_destructor(ty, cx.code):
        return value
    own = cx.code.links.destructor(ty)
    if own is not None and isinstance(ty, types.Adt) and not _may_be_gone(part, stmt, state):
        require_invariants(value, ty, stmt.span, state, cx)
        if state.is_dead:
            return value
        value = _by_its_own(own, ty, value, stmt, state, cx)
        return _by_parts(value, ty, part, stmt, state, cx)
    if own is None and _is_taken_apart(ty, cx):
        return _by_parts(value, ty, part, stmt, state, cx)
    require_invariants(value, ty, stmt.span, state, cx)
    return cx.sorts.fresh("dropped", ty)


def _may_be_gone(part: Part, stmt: core.Drop, state: State) -> bool:
    """May it have been moved away, by itself or with what it is in? Then it is not dropped."""
    return any(part[: len(gone)] == gone for gone in state.parted.get(stmt.place.local, ()))


def _by_its_own(own: str, ty: types.Adt, value: Term, stmt: core.Drop, state: State, cx: Context) -> Term:
    """What the destructor of the type leaves."""
    callee = cx.code.callee(Instance(own, ty.args))
    (param,) = callee.params
    assert isinstance(param.ty, types.Ref)
    after = cx.sorts.fresh(stmt.place.local.name, ty)
    lent = cx.sorts.mutable_reference(param.ty, value, after)
    by_contract(callee, {param: lent}, "dropped", stmt.span, state, cx)
    return after


def _by_parts(value: Term, ty: Type, part: Part, stmt: core.Drop, state: State, cx: Context) -> Term:
    """What the destructors of the fields leave."""
    variants = cx.sorts.variants(ty)
    fields = [(variant, index, of) for variant in variants for index, of in enumerate(cx.sorts.fields(ty, variant))]
    if not any(has_destructor(of, cx.code) for _, _, of in fields):
        return value
    if len(variants) != 1:
        require_invariants(value, ty, stmt.span, state, cx)
        return cx.sorts.fresh("dropped", ty)
    for variant, index, of in fields:
        field = cx.sorts.field(value, ty, variant, index)
        left = _left_of(field, of, (*part, (variant, index)), stmt, state, cx)
        value = cx.sorts.with_field(value, ty, variant, index, left)
    return value


def _is_taken_apart(ty: Type, cx: Context) -> bool:
    """Is it a value of one shape, with fields that are seen?"""
    if not isinstance(ty, types.Adt):
        return isinstance(ty, types.Tuple | types.Closure)
    return cx.program.adts[ty.name].is_struct and ty.name not in ("Box", "Vec") and not types.is_cell(ty)
