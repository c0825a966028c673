"""The borrow checker: moves and loans of every function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from murust.borrowck.cfg import Graph
from murust.borrowck.loans import check_loans
from murust.borrowck.moves import check_moves
from murust.borrowck.regions import Oracle, Requirements
from murust.core import nodes as core
from murust.diagnostics.model import Diagnostic


def check_with_closures(
    functions: Sequence[core.Function], adts: Mapping[str, core.AdtDef], oracle: Oracle
) -> dict[str, list[Diagnostic]]:
    """What is wrong with each of a function and its closures. A closure goes before what makes it, for what it
    requires of its surroundings is required there."""
    requirements: dict[str, Requirements] = {}
    inner_first = sorted(functions, key=lambda function: function.name.count("::{closure"), reverse=True)
    found = {f.name: check_function(f, adts, oracle, requirements) for f in inner_first}
    return {name: diagnostics for name, diagnostics in found.items() if diagnostics}


def check_function(
    function: core.Function,
    adts: Mapping[str, core.AdtDef],
    oracle: Oracle,
    requirements: dict[str, Requirements],
) -> list[Diagnostic]:
    """What is wrong with a function's moves and borrows, each mistake once. A closure adds to `requirements`."""
    graph = Graph.of(function)
    found: dict[tuple[str, int, int], Diagnostic] = {}
    moves = check_moves(function, graph, oracle)
    for diagnostic in [*moves, *check_loans(function, graph, adts, oracle, requirements)]:
        span = diagnostic.primary.span
        found.setdefault((diagnostic.code, span.start, span.end), diagnostic)
    return list(found.values())
