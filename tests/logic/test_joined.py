"""What the solver is told of sequences that are put together is true, for all short sequences; and what an equation
tells of a variable is what the variable is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from logic import build, sequences, sorts
from logic.encode.joined import PARTS, Law, half, orders
from logic.evaluate import evaluate
from logic.goal import DataValue, Theory, Value
from logic.solutions import answered
from logic.sorts import Constructor, DataDef, Sort
from logic.terms import Op, Term

SEQ, BYTE, PAIR = sorts.Seq(sorts.INT), sorts.Machine(4, False), sorts.Data("Pair")
THEORY = Theory({"Pair": DataDef("Pair", (Constructor("Pair", (("a", sorts.INT), ("b", SEQ))),))}, {})
SEQUENCES = [s for length in range(3) for s in product((0, 1), repeat=length)]
LAWS = [*(half(part, SEQ) for part in PARTS), *orders(SEQ)]


def _values(sort: Sort) -> list[Value]:
    if sort == SEQ:
        return list(SEQUENCES)
    if sort == PAIR:
        return [DataValue("Pair", 0, (n, s)) for n in (0, 1) for s in SEQUENCES]
    return list(range(16)) if sort == BYTE else list(range(-1, 4))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.pattern.op.value)
def test_laws_hold(law: Law) -> None:
    for values in product(*(_values(variable.sort) for variable in law.variables)):
        assert evaluate(law.statement, dict(zip(law.variables, values, strict=True))) is True, values


S, T, N = build.var("s", SEQ), build.var("t", SEQ), build.var("n", sorts.INT)
C, J, B = build.var("c", SEQ), build.var("i", sorts.INT), build.var("b", BYTE)


def _pair(a: Term, b: Term) -> Term:
    return build.construct(PAIR, 0, (a, b))


MADE = [
    (C, C), (C, sequences.concat(S, C)), (C, sequences.concat(C, S)), (C, sequences.push(C, N)),
    (J, sequences.push(S, J)), (C, sequences.concat(S, sequences.push(C, N))), (J, build.sub(N, J)),
    (J, build.add(N, J, build.integer(1))), (B, build.add(N, build.to_int(B))), (C, _pair(N, C)), (J, _pair(J, S)),
]  # fmt: skip


@pytest.mark.parametrize(("variable", "made"), MADE, ids=lambda term: str(term))
def test_equations_answer(variable: Term, made: Term) -> None:
    """Of each value of what it is made of, possible or not: the same with and without the quantifier."""
    known = build.var("known", made.sort)
    for parts in ((known, made), (made, known)):
        found = answered(build.exists((variable,), build.conj(build.eq(*parts), build.ne(N, build.integer(3)))))
        assert found is not None and variable not in found.free and found.op is not Op.EXISTS
        for x, s, n in product(_values(made.sort), SEQUENCES, range(-1, 4)):
            env = {known: x, S: s, N: n}
            some = n != 3 and any(
                evaluate(made, {**env, variable: value}, THEORY) == x for value in _wide(variable.sort)
            )
            assert evaluate(found, env, THEORY) is some, (x, s, n)


def _wide(sort: Sort) -> list[Value]:
    """More than what can be meant."""
    return list(range(-9, 10)) if sort == sorts.INT else _values(sort)


def test_equations_that_do_not_answer() -> None:
    """A variable on both sides, or twice, or beside an equation."""
    for part in (
        build.eq(sequences.concat(C, S), sequences.concat(T, C)),
        build.eq(S, sequences.concat(C, C)),
        build.negate(build.eq(S, sequences.concat(T, C))),
        build.implies(build.eq(S, C), build.eq(N, build.integer(1))),
        build.eq(S, sequences.take(C, N)),
        build.eq(N, build.mul(J, build.integer(2))),
    ):
        assert answered(build.exists((C, J), build.conj(part, build.ne(N, build.integer(3))))) is None


C_AT = build.var("factor", sorts.INT)


@pytest.mark.parametrize("part", [sequences.take, sequences.skip], ids=["take", "skip"])
def test_what_is_made_of_a_part_is_a_part_of_what_is_made(part: Callable[[Term, Term], Term]) -> None:
    some = part(S, N)
    made = sequences.new(sequences.length(some), lambda k: build.mul(C_AT, sequences.get(some, k)))
    assert made.op is part(S, N).op
    for s, n, c in product(SEQUENCES, range(-1, 4), range(-1, 2)):
        cut = evaluate(some, {S: s, N: n})
        assert isinstance(cut, tuple)
        assert evaluate(made, {S: s, N: n, C_AT: c}) == tuple(c * x for x in cut if isinstance(x, int))


def test_what_is_made_of_the_place_is_left_as_it_is() -> None:
    some = sequences.skip(S, N)
    made = sequences.new(sequences.length(some), lambda k: build.add(k, sequences.get(some, k)))
    assert made.op is Op.SEQ_NEW
    for s, n in product(SEQUENCES, range(-1, 4)):
        cut = evaluate(some, {S: s, N: n})
        assert isinstance(cut, tuple)
        expected = tuple(k + x for k, x in enumerate(cut) if isinstance(x, int))
        assert evaluate(made, {S: s, N: n}) == expected
