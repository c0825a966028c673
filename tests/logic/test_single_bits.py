"""The laws of single bits hold of all integers: each is computed, for narrow numbers and some that are outside.

Bits are those of Python's integers, which are two's complements without end, as in `logic.encode.single_bits`. That the
laws are consistent, and that they are those that the solver gets, is seen by queries to two solvers.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from logic import build, sorts
from logic.encode import single_bits, z3_library
from logic.encode.widths import Widths
from logic.evaluate import NO_THEORY
from logic.goal import Goal, Limits, Proved
from logic.solve.query import Query
from logic.solve.solver import prove
from logic.terms import Op, Term
from wp import bits

WIDTH = 4
VALUES = range(-(1 << WIDTH) - 2, (1 << WIDTH + 1) + 2)
PLACES = range(-2, 2 * WIDTH)


class Computed:
    """In place of a solver's session: formulas are their values."""

    false = False

    integer = staticmethod(lambda value: value)
    conj = staticmethod(all)
    disj = staticmethod(any)
    negate = staticmethod(lambda a: not a)
    implies = staticmethod(lambda a, b: b or not a)
    eq = staticmethod(lambda a, b: a == b)
    le = staticmethod(lambda a, b: a <= b)
    lt = staticmethod(lambda a, b: a < b)
    add = staticmethod(lambda a, b: a + b)
    sub = staticmethod(lambda a, b: a - b)


Z: Any = Computed()

MEANING = {
    Op.BIT_AND: lambda a, b: a & b,
    Op.BIT_OR: lambda a, b: a | b,
    Op.BIT_XOR: lambda a, b: a ^ b,
    Op.BIT_NOT: lambda a, b: (1 << WIDTH) - 1 - a,
    Op.SHL: lambda a, b: (a << b) % (1 << WIDTH) if 0 <= b < WIDTH else 0,
    Op.SHR: lambda a, b: a >> b if 0 <= b < WIDTH else 0,
}


def _bit(x: Any, k: Any) -> Any:
    return k >= 0 and x >> k & 1 == 1


@pytest.mark.parametrize("op", MEANING, ids=lambda op: op.value)
def test_laws_hold(op: Op) -> None:
    for a, b, k in product(VALUES, VALUES, PLACES):
        whole: Any = MEANING[op](a, b)
        assert single_bits.law(op, WIDTH, _bit, whole, [a, b], k, Z), (a, b, k)  # type: ignore[list-item, arg-type]


def test_bits_are_within_the_width() -> None:
    for x, k in product(VALUES, PLACES):
        assert single_bits.within(WIDTH, _bit, x, k, Z), (x, k)  # type: ignore[arg-type]


def test_constants_have_their_bits() -> None:
    for value, k in product(range(1 << 2 * WIDTH), range(-2, 3 * WIDTH)):
        assert single_bits.bits_of(value, _bit, k, Z), (value, k)  # type: ignore[arg-type]


def test_zeros_at_the_ends_tell_of_bits() -> None:
    for value in range(1 << 2 * WIDTH):
        word = build.machine(value, sorts.Machine(2 * WIDTH, False))
        number = build.to_int(word)
        trailing, leading = bits.trailing_zeros(number, 2 * WIDTH), bits.leading_zeros(number, 2 * WIDTH)
        assert bits.with_trailing_zeros(word, trailing) is build.TRUE, value
        assert bits.with_leading_zeros(word, leading) is build.TRUE, value


U8, K, J = sorts.Machine(8, False), build.var("k", sorts.INT), build.var("j", sorts.INT)
X, Y = build.var("x", U8), build.var("y", U8)
ONE, NOTHING = build.machine(1, U8), build.machine(0, U8)


def _has(x: Term, k: Term) -> Term:
    return build.ne(build.bit_and(x, build.shl(ONE, k)), NOTHING)


def _inside(k: Term) -> Term:
    return build.conj(build.le(build.integer(0), k), build.lt(k, build.integer(8)))


def _at(x: Term, k: Term) -> Term:
    return build.eq(build.bit_and(build.shr(x, k), ONE), ONE)


SET, CLEARED = build.bit_or(X, build.shl(ONE, K)), build.bit_and(X, build.bit_not(build.shl(ONE, K)))
IN = (_inside(K), _inside(J))


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        (build.eq(_has(SET, J), build.disj(_has(X, J), build.eq(J, K))), True),
        (build.eq(_has(CLEARED, J), build.conj(_has(X, J), build.ne(J, K))), True),
        (build.eq(_has(build.bit_xor(X, Y), J), build.ne(_has(X, J), _has(Y, J))), True),
        (build.eq(build.bit_and(SET, CLEARED), CLEARED), True),
        (build.eq(_at(SET, J), build.disj(_at(X, J), build.eq(J, K))), True),
        (build.eq(_at(CLEARED, J), build.conj(_at(X, J), build.ne(J, K))), True),
        (build.eq(_at(build.bit_not(X), J), build.negate(_has(X, J))), True),
        (build.eq(_at(SET, J), _at(X, J)), False),
        (build.implies(_at(X, J), _at(CLEARED, J)), False),
        (build.eq(_at(build.bit_not(X), J), _at(X, J)), False),
        (build.eq(_has(SET, J), _has(X, J)), False),
        (build.eq(_has(CLEARED, J), _has(X, J)), False),
        (build.eq(SET, X), False),
        (build.implies(_has(X, J), _has(CLEARED, J)), False),
    ],
    ids=str,
)
def test_places_that_are_not_known(claim: Term, holds: bool) -> None:
    """With a place that is an integer without plain bounds, there are no bit-vectors."""
    (outcome,) = prove([Goal(IN, claim)], NO_THEORY, Limits(rlimit=2_000_000))
    assert isinstance(outcome, Proved) == holds


def test_the_laws_do_not_contradict_each_other() -> None:
    """To Z3, with its search for models, and to cvc5."""
    cvc5 = pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    goal = Goal(IN, build.eq(build.bit_xor(SET, CLEARED), build.bit_and(build.shr(build.bit_not(Y), K), ONE)))
    query = Query.open("int", NO_THEORY, Limits(rlimit=3_000_000), models=True)
    query.expect([goal])
    query.assume(goal.facts)
    query.encoder.encode(goal.claim)
    query.add_sides()
    assert query.solver.check() != -1
    text = z3_library.solver_to_string(query.solver.c, query.solver.s)
    query.close()
    solver = cvc5.Solver()
    solver.setOption("tlimit-per", "5000")
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, f"(set-logic ALL)\n{text}\n", "laws")
    while not (command := parser.nextCommand()).isNull():
        assert "error" not in str(command.invoke(solver, parser.getSymbolManager()))
    assert not solver.checkSat().isUnsat()


def test_fields_beside_each_other_have_no_bit_in_common() -> None:
    """As many zeros and ones as shifts, masks and conversions tell, there are."""
    wide = sorts.Machine(16, False)
    x, y = build.var("x", wide), build.var("y", wide)
    five, mask, byte = build.integer(5), build.machine(0x3C, wide), build.from_int(build.to_int(X), wide)
    terms = [
        (build.shl(x, five), lambda n: n << 5 & 0xFFFF),
        (build.shr(x, five), lambda n: n >> 5),
        (build.bit_and(x, mask), lambda n: n & 0x3C),
        (build.bit_or(build.shl(x, five), build.machine(0x10, wide)), lambda n: (n << 5 | 0x10) & 0xFFFF),
        (build.bit_xor(build.bit_and(x, mask), build.shr(x, five)), lambda n: n & 0x3C ^ n >> 5),
        (byte, lambda n: n & 0xFF),
        (y, lambda n: n),
    ]
    for term, value in terms:
        zeros, ones = Widths().zeros_below(term), Widths().ones(term)
        assert all(value(n) % (1 << zeros) == 0 and value(n) < 1 << ones for n in range(1 << 16)), term


@pytest.mark.parametrize("shift", [build.shl, build.shr])
def test_terms_that_share_their_parts_are_looked_at_once(shift: Callable[[Term, Term], Term]) -> None:
    """`x ^= x >> 3` a hundred times: a tree with 2^100 leaves, but no more than 200 different parts."""
    wide = sorts.Machine(32, False)
    term = build.var("x", wide)
    for _ in range(100):
        term = build.bit_xor(term, shift(term, build.integer(3)))
    goal = build.eq(build.bit_and(term, build.shl(build.var("y", wide), build.integer(5))), term)
    assert not isinstance(prove([Goal((), goal)], NO_THEORY, Limits(rlimit=30_000, model_rlimit=1000))[0], Proved)
