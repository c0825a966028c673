"""Predicates that hold themselves: behind some memory, so that looking into them comes to an end, and never inside of
a wand, where more of them may make less true. By way of implementations of traits, too.

Source: Jacobs, Smans, Piessens, "A quick tour of the VeriFast program verifier", APLAS 2010; Knaster, Tarski.
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.links import Links
from murust.core.parts import children
from murust.source import Span
from wp.descent import Descent
from wp.heap.predicates import beside
from wp.heap.produce import is_heap


def unguarded(function: spec.SpecFunction, program: core.Program, links: Links) -> Span | None:
    """Where a predicate comes back to itself without a points-to beside it, or inside of a wand; None if nowhere, or if
    there is a measure."""
    if function.measure is not None:
        return None
    bare = Descent.of({name: _bare_calls(body) for name, body in _bodies(program).items()}, links)
    every = circles(program, links)
    in_wands = [call for wand in _wands(function.definition) for call in _calls(wand)]
    for calls, descent in ((_bare_calls(function.definition), bare), (in_wands, every)):
        for call in calls:
            if descent.comes_back(function.name, call):
                return call.span
    return None


def circles(program: core.Program, links: Links) -> Descent:
    """Which predicates in an assertion come back to the one that holds it."""
    return Descent.of({name: _calls(body) for name, body in _bodies(program).items()}, links)


def _bodies(program: core.Program) -> dict[str, spec.SpecTerm]:
    return {
        name: definition.body
        for name, definition in program.spec_functions.items()
        if definition.body is not None and is_heap(definition.body)
    }


def _wands(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    if isinstance(term, spec.Wand):
        return [term]
    return [wand for part in children(term) for wand in _wands(part)] if is_heap(term) else []


def _bare_calls(term: spec.SpecTerm) -> list[spec.SpecCall]:
    """The predicates in an assertion that no points-to stands beside."""
    if isinstance(term, spec.SpecCall):
        return [term] if is_heap(term) else []
    if isinstance(term, spec.Separate) and any(isinstance(part, spec.PointsTo) for part in beside(term)):
        return []
    return [found for part in children(term) for found in _bare_calls(part)] if is_heap(term) else []


def _calls(term: spec.SpecTerm) -> list[spec.SpecCall]:
    """All predicates in an assertion."""
    own = [term] if isinstance(term, spec.SpecCall) and is_heap(term) else []
    return [*own, *(call for part in children(term) for call in _calls(part))]
