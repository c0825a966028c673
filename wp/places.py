"""Operands and places: reading and writing symbolic values. Source: MIR (rustc dev guide), "Places and rvalues"."""

from __future__ import annotations

from typing import assert_never

from logic import arrays, build, sequences
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from wp.context import FALSE, Context
from wp.ends import Part, holds_borrow
from wp.heap.access import load, store
from wp.heap.debts import touch
from wp.obligations import Kind
from wp.sorts import element, elements, is_sequence, length, with_element
from wp.state import State
from wp.unsupported import Unsupported


def eval_operand(operand: core.Operand, state: State, cx: Context) -> Term:
    match operand:
        case core.Const(value=value, ty=ty):
            if isinstance(value, str | bytes):
                return _text(value, ty, cx)
            return cx.sorts.constant(value, ty)
        case core.Copy(place=place):
            return read(place, state, cx)
        case core.Move(place=place):
            if raw_steps(place):
                raise Unsupported("a move out of what a raw pointer points to")
            moved = read(place, state, cx)
            touch(place.local, state, cx)
            # What is moved away is the new holder's to end: a borrow in it ends there.
            if place.projections:
                gone = state.parted.get(place.local, frozenset()) | {part_of(place)}
                state.parted = {**state.parted, place.local: gone}
            else:
                state.borrows -= {place.local}
                del state.store[place.local]
            return moved
        case _:
            assert_never(operand)


def part_of(place: core.Place) -> Part:
    """The fields that lead to a place; none, so that all of the variable is meant, if there is more on the way."""
    fields = [(step.variant, step.index) for step in place.projections if isinstance(step, core.FieldAt)]
    return tuple(fields) if len(fields) == len(place.projections) else ()


def read(place: core.Place, state: State, cx: Context, *, of_contents: bool = True) -> Term:
    """The value at a place. A reserved borrow becomes active when it is used. Whoever asks for no more than the length
    of a slice does not look at its contents, which a raw pointer may own."""
    if of_contents:
        touch(place.local, state, cx, looking=True)
    if place.local in state.reserved:
        activate(place.local, state, cx)
    if place.local not in state.store:
        raise InternalError(f"`{place.local.name}` is read in {cx.owner} before it has a value")
    return _along(state.store[place.local], place.local.ty, place.projections, state, cx)


def _along(value: Term, ty: Type, steps: tuple[core.Projection, ...], state: State, cx: Context) -> Term:
    """The part of a value that the steps lead to; through a raw pointer, what the memory holds there."""
    for count, projection in enumerate(steps, 1):
        if isinstance(ty, types.RawPtr):
            found, of, left = load(value, ty.target, steps[count:], state, cx)
            return _along(found, of, left, state, cx)
        value = _select(value, ty, projection, state, cx)
        ty = projection.ty
    return value


def raw_steps(place: core.Place) -> int:
    """How many steps lead up to and through the last raw pointer on the way; 0 if there is none."""
    around = [place.local.ty, *(step.ty for step in place.projections)]
    through = [count for count, ty in enumerate(around[:-1], 1) if isinstance(ty, types.RawPtr)]
    return through[-1] if through else 0


def _select(value: Term, ty: Type, projection: core.Projection, state: State, cx: Context) -> Term:
    if value.sort != cx.sorts.of(ty):
        raise Unsupported(f"a value of the type `{ty}`, of which a bound says more,")
    match projection:
        case core.DerefOf():
            return cx.sorts.current(value, _dereferenced(ty))
        case core.FieldAt(variant=variant, index=index, ty=known):
            found = cx.sorts.field(value, ty, variant, index)
            if found.sort != cx.sorts.of(known):
                raise Unsupported(f"a field of `{ty}`, of whose type a bound says more,")
            return found
        case core.IndexAt(index=index_operand):
            at = build.to_int(eval_operand(index_operand, state, cx))
            return element(value, at)
        case core.ElementAt(offset=offset, from_end=from_end):
            return element(value, _position(value, offset, from_end))
        case core.SubsliceAt(start=start, end=end):
            whole = elements(value)
            kept = sequences.take(whole, build.sub(sequences.length(whole), build.integer(end)))
            part = sequences.skip(kept, build.integer(start))
            return arrays.of_seq(part, cx.sorts.of(projection.ty)) if not is_sequence(value) else part


def write(place: core.Place, value: Term, state: State, cx: Context) -> None:
    """Puts a value at a place: the variable's value with that part replaced."""
    local, through = place.local, raw_steps(place)
    if through:
        _write_memory(place, through, value, state, cx)
        return
    touch(local, state, cx)
    if not place.projections:
        state.reserved.pop(local, None)
        state.store[local] = value
        state.parted = {other: gone for other, gone in state.parted.items() if other is not local}
        if holds_borrow(local.ty, cx.sorts):
            state.borrows |= {local}
        return
    if local in state.reserved:
        activate(local, state, cx)
    if local not in state.store:  # a struct that is filled in field by field
        state.store[local] = cx.sorts.fresh(local.name, local.ty)
    state.store[local] = _replace(state.store[local], local.ty, place.projections, value, state, cx)


def _write_memory(place: core.Place, through: int, value: Term, state: State, cx: Context) -> None:
    pointer = read(core.Place(place.local, place.projections[: through - 1]), state, cx)
    target = place.projections[through - 1].ty
    found = store(pointer, target, place.projections[through:], state, cx)
    if found is None:
        return
    if not found.steps:
        found.put(value, state)
    elif found.value is None:
        cx.require(Kind.UNINITIALISED, FALSE, state, cx.here or place.local.span)
    else:
        found.put(_replace(found.value, found.chunk.ty, found.steps, value, state, cx), state)


def _replace(
    whole: Term, ty: Type, projections: tuple[core.Projection, ...], value: Term, state: State, cx: Context
) -> Term:
    if not projections:
        return value
    projection, rest = projections[0], projections[1:]
    inner = _replace(_select(whole, ty, projection, state, cx), projection.ty, rest, value, state, cx)
    match projection:
        case core.DerefOf():
            reference = _dereferenced(ty)
            if not isinstance(reference, types.Ref):  # a box
                return inner
            if not reference.mutable:
                raise InternalError("a write through a shared reference")
            return cx.sorts.mutable_reference(reference, inner, cx.sorts.final(whole, reference))
        case core.FieldAt(variant=variant, index=index):
            return cx.sorts.with_field(whole, ty, variant, index, inner)
        case core.IndexAt(index=index_operand):
            at = build.to_int(eval_operand(index_operand, state, cx))
            return with_element(whole, at, inner)
        case core.ElementAt(offset=offset, from_end=from_end):
            return with_element(whole, _position(whole, offset, from_end), inner)
        case core.SubsliceAt(start=start, end=end):
            return _with_part(whole, build.integer(start), build.integer(end), elements(inner))


def _position(whole: Term, offset: int, from_end: bool) -> Term:
    return build.sub(length(whole), build.integer(offset)) if from_end else build.integer(offset)


def _with_part(whole: Term, start: Term, end: Term, part: Term) -> Term:
    """All but the first `start` and the last `end` elements replaced, by as many."""
    before = sequences.take(elements(whole), start)
    after = sequences.skip(elements(whole), build.sub(length(whole), end))
    changed = sequences.concat(sequences.concat(before, part), after)
    return changed if is_sequence(whole) else arrays.of_seq(changed, whole.sort)


def _dereferenced(ty: Type) -> Type:
    if not isinstance(ty, types.Ref) and not (isinstance(ty, types.Adt) and ty.name == "Box"):
        raise Unsupported(f"a dereference of `{ty}`")
    return ty


def _text(value: str | bytes, ty: Type, cx: Context) -> Term:
    """A text, and a byte string, is its bytes."""
    target = ty.target if isinstance(ty, types.Ref) else ty
    written = value.encode() if isinstance(value, str) else value
    items = tuple(cx.sorts.constant(byte, types.INTS["u8"]) for byte in written)
    if isinstance(target, types.Array):
        return arrays.literal(items, cx.sorts.of(target))
    whole = sequences.empty(cx.sorts.of(target))
    for item in items:
        whole = sequences.push(whole, item)
    return whole


# --- Mutable borrows -------------------------------------------------------------------------------------------


def activate(local: core.Local, state: State, cx: Context) -> None:
    """A two-phase borrow is used for the first time: now the lender has the prophesied value."""
    reserved = state.reserved.pop(local)
    write(reserved.lender, reserved.final, state, cx)
