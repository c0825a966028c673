"""Lifetimes that are written in bodies. Types are inferred without them; the borrow checker is told where one was
written: at the variables of a `let`, and where a type is named by `Self`. Source: rustc dev guide, "User type
annotations".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from murust.core import nodes as core
from murust.core.regions import regions_of, with_regions
from murust.core.types import Type, mapped
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
    return ty if ty is not None and is_stated(ty) else None


def naming(owner: Type | None = None, args: tuple[Type, ...] = (), regions: tuple[str, ...] = ()) -> core.Named | None:
    """What is said of lifetimes where a function or constant is named, if anything is."""
    owner, args = named(owner), stated(args)
    return core.Named(owner, args, regions) if owner is not None or args or any(regions) else None


def pinned_name(name: core.Named | None) -> core.Named | None:
    """What was said, without what was left to inference."""
    if name is None:
        return None
    owner = pinned(name.owner) if name.owner is not None else None
    return core.Named(owner, tuple(map(pinned, name.args)), name.regions)


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


def written(path: ast.Path) -> list[object]:
    """Where lifetimes may stand in a path."""
    found = [path.qself, path.qtrait, *(segment.args for segment in path.segments)]
    return [node for node in found if node]


def writes_lifetimes(nodes: Iterable[object]) -> bool:
    return next(written_lifetimes(nodes), None) is not None


def written_lifetimes(nodes: Iterable[object]) -> Iterator[str]:
    """The names of the lifetimes that stand in them."""
    for node in nodes:
        if isinstance(node, ast.Lifetime | ast.RefType):
            name = node.name if isinstance(node, ast.Lifetime) else node.lifetime
            if name not in (None, "_"):
                yield name
        if not isinstance(node, Span):
            inner = node if isinstance(node, tuple | list) else (getattr(node, n) for n in field_names(type(node)))
            yield from written_lifetimes(inner)
