"""Ways to try a goal, the cheap ones first.

Most goals are shown by the first of them. Each leaves something out that makes other proofs long: facts, what follows
for sequences of one form, the laws of products. What is proved without it is proved.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from msgspec import Struct

from logic.encode.lifting import are_some_alike
from logic.fragment import claims_counts, counts, equates_products, ways_to_count
from logic.goal import Goal, Theory
from logic.solve.bits_alone import bits_alone
from logic.solve.cases import by_value
from logic.solve.eliminated import eliminated
from logic.solve.split import (
    by_branch,
    part_by_part,
    waits_for_claim,
    with_fewer_facts,
    without_counts,
    without_other_functions,
)
from logic.solve.witnessed import witnessed


class Budget(enum.IntEnum):
    """Which fraction of the budget of a goal a try gets."""

    AGAIN = 2
    FIRST = 8
    LESS = 48


class Way(Struct, frozen=True):
    """How a goal is asked. `counting`: are elements of sequences counted (None: as is the more promising)? `alike`: is
    it used that sequences of one form are one function of their parts? `plain_products`: are products no more than
    functions? `placing`: is of elements that are counted said, too, where they are? `locating`: is it said of sequences
    that are made of others what is where in them? `narrow`: are quantifiers without a trigger taken only at the values
    that the claim is about? `thorough`: see `Query.open`."""

    counting: bool | None = None
    alike: bool = True
    plain_products: bool = False
    placing: bool = False
    locating: bool = True
    narrow: bool = False
    thorough: bool = False


Try = tuple[Sequence[Goal], Way, Budget]
"""Goals that together imply the one at hand."""


def cheap_tries(goal: Goal, encoding: str, theory: Theory) -> Iterator[Try]:
    """In the encoding that suits the goal."""
    of_value = witnessed(goal)
    if of_value is not None:
        yield part_by_part(of_value) or [of_value], Way(), Budget.LESS
    goal = eliminated(goal)
    alone = bits_alone(goal) if encoding == "bits" else None
    if alone is not None:
        yield [alone], Way(), Budget.LESS
    simpler = next(without_other_functions(goal, theory), None)
    if claims_counts(goal):
        whole = simpler or goal
        yield by_branch(whole) or [whole], Way(locating=False), Budget.LESS
    if simpler is not None:
        yield [simpler], Way(), Budget.LESS
    if waits_for_claim(goal):
        yield by_branch(goal) or [goal], Way(narrow=True), Budget.LESS
    for less in with_fewer_facts(goal):
        yield [less], Way(), Budget.LESS
    cases = by_value(goal)
    if cases:
        yield [goal], Way(), Budget.LESS
    yield part_by_part(goal), Way(), Budget.LESS
    plain = encoding == "int" and equates_products(goal)
    yield by_branch(goal), Way(plain_products=plain), Budget.LESS
    if are_some_alike((*goal.facts, goal.claim)):  # mostly their elements say enough
        yield [goal], Way(alike=False), Budget.FIRST
    if plain:
        yield [goal], Way(plain_products=True), Budget.LESS
    yield cases, Way(), Budget.FIRST
    for less in without_counts(goal):
        yield [less], Way(), Budget.FIRST


def full_tries(goal: Goal, encodings: Sequence[str]) -> Iterator[tuple[str, Way]]:
    """With all that is known, in each encoding."""
    ways = ways_to_count(goal)
    for counting in ways:
        for encoding in encodings:
            yield encoding, Way(counting)
    if counts(goal):
        yield encodings[0], Way(counting=True, placing=True)
    yield encodings[0], Way(ways[0], thorough=True)
