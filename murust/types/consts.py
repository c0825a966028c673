"""Values of constants, with overflow as an error. Source: Rust reference, "Constant evaluation"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Int, Type
from murust.diagnostics.model import error
from murust.resolve.names import Definition, Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir
from murust.types.items import Items

_EVALUATING: list[str] = []


class _NotConstant(Exception):
    def __init__(self, why: str, span: Span, code: str = "E0080") -> None:
        super().__init__(why)
        self.why, self.span, self.code = why, span, code


def constant(name: str, found: Definition, items: Items) -> None:
    """Evaluates a `const` item into `items.consts`."""
    node = found.node
    if name in items.consts or not isinstance(node, ast.ConstItem):
        return
    if name in _EVALUATING:
        items.report(error("E0391", f"the value of `{name}` depends on itself", node.span))
        return
    _EVALUATING.append(name)
    ty = items.type_of(node.ty, found.module)
    if node.value is None:
        items.report(error("P0006", "a constant needs a value", node.span))
    else:
        value = evaluate(node.value, ty, found.module, items)
        if value is not None:
            items.consts[name] = (value, ty)
    _EVALUATING.pop()


def evaluate(node: ast.Expr, ty: Type, module: Module, items: Items) -> int | bool | None:
    """The value of a constant expression of a type, or None after a report."""
    from murust.types.bodies import constant_expression

    for name in _names_in(node):
        found = module.values.get(name)
        if found is not None and isinstance(found.node, ast.ConstItem):
            constant(found.name, found, items)
    expr = constant_expression(node, ty, module, items)
    if expr is None:
        return None
    try:
        return fold(expr)
    except _NotConstant as problem:
        if problem.code == "U0001":
            items.report(errors.unsupported(problem.why, problem.span))
        else:
            items.report(error(problem.code, problem.why, problem.span))
        return None


def _names_in(node: ast.Expr) -> list[str]:
    """Simple names in an expression: the constants that must have been evaluated before."""
    names: list[str] = []
    pending: list[ast.Expr] = [node]
    while pending:
        match pending.pop():
            case ast.PathExpr(path=path):
                names.append(path.segments[-1].name)
            case ast.Unary(operand=inner) | ast.Cast(operand=inner):
                pending.append(inner)
            case ast.Binary(left=left, right=right):
                pending += [left, right]
            case _:
                pass
    return names


def fold(expr: thir.Expr) -> int | bool:
    """Evaluates a typed expression over literals. Raises `_NotConstant`."""
    match expr:
        case thir.Literal(value=value) if not isinstance(value, tuple):
            return value
        case thir.Unary(op=op, operand=operand):
            return _unary(op, fold(operand), expr)
        case thir.Binary(op=op, left=left, right=right):
            return _binary(op, fold(left), fold(right), expr)
        case thir.Logical(conjunction=conjunction, left=left, right=right):
            first = fold(left)
            return fold(right) if bool(first) is conjunction else first
        case thir.Cast(ty=Int() as ty, operand=operand):
            return ty.wrap(int(fold(operand)))
        case thir.Block(statements=[], tail=thir.Expr() as tail):
            return fold(tail)
        case thir.If(condition=thir.Expr() as condition, then=then, orelse=thir.Expr() as orelse):
            return fold(then) if fold(condition) else fold(orelse)
        case _:
            raise _NotConstant("this in a constant", expr.span, "U0001")


def _unary(op: core.UnOp, value: int | bool, expr: thir.Expr) -> int | bool:
    if isinstance(value, bool):
        return not value
    if not isinstance(expr.ty, Int):
        raise _NotConstant("this type in a constant", expr.span, "U0001")
    if op is core.UnOp.NOT:
        return expr.ty.wrap(~value)
    return _in_range(-value, expr.ty, expr)


def _in_range(value: int, ty: Int, expr: thir.Expr) -> int:
    if not ty.holds(value):
        raise _NotConstant(f"the value of this constant overflows `{ty}`", expr.span)
    return value


def _binary(op: core.BinOp, left: int | bool, right: int | bool, expr: thir.Binary) -> int | bool:
    comparison = {
        core.BinOp.EQ: left == right, core.BinOp.NE: left != right, core.BinOp.LT: left < right,
        core.BinOp.LE: left <= right, core.BinOp.GT: left > right, core.BinOp.GE: left >= right,
    }.get(op)  # fmt: skip
    if comparison is not None:
        return comparison
    if isinstance(left, bool) and isinstance(right, bool):
        return {core.BinOp.AND: left & right, core.BinOp.OR: left | right, core.BinOp.XOR: left ^ right}[op]
    ty = expr.ty
    if not isinstance(ty, Int):
        raise _NotConstant("this type in a constant", expr.span, "U0001")
    return _integer(op, int(left), int(right), ty, expr)


def _integer(op: core.BinOp, left: int, right: int, ty: Int, expr: thir.Binary) -> int:
    match op:
        case core.BinOp.ADD:
            return _in_range(left + right, ty, expr)
        case core.BinOp.SUB:
            return _in_range(left - right, ty, expr)
        case core.BinOp.MUL:
            return _in_range(left * right, ty, expr)
        case core.BinOp.DIV | core.BinOp.REM:
            if right == 0:
                raise _NotConstant("this constant divides by zero", expr.span)
            quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
            _in_range(quotient, ty, expr)
            return quotient if op is core.BinOp.DIV else left - right * quotient
        case core.BinOp.AND:
            return left & right
        case core.BinOp.OR:
            return left | right
        case core.BinOp.XOR:
            return left ^ right
        case _:
            if not 0 <= right < ty.bits:
                raise _NotConstant(f"this constant shifts by {right}, `{ty}` has {ty.bits} bits", expr.span)
            return ty.wrap(left << right) if op is core.BinOp.SHL else left >> right
