"""Types of paths, calls, methods, struct expressions and macros. Source: Rust reference, "Path expressions",
"Call expressions", "Method call expressions", "Struct expressions"."""

from __future__ import annotations

from difflib import get_close_matches

from murust.core import nodes as core
from murust.core.types import BOOL, INTS, Adt, Array, Ref, Slice, Type
from murust.diagnostics.model import error
from murust.resolve.lookup import is_visible, lookup, type_of_prefix
from murust.resolve.modules import private
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx
from murust.types.macros import macro as macro
from murust.types.patterns import _find_type, _with_self

_VARIANT_TESTS = {"is_some": ("Option", 1), "is_none": ("Option", 0), "is_ok": ("Result", 0), "is_err": ("Result", 1)}
"""Methods of the core library that ask for the variant."""


def path(node: ast.PathExpr, cx: Cx) -> thir.Expr:
    """A variable, constant, or variant or struct without fields."""
    name = node.path.text
    if len(node.path.segments) == 1:
        binding = cx.variable(name)
        if binding is not None:
            return thir.Variable(binding.ty, node.span, binding)
    associated = _associated_const(node.path, cx)
    if associated is not None:
        return associated
    found = _value(node.path, cx)
    if found is None:
        return cx.broken(node.span)
    match found.node:
        case ast.ConstItem():
            if found.name in cx.items.consts:
                value, ty = cx.items.consts[found.name]
                return thir.Literal(ty, node.span, value)
            return cx.broken(node.span)
        case ast.Enum() | ast.Struct():
            return _construct(found, [], node.span, cx, given=None)
        case _:
            cx.report(errors.unsupported("a function as a value", node.span))
            return cx.broken(node.span)


def _associated_const(node: ast.Path, cx: Cx) -> thir.Expr | None:
    """`u64::MAX`, `u64::MIN`, `u64::BITS`."""
    if len(node.segments) == 2 and node.segments[0].name in INTS:
        ty = INTS[node.segments[0].name]
        match node.segments[1].name:
            case "MAX":
                return thir.Literal(ty, node.span, ty.max)
            case "MIN":
                return thir.Literal(ty, node.span, ty.min)
            case "BITS":
                return thir.Literal(INTS["u32"], node.span, ty.bits)
            case name:
                cx.report(errors.unsupported(f"`{node.segments[0].name}::{name}`", node.span))
                return cx.broken(node.span)
    return None


def _value(node: ast.Path, cx: Cx) -> Definition | None:
    """The definition of a path in the name space of values; reports what is wrong with it."""
    path_node = _with_self(node, cx)
    found = lookup(path_node, "values", cx.module, cx.items.names)
    if found is None:
        _unknown_value(node, cx)
        return None
    if not is_visible(found, cx.module):
        cx.report(private(node.segments[-1].name, node.span, found))
    return found


def _unknown_value(node: ast.Path, cx: Cx) -> None:
    name = node.text
    if cx.module.qualify(name) in cx.items.names.refused:
        return
    if len(node.segments) > 1 and lookup(_prefix(node), "types", cx.module, cx.items.names) is None:
        cx.report(errors.unknown_name("module or type", _prefix(node).text, node.span, None, "E0433"))
    elif len(node.segments) > 1:
        last = node.segments[-1].name
        cx.report(errors.unknown_name("associated item", last, node.span, None, "E0599"))
    elif cx.module.specs.get(name) is not None:
        cx.report(errors.spec_only(f"the spec function `{name}`", node.span))
    else:
        near = get_close_matches(name, [*cx.visible(), *cx.module.values], 1)
        cx.report(errors.unknown_name("value", name, node.span, near[0] if near else None))


def _prefix(node: ast.Path) -> ast.Path:
    return ast.Path(node.segments[:-1], node.span)


# --- Calls -----------------------------------------------------------------------------------------------------


def call(node: ast.Call, cx: Cx, expected: Type | None) -> thir.Expr:
    if not isinstance(node.callee, ast.PathExpr):
        cx.report(errors.unsupported("a call of a computed function", node.callee.span))
        return _ignore_args(node.args, node.span, cx)
    target = node.callee.path
    if len(target.segments) == 1 and cx.variable(target.text) is not None:
        cx.report(error("E0618", f"`{target.text}` is a variable, not a function", node.callee.span))
        return _ignore_args(node.args, node.span, cx)
    function = _associated_function(target, cx)
    if function is None:
        found = _value(target, cx)
        if found is None:
            return _ignore_args(node.args, node.span, cx)
        if isinstance(found.node, ast.Enum | ast.Struct):
            return _construct(found, list(node.args), node.span, cx, given=expected)
        if not isinstance(found.node, ast.Function):
            cx.report(error("E0618", f"`{target.text}` is not a function", node.callee.span))
            return _ignore_args(node.args, node.span, cx)
        function = found.name
    signature = cx.items.functions.get(function)
    if signature is None:  # has been refused
        return _ignore_args(node.args, node.span, cx)
    return _finish_call(signature, [], node.args, node.span, cx)


def _ignore_args(args: tuple[ast.Expr, ...], span: Span, cx: Cx) -> thir.Expr:
    for arg in args:
        cx.infer(arg, cx, None)
    return cx.broken(span)


def _associated_function(node: ast.Path, cx: Cx) -> str | None:
    """`Type::function`."""
    if len(node.segments) < 2:
        return None
    if node.segments[0].name == "Self" and isinstance(cx.self_type, Adt):
        return cx.items.methods.get((cx.self_type.name, node.segments[-1].name))
    owner = type_of_prefix(node, cx.module, cx.items.names)
    if owner is None or not isinstance(owner.node, ast.Struct | ast.Enum):
        return None
    name = cx.items.methods.get((owner.name, node.segments[-1].name))
    if name is not None:
        _check_visible(name, node.span, cx)
    return name


def _check_visible(name: str, span: Span, cx: Cx) -> None:
    signature = cx.items.functions.get(name)
    if signature and not signature.node.public and not cx.items.modules[name].contains(cx.module):
        cx.report(error("E0624", f"the method `{signature.node.name.name}` is private", span))


def _finish_call(
    signature: thir.Signature, given: list[thir.Expr], args: tuple[ast.Expr, ...], span: Span, cx: Cx
) -> thir.Expr:
    wanted = signature.params[len(given) :]
    if len(wanted) != len(args):
        cx.report(errors.wrong_count(f"`{signature.name}`", len(wanted), len(args), span, signature.node.name.span))
        return _ignore_args(args, span, cx)
    checked = given + [cx.check(arg, ty) for arg, (_, ty) in zip(args, wanted, strict=True)]
    return thir.Call(signature.result, span, signature.name, checked)


def _construct(found: Definition, args: list[ast.Expr], span: Span, cx: Cx, *, given: Type | None) -> thir.Expr:
    """A tuple struct or variant from its arguments, or one without fields."""
    variant = found.variant or 0
    adt = cx.items.adts[found.name]
    ty = Adt(found.name, tuple(unify.fresh() for _ in adt.params))
    if given is not None:
        hint = unify.shallow(given)
        if isinstance(hint, Adt) and hint.name == found.name:
            ty = hint
    types = core.field_types(ty, variant, cx.items.adts)
    shape = found.node.variants[variant].shape if isinstance(found.node, ast.Enum) else None
    if isinstance(found.node, ast.Struct):
        shape = found.node.shape
        for index in range(len(types)):
            cx.private_field(ty, 0, index, span)
    if shape is ast.Shape.NAMED or (shape is ast.Shape.TUPLE) != bool(args or types):
        cx.report(error("E0533", f"`{adt.variants[variant].name}` is not made in this way", span))
        return _ignore_args(tuple(args), span, cx)
    if len(args) != len(types):
        what = f"`{adt.variants[variant].name}`"
        if not args:
            cx.report(errors.unsupported(f"the constructor {what} as a function value", span))
        else:
            cx.report(errors.wrong_count(what, len(types), len(args), span))
        return _ignore_args(tuple(args), span, cx)
    fields = [(i, cx.check(arg, field)) for i, (arg, field) in enumerate(zip(args, types, strict=True))]
    return thir.Aggregate(ty, span, variant, fields)


def struct(node: ast.StructExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    found = _find_type(node.path, cx)
    if found is None or not isinstance(found.node, ast.Struct | ast.Enum):
        if found is not None:
            cx.report(error("E0574", f"`{node.path.text}` is not a struct or variant", node.path.span))
        return _ignore_args(tuple(init.value for init in node.fields), node.span, cx)
    variant = found.variant or 0
    definition = cx.items.adts[found.name]
    hint = unify.shallow(expected) if expected is not None else None
    ty = hint if isinstance(hint, Adt) and hint.name == found.name else Adt(
        found.name, tuple(unify.fresh() for _ in definition.params)
    )  # fmt: skip
    types = core.field_types(ty, variant, cx.items.adts)
    names = [field.name for field in definition.variants[variant].fields]
    fields: list[tuple[int, thir.Expr]] = []
    for init in node.fields:
        if init.name.name not in names:
            cx.report(
                error("E0560", f"`{definition.variants[variant].name}` has no field `{init.name.name}`", init.name.span)
            )
            cx.infer(init.value, cx, None)
            continue
        index = names.index(init.name.name)
        if any(index == seen for seen, _ in fields):
            cx.report(error("E0062", f"the field `{init.name.name}` is given twice", init.name.span))
        cx.private_field(ty, variant, index, init.name.span)
        fields.append((index, cx.check(init.value, types[index])))
    base = cx.check(node.base, ty) if node.base is not None else None
    missing = [name for i, name in enumerate(names) if all(i != seen for seen, _ in fields)]
    if missing and base is None:
        listed = ", ".join(f"`{name}`" for name in missing)
        cx.report(error("E0063", f"the value of {listed} is missing", node.path.span, "incomplete"))
    return thir.Aggregate(ty, node.span, variant, fields, base)


# --- Methods ---------------------------------------------------------------------------------------------------


def method(node: ast.MethodCall, cx: Cx) -> thir.Expr:
    """Method probing: the type itself, then what it refers to; at each step by value, by `&`, by `&mut`."""
    receiver = cx.infer(node.receiver, cx, None)
    ty = cx.known(receiver.ty, node.receiver.span)
    if isinstance(ty, unify.Variable) and not ty.integral:
        return _ignore_args(node.args, node.span, cx)
    if node.generics is not None:
        cx.report(errors.unsupported("type arguments of a method", node.name.span))
    place = receiver
    while True:
        step = unify.resolve(place.ty)
        name = cx.items.methods.get((step.name, node.name.name)) if isinstance(step, Adt) else None
        if name is not None and name in cx.items.functions:
            _check_visible(name, node.name.span, cx)
            return _call_method(cx.items.functions[name], place, node, cx)
        built_in = _built_in(node, place, step, cx)
        if built_in is not None:
            return built_in
        if not isinstance(step, Ref):
            break
        place = thir.Deref(step.target, place.span, place)
    _unknown_method(node, ty, cx)
    return _ignore_args(node.args, node.span, cx)


def _built_in(node: ast.MethodCall, place: thir.Expr, ty: Type, cx: Cx) -> thir.Expr | None:
    """What the core library's types offer without a body in μRust."""
    name = node.name.name
    if isinstance(ty, Array | Slice) and name in ("len", "is_empty") and not node.args:
        length = thir.Length(INTS["usize"], node.span, place)
        if name == "len":
            return length
        return thir.Binary(BOOL, node.span, core.BinOp.EQ, length, cx.literal(0, INTS["usize"], node.span))
    if isinstance(ty, Adt) and name in _VARIANT_TESTS and not node.args:
        owner, variant = _VARIANT_TESTS[name]
        if ty.name == owner:
            return thir.VariantTest(BOOL, node.span, place, variant)
    if name == "clone" and not node.args and not isinstance(ty, Ref) and cx.items.is_copy(ty):
        return place
    return None


def _call_method(signature: thir.Signature, place: thir.Expr, node: ast.MethodCall, cx: Cx) -> thir.Expr:
    if not signature.method:
        cx.report(error("E0599", f"`{node.name.name}` is an associated function, not a method", node.name.span,
                        helps=[f"call it as `{signature.name}(…)`"]))  # fmt: skip
        return _ignore_args(node.args, node.span, cx)
    wanted = signature.params[0][1]
    receiver = place
    if isinstance(wanted, Ref):
        if isinstance(place, thir.Deref) and unify.shallow(place.operand.ty) == wanted and not wanted.mutable:
            receiver = place.operand
        else:
            receiver = thir.Borrow(wanted, place.span, wanted.mutable, wanted.mutable, place)
    return _finish_call(signature, [receiver], node.args, node.span, cx)


def _unknown_method(node: ast.MethodCall, ty: Type, cx: Cx) -> None:
    base = ty
    while isinstance(base, Ref):
        base = base.target
    known = [name for owner, name in cx.items.methods if isinstance(base, Adt) and owner == base.name]
    if isinstance(base, Adt) and base.name not in cx.items.names.prelude.types:
        near = get_close_matches(node.name.name, known, 1)
        cx.report(error("E0599", f"`{base}` has no method `{node.name.name}`", node.name.span, "unknown method",
                        helps=[f"did you mean `{near[0]}`?"] if near else []))  # fmt: skip
    else:
        cx.report(errors.unsupported(f"the method `{node.name.name}` of `{base}`", node.name.span))
