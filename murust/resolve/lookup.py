"""Looking up a path from inside a module. Source: Rust reference, "Paths"; LANGUAGE.md section 3 for spec functions."""

from __future__ import annotations

from murust.resolve.modules import enum_module, find_module
from murust.resolve.names import Definition, Module, Names
from murust.syntax import ast


def lookup(path: ast.Path, space: str, module: Module, names: Names) -> Definition | None:
    """The definition that a path names in a name space (`types`, `values` or `specs`), visible or not."""
    segments = path.segments
    name = segments[-1].name
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


def is_visible(found: Definition, module: Module) -> bool:
    return found.scope is None or found.scope.contains(module)


__all__ = ["enum_module", "is_visible", "lookup", "type_of_prefix"]
