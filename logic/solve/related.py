"""Facts that share nothing with a claim do not help to prove it.

    x < 3   x < y   a == b + 1   ⊢  y > 0

What is said of `a` and `b` can be left out: beside each model of the rest there is one of it, or it has none, and then
anything follows. Whoever wants to know that asks for `false`, of which all facts are kept. Source: Cadar, Dunbar,
Engler, "KLEE", OSDI 2008, section 3.3 (constraint independence).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from logic import build
from logic.terms import Op, Term, op_set

_BY_DEFINITION = op_set(Op.APPLY, Op.CHOOSE)
"""What is known of these relates all that they are asked of."""

Subject = Term | None
"""A free variable; None stands for all that is known by definition."""


def related(facts: Sequence[Term], claims: Sequence[Term]) -> tuple[Term, ...]:
    """The facts, in their order, that may help to prove one of the claims."""
    if build.FALSE in claims:
        return tuple(facts)
    parts = [part for fact in facts for part in (fact.args if fact.op is Op.AND else (fact,))]
    speaking: dict[Subject, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        for subject in _subjects(part):
            speaking[subject].append(number)
    kept = {number for number, part in enumerate(parts) if not _subjects(part)}
    known = frozenset[Subject]().union(*map(_subjects, claims))
    pending = list(known)
    while pending:
        for number in speaking[pending.pop()]:
            if number not in kept:
                kept.add(number)
                new = _subjects(parts[number]) - known
                known |= new
                pending += new
    return tuple(parts[number] for number in sorted(kept))


def _subjects(term: Term) -> frozenset[Subject]:
    return term.free | {None} if term.ops & _BY_DEFINITION else term.free
