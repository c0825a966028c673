"""Generic parameters and what is demanded of them, from the tree to tables. Source: Rust reference, "Generic
parameters"."""

from __future__ import annotations

from itertools import pairwise

from murust.core.regions import regions_of
from murust.core.types import INTS, Adt, Bool, Char, Int, Param, Type, parts
from murust.diagnostics.model import error
from murust.record import replace
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import NO_GENERICS, Generics, Predicate, TraitRef, with_lifetimes
from murust.types.higher_ranked import binding
from murust.types.items import Items
from murust.types.written import Scope
from murust.types.written_bounds import predicates_of


def make_generics(
    node: ast.Generics, scope: Scope, owner: Generics = NO_GENERICS, params: tuple[str, ...] = ()
) -> tuple[Generics, Scope]:
    """The parameters of an item below those of its owner, and the scope inside it. `params`: of the item itself
    before the written ones (`Self` of a trait)."""
    items = scope.items
    types = [g.name for g in node.params if g.kind != "lifetime"]
    lifetimes = [g.name for g in node.params if g.kind == "lifetime"]
    _refuse_twice(node, owner, items)
    generics = Generics((*owner.params, *params, *types), dict(owner.const_types), (*owner.lifetimes, *lifetimes))
    generics.spans = {**owner.spans, **{g.name: g.span for g in node.params}}
    consts = [g for g in node.params if g.kind == "const"]
    const_names = {g.name for g in consts}
    inner = replace(  # at least its bounds are its own
        scope,
        params=frozenset(scope.params | set(types) | set(params)) - const_names,
        consts=scope.consts | const_names,
        const_types=generics.const_types,
        lifetimes=scope.lifetimes | set(lifetimes),
    )
    declared = {*owner.params, *types}
    for const in consts:
        if isinstance(const.ty, ast.PathType) and const.ty.path.segments[0].name in declared:
            text = "the type of a const parameter does not depend on other parameters"
            items.report(error("E0770", text, const.ty.span))
            generics.const_types[const.name] = INTS["usize"]
            continue
        ty = scope.type_of(const.ty) if const.ty is not None else INTS["usize"]
        if not isinstance(unify.shallow(ty), Int | Bool | Char | unify.Variable):
            items.report(error("T0006", f"a const parameter can't be of the type `{ty}`", const.span,
                               helps=["integers, `bool` and `char` can"]))  # fmt: skip
        generics.const_types[const.name] = ty
    bounds_lookup(node, inner, owner)
    _check_defaults(node, items)
    for param in node.params:
        if param.default is not None and param.kind == "type" and not isinstance(param.default, ast.ConstArg):
            generics.defaults[param.name] = inner.type_of(param.default)  # type: ignore[arg-type]
        elif param.default is not None and param.kind == "const" and isinstance(param.default, ast.ConstArg):
            generics.defaults[param.name] = inner.constant(param.default.value, generics.const_types[param.name])
    for position, param in enumerate(node.params):
        later = {other.name for other in node.params[position:]}
        if param.name in generics.defaults and later & params_of(generics.defaults[param.name]):
            items.report(error("E0128", f"the default of `{param.name}` names a later parameter", param.span))
    generics.outlives = owner.outlives
    _demands(node, replace(inner, explicit="a bound") if node.params or node.where else inner, generics, owner)
    return generics, inner


def _check_defaults(node: ast.Generics, items: Items) -> None:
    """Defaults are for types and traits, and stand at the end. Source: Rust reference, "Generic parameters"."""
    others = [param for param in node.params if param.kind != "lifetime"]
    for param, following in pairwise(others):
        if param.default is not None and following.default is None:
            text = f"`{param.name}` has a default, and a parameter that has none follows"
            items.report(error("N0006", text, param.span))


def refuse_defaults(node: ast.Generics, items: Items) -> None:
    """Functions and implementations have none."""
    for param in node.params:
        if param.default is not None:
            items.report(error("N0006", "only parameters of types and traits have defaults", param.span))


def params_of(ty: Type) -> set[str]:
    """The parameters that occur in a type."""
    ty = unify.shallow(ty)
    own = {ty.name} if isinstance(ty, Param) else set()
    return own.union(*map(params_of, parts(ty)))


def _refuse_twice(node: ast.Generics, owner: Generics, items: Items) -> None:
    seen = set(owner.params)
    for param in node.params:
        if param.kind == "lifetime" and param.name in owner.lifetimes:
            items.report(error("E0496", f"the lifetime `'{param.name}` is declared already", param.span))
        if param.name in seen:
            items.report(error("E0403", f"the parameter `{param.name}` is declared twice", param.span))
        if param.kind == "lifetime" and param.name in ("static", "_"):
            items.report(error("E0262", f"`'{param.name}` can't be the name of a lifetime", param.span))
        seen.add(param.name)


def bounds_lookup(node: ast.Generics, scope: Scope, owner: Generics) -> None:
    """Makes `T::Item` find the bounds of `T` as they are written, before they are converted."""
    outer = [p for p in owner.predicates if isinstance(p, TraitRef)]
    written: dict[str, list[ast.TraitBound]] = {}
    for param in node.params:
        written.setdefault(param.name, []).extend(b for b in param.bounds if isinstance(b, ast.TraitBound))
    for predicate in node.where:
        if isinstance(predicate.subject, ast.PathType) and len(predicate.subject.path.segments) == 1:
            name = predicate.subject.path.text
            written.setdefault(name, []).extend(b for b in predicate.bounds if isinstance(b, ast.TraitBound))
    asking: list[str] = []

    def bounds(name: str) -> list[TraitRef]:
        found = [ref for ref in outer if ref.self_type == Param(name)]
        if name in asking:
            return found
        asking.append(name)
        before = len(scope.items.diagnostics)
        for bound in written.get(name, ()):
            plain = ast.TraitBound(_without_equations(bound.path), bound.maybe, bound.lifetimes, bound.span)
            if not bound.maybe:
                found += [p for p in predicates_of(scope, Param(name), plain) if isinstance(p, TraitRef)]
        del scope.items.diagnostics[before:]  # they are made again, and reported, when the bounds are converted
        asking.pop()
        return found

    scope.bounds = bounds


def _without_equations(path: ast.Path) -> ast.Path:
    last = path.segments[-1]
    if last.args is None:
        return path
    kept = tuple(arg for arg in last.args if not isinstance(arg, ast.AssocArg))
    return replace(path, segments=(*path.segments[:-1], replace(last, args=kept)))


def _demands(node: ast.Generics, scope: Scope, generics: Generics, owner: Generics) -> None:
    found: list[tuple[Predicate, Span]] = []
    outlives: list[tuple[str | Type, str]] = []
    unsized: set[str] = set()

    def add(
        subject: str | Type, bounds: tuple[ast.Bound, ...], scope: Scope = scope, own: dict[str, str] | None = None
    ) -> None:
        """`own`: the lifetimes of `for<'a>` before it."""
        for bound in bounds:
            if isinstance(bound, ast.Lifetime) and own:
                scope.items.report(errors.unsupported("a bound by a lifetime after `for<…>`", bound.span))
            elif isinstance(bound, ast.Lifetime):
                outlives.append((subject, scope.region(bound.name, bound.span)))
            elif bound.maybe and isinstance(subject, Param):
                unsized.add(subject.name)
            elif not isinstance(subject, str):
                predicates = predicates_of(scope, subject, bound)
                found.extend((with_lifetimes(p, own) if own else p, bound.span) for p in predicates)

    for param in node.params:
        add(param.name if param.kind == "lifetime" else Param(param.name), param.bounds)
    for predicate in node.where:
        if isinstance(predicate.subject, ast.Lifetime):
            add(scope.region(predicate.subject.name, predicate.subject.span), predicate.bounds)
        else:
            inner, own = binding(predicate.lifetimes, scope)
            add(inner.type_of(predicate.subject), predicate.bounds, inner, own)
    _refuse_ambiguous(found, scope.items)
    generics.written = tuple(found)
    generics.predicates = (*owner.predicates, *(predicate for predicate, _ in found))
    generics.outlives = (*owner.outlives, *outlives)
    generics.maybe_unsized = owner.maybe_unsized | unsized


def _refuse_ambiguous(found: list[tuple[Predicate, Span]], items: Items) -> None:
    """Of two bounds that differ in lifetimes only, none is meant more than the other."""
    seen: dict[TraitRef, list[str]] = {}
    for predicate, span in found:
        if isinstance(predicate, TraitRef):
            regions = [region for arg in predicate.args for region in regions_of(arg)]
            earlier = seen.setdefault(predicate, regions)
            if earlier != regions and not any(region.startswith("^") for region in (*earlier, *regions)):
                text = f"two bounds `{predicate.self_type}: {predicate}` differ in lifetimes only"
                items.report(error("E0283", text, span, helps=["take one lifetime for both"]))


def collect_generics(name: str, items: Items) -> None:
    """The parameters of a struct or enum."""
    found = items.names.adts[name]
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum):
        return
    kinds = [g.name for g in node.generics.params if g.kind != "lifetime"]
    lifetimes = tuple(g.name for g in node.generics.params if g.kind == "lifetime")
    items.generics[name] = Generics(tuple(kinds), lifetimes=lifetimes)  # while the bounds are being read
    self_type = Adt(name, items.generics[name].own, lifetimes)
    scope = Scope(items, found.module, self_type=self_type, elide=None)
    generics, _ = make_generics(node.generics, scope)
    items.generics[name] = generics


def collect_alias(found: Definition, items: Items) -> tuple[Generics, Type]:
    name = found.name
    node = found.node
    known = items.aliases.get(name)
    if known is not None:
        return known
    if name in items.aliases or not isinstance(node, ast.TypeAlias) or node.target is None:
        items.report(error("E0391", f"the type `{name}` is defined by itself", found.span))
        return NO_GENERICS, unify.fresh()
    items.aliases[name] = None
    generics, scope = make_generics(node.generics, Scope(items, found.module, elide=None))
    items.generics[name] = generics
    items.aliases[name] = result = (generics, scope.type_of(node.target))
    return result
