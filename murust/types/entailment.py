"""Do bounds hold with the lifetimes that are written? Where no body is: an implementation may be for some lifetimes
only, and so may a bound that is known. Source: rustc dev guide, "Higher-ranked trait bounds", "Well-formedness".

Which implementation is meant does not depend on lifetimes (select.py). What it says of them has to agree with what is
asked: each lifetime of its own is chosen where it stands first, and is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from murust.core.regions import all_regions, regions_of, with_regions
from murust.core.types import Adt, Type, parts, substitute
from murust.types import unify
from murust.types.generics import Predicate, Projected, TraitRef, instantiated, with_lifetimes
from murust.types.items import Items
from murust.types.outlives import STATIC, holds, of_implementation
from murust.types.outlives import instantiated as bounds_for
from murust.types.select import DEEPEST, Selected, Solver, match_regions

Known = frozenset[tuple[str, str]]


def agrees(predicate: Predicate, known: Known, solver: Solver, depth: int = 0) -> bool:
    """Does it hold with these lifetimes, if it holds without? `known`: what outlives what."""
    ref = predicate.ref if isinstance(predicate, Projected) else predicate
    any_ = {region: f"!{region}" for arg in ref.args for region in regions_of(arg) if region.startswith("^")}
    args = tuple(solver.normalize(with_regions(arg, any_)) for arg in ref.args)
    if depth > DEEPEST or ref.trait == "FnOnce" or not any(regions_of(arg) for arg in args):
        return True
    at = unify.mark()
    answer = solver.select(TraitRef(ref.trait, args))
    good = not isinstance(answer, Selected) or _selected(answer, args, known, solver, depth)
    unify.undo(at)
    return good


def _selected(answer: Selected, args: tuple[Type, ...], known: Known, solver: Solver, depth: int) -> bool:
    impl = answer.impl
    if impl is None and answer.assumed is None:
        return all(agrees(nested, known, solver, depth + 1) for nested in answer.nested)
    env = impl.generics.env(map(unify.resolve, answer.args)) if impl is not None else {}
    ref = impl.trait if impl is not None else answer.assumed
    assert ref is not None
    given: dict[str, str] = {}
    for pattern, actual in zip(ref.args, args, strict=True):
        match_regions(pattern, actual, given)
    chosen = {name: region for name, region in given.items()
              if name != STATIC and (impl is not None or name.startswith("^"))}  # fmt: skip
    if not all(_equal(substitute(with_regions(a, chosen), env), b, known) for a, b in zip(ref.args, args, strict=True)):
        return False
    if impl is None:
        return True
    bounds = bounds_for(of_implementation(impl, solver.items), env, chosen)
    nested = (with_lifetimes(predicate, chosen).substitute(env) for predicate in impl.generics.predicates)
    return all(holds(bound, known, solver.items) for bound in bounds) and all(
        agrees(predicate, known, solver, depth + 1) for predicate in nested
    )


def _equal(written: Type, actual: Type, known: Known) -> bool:
    def same(a: str, b: str) -> bool:
        return a == b or not (a and b) or (_outlives(a, b, known) and _outlives(b, a, known))

    return all(map(same, all_regions(unify.resolve(written)), all_regions(unify.resolve(actual))))


def _outlives(a: str, b: str, known: Known) -> bool:
    return a == STATIC or {(a, b), (a, STATIC)} & known != set()


def disagreement(ty: Type, known: Known, solver: Solver) -> Predicate | None:
    """The first thing that a type demands of its arguments and that does not hold with these lifetimes."""
    for demand in demands_of(ty, solver.items):
        if not agrees(demand, known, solver):
            return demand
    return next((found for part in parts(ty) if (found := disagreement(part, known, solver)) is not None), None)


def demands_of(ty: Type, items: Items) -> Iterable[Predicate]:
    """What a struct or enum demands of these arguments."""
    if not isinstance(ty, Adt) or not ty.args:
        return
    generics = items.type_generics(ty.name)
    lifetimes = dict(zip(generics.lifetimes, ty.regions, strict=False))
    for predicate in generics.predicates:
        yield with_lifetimes(predicate, lifetimes).substitute(generics.env(ty.args))


def of_trait(ref: TraitRef, items: Items) -> Iterable[Predicate]:
    """What a trait demands of the type that implements it, and of its arguments."""
    generics = items.traits[ref.trait].generics
    return (instantiated(predicate, generics, ref.args) for predicate in generics.predicates)
