"""Types of `as`. Source: Rust reference, "Type cast expressions"."""

from __future__ import annotations

from murust.core.types import (
    INTS,
    Adt,
    Array,
    Bool,
    Char,
    Closure,
    FnItem,
    FnPtr,
    Int,
    Never,
    RawPtr,
    Ref,
    Slice,
    Type,
)  # fmt: skip
from murust.diagnostics.model import error
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.annotations import names_lifetimes, refuse
from murust.types.coerce import attempt, coerce, reborrow
from murust.types.context import Cx
from murust.types.sized import is_sized


def _is_number(node: ast.Expr) -> bool:
    """A number as it is written: it takes its type from what it is cast to."""
    match node:
        case ast.Unary(operand=operand):
            return _is_number(operand)
        case ast.Block(statements=(), tail=tail) if tail is not None:
            return _is_number(tail)
        case _:
            return isinstance(node, ast.Literal)


_OPAQUE = (ast.Block, ast.If, ast.Match, ast.Loop, ast.Call, ast.MethodCall)
"""What is not told that its value is cast."""


def cast(node: ast.Cast, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    target = cx.type_of_local(node.ty)
    if not isinstance(unify.shallow(target), RawPtr):
        refuse([node.ty], node.ty.span, cx)
    written = target if names_lifetimes(target) else None
    number = unify.is_integral(target) and _is_number(node.operand)
    pointer = isinstance(unify.shallow(target), RawPtr | FnPtr) and not isinstance(node.operand, _OPAQUE)
    hint = target if number or pointer else None  # which says what it may be, not what it is made to be
    operand = cx.infer(node.operand, cx, hint)
    wanted = unify.shallow(target)
    source = unify.shallow(operand.ty)
    if isinstance(wanted, RawPtr) and isinstance(source, Ref):
        return _cast_reference(operand, source, wanted, written, node, cx)
    if isinstance(wanted, FnPtr) and isinstance(source, FnItem | Closure):
        return coerce(operand, wanted, cx)
    if isinstance(wanted, Ref | Adt):
        adjusted = attempt(operand, wanted, cx)
        if adjusted is not None and adjusted is not operand:
            return adjusted
    if isinstance(source, RawPtr) and isinstance(wanted, RawPtr) and _is_open(source.target, wanted.target, cx):
        cx.casts.append(lambda: _close(source.target, wanted.target, cx))
    if isinstance(source, unify.Variable) and isinstance(node.operand, ast.Literal) and isinstance(wanted, Char):
        cx.unify(source, INTS["u8"])
    result = thir.Cast(target, node.span, operand, written)
    cx.deferred.append(lambda: _check_cast(result, node, cx))
    return result


def _is_open(ty: Type, wanted: Type, cx: Cx) -> bool:
    """Is it not known what a pointer points to, as in `null() as *const T`, so that it is what is wanted?"""
    return isinstance(unify.shallow(ty), unify.Variable) and is_sized(wanted, cx.solver)


def _close(ty: Type, wanted: Type, cx: Cx) -> None:
    """What is still not known of what a pointer points to is what is wanted."""
    if _is_open(ty, wanted, cx):
        cx.unify(ty, wanted)


def _cast_reference(
    operand: thir.Expr, source: Ref, wanted: RawPtr, written: Type | None, node: ast.Cast, cx: Cx
) -> thir.Expr:
    inner, target = unify.shallow(source.target), unify.shallow(wanted.target)
    if isinstance(inner, Array) and isinstance(target, Slice):
        inner, target = inner.element, target.element
    elif isinstance(inner, Array) and not isinstance(target, Array | unify.Variable):
        inner = inner.element

    def check() -> None:
        if not cx.unify(inner, target) or (wanted.mutable and not source.mutable):
            shown = f"`{cx.shown(source)}` can't be cast to `{cx.shown(wanted)}`"
            cx.report(error("E0606", shown, node.span))

    cx.casts.append(check)
    return thir.Pointer(wanted, node.span, reborrow(operand, wanted.mutable), written)


def _check_cast(result: thir.Cast, node: ast.Cast, cx: Cx) -> None:
    source = unify.resolve(result.operand.ty, default=True)
    wanted = unify.resolve(result.ty, default=True)
    if isinstance(wanted, unify.Variable) or isinstance(source, unify.Variable | Never) or source == wanted:
        return
    enum = isinstance(source, Adt) and _is_plain_enum(source, cx)
    if isinstance(wanted, Int):
        wide = isinstance(source, RawPtr) and not is_sized(source.target, cx.solver)
        if enum and isinstance(source, Adt) and source.name in cx.items.droppers():
            text = f"`{cx.shown(source)}` has a destructor, and can't be cast"
            cx.report(error("E0606", text, node.span))
            return
        if (isinstance(source, Int | Bool | Char | RawPtr | FnPtr | FnItem) or enum) and not wide:
            return
        code = "E0606" if isinstance(source, Ref | RawPtr) else "E0605"
    elif isinstance(wanted, RawPtr):
        thin = is_sized(wanted.target, cx.solver)
        if isinstance(source, RawPtr) and (thin or not is_sized(source.target, cx.solver)):
            return
        if isinstance(source, RawPtr) and _is_unsizing(source, wanted):
            return
        if isinstance(source, Int | FnPtr | FnItem) and thin:
            return
        code = "E0607" if isinstance(source, RawPtr) else "E0606"
    elif isinstance(wanted, Char):
        if isinstance(source, Int) and source.name == "u8":
            return
        code = "E0604" if isinstance(source, Int | Bool) else "E0606"
    else:
        code = "E0054" if isinstance(wanted, Bool) and isinstance(source, Int | Char) else "E0605"
    cx.report(error(code, f"`{cx.shown(source)}` can't be cast to `{cx.shown(wanted)}`", node.span))


def _is_unsizing(source: RawPtr, wanted: RawPtr) -> bool:
    """`*const [T; N]` to `*const [T]`; a `*const` does not become a `*mut` at that."""
    if not isinstance(source.target, Array) or not isinstance(wanted.target, Slice):
        return False
    return source.target.element == wanted.target.element and (source.mutable or not wanted.mutable)


def _is_plain_enum(ty: Adt, cx: Cx) -> bool:
    adt = cx.items.adts[ty.name]
    return not adt.is_struct and all(not variant.fields for variant in adt.variants) and bool(adt.variants)
