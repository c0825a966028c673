"""Where paths have met, what is owned depends on which one was taken: known again, where the case is."""

from __future__ import annotations

from collections.abc import Callable

from logic.terms import Op, Term, intern, op_set
from murust.record import replace
from wp.heap.chunks import Block, Cell, Chunk, Instance, Padding
from wp.obligations import facts_of
from wp.state import State

_ITE = op_set(Op.ITE)


def choose(state: State) -> None:
    """Of places and arguments that depend on a condition among the facts, word by word, the one that holds."""
    if not any(term.ops & _ITE for chunk in state.heap for term in _places(chunk)):
        return
    facts = frozenset(facts_of(state.path))
    known: dict[Term, bool] = {}
    for fact in facts:
        known[fact] = True
        if fact.op is Op.NOT:
            known[fact.args[0]] = False

    def chosen(term: Term) -> Term:
        if not term.ops & _ITE:
            return term
        if term.op is Op.ITE and term.args[0] in known:
            return chosen(term.args[1] if known[term.args[0]] else term.args[2])
        return intern(term.op, tuple(map(chosen, term.args)), term.payload, term.sort)

    state.heap = tuple(_with(chunk, chosen) for chunk in state.heap)


def _places(chunk: Chunk) -> tuple[Term, ...]:
    match chunk:
        case Cell(location=location) | Padding(location=location):
            return (location,)
        case Block(location=location, count=count):
            return (location, count)
        case Instance(args=args):
            return args
        case _:
            return ()


def _with(chunk: Chunk, chosen: Callable[[Term], Term]) -> Chunk:
    match chunk:
        case Cell(location=location, value=value):
            return replace(chunk, location=chosen(location), value=None if value is None else chosen(value))
        case Padding(location=location):
            return replace(chunk, location=chosen(location))
        case Block(location=location, count=count, contents=contents):
            held = None if contents is None else chosen(contents)
            return replace(chunk, location=chosen(location), count=chosen(count), contents=held)
        case Instance(args=args):
            return replace(chunk, args=tuple(map(chosen, args)))
        case _:
            return chunk
