"""References to memory, and raw pointers to variables: the rules of `wp.heap.debts`, where the program says so."""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import FALSE, Context
from wp.heap import shares
from wp.heap.access import place_of
from wp.heap.cells import find_cell
from wp.heap.chunks import FULL, Block, Cell
from wp.heap.debts import lend, lend_shared, owe
from wp.heap.keepers import keepers
from wp.heap.produce import refuse_references
from wp.obligations import Kind
from wp.sorts import length
from wp.state import State
from wp.unsupported import Unsupported


def borrow_memory(
    pointer: Term, ty: Type, steps: tuple[core.Projection, ...], borrow: core.Borrow, holder: core.Local,
    state: State, cx: Context,
) -> Term:  # fmt: skip
    """`&mut *p` and `&*p`, or of a field of that. Obligations: permission, shared, uninitialised."""
    if cx.total:
        raise Unsupported("memory where a term is wanted")
    of = steps[-1].ty if steps else ty
    if isinstance(of, types.Slice | types.Str):
        raise Unsupported(f"a reference to a `{of}` behind a raw pointer")
    refuse_references(of, cx.here, cx)
    held = keepers(holder, borrow.mutable, cx)
    if held is None:
        raise Unsupported("a reference to what a raw pointer points to, which leaves the function's variables,")
    place = place_of(pointer, ty, steps, cx)
    cell = find_cell(place, of, state, cx) if place is not None else None
    assert cx.here is not None
    if place is None:
        raise Unsupported("a reference to a part of an array, an enum or a box behind a raw pointer")
    if cell is None or cell.value is None:
        cx.require(Kind.PERMISSION if cell is None else Kind.UNINITIALISED, FALSE, state, cx.here)
        return cx.sorts.fresh("lost", types.Ref(borrow.mutable, of))
    if not borrow.mutable:
        lend_shared(cell, held, state)
        return cell.value
    cx.require(Kind.SHARED, shares.is_full(cell.fraction), state, cx.here)
    final = cx.prophecy(holder.name, of, state)
    lend(cell, final, held, state)
    return cx.sorts.mutable_reference(types.Ref(True, of), cell.value, final)


# --- Raw pointers to variables ---------------------------------------------------------------------------------


def point_to(reference: Term, ty: types.Ref, span: Span, state: State, cx: Context) -> Term:
    """`r as *mut T`, for a mutable reference."""
    if not ty.mutable:
        raise Unsupported("a raw pointer made of a shared reference")
    if cx.total:
        raise Unsupported("a raw pointer where a term is wanted")
    return owing(cx.sorts.current(reference, ty), cx.sorts.final(reference, ty), ty.target, span, state, cx)


def owing(
    current: Term, final: Term, target: Type, span: Span, state: State, cx: Context, share: Term = FULL
) -> Term:  # fmt: skip
    """A new pointer to what holds a value, and has to hold another one in the end."""
    refuse_references(target, span, cx)
    element = target.element if isinstance(target, types.Slice) else None
    pointer = cx.fresh("raw", types.RawPtr(True, element or target), state)
    if element is not None:
        owe(Block(pointer, element, length(current), current, share, span), final, state, cx)
    else:
        owe(Cell(pointer, target, current, share, span), final, state, cx)
    return pointer
