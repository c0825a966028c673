"""`place.assume_init_read()`: what is in a `MaybeUninit` is moved out, by a shared reference made for that."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.flow import place_locals
from murust.lower.builder import Builder
from murust.types import thir

_READING = "MaybeUninit::assume_init_read"


def vacated(call: thir.Call, args: tuple[core.Operand, ...], b: Builder) -> core.Vacated | None:
    """The place that has no value in it any more, if the call says which one that is: where a reference was made
    before, its place may be another one by now."""
    if call.function != _READING or isinstance(args[0], core.Const):
        return None
    reference, last = args[0].place, b.block[-1] if b.block else None
    if reference.projections or reference.local.kind is not core.LocalKind.TEMP or not isinstance(last, core.Assign):
        return None
    if last.place.local is not reference.local or not isinstance(last.rvalue, core.Borrow):
        return None
    return core.Vacated(last.rvalue.place, reference.local, call.span)


def is_overwritten(by: core.Place, left: core.Vacated) -> bool:
    """Would an assignment change which place it is, or what is there?"""
    return any(local is by.local for local in place_locals(left.place))
