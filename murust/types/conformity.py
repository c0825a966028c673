"""Do implementations deliver what their traits ask for? Source: Rust reference, "Trait implementations"; the error
index of rustc for the rules that have a number each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from murust.core.regions import regions_of, with_regions
from murust.core.types import Adt, FnPtr, Param, Projection, Ref, Slice, Str, Type, parts, substitute
from murust.diagnostics.model import error
from murust.record import replace
from murust.resolve.modules import narrower
from murust.resolve.names import Module
from murust.source import Span
from murust.syntax import ast
from murust.types import outlives, thir, unify
from murust.types.coherence import check_members, check_orphan, check_overlaps
from murust.types.errors import unsupported
from murust.types.generics import Projected, TraitRef, Verdict
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.late import late_bound
from murust.types.parameters import params_of
from murust.types.select import Solver


def check_implementations(items: Items) -> None:
    for impl in items.impls:
        if not impl.module.in_prelude and not impl.derived:
            _check_constrained(impl, items)
        if impl.trait is None or impl.module.in_prelude:
            continue
        trait = items.traits[impl.trait.trait]
        if not impl.derived:
            _check_items(impl, trait, items)
            check_orphan(impl, items)
            _check_exposed(impl, items)
        _check_demands(impl, trait, items)
        _check_special(impl, items)
    check_overlaps(items)
    check_members(items)


def _check_constrained(impl: ImplDef, items: Items) -> None:
    """Each parameter is determined by the type, by the trait, or by an associated type of what is. Source: Rust
    reference, "Generic implementations"."""
    assert impl.node is not None
    known = {name for ty in impl.head for name in _determined(ty)}
    while True:
        more = {
            name
            for predicate in impl.generics.predicates
            if isinstance(predicate, Projected) and all(params_of(arg) <= known for arg in predicate.ref.args)
            for name in _determined(predicate.ty)
        }
        if more <= known:
            break
        known |= more
    regions = {region for ty in impl.head for region in regions_of(ty)}
    shown = {region for name in impl.types if (ty := impl.assoc_type(name)) is not None for region in regions_of(ty)}
    for param in impl.node.generics.params:
        lost = param.name in shown - regions if param.kind == "lifetime" else param.name not in known
        if lost:
            text = f"nothing determines the parameter `{param.name}` of this implementation"
            items.report(error("E0207", text, param.span, helps=["use it in the type, or leave it out"]))


def _determined(ty: Type) -> set[str]:
    """The parameters that a type determines: those that do not only stand inside of associated types."""
    ty = unify.shallow(ty)
    if isinstance(ty, Projection):
        return set()
    own = {ty.name} if isinstance(ty, Param) else set()
    return own.union(*(_determined(part) for part in parts(ty)))


def _check_exposed(impl: ImplDef, items: Items) -> None:
    """An associated type is seen by whoever sees the trait and the type: so must be what it is. Source: E0446."""
    assert impl.trait is not None
    seen: Module | None = items.names.traits[impl.trait.trait].scope
    for ty in impl.trait.args:
        for scope in _scopes(ty, items):
            seen = narrower(seen, scope)
    for name, node in impl.types.items():
        shown = impl.assoc_type(name)
        for scope in _scopes(shown, items) if shown is not None else ():
            if narrower(seen, scope) is not seen:
                text = f"`{name}` is visible where `{shown}` is not"
                items.report(error("E0446", text, node.span, "can be seen from outside"))
                break


def _scopes(ty: Type, items: Items) -> Iterator[Module | None]:
    """From where each named type in a type can be named."""
    ty = unify.shallow(ty)
    if isinstance(ty, Adt):
        yield items.names.adts[ty.name].scope
    for part in parts(ty):
        yield from _scopes(part, items)


def _is_for_sized(method: str, impl: ImplDef, items: Items) -> bool:
    """Does the method ask for `Self: Sized`, which this type is not? Then there is none to implement."""
    asked = TraitRef("Sized", (Param("Self"),)) in items.signature(method).generics.predicates
    return asked and isinstance(unify.shallow(impl.self_type), Slice | Str)


_AS_PROVIDED = {"Clone": frozenset({"clone_from"})}
"""Methods that the standard library calls in its own, where it does not say so: for its types they do more than what is
provided, and what they did would be seen."""


def _check_items(impl: ImplDef, trait: TraitDef, items: Items) -> None:
    assert impl.node is not None
    for item in impl.node.items:
        match item:
            case ast.Function(name=name) if name.name not in trait.methods:
                _foreign("E0407", "method", name, trait, items)
            case ast.TypeAlias(name=name) if name.name not in trait.types:
                _foreign("E0437", "type", name, trait, items)
            case ast.ConstItem(name=name) if name.name not in trait.consts:
                _foreign("E0438", "constant", name, trait, items)
            case ast.Function(name=name) if trait.module.in_prelude and name.name in _AS_PROVIDED.get(trait.name, ()):
                text = f"a `{name.name}` of an implementation's own"
                items.report(unsupported(text, name.span, "leave it out: it is provided"))
            case _:
                pass
    missing = [n for n, node in trait.methods.items() if node.body is None and n not in impl.methods]
    missing = [n for n in missing if not _is_for_sized(f"{trait.name}::{n}", impl, items)]
    missing += [n for n, assoc in trait.types.items() if assoc.default is None and n not in impl.types]
    missing += [n for n, node in trait.consts.items() if node.value is None and n not in impl.consts]
    if (missing and not trait.module.in_prelude) or (missing and trait.name not in ("Copy",)):
        listed = ", ".join(f"`{name}`" for name in missing)
        items.report(error("E0046", f"this implementation of `{trait.name}` lacks {listed}", impl.span))
    _check_constants(impl, trait, items)
    for method, path in impl.methods.items():
        if method in trait.methods:
            _check_method(impl, trait, method, path, items)
    if impl.node.unsafe != trait.node.unsafe:
        code = "E0200" if trait.node.unsafe else "E0199"
        word = "needs" if trait.node.unsafe else "does not need"
        items.report(error(code, f"an implementation of `{trait.name}` {word} `unsafe`", impl.span))


def _check_constants(impl: ImplDef, trait: TraitDef, items: Items) -> None:
    assert impl.trait is not None
    solver = Solver.of(items, impl.generics)
    env = trait.generics.env(impl.trait.args)
    for name, node in impl.consts.items():
        if name in trait.consts:
            mine, its = impl.scope.type_of(node.ty), substitute(trait.scope.type_of(trait.consts[name].ty), env)
            if not _same(mine, its, solver):
                _wrong(name, solver.normalize(its), mine, node.ty.span, items, "E0326")


def _foreign(code: str, what: str, name: ast.Ident, trait: TraitDef, items: Items) -> None:
    items.report(error(code, f"the trait `{trait.name}` has no {what} `{name.name}`", name.span, "not in the trait"))


def _check_method(impl: ImplDef, trait: TraitDef, name: str, path: str, items: Items) -> None:
    """The method has the type that the trait gives it, for this implementation."""
    assert impl.trait is not None
    mine, its = items.signature(path), items.signature(f"{trait.name}::{name}")
    span = mine.node.name.span
    if mine.method != its.method:
        code, text = ("E0185", "has `self`, and not in the trait") if mine.method else ("E0186", "has no `self`")
        items.report(error(code, f"`{name}` {text}", span))
        return
    if len(mine.params) != len(its.params):
        text = f"`{name}` has {len(mine.params)} parameters, and {len(its.params)} in the trait"
        items.report(error("E0050", text, mine.node.params[0].span if mine.node.params else span))
        return
    if (mine.unsafe, mine.abi) != (its.unsafe, its.abi):
        text = f"`{name}` is {_kind(mine)} function, and {_kind(its)} one in the trait"
        items.report(error("E0053", text, span))
        return
    own = mine.generics.params[mine.owner_params :]
    wanted = its.generics.params[its.owner_params :]
    if len(own) != len(wanted):
        text = f"`{name}` has {len(own)} type parameters, and {len(wanted)} in the trait"
        items.report(error("E0049", text, span))
        return
    if [g.kind for g in mine.node.generics.params] != [g.kind for g in its.node.generics.params]:
        kinds = [g.kind for g in mine.node.generics.params if g.kind != "lifetime"]
        if kinds != [g.kind for g in its.node.generics.params if g.kind != "lifetime"]:
            items.report(error("E0053", f"the parameters of `{name}` are of other kinds in the trait", span))
            return
    if _early(mine) != _early(its):
        items.report(error("E0195", f"the lifetime parameters of `{name}` are not those of the trait", span))
        return
    env = dict(zip(its.generics.params[: its.owner_params], impl.trait.args, strict=True))
    env.update(zip(wanted, map(Param, own), strict=True))
    solver = Solver.of(items, mine.generics)
    for index, ((_, a), (_, b)) in enumerate(zip(mine.params, its.params, strict=True)):
        if not _same(a, substitute(b, env), solver):
            node = mine.node.params[index]
            at = node.ty.span if isinstance(node, ast.Param) else node.span
            _wrong(name, solver.normalize(substitute(b, env)), a, at, items)
            return
    if not _same(mine.result, substitute(its.result, env), solver):
        at = mine.node.result.span if mine.node.result is not None else span
        _wrong(name, solver.normalize(substitute(its.result, env)), mine.result, at, items)
        return
    _check_demanded(name, impl, mine, its, env, items)
    _check_lifetimes(name, impl, mine, its, env, solver, items)


def _kind(signature: thir.Signature) -> str:
    words = ["unsafe"] * signature.unsafe + [f'extern "{signature.abi}"'] * bool(signature.abi)
    return "an " + " ".join(words) if words else "a safe"


def _check_demanded(
    name: str, impl: ImplDef, mine: thir.Signature, its: thir.Signature, env: dict[str, Type], items: Items
) -> None:
    """A method demands no more than the trait says. Source: E0276."""
    assert impl.trait is not None
    inherited = len(items.traits[impl.trait.trait].generics.predicates)
    promised = tuple(p.substitute(env) for p in its.generics.predicates[inherited:])
    own = zip(mine.generics.params[mine.owner_params :], its.generics.params[its.owner_params :], strict=True)
    optional = {param for param, wanted in own if wanted in its.generics.maybe_unsized}
    known = replace(
        mine.generics,
        predicates=(*impl.generics.predicates, *promised),
        maybe_unsized=impl.generics.maybe_unsized | optional,
    )
    solver = Solver.of(items, known)
    demanded = list(mine.generics.predicates[len(impl.generics.predicates) :])
    demanded += [TraitRef("Sized", (Param(p),)) for p in optional - mine.generics.maybe_unsized]
    for predicate in demanded:
        if solver.evaluate(predicate) is not Verdict.YES:
            text = f"`{name}` demands more than the trait says"
            items.report(error("E0276", text, mine.node.name.span, helps=["demand it in the trait, too"]))
            return


def _check_lifetimes(
    name: str, impl: ImplDef, mine: thir.Signature, its: thir.Signature, env: dict[str, Type], solver: Solver,
    items: Items,
) -> None:  # fmt: skip
    """Whoever calls the method as the trait says may call this one: for each of its lifetimes there is one that is not
    longer than those of the trait in the same places of the parameters, and not shorter than those in the result."""
    assert impl.trait is not None
    generics = items.traits[impl.trait.trait].generics
    regions = generics.regions(impl.trait.args)
    fixed = {*impl.generics.lifetimes, *(region for ty in impl.head for region in regions_of(ty)), "static"}
    given: dict[str, set[str]] = {}
    asked: dict[str, set[str]] = {}
    known = {(outlives.key(a), b) for a, b in outlives.of_function(mine.name, items)}
    promised = outlives.of_function(its.name, items)
    known |= {(_theirs(outlives.key(a), regions), _theirs(b, regions)) for a, b in promised}
    for (_, a), (_, b) in zip(mine.params, its.params, strict=True):
        wanted = solver.normalize(substitute(_renamed(b, regions), env))
        known |= {(outlives.key(x), y) for x, y in outlives.implied(wanted, items)}
        _pair_regions(solver.normalize(a), wanted, given, asked)
    wanted = solver.normalize(substitute(_renamed(its.result, regions), env))
    _pair_regions(solver.normalize(mine.result), wanted, asked, given)
    chosen = [(source, w) for own, ends in asked.items() if own not in fixed
              for w in ends for source in given.get(own, ())]  # fmt: skip
    needed = [(own, w) for own in fixed for w in asked.get(own, ())]
    needed += [(source, own) for own in fixed for source in given.get(own, ())]
    for code, pairs in (("E0308", needed), ("B0001", chosen)):
        if not all(_outlives(longer, shorter, known) for longer, shorter in pairs):
            text = f"the lifetimes of `{name}` ask for more than the trait says"
            helps = ["give it the lifetimes that the trait gives it"]
            items.report(error(code, text, mine.node.name.span, helps=helps))
            break


def _outlives(longer: str, shorter: str, known: set[tuple[str, str]]) -> bool:
    """Does the one follow from what is known?"""
    seen, pending = {longer}, [longer]
    while pending:
        at = pending.pop()
        if at in (shorter, "static"):
            return True
        found = {b for a, b in known if a == at} - seen
        seen |= found
        pending += found
    return False


def _theirs(region: str, regions: Mapping[str, str]) -> str:
    """`regions`: what the lifetimes of the trait itself are for the implementation."""
    return region if region == "static" else regions.get(region, f"trait {region}")


def _renamed(ty: Type, regions: Mapping[str, str]) -> Type:
    """The lifetimes of a trait's method, told apart from those of the implementation's."""
    return with_regions(ty, {region: _theirs(region, regions) for region in regions_of(ty)})


def _pair_regions(
    mine: Type, its: Type, along: dict[str, set[str]], against: dict[str, set[str]], invariant: bool = False
) -> None:
    """For each lifetime of the one type, those that stand there in the other; behind `&mut` it counts both ways."""
    match mine, its:
        case Ref(region=a), Ref(region=b):
            pairs = [(a, b)]
        case Adt(regions=a_all), Adt(regions=b_all):
            pairs = list(zip(a_all, b_all, strict=False))
        case FnPtr(), _:
            return
        case _:
            pairs = []
    for a, b in pairs:
        along.setdefault(a, set()).add(b)
        if invariant:
            against.setdefault(a, set()).add(b)
    invariant = invariant or (isinstance(mine, Ref) and mine.mutable)
    for a_part, b_part in zip(parts(mine), parts(its), strict=False):
        _pair_regions(a_part, b_part, along, against, invariant)


def _early(signature: thir.Signature) -> int:
    """How many of its own lifetimes are chosen when it is named."""
    own = {g.name for g in signature.node.generics.params if g.kind == "lifetime"}
    return len(own - late_bound(signature))


def _same(mine: Type, its: Type, solver: Solver) -> bool:
    return unify.can_unify(solver.normalize(mine), solver.normalize(its))


def _wrong(name: str, wanted: Type, found: Type, at: Span, items: Items, code: str = "E0053") -> None:
    text = f"`{name}` has another type in the trait: expected `{wanted}`, found `{found}`"
    items.report(error(code, text, at))


def _whose(impl: ImplDef, items: Items) -> Span:
    """Where to say that an implementation can't be: where it is written, or the type that has it derived."""
    ty = impl.self_type
    return items.names.adts[ty.name].span if impl.derived and isinstance(ty, Adt) else impl.span


def _check_demands(impl: ImplDef, trait: TraitDef, items: Items) -> None:
    """The supertraits hold, and what the trait says of its associated types."""
    from murust.types.select import declared_bounds

    assert impl.trait is not None
    solver = Solver.of(items, impl.generics)
    env = trait.generics.env(impl.trait.args)
    for predicate in trait.generics.predicates:
        wanted = predicate.substitute(env)
        if solver.evaluate(wanted) is Verdict.NO:
            ref = wanted if isinstance(wanted, TraitRef) else wanted.ref
            if isinstance(wanted, Projected) and solver.evaluate(ref) is not Verdict.NO:
                text = f"`{ref.self_type}` has another `{wanted.name}` than `{wanted.ty}`, which `{trait.name}` needs"
                items.report(error("E0271", text, impl.span))
                continue
            text = f"`{ref.self_type}` does not implement `{ref}`, which `{trait.name}` needs"
            helps = [f"derive `{ref.trait}`, too"] if impl.derived else []
            items.report(error("E0277", text, _whose(impl, items), helps=helps))
    for name in impl.types:
        if name not in trait.types:
            continue
        for predicate in declared_bounds(trait.name, name, items):
            if solver.evaluate(predicate.substitute(env)) is Verdict.NO:
                node = impl.types[name].target
                span = node.span if node is not None else impl.span
                items.report(error("E0277", f"`{name}` does not have the bounds that `{trait.name}` asks for", span))


def _check_special(impl: ImplDef, items: Items) -> None:
    """`Copy` of fields, derived traits of fields, and `Drop`."""
    assert impl.trait is not None
    ty = impl.self_type
    name = impl.trait.trait
    if not isinstance(ty, Adt) or ty.name not in items.adts:
        if name == "Drop":
            items.report(error("E0120", "`Drop` is for structs and enums", impl.span))
        return
    solver = Solver.of(items, impl.generics)
    adt = items.adts[ty.name]
    fields = [(variant, field) for variant in adt.variants for field in variant.fields]
    if name == "Copy":
        for _, field in fields:
            if solver.evaluate(TraitRef("Copy", (field.ty,))) is Verdict.NO:
                text = f"`{ty.name}` can't be `Copy`: it holds a `{field.ty}`, which is not"
                items.report(error("E0204", text, _whose(impl, items)))
        if any(isinstance(i.self_type, Adt) and i.self_type.name == ty.name for i in items.trait_impls.get("Drop", ())):
            items.report(error("E0184", f"`{ty.name}` has a `Drop`, so it can't be `Copy`", impl.span))
    elif impl.derived:
        _check_derived(name, ty, solver, impl, items)


_FIELD_CODES = {"PartialEq": "E0369"}


def _check_derived(trait: str, ty: Adt, solver: Solver, impl: ImplDef, items: Items) -> None:
    node = items.names.adts[ty.name].node
    adt = items.adts[ty.name]
    if trait == "Default" and not adt.is_struct:
        marked = [v for v in (node.variants if isinstance(node, ast.Enum) else ()) if v.default]
        if not marked:
            items.report(error("E0665", f"no variant of `{ty.name}` is marked `#[default]`", impl.span))
        return
    shapes: tuple[ast.VariantDef | ast.Struct, ...] = ()
    if isinstance(node, ast.Enum | ast.Struct):
        shapes = node.variants if isinstance(node, ast.Enum) else (node,)
    for variant, shape in zip(adt.variants, shapes, strict=False):
        for field, written in zip(variant.fields, shape.fields, strict=False):
            extra = (field.ty,) * len(items.traits[trait].generics.params)
            if solver.evaluate(TraitRef(trait, extra)) is Verdict.NO:
                code = _FIELD_CODES.get(trait, "E0277")
                text = f"`{ty.name}` can't derive `{trait}`: it holds a `{field.ty}`, which does not implement it"
                items.report(error(code, text, written.span))
