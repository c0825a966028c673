"""What is done with the budget of a goal for which the whole of it did not suffice."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from logic import build, sorts
from logic.goal import Goal, Limits, Outcome, Proved, Theory, Unknown
from logic.solve import solver

THEORY = Theory({}, {})
BUDGET = 800_000
LAST = Unknown("canceled", True, "int", BUDGET, 1.0)


@attrs.define
class Tries:
    """Attempts that use up what they get, but for those that are given: by their number, from 1 on."""

    proved: dict[int, int] = attrs.field(factory=dict)
    limits: list[Limits] = attrs.field(factory=list)

    def attempt(self, goal: Goal, encoding: str, theory: Theory, limits: Limits, way: Any) -> Outcome:
        self.limits.append(limits)
        cost = self.proved.get(len(self.limits))
        if cost is not None:
            return Proved(encoding, cost, 0.5)
        return Unknown("canceled", True, encoding, limits.rlimit, 0.5)


def _tries(monkeypatch: pytest.MonkeyPatch, **proved: int) -> Tries:
    tries = Tries({int(number.removeprefix("try")): cost for number, cost in proved.items()})
    monkeypatch.setattr(solver, "_attempt", tries.attempt)
    return tries


def test_a_search_is_begun_anew_with_seeds_that_nobody_else_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _tries(monkeypatch, try2=7)
    found = solver._by_other_seeds(Goal((), _claim()), LAST, THEORY, Limits(rlimit=BUDGET, seed=4))
    assert isinstance(found, Proved) and found.cost == BUDGET + BUDGET // 2 + 7
    assert [limits.seed for limits in tries.limits] == [1004, 2004]


def test_it_ends_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _tries(monkeypatch)
    found = solver._by_other_seeds(Goal((), _claim()), LAST, THEORY, Limits(rlimit=BUDGET))
    assert isinstance(found, Unknown) and found.out_of_budget and len(tries.limits) == solver.OTHER_SEEDS
    assert found.cost == BUDGET + solver.OTHER_SEEDS * (BUDGET // 2)


def test_a_case_gets_what_others_have_left(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = _tries(monkeypatch, try1=100_000, try2=300_000)
    found = solver._by_cases(Goal((), _claim()), LAST, THEORY, Limits(rlimit=BUDGET))
    assert [limits.rlimit for limits in tries.limits] == [200_000, 233_333, 233_333]
    assert isinstance(found, Unknown) and found.cost == BUDGET + 100_000 + 300_000 + 233_333


def _claim() -> Any:
    """What has four cases."""
    x = build.var("x", sorts.INT)
    either = [build.ite(build.lt(x, build.integer(bound)), x, build.integer(0)) for bound in (1, 2)]
    return build.lt(build.mul(*either), build.integer(9))
