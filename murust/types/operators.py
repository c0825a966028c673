"""Types of comparisons, unary operators and assignments. Source: Rust reference, "Operator expressions".

On numbers, `bool` and `char` an operator is built in; on everything else it is a call of the method of its trait.
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import (
    BOOL,
    NEVER,
    UNIT,
    Adt,
    Array,
    Bool,
    Char,
    Closure,
    FnItem,
    FnPtr,
    Int,
    Never,
    Param,
    Projection,
    RawPtr,
    Ref,
    Slice,
    Str,
    Tuple,
    Type,
)  # fmt: skip
from murust.diagnostics.model import error
from murust.resolve.lookup import lookup
from murust.syntax import ast
from murust.types import arithmetic, errors, thir, unify
from murust.types.arithmetic import behind, diverging, is_builtin, is_unknown
from murust.types.coerce import attempt, check, coerce, deref_step, make_mutable
from murust.types.context import Cx, is_assignable
from murust.types.generics import TraitRef, Verdict

_OPS = {op.value: op for op in core.BinOp}
_COMPARING = {
    "==": ("PartialEq", "eq"), "!=": ("PartialEq", "ne"), "<": ("PartialOrd", "lt"), "<=": ("PartialOrd", "le"),
    ">": ("PartialOrd", "gt"), ">=": ("PartialOrd", "ge"),
}  # fmt: skip


def binary(node: ast.Binary, cx: Cx, expected: Type | None) -> thir.Expr:
    op = node.op
    if op in ast.SPEC_OPERATORS:
        cx.report(errors.spec_only(f"`{op.value}`", node.op_span))
        return cx.broken(node.span)
    if op in (ast.BinaryOp.CONJ, ast.BinaryOp.DISJ):
        left = check(node.left, BOOL, cx)
        before = cx.diverges
        right = check(node.right, BOOL, cx)
        cx.diverges = before  # the right operand may not be evaluated
        return thir.Logical(BOOL, node.span, op is ast.BinaryOp.CONJ, left, right)
    if op in ast.COMPARISONS:
        left = diverging(cx.infer(node.left, cx, None), cx)
        wanted = _compared_with(op, left.ty, cx)
        right = cx.infer(node.right, cx, wanted)
        adjusted = right if wanted is None else attempt(right, wanted, cx)
        if adjusted is None and wanted is not None:
            cx.mismatch(wanted, right.ty, right.span, f"`{op.value}` compares values of one type")
            return thir.Binary(BOOL, node.span, _OPS[op.value], left, right)
        return _comparison(op, left, adjusted or right, node, cx)
    return arithmetic.binary(node, cx)


# --- Comparisons -----------------------------------------------------------------------------------------------


def _compared_with(op: ast.BinaryOp, left: Type, cx: Cx) -> Type | None:
    """What the right operand is coerced to, if one implementation only fits the left one. That of references, text and
    sequences is compared with several types, but ordered by its own. Source: rustc, `check_overloaded_binop`."""
    ty = unify.shallow(left)
    if isinstance(ty, unify.Variable):
        cx.settle()
        ty = unify.shallow(ty)
    trait = _COMPARING[op.value][0]
    several = isinstance(ty, Ref | RawPtr | Slice | Array | Str) and trait == "PartialEq"
    built_in = isinstance(ty, Int | Bool | Char | Tuple)
    implementations = cx.items.trait_impls.get(trait)
    if isinstance(ty, unify.Variable | Never) or several:
        return None
    if built_in and implementations is not None and next(iter(implementations.find(ty)), None) is not None:
        return None
    wanted = unify.fresh()
    at = unify.mark()
    if cx.solver.demand(TraitRef(trait, (ty, wanted))) is Verdict.NO:
        unify.undo(at)
    return None if isinstance(unify.shallow(wanted), unify.Variable) else wanted


def _comparison(op: ast.BinaryOp, left: thir.Expr, right: thir.Expr, node: ast.Binary, cx: Cx) -> thir.Expr:
    a, b = unify.shallow(left.ty), unify.shallow(right.ty)
    kind = _OPS[op.value]
    if a is NEVER or b is NEVER:
        return thir.Binary(BOOL, node.span, kind, left, right)
    trait, method = _COMPARING[op.value]
    if isinstance(a, RawPtr) and isinstance(b, RawPtr) and b.mutable and not a.mutable:
        right = coerce(right, a, cx)  # `*mut T` counts as `*const T`
        b = unify.shallow(right.ty)
    if is_unknown(a):
        cx.settle()
        a, b = unify.shallow(a), unify.shallow(b)
    if not is_unknown(a) and (not isinstance(a, Adt | Param | Projection | Slice | Array) or a == b):
        if cx.unify(a, b):
            result = thir.Binary(BOOL, node.span, kind, left, right)
            cx.deferred.append(lambda: _check_comparable(op, result, node, cx))
            return result
        references = isinstance(a, Ref) and isinstance(b, Ref | Array)
        if not references and cx.solver.evaluate(TraitRef(trait, (a, b))) is not Verdict.YES:
            return _incomparable(op, left, right, node, cx)
    ref = TraitRef(trait, (a, b))
    if cx.solver.evaluate(ref) is Verdict.NO:
        if cx.unify(a, b):
            result = thir.Binary(BOOL, node.span, kind, left, right)
            cx.deferred.append(lambda: _check_comparable(op, result, node, cx))
            return result
        return _incomparable(op, left, right, node, cx)
    cx.demand(ref, node.span)
    result = thir.Binary(BOOL, node.span, kind, left, right)
    cx.deferred.append(lambda: _choose(result, trait, method, cx))
    return result


def _choose(result: thir.Binary, trait: str, method: str, cx: Cx) -> None:
    """Built in where both sides have one type whose comparison is derived, else a call."""
    left = unify.resolve(result.left.ty, default=True)
    right = unify.resolve(result.right.ty, default=True)
    if left != right or not is_structural(left, trait, cx):
        result.overloaded = (f"{trait}::{method}", (left, right))


def _incomparable(op: ast.BinaryOp, left: thir.Expr, right: thir.Expr, node: ast.Binary, cx: Cx) -> thir.Expr:
    wanted, found = cx.shown(left.ty), cx.shown(right.ty)
    if not (cx.has_errors and (unify.unknown(wanted) or unify.unknown(found))):
        trait = _COMPARING[op.value][0]
        by_itself = cx.solver.evaluate(TraitRef(trait, (wanted, wanted))) is not Verdict.NO
        if isinstance(wanted, Ref) != isinstance(found, Ref) and by_itself:
            cx.report(error("E0277", f"`{wanted}` can't be compared with `{found}`", node.op_span,
                            helps=["put `*` before the reference"]))  # fmt: skip
        elif by_itself:
            cx.report(error("E0277", f"`{wanted}` can't be compared with `{found}`", node.op_span))
        else:
            cx.report(error("E0369", f"`{op.value}` is not defined for `{wanted}`", node.span, f"this is `{wanted}`"))
    return thir.Binary(BOOL, node.span, _OPS[op.value], left, right)


def _check_comparable(op: ast.BinaryOp, result: thir.Binary, node: ast.Binary, cx: Cx) -> None:
    ty = unify.resolve(result.left.ty, default=True)
    trait, method = _COMPARING[op.value]
    if unify.unknown(ty):
        return
    if cx.solver.evaluate(TraitRef(trait, (ty, ty))) is Verdict.NO:
        shown = ty
        while isinstance(shown, Ref):
            shown = shown.target
        helps = [f"add `#[derive({trait})]` to `{shown}`"] if isinstance(shown, Adt) else []
        cx.report(error("E0369", f"`{op.value}` is not defined for `{shown}`", node.span, f"this is `{shown}`",
                        helps=helps))  # fmt: skip
    elif not is_structural(ty, trait, cx):
        result.overloaded = (f"{trait}::{method}", (ty, ty))


def is_structural(ty: Type, trait: str, cx: Cx) -> bool:
    """Is the comparison the one that the language or `derive` gives, all the way down?"""
    match ty:
        case Int() | Bool() | Char() | Never() | RawPtr() | FnPtr() | FnItem() | Closure():
            return True
        case Ref(target=inner) | Slice(element=inner) | Array(element=inner):
            return is_structural(inner, trait, cx)
        case Tuple(items=parts):
            return all(is_structural(part, trait, cx) for part in parts)
        case Adt(name=name, args=args):
            derived = trait in cx.items.derives.get(name, ())
            fields = [f for variant in cx.items.adts[name].variants for f in variant.fields]
            nested = all((isinstance(f.ty, Adt) and f.ty.name == name) or is_structural(f.ty, trait, cx)
                         for f in fields if not isinstance(f.ty, Param))  # fmt: skip
            return derived and nested and all(is_structural(arg, trait, cx) for arg in args)
        case _:
            return False


# --- Unary operators -------------------------------------------------------------------------------------------


def unary(node: ast.Unary, cx: Cx, expected: Type | None) -> thir.Expr:
    if node.op is ast.UnaryOp.DEREF:
        return _dereference(node, cx)
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
    hint = expected if expected is not None and is_builtin(expected) else None
    operand = cx.infer(node.operand, cx, hint)
    ty = cx.known(operand.ty, node.operand.span)
    plain = behind(operand)
    what = "!" if node.op is ast.UnaryOp.NOT else "-"
    if ty is NEVER and node.op is ast.UnaryOp.NOT:
        return operand
    if ty is NEVER and isinstance(node.operand, ast.Block):  # its end is not reached: it is of the type that is wanted
        return operand if hint is not None else cx.broken(node.span)
    if is_builtin(plain.ty):
        if node.op is ast.UnaryOp.NOT:
            return thir.Unary(plain.ty, node.span, core.UnOp.NOT, plain)
        if unify.is_integral(plain.ty):
            if isinstance(plain, thir.Literal) and isinstance(plain.value, int):  # of `-(-128)`, 128 has to fit
                cx.literal(-plain.value, plain.ty, node.span)
            _refuse_unsigned(plain, node, cx)
            return thir.Unary(plain.ty, node.span, core.UnOp.NEG, plain)
    if isinstance(ty, unify.Variable):
        return cx.broken(node.span)
    trait, method = ("Not", "not") if node.op is ast.UnaryOp.NOT else ("Neg", "neg")
    if cx.solver.evaluate(TraitRef(trait, (ty,))) is Verdict.NO or ty is BOOL:
        cx.report(error("E0600", f"`{what}` is not defined for `{cx.shown(ty)}`", node.span))
        return cx.broken(node.span)
    cx.demand(TraitRef(trait, (ty,)), node.span)
    result = cx.normalize(Projection(trait, (ty,), "Output"), node.span)
    return thir.Call(result, node.span, f"{trait}::{method}", [operand], (ty,))


def _dereference(node: ast.Unary, cx: Cx) -> thir.Expr:
    operand = cx.infer(node.operand, cx, None)
    ty = cx.known(operand.ty, node.operand.span)
    if isinstance(ty, RawPtr):
        cx.require_unsafe("a dereference of a raw pointer", node.span)
        return thir.Deref(ty.target, node.span, operand)
    place = deref_step(operand, cx)
    if place is None:
        if isinstance(ty, unify.Variable) and not ty.integral:
            cx.report(errors.needs_annotation(node.operand.span))
        else:
            cx.report(error("E0614", f"a value of type `{cx.shown(ty)}` can't be dereferenced", node.span))
        return cx.broken(node.span)
    place.span = node.span
    return place


def _refuse_unsigned(operand: thir.Expr, node: ast.Unary, cx: Cx) -> None:
    def finish() -> None:
        ty = unify.resolve(operand.ty, default=True)
        if isinstance(ty, Int) and not ty.signed:
            cx.report(error("E0600", f"`-` is not defined for `{ty}`", node.span, "unsigned"))

    cx.deferred.append(finish)


# --- Assignments -----------------------------------------------------------------------------------------------


def assign(node: ast.Assign, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    if isinstance(node.target, ast.Underscore):
        value = cx.infer(node.value, cx, None)
        let = thir.Let(thir.Wildcard(value.ty, node.span), value, None, node.span)
        return thir.Block(UNIT, node.span, None, [let], None)
    takes_apart = isinstance(node.target, ast.Call) and isinstance(node.target.callee, ast.PathExpr)
    if takes_apart or isinstance(node.target, ast.TupleExpr | ast.ArrayExpr | ast.StructExpr):
        return _destructuring(node, cx)
    target = cx.infer(node.target, cx, None)
    make_mutable(target, cx)
    value = check(node.value, target.ty, cx)
    if not is_assignable(target):
        cx.report(error("E0070", "this can't be assigned to", node.span, "not a place"))
    return thir.Assign(UNIT, node.span, target, value)


def _destructuring(node: ast.Assign, cx: Cx) -> thir.Expr:
    """`(a, b) = e`: the value is bound to new names, and each is assigned."""
    targets: list[tuple[ast.Expr, thir.Binding]] = []
    count = 0

    def pattern(expr: ast.Expr) -> ast.Pattern:
        nonlocal count
        match expr:
            case ast.Underscore():
                return ast.WildcardPattern(expr.span)
            case ast.TupleExpr(items=items):
                return ast.TuplePattern(tuple(map(pattern, items)), expr.span)
            case ast.ArrayExpr(items=items):
                return ast.SlicePattern(tuple(map(pattern, items)), expr.span)
            case ast.Range(low=None, high=None):
                return ast.RestPattern(expr.span)
            case ast.Call(callee=ast.PathExpr(path=path), args=args) if _constructs(path, cx):
                return ast.TupleStructPattern(path, tuple(map(pattern, args)), expr.span)
            case ast.StructExpr(path=path, fields=fields, base=None):
                inner = tuple((field.name, pattern(field.value)) for field in fields)
                return ast.StructPattern(path, inner, False, expr.span)
            case _:
                count += 1
                names.append((f"lhs#{count}", expr))
                return ast.NamePattern(f"lhs#{count}", False, False, None, expr.span)

    from murust.types.patterns import check_whole

    names: list[tuple[str, ast.Expr]] = []
    shape = pattern(node.target)
    value = cx.infer(node.value, cx, None)
    statements: list[thir.Stmt] = []
    with cx.nested():
        bound = check_whole(shape, value.ty, cx)
        statements.append(thir.Let(bound, value, None, node.span))
        for name, expr in names:
            binding = cx.variable(name)
            assert binding is not None
            targets.append((expr, binding))
        for expr, binding in targets:
            target = cx.infer(expr, cx, None)
            make_mutable(target, cx)
            if not is_assignable(target):
                cx.report(error("E0070", "this can't be assigned to", node.span, "not a place"))
            given = thir.Variable(binding.ty, expr.span, binding)
            cx.typed.append(given)
            assignment = thir.Assign(UNIT, node.span, target, coerce(given, target.ty, cx))
            statements.append(thir.ExprStmt(assignment))
    return thir.Block(UNIT, node.span, None, statements, None)


def _constructs(path: ast.Path, cx: Cx) -> bool:
    """Does the path name a tuple struct or a variant?"""
    found = lookup(path, "values", cx.module, cx.items.names)
    return path.text == "Self" or (found is not None and isinstance(found.node, ast.Struct | ast.Enum))
