"""Functions, proved against their contracts."""

from __future__ import annotations

import time
from functools import partial

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.source import Span
from wp import errors
from wp.borrows import end_borrows
from wp.context import FALSE, Context
from wp.destructors import looks_at
from wp.ends import at_end, holds_borrow
from wp.heap.clauses import assume_clauses, require_clauses, require_nothing_left
from wp.heap.debts import bring_back, bring_back_shared, settle_all
from wp.heap.statics import give_up_statics, own_statics, require_begun
from wp.invariants import hold, require_invariants
from wp.lemmas import by_themselves, said_by
from wp.mentions import FUNCTION
from wp.obligations import Kind, Reached, facts_of
from wp.purity import asked_by
from wp.refine import require_refinement
from wp.results import counterexample, result_of
from wp.rules.statements import exec_block
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.unwinding import require_unwinding
from wp.vacuity import doubted_of, vacuity
from wp.validity import valid
from wp.verdicts import Status, Verdict, status_of
from wp.verifier import Verifier

MAIN = "main"
"""The function that a program begins with."""


def verify_function(function: core.Function, verifier: Verifier) -> Verdict:
    """Proves one function against its contract."""
    started = time.perf_counter()
    function = verifier.code.own(function)
    cx = obligations_of(function, verifier)
    generating = time.perf_counter() - started
    witnesses = tuple(cx.entry.values())
    doubted = [] if function.contract.trusted else doubted_of(function, cx)
    outcomes, dead = verifier.prove(
        FUNCTION + function.name, cx.obligations, witnesses, [facts for _, facts in doubted]
    )
    results = tuple(
        result_of(obligation, outcome, counterexample(obligation, outcome, cx), verifier)
        for obligation, outcome in zip(cx.obligations, outcomes, strict=True)
    )
    status = status_of(results)
    diagnostics = [errors.failure(result, verifier.program) for result in results if not result.proved]
    if function.contract.trusted and status is Status.VERIFIED:
        status = Status.TRUSTED
    if status is Status.VERIFIED:
        diagnostics += vacuity(function, [place for place, _ in doubted], dead, cx, verifier)
    seconds = time.perf_counter() - started
    return Verdict(
        function.name, function.name_span, status, results, seconds, tuple(diagnostics), generating=generating
    )


def obligations_of(function: core.Function, verifier: Verifier) -> Context:
    """Executes a function symbolically.

    {R}  body  {return: Q}
    ------------------------------------------ function
    f has precondition R and postcondition Q

    Of a function that is to be trusted nothing is asked but that its contract is no stronger than its trait's.
    """
    contract = function.contract
    cx = verifier.context(
        function.name, function, contract.measure,
        may_diverge="diverges" in contract.modifiers,
    )  # fmt: skip
    verifier.facts.analyse(function, partial(looks_at, code=verifier.code))
    require_refinement(function, cx)
    if contract.trusted:
        return cx
    cx.entry = {param: cx.sorts.fresh(param.name, param.ty) for param in function.params}
    cx.params = {ghost: cx.sorts.fresh(ghost.name, ghost.ty) for ghost in contract.ghosts}
    state = State(dict(cx.entry))
    state.borrows = frozenset(param for param in function.params if holds_borrow(param.ty, cx.sorts))
    before = cx.contract_env(cx.entry, cx.params)
    if function.name == MAIN:
        _require_nothing(function, before, state, cx)
    for ghost, any_value in cx.params.items():
        state.assume(valid(any_value, ghost.ty, cx.sorts))
    for param, value in cx.entry.items():
        state.assume(valid(value, param.ty, cx.sorts))
        state.assume(hold(value, param.ty, cx))
    known = len(facts_of(state.path))
    begun = assume_clauses(contract.requires, before, state, cx)
    cx.given = facts_of(state.path)[known:]
    cx.params.update((var, value) for var, value in begun.bound.items() if isinstance(value, Term))
    for lemma in by_themselves(contract.lemmas, verifier.program):
        state.assume(said_by(lemma, cx))
    if function.name == MAIN:
        own_statics(function, state, cx)
    else:
        require_begun(function, cx)
    cx.may_panic = build.disj(*(evaluate(clause.term, cx.entry_env()) for clause in contract.panics))
    cx.unwind = partial(require_unwinding, cx.entry)
    asked = asked_by(function, cx.code) if "pure" in contract.modifiers else None
    if asked is not None:
        cx.require(Kind.IMPURE, FALSE, state.fork(), asked.span, detail=asked.name)
    exits = exec_block(function.body, state, cx)
    for span, end in exits.returns:
        _require_promises(function, span, end, cx)
    for clause in cx.functions.callables.unheard(function.body):
        raise Unsupported(
            "an invariant of a closure that no function of the library calls in a loop here,", clause.span
        )
    return cx


def _require_promises(function: core.Function, span: Span, end: State, cx: Context) -> None:
    """Where the function is left: its borrows end, but for those that it gives back."""
    end_borrows(frozenset({function.result}), end, cx)
    settle_all(end, cx)
    bring_back(frozenset({function.result}), end, cx)
    bring_back_shared(frozenset(), end, cx)
    result = end.store.get(function.result)
    if result is None:
        result = cx.sorts.fresh("result", function.result.ty)
    require_invariants(result, function.result.ty, span, end, cx)
    for param, value in cx.entry.items():
        if holds_borrow(param.ty, cx.sorts):
            require_invariants(at_end(value, param.ty, cx.sorts), param.ty, span, end, cx)
    env = cx.exit_env(function, cx.entry, result, cx.params)
    cx.places.append(Reached(span, end.path, None))
    require_clauses(function.contract.ensures, Kind.ENSURES, span, env, end, cx)
    if function.name == MAIN:
        give_up_statics(end, cx)
    require_nothing_left(span, end, cx)


def _require_nothing(main: core.Function, before: Env, state: State, cx: Context) -> None:
    """A program begins with `main`: nobody calls it who could see to what it requires."""
    for ghost, any_value in cx.params.items():
        claim = valid(any_value, ghost.ty, cx.sorts)
        cx.require(Kind.REQUIRES, claim, state, main.name_span, detail="main")
    for clause in main.contract.requires:
        cx.require(Kind.REQUIRES, evaluate(clause.term, before), state, main.name_span, clause.span, "main")
