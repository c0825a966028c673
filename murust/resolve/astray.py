"""A path that leads nowhere: which of its segments is the first that names nothing, and where it was looked for."""

from __future__ import annotations

from difflib import get_close_matches

from murust.diagnostics.model import Diagnostic, error, instead
from murust.resolve.lookup import lookup
from murust.resolve.modules import CRATES, PART_OF_LIBRARY, find_module
from murust.resolve.names import Module, Names
from murust.syntax import ast


def astray(path: ast.Path, kind: str, space: str, code: str, module: Module, names: Names) -> Diagnostic | None:
    """None if what stands before the last segment is a type: then it is no path through modules.

    `kind`: what the last segment should be, in words, and `code`, of the diagnostic if it is that which is missing.
    """
    last = len(path.segments) - 1
    for position in range(last):
        before = path.segments[: position + 1]
        found = lookup(ast.Path(before, path.span), "types", module, names)
        if found is not None and not isinstance(found.node, Module):
            return None
        if found is None and find_module(before, module, names) is None:
            return _missing(path, position, "module or type", "types", "E0433", module, names)
    return _missing(path, last, kind, space, code, module, names)


def _missing(
    path: ast.Path, position: int, kind: str, space: str, code: str, module: Module, names: Names
) -> Diagnostic:  # fmt: skip
    segment, before = path.segments[position], path.segments[:position]
    owner = find_module(before, module, names) or module
    where = f"in `{'::'.join(part.name for part in before)}`" if before else "in scope"
    known = [*getattr(owner, space), *(owner.specs if space == "values" else ())]
    near = get_close_matches(segment.name, known, 1)
    library = path.segments[0].name in CRATES
    return error(
        code, f"there is no {kind} `{segment.name}` {where}", segment.span, "not found",
        helps=[PART_OF_LIBRARY] if library else [],
        suggestions=instead(segment.name, near[0] if near else None, segment.span),
    )  # fmt: skip
