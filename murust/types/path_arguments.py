"""Generic arguments where a path takes none. Source: Rust reference, "Paths"; `prohibit_generic_args` of rustc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.core.types import INTS
from murust.diagnostics.model import error
from murust.resolve.lookup import lookup
from murust.resolve.modules import find_module
from murust.resolve.names import Module
from murust.source import Span
from murust.syntax import ast

if TYPE_CHECKING:
    from murust.types.items import Items
    from murust.types.written import Scope

PRIMITIVES = frozenset({*INTS, "bool", "char", "str"})


def refuse_stray(path: ast.Path, scope: Scope, *, local: bool = False) -> None:
    """Reports arguments of modules, type parameters, `Self`, primitive types and variables, and those of a variant
    whose enum has some. `local`: the path is the name of a variable."""
    if path.qself is not None:
        return
    for index, segment in enumerate(path.segments):
        owner = _without_parameters(path, index, scope, local) if segment.args else None
        if owner is not None:
            text = f"{owner} takes no generic arguments"
            scope.items.report(error("E0109", text, segment.span, helps=["leave them out"]))
            return


def _without_parameters(path: ast.Path, index: int, scope: Scope, local: bool) -> str | None:
    """What the segment names, if that has no parameters of its own."""
    segments, name, names = path.segments, path.segments[index].name, scope.items.names
    up_to = ast.Path(segments[: index + 1], path.span, absolute=path.absolute)
    found = lookup(up_to, "types", scope.module, names)
    if index == 0:
        if local:
            return f"the variable `{name}`"
        if name == "Self":
            return "`Self`"
        if name in scope.params:
            return f"the type parameter `{name}`"
        if name in PRIMITIVES and found is None and (len(segments) > 1 or name not in scope.module.values):
            return f"the type `{name}`"
    if index < len(segments) - 1:
        inside = found is None and find_module(segments[: index + 1], scope.module, names) is not None
        return f"the module `{name}`" if inside or (found is not None and isinstance(found.node, Module)) else None
    owner = lookup(ast.Path(segments[:-1], path.span), "types", scope.module, names) if segments[:-1] else None
    is_enum = owner is not None and isinstance(owner.node, ast.Enum)
    return f"the variant `{name}`, whose enum has arguments," if is_enum and segments[-2].args else None


def refuse_any(segment: ast.Segment, what: str, span: Span, items: Items) -> None:
    """Of what is looked up first, and then found to take none."""
    written = len([arg for arg in segment.args or () if not isinstance(arg, ast.Lifetime)])
    if written:
        items.report(error("E0107", f"{what} takes 0 generic arguments, not {written}", span))
