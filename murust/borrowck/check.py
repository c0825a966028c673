"""The borrow checker: moves and loans of every function, and facts for later stages."""

from __future__ import annotations

from murust.borrowck.cfg import Graph
from murust.borrowck.loans import check_loans
from murust.borrowck.moves import check_moves
from murust.borrowck.regions import Oracle, Requirements
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.diagnostics.model import Diagnostic


def check_function(
    function: core.Function, program: core.Program, oracle: Oracle, requirements: dict[str, Requirements]
) -> list[Diagnostic]:
    """What is wrong with a function's moves and borrows, each mistake once. A closure adds to `requirements`."""
    graph = Graph.of(function)
    found: dict[tuple[str, int, int], Diagnostic] = {}
    loans = check_loans(function, graph, program, oracle, requirements)
    for diagnostic in [*check_moves(function, graph, oracle), *loans]:
        span = diagnostic.primary.span
        found.setdefault((diagnostic.code, span.start, span.end), diagnostic)
    return list(found.values())


def check_program(program: core.Program, oracle: Oracle) -> tuple[Facts, dict[str, list[Diagnostic]]]:
    """Facts, and what is wrong with each function with which something is."""
    requirements: dict[str, Requirements] = {}
    problems: dict[str, list[Diagnostic]] = {}
    for name in sorted(program.functions, key=_depth, reverse=True):  # closures before what makes them
        problems[name] = check_function(program.functions[name], program, oracle, requirements)
    return Facts.of(program), {name: problems[name] for name in program.functions if problems[name]}


def _depth(name: str) -> int:
    return name.count("{closure")
