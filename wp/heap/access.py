"""Reading and writing through raw pointers.

    {p |->{f} v}  x = *p  {p |->{f} v and x == v}           {p |-> _}  *p = v  {p |-> v}

Source: Reynolds, "Separation logic", LICS 2002: lookup and mutation.
"""

from __future__ import annotations

from itertools import pairwise

from logic import build, sequences
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core.types import Type
from murust.record import Record, replace
from wp import layouts
from wp.context import FALSE, Context
from wp.heap import pointers, shares
from wp.heap.aligned import require_aligned
from wp.heap.cells import find_cell, find_element, is_open, one_of, part, put, take_apart, written_so
from wp.heap.chunks import Block, Cell
from wp.heap.homes import at_home
from wp.heap.inside import require_field
from wp.obligations import Kind
from wp.state import State
from wp.unsupported import Unsupported
from wp.words import words_of

Steps = tuple[core.Projection, ...]
"""The way from what is pointed to, to a part of it."""


class Slot(Record):
    """Where a value is: a cell, or an element of a block. `value`: None if there need not be one."""

    chunk: Cell | Block
    index: Term | None
    steps: Steps
    """The way from there to the part that is meant."""

    @property
    def value(self) -> Term | None:
        if isinstance(self.chunk, Cell):
            return self.chunk.value
        assert self.index is not None
        return None if self.chunk.contents is None else sequences.get(self.chunk.contents, self.index)

    def put(self, value: Term, state: State) -> None:
        if isinstance(self.chunk, Cell):
            put(self.chunk, (replace(self.chunk, value=value),), state)
        else:
            assert self.index is not None and self.chunk.contents is not None
            contents = sequences.update(self.chunk.contents, self.index, value)
            put(self.chunk, (replace(self.chunk, contents=contents),), state)


def load(pointer: Term, ty: Type, steps: Steps, state: State, cx: Context) -> tuple[Term, Type, Steps]:
    """What a pointer leads to, and the way from there to the part that is read. Obligations: permission,
    uninitialised."""
    if cx.total:
        raise Unsupported("memory where a term is wanted")
    slot = _find(pointer, ty, steps, state, cx)
    if slot is None:
        _require(Kind.PERMISSION, FALSE, state, cx, _needed(pointer, ty, steps, state, cx))
        return cx.sorts.fresh("lost", ty), ty, steps
    if slot.value is None:
        _require(Kind.UNINITIALISED, FALSE, state, cx)
        return cx.sorts.fresh("lost", slot.chunk.ty), slot.chunk.ty, slot.steps
    return slot.value, slot.chunk.ty, slot.steps


def store(pointer: Term, ty: Type, steps: Steps, state: State, cx: Context) -> Slot | None:
    """Where what a pointer leads to may be written. Obligations: permission, shared."""
    if cx.total:
        raise Unsupported("memory where a term is wanted")
    slot = _find(pointer, ty, steps, state, cx)
    if slot is None:
        _require(Kind.PERMISSION, FALSE, state, cx, _needed(pointer, ty, steps, state, cx))
        return None
    if slot.value is None:  # elements, and the fields of a struct, are filled in one by one
        chunk, left = slot.chunk, slot.steps
        if isinstance(chunk, Block):
            assert slot.index is not None
            chunk = part(chunk, slot.index, state, cx)
        while left and isinstance(left[0], core.FieldAt) and is_open(chunk.ty, cx):
            chunk, left = take_apart(chunk, state, cx)[left[0].index], left[1:]
        slot = Slot(chunk, None, left)
    _require(Kind.SHARED, shares.is_full(slot.chunk.fraction), state, cx)
    return slot


def _find(pointer: Term, ty: Type, steps: Steps, state: State, cx: Context) -> Slot | None:
    """Where what is pointed to lies; or, if only that is there, the field that the way leads through."""
    pointer = at_home(pointer, state, cx)
    ways = [(pointer, ty, steps)]
    while (left := ways[-1][2]) and isinstance(step := left[0], core.FieldAt) and is_open(ways[-1][1], cx):
        place = pointers.of_field(ways[-1][0], ways[-1][1], step.index, cx.sorts)
        ways.append((place, step.ty, left[1:]))
    for place, of, left in reversed(ways):
        cell = written_so(place, of, state, cx)
        if cell is not None:
            _require_way(ways, left, state, cx)
            return Slot(cell, None, left)
    for place, of, left in ways:
        element = find_element(place, of, state, cx)
        if element is not None:
            _require_way(ways, left, state, cx)
            return Slot(*element, left)
        cell = find_cell(place, of, state, cx)
        if cell is not None:
            _require_way(ways, left, state, cx)
            return Slot(cell, None, left)
    depends = pointer.op is Op.ITE and bool(state.heap)
    return _find(one_of(pointer, state, cx), ty, steps, state, cx) if depends else None


def _require_way(ways: list[tuple[Term, Type, Steps]], end: Steps, state: State, cx: Context) -> None:
    """From what is pointed to, to the field that is found, the way stays in one allocation, and begins where there may
    be such a struct."""
    assert cx.here is not None
    start, ty, whole = ways[0]
    if len(end) < len(whole):
        require_aligned(start, ty, cx.here, state, cx)
    for (struct, _, _), (field, _, left) in pairwise(ways):
        if len(left) < len(end):
            return
        require_field(struct, field, cx.here, state, cx)


def place_of(pointer: Term, ty: Type, steps: Steps, cx: Context) -> Term | None:
    """The pointer to a part of what is pointed to: through fields of structs; None if the way leads elsewhere."""
    for step in steps:
        if not isinstance(step, core.FieldAt) or not is_open(ty, cx):
            return None
        pointer, ty = pointers.of_field(pointer, ty, step.index, cx.sorts), step.ty
    return pointer


def lies_inside(ty: Type, steps: Steps, cx: Context) -> Term:
    """What is known of where such a part is in the whole."""
    around = (ty, *(step.ty for step in steps))
    inside = (
        build.conj(layouts.at_least(step.ty, cx.sorts), layouts.field_inside(of, step.index, cx.sorts))
        for of, step in zip(around, steps, strict=False)
        if isinstance(step, core.FieldAt) and is_open(of, cx)
    )
    return build.conj(*inside)


def _needed(pointer: Term, ty: Type, steps: Steps, state: State, cx: Context) -> str:
    """The permission that an access asks for, in the words of the source."""
    place = place_of(pointer, ty, steps, cx)
    if place is not None:
        pointer, ty = place, steps[-1].ty if steps else ty
    return f"{words_of(state, cx).pointer(pointer, pointers.size_of(ty, cx.sorts))} |-> _"


def _require(kind: Kind, claim: Term, state: State, cx: Context, needed: str = "") -> None:
    if claim is not build.TRUE:
        assert cx.here is not None
        cx.require(kind, claim, state, cx.here, needed=needed)
