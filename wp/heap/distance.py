"""How far apart two pointers are: a polynomial, so that terms that say the same in different ways are seen to."""

from __future__ import annotations

from collections import Counter
from functools import reduce

from logic import build
from logic.terms import Op, Term
from wp.heap.pointers import address, cast_from, provenance

Monomial = tuple[Term, ...]
"""A product, its factors in the order of their identities; empty for a number."""

Polynomial = dict[Monomial, int]
"""Coefficients, none of them 0."""


def distance(pointer: Term, base: Term) -> Polynomial | None:
    """From the one to the other, in bytes; None if they are not seen to have one provenance."""
    if not have_one_provenance(pointer, base):
        return None
    return minus(polynomial(address(pointer)), polynomial(address(base)))


def have_one_provenance(one: Term, other: Term) -> bool:
    if one.op is Op.VAR and other.op is Op.VAR:  # for many chunks this is asked of each two
        return one is other
    first, second = provenance(one), provenance(other)
    if first is second:
        return True
    made, also = cast_from(first), cast_from(second)
    return made is not None and also is not None and minus(polynomial(made), polynomial(also)) == {}


def may_be_apart(pointer: Term, base: Term) -> bool:
    """May the one lead to where the other is? Any two that are made of numbers may."""
    both_made = all(cast_from(provenance(place)) is not None for place in (pointer, base))
    return both_made or have_one_provenance(pointer, base)


def polynomial(term: Term) -> Polynomial:
    match term.op:
        case Op.CONST:
            value = build.value_of(term)
            return {(): value} if value else {}
        case Op.ADD:
            return reduce(_plus, map(polynomial, term.args))
        case Op.NEG:
            return minus({}, polynomial(term.args[0]))
        case Op.MUL:
            return _times(polynomial(term.args[0]), polynomial(term.args[1]))
        case _:
            return {(term,): 1}


def _plus(a: Polynomial, b: Polynomial) -> Polynomial:
    total = Counter(a)
    for monomial, factor in b.items():
        total[monomial] += factor
    return {monomial: factor for monomial, factor in total.items() if factor}


def minus(a: Polynomial, b: Polynomial) -> Polynomial:
    return _plus(a, {monomial: -factor for monomial, factor in b.items()})


def _times(a: Polynomial, b: Polynomial) -> Polynomial:
    parts = ({tuple(sorted((*x, *y), key=id)): factor * other} for x, factor in a.items() for y, other in b.items())
    return reduce(_plus, parts, {})


def quotient(number: Polynomial, size: Term) -> Term | None:
    """As so many of a size; None if it is not plainly a whole number of them. Of a size of 0 that can't be said."""
    if build.is_const(size):
        each = build.value_of(size)
        if each == 0 or any(factor % each for factor in number.values()):
            return None
        return term_of({monomial: factor // each for monomial, factor in number.items()})
    if any(size not in monomial for monomial in number):
        return None
    return term_of({_without(monomial, size): factor for monomial, factor in number.items()})


def _without(monomial: Monomial, factor: Term) -> Monomial:
    at = monomial.index(factor)
    return monomial[:at] + monomial[at + 1 :]


def difference(a: Term, b: Term) -> Term:
    """Of two integers, with what they have in common left out."""
    return term_of(minus(polynomial(a), polynomial(b)))


def term_of(number: Polynomial) -> Term:
    parts = [
        build.mul(reduce(build.mul, monomial, build.integer(1)), build.integer(factor))
        for monomial, factor in number.items()
    ]
    return build.add(*parts) if parts else build.integer(0)
