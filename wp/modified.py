"""What a block may write: variables as a whole or in part, and what references refer to."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import statements
from murust.core.proofs import Step, StepKind


@attrs.define(eq=False, repr=False)
class Modified:
    """`whole`: variables that get a new value, or a new value in a part. `through`: references of which only what
    they refer to is written."""

    whole: set[core.Local] = attrs.field(factory=set)
    through: set[core.Local] = attrs.field(factory=set)
    called: set[core.Local] = attrs.field(factory=set)
    """Closures, and mutable references to some, that are called, and may change by that."""
    opened: dict[str, set[tuple[int, int]]] = attrs.field(factory=dict)
    """Types of which fields may be written by themselves, with these fields, by variant and number."""

    def add(self, place: core.Place) -> None:
        """A write to a place, or a mutable or raw borrow of it, by which it may be written later."""
        around: types.Type = place.local.ty
        for projection in place.projections:
            if isinstance(around, types.RawPtr):
                return  # it changes memory, and no variable
            if isinstance(projection, core.FieldAt) and isinstance(around, types.Adt):
                self.opened.setdefault(around.name, set()).add((projection.variant, projection.index))
            around = projection.ty
        first = place.projections[0] if place.projections else None
        (self.through if isinstance(first, core.DerefOf) else self.whole).add(place.local)


def modified(block: core.Block) -> Modified:
    result = Modified()
    calling = frozenset(_calling(block))
    for stmt in statements(block):
        match stmt:
            case core.Assign(place=place, rvalue=core.Borrow(mutable=True, place=lent)) if place.local in calling:
                result.add(place)
                if is_callee(lent.local.ty) and not lent.projections:
                    result.called.add(lent.local)
                    result.through.add(lent.local)
                else:
                    result.add(lent)
            case core.Assign(place=place, rvalue=rvalue):
                result.add(place)
                if isinstance(rvalue, core.RawBorrow) or (isinstance(rvalue, core.Borrow) and rvalue.mutable):
                    result.add(rvalue.place)
            case core.Drop(place=core.Place(projections=())):
                pass  # it has no value any more: what it holds in the next round has been assigned to it
            case (
                core.Call(place=place)
                | core.CallValue(place=place)
                | core.Drop(place=place)
                | core.Vacated(place=place)
            ):
                result.add(place)
            case (
                core.GhostSet(local=local) | core.GhostStep(step=Step(kind=StepKind.HAVOC, term=spec.Var(local=local)))
            ):
                result.whole.add(local)
            case _:
                pass
    return result


def is_callee(ty: types.Type) -> bool:
    """Is it a closure, or a mutable reference to one? A call changes what it holds, and not where a reference leads."""
    return isinstance(ty.target if isinstance(ty, types.Ref) and ty.mutable else ty, types.Closure)


def _calling(block: core.Block) -> Iterator[core.Local]:
    """The borrows that are made for one call of what they lead to."""
    for stmt in statements(block):
        if isinstance(stmt, core.CallValue) and isinstance(stmt.callee, core.Copy | core.Move):
            local = stmt.callee.place.local
            if local.kind is core.LocalKind.TEMP and not stmt.callee.place.projections:
                yield local
