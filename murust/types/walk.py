"""The expressions directly inside a typed expression."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from murust.types import thir


@cache
def _names(kind: type) -> tuple[str, ...]:
    skipped = {"ty", "span", "info", "site"}
    return tuple(field.name for field in attrs.fields(kind) if field.name not in skipped)


def children(node: Any) -> Iterator[thir.Expr]:
    """The parts of an expression, in order of declaration; through statements, arms and conditions."""
    kind: type = type(node)
    for name in _names(kind):
        yield from _expressions(getattr(node, name))


def _expressions(value: Any) -> Iterator[thir.Expr]:
    if isinstance(value, thir.Expr):
        yield value
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _expressions(part)
    elif isinstance(value, thir.Arm | thir.LetCondition | thir.Let | thir.ExprStmt | thir.Format):
        yield from children(value)
