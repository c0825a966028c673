"""Cases by the values of a variable: they leave none out. And sequences by their form and parts."""

from __future__ import annotations

from itertools import product

import pytest

from logic import build, sequences, sorts
from logic.encode.lifting import lifted
from logic.evaluate import evaluate
from logic.goal import Goal
from logic.instances import substitute
from logic.solve.cases import by_value
from logic.terms import Term

U4, I4 = sorts.Machine(4, False), sorts.Machine(4, True)


def _facts(x: Term, sort: sorts.Machine) -> list[Term]:
    """What may be known of x: bounds from both sides, said in all ways, and values that are listed."""
    number, low, high = build.to_int(x), build.integer(1), build.integer(4)
    listed = [build.eq(x, build.machine(value, sort)) for value in (1, 4, 7)]
    return [
        build.le(low, number), build.lt(low, number), build.negate(build.le(low, number)), build.le(number, high),
        build.lt(number, high), build.negate(build.lt(number, high)), build.disj(*listed), build.eq(number, low),
        build.disj(build.eq(number, high), build.eq(build.integer(40), number)), build.negate(build.disj(*listed)),
        build.conj(build.le(low, number), build.le(number, high)), build.le(number, build.integer(-6)),
        build.disj(listed[0], build.le(number, high)), build.ne(x, build.machine(1, sort)),
    ]  # fmt: skip


@pytest.mark.parametrize("sort", [U4, I4], ids=str)
def test_no_value_is_left_out(sort: sorts.Machine) -> None:
    """Of each two facts: where they hold and the claim does not, one of the cases says so."""
    x, y = build.var("x", sort), build.var("y", sort)
    claim = build.le(build.mul(build.to_int(x), build.to_int(y)), build.mod(build.integer(9), build.to_int(x)))
    split = 0
    for facts in product(_facts(x, sort), repeat=2):
        cases = by_value(Goal(facts, claim))
        split += bool(cases)
        for a, b in product(range(sort.min, sort.max + 1), repeat=2):
            values: dict[Term, object] = {x: a, y: b}
            found = [not _holds(case, values) for case in cases]
            assert not cases or any(found) == (not _holds(Goal(facts, claim), values)), (facts, values)
    assert split > 20


def _holds(goal: Goal, values: dict[Term, object]) -> bool:
    return not all(evaluate(fact, values) for fact in goal.facts) or bool(evaluate(goal.claim, values))


def test_linear_goals_have_no_cases() -> None:
    x = build.var("x", U4)
    facts = (build.le(build.to_int(x), build.integer(3)),)
    assert by_value(Goal(facts, build.le(build.mul(build.to_int(x), build.integer(2)), build.integer(6)))) == []


def test_a_form_of_its_parts_is_the_sequence() -> None:
    s, n = build.var("s", sorts.Seq(sorts.INT)), build.var("n", sorts.INT)

    def made(by: Term) -> Term:
        return sequences.new(sequences.length(s), lambda i: build.add(sequences.get(s, build.add(i, by)), n, by))

    form, parts = lifted(made(n))
    assert substitute(form, {build.var(f"part {i}", part.sort): part for i, part in enumerate(parts)}) is made(n)
    assert lifted(made(sequences.length(s)))[0] is not form
    assert lifted(made(build.integer(2)))[0] is not lifted(made(build.integer(3)))[0]
    m = build.var("m", sorts.INT)
    other, others = lifted(substitute(made(n), {n: m}))
    assert other is form and m in others and n not in others
