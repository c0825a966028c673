"""The borrow checker: moves and loans of every function, and facts for later stages."""

from __future__ import annotations

import attrs

from murust.borrowck import halves
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


MANY = 600
"""Functions from which on half of them are checked in a second process."""


def check_program(program: core.Program, oracle: Oracle) -> tuple[Facts, dict[str, list[Diagnostic]]]:
    """Facts, and what is wrong with each function with which something is."""
    checker = _Checker(program, oracle)
    names = list(program.functions)
    if len(names) < MANY or not halves.possible():
        checker.check(names)
    else:
        middle = _root(names[len(names) // 2])
        first = [name for name in names[: len(names) // 2] if _root(name) != middle]
        here = set(first)
        second = [name for name in names if name not in here]
        answer = halves.begin(lambda: checker.check(second))
        checker.check(first)
        wrong = answer()
        roots = {_root(name) for name in (second if wrong is None else wrong)}
        checker.check([name for name in second if _root(name) in roots])
    problems = checker.problems
    return Facts.of(program), {name: problems[name] for name in names if problems.get(name)}


@attrs.define(eq=False, repr=False)
class _Checker:
    program: core.Program
    oracle: Oracle
    requirements: dict[str, Requirements] = attrs.field(factory=dict)
    problems: dict[str, list[Diagnostic]] = attrs.field(factory=dict)

    def check(self, names: list[str]) -> list[str]:
        """Checks functions, closures before what makes them; those with which something is wrong."""
        for name in sorted(names, key=lambda name: name.count(_CLOSURE), reverse=True):
            self.problems[name] = check_function(
                self.program.functions[name], self.program, self.oracle, self.requirements
            )
        return [name for name in names if self.problems[name]]


_CLOSURE = "::{closure"


def _root(name: str) -> str:
    """The function that a closure stands in."""
    return name.partition(_CLOSURE)[0]
