"""Both encodings mean what `logic.evaluate` says: every operator, on all values of narrow integers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from logic import arrays, build, sequences, sorts
from logic.encode.bits import BitsEncoder
from logic.encode.ints import IntEncoder
from logic.encode.polarity import POSITIVE
from logic.encode.z3_raw import Session, Solver
from logic.errors import NotInFragment
from logic.evaluate import NO_THEORY, evaluate
from logic.goal import Goal, Limits, Proved, Refuted, Unknown
from logic.solve.solver import contradictory, prove
from logic.terms import Term

U4, I4 = sorts.Machine(4, False), sorts.Machine(4, True)
Operator = Callable[[Term, Term], Term]

TOGETHER = 8
"""So many pairs of values make one goal: few goals cost little, and few pairs can be refuted at once."""


def _shift(operate: Operator) -> Operator:
    return lambda a, b: operate(a, build.to_int(b))


def _number(operate: Operator) -> Operator:
    return lambda a, b: build.from_int(operate(build.to_int(a), build.to_int(b)), a.sort)


OPERATORS: dict[str, Operator] = {
    "and": build.bit_and,
    "or": build.bit_or,
    "xor": build.bit_xor,
    "not": lambda a, b: build.bit_not(a),
    "shl": _shift(build.shl),
    "shr": _shift(build.shr),
    "add": _number(build.add),
    "sub": _number(build.sub),
    "mul": _number(build.mul),
    "div": _number(build.div),
    "mod": _number(build.mod),
    "trunc_div": _number(build.trunc_div),
    "trunc_rem": _number(build.trunc_rem),
    "widen": lambda a, b: build.from_int(build.to_int(build.from_int(build.to_int(a), sorts.Machine(8, True))), a.sort),
}


def _check_all(encoder_class: type[IntEncoder] | type[BitsEncoder], claims: list[Term]) -> None:
    """No claim of ground facts can be denied."""
    session = Session()
    encoder = encoder_class(session, NO_THEORY)
    solver = Solver(session, {"auto_config": False, "rlimit": 50_000_000})
    asts = [encoder.formula(claim, POSITIVE) for claim in claims]
    for fact in encoder.side:
        solver.add(fact)
    solver.add(session.negate(session.conj(asts)))
    assert solver.check() == -1
    solver.close()
    session.close()


@pytest.mark.parametrize("sort", [U4, I4], ids=str)
@pytest.mark.parametrize("name", OPERATORS)
def test_operators_mean_what_evaluate_says(name: str, sort: sorts.Machine) -> None:
    """With variables that are pinned to each pair of values, in both encodings; and with a constant at the right."""
    operate = OPERATORS[name]
    values = range(sort.min, sort.max + 1)
    claims: list[Term] = []
    x, y = build.var("x", sort), build.var("y", sort)
    general = operate(x, y)
    for a, b in product(values, values):
        expected = evaluate(general, {x: a, y: b})
        assert isinstance(expected, int)
        pinned = build.conj(build.eq(x, build.machine(a, sort)), build.eq(y, build.machine(b, sort)))
        with_constant = operate(x, build.machine(b, sort))
        assert evaluate(with_constant, {x: a}) == expected
        assert evaluate(operate(build.machine(a, sort), build.machine(b, sort)), {}) == expected
        result = build.machine(expected, sort)
        claims.append(build.implies(build.eq(x, build.machine(a, sort)), build.eq(with_constant, result)))
        if name not in ("and", "or", "xor", "shl", "shr"):
            claims.append(build.implies(pinned, build.eq(general, result)))
    try:
        _check_all(BitsEncoder, claims)
    except NotInFragment:
        assert name in ("div", "mod", "trunc_div", "trunc_rem")
    _check_all(IntEncoder, claims)  # in integers a mask is taken apart where it is a constant


@pytest.mark.parametrize("power", [U4, I4], ids=str)
@pytest.mark.parametrize("sort", [U4, I4], ids=str)
def test_products_with_powers_of_two(sort: sorts.Machine, power: sorts.Machine) -> None:
    """As numbers and as low bits, on both sides; also where the 1 is shifted out, or becomes a sign."""
    x, n = build.var("x", sort), build.var("n", I4)
    shifted = build.to_int(build.shl(build.machine(1, power), build.to_int(n)))
    claims: list[Term] = []
    for whole in (build.mul(build.to_int(x), shifted), build.mul(shifted, build.to_int(x))):
        for a, b in product(range(sort.min, sort.max + 1), range(I4.min, I4.max + 1)):
            pinned = build.conj(build.eq(x, build.machine(a, sort)), build.eq(n, build.machine(b, I4)))
            number, low = evaluate(whole, {x: a, n: b}), evaluate(build.from_int(whole, U4), {x: a, n: b})
            assert isinstance(number, int) and isinstance(low, int)
            claims.append(build.implies(pinned, build.eq(whole, build.integer(number))))
            claims.append(build.implies(pinned, build.eq(build.from_int(whole, U4), build.machine(low, U4))))
    _check_all(BitsEncoder, claims)


@pytest.mark.parametrize("sort", [U4, I4], ids=str)
@pytest.mark.parametrize("name", OPERATORS)
def test_nothing_false_is_provable(name: str, sort: sorts.Machine) -> None:
    """For pairs of values, the second also as a constant: that the result is another one is never proved. Of several
    pairs together, each with variables of its own, it is one claim that one of the results is another one."""
    operate = OPERATORS[name]
    x, y = build.var("x", sort), build.var("y", sort)
    term = operate(x, y)
    pairs = list(product(range(sort.min, sort.max + 1, 3), range(sort.min, sort.max + 1, 2)))
    goals = []
    for start in range(0, len(pairs), TOGETHER):
        facts, wrong = [], []
        for a, b in pairs[start : start + TOGETHER]:
            expected = evaluate(term, {x: a, y: b})
            assert isinstance(expected, int)
            result = build.machine(expected, sort)
            first, second = build.var(f"x{a}", sort), build.var(f"y{a} {b}", sort)
            facts += [build.eq(first, build.machine(a, sort)), build.eq(second, build.machine(b, sort))]
            wrong += [build.ne(operate(first, second), result)]
            wrong += [build.ne(operate(first, build.machine(b, sort)), result)]
        goals.append(Goal(tuple(facts), build.disj(*wrong)))
    outcomes = prove(goals, NO_THEORY, Limits(rlimit=200_000 * TOGETHER, model_rlimit=0))
    assert not any(isinstance(outcome, Proved) for outcome in outcomes)


SEQ = sorts.Seq(U4)
ARRAY = sorts.Array(U4, 3)


def test_sequences() -> None:
    """True laws are proved, their neighbours at the corners are not."""
    s, t = build.var("s", SEQ), build.var("t", SEQ)
    i = build.var("i", sorts.INT)
    x = build.var("x", U4)
    zero, length = build.integer(0), sequences.length(s)
    inside = build.conj(build.le(zero, i), build.lt(i, length))
    taken, rest = sequences.take(s, i), sequences.skip(s, i)
    one, two = build.integer(1), build.integer(2)
    laws = [
        build.eq(sequences.length(sequences.push(s, x)), build.add(length, one)),
        build.implies(inside, build.eq(sequences.get(sequences.update(s, i, x), i), x)),
        build.implies(inside, build.eq(sequences.length(taken), i)),
        build.eq(sequences.concat(taken, rest), s),
        build.implies(inside, build.eq(sequences.get(rest, zero), sequences.get(s, i))),
        build.implies(build.le(i, zero), build.eq(rest, s)),
        build.implies(build.le(length, i), build.eq(sequences.length(rest), zero)),
        build.eq(sequences.skip(sequences.skip(s, one), one), sequences.skip(s, two)),
        build.eq(sequences.take(sequences.skip(s, one), one), sequences.skip(sequences.take(s, two), one)),
        build.eq(
            sequences.get(sequences.concat(s, sequences.push(t, x)), build.add(length, sequences.length(t))),
            x,
        ),
        build.eq(sequences.take(sequences.push(s, x), length), s),
    ]
    corners = [
        build.eq(sequences.get(sequences.update(s, i, x), i), x),
        build.eq(sequences.length(taken), i),
        build.eq(sequences.concat(s, t), sequences.concat(t, s)),
        build.eq(sequences.take(s, length), sequences.take(s, two)),
        build.eq(sequences.skip(s, one), s),
        build.eq(sequences.get(rest, zero), sequences.get(s, i)),
        build.eq(sequences.skip(rest, one), sequences.skip(s, build.add(i, one))),
        build.FALSE,
    ]
    outcomes = prove([Goal((), law) for law in laws], NO_THEORY, Limits(model_rlimit=10_000))
    assert all(isinstance(outcome, Proved) for outcome in outcomes)
    outcomes = prove([Goal((), claim) for claim in corners], NO_THEORY, Limits(rlimit=500_000, model_rlimit=10_000))
    assert not any(isinstance(outcome, Proved) for outcome in outcomes)


def test_arrays() -> None:
    a, b = build.var("a", ARRAY), build.var("b", ARRAY)
    i, x = build.var("i", sorts.INT), build.var("x", U4)
    same = tuple(build.eq(arrays.get(a, build.integer(k)), arrays.get(b, build.integer(k))) for k in range(3))
    literal = arrays.literal((x, x, x), ARRAY)
    proved = prove(
        [
            Goal(same, build.eq(a, b)),
            Goal((), build.eq(literal, arrays.fill(x, ARRAY))),
            Goal((), build.eq(sequences.length(sequences.of_array(a)), build.integer(3))),
        ],
        NO_THEORY,
    )
    assert all(isinstance(outcome, Proved) for outcome in proved)
    outside = build.eq(arrays.get(arrays.update(a, i, x), i), x)
    beyond = build.eq(arrays.get(arrays.fill(x, ARRAY), build.integer(5)), x)
    failed = prove([Goal(same[:2], build.eq(a, b)), Goal((), outside), Goal((), beyond)], NO_THEORY)
    assert not any(isinstance(outcome, Proved) for outcome in failed)


def test_a_countermodel_is_one() -> None:
    x = build.var("x", sorts.Machine(8, False))
    number = build.to_int(x)
    claim = build.lt(build.mul(number, number), build.integer(250))
    (outcome,) = prove([Goal((), claim, None, (x,))], NO_THEORY)
    assert isinstance(outcome, Refuted)
    assert evaluate(claim, {x: outcome.model.values[x]}) is False
    (unsought,) = prove([Goal((), claim, None, (x,))], NO_THEORY, Limits(model_rlimit=0))
    assert isinstance(unsought, Unknown)


def test_a_share_of_a_small_budget_is_one() -> None:
    """Whether 114 is a sum of three cubes is not known."""
    cubes = [build.mul(build.mul(n, n), n) for n in (build.var(name, sorts.INT) for name in "xyz")]
    claims = [build.ne(build.add(*cubes), build.integer(number)) for number in (114, 390)]
    outcomes = prove([Goal((), claim) for claim in claims], NO_THEORY, Limits(rlimit=5, model_rlimit=0))
    assert not any(isinstance(outcome, Proved) for outcome in outcomes)


def test_descriptor_in_bits_and_sum_in_integers() -> None:
    """Nobody says which encoding to use."""
    u64 = sorts.Machine(64, False)
    pa, mask = build.var("pa", u64), build.machine(0x0000_FFFF_FFFF_F000, u64)
    descriptor = build.bit_or(build.bit_and(pa, mask), build.machine(0x403, u64))
    masked = build.eq(build.bit_and(descriptor, mask), build.bit_and(pa, mask))
    i, total = build.var("i", sorts.INT), build.var("total", u64)
    bound = build.le(build.to_int(total), build.mul(i, build.integer(0xFFFF_FFFF)))
    small = build.le(i, build.integer(1_000_000))
    step = build.lt(build.add(build.to_int(total), build.integer(0xFFFF_FFFF)), build.integer(1 << 64))
    bits, ints = prove([Goal((), masked), Goal((bound, small), step)], NO_THEORY)
    assert isinstance(bits, Proved) and bits.encoding == "bits"
    assert isinstance(ints, Proved) and ints.encoding == "int"


def test_facts_alone_prove_nothing_false() -> None:
    s, a, x = build.var("s", SEQ), build.var("a", ARRAY), build.var("x", U4)
    i = build.var("i", sorts.INT)
    facts = [
        build.eq(sequences.concat(sequences.take(s, i), sequences.skip(s, i)), s),
        build.eq(sequences.of_array(arrays.update(a, i, x)), sequences.update(sequences.of_array(a), i, x)),
        build.eq(arrays.fill(x, ARRAY), arrays.of_seq(s, ARRAY)),
        build.le(build.to_int(build.bit_and(x, sequences.get(s, i))), build.to_int(x)),
    ]
    assert contradictory([facts, [*facts, build.FALSE]], NO_THEORY, Limits(rlimit=300_000_000)) == [False, True]
