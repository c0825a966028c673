"""The functions of raw pointers that the program calls. Source: documentation of `core::ptr` and of the primitive type
`pointer`, "Safety"."""

from __future__ import annotations

from logic import build, sequences
from logic.terms import Term
from murust.core import types
from murust.core.specs import BOXED
from murust.core.types import Type
from murust.record import replace
from murust.source import Span
from wp.context import FALSE, Context
from wp.heap import pointers, shares
from wp.heap.access import load, store
from wp.heap.allocations import require_inside
from wp.heap.blocks import look_at_block, take_block
from wp.heap.cells import Missing, find_cell, put, take_cell
from wp.heap.chunks import FULL, Block, Cell, Instance
from wp.heap.devices import access_register
from wp.heap.functions import value_of
from wp.heap.predicates import take_instance
from wp.heap.produce import add
from wp.obligations import Kind
from wp.state import State

_MOVING = frozenset({"add", "sub", "offset"})
_READING = frozenset({"read", "read_volatile"})
_WRITING = frozenset({"write", "write_volatile"})
_VOLATILE = frozenset({"read_volatile", "write_volatile"})


def exec_pointer_function(
    method: str, element: Type, args: list[Term], ty: Type, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """The result; None of what is not known here."""
    if method in _VOLATILE and not cx.total:
        register = access_register(args[0], element, args[1] if len(args) > 1 else None, state, cx)
        if register is not None:
            return cx.sorts.constant((), types.UNIT) if len(args) > 1 else register
    if method in _READING and cx.code.links.is_copy(element):
        value, _, _ = load(args[0], element, (), state, cx)
        return value
    if method == "read":
        return _moved_out(args[0], element, state, cx)
    if method in _WRITING:
        found = store(args[0], element, (), state, cx)
        if found is not None:
            found.put(args[1], state)
        return cx.sorts.constant((), types.UNIT)
    if method in ("swap", "replace") and args:
        return _exchanged(method, element, args, state, cx)
    if method in _COPYING and cx.code.links.is_copy(element):
        _copy(method, element, args, state, cx)
        return cx.sorts.constant((), types.UNIT)
    if method == "write_bytes":
        _fill(element, args, state, cx)
        return cx.sorts.constant((), types.UNIT)
    if method in _MOVING:
        moved = value_of(method, args, element, ty, cx.sorts)
        assert moved is not None
        require_inside(args[0], moved, element, state, cx)
        return moved
    if method == "eq" and len(args) == 2:
        return build.eq(pointers.address(args[0]), pointers.address(args[1]))
    return value_of(method, args, element, ty, cx.sorts)


def _moved_out(pointer: Term, element: Type, state: State, cx: Context) -> Term:
    """`ptr::read` of what is no `Copy`: whoever reads it owns it, and the memory holds no value any more that could be
    used. (Documentation of `ptr::read`, "Ownership of the returned value".)"""
    cell, here = find_cell(pointer, element, state, cx), cx.here
    assert here is not None
    if cell is None or cell.value is None:
        cx.require(Kind.PERMISSION if cell is None else Kind.UNINITIALISED, FALSE, state, here)
        return cx.sorts.fresh("lost", element)
    cx.require(Kind.SHARED, shares.is_full(cell.fraction), state, here)
    put(cell, (replace(cell, value=None),), state)
    return cell.value


def _fill(element: Type, args: list[Term], state: State, cx: Context) -> None:
    """`ptr::write_bytes`: what the bytes mean is known of integers only."""
    target, byte, count, here = args[0], build.to_int(args[1]), build.to_int(args[2]), cx.here
    assert here is not None
    try:
        take_block(target, element, count, FULL, False, here, state, cx)
    except Missing:
        cx.require(Kind.PERMISSION, FALSE, state, here)
        return
    contents = None
    if isinstance(element, types.Int):
        each = build.mul(byte, build.integer((2**element.bits - 1) // 255))
        value = build.from_int(each, cx.sorts.of(element))
        contents = sequences.new(count, lambda _: value)
    add(Block(target, element, count, contents, FULL, here), state, cx)


def _exchanged(method: str, element: Type, args: list[Term], state: State, cx: Context) -> Term:
    """`ptr::swap`, of what may be one place, and `ptr::replace`."""
    old, _, _ = load(args[0], element, (), state, cx)
    new = args[1] if method == "replace" else load(args[1], element, (), state, cx)[0]
    for pointer, value in ((args[0], new), (args[1], old)) if method == "swap" else ((args[0], new),):
        slot = store(pointer, element, (), state, cx)
        if slot is not None:
            slot.put(value, state)
    return old if method == "replace" else cx.sorts.constant((), types.UNIT)


_COPYING = {
    "copy": (0, 1), "copy_nonoverlapping": (0, 1),
    "copy_to_nonoverlapping": (0, 1), "copy_from_nonoverlapping": (1, 0),
}  # fmt: skip
"""Which arguments say where from, and where to."""


def _copy(method: str, element: Type, args: list[Term], state: State, cx: Context) -> None:
    """`n` values from one place to another one. What must not overlap is there beside the whole of what is written.

    {src |->[n]{f} s ** dst |->[n] _}  copy_nonoverlapping(src, dst, n)  {src |->[n]{f} s ** dst |->[n] s}

    Source: documentation of `ptr::copy` and `ptr::copy_nonoverlapping`, "Safety".
    """
    source, target = (args[i] for i in _COPYING[method])
    count, here = build.to_int(args[2]), cx.here
    assert here is not None
    try:
        before = look_at_block(source, element, count, here, state, cx) if method == "copy" else None
        take_block(target, element, count, FULL, False, here, state, cx)
        contents = look_at_block(source, element, count, here, state, cx) if before is None else before
    except Missing:
        cx.require(Kind.PERMISSION, FALSE, state, here)
        return
    add(Block(target, element, count, contents, FULL, here), state, cx)


def into_raw(value: Term, ty: Type, span: Span, state: State, cx: Context) -> Term:
    """`Box::into_raw`: what the box owned is owned by itself from here on, and so is the right to give it back."""
    pointer = cx.fresh("raw", types.RawPtr(True, ty), state)
    add(Cell(pointer, ty, value, FULL, span), state, cx)
    add(Instance(BOXED, (ty,), (pointer,), span), state, cx)
    return pointer


def from_raw(pointer: Term, ty: Type, span: Span, state: State, cx: Context) -> Term:
    """`Box::from_raw`: takes over what is pointed to, which has to be the memory of a box."""
    mark = len(cx.obligations)
    try:
        value = take_cell(pointer, ty, FULL, True, span, state, cx)
        if take_instance(BOXED, (ty,), {0: pointer}, state, cx) is not None and value is not None:
            return value
    except Missing:
        del cx.obligations[mark:]
    cx.require(Kind.PERMISSION, FALSE, state, span, detail="box")
    return cx.sorts.fresh("lost", ty)
