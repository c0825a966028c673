"""Statements of specifications."""

from __future__ import annotations

from contextlib import suppress

from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.iterated import mentioned
from wp.context import Context
from wp.exits import Exits
from wp.heap import pointers
from wp.heap.cells import find_cell
from wp.heap.consume import Demand, consume
from wp.heap.decisions import Undecided
from wp.heap.produce import is_heap, produce
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State


def exec_assert(stmt: core.GhostAssert, state: State, cx: Context) -> Exits:
    """`assert Q;`

    P implies Q
    ------------------------ assert
    {P}  assert Q  {P and Q}
    """
    assert_here(stmt.clause, cx.env(state), state, cx)
    return Exits(fall=state)


def assert_here(clause: spec.Clause, env: Env, state: State, cx: Context) -> Env:
    """Permissions that are asserted are kept; what `?x` binds is known from here on."""
    if not is_heap(clause.term):
        cx.require(Kind.ASSERT, evaluate(clause.term, env), state, clause.span)
        return env
    _look_at(clause.term, env, state, cx)
    heap = state.heap
    found = consume(clause.term, env, Demand(Kind.ASSERT, clause.span, clause.span), state, cx)
    state.heap = heap
    new = {var: value for var, value in found.bound.items() if var not in env.bound and isinstance(value, Term)}
    state.bound = {**state.bound, **new}
    return env.with_bound(new)


def _look_at(term: spec.SpecTerm, env: Env, state: State, cx: Context) -> None:
    """What is asserted of a cell is said of the cell: the predicate that it is in stays unfolded, so that what `?x` is
    bound to is what is there."""
    match term:
        case spec.Separate(left=left, right=right):
            _look_at(left, env, state, cx)
            _look_at(right, env, state, cx)
        case spec.PointsTo(location=location, count=None, bytes=False) if mentioned(location) <= env.bound.keys():
            with suppress(Undecided):  # it is looked for in each case
                find_cell(evaluate(location, env), pointers.target(location.ty), state, cx)


def exec_assume(stmt: core.GhostAssume, state: State, cx: Context) -> Exits:
    """`assume Q;`: taken on trust, and reported as such.

    ------------------------ assume
    {P}  assume Q  {P and Q}
    """
    produce(stmt.clause.term, cx.env(state), state, cx)
    return Exits(fall=state)


def exec_set(stmt: core.GhostSet, state: State, cx: Context) -> Exits:
    """`ghost x = e;`: an assignment that the program does not see.

    --------------------------------------- ghost-set
    {P}  ghost x = e  {P with x's value := e}
    """
    state.store[stmt.local] = evaluate(stmt.term, cx.env(state))
    return Exits(fall=state)
