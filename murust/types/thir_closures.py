"""Closures in the typed tree: what they capture, and what is found out about them while the body around is typed."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from murust.core import nodes as core
from murust.core.types import Type
from murust.record import Node, field
from murust.source import Span

if TYPE_CHECKING:
    from murust.types.thir import Binding, Expr, Pattern, SpecSite

KINDS = ("Fn", "FnMut", "FnOnce")
"""What a closure may be, the one that can be called in most ways first."""


class CaptureKind(enum.Enum):
    SHARED = "by reference"
    UNIQUE = "by mutable reference"
    VALUE = "by value"


class Capture(Node):
    """A place of the surrounding function that a closure uses: a variable, or a part of it. `stored`: the type of what
    the closure holds."""

    place: Expr
    kind: CaptureKind
    stored: Type


ENVIRONMENT = "^env"
"""The lifetime of the reference to what a closure holds."""


class ClosureInfo(Node):
    """A closure expression. `kind` and `captures` are known when the body of the function around it is typed."""

    name: str
    params: tuple[Type, ...]
    result: Type
    moves: bool
    span: Span
    patterns: list[tuple[Binding, Pattern | None]] = field(default_factory=list)
    body: Expr | None = None
    kind: str | None = None
    wanted: str | None = None
    captures: list[Capture] | None = None
    mentions: list[Expr] = field(default_factory=list)
    """Places outside that must have a value where the closure is made, captured or not: its patterns look at them."""
    depth: int = 0
    parent: ClosureInfo | None = None
    lifetimes: tuple[str, ...] | None = None
    """Of its type, once they are named (closure_lifetimes.py)."""
    generics: tuple[str, ...] = ()
    """The type parameters of what it stands in."""
    site: SpecSite | None = None
    """Where its own clauses stand."""
    contract: core.Contract = field(default_factory=core.Contract)
    locals: list[core.Local] = field(default_factory=list)
    """Core's variables: the result, what it holds, its parameters, the others."""
