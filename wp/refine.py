"""Implementations of traits: whoever calls through a bound relies on the trait's contract.

What the trait ensures is part of what a method has to ensure (`Code.own`); here is shown that a method asks for no more
than the trait says, panics only where that allows it, and is not farther from its end. Source: Liskov, Wing, "A
behavioral notion of subtyping", TOPLAS 1994.
"""

from __future__ import annotations

from logic import build
from murust.core import nodes as core
from wp.code import is_silent
from wp.context import FALSE, Context
from wp.measures import below, eval_measure
from wp.obligations import Kind
from wp.specs import evaluate
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
    state, before = State(dict(params)), cx.contract_env(params)
    for param, value in params.items():
        state.assume(valid(value, param.ty, cx.sorts))
    for clause in promised.requires:
        state.assume(evaluate(clause.term, before))
    own, span = function.contract, function.name_span
    for clause in own.requires:
        asked = promised.requires[0].span if promised.requires else None
        cx.require(Kind.REFINES, evaluate(clause.term, before), state, clause.span, asked, "requires")
    allowed = build.disj(*(evaluate(clause.term, before) for clause in promised.panics))
    for clause in own.panics:
        claim = build.implies(evaluate(clause.term, before), allowed)
        asked = promised.panics[0].span if promised.panics else None
        cx.require(Kind.REFINES, claim, state, clause.span, asked, "panics")
    if "diverges" in own.modifiers and "diverges" not in promised.modifiers:
        cx.require(Kind.REFINES, FALSE, state.fork(), span, detail="diverges")
    if own.measure is not None and promised.measure is not None and found[0] in cx.circle:
        mine, its = eval_measure(own.measure, before), eval_measure(promised.measure, before)
        same = build.conj(*(build.eq(a, b) for a, b in zip(mine, its, strict=False)))
        claim = build.disj(below(mine, its), same) if len(mine) == len(its) else FALSE
        cx.require(Kind.REFINES, claim, state, own.measure.span, promised.measure.span, "decreases")


def _is_relied_on(promised: core.Contract, method: str, cx: Context) -> bool:
    """May the method be called through a bound? Of the library's, only those that have a contract."""
    return not is_silent(promised) or not cx.code.links.is_library(method)
