"""From a flat chain of binary operators to a tree. Source: Rust reference, "Expression precedence"; the operators
of specifications bind loosest (`==>` to the right, then `<==>`)."""

from __future__ import annotations

from murust.source import Span
from murust.syntax import ast
from murust.syntax.ast import BinaryOp as Op
from murust.syntax.lexer import LexError

LEVELS: tuple[frozenset[Op], ...] = (
    frozenset({Op.IFF}),
    frozenset({Op.IMPLIES, Op.EXPLIES}),
    frozenset({Op.DISJ}),
    frozenset({Op.CONJ}),
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

LONGEST = 1000
"""Operators of one chain: later stages walk the tree recursively."""


class Flat:
    """`first op operand op operand …`, still flat. An `as` or `is` is applied to what stands before it: it binds
    tighter than every operator here (`is` as tight as `as`)."""

    __slots__ = ("operands", "ops")

    def __init__(self, first: ast.Expr) -> None:
        self.operands: list[ast.Expr] = [first]
        self.ops: list[tuple[Op, Span]] = []

    def shape(self) -> ast.Expr:
        """Operator-precedence parsing with two stacks."""
        if len(self.ops) > LONGEST:
            start, end = self.ops[LONGEST][1].start, self.ops[LONGEST][1].end
            raise LexError("this expression has too many operators", start, end, f"the limit is {LONGEST}; split it")
        values = [self.operands[0]]
        pending: list[tuple[Op, Span]] = []
        made: set[ast.Expr] = set()  # comparisons of this chain, not those that stood in parentheses
        for (op, op_span), operand in zip(self.ops, self.operands[1:], strict=True):
            while pending and _binds_first(pending[-1][0], op):
                _apply(values, *pending.pop(), made)
            pending.append((op, op_span))
            values.append(operand)
        while pending:
            _apply(values, *pending.pop(), made)
        return values[0]


def _binds_first(left: Op, right: Op) -> bool:
    """In `a left b right c`: is it `(a left b) right c`?"""
    if left is Op.IMPLIES and right is Op.IMPLIES:
        return False
    return LEVEL[left] >= LEVEL[right]


def _apply(values: list[ast.Expr], op: Op, op_span: Span, made: set[ast.Expr]) -> None:
    right = values.pop()
    left = values.pop()
    span = left.span.to(right.span)
    node: ast.Expr
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
