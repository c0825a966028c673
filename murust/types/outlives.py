"""What lasts at least as long as a lifetime: the bounds `'a: 'b` and `T: 'a`, written and implied.

A type outlives a lifetime if each of its components does: the lifetimes in it, its type parameters, and the associated
types of which nothing else is known. In a `&'a T` that stands in a signature, `T: 'a` is implied; so is what the fields
of a type imply of its parameters. Source: RFC 1214 (components, implied bounds), RFC 2093 (bounds inferred from
fields).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from murust.core.regions import with_regions
from murust.core.types import Adt, Closure, FnItem, FnPtr, Param, Projection, Ref, Type, parts, substitute
from murust.syntax import ast
from murust.types.generics import Generics, Predicate, Projected, TraitRef
from murust.types.items import ImplDef, Items

Component = str | Type
"""A lifetime, by its name; a `Param`; or a `Projection`."""

Outlives = tuple[Component, str]
"""The component outlives the lifetime."""

STATIC = "static"


def key(component: Component) -> str:
    """The name under which the component is compared with lifetimes."""
    return component if isinstance(component, str) else f"<{component}>"


def _nothing(closure: Closure) -> Iterable[Type]:
    return ()


def components(ty: Type, captured: Callable[[Closure], Iterable[Type]] = _nothing) -> Iterator[Component]:
    """What must last for the type to last. The lifetimes that belong to a function type itself don't count."""
    pending = [(ty, False)]
    while pending:
        part, of_function = pending.pop()
        if isinstance(part, Param | Projection):
            yield part
            continue
        regions = (part.region,) if isinstance(part, Ref) else part.regions if isinstance(part, Adt | FnItem) else ()
        yield from (region for region in regions if region == STATIC or not of_function)
        inner = captured(part) if isinstance(part, Closure) else parts(part)
        pending += [(each, of_function or isinstance(part, FnPtr)) for each in reversed(list(inner))]


def lasting(subject: Component, region: str) -> list[Outlives]:
    """`subject: 'region`, for each component of the subject."""
    found: Iterable[Component] = (subject,) if isinstance(subject, str) else components(subject)
    return [(component, region) for component in found if component not in (region, STATIC)]


def instantiated(bounds: Iterable[Outlives], env: Mapping[str, Type], regions: Mapping[str, str]) -> list[Outlives]:
    """The bounds for arguments of the parameters and lifetimes that they speak of."""
    found: list[Outlives] = []
    for subject, region in bounds:
        mine = regions.get(subject, subject) if isinstance(subject, str) else with_arguments(subject, env, regions)
        found += lasting(mine, regions.get(region, region))
    return found


def with_arguments(ty: Type, env: Mapping[str, Type], regions: Mapping[str, str]) -> Type:
    """The type for arguments of its parameters and lifetimes."""
    return substitute(with_regions(ty, regions), env)


# --- What is known -----------------------------------------------------------------------------------------------


def implied(ty: Type, items: Items) -> list[Outlives]:
    """What holds wherever the type may be written."""
    if ty.leaf:
        return []
    found: list[Outlives] = []
    match ty:
        case FnPtr():
            return []
        case Ref(region=region, target=target):
            found += lasting(target, region)
        case Adt(name=name, args=args, regions=regions) if name in items.adts:
            adt = items.adts[name]
            env = dict(zip(adt.params, args, strict=False))
            found += instantiated(of_type(name, items), env, dict(zip(adt.lifetimes, regions, strict=False)))
        case _:
            pass
    for part in parts(ty):
        found += implied(part, items)
    return found


def of_type(name: str, items: Items) -> tuple[Outlives, ...]:
    """What a struct or enum demands of its parameters and lifetimes: what is written, and what its fields imply."""
    if name not in items.outlives:
        written = [bound for subject, region in items.generics[name].outlives for bound in lasting(subject, region)]
        items.outlives[name] = tuple(dict.fromkeys(written))
        own = set(items.adts[name].lifetimes)
        while True:  # a type may hold itself, and so imply more each time
            before = items.outlives[name]
            fields = [field.ty for variant in items.adts[name].variants for field in variant.fields]
            more = [bound for ty in fields for bound in implied(ty, items) if bound[1] in own]
            items.outlives[name] = tuple(dict.fromkeys((*before, *more)))
            if len(items.outlives[name]) == len(before):
                break
    return items.outlives[name]


def of_bounds(predicates: Iterable[Predicate], items: Items) -> list[Outlives]:
    """What follows from traits that say `trait Name: 'a`."""
    found: list[Outlives] = []
    for predicate in predicates:
        for ref in items.elaborate(predicate) if not isinstance(predicate, Projected) else ():
            found += of_trait(ref, items)
    return found


def of_trait(ref: TraitRef, items: Items) -> list[Outlives]:
    """What a trait demands of the type that implements it, and of its arguments."""
    generics = items.traits[ref.trait].generics
    return instantiated(generics.outlives, generics.env(ref.args), generics.regions(ref.args))


def of_function(name: str, items: Items) -> tuple[Outlives, ...]:
    """What is known inside a function, which its callers meet."""
    signature, owner = items.signature(name), items.entries[name].owner
    written = [*(ty for _, ty in signature.params), signature.result]
    if isinstance(owner, ImplDef):
        written += owner.head
    return of_head(signature.generics, written, items)


def of_implementation(impl: ImplDef, items: Items) -> tuple[Outlives, ...]:
    """What is known inside an implementation, and holds where it is used."""
    return of_head(impl.generics, impl.head, items)


def of_head(generics: Generics, written: Iterable[Type], items: Items) -> tuple[Outlives, ...]:
    """What is known inside an item with these parameters, in whose head these types stand."""
    found = [bound for subject, region in generics.outlives for bound in lasting(subject, region)]
    found += of_bounds(generics.predicates, items)
    for ty in written:
        found += implied(ty, items)
    return tuple(dict.fromkeys(found))


def declared_static(ty: Projection, items: Items) -> bool:
    """Does the trait say `type Name: 'static`?"""
    owner = items.traits.get(ty.trait)
    bounds = owner.types[ty.name].bounds if owner is not None and ty.name in owner.types else ()
    return any(isinstance(bound, ast.Lifetime) and bound.name == STATIC for bound in bounds)


def closure(known: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """All that follows from pairs of keys."""
    found = set(known)
    while True:
        more = {(a, d) for a, b in found for c, d in found if b == c} - found
        if not more:
            return frozenset(found)
        found |= more


def holds(bound: Outlives, known: frozenset[tuple[str, str]], items: Items) -> bool:
    """Does the bound follow from what is known, which is closed?"""
    component, region = bound
    if component in (STATIC, region) or (key(component), region) in known or (key(component), STATIC) in known:
        return True
    if not isinstance(component, Projection):
        return False
    if declared_static(component, items):
        return True
    return all(holds((part, region), known, items) for arg in component.args for part in components(arg))
