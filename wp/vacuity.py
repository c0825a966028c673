"""Proofs for no reason: of a `requires` that nothing satisfies, of what no run reaches."""

from __future__ import annotations

from collections.abc import Sequence

from logic.terms import Term
from murust.core import nodes as core
from murust.diagnostics.model import Diagnostic
from wp import errors
from wp.context import Context
from wp.mentions import FUNCTION
from wp.obligations import Reached, facts_of
from wp.validity import valid
from wp.verifier import Verifier

Doubt = tuple[Reached | None, Sequence[Term]]
"""A place that proofs take to be reached, with what is known there; None for what is required."""


def doubted_of(function: core.Function, cx: Context) -> list[Doubt]:
    """Where something may be proved for no reason: of a `requires` that nothing satisfies, in a loop or at an end that
    no run reaches."""
    if not function.contract.requires and not cx.places:
        return []
    facts = [*(valid(value, param.ty, cx.sorts) for param, value in cx.entry.items()), *cx.given]
    loops = [place for place in cx.places if place.loop is not None]
    ends = [place for place in cx.places if place.loop is None]
    return [(None, facts), *((place, facts_of(place.path)) for place in (*loops, *ends[-1:]))]


def vacuity(
    function: core.Function, places: Sequence[Reached | None], dead: Sequence[bool], cx: Context, verifier: Verifier
) -> list[Diagnostic]:
    """What is said of those of the doubted places that are dead. That some way out is dead code is fine as long as
    another one is not."""
    unreached = [place for place, is_dead in zip(places, dead, strict=True) if is_dead]
    if None in unreached:
        return [errors.vacuous(function.name, function.contract.requires)] if function.contract.requires else []
    found = [errors.unreached_loop(place) for place in unreached if place is not None and place.loop is not None]
    if any(place is not None and place.loop is None for place in unreached) and function.contract.ensures:
        ends = [place for place in cx.places if place.loop is None]
        others = [facts_of(place.path) for place in ends[:-1]]
        if not others or all(verifier.contradictory(FUNCTION + function.name, *others)):
            found.append(errors.unreached_end(function))
    return found
