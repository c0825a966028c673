"""Looking up a path from inside a module. Source: Rust reference, "Paths"; LANGUAGE.md section 3 for spec functions."""

from __future__ import annotations

from murust.diagnostics.model import Diagnostic, error
from murust.resolve.modules import CRATES, enum_module, find_module, hidden_segment, private
from murust.resolve.names import Definition, Module, Names
from murust.syntax import ast


def lookup(path: ast.Path, space: str, module: Module, names: Names) -> Definition | None:
    """The definition that a path names in a name space (`types`, `values` or `specs`), visible or not."""
    segments = path.segments
    name = segments[-1].name
    if path.absolute and (len(segments) == 1 or segments[0].name not in CRATES):
        return None  # `::` goes before the name of a crate
    if len(segments) == 1:
        found: Definition | None = module.find(space, name) or getattr(names.prelude, space).get(name)
        return found
    owner = find_module(segments[:-1], module, names)
    if owner is None:
        return None
    return getattr(owner, space).get(name)  # type: ignore[no-any-return]


def type_of_prefix(path: ast.Path, module: Module, names: Names) -> Definition | None:
    """For `a::b::T::f`: what `a::b::T` is, if it is a type."""
    if len(path.segments) < 2:
        return None
    prefix = ast.Path(path.segments[:-1], path.span)
    return lookup(prefix, "types", module, names)


def hidden(path: ast.Path, found: Definition, module: Module, names: Names) -> Diagnostic | None:
    """What is wrong if the path names something, or goes through something, that is not visible where it stands."""
    on_the_way = hidden_segment(path.segments[:-1], module, names)
    if on_the_way is not None:
        return private(on_the_way[0].name, on_the_way[0].span, on_the_way[1])
    if found.rival is not None:
        notes = [f"it may be `{found.name}` or `{found.rival.name}`, each brought in by a `*`"]
        span = path.segments[-1].span
        return error("E0659", f"`{path.text}` is ambiguous", span, notes=notes, helps=["import one of them by name"])
    if found.scope is None or found.scope.contains(module):
        return None
    return private(path.segments[-1].name, path.segments[-1].span, found)


__all__ = ["enum_module", "hidden", "lookup", "type_of_prefix"]
