"""Implementations of traits: whoever calls through a bound relies on the trait's contract.

What the trait ensures is part of what a method has to ensure (`Code.own`); here is shown that a method asks for no more
than the trait says, panics only where that allows it, and is not farther from its end. Of a method that says itself
which memory it owns, what it does not ask for stays with the caller, and with what it gives back makes what the trait
promises. Source: Liskov, Wing, "A behavioral notion of subtyping", TOPLAS 1994; Parkinson, Bierman, "Separation logic,
abstraction and inheritance", POPL 2008, section 3, for memory.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from wp.code import is_silent, stands_alone
from wp.context import FALSE, Context, Ghosts
from wp.heap.clauses import assume_clauses, require_nothing_left
from wp.heap.consume import Demand, consume
from wp.heap.inside import forget_gone
from wp.heap.produce import produce
from wp.measures import below, eval_measure
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.validity import valid


def require_refinement(function: core.Function, cx: Context) -> None:
    """The obligations of a method of an implementation towards the trait.

    R_trait implies R    panics implies panics_trait    m is at most m_trait, if they can call each other
    --------------------------------------------------------------------------------------------------- refine
    f may be called wherever the method of the trait may
    """
    promised = cx.code.promised(function)
    found = cx.code.links.refined(function.name)
    if promised is None or found is None or not _is_relied_on(promised, found[0], cx):
        return
    params = {param: cx.sorts.fresh(param.name, param.ty) for param in function.params}
    cx.here = function.name_span
    state, before = State(dict(params)), cx.contract_env(params)
    for param, value in params.items():
        state.assume(valid(value, param.ty, cx.sorts))
    trait = assume_clauses(promised.requires, before, state, cx)
    own, span = function.contract, function.name_span
    asked = promised.requires[0].span if promised.requires else None
    for clause in own.requires:
        before = consume(clause.term, before, Demand(Kind.REFINES, clause.span, asked, "requires"), state, cx)
    allowed = build.disj(*(evaluate(clause.term, trait) for clause in promised.panics))
    for clause in own.panics:
        claim = build.implies(evaluate(clause.term, before), allowed)
        asked = promised.panics[0].span if promised.panics else None
        cx.require(Kind.REFINES, claim, state, clause.span, asked, "panics")
    if "diverges" in own.modifiers and "diverges" not in promised.modifiers:
        cx.require(Kind.REFINES, FALSE, state.fork(), span, detail="diverges")
    if own.measure is not None and promised.measure is not None and found[0] in cx.circle:
        mine, its = eval_measure(own.measure, before), eval_measure(promised.measure, trait)
        same = build.conj(*(build.eq(a, b) for a, b in zip(mine, its, strict=False)))
        claim = build.disj(below(mine, its), same) if len(mine) == len(its) else FALSE
        cx.require(Kind.REFINES, claim, state, own.measure.span, promised.measure.span, "decreases")
    if stands_alone(cx.program.functions[function.name].contract, promised):
        _require_promises(function, promised, params, _bound(before), _bound(trait), state, cx)


def _require_promises(
    function: core.Function, promised: core.Contract, params: dict[core.Local, Term], own: Ghosts, trait: Ghosts,
    state: State, cx: Context,
) -> None:  # fmt: skip
    """Of a method that says itself what it owns.

    R_trait entails R ** F        Q ** F entails Q_trait
    ----------------------------------------------------- refine-memory
    f may be called wherever the method of the trait may
    """
    forget_gone(state, cx)  # what it asks for is given up, and what it gives back may be other memory
    result = cx.fresh("result", function.result.ty, state)
    after = cx.exit_env(function, params, result, own)
    for clause in function.contract.ensures:
        after = produce(clause.term, after, state, cx)
    wanted = cx.exit_env(function, params, result, trait)
    for clause in promised.ensures:
        demand = Demand(Kind.REFINES, function.name_span, clause.span, "ensures")
        wanted = consume(clause.term, wanted, demand, state, cx)
    require_nothing_left(function.name_span, state, cx)


def _bound(env: Env) -> Ghosts:
    """What `?x` stands for."""
    return {var: value for var, value in env.bound.items() if isinstance(value, Term)}


def _is_relied_on(promised: core.Contract, method: str, cx: Context) -> bool:
    """May the method be called through a bound? Of the library's, those that have a contract, or a body: these the
    library calls itself."""
    library = cx.code.links.is_library(method)
    return not is_silent(promised) or not library or cx.code.links.is_provided(method)
