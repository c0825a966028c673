"""Pointers as equations among the facts say that they are."""

from __future__ import annotations

from logic import build
from logic.terms import Op, Term
from wp.state import State

LONGEST = 8
"""Equations that are followed, one after the other."""


def resolved(pointer: Term, state: State) -> Term:
    """A variable that is known to be equal to what is made from others, as that; so are those that it is a part of."""
    for _ in range(LONGEST):
        if pointer.op is Op.CONSTRUCT:
            return pointer
        other = _equal(pointer, state)
        if other is None:
            other = _as_part(pointer, state)
        if other is None:
            return pointer
        pointer = other
    return pointer


def _as_part(pointer: Term, state: State) -> Term | None:
    """A field of what is known."""
    if pointer.op is not Op.FIELD or not isinstance(pointer.payload, tuple):
        return None
    whole = resolved(pointer.args[0], state)
    if whole is pointer.args[0]:
        return None
    constructor, index = pointer.payload
    return build.field(whole, constructor, index, pointer.sort)


def _equal(term: Term, state: State) -> Term | None:
    path = state.path
    while path is not None:
        fact = path.fact
        if fact.op is Op.EQ and fact.args[0].sort == term.sort:
            for one, other in (fact.args, fact.args[::-1]):
                if one is term and other.op is Op.CONSTRUCT:
                    return other
        path = path.before
    return None
