"""What a block may write: variables as a whole or in part, and what references refer to."""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import statements
from murust.core.proofs import Step, StepKind


@attrs.define(eq=False, repr=False)
class Modified:
    """`whole`: variables that get a new value, or a new value in a part. `through`: references of which only what
    they refer to is written."""

    whole: set[core.Local] = attrs.field(factory=set)
    through: set[core.Local] = attrs.field(factory=set)

    def add(self, place: core.Place) -> None:
        """A write to a place, or a mutable borrow of it, by which it may be written later."""
        first = place.projections[0] if place.projections else None
        (self.through if isinstance(first, core.DerefOf) else self.whole).add(place.local)


def modified(block: core.Block) -> Modified:
    result = Modified()
    for stmt in statements(block):
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                result.add(place)
                if isinstance(rvalue, core.Borrow) and rvalue.mutable:
                    result.add(rvalue.place)
            case core.Call(place=place) | core.CallValue(place=place) | core.Drop(place=place):
                result.add(place)
            case (
                core.GhostSet(local=local) | core.GhostStep(step=Step(kind=StepKind.HAVOC, term=spec.Var(local=local)))
            ):
                result.whole.add(local)
            case _:
                pass
    return result
