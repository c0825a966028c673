"""From a program to verdicts: obligations of every function, proved. The first file of `wp` to read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping

import attrs

from logic.goal import Goal, Limits, Outcome, Refuted, Theory
from logic.solve.solver import prove, satisfiable, solver_version
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.facts import Facts
from murust.core.parts import statements
from wp import errors
from wp.context import FALSE, Context
from wp.functions import SpecFunctions, recursive_calls
from wp.graph import components
from wp.measures import below, eval_measure
from wp.obligations import Kind, Obligation, Path, facts_of
from wp.places import end_borrows
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

    @classmethod
    def of(cls, program: core.Program, facts: Facts, limits: Limits) -> Verifier:
        sorts = Sorts(program.adts)
        return cls(program, facts, limits, sorts, SpecFunctions(sorts, program.spec_functions), _recursion(program))

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
    cx = Context(verifier.program, verifier.facts, function, verifier.sorts, verifier.functions, verifier.recursion)
    verifier.facts.analyse(function)
    cx.entry = {param: cx.sorts.fresh(param.name, param.ty) for param in function.params}
    state = State(dict(cx.entry))
    state.borrows = frozenset(param for param in function.params if _is_mutable(param))
    before = Env(cx.sorts, cx.functions, cx.entry, cx.entry, {})
    for clause in function.contract.requires:
        state.assume(evaluate(clause.term, before))
    exits = exec_block(function.body, state, cx)
    for span, end in exits.returns:
        end_borrows(frozenset(), end, cx)
        result = end.store.get(function.result)
        if result is None:
            result = cx.sorts.fresh("result", function.result.ty)
        for ensures in function.contract.ensures:
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


def _recursion(program: core.Program) -> dict[str, frozenset[str]]:
    """For each function, those that it calls in a circle (itself, if it calls itself)."""
    graph = {
        name: frozenset(stmt.callee for stmt in statements(function.body) if isinstance(stmt, core.Call))
        for name, function in program.functions.items()
    }
    result: dict[str, frozenset[str]] = {}
    for group in components(graph):
        for name in group:
            if len(group) > 1 or name in graph[name]:
                result[name] = group
    return result


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
    outcomes = verifier.prove(obligations, tuple(params.values()))
    results = tuple(
        ObligationResult(obligation, outcome, _spec_counterexample(params, outcome))
        for obligation, outcome in zip(obligations, outcomes, strict=True)
    )
    diagnostics = tuple(errors.failure(result, verifier.program) for result in results if not result.proved)
    seconds = time.perf_counter() - started
    return Verdict(function.name, function.span, status_of(results), results, seconds, diagnostics, is_spec=True)


def _spec_counterexample(params: dict[spec.BoundVar, Term], outcome: Outcome) -> Counterexample | None:
    if not isinstance(outcome, Refuted):
        return None
    values = outcome.model.values
    inputs = tuple((var.name, var.ty, values[term]) for var, term in params.items() if term in values)
    return Counterexample(inputs, (), outcome.certain)
