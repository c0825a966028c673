"""Pointers as equations among the facts say that they are."""

from __future__ import annotations

from logic.terms import Op, Term
from wp.sorts import POINTER
from wp.state import State

LONGEST = 8
"""Equations that are followed, one after the other."""


def resolved(pointer: Term, state: State) -> Term:
    """A variable that is known to be equal to what is made from others, as that."""
    for _ in range(LONGEST):
        other = _equal(pointer, state) if pointer.op is not Op.CONSTRUCT else None
        if other is None:
            return pointer
        pointer = other
    return pointer


def _equal(pointer: Term, state: State) -> Term | None:
    path = state.path
    while path is not None:
        fact = path.fact
        if fact.op is Op.EQ and fact.args[0].sort == POINTER:
            for one, other in (fact.args, fact.args[::-1]):
                if one is pointer and other.op is Op.CONSTRUCT:
                    return other
        path = path.before
    return None
