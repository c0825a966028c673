"""Types of the arithmetic operators and of the assignments with them. Source: Rust reference, "Arithmetic and Logical
Binary Operators"; rustc, `check_overloaded_binop` and `enforce_builtin_binop_types`.

The trait is looked up for the left operand by itself: where one implementation fits, it says what the right operand is
coerced to. Two numbers, each perhaps behind a reference, then have one type whatever the trait says.
"""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core.types import UNIT, Bool, Never, Projection, Ref, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.coerce import coerce, make_mutable
from murust.types.context import Cx, Demand, is_assignable
from murust.types.generics import TraitRef, Verdict

_OPS = {op.value: op for op in core.BinOp}
_SHIFTS = frozenset({ast.BinaryOp.SHL, ast.BinaryOp.SHR})
_BITWISE = frozenset({ast.BinaryOp.AND, ast.BinaryOp.OR, ast.BinaryOp.XOR})
_TRAITS = {
    "+": "Add", "-": "Sub", "*": "Mul", "/": "Div", "%": "Rem", "&": "BitAnd", "|": "BitOr", "^": "BitXor",
    "<<": "Shl", ">>": "Shr",
}  # fmt: skip


@attrs.define(eq=False, repr=False)
class _Operation:
    """`left op …`, or with `assigning` `left op= …`. `wanted`: what the right operand is to be."""

    op: ast.BinaryOp
    assigning: bool
    left: thir.Expr
    span: Span
    at: Span  # of the operator
    wanted: Type = attrs.field(factory=unify.fresh)
    result: Type = UNIT
    demands: list[Demand] = attrs.field(factory=list)

    @property
    def symbol(self) -> str:
        return self.op.value + "=" * self.assigning

    @property
    def ref(self) -> TraitRef:
        return TraitRef(_TRAITS[self.op.value] + "Assign" * self.assigning, (self.left.ty, self.wanted))

    @property
    def method(self) -> str:
        return f"{self.ref.trait}::{_TRAITS[self.op.value].lower()}" + "_assign" * self.assigning


def binary(node: ast.Binary, cx: Cx) -> thir.Expr:
    left = cx.infer(node.left, cx, None)
    left = diverging(left, cx)
    operation = _Operation(node.op, False, left, node.span, node.op_span)
    right = _right_operand(operation, node.right, cx)
    if right is None:
        return cx.broken(node.span)
    plain_left, plain_right = behind(left), behind(right)
    if _is_built_in(node.op, plain_left.ty, plain_right.ty):
        _enforce(operation, plain_left.ty, plain_right, cx)
        return thir.Binary(plain_left.ty, node.span, _OPS[node.op.value], plain_left, plain_right)
    if is_unknown(left.ty) or (is_builtin(plain_left.ty) and is_unknown(plain_right.ty)):
        built_in = thir.Binary(operation.result, node.span, _OPS[node.op.value], left, right)
        cx.deferred.append(lambda: _found_out(built_in, node.op, cx))
        return built_in
    return thir.Call(operation.result, node.span, operation.method, [left, right], operation.ref.args)


def compound_assign(node: ast.CompoundAssign, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    target = cx.infer(node.target, cx, None)
    operation = _Operation(node.op, True, target, node.span, node.span)
    value = _right_operand(operation, node.value, cx)
    if not is_assignable(target):
        cx.report(error("E0067", "this can't be assigned to", node.target.span, "not a place"))
    make_mutable(target, cx)
    if value is None:
        return cx.broken(node.span)
    plain = behind(value)
    if _is_built_in(node.op, target.ty, plain.ty):
        _enforce(operation, target.ty, plain, cx)
        return thir.CompoundAssign(UNIT, node.span, _OPS[node.op.value], target, plain)
    if is_unknown(target.ty) or (is_builtin(target.ty) and is_unknown(plain.ty)):
        waiting = thir.CompoundAssign(UNIT, node.span, _OPS[node.op.value], target, value)
        cx.deferred.append(lambda: _found_out(waiting, node.op, cx))
        return waiting
    borrowed = thir.Borrow(Ref(True, target.ty), target.span, True, True, target)
    return thir.Call(UNIT, node.span, operation.method, [borrowed, value], operation.ref.args)


def diverging(expr: thir.Expr, cx: Cx) -> thir.Expr:
    """An operand that is never there has a type that nothing but its use decides."""
    if not isinstance(unify.shallow(expr.ty), Never):
        return expr
    ty = unify.fresh()
    cx.diverging.append(ty)
    return replace(expr, ty=ty)


def _right_operand(operation: _Operation, node: ast.Expr, cx: Cx) -> thir.Expr | None:
    """The right operand, after the trait has been demanded; None if it is not implemented for the left one, or is not
    for the right one, after a report."""
    if is_unknown(operation.left.ty):
        cx.settle()
    ref = operation.ref
    if not is_unknown(ref.self_type) and cx.solver.evaluate(ref) is Verdict.NO:
        cx.infer(node, cx, None)
        missing(operation.symbol, operation.left.ty, operation.span, cx)
        return None
    before = len(cx.demands)
    if not operation.assigning:
        output = Projection(ref.trait, ref.args, "Output")
        operation.result = cx.normalize(output, operation.at)
    cx.demand(ref, operation.at, operator=operation.symbol)
    operation.demands = cx.demands[before:]
    for demand in operation.demands:
        demand.operator = operation.symbol
    if not is_builtin(behind(operation.left).ty):
        cx.settle()
    right = cx.infer(node, cx, operation.wanted)
    if isinstance(unify.shallow(right.ty), Never) and is_unknown(operation.wanted):
        cx.diverging.append(operation.wanted)
        return replace(right, ty=operation.wanted)
    right = coerce(right, operation.wanted, cx)
    if is_unknown(right.ty):
        cx.settle()
    return right


def _is_built_in(op: ast.BinaryOp, left: Type, right: Type) -> bool:
    """Two numbers, or two `bool`s for an operator on bits."""
    if unify.is_integral(left) and unify.is_integral(right):
        return True
    return op in _BITWISE and all(isinstance(unify.shallow(side), Bool) for side in (left, right))


def _enforce(operation: _Operation, left: Type, right: thir.Expr, cx: Cx) -> None:
    """Both sides have one type, but for a shift. That says all, so the trait is demanded no more."""
    if operation.op not in _SHIFTS and not cx.unify(left, right.ty):
        why = f"`{operation.symbol}` takes two values of one type"
        cx.report(errors.mismatch(cx.shown(left), cx.shown(right.ty), right.span, why))
    mine = set(map(id, operation.demands))
    cx.demands = [demand for demand in cx.demands if id(demand) not in mine]


def _found_out(node: thir.Binary | thir.CompoundAssign, op: ast.BinaryOp, cx: Cx) -> None:
    """The operands are numbers by now, or references to numbers."""
    if isinstance(node, thir.Binary):
        node.left, node.right = _plain(node.left, op, node, cx), _plain(node.right, op, node, cx)
    else:
        node.value = _plain(node.value, op, node, cx)


def _plain(side: thir.Expr, op: ast.BinaryOp, node: thir.Expr, cx: Cx) -> thir.Expr:
    plain = behind(side)
    known = not cx.has_errors and not unify.unknown(unify.resolve(side.ty))
    if known and not is_builtin(unify.resolve(plain.ty, default=True)):
        cx.report(errors.unsupported(f"`{op.value}` with an operand whose type is found out later", node.span,
                                     "write the type of the operand"))  # fmt: skip
    return plain


def missing(op: str, left: Type, span: Span, cx: Cx) -> None:
    ty = cx.shown(left)
    if cx.has_errors and unify.unknown(ty):
        return
    if op.endswith("="):
        helps = ["put `*` before the reference"] if isinstance(ty, Ref) else []
        cx.report(error("E0368", f"`{op}` is not defined for `{ty}`", span, helps=helps))
    else:
        cx.report(error("E0369", f"`{op}` is not defined for `{ty}`", span, f"this is `{ty}`"))


def is_unknown(ty: Type) -> bool:
    ty = unify.shallow(ty)
    return isinstance(ty, unify.Variable) and not ty.integral


def is_builtin(ty: Type) -> bool:
    """A number, or a `bool`."""
    return unify.is_integral(ty) or isinstance(unify.shallow(ty), Bool)


def behind(expr: thir.Expr) -> thir.Expr:
    """An operand: `&u64` counts as the number, as the standard library's operators on references do."""
    ty = unify.shallow(expr.ty)
    if isinstance(ty, Ref) and not ty.mutable and is_builtin(ty.target):
        return thir.Deref(ty.target, expr.span, expr)
    return expr
