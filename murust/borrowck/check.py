"""The borrow checker: moves and loans of every function, and facts for later stages."""

from __future__ import annotations

from murust.borrowck.cfg import Graph
from murust.borrowck.loans import check_loans
from murust.borrowck.moves import check_moves
from murust.borrowck.regions import Oracle
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.diagnostics.model import Diagnostic


def check_function(function: core.Function, program: core.Program, oracle: Oracle) -> list[Diagnostic]:
    """What is wrong with a function's moves and borrows, each mistake once."""
    graph = Graph.of(function)
    found: dict[tuple[str, int, int], Diagnostic] = {}
    for diagnostic in [*check_moves(function, graph, oracle), *check_loans(function, graph, program, oracle)]:
        span = diagnostic.primary.span
        found.setdefault((diagnostic.code, span.start, span.end), diagnostic)
    return list(found.values())


def check_program(program: core.Program, oracle: Oracle) -> tuple[Facts, dict[str, list[Diagnostic]]]:
    """Facts, and what is wrong with each function with which something is."""
    problems = {name: check_function(function, program, oracle) for name, function in program.functions.items()}
    return Facts.of(program), {name: found for name, found in problems.items() if found}
