"""The typing of each kind of specification term. Entry: `infer_term`. Source: LANGUAGE.md sections 3 and 4.

Typing is bidirectional: a term has a type of its own, and a hint where somebody knows what is wanted. What a generic
function or constructor leaves open is a variable, found by unification.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from murust.core import specs as spec
from murust.core.types import (
    ASSERTION,
    BOOL,
    CHAR,
    INT,
    INTS,
    LOGIC,
    REAL,
    STR,
    Array,
    FnPtr,
    Int,
    Nat,
    Real,
    Ref,
    Tuple,
    Type,
)
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.terms import assertions, calls, data, names, operators, patterns
from murust.types.terms.coerce import check, coerce, element_type, infer, unite
from murust.types.terms.context import SpecCx


def infer_term(node: ast.Expr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    handler = _HANDLERS.get(type(node))
    if handler is not None:
        return handler(node, cx, hint)
    if isinstance(node, _UNSUPPORTED):
        cx.report(errors.unsupported("this in a specification", node.span))
    else:
        text = "this has no meaning in a specification: a specification changes nothing"
        helps = ["to compare, write `==`"] if isinstance(node, ast.Assign) else _of_macro(node)
        cx.report(error("C0001", text, node.span, helps=helps))
    return cx.broken(hint, node.span)


def _of_macro(node: ast.Expr) -> list[str]:
    if not isinstance(node, ast.Macro) or node.name not in ("seq", "vec") or node.length is not None:
        return []
    return [f"the sequence of these is `[{', '.join(arg.span.text for arg in node.args)}]@`"]


_UNSUPPORTED = (ast.Try, ast.RepeatExpr)


def _borrow(node: ast.AddrOf, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """`&e`, for what takes a reference."""
    if node.mutable:
        cx.report(errors.unsupported("a mutable borrow in a specification", node.span))
        return cx.broken(hint, node.span)
    wanted = cx.known(hint) if hint is not None else None
    inner = infer(node.operand, cx, wanted.target if isinstance(wanted, Ref) else wanted)
    return spec.Borrowed(inner, Ref(False, inner.ty), node.span)


# --- Literals and aggregates -----------------------------------------------------------------------------------


def _literal(node: ast.Literal, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    match node.kind:
        case ast.LiteralKind.BOOL:
            return spec.Lit(bool(node.value), BOOL, node.span)
        case ast.LiteralKind.CHAR:
            return spec.Lit(ord(str(node.value)), CHAR, node.span)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            return _integer(node, cx, hint)
        case ast.LiteralKind.FLOAT:
            return _decimal(node)
        case ast.LiteralKind.STRING | ast.LiteralKind.BYTE_STRING:
            return _text(node)
        case _:
            cx.report(errors.unsupported(f"a {node.kind.value} literal in a specification", node.span))
            return cx.broken(hint, node.span)


def _integer(node: ast.Literal, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    number = int(node.value)
    ty: Type = INTS["u8"] if node.kind is ast.LiteralKind.BYTE else INT
    wanted = cx.known(hint) if hint is not None else None
    if node.suffix in INTS:
        ty = INTS[node.suffix]
    elif isinstance(wanted, Int | Nat):
        ty = wanted
    elif isinstance(wanted, unify.Variable):  # what it meets says what it is (`settle`)
        ty = unify.fresh(integral=True)
        return spec.Lit(number, ty if unify.unify(wanted, ty) else INT, node.span)
    elif isinstance(wanted, Real):
        return spec.ToReal(spec.Lit(number, INT, node.span), REAL, node.span)
    if isinstance(ty, Int) and not ty.holds(number):
        if node.suffix:
            cx.report(errors.literal_out_of_range(number, ty, node.span))
        ty = INT
    return spec.Lit(number, ty, node.span)


def _text(node: ast.Literal) -> spec.SpecTerm:
    """A text, or the array of bytes that a byte string is."""
    written = node.value if isinstance(node.value, bytes) else str(node.value).encode()
    given = tuple(spec.Lit(byte, INTS["u8"], node.span) for byte in written)
    ty = STR if node.kind is ast.LiteralKind.STRING else Array(INTS["u8"], len(written))
    return spec.Construct(0, given, ty, node.span)


def _decimal(node: ast.Literal) -> spec.SpecTerm:
    """`1.25`: a fraction of integers."""
    whole, _, digits = str(node.value).replace("_", "").partition(".")
    top = spec.ToReal(spec.Lit(int(whole + digits), INT, node.span), REAL, node.span)
    bottom = spec.ToReal(spec.Lit(10 ** len(digits), INT, node.span), REAL, node.span)
    return spec.Binary(spec.SpecOp.DIV, top, bottom, REAL, node.span)


def _tuple(node: ast.TupleExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = cx.known(hint) if hint is not None else None
    hints = wanted.items if isinstance(wanted, Tuple) and len(wanted.items) == len(node.items) else None
    if hints is not None:
        parts = tuple(check(item, ty, cx, narrow=True) for item, ty in zip(node.items, hints, strict=True))
    else:
        parts = tuple(infer(item, cx) for item in node.items)
    return spec.Construct(0, parts, Tuple(tuple(part.ty for part in parts)), node.span)


def _array(node: ast.ArrayExpr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = element_type(cx.known(hint)) if hint is not None else None
    element = wanted if wanted is not None else infer(node.items[0], cx).ty if node.items else unify.fresh()
    parts = tuple(check(item, element, cx, narrow=wanted is not None) for item in node.items)
    return spec.Construct(0, parts, Array(element, len(parts)), node.span)


# --- Blocks and branches ---------------------------------------------------------------------------------------


def _let_in(node: ast.LetIn, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    bound, inner = patterns.irrefutable(node.pattern, infer(node.value, cx), cx)
    return patterns.with_names(bound, infer(node.body, inner, hint), node.span)


def _block(node: ast.Block, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """`{ let x = e; … tail }`."""
    lets: patterns.Bound = []
    for statement in node.statements:
        if not isinstance(statement, ast.Let) or statement.value is None or statement.orelse is not None:
            text = "only `let` may stand before the value of a specification block"
            cx.report(error("C0001", text, statement.span))
            continue
        ty = cx.type_of(statement.ty) if statement.ty else None
        term = check(statement.value, ty, cx) if ty is not None else infer(statement.value, cx)
        bound, cx = patterns.irrefutable(statement.pattern, term, cx)
        lets += bound
    if node.tail is None:
        cx.report(error("C0006", "this block has no value", node.span))
        return cx.broken(hint, node.span)
    return patterns.with_names(lets, infer(node.tail, cx, hint), node.span)


def _if(node: ast.If, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """Without `else`, what a proposition or assertion says of the other case is nothing."""
    inner = cx.inner()
    if isinstance(node.condition, ast.LetCondition):
        scrutinee = infer(node.condition.scrutinee, cx)
        found = patterns.match_pattern(node.condition.pattern, scrutinee, inner)
        condition, then = found.condition, patterns.arm(found, node.then, inner, hint)
    else:
        condition = check(node.condition, BOOL, inner)
        then = infer(node.then, inner, hint)
    if node.orelse is None:
        orelse: spec.SpecTerm = spec.Lit(True, BOOL, node.span)
        if cx.known(then.ty) not in (BOOL, ASSERTION):
            cx.report(error("E0317", "an `if` without `else` has no value in the other case", node.span))
    else:
        orelse = infer(node.orelse, cx.inner(), hint)
    then, orelse = unite([then, orelse], cx)
    return spec.Ite(condition, then, orelse, then.ty, node.span)


def _matches(node: ast.Matches, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    inner = cx.inner()
    found = patterns.match_pattern(node.pattern, infer(node.scrutinee, cx), inner)
    if node.guard is None:
        return found.condition
    guard = patterns.with_names(found.bound, check(node.guard, BOOL, patterns.extend(found, inner)), node.guard.span)
    return spec.Binary(spec.SpecOp.CONJ, found.condition, guard, BOOL, node.span)


# --- Binders ---------------------------------------------------------------------------------------------------


def variables(
    written: tuple[tuple[ast.Ident, ast.Type | None], ...], cx: SpecCx
) -> tuple[tuple[spec.BoundVar, ...], SpecCx]:
    """Bound variables, of type `int` where none is written, and the context in which they are known."""
    found: list[spec.BoundVar] = []
    inner = replace(cx.inner(binders=False), triggers=[])
    for ident, node in written:
        ty = cx.type_of(node) if node else INT
        if not cx.items.is_inhabited(ty):
            cx.report(errors.unsupported(f"a quantifier over `{ty}`, which has no values,", ident.span))
        var = spec.BoundVar(ident.name, ty)
        found.append(var)
        inner.names[ident.name] = var
    return tuple(found), inner


def _quantifier(node: ast.Quantifier, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    bound, inner = variables(node.variables, cx)
    if node.kind == "choose":
        if len(bound) != 1:
            cx.report(errors.unsupported("`choose` of several values", node.span, "choose a tuple"))
        return spec.Choose(bound[0], check(node.body, BOOL, inner), bound[0].ty, node.span)
    body = infer(node.body, inner, BOOL)
    exists = node.kind == "exists"
    ty: Type = ASSERTION if exists and cx.known(body.ty) is ASSERTION else BOOL
    body = coerce(body, ty, inner)
    return spec.Quantified(not exists, bound, body, tuple(inner.triggers), ty, node.span)


def _trigger(node: ast.Trigger, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    term = infer(node.operand, cx, hint)
    cx.triggers.append(term)
    return term


def _closure(node: ast.Closure, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """A function of the logic: total, and only a value."""
    wanted = cx.known(hint) if hint is not None else None
    params = wanted.params if isinstance(wanted, FnPtr) else ()
    if params and len(params) != len(node.params):
        cx.report(errors.wrong_count("this function", len(params), len(node.params), node.span))
        return cx.broken(hint, node.span)
    bound: list[spec.BoundVar] = []
    inner = cx.inner(binders=False)
    for index, (pattern, written) in enumerate(node.params):
        ty = cx.type_of(written) if written else params[index] if params else unify.fresh()
        if not isinstance(pattern, ast.NamePattern) or pattern.inner is not None:
            cx.report(errors.unsupported("a pattern as a parameter here", pattern.span, "name the parameter"))
            continue
        var = spec.BoundVar(pattern.name, ty)
        bound.append(var)
        inner.names[pattern.name] = var
    result = cx.type_of(node.result) if node.result else wanted.result if isinstance(wanted, FnPtr) else None
    if result is None or isinstance(cx.known(result), unify.Variable):
        body = infer(node.body, inner, result)
        if result is not None:
            body = coerce(body, result, inner)
    else:
        body = check(node.body, result, inner)
    ty = FnPtr(tuple(var.ty for var in bound), body.ty, abi=LOGIC)
    return spec.Lambda(tuple(bound), body, ty, node.span)


def _view(node: ast.View, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    of_elements = hint if isinstance(node.operand, ast.ArrayExpr) else None
    return calls.view(infer(node.operand, cx, of_elements), node.span, cx)


_Handler = Callable[[Any, SpecCx, Type | None], spec.SpecTerm]
_HANDLERS: dict[type, _Handler] = {
    ast.Literal: _literal,
    ast.PathExpr: names.path,
    ast.Unary: operators.unary,
    ast.AddrOf: _borrow,
    ast.RawBorrow: assertions.address,
    ast.Binary: operators.binary,
    ast.Chain: operators.chain,
    ast.Cast: operators.cast,
    ast.Call: calls.call,
    ast.MethodCall: calls.method,
    ast.Field: data.field,
    ast.Index: data.index,
    ast.View: _view,
    ast.TupleExpr: _tuple,
    ast.ArrayExpr: _array,
    ast.StructExpr: data.struct,
    ast.Block: _block,
    ast.If: _if,
    ast.Match: patterns.match_term,
    ast.Matches: _matches,
    ast.Quantifier: _quantifier,
    ast.LetIn: _let_in,
    ast.IsVariant: data.is_variant,
    ast.ArrowField: data.arrow,
    ast.Trigger: _trigger,
    ast.Closure: _closure,
    ast.PointsTo: assertions.points_to,
    ast.Each: assertions.each,
    ast.BindName: assertions.bind_name,
}
