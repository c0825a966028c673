"""The expressions directly inside a typed expression."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from murust.record import field_names
from murust.types import thir


@cache
def _names(kind: type) -> tuple[str, ...]:
    skipped = {"ty", "span", "info", "site"}
    return tuple(name for name in field_names(kind) if name not in skipped)


def children(node: Any) -> Iterator[thir.Expr]:
    """The parts of an expression, in order of declaration; through statements, arms and conditions."""
    kind: type = type(node)
    for name in _names(kind):
        value = getattr(node, name)
        part: type = type(value)
        if _may_hold(part):
            yield from _expressions(value)


@cache
def _may_hold(kind: type) -> bool:
    return issubclass(kind, thir.Expr | list | tuple | _HOLDERS)


def const_blocks(expr: thir.Expr) -> list[thir.Block]:
    """The outermost `const` blocks in an expression."""
    found: list[thir.Block] = []
    pending = [expr]
    while pending:
        node = pending.pop()
        if isinstance(node, thir.Block) and node.const:
            found.append(node)
        else:
            pending += children(node)
    return found


def base_of(expr: thir.Expr) -> thir.Expr:
    """What a place is a part of."""
    while isinstance(expr, thir.Field | thir.Index | thir.Overloaded | thir.Deref | thir.Unsize):
        expr = expr.operand
    return expr


def lasting(expr: thir.Expr) -> Iterator[tuple[thir.Borrow, thir.Expr]]:
    """The borrows whose operands live as long as what the value of an expression is given to, with what is borrowed.
    Source: Rust reference, "Temporary lifetime extension"."""
    match expr:
        case thir.Borrow(operand=operand):
            base = base_of(operand)
            yield expr, base
            yield from lasting(base)
        case thir.Aggregate(fields=fields):
            for _, field in fields:
                yield from lasting(field)
        case thir.Unsize(operand=operand) | thir.Pointer(operand=operand) | thir.Cast(operand=operand):
            yield from lasting(operand)
        case thir.Block(tail=thir.Expr() as tail):
            yield from lasting(tail)
        case thir.If(then=then, orelse=orelse):
            yield from lasting(then)
            if orelse is not None:
                yield from lasting(orelse)
        case thir.Match(arms=arms):
            for arm in arms:
                yield from lasting(arm.body)
        case _:
            pass


_HOLDERS = thir.Arm | thir.LetCondition | thir.Let | thir.ExprStmt | thir.Format


def _expressions(value: Any) -> Iterator[thir.Expr]:
    if isinstance(value, thir.Expr):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _expressions(part)
    elif isinstance(value, _HOLDERS):
        yield from children(value)
