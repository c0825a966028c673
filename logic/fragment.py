"""Which encoding to try first. Both are tried where both apply; this decides only what is fast."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from logic import build
from logic.goal import Goal
from logic.terms import Op, Term

_BITS = frozenset({Op.BIT_OR, Op.BIT_XOR, Op.BIT_NOT, Op.BIT_AND, Op.SHL, Op.SHR})


def prefers_bits(goal: Goal) -> bool:
    """Does the claim, or a fact that shares a variable with it, work on bits in a way that division can't follow?"""
    return works_on_bits(goal.claim) or any(works_on_bits(fact) for fact in goal.facts if fact.free & goal.claim.free)


def asks_for_single_bits(terms: Iterable[Term]) -> bool:
    """Is something shifted by an amount that is not known?"""
    return _has(terms, lambda part: part.op in (Op.SHL, Op.SHR) and not build.is_const(part.args[1]))


def ways_to_count(goal: Goal) -> tuple[bool, ...]:
    """Of sequences with the same elements: whether these are counted (True), or where they are is what matters (False);
    the more promising first."""
    if not _has(goal.facts, _is_counted):
        return (True,)
    return (True, False) if _has((goal.claim,), _is_counted) else (False, True)


def _is_counted(term: Term) -> bool:
    return term.op is Op.BAG


def equates_products(goal: Goal) -> bool:
    """Is an equation claimed, where there are products or divisions of which nothing is constant?"""
    claim = goal.claim
    while claim.op in (Op.IMPLIES, Op.FORALL):
        claim = claim.args[-1]
    return claim.op is Op.EQ and _has((*goal.facts, goal.claim), _is_not_linear)


def _is_not_linear(term: Term) -> bool:
    if term.op is Op.MUL:
        return not any(map(build.is_const, term.args))
    return term.op in (Op.DIV, Op.MOD) and not build.is_const(term.args[1])


def works_on_bits(term: Term) -> bool:
    """Is there something in the term that is hard to say with division?"""
    return _has((term,), lambda part: part.op in _BITS and not _is_easy(part))


def _has(terms: Iterable[Term], wanted: Callable[[Term], bool]) -> bool:
    """Is there such a part in one of the terms?"""
    seen: set[Term] = set()
    pending = list(terms)
    while pending:
        current = pending.pop()
        if current in seen:
            continue
        seen.add(current)
        if wanted(current):
            return True
        pending += current.args
    return False


def _is_easy(term: Term) -> bool:
    """A shift by a constant, or a mask of low bits: one division or remainder."""
    if term.op in (Op.SHL, Op.SHR):
        return build.is_const(term.args[1])
    if term.op is Op.BIT_AND and build.is_const(term.args[1]):
        mask = build.value_of(term.args[1])
        return mask >= 0 and mask & (mask + 1) == 0
    return False
