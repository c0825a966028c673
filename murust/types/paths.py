"""What a path stands for as a value. Source: Rust reference, "Path expressions", "Paths in expressions"."""

from __future__ import annotations

from difflib import get_close_matches

from murust.core import nodes as core
from murust.core.types import INTS, Adt, FnItem, Param, Type, parts, substitute
from murust.diagnostics.model import error, instead
from murust.record import replace
from murust.resolve.astray import astray
from murust.resolve.lookup import hidden, lookup
from murust.resolve.modules import visible_from
from murust.resolve.names import NOT_VALUES, Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.annotations import named, naming, writes_lifetimes, written
from murust.types.around import outer_variable
from murust.types.context import Cx
from murust.types.generics import Generics, TraitRef, Verdict
from murust.types.items import ImplDef, TraitDef
from murust.types.late import early_bound, late_bound
from murust.types.path_arguments import refuse_any, refuse_stray
from murust.types.written_bounds import trait_ref


def path(node: ast.PathExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    """A variable, constant, static, function, or a struct or variant."""
    result = _path(node, cx, expected)
    if isinstance(result, thir.FunctionValue | thir.ConstValue) and writes_lifetimes(written(node.path)):
        name = result.named or core.Named()
        args = result.args if isinstance(result, thir.ConstValue) else parts(result.ty)
        result.named = naming(name.owner, args, name.regions)
    return result


def _path(node: ast.PathExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    target = node.path
    if target.qself is not None:
        return _qualified(target, cx)
    if len(target.segments) == 1:
        name = target.segments[0].name
        binding = cx.variable(name)
        refuse_stray(target, cx.scope, local=binding is not None)
        if binding is not None:
            return thir.Variable(binding.ty, node.span, binding)
        if name in cx.scope.consts:
            if name not in cx.generics.const_types:
                text = f"the parameter `{name}` may stand here by itself only, not in an expression"
                cx.report(error("T0005", text, node.span, helps=["make the whole value a parameter"]))
                return cx.broken(node.span)
            refuse_any(target.segments[0], f"the parameter `{name}`", node.span, cx.items)
            return thir.ConstParam(cx.generics.const_types[name], node.span, name)
        if name == "self":
            cx.report(error("E0424", "there is no `self` here", node.span))
            return cx.broken(node.span)
    else:
        refuse_stray(target, cx.scope)
    member = _type_relative(target, cx, expected)
    if member is not None:
        return member
    found = find_value(target, cx)
    if found is None:
        return cx.broken(node.span)
    return value_of(found, target, cx, expected)


def find_value(node: ast.Path, cx: Cx) -> Definition | None:
    """The definition of a path in the name space of values; reports what is wrong with it."""
    found = lookup(node, "values", cx.module, cx.items.names)
    if found is None:
        _unknown_value(node, cx)
        return None
    secret = hidden(node, found, cx.module, cx.items.names)
    if secret is not None:
        cx.report(secret)
    return found


def value_of(found: Definition, node: ast.Path, cx: Cx, expected: Type | None) -> thir.Expr:
    span = node.span
    match found.node:
        case ast.ConstItem():
            from murust.types.consts import const_type

            refuse_any(node.segments[-1], "a constant", span, cx.items)
            return thir.ConstValue(const_type(found, cx.items), span, found.name)
        case ast.Static(mutable=mutable):
            from murust.types.consts import static_type

            refuse_any(node.segments[-1], "a static", span, cx.items)
            if mutable or found.foreign:
                cx.require_unsafe("a use of a `static mut`" if mutable else "a use of a static of the host", span)
            return thir.StaticPlace(static_type(found, cx.items), span, found.name, mutable)
        case ast.Enum() | ast.Struct():
            return constructor(found, node, cx, expected)
        case ast.Function():
            signature = cx.items.signature(found.name)
            return function_value(found.name, signature, (), node.segments[-1], span, cx)
        case ast.Trait() | ast.TypeAlias() | ast.Mod():
            cx.report(error("E0423", f"`{node.text}` is not a value", span))
        case _:
            cx.report(errors.unsupported("this as a value", span))
    return cx.broken(span)


def function_value(
    name: str,
    signature: thir.Signature,
    outer: tuple[Type, ...],
    segment: ast.Segment,
    span: Span,
    cx: Cx,
    owner: Type | None = None,
) -> thir.Expr:
    """A function with arguments for its generic parameters: `outer` for those of its owner, the rest written or not
    known yet. `owner`: the type that it is named by, if that has lifetimes."""
    generics = signature.generics
    args = (*outer, *own_arguments(signature, segment, span, cx))
    regions = own_lifetimes(signature, segment, span, cx)
    cx.demand_all(generics, args, span)
    if name == "Drop::drop" or name.endswith(" as Drop>::drop"):
        cx.report(error("E0040", "`drop` of `Drop` is not called by hand", span, helps=["write `drop(value)`"]))
    return thir.FunctionValue(FnItem(name, args), span, naming(owner, regions=regions))


def own_arguments(signature: thir.Signature, segment: ast.Segment, span: Span, cx: Cx) -> tuple[Type, ...]:
    generics = signature.generics
    wanted = generics.params[signature.owner_params :]
    written = [arg for arg in segment.args or () if not isinstance(arg, ast.Lifetime)]
    if not written:
        return cx.fresh_args(len(wanted))
    named = len(wanted) - signature.opaque
    if len(written) != named:
        cx.report(error("E0107", f"`{segment.name}` takes {named} generic arguments, not {len(written)}", span))
        return cx.fresh_args(len(wanted))
    args = tuple(
        cx.scope_infer().argument(arg, generics.const_types.get(param))
        for param, arg in zip(wanted, written, strict=False)
    )
    return (*args, *cx.fresh_args(signature.opaque))


def own_lifetimes(
    signature: thir.Signature, segment: ast.Segment, span: Span, cx: Cx, *, of_method: bool = False
) -> tuple[str, ...]:
    """The lifetimes that are written for those that are chosen when the function is named, by the order of those; none
    if none is. Source: error index, E0794; of a call as a method that is a lint, `late_bound_lifetime_arguments`."""
    written = [arg for arg in segment.args or () if isinstance(arg, ast.Lifetime)]
    if not written:
        return ()
    late, early = late_bound(signature), early_bound(signature)
    own = [param.name for param in signature.node.generics.params if param.kind == "lifetime"]
    own = [name for name in own if name not in late]
    if len(written) != len(own) and not (late and of_method):
        text = f"`{segment.name}` takes {len(own)} lifetime arguments, not {len(written)}"
        cx.report(error("E0794" if late else "E0107", text, span, helps=["leave them out"]))
        return ()
    scope = cx.scope_infer()
    regions = [scope.region(lifetime.name, lifetime.span) for lifetime in written]
    given = dict(zip(own, regions, strict=False))
    return tuple(given.get(name, "") for name in early)


def constructor(found: Definition, node: ast.Path, cx: Cx, expected: Type | None) -> thir.Expr:
    """A unit struct or variant as a value, a tuple struct or variant as a function."""
    variant = found.variant or 0
    definition = found.node
    if isinstance(definition, ast.Struct | ast.Enum) and definition.ghost and not cx.scope.logical:
        cx.report(errors.spec_only(f"the type `{found.name}`", node.span))
    shape = definition.variants[variant].shape if isinstance(definition, ast.Enum) else ast.Shape.UNIT
    if isinstance(definition, ast.Struct):
        shape = definition.shape
        _check_constructor(found, node.span, cx)
    args, regions = _type_arguments(found, node, cx)
    if shape is ast.Shape.NAMED:
        cx.report(error("E0533", f"`{node.text}` has named fields: write `{node.text} {{ … }}`", node.span))
        return cx.broken(node.span)
    owner = cx.self_type if node.segments[0].name == "Self" else Adt(found.name, args, regions)
    if shape is ast.Shape.UNIT:
        return thir.Aggregate(Adt(found.name, args), node.span, variant, [], None, named(owner))
    if args:
        cx.demand_all(cx.items.type_generics(found.name), args, node.span)
    return thir.FunctionValue(FnItem(found.name, args, variant), node.span, naming(owner))


def _check_constructor(found: Definition, span: Span, cx: Cx) -> None:
    """The constructor of a tuple struct is as visible as its least visible field."""
    scopes = cx.items.field_scopes[found.name][0]
    if not all(scope is None or scope.contains(cx.module) for scope in scopes):
        cx.report(error("E0603", f"the constructor of `{found.name}` is private", span, "a field is not visible here"))


def _type_arguments(found: Definition, node: ast.Path, cx: Cx) -> tuple[tuple[Type, ...], tuple[str, ...]]:
    """The arguments of the type that is made, and its lifetimes if some are written."""
    generics = cx.items.type_generics(found.name)
    at = len(node.segments) - 1
    for segment in (
        node.segments[at],
        node.segments[at - 1] if found.variant is not None and at else node.segments[at],
    ):
        if segment.args is not None:
            return cx.scope_infer().arguments(generics.params, segment, found.name, node.span)
    if node.segments[0].name == "Self" and isinstance(cx.self_type, Adt) and cx.self_type.name == found.name:
        return cx.self_type.args, ()
    return cx.fresh_args(len(generics.params)), ()


# --- Associated items ------------------------------------------------------------------------------------------


def _type_relative(node: ast.Path, cx: Cx, expected: Type | None) -> thir.Expr | None:
    """`Type::name`, `Trait::name`, `Self::name`, `T::name`; None if the path is not of this kind."""
    if len(node.segments) < 2:
        if node.text == "Self" and isinstance(cx.self_type, Adt):
            return constructor(cx.items.names.adts[cx.self_type.name], node, cx, expected)
        return None
    head, last = ast.Path(node.segments[:-1], node.span, absolute=node.absolute), node.segments[-1]
    if len(head.segments) == 1:
        name = head.segments[0].name
        if name == "Self" and cx.self_type is not None:
            if isinstance(cx.self_type, Adt):
                variant = _variant_of(cx.self_type, last, node, cx, expected)
                if variant is not None:
                    return variant
            return member(cx.self_type, last, node, cx)
        if name in cx.scope.params:
            return member(Param(name), last, node, cx)
    elif head.segments[0].name == "Self" or head.segments[0].name in cx.scope.params:
        return member(cx.type_of(ast.PathType(head, head.span)), last, node, cx)
    found = lookup(head, "types", cx.module, cx.items.names)
    if found is None:
        if len(head.segments) == 1 and (head.text in INTS or head.text in ("bool", "char", "str")):
            return member(cx.type_of(ast.PathType(head, head.span)), last, node, cx)
        return None
    secret = hidden(head, found, cx.module, cx.items.names)
    if secret is not None:
        cx.report(secret)
    match found.node:
        case ast.Trait():
            ref: TraitRef | None = TraitRef(found.name, cx.fresh_args(len(cx.items.any_generics(found.name).params)))
            if head.segments[-1].args is not None:
                ref = trait_ref(cx.scope_infer(), head, unify.fresh())
            return trait_member(ref, last, node, cx, unnamed=True) if ref is not None else cx.broken(node.span)
        case ast.Enum() if _is_variant(found.node, last.name):
            return None
        case ast.Struct() | ast.Enum():
            params = cx.items.type_generics(found.name).params
            args = cx.fresh_args(len(params))  # whatever their defaults are, which are for types
            regions: tuple[str, ...] = ()
            if head.segments[-1].args is not None:
                args, regions = cx.scope_infer().arguments(params, head.segments[-1], found.name, node.span)
            return member(Adt(found.name, args, regions), last, node, cx)
        case ast.TypeAlias():
            ty = cx.scope_infer().type_of(ast.PathType(head, head.span))
            ty = cx.normalize(ty, node.span)
            if isinstance(ty, Adt):
                variant = _variant_of(ty, last, node, cx, expected)
                if variant is not None:
                    return variant
            return member(ty, last, node, cx)
        case _:
            return None


def _is_variant(node: ast.Enum, name: str) -> bool:
    return any(variant.name.name == name for variant in node.variants)


def _variant_of(ty: Adt, segment: ast.Segment, node: ast.Path, cx: Cx, expected: Type | None) -> thir.Expr | None:
    """`Self::Variant`, `Alias::Variant`."""
    found = cx.items.names.adts[ty.name]
    if not isinstance(found.node, ast.Enum):
        return None
    for index, variant in enumerate(found.node.variants):
        if variant.name.name == segment.name:
            if variant.shape is ast.Shape.UNIT:
                return thir.Aggregate(ty, node.span, index, [], None, named(ty))
            if variant.shape is ast.Shape.TUPLE:
                return thir.FunctionValue(FnItem(ty.name, ty.args, index), node.span, naming(ty))
            cx.report(error("E0533", f"`{node.text}` has named fields: write `{node.text} {{ … }}`", node.span))
            return cx.broken(node.span)
    return None


def _qualified(node: ast.Path, cx: Cx) -> thir.Expr:
    """`<T as Trait>::name`, `<T>::name`, `<T as Trait>::Type::name`."""
    assert node.qself is not None
    if len(node.segments) > 1:
        head = replace(node, segments=node.segments[:-1])
        ty = cx.normalize(cx.scope_infer().type_of(ast.PathType(head, head.span)), node.span)
        variant = _variant_of(ty, node.segments[-1], node, cx, None) if isinstance(ty, Adt) else None
        return variant if variant is not None else member(ty, node.segments[-1], node, cx)
    ty = cx.normalize(cx.scope_infer().type_of(node.qself), node.span)
    if node.qtrait is None:
        return member(ty, node.segments[-1], node, cx)
    ref = trait_ref(cx.scope_infer(), node.qtrait, ty)
    if ref is None:
        return cx.broken(node.span)
    return trait_member(ref, node.segments[-1], node, cx)


def member(ty: Type, segment: ast.Segment, node: ast.Path, cx: Cx) -> thir.Expr:
    """An associated function or constant of a type: of its own implementations, then of traits."""
    ty = cx.solver.normalize(ty)
    own = _inherent(ty, segment, node, cx)
    if own is not None:
        return own
    traits = traits_with(segment.name, ty, cx)
    if traits:
        if len(traits) > 1:
            cx.report(errors.ambiguous(segment.name, [ref.trait for ref in traits], segment.span))
        return trait_member(traits[0], segment, node, cx)
    if not (cx.has_errors and unify.unknown(ty)):
        near = next(iter(get_close_matches(segment.name, members_of(ty, cx), 1)), None)
        cx.report(error("E0599", f"`{ty}` has no associated item `{segment.name}`", segment.span, "not found",
                        suggestions=instead(segment.name, near, segment.span)))  # fmt: skip
    return cx.broken(node.span)


def _inherent(ty: Type, segment: ast.Segment, node: ast.Path, cx: Cx) -> thir.Expr | None:
    name = segment.name
    known = cx.items.inherent.get(name)
    found: list[tuple[ImplDef, str | None]] = list(known.find(ty)) if known is not None else []
    found += [(impl, None) for impl in cx.items.inherent_consts.get(name, ())]
    fitting = [(impl, function) for impl, function in found if _is_for(impl, ty, cx)]
    if not fitting:
        return None
    seen = [(impl, function) for impl, function in fitting if function is None or is_visible(impl, function, cx)]
    fitting = seen or fitting
    if len(fitting) > 1:
        cx.report(errors.ambiguous(name, [str(impl.self_type) for impl, _ in fitting], segment.span))
    impl, function = fitting[0]
    args = impl_arguments(impl, ty, cx) or ()
    if function is None:
        refuse_any(segment, "a constant", node.span, cx.items)
        return _const_member(impl, ty, args, name, node.span, cx)
    check_visible(impl, function, segment.span, cx)
    return function_value(function, cx.items.signature(function), args, segment, node.span, cx, ty)


def _is_for(impl: ImplDef, ty: Type, cx: Cx) -> bool:
    at = unify.mark()
    fits = impl_arguments(impl, ty, cx) is not None
    unify.undo(at)
    return fits


def impl_arguments(impl: ImplDef, ty: Type, cx: Cx) -> tuple[Type, ...] | None:
    """Arguments that make an implementation one for a type; binds variables if there are some."""
    at = unify.mark()
    args = cx.fresh_args(len(impl.generics.params))
    env = impl.generics.env(args)
    if not unify.unify(substitute(impl.self_type, env), ty):
        unify.undo(at)
        return None
    demands = [p.substitute(env) for p in impl.generics.predicates]
    if any(cx.solver.evaluate(p) is Verdict.NO for p in demands):
        unify.undo(at)
        return None
    return args


def _const_member(impl: ImplDef, owner: Type, args: tuple[Type, ...], name: str, span: Span, cx: Cx) -> thir.Expr:
    ty = cx.instantiate(impl.scope.type_of(impl.consts[name].ty), impl.generics.env(args), span)
    return thir.ConstValue(ty, span, f"impl#{impl.index}::{name}", args, naming(owner))


def trait_member(ref: TraitRef, segment: ast.Segment, node: ast.Path, cx: Cx, *, unnamed: bool = False) -> thir.Expr:
    """A function or constant of a trait, for a type that has to implement it; `unnamed`: the path does not name it."""
    for candidate in cx.items.elaborate(ref):
        trait = cx.items.traits[candidate.trait]
        if segment.name in trait.methods:
            name = f"{trait.name}::{segment.name}"
            cx.demand(candidate, node.span, unnamed=unnamed)
            return function_value(name, cx.items.signature(name), candidate.args, segment, node.span, cx)
        if segment.name in trait.consts:
            refuse_any(segment, "a constant", node.span, cx.items)
            cx.demand(candidate, node.span, unnamed=unnamed)
            ty = trait.scope.type_of(trait.consts[segment.name].ty)
            value = cx.instantiate(ty, trait.generics.env(candidate.args), node.span)
            return thir.ConstValue(value, node.span, f"{trait.name}::{segment.name}", candidate.args)
    cx.report(error("E0576", f"the trait `{ref}` has no `{segment.name}`", segment.span, "not found"))
    return cx.broken(node.span)


def traits_with(name: str, ty: Type, cx: Cx) -> list[TraitRef]:
    """The traits with a member of that name that the type may implement: those of its bounds first."""
    found: list[TraitRef] = []
    for predicate in cx.solver.env:
        if isinstance(predicate, TraitRef) and predicate.self_type == ty:
            trait = cx.items.traits[predicate.trait]
            if name in trait.methods or name in trait.consts:
                found.append(predicate)
    if found:
        return _one_each(found, cx)
    for trait in visible_traits(name, cx):
        ref = TraitRef(trait.name, (ty, *cx.fresh_args(len(trait.generics.params) - 1)))
        if cx.solver.evaluate(ref) is not Verdict.NO:
            found.append(ref)
    return found


def _one_each(refs: list[TraitRef], cx: Cx) -> list[TraitRef]:
    """A trait once: with arguments that are to be found out, if it is there with several."""
    traits: dict[str, TraitRef] = {}
    for ref in refs:
        known = traits.setdefault(ref.trait, ref)
        if known != ref:
            traits[ref.trait] = TraitRef(ref.trait, (ref.self_type, *cx.fresh_args(len(ref.args) - 1)))
    return list(traits.values())


def visible_traits(name: str, cx: Cx) -> list[TraitDef]:
    """The traits in scope that have a member of that name."""
    return [trait for trait in cx.items.trait_members.get(name, ()) if in_scope(trait, cx)]


def in_scope(trait: TraitDef, cx: Cx) -> bool:
    if trait.module.in_prelude:
        return trait.name in cx.items.names.always_in_scope or cx.module.in_prelude or _imported(trait, cx)
    return _imported(trait, cx)


def _imported(trait: TraitDef, cx: Cx) -> bool:
    return trait.name in cx.module.trait_names()


def check_visible(impl: ImplDef, name: str, span: Span, cx: Cx) -> None:
    if not is_visible(impl, name, cx):
        cx.report(error("E0624", f"the method `{cx.items.entries[name].node.name.name}` is private", span))


def is_visible(impl: ImplDef, name: str, cx: Cx) -> bool:
    entry = cx.items.entries[name]
    scope = visible_from(entry.node.public, entry.module, cx.items.names)
    return impl.trait is not None or scope is None or scope.contains(cx.module)


def members_of(ty: Type, cx: Cx) -> list[str]:
    return [name for name, owners in cx.items.inherent.items() for impl, _ in owners if unify.can_unify(
        substitute(impl.self_type, {p: unify.fresh() for p in impl.generics.params}), ty)]  # fmt: skip


def _unknown_value(node: ast.Path, cx: Cx) -> None:
    name = node.text
    if cx.module.qualify(name) in cx.items.names.refused:
        return
    if len(node.segments) > 1:
        lost = astray(node, "value", "values", "E0425", cx.module, cx.items.names)
        item = node.segments[-1]
        cx.report(lost or errors.unknown_name("associated item", item.name, item.span, None, "E0599"))
    elif any(name in scope for scope in cx.outside):
        cx.report(error("E0435", f"`{name}` is a variable, and a constant is wanted here", node.span))
    elif cx.variable(thir.GHOST + name) is not None:
        cx.report(errors.spec_only(f"the ghost variable `{name}`", node.span))
    elif cx.module.specs.get(name) is not None and not cx.scope.logical:
        kind = getattr(cx.module.specs[name].node, "kind", "spec")
        what = {"spec": "the spec function", "predicate": "the predicate"}.get(kind, "the lemma")
        cx.report(errors.spec_only(f"{what} `{name}`", node.span))
    elif not cx.scope.logical and (found := outer_variable(name, node.span, cx.name, cx.items)) is not None:
        cx.report(found)
    else:
        is_type = lookup(node, "types", cx.module, cx.items.names) is not None or name in NOT_VALUES
        near = get_close_matches(name, [*cx.visible(), *cx.module.values], 1)
        code = "E0423" if is_type else "E0425"
        cx.report(errors.unknown_name("value", name, node.span, near[0] if near else None, code))


__all__ = ["Generics", "member", "path", "traits_with"]
