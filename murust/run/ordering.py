"""The order of values as specifications see them: `core::below`, `core::above`, `core::orders` of corelib/logic.rs.

What the program says by a text of its own is asked of that; derived orders, and those of the language, go by the parts.
Source: documentation of `Ord`, "Derivable"; of the primitive types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.run.budget import CannotEvaluate
from murust.run.link import Linker

MEMBERS = frozenset({"core::below", "core::above", "core::orders", "core::orders_alike"})

Own = Callable[[Type, Any, Any], int]
"""Calls `Ord::cmp` of a type that has a text for it."""


def compared(a: Any, b: Any, ty: Type, linker: Linker, own: Own) -> int:
    """Negative, 0 or positive, as `a` is less than `b`, equal, or greater."""
    match ty:
        case types.Int() | types.Bool() | types.Char():
            return int(a > b) - int(a < b)
        case types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
            return compared(a, b, inner, linker, own)
        case types.Slice(element=inner) | types.Array(element=inner) | types.Adt(name="Vec", args=(inner,)):
            parts = ((x, y, inner) for x, y in zip(a, b, strict=False))
            return _first(parts, linker, own) or len(a) - len(b)
        case types.Str():
            return compared(a, b, types.Slice(types.INTS["u8"]), linker, own)
        case types.Tuple(items=items):
            return _first(zip(a, b, items, strict=True), linker, own)
        case types.Adt(name=name) if linker.is_derived(ty, "Ord"):
            definition = linker.adts[name]
            left, right = ((0, *a), (0, *b)) if definition.is_struct else (a, b)
            if left[0] != right[0]:
                numbers = linker.discriminants(name)
                return int(numbers[left[0]] - numbers[right[0]])
            fields = core.field_types(ty, left[0], linker.adts)
            return _first(zip(left[1:], right[1:], fields, strict=True), linker, own)
        case types.Adt():
            return own(ty, a, b)
        case _:
            raise CannotEvaluate(f"the order of `{ty}` is not known here")


def _first(parts: Iterable[tuple[Any, Any, Type]], linker: Linker, own: Own) -> int:
    """That of the first parts that differ."""
    for x, y, ty in parts:
        found = compared(x, y, ty, linker, own)
        if found:
            return found
    return 0


def is_lawful(ty: Type, linker: Linker, seen: frozenset[Type] = frozenset()) -> bool:
    """Is it known that it is a total order? Of one with a text of its own it is not."""
    match ty:
        case types.Int() | types.Bool() | types.Char():
            return True
        case types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
            return is_lawful(inner, linker, seen)
        case types.Tuple(items=items):
            return all(is_lawful(item, linker, seen) for item in items)
        case types.Adt(name=name) if linker.is_derived(ty, "Ord") and linker.is_derived(ty, "PartialOrd"):
            variants = range(len(linker.adts[name].variants))
            fields = [field for at in variants for field in core.field_types(ty, at, linker.adts)]
            return ty in seen or all(is_lawful(field, linker, seen | {ty}) for field in fields)
        case _:
            return False
