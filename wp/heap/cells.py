"""Finding the cell that a pointer leads to: by its place as it is written, by proof that it is the same, as a part of
a struct or of a block, or in a predicate that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from logic import build, sequences
from logic.terms import Op, Term
from murust.core import types
from murust.core.types import Type
from murust.record import replace
from murust.source import Span
from wp.context import FALSE, Context
from wp.heap import pointers, shares
from wp.heap.aligned import is_shown_aligned, note_aligned
from wp.heap.chunks import Block, Cell, Chunk, Padding
from wp.heap.decisions import Undecided, decided, holds
from wp.heap.distance import difference, distance, quotient
from wp.heap.homes import at_home
from wp.heap.inside import note_field
from wp.heap.known import placed, resolved
from wp.heap.padding import between_fields
from wp.heap.told import Spent
from wp.obligations import Kind
from wp.state import State

Share = TypeVar("Share", bound=Chunk)


class Missing(Exception):
    """A permission is not there.

    `span`: where it is asked for; `within`: what is missing of its definition, if it was tried to make it; `state`:
    what was there then.
    """

    def __init__(self, span: Span, within: Missing | None = None) -> None:
        super().__init__("a permission is missing")
        self.span = span
        self.within = within
        self.state: State | None = None


def find_cell(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The cell at a place, which is then in the heap by itself; None if there is none."""
    location = at_home(location, state, cx)
    for find in (
        written_so, _in_block, in_struct, _shown_equal, _shown_in_struct, by_fields, _shown_by_fields,
        _in_block_known_so, _of_other_types, _in_predicate,
    ):  # fmt: skip
        found = find(location, ty, state, cx)
        if found is not None:
            return found
    depends = location.op is Op.ITE and bool(state.heap)
    return find_cell(one_of(location, state, cx), ty, state, cx) if depends else None


def one_of(pointer: Term, state: State, cx: Context) -> Term:
    """Which one a pointer is that depends on a condition."""
    condition, then, orelse = pointer.args
    known = decided(condition, state, cx)
    if known is None:
        raise Undecided(condition)
    return then if known else orelse


def take_cell(
    location: Term, ty: Type, share: Term, wanted: bool, span: Span, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """The value of a cell of which a share is given up; None if none is `wanted`."""
    cell = find_cell(location, ty, state, cx)
    if cell is None:
        raise Missing(span)
    cx.require(Kind.PERMISSION, shares.at_most(share, cell.fraction), state, cx.here or span, span, "share")
    give_up(cell, share, state, cx)
    spend(cell, state, cx)
    if not wanted:
        return None
    if cell.value is None:
        cx.require(Kind.UNINITIALISED, FALSE, state, cx.here or span, span)
        return cx.sorts.fresh("value", ty)
    return cell.value


def give_up(chunk: Cell | Block | Padding, share: Term, state: State, cx: Context) -> None:
    """A share of a chunk goes; what is left of it is there if that is more than nothing."""
    left = shares.minus(chunk.fraction, share)
    some = FALSE if shares.is_full(share) is build.TRUE else shares.is_positive(left)
    if some is not build.TRUE and holds(some, state, cx):
        some = build.TRUE
    rest = replace(chunk, fraction=left, guard=build.conj(chunk.guard, some))
    put(chunk, () if some is FALSE else (rest,), state)


def put(chunk: Chunk, others: tuple[Chunk, ...], state: State) -> None:
    """Others in place of a chunk of the heap."""
    at = next(i for i, known in enumerate(state.heap) if known is chunk)
    state.heap = (*state.heap[:at], *others, *state.heap[at + 1 :])


def spend(chunk: Chunk, state: State, cx: Context) -> None:
    """Notes where it went."""
    if cx.here is not None:
        state.spent = (*state.spent, Spent(chunk.origin, cx.here, "was handed over"))


def cells(ty: Type, state: State) -> list[Cell]:
    return [chunk for chunk in state.heap if isinstance(chunk, Cell) and chunk.ty == ty]


def usable(chunk: Share, state: State, cx: Context) -> Share | None:
    """It is there, if its guard holds."""
    if chunk.guard is build.TRUE:
        return chunk
    known = decided(chunk.guard, state, cx)
    if known is None:
        raise Undecided(chunk.guard)
    if not known:
        put(chunk, (), state)
        return None
    free = replace(chunk, guard=build.TRUE)
    put(chunk, (free,), state)
    return free


def written_so(location: Term, ty: Type, state: State, cx: Context, taken: Sequence[Cell] = ()) -> Cell | None:
    """That of the same place, as it is written; not one that is `taken` for something else."""
    for chunk in cells(ty, state):
        if any(chunk is other for other in taken):
            continue
        if chunk.location is location or distance(location, chunk.location) == {}:
            found = usable(chunk, state, cx)
            if found is not None:
                return found
    return None


def _shown_equal(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    for chunk in cells(ty, state):
        if decided(build.eq(location, chunk.location), state, cx):
            return usable(chunk, state, cx)
    return None


def _in_block(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """An element of a block, which is parted before it and behind it."""
    found = find_element(location, ty, state, cx)
    return part(*found, state, cx) if found is not None else None


def _in_block_known_so(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The same, where it is shown what the places are."""
    found = placed(location, state, cx)
    changed = found is not location
    for chunk in state.heap:
        if isinstance(chunk, Block) and chunk.ty == ty:
            place = placed(chunk.location, state, cx)
            if place is not chunk.location:
                put(chunk, (replace(chunk, location=place),), state)
                changed = True
    return _in_block(found, ty, state, cx) if changed else None


def find_element(location: Term, ty: Type, state: State, cx: Context) -> tuple[Block, Term] | None:
    """The block in which a place is, and as which element."""
    for chunk in state.heap:
        if not isinstance(chunk, Block) or chunk.ty != ty or chunk.guard is not build.TRUE:
            continue
        apart = distance(location, chunk.location)
        index = quotient(apart, pointers.size_of(ty, cx.sorts)) if apart is not None else None
        if index is None:
            continue
        inside = build.conj(build.le(build.integer(0), index), build.lt(index, chunk.count))
        if holds(inside, state, cx):
            return chunk, index
    return None


def part(block: Block, index: Term, state: State, cx: Context) -> Cell:
    """A block as what is before an element, the element, and what is behind it."""
    after = build.add(index, build.integer(1))
    contents = block.contents
    size = pointers.size_of(block.ty, cx.sorts)
    at = pointers.shifted(block.location, index, size)
    value = None if contents is None else sequences.get(contents, index)
    cell = Cell(at, block.ty, value, block.fraction, block.origin)
    before = replace(block, count=index, contents=None if contents is None else sequences.take(contents, index))
    behind = replace(
        block,
        location=pointers.shifted(block.location, after, size),
        count=difference(block.count, after),
        contents=None if contents is None else sequences.skip(contents, after),
    )
    pieces = (before, cell, behind)
    put(block, tuple(c for c in pieces if isinstance(c, Cell) or c.count is not build.integer(0)), state)
    return cell


def in_struct(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """A field of a struct whose cell is there as a whole: it is taken apart."""
    for chunk, index in _structs_with(ty, state, cx):
        start = resolved(chunk.location, state)
        if distance(location, pointers.of_field(start, chunk.ty, index, cx.sorts)) == {}:
            found = usable(chunk, state, cx)
            if found is not None:
                known = replace(found, location=start)
                put(found, (known,), state)
                return take_apart(known, state, cx)[index]
    return None


def _shown_in_struct(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    for chunk, index in _structs_with(ty, state, cx):
        place = pointers.of_field(chunk.location, chunk.ty, index, cx.sorts)
        if decided(build.eq(location, place), state, cx):
            found = usable(chunk, state, cx)
            return take_apart(found, state, cx)[index] if found is not None else None
    return None


def _structs_with(ty: Type, state: State, cx: Context) -> Iterator[tuple[Cell, int]]:
    """The cells of structs, and which of their fields are of a type."""
    for chunk in state.heap:
        if isinstance(chunk, Cell) and is_open(chunk.ty, cx):
            fields = cx.sorts.fields(chunk.ty, 0)
            yield from ((chunk, index) for index, field in enumerate(fields) if field == ty)


def is_open(ty: Type, cx: Context) -> bool:
    """Is it a struct of the program, of which each field has a place?"""
    return (
        isinstance(ty, types.Adt)
        and not cx.code.links.is_library_type(ty)
        and cx.program.adts[ty.name].is_struct
        and bool(cx.sorts.fields(ty, 0))
    )


def take_apart(chunk: Cell, state: State, cx: Context) -> list[Cell]:
    """The cell of a struct as those of its fields."""
    fields = []
    for index, field in enumerate(cx.sorts.fields(chunk.ty, 0)):
        place = pointers.of_field(chunk.location, chunk.ty, index, cx.sorts)
        value = None if chunk.value is None else cx.sorts.field(chunk.value, chunk.ty, 0, index)
        note_field(chunk.location, place, state)
        fields.append(Cell(place, field, value, chunk.fraction, chunk.origin))
    note_aligned(chunk.location, chunk.ty, state)
    put(chunk, (*fields, *between_fields(chunk, cx)), state)
    return fields


def by_fields(location: Term, ty: Type, state: State, cx: Context, taken: Sequence[Cell] = ()) -> Cell | None:
    """The cell of a struct from those of its fields, all there with one fraction. If each holds a value, it does. Two
    fields that take no room may be at one place, with a cell each."""
    if not is_open(ty, cx):
        return None
    fields: list[Cell] = []
    for index, of in enumerate(cx.sorts.fields(ty, 0)):
        place = pointers.of_field(location, ty, index, cx.sorts)
        others = (*taken, *fields)
        found = written_so(place, of, state, cx, others) or by_fields(place, of, state, cx, others)
        if found is None or (fields and found.fraction is not fields[0].fraction):
            return None
        fields.append(found)
    values = tuple(cell.value for cell in fields if cell.value is not None)
    value = build.construct(cx.sorts.of(ty), 0, values) if len(values) == len(fields) else None
    whole = Cell(location, ty, value, fields[0].fraction, fields[0].origin)
    between = _find_padding(whole, state, cx)
    if between is None or not is_shown_aligned(location, ty, state, cx):
        return None
    for gap in between:
        give_up(gap, whole.fraction, state, cx)
    for field in fields[1:]:
        put(field, (), state)
    put(fields[0], (whole,), state)
    return whole


def _shown_by_fields(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The same, where the first field is shown to be at its place."""
    if not is_open(ty, cx):
        return None
    place = pointers.of_field(location, ty, 0, cx.sorts)
    back = build.sub(pointers.address(location), pointers.address(place))
    for first in cells(cx.sorts.fields(ty, 0)[0], state):
        if decided(build.eq(place, first.location), state, cx):
            start = pointers.shifted(first.location, back, build.integer(1))
            return by_fields(start, ty, state, cx)
    return None


def _find_padding(whole: Cell, state: State, cx: Context) -> list[Block | Padding] | None:
    """What is between the fields of a struct: who writes the struct writes this, too."""
    from wp.heap.blocks import block_at

    found: list[Block | Padding] = []
    for gap in between_fields(whole, cx):
        there: Chunk | None
        if isinstance(gap, Padding):
            there = find_padding(gap, state, cx)
            if there is None or not holds(shares.at_most(gap.fraction, there.fraction), state, cx):
                return None
            found.append(there)
            continue
        there = next((chunk for chunk in state.heap if isinstance(chunk, Block) and _fills(chunk, gap)), None)
        there = there or block_at(gap.location, gap.ty, gap.count, state, cx)
        if there is None or not _fills(there, gap):
            return None
        found.append(there)
    return found


def find_padding(gap: Padding, state: State, cx: Context) -> Padding | None:
    """That of the same struct."""
    there = [chunk for chunk in state.heap if isinstance(chunk, Padding) and chunk.ty == gap.ty]
    for chunk in there:
        if distance(gap.location, chunk.location) == {}:
            found = usable(chunk, state, cx)
            if found is not None:
                return found
    for chunk in there:
        if decided(build.eq(gap.location, chunk.location), state, cx):
            return usable(chunk, state, cx)
    return None


def _fills(chunk: Block, gap: Block) -> bool:
    same = chunk.ty == gap.ty and chunk.count is gap.count and chunk.fraction is gap.fraction
    return same and chunk.guard is build.TRUE and distance(chunk.location, gap.location) == {}


def _of_other_types(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The same bytes, as those of this type."""
    from wp.heap.retyped import retyped_cell

    return retyped_cell(location, ty, state, cx)


def _in_predicate(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """In what a predicate says of this pointer, if the case is decided: it is unfolded, one step; or by a lemma."""
    from wp.heap.automatic import look_into

    return find_cell(location, ty, state, cx) if look_into(location, ty, state, cx) else None
