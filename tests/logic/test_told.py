"""Outcomes that are kept come back as they were."""

from __future__ import annotations

import pytest

from logic import build, sorts
from logic.canonical import Canonical
from logic.goal import Goal, Theory, Unknown
from logic.solve import told
from logic.terms import Term

INNER, OUTER = build.var("inner", sorts.BOOL), build.var("outer", sorts.BOOL)


@pytest.mark.parametrize(("busiest", "back"), [(INNER, INNER), (OUTER, build.TRUE), ("f", "f")])
def test_what_was_busiest(busiest: Term | str, back: Term | str) -> None:
    """A term of the goal is that term again; another one stands nowhere."""
    goal, form = Goal((INNER,), INNER), Canonical(Theory({}, {}))
    form.sequence(goal.facts)
    found = Unknown("canceled", True, "plain", 7, 0.5, (busiest, 3))
    data = told.of_answer(([found], [False]), [goal], form)
    assert data is not None
    (again,), doubts = told.answer(data, [goal], form)
    assert isinstance(again, Unknown) and again.busiest == (back, 3) and again.cost == 7 and doubts == [False]
