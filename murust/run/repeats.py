"""Arrays of a constant that holds vectors, which are empty: each element has vectors of its own."""

from __future__ import annotations

from typing import Any

from murust.core import types
from murust.core.types import Type
from murust.run.layout import Shapes
from murust.run.memory import HEAP


def holds_vector(ty: Type, shapes: Shapes) -> bool:
    """A constant holds no box, for nothing is allocated in one."""
    seen, pending = set[Type](), [ty]
    while pending:
        ty = pending.pop()
        if isinstance(ty, types.Adt) and ty.name == "Vec":
            return True
        if ty not in seen:
            seen.add(ty)
            pending += _parts(ty, shapes)
    return False


def _parts(ty: Type, shapes: Shapes) -> list[Type]:
    match ty:
        case types.Array(element=element):
            return [element]
        case types.Adt(name="Box"):
            return []
        case types.Adt() | types.Tuple() | types.Closure():
            return [inner for row in shapes.of(ty).fields for _, inner in row]
        case _:
            return []


def renewed(cells: list[Any], ty: Type, shapes: Shapes) -> list[Any]:
    """The leaves of a value, with vectors that nothing else has."""
    pending = [(0, ty)]
    while pending:
        at, ty = pending.pop()
        match ty:
            case types.Adt(name="Vec"):
                if cells[at] is not None:  # else it is not initialised
                    cells[at] = _another(cells[at])
            case types.Array(element=element, length=length):
                size = shapes.leaves(element)
                pending += [(at + k * size, element) for k in range(length)]
            case types.Adt(name="Box"):
                pass
            case types.Adt() | types.Tuple() | types.Closure():
                shape = shapes.of(ty)
                variant = cells[at] if shape.is_enum else 0
                row = shape.fields[variant] if shape.fields and variant is not None else ()
                pending += [(at + offset, inner) for offset, inner in row]
            case _:
                pass
    return cells


def _another(buffer: list[Any]) -> list[Any]:
    found = list(buffer)
    if id(buffer) in HEAP[0].living:
        HEAP[0].living[id(found)] = found
    return found
