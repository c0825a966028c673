"""From definitions to tables: types, traits and heads of implementations. Source: Rust reference, "Items"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from murust.core import nodes as core
from murust.core.types import INTS, LOGICAL, Adt, Array, Param, Tuple, Type, substitute
from murust.diagnostics.model import Label, error
from murust.resolve.modules import visible_from
from murust.resolve.names import Definition, Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import NO_GENERICS, Generics, Predicate, TraitRef
from murust.types.heads import ByHead
from murust.types.items import AssocType, FunctionEntry, ImplDef, Items, SpecEntry, TraitDef
from murust.types.written import Scope

DERIVABLE = frozenset({"Clone", "Copy", "PartialEq", "Eq", "Debug", "Default", "Hash", "PartialOrd", "Ord"})


def collect(items: Items) -> None:
    """All tables, as far as they are not made yet. Types first: the others refer to them."""
    names = items.names
    new_traits = [name for name in names.traits if name not in items.traits]
    new_types = [name for name in names.adts if name not in items.adts]
    for name in new_traits:
        _declare_trait(name, names.traits[name], items)
    for name in new_traits:
        if name in items.traits:
            _trait_defaults(items.traits[name])
    for name in new_types:
        items.type_generics(name)
    for name in new_traits:
        if name in items.traits:
            _trait(items.traits[name], items)
    for name in new_types:
        _adt(name, names.adts[name], items)
    for name in new_types:
        _derives(name, items)
    blocks, names.impls = names.impls, []
    for block, module in blocks:
        _impl(block, module, items)
    for impl in items.trait_impls.get("Copy", ()):
        _copies(impl, items)
    for name, found in names.functions.items():
        if isinstance(found.node, ast.Function) and name not in items.entries:
            items.entries[name] = FunctionEntry(name, found.node, found.module, None, foreign=found.foreign)
    _spec_functions(items)
    items.verdicts.clear()  # there are more implementations now


def _copies(impl: ImplDef, items: Items) -> None:
    """Core's word for an implementation of `Copy`: always, or if the arguments are."""
    if isinstance(impl.self_type, Adt) and impl.self_type.name in items.adts:
        always = not any(isinstance(p, TraitRef) and p.trait == "Copy" for p in impl.generics.predicates)
        name = impl.self_type.name
        items.adts[name] = attrs.evolve(items.adts[name], copy=True, copy_always=always and bool(impl.generics.params))


def _spec_functions(items: Items) -> None:
    """Definitions of the specification language: free ones, and members of implementations."""
    names = items.names
    for name, found in names.spec_functions.items():
        if isinstance(found.node, ast.SpecFunction | ast.ConstItem) and name not in items.specs:
            items.specs[name] = SpecEntry(name, found.node, found.module, None)
    members, names.spec_members = names.spec_members, []
    for node, impl in members:
        _spec_member(node, impl, items)


def _spec_member(node: ast.SpecFunction, impl: ImplDef, items: Items) -> None:
    name = node.name.name
    path = _member_path(name, impl)
    if name in impl.specs or (impl.trait is None and _defined_for(name, impl, items)):
        items.report(error("E0592", f"`{name}` is defined twice", node.name.span))
        return
    if path in items.specs:
        path = f"{path}#{impl.index}"
    impl.specs[name] = path
    items.specs[path] = SpecEntry(path, node, impl.module, impl)
    if impl.trait is None:
        items.spec_inherent.setdefault(name, ByHead()).add(impl.self_type, (impl, path))
    elif impl not in items.spec_impls.setdefault(impl.trait.trait, []):
        items.spec_impls[impl.trait.trait].append(impl)


def _defined_for(name: str, impl: ImplDef, items: Items) -> bool:
    def opened(one: ImplDef) -> Type:
        return substitute(one.self_type, {param: unify.fresh() for param in one.generics.params})

    known = items.spec_inherent.get(name)
    others = known.find(impl.self_type) if known is not None else []
    return any(unify.can_unify(opened(other), opened(impl)) for other, _ in others)


def collect_into(nodes: tuple[ast.Item, ...], module: Module, items: Items) -> None:
    """The items of a block, into their own module."""
    assert items.collector is not None
    items.collector.collect_block(nodes, module)
    collect(items)


# --- Generic parameters ----------------------------------------------------------------------------------------


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
    inner = attrs.evolve(
        scope,
        params=frozenset(scope.params | set(types) | set(params)) - const_names,
        consts=scope.consts | const_names,
        const_types=generics.const_types,
        lifetimes=scope.lifetimes | set(lifetimes),
    )
    for const in consts:
        ty = scope.type_of(const.ty) if const.ty is not None else INTS["usize"]
        generics.const_types[const.name] = ty
    _bounds_lookup(node, inner, owner)
    for param in node.params:
        if param.default is not None and param.kind == "type" and not isinstance(param.default, ast.ConstArg):
            generics.defaults[param.name] = inner.type_of(param.default)  # type: ignore[arg-type]
        elif param.default is not None and param.kind == "const" and isinstance(param.default, ast.ConstArg):
            generics.defaults[param.name] = inner.constant(param.default.value, generics.const_types[param.name])
    generics.outlives = owner.outlives
    _demands(node, inner, generics, owner)
    return generics, inner


def _refuse_twice(node: ast.Generics, owner: Generics, items: Items) -> None:
    seen = set(owner.params) | set(owner.lifetimes)
    for param in node.params:
        if param.name in seen:
            items.report(error("E0403", f"the parameter `{param.name}` is declared twice", param.span))
        if param.kind == "lifetime" and param.name in ("static", "_"):
            items.report(error("E0262", f"`'{param.name}` can't be the name of a lifetime", param.span))
        seen.add(param.name)


def _bounds_lookup(node: ast.Generics, scope: Scope, owner: Generics) -> None:
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
                found += [p for p in scope.bound(Param(name), plain) if isinstance(p, TraitRef)]
        del scope.items.diagnostics[before:]  # they are made again, and reported, when the bounds are converted
        asking.pop()
        return found

    scope.bounds = bounds


def _without_equations(path: ast.Path) -> ast.Path:
    last = path.segments[-1]
    if last.args is None:
        return path
    kept = tuple(arg for arg in last.args if not isinstance(arg, ast.AssocArg))
    return attrs.evolve(path, segments=(*path.segments[:-1], attrs.evolve(last, args=kept)))


def _demands(node: ast.Generics, scope: Scope, generics: Generics, owner: Generics) -> None:
    found: list[Predicate] = []
    outlives: list[tuple[str | Type, str]] = []
    unsized: set[str] = set()

    def add(subject: str | Type, bounds: tuple[ast.Bound, ...]) -> None:
        for bound in bounds:
            if isinstance(bound, ast.Lifetime):
                outlives.append((subject, scope.region(bound.name, bound.span)))
            elif bound.maybe and isinstance(subject, Param):
                unsized.add(subject.name)
            elif not isinstance(subject, str):
                found.extend(scope.bound(subject, bound))

    for param in node.params:
        add(param.name if param.kind == "lifetime" else Param(param.name), param.bounds)
    for predicate in node.where:
        if isinstance(predicate.subject, ast.Lifetime):
            add(scope.region(predicate.subject.name, predicate.subject.span), predicate.bounds)
        else:
            add(scope.type_of(predicate.subject), predicate.bounds)
    generics.predicates = (*owner.predicates, *found)
    generics.outlives = (*owner.outlives, *outlives)
    generics.maybe_unsized = owner.maybe_unsized | unsized


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


# --- Types -----------------------------------------------------------------------------------------------------


def _adt(name: str, found: Definition, items: Items) -> None:
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum):
        return
    generics = items.generics[name]
    consts = frozenset(generics.const_types)
    self_type = Adt(name, generics.own, generics.lifetimes)
    scope = Scope(items, found.module, frozenset(generics.params) - consts, consts, frozenset(generics.lifetimes),
                  self_type=self_type, elide=None, logical=node.ghost, const_types=generics.const_types)  # fmt: skip
    _bounds_lookup(node.generics, scope, NO_GENERICS)
    is_struct = isinstance(node, ast.Struct)
    shapes = [(node.name.name, node.fields)] if isinstance(node, ast.Struct) else [
        (variant.name.name, variant.fields) for variant in node.variants
    ]  # fmt: skip
    variants = []
    for variant_name, fields in shapes:
        refuse_duplicates([field.name for field in fields], "E0124", "field", items)
        types = [scope.type_of(field.ty) for field in fields]
        variants.append(
            core.Variant(variant_name, tuple(core.FieldDef(f.name.name, t) for f, t in zip(fields, types, strict=True)))
        )
    if isinstance(node, ast.Enum):
        refuse_duplicates([variant.name for variant in node.variants], "E0428", "variant", items)
    items.field_scopes[name] = [
        tuple(visible_from(f.public, found.module, items.names) if is_struct else None for f in fields)
        for _, fields in shapes
    ]
    derived = _derived(node)
    items.derives[name] = derived
    if isinstance(node, ast.Enum):
        for variant in node.variants:
            if variant.default and "Default" not in derived:
                text = "`#[default]` is for enums that derive `Default`"
                items.report(error("N0003", text, variant.name.span))
    items.adts[name] = core.AdtDef(
        name, generics.params, tuple(variants), is_struct, "Copy" in derived, node.span, generics.lifetimes, node.ghost
    )
    _refuse_unused(node, name, items)


def _refuse_unused(node: ast.Struct | ast.Enum, name: str, items: Items) -> None:
    """Every parameter of a type is used by a field. Source: Rust reference, "Type and lifetime parameters"."""
    if items.names.adts[name].module.in_prelude:
        return
    used: set[str] = set()

    def visit(ty: Type) -> None:
        from murust.core.types import Ref, parts

        ty = unify.shallow(ty)
        if isinstance(ty, Param):
            used.add(ty.name)
        if isinstance(ty, Ref):
            used.add(ty.region)
        if isinstance(ty, Adt):
            used.update(ty.regions)
        for part in parts(ty):
            visit(part)

    for variant in items.adts[name].variants:
        for field in variant.fields:
            visit(field.ty)
    for param in node.generics.params:
        if param.kind != "const" and param.name not in used:
            shown = f"'{param.name}" if param.kind == "lifetime" else param.name
            items.report(error("E0392", f"the parameter `{shown}` is never used", param.span,
                               helps=["use it in a field, or with `PhantomData`"]))  # fmt: skip


def _derived(node: ast.Struct | ast.Enum) -> frozenset[str]:
    names: set[str] = set()
    for attribute in node.attributes:
        if attribute.path == "derive":
            names |= {arg.rpartition("::")[2] for arg in attribute.args}
    return frozenset(names)


def refuse_duplicates(names: list[ast.Ident], code: str, what: str, items: Items) -> None:
    seen: dict[str, ast.Ident] = {}
    for name in names:
        if name.name in seen:
            first = [Label(seen[name.name].span, "first here")]
            items.report(error(code, f"the {what} `{name.name}` is declared twice", name.span, secondary=first))
        seen.setdefault(name.name, name)


def _derives(name: str, items: Items) -> None:
    """An implementation for each derived trait: for the type parameters, the trait itself is demanded."""
    found = items.names.adts[name]
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum):
        return
    generics = items.generics[name]
    for attribute in node.attributes:
        if attribute.path != "derive":
            continue
        for written in attribute.args:
            trait = written.rpartition("::")[2]
            if trait not in DERIVABLE:
                text = f"there is no trait `{trait}` to derive"
                items.report(error("N0002", text, attribute.span))
                continue
            if trait not in items.traits:
                continue
            _derive(name, trait, generics, found, attribute, items)


def _derive(
    name: str, trait: str, generics: Generics, found: Definition, attribute: ast.Attribute, items: Items
) -> None:
    extra = len(items.traits[trait].generics.params) - 1
    self_type = Adt(name, generics.own, generics.lifetimes)
    demanded = [
        TraitRef(trait, (Param(p), *(Param(p) for _ in range(extra))))
        for p in generics.params
        if p not in generics.const_types
    ]
    own = attrs.evolve(generics, predicates=(*generics.predicates, *demanded))
    ref = TraitRef(trait, (self_type, *(self_type for _ in range(extra))))
    scope = Scope(items, found.module, self_type=self_type)
    span = attribute.span if found.span.file is attribute.span.file else found.span
    add_impl(ImplDef(len(items.impls), found.module, own, scope, ref, self_type, span, derived=True), items)


# --- Traits ----------------------------------------------------------------------------------------------------


def _declare_trait(name: str, found: Definition, items: Items) -> None:
    """Its parameters, without what is demanded of them: other traits may be named there."""
    node = found.node
    if not isinstance(node, ast.Trait):
        return
    params = ("Self", *(g.name for g in node.generics.params if g.kind != "lifetime"))
    lifetimes = tuple(g.name for g in node.generics.params if g.kind == "lifetime")
    generics = Generics(params, lifetimes=lifetimes)
    ref = TraitRef(name, generics.own)
    scope = Scope(items, found.module, self_type=Param("Self"), self_trait=ref, elide=None)
    items.traits[name] = trait = TraitDef(name, found.module, node, generics, scope)
    for item in node.items:
        match item:
            case ast.TypeAlias():
                trait.types[item.name.name] = AssocType(item.bounds, item.target, item.name.span)
            case ast.Function():
                trait.methods[item.name.name] = item
                items.trait_members.setdefault(item.name.name, []).append(trait)
            case ast.ConstItem():
                trait.consts[item.name.name] = item
                items.trait_members.setdefault(item.name.name, []).append(trait)
            case ast.SpecFunction():
                _refuse_second(item.name, trait.specs, "E0428", items)
                trait.specs[item.name.name] = item
                items.spec_traits.setdefault(item.name.name, []).append(trait)
                path = f"{name}::{item.name.name}"
                items.specs[path] = SpecEntry(path, item, found.module, trait)
            case _:
                items.report(errors.unsupported("this item in a trait", item.span))


def _trait_defaults(trait: TraitDef) -> None:
    """`trait Add<Rhs = Self>`: needed wherever the trait is named."""
    scope = attrs.evolve(trait.scope, params=frozenset(trait.generics.params))
    for param in trait.node.generics.params:
        if param.kind == "type" and isinstance(param.default, ast.PathType | ast.TupleType):
            trait.generics.defaults[param.name] = scope.type_of(param.default)


def _trait(trait: TraitDef, items: Items) -> None:
    node = trait.node
    supertraits: list[TraitRef] = []
    refuse_duplicates(
        [item.name for item in node.items if isinstance(item, ast.Function | ast.ConstItem | ast.TypeAlias)],
        "E0428",
        "item",
        items,
    )
    generics, scope = make_generics(node.generics, attrs.evolve(trait.scope), params=("Self",))
    for param in node.generics.params:
        if param.kind == "lifetime":
            items.report(errors.unsupported("a lifetime parameter of a trait", param.span, "make it one of the method"))
    own = trait.generics.params
    for bound in node.supertraits:
        if isinstance(bound, ast.Lifetime):
            generics.outlives = (*generics.outlives, (Param("Self"), scope.region(bound.name, bound.span)))
        elif not bound.maybe:
            for predicate in scope.bound(Param("Self"), bound):
                generics.predicates = (*generics.predicates, predicate)
                if isinstance(predicate, TraitRef):
                    supertraits.append(predicate)
    if own != generics.params:
        raise AssertionError("the parameters of a trait have changed")
    trait.generics, trait.scope = generics, scope
    trait.supertraits = tuple(supertraits)
    for name, function in trait.methods.items():
        path = f"{trait.name}::{name}"
        items.entries[path] = FunctionEntry(path, function, trait.module, trait)


# --- Implementations -------------------------------------------------------------------------------------------


def _impl(block: ast.Impl, module: Module, items: Items) -> None:
    only_specs = bool(block.items) and all(isinstance(item, ast.SpecFunction) for item in block.items)
    base = Scope(items, module, elide=_anonymous_lifetimes(), hidden=False, logical=only_specs)
    generics, scope = make_generics(block.generics, base)
    self_type = scope.type_of(block.target)
    scope.self_type = self_type
    trait = scope.trait_ref(block.trait, self_type) if block.trait is not None else None
    scope.hidden = True
    if block.trait is not None and trait is None:
        return
    scope.self_trait = trait
    impl = ImplDef(len(items.impls), module, generics, scope, trait, self_type, block.span, block)
    if trait is None and not only_specs and not _may_have_methods(self_type, impl, items):
        return
    for item in block.items:
        match item:
            case ast.Function():
                _member(impl, item, items)
            case ast.TypeAlias():
                _refuse_second(item.name, impl.types, "E0201", items)
                impl.types[item.name.name] = item
            case ast.ConstItem():
                _refuse_second(item.name, impl.consts, "E0592" if trait is None else "E0201", items)
                impl.consts[item.name.name] = item
                if trait is None:
                    items.inherent_consts.setdefault(item.name.name, []).append(impl)
            case ast.SpecFunction():
                items.names.spec_members.append((item, impl))
            case _:
                items.report(errors.unsupported("this item in an implementation", item.span))
    if not only_specs:  # of a trait, they belong to the implementation that code sees
        add_impl(impl, items)


def _refuse_second(name: ast.Ident, known: Mapping[str, object], code: str, items: Items) -> None:
    if name.name in known:
        items.report(error(code, f"`{name.name}` is defined twice", name.span))


def _anonymous_lifetimes() -> Callable[[Span], str]:
    count = iter(range(1_000_000))
    return lambda span: f"_{next(count)}"


def _member_path(name: str, impl: ImplDef) -> str:
    owner = impl.self_type.name if isinstance(impl.self_type, Adt) else str(impl.self_type)
    if isinstance(impl.self_type, LOGICAL):
        owner = owner.partition("<")[0]
    return f"<{owner} as {impl.trait.trait}>::{name}" if impl.trait is not None else f"{owner}::{name}"


def _member(impl: ImplDef, node: ast.Function, items: Items) -> None:
    name = node.name.name
    path = _member_path(name, impl)
    if name in impl.methods:
        items.report(error("E0592" if impl.trait is None else "E0201", f"`{name}` is defined twice", node.name.span))
        return
    if path in items.entries:
        path = f"{path}#{impl.index}"
    impl.methods[name] = path
    items.entries[path] = FunctionEntry(path, node, impl.module, impl)
    if impl.trait is None:
        items.inherent.setdefault(name, ByHead()).add(impl.self_type, (impl, path))


def _may_have_methods(self_type: Type, impl: ImplDef, items: Items) -> bool:
    if impl.module.in_prelude:
        return True
    if isinstance(self_type, Adt) and not items.names.adts[self_type.name].module.in_prelude:
        return True
    if isinstance(self_type, unify.Variable):
        return False
    if isinstance(self_type, Param):
        items.report(error("E0118", "an inherent implementation needs a type of one's own", impl.span))
    else:
        code = "E0116" if isinstance(self_type, Adt) else "E0390"
        items.report(error(code, f"methods can't be added to the type `{self_type}` here", impl.span,
                           helps=["declare a trait, and implement that"]))  # fmt: skip
    return False


def add_impl(impl: ImplDef, items: Items) -> None:
    items.impls.append(impl)
    if impl.trait is not None:
        items.trait_impls.setdefault(impl.trait.trait, ByHead()).add(impl.self_type, impl)


def refuse_infinite_types(items: Items) -> None:
    """A type that holds itself, other than behind a pointer, has no size."""

    def holds(ty: Type, goal: str, seen: set[str]) -> bool:
        match ty:
            case Adt(name=name) if name in ("Box", "Vec", "NonNull"):
                return False
            case Adt(name=name, args=args):
                if name == goal or any(holds(arg, goal, seen) for arg in args):
                    return True
                if name in seen or name not in items.adts:
                    return False
                seen.add(name)
                fields = [f.ty for variant in items.adts[name].variants for f in variant.fields]
                return any(holds(field, goal, seen) for field in fields)
            case Tuple(items=parts):
                return any(holds(part, goal, seen) for part in parts)
            case Array(element=element):
                return holds(element, goal, seen)
            case _:
                return False

    for name, adt in items.adts.items():
        if any(holds(f.ty, name, set()) for variant in adt.variants for f in variant.fields):
            items.report(error("E0072", f"the type `{name}` holds itself and so has no finite size", adt.span,
                               helps=["hold it in a `Box`"]))  # fmt: skip
