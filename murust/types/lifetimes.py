"""Bounds on lifetimes where no body is: the types of fields last as long as they are demanded to, and implementations
meet what their trait says of lifetimes. Source: RFC 1214; Rust reference, "Trait and lifetime bounds".
"""

from __future__ import annotations

from collections.abc import Iterable

from murust.core.types import Projection, Ref, Type, parts, substitute
from murust.diagnostics.model import error
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types.entailment import agrees, disagreement
from murust.types.entailment import of_trait as demanded_by
from murust.types.generics import Predicate, Projected, instantiated
from murust.types.items import ImplDef, Items
from murust.types.outlives import (
    STATIC,
    Component,
    Outlives,
    closure,
    components,
    holds,
    implied,
    key,
    lasting,
    of_implementation,
    of_trait,
    of_type,
)
from murust.types.select import Solver, declared_bounds

Known = frozenset[tuple[str, str]]


def check_lifetimes(items: Items) -> None:
    """Reports what does not last as long as it has to, in all types and implementations."""
    for name, found in items.names.adts.items():
        if not found.module.in_prelude and name in items.adts:
            _check_fields(name, found, items)
    for impl in items.impls:
        if not impl.module.in_prelude and not impl.derived:
            _check_implementation(impl, items)


def _closed(bounds: Iterable[Outlives]) -> Known:
    return closure((key(component), region) for component, region in bounds)


def _check_fields(name: str, found: Definition, items: Items) -> None:
    known = _closed(of_type(name, items))
    solver = Solver.of(items, items.type_generics(name))
    node = found.node
    fields = [variant.fields for variant in node.variants] if isinstance(node, ast.Enum) else []
    fields += [node.fields] if isinstance(node, ast.Struct) else []
    for variant, definitions in zip(items.adts[name].variants, fields, strict=True):
        for field, written in zip(variant.fields, definitions, strict=True):
            _check_written(field.ty, written.ty.span, known, solver)


def _check_implementation(impl: ImplDef, items: Items) -> None:
    known = _closed(of_implementation(impl, items))
    solver = Solver.of(items, impl.generics)
    if _check_written(impl.self_type, impl.span, known, solver) or impl.trait is None:
        return
    for bound in of_trait(impl.trait, items):
        if not holds(bound, known, items):
            _report(bound, impl.span, "E0478", f"`{impl.trait.trait}` demands that", items)
            return
    unmet = next((demand for demand in demanded_by(impl.trait, items) if not agrees(demand, known, solver)), None)
    if unmet is not None:
        _disagrees(unmet, impl.span, "E0308", items)
        return
    trait = items.traits[impl.trait.trait]
    env, regions = trait.generics.env(impl.trait.args), trait.generics.regions(impl.trait.args)
    for name, node in impl.types.items():
        ty = impl.assoc_type(name)
        span = node.target.span if node.target is not None else impl.span
        if ty is None or name not in trait.types or _check_written(ty, span, known, solver):
            continue
        for region in (bound.name for bound in trait.types[name].bounds if isinstance(bound, ast.Lifetime)):
            wanted = regions.get(region, region)
            missed = next((b for b in lasting(substitute(ty, env), wanted) if not holds(b, known, items)), None)
            if missed is not None:
                _report(missed, span, "E0477", f"`{trait.name}` demands of `{name}` that", items)
                break
        for declared in declared_bounds(trait.name, name, items):
            demand = instantiated(declared, trait.generics, impl.trait.args)
            if not agrees(demand, known, solver):
                _disagrees(demand, span, "B0001", items)
                break


def _check_written(ty: Type, span: Span, known: Known, solver: Solver) -> bool:
    """Does the type make sense? Reports the first thing in it that does not, and says so."""
    items = solver.items
    demand = disagreement(ty, known, solver)
    if demand is not None:
        _disagrees(demand, span, "B0001", items)
        return True
    for bound in implied(ty, items):
        if not holds(bound, known, items):
            code = "E0491" if _by_reference(ty, bound) else "E0477"
            _report(bound, span, code, f"the type `{ty}` demands that", items)
            return True
    return False


def _disagrees(demand: Predicate, span: Span, code: str, items: Items) -> None:
    ref = demand.ref if isinstance(demand, Projected) else demand
    text = f"`{ref.self_type}` implements `{ref}` for other lifetimes than are demanded here"
    items.report(error(code, text, span))


def _by_reference(ty: Type, bound: Outlives) -> bool:
    """Is it a reference in the type that demands it?"""
    component, region = bound
    mine = isinstance(ty, Ref) and ty.region == region and component in components(ty.target)
    return mine or any(_by_reference(part, bound) for part in parts(ty))


def _report(bound: Outlives, span: Span, code: str, why: str, items: Items) -> None:
    component, region = bound
    text = f"{why} {_shown(component)} lasts as long as `'{region}`"
    if isinstance(component, str):
        items.report(error(code, text, span))
        return
    code = "E0310" if region == STATIC else "E0309"
    items.report(error(code, text, span, "which is not known", helps=[f"demand it: `{component}: '{region}`"]))


def _shown(component: Component) -> str:
    if isinstance(component, str):
        return "what is borrowed here" if component.isdigit() or not component else f"`'{component}`"
    return f"the associated type `{component}`" if isinstance(component, Projection) else f"`{component}`"
