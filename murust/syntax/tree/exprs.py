"""Expressions, as written; those of specifications at the end."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import attrs

from murust.record import record
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


@record
class Literal:
    """`value`: the integer, boolean or (decoded) text; `suffix`: `u8` of `1u8`."""

    kind: LiteralKind
    value: int | bool | str | bytes
    suffix: str
    span: Span = attrs.field(repr=False)


@record
class PathExpr:
    path: Path
    span: Span = attrs.field(repr=False)


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


@record
class Unary:
    op: UnaryOp
    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class Binary:
    op: BinaryOp
    left: Expr
    right: Expr
    op_span: Span = attrs.field(repr=False)
    span: Span = attrs.field(repr=False)


@record
class Chain:
    """`0 <= i < j < n`: comparisons of neighbours, all of them. In specifications only."""

    operands: tuple[Expr, ...]
    ops: tuple[BinaryOp, ...]
    span: Span = attrs.field(repr=False)


@record
class Assign:
    target: Expr
    value: Expr
    span: Span = attrs.field(repr=False)


@record
class CompoundAssign:
    op: BinaryOp
    target: Expr
    value: Expr
    span: Span = attrs.field(repr=False)


@record
class Cast:
    operand: Expr
    ty: Type
    span: Span = attrs.field(repr=False)


@record
class AddrOf:
    mutable: bool
    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class Call:
    callee: Expr
    args: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@record
class MethodCall:
    receiver: Expr
    name: Ident
    generics: tuple[Type, ...] | None
    args: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@record
class Field:
    """`e.name`, or `e.0`."""

    operand: Expr
    name: Ident
    span: Span = attrs.field(repr=False)


@record
class Index:
    operand: Expr
    index: Expr
    span: Span = attrs.field(repr=False)


@record
class TupleExpr:
    items: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@record
class ArrayExpr:
    items: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@record
class RepeatExpr:
    item: Expr
    length: Expr
    span: Span = attrs.field(repr=False)


@record
class FieldInit:
    name: Ident
    value: Expr
    span: Span = attrs.field(repr=False)


@record
class StructExpr:
    path: Path
    fields: tuple[FieldInit, ...]
    base: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Block:
    """`{ statements; tail }`."""

    statements: tuple[Stmt, ...]
    tail: Expr | None
    label: str | None
    unsafe: bool
    span: Span = attrs.field(repr=False)
    const: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(statement.item for statement in self.statements if isinstance(statement, ItemStmt))


@record
class LetCondition:
    """`let pattern = scrutinee`, as the condition of `if` or `while`."""

    pattern: Pattern
    scrutinee: Expr
    span: Span = attrs.field(repr=False)


@record
class If:
    condition: Expr | LetCondition
    then: Block
    orelse: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Arm:
    pattern: Pattern
    guard: Expr | None
    body: Expr
    span: Span = attrs.field(repr=False)


@record
class Match:
    scrutinee: Expr
    arms: tuple[Arm, ...]
    span: Span = attrs.field(repr=False)


@record
class Loop:
    """`loop`, or `while` if there is a condition; `head` is what stands before the body and the specification."""

    label: str | None
    condition: Expr | LetCondition | None
    clauses: tuple[AnyClause, ...]
    body: Block
    head: Span = attrs.field(repr=False)
    span: Span = attrs.field(repr=False)


@record
class For:
    label: str | None
    pattern: Pattern
    iterable: Expr
    clauses: tuple[AnyClause, ...]
    body: Block
    head: Span = attrs.field(repr=False)
    span: Span = attrs.field(repr=False)


@record
class Range:
    low: Expr | None
    high: Expr | None
    inclusive: bool
    span: Span = attrs.field(repr=False)


@record
class RawBorrow:
    """`&raw const e`, `&raw mut e`."""

    mutable: bool
    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class Try:
    """`e?`."""

    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class Closure:
    """`|params| body`, with `move` if it takes what it uses; in specifications a function of the logic. `clauses`: its
    contract, between head and body."""

    params: tuple[tuple[Pattern, Type | None], ...]
    result: Type | None
    body: Expr
    moves: bool
    span: Span = attrs.field(repr=False)
    clauses: tuple[AnyClause, ...] = ()


@record
class Underscore:
    """`_`: at the left of an assignment, or any value in a points-to assertion."""

    span: Span = attrs.field(repr=False)


@record
class Break:
    label: str | None
    value: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Continue:
    label: str | None
    span: Span = attrs.field(repr=False)


@record
class Return:
    value: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Macro:
    """`name!(args)`; `length` for `name![args[0]; length]`."""

    path: Path
    args: tuple[Expr, ...]
    length: Expr | None
    span: Span = attrs.field(repr=False)

    @property
    def name(self) -> str:
        return self.path.segments[-1].name


@record
class Matches:
    """`matches!(scrutinee, pattern if guard)`."""

    scrutinee: Expr
    pattern: Pattern
    guard: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Quantifier:
    kind: str  # forall, exists, choose
    variables: tuple[tuple[Ident, Type | None], ...]
    body: Expr
    span: Span = attrs.field(repr=False)


@record
class LetIn:
    pattern: Pattern
    value: Expr
    body: Expr
    span: Span = attrs.field(repr=False)


@record
class View:
    """`e@`."""

    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class IsVariant:
    """`e is Variant`."""

    operand: Expr
    path: Path
    span: Span = attrs.field(repr=False)


@record
class ArrowField:
    """`e->field`."""

    operand: Expr
    name: Ident
    span: Span = attrs.field(repr=False)


@record
class Trigger:
    """`#[trigger] e`."""

    operand: Expr
    span: Span = attrs.field(repr=False)


@record
class PointsTo:
    """`location |-> value`: of `count` elements (or bytes) if given, with a fraction if given."""

    location: Expr
    value: Expr
    count: Expr | None
    bytes: bool
    fraction: Expr | None
    span: Span = attrs.field(repr=False)


@record
class Each:
    """`each |i: int| guard: assertion`."""

    variables: tuple[tuple[Ident, Type | None], ...]
    guard: Expr
    assertion: Expr
    span: Span = attrs.field(repr=False)


@record
class BindName:
    """`?x`."""

    name: Ident
    span: Span = attrs.field(repr=False)


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
