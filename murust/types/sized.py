"""Which types have a size that is known. Source: Rust reference, "Dynamically Sized Types", "Sized"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.core.types import Adt, Param, Projection, Slice, Str, Tuple, Type, substitute
from murust.types import unify
from murust.types.generics import TraitRef, Verdict

if TYPE_CHECKING:
    from murust.types.items import Items
    from murust.types.select import Solver


def is_sized(ty: Type, solver: Solver) -> bool:
    """Is it not certain that the type has no size that is known?"""
    return not _doubtful(ty, solver) or solver.evaluate(TraitRef("Sized", (ty,))) is not Verdict.NO


def _doubtful(ty: Type, solver: Solver) -> bool:
    """A quick look: most types have a size, whatever they are made of."""
    ty = unify.shallow(ty)
    match ty:
        case Slice() | Str() | Projection():
            return True
        case Param(name=name):
            return name in solver.unsized
        case Adt(name=name):
            return tail(name, solver.items) is not None
        case Tuple(items=parts) if parts:
            return _doubtful(parts[-1], solver)
        case _:
            return False


def demanded(ty: Type, solver: Solver) -> tuple[TraitRef, ...] | None:
    """What has to have a size for the type to have one; None if it has none."""
    match ty:
        case Slice() | Str():
            return None
        case Param(name=name) if name in solver.unsized:
            return None
        case Projection(trait=trait, name=name) if _may_lack_size(trait, name, solver.items):
            return None
        case Tuple(items=parts) if parts:
            return (TraitRef("Sized", (parts[-1],)),)
        case Adt(name=name, args=args):
            last = tail(name, solver.items)
            return () if last is None else (TraitRef("Sized", (substitute(last, _env(name, args, solver.items)),)),)
        case _:
            return ()


def _env(name: str, args: tuple[Type, ...], items: Items) -> dict[str, Type]:
    return dict(zip(items.adts[name].params, args, strict=True))


def tail(name: str, items: Items) -> Type | None:
    """The last field of a struct, where the struct's size may depend on it."""
    if name not in items.tails:
        if name not in items.adts:
            return None  # its fields are not known yet
        adt = items.adts[name]
        fields = adt.variants[0].fields if adt.is_struct else ()
        last = unify.shallow(fields[-1].ty) if fields else None
        items.tails[name] = None  # a type that holds itself is refused elsewhere
        items.tails[name] = last if last is not None and _may_be_unsized(last, name, items) else None
    return items.tails[name]


def _may_be_unsized(ty: Type, owner: str, items: Items) -> bool:
    match ty:
        case Slice() | Str() | Projection():
            return True
        case Param(name=name):
            return name in items.type_generics(owner).maybe_unsized
        case Adt(name=name):
            return tail(name, items) is not None
        case Tuple(items=parts) if parts:
            return _may_be_unsized(unify.shallow(parts[-1]), owner, items)
        case _:
            return False


def _may_lack_size(trait: str, name: str, items: Items) -> bool:
    """`type A: ?Sized`"""
    owner = items.traits.get(trait)
    bounds = owner.types[name].bounds if owner is not None and name in owner.types else ()
    return any(getattr(bound, "maybe", False) for bound in bounds)
