"""Facts in the light of each other say what they said before, no more and no less."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from logic import build
from logic.evaluate import evaluate
from logic.goal import Goal
from logic.solve.settled import settled
from logic.sorts import BOOL, INT
from logic.terms import Term

ATOMS = [build.var(name, BOOL) for name in "pqr"]
X = build.var("x", INT)
ONE, TWO = build.integer(1), build.integer(2)


def _one_of(condition: Term, other: Term) -> Term:
    """`forall |x| 1 <= x ==> 1 <= (if condition { x } else { if other { 2 } else { 0 } })`"""
    value = build.ite(condition, X, build.ite(other, TWO, build.integer(0)))
    return build.forall((X,), build.implies(build.le(ONE, X), build.le(ONE, value)))


PROPOSITIONS = st.recursive(
    st.sampled_from(ATOMS),
    lambda inside: st.one_of(
        inside.map(build.negate),
        st.builds(build.conj, inside, inside),
        st.builds(build.disj, inside, inside),
        st.builds(build.implies, inside, inside),
        st.builds(build.ite, inside, inside, inside),
        st.builds(build.eq, inside, inside),
        st.builds(_one_of, inside, inside),
    ),
    max_leaves=8,
)


@given(st.lists(PROPOSITIONS, max_size=5), PROPOSITIONS)
def test_it_says_the_same(facts: list[Term], claim: Term) -> None:
    before = Goal(tuple(facts), claim)
    after = settled(before)
    for values in product((False, True), repeat=len(ATOMS)):
        env = dict(zip(ATOMS, values, strict=True))
        known = [evaluate(build.conj(*goal.facts), env) for goal in (before, after)]
        assert known[0] is known[1]
        if known[0]:
            assert evaluate(before.claim, env) is evaluate(after.claim, env)


def test_the_case_at_hand_stands_by_itself() -> None:
    p, q, r = ATOMS
    facts = (build.implies(p, q), build.implies(build.negate(p), r), build.negate(build.disj(p, build.conj(q, r))))
    goal = settled(Goal(facts, r))
    assert goal.facts == (r, build.negate(p), build.negate(q))
    assert goal.claim is build.TRUE
