"""Lifetimes that are written in bodies. Types are inferred without them; the borrow checker is told where one was
written: at the variables of a `let`, and where a type is named by `Self`. Source: rustc dev guide, "User type
annotations".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from murust.core.types import Adt, Type, mapped, regions_of, with_regions
from murust.diagnostics.model import Diagnostic
from murust.record import field_names
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.context import Cx


def pinned(ty: Type) -> Type:
    """The type as it was written: what was left to inference has no lifetimes."""
    if isinstance(ty, unify.Variable):
        return erased(unify.resolve(ty, default=True))
    return mapped(ty, pinned)


def erased(ty: Type) -> Type:
    """The type without the names of its lifetimes."""
    return with_regions(ty, dict.fromkeys(regions_of(ty), ""))


def names_lifetimes(ty: Type) -> bool:
    """Is there a lifetime in it that is neither left out nor its own? What is inferred does not count."""
    return any(region and not region.startswith("^") for region in regions_of(ty))


def named(ty: Type | None) -> Type | None:
    """The type, if it names lifetimes."""
    return ty if isinstance(ty, Adt) and names_lifetimes(ty) else None


def refuse(nodes: Iterable[object], span: Span, cx: Cx) -> None:
    """Reports a lifetime that is written where the borrow checker would not hear of it."""
    if writes_lifetimes(nodes):
        cx.report(lifetime_here(span))


def lifetime_here(span: Span) -> Diagnostic:
    return errors.unsupported("a lifetime here", span, "write it in the type of a `let`, or leave it out")


def stated(args: tuple[Type, ...]) -> tuple[Type, ...]:
    """Generic arguments, if lifetimes are written in them."""
    return args if any(map(is_stated, args)) else ()


def is_stated(arg: Type) -> bool:
    """Is it written, with lifetimes?"""
    return not isinstance(arg, unify.Variable) and names_lifetimes(arg)


def writes_lifetimes(nodes: Iterable[object]) -> bool:
    return any(map(_written, nodes))


def _written(node: Any) -> bool:
    if isinstance(node, tuple | list):
        return not isinstance(node, Span) and any(map(_written, node))
    if isinstance(node, ast.Lifetime):
        return node.name != "_"
    if isinstance(node, ast.RefType) and node.lifetime not in (None, "_"):
        return True
    return any(_written(getattr(node, name)) for name in field_names(type(node)))
