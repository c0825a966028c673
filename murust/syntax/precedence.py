"""From a flat chain of binary operators to a tree. Source: Rust reference, "Expression precedence"; the operators
of specifications bind loosest (`==>` to the right, then `<==>`)."""

from __future__ import annotations

from murust.record import Record
from murust.source import Span
from murust.syntax import ast
from murust.syntax.ast import BinaryOp as Op
from murust.syntax.lexer import LexError


class PointsToOp(Record):
    """`|->` with what stands at it, as an operator of a chain."""

    count: ast.Expr | None
    bytes: bool
    fraction: ast.Expr | None


LEVELS: tuple[frozenset[object], ...] = (
    frozenset({Op.IFF}),
    frozenset({Op.IMPLIES, Op.EXPLIES}),
    frozenset({Op.WAND}),
    frozenset({Op.SEP}),
    frozenset({Op.DISJ}),
    frozenset({Op.CONJ}),
    frozenset({PointsToOp}),
    ast.COMPARISONS,
    frozenset({Op.OR}),
    frozenset({Op.XOR}),
    frozenset({Op.AND}),
    frozenset({Op.SHL, Op.SHR}),
    frozenset({Op.ADD, Op.SUB}),
    frozenset({Op.MUL, Op.DIV, Op.REM}),
)
"""Loosest first."""

LEVEL = {op: level for level, ops in enumerate(LEVELS) for op in ops}

AnyOp = Op | PointsToOp

LONGEST = 1000
"""Operators of one chain: later stages walk the tree recursively."""


class Flat:
    """`first op operand op operand …`, still flat. An `as` or `is` is applied to what stands before it: it binds
    tighter than every operator here (`is` as tight as `as`)."""

    __slots__ = ("operands", "ops")

    def __init__(self, first: ast.Expr) -> None:
        self.operands: list[ast.Expr] = [first]
        self.ops: list[tuple[AnyOp, Span]] = []

    def shape(self) -> ast.Expr:
        """Operator-precedence parsing with two stacks."""
        if len(self.ops) > LONGEST:
            start, end = self.ops[LONGEST][1].start, self.ops[LONGEST][1].end
            raise LexError("this expression has too many operators", start, end, f"the limit is {LONGEST}; split it")
        values = [self.operands[0]]
        pending: list[tuple[AnyOp, Span]] = []
        made: set[ast.Expr] = set()  # comparisons of this chain, not those that stood in parentheses
        for (op, op_span), operand in zip(self.ops, self.operands[1:], strict=True):
            while pending and _binds_first(pending[-1][0], op):
                _apply(values, *pending.pop(), made)
            pending.append((op, op_span))
            values.append(operand)
        while pending:
            _apply(values, *pending.pop(), made)
        return values[0]


def _level(op: AnyOp) -> int:
    return LEVEL[PointsToOp if isinstance(op, PointsToOp) else op]


def _binds_first(left: AnyOp, right: AnyOp) -> bool:
    """In `a left b right c`: is it `(a left b) right c`?"""
    if left is right and left in (Op.IMPLIES, Op.WAND):
        return False
    return _level(left) >= _level(right)


def _apply(values: list[ast.Expr], op: AnyOp, op_span: Span, made: set[ast.Expr]) -> None:
    right = values.pop()
    left = values.pop()
    span = left.span.to(right.span)
    node: ast.Expr
    if isinstance(op, PointsToOp):
        values.append(ast.PointsTo(left, right, op.count, op.bytes, op.fraction, span))
        return
    if op not in ast.COMPARISONS:
        values.append(ast.Binary(op, left, right, op_span, span))
        return
    if left in made and isinstance(left, ast.Chain):
        node = ast.Chain((*left.operands, right), (*left.ops, op), span)
    elif left in made and isinstance(left, ast.Binary):
        node = ast.Chain((left.left, left.right, right), (left.op, op), span)
    else:
        node = ast.Binary(op, left, right, op_span, span)
    made.add(node)
    values.append(node)
