"""Place expressions to places. Source: Rust reference, "Place expressions and value expressions"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import USIZE, Array, Ref
from murust.diagnostics.model import InternalError
from murust.lower import exprs
from murust.lower.builder import Builder, Unsupported, project
from murust.types import thir


def place(expr: thir.Expr, b: Builder) -> core.Place:
    """The place that an expression names; a value is put in a temporary first."""
    match expr:
        case thir.Variable(binding=binding):
            if binding.local is None:
                raise InternalError(f"no local for {binding.name}")
            return core.Place(binding.local)
        case thir.Deref(operand=operand) if not isinstance(operand.ty, Ref):
            raise Unsupported(f"a dereference of `{operand.ty}`", expr.span)
        case thir.Deref(operand=operand):
            return project(place(operand, b), core.DerefOf(expr.ty))
        case thir.Field(operand=operand, index=index):
            return project(place(operand, b), core.FieldAt(0, index, expr.ty))
        case thir.Index(operand=operand, index=index_expr):
            base = place(operand, b)
            at = exprs.operand(index_expr, b)
            if not isinstance(at, core.Const):  # the index is read once, before what follows can change it
                at = b.into_temp(core.Use(at), USIZE, index_expr.span)
            b.emit(core.Check(core.CheckKind.BOUNDS, (at, length(base, expr, b)), expr.span))
            return project(base, core.IndexAt(at, expr.ty))
        case _:
            temp = b.temp(expr.ty, expr.span)
            exprs.into(expr, temp, b)
            return temp


def length(base: core.Place, expr: thir.Expr, b: Builder) -> core.Operand:
    """The length of the array or slice at a place."""
    if isinstance(base.ty, Array):
        return core.Const(base.ty.length, USIZE)
    return b.into_temp(core.Len(base), USIZE, expr.span)


def borrowed(expr: thir.Expr, b: Builder) -> core.Operand:
    """A shared borrow of the value of an expression, for comparing or showing it without moving it."""
    if isinstance(expr.ty, Ref):
        return exprs.operand(expr, b)
    return b.into_temp(core.Borrow(False, False, place(expr, b)), Ref(False, expr.ty), expr.span)
