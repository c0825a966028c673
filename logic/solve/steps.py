"""Questions on whose answers the way of a proof depends: which chunk is meant, which case it is in.

They are many, and most have no answer: so alternatives are asked for in one query, once, and with a small budget.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from logic import build
from logic.encode.polarity import NEGATIVE
from logic.errors import NotInFragment
from logic.fragment import prefers_bits, ways_to_count
from logic.goal import Goal, Limits, Theory
from logic.solve.query import GOAL, UNDECIDED, UNSATISFIABLE, Query
from logic.solve.split import all_opened
from logic.terms import Term

BUDGET = 60_000
"""For each claim, whatever the budget of goals is: the way that is taken must not change."""


def first_shown(facts: Sequence[Term], claims: Sequence[Term], theory: Theory, limits: Limits) -> int | None:
    """Which of the claims, the first that is shown; None if none is."""
    for number, claim in enumerate(claims):
        if claim is build.TRUE or claim in facts or build.FALSE in facts:
            return number
    goals = all_opened([Goal(tuple(facts), claim) for claim in claims])
    encoding = "bits" if any(map(prefers_bits, goals)) else "int"
    query = Query.open(encoding, theory, replace(limits, rlimit=BUDGET))
    try:
        query.expect(goals)
        query.encoder.counting = ways_to_count(goals[0])[0]
        query.assume(facts)
        denied = [query.session.negate(query.encoder.formula(goal.claim, NEGATIVE)) for goal in goals]
        query.add_sides()
        for number, claim in enumerate(denied):
            query.solver.push()
            query.solver.add(claim)
            answer = query.check(GOAL)
            if answer == UNDECIDED:
                query.solver.reason()  # if there was no memory, that is no answer
            query.solver.pop()
            if answer == UNSATISFIABLE:
                return number
        return None
    except NotInFragment:
        return None
    finally:
        query.close()
