"""Wands: `A --* B` is what makes B of A, together with A.

    F ** A entails B                                     A ** (A --* B) entails B
    --------------------------------- package            ------------------------- apply
    F entails A --* B

What F is, the footprint, is looked for by handing over B where A is owned, too. That is a guess, for then more is known
than when the wand is made: what is owned is parted anew without A, and then it is shown that this footprint does.

Source: Reynolds, LICS 2002; Schwerhoff, Summers, "Lightweight support for magic wands in an automatic verifier", ECOOP
2015; Dardinier and others, "Sound automation of magic wands", CAV 2022, for what goes wrong with footprints that depend
on A.
"""

from __future__ import annotations

from collections.abc import Callable

from logic import build
from murust.core import specs as spec
from murust.record import replace
from wp.context import FALSE, Context
from wp.heap import shares
from wp.heap.blocks import take_block, take_padding
from wp.heap.cells import Missing, find_cell, give_up, put, spend
from wp.heap.chunks import Block, Cell, Chunk, Heap, Instance, Padding, Wand, owns_something
from wp.heap.consume import Demand, consume
from wp.heap.decisions import Undecided
from wp.heap.predicates import take_instance
from wp.heap.produce import add, produce, rejoin
from wp.heap.said import find_wand, kept
from wp.obligations import Kind
from wp.specs import Env
from wp.state import State

Steps = Callable[[State], None]
"""The proof that stands behind `package … by`."""


def package(wand: spec.Wand, steps: Steps, env: Env, demand: Demand, state: State, cx: Context) -> None:
    """The footprint is given up for the wand."""
    footprint = _give_up_footprint(wand, steps, env, demand, state, cx)
    there = state.fork()
    there.heap = ()
    for chunk in footprint:
        add(chunk, there, cx)
    _make(wand, steps, env, demand, there, cx)
    left: Chunk
    for left in there.heap:
        cx.require(Kind.LEAK, build.negate(owns_something(left)), there, demand.span, left.origin)
    add(Wand(wand, kept(wand, env), demand.span), state, cx)


def _make(wand: spec.Wand, steps: Steps, env: Env, demand: Demand, state: State, cx: Context) -> None:
    """Of A, which is looked at first, and what is owned."""
    owned, state.heap = state.heap, ()
    produce(wand.left, env, state, cx, wand.span)
    given, state.heap = state.heap, owned
    rejoin(given, state, cx)
    steps(state)
    consume(wand.right, env, demand, state, cx)


def _give_up_footprint(
    wand: spec.Wand, steps: Steps, env: Env, demand: Demand, state: State, cx: Context
) -> list[Chunk]:  # fmt: skip
    """What B needs beside A: what is there, without what is left of it in a trial where A is owned, too."""
    mark, there, asked = len(cx.obligations), state.fork(), state.fork()
    asked.heap = ()
    produce(wand.left, env, asked, cx)
    others: Heap = asked.heap
    beside = [chunk for chunk in others if _is_whole(chunk) and _take(chunk, there, cx)]  # it stays with who has A
    before = there.heap
    _make(wand, steps, env, demand, there, cx)
    del cx.obligations[mark:]

    origins = {id(chunk.origin) for chunk in state.heap}
    used = {id(chunk.origin) for chunk in before if not _is_in(chunk, there.heap)} & origins
    left = [chunk for chunk in there.heap if not _is_in(chunk, before) and id(chunk.origin) in used]
    aside = [taken for chunk in (*beside, *left) for taken in _take(chunk, state, cx)]
    footprint = [c for c in state.heap if id(c.origin) in used and not _is_in(c, there.heap) and c.guard is build.TRUE]
    state.heap = (*(chunk for chunk in state.heap if not _is_in(chunk, tuple(footprint))), *aside)
    return footprint


def _is_whole(chunk: Chunk) -> bool:
    """Is there nothing else of it?"""
    return not isinstance(chunk, Cell | Block) or shares.is_full(chunk.fraction) is build.TRUE


def _is_in(chunk: Chunk, heap: Heap) -> bool:
    return any(chunk is other for other in heap)


def _take(piece: Chunk, state: State, cx: Context) -> list[Chunk]:
    """A piece of what is owned, as it is here; nothing if that is not seen to be there."""
    mark, trial = len(cx.obligations), state.fork()
    try:
        taken = _taken(piece, trial, cx)
    except (Missing, Undecided):
        taken = None
    if taken is None:
        del cx.obligations[mark:]
        return []
    state.become(trial)
    return [taken]


def _taken(piece: Chunk, state: State, cx: Context) -> Chunk | None:
    match piece:
        case Cell(location=location, ty=ty, fraction=share):
            cell = find_cell(location, ty, state, cx)
            if cell is None:
                return None
            cx.require(Kind.PERMISSION, build.le(share, cell.fraction), state, cx.here or piece.origin)
            give_up(cell, share, state, cx)
            return replace(cell, fraction=share)
        case Padding():
            take_padding(piece, piece.fraction, piece.origin, state, cx)
            return piece
        case Block(location=location, ty=ty, count=count, fraction=share):
            wanted, origin = piece.contents is not None, piece.origin
            contents = take_block(location, ty, count, share, wanted, origin, state, cx)
            return replace(piece, contents=contents, guard=build.TRUE)
        case Instance(name=name, types=types, args=args):
            return take_instance(name, types, dict(enumerate(args)), state, cx)
        case _:
            found = next((chunk for chunk in state.heap if chunk is piece and chunk.guard is build.TRUE), None)
            if found is not None:
                put(found, (), state)
            return found


def apply(term: spec.Wand, env: Env, demand: Demand, state: State, cx: Context) -> None:
    """The wand and what it asks for are given up for what it makes."""
    wand = find_wand(term, env, state, cx)
    if wand is None:
        cx.require(Kind.PERMISSION, FALSE, state, demand.span, term.span, "missing")
        return
    put(wand, (), state)
    spend(wand, state, cx)
    consume(wand.term.left, wand.env, demand, state, cx)
    produce(wand.term.right, wand.env, state, cx, demand.span)
