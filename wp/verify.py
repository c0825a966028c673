"""From a program to verdicts: obligations of every function, proved. The first file of `wp` to read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from logic import build
from logic.goal import Goal, Limits, Outcome, Refuted, Theory
from logic.solve.solver import prove, satisfiable, solver_version
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.facts import Facts
from murust.core.parts import lemma_calls, statements
from murust.core.proofs import Lemma
from murust.source import Span
from wp import errors
from wp.context import FALSE, Context
from wp.functions import SpecFunctions, recursive_calls
from wp.graph import components
from wp.invariants import hold, require_invariants
from wp.measures import below, eval_measure
from wp.obligations import Kind, Obligation, Path, facts_of
from wp.places import end_borrows
from wp.rules.proof import exec_proof
from wp.rules.statements import exec_block
from wp.sorts import Sorts
from wp.specs import Env, evaluate
from wp.state import State
from wp.verdicts import Counterexample, ObligationResult, Report, Status, Verdict, status_of


@attrs.define(eq=False, repr=False)
class Verifier:
    """What is shared by the functions of one run."""

    program: core.Program
    facts: Facts
    limits: Limits
    sorts: Sorts
    functions: SpecFunctions
    recursion: Mapping[str, frozenset[str]]
    """For each function, those that it calls in a circle."""
    induction: Mapping[str, frozenset[str]]
    """For each lemma. A lemma may have the name of a function."""

    @classmethod
    def of(cls, program: core.Program, facts: Facts, limits: Limits) -> Verifier:
        sorts = Sorts(program.adts)
        functions = SpecFunctions(sorts, program.spec_functions)
        circles = _circles(_calls(program)), _circles(_inductions(program))
        return cls(program, facts, limits, sorts, functions, *circles)

    def context(self, owner: str, function: core.Function | None, measure: spec.Measure | None, **more: Any) -> Context:
        circles = self.induction if function is None else self.recursion
        circle = circles.get(owner, frozenset())
        return Context(self.program, self.facts, owner, function, measure, self.sorts, self.functions, circle, **more)

    def theory(self) -> Theory:
        return Theory(dict(self.sorts.datatypes), dict(self.functions.logical))

    def prove(self, obligations: list[Obligation], witnesses: tuple[Term, ...]) -> list[Outcome]:
        goals = [
            Goal(facts_of(o.path), o.claim, o, tuple(dict.fromkeys((*witnesses, *o.values.values()))))
            for o in obligations
        ]
        return prove(goals, self.theory(), self.limits)


def verify_program(
    program: core.Program,
    facts: Facts,
    *,
    pattern: str | None = None,
    rlimit: int | None = None,
    seed: int = 0,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Verifies the spec functions that recurse, then every function whose name contains `pattern`."""
    started = time.perf_counter()
    limits = attrs.evolve(Limits(), seed=seed, **({"rlimit": rlimit} if rlimit else {}))
    verifier = Verifier.of(program, facts, limits)
    verdicts: list[Verdict] = []
    for step in _all_verdicts(verifier, pattern or "", progress):
        verdicts.append(step)
    options = {"rlimit": limits.rlimit, "seed": seed, "function": pattern}
    return Report(tuple(verdicts), time.perf_counter() - started, solver_version(), options)


def _all_verdicts(verifier: Verifier, pattern: str, progress: Callable[[str], None] | None) -> Iterator[Verdict]:
    for name in verifier.functions.groups:
        if progress:
            progress(name)
        verdict = verify_spec_function(verifier.program.spec_functions[name], verifier)
        if verdict.status is not Status.VERIFIED:
            verifier.functions.distrust(name)
        yield verdict
    for lemma in verifier.program.lemmas.values():
        if progress:
            progress(lemma.name)
        yield verify_lemma(lemma, verifier)
    for name, function in verifier.program.functions.items():
        if pattern in name:
            if progress:
                progress(name)
            yield verify_function(function, verifier)


# --- Functions -------------------------------------------------------------------------------------------------


def verify_function(function: core.Function, verifier: Verifier) -> Verdict:
    """Proves one function against its contract."""
    started = time.perf_counter()
    if function.contract.trusted:
        return Verdict(function.name, function.name_span, Status.TRUSTED, (), 0.0)
    cx = obligations_of(function, verifier)
    witnesses = tuple(cx.entry.values())
    outcomes = verifier.prove(cx.obligations, witnesses)
    results = tuple(
        ObligationResult(obligation, outcome, _counterexample(obligation, outcome, cx))
        for obligation, outcome in zip(cx.obligations, outcomes, strict=True)
    )
    status = status_of(results)
    diagnostics = [errors.failure(result, verifier.program) for result in results if not result.proved]
    if status is Status.VERIFIED:
        diagnostics += _vacuity(function, cx, verifier)
    seconds = time.perf_counter() - started
    return Verdict(function.name, function.name_span, status, results, seconds, tuple(diagnostics))


def obligations_of(function: core.Function, verifier: Verifier) -> Context:
    """Executes a function symbolically.

    {R}  body  {return: Q}
    ------------------------------------------ function
    f has precondition R and postcondition Q
    """
    contract = function.contract
    cx = verifier.context(function.name, function, contract.measure, may_diverge="diverges" in contract.modifiers)
    verifier.facts.analyse(function)
    cx.entry = {param: cx.sorts.fresh(param.name, param.ty) for param in function.params}
    state = State(dict(cx.entry))
    state.borrows = frozenset(param for param in function.params if _is_mutable(param))
    before = Env(cx.sorts, cx.functions, cx.entry, cx.entry, {})
    for param, value in cx.entry.items():
        state.assume(hold(value, param.ty, cx))
    for clause in contract.requires:
        state.assume(evaluate(clause.term, before))
    for lemma in _by_themselves(contract.lemmas, verifier.program):
        state.assume(_known(lemma, cx))
    cx.may_panic = build.disj(*(evaluate(clause.term, before) for clause in contract.panics))
    exits = exec_block(function.body, state, cx)
    for span, end in exits.returns:
        end_borrows(frozenset(), end, cx)
        result = end.store.get(function.result)
        if result is None:
            result = cx.sorts.fresh("result", function.result.ty)
        require_invariants(result, function.result.ty, span, end, cx)
        for param, value in cx.entry.items():
            if _is_mutable(param):
                require_invariants(value, param.ty, span, end, cx, at_exit=True)
        for ensures in contract.ensures:
            claim = evaluate(ensures.term, cx.exit_env(result))
            cx.require(Kind.ENSURES, claim, end, span, ensures.span)
    return cx


def _is_mutable(local: core.Local) -> bool:
    from wp.places import holds_borrow

    return holds_borrow(local.ty)


def _counterexample(obligation: Obligation, outcome: Outcome, cx: Context) -> Counterexample | None:
    if not isinstance(outcome, Refuted):
        return None
    values = outcome.model.values
    inputs = tuple((local.name, local.ty, values[term]) for local, term in cx.entry.items() if term in values)
    shown = tuple(
        (local.name, local.ty, values[term])
        for local, term in obligation.values.items()
        if term in values and cx.entry.get(local) is not term
    )
    return Counterexample(inputs, shown, outcome.certain)


def _vacuity(function: core.Function, cx: Context, verifier: Verifier) -> list:  # type: ignore[type-arg]
    """A function whose requires nothing satisfies is verified for no reason."""
    requires = function.contract.requires
    if not requires:
        return []
    before = Env(cx.sorts, cx.functions, cx.entry, cx.entry, {})
    facts = tuple(evaluate(clause.term, before) for clause in requires)
    if satisfiable(facts, verifier.theory(), verifier.limits) is False:
        return [errors.vacuous(function)]
    return []


def _calls(program: core.Program) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(stmt.callee for stmt in statements(function.body) if isinstance(stmt, core.Call))
        for name, function in program.functions.items()
    }


def _inductions(program: core.Program) -> dict[str, frozenset[str]]:
    return {name: frozenset(lemma_calls(lemma.proof or ())) for name, lemma in program.lemmas.items()}


def _circles(graph: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each function or lemma, those that it calls in a circle (itself, if it calls itself)."""
    result: dict[str, frozenset[str]] = {}
    for group in components(graph):
        for name in group:
            if len(group) > 1 or name in graph[name]:
                result[name] = group
    return result


# --- Lemmas ----------------------------------------------------------------------------------------------------


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
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in lemma.params}
    cx = verifier.context(lemma.name, None, lemma.measure, params=params)
    state, env = State({}), cx.entry_env()
    for axiom in _by_themselves((), verifier.program):
        state.assume(_known(axiom, cx))
    for clause in lemma.requires:
        state.assume(evaluate(clause.term, env))
    exec_proof(lemma.proof, state, env, cx)
    for clause in lemma.ensures:
        cx.require(Kind.LEMMA, evaluate(clause.term, env), state, clause.span)
    return _spec_verdict("lemma", lemma.name, lemma.span, cx.obligations, params, verifier, started)


def _by_themselves(names: tuple[str, ...], program: core.Program) -> list[Lemma]:
    """The lemmas that a proof may use without a call: those named, and the axioms without a name."""
    return [lemma for name, lemma in program.lemmas.items() if name in names or "axiom#" in name]


def _known(lemma: Lemma, cx: Context) -> Term:
    """What a lemma says, for all values: for a proof that may use it by itself."""
    params = {param: cx.sorts.fresh(param.name, param.ty) for param in lemma.params}
    env = cx.functions.env(params)
    given = build.conj(*(evaluate(clause.term, env) for clause in lemma.requires))
    shown = build.conj(*(evaluate(clause.term, env) for clause in lemma.ensures))
    return build.forall(tuple(params.values()), build.implies(given, shown), ())


# --- Spec functions --------------------------------------------------------------------------------------------


def verify_spec_function(function: spec.SpecFunction, verifier: Verifier) -> Verdict:
    """The recursion of a spec function ends: at each recursive call the measure is below its own."""
    started = time.perf_counter()
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in function.params}
    env = verifier.functions.env(params)
    own = eval_measure(function.measure, env)
    obligations: list[Obligation] = []

    def visit(call: spec.SpecCall, inside: Env, condition: Term) -> None:
        callee = verifier.program.spec_functions[call.function]
        path = Path.extend(None, condition)
        if function.measure is None or callee.measure is None:
            obligations.append(Obligation(Kind.NO_MEASURE, call.span, None, path, FALSE, {}, "recursion"))
            return
        args = {p: evaluate(arg, inside) for p, arg in zip(callee.params, call.args, strict=True)}
        claim = below(eval_measure(callee.measure, verifier.functions.env(args)), own)
        obligations.append(Obligation(Kind.MEASURE, call.span, function.measure.span, path, claim, {}))

    recursive_calls(function, verifier.functions.groups[function.name], env, visit)
    return _spec_verdict("spec fn", function.name, function.span, obligations, params, verifier, started)


def _spec_verdict(
    kind: str, name: str, span: Span, obligations: list[Obligation], params: dict[spec.BoundVar, Term],
    verifier: Verifier, started: float,
) -> Verdict:  # fmt: skip
    outcomes = verifier.prove(obligations, tuple(params.values()))
    results = tuple(
        ObligationResult(obligation, outcome, _spec_counterexample(params, outcome))
        for obligation, outcome in zip(obligations, outcomes, strict=True)
    )
    diagnostics = tuple(errors.failure(result, verifier.program) for result in results if not result.proved)
    seconds = time.perf_counter() - started
    return Verdict(name, span, status_of(results), results, seconds, diagnostics, kind=kind)


def _spec_counterexample(params: dict[spec.BoundVar, Term], outcome: Outcome) -> Counterexample | None:
    if not isinstance(outcome, Refuted):
        return None
    values = outcome.model.values
    inputs = tuple((var.name, var.ty, values[term]) for var, term in params.items() if term in values)
    return Counterexample(inputs, (), outcome.certain)
