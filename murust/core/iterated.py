"""Iterated assertions, `each |i| low <= i < high: A(i)`: what they determine. Source: LANGUAGE.md section 4."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children, rebuilt


def elements_of(
    unknown: list[spec.BoundVar], var: spec.BoundVar, body: spec.SpecTerm
) -> tuple[tuple[spec.BoundVar, ...], spec.SpecTerm] | None:
    """A variable for the element of each unknown sequence that is of the number at hand, and what the body says of
    these; None if it says something else of the sequences."""
    if not all(isinstance(sequence.ty, types.Seq) for sequence in unknown):
        return None
    own = {
        sequence: spec.BoundVar(sequence.name, sequence.ty.element)
        for sequence in unknown
        if isinstance(sequence.ty, types.Seq)
    }

    def change(term: spec.SpecTerm) -> spec.SpecTerm | None:
        match term:
            case spec.ElementOf(term=spec.Bound(var=sequence), index=spec.Bound(var=index)) if index is var:
                return spec.Bound(own[sequence], term.ty, term.span) if sequence in own else None
            case _:
                return None

    changed = rebuilt(body, change)
    return (tuple(own.values()), changed) if mentioned(changed).isdisjoint(unknown) else None


def mentioned(term: spec.SpecTerm) -> frozenset[spec.BoundVar]:
    own = frozenset((term.var,)) if isinstance(term, spec.Bound) else frozenset[spec.BoundVar]()
    return own.union(*map(mentioned, children(term)))
