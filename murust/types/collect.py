"""From definitions to tables: types, traits and heads of implementations. Source: Rust reference, "Items"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from murust.core.types import LOGICAL, Adt, Param, Type, substitute
from murust.diagnostics.model import error
from murust.record import replace
from murust.resolve.names import Definition, Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.adts import collect_adt, collect_derived, refuse_duplicates
from murust.types.const_values import NotConstant
from murust.types.generics import Generics, TraitRef
from murust.types.heads import ByHead
from murust.types.items import AssocType, FunctionEntry, ImplDef, Items, SpecEntry, TraitDef
from murust.types.parameters import make_generics, refuse_defaults
from murust.types.written import Scope
from murust.types.written_bounds import predicates_of, trait_ref


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
            _trait_supertraits(items.traits[name])
    for name in new_traits:
        if name in items.traits:
            _trait(items.traits[name], items)
    for name, found in names.functions.items():
        if isinstance(found.node, ast.Function) and name not in items.entries:
            items.entries[name] = FunctionEntry(name, found.node, found.module, None, foreign=found.foreign)
    blocks, names.impls = names.impls, []
    for block, module in blocks:
        _impl(block, module, items)
    _collect_types(new_types, items)  # after implementations, whose constants the lengths of arrays may name
    for name in new_types:
        collect_derived(name, items)
    for impl in items.trait_impls.get("Copy", ()):
        _copies(impl, items)
    _spec_functions(items)
    items.verdicts.clear()  # there are more implementations now


def _collect_types(new: list[str], items: Items) -> None:
    begun: set[str] = set()

    def collect_one(name: str) -> None:
        found = items.names.adts[name]
        if name in begun:
            raise NotConstant(f"what is in `{name}` depends on its size", found.span, "E0391")
        begun.add(name)
        collect_adt(name, found, items)

    items.adts.collect = collect_one
    for name in new:
        if name not in items.adts:
            collect_one(name)
    items.adts.collect = None


def _copies(impl: ImplDef, items: Items) -> None:
    """Core's word for an implementation of `Copy`: always, or if the arguments are."""
    if isinstance(impl.self_type, Adt) and impl.self_type.name in items.adts:
        always = not any(isinstance(p, TraitRef) and p.trait == "Copy" for p in impl.generics.predicates)
        name = impl.self_type.name
        items.adts[name] = replace(items.adts[name], copy=True, copy_always=always and bool(impl.generics.params))


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


# --- Traits ----------------------------------------------------------------------------------------------------


def _declare_trait(name: str, found: Definition, items: Items) -> None:
    """Its parameters, without what is demanded of them: other traits may be named there."""
    node = found.node
    if not isinstance(node, ast.Trait):
        return
    lifetimes = tuple(g.name for g in node.generics.params if g.kind == "lifetime")
    own = (g.name for g in node.generics.params if g.kind != "lifetime")
    params = ("Self", *(f"'{name}" for name in lifetimes), *own)
    generics = Generics(params, lifetimes=lifetimes)
    ref = TraitRef(name, generics.own)
    scope = Scope(items, found.module, self_type=Param("Self"), self_trait=ref, elide=None)
    items.traits[name] = trait = TraitDef(name, found.module, node, generics, scope)
    for item in node.items:
        match item:
            case ast.TypeAlias():
                if item.generics.params:
                    items.report(errors.unsupported("a parameter of an associated type", item.span))
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
    generics = trait.generics
    scope = replace(trait.scope, params=frozenset(generics.params), lifetimes=frozenset(generics.lifetimes))
    for param in trait.node.generics.params:
        if param.kind == "type" and isinstance(param.default, ast.PathType | ast.TupleType):
            trait.generics.defaults[param.name] = scope.type_of(param.default)


def _trait_supertraits(trait: TraitDef) -> None:
    """The supertraits, whose associated types `where` may name. What is wrong with them is said when they are read
    again."""
    items = trait.scope.items
    generics = trait.generics
    scope = replace(trait.scope, params=frozenset(generics.params), lifetimes=frozenset(generics.lifetimes))
    before = len(items.diagnostics)
    bounds = [bound for bound in trait.node.supertraits if not isinstance(bound, ast.Lifetime) and not bound.maybe]
    found = [predicate for bound in bounds for predicate in predicates_of(scope, Param("Self"), bound)]
    trait.supertraits = tuple(predicate for predicate in found if isinstance(predicate, TraitRef))
    del items.diagnostics[before:]


def _trait(trait: TraitDef, items: Items) -> None:
    node = trait.node
    supertraits: list[TraitRef] = []
    refuse_duplicates(
        [item.name for item in node.items if isinstance(item, ast.Function | ast.ConstItem | ast.TypeAlias)],
        "E0428",
        "item",
        items,
    )
    lifetimes = trait.generics.lifetimes
    generics, scope = make_generics(node.generics, trait.scope, params=("Self", *(f"'{name}" for name in lifetimes)))
    own = trait.generics.params
    for bound in node.supertraits:
        if isinstance(bound, ast.Lifetime):
            generics.outlives = (*generics.outlives, (Param("Self"), scope.region(bound.name, bound.span)))
        elif not bound.maybe:
            for predicate in predicates_of(scope, Param("Self"), bound):
                generics.predicates = (*generics.predicates, predicate)
                if isinstance(predicate, TraitRef):
                    supertraits.append(predicate)
    if own != generics.params:
        raise AssertionError("the parameters of a trait have changed")
    generics.maybe_unsized |= {"Self"}
    trait.generics, trait.scope = generics, scope
    trait.supertraits = tuple(supertraits)
    for name, function in trait.methods.items():
        path = f"{trait.name}::{name}"
        items.entries[path] = FunctionEntry(path, function, trait.module, trait)


# --- Implementations -------------------------------------------------------------------------------------------


def _impl(block: ast.Impl, module: Module, items: Items) -> None:
    base = Scope(items, module, elide=_anonymous_lifetimes(), hidden=False, logical=block.logical)
    generics, scope = make_generics(block.generics, base)
    refuse_defaults(block.generics, items)
    self_type = scope.type_of(block.target)
    scope.self_type = self_type
    trait = trait_ref(scope, block.trait, self_type) if block.trait is not None else None
    scope.hidden = True
    if block.trait is not None and trait is None:
        return
    scope.self_trait = trait
    impl = ImplDef(len(items.impls), module, generics, scope, trait, self_type, block.span, block)
    if trait is None and not block.logical and not _may_have_methods(self_type, impl, items):
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
    if not block.logical:
        items.add_impl(impl)


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
