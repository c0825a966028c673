"""Types of expressions. The dispatcher, literals, control flow and statements; Rust reference, "Expressions"."""

from __future__ import annotations

from typing import assert_never

from murust.core import nodes as core
from murust.core.types import BOOL, INTS, NEVER, UNIT, Adt, Array, Int, Ref, Slice, Tuple, Type
from murust.diagnostics.model import error
from murust.syntax import ast
from murust.types import calls, errors, operators, thir, unify
from murust.types.context import Cx, LoopFrame
from murust.types.patterns import check_whole


def infer(node: ast.Expr, cx: Cx, expected: Type | None = None) -> thir.Expr:
    """The typed expression. `expected` is a hint only: the caller coerces."""
    result = _infer(node, cx, expected)
    cx.typed.append(result)
    if unify.shallow(result.ty) is NEVER:
        cx.diverges = True
    return result


def _infer(node: ast.Expr, cx: Cx, expected: Type | None) -> thir.Expr:
    match node:
        case ast.Literal():
            return _literal(node, cx, expected)
        case ast.PathExpr():
            return calls.path(node, cx)
        case ast.Unary():
            return operators.unary(node, cx, expected)
        case ast.Binary():
            return operators.binary(node, cx, expected)
        case ast.Assign():
            return operators.assign(node, cx)
        case ast.CompoundAssign():
            return operators.compound_assign(node, cx)
        case ast.Cast():
            return operators.cast(node, cx)
        case ast.AddrOf():
            return _borrow(node, cx, expected)
        case ast.Call():
            return calls.call(node, cx, expected)
        case ast.MethodCall():
            return calls.method(node, cx)
        case ast.Field():
            return _field(node, cx)
        case ast.Index():
            return _index(node, cx)
        case ast.TupleExpr():
            return _tuple(node, cx, expected)
        case ast.ArrayExpr():
            return _array(node, cx, expected)
        case ast.RepeatExpr():
            return _repeat(node, cx, expected)
        case ast.StructExpr():
            return calls.struct(node, cx, expected)
        case ast.Block():
            return block(node, cx, expected)
        case ast.If():
            return _if(node, cx, expected)
        case ast.Match():
            return _match(node, cx, expected)
        case ast.Loop():
            return _loop(node, cx, expected)
        case ast.Break():
            return _break(node, cx)
        case ast.Continue():
            frame = cx.frame(node.label, node.span, loops_only=True)
            return thir.Continue(NEVER, node.span, frame.label) if frame else cx.broken(node.span)
        case ast.Return():
            return _return(node, cx)
        case ast.Macro():
            return calls.macro(node, cx)
        case ast.Matches():
            return _matches(node, cx)
        case ast.Chain():
            cx.report(error("P0005", "comparisons can't be chained in Rust", node.span,
                            helps=["write `a < b && b < c`"]))  # fmt: skip
            return cx.broken(node.span)
        case ast.Quantifier(kind=kind):
            cx.report(errors.spec_only(f"`{kind}`", node.span))
            return cx.broken(node.span)
        case ast.LetIn() | ast.View() | ast.IsVariant() | ast.ArrowField() | ast.Trigger():
            cx.report(errors.spec_only("this", node.span))
            return cx.broken(node.span)
        case ast.PointsTo() | ast.Each() | ast.BindName():
            cx.report(errors.spec_only("this", node.span))
            return cx.broken(node.span)
        case ast.For() | ast.Range() | ast.RawBorrow() | ast.Try() | ast.Closure() | ast.Underscore():
            what = {
                ast.For: "a `for` loop", ast.Range: "a range", ast.RawBorrow: "a raw borrow",
                ast.Try: "the `?` operator", ast.Closure: "a closure", ast.Underscore: "`_`",
            }[type(node)]  # fmt: skip
            cx.report(errors.unsupported(what, node.span))
            return cx.broken(node.span)
        case _:
            assert_never(node)


def _literal(node: ast.Literal, cx: Cx, expected: Type | None) -> thir.Expr:
    match node.kind:
        case ast.LiteralKind.BOOL:
            return cx.literal(bool(node.value), BOOL, node.span)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            if node.suffix and node.suffix not in INTS:
                cx.report(errors.unsupported(f"the type `{node.suffix}`", node.span))
                return cx.broken(node.span)
            if node.suffix:
                ty: Type = INTS[node.suffix]
            else:
                hint = unify.shallow(expected) if expected is not None else None
                ty = hint if isinstance(hint, Int) else unify.fresh(integral=True)
            return cx.literal(int(node.value), ty, node.span)
        case _:
            cx.report(errors.unsupported(f"a {node.kind.value} literal here", node.span))
            return cx.broken(node.span)


def _borrow(node: ast.AddrOf, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    inner_hint = hint.target if isinstance(hint, Ref) and not isinstance(unify.shallow(hint.target), Slice) else None
    operand = infer(node.operand, cx, inner_hint)
    return thir.Borrow(Ref(node.mutable, operand.ty), node.span, node.mutable, False, operand)


def _field(node: ast.Field, cx: Cx) -> thir.Expr:
    operand = cx.autoderef(infer(node.operand, cx, None))
    ty = cx.known(operand.ty, node.operand.span)
    name = node.name.name
    match ty:
        case Tuple(items=items) if name.isdigit():
            if int(name) < len(items):
                return thir.Field(items[int(name)], node.span, operand, int(name))
        case Adt(name=path) if cx.items.adts[path].is_struct:
            fields = cx.items.adts[path].variants[0].fields
            for index, field in enumerate(fields):
                if field.name == name:
                    cx.private_field(ty, 0, index, node.name.span)
                    field_type = core.field_types(ty, 0, cx.items.adts)[index]
                    return thir.Field(field_type, node.span, operand, index)
        case _ if isinstance(ty, unify.Variable):
            return cx.broken(node.span)
        case _:
            pass
    code = "E0609" if isinstance(ty, Adt | Tuple) else "E0610"
    cx.report(error(code, f"`{ty}` has no field `{name}`", node.name.span, "unknown field"))
    return cx.broken(node.span)


def _index(node: ast.Index, cx: Cx) -> thir.Expr:
    operand = cx.autoderef(infer(node.operand, cx, None))
    ty = cx.known(operand.ty, node.operand.span)
    index = infer(node.index, cx, INTS["usize"])
    if not isinstance(ty, Array | Slice):
        if not unify.unknown(ty):
            cx.report(error("E0608", f"a value of type `{ty}` can't be indexed", node.span))
        return cx.broken(node.span)
    if not unify.unify(index.ty, INTS["usize"]):
        cx.report(error("E0277", f"an index is a `usize`, this is `{unify.resolve(index.ty)}`", node.index.span,
                        "not a `usize`", helps=["convert it with `as usize`"]))  # fmt: skip
    return thir.Index(ty.element, node.span, operand, index)


def _tuple(node: ast.TupleExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    hints = hint.items if isinstance(hint, Tuple) and len(hint.items) == len(node.items) else (None,) * len(node.items)
    if not node.items:
        return cx.literal((), UNIT, node.span)
    items = [
        infer(item, cx, h) if h is None else _coerce_hint(item, h, cx)
        for item, h in zip(node.items, hints, strict=True)
    ]
    return thir.Aggregate(Tuple(tuple(item.ty for item in items)), node.span, 0, list(enumerate(items)))


def _coerce_hint(item: ast.Expr, hint: Type, cx: Cx) -> thir.Expr:
    """An element whose type is expected: coerced if that is already a reference type, else only hinted."""
    if isinstance(unify.shallow(hint), Ref):
        return cx.check(item, hint)
    return infer(item, cx, hint)


def _array(node: ast.ArrayExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    element = hint.element if isinstance(hint, Array | Slice) else unify.fresh()
    items = [cx.check(item, element, "all elements of an array have one type") for item in node.items]
    return thir.Aggregate(Array(element, len(items)), node.span, 0, list(enumerate(items)))


def _repeat(node: ast.RepeatExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    item = infer(node.item, cx, hint.element if isinstance(hint, Array | Slice) else None)
    length = cx.items.length_of(node.length, cx.module)

    def finish() -> None:
        if length > 1 and not cx.items.is_copy(item.ty):
            cx.report(error("E0277", f"`{unify.resolve(item.ty)}` is not `Copy`, so it can't be repeated", node.span))

    cx.deferred.append(finish)
    return thir.Repeat(Array(item.ty, length), node.span, item)


# --- Control flow ----------------------------------------------------------------------------------------------


def block(node: ast.Block, cx: Cx, expected: Type | None) -> thir.Expr:
    """A block; its type is that of its tail, `()` without one, `!` if its end can't be reached."""
    if node.unsafe:
        cx.report(errors.unsupported("an `unsafe` block", node.span))
    label = cx.new_label(node.label) if node.label else None
    frame = LoopFrame(label or "", node.label, False, unify.fresh() if expected is None else expected)
    outer, cx.diverges = cx.diverges, False
    if label:
        cx.loops.append(frame)
    with cx.scope():
        statements = [statement for s in node.statements for statement in _statement(s, cx)]
        tail = infer(node.tail, cx, expected) if node.tail is not None else None
        if tail is not None and expected is not None:
            tail = cx.coerce(tail, expected)
    if label:
        cx.loops.pop()
    value_type = expected if expected is not None and tail is not None and unify.shallow(tail.ty) is not NEVER else None
    ty: Type = value_type or tail.ty if tail is not None else NEVER if cx.diverges else UNIT
    if tail is not None and cx.diverges and unify.shallow(ty) is UNIT:
        ty = NEVER
    if frame.broken and frame.result is not None:
        if unify.shallow(ty) is not NEVER and not unify.unify(ty, frame.result):
            cx.report(errors.mismatch(unify.resolve(frame.result), unify.resolve(ty), node.span))
        ty, cx.diverges = frame.result, False
    cx.diverges = cx.diverges or outer
    return thir.Block(ty, node.span, label, statements, tail)


def _statement(node: ast.Stmt, cx: Cx) -> list[thir.Stmt]:
    match node:
        case ast.Let():
            return [_let(node, cx)]
        case ast.ExprStmt(expr=inner, semicolon=semicolon):
            expr = infer(inner, cx, None if semicolon else UNIT)
            if not semicolon and unify.shallow(expr.ty) is not NEVER and not unify.unify(expr.ty, UNIT):
                cx.report(errors.mismatch(UNIT, unify.resolve(expr.ty), inner.span,
                                          "this stands before other statements, so its value is lost"))  # fmt: skip
            return [thir.ExprStmt(expr)]
        case ast.SpecAssert(proof=proof, span=span) if proof is not None:
            cx.report(errors.unsupported("`assert … by`", span))
            return []
        case ast.SpecAssert(proposition=proposition) | ast.SpecAssume(proposition=proposition):
            clause = ast.Clause(ast.ClauseKind.INVARIANT, proposition, proposition.span)
            return [thir.GhostStmt(isinstance(node, ast.SpecAssume), cx.site((clause,)), node.span)]
        case ast.ItemStmt():
            cx.report(errors.unsupported("an item inside a function", node.span, "move it out of the function"))
            return []
        case ast.GhostLet() | ast.GhostStmt() | ast.Calc():
            cx.report(errors.unsupported("this ghost statement", node.span))
            return []
        case _:
            assert_never(node)


def _let(node: ast.Let, cx: Cx) -> thir.Stmt:
    ty = cx.items.type_of(node.ty, cx.module, self_type=cx.self_type, infer=True) if node.ty else unify.fresh()
    value = None
    if node.value is not None:
        value = cx.check(node.value, ty) if node.ty else infer(node.value, cx, None)
        if not node.ty:
            ty = value.ty
            if unify.shallow(ty) is NEVER:
                ty = unify.fresh()
                unify.unify(ty, UNIT)
    orelse = None
    if node.orelse is not None:
        saved, cx.diverges = cx.diverges, False
        orelse = block(node.orelse, cx, None)
        if unify.shallow(orelse.ty) is not NEVER:
            cx.report(errors.mismatch(NEVER, unify.resolve(orelse.ty), node.orelse.span,
                                      "the `else` of a `let` must leave"))  # fmt: skip
        cx.diverges = saved
    pattern = check_whole(node.pattern, ty, cx)
    if value is None and not isinstance(pattern, thir.Bind):
        cx.report(errors.unsupported("a pattern that is declared without a value", node.span))
    return thir.Let(pattern, value, orelse, node.span)


def _condition(node: ast.Expr | ast.LetCondition, cx: Cx) -> thir.Expr | thir.LetCondition:
    """A condition; the names of a `let` pattern go into the current scope."""
    if isinstance(node, ast.LetCondition):
        scrutinee = infer(node.scrutinee, cx, None)
        return thir.LetCondition(check_whole(node.pattern, scrutinee.ty, cx), scrutinee, node.span)
    condition = infer(node, cx, BOOL)
    cx.require_bool(condition)
    return condition


def _if(node: ast.If, cx: Cx, expected: Type | None) -> thir.Expr:
    with cx.scope():
        condition = _condition(node.condition, cx)
        before = cx.diverges
        then = block(node.then, cx, expected)
        after_then, cx.diverges = cx.diverges, before
    if node.orelse is None:
        if unify.shallow(then.ty) is not NEVER and not unify.unify(then.ty, UNIT):
            cx.report(error("E0317", "an `if` without `else` has no value", node.span,
                            f"expected `()`, found `{unify.resolve(then.ty)}`"))  # fmt: skip
        return thir.If(UNIT, node.span, condition, then, None)
    orelse = infer(node.orelse, cx, expected)
    cx.diverges = (cx.diverges and after_then) or before
    ty = cx.join([then, orelse], expected, "both branches of an `if` have one type")
    return thir.If(ty, node.span, condition, then, orelse)


def _match(node: ast.Match, cx: Cx, expected: Type | None) -> thir.Expr:
    scrutinee = infer(node.scrutinee, cx, None)
    before = cx.diverges
    all_diverge = True
    arms: list[thir.Arm] = []
    for arm in node.arms:
        cx.diverges = False
        with cx.scope():
            pattern = check_whole(arm.pattern, scrutinee.ty, cx)
            guard = None
            if arm.guard is not None:
                guard = infer(arm.guard, cx, BOOL)
                cx.require_bool(guard)
            body = infer(arm.body, cx, expected)
            if expected is not None:
                body = cx.coerce(body, expected)
        all_diverge = all_diverge and cx.diverges
        arms.append(thir.Arm(pattern, guard, body))
    cx.diverges = before or (all_diverge and bool(arms)) or not arms
    ty = cx.join([arm.body for arm in arms], expected, "all arms of a `match` have one type")
    result = thir.Match(ty, node.span, scrutinee, arms)
    cx.deferred.append(lambda: _check_exhaustive(result, cx))
    return result


def _check_exhaustive(node: thir.Match, cx: Cx) -> None:
    from murust.types.exhaust import missing

    witness = missing([arm.pattern for arm in node.arms if arm.guard is None], node.scrutinee.ty, cx.items)
    if witness is not None:
        cx.report(
            error(
                "E0004",
                f"this `match` does not cover `{witness}`",
                node.scrutinee.span,
                f"`{witness}` is not covered",
                helps=[f"add an arm for `{witness}`, or a `_` arm"],
            )
        )


def _matches(node: ast.Matches, cx: Cx) -> thir.Expr:
    scrutinee = infer(node.scrutinee, cx, None)
    with cx.scope():
        pattern = check_whole(node.pattern, scrutinee.ty, cx)
        guard = None
        if node.guard is not None:
            guard = infer(node.guard, cx, BOOL)
            cx.require_bool(guard)
    return thir.Matches(BOOL, node.span, scrutinee, pattern, guard)


def _loop(node: ast.Loop, cx: Cx, expected: Type | None) -> thir.Expr:
    result = None if node.condition is not None else unify.fresh() if expected is None else expected
    frame = LoopFrame(cx.new_label(node.label), node.label, True, result)
    site = cx.site(node.clauses)
    before = cx.diverges
    cx.loops.append(frame)
    with cx.scope():
        condition = _condition(node.condition, cx) if node.condition is not None else None
        body = block(node.body, cx, UNIT)
    cx.loops.pop()
    cx.diverges = before or (node.condition is None and not frame.broken)
    ty: Type = UNIT
    if node.condition is None:
        ty = (frame.result if frame.result is not None else UNIT) if frame.broken else NEVER
    return thir.Loop(ty, node.span, frame.label, condition, site, body, node.head)


def _break(node: ast.Break, cx: Cx) -> thir.Expr:
    frame = cx.frame(node.label, node.span, loops_only=False)
    if frame is None:
        return cx.broken(node.span)
    value = None
    if node.value is not None:
        if frame.result is None:
            cx.report(error("E0571", "`break` with a value is for `loop` only", node.span))
            infer(node.value, cx, None)
        else:
            value = cx.check(node.value, frame.result)
    elif frame.result is not None and not unify.unify(frame.result, UNIT):
        cx.report(errors.mismatch(unify.resolve(frame.result), UNIT, node.span))
    frame.broken = True
    return thir.Break(NEVER, node.span, frame.label, value)


def _return(node: ast.Return, cx: Cx) -> thir.Expr:
    value = None
    if node.value is not None:
        value = cx.check(node.value, cx.result, "the function's result type says so")
    elif not unify.unify(cx.result, UNIT):
        cx.report(error("E0069", f"this function returns `{cx.result}`, so `return` needs a value", node.span))
    return thir.Return(NEVER, node.span, value)
