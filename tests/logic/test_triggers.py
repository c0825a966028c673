"""What a quantifier waits for, and whether its instances lead on to others without end."""

from __future__ import annotations

import pytest

from logic import build, sequences, sorts
from logic.terms import Term
from logic.triggers import feeds_itself, infer_triggers

SEQ = sorts.Seq(sorts.INT)
S, K, ONE = build.var("s", SEQ), build.var("k", sorts.INT), build.integer(1)
I, J = build.var("i", sorts.INT), build.var("j", sorts.INT)  # noqa: E741


def _at(index: Term, s: Term = S) -> Term:
    return sequences.get(s, index)


PARENT = build.div(build.sub(I, ONE), build.integer(2))

BODIES = [
    (build.le(_at(I), _at(PARENT)), True),
    (build.le(_at(I), _at(build.add(I, ONE))), True),
    (build.le(_at(I), _at(K)), False),
    (build.le(_at(I), build.add(I, ONE)), False),
    (build.le(build.apply("f", (I, K), sorts.INT), build.apply("f", (I, ONE), sorts.INT)), False),
    (build.le(build.apply("f", (I, K), sorts.INT), build.apply("f", (build.add(I, ONE), K), sorts.INT)), True),
]


@pytest.mark.parametrize(("body", "loops"), BODIES, ids=str)
def test_loops_are_seen(body: Term, loops: bool) -> None:
    quantifier = build.forall((I,), body)
    assert feeds_itself(quantifier, infer_triggers(quantifier)) is loops


def test_two_variables_in_other_places_lead_to_the_same_ones() -> None:
    f = [build.apply("f", pair, sorts.INT) for pair in ((I, J), (J, I))]
    quantifier = build.forall((I, J), build.eq(*f))
    assert feeds_itself(quantifier, infer_triggers(quantifier)) is False


def test_parts_are_waited_for_where_there_is_nothing_else() -> None:
    part, length = sequences.take(S, I), build.integer(3)
    assert infer_triggers(build.forall((I,), build.eq(sequences.length(part), length))) == ((part,),)
    element = _at(I)
    both = build.conj(build.eq(sequences.length(part), length), build.le(element, ONE))
    assert infer_triggers(build.forall((I,), both)) == ((element,),)


def test_what_has_another_number_of_parts_is_no_instance() -> None:
    two = build.apply("f", (I, K), sorts.INT)
    one = build.apply("f", (build.add(I, ONE),), sorts.INT)
    quantifier = build.forall((I,), build.le(two, one))
    assert feeds_itself(quantifier, ((two,),)) is False
