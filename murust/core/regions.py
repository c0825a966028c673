"""The lifetimes that stand in types: found, and replaced. Types are equal without them."""

from __future__ import annotations

from collections.abc import Mapping

from murust.core.types import Adt, Closure, FnItem, FnPtr, Ref, Type, mapped, parts


def with_regions(ty: Type, env: Mapping[str, str]) -> Type:
    """`ty` with its lifetimes replaced."""
    if ty.leaf:
        return ty
    if isinstance(ty, FnPtr):  # what is left out in it is its own
        env = {name: region for name, region in env.items() if not (name[:1] == "^" and name[1:].isdigit())}
    if not env:
        return ty
    ty = mapped(ty, lambda part: with_regions(part, env))
    match ty:
        case Ref(mutable=mutable, target=target, region=region) if region in env:
            return Ref(mutable, target, env[region])
        case Adt(name=name, args=args, regions=regions) if regions:
            return Adt(name, args, tuple(env.get(region, region) for region in regions))
        case Closure(name=name, args=args, regions=regions) if regions:
            return Closure(name, args, tuple(env.get(region, region) for region in regions))
        case FnItem(name=name, args=args, variant=variant, regions=regions) if regions:
            return FnItem(name, args, variant, tuple(env.get(region, region) for region in regions))
        case _:
            return ty


def all_regions(ty: Type) -> list[str]:
    """The lifetimes of a type, in order, with those that belong to function pointers."""
    if ty.leaf:
        return []
    own = [ty.region] if isinstance(ty, Ref) else list(ty.regions) if isinstance(ty, Adt | Closure | FnItem) else []
    return own + [region for part in parts(ty) for region in all_regions(part)]


def regions_of(ty: Type) -> list[str]:
    """The lifetimes that a type names, in order; but for those that belong to a function type itself (`^…`)."""
    if ty.leaf:
        return []
    own = [ty.region] if isinstance(ty, Ref) else list(ty.regions) if isinstance(ty, Adt | Closure | FnItem) else []
    found = own + [region for part in parts(ty) for region in regions_of(part)]
    return [region for region in found if not region.startswith("^")] if isinstance(ty, FnPtr) else found
