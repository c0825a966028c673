"""Structs and enums, and the implementations that they derive. Source: Rust reference, "Structs", "Enumerations",
"Derive"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Adt, Array, Param, Tuple, Type, substitute
from murust.diagnostics.model import Label, error
from murust.record import replace
from murust.resolve.modules import visible_from
from murust.resolve.names import Definition
from murust.syntax import ast
from murust.types import unify
from murust.types.generics import NO_GENERICS, Generics, TraitRef
from murust.types.items import ImplDef, Items
from murust.types.parameters import bounds_lookup
from murust.types.written import Scope

DERIVABLE = frozenset({"Clone", "Copy", "PartialEq", "Eq", "Debug", "Default", "Hash", "PartialOrd", "Ord"})


def collect_adt(name: str, found: Definition, items: Items) -> None:
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum):
        return
    generics = items.generics[name]
    consts = frozenset(generics.const_types)
    self_type = Adt(name, generics.own, generics.lifetimes)
    scope = Scope(items, found.module, frozenset(generics.params) - consts, consts, frozenset(generics.lifetimes),
                  self_type=self_type, elide=None, logical=node.ghost, const_types=generics.const_types)  # fmt: skip
    bounds_lookup(node.generics, scope, NO_GENERICS)
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
    _check_transparent(node, name, items)


def _check_transparent(node: ast.Struct | ast.Enum, name: str, items: Items) -> None:
    """`repr(transparent)`: one field at most has a size. Source: Rust reference, "The transparent representation"."""
    if not any(attribute.path == "repr" and "transparent" in attribute.words for attribute in node.attributes):
        return
    fields = [field.ty for variant in items.adts[name].variants for field in variant.fields]
    sized = [ty for ty in fields if not _is_empty(ty, items)]
    if len(items.adts[name].variants) != 1:
        items.report(error("E0731", "a transparent enum has one variant", node.name.span))
    elif len(sized) > 1:
        items.report(error("E0690", "a transparent type has one field at most that has a size", node.name.span))


def _is_empty(ty: Type, items: Items) -> bool:
    """Has a value of the type neither size nor alignment? Of a type parameter that is not known."""
    match ty:
        case Tuple(items=inner):
            return all(_is_empty(part, items) for part in inner)
        case Array(element=element):
            return _is_empty(element, items)  # that of no numbers is aligned as they are
        case Adt(name=name, args=args) if name in items.adts and items.adts[name].is_struct:
            env = dict(zip(items.adts[name].params, args, strict=True))
            return all(_is_empty(substitute(field.ty, env), items) for field in items.adts[name].variants[0].fields)
        case _:
            return False


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
            names |= {arg.rpartition("::")[2] for arg in attribute.words}
    return frozenset(names)


def refuse_duplicates(names: list[ast.Ident], code: str, what: str, items: Items) -> None:
    seen: dict[str, ast.Ident] = {}
    for name in names:
        if name.name in seen:
            first = [Label(seen[name.name].span, "first here")]
            items.report(error(code, f"the {what} `{name.name}` is declared twice", name.span, secondary=first))
        seen.setdefault(name.name, name)


_ROOTS = frozenset({"std", "core", "crate", "self", "super"})


def collect_derived(name: str, items: Items) -> None:
    """An implementation for each derived trait: for the type parameters, the trait itself is demanded."""
    found = items.names.adts[name]
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum):
        return
    generics = items.generics[name]
    for attribute in node.attributes:
        if attribute.path != "derive":
            continue
        for written in attribute.words:
            trait = written.rpartition("::")[2]
            head = written.removeprefix("::").partition("::")[0]
            if head != trait and head not in _ROOTS and found.module.find("types", head) is None:
                items.report(error("E0433", f"there is no module `{head}` here", attribute.span))
                continue
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
    own = replace(generics, predicates=(*generics.predicates, *demanded))
    ref = TraitRef(trait, (self_type, *(self_type for _ in range(extra))))
    scope = Scope(items, found.module, self_type=self_type)
    span = attribute.span if found.span.file is attribute.span.file else found.span
    items.add_impl(ImplDef(len(items.impls), found.module, own, scope, ref, self_type, span, derived=True))
