"""Values of a countermodel in μRust's syntax."""

from __future__ import annotations

from collections.abc import Sequence

from logic.goal import DataValue, Unspecified, Value
from murust.core import types
from murust.core.types import Type

LONGEST = 8
"""Elements of an array that are written out; equal ones at the end are abbreviated."""


def show_inputs(values: Sequence[tuple[str, Type, Value]]) -> str:
    return ", ".join(f"{name} = {show_value(value, ty)}" for name, ty, value in values)


def show_value(value: Value, ty: Type) -> str:
    """The value as one would write it."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return _number(value)
        case tuple():
            return _elements(value, ty)
        case DataValue():
            return _data(value, ty)
        case Unspecified(text=text):
            return text


def _number(value: int) -> str:
    """Large numbers that are masks or addresses read better in hexadecimal."""
    return hex(value) if value >= 1 << 16 else str(value)


def _elements(values: tuple[Value, ...], ty: Type) -> str:
    while isinstance(ty, types.Ref):
        ty = ty.target
    element = ty.element if isinstance(ty, types.Array | types.Slice | types.Seq) else ty
    shown = [show_value(value, element) for value in values]
    if len(shown) > 1 and len(set(shown)) == 1 and len(shown) > LONGEST:
        return f"[{shown[0]}; {len(shown)}]"
    if len(shown) > LONGEST:
        return f"[{', '.join(shown[:LONGEST])}, … {len(shown) - LONGEST} more]"
    return f"[{', '.join(shown)}]"


def _data(value: DataValue, ty: Type) -> str:
    match ty:
        case types.Ref(mutable=True, target=target):
            return show_value(value.fields[0], target)
        case types.Ref(target=target):
            return _data(value, target)
        case types.Tuple(items=items):
            inner = ", ".join(show_value(v, t) for v, t in zip(value.fields, items, strict=True))
            return f"({inner},)" if len(items) == 1 else f"({inner})"
        case _:
            return value.text if isinstance(value, Unspecified) else _adt(value)


def _adt(value: DataValue) -> str:
    fields = ", ".join(show_plain(field) for field in value.fields)
    name = value.name or value.sort
    if value.names and not value.names[0].isdigit():
        fields = ", ".join(f"{n}: {show_plain(f)}" for n, f in zip(value.names, value.fields, strict=True))
        return f"{name} {{ {fields} }}"
    return f"{name}({fields})" if value.fields else name


def show_plain(value: Value) -> str:
    """A field, whose type is not needed to show it."""
    return show_value(value, types.UNIT)
