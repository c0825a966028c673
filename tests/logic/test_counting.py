"""What the solver is told of sequences with the same elements is true, for all short sequences."""

from __future__ import annotations

from itertools import permutations, product

from logic import build, sequences, sorts, total
from logic.evaluate import evaluate

ELEMENTS = (1, 2)
SEQ = sorts.Seq(sorts.INT)
S, T, N, M = build.var("s", SEQ), build.var("t", SEQ), build.var("n", sorts.INT), build.var("m", sorts.INT)
DOMAIN = range(-1, 4)
NAMES = (("place in", sorts.INT), ("is in", sorts.BOOL))
SEQUENCES = [s for length in range(4) for s in product(ELEMENTS, repeat=length)]


def test_parts_are_counted() -> None:
    """Amounts out of range, too."""
    takes = [sequences.take(S, M)]
    for part in (sequences.take(S, N), sequences.skip(S, N), sequences.take(sequences.take(S, M), N)):
        for fact in total.counted_parts(part, takes if part.args[0] is S else []):
            for s, n, m in product(SEQUENCES, range(-1, 4), range(-1, 4)):
                assert evaluate(fact, {S: s, N: n, M: m}) is True, (fact, s, n, m)


def test_parts_of_what_is_changed_are_counted() -> None:
    """At places out of range, too."""
    changed = sequences.update(S, M, build.integer(7))
    for part in (sequences.take(changed, N), sequences.skip(changed, N)):
        for fact in total.counted_parts(part, []):
            for s, n, m in product(SEQUENCES, range(-2, 5), range(-2, 5)):
                assert evaluate(fact, {S: s, N: n, M: m}) is True, (fact, s, n, m)


def test_elements_are_found_in_a_permutation() -> None:
    """There is a place for each element, the same for equal ones."""
    for s in SEQUENCES:
        for t in set(permutations(s)):
            places = {x: t.index(x) for x in s}
            assert all(t[places[x]] == x for x in s) and len(s) == len(t)
            bags = build.eq(total.bag(S), total.bag(T))
            assert evaluate(bags, {S: s, T: t}) is True


def test_what_is_counted_is_somewhere() -> None:
    """And what is somewhere is counted: with the place of each element, and whether there is one, this is so."""
    places, there = (build.var(f"{what} {S}", sorts.Function(sorts.INT, to)) for what, to in NAMES)
    for s in SEQUENCES:
        env = {S: s, places: tuple(s.index(x) if x in s else 3 for x in DOMAIN), there: tuple(x in s for x in DOMAIN)}
        assert all(evaluate(fact, env, domain=DOMAIN) is True for fact in total.counted_places(S, total.bag(S))), s
