"""Values as specifications see them: tuples for arrays, sequences, tuples and structs, `(variant, fields…)` for enums;
a reference is what it refers to.
"""

from __future__ import annotations

from typing import Any

from murust.core import types
from murust.core.types import Type
from murust.run.budget import CannotEvaluate
from murust.run.bytes import Bytes
from murust.run.layout import Shapes, is_unsized
from murust.run.memory import HEADERS, Undefined, alive, vec_len
from murust.run.punning import assumed

LARGE = 16
"""Leaves of a value whose view is looked for among the last ones."""

PLACES = 1 << 12
"""Places whose last views are kept."""


def view(cells: Any, at: int, ty: Type, shapes: Shapes) -> Any:
    """The value in memory as specifications see it: immutable, without references. What has not changed since it was
    last looked at is the same object, so that it is quickly known to be equal."""
    if not isinstance(ty, types.Array | types.Adt | types.Tuple):
        return _view(cells, at, ty, shapes)
    shape = shapes.of(ty)
    if not shape.plain or shape.leaves < LARGE:
        return _view(cells, at, ty, shapes)
    if len(shapes.views) > PLACES:
        shapes.views.clear()
    leaves, seen = cells[at : at + shape.leaves], shapes.views.setdefault((ty, at), [])
    for before, value in seen:
        if before == leaves:
            return value
    seen.insert(0, (leaves, _view(cells, at, ty, shapes)))
    del seen[2:]
    return seen[0][1]


def _view(cells: Any, at: int, ty: Type, shapes: Shapes) -> Any:
    match ty:
        case types.Int() | types.Bool() | types.Char():
            return cells[at]
        case types.RawPtr(target=target) if not is_unsized(target):
            return cells[at]
        case types.Ref(target=types.Slice(element=element)):
            alive(cells[at], cells[at + 1] + cells[at + 2] * shapes.leaves(element))
            return elements(cells[at], cells[at + 1], cells[at + 2], element, shapes)
        case types.Ref(target=types.Str()):
            return tuple(cells[at][cells[at + 1] : cells[at + 1] + cells[at + 2]])
        case types.Ref(target=target):
            return view(alive(cells[at], cells[at + 1] + shapes.leaves(target)), cells[at + 1], target, shapes)
        case types.Array(element=element, length=length):
            return elements(cells, at, length, element, shapes)
        case types.Adt(name="Box", args=(types.Slice(element=element),)):
            alive(cells[at], cells[at + 1] * shapes.leaves(element))
            return elements(cells[at], 0, cells[at + 1], element, shapes)
        case types.Adt(name="Box", args=(target,)):
            return view(alive(cells[at], shapes.leaves(target)), 0, target, shapes)
        case types.Adt(name="Vec", args=(element,)):
            size = max(shapes.leaves(element), 1)
            return elements(alive(cells[at], HEADERS[0]), 0, vec_len(cells, at, size), element, shapes)
        case types.Adt(name="MaybeUninit"):
            return tuple(cells[at : at + shapes.leaves(ty)])
        case types.Tuple() | types.Adt() | types.Closure():
            shape = shapes.of(ty)
            if shape.is_enum and not shape.fields:
                raise Undefined("a value of an enum that has none")
            variant = cells[at] if shape.is_enum else 0
            parts = tuple(view(cells, at + k, inner, shapes) for k, inner in shape.fields[variant])
            return (variant, *parts) if shape.is_enum else parts
        case _:
            raise CannotEvaluate(f"a value of type `{ty}` has no view")


def held_in(leaves: tuple[Any, ...], ty: Type, layouts: Bytes) -> Any:
    """What is in a `MaybeUninit`, as an `Option`: of what is no value of the type, nothing. A box that has been dropped
    after it was read out of there is none: its cells are gone."""
    try:
        return 1, view(assumed(list(leaves), layouts.of(ty)), 0, ty, layouts.shapes)
    except (Undefined, IndexError):
        return (0,)


UNKNOWN: Any = object()
"""What a variable holds that specifications can't see."""


def seen(cells: Any, at: int, ty: Type, shapes: Shapes) -> Any:
    """The value in memory, or `UNKNOWN`."""
    try:
        return view(cells, at, ty, shapes)
    except CannotEvaluate:
        return UNKNOWN


def elements(cells: Any, at: int, count: int, element: Type, shapes: Shapes) -> tuple[Any, ...]:
    if isinstance(element, types.Int | types.Bool):
        return tuple(cells[at : at + count])
    size = shapes.leaves(element)
    return tuple(view(cells, at + k * size, element, shapes) for k in range(count))


def kept(cells: Any, at: int, ty: Type, shapes: Shapes) -> list[Any]:
    """The leaves of a value, with copies of the memory that it owns; what it refers to is the same. So what it borrows
    can be looked at when the value itself has ended."""
    leaves = list(cells[at : at + shapes.leaves(ty)])
    match ty:
        case types.Adt(name="Box", args=(types.Slice(element=element),)):
            leaves[0] = _kept_elements(cells[at], cells[at + 1], element, shapes)
        case types.Adt(name="Box", args=(target,)) if not is_unsized(target):
            leaves[0] = kept(cells[at], 0, target, shapes)
        case types.Adt(name="Vec", args=(element,)):
            size = max(shapes.leaves(element), 1)
            leaves[0] = _kept_elements(cells[at], vec_len(cells, at, size), element, shapes)
        case types.Array(element=element, length=length):
            leaves = _kept_elements(leaves, length, element, shapes)
        case types.Adt(name="MaybeUninit"):
            pass  # what it holds it does not own
        case types.Tuple() | types.Adt():
            shape = shapes.of(ty)
            for k, inner in shape.fields[cells[at] if shape.is_enum else 0]:
                leaves[k : k + shapes.leaves(inner)] = kept(cells, at + k, inner, shapes)
        case _:
            pass
    return leaves


def _kept_elements(cells: Any, count: int, element: Type, shapes: Shapes) -> list[Any]:
    """The same for the first elements in a list; what comes after them stays."""
    leaves, size = list(cells), shapes.leaves(element)
    for k in range(count):
        leaves[k * size : (k + 1) * size] = kept(cells, k * size, element, shapes)
    return leaves
