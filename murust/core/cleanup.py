"""Core without what only the borrow checker reads. Source: rustc's pass `CleanupPostBorrowck`."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.parts import statements
from murust.record import replace


def without_fakes(function: core.Function) -> core.Function:
    """The function without fake borrows."""
    fakes = {
        stmt.place.local
        for stmt in statements(function.body)
        if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.Borrow) and stmt.rvalue.fake
    }
    if not fakes:
        return function
    return replace(function, body=_block(function.body, fakes))


def _block(block: core.Block, fakes: set[core.Local]) -> core.Block:
    return tuple(_inside(stmt, fakes) for stmt in block if not _is_about(stmt, fakes))


def _inside(stmt: core.Stmt, fakes: set[core.Local]) -> core.Stmt:
    match stmt:
        case core.If(then=then, orelse=orelse):
            return replace(stmt, then=_block(then, fakes), orelse=_block(orelse, fakes))
        case core.Loop(body=body) | core.Labelled(body=body):
            return replace(stmt, body=_block(body, fakes))
        case _:
            return stmt


def _is_about(stmt: core.Stmt, fakes: set[core.Local]) -> bool:
    return isinstance(stmt, core.Assign | core.Mention) and stmt.place.local in fakes
