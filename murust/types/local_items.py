"""Items inside a function: they live in a module of their own, which sees what the module around it sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.resolve.names import Module
from murust.syntax import ast

if TYPE_CHECKING:
    from murust.types.context import Cx


def collect_local(items: tuple[ast.Item, ...], cx: Cx) -> Module:
    """The module of a block with items, collected on first sight."""
    from murust.types.collect import collect_into

    outer = cx.scope.module
    key = (outer.path, id(items[0]))
    known = cx.items.names.blocks.get(key)
    if known is None:
        known = Module((*outer.path, f"{{block#{len(cx.items.names.blocks)}}}"), outer, block=True)
        cx.items.names.blocks[key] = known
        collect_into(items, known, cx.items)
    return known
