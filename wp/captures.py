"""What a closure holds, and what its calls leave as it is: what the body does not write, and where a mutable borrow
that it holds leads, unless the borrow itself is replaced. Source: Creusot's `hist_inv` of closures (Denis, Jourdan,
TACAS 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.parts import statements
from wp.code import Code
from wp.sorts import Sorts


def kept(old: Term, new: Term, ty: types.Closure, code: Code, sorts: Sorts) -> Term:
    """What is known of a closure after some calls."""
    function = code.callee(Instance(ty.name, ty.args)).function
    if function is None:
        return build.TRUE
    replaced, through = _written(function, len(sorts.fields(ty, 0)))
    facts: list[Term] = []
    for index, held in enumerate(sorts.fields(ty, 0)):
        before, after = sorts.field(old, ty, 0, index), sorts.field(new, ty, 0, index)
        if index in replaced:
            continue
        if index not in through:
            facts.append(build.eq(before, after))
        elif isinstance(held, types.Ref):
            facts.append(build.eq(sorts.final(before, held), sorts.final(after, held)))
    return build.conj(*facts)


def writes(ty: types.Closure, code: Code) -> bool:
    """May a call of the closure change what it holds, or what that refers to?"""
    function = code.callee(Instance(ty.name, ty.args)).function
    return function is None or any(_written(function, 1))


def _written(function: core.Function, count: int) -> tuple[set[int], set[int]]:
    """The captures that the body may replace (in whole or in part), and those behind which it may write."""
    replaced: set[int] = set()
    through: set[int] = set()
    for place in _writes(function):
        if place.local is not function.params[0]:
            continue
        steps = place.projections[isinstance(place.local.ty, types.Ref) :]
        first = steps[0] if steps else None
        if not isinstance(first, core.FieldAt):
            replaced.update(range(count))
        elif any(isinstance(step, core.DerefOf) for step in steps[1:2]):
            through.add(first.index)
        else:
            replaced.add(first.index)
    return replaced, through


def _writes(function: core.Function) -> Iterator[core.Place]:
    """The places that the body writes, or borrows to be written."""
    for stmt in statements(function.body):
        match stmt:
            case core.Assign(place=place, rvalue=core.Borrow(mutable=True, place=lent) | core.RawBorrow(place=lent)):
                yield from (place, lent)
            case core.Assign(place=place) | core.Call(place=place) | core.CallValue(place=place):
                yield place
            case core.Drop(place=place) | core.Vacated(place=place):
                yield place
            case _:
                pass
