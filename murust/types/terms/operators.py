"""Operators and casts in specifications. Source: LANGUAGE.md section 3: `int` arithmetic, bit operations with a width,
equality of values."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import (
    ASSERTION,
    BOOL,
    INT,
    NAT,
    REAL,
    Adt,
    Array,
    Char,
    Int,
    MathInt,
    Nat,
    RawPtr,
    Real,
    Ref,
    Seq,
    Slice,
    Type,
)
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import TraitRef
from murust.types.shared_constants import holds_cell
from murust.types.terms import calls
from murust.types.terms.coerce import (
    check,
    coerce,
    follow,
    infer,
    is_integer,
    is_number,
    is_scalar,
    number,
    to_int,
    to_real,
    value,
)
from murust.types.terms.context import SpecCx

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


def unary(node: ast.Unary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    match node.op:
        case ast.UnaryOp.DEREF:
            return _deref(node, cx)
        case ast.UnaryOp.NEG:
            term = infer(node.operand, cx, hint)
            if isinstance(term, spec.Lit) and isinstance(cx.known(term.ty), unify.Variable):
                return spec.Lit(-int(term.value), term.ty, node.span)
            term = number(term, cx)
            if isinstance(cx.known(term.ty), Real):
                return spec.Unary(spec.SpecUnary.NEG, term, REAL, node.span)
            term = to_int(term, cx)
            if isinstance(term, spec.Lit):
                wanted = cx.known(hint) if hint is not None else None
                small = isinstance(wanted, Int) and wanted.holds(-int(term.value))
                return spec.Lit(-int(term.value), wanted if small and wanted is not None else INT, node.span)
            return spec.Unary(spec.SpecUnary.NEG, term, INT, node.span)
        case ast.UnaryOp.NOT:
            term = value(infer(node.operand, cx, hint), cx)
            ty = cx.known(term.ty)
            if not isinstance(ty, Int) and ty is not BOOL:
                if not unify.unknown(ty):
                    cx.report(error("E0600", f"`!` is not defined for `{ty}`", node.span))
                return cx.broken(BOOL, node.span)
            return spec.Unary(spec.SpecUnary.NOT, term, ty, node.span)


def _deref(node: ast.Unary, cx: SpecCx) -> spec.SpecTerm:
    term = infer(node.operand, cx)
    match cx.known(term.ty):
        case Ref(target=target) | Adt(name="Box", args=(target, *_)):
            return spec.Deref(term, target, node.span)
        case RawPtr():
            cx.report(error("C0012", "what a raw pointer points to is no value of a specification", node.span,
                            helps=["say it with `p |-> ?v`, and use `v`"]))  # fmt: skip
        case _ if isinstance(term, spec.Bound) and term.var.by_reference:
            return term
        case _ if isinstance(term, spec.Old) and isinstance(term.term, spec.Deref):
            return term  # `old(r)` is what `r` referred to, and `*old(r)` says no more
        case ty if not unify.unknown(ty):
            cx.report(error("E0614", f"a value of type `{ty}` can't be dereferenced", node.span))
    return cx.broken(None, node.span)


def binary(node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    op = node.op
    if op in (ast.BinaryOp.SEP, ast.BinaryOp.WAND):
        kind = spec.Separate if op is ast.BinaryOp.SEP else spec.Wand
        inner = cx if op is ast.BinaryOp.SEP else cx.inner(binders=False)
        return kind(check(node.left, ASSERTION, inner), check(node.right, ASSERTION, inner), ASSERTION, node.span)
    if op in _LOGIC:
        return spec.Binary(_LOGIC[op], check(node.left, BOOL, cx), check(node.right, BOOL, cx), BOOL, node.span)
    if op is ast.BinaryOp.EXPLIES:
        left, right = check(node.left, BOOL, cx), check(node.right, BOOL, cx)
        return spec.Binary(spec.SpecOp.IMPLIES, right, left, BOOL, node.span)
    if op in (ast.BinaryOp.EQ, ast.BinaryOp.NE):
        return _equality(op, node.left, node.right, node.span, cx)
    if op in _ORDER:
        return _comparison(_ORDER[op], *_pair(node.left, node.right, cx), node.span, cx)
    if op in _BITWISE:
        return _bitwise(op, node, cx, hint)
    if op in _SHIFTS:
        return _shift(op, node, cx, hint)
    return _arithmetic(op, node, cx, hint)


def _arithmetic(op: ast.BinaryOp, node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = cx.known(hint) if hint is not None else None
    grows = op in (ast.BinaryOp.ADD, ast.BinaryOp.MUL)
    passed = wanted if isinstance(wanted, Real | Seq) or (grows and isinstance(wanted, Nat)) else None
    left = infer(node.left, cx, passed)
    if op is ast.BinaryOp.ADD and isinstance(cx.known(value(left, cx).ty), Seq | Array | Slice):
        return calls.concat(left, infer(node.right, cx, left.ty), node.span, cx)
    left, right = number(left, cx), number(infer(node.right, cx, passed), cx)
    types = cx.known(left.ty), cx.known(right.ty)
    if any(isinstance(ty, Real) for ty in types):
        if op is ast.BinaryOp.REM:
            cx.report(error("E0369", "`%` is not defined for `real`", node.op_span))
        return spec.Binary(_ARITHMETIC[op], to_real(left, cx), to_real(right, cx), REAL, node.span)
    result = spec.Binary(_ARITHMETIC[op], to_int(left, cx), to_int(right, cx), INT, node.span)
    if op is not ast.BinaryOp.SUB and Nat() in types and all(map(_not_negative, (left, right), types)):
        return spec.Wrap(result, NAT, node.span)
    return result


def _not_negative(term: spec.SpecTerm, ty: Type) -> bool:
    return isinstance(ty, Nat) or (isinstance(term, spec.Lit) and int(term.value) >= 0)


def _pair(left: ast.Expr, right: ast.Expr, cx: SpecCx) -> tuple[spec.SpecTerm, spec.SpecTerm]:
    """Two sides that are compared: the one with a type of its own gives the hint for the other."""
    if _wants_hint(left) and not _wants_hint(right):
        second = follow(infer(right, cx), cx)
        return follow(infer(left, cx, second.ty), cx), second
    first = follow(infer(left, cx), cx)
    return first, follow(infer(right, cx, first.ty), cx)


def _wants_hint(node: ast.Expr) -> bool:
    """Is it made of literals and of empty collections only, so that its type is that of what it meets?"""
    match node:
        case ast.Literal(suffix=suffix):
            return not suffix
        case ast.Binary(left=left, right=right):
            return _wants_hint(left) and _wants_hint(right)
        case ast.Unary(op=op, operand=operand):
            return op is not ast.UnaryOp.DEREF and _wants_hint(operand)
        case ast.Call(callee=ast.PathExpr(path=path), args=()):
            return path.segments[-1].name == "empty"
        case ast.MethodCall(receiver=receiver):
            return _wants_hint(receiver)
        case _:
            return False


def _equality(op: ast.BinaryOp, left: ast.Expr, right: ast.Expr, span: Span, cx: SpecCx) -> spec.SpecTerm:
    first, second = _pair(left, right, cx)
    a, b = cx.known(first.ty), cx.known(second.ty)
    if a != b and is_number(a) and is_number(b):
        convert = to_int if is_integer(a) and is_integer(b) else to_real
        first, second = convert(first, cx), convert(second, cx)
    elif isinstance(a, RawPtr) and isinstance(b, RawPtr) and a.mutable < b.mutable:
        second = coerce(second, a, cx)
    elif isinstance(a, Adt) and a.name == "Box" and a != b:
        first = coerce(first, b, cx)
    else:
        second = coerce(second, a, cx) if a != b and not _points_down(a, b) else second
        first = coerce(first, b, cx) if _points_down(a, b) else first
    if ASSERTION in (a, b):
        cx.report(error("C0013", "assertions about the heap are not compared", span))
    if holds_cell(a, cx.items):
        why = "what is in a cell is no part of its value here, so that nothing is said by comparing it"
        cx.report(error("C0027", why, span, helps=["compare the parts that do not change behind shared references"]))
    return spec.Binary(spec.SpecOp.EQ if op is ast.BinaryOp.EQ else spec.SpecOp.NE, first, second, BOOL, span)


def _points_down(a: Type, b: Type) -> bool:
    return isinstance(a, RawPtr) and isinstance(b, RawPtr) and a.mutable > b.mutable


def chain(node: ast.Chain, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    """`a <= b < c` is `a <= b && b < c`."""
    parts = [
        binary(ast.Binary(op, left, right, node.span, left.span.to(right.span)), cx, None)
        for op, left, right in zip(node.ops, node.operands, node.operands[1:], strict=False)
    ]
    result = parts[0]
    for part in parts[1:]:
        result = spec.Binary(spec.SpecOp.CONJ, result, part, BOOL, node.span)
    return result


def _comparison(op: spec.SpecOp, left: spec.SpecTerm, right: spec.SpecTerm, span: Span, cx: SpecCx) -> spec.SpecTerm:
    left, right = value(left, cx), value(right, cx)
    types = cx.known(left.ty), cx.known(right.ty)
    if all(isinstance(ty, Char) for ty in types):
        return spec.Binary(op, spec.ToInt(left, INT, left.span), spec.ToInt(right, INT, right.span), BOOL, span)
    if types[0] == types[1] and not is_number(types[0]) and not unify.unknown(types[0]):
        return _ordered(op, left, right, types[0], span, cx)
    left, right = number(left, cx), number(right, cx)
    if any(isinstance(ty, Real) for ty in types):
        return spec.Binary(op, to_real(left, cx), to_real(right, cx), BOOL, span)
    return spec.Binary(op, to_int(left, cx), to_int(right, cx), BOOL, span)


def _ordered(
    op: spec.SpecOp, left: spec.SpecTerm, right: spec.SpecTerm, ty: Type, span: Span, cx: SpecCx
) -> spec.SpecTerm:
    """Of other types, the order that the program gives them by `Ord::cmp`."""
    cx.code.demand(TraitRef("Ord", (ty,)), span)
    name = "core::below" if op in (spec.SpecOp.LT, spec.SpecOp.GE) else "core::above"
    found = spec.SpecCall(name, (left, right), BOOL, span, (ty, ty))
    return found if op in (spec.SpecOp.LT, spec.SpecOp.GT) else spec.Unary(spec.SpecUnary.NOT, found, BOOL, span)


def _bitwise(op: ast.BinaryOp, node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = cx.known(hint) if hint is not None else None
    passed = wanted if isinstance(wanted, Int) else None
    if _wants_hint(node.left) and not _wants_hint(node.right):
        right = value(infer(node.right, cx, passed), cx)
        left = coerce(infer(node.left, cx, right.ty), right.ty, cx)
    else:
        left = value(infer(node.left, cx, passed), cx)
        if unify.unknown(cx.known(left.ty)):
            return cx.broken(hint, node.span)
        right = coerce(infer(node.right, cx, left.ty), left.ty, cx)
    ty = cx.known(left.ty)
    if not isinstance(ty, Int) and ty is not BOOL:
        _refuse_width(op, ty, node, cx)
        return cx.broken(hint, node.span)
    return spec.Binary(_BITWISE[op], left, right, ty, node.span)


def _shift(op: ast.BinaryOp, node: ast.Binary, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = cx.known(hint) if hint is not None else None
    left = value(infer(node.left, cx, wanted if isinstance(wanted, Int) else None), cx)
    right = to_int(number(infer(node.right, cx), cx), cx)
    ty = cx.known(left.ty)
    if isinstance(left, spec.Lit) and isinstance(right, spec.Lit) and isinstance(ty, MathInt):
        amount = max(int(right.value), 0)
        if amount > 65_536:
            cx.report(errors.unsupported("a shift by this much", node.span))
            return cx.broken(INT, node.span)
        shifted = int(left.value) << amount if op is ast.BinaryOp.SHL else int(left.value) >> amount
        return spec.Lit(shifted, INT, node.span)
    if not isinstance(ty, Int):
        _refuse_width(op, ty, node, cx)
        return cx.broken(hint, node.span)
    return spec.Binary(_SHIFTS[op], left, right, ty, node.span)


def _refuse_width(op: ast.BinaryOp, ty: Type, node: ast.Binary, cx: SpecCx) -> None:
    if not unify.unknown(ty):
        cx.report(error("C0005", f"`{op.value}` needs a machine integer, and this is `{ty}`", node.left.span,
                        helps=["give it a width: `1u64 << n`, or `(e as u64) & mask`"]))  # fmt: skip


def cast(node: ast.Cast, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    ty = cx.known(cx.type_of(node.ty))
    term = value(infer(node.operand, cx), cx)
    have = cx.known(term.ty)
    if have == ty:
        return term
    if is_scalar(have):
        as_int = to_int(term, cx) if is_integer(have) else spec.ToInt(term, INT, term.span)
        match ty:
            case MathInt():
                return as_int
            case Int() | Nat():
                return spec.Wrap(as_int, ty, node.span)
            case Real() if is_integer(have):
                return spec.ToReal(as_int, REAL, node.span)
            case Char() if isinstance(have, Int) and have.name == "u8":
                return spec.Wrap(as_int, ty, node.span)
            case _:
                pass
    if isinstance(have, RawPtr) and isinstance(ty, RawPtr | Int):
        return spec.PointerCast(term, ty, node.span)
    if isinstance(ty, RawPtr) and is_integer(have):
        return spec.PointerCast(to_int(term, cx), ty, node.span)
    if isinstance(have, Adt) and isinstance(ty, Int | MathInt) and _is_fieldless(have, cx):
        return spec.ToInt(term, INT, node.span) if isinstance(ty, MathInt) else spec.Wrap(
            spec.ToInt(term, INT, node.span), ty, node.span
        )  # fmt: skip
    if not unify.unknown(have):
        cx.report(error("E0605", f"`{cx.shown(have)}` can't be cast to `{ty}`", node.span))
    return cx.broken(ty, node.span)


def _is_fieldless(ty: Adt, cx: SpecCx) -> bool:
    adt = cx.items.adts[ty.name]
    return not adt.is_struct and not any(variant.fields for variant in adt.variants)
