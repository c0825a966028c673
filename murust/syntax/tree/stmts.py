"""Statements and clauses of specifications, as written."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from murust.record import Record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import BinaryOp, Block, Expr
    from murust.syntax.tree.items import Item
    from murust.syntax.tree.patterns import Pattern
    from murust.syntax.tree.types import Ident, Path, Type


class Let(Record):
    pattern: Pattern
    ty: Type | None
    value: Expr | None
    orelse: Block | None
    span: Span


class ExprStmt(Record):
    """An expression statement; without its semicolon only if block-like."""

    expr: Expr
    semicolon: bool
    span: Span


class ItemStmt(Record):
    item: Item
    span: Span


class SpecAssert(Record):
    """`assert P;`, or `assert P by { … }`."""

    proposition: Expr
    proof: Block | None
    span: Span


class SpecAssume(Record):
    proposition: Expr
    span: Span


class GhostLet(Record):
    pattern: Pattern
    ty: Type | None
    value: Expr
    span: Span


class GhostStmt(Record):
    """A step of a proof: `kind` is `fold`, `unfold`, `reveal`, `split`, `havoc`, `leak`, `apply`, `package`, `set`
    (`ghost x = e`) or `call` (of a lemma)."""

    kind: str
    term: Expr
    span: Span
    proof: Block | None = None


class CalcStep(Record):
    """`op term by { … };`"""

    op: BinaryOp
    term: Expr
    proof: Block | None
    span: Span


class Calc(Record):
    first: Expr
    steps: tuple[CalcStep, ...]
    span: Span


Stmt = Let | ExprStmt | ItemStmt | SpecAssert | SpecAssume | GhostLet | GhostStmt | Calc


class ClauseKind(enum.Enum):
    REQUIRES = "requires"
    ENSURES = "ensures"
    INVARIANT = "invariant"
    PANICS = "panics"


class Clause(Record):
    kind: ClauseKind
    proposition: Expr
    span: Span


class Decreases(Record):
    terms: tuple[Expr, ...]
    span: Span


class Modifier(Record):
    """`trusted`, `pure`, `opaque`, …"""

    name: str
    span: Span


class UsesLemmas(Record):
    """`lemma a, b`: lemmas that the proof may use by itself."""

    paths: tuple[Path, ...]
    span: Span


class GhostParam(Record):
    """`ghost x: T`."""

    name: Ident
    ty: Type
    span: Span


AnyClause = Clause | Decreases | Modifier | UsesLemmas | GhostParam
