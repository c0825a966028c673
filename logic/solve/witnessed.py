"""What is claimed of some value, of a value of which most of it is known.

    a < b[i]   forall |k| i < k ==> …   ⊢  exists |x| a < b[x] && forall |k| x < k ==> … && …      of i

Whoever shows `P(i)` before a claim `exists |x| P(x)` has found the value. The solver looks for it among all terms that
match a trigger, and for each it refutes all of P. Source: one-sided matching (Robinson, 1965, section 5.3).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from logic.goal import Goal
from logic.instances import substitute
from logic.solve.cases import rebuilt
from logic.terms import Binder, Op, Term

Values = tuple[Term, ...]
"""Of the variables of a quantifier, in their order."""


def witnessed(goal: Goal) -> Goal | None:
    """A goal that implies this one: its claim of the values of which facts say most of it; None if they say nothing."""
    facts, claim = goal.facts, goal.claim
    while claim.op is Op.IMPLIES:
        facts, claim = (*facts, claim.args[0]), claim.args[1]
    if claim.op is not Op.EXISTS or not isinstance(claim.payload, Binder):
        return None
    variables = claim.payload.variables
    aliases = dict(_aliases(facts))
    known = frozenset(aliases)
    plain = [rebuilt(part, known, dict(aliases)) for fact in facts for part in _parts(fact)]
    votes = Counter(
        found
        for part in _parts(rebuilt(claim.args[0], known, dict(aliases)))
        for fact in plain
        if (found := _values(part, fact, variables)) is not None
    )
    if not votes:
        return None
    (values, _), *_ = votes.most_common(1)
    return replace(goal, facts=facts, claim=substitute(claim.args[0], dict(zip(variables, values, strict=True))))


def _parts(term: Term) -> tuple[Term, ...]:
    return term.args if term.op is Op.AND else (term,)


def _aliases(facts: tuple[Term, ...]) -> Iterator[tuple[Term, Term]]:
    """Variables that are said to be fields of others, or other variables: by two names nothing is recognised."""
    seen: frozenset[Term] = frozenset()
    for fact in facts:
        if fact.op is Op.EQ and fact.args[0].op in _NAMES and fact.args[1].op in _NAMES:
            for one, other in (fact.args, fact.args[::-1]):
                if one.op is Op.VAR and one not in seen and seen.isdisjoint(other.free) and one not in other.free:
                    seen |= {one, *other.free}
                    yield one, other
                    break


_NAMES = frozenset({Op.VAR, Op.FIELD})


def _values(pattern: Term, term: Term, variables: Values) -> Values | None:
    """The values with which the pattern is the term, if they are all determined by that."""
    found: dict[Term, Term] = {}
    if pattern.free.isdisjoint(variables) or not _matches(pattern, term, frozenset(variables), found, {}):
        return None
    return tuple(found[v] for v in variables) if len(found) == len(variables) else None


def _matches(
    pattern: Term, term: Term, variables: frozenset[Term], found: dict[Term, Term], bound: Mapping[Term, Term]
) -> bool:
    """`found` is completed. `bound`: what stands for the variables that are bound in the pattern."""
    if pattern in variables:
        inside = term.free.isdisjoint(bound.values()) and term.sort == pattern.sort
        return inside and found.setdefault(pattern, term) is term
    if pattern in bound:
        return bound[pattern] is term
    if pattern.free.isdisjoint(variables) and pattern.free.isdisjoint(bound):
        return pattern is term
    if pattern.op is not term.op or pattern.sort != term.sort or len(pattern.args) != len(term.args):
        return False
    if isinstance(pattern.payload, Binder) and isinstance(term.payload, Binder):
        pairs = dict(zip(pattern.payload.variables, term.payload.variables, strict=False))
        bound = {**bound, **pairs}
    elif pattern.payload != term.payload:
        return False
    arguments = zip(pattern.args, term.args, strict=True)
    return all(_matches(part, other, variables, found, bound) for part, other in arguments)
