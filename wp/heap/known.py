"""Pointers as equations among the facts say that they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from logic import build
from logic.terms import Op, Term
from wp.context import Context
from wp.heap import pointers
from wp.heap.decisions import are_known, holds
from wp.heap.distance import difference, polynomial
from wp.obligations import facts_of
from wp.sorts import POINTER
from wp.state import State

LONGEST = 8
"""Equations that are followed, one after the other."""


def resolved(pointer: Term, state: State) -> Term:
    """A variable that is known to be equal to what is made from others, as that; so are those that it is a part of."""
    for _ in range(LONGEST):
        if pointer.op is Op.CONSTRUCT:
            return _by_known_base(pointer, state) if pointer.sort == POINTER else pointer
        other = _equal(pointer, state)
        if other is None:
            other = _as_part(pointer, state)
        if other is None:
            return pointer
        pointer = other
    return pointer


def _by_known_base(pointer: Term, state: State) -> Term:
    """So many bytes from a variable, which is known to be made from others."""
    source = pointers.provenance(pointer)
    base = source.args[0] if source.op is Op.FIELD else source
    known = _equal(base, state) if base.op is Op.VAR and base.sort == pointer.sort else None
    if known is None:
        return pointer
    apart = difference(pointers.address(pointer), pointers.address(base))
    return pointers.shifted(known, apart, build.integer(1))


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


def placed(pointer: Term, state: State, cx: Context) -> Term:
    """A pointer made of a number, by the sum that its address is shown to be: `(x + 8) as *mut T` by `x + 8`, if that
    is an address."""
    pointer = resolved(pointer, state)
    made = pointers.provenance(pointer)
    if pointers.cast_from(made) is None:
        return pointer
    return build.construct(pointer.sort, 0, (made, _sum(pointers.address(pointer), state, cx, LONGEST)))


def _sum(number: Term, state: State, cx: Context, depth: int) -> Term:
    atoms = {atom for monomial in polynomial(number) for atom in monomial if atom.op is Op.TO_INT}
    if not atoms or depth == 0:
        return number
    parts = {}
    for atom in atoms:
        inner = _is_number(atom, state)
        if inner is None:
            continue
        fits = build.conj(build.le(build.integer(0), inner), build.le(inner, build.integer(pointers.LAST)))
        if inner is not atom and holds(build.conj(fits, build.eq(atom, inner)), state, cx):
            parts[atom] = _sum(inner, state, cx, depth - 1)
    total = [
        reduce(build.mul, (parts.get(atom, atom) for atom in monomial), build.integer(factor))
        for monomial, factor in polynomial(number).items()
    ]
    return build.add(*total) if parts else number


def known_atoms(number: Term, state: State, depth: int = LONGEST) -> Iterator[Term]:
    """What a sum is made of, and what these are known to be made of."""
    for atom in {atom: None for monomial in polynomial(number) for atom in monomial}:
        yield atom
        inner = _is_number(atom, state) if depth else None
        if inner is not None and inner is not atom:
            yield from known_atoms(inner, state, depth - 1)


def _is_number(atom: Term, state: State) -> Term | None:
    """What a machine integer is said to be, as an `int`."""
    if atom.op is not Op.TO_INT:
        return None
    value = atom.args[0]
    if value.op is Op.FROM_INT:
        return value.args[0]
    for fact in facts_of(state.path):
        if fact.op is Op.IMPLIES and are_known(fact.args[0], state):
            fact = fact.args[1]
        if fact.op is Op.EQ:
            for one, other in (fact.args, fact.args[::-1]):
                if one is atom and other.op in (Op.ADD, Op.MUL, Op.DIV, Op.MOD):
                    return other
                if one is value and other.op is Op.FROM_INT:
                    return other.args[0]
    return None
