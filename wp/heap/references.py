"""References to memory, and raw pointers to variables: the rules of `wp.heap.debts`, where the program says so."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Target
from murust.core.types import Type
from murust.record import replace
from murust.source import Span
from wp.context import FALSE, Context
from wp.heap import pointers, shares
from wp.heap.access import place_of
from wp.heap.aligned import require_aligned
from wp.heap.blocks import block_at, take_block
from wp.heap.cells import Missing, find_cell, put
from wp.heap.chunks import FULL, Block, Cell
from wp.heap.debts import lend, lend_shared, owe, owe_back
from wp.heap.inside import require_field
from wp.heap.keepers import keepers
from wp.heap.known import resolved
from wp.heap.lenders import lenders
from wp.heap.produce import refuse_references
from wp.obligations import Kind
from wp.sorts import length
from wp.state import State
from wp.unsupported import Unsupported

HALF = shares.half(FULL)


def borrow_memory(
    pointer: Term, ty: Type, steps: tuple[core.Projection, ...], mutable: bool, holder: core.Local,
    state: State, cx: Context,
) -> Term:  # fmt: skip
    """`&mut *p` and `&*p`, or of a field of that. Obligations: permission, shared, uninitialised."""
    if cx.total:
        raise Unsupported("memory where a term is wanted")
    of = steps[-1].ty if steps else ty
    if isinstance(of, types.Slice | types.Str):
        raise Unsupported(f"a reference to a `{of}` behind a raw pointer")
    refuse_references(of, cx.here, cx)
    held = keepers(holder, of, mutable, cx)
    if held is None:
        raise Unsupported("a reference to what a raw pointer points to, which leaves the function's variables,")
    place = place_of(pointer, ty, steps, cx)
    cell = find_cell(place, of, state, cx) if place is not None else None
    assert cx.here is not None
    if place is None:
        raise Unsupported("a reference to a part of an array, an enum or a box behind a raw pointer")
    if cell is not None and steps:
        require_field(pointer, place, cx.here, state, cx)
        require_aligned(pointer, ty, cx.here, state, cx)
    if cell is None or cell.value is None:
        cx.require(Kind.PERMISSION if cell is None else Kind.UNINITIALISED, FALSE, state, cx.here)
        return cx.sorts.fresh("lost", types.Ref(mutable, of))
    if not mutable:
        half = replace(cell, fraction=shares.half(cell.fraction))
        put(cell, (half,), state)
        lend_shared(replace(half), held, state)
        return cell.value
    cx.require(Kind.SHARED, shares.is_full(cell.fraction), state, cx.here)
    final = cx.prophecy(holder.name, of, state)
    put(cell, (), state)
    lend(cell, final, held, state)
    return cx.sorts.mutable_reference(types.Ref(True, of), cell.value, final)


_SLICES = {"core::slice::from_raw_parts": False, "core::slice::from_raw_parts_mut": True}
"""The functions that make slices of memory, and whether these may be written."""


def slice_of_memory(
    target: Target, args: list[Term], holder: core.Local, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """A slice of so many values behind a raw pointer; None if that is not what the function makes. Obligations: as for
    `&mut *p` and `&*p`, and that there is no slice at 0. (Documentation of `slice::from_raw_parts`, "Safety".)"""
    if target.name not in _SLICES or cx.total:
        return None
    mutable, element, here = _SLICES[target.name], target.args[0], cx.here
    assert here is not None
    refuse_references(element, here, cx)
    held = keepers(holder, element, mutable, cx)
    if held is None:
        raise Unsupported("a slice of what a raw pointer points to, which leaves the function's variables,")
    pointer, count, ty = args[0], build.to_int(args[1]), types.Ref(mutable, types.Slice(element))
    cx.require(Kind.PERMISSION, build.negate(pointers.is_null(pointer)), state, here, detail="null")
    try:
        share = FULL if mutable else _half_of(pointer, element, count, state, cx)
        contents = take_block(pointer, element, count, share, True, here, state, cx)
    except Missing:
        cx.require(Kind.PERMISSION, FALSE, state, here)
        return cx.sorts.fresh("lost", ty)
    assert contents is not None
    block = Block(pointer, element, count, contents, share, here)
    if not mutable:
        lend_shared(block, held, state)
        return contents
    final = cx.prophecy(holder.name, types.Slice(element), state)
    state.assume(build.eq(length(final), count))
    lend(block, final, held, state)
    return cx.sorts.mutable_reference(ty, contents, final)


def _half_of(pointer: Term, element: Type, count: Term, state: State, cx: Context) -> Term:
    """Half of what there is of a block."""
    first = block_at(resolved(pointer, state), element, count, state, cx)
    return HALF if first is None else shares.half(first.fraction)


# --- Raw pointers to variables ---------------------------------------------------------------------------------


def point_to(reference: Term, ty: types.Ref, span: Span, state: State, cx: Context) -> Term:
    """`r as *mut T`, for a mutable reference."""
    assert ty.mutable
    if cx.total:
        raise Unsupported("a raw pointer where a term is wanted")
    return owing(cx.sorts.current(reference, ty), cx.sorts.final(reference, ty), ty.target, span, state, cx)


def look_at(value: Term, target: Type, reference: core.Operand, state: State, cx: Context) -> Term:
    """`r as *const T`, and `r.as_ptr()`, for a shared reference: the pointer has half of the permission, and nobody has
    the other half."""
    lent_by = lenders(reference.place.local, cx) if not isinstance(reference, core.Const) else frozenset()
    if cx.total or lent_by is None:
        raise Unsupported("a raw pointer made of a shared reference whose lender is not seen")
    assert cx.here is not None
    refuse_references(target, cx.here, cx)
    element = target.element if isinstance(target, types.Slice) else None
    pointer = _place_of_reference(types.RawPtr(False, element or target), state, cx)
    if element is not None:
        owe_back(Block(pointer, element, length(value), value, HALF, cx.here), lent_by, state, cx)
    else:
        owe_back(Cell(pointer, target, value, HALF, cx.here), lent_by, state, cx)
    return pointer


def pointer_to_elements(
    target: Target, args: list[Term], operands: tuple[core.Operand, ...], state: State, cx: Context
) -> Term | None:  # fmt: skip
    """`as_ptr` of a slice or a vector; None of any other function."""
    if target.name not in ("[T]::as_ptr", "Vec::as_ptr"):
        return None
    return look_at(args[0], types.Slice(target.args[0]), operands[0], state, cx)


def owing(
    current: Term, final: Term, target: Type, span: Span, state: State, cx: Context, share: Term = FULL
) -> Term:  # fmt: skip
    """A new pointer to what holds a value, and has to hold another one in the end."""
    refuse_references(target, span, cx)
    element = target.element if isinstance(target, types.Slice) else None
    pointer = _place_of_reference(types.RawPtr(True, element or target), state, cx)
    if element is not None:
        owe(Block(pointer, element, length(current), current, share, span), final, state, cx)
    else:
        owe(Cell(pointer, target, current, share, span), final, state, cx)
    return pointer


def _place_of_reference(ty: types.RawPtr, state: State, cx: Context) -> Term:
    """Somewhere, but not at 0, and aligned, even if nothing is there (Rust reference, "Behavior considered undefined";
    documentation of `slice::as_ptr` and `Vec::as_ptr`)."""
    pointer = cx.fresh("raw", ty, state)
    state.assume(build.negate(pointers.is_null(pointer)))
    state.assume(pointers.is_aligned(pointer, ty.target, cx.sorts))
    return pointer
