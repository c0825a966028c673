"""Values of a countermodel in μRust's syntax."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from logic.goal import DataValue, Places, Unspecified, Value
from murust.core import nodes as core
from murust.core import types
from murust.core.quoted import quoted
from murust.core.types import Type

LONGEST = 8
"""Elements of an array that are written out."""

Adts = Mapping[str, core.AdtDef]


NOTHING = "_"
"""A part of a value that can't be written."""


def show_inputs(values: Sequence[tuple[str, Type, Value]], adts: Adts) -> str:
    """Names with their values, as far as these can be written."""
    told = ((name, told_value(value, ty, adts)) for name, ty, value in values)
    return ", ".join(f"{name} = {shown}" for name, shown in told if shown)


def told_value(value: Value, ty: Type, adts: Adts) -> str:
    """The value, or nothing if that says nothing: of a type parameter, a function, a sequence without end."""
    shown = "" if isinstance(value, Unspecified) and not isinstance(ty, types.Real) else show_value(value, ty, adts)
    return shown if shown.strip("[](,) ") not in ("", NOTHING) or shown in ("[]", "()") else ""


def show_value(value: Value, ty: Type, adts: Adts) -> str:
    """The value as one would write it. Of a mutable reference, what it refers to."""
    if isinstance(ty, types.Ref):
        if ty.mutable and isinstance(value, DataValue):
            return show_value(value.fields[0], ty.target, adts)
        return show_value(value, ty.target, adts)
    if isinstance(ty, types.Adt) and ty.name == "Box":
        return show_value(value, ty.args[0], adts)
    match value:
        case bool():
            return "true" if value else "false"
        case int() if isinstance(ty, types.Char):
            return quoted(chr(value), "'")
        case int():
            return hex(value) if value >= 1 << 16 else str(value)
        case Fraction():
            return str(value)
        case tuple() if isinstance(ty, types.Str):
            return _text(value)
        case tuple():
            return _elements(value, ty, adts)
        case DataValue() if isinstance(ty, types.Map):
            return _map(value, ty, adts)
        case DataValue():
            return _data(value, ty, adts)
        case Places(pairs=pairs) if isinstance(ty, types.Set):
            return _braced(show_value(element, ty.element, adts) for element, inside in pairs if inside)
        case Places(pairs=pairs) if isinstance(ty, types.Multiset):
            counted = ((element, count) for element, count in pairs if count)
            return _braced(f"{show_value(element, ty.element, adts)}: {count}" for element, count in counted)
        case Places():
            return NOTHING
        case Unspecified(text=text):
            return text if isinstance(ty, types.Real) else NOTHING


def _elements(values: tuple[Value, ...], ty: Type, adts: Adts) -> str:
    element = types.element_of(ty) or types.UNIT
    shown = [show_value(value, element, adts) for value in values]
    if len(shown) > LONGEST and len(set(shown)) == 1:
        return f"[{shown[0]}; {len(shown)}]"
    if len(shown) > LONGEST:
        return f"[{', '.join(shown[:LONGEST])}, … {len(shown) - LONGEST} more]"
    return f"[{', '.join(shown)}]"


def entries(value: DataValue) -> list[tuple[Value, Value]]:
    """What is in a map, as far as it is known: its keys are a set, its values a function."""
    keys, values = value.fields
    if not isinstance(keys, Places) or not isinstance(values, Places):
        return []
    given = dict(values.pairs)
    return [(key, given[key]) for key, inside in keys.pairs if inside and key in given]


def _map(value: DataValue, ty: types.Map, adts: Adts) -> str:
    return _braced(f"{show_value(k, ty.key, adts)}: {show_value(v, ty.value, adts)}" for k, v in entries(value))


def _braced(shown: Iterable[str]) -> str:
    """Elements in any order, so that they are sorted."""
    found = sorted(shown)
    more = [f"… {len(found) - LONGEST} more"] if len(found) > LONGEST else []
    return f"{{{', '.join([*found[:LONGEST], *more])}}}"


def _text(value: tuple[Value, ...]) -> str:
    """A text by its bytes, which need not make one."""
    characters = (chr(byte) for byte in value if isinstance(byte, int))
    shown = "".join(c if 0x20 <= ord(c) < 0x7F and c not in '"\\' else f"\\x{ord(c):02x}" for c in characters)
    return f'"{shown}"'


def _data(value: DataValue, ty: Type, adts: Adts) -> str:
    if not isinstance(ty, types.Tuple | types.Adt) or types.is_cell(ty):
        return NOTHING
    if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":  # what is known to be in it
        return _data(value, types.Adt("Option", ty.args), adts)
    field_types = core.field_types(ty, value.constructor, adts)
    fields = [show_value(field, t, adts) for field, t in zip(value.fields, field_types, strict=True)]
    if isinstance(ty, types.Tuple):
        return f"({fields[0]},)" if len(fields) == 1 else f"({', '.join(fields)})"
    definition = adts[ty.name]
    variant = definition.variants[value.constructor]
    short = ty.name.rpartition("::")[2]
    name = variant.name if definition.is_struct or ty.name in ("Option", "Result") else f"{short}::{variant.name}"
    if not fields:
        return name
    if variant.fields[0].name.isdigit():
        return f"{name}({', '.join(fields)})"
    return f"{name} {{ {', '.join(f'{f.name}: {v}' for f, v in zip(variant.fields, fields, strict=True))} }}"
