"""The clauses of contracts and loops, one after the other: what one binds by `?x`, the next ones may use."""

from __future__ import annotations

from collections.abc import Iterable

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.record import replace
from murust.source import Span
from wp.context import Context
from wp.heap.apart import assume_apart, compares_pointers
from wp.heap.chunks import Heap, owns_something
from wp.heap.consume import Demand, consume
from wp.heap.debts import Loan
from wp.heap.inside import forget_gone
from wp.heap.predicates import settle_inside
from wp.heap.produce import produce
from wp.heap.told import Spent
from wp.obligations import Kind
from wp.specs import Env
from wp.state import State


def assume_clauses(clauses: Iterable[spec.Clause], env: Env, state: State, cx: Context) -> Env:
    for clause in clauses:
        env = produce(clause.term, env, state, cx)
    return env


def require_clauses(
    clauses: Iterable[spec.Clause], kind: Kind, span: Span, env: Env, state: State, cx: Context, detail: str = ""
) -> Env:  # fmt: skip
    clauses = tuple(clauses)
    if state.heap and any(compares_pointers(clause.term) for clause in clauses):
        assume_apart(state, cx)
    for clause in clauses:
        env = consume(clause.term, env, Demand(kind, span, clause.span, detail), state, cx)
    return env


def require_invariant(
    invariant: spec.StaticInvariant, value: Term, span: Span, state: State, cx: Context, detail: str
) -> None:  # fmt: skip
    """What a static owns by a value is given up. `detail`: why it is asked for. Obligations: type.invariant,
    permission."""
    mark, env = len(cx.obligations), cx.functions.env({invariant.self_var: value})
    require_clauses((invariant.clause,), Kind.INVARIANT, span, env, state, cx, detail)
    cx.obligations[mark:] = [
        replace(asked, detail=detail) if asked.kind is Kind.PERMISSION and asked.detail == "missing" else asked
        for asked in cx.obligations[mark:]
    ]


def require_nothing_left(span: Span, state: State, cx: Context, lent: tuple[Loan, ...] = ()) -> None:
    """What is still owned where nobody takes it over is lost (LANGUAGE.md section 4): only what owns no memory may be
    left, and what is `lent` for longer."""
    settle_inside(state, cx)
    for chunk in state.heap:
        cx.require(Kind.LEAK, build.negate(owns_something(chunk)), state, span, chunk.origin)
    for loan in state.loans:
        if all(loan.chunk is not other.chunk for other in lent):
            cx.require(Kind.LEAK, build.negate(loan.chunk.guard), state, span, loan.chunk.origin)
    state.heap, state.loans = (), ()


def set_aside(loop: Span, state: State, cx: Context) -> Heap:
    """The heap without which the rounds of a loop have to do; it is given back afterwards."""
    forget_gone(state, cx)
    heap, state.heap = state.heap, ()
    why = "is in no invariant of the loop"
    state.spent = (*state.spent, *(Spent(chunk.origin, loop, why) for chunk in heap))
    return heap
