"""Patterns, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from murust.record import record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import Literal
    from murust.syntax.tree.types import Ident, Path


@record
class WildcardPattern:
    span: Span = attrs.field(repr=False)


@record
class NamePattern:
    """`x`, `mut x`, `ref x`, `x @ p`; a plain name may also turn out to be a constant or a variant."""

    name: str
    mutable: bool
    by_ref: bool
    inner: Pattern | None
    span: Span = attrs.field(repr=False)


@record
class LiteralPattern:
    literal: Literal
    negative: bool
    span: Span = attrs.field(repr=False)


@record
class RangePattern:
    low: LiteralPattern | PathPattern | None
    high: LiteralPattern | PathPattern | None
    inclusive: bool
    span: Span = attrs.field(repr=False)


@record
class PathPattern:
    path: Path
    span: Span = attrs.field(repr=False)


@record
class TuplePattern:
    items: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@record
class TupleStructPattern:
    path: Path
    items: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@record
class StructPattern:
    path: Path
    fields: tuple[tuple[Ident, Pattern], ...]
    rest: bool
    span: Span = attrs.field(repr=False)


@record
class SlicePattern:
    """`[a, .., b]`; the rest may have a name: `[a, rest @ .., b]`."""

    items: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@record
class RefPattern:
    mutable: bool
    inner: Pattern
    span: Span = attrs.field(repr=False)


@record
class OrPattern:
    alternatives: tuple[Pattern, ...]
    span: Span = attrs.field(repr=False)


@record
class RestPattern:
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
    | SlicePattern
    | RefPattern
    | OrPattern
    | RestPattern
)
