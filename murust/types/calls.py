"""Calls and struct expressions. Source: Rust reference, "Call expressions", "Struct expressions"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Adt, Closure, FnItem, FnPtr, Never, Param, Projection, Slice, Str, Tuple, Type
from murust.diagnostics.model import error
from murust.resolve.astray import astray
from murust.resolve.lookup import hidden, lookup
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.annotations import named
from murust.types.builtin import function_type
from murust.types.coerce import borrow, check, coerce, steps
from murust.types.context import Cx
from murust.types.generics import Projected, TraitRef, Verdict
from murust.types.path_arguments import refuse_stray


def call(node: ast.Call, cx: Cx, expected: Type | None) -> thir.Expr:
    callee = cx.infer(node.callee, cx, None)
    ty = cx.known(callee.ty, node.callee.span)
    if isinstance(ty, FnItem):
        return _call_item(callee, ty, node, cx, expected)
    if isinstance(ty, unify.Variable):
        return ignore_args(node.args, node.span, cx)
    return _call_value(callee, node, cx)


def _call_item(callee: thir.Expr, ty: FnItem, node: ast.Call, cx: Cx, expected: Type | None) -> thir.Expr:
    params, result = function_type_in(ty, node.span, cx)
    if len(params) != len(node.args):
        what = f"`{ty.name.rpartition('::')[2]}`"
        defined = cx.items.entries[ty.name].node.name.span if ty.variant is None else None
        cx.report(errors.wrong_count(what, len(params), len(node.args), node.callee.span, defined))
        return ignore_args(node.args, node.span, cx)
    if ty.variant is None and cx.items.signature(ty.name).unsafe:
        cx.require_unsafe(f"a call of the unsafe function `{ty.name.rpartition('::')[2]}`", node.span)
    args = arguments(node.args, params, cx, expected_inputs(params, result, expected))
    if isinstance(unify.shallow(result), Never):
        cx.diverges = True
    if not isinstance(callee, thir.FunctionValue):
        return thir.CallValue(result, node.span, callee, args, "fn")
    if ty.variant is not None:
        owner = callee.named.owner if callee.named is not None else None
        return thir.Aggregate(result, node.span, ty.variant, list(enumerate(args)), None, owner)
    return thir.Call(result, node.span, ty.name, args, ty.args, callee.named)


def function_type_in(ty: FnItem, span: Span, cx: Cx) -> tuple[tuple[Type, ...], Type]:
    params, result = function_type(ty, cx.solver)
    return tuple(cx.normalize(param, span) for param in params), cx.normalize(result, span)


def expected_inputs(params: tuple[Type, ...], result: Type, expected: Type | None) -> tuple[Type, ...]:
    """What the wanted type of a call tells about its arguments. It decides nothing: a closure among them is still to
    say what it returns. Source: rustc, `expected_inputs_for_expected_output`."""
    if expected is None:
        return params
    hint = unify.shallow(expected)
    if isinstance(hint, unify.Variable):
        return params
    return told_by(hint, result, params) or params


def told_by(wanted: Type, made: Type, parts: tuple[Type, ...]) -> tuple[Type, ...]:
    """The parts of what is made, as far as the type that is wanted tells; nothing if it does not fit. Where that is not
    known, either, they have variables of their own: so a closure in `Some(|x| …)` does not see what is asked of the
    type that it will be. Source: rustc, `fudge_inference_if_ok`."""
    own = [variable for part in parts for variable in unify.variables(part)]
    at = unify.mark()
    told = tuple(map(unify.resolve, parts)) if unify.unify(wanted, made) else ()
    unify.undo(at)
    return tuple(unify.renewed(part, own) for part in told)


def arguments(
    nodes: tuple[ast.Expr, ...], params: tuple[Type, ...], cx: Cx, inputs: tuple[Type, ...] | None = None
) -> list[thir.Expr]:
    """Arguments for parameters: closures last, for the others tell about their types. `inputs`: what is expected."""
    done: dict[int, thir.Expr] = {}
    for closures in (False, True):
        if closures and any(isinstance(node, ast.Closure) for node in nodes):
            cx.settle()
        for index, (node, param) in enumerate(zip(nodes, params, strict=True)):
            if isinstance(node, ast.Closure) != closures:
                continue
            wanted = param if inputs is None else inputs[index]
            if isinstance(unify.shallow(wanted), Slice | Str):  # no value has it: it is to become that behind a `Box`
                done[index] = coerce(cx.infer(node, cx, wanted), param, cx)
                continue
            done[index] = check(node, wanted, cx, argument=True)
            if wanted is not param and not cx.unify(param, wanted):
                cx.mismatch(param, wanted, node.span)
    return [done[index] for index in range(len(nodes))]


def ignore_args(args: tuple[ast.Expr, ...], span: Span, cx: Cx) -> thir.Expr:
    for arg in args:
        cx.infer(arg, cx, None)
    return cx.broken(span)


def _call_value(callee: thir.Expr, node: ast.Call, cx: Cx) -> thir.Expr:
    """A call of a closure, a function pointer, or what a bound makes callable; references are followed."""
    for place in steps(callee, cx):
        ty = unify.shallow(place.ty)
        found = _callable(ty, len(node.args), cx)
        if found is None:
            continue
        params, result, trait = found
        unsafe = isinstance(ty, FnItem) and ty.variant is None and cx.items.signature(ty.name).unsafe
        if unsafe or (isinstance(ty, FnPtr) and ty.unsafe):
            cx.require_unsafe(f"a call of an `{ty}`", node.span)
        if len(params) != len(node.args):
            count = errors.wrong_count("this", len(params), len(node.args), node.callee.span)
            code = "E0057" if not isinstance(ty, FnPtr | FnItem) else "E0061"
            cx.report(error(code, count.message, count.primary.span, count.primary.text))
            return ignore_args(node.args, node.span, cx)
        args = arguments(node.args, params, cx)
        return thir.CallValue(result, node.span, place, args, trait)
    shown = cx.shown(callee.ty)
    if not cx.has_errors or not unify.unknown(shown):
        cx.report(error("E0618", f"a value of type `{shown}` can't be called", node.callee.span))
    return ignore_args(node.args, node.span, cx)


def _callable(ty: Type, count: int, cx: Cx) -> tuple[tuple[Type, ...], Type, str] | None:
    match ty:
        case FnPtr(params=params, result=result):
            return params, result, "fn"
        case FnItem():
            params, result = function_type(ty, cx.solver)
            return params, result, "fn"
        case Closure(name=name):
            info = cx.items.closures[name]
            return info.params, info.result, "closure"
        case Param() | Projection():
            for trait in ("Fn", "FnMut", "FnOnce"):
                for predicate in cx.solver.env:
                    if isinstance(predicate, TraitRef) and predicate.trait == trait and predicate.self_type == ty:
                        args = unify.shallow(predicate.args[1])
                        output = cx.solver.normalize(Projection("FnOnce", (ty, args), "Output"))
                        return (args.items if isinstance(args, Tuple) else ()), output, trait
    return None


# --- Struct expressions ----------------------------------------------------------------------------------------


def find_struct(path: ast.Path, cx: Cx) -> tuple[Adt, int] | None:
    """The struct or variant that `path { … }` makes or matches, with arguments that are not known yet."""
    refuse_stray(path, cx.scope)
    if path.qself is not None:
        cx.report(errors.unsupported("a qualified path here", path.span, "name the type"))
        return None
    if path.segments[0].name == "Self" and cx.self_type is not None:
        if len(path.segments) == 1:
            ty = unify.shallow(cx.self_type)
            if isinstance(ty, Adt):
                return ty, 0
        elif isinstance(cx.self_type, Adt):
            node = cx.items.names.adts[cx.self_type.name].node
            for index, variant in enumerate(node.variants if isinstance(node, ast.Enum) else ()):
                if variant.name.name == path.segments[1].name:
                    return cx.self_type, index
    found = lookup(path, "types", cx.module, cx.items.names)
    if found is None:
        return _alias_variant(path, cx)
    secret = hidden(path, found, cx.module, cx.items.names)
    if secret is not None:
        cx.report(secret)
    if isinstance(found.node, ast.TypeAlias):
        ty = cx.normalize(cx.scope_infer().type_of(ast.PathType(path, path.span)), path.span)
        if isinstance(ty, Adt):
            return ty, 0
        _not_a_struct(path, cx)
        return None
    if not isinstance(found.node, ast.Struct | ast.Enum) or (
        isinstance(found.node, ast.Enum) and found.variant is None
    ):
        _not_a_struct(path, cx)
        return None
    return Adt(found.name, *_written_arguments(found, path, cx)), found.variant or 0


def _alias_variant(path: ast.Path, cx: Cx) -> tuple[Adt, int] | None:
    """`Alias::Variant`."""
    prefix = ast.Path(path.segments[:-1], path.span)
    owner = lookup(prefix, "types", cx.module, cx.items.names) if path.segments[:-1] else None
    if owner is not None and isinstance(owner.node, ast.TypeAlias):
        ty = cx.normalize(cx.scope_infer().type_of(ast.PathType(prefix, prefix.span)), path.span)
        node = cx.items.names.adts[ty.name].node if isinstance(ty, Adt) else None
        for index, variant in enumerate(node.variants if isinstance(node, ast.Enum) else ()):
            if variant.name.name == path.segments[-1].name and isinstance(ty, Adt):
                return ty, index
    if owner is not None and isinstance(owner.node, ast.Enum):
        name = path.segments[-1].name
        cx.report(error("E0599", f"`{owner.name}` has no variant `{name}`", path.segments[-1].span, "not found"))
    else:
        nowhere = errors.unknown_name("struct or variant", path.text, path.span, None, "E0422")
        cx.report(astray(path, "struct or variant", "types", "E0422", cx.module, cx.items.names) or nowhere)
    return None


def _not_a_struct(path: ast.Path, cx: Cx) -> None:
    cx.report(error("E0574", f"`{path.text}` is not a struct or variant", path.span))


def _written_arguments(found: Definition, path: ast.Path, cx: Cx) -> tuple[tuple[Type, ...], tuple[str, ...]]:
    """The arguments of the type, and its lifetimes if some are written."""
    generics = cx.items.type_generics(found.name)
    for segment in path.segments[-2:] if found.variant is not None else path.segments[-1:]:
        if segment.args is not None:
            return cx.scope_infer().arguments(generics.params, segment, found.name, path.span)
    return cx.fresh_args(len(generics.params)), ()


def struct(node: ast.StructExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    found = find_struct(node.path, cx)
    if found is None:
        return ignore_args(tuple(init.value for init in node.fields), node.span, cx)
    ty, variant = found
    if expected is not None and not isinstance(unify.shallow(expected), unify.Variable):
        for known in told_by(expected, ty, (ty,)):
            unify.unify(ty, known)
    definition = cx.items.adts[ty.name]
    types = [cx.normalize(t, node.span) for t in core.field_types(ty, variant, cx.items.adts)]
    cx.demand_all(cx.items.type_generics(ty.name), ty.args, node.path.span)
    names = [field.name for field in definition.variants[variant].fields]
    fields: list[tuple[int, thir.Expr]] = []
    strange = False
    for init in node.fields:
        if init.name.name not in names:
            text = f"`{definition.variants[variant].name}` has no field `{init.name.name}`"
            cx.report(error("E0559" if not definition.is_struct else "E0560", text, init.name.span))
            cx.infer(init.value, cx, None)
            strange = True
            continue
        index = names.index(init.name.name)
        if any(index == seen for seen, _ in fields):
            cx.report(error("E0062", f"the field `{init.name.name}` is given twice", init.name.span))
        cx.private_field(ty, variant, index, init.name.span, "E0451")
        fields.append((index, check(init.value, types[index], cx)))
    base = check(node.base, ty, cx) if node.base is not None else None
    if base is not None and not definition.is_struct:
        cx.report(error("E0436", "`..` is for structs only", node.span))
    missing = [name for i, name in enumerate(names) if all(i != seen for seen, _ in fields)]
    if node.base is not None:
        for name in missing:
            cx.private_field(ty, variant, names.index(name), node.base.span, "E0451")
    if missing and base is None and not strange:  # what is missing may have been meant by what there is not
        listed = ", ".join(f"`{name}`" for name in missing)
        cx.report(error("E0063", f"the value of {listed} is missing", node.path.span, "incomplete"))
    return thir.Aggregate(ty, node.span, variant, fields, base, named(ty))


__all__ = ["Projected", "Verdict", "borrow", "call", "coerce", "struct"]
