"""Function bodies, typed: inference, then `finish`, then the specifications that stand in them."""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core.types import NEVER, UNIT, Adt, Int, Type
from murust.diagnostics.model import error
from murust.resolve.names import Module
from murust.syntax import ast
from murust.types import errors, specs, thir, unify
from murust.types.context import Cx
from murust.types.infer import infer
from murust.types.items import Items
from murust.types.patterns import check_whole


def check_body(name: str, items: Items) -> thir.Body | None:
    """The typed body of a function, or None after reports."""
    signature = items.functions[name]
    node = signature.node
    if node.body is None or any(unify.unknown(ty) for ty in (signature.result, *(ty for _, ty in signature.params))):
        return None  # what is wrong with it has been reported
    owner = _owner(name, signature, items)
    cx = Cx(items, items.modules[name], signature.result, infer, self_type=owner)
    before = len(items.diagnostics)
    params, patterns = _parameters(signature, cx)
    value = cx.check(node.body, signature.result, "the function's result type says so")
    finish(cx)
    if any(d.severity.value == "error" for d in items.diagnostics[before:]):
        return None
    locals_, result = _locals(signature, params, cx)
    body = thir.Body(signature, params, patterns, result, locals_, value, core.Contract(), node.span)
    scope = {binding.name: binding.local for binding in params if binding.local is not None}
    contract = specs.contract(node, scope, result, cx)
    for site in cx.sites:
        specs.fill_site(site, scope, cx)
    if any(d.severity.value == "error" for d in items.diagnostics[before:]):
        return None
    body.contract = contract
    return body


def _owner(name: str, signature: thir.Signature, items: Items) -> Type | None:
    path = name.rpartition("::")[0]
    return Adt(path) if items.methods.get((path, signature.node.name.name)) == name else None


def _parameters(
    signature: thir.Signature, cx: Cx
) -> tuple[list[thir.Binding], list[tuple[thir.Binding, thir.Pattern]]]:
    """A binding each; a parameter that is a pattern gets a hidden one, taken apart at the start of the body."""
    params: list[thir.Binding] = []
    patterns: list[tuple[thir.Binding, thir.Pattern]] = []
    seen: set[str] = set()
    for index, (node, (name, ty)) in enumerate(zip(signature.node.params, signature.params, strict=True)):
        mutable = False
        if isinstance(node, ast.SelfParam):
            mutable = node.mutable and not node.reference
        elif isinstance(node.pattern, ast.NamePattern) and node.pattern.inner is None and not node.pattern.by_ref:
            mutable = node.pattern.mutable
        if name in seen:
            cx.report(error("E0415", f"the parameter `{name}` is declared twice", node.span))
        seen.add(name)
        binding = thir.Binding(name or f"_p{index}", ty, mutable, node.span, is_param=True)
        cx.bind(binding)
        params.append(binding)
        if isinstance(node, ast.Param) and (not name or not _is_plain(node.pattern)):
            patterns.append((binding, check_whole(node.pattern, ty, cx)))
    return params, patterns


def _is_plain(pattern: ast.Pattern) -> bool:
    return isinstance(pattern, ast.NamePattern) and pattern.inner is None and not pattern.by_ref


def finish(cx: Cx) -> None:
    """Replaces inference variables everywhere (integers fall back to i32) and runs the checks that waited."""
    for node in cx.typed:
        node.ty = unify.resolve(node.ty, default=True)
    for binding in cx.bindings:
        binding.ty = unify.resolve(binding.ty, default=True)
        if unify.unknown(binding.ty) and not cx.has_errors:
            cx.report(errors.needs_annotation(binding.span))
    for literal in cx.literals:
        literal.ty = unify.resolve(literal.ty, default=True)
        if isinstance(literal.ty, Int) and not isinstance(literal.value, tuple) and not literal.ty.holds(literal.value):
            cx.report(errors.literal_out_of_range(literal.value, literal.ty, literal.span))
    for check in cx.deferred:
        check()
    for node in cx.typed:
        if isinstance(node, thir.Expr):
            _finish_inner(node)
            if unify.unknown(node.ty) and not cx.has_errors:
                cx.report(errors.needs_annotation(node.span))


def _finish_inner(node: thir.Expr) -> None:
    """Nodes that coercion put around others are not in the list of typed ones."""
    for field in attrs.fields(type(node)):
        _finish_value(getattr(node, field.name))


def _finish_value(value: object) -> None:
    if isinstance(value, thir.Expr):
        if unify.unknown(value.ty) or not isinstance(value.ty, Int):
            value.ty = unify.resolve(value.ty, default=True)
        if isinstance(value, thir.Deref | thir.Borrow | thir.Unsize):
            _finish_inner(value)
    elif isinstance(value, list | tuple):
        for part in value:
            _finish_value(part)


def _locals(signature: thir.Signature, params: list[thir.Binding], cx: Cx) -> tuple[list[core.Local], core.Local]:
    """Core's variables: the return value first, then the parameters, then the others."""
    kind = core.LocalKind
    result = core.Local(0, "_0", signature.result, kind.RETURN, True, signature.node.name.span)
    locals_ = [result]
    for binding in [*params, *(b for b in cx.bindings if not b.is_param)]:
        which = kind.PARAM if binding.is_param else kind.USER
        binding.local = core.Local(len(locals_), binding.name, binding.ty, which, binding.mutable, binding.span)
        locals_.append(binding.local)
    return locals_, result


def constant_expression(node: ast.Expr, ty: Type, module: Module, items: Items) -> thir.Expr | None:
    """A typed constant expression, or None after reports."""
    before = len(items.diagnostics)
    cx = Cx(items, module, ty, infer)
    expr = cx.check(node, ty)
    finish(cx)
    return expr if len(items.diagnostics) == before else None


def check_main(items: Items) -> None:
    """`main`, if there is one, takes nothing and returns `()`."""
    main = items.functions.get("main")
    if main is not None and (main.params or main.result not in (UNIT, NEVER)):
        items.report(
            error("E0131" if main.params else "E0277", "`main` takes nothing and returns `()`", main.node.name.span)
        )
