"""In a closure's body, what it captures instead of the places outside. A place outside is lowered as if its variable
were there; afterwards the part that is captured is replaced by where the closure has it. Source: rustc_mir_build,
`to_upvars_resolved_place_builder`."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_
from typing import Any, TypeVar

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import same_part
from murust.diagnostics.model import InternalError
from murust.lower.builder import Unsupported
from murust.record import Datum, field_names, replace
from murust.source import Span

Captured = tuple[core.Place, core.Place]
"""A place outside of a closure, and where the closure has it."""


Node = TypeVar("Node")


def resolved(node: Node, captures: Sequence[Captured], own: Sequence[core.Local], *, around: bool = False) -> Node:
    """A block, or clauses, with places of the closure's own only; with `around`, also with those around it."""
    return _Resolver(captures, frozenset(own), around).node(node)  # type: ignore[no-any-return]


class _Resolver(Datum):
    captures: Sequence[Captured]
    own: frozenset[core.Local]
    around: bool

    def node(self, node: Any) -> Any:
        """The node with what is captured; the same one if there is nothing of it inside."""
        kind = type(node)
        if kind is core.Place:
            return self._place(node)
        if kind is tuple:
            return self._several(node)
        names = field_names(kind) if kind is not core.Local else ()
        if not names:
            return node
        if isinstance(node, spec.Var | spec.FieldOf | spec.Deref) and (found := self._term(node)) is not None:
            return found
        if isinstance(node, core.GhostSet) and node.local not in self.own:
            raise Unsupported(f"an assignment to `{node.local.name}` inside of a closure", node.span)
        before = {name: getattr(node, name) for name in names}
        after = {name: self.node(value) for name, value in before.items()}
        changes = {name: value for name, value in after.items() if value is not before[name]}
        return replace(node, **changes) if changes else node

    def _several(self, nodes: tuple[Any, ...]) -> tuple[Any, ...]:
        after = tuple(self.node(node) for node in nodes if not self._is_left_out(node))
        return nodes if len(after) == len(nodes) and all(map(is_, after, nodes)) else after

    def _place(self, place: core.Place) -> core.Place:
        projections = self._several(place.projections)
        if place.local in self.own:
            return place if projections is place.projections else core.Place(place.local, projections)
        found = self._found(place)
        if found is None:
            raise InternalError(f"a place of {place.local.name} that is not captured")
        outside, inside = found
        return core.Place(inside.local, (*inside.projections, *projections[len(outside.projections) :]))

    def _found(self, place: core.Place) -> Captured | None:
        for outside, inside in self.captures:
            steps = place.projections[: len(outside.projections)]
            inner = outside.local is place.local and len(steps) == len(outside.projections)
            if inner and all(map(same_part, steps, outside.projections)):
                return outside, inside
        return None

    def _term(self, term: spec.SpecTerm) -> spec.SpecTerm | None:
        """What a specification says of a place outside, of where the closure has it; None of other terms."""
        place = _place_of(term)
        if place is None or place.local in self.own:
            return None
        for outside, inside in self.captures:
            same = outside.local is place.local and len(outside.projections) == len(place.projections)
            if same and all(map(same_part, place.projections, outside.projections)):
                return _at(inside, term.span)
        if isinstance(term, spec.Var) and not self.around:
            text = f"`{term.local.name}`, which the closure does not use as a whole, in a specification of it"
            raise Unsupported(text, term.span)
        return None

    def _is_left_out(self, stmt: object) -> bool:
        """Is it about a place that is not captured, for nothing is done with it?"""
        match stmt:
            case core.Mention(place=place) | core.Assign(rvalue=core.Borrow(fake=True, place=place)):
                return place.local not in self.own and self._found(place) is None
            case _:
                return False


def _place_of(term: spec.SpecTerm) -> core.Place | None:
    """The place that a term speaks of."""
    match term:
        case spec.Var(local=local):
            return core.Place(local)
        case spec.Deref(term=inner, ty=ty):
            step: core.Projection = core.DerefOf(ty)
        case spec.FieldOf(term=inner, variant=variant, index=index, ty=ty):
            step = core.FieldAt(variant, index, ty)
        case _:
            return None
    place = _place_of(inner)
    return core.Place(place.local, (*place.projections, step)) if place is not None else None


def _at(place: core.Place, span: Span) -> spec.SpecTerm:
    term: spec.SpecTerm = spec.Var(place.local, place.local.ty, span)
    for step in place.projections:
        match step:
            case core.DerefOf(ty=ty):
                term = spec.Deref(term, ty, span)
            case core.FieldAt(variant=variant, index=index, ty=ty):
                term = spec.FieldOf(term, variant, index, ty, span)
            case _:
                raise InternalError(f"a closure holds what is at {step}")
    return term
