"""Questions on which the way of a proof depends: which facts matter to them, and which claim is shown."""

from __future__ import annotations

from logic import build, sorts
from logic.goal import FunctionDef, Limits, Theory
from logic.solve.related import related
from logic.solve.steps import first_shown
from logic.terms import Term

X, Y, A, B = (build.var(name, sorts.INT) for name in "xyab")
THEORY = Theory({}, {})


def less(one: Term, other: Term | int) -> Term:
    return build.lt(one, build.integer(other) if isinstance(other, int) else other)


def test_what_shares_nothing_with_a_claim_is_left_out() -> None:
    facts = (less(X, 3), less(A, B), less(Y, X))
    assert related(facts, (less(Y, 3),)) == (facts[0], facts[2])
    assert related(facts, (less(A, 9), less(Y, 9))) == facts


def test_parts_of_a_fact_are_facts() -> None:
    both = build.conj(less(X, 3), less(A, B))
    assert related((both,), (less(X, 4),)) == (less(X, 3),)


def test_facts_without_variables_are_kept() -> None:
    some = build.exists((X,), less(X, 3))
    assert related((some, less(A, B)), (less(Y, 3),)) == (some,)


def test_what_is_defined_relates_all_that_it_is_asked_of() -> None:
    facts = (less(build.apply("f", (A,), sorts.INT), B), less(Y, 3))
    assert related(facts, (less(build.apply("g", (X,), sorts.INT), 3),)) == facts[:1]


def test_a_contradiction_is_looked_for_among_all() -> None:
    facts = (less(X, 3), less(A, B), less(B, A))
    assert related(facts, (build.FALSE,)) == facts


def test_the_first_claim_that_is_shown() -> None:
    facts = (less(X, Y), less(Y, 3))
    assert first_shown(facts, (less(X, 3), less(X, 4)), THEORY, Limits()) == 0
    assert first_shown(facts, (less(X, 0), less(X, 4)), THEORY, Limits()) == 1
    assert first_shown(facts, (less(X, 0), less(Y, 0)), THEORY, Limits()) is None


def test_one_claim_says_nothing_of_the_next() -> None:
    """What is denied for one of them is not known of the others."""
    assert first_shown((), (less(X, Y), less(Y, X)), THEORY, Limits()) is None
    assert first_shown((), (less(X, 3), build.le(build.integer(3), X)), THEORY, Limits()) is None


def test_definitions_are_used_for_each_claim() -> None:
    x = build.var("n", sorts.INT)
    double = FunctionDef("double", (x,), sorts.INT, build.add(x, x), recursive=False)
    theory = Theory({}, {"double": double})
    claims = [build.eq(build.apply("double", (build.integer(n),), sorts.INT), build.integer(8)) for n in (3, 4)]
    assert first_shown((), claims, theory, Limits()) == 1
