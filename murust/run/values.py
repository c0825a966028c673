"""Values: inside the machine, for Python callers, and as text.

Inside: integers and booleans are Python's, `()` is `()`; tuples, structs and arrays are lists; an enum value is a list
of its variant's index and its fields. A reference to such a list is the list itself; a reference to a scalar is the
pair (list that holds it, index). So an aggregate behind a reference is always written in place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError

Adts = Mapping[str, core.AdtDef]


@attrs.frozen
class StructValue:
    """A struct, for Python callers."""

    name: str
    fields: tuple[tuple[str, PyValue], ...]


@attrs.frozen
class EnumValue:
    """An enum value, for Python callers."""

    name: str
    variant: str
    fields: tuple[tuple[str, PyValue], ...] = ()


PyValue = int | bool | tuple[Any, ...] | list[Any] | StructValue | EnumValue
"""Tuples are Python tuples, arrays and slices Python lists."""


def is_scalar(ty: Type) -> bool:
    """Is the value an immutable Python object, rather than a list?"""
    match ty:
        case types.Tuple(items=items):
            return not items
        case types.Array() | types.Slice() | types.Adt():
            return False
        case _:
            return True


def follow(value: Any, ty: Type) -> tuple[Any, Type]:
    """What a value refers to, through every reference, and its type."""
    while isinstance(ty, types.Ref):
        if is_scalar(ty.target):
            value = value[0][value[1]]
        ty = ty.target
    return value, ty


def from_python(value: PyValue, ty: Type, adts: Adts) -> Any:
    """The machine's value for one of Python. For a reference, the value that it is to refer to. Raises `ValueError`
    for a value that is not of the type."""
    match ty:
        case types.Bool() if isinstance(value, bool):
            return value
        case types.Int() if isinstance(value, int) and not isinstance(value, bool) and ty.holds(value):
            return value
        case types.Tuple(items=items) if isinstance(value, tuple) and len(value) == len(items):
            return [from_python(v, t, adts) for v, t in zip(value, items, strict=True)] if items else ()
        case types.Array(element=element, length=length) if isinstance(value, list | tuple) and len(value) == length:
            return [from_python(v, element, adts) for v in value]
        case types.Slice(element=element) if isinstance(value, list | tuple):
            return [from_python(v, element, adts) for v in value]
        case types.Ref(target=target):
            inner = from_python(value, target, adts)
            return ([inner], 0) if is_scalar(target) else inner
        case types.Adt(name=name) if isinstance(value, StructValue | EnumValue):
            return _adt_from_python(value, ty, adts[name], adts)
        case _:
            raise ValueError(f"{value!r} is not a value of type {ty}")


def _adt_from_python(value: StructValue | EnumValue, ty: types.Adt, definition: core.AdtDef, adts: Adts) -> Any:
    wanted = value.variant if isinstance(value, EnumValue) else definition.variants[0].name
    index = next((i for i, v in enumerate(definition.variants) if v.name == wanted), None)
    given = dict(value.fields)
    if (
        index is None
        or isinstance(value, StructValue) != definition.is_struct
        or given.keys() != {field.name for field in definition.variants[index].fields}
    ):
        raise ValueError(f"{value!r} is not a value of type {ty}")
    fields = [
        from_python(given[f.name], t, adts)
        for f, t in zip(definition.variants[index].fields, core.field_types(ty, index, adts), strict=True)
    ]
    return fields if definition.is_struct else [index, *fields]


def to_python(value: Any, ty: Type, adts: Adts) -> PyValue:
    """The machine's value for Python callers; a reference becomes what it refers to."""
    value, ty = follow(value, ty)
    match ty:
        case types.Tuple(items=items):
            return tuple(to_python(v, t, adts) for v, t in zip(value, items, strict=True))
        case types.Array(element=element) | types.Slice(element=element):
            return [to_python(v, element, adts) for v in value]
        case types.Adt(name=name):
            definition = adts[name]
            index, fields = (0, value) if definition.is_struct else (value[0], value[1:])
            variant = definition.variants[index]
            field_types = core.field_types(ty, index, adts)
            named = tuple(
                (f.name, to_python(v, t, adts)) for f, v, t in zip(variant.fields, fields, field_types, strict=True)
            )
            short = name.rpartition("::")[2]
            return StructValue(short, named) if definition.is_struct else EnumValue(short, variant.name, named)
        case _:
            return value  # type: ignore[no-any-return]


def show(value: Any, ty: Type, adts: Adts, limit: int | None = None) -> str:
    """The value as derived `Debug` writes it; with a limit, long arrays are cut."""
    value, ty = follow(value, ty)
    match ty:
        case types.Bool():
            return "true" if value else "false"
        case types.Int():
            return str(value)
        case types.Tuple(items=items):
            parts = [show(v, t, adts, limit) for v, t in zip(value, items, strict=True)]
            return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
        case types.Array(element=element) | types.Slice(element=element):
            shown = value if limit is None else value[:limit]
            parts = [show(v, element, adts, limit) for v in shown]
            if len(shown) < len(value):
                parts.append(f"… {len(value) - len(shown)} more")
            return f"[{', '.join(parts)}]"
        case types.Adt(name=name):
            definition = adts[name]
            index, fields = (0, value) if definition.is_struct else (value[0], value[1:])
            types_ = core.field_types(ty, index, adts)
            return _show_variant(
                definition.variants[index], [show(v, t, adts, limit) for v, t in zip(fields, types_, strict=True)]
            )
        case _:
            raise InternalError(f"a value of type {ty} to be shown")


def _show_variant(variant: core.Variant, fields: list[str]) -> str:
    if not fields:
        return variant.name
    if variant.fields[0].name.isdigit():
        return f"{variant.name}({', '.join(fields)})"
    return f"{variant.name} {{ {', '.join(f'{f.name}: {v}' for f, v in zip(variant.fields, fields, strict=True))} }}"
