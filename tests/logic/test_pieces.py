"""Goals in pieces, with numbers eliminated, and of witnesses: what is shown of these is shown of the goal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from logic import build
from logic.evaluate import evaluate
from logic.goal import Goal, Value
from logic.solve.eliminated import eliminated
from logic.solve.split import by_branch
from logic.solve.witnessed import witnessed
from logic.sorts import INT, Machine
from logic.terms import Term
from tests.logic.test_settled import ATOMS, PROPOSITIONS

U8 = Machine(8, False)
X, Y, Z = (build.var(name, INT) for name in "xyz")
B = build.var("b", U8)
NUMBERS = [X, Y, Z, build.to_int(B)]
VALUES = (-1, 0, 1)

SUMS = st.one_of(
    st.sampled_from([*NUMBERS, build.integer(1)]),
    st.builds(build.add, st.sampled_from(NUMBERS), st.sampled_from([*NUMBERS, build.integer(1)])),
)
COMPARED = st.one_of(st.builds(build.eq, SUMS, SUMS), st.builds(build.le, SUMS, SUMS))
CLAIMS = st.one_of(COMPARED, st.builds(build.conj, COMPARED, COMPARED), st.builds(build.implies, COMPARED, COMPARED))


def _holds(goal: Goal, env: dict[Term, Value]) -> bool:
    return bool(evaluate(build.implies(build.conj(*goal.facts), goal.claim), env))


def _numbers() -> Iterator[dict[Term, Value]]:
    for x, y, z, b in product(VALUES, VALUES, VALUES, (0, 1)):
        yield {X: x, Y: y, Z: z, B: b}


@given(st.lists(PROPOSITIONS, max_size=5), PROPOSITIONS)
def test_the_ways_through_a_program_are_all_there_are(facts: list[Term], claim: Term) -> None:
    goal = Goal(tuple(facts), claim)
    for values in product((False, True), repeat=len(ATOMS)):
        env: dict[Term, Value] = dict(zip(ATOMS, values, strict=True))
        assert _holds(goal, env) == all(_holds(piece, env) for piece in by_branch(goal) or [goal])


def test_joined_ways_are_told_apart() -> None:
    p, q, r = ATOMS
    goal = Goal((build.implies(p, build.conj(q, r)), build.implies(build.negate(p), build.conj(r, build.negate(q)))), r)
    assert [piece.claim for piece in by_branch(goal)] == [build.TRUE, build.TRUE]
    assert by_branch(Goal((build.implies(p, q),), r)) == []
    chosen = Goal((build.implies(p, q),), build.ite(p, q, r))
    assert [piece.claim for piece in by_branch(chosen)] == [build.TRUE, r]


@given(st.lists(COMPARED, max_size=4), CLAIMS)
def test_with_numbers_eliminated_it_says_the_same(facts: list[Term], claim: Term) -> None:
    before = Goal(tuple(facts), claim)
    after = eliminated(before)
    for env in _numbers():
        known = [evaluate(build.conj(*goal.facts), env) for goal in (before, after)]
        assert known[0] is known[1]
        if known[0]:
            assert evaluate(before.claim, env) is evaluate(after.claim, env)


def test_what_a_number_is_it_is_everywhere() -> None:
    b = build.to_int(B)
    goal = eliminated(Goal((build.eq(b, build.add(X, Y)), build.eq(Z, b)), build.le(Z, build.add(b, X))))
    assert goal.facts == (build.eq(b, build.add(X, Y)), build.eq(Z, build.add(X, Y)))
    assert goal.claim is build.le(build.add(X, Y), build.add(X, Y, X))


@given(st.lists(COMPARED, max_size=4), CLAIMS)
def test_a_witness_shows_that_there_is_one(facts: list[Term], body: Term) -> None:
    goal = Goal(tuple(facts), build.exists((Z,), body))
    found = witnessed(goal)
    for env in _numbers() if found is not None else ():
        assert found is not None and (_holds(goal, env) or not _holds(found, env))


def test_the_value_is_found_of_which_most_is_known() -> None:
    i, j = build.var("i", INT), build.var("j", INT)

    def said(of: Term, k: Term) -> tuple[Term, Term]:
        return build.le(X, of), build.forall((k,), build.implies(build.le(of, k), build.le(Y, build.add(k, of))))

    some = build.exists((Z,), build.conj(*said(Z, build.var("k", INT))))
    goal = Goal((build.le(X, i), *said(j, build.fresh("k", INT))), some)
    found = witnessed(goal)
    assert found is not None and found.claim is build.conj(*said(j, build.var("k", INT)))
    assert witnessed(Goal((build.le(Y, i),), goal.claim)) is None
    assert witnessed(Goal((), goal.claim)) is None
