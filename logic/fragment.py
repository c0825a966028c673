"""Which encoding to try first. Both are tried where both apply; this decides only what is fast."""

from __future__ import annotations

from collections.abc import Iterable

from logic import build
from logic.goal import Goal
from logic.terms import Op, Term, op_set, subterms

_BITS = frozenset({Op.BIT_OR, Op.BIT_XOR, Op.BIT_NOT, Op.BIT_AND, Op.SHL, Op.SHR})
_ON_BITS, _SHIFTS, _BAG = op_set(*_BITS), op_set(Op.SHL, Op.SHR), op_set(Op.BAG)
_PRODUCTS = op_set(Op.MUL, Op.DIV, Op.MOD)


def prefers_bits(goal: Goal) -> bool:
    """Does the claim, or a fact that shares a variable with it, work on bits in a way that division can't follow?"""
    free = goal.claim.free
    return works_on_bits(goal.claim) or any(
        fact.ops & _ON_BITS and not fact.free.isdisjoint(free) and works_on_bits(fact) for fact in goal.facts
    )


def asks_for_single_bits(terms: Iterable[Term]) -> bool:
    """Is something shifted by an amount that is not known?"""
    shifting = (term for term in terms if term.ops & _SHIFTS)
    return any(part.op in (Op.SHL, Op.SHR) and not build.is_const(part.args[1]) for part in subterms(shifting))


def ways_to_count(goal: Goal) -> tuple[bool, ...]:
    """Of sequences with the same elements: whether these are counted (True), or where they are is what matters (False);
    the more promising first."""
    if not _counts(goal.facts):
        return (True,)
    return (True, False) if _counts((goal.claim,)) else (False, True)


def counts(goal: Goal) -> bool:
    """Is it about how often elements are in sequences?"""
    return _counts((*goal.facts, goal.claim))


def claims_counts(goal: Goal) -> bool:
    """Is it claimed how often elements are in sequences?"""
    return _counts((goal.claim,))


def _counts(terms: Iterable[Term]) -> bool:
    return any(term.ops & _BAG for term in terms)


def equates_products(goal: Goal) -> bool:
    """Are equations claimed, where there are products or divisions of which nothing is constant?"""
    claims = [goal.claim]
    while claims:
        claim = claims.pop()
        if claim.op in (Op.AND, Op.FORALL, Op.EXISTS):
            claims += claim.args
        elif claim.op is Op.IMPLIES:
            claims.append(claim.args[1])
        elif claim.op is not Op.EQ:
            return False
    return any(map(_is_not_linear, subterms(term for term in (*goal.facts, goal.claim) if term.ops & _PRODUCTS)))


def _is_not_linear(term: Term) -> bool:
    if term.op is Op.MUL:
        return not any(map(build.is_const, term.args))
    return term.op in (Op.DIV, Op.MOD) and not build.is_const(term.args[1])


def works_on_bits(term: Term) -> bool:
    """Is there something in the term that is hard to say with division?"""
    if not term.ops & _ON_BITS:
        return False
    return any(part.op in _BITS and not _is_easy(part) for part in subterms((term,)))


def _is_easy(term: Term) -> bool:
    """A shift by a constant, or a mask of low bits: one division or remainder."""
    if term.op in (Op.SHL, Op.SHR):
        return build.is_const(term.args[1])
    if term.op is Op.BIT_AND and build.is_const(term.args[1]):
        mask = build.value_of(term.args[1])
        return mask >= 0 and mask & (mask + 1) == 0
    return False
