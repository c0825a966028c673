"""The lifetimes of a closure's type: those of what it captures, and those in its signature that are not its own. The
type names them `#0`, `#1`, …, as a struct names its lifetimes. A reference that a parameter's type writes without a
lifetime has one of its own, different at each call (`^…`). Source: rustc dev guide, "Closure capture inference"; RFC
2094, "Closures".
"""

from __future__ import annotations

from murust.core.regions import regions_of, with_regions
from murust.core.types import Adt, Closure, FnItem, FnPtr, Ref, Type, mapped, substitute
from murust.types import thir_closures, unify
from murust.types.annotations import erased
from murust.types.context import Cx
from murust.types.items import Items
from murust.types.late import chosen_when_named


def name_lifetimes(cx: Cx) -> None:
    """Names the lifetimes of all closures of a body, once it is known what they capture."""
    for info in cx.closures:
        _name(info, cx.items)


def _name(info: thir_closures.ClosureInfo, items: Items) -> None:
    if info.lifetimes is not None:
        return
    names: list[str] = []
    info.lifetimes = ()

    def fresh() -> str:
        names.append(f"#{len(names)}")
        return names[-1]

    own = {region: f"{region}.{info.name}" for ty in (*info.params, info.result) for region in regions_of(ty)
           if region.startswith("^")}  # fmt: skip

    def named(ty: Type) -> Type:
        if isinstance(ty, FnPtr):
            return ty
        ty = mapped(ty, named)
        match ty:
            case Ref(mutable=mutable, target=target, region=region):
                return Ref(mutable, target, own.get(region, region) or fresh())
            case Adt(name=name, args=args, regions=regions) if name in items.adts:
                wanted = len(items.adts[name].lifetimes)
                given = regions if len(regions) == wanted else ("",) * wanted
                return Adt(name, args, tuple(own.get(region, region) or fresh() for region in given))
            case FnItem(name=name, args=args, variant=variant):
                return FnItem(name, args, variant, tuple(fresh() for _ in chosen_when_named(ty, items)))
            case Closure(name=name, args=args):
                inner = items.closures[name]
                _name(inner, items)
                return Closure(name, args, tuple(fresh() for _ in inner.lifetimes or ()))
            case _:
                return ty

    for capture in info.captures or ():
        capture.stored = named(erased(capture.stored))
    info.params = tuple(named(unify.resolve(param, default=True)) for param in info.params)
    info.result = named(unify.resolve(info.result, default=True))
    for (binding, _), ty in zip(info.patterns, info.params, strict=True):
        binding.ty = ty
    info.lifetimes = tuple(names)


def signature(info: thir_closures.ClosureInfo, ty: Closure) -> tuple[tuple[Type, ...], Type]:
    """The parameters and the result of a closure of this type."""
    lifetimes = dict(zip(info.lifetimes or (), ty.regions, strict=False))
    env = dict(zip(info.generics, ty.args, strict=True))
    params = tuple(with_regions(substitute(param, env), lifetimes) for param in info.params)
    return params, with_regions(substitute(info.result, env), lifetimes)
