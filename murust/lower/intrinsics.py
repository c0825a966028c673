"""Functions of the core library for which Core has a word of its own."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import USIZE, Ref
from murust.lower import places
from murust.lower.builder import Builder, project
from murust.types import clones, thir

_VARIANTS = {"Option::is_none": 0, "Option::is_some": 1, "Result::is_ok": 0, "Result::is_err": 1}


def operand(expr: thir.Call, b: Builder) -> core.Operand | None:
    """The value, where it is an atom: a length, or a copy of what a reference refers to."""
    if expr.named is not None:  # what its path says of lifetimes is looked at where it is called
        return None
    match expr.function:
        case "[T]::len":
            return _length(expr, b)
        case "Clone::clone" if b.copies(expr.ty) and not isinstance(expr.ty, Ref) and clones.is_copy(expr.ty, b.items):
            return core.Copy(_target(expr.args[0], b))
        case _:
            return None


def rvalue(expr: thir.Call, b: Builder) -> core.Rvalue | None:
    """The value as Core has it, or None if the function is an ordinary one."""
    if expr.named is not None:
        return None
    if expr.function in _VARIANTS:
        return core.IsVariantOf(_target(expr.args[0], b), _VARIANTS[expr.function])
    if expr.function == "[T]::is_empty":
        return core.BinaryOp(core.BinOp.EQ, _length(expr, b), core.Const(0, USIZE))
    atom = operand(expr, b)
    return core.Use(atom) if atom is not None else None


def _length(expr: thir.Call, b: Builder) -> core.Operand:
    """Not a constant, also of an array: rustc's lints do not know what a call gives."""
    return b.into_temp(core.Len(_target(expr.args[0], b), method=True), USIZE, expr.span)


def _target(expr: thir.Expr, b: Builder) -> core.Place:
    """The place that an argument refers to; what was borrowed only for the call is looked at where it is."""
    if isinstance(expr, thir.Unsize):
        expr = expr.operand
    if isinstance(expr, thir.Borrow):
        return places.place(expr.operand, b)
    assert isinstance(expr.ty, Ref)
    return project(places.place(expr, b), core.DerefOf(expr.ty.target))
