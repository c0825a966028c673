"""The syntax tree: what was written, nothing more. Nothing is ever written into it later.

Constructs that the parser knows and later stages do not yet appear as `Unsupported…` nodes with the construct's
name, so that the checker can refuse them where, and only where, they are used.
"""

from __future__ import annotations

import enum

import attrs

from murust.source import SourceFile, Span


@attrs.frozen(eq=False)
class Ident:
    name: str
    span: Span = attrs.field(repr=False)


# --- Paths and types -------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Segment:
    name: str
    args: tuple[Type, ...] | None  # generic arguments, if written
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Path:
    segments: tuple[Segment, ...]
    span: Span = attrs.field(repr=False)

    @property
    def text(self) -> str:
        return "::".join(segment.name for segment in self.segments)


@attrs.frozen(eq=False)
class PathType:
    path: Path
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class RefType:
    mutable: bool
    lifetime: str | None
    target: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ArrayType:
    element: Type
    length: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SliceType:
    element: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class TupleType:
    items: tuple[Type, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class NeverType:
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class InferType:
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UnsupportedType:
    what: str
    span: Span = attrs.field(repr=False)


Type = PathType | RefType | ArrayType | SliceType | TupleType | NeverType | InferType | UnsupportedType


# --- Patterns --------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class WildcardPattern:
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class NamePattern:
    """`x`, `mut x`, `ref x`, `x @ p`; a plain name may also turn out to be a constant or a variant."""

    name: str
    mutable: bool
    by_ref: bool
    inner: Pattern | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class LiteralPattern:
    literal: Literal
    negative: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class RangePattern:
    low: LiteralPattern | PathPattern | None
    high: LiteralPattern | PathPattern | None
    inclusive: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class PathPattern:
    path: Path
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class TuplePattern:
    items: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class TupleStructPattern:
    path: Path
    items: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class StructPattern:
    path: Path
    fields: tuple[tuple[Ident, Pattern], ...]
    rest: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class RefPattern:
    mutable: bool
    inner: Pattern
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class OrPattern:
    alternatives: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class RestPattern:
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UnsupportedPattern:
    what: str
    span: Span = attrs.field(repr=False)


Pattern = (
    WildcardPattern
    | NamePattern
    | LiteralPattern
    | RangePattern
    | PathPattern
    | TuplePattern
    | TupleStructPattern
    | StructPattern
    | RefPattern
    | OrPattern
    | RestPattern
    | UnsupportedPattern
)


# --- Expressions -----------------------------------------------------------------------------------------------


class LiteralKind(enum.Enum):
    INT = "integer"
    FLOAT = "float"
    BOOL = "bool"
    STRING = "string"
    CHAR = "char"
    BYTE = "byte"
    BYTE_STRING = "byte string"


@attrs.frozen(eq=False)
class Literal:
    """`value`: the integer, boolean or (decoded) text; `suffix`: `u8` of `1u8`."""

    kind: LiteralKind
    value: int | bool | str | bytes
    suffix: str
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
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


COMPARISONS = frozenset({BinaryOp.LT, BinaryOp.LE, BinaryOp.GT, BinaryOp.GE, BinaryOp.EQ, BinaryOp.NE})
SPEC_OPERATORS = frozenset({BinaryOp.IMPLIES, BinaryOp.EXPLIES, BinaryOp.IFF})


@attrs.frozen(eq=False)
class Unary:
    op: UnaryOp
    operand: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Binary:
    op: BinaryOp
    left: Expr
    right: Expr
    op_span: Span = attrs.field(repr=False)
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Chain:
    """`0 <= i < j < n`: comparisons of neighbours, all of them. In specifications only."""

    operands: tuple[Expr, ...]
    ops: tuple[BinaryOp, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Assign:
    target: Expr
    value: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class CompoundAssign:
    op: BinaryOp
    target: Expr
    value: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Cast:
    operand: Expr
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class AddrOf:
    mutable: bool
    operand: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Call:
    callee: Expr
    args: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class MethodCall:
    receiver: Expr
    name: Ident
    generics: tuple[Type, ...] | None
    args: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Field:
    """`e.name`, or `e.0`."""

    operand: Expr
    name: Ident
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Index:
    operand: Expr
    index: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class TupleExpr:
    items: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ArrayExpr:
    items: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class RepeatExpr:
    item: Expr
    length: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class FieldInit:
    name: Ident
    value: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class StructExpr:
    path: Path
    fields: tuple[FieldInit, ...]
    base: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Block:
    """`{ statements; tail }`."""

    statements: tuple[Stmt, ...]
    tail: Expr | None
    label: str | None
    unsafe: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class LetCondition:
    """`let pattern = scrutinee`, as the condition of `if` or `while`."""

    pattern: Pattern
    scrutinee: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class If:
    condition: Expr | LetCondition
    then: Block
    orelse: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Arm:
    pattern: Pattern
    guard: Expr | None
    body: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Match:
    scrutinee: Expr
    arms: tuple[Arm, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Loop:
    """`loop`, or `while` if there is a condition; `head` is what stands before the body and the specification."""

    label: str | None
    condition: Expr | LetCondition | None
    clauses: tuple[AnyClause, ...]
    body: Block
    head: Span = attrs.field(repr=False)
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Break:
    label: str | None
    value: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Continue:
    label: str | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Return:
    value: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Macro:
    name: str
    args: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Matches:
    """`matches!(scrutinee, pattern if guard)`."""

    scrutinee: Expr
    pattern: Pattern
    guard: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Quantifier:
    kind: str  # forall, exists, choose
    variables: tuple[tuple[Ident, Type | None], ...]
    body: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class LetIn:
    pattern: Pattern
    value: Expr
    body: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class View:
    """`e@`."""

    operand: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class IsVariant:
    """`e is Variant`."""

    operand: Expr
    path: Path
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ArrowField:
    """`e->field`."""

    operand: Expr
    name: Ident
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Trigger:
    """`#[trigger] e`."""

    operand: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UnsupportedExpr:
    what: str
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
    | UnsupportedExpr
)


# --- Statements ------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Let:
    pattern: Pattern
    ty: Type | None
    value: Expr | None
    orelse: Block | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ExprStmt:
    """An expression statement; without its semicolon only if block-like."""

    expr: Expr
    semicolon: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ItemStmt:
    item: Item
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SpecAssert:
    proposition: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SpecAssume:
    proposition: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UnsupportedStmt:
    what: str
    span: Span = attrs.field(repr=False)


Stmt = Let | ExprStmt | ItemStmt | SpecAssert | SpecAssume | UnsupportedStmt


# --- Specifications --------------------------------------------------------------------------------------------


class ClauseKind(enum.Enum):
    REQUIRES = "requires"
    ENSURES = "ensures"
    INVARIANT = "invariant"
    PANICS = "panics"


@attrs.frozen(eq=False)
class Clause:
    kind: ClauseKind
    proposition: Expr
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Decreases:
    terms: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Modifier:
    """`trusted`, `pure`, `opaque`, …"""

    name: str
    span: Span = attrs.field(repr=False)


AnyClause = Clause | Decreases | Modifier


# --- Items -----------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Attribute:
    path: str
    args: tuple[str, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class GenericParam:
    kind: str  # type, const, lifetime
    name: str
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SelfParam:
    reference: bool
    mutable: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Param:
    pattern: Pattern
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Function:
    name: Ident
    qualifiers: tuple[str, ...]
    generics: tuple[GenericParam, ...]
    params: tuple[SelfParam | Param, ...]
    result: Type | None
    body: Block | None
    clauses: tuple[AnyClause, ...]
    attributes: tuple[Attribute, ...]
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SpecFunction:
    name: Ident
    generics: tuple[GenericParam, ...]
    params: tuple[SelfParam | Param, ...]
    result: Type | None
    clauses: tuple[AnyClause, ...]
    body: Block
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class FieldDef:
    name: Ident
    ty: Type
    public: bool
    span: Span = attrs.field(repr=False)


class Shape(enum.Enum):
    NAMED = "named"
    TUPLE = "tuple"
    UNIT = "unit"


@attrs.frozen(eq=False)
class Struct:
    name: Ident
    generics: tuple[GenericParam, ...]
    shape: Shape
    fields: tuple[FieldDef, ...]
    attributes: tuple[Attribute, ...]
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class VariantDef:
    name: Ident
    shape: Shape
    fields: tuple[FieldDef, ...]
    discriminant: Expr | None
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Enum:
    name: Ident
    generics: tuple[GenericParam, ...]
    variants: tuple[VariantDef, ...]
    attributes: tuple[Attribute, ...]
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ConstItem:
    name: Ident
    ty: Type
    value: Expr | None
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class TypeAlias:
    name: Ident
    generics: tuple[GenericParam, ...]
    target: Type | None
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UseLeaf:
    """`path as name`; name None for a glob."""

    path: Path
    name: Ident | None
    glob: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Use:
    leaves: tuple[UseLeaf, ...]
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Mod:
    """`mod name;` (items None) or `mod name { … }`."""

    name: Ident
    items: tuple[Item, ...] | None
    public: bool
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Impl:
    """An inherent implementation, of functions and spec functions."""

    generics: tuple[GenericParam, ...]
    target: Type
    items: tuple[Item, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class UnsupportedItem:
    what: str
    name: str | None
    span: Span = attrs.field(repr=False)


Item = Function | SpecFunction | Struct | Enum | ConstItem | TypeAlias | Use | Mod | Impl | UnsupportedItem


@attrs.frozen(eq=False)
class File:
    source: SourceFile
    attributes: tuple[Attribute, ...]
    items: tuple[Item, ...]
