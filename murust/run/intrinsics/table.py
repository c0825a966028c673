"""Functions that have no text: each is written out in Python where it is called."""

from __future__ import annotations

from murust.core import types
from murust.core.links import Intrinsic
from murust.run.calls import Write
from murust.run.intrinsics import integers, iterators, memory, slices, strings, values, vectors

REGISTRY: dict[str, Write] = {
    **integers.REGISTRY,
    **iterators.REGISTRY,
    **memory.REGISTRY,
    **slices.REGISTRY,
    **strings.REGISTRY,
    **values.REGISTRY,
    **vectors.REGISTRY,
}


NEEDS_ADDRESS = frozenset(
    {
        *(
            "UnsafeCell::get_mut",
            "UnsafeCell::get",
            "Cell::get_mut",
            "Cell::as_ptr",
            "Atomic::get_mut",
            "Atomic::as_ptr",
        ),
        *("core::slice::from_ref", "core::slice::from_mut", "MaybeUninit::write", "MaybeUninit::as_ptr"),
        *("MaybeUninit::as_mut_ptr", "MaybeUninit::assume_init_ref", "MaybeUninit::assume_init_mut"),
        *("MaybeUninit::assume_init_read", "MaybeUninit::assume_init_drop"),
        *("<NonNull as From>::from", "NonNull::as_ref", "NonNull::as_mut"),
        "core::array::built",
    }
)
"""Those that give back a reference or pointer to what they get a reference to, or pass it on."""


def find(target: Intrinsic) -> Write | None:
    """How a call of the function is written; None if it is not known."""
    name = target.name.partition("#")[0]  # of several implementations of one trait
    if name.startswith("I::"):
        return integers.method(name[3:])
    if target.args and isinstance(_behind(target.args[0]), types.Int | types.Bool | types.Char):
        found = integers.operator(name)
        if found is not None:
            return found
    return REGISTRY.get(name)


def _behind(ty: types.Type) -> types.Type:
    while isinstance(ty, types.Ref):
        ty = ty.target
    return ty
