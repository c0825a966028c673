"""Patterns, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.record import Record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import Literal
    from murust.syntax.tree.types import Ident, Path


class WildcardPattern(Record):
    span: Span


class NamePattern(Record):
    """`x`, `mut x`, `ref x`, `x @ p`; a plain name may also turn out to be a constant or a variant."""

    name: str
    mutable: bool
    by_ref: bool
    inner: Pattern | None
    span: Span


class LiteralPattern(Record):
    literal: Literal
    negative: bool
    span: Span


class RangePattern(Record):
    low: LiteralPattern | PathPattern | None
    high: LiteralPattern | PathPattern | None
    inclusive: bool
    span: Span


class PathPattern(Record):
    path: Path
    span: Span


class TuplePattern(Record):
    items: tuple[Pattern, ...]
    span: Span


class TupleStructPattern(Record):
    path: Path
    items: tuple[Pattern, ...]
    span: Span


class StructPattern(Record):
    path: Path
    fields: tuple[tuple[Ident, Pattern], ...]
    rest: bool
    span: Span


class SlicePattern(Record):
    """`[a, .., b]`; the rest may have a name: `[a, rest @ .., b]`."""

    items: tuple[Pattern, ...]
    span: Span


class RefPattern(Record):
    mutable: bool
    inner: Pattern
    span: Span


class OrPattern(Record):
    alternatives: tuple[Pattern, ...]
    span: Span


class RestPattern(Record):
    span: Span


Pattern = (
    WildcardPattern
    | NamePattern
    | LiteralPattern
    | RangePattern
    | PathPattern
    | TuplePattern
    | TupleStructPattern
    | StructPattern
    | SlicePattern
    | RefPattern
    | OrPattern
    | RestPattern
)
