"""Expressions, as written; those of specifications at the end."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from murust.record import Record
from murust.source import Span
from murust.syntax.tree.stmts import ItemStmt

if TYPE_CHECKING:
    from murust.syntax.tree.items import Item
    from murust.syntax.tree.patterns import Pattern
    from murust.syntax.tree.stmts import AnyClause, Stmt
    from murust.syntax.tree.types import Ident, Path, Type


class LiteralKind(enum.Enum):
    INT = "integer"
    FLOAT = "float"
    BOOL = "bool"
    STRING = "string"
    CHAR = "char"
    BYTE = "byte"
    BYTE_STRING = "byte string"


class Literal(Record):
    """`value`: the integer, boolean or (decoded) text; `suffix`: `u8` of `1u8`."""

    kind: LiteralKind
    value: int | bool | str | bytes
    suffix: str
    span: Span


class PathExpr(Record):
    path: Path
    span: Span


class UnaryOp(enum.Enum):
    NEG = "-"
    NOT = "!"
    DEREF = "*"


class BinaryOp(enum.Enum):
    ADD = "+"
    SUB = "-"
    MUL = "*"
    DIV = "/"
    REM = "%"
    AND = "&"
    OR = "|"
    XOR = "^"
    SHL = "<<"
    SHR = ">>"
    EQ = "=="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    CONJ = "&&"
    DISJ = "||"
    IMPLIES = "==>"
    EXPLIES = "<=="
    IFF = "<==>"
    SEP = "**"
    WAND = "--*"


COMPARISONS = frozenset({BinaryOp.LT, BinaryOp.LE, BinaryOp.GT, BinaryOp.GE, BinaryOp.EQ, BinaryOp.NE})
SPEC_OPERATORS = frozenset({BinaryOp.IMPLIES, BinaryOp.EXPLIES, BinaryOp.IFF, BinaryOp.SEP, BinaryOp.WAND})


class Unary(Record):
    op: UnaryOp
    operand: Expr
    span: Span


class Binary(Record):
    op: BinaryOp
    left: Expr
    right: Expr
    op_span: Span
    span: Span


class Chain(Record):
    """`0 <= i < j < n`: comparisons of neighbours, all of them. In specifications only."""

    operands: tuple[Expr, ...]
    ops: tuple[BinaryOp, ...]
    span: Span


class Assign(Record):
    target: Expr
    value: Expr
    span: Span


class CompoundAssign(Record):
    op: BinaryOp
    target: Expr
    value: Expr
    span: Span


class Cast(Record):
    operand: Expr
    ty: Type
    span: Span


class AddrOf(Record):
    mutable: bool
    operand: Expr
    span: Span


class Call(Record):
    callee: Expr
    args: tuple[Expr, ...]
    span: Span


class MethodCall(Record):
    receiver: Expr
    name: Ident
    generics: tuple[Type, ...] | None
    args: tuple[Expr, ...]
    span: Span


class Field(Record):
    """`e.name`, or `e.0`."""

    operand: Expr
    name: Ident
    span: Span


class Index(Record):
    operand: Expr
    index: Expr
    span: Span


class TupleExpr(Record):
    items: tuple[Expr, ...]
    span: Span


class ArrayExpr(Record):
    items: tuple[Expr, ...]
    span: Span


class RepeatExpr(Record):
    item: Expr
    length: Expr
    span: Span


class FieldInit(Record):
    name: Ident
    value: Expr
    span: Span


class StructExpr(Record):
    path: Path
    fields: tuple[FieldInit, ...]
    base: Expr | None
    span: Span


class Block(Record):
    """`{ statements; tail }`."""

    statements: tuple[Stmt, ...]
    tail: Expr | None
    label: str | None
    unsafe: bool
    span: Span
    const: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(statement.item for statement in self.statements if isinstance(statement, ItemStmt))


class LetCondition(Record):
    """`let pattern = scrutinee`, as the condition of `if` or `while`."""

    pattern: Pattern
    scrutinee: Expr
    span: Span


class If(Record):
    condition: Expr | LetCondition
    then: Block
    orelse: Expr | None
    span: Span


class Arm(Record):
    pattern: Pattern
    guard: Expr | None
    body: Expr
    span: Span


class Match(Record):
    scrutinee: Expr
    arms: tuple[Arm, ...]
    span: Span


class Loop(Record):
    """`loop`, or `while` if there is a condition; `head` is what stands before the body and the specification."""

    label: str | None
    condition: Expr | LetCondition | None
    clauses: tuple[AnyClause, ...]
    body: Block
    head: Span
    span: Span


class For(Record):
    label: str | None
    pattern: Pattern
    iterable: Expr
    clauses: tuple[AnyClause, ...]
    body: Block
    head: Span
    span: Span


class Range(Record):
    low: Expr | None
    high: Expr | None
    inclusive: bool
    span: Span


class RawBorrow(Record):
    """`&raw const e`, `&raw mut e`."""

    mutable: bool
    operand: Expr
    span: Span


class Try(Record):
    """`e?`."""

    operand: Expr
    span: Span


class Closure(Record):
    """`|params| body`, with `move` if it takes what it uses; in specifications a function of the logic. `clauses`: its
    contract, between head and body."""

    params: tuple[tuple[Pattern, Type | None], ...]
    result: Type | None
    body: Expr
    moves: bool
    span: Span
    clauses: tuple[AnyClause, ...] = ()


class Underscore(Record):
    """`_`: at the left of an assignment, or any value in a points-to assertion."""

    span: Span


class Break(Record):
    label: str | None
    value: Expr | None
    span: Span


class Continue(Record):
    label: str | None
    span: Span


class Return(Record):
    value: Expr | None
    span: Span


class Macro(Record):
    """`name!(args)`; `length` for `name![args[0]; length]`."""

    path: Path
    args: tuple[Expr, ...]
    length: Expr | None
    span: Span

    @property
    def name(self) -> str:
        return self.path.segments[-1].name


class Matches(Record):
    """`matches!(scrutinee, pattern if guard)`."""

    scrutinee: Expr
    pattern: Pattern
    guard: Expr | None
    span: Span


class Quantifier(Record):
    kind: str  # forall, exists, choose
    variables: tuple[tuple[Ident, Type | None], ...]
    body: Expr
    span: Span


class LetIn(Record):
    pattern: Pattern
    value: Expr
    body: Expr
    span: Span


class View(Record):
    """`e@`."""

    operand: Expr
    span: Span


class IsVariant(Record):
    """`e is Variant`."""

    operand: Expr
    path: Path
    span: Span


class ArrowField(Record):
    """`e->field`."""

    operand: Expr
    name: Ident
    span: Span


class Trigger(Record):
    """`#[trigger] e`."""

    operand: Expr
    span: Span


class PointsTo(Record):
    """`location |-> value`: of `count` elements (or bytes) if given, with a fraction if given."""

    location: Expr
    value: Expr
    count: Expr | None
    bytes: bool
    fraction: Expr | None
    span: Span


class Each(Record):
    """`each |i: int| guard: assertion`."""

    variables: tuple[tuple[Ident, Type | None], ...]
    guard: Expr
    assertion: Expr
    span: Span


class BindName(Record):
    """`?x`."""

    name: Ident
    span: Span


Expr = (
    Literal
    | PathExpr
    | Unary
    | Binary
    | Chain
    | Assign
    | CompoundAssign
    | Cast
    | AddrOf
    | Call
    | MethodCall
    | Field
    | Index
    | TupleExpr
    | ArrayExpr
    | RepeatExpr
    | StructExpr
    | Block
    | If
    | Match
    | Loop
    | For
    | Range
    | RawBorrow
    | Try
    | Closure
    | Underscore
    | Break
    | Continue
    | Return
    | Macro
    | Matches
    | Quantifier
    | LetIn
    | View
    | IsVariant
    | ArrowField
    | Trigger
    | PointsTo
    | Each
    | BindName
)
