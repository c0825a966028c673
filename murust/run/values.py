"""Values for Python callers, and the leaves that they are in the machine (layout.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.record import Datum
from murust.run.layout import Shapes
from murust.run.memory import HEADERS, alive, vec_len

Adts = Mapping[str, core.AdtDef]


class StructValue(Datum):
    """A struct, for Python callers."""

    name: str
    fields: tuple[tuple[str, PyValue], ...]


class EnumValue(Datum):
    """An enum value, for Python callers."""

    name: str
    variant: str
    fields: tuple[tuple[str, PyValue], ...] = ()


PyValue = int | bool | str | tuple[Any, ...] | list[Any] | StructValue | EnumValue
"""Tuples are Python tuples, arrays, slices and vectors Python lists, text is `str`."""


def from_python(value: PyValue, ty: Type, shapes: Shapes) -> list[Any]:
    """The leaves of a value. For a reference, of the value that it is to refer to, in memory of its own. Raises
    `ValueError` for a value that is not of the type."""
    match ty:
        case types.Bool() if isinstance(value, bool):
            return [value]
        case types.Int() if isinstance(value, int) and not isinstance(value, bool) and ty.holds(value):
            return [value]
        case types.Char() if isinstance(value, str) and len(value) == 1:
            return [ord(value)]
        case types.Tuple(items=items) if isinstance(value, tuple) and len(value) == len(items):
            return [leaf for v, t in zip(value, items, strict=True) for leaf in from_python(v, t, shapes)]
        case types.Array(element=element, length=length) if isinstance(value, list | tuple) and len(value) == length:
            return [leaf for v in value for leaf in from_python(v, element, shapes)]
        case types.Ref(target=types.Slice(element=element)) if isinstance(value, list | tuple):
            return [[leaf for v in value for leaf in from_python(v, element, shapes)], 0, len(value)]
        case types.Ref(target=types.Str()) if isinstance(value, str):
            return [list(value.encode()), 0, len(value.encode())]
        case types.Ref(target=target):
            return [from_python(value, target, shapes), 0]
        case types.Adt(name="Box", args=(target,)):
            return [from_python(value, target, shapes)]
        case types.Adt(name="Vec", args=(element,)) if isinstance(value, list | tuple):
            return [[leaf for v in value for leaf in from_python(v, element, shapes) or [None]], len(value)]
        case types.Adt(name=name) if isinstance(value, StructValue | EnumValue):
            return _adt_from_python(value, ty, shapes.linker.adts[name], shapes)
        case _:
            raise ValueError(f"{value!r} is not a value of type {ty}")


def _adt_from_python(
    value: StructValue | EnumValue, ty: types.Adt, definition: core.AdtDef, shapes: Shapes
) -> list[Any]:
    wanted = value.variant if isinstance(value, EnumValue) else definition.variants[0].name
    index = next((i for i, v in enumerate(definition.variants) if v.name == wanted), None)
    given = dict(value.fields)
    if (
        index is None
        or isinstance(value, StructValue) != definition.is_struct
        or given.keys() != {field.name for field in definition.variants[index].fields}
    ):
        raise ValueError(f"{value!r} is not a value of type {ty}")
    shape = shapes.of(ty)
    leaves: list[Any] = [index] if shape.is_enum else []
    for field, (_, inner) in zip(definition.variants[index].fields, shape.fields[index], strict=True):
        leaves += from_python(given[field.name], inner, shapes)
    return leaves + [None] * (shape.leaves - len(leaves))


def to_python(cells: Any, at: int, ty: Type, shapes: Shapes) -> PyValue:
    """The value in memory for Python callers; a reference becomes what it refers to."""
    match ty:
        case types.Char():
            return chr(cells[at])
        case types.Int() | types.Bool():
            return cells[at]  # type: ignore[no-any-return]
        case types.Ref(target=types.Slice(element=element)):
            alive(cells[at], cells[at + 1] + cells[at + 2] * shapes.leaves(element))
            return _elements(cells[at], cells[at + 1], cells[at + 2], element, shapes)
        case types.Ref(target=types.Str()):
            return bytes(cells[at][cells[at + 1] : cells[at + 1] + cells[at + 2]]).decode()
        case types.Ref(target=target):
            return to_python(alive(cells[at], cells[at + 1] + shapes.leaves(target)), cells[at + 1], target, shapes)
        case types.Adt(name="Box", args=(target,)):
            return to_python(alive(cells[at], shapes.leaves(target)), 0, target, shapes)
        case types.Adt(name="Vec", args=(element,)):
            size = max(shapes.leaves(element), 1)
            alive(cells[at], HEADERS[0])
            count = vec_len(cells, at, size)
            return [to_python(cells[at], k * size, element, shapes) for k in range(count)]
        case types.Array(element=element, length=length):
            return _elements(cells, at, length, element, shapes)
        case types.Tuple():
            return tuple(to_python(cells, at + k, inner, shapes) for k, inner in _fields(ty, 0, shapes))
        case types.Adt(name=name):
            definition = shapes.linker.adts[name]
            if not definition.variants:
                raise ValueError(f"there is no value of type {ty}")
            index = 0 if definition.is_struct else cells[at]
            variant = definition.variants[index]
            named = tuple(
                (field.name, to_python(cells, at + k, inner, shapes))
                for field, (k, inner) in zip(variant.fields, _fields(ty, index, shapes), strict=True)
            )
            short = name.rpartition("::")[2]
            return StructValue(short, named) if definition.is_struct else EnumValue(short, variant.name, named)
        case _:
            raise ValueError(f"a value of type {ty} has no form in Python")


def _fields(ty: Type, variant: int, shapes: Shapes) -> tuple[tuple[int, Type], ...]:
    shape = shapes.of(ty)
    return shape.fields[variant] if shape.fields else ()


def _elements(cells: Any, at: int, count: int, element: Type, shapes: Shapes) -> list[Any]:
    size = shapes.leaves(element)
    return [to_python(cells, at + k * size, element, shapes) for k in range(count)]


# --- Values as specifications see them (views.py) ----------------------------------------------------------------


def for_python(value: Any, ty: Type, adts: Adts) -> PyValue:
    """What specifications see, as a value for Python callers."""
    match ty:
        case types.Char():
            return chr(value)
        case types.Ref(target=types.Str()):
            return bytes(value).decode()
        case types.Ref(target=types.Slice(element=element)) | types.Adt(name="Vec", args=(element,)):
            return [for_python(part, element, adts) for part in value]
        case types.Array(element=element):
            return [for_python(part, element, adts) for part in value]
        case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
            return for_python(value, target, adts)
        case types.Tuple(items=items):
            return tuple(for_python(part, item, adts) for part, item in zip(value, items, strict=True))
        case types.Adt(name=name):
            definition = adts[name]
            index, parts = (0, value) if definition.is_struct else (value[0], value[1:])
            variant = definition.variants[index]
            given = zip(variant.fields, parts, core.field_types(ty, index, adts), strict=True)
            fields = tuple((field.name, for_python(part, inner, adts)) for field, part, inner in given)
            return StructValue(name, fields) if definition.is_struct else EnumValue(name, variant.name, fields)
        case _:
            return value  # type: ignore[no-any-return]


def for_specifications(value: Any, ty: Type, adts: Adts) -> Any:
    """The other way."""
    match ty:
        case types.Char():
            return ord(value)
        case types.Ref(target=types.Str()):
            return tuple(value.encode())
        case types.Ref(target=types.Slice(element=element)) | types.Adt(name="Vec", args=(element,)):
            return tuple(for_specifications(part, element, adts) for part in value)
        case types.Array(element=element):
            return tuple(for_specifications(part, element, adts) for part in value)
        case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
            return for_specifications(value, target, adts)
        case types.Tuple(items=items):
            return tuple(for_specifications(part, item, adts) for part, item in zip(value, items, strict=True))
        case types.Adt(name=name):
            definition = adts[name]
            named = (variant.name for variant in definition.variants)
            index = 0 if definition.is_struct else list(named).index(value.variant)
            given = zip(value.fields, core.field_types(ty, index, adts), strict=True)
            parts = tuple(for_specifications(part, inner, adts) for (_, part), inner in given)
            return parts if definition.is_struct else (index, *parts)
        case _:
            return value
