"""What is owned as a whole lies apart from all else that is: told to the solver where pointers are compared.

Not at once, for of n chunks there are n² pairs.
"""

from __future__ import annotations

from itertools import combinations

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children
from wp.context import Context
from wp.heap import pointers, shares
from wp.heap.blocks import as_block
from wp.heap.chunks import FULL, Block, Cell, Heap
from wp.state import State


def compares_pointers(term: spec.SpecTerm) -> bool:
    """Is there a comparison of pointers, or of addresses, in a term?"""
    if isinstance(term, spec.Binary) and any(map(_is_place, (term.left, term.right))):
        return True
    return any(map(compares_pointers, children(term)))


def _is_place(term: spec.SpecTerm) -> bool:
    if isinstance(term.ty, types.RawPtr) or isinstance(term, spec.PointerCast):
        return True
    if isinstance(term, spec.SpecCall):
        return term.function in spec.ADDRESSES
    return isinstance(term, spec.ToInt) and _is_place(term.term)


def assume_apart(state: State, cx: Context, before: Heap = ()) -> None:
    """Any two chunks of which nobody can own more than one in full, at one place; at least one of them was not there
    `before`."""
    known = frozenset(map(id, before))
    owned = [chunk for chunk in state.heap if isinstance(chunk, Cell | Block) and chunk.guard is build.TRUE]
    for one, other in combinations(owned, 2):
        if id(one) in known and id(other) in known:
            continue
        pair = frozenset((one.location, other.location))
        if pair in state.apart or len(pair) == 1:
            continue
        if shares.at_most(shares.plus(one.fraction, other.fraction), FULL) is not build.FALSE:
            continue
        state.apart |= {pair}
        state.assume(_lie_apart(as_block(one, cx), as_block(other, cx), cx))


def _lie_apart(one: Block, other: Block, cx: Context) -> Term:
    """Neither begins inside of the other. Where something takes no room it is inside of nothing."""
    first, last = _range(one, cx)
    begin, end = _range(other, cx)
    return build.disj(build.le(last, begin), build.le(end, first), build.eq(first, last), build.eq(begin, end))


def _range(block: Block, cx: Context) -> tuple[Term, Term]:
    first = pointers.address(block.location)
    return first, build.add(first, build.mul(pointers.size_of(block.ty, cx.sorts), block.count))
