"""Types of blocks, statements, branches, loops and jumps. Source: Rust reference, "Block expressions", "Statements",
"Loops and other breakable expressions"."""

from __future__ import annotations

from typing import assert_never

from murust.core.types import BOOL, NEVER, UNIT, Type
from murust.diagnostics.model import error
from murust.record import field_names
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.annotations import refuse
from murust.types.coerce import check, coerce, join
from murust.types.context import Cx, LoopFrame
from murust.types.patterns import check_whole, is_behind, must_match
from murust.types.written import DEEPEST


def block(node: ast.Block, cx: Cx, expected: Type | None) -> thir.Expr:
    """A block; its type is that of its tail, `()` without one, `!` if its end can't be reached."""
    if node.const and not cx.outside:
        return _const_block(node, cx, expected)
    label = cx.new_label(node.label) if node.label else None
    frame = LoopFrame(label or "", node.label, False, unify.fresh() if expected is None else expected)
    outer, cx.diverges = cx.diverges, False
    if label:
        cx.loops.append(frame)
    unsafe, cx.unsafe = cx.unsafe, cx.unsafe or node.unsafe
    items = node.items
    module = cx.enter_items(items) if items else None
    with cx.nested():
        statements = [statement for s in node.statements for statement in _statement(s, cx)]
        tail = cx.infer(node.tail, cx, expected) if node.tail is not None else None
        if tail is not None and expected is not None:
            tail = coerce(tail, expected, cx)
    if module is not None:
        cx.scope.module = module
    cx.unsafe = unsafe
    if label:
        cx.loops.pop()
    value_type = expected if expected is not None and tail is not None and unify.shallow(tail.ty) is not NEVER else None
    ty: Type = value_type or tail.ty if tail is not None else NEVER if cx.diverges else UNIT
    if tail is not None and cx.diverges and unify.shallow(ty) is UNIT:
        ty = NEVER
    if frame.broken and frame.result is not None:
        if tail is not None:
            tail = coerce(tail, frame.result, cx)
        elif unify.shallow(ty) is not NEVER and not cx.unify(ty, frame.result):
            cx.report(errors.mismatch(cx.shown(frame.result), cx.shown(ty), node.span))
        ty, cx.diverges = frame.result, False
    cx.diverges = cx.diverges or outer
    return thir.Block(ty, node.span, label, statements, tail, node.const)


def _statement(node: ast.Stmt, cx: Cx) -> list[thir.Stmt]:
    match node:
        case ast.Let():
            return [_let(node, cx)]
        case ast.ExprStmt(expr=inner, semicolon=semicolon):
            expr = cx.infer(inner, cx, None if semicolon else UNIT)
            if not semicolon and unify.shallow(expr.ty) is not NEVER and not cx.unify(expr.ty, UNIT):
                cx.report(errors.mismatch(UNIT, cx.shown(expr.ty), inner.span,
                                          "this stands before other statements, so its value is lost"))  # fmt: skip
            return [thir.ExprStmt(expr)]
        case ast.ItemStmt():
            return []
        case ast.GhostLet(pattern=pattern):
            return [cx.ghost(node, names_of(pattern))]
        case ast.SpecAssert() | ast.SpecAssume() | ast.GhostStmt() | ast.Calc():
            return [cx.ghost(node, [])]
        case _:
            assert_never(node)


def _const_block(node: ast.Block, cx: Cx, expected: Type | None) -> thir.Expr:
    """`const { … }`: its value is known before the program runs, so it sees no variables. Source: Rust reference,
    "Const blocks"."""
    saved = cx.scopes, cx.loops, cx.returns, cx.diverges
    first = len(cx.typed)
    cx.outside, cx.scopes, cx.loops, cx.returns = saved[0], [{}], [], False
    result = block(node, cx, expected)
    cx.outside = []
    cx.scopes, cx.loops, cx.returns, cx.diverges = saved
    if unify.shallow(result.ty) is NEVER:
        result.ty = unify.fresh()
        cx.diverging.append(result.ty)
    cx.const_blocks.append((result, cx.typed[first:]))
    return result


def names_of(pattern: ast.Pattern) -> list[ast.Ident]:
    """The names in a pattern, which it binds unless they stand for constants."""
    found = [ast.Ident(pattern.name, pattern.span)] if isinstance(pattern, ast.NamePattern) else []
    for name in field_names(type(pattern)):
        value = getattr(pattern, name)
        for part in value if isinstance(value, tuple) else (value,):
            part = part[1] if isinstance(part, tuple) else part
            if isinstance(part, ast.Pattern):
                found += names_of(part)
    return found


def _let(node: ast.Let, cx: Cx) -> thir.Stmt:
    ty = cx.type_of_local(node.ty) if node.ty else unify.fresh()
    value = None
    if node.value is not None:
        value = check(node.value, ty, cx) if node.ty else cx.infer(node.value, cx, None)
        if not node.ty:
            ty = value.ty
            if unify.shallow(ty) is NEVER:
                ty = unify.fresh()
                unify.unify(ty, UNIT)
            elif unify.is_deeper(ty, DEEPEST):
                cx.report(errors.too_deep(DEEPEST, node.value.span))
                ty = unify.fresh()
    orelse = None
    if node.orelse is not None:
        saved, cx.diverges = cx.diverges, False
        orelse = block(node.orelse, cx, None)
        if unify.shallow(orelse.ty) is not NEVER:
            cx.report(errors.mismatch(NEVER, cx.shown(orelse.ty), node.orelse.span,
                                      "the `else` of a `let` must leave"))  # fmt: skip
        cx.diverges = saved
    cx.plain_let = orelse is None
    pattern = check_whole(node.pattern, ty, cx)
    cx.plain_let = False
    if node.ty is not None and isinstance(pattern, thir.Bind) and pattern.by_ref is None and pattern.inner is None:
        pattern.binding.written = ty
    elif node.ty is not None:
        refuse([node.ty], node.ty.span, cx)
    if orelse is None and not isinstance(pattern, thir.Bind | thir.Wildcard):
        must_match(pattern, ty, node.pattern, cx, behind=value is not None and is_behind(value))
    if value is None and not isinstance(pattern, thir.Bind):
        cx.deferred.append(lambda: _require_known(ty, node.pattern.span, cx))
    return thir.Let(pattern, value, orelse, node.span)


def _require_known(ty: Type, span: Span, cx: Cx) -> None:
    if unify.unknown(unify.resolve(ty)) and not cx.has_errors:
        cx.report(errors.needs_annotation(span))


def _condition(node: ast.Expr | ast.LetCondition, cx: Cx) -> thir.Expr | thir.LetCondition:
    """A condition; the names of a `let` pattern go into the current scope."""
    if isinstance(node, ast.LetCondition):
        scrutinee = cx.infer(node.scrutinee, cx, None)
        return thir.LetCondition(check_whole(node.pattern, scrutinee.ty, cx), scrutinee, node.span)
    condition = cx.infer(node, cx, BOOL)
    cx.require_bool(condition)
    return condition


def _for_branches(expected: Type | None) -> Type | None:
    """What is expected of branches: nothing, if it is not known. Source: rustc,
    `try_structurally_resolve_and_adjust_for_branches`."""
    unknown = expected is not None and isinstance(unify.shallow(expected), unify.Variable)
    return None if unknown else expected


def if_(node: ast.If, cx: Cx, expected: Type | None) -> thir.Expr:
    with cx.nested():
        condition = _condition(node.condition, cx)
        before = cx.diverges
        then = block(node.then, cx, _for_branches(expected) if node.orelse is not None else expected)
        after_then, cx.diverges = cx.diverges, before
    if node.orelse is None:
        if unify.shallow(then.ty) is not NEVER and not cx.unify(then.ty, UNIT):
            cx.report(error("E0317", "an `if` without `else` has no value", node.span,
                            f"expected `()`, found `{cx.shown(then.ty)}`"))  # fmt: skip
            return thir.If(then.ty, node.span, condition, then, None)
        elif expected is not None and not cx.unify(expected, UNIT):
            wanted = cx.shown(expected)
            cx.report(error("E0317", "an `if` without `else` has no value", node.span, f"expected `{wanted}`"))
            return thir.If(expected, node.span, condition, then, None)
        return thir.If(UNIT, node.span, condition, then, None)
    orelse = cx.infer(node.orelse, cx, _for_branches(expected))
    cx.diverges = (cx.diverges and after_then) or before
    branches = [then, orelse]
    ty = join(branches, cx, "both branches of an `if` have one type")
    return thir.If(ty, node.span, condition, *branches)


def match(node: ast.Match, cx: Cx, expected: Type | None) -> thir.Expr:
    scrutinee = cx.infer(node.scrutinee, cx, None)
    before = cx.diverges
    all_diverge = True
    arms: list[thir.Arm] = []
    for arm in node.arms:
        cx.diverges = False
        with cx.nested():
            pattern = check_whole(arm.pattern, scrutinee.ty, cx)
            guard = None
            if arm.guard is not None:
                guard = cx.infer(arm.guard, cx, BOOL)
                cx.require_bool(guard)
            body = cx.infer(arm.body, cx, _for_branches(expected))
            if expected is not None:
                body = coerce(body, expected, cx)
        all_diverge = all_diverge and cx.diverges
        arms.append(thir.Arm(pattern, guard, body))
    cx.diverges = before or (all_diverge and bool(arms)) or not arms
    bodies = [arm.body for arm in arms]
    ty = join(bodies, cx, "all arms of a `match` have one type")
    arms = [thir.Arm(arm.pattern, arm.guard, joined) for arm, joined in zip(arms, bodies, strict=True)]
    result = thir.Match(ty, node.span, scrutinee, arms)
    cx.deferred.append(lambda: _check_exhaustive(result, cx))
    return result


def _check_exhaustive(node: thir.Match, cx: Cx) -> None:
    from murust.types.exhaust import missing

    patterns = [arm.pattern for arm in node.arms if arm.guard is None]
    witness = missing(patterns, node.scrutinee.ty, cx, behind=is_behind(node.scrutinee))
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


def matches(node: ast.Matches, cx: Cx, expected: Type | None) -> thir.Expr:
    scrutinee = cx.infer(node.scrutinee, cx, None)
    with cx.nested():
        pattern = check_whole(node.pattern, scrutinee.ty, cx)
        guard = None
        if node.guard is not None:
            guard = cx.infer(node.guard, cx, BOOL)
            cx.require_bool(guard)
    return thir.Matches(BOOL, node.span, scrutinee, pattern, guard)


def loop(node: ast.Loop, cx: Cx, expected: Type | None) -> thir.Expr:
    result = None if node.condition is not None else unify.fresh() if expected is None else expected
    frame = LoopFrame(cx.new_label(node.label), node.label, True, result)
    site = cx.site(node.clauses)
    before = cx.diverges
    with cx.inside_loop(frame, site):
        frame.deciding = True
        condition = _condition(node.condition, cx) if node.condition is not None else None
        frame.deciding = False
        body = block(node.body, cx, UNIT)
    cx.diverges = before or (node.condition is None and not frame.broken)
    ty: Type = UNIT
    if node.condition is None:
        ty = (frame.result if frame.result is not None else UNIT) if frame.broken else NEVER
    return thir.Loop(ty, node.span, frame.label, condition, site, body, node.head)


def break_(node: ast.Break, cx: Cx, expected: Type | None) -> thir.Expr:
    frame = cx.frame(node.label, node.span, loops_only=False)
    if frame is None:
        return cx.broken(node.span)
    value = None
    if node.value is not None:
        if frame.result is None:
            cx.report(error("E0571", "`break` with a value is for `loop` only", node.span))
            cx.infer(node.value, cx, None)
        else:
            value = check(node.value, frame.result, cx)
    elif frame.result is not None and not cx.unify(frame.result, UNIT):
        cx.report(errors.mismatch(cx.shown(frame.result), UNIT, node.span))
    frame.broken = True
    return thir.Break(NEVER, node.span, frame.label, value)


def return_(node: ast.Return, cx: Cx, expected: Type | None) -> thir.Expr:
    value = None
    if not cx.returns:
        cx.report(error("E0572", "this is inside no function", node.span))
        return cx.broken(node.span)
    if node.value is not None:
        value = check(node.value, cx.result, cx, "the function's result type says so")
    elif not cx.unify(cx.result, UNIT):
        cx.report(error("E0069", f"this function returns `{cx.result}`, so `return` needs a value", node.span))
    return thir.Return(NEVER, node.span, value)
