"""Types of operators, casts and assignments. Source: Rust reference, "Operator expressions"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import BOOL, NEVER, UNIT, Int, Ref, Type
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx, is_place

_OPS = {op.value: op for op in core.BinOp}
_SHIFTS = frozenset({ast.BinaryOp.SHL, ast.BinaryOp.SHR})
_BITWISE = frozenset({ast.BinaryOp.AND, ast.BinaryOp.OR, ast.BinaryOp.XOR})


def binary(node: ast.Binary, cx: Cx, expected: Type | None) -> thir.Expr:
    op = node.op
    if op in ast.SPEC_OPERATORS:
        cx.report(errors.spec_only(f"`{op.value}`", node.op_span))
        return cx.broken(node.span)
    if op in (ast.BinaryOp.CONJ, ast.BinaryOp.DISJ):
        left = cx.infer(node.left, cx, BOOL)
        cx.require_bool(left)
        before = cx.diverges
        right = cx.infer(node.right, cx, BOOL)
        cx.require_bool(right)
        cx.diverges = before  # the right operand may not be evaluated
        return thir.Logical(BOOL, node.span, op is ast.BinaryOp.CONJ, left, right)
    if op in ast.COMPARISONS:
        left = cx.infer(node.left, cx, None)
        right = cx.infer(node.right, cx, left.ty)
        return _comparison(op, left, right, node, cx)
    left = _value(cx.infer(node.left, cx, expected), cx)
    if op in _SHIFTS:
        right = _value(cx.infer(node.right, cx, None), cx)
        _require_integral(op, left, node.span, cx)
        _require_integral(op, right, node.span, cx)
        return thir.Binary(left.ty, node.span, _OPS[op.value], left, right)
    right = _value(cx.infer(node.right, cx, left.ty), cx)
    return _arithmetic(op, left, right, node.span, cx)


def _arithmetic(op: ast.BinaryOp, left: thir.Expr, right: thir.Expr, span: Span, cx: Cx) -> thir.Expr:
    if not unify.unify(left.ty, right.ty) and NEVER not in (unify.shallow(left.ty), unify.shallow(right.ty)):
        found, wanted = unify.resolve(right.ty), unify.resolve(left.ty)
        # Between two integer types rustc reports the operand and the missing operator; one diagnostic will do.
        cx.report(errors.mismatch(wanted, found, right.span, f"`{op.value}` takes two values of one type"))
    elif not (op in _BITWISE and unify.shallow(left.ty) is BOOL):
        _require_integral(op, left, span, cx)
    return thir.Binary(left.ty, span, _OPS[op.value], left, right)


def _value(expr: thir.Expr, cx: Cx) -> thir.Expr:
    """An operand: `&u64` counts as the number, as the standard library's operators on references do."""
    ty = unify.shallow(expr.ty)
    if isinstance(ty, Ref) and isinstance(unify.shallow(ty.target), Int):
        return thir.Deref(ty.target, expr.span, expr)
    return expr


def _require_integral(op: ast.BinaryOp, operand: thir.Expr, span: Span, cx: Cx) -> None:
    ty = unify.resolve(operand.ty)
    if not unify.is_integral(ty) and ty is not NEVER:
        if isinstance(ty, unify.Variable):
            if not cx.has_errors:
                cx.report(errors.needs_annotation(operand.span))
        else:
            cx.report(error("E0369", f"`{op.value}` is not defined for `{ty}`", span, f"this is `{ty}`"))


def _comparison(op: ast.BinaryOp, left: thir.Expr, right: thir.Expr, node: ast.Binary, cx: Cx) -> thir.Expr:
    if not unify.unify(left.ty, right.ty) and NEVER not in (unify.shallow(left.ty), unify.shallow(right.ty)):
        wanted, found = unify.resolve(left.ty), unify.resolve(right.ty)
        if isinstance(wanted, Ref) != isinstance(found, Ref):
            cx.report(error("E0277", f"`{wanted}` can't be compared with `{found}`", node.op_span,
                            helps=["put `*` before the reference"]))  # fmt: skip
        else:
            cx.report(errors.mismatch(wanted, found, right.span, f"`{op.value}` compares values of one type"))
        return thir.Binary(BOOL, node.span, _OPS[op.value], left, right)
    result = thir.Binary(BOOL, node.span, _OPS[op.value], left, right)
    cx.deferred.append(lambda: _check_comparable(op, result, node, cx))
    return result


def _check_comparable(op: ast.BinaryOp, result: thir.Binary, node: ast.Binary, cx: Cx) -> None:
    ty = unify.resolve(result.left.ty, default=True)
    while isinstance(ty, Ref):
        ty = ty.target
    if op in (ast.BinaryOp.EQ, ast.BinaryOp.NE):
        if not cx.items.has_equality(ty):
            cx.report(error("E0369", f"`{op.value}` is not defined for `{ty}`", node.span, f"this is `{ty}`",
                            helps=[f"add `#[derive(PartialEq)]` to `{ty}`"]))  # fmt: skip
    elif not isinstance(ty, Int) and ty is not BOOL and ty is not NEVER:
        cx.report(errors.unsupported(f"`{op.value}` on `{ty}`", node.span, "compare the parts"))


def unary(node: ast.Unary, cx: Cx, expected: Type | None) -> thir.Expr:
    if node.op is ast.UnaryOp.DEREF:
        operand = cx.infer(node.operand, cx, None)
        ty = cx.known(operand.ty, node.operand.span)
        if not isinstance(ty, Ref):
            if not isinstance(ty, unify.Variable):
                cx.report(error("E0614", f"a value of type `{ty}` can't be dereferenced", node.span))
            return cx.broken(node.span)
        return thir.Deref(ty.target, node.span, operand)
    if (
        node.op is ast.UnaryOp.NEG
        and isinstance(node.operand, ast.Literal)
        and node.operand.kind is ast.LiteralKind.INT
    ):
        operand = cx.infer(node.operand, cx, expected)
        if isinstance(operand, thir.Literal):
            cx.literals.remove(operand)
            _refuse_unsigned(operand, node, cx)
            return cx.literal(-int(node.operand.value), operand.ty, node.span)
    operand = _value(cx.infer(node.operand, cx, expected), cx)
    ty = unify.shallow(operand.ty)
    if node.op is ast.UnaryOp.NOT:
        if not (ty is BOOL or unify.is_integral(ty)):
            cx.report(error("E0600", f"`!` is not defined for `{unify.resolve(ty)}`", node.span))
        return thir.Unary(operand.ty, node.span, core.UnOp.NOT, operand)
    if not unify.is_integral(ty):
        cx.report(error("E0600", f"`-` is not defined for `{unify.resolve(ty)}`", node.span))
    _refuse_unsigned(operand, node, cx)
    return thir.Unary(operand.ty, node.span, core.UnOp.NEG, operand)


def _refuse_unsigned(operand: thir.Expr, node: ast.Unary, cx: Cx) -> None:
    def finish() -> None:
        ty = unify.resolve(operand.ty, default=True)
        if isinstance(ty, Int) and not ty.signed:
            cx.report(error("E0600", f"`-` is not defined for `{ty}`", node.span, "unsigned"))

    cx.deferred.append(finish)


def cast(node: ast.Cast, cx: Cx) -> thir.Expr:
    target = cx.items.type_of(node.ty, cx.module, self_type=cx.self_type, infer=True)
    operand = cx.infer(node.operand, cx, target if unify.is_integral(target) else None)
    result = thir.Cast(target, node.span, operand)

    def finish() -> None:
        source, wanted = unify.resolve(operand.ty, default=True), unify.resolve(target)
        if isinstance(wanted, unify.Variable):
            return
        if not isinstance(wanted, Int) or not (isinstance(source, Int) or source is BOOL):
            code = "E0604" if str(wanted) == "char" else "E0054" if wanted is BOOL else "E0605"
            if source != wanted:
                cx.report(error(code, f"`{source}` can't be cast to `{wanted}`", node.span))

    cx.deferred.append(finish)
    return result


def assign(node: ast.Assign, cx: Cx) -> thir.Expr:
    if isinstance(node.target, ast.Underscore):
        return cx.infer(node.value, cx, None)
    target = cx.infer(node.target, cx, None)
    value = cx.check(node.value, target.ty)
    if not is_place(target):
        cx.report(error("E0070", "this can't be assigned to", node.target.span, "not a place"))
    return thir.Assign(UNIT, node.span, target, value)


def compound_assign(node: ast.CompoundAssign, cx: Cx) -> thir.Expr:
    target = cx.infer(node.target, cx, None)
    value = _value(cx.infer(node.value, cx, None if node.op in _SHIFTS else target.ty), cx)
    if isinstance(unify.shallow(target.ty), Ref):
        ty = unify.resolve(target.ty)
        cx.report(error("E0368", f"`{node.op.value}=` is not defined for `{ty}`", node.span,
                        helps=["put `*` before the reference"]))  # fmt: skip
        return cx.broken(node.span)
    if node.op in _SHIFTS:
        _require_integral(node.op, target, node.span, cx)
        _require_integral(node.op, value, node.span, cx)
    else:
        _arithmetic(node.op, target, value, node.span, cx)
    if not is_place(target):
        cx.report(error("E0067", "this can't be assigned to", node.target.span, "not a place"))
    return thir.CompoundAssign(UNIT, node.span, _OPS[node.op.value], target, value)
