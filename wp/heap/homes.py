"""Whose memory a pointer made of a number reaches: that of the piece which is there.

    p |->[n] s and p <= a < p + n * size
    ------------------------------------------ home
    `a as *mut T` has the provenance of p

The provenance of such a pointer is a function of the number (`wp.heap.pointers.EXPOSED`), and nothing is known of two
of them: pieces at addresses side by side may be two allocations, and who has moved to the end of one must not go on
into the next. What is known is that memory which is owned has one provenance. It is kept in the state as long as
something of that memory is owned: then the allocation is the same. Source: documentation of `with_exposed_provenance`
(its "guess"), with one guess for an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Op, Term
from murust.record import replace
from wp.context import Context
from wp.heap import pointers
from wp.heap.chunks import Block, Cell, Chunk, Heap, Padding
from wp.heap.decisions import Undecided, decided, holds
from wp.heap.distance import difference, have_one_provenance
from wp.heap.known import resolved
from wp.heap.registers import registers_of
from wp.specs import evaluate
from wp.state import State


def at_home(pointer: Term, state: State, cx: Context, some: Term = build.TRUE) -> Term:
    """The pointer, by the provenance of what is owned where it was made. `some`: where that need not hold, nothing is
    asked of the memory there."""
    pointer = resolved(pointer, state)
    made = pointers.provenance(pointer)
    number = pointers.cast_from(made)
    if number is None:
        return pointer
    known = state.homes.get(made, _alike(pointer, state))
    found = known if known is not None else _around(made, number, some, state, cx)
    return pointer if found is None or found is made else _with_provenance(pointer, found)


def _with_provenance(pointer: Term, provenance: Term) -> Term:
    return build.construct(pointer.sort, 0, (provenance, pointers.address(pointer)))


def _alike(pointer: Term, state: State) -> Term | None:
    """That of memory which has the same, maybe written in another way."""
    for chunk in state.heap:
        if isinstance(chunk, Cell | Block) and have_one_provenance(pointer, chunk.location):
            return pointers.provenance(chunk.location)
    return None


def _around(made: Term, number: Term, some: Term, state: State, cx: Context) -> Term | None:
    """The provenance of the piece in which the address is that the pointer was made of; what is there in one case only
    comes last."""
    pieces = sorted(_pieces(state, cx), key=lambda piece: piece[0].guard is not build.TRUE)
    for chunk, first, room in pieces:
        apart = difference(number, pointers.address(first))
        inside = build.conj(build.le(build.integer(0), apart), build.lt(apart, room))
        if not holds(build.implies(build.conj(chunk.guard, some), inside), state, cx):
            continue
        known = decided(chunk.guard, state, cx)
        if known is None:
            raise Undecided(chunk.guard)
        if not known:
            continue
        found = pointers.provenance(first)
        if some is build.TRUE or holds(some, state, cx):
            state.homes = {**state.homes, made: found}
        return found
    return None


def _pieces(state: State, cx: Context) -> Iterator[tuple[Chunk, Term, Term]]:
    """What is owned at pointers made of numbers: where it begins, and how many bytes it has."""
    for chunk in state.heap:
        if isinstance(chunk, Cell | Block):
            count = chunk.count if isinstance(chunk, Block) else build.integer(1)
            spans = [(chunk.location, build.mul(pointers.size_of(chunk.ty, cx.sorts), count))]
        else:
            spans = [
                (evaluate(register.place, env), pointers.size_of(register.value.ty, cx.sorts))
                for register, env in registers_of(chunk, cx)
            ]
        for place, room in spans:
            first = resolved(place, state)
            if pointers.cast_from(pointers.provenance(first)) is not None:
                yield chunk, first, room


def named(chunk: Chunk, state: State) -> Chunk:
    """What is owned from here on, by the provenance that it is known to have."""
    if not isinstance(chunk, Cell | Block | Padding) or chunk.location.op is not Op.CONSTRUCT:
        return chunk
    found = state.homes.get(pointers.provenance(chunk.location))
    return chunk if found is None else replace(chunk, location=_with_provenance(chunk.location, found))


def forget_homes(state: State, cx: Context) -> None:
    """Where all of an allocation is given up another one may be there later on."""
    state.homes = {made: home for made, home in state.homes.items() if _is_owned(home, state.heap, state, cx)}


def _is_owned(provenance: Term, heap: Heap, state: State, cx: Context) -> bool:
    rooms = (
        build.conj(chunk.guard, build.lt(build.integer(0), build.mul(pointers.size_of(chunk.ty, cx.sorts), count)))
        for chunk in heap
        if isinstance(chunk, Cell | Block) and pointers.provenance(chunk.location) is provenance
        for count in [chunk.count if isinstance(chunk, Block) else build.integer(1)]
    )
    return bool(decided(build.disj(*rooms), state, cx))
