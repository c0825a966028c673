"""The typing of each kind of specification term. Entry: `infer_term`. Source: LANGUAGE.md section 3."""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INT, INTS, Adt, Array, Int, MathInt, Ref, Tuple, Type
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, spec_calls, unify
from murust.types.spec_patterns import match_term
from murust.types.specs import SpecCx, check, coerce, element_type, follow, infer, is_number, to_int

_ARITHMETIC = {
    ast.BinaryOp.ADD: spec.SpecOp.ADD, ast.BinaryOp.SUB: spec.SpecOp.SUB, ast.BinaryOp.MUL: spec.SpecOp.MUL,
    ast.BinaryOp.DIV: spec.SpecOp.DIV, ast.BinaryOp.REM: spec.SpecOp.REM,
}  # fmt: skip
_BITWISE = {ast.BinaryOp.AND: spec.SpecOp.AND, ast.BinaryOp.OR: spec.SpecOp.OR, ast.BinaryOp.XOR: spec.SpecOp.XOR}
_SHIFTS = {ast.BinaryOp.SHL: spec.SpecOp.SHL, ast.BinaryOp.SHR: spec.SpecOp.SHR}
_ORDER = {
    ast.BinaryOp.LT: spec.SpecOp.LT, ast.BinaryOp.LE: spec.SpecOp.LE, ast.BinaryOp.GT: spec.SpecOp.GT,
    ast.BinaryOp.GE: spec.SpecOp.GE,
}  # fmt: skip
_LOGIC = {
    ast.BinaryOp.CONJ: spec.SpecOp.CONJ, ast.BinaryOp.DISJ: spec.SpecOp.DISJ,
    ast.BinaryOp.IMPLIES: spec.SpecOp.IMPLIES, ast.BinaryOp.IFF: spec.SpecOp.IFF,
}  # fmt: skip


def infer_term(node: ast.Expr, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    match node:
        case ast.Literal():
            return _literal(node, cx, hint)
        case ast.PathExpr():
            return spec_calls.path(node, cx, hint)
        case ast.Unary():
            return _unary(node, cx, hint)
        case ast.Binary():
            return _binary(node, cx, hint)
        case ast.Chain():
            return _chain(node, cx)
        case ast.Cast():
            return _cast(node, cx)
        case ast.Call():
            return spec_calls.call(node, cx, hint)
        case ast.MethodCall():
            return spec_calls.method(node, cx)
        case ast.Field():
            return _field(node, cx)
        case ast.Index():
            return _index(node, cx)
        case ast.View(operand=operand):
            return spec_calls.view(infer(operand, cx), node.span, cx)
        case ast.TupleExpr(items=items):
            hints = hint.items if isinstance(hint, Tuple) and len(hint.items) == len(items) else (None,) * len(items)
            parts = tuple(
                infer(item, cx) if h is None else check(item, h, cx) for item, h in zip(items, hints, strict=True)
            )
            return spec.Construct(0, parts, Tuple(tuple(part.ty for part in parts)), node.span)
        case ast.ArrayExpr(items=items):
            return _array(items, node.span, cx, hint)
        case ast.StructExpr():
            return spec_calls.struct(node, cx, hint)
        case ast.Block():
            return _block(node, cx, hint)
        case ast.If():
            return _if(node, cx, hint)
        case ast.Match():
            return match_term(node, cx, hint)
        case ast.Quantifier():
            return _quantifier(node, cx)
        case ast.LetIn(pattern=ast.NamePattern(name=name, inner=None), value=value, body=body):
            return _let(name, infer(value, cx), body, node.span, cx, hint)
        case ast.IsVariant():
            return spec_calls.is_variant(node, cx)
        case ast.ArrowField():
            return spec_calls.arrow(node, cx)
        case ast.Trigger(operand=operand):
            term = infer(operand, cx, hint)
            cx.triggers.append(term)
            return term
        case ast.Macro(name="matches") | ast.Matches():
            cx.report(errors.unsupported("`matches!` in a specification", node.span, "use `match` or `is`"))
            return cx.broken(BOOL, node.span)
        case ast.For() | ast.Range() | ast.RawBorrow() | ast.Try() | ast.Closure() | ast.PointsTo() | ast.Each():
            cx.report(errors.unsupported("this", node.span))
            return cx.broken(hint or INT, node.span)
        case _:
            cx.report(error("C0001", "this has no meaning in a specification: a specification changes nothing",
                            node.span))  # fmt: skip
            return cx.broken(hint or INT, node.span)


def _literal(node: ast.Literal, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    match node.kind:
        case ast.LiteralKind.BOOL:
            return spec.Lit(bool(node.value), BOOL, node.span)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            ty = INTS[node.suffix] if node.suffix in INTS else hint if isinstance(hint, Int) else INT
            if isinstance(ty, Int) and not ty.holds(int(node.value)):
                if node.suffix:
                    cx.report(errors.literal_out_of_range(int(node.value), ty, node.span))
                ty = INT
            return spec.Lit(int(node.value), ty, node.span)
        case _:
            cx.report(errors.unsupported(f"a {node.kind.value} literal in a specification", node.span))
            return cx.broken(hint or INT, node.span)


def _unary(node: ast.Unary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    match node.op:
        case ast.UnaryOp.DEREF:
            term = infer(node.operand, cx)
            if not isinstance(term.ty, Ref):
                cx.report(error("E0614", f"a value of type `{term.ty}` can't be dereferenced", node.span))
                return term
            return spec.Deref(term, term.ty.target, node.span)
        case ast.UnaryOp.NEG:
            term = to_int(_number(infer(node.operand, cx), cx))
            if isinstance(term, spec.Lit):
                return spec.Lit(-int(term.value), INT, node.span)
            return spec.Unary(spec.SpecUnary.NEG, term, INT, node.span)
        case ast.UnaryOp.NOT:
            term = follow(infer(node.operand, cx, hint))
            if not isinstance(term.ty, Int) and term.ty is not BOOL:
                cx.report(error("E0600", f"`!` is not defined for `{term.ty}`", node.span))
            return spec.Unary(spec.SpecUnary.NOT, term, term.ty, node.span)


def _number(term: spec.SpecTerm, cx: SpecCx) -> spec.SpecTerm:
    if not is_number(term.ty):
        if not unify.unknown(term.ty):
            cx.report(error("E0308", f"expected a number, found `{term.ty}`", term.span, f"this is `{term.ty}`"))
        return cx.broken(INT, term.span)
    return term


def _binary(node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if node.op in (ast.BinaryOp.SEP, ast.BinaryOp.WAND):
        cx.report(errors.unsupported(f"`{node.op.value}`", node.op_span))
        return cx.broken(BOOL, node.span)
    op = node.op
    if op in _LOGIC:
        return spec.Binary(_LOGIC[op], check(node.left, BOOL, cx), check(node.right, BOOL, cx), BOOL, node.span)
    if op is ast.BinaryOp.EXPLIES:
        return spec.Binary(
            spec.SpecOp.IMPLIES, check(node.right, BOOL, cx), check(node.left, BOOL, cx), BOOL, node.span
        )
    if op in (ast.BinaryOp.EQ, ast.BinaryOp.NE):
        return _equality(op, node.left, node.right, node.span, cx)
    if op in _ORDER:
        left, right = _pair(node.left, node.right, cx)
        return spec.Binary(_ORDER[op], to_int(_number(left, cx)), to_int(_number(right, cx)), BOOL, node.span)
    if op in _BITWISE:
        return _bitwise(op, node, cx, hint)
    if op in _SHIFTS:
        return _shift(op, node, cx, hint)
    left, right = infer(node.left, cx), infer(node.right, cx)
    if op is ast.BinaryOp.ADD and element_type(follow(left).ty) is not None:
        return spec_calls.concat(left, right, node.span, cx)
    return spec.Binary(_ARITHMETIC[op], to_int(_number(left, cx)), to_int(_number(right, cx)), INT, node.span)


def _pair(left: ast.Expr, right: ast.Expr, cx: SpecCx) -> tuple[spec.SpecTerm, spec.SpecTerm]:
    """Two sides that are compared: the one with a type of its own gives the hint for the other."""
    if _wants_hint(left) and not _wants_hint(right):
        second = follow(infer(right, cx))
        return follow(infer(left, cx, second.ty)), second
    first = follow(infer(left, cx))
    second = follow(infer(right, cx, first.ty))
    if unify.unknown(first.ty) and not unify.unknown(second.ty):
        first = follow(infer(left, cx, second.ty))
    return first, second


def _wants_hint(node: ast.Expr) -> bool:
    """Is it made of literals only, so that its width is that of what it meets?"""
    match node:
        case ast.Literal(suffix=suffix):
            return not suffix
        case ast.Binary(left=left, right=right):
            return _wants_hint(left) and _wants_hint(right)
        case ast.Unary(op=op, operand=operand):
            return op is not ast.UnaryOp.DEREF and _wants_hint(operand)
        case _:
            return False


def _equality(op: ast.BinaryOp, left: ast.Expr, right: ast.Expr, span: Span, cx: SpecCx) -> spec.SpecTerm:
    first, second = _pair(left, right, cx)
    if first.ty != second.ty:
        if is_number(first.ty) and is_number(second.ty):
            first, second = to_int(first), to_int(second)
        else:
            second = coerce(second, first.ty, cx)
    return spec.Binary(spec.SpecOp.EQ if op is ast.BinaryOp.EQ else spec.SpecOp.NE, first, second, BOOL, span)


def _chain(node: ast.Chain, cx: SpecCx) -> spec.SpecTerm:
    """`a <= b < c` is `a <= b && b < c`."""
    parts = [
        _binary(ast.Binary(op, left, right, node.span, left.span.to(right.span)), cx, None)
        for op, left, right in zip(node.ops, node.operands, node.operands[1:], strict=False)
    ]
    result = parts[0]
    for part in parts[1:]:
        result = spec.Binary(spec.SpecOp.CONJ, result, part, BOOL, node.span)
    return result


def _bitwise(op: ast.BinaryOp, node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = hint if isinstance(hint, Int) else None
    if _wants_hint(node.left) and not _wants_hint(node.right):
        right = follow(infer(node.right, cx, wanted))
        left = coerce(infer(node.left, cx, right.ty), right.ty, cx)
    else:
        left = follow(infer(node.left, cx, wanted))
        right = coerce(infer(node.right, cx, left.ty), left.ty, cx)
    if not isinstance(left.ty, Int) and left.ty is not BOOL:
        _refuse_width(op, left, node, cx)
        return cx.broken(hint or INT, node.span)
    return spec.Binary(_BITWISE[op], left, right, left.ty, node.span)


def _shift(op: ast.BinaryOp, node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    left = follow(infer(node.left, cx, hint if isinstance(hint, Int) else None))
    right = to_int(_number(infer(node.right, cx), cx))
    if isinstance(left, spec.Lit) and isinstance(right, spec.Lit) and isinstance(left.ty, MathInt):
        amount = max(int(right.value), 0)
        value = int(left.value) << amount if op is ast.BinaryOp.SHL else int(left.value) >> amount
        return spec.Lit(value, INT, node.span)
    if not isinstance(left.ty, Int):
        _refuse_width(op, left, node, cx)
        return cx.broken(hint or INT, node.span)
    return spec.Binary(_SHIFTS[op], left, right, left.ty, node.span)


def _refuse_width(op: ast.BinaryOp, term: spec.SpecTerm, node: ast.Binary, cx: SpecCx) -> None:
    if not unify.unknown(term.ty):
        cx.report(error("C0005", f"`{op.value}` needs a machine integer, and this is `{term.ty}`", node.left.span,
                        helps=["give it a width: `1u64 << n`, or `(e as u64) & mask`"]))  # fmt: skip


def _cast(node: ast.Cast, cx: SpecCx) -> spec.SpecTerm:
    ty = cx.type_of(node.ty)
    term = follow(infer(node.operand, cx))
    if term.ty == ty:
        return term
    if not (is_number(term.ty) or term.ty is BOOL) or not isinstance(ty, Int | MathInt):
        cx.report(error("E0605", f"`{term.ty}` can't be cast to `{ty}`", node.span))
        return cx.broken(ty, node.span)
    number = to_int(term) if is_number(term.ty) else spec.ToInt(term, INT, node.span)
    return number if isinstance(ty, MathInt) else spec.Wrap(number, ty, node.span)


def _field(node: ast.Field, cx: SpecCx) -> spec.SpecTerm:
    term = follow(infer(node.operand, cx))
    name = node.name.name
    match term.ty:
        case Tuple(items=items) if name.isdigit() and int(name) < len(items):
            return spec.FieldOf(term, 0, int(name), items[int(name)], node.span)
        case Adt(name=path) if cx.items.adts[path].is_struct:
            for index, field in enumerate(cx.items.adts[path].variants[0].fields):
                if field.name == name:
                    ty = core.field_types(term.ty, 0, cx.items.adts)[index]
                    return spec.FieldOf(term, 0, index, ty, node.span)
        case _:
            pass
    if not unify.unknown(term.ty):
        cx.report(error("E0609", f"`{term.ty}` has no field `{name}`", node.name.span, "unknown field"))
    return cx.broken(INT, node.span)


def _index(node: ast.Index, cx: SpecCx) -> spec.SpecTerm:
    term = follow(infer(node.operand, cx))
    index = to_int(_number(infer(node.index, cx), cx))
    element = element_type(term.ty)
    if element is None:
        if not unify.unknown(term.ty):
            cx.report(error("E0608", f"a value of type `{term.ty}` can't be indexed", node.span))
        return cx.broken(INT, node.span)
    return spec.ElementOf(term, index, element, node.span)


def _array(items: tuple[ast.Expr, ...], span: Span, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    element = element_type(hint) if hint is not None else None
    if element is None and items:
        element = infer(items[0], cx).ty
    if element is None:
        cx.report(errors.needs_annotation(span))
        return cx.broken(INT, span)
    parts = tuple(check(item, element, cx) for item in items)
    return spec.Construct(0, parts, Array(element, len(items)), span)


def _let(name: str, value: spec.SpecTerm, body: ast.Expr, span: Span, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    var = spec.BoundVar(name, value.ty)
    inner = infer(body, cx.binding(name, var), hint)
    return spec.LetIn(var, value, inner, inner.ty, span)


def _block(node: ast.Block, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """`{ let x = e; … tail }`."""
    lets: list[tuple[spec.BoundVar, spec.SpecTerm]] = []
    for statement in node.statements:
        match statement:
            case ast.Let(pattern=ast.NamePattern(name=name, inner=None), value=value, ty=written) if value is not None:
                ty = cx.type_of(written) if written else None
                term = check(value, ty, cx) if ty is not None else infer(value, cx)
                var = spec.BoundVar(name, term.ty)
                lets.append((var, term))
                cx = cx.binding(name, var)
            case _:
                cx.report(error("C0001", "only `let` may stand before the value of a specification block",
                                statement.span))  # fmt: skip
    if node.tail is None:
        cx.report(error("C0006", "this block has no value", node.span))
        return cx.broken(hint or INT, node.span)
    result = infer(node.tail, cx, hint)
    for var, term in reversed(lets):
        result = spec.LetIn(var, term, result, result.ty, node.span)
    return result


def _if(node: ast.If, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if isinstance(node.condition, ast.LetCondition) or node.orelse is None:
        what = "`if let`" if isinstance(node.condition, ast.LetCondition) else "an `if` without `else`"
        cx.report(errors.unsupported(f"{what} in a specification", node.span, "use `match`, or write the `else`"))
        return cx.broken(hint or INT, node.span)
    condition = check(node.condition, BOOL, cx)
    then, orelse = unite([infer(node.then, cx, hint), infer(node.orelse, cx, hint)], cx)
    return spec.Ite(condition, then, orelse, then.ty, node.span)


def unite(terms: list[spec.SpecTerm], cx: SpecCx) -> list[spec.SpecTerm]:
    """Branches, brought to one type."""
    terms = [follow(term) for term in terms]
    if len({term.ty for term in terms}) > 1 and all(is_number(term.ty) for term in terms):
        return [to_int(term) for term in terms]
    return [terms[0], *(coerce(term, terms[0].ty, cx) for term in terms[1:])]


def _quantifier(node: ast.Quantifier, cx: SpecCx) -> spec.SpecTerm:
    if node.kind == "choose":
        cx.report(errors.unsupported("`choose`", node.span))
        return cx.broken(INT, node.span)
    variables: list[spec.BoundVar] = []
    inner = attrs.evolve(cx, triggers=[])
    for ident, written in node.variables:
        ty = cx.type_of(written) if written else INT
        if not cx.items.is_inhabited(ty):
            cx.report(errors.unsupported(f"a quantifier over `{ty}`, which has no values,", ident.span))
        var = spec.BoundVar(ident.name, ty)
        variables.append(var)
        inner = inner.binding(ident.name, var)
    body = check(node.body, BOOL, inner)
    return spec.Quantified(node.kind == "forall", tuple(variables), body, tuple(inner.triggers), BOOL, node.span)
