"""Operands and places: reading and writing symbolic values. Source: MIR (rustc dev guide), "Places and rvalues"."""

from __future__ import annotations

from typing import assert_never

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from wp.context import Context
from wp.state import State


def eval_operand(operand: core.Operand, state: State, cx: Context) -> Term:
    match operand:
        case core.Const(value=value, ty=ty):
            if isinstance(value, str | bytes):
                raise InternalError(f"{value!r} is not proved")
            return cx.sorts.constant(value, ty)
        case core.Copy(place=place):
            return read(place, state, cx)
        case core.Move(place=place):
            moved = read(place, state, cx)
            # What is moved away is the new holder's to end: a borrow in it ends there.
            state.borrows -= {place.local}
            if not place.projections:
                del state.store[place.local]
            return moved
        case _:
            assert_never(operand)


def read(place: core.Place, state: State, cx: Context) -> Term:
    """The value at a place. A reserved borrow becomes active when it is used."""
    if place.local in state.reserved:
        activate(place.local, state, cx)
    if place.local not in state.store:
        raise InternalError(f"`{place.local.name}` is read in {cx.owner} before it has a value")
    value = state.store[place.local]
    ty: Type = place.local.ty
    for projection in place.projections:
        value = _select(value, ty, projection, state, cx)
        ty = projection.ty
    return value


def _select(value: Term, ty: Type, projection: core.Projection, state: State, cx: Context) -> Term:
    match projection:
        case core.DerefOf():
            return cx.sorts.current(value, _reference(ty))
        case core.FieldAt(variant=variant, index=index):
            return cx.sorts.field(value, ty, variant, index)
        case core.IndexAt(index=index_operand):
            at = build.to_int(eval_operand(index_operand, state, cx))
            return build.array_get(value, at) if isinstance(ty, types.Array) else build.seq_get(value, at)
        case _:
            raise InternalError(f"{type(projection).__name__} is not proved")


def write(place: core.Place, value: Term, state: State, cx: Context) -> None:
    """Puts a value at a place: the variable's value with that part replaced."""
    local = place.local
    if not place.projections:
        state.reserved.pop(local, None)
        state.store[local] = value
        if holds_borrow(local.ty):
            state.borrows |= {local}
        return
    if local in state.reserved:
        activate(local, state, cx)
    if local not in state.store:  # a struct that is filled in field by field
        state.store[local] = cx.sorts.fresh(local.name, local.ty)
    state.store[local] = _replace(state.store[local], local.ty, place.projections, value, state, cx)


def _replace(
    whole: Term, ty: Type, projections: tuple[core.Projection, ...], value: Term, state: State, cx: Context
) -> Term:
    if not projections:
        return value
    projection, rest = projections[0], projections[1:]
    inner = _replace(_select(whole, ty, projection, state, cx), projection.ty, rest, value, state, cx)
    match projection:
        case core.DerefOf():
            reference = _reference(ty)
            if not reference.mutable:
                raise InternalError("a write through a shared reference")
            return cx.sorts.mutable_reference(reference, inner, cx.sorts.final(whole, reference))
        case core.FieldAt(variant=variant, index=index):
            return cx.sorts.with_field(whole, ty, variant, index, inner)
        case core.IndexAt(index=index_operand):
            at = build.to_int(eval_operand(index_operand, state, cx))
            update = build.array_set if isinstance(ty, types.Array) else build.seq_update
            return update(whole, at, inner)
        case _:
            raise InternalError(f"{type(projection).__name__} is not proved")


def _reference(ty: Type) -> types.Ref:
    if not isinstance(ty, types.Ref):
        raise InternalError(f"a dereference of {ty}")
    return ty


# --- Mutable borrows -------------------------------------------------------------------------------------------


def activate(local: core.Local, state: State, cx: Context) -> None:
    """A two-phase borrow is used for the first time: now the lender has the prophesied value."""
    reserved = state.reserved.pop(local)
    write(reserved.lender, reserved.final, state, cx)


def holds_borrow(ty: Type) -> bool:
    """Can a value of the type hold a mutable reference?"""
    match ty:
        case types.Ref(mutable=mutable, target=target):
            return mutable or holds_borrow(target)
        case types.Tuple(items=items):
            return any(map(holds_borrow, items))
        case types.Array(element=element):
            return holds_borrow(element)
        case types.Adt(args=args):
            return any(map(holds_borrow, args))
        case _:
            return False


def end_borrows(live: frozenset[core.Local], state: State, cx: Context) -> None:
    """Ends the borrows that no live variable holds: their prophecies come true (RustHorn, rule for dropping).

    What a two-phase borrow goes through is not at its end, though nothing mentions it any more: the borrow will still
    write there when it becomes active.
    """
    waiting = {reserved.lender.local for reserved in state.reserved.values()} | set(state.reserved)
    ended = state.borrows - live - waiting
    for local in ended:
        if local in state.store:
            state.assume(_resolved(state.store[local], local.ty, cx))
    state.borrows -= ended


def _resolved(value: Term, ty: Type, cx: Context) -> Term:
    """The final value of every mutable reference in a value is its current one. Of references inside enums and
    arrays nothing is said, which is always true."""
    match ty:
        case types.Ref(mutable=True):
            return build.eq(cx.sorts.final(value, ty), cx.sorts.current(value, ty))
        case types.Tuple(items=items):
            parts = [_resolved(cx.sorts.field(value, ty, 0, i), item, cx) for i, item in enumerate(items)]
            return build.conj(*parts)
        case _:
            return build.boolean(True)
