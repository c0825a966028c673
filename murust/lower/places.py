"""Place expressions to places. Source: Rust reference, "Place expressions and value expressions"."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.types import USIZE, Adt, Array, Bool, Int, Ref
from murust.diagnostics.model import InternalError
from murust.lower import exprs
from murust.lower.builder import Builder, field_name, project
from murust.types import thir
from murust.types.shared_constants import has_cell
from murust.types.walk import base_of


def place(expr: thir.Expr, b: Builder) -> core.Place:
    """The place that an expression names; a value is put in a temporary first."""
    match expr:
        case thir.StaticPlace(name=name, ty=ty, mutable=mutable):
            address = types.RawPtr(True, ty) if mutable else Ref(False, ty, "static")
            pointer = b.temp(address, expr.span)
            b.assign(pointer, core.StaticAddress(name, address), expr.span)
            return project(pointer, core.DerefOf(ty))
        case thir.Overloaded():
            return _overloaded(expr, b)
        case thir.Variable(binding=binding):
            if id(binding) in b.aliases:
                return b.aliases[id(binding)]
            if binding.local is None:
                raise InternalError(f"no local for {binding.name}")
            return core.Place(binding.local)
        case thir.Deref(operand=operand):
            return project(place(operand, b), core.DerefOf(expr.ty))
        case thir.Field(operand=operand) | thir.Index(operand=operand):
            return _part(expr, place(operand, b), b)
        case _:
            return exprs.held(expr, b)


def _part(expr: thir.Field | thir.Index, base: core.Place, b: Builder) -> core.Place:
    """A field or an element of a place."""
    if isinstance(expr, thir.Field):
        return project(base, core.FieldAt(0, expr.index, expr.ty, field_name(base.ty, 0, expr.index, b)))
    at = exprs.operand(expr.index, b)
    if not isinstance(at, core.Const):  # the index is read once, before what follows can change it
        at = b.into_temp(core.Use(at), USIZE, expr.index.span)
    b.emit(core.Check(core.CheckKind.BOUNDS, (at, length(base, expr, b)), expr.span))
    return project(base, core.IndexAt(at, expr.ty))


def lent(expr: thir.Expr, b: Builder) -> core.Place:
    """The place that `&expr` refers to: a constant is promoted, also where a part of it is borrowed."""
    if _is_promoted(expr, b):
        constant = b.promoted(expr.ty, expr.span)
        exprs.into(expr, constant, b)
        return constant
    if isinstance(expr, thir.Field | thir.Index) and _is_promoted(base_of(expr), b):
        return _part(expr, lent(expr.operand, b), b)
    return place(expr, b)


def _is_promoted(expr: thir.Expr, b: Builder) -> bool:
    return _is_constant(expr, b) and not _holds_destructor(expr, b) and not has_cell(expr.ty, b.items, set())


def _is_constant(expr: thir.Expr, b: Builder) -> bool:
    match expr:
        case thir.Literal() | thir.ConstValue() | thir.ConstParam() | thir.FunctionValue():
            return True
        case thir.ClosureExpr(info=info):
            return not info.captures
        case thir.Aggregate(fields=fields, base=None):
            return all(_is_constant(field, b) for _, field in fields)
        case thir.Repeat(item=item):
            return _is_constant(item, b)
        case thir.Borrow(mutable=False, operand=operand):
            return _is_constant(operand, b)
        case thir.Unary(operand=operand) | thir.Cast(operand=operand, ty=Int()) if isinstance(operand.ty, Int | Bool):
            return _is_constant(operand, b)
        case thir.Binary(op=op, left=left, right=right) if isinstance(left.ty, Int | Bool):
            if op in (core.BinOp.DIV, core.BinOp.REM) and not _is_positive(right):
                return False
            return _is_constant(left, b) and _is_constant(right, b)
        case thir.Field(operand=thir.Aggregate() as operand):
            return _is_constant(operand, b)
        case thir.Unsize(operand=operand):
            return _is_constant(operand, b)
        case _:
            return False


def _is_positive(expr: thir.Expr) -> bool:
    return isinstance(expr, thir.Literal) and isinstance(expr.value, int) and expr.value > 0


def _holds_destructor(expr: thir.Expr, b: Builder) -> bool:
    """By its value: `None` has nothing to drop, whatever its type."""
    if isinstance(expr, thir.Aggregate) and not (isinstance(expr.ty, Adt) and expr.ty.name in b.items.droppers()):
        return any(_holds_destructor(field, b) for _, field in expr.fields)
    return b.needs_drop(expr.ty)


def _overloaded(expr: thir.Overloaded, b: Builder) -> core.Place:
    """`*Deref::deref(&operand)`, `*Index::index(&operand, index)`, or the mutable forms. These borrows are not in two
    phases: `v[v.len() - 1] = x` is an error for a `Vec`."""
    trait, method = ("Deref", "deref") if expr.index is None else ("Index", "index")
    if expr.mutable:
        trait, method = f"{trait}Mut", f"{method}_mut"
    operand = expr.operand
    if isinstance(operand, thir.Unsize):
        inner = thir.Borrow(Ref(expr.mutable, operand.operand.ty), expr.span, expr.mutable, False, operand.operand)
        receiver: thir.Expr = thir.Unsize(Ref(expr.mutable, operand.ty), expr.span, inner)
    else:
        receiver = thir.Borrow(Ref(expr.mutable, operand.ty), operand.span, expr.mutable, False, operand)
    args = [receiver] if expr.index is None else [receiver, expr.index]
    pointer = b.temp(Ref(expr.mutable, expr.ty), expr.span)
    call = core.Call(pointer, f"{trait}::{method}", tuple(exprs.operands(args, b)), expr.span, expr.type_args)
    b.emit(call)
    return project(pointer, core.DerefOf(expr.ty))


def length(base: core.Place, expr: thir.Expr, b: Builder) -> core.Operand:
    """The length of the array or slice at a place."""
    if isinstance(base.ty, Array) and isinstance(base.ty.count, int):
        return core.Const(base.ty.count, USIZE)
    return b.into_temp(core.Len(base), USIZE, expr.span)


def borrowed(expr: thir.Expr, b: Builder) -> core.Operand:
    """A shared borrow of the value of an expression, for comparing or showing it without moving it."""
    if isinstance(expr.ty, Ref) and expr.ty.mutable:
        behind = project(place(expr, b), core.DerefOf(expr.ty.target))
        return b.into_temp(core.Borrow(False, False, behind), Ref(False, expr.ty.target), expr.span)
    if isinstance(expr.ty, Ref):
        return exprs.operand(expr, b)
    return b.into_temp(core.Borrow(False, False, place(expr, b)), Ref(False, expr.ty), expr.span)
