"""Where a program asks for something to be believed: the `assume` statements of its functions."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes
from murust.source import Span


def of(program: nodes.Program | None) -> tuple[Span, ...]:
    """The propositions that are assumed, in the order of the functions."""
    if program is None:
        return ()
    return tuple(span for function in program.functions.values() for span in _in_block(function.body))


def _in_block(block: nodes.Block) -> Iterator[Span]:
    for stmt in block:
        match stmt:
            case nodes.GhostAssume(clause=clause):
                yield clause.span
            case nodes.If(then=then, orelse=orelse):
                yield from _in_block(then)
                yield from _in_block(orelse)
            case nodes.Loop(body=body) | nodes.Labelled(body=body):
                yield from _in_block(body)
            case _:
                pass
