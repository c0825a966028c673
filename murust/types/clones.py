"""What `clone` does to a value of a `Copy` type: as a rule the same as a copy, and something else where a type says so.
Source: `derive(Clone)`, which copies if `Copy` is derived too and the type has no parameters, else clones each field,
as the built-in implementations for tuples and arrays do."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Adt, Array, Param, Projection, Tuple, Type
from murust.types.items import Items


def is_copy(ty: Type, items: Items) -> bool:
    """Is a clone of a value of this `Copy` type a copy? Of a type parameter that is not known."""
    if isinstance(ty, Param | Projection):
        return False
    if isinstance(ty, Array):
        return is_copy(ty.element, items)
    if isinstance(ty, Tuple):
        return all(is_copy(item, items) for item in ty.items)
    if not isinstance(ty, Adt):
        return True
    impls = items.trait_impls.get("Clone")
    for impl in impls.find(ty) if impls is not None else ():
        if not impl.derived and any(items.entries[path].node.body is not None for path in impl.methods.values()):
            return False
    if not ty.args and {"Clone", "Copy"} <= set(items.derives.get(ty.name, ())):
        return True
    variants = range(len(items.adts[ty.name].variants))
    return all(is_copy(field, items) for variant in variants for field in core.field_types(ty, variant, items.adts))
