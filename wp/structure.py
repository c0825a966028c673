"""Types whose clones and comparisons go by the parts of values, with no text of their own in between."""

from __future__ import annotations

from murust.core import types
from murust.core.types import Type
from wp.sorts import Sorts


def clones_alike(ty: Type, sorts: Sorts, seen: frozenset[Type] = frozenset()) -> bool:
    """Is a clone of every value equal to it?"""
    if ty in seen:
        return True
    match ty:
        case types.Int() | types.Bool() | types.Char() | types.Never() | types.Ref(mutable=False):
            return True
        case types.RawPtr() | types.FnPtr() | types.FnItem():
            return True
        case types.Adt(name="Box" | "Vec", args=(inner,)) | types.Array(element=inner):
            return clones_alike(inner, sorts, seen | {ty})
        case types.Adt() if not sorts.links.is_derived(ty, "Clone"):
            return False
        case types.Tuple() | types.Adt():
            return all(clones_alike(field, sorts, seen | {ty}) for field in sorts.held(ty))
        case _:
            return False


def compares_parts(ty: Type, sorts: Sorts, seen: frozenset[Type] = frozenset()) -> bool:
    """Does `==` of the program compare the parts of values, and nothing else? Of a mutable reference inside a value it
    does not: that is its prophecy, too."""
    if ty in seen:
        return True
    inside = seen | {ty}
    match ty:
        case types.Int() | types.Bool() | types.Char() | types.Never() | types.Str():
            return True
        case types.Ref(mutable=False, target=inner) | types.Array(element=inner) | types.Slice(element=inner):
            return compares_parts(inner, sorts, inside)
        case types.Adt(name="Box" | "Vec", args=(inner,)):
            return compares_parts(inner, sorts, inside)
        case types.Adt() if not sorts.links.is_derived(ty, "PartialEq"):
            return False
        case types.Tuple() | types.Adt():
            return all(compares_parts(field, sorts, inside) for field in sorts.held(ty))
        case _:
            return False
