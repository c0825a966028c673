"""Values of constants, with overflow as an error. Source: Rust reference, "Constant evaluation"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Char, Int, Type
from murust.diagnostics.model import error
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx
from murust.types.generics import NO_GENERICS
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.select import Solver
from murust.types.written import Scope

_EVALUATING: list[str] = []


class NotConstant(Exception):
    def __init__(self, why: str, span: Span, code: str = "E0080") -> None:
        super().__init__(why)
        self.why, self.span, self.code = why, span, code


def const_type(found: Definition, items: Items) -> Type:
    node = found.node
    assert isinstance(node, ast.ConstItem)
    key = f"const {found.name}"
    if key not in items.const_types:
        scope = Scope(items, found.module, elide=lambda span: "static", logical=node.ghost)
        items.const_types[key] = scope.type_of(node.ty)
    return items.const_types[key]


def static_type(found: Definition, items: Items) -> Type:
    node = found.node
    assert isinstance(node, ast.Static)
    key = f"static {found.name}"
    if key not in items.const_types:
        items.const_types[key] = Scope(items, found.module, elide=lambda span: "static").type_of(node.ty)
    return items.const_types[key]


def evaluate(node: ast.Expr, ty: Type, scope: Scope, items: Items) -> int | bool | None:
    """The value of a constant expression of a type, or None after a report."""
    from murust.types.bodies import constant_expression

    expr = constant_expression(node, ty, scope, NO_GENERICS, items)
    if expr is None:
        return None
    return value_of(expr, items)


def value_of(expr: thir.Expr, items: Items) -> int | bool | None:
    try:
        return Folder(items).fold(expr)
    except NotConstant as problem:
        report(problem, items)
        return None


def report(problem: NotConstant, items: Items) -> None:
    if problem.code == "U0001":
        items.report(errors.unsupported(problem.why, problem.span))
    else:
        items.report(error(problem.code, problem.why, problem.span))


def pattern_value(expr: thir.ConstValue, cx: Cx) -> int | bool | str | None:
    """The value of a constant in a pattern."""
    try:
        return Folder(cx.items).named(expr)
    except NotConstant as problem:
        report(problem, cx.items)
        return None


class Folder:
    """Evaluates typed expressions over numbers, `bool` and `char`."""

    def __init__(self, items: Items) -> None:
        self.items = items

    def named(self, expr: thir.ConstValue) -> int | bool | str:
        """The value of a constant item, or of an associated one that is determined."""
        name = expr.name
        ty = unify.resolve(expr.ty, default=True)
        if name in self.items.consts:
            return self.items.consts[name][0]
        integer = self._of_integer(expr)
        if integer is not None:
            return integer
        body = constant_body(expr, self.items)
        if body is None:
            raise NotConstant("a constant that depends on a type parameter", expr.span, "U0001")
        if name in _EVALUATING:
            for other in _EVALUATING[_EVALUATING.index(name) :]:
                self.items.consts[other] = (0, ty)  # so that the cycle is reported once
            found = self.items.names.consts.get(name)
            at = found.span if found is not None else expr.span
            raise NotConstant(f"the value of `{name}` depends on itself", at, "E0391")
        if not isinstance(ty, Int | Char) and str(ty) != "bool":
            raise NotConstant(f"the value of a `{ty}` here", expr.span, "U0001")
        _EVALUATING.append(name)
        try:
            value = self.fold(body)
        finally:
            _EVALUATING.pop()
        if not expr.args:
            self.items.consts.setdefault(name, (value, ty))
        return value

    def _of_integer(self, expr: thir.ConstValue) -> int | None:
        """`u32::MAX` and the like."""
        if not expr.args or "::" not in expr.name or not expr.name.startswith("impl#"):
            return None
        ty = unify.resolve(expr.args[0], default=True)
        if not isinstance(ty, Int):
            return None
        return {"MAX": ty.max, "MIN": ty.min, "BITS": ty.bits}.get(expr.name.rpartition("::")[2])

    def fold(self, expr: thir.Expr) -> int | bool:
        """Evaluates a typed expression over literals. Raises `NotConstant`."""
        match expr:
            case thir.Literal(value=value) if not isinstance(value, tuple | str | bytes):
                return value
            case thir.Unary(op=op, operand=operand):
                return self._unary(op, self.fold(operand), expr)
            case thir.Binary(op=op, left=left, right=right):
                return self._binary(op, self.fold(left), self.fold(right), expr)
            case thir.Logical(conjunction=conjunction, left=left, right=right):
                first = self.fold(left)
                return self.fold(right) if bool(first) is conjunction else first
            case thir.Cast(ty=Int() as ty, operand=operand):
                return ty.wrap(int(self.fold(operand)))
            case thir.ConstValue():
                value = self.named(expr)
                if isinstance(value, str):
                    raise NotConstant("this in a constant", expr.span, "U0001")
                return value
            case thir.Block(statements=[], tail=thir.Expr() as tail):
                return self.fold(tail)
            case thir.If(condition=thir.Expr() as condition, then=then, orelse=thir.Expr() as orelse):
                return self.fold(then) if self.fold(condition) else self.fold(orelse)
            case _:
                raise NotConstant("this in a constant", expr.span, "U0001")

    def _unary(self, op: core.UnOp, value: int | bool, expr: thir.Expr) -> int | bool:
        if isinstance(value, bool):
            return not value
        if not isinstance(expr.ty, Int):
            raise NotConstant("this type in a constant", expr.span, "U0001")
        if op is core.UnOp.NOT:
            return expr.ty.wrap(~value)
        return self._in_range(-value, expr.ty, expr)

    def _in_range(self, value: int, ty: Int, expr: thir.Expr) -> int:
        if not ty.holds(value):
            raise NotConstant(f"the value of this constant overflows `{ty}`", expr.span)
        return value

    def _binary(self, op: core.BinOp, left: int | bool, right: int | bool, expr: thir.Binary) -> int | bool:
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
            raise NotConstant("this type in a constant", expr.span, "U0001")
        return self._integer(op, int(left), int(right), ty, expr)

    def _integer(self, op: core.BinOp, left: int, right: int, ty: Int, expr: thir.Binary) -> int:
        match op:
            case core.BinOp.ADD:
                return self._in_range(left + right, ty, expr)
            case core.BinOp.SUB:
                return self._in_range(left - right, ty, expr)
            case core.BinOp.MUL:
                return self._in_range(left * right, ty, expr)
            case core.BinOp.DIV | core.BinOp.REM:
                if right == 0:
                    raise NotConstant("this constant divides by zero", expr.span)
                quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
                self._in_range(quotient, ty, expr)
                return quotient if op is core.BinOp.DIV else left - right * quotient
            case core.BinOp.AND:
                return left & right
            case core.BinOp.OR:
                return left | right
            case core.BinOp.XOR:
                return left ^ right
            case _:
                if not 0 <= right < ty.bits:
                    raise NotConstant(f"this constant shifts by {right}, `{ty}` has {ty.bits} bits", expr.span)
                return ty.wrap(left << right) if op is core.BinOp.SHL else left >> right


def constant_body(expr: thir.ConstValue, items: Items) -> thir.Expr | None:
    """The typed value of a constant; None if it is a parameter, or of a trait without telling which implementation."""
    from murust.types.bodies import constant_expression

    name = expr.name
    if name in items.const_bodies:
        return items.const_bodies[name]
    found = items.names.consts.get(name)
    if found is not None and isinstance(found.node, ast.ConstItem) and found.node.value is not None:
        scope = Scope(items, found.module, elide=lambda span: "static")
        items.const_bodies[name] = None  # while it is being typed
        body = constant_expression(found.node.value, const_type(found, items), scope, NO_GENERICS, items)
        items.const_bodies[name] = body
        return body
    return _member_body(expr, items)


def _member_body(expr: thir.ConstValue, items: Items) -> thir.Expr | None:
    from murust.types.bodies import constant_expression
    from murust.types.generics import TraitRef
    from murust.types.select import Selected, Solver

    owner, _, member = expr.name.rpartition("::")
    if owner.startswith("impl#"):
        impl = items.impls[int(owner[5:])]
    else:
        args = tuple(unify.resolve(arg, default=True) for arg in expr.args)
        answer = Solver(items).select(TraitRef(owner, args)) if owner in items.traits else None
        if not isinstance(answer, Selected) or answer.impl is None:
            return None
        impl = answer.impl
    node = impl.consts.get(member)
    if node is None and owner in items.traits:
        node = items.traits[owner].consts.get(member)
        scope = items.traits[owner].scope
        generics = items.traits[owner].generics
    else:
        scope, generics = impl.scope, impl.generics
    if node is None or node.value is None or generics.params:
        return None
    return constant_expression(node.value, scope.type_of(node.ty), scope, generics, items)


def check_constants(items: Items) -> None:
    """Every constant and static of the program has a value of its type, and its evaluation does not overflow."""
    from murust.types.bodies import constant_expression

    for found in items.names.consts.values():
        if found.module.in_prelude or not isinstance(found.node, ast.ConstItem):
            continue
        if found.node.value is None:
            items.report(error("P0006", "a constant needs a value", found.span))
        else:
            _check_value(thir.ConstValue(const_type(found, items), found.span, found.name), items)
    _check_members(items)
    for found in items.names.statics.values():
        if isinstance(found.node, ast.Static) and found.node.value is not None and not found.module.in_prelude:
            scope = Scope(items, found.module, elide=lambda span: "static")
            ty = static_type(found, items)
            if not found.node.mutable and not unify.unknown(ty) and not Solver(items).holds("Sync", ty):
                items.report(error("E0277", f"`{ty}` is not `Sync`, so a `static` can't hold it", found.node.ty.span,
                                   helps=["use an atomic type, or implement `Sync`"]))  # fmt: skip
            constant_expression(found.node.value, static_type(found, items), scope, NO_GENERICS, items)


def _check_members(items: Items) -> None:
    """Constants of implementations and of traits, of which perhaps nothing makes use."""
    from murust.types.bodies import constant_expression

    owners: list[ImplDef | TraitDef] = [*(impl for impl in items.impls if not impl.derived), *items.traits.values()]
    for owner in owners:
        if owner.module.in_prelude:
            continue
        for node in owner.consts.values():
            if node.value is not None:
                ty = owner.scope.type_of(node.ty)
                constant_expression(node.value, ty, owner.scope, owner.generics, items)


def _check_value(expr: thir.ConstValue, items: Items) -> None:
    if constant_body(expr, items) is None:
        return
    try:
        Folder(items).named(expr)
    except NotConstant as problem:
        if problem.code != "U0001":  # what is not a number is evaluated where it is used
            report(problem, items)
