"""Which lifetimes of a function are chosen at each call, and which when it is named. Source: rustc dev guide,
"Early and late bound parameters" (`is_late_bound_map`)."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core.regions import regions_of
from murust.core.types import FnItem, Projection, Type, parts
from murust.types import thir
from murust.types.generics import TraitRef
from murust.types.items import Items
from murust.types.outlives import components


def late_bound(signature: thir.Signature) -> frozenset[str]:
    """The lifetimes of a function's own that no bound speaks of, and that a parameter has a place for if the result
    has. With these the function is higher-ranked."""
    own = {param.name for param in signature.node.generics.params if param.kind == "lifetime"}
    own |= {name for name in signature.generics.lifetimes if name.isdigit()}  # left out in its parameters
    placed = {region for _, ty in signature.params for region in _constrained(ty)}
    unplaced = set(regions_of(signature.result)) - placed
    return frozenset(own - unplaced - set(_bounded(signature)))


def early_bound(signature: thir.Signature) -> tuple[str, ...]:
    """The other lifetimes in a signature, those of the function's owner first: they are arguments of its type."""
    late = late_bound(signature)
    used = [region for ty in (*(ty for _, ty in signature.params), signature.result) for region in regions_of(ty)]
    every = dict.fromkeys((*signature.generics.lifetimes, *(region for region in used if region != "static")))
    return tuple(region for region in every if region not in late)


def chosen_when_named(ty: FnItem, items: Items) -> tuple[str, ...]:
    """The lifetimes that the type of a function or of a constructor has arguments for."""
    return early_bound(items.signature(ty.name)) if ty.variant is None else items.adts[ty.name].lifetimes


def _constrained(ty: Type) -> Iterator[str]:
    """The lifetimes that the type determines: not those that stand in the arguments of an associated type only."""
    if isinstance(ty, Projection):
        return
    inner = [region for part in parts(ty) for region in regions_of(part)]
    yield from (region for region in regions_of(ty) if region not in inner)
    for part in parts(ty):
        yield from _constrained(part)


def _bounded(signature: thir.Signature) -> Iterator[str]:
    for subject, region in signature.generics.outlives:
        yield region
        yield from (c for c in ((subject,) if isinstance(subject, str) else components(subject)) if isinstance(c, str))
    for predicate in signature.generics.predicates:
        types = predicate.args if isinstance(predicate, TraitRef) else (*predicate.ref.args, predicate.ty)
        for ty in types:
            yield from regions_of(ty)
