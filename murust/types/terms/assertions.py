"""Assertions about the heap. Source: LANGUAGE.md section 4; Reynolds, "Separation logic", LICS 2002; fractions:
Boyland, "Checking interference with fractional permissions", SAS 2003."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import ASSERTION, BOOL, INT, INTS, REAL, RawPtr, Seq, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.terms import data, names
from murust.types.terms.coerce import check, infer, value
from murust.types.terms.context import SpecCx


def points_to(node: ast.PointsTo, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    location = _location(node.location, cx)
    ty = cx.known(location.ty)
    if not isinstance(ty, RawPtr):
        if not unify.unknown(ty):
            text = f"`|->` speaks of what a raw pointer points to, and this is `{ty}`"
            cx.report(error("C0017", text, node.location.span))
        return cx.broken(ASSERTION, node.span)
    count = check(node.count, INT, cx) if node.count is not None else None
    fraction = check(node.fraction, REAL, cx) if node.fraction is not None else None
    element: Type = INTS["u8"] if node.bytes else ty.target
    content = Seq(element) if node.count is not None else element
    held = None if isinstance(node.value, ast.Underscore) else check(node.value, content, cx)
    return spec.PointsTo(location, held, count, node.bytes, fraction, ASSERTION, node.span)


def _location(node: ast.Expr, cx: SpecCx) -> spec.SpecTerm:
    """A pointer; `p.field` is the address of the field."""
    if isinstance(node, ast.Field):
        before = len(cx.items.diagnostics)
        inner = _location(node.operand, cx)
        ty = cx.known(inner.ty)
        if isinstance(ty, RawPtr):
            found = data.find_field(cx.known(ty.target), node.name.name, cx)
            if found is not None:
                return spec.FieldAddress(inner, found[0], RawPtr(ty.mutable, found[1]), node.span)
            cx.report(error("E0609", f"`{ty.target}` has no field `{node.name.name}`", node.name.span))
            return cx.broken(None, node.span)
        del cx.items.diagnostics[before:]
    return value(infer(node, cx), cx)


def address(node: ast.RawBorrow, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """`&raw mut S` and `&raw const S`, of a `static mut`, of what a raw pointer points to, or of a field of one."""
    found = _place(node.operand, cx)
    if found is None:
        cx.report(errors.unsupported("the address of this in a specification", node.span))
        return cx.broken(hint, node.span)
    ty = found.ty
    return replace(found, ty=RawPtr(node.mutable, ty.target)) if isinstance(ty, RawPtr) else found


def _place(node: ast.Expr, cx: SpecCx) -> spec.SpecTerm | None:
    """Its address; None of what is no place in memory. To name one is no use of it."""
    match node:
        case ast.PathExpr(path=path):
            outer, cx.code.unsafe = cx.code.unsafe, True
            place = names.code_value(path, cx, None)
            cx.code.unsafe = outer
            if not isinstance(place, thir.StaticPlace) or not place.mutable:
                return None
            return spec.StaticAddress(place.name, RawPtr(True, place.ty), node.span)
        case ast.Unary(op=ast.UnaryOp.DEREF, operand=operand):
            pointer = value(infer(operand, cx), cx)
            return pointer if isinstance(cx.known(pointer.ty), RawPtr) else None
        case ast.Field(operand=operand, name=name):
            inner = _place(operand, cx)
            ty = cx.known(inner.ty) if inner is not None else None
            found = data.find_field(cx.known(ty.target), name.name, cx) if isinstance(ty, RawPtr) else None
            if inner is None or found is None:
                return None
            return spec.FieldAddress(inner, found[0], RawPtr(True, found[1]), node.span)
        case _:
            return None


def each(node: ast.Each, cx: SpecCx, _hint: Type | None) -> spec.SpecTerm:
    from murust.types.terms.infer import variables

    bound, inner = variables(node.variables, cx)
    guard = check(node.guard, BOOL, inner)
    return spec.Each(bound, guard, check(node.assertion, ASSERTION, inner), ASSERTION, node.span)


def bind_name(node: ast.BindName, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """`?x`: from here on, `x` is what the heap holds here."""
    if not cx.binders:
        cx.report(error("C0011", "`?` binds in `requires` and `invariant`, outside of other binders", node.span,
                        helps=["bind it with `exists`"]))  # fmt: skip
    if hint is None:
        cx.report(error("C0011", "`?` stands for a value that the heap determines: after `|->`, or as an argument of a "
                        "predicate", node.span))  # fmt: skip
    known = cx.names.get(node.name.name)
    if known is not None and known is not cx.hidden.get(node.name.name):
        cx.report(error("E0415", f"`{node.name.name}` is bound already", node.name.span))
    var = spec.BoundVar(node.name.name, hint if hint is not None else unify.fresh())
    cx.names[node.name.name] = var
    return spec.Binder(var, var.ty, node.span)
