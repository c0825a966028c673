"""Is the way of a pointer inside of one allocation? By what is owned of it.

Pointers of one provenance are of one allocation, wherever they are: what is owned where the way begins and where it
ends need not be one piece. That of a pointer made of a number is known by the piece that is there (`wp.heap.homes`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from logic import build
from logic.terms import Term
from murust.core.types import Type
from murust.record import replace
from wp.context import FALSE, Context
from wp.heap import pointers
from wp.heap.blocks import as_block
from wp.heap.chunks import Block, Cell, Family, Instance
from wp.heap.decisions import Undecided, holds
from wp.heap.distance import distance, quotient
from wp.heap.homes import at_home
from wp.heap.inside import is_noted
from wp.heap.known import resolved
from wp.heap.opening import reaches as family_reaches
from wp.heap.predicates import unfold_for
from wp.heap.registers import reaches as registers_reach
from wp.obligations import Kind
from wp.state import State

MOST_OPENED = 3
"""Assertions inside of each other that are looked into for the memory that a pointer moves in."""


def require_inside(pointer: Term, moved: Term, element: Type, state: State, cx: Context) -> None:
    """Both pointers are in the memory of one allocation, or behind its end, unless it moves by no bytes at all
    (documentation of `pointer::add`, "Safety"). Something of that memory has to be owned."""
    if is_noted(pointer, moved, state, cx):
        return
    assert cx.here is not None
    cx.require(Kind.POINTER, inside_one(pointer, moved, state, cx), state, cx.here)


def inside_one(pointer: Term, moved: Term, state: State, cx: Context) -> Term:
    """What says that both are in one allocation: by what is owned."""
    if all(found is FALSE for found in _reaching(at_home(pointer, state, cx), state, cx)):
        unfold_for(resolved(pointer, state), state, cx)
    claim = _is_inside(pointer, moved, state, cx)
    with suppress(Undecided):
        for _ in range(MOST_OPENED):
            if not any(isinstance(chunk, Instance | Family) for chunk in state.heap) or holds(claim, state, cx):
                break
            if not any(unfold_for(resolved(place, state), state, cx) for place in (pointer, moved)):
                break
            claim = _is_inside(pointer, moved, state, cx)
    return claim


def _is_inside(pointer: Term, moved: Term, state: State, cx: Context) -> Term:
    ends = [at_home(place, state, cx) for place in (pointer, moved)]
    at_rest = build.eq(*map(pointers.address, ends))
    return build.disj(at_rest, build.conj(*(build.disj(*_reaching(end, state, cx)) for end in ends)))


def _reaching(place: Term, state: State, cx: Context) -> Iterator[Term]:
    """When is a place in the memory of a chunk, or at its end?"""
    for chunk in state.heap:
        match chunk:
            case Instance():
                yield from registers_reach(chunk, place, cx)
            case Family():
                yield from family_reaches(chunk, place, state, cx)
            case Cell() | Block():
                yield _reaches(chunk, place, state, cx)


def _reaches(chunk: Cell | Block, place: Term, state: State, cx: Context) -> Term:
    """Is a place in a block, or at its end? Of what is there in one of several cases, in which pointers may be the same
    that are not in others, the solver has to say it."""
    block = as_block(chunk, cx)
    if pointers.provenance(place) is not pointers.provenance(block.location):
        block = replace(block, location=resolved(block.location, state))
    here, there = pointers.provenance(place), pointers.provenance(block.location)
    if here is not there and block.guard is build.TRUE:
        return FALSE
    size = pointers.size_of(block.ty, cx.sorts)
    apart = distance(place, block.location)
    index = quotient(apart, size) if apart is not None else None
    if index is not None:
        inside = build.conj(build.le(build.integer(0), index), build.le(index, block.count))
    else:
        first, at = pointers.address(block.location), pointers.address(place)
        inside = build.conj(build.le(first, at), build.le(at, build.add(first, build.mul(size, block.count))))
    return build.conj(block.guard, build.eq(here, there), inside, build.lt(build.integer(0), block.count))
