"""The borrow checker: moves and loans of every function, and facts for later stages."""

from __future__ import annotations

from murust.borrowck.cfg import Graph
from murust.borrowck.loans import check_loans
from murust.borrowck.moves import check_moves
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.diagnostics.model import Diagnostic


def check_function(function: core.Function) -> list[Diagnostic]:
    """What is wrong with a function's moves and borrows, each mistake once."""
    graph = Graph.of(function)
    found: dict[tuple[str, int, int], Diagnostic] = {}
    for diagnostic in [*check_moves(function, graph), *check_loans(function, graph)]:
        span = diagnostic.primary.span
        found.setdefault((diagnostic.code, span.start, span.end), diagnostic)
    return list(found.values())


def check_program(program: core.Program) -> tuple[Facts, list[Diagnostic]]:
    return Facts.of(program), [d for function in program.functions.values() for d in check_function(function)]
