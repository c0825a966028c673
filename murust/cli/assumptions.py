"""Where a program asks for something to be believed: the `assume` of its functions and of its proofs."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes, proofs
from murust.core.parts import proof_steps, statements
from murust.source import Span


def of(program: nodes.Program | None) -> tuple[Span, ...]:
    """The propositions that are assumed, in the order of the functions, and then of the lemmas."""
    if program is None:
        return ()
    bodies = [span for function in program.functions.values() for span in _in_body(function.body)]
    return (*bodies, *(span for lemma in program.lemmas.values() for span in _in_proof(lemma.proof or ())))


def _in_body(block: nodes.Block) -> Iterator[Span]:
    for stmt in statements(block):
        if isinstance(stmt, nodes.GhostAssume):
            yield stmt.clause.span
        elif isinstance(stmt, nodes.GhostStep):
            yield from _in_proof(stmt.step)


def _in_proof(step: object) -> Iterator[Span]:
    return (inner.clause.span for inner in proof_steps(step) if isinstance(inner, proofs.Assume))
