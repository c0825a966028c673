"""The values that ranges go through, as places on a line: numbers as they are, characters without the gap of the
surrogates. Source: documentation of `char`, "Validity and Layout"; of `Step`."""

from __future__ import annotations

from logic import build
from logic.sorts import Sort
from logic.terms import Term
from murust.core import types
from murust.core.types import Type

_GAP, _WIDTH = build.integer(0xD800), build.integer(0x800)


def place(value: Term, ty: Type) -> Term:
    number = build.to_int(value)
    if not isinstance(ty, types.Char):
        return number
    return build.ite(build.lt(number, _GAP), number, build.sub(number, _WIDTH))


def at(place_: Term, ty: Type, sort: Sort) -> Term:
    """The value at a place that is one."""
    if isinstance(ty, types.Char):
        place_ = build.ite(build.lt(place_, _GAP), place_, build.add(place_, _WIDTH))
    return build.from_int(place_, sort)
