"""Statements of specifications."""

from __future__ import annotations

from murust.core import nodes as core
from wp.context import Context
from wp.exits import Exits
from wp.obligations import Kind
from wp.specs import evaluate
from wp.state import State


def exec_assert(stmt: core.GhostAssert, state: State, cx: Context) -> Exits:
    """`assert Q;`

    P implies Q
    ------------------------ assert
    {P}  assert Q  {P and Q}
    """
    claim = evaluate(stmt.clause.term, cx.env(state))
    cx.require(Kind.ASSERT, claim, state, stmt.clause.span)
    return Exits(fall=state)


def exec_assume(stmt: core.GhostAssume, state: State, cx: Context) -> Exits:
    """`assume Q;`: taken on trust, and reported as such.

    ------------------------ assume
    {P}  assume Q  {P and Q}
    """
    state.assume(evaluate(stmt.clause.term, cx.env(state)))
    return Exits(fall=state)


def exec_set(stmt: core.GhostSet, state: State, cx: Context) -> Exits:
    """`ghost x = e;`: an assignment that the program does not see.

    --------------------------------------- ghost-set
    {P}  ghost x = e  {P with x's value := e}
    """
    state.store[stmt.local] = evaluate(stmt.term, cx.env(state))
    return Exits(fall=state)
