"""A goal about bits alone implies the goal that it is made of."""

from __future__ import annotations

from logic import build, sequences, sorts
from logic.goal import Goal, Proved, Theory
from logic.instances import substitute
from logic.solve.bits_alone import bits_alone
from logic.solve.solver import prove
from logic.terms import Op, Term, subterms

U8 = sorts.Machine(8, False)
WORDS = sorts.Seq(U8)
S, HERE, THERE = build.var("s", WORDS), build.var("i", sorts.INT), build.var("j", sorts.INT)
X = build.var("x", U8)
ONE, OTHER = sequences.get(S, HERE), sequences.get(S, THERE)


def _byte(value: int) -> Term:
    return build.machine(value, U8)


def _names(goal: Goal) -> set[Term]:
    return {part for part in subterms((goal.claim, *goal.facts)) if part.op is Op.VAR and part is not X}


def test_the_same_has_the_same_name() -> None:
    claim = build.eq(build.bit_or(X, build.bit_and(ONE, _byte(3))), build.bit_and(ONE, _byte(3)))
    alone = bits_alone(Goal((build.eq(X, _byte(0)), build.eq(ONE, OTHER)), claim))
    assert alone is not None and len(_names(alone)) == 2
    assert isinstance(prove([alone], Theory({}, {}))[0], Proved)


def test_it_is_the_goal_with_terms_for_the_names() -> None:
    """For the terms that they stand for: so what is proved of all values is proved of these."""
    claim = build.implies(build.lt(HERE, THERE), build.eq(build.bit_xor(ONE, OTHER), build.bit_xor(OTHER, ONE)))
    alone = bits_alone(Goal((build.le(build.integer(0), HERE),), claim))
    assert alone is not None and not alone.facts
    names = sorted(_names(alone), key=lambda name: str(name.payload))
    back = [dict(zip(names, order, strict=True)) for order in _orders(names, (build.le(THERE, HERE), ONE, OTHER))]
    assert any(substitute(alone.claim, values) is claim for values in back)


def _orders(names: list[Term], terms: tuple[Term, ...]) -> list[list[Term]]:
    from itertools import permutations

    return [
        list(order) for order in permutations(terms) if all(n.sort == t.sort for n, t in zip(names, order, strict=True))
    ]


def test_numbers_without_bounds_leave_what_they_stand_in() -> None:
    """`i` is no bit-vector, nor is a fact about it alone; a shift by it stands for itself."""
    shifted = build.shl(X, HERE)
    alone = bits_alone(Goal((build.le(HERE, build.integer(3)),), build.eq(build.bit_and(shifted, X), shifted)))
    assert alone is not None and alone.facts == () and len(_names(alone)) == 1
    assert not isinstance(prove([alone], Theory({}, {}))[0], Proved)


def test_nothing_is_left_of_what_is_no_matter_of_bits() -> None:
    assert bits_alone(Goal((), build.lt(HERE, THERE))) is None
    assert bits_alone(Goal((), build.eq(X, _byte(3)))) is None  # it is all there
