"""The same memory as that of another type: what lies in memory with the same bytes is the same.

A `MaybeUninit<T>`, an `UnsafeCell<T>` and a `ManuallyDrop<T>` lie in memory as a `T` does; an array as its elements do,
one after the other. So who owns the one owns the other:

    p |-> v, for a T            is  p |-> m with m@ == Some(v), for a MaybeUninit<T>
    p |-> _, for a T            is  p |-> _, for a MaybeUninit<T>
    p |-> a, for a [T; N]       is  p |->[N] a@, for a T
    p |-> c, for an UnsafeCell<T>, whole: p |-> v for some v

Source: documentation of `MaybeUninit`, "Layout", of `UnsafeCell`, "Memory layout"; Rust reference, "Array layout".
"""

from __future__ import annotations

from logic import arrays, build, sequences
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from murust.record import replace
from wp import uninit
from wp.context import Context
from wp.heap import pointers, shares
from wp.heap.blocks import block_at, gathered
from wp.heap.bytes import BYTE, block_of_bytes, cell_of_bytes, spread_bytes
from wp.heap.cells import find_element, in_struct, part, put, written_so
from wp.heap.chunks import Block, Cell
from wp.heap.decisions import decided, holds
from wp.heap.distance import distance, quotient
from wp.invariants import holds_invariant
from wp.sorts import elements, needs_no_value
from wp.state import State

_AROUND = ("MaybeUninit", "UnsafeCell", "ManuallyDrop")
"""The types that lie in memory as what they hold does."""


def is_around(ty: Type) -> bool:
    return isinstance(ty, Adt) and ty.name in _AROUND


def retyped_cell(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """A cell of a type, made of what there is of other types at the same place."""
    if spread_array(location, ty, state, cx):
        return _there(location, ty, state, cx)
    for around in _types_around(ty, state, cx):
        cell = _there(location, around, state, cx)
        made = _opened(cell, ty, state, cx) if cell is not None else None
        if made is not None:
            return _in_place(cell, made, state)
    if is_around(ty) and isinstance(ty, Adt):
        inner = ty.args[0]
        cell = _there(location, inner, state, cx) or retyped_cell(location, inner, state, cx)
        made = _closed(cell, ty, state, cx) if cell is not None else None
        if made is not None:
            return _in_place(cell, made, state)
    made = _gathered(location, ty, state, cx) if isinstance(ty, types.Array) else None
    if ty == BYTE:
        spread = spread_bytes(location, state, cx)
        return _there(location, ty, state, cx) or retyped_cell(location, ty, state, cx) if spread else None
    return made or cell_of_bytes(location, ty, state, cx)


def _in_place(old: Cell | Block | None, new: Cell | Block, state: State) -> Cell:
    assert old is not None and isinstance(new, Cell)
    put(old, (new,), state)
    return new


def _types_around(ty: Type, state: State, cx: Context) -> list[Type]:
    """Those of the heap that hold values of the type in this way, by themselves or in structs."""
    there = {chunk.ty for chunk in state.heap if isinstance(chunk, Cell | Block)}
    found = {part for held in there for part in cx.sorts.held_throughout(held) if is_around(part)}
    return sorted((part for part in found if isinstance(part, Adt) and part.args == (ty,)), key=str)


def _there(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The cell of this type itself, by itself, in a block, or in a struct."""
    cell = written_so(location, ty, state, cx)
    if cell is not None:
        return cell
    element = find_element(location, ty, state, cx)
    return part(*element, state, cx) if element is not None else in_struct(location, ty, state, cx)


def _opened(cell: Cell, ty: Type, state: State, cx: Context) -> Cell | None:
    """The cell of what is inside."""
    assert isinstance(cell.ty, Adt)
    held, value = cell.value, None
    if cell.ty.name == "UnsafeCell":
        if shares.is_full(cell.fraction) is not build.TRUE:
            return None  # others may write what is in it
        value = None if held is None else cx.fresh("inside", ty, state)
    elif held is not None and cell.ty.name != "MaybeUninit":
        value = cx.sorts.field(held, cell.ty, 0, 0)
    elif held is not None and decided(uninit.is_some(held), state, cx):
        value = uninit.inside(held, ty, cx.sorts)
    return replace(cell, ty=ty, value=value)


def _closed(cell: Cell, ty: Adt, state: State, cx: Context) -> Cell | None:
    """The cell of what holds such a value."""
    held, sort = cell.value, cx.sorts.of(ty)
    if ty.name == "MaybeUninit":
        value = cx.fresh("bytes", ty, state) if held is None else uninit.some(held, cell.ty, cx.sorts)
    elif ty.name == "UnsafeCell":
        if shares.is_full(cell.fraction) is not build.TRUE or holds_invariant(cell.ty, cx):
            return None  # what is in one keeps the invariants of its type
        return replace(cell, ty=ty, value=None if held is None else build.construct(sort, 0, ()))
    elif held is None:
        return replace(cell, ty=ty)
    else:
        value = build.construct(sort, 0, (held,))
    return replace(cell, ty=ty, value=value)


# --- Blocks, and arrays ----------------------------------------------------------------------------------------


def retyped_block(at: Term, ty: Type, most: Term, state: State, cx: Context) -> Block | None:
    """A block of a type, with no more elements than wanted, made of what there is of other types at the same place."""
    if spread_array(at, ty, state, cx):
        return block_at(at, ty, most, state, cx)
    for around in _types_around(ty, state, cx):
        piece = block_at(at, around, most, state, cx)
        if piece is not None:
            return _converted(piece, ty, around, True, state, cx)
    if is_around(ty) and isinstance(ty, Adt):
        piece = block_at(at, ty.args[0], most, state, cx)
        if piece is not None:
            return _converted(piece, ty, ty, False, state, cx)
    if ty == BYTE and spread_bytes(at, state, cx):
        return block_at(at, ty, most, state, cx) or retyped_block(at, ty, most, state, cx)
    rows = block_of_bytes(at, ty, most, state, cx)
    if rows is not None or not holds(build.lt(build.integer(0), most), state, cx):
        return rows
    return block_at(at, ty, most, state, cx) if cell_of_bytes(at, ty, state, cx) is not None else None


def _converted(piece: Block, ty: Type, around: Type, opening: bool, state: State, cx: Context) -> Block | None:
    """Each element in the same way; of `MaybeUninit`s, only where all hold a value the contents are known."""
    assert isinstance(around, Adt)
    contents, sort = piece.contents, cx.sorts.of(types.Seq(ty))
    if around.name == "UnsafeCell":
        return None
    if contents is not None and opening and around.name == "MaybeUninit":
        contents = _all_inside(piece.count, contents, ty, state, cx)
    elif contents is not None:
        items = contents

        def changed(index: Term) -> Term:
            item = sequences.get(items, index)
            if opening:
                return cx.sorts.field(item, around, 0, 0)
            if around.name == "MaybeUninit":
                return uninit.some(item, piece.ty, cx.sorts)
            return build.construct(cx.sorts.of(ty), 0, (item,))

        contents = sequences.new(piece.count, changed)
    elif needs_no_value(ty):
        contents = cx.fresh("bytes", types.Seq(ty), state)
        state.assume(build.eq(sequences.length(contents), piece.count))
    assert contents is None or contents.sort == sort
    made = replace(piece, ty=ty, contents=contents)
    put(piece, (made,), state)
    return made


def _all_inside(count: Term, contents: Term, ty: Type, state: State, cx: Context) -> Term | None:
    """What is in `MaybeUninit`s, if it is shown that there is something in each."""
    index = build.fresh("i", count.sort)
    within = build.conj(build.le(build.integer(0), index), build.lt(index, count))
    item = sequences.get(contents, index)
    if not holds(build.forall((index,), build.implies(within, uninit.is_some(item)), ((item,),)), state, cx):
        return None
    return sequences.new(count, lambda at: uninit.inside(sequences.get(contents, at), ty, cx.sorts))


def spread_array(location: Term, ty: Type, state: State, cx: Context) -> bool:
    """An array in which a place for a value of the type is, as its elements."""
    for chunk in state.heap:
        if isinstance(chunk, Cell) and chunk.guard is build.TRUE and _is_array_of(chunk.ty, ty):
            block = _as_elements(chunk, state, cx)
            if block is not None and _is_in(location, block, state, cx):
                put(chunk, (block,), state)
                return True
    return False


def _is_array_of(held: Type, ty: Type) -> bool:
    while is_around(held) and isinstance(held, Adt):
        held = held.args[0]
    return isinstance(held, types.Array) and isinstance(held.count, int) and held.element == ty


def _as_elements(cell: Cell, state: State, cx: Context) -> Block | None:
    while is_around(cell.ty) and isinstance(cell.ty, Adt):
        opened = _opened(cell, cell.ty.args[0], state, cx)
        if opened is None:
            return None
        cell = opened
    assert isinstance(cell.ty, types.Array)
    contents = None if cell.value is None else elements(cell.value)
    count = build.integer(cell.ty.length)
    return Block(cell.location, cell.ty.element, count, contents, cell.fraction, cell.origin)


def _is_in(location: Term, block: Block, state: State, cx: Context) -> bool:
    """Is a place that of one of the elements?"""
    apart = distance(location, block.location)
    index = quotient(apart, pointers.size_of(block.ty, cx.sorts)) if apart is not None else None
    if apart == {}:
        index = build.integer(0)
    if index is None:
        return False
    return holds(build.conj(build.le(build.integer(0), index), build.lt(index, block.count)), state, cx)


def _gathered(location: Term, ty: types.Array, state: State, cx: Context) -> Cell | None:
    """An array, of the elements that are there one after the other."""
    if not isinstance(ty.count, int) or ty.count == 0:
        return None
    block = gathered(location, ty.element, build.integer(ty.count), state, cx)
    if block is None:
        return None
    value = None if block.contents is None else arrays.of_seq(block.contents, cx.sorts.of(ty))
    cell = Cell(location, ty, value, block.fraction, block.origin)
    put(block, (cell,), state)
    return cell
