"""Which quantifiers the solver has been busy with, in words of the program."""

from __future__ import annotations

from msgspec.structs import replace

from logic.goal import Outcome
from logic.text import show
from wp.sorts import Sorts


def with_places(outcome: Outcome, sorts: Sorts) -> Outcome:
    """The outcome, with the places of the quantifiers that were counted, as far as they are written in the program."""
    if not any(asked.instances for asked in outcome.asked):
        return outcome
    places = {show(term): f"{span!r}: {' '.join(span.text.split())}" for term, span in sorts.quantifiers.items()}
    return replace(
        outcome,
        asked=tuple(
            asked._replace(instances=[(places.get(name, name), count) for name, count in asked.instances])
            for asked in outcome.asked
        ),
    )
