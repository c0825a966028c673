"""Lemmas, proved; axioms of traits, shown for each implementation; and what both say where they are used."""

from __future__ import annotations

import time

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Implementer
from murust.core.proofs import Lemma
from murust.record import replace
from wp import errors
from wp.context import Context
from wp.descent import promised_inside
from wp.granted import is_about_memory
from wp.heap.clauses import assume_clauses, require_nothing_left
from wp.heap.consume import Demand, consume
from wp.mentions import LEMMA
from wp.obligations import Kind, facts_of
from wp.results import spec_verdict
from wp.rules.proof import exec_proof
from wp.selection import promise
from wp.specs import evaluate
from wp.state import State
from wp.validity import valid
from wp.verdicts import Status, Verdict
from wp.verifier import Verifier


def verify_lemma(lemma: Lemma, verifier: Verifier) -> Verdict:
    """Proves a lemma for all values of its parameters.

    {R}  steps  {Q}
    ---------------------------------------- lemma
    R implies Q, for all values

    An axiom is taken on trust.
    """
    started = time.perf_counter()
    if lemma.proof is None:
        return Verdict(lemma.name, lemma.span, Status.TRUSTED, (), 0.0, kind="axiom")
    cx = obligations_of(lemma, verifier)
    params = {param: cx.params[param] for param in lemma.params}
    verdict = spec_verdict("lemma", lemma.name, lemma.span, cx.obligations, params, verifier, started)
    if verdict.status is not Status.VERIFIED or not lemma.requires:
        return verdict
    if not any(verifier.contradictory(LEMMA + lemma.name, cx.given)):
        return verdict
    return replace(verdict, diagnostics=(errors.vacuous(lemma.name, lemma.requires),))


def obligations_of(lemma: Lemma, verifier: Verifier) -> Context:
    """Goes through the proof of a lemma."""
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in lemma.params}
    cx = verifier.context(lemma.name, None, lemma.measure, params=params)
    state, env = State({}), cx.entry_env()
    for param, value in params.items():
        state.assume(valid(value, param.ty, cx.sorts))
    for axiom in by_themselves((), verifier.program):
        state.assume(said_by(axiom, cx))
    env = assume_clauses(lemma.requires, env, state, cx)
    cx.params.update((var, value) for var, value in env.bound.items() if isinstance(value, Term))
    cx.given = facts_of(state.path)
    exec_proof(lemma.proof or (), state, env, cx)
    for clause in lemma.ensures:
        env = consume(clause.term, env, Demand(Kind.LEMMA, clause.span, None), state, cx)
    require_nothing_left(lemma.span, state, cx)
    return cx


def verify_axiom(implementer: Implementer, axiom: Lemma, verifier: Verifier) -> Verdict:
    """What a trait says of all its implementations holds of one.

    axioms of the types inside of C<T> imply that R implies Q, for C<T>
    -------------------------------------------------------------------- axiom of a trait
    R implies Q, for all types that implement the trait

    The implementation's own lemma of the same name is the proof, if it has one, and may not rest on what is shown
    (`wp.dependence`, `wp.descent`). What the traits promise that an implementation for `C<T>` asks of `T` has been
    shown before: types are finite, and `T` is inside of `C<T>`.
    """
    started = time.perf_counter()
    others = tuple(types.Param(f"{name}'") for name in axiom.generics[len(implementer.args) :])
    lemma = verifier.functions.lemma(axiom, (*implementer.args, *others))
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in lemma.params}
    cx = verifier.context(axiom.name, None, None, params=params)
    state, env = State({}), cx.entry_env()
    for param, value in params.items():
        state.assume(valid(value, param.ty, cx.sorts))
    for known in by_themselves((), verifier.program):
        state.assume(said_by(known, cx))
    for known, args in promised_inside(implementer, verifier.program):
        state.assume(said_by(verifier.functions.lemma(known, args), cx))
    if implementer.own is not None:
        state.assume(said_by(verifier.program.lemmas[implementer.own], cx))
    for clause in lemma.requires:
        state.assume(evaluate(clause.term, env))
    for clause in lemma.ensures:
        cx.require(Kind.LEMMA, evaluate(clause.term, env), state, implementer.span, clause.span, "promise")
    verdict = spec_verdict("lemma", axiom.name, implementer.span, cx.obligations, params, verifier, started)
    return replace(verdict, function=promise(axiom, implementer), kind="axiom")


def by_themselves(names: tuple[str, ...], program: core.Program) -> list[Lemma]:
    """The lemmas that a proof knows without a call: those named, and the axioms without a name. Those about memory are
    used where something is asked for (`wp.heap.automatic`)."""
    found = [lemma for name, lemma in program.lemmas.items() if name in names or lemma.nameless]
    return [lemma for lemma in found if not is_about_memory(lemma)]


def said_by(lemma: Lemma, cx: Context) -> Term:
    """What a lemma says, for all values: for a proof that may use it by itself."""
    params = {param: cx.sorts.fresh(param.name, param.ty) for param in lemma.params}
    env = cx.functions.env(params)
    given = build.conj(
        *(valid(value, param.ty, cx.sorts) for param, value in params.items()),
        *(evaluate(clause.term, env) for clause in lemma.requires),
    )
    shown = build.conj(*(evaluate(clause.term, env) for clause in lemma.ensures))
    return build.forall(tuple(params.values()), build.implies(given, shown), ())
