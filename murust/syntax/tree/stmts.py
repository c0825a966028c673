"""Statements and clauses of specifications, as written."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import attrs

from murust.record import record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import BinaryOp, Block, Expr
    from murust.syntax.tree.items import Item
    from murust.syntax.tree.patterns import Pattern
    from murust.syntax.tree.types import Ident, Path, Type


@record
class Let:
    pattern: Pattern
    ty: Type | None
    value: Expr | None
    orelse: Block | None
    span: Span = attrs.field(repr=False)


@record
class ExprStmt:
    """An expression statement; without its semicolon only if block-like."""

    expr: Expr
    semicolon: bool
    span: Span = attrs.field(repr=False)


@record
class ItemStmt:
    item: Item
    span: Span = attrs.field(repr=False)


@record
class SpecAssert:
    """`assert P;`, or `assert P by { … }`."""

    proposition: Expr
    proof: Block | None
    span: Span = attrs.field(repr=False)


@record
class SpecAssume:
    proposition: Expr
    span: Span = attrs.field(repr=False)


@record
class GhostLet:
    pattern: Pattern
    ty: Type | None
    value: Expr
    span: Span = attrs.field(repr=False)


@record
class GhostStmt:
    """A step of a proof: `kind` is `fold`, `unfold`, `reveal`, `split`, `havoc`, `leak`, `apply`, `package`, `set`
    (`ghost x = e`) or `call` (of a lemma)."""

    kind: str
    term: Expr
    span: Span = attrs.field(repr=False)
    proof: Block | None = None


@record
class CalcStep:
    """`op term by { … };`"""

    op: BinaryOp
    term: Expr
    proof: Block | None
    span: Span = attrs.field(repr=False)


@record
class Calc:
    first: Expr
    steps: tuple[CalcStep, ...]
    span: Span = attrs.field(repr=False)


Stmt = Let | ExprStmt | ItemStmt | SpecAssert | SpecAssume | GhostLet | GhostStmt | Calc


class ClauseKind(enum.Enum):
    REQUIRES = "requires"
    ENSURES = "ensures"
    INVARIANT = "invariant"
    PANICS = "panics"


@record
class Clause:
    kind: ClauseKind
    proposition: Expr
    span: Span = attrs.field(repr=False)


@record
class Decreases:
    terms: tuple[Expr, ...]
    span: Span = attrs.field(repr=False)


@record
class Modifier:
    """`trusted`, `pure`, `opaque`, …"""

    name: str
    span: Span = attrs.field(repr=False)


@record
class UsesLemmas:
    """`lemma a, b`: lemmas that the proof may use by itself."""

    paths: tuple[Path, ...]
    span: Span = attrs.field(repr=False)


@record
class GhostParam:
    """`ghost x: T`."""

    name: Ident
    ty: Type
    span: Span = attrs.field(repr=False)


AnyClause = Clause | Decreases | Modifier | UsesLemmas | GhostParam
