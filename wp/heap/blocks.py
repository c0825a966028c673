"""Finding a block: elements one after the other, put together from what is there, and parted from what is around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from logic import build, sequences
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from murust.record import replace
from murust.source import Span
from wp import layouts
from wp.context import FALSE, Context
from wp.heap import pointers, shares
from wp.heap.cells import Missing, find_padding, give_up, put, spend, usable
from wp.heap.chunks import FULL, Block, Cell, Padding
from wp.heap.decisions import Undecided, ask_which, decided, holds
from wp.heap.distance import difference, distance, quotient
from wp.heap.homes import at_home
from wp.heap.known import placed, resolved
from wp.heap.opening import join_row
from wp.obligations import Kind
from wp.state import State

MOST_PIECES = 16

ZERO, ONE = build.integer(0), build.integer(1)


def take_block(
    location: Term, ty: Type, count: Term, share: Term, wanted: bool, span: Span, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """The contents of so many elements of which a share is given up; None if they are not `wanted`."""

    def give(piece: Block) -> None:
        cx.require(Kind.PERMISSION, shares.at_most(share, piece.fraction), state, cx.here or span, span, "share")
        give_up(piece, share, state, cx)
        spend(piece, state, cx)

    pieces = find_pieces(location, ty, count, give, span, state, cx)
    if not pieces:  # of no elements, too, nobody owns more than all
        cx.require(Kind.PERMISSION, shares.at_most(share, FULL), state, cx.here or span, span, "share")
    return _contents(pieces, ty, span, state, cx) if wanted else None


def look_at_block(location: Term, ty: Type, count: Term, span: Span, state: State, cx: Context) -> Term:
    """The contents of so many elements, which stay where they are."""
    return _contents(find_pieces(location, ty, count, lambda piece: None, span, state, cx), ty, span, state, cx)


def find_pieces(
    location: Term, ty: Type, count: Term, found: Callable[[Block], None], span: Span, state: State, cx: Context
) -> list[Block]:  # fmt: skip
    """The blocks that so many elements are in, one after the other; each is handed to `found` at once."""
    from wp.heap.automatic import look_into
    from wp.heap.retyped import retyped_block

    at, left = location, count
    pieces: list[Block] = []
    for _ in range(MOST_PIECES):
        if holds(build.le(left, ZERO), state, cx):
            break
        at = at_home(at, state, cx, build.lt(ZERO, left))
        piece = block_at(at, ty, left, state, cx) or retyped_block(at, ty, left, state, cx)
        if piece is None and (join_row(at, ty, state, cx) or look_into(at, ty, state, cx)):
            continue
        if piece is None and relocate(at, ty, state, cx):
            at = placed(at, state, cx)
            continue
        if piece is None:
            ask_which(at, state, cx)
            for chunk in state.heap:  # it may be in one of the cases
                if isinstance(chunk, Block | Cell) and chunk.ty == ty:
                    ask_which(chunk.location, state, cx)
            raise Missing(span)
        found(piece)
        pieces.append(piece)
        left = difference(left, piece.count)
        at = pointers.shifted(at, piece.count, pointers.size_of(ty, cx.sorts))
    else:
        raise Missing(span)
    cx.require(Kind.PERMISSION, build.le(ZERO, count), state, cx.here or span, span, "count")
    if not pieces:
        cx.require(Kind.PERMISSION, _is_aligned(location, ty, state, cx), state, cx.here or span, span, "aligned")
    return pieces


def take_padding(gap: Block | Padding, share: Term, span: Span, state: State, cx: Context) -> None:
    """A share of what is in a struct beside its fields."""
    if isinstance(gap, Block):
        take_block(gap.location, gap.ty, gap.count, share, False, span, state, cx)
        return
    there = find_padding(gap, state, cx)
    if there is None:
        raise Missing(span)
    cx.require(Kind.PERMISSION, shares.at_most(share, there.fraction), state, cx.here or span, span, "share")
    give_up(there, share, state, cx)


def gathered(at: Term, ty: Type, count: Term, state: State, cx: Context) -> Block | None:
    """So many elements, of the pieces that are there one after the other, as one block; None if they are not there, or
    not with one fraction."""
    trial, pieces = state.fork(), list[Block]()

    def take(piece: Block) -> None:
        pieces.append(piece)
        put(piece, (), trial)

    if not state.heap:
        return None
    mark = len(cx.obligations)
    try:
        find_pieces(at, ty, count, take, cx.here or state.heap[0].origin, trial, cx)
    except Missing:
        del cx.obligations[mark:]
        return None
    if not pieces or any(piece.fraction is not pieces[0].fraction for piece in pieces):
        del cx.obligations[mark:]
        return None
    known = [piece.contents for piece in pieces if piece.contents is not None]
    contents = reduce(sequences.concat, known) if len(known) == len(pieces) else None
    block = Block(pieces[0].location, ty, count, contents, pieces[0].fraction, pieces[0].origin)
    trial.heap = (*trial.heap, block)
    state.become(trial)
    return block


def _is_aligned(location: Term, ty: Type, state: State, cx: Context) -> Term:
    """Of no elements, too, the place must be one for an element: as it is if it is so many of them away from another
    one, or from what is aligned in the same way (documentation of `core::ptr`, "Alignment")."""
    layout, location = layouts.layout(ty, cx.sorts), resolved(location, state)
    for chunk in state.heap:
        if not isinstance(chunk, Block | Cell) or chunk.guard is not build.TRUE:
            continue
        apart = distance(location, chunk.location)
        if apart is None or layouts.layout(chunk.ty, cx.sorts).align is not layout.align:
            continue
        if apart == {} or quotient(apart, layout.size) is not None:
            return build.TRUE
    return pointers.is_aligned(location, ty, cx.sorts)


def _contents(pieces: list[Block], ty: Type, span: Span, state: State, cx: Context) -> Term:
    known = [piece.contents for piece in pieces if piece.contents is not None]
    if len(known) < len(pieces):
        cx.require(Kind.UNINITIALISED, FALSE, state, cx.here or span, span)
        return cx.sorts.fresh("contents", types.Seq(ty))
    return reduce(sequences.concat, known) if known else sequences.empty(cx.sorts.of(types.Seq(ty)))


def block_at(at: Term, ty: Type, most: Term, state: State, cx: Context) -> Block | None:
    """A block that begins at a place and has no more elements than wanted; it is in the heap by itself."""
    chunks = [chunk for chunk in state.heap if isinstance(chunk, Block | Cell) and chunk.ty == ty]
    unclear: list[Term] = []  # is there anything of it behind the place?
    begun = [chunk for chunk in chunks if distance(at, chunk.location) == {}]
    for chunk in (*begun, *(chunk for chunk in chunks if chunk not in begun)):
        apart = distance(at, chunk.location)
        index = quotient(apart, pointers.size_of(ty, cx.sorts)) if apart is not None else None
        index = ZERO if apart == {} else index
        if index is None:
            continue
        block = as_block(chunk, cx)
        available = difference(block.count, index)
        # One that begins here may be empty: what follows it is looked for behind it.
        if holds(build.eq(index, ZERO), state, cx):
            index, available = ZERO, block.count
        elif not holds(build.conj(build.le(ZERO, index), build.lt(ZERO, available)), state, cx):
            if holds(build.conj(build.le(ZERO, index), build.le(ZERO, available)), state, cx):
                unclear.append(build.lt(ZERO, available))
            continue
        there = usable(chunk, state, cx)
        if there is None:
            continue
        fits = decided(build.le(available, most), state, cx)
        if fits is None:
            raise Undecided(build.le(available, most))
        return cut(there, as_block(there, cx), index, available if fits else most, state, cx)
    for some in unclear:
        if decided(some, state, cx) is None:
            raise Undecided(some)
    return None


def relocate(at: Term, ty: Type, state: State, cx: Context) -> bool:
    """Says where things are in a way that compares them, if that can be: places by the sums that they are shown to be,
    and what is shown to begin at this place by that. Nothing moves."""
    found = placed(at, state, cx)
    changed = found is not at
    for chunk in state.heap:
        if isinstance(chunk, Block | Cell) and chunk.ty == ty:
            place = placed(chunk.location, state, cx)
            if distance(found, place) is None and decided(build.eq(found, place), state, cx):
                place = found
            if place is not chunk.location:
                put(chunk, (replace(chunk, location=place),), state)
                changed = True
    return changed


def as_block(chunk: Block | Cell, cx: Context) -> Block:
    if isinstance(chunk, Block):
        return chunk
    sequence = cx.sorts.of(types.Seq(chunk.ty))
    contents = None if chunk.value is None else sequences.push(sequences.empty(sequence), chunk.value)
    return Block(chunk.location, chunk.ty, ONE, contents, chunk.fraction, chunk.origin, chunk.guard)


def cut(chunk: Block | Cell, block: Block, start: Term, count: Term, state: State, cx: Context) -> Block:
    """So many elements of a block from one on, apart from what is before and behind them."""
    size, end = pointers.size_of(block.ty, cx.sorts), build.add(start, count)

    def part(low: Term, high: Term) -> Block:
        if low is ZERO and high is block.count:
            return block
        contents = block.contents
        if contents is not None:
            contents = contents if high is block.count else sequences.take(contents, high)
            contents = contents if low is ZERO else sequences.skip(contents, low)
        place = block.location if low is ZERO else pointers.shifted(block.location, low, size)
        return replace(block, location=place, count=difference(high, low), contents=contents)

    middle = part(start, end)
    around = [part(ZERO, start), part(end, block.count)]
    left = [piece for piece in around if piece.count is not ZERO and not holds(build.eq(piece.count, ZERO), state, cx)]
    put(chunk, (*left[:1], middle, *left[1:]), state)
    return middle
