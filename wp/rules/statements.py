"""The table of contents of the calculus: one arm a statement, in the order of `murust.core.nodes`."""

from __future__ import annotations

from typing import assert_never

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import measure_terms, proof_terms
from wp.borrows import end_borrows
from wp.context import FALSE, Context
from wp.exits import Exits
from wp.heap.chunks import terms_of
from wp.heap.debts import bring_back_shared, touch, touch_mentioned
from wp.heap.decisions import Undecided
from wp.join import join
from wp.obligations import Kind, facts_of
from wp.rules import assign, branch, call, check, drop, ghost, loop, proof, value
from wp.state import State
from wp.unsupported import Unsupported
from wp.vacated import exec_vacated


def exec_block(block: core.Block, state: State, cx: Context) -> Exits:
    """Statements in order, as long as one falls through.

        {P} s {Q}    {Q} rest {R}
        -------------------------- seq
        {P} s; rest {R}

    Before each, the borrows that ended with the one before it are resolved.
    """
    exits = Exits()
    current: State | None = state
    for stmt in block:
        if current is None:
            break
        end_borrows(cx.facts.live_before(stmt), current, cx)
        cx.here = cx.site or stmt.span
        if current.loans:
            bring_back_shared(cx.facts.live_before(stmt) | cx.kept, current, cx)
        if current.debts:
            touch_mentioned(_terms(stmt), current, cx)
        cx.watch(stmt, current, cx)
        try:
            by_cases = current.heap or cx.granted.lemmas
            step = _in_each_case(stmt, current, cx) if by_cases else exec_stmt(stmt, current, cx)
        except Unsupported as problem:
            problem.span = cx.site or problem.span or stmt.span
            raise
        exits.add_jumps(step)
        current = step.fall
    exits.fall = current
    return exits


MOST_CASES = 2
"""Cases inside of each other in which a statement is executed because a predicate is looked into."""


def _in_each_case(stmt: core.Stmt, state: State, cx: Context, left: int = MOST_CASES) -> Exits:
    """A statement, in both cases where it depends on whether something is owned, and that is not known."""
    obligations, places, trial = len(cx.obligations), len(cx.places), state.fork()
    try:
        return exec_stmt(stmt, trial, cx)
    except Undecided as question:
        del cx.obligations[obligations:], cx.places[places:]
        condition = question.condition
    if (left == 0 and cx.splits) or not condition.free <= _spoken_of(state):
        return _in_no_case(stmt, state, cx)
    other = state.fork()
    state.assume(condition)
    other.assume(build.negate(condition))
    exits, more = _in_each_case(stmt, state, cx, left - 1), _in_each_case(stmt, other, cx, left - 1)
    exits.add_jumps(more)
    exits.fall = join([end for end in (exits.fall, more.fall) if end is not None], cx)
    return exits


def _in_no_case(stmt: core.Stmt, state: State, cx: Context) -> Exits:
    """What it depends on is only found on the way, where it would be found anew in each case; or it goes on so."""
    if not cx.splits:
        raise Unsupported("what depends on a case that is only found on the way,")
    cx.splits = False
    try:
        return _in_each_case(stmt, state, cx)
    finally:
        cx.splits = True


def _spoken_of(state: State) -> frozenset[Term]:
    """The variables of the logic that a state is about."""
    held = (value.free for value in state.store.values())
    owned = (term.free for chunk in state.heap for term in terms_of(chunk))
    return frozenset[Term]().union(*held, *owned, *(fact.free for fact in facts_of(state.path)))


def _terms(stmt: core.Stmt) -> list[spec.SpecTerm]:
    """What a statement says of the state that it finds."""
    match stmt:
        case core.GhostAssert(clause=clause) | core.GhostAssume(clause=clause):
            return [clause.term]
        case core.GhostSet(term=term):
            return [term]
        case core.GhostStep(step=step):
            return list(proof_terms((step,)))
        case core.Loop(invariants=invariants, measure=measure):
            return [*(clause.term for clause in invariants), *measure_terms(measure)]
        case _:
            return []


def exec_stmt(stmt: core.Stmt, state: State, cx: Context) -> Exits:
    match stmt:
        case core.Assign():
            return assign.exec_assign(stmt, state, cx)
        case core.Check():
            return check.exec_check(stmt, state, cx)
        case core.Panic(reason=reason, span=span):
            cx.require(Kind.PANIC, FALSE, state, span, detail=reason)
            return Exits()
        case core.Print():
            return Exits(fall=state)
        case core.If():
            return branch.exec_if(stmt, state, cx)
        case core.Loop():
            return loop.exec_loop(stmt, state, cx)
        case core.Labelled():
            return branch.exec_labelled(stmt, state, cx)
        case core.Break(label=label):
            return Exits(breaks=[(label, state)])
        case core.Continue(label=label):
            return Exits(continues=[(label, state)])
        case core.Return(span=span):
            return Exits(returns=[(span, state)])
        case core.Call():
            return call.exec_call(stmt, state, cx)
        case core.Mention():
            return Exits(fall=state)
        case core.Vacated():
            exec_vacated(stmt, state, cx)
            return Exits(fall=state)
        case core.CallValue():
            return value.exec_call_value(stmt, state, cx)
        case core.Drop():
            return drop.exec_drop(stmt, state, cx)
        case core.StorageDead(local=local):
            touch(local, state, cx)
            state.store.pop(local, None)
            state.to_drop = {other: of for other, of in state.to_drop.items() if other is not local}
            return Exits(fall=state)
        case core.GhostAssert():
            return ghost.exec_assert(stmt, state, cx)
        case core.GhostAssume():
            return ghost.exec_assume(stmt, state, cx)
        case core.GhostSet():
            return ghost.exec_set(stmt, state, cx)
        case core.GhostStep(step=step):
            proof.exec_step(step, state, cx.env(state), cx)
            return Exits(fall=state)
        case _:
            assert_never(stmt)
