"""Calls: the callee is known by its contract only."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from wp.context import FALSE, Context
from wp.exits import Exits
from wp.invariants import hold, require_invariants
from wp.measures import eval_measure, require_below, require_measure
from wp.obligations import Kind
from wp.places import eval_operand, write
from wp.specs import Env, evaluate
from wp.state import State


def exec_call(stmt: core.Call, state: State, cx: Context) -> Exits:
    """`x = f(a)` where f has precondition R, postcondition Q and measure m.

        P implies R(a)        m(a) below the caller's own measure, if f may call the caller
        r fresh
        ------------------------------------------------------------------------------------ call
        {P}  x = f(a)  {P and Q(a, r) with x := r}

    A mutable reference is handed over as the pair of its value now and its prophecy; Q speaks of the prophecy as the
    value on exit, because f ends the borrow. Nothing else that the caller has can change: f owns what it is given.
    Invariants of types are shown of what is handed over, and known of what comes back.
    Obligations: type.invariant, call.requires, measure, diverges, call.panics. Source: Hoare 1971; RustHorn (ESOP
    2020) for references.
    """
    callee = cx.program.functions[stmt.callee]
    args = _eval_args(stmt.args, state, cx)
    given = dict(zip(callee.params, args, strict=True))
    before = Env(cx.sorts, cx.functions, given, given, {})
    for param, value in given.items():
        require_invariants(value, param.ty, stmt.span, state, cx)
    for clause in callee.contract.requires:
        cx.require(Kind.REQUIRES, evaluate(clause.term, before), state, stmt.span, clause.span)
    _require_progress(stmt, callee, before, state, cx)
    _require_no_panic(stmt, callee, before, state, cx)
    if isinstance(callee.result.ty, types.Never):
        state.assume(FALSE)
        return Exits()
    result = cx.sorts.fresh(stmt.place.local.name, callee.result.ty)
    _keep_lengths(callee, given, state, cx)
    state.assume(hold(result, callee.result.ty, cx))
    for param, value in given.items():
        state.assume(hold(value, param.ty, cx, at_exit=True))
    after = Env(cx.sorts, cx.functions, {**given, callee.result: result}, given, {}, at_exit=True)
    for clause in callee.contract.ensures:
        state.assume(evaluate(clause.term, after))
    write(stmt.place, result, state, cx)
    return Exits(fall=state)


def _eval_args(operands: tuple[core.Operand, ...], state: State, cx: Context) -> list[Term]:
    """The arguments. What is copied is read first: handing over a two-phase borrow makes it active, and from then on
    its lender has the prophesied value, which `c.add(c.n)` must not see."""
    values: dict[int, Term] = {}
    for moving in (False, True):
        for position, operand in enumerate(operands):
            if isinstance(operand, core.Move) is moving:
                values[position] = eval_operand(operand, state, cx)
    return [values[position] for position in range(len(operands))]


def _require_progress(stmt: core.Call, callee: core.Function, before: Env, state: State, cx: Context) -> None:
    """A function that can come back to the caller must have come nearer to its end."""
    if cx.may_diverge:
        return
    if "diverges" in callee.contract.modifiers:
        cx.require(Kind.MAY_DIVERGE, FALSE, state.fork(), stmt.span)
    if callee.name not in cx.circle:
        return
    own, other = cx.measure, callee.contract.measure
    if own is None or other is None or len(own.terms) != len(other.terms):
        require_measure(stmt.span, "recursion", state, cx)
        return
    require_below(eval_measure(other, before), eval_measure(own, cx.entry_env()), stmt.span, own.span, state, cx)


def _require_no_panic(stmt: core.Call, callee: core.Function, before: Env, state: State, cx: Context) -> None:
    """The callee may panic where one of its `panics` holds; that it then does, nobody says."""
    clauses = callee.contract.panics
    if clauses:
        safe = build.negate(build.disj(*(evaluate(clause.term, before) for clause in clauses)))
        cx.require(Kind.CALL_PANIC, safe, state.fork(), stmt.span, clauses[0].span)


def _keep_lengths(callee: core.Function, given: dict[core.Local, Term], state: State, cx: Context) -> None:
    """No function changes the length of a slice."""
    for param, value in given.items():
        ty = param.ty
        if isinstance(ty, types.Ref) and ty.mutable and isinstance(ty.target, types.Slice):
            old, new = cx.sorts.current(value, ty), cx.sorts.final(value, ty)
            state.assume(build.eq(build.seq_len(new), build.seq_len(old)))
