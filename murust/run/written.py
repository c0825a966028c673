"""Values as one would write them in μRust."""

from __future__ import annotations

from collections.abc import Mapping

from murust.core import nodes as core
from murust.core import types
from murust.core.quoted import quoted
from murust.core.types import Type
from murust.run.values import EnumValue, PyValue, StructValue

Adts = Mapping[str, core.AdtDef]

LONGEST = 8
"""Elements that are written out."""


def written(value: PyValue, ty: Type | None, adts: Adts) -> str:
    """The value; of a reference or box, what it refers to. Without its type a `char` is written as a text."""
    while isinstance(ty, types.Ref) or (isinstance(ty, types.Adt) and ty.name == "Box"):
        ty = ty.target if isinstance(ty, types.Ref) else ty.args[0]
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value, "'" if isinstance(ty, types.Char) else '"')
        case int():
            return hex(value) if value >= 1 << 16 else str(value)
        case list():
            return _list(value, types.element_of(ty) if ty is not None else None, adts)
        case tuple():
            inner = ", ".join(written(part, t, adts) for part, t in zip(value, _types(ty, value), strict=True))
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        case StructValue(name=name, fields=fields):
            return _named(name.rpartition("::")[2], fields, _fields(ty, "", adts), adts)
        case EnumValue(name=name, variant=variant, fields=fields):
            short = name.rpartition("::")[2]
            path = variant if short in ("Option", "Result") else f"{short}::{variant}"
            return _named(path, fields, _fields(ty, variant, adts), adts)
        case _:  # nothing yet
            return "_"


def _list(value: list[PyValue], element: Type | None, adts: Adts) -> str:
    parts = [written(part, element, adts) for part in value]
    if len(parts) > LONGEST and len(set(parts)) == 1:
        return f"[{parts[0]}; {len(parts)}]"
    more = [f"… {len(parts) - LONGEST} more"] if len(parts) > LONGEST else []
    return f"[{', '.join(parts[:LONGEST] + more)}]"


def _types(ty: Type | None, value: tuple[PyValue, ...]) -> tuple[Type | None, ...]:
    return ty.items if isinstance(ty, types.Tuple) else (None,) * len(value)


def _fields(ty: Type | None, variant: str, adts: Adts) -> Mapping[str, Type]:
    """The types of the fields by their names."""
    if not isinstance(ty, types.Adt):
        return {}
    definition = adts[ty.name]
    index = next((i for i, known in enumerate(definition.variants) if known.name == variant), 0)
    names = (field.name for field in definition.variants[index].fields)
    return dict(zip(names, core.field_types(ty, index, adts), strict=True))


def _named(name: str, fields: tuple[tuple[str, PyValue], ...], of: Mapping[str, Type], adts: Adts) -> str:
    if not fields:
        return name
    parts = [(field, written(value, of.get(field), adts)) for field, value in fields]
    if fields[0][0].isdigit():
        return f"{name}({', '.join(value for _, value in parts)})"
    return f"{name} {{ {', '.join(f'{field}: {value}' for field, value in parts)} }}"
