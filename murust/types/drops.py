"""Which values need to be dropped. Source: Rust reference, "Destructors"; `core::mem::needs_drop`."""

from __future__ import annotations

from collections.abc import Callable

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.types import thir
from murust.types.consts import constant_body
from murust.types.items import Items


def needs_drop(ty: Type, items: Items, copies: Callable[[Type], bool], seen: frozenset[Type] = frozenset()) -> bool:
    """Does something happen when a value of the type is dropped?"""

    def needed(part: Type, inside: frozenset[Type] = seen) -> bool:
        return needs_drop(part, items, copies, inside)

    match ty:
        case types.Adt(name=name) if name in ("Box", "Vec") or name in items.droppers():
            return True
        case types.Adt(name=name):
            if ty in seen or name not in items.adts or name in ("ManuallyDrop", "MaybeUninit"):
                return False
            variants = range(len(items.adts[name].variants))
            return any(needed(f, seen | {ty}) for i in variants for f in core.field_types(ty, i, items.adts))
        case types.Param() | types.Projection():
            return not copies(ty)
        case types.Tuple(items=parts):
            return any(map(needed, parts))
        case types.Array(element=element, count=count):
            return count != 0 and needed(element)
        case types.Closure(name=name):
            return any(needed(capture.stored) for capture in items.closures[name].captures or ())
        case _:
            return False


def value_needs_drop(expr: thir.Expr, items: Items, needed: Callable[[Type], bool]) -> bool:
    """Does this value, of a constant: `None` has nothing to drop, whatever its type is? Source: rustc's qualifications
    by value."""
    match expr:
        case thir.Aggregate(ty=types.Adt(name=name)) if name in items.droppers():
            return True
        case thir.Aggregate(fields=fields, base=None):
            return any(value_needs_drop(field, items, needed) for _, field in fields)
        case thir.ConstValue() if needed(expr.ty):
            value = constant_body(expr, items)
            return value is None or value_needs_drop(value, items, needed)
        case _:
            return needed(expr.ty)
