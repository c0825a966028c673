"""What a function around an item has, and the item does not see: its parameters of type, and its variables. Asked where
a name is not found. Source: Rust reference, "Items"; error index, E0401, E0434, E0435."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from murust.diagnostics.model import Diagnostic, error
from murust.record import field_names
from murust.source import Span
from murust.syntax import ast
from murust.types.items import FunctionEntry, Items


def outer_parameter(name: str, span: Span, items: Items) -> Diagnostic | None:
    """The error about a parameter of type, or `Self`, that belongs to a function, or its implementation, around this
    place."""
    for entry in _around(span, items):
        generics = () if entry.owner is None else entry.owner.generics.params
        own = [param.name for param in entry.node.generics.params]
        if name in (*generics, *own) or (name == "Self" and entry.owner is not None):
            text = f"`{name}` belongs to `{entry.node.name.name}`, which is around this item"
            return error("E0401", text, span, "not known here", helps=["declare a parameter of the item's own"])
    return None


def outer_variable(name: str, span: Span, inside: str, items: Items) -> Diagnostic | None:
    """The error about a variable of a function around this place. `inside`: the function whose body this is, if it is
    no constant's value."""
    for number, entry in enumerate(sorted(_around(span, items), key=lambda entry: -entry.node.span.start)):
        if entry.name != inside and any(one.span.start < span.start for one in _binders(entry.node, name)):
            if number == 0:
                text = f"`{name}` is a variable, and a constant is wanted here"
                return error("E0435", text, span, "not known before the program runs")
            text = f"`{name}` is a variable of `{entry.node.name.name}`, which is around this function"
            return error("E0434", text, span, "not known here", helps=["hand it over, or write a closure"])
    return None


def _around(span: Span, items: Items) -> Iterator[FunctionEntry]:
    for entry in items.entries.values():
        body = entry.node.body
        if body is not None and body.span.file is span.file and body.span.covers(span):
            yield entry


def _binders(node: Any, name: str) -> Iterator[ast.NamePattern]:
    """The patterns in a tree that bind a name, those of other items left out."""
    if isinstance(node, tuple):
        for part in node:
            yield from _binders(part, name)
    elif isinstance(node, ast.NamePattern) and node.name == name:
        yield node
    elif not isinstance(node, Span | ast.ItemStmt):
        for inside in field_names(type(node)):
            yield from _binders(getattr(node, inside), name)
