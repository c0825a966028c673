"""The functions of raw pointers that specifications may call. Source: documentation of the primitive type `pointer`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from logic import build, sorts
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from wp.heap import pointers
from wp.sorts import Sorts
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.specs import Function

_SHIFTS: Mapping[str, int] = {"add": 1, "sub": -1, "offset": 1}
_WRAPPING: Mapping[str, int] = {"wrapping_add": 1, "wrapping_sub": -1}


def of_pointers(name: str, args: tuple[Term | Function, ...], at: spec.SpecCall, known: Sorts) -> Term:
    values = [arg for arg in args if isinstance(arg, Term)]
    found = value_of(name.rpartition("::")[2], values, at.type_args[0] if at.type_args else types.UNIT, at.ty, known)
    if found is None or len(values) < len(args):
        raise Unsupported(f"`{name}` in a specification", at.span)
    return found


def value_of(method: str, args: list[Term], element: types.Type, ty: types.Type, known: Sorts) -> Term | None:
    """What a function of pointers gives; None of those whose value depends on more than their arguments. `element`:
    what the pointers point to; `ty`: the type of the result."""
    if method in ("null", "null_mut"):
        return pointers.null()
    match method:
        case "is_null":
            return pointers.is_null(args[0])
        case "cast" | "cast_mut" | "cast_const":
            return args[0]
        case "addr":
            return number(pointers.address(args[0]), ty, known)
        case _ if method in _SHIFTS:
            count = build.mul(as_int(args[1]), build.integer(_SHIFTS[method]))
            return pointers.shifted(args[0], count, pointers.size_of(element, known))
        case _ if method in _WRAPPING:
            count = build.mul(as_int(args[1]), build.integer(_WRAPPING[method]))
            return pointers.wrapped(args[0], count, pointers.size_of(element, known))
        case _:
            return None


def as_int(value: Term) -> Term:
    return value if value.sort == sorts.INT else build.to_int(value)


def number(value: Term, ty: types.Type, known: Sorts) -> Term:
    return value if isinstance(ty, types.MathInt) else build.from_int(value, known.of(ty))
