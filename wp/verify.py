"""From a program to verdicts: obligations of every function, proved. The first file of `wp` to read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import attrs

from logic import build
from logic.goal import Goal, Limits, Outcome, Proved, Refuted, Theory, Unknown
from logic.solve.kept import Answers
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.facts import Facts
from murust.core.links import Beyond, Implementer, Links
from murust.core.proofs import Lemma
from murust.diagnostics.model import Diagnostic
from murust.engine.workers import Lost, Workers
from murust.record import replace
from murust.source import Span
from wp import errors
from wp.borrows import end_borrows
from wp.busy import with_places
from wp.callables import Callables
from wp.calls import circles
from wp.code import Code, is_silent
from wp.context import FALSE, Context
from wp.definitions import ending, promised
from wp.dependence import DEFINITION, FUNCTION, LEMMA, dependences, reached
from wp.descent import inductions, promised_inside
from wp.destructors import looks_at
from wp.ends import at_end, holds_borrow
from wp.functions import SpecFunctions
from wp.heap.clauses import assume_clauses, require_clauses, require_nothing_left
from wp.heap.consume import Demand, consume
from wp.heap.debts import bring_back, bring_back_shared, settle_all
from wp.heap.predicates import require_supported, settle, unguarded
from wp.heap.produce import is_heap, produce
from wp.hints import hints
from wp.invariants import hold, require_invariants
from wp.jobs import Claim, Task, done, done_in_turn, interrupted_before
from wp.obligations import Kind, Obligation, Path, Reached, facts_of
from wp.pure import Pure
from wp.purity import asked_by
from wp.refine import require_refinement
from wp.rules.proof import exec_proof
from wp.rules.statements import exec_block
from wp.selection import Selection, Shard, is_proved, promise
from wp.sorts import Sorts
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid
from wp.verdicts import Counterexample, ObligationResult, Report, Status, Verdict, status_of


@attrs.define(eq=False, repr=False)
class Verifier:
    """What is shared by the functions of one run."""

    program: core.Program
    facts: Facts
    limits: Limits
    answers: Answers
    sorts: Sorts
    functions: SpecFunctions
    code: Code
    recursion: Mapping[str, frozenset[str]]
    """For each function, those that it calls in a circle."""
    induction: Mapping[str, frozenset[str]]
    """For each lemma. A lemma may have the name of a function."""
    dependences: dict[str, frozenset[str]] = attrs.field(factory=dict)

    @classmethod
    def of(
        cls, program: core.Program, links: Links, facts: Facts, limits: Limits, answers: Answers | None = None
    ) -> Verifier:
        sorts, code = Sorts(links, program.adts), Code(program, links)
        functions = SpecFunctions(sorts, dict(program.spec_functions))
        recursion, induction = circles(program, code), inductions(program, links)
        verifier = cls(program, facts, limits, answers or Answers(), sorts, functions, code, recursion, induction)
        pure = Pure(code, sorts, lambda: verifier.context("", None, None, total=True))
        entering = lambda total: verifier.context("", None, None, total=total)  # noqa: E731
        functions.use(pure, Callables(code, sorts, functions.logical, entering))
        return verifier

    def context(self, owner: str, function: core.Function | None, measure: spec.Measure | None, **more: Any) -> Context:
        known = self.induction if function is None else self.recursion
        circle = known.get(owner, frozenset())
        code = self.code if function is None else self.code.within(owner)
        steps = partial(self.follows, (LEMMA if function is None else FUNCTION) + owner, {})
        return Context(
            self.program, self.facts, owner, function, measure, self.sorts, self.functions, code, circle,
            follows=steps, **more,
        )  # fmt: skip

    def follows(self, owner: str, known: dict[tuple[Path | None, Term], bool], path: Path | None, claim: Term) -> bool:
        """Is a claim shown at once? `known`: what has been asked before."""
        if (path, claim) not in known:
            goal = Goal(facts_of(path), claim)
            known[path, claim] = self.answers.follows(goal, self.theory(owner), self.limits)
        return known[path, claim]

    def theory(self, owner: str) -> Theory:
        """What is known where `owner` is proved: not what rests on it."""
        functions = {**self.functions.logical, **self.sorts.predicates}
        for symbol in self.functions.pure.resting_on(self.rests_on, owner):
            functions[symbol] = attrs.evolve(functions[symbol], fuel=0, facts=())
        return Theory(dict(self.sorts.datatypes), functions)

    def rests_on(self, name: str) -> frozenset[str]:
        if not self.dependences:
            self.dependences.update(dependences(self.program, self.code))
        return reached(self.dependences, name)

    def prove(
        self,
        owner: str,
        obligations: list[Obligation],
        witnesses: tuple[Term, ...],
        doubted: Sequence[Sequence[Term]] = (),
    ) -> tuple[list[Outcome], list[bool]]:
        """What comes of each obligation, and if all are proved, which of the facts doubted contradict each other."""
        goals = [
            Goal(facts_of(o.path), o.claim, o, tuple(dict.fromkeys((*witnesses, *o.values.values(), *o.unknowns))))
            for o in obligations
        ]
        return self.answers.prove(goals, self.theory(owner), self.limits, doubted)

    def contradictory(self, owner: str, *cases: Sequence[Term]) -> list[bool]:
        """Of each: are these facts found to contradict each other?"""
        return self.answers.contradictory(cases, self.theory(owner), self.limits)


def verify_program(
    program: core.Program,
    links: Links,
    facts: Facts,
    *,
    pattern: str | None = None,
    shard: Shard | None = None,
    rlimit: int | None = None,
    seed: int = 0,
    workers: Workers | None = None,
    answers: Answers | None = None,
    progress: Callable[[str], None] | None = None,
    limits: Limits | None = None,
) -> Report:
    """Verifies the spec functions that recurse, then lemmas and functions: all, or those that `pattern` names, and of
    these a share; in processes of their own if there are `workers`, and with the `answers` that are kept.
    `limits`: all that is said to the solver, rather than `rlimit` and `seed` alone."""
    started = time.perf_counter()
    limits = limits or Limits.of(rlimit, seed)
    verifier = Verifier.of(program, links, facts, limits, answers)
    selected = Selection.of(pattern or "", program, verifier.code, shard)
    begun = progress or (lambda name: None)
    defined = definitions(verifier, begun, workers)
    verdicts = [*_asked(defined, selected, verifier), *_unsupported_definitions(verifier, selected)]
    tasks = list(_tasks(verifier, selected))
    interrupted = any(verdict.lost is Lost.INTERRUPTED for verdict in defined)
    verdicts += interrupted_before(tasks) if interrupted else done(tasks, workers, begun)
    options = {"rlimit": limits.rlimit, "seed": limits.seed, "function": pattern}
    return Report(tuple(verdicts), time.perf_counter() - started, options)


def definitions(verifier: Verifier, begun: Callable[[str], None], workers: Workers | None = None) -> list[Verdict]:
    """Spec functions that recurse, all of them: what a definition says is known only if it is one. And those that
    ensure something, which is known from then on: no proof of such a thing rests on what is proved later."""
    functions = verifier.functions
    own = verifier.program.spec_functions
    tasks: list[Task] = []
    for group in functions.components:
        asked = [name for name in sorted(group) if name in functions.distrusted or name in functions.unshown]
        if members := [own[name] for name in asked if own[name].body is not None]:
            claims = tuple(Claim(function.name, function.span, "spec fn") for function in members)
            tasks.append(Task(claims, partial(_verify_group, members, verifier)))
    verdicts: dict[str, Verdict] = {}
    for verdict in done_in_turn(tasks, workers, begun, lambda found: _trust(found, verifier)):
        before = verdicts.get(verdict.function)
        verdicts[verdict.function] = verdict if before is None else _together(before, verdict)
    return list(verdicts.values())


def _asked(verdicts: Sequence[Verdict], selected: Selection, verifier: Verifier) -> Iterator[Verdict]:
    """Those of definitions that are selected, or that something selected rests on and can't."""
    for verdict in verdicts:
        name = verdict.function
        if name in selected or (verdict.status is not Status.VERIFIED and _bears_on(name, selected, verifier)):
            yield verdict


def _verify_group(members: Sequence[spec.SpecFunction], verifier: Verifier) -> tuple[Verdict, ...]:
    """Of definitions that lead to each other: that they end; then, with that known, that they are as they ensure."""
    ends = tuple(_guarded(verify_spec_function, function, verifier) for function in members)
    _trust(ends, verifier)
    ending = [function for function, end in zip(members, ends, strict=True) if end.status is Status.VERIFIED]
    promising = [function for function in ending if function.name in verifier.functions.unshown]
    kept = tuple(_guarded(verify_promise, function, verifier) for function in promising)
    _trust((*ends, *kept), verifier)
    return (*ends, *kept)


def _trust(verdicts: Sequence[Verdict], verifier: Verifier) -> None:
    """What is known from then on, given the verdicts of a group: first those on whether they end."""
    ends: dict[str, Verdict] = {}
    kept: dict[str, Verdict] = {}
    for verdict in verdicts:
        (kept if verdict.function in ends else ends)[verdict.function] = verdict
    verifier.functions.trust(name for name, verdict in ends.items() if verdict.status is Status.VERIFIED)
    if all(verdict.status is Status.VERIFIED for verdict in kept.values()):
        verifier.functions.shown(kept)  # of those that call each other, each was shown with the others' help


def _together(ends: Verdict, kept: Verdict) -> Verdict:
    """Of a definition that ends, and what comes of the proof of what it ensures."""
    results = (*ends.obligations, *kept.obligations)
    return replace(kept, obligations=results, seconds=ends.seconds + kept.seconds)


def _tasks(verifier: Verifier, selected: Selection) -> Iterator[Task]:
    """Proofs that need nothing of each other."""
    for lemma in sorted(verifier.program.lemmas.values(), key=lambda lemma: (lemma.span.file.name, lemma.span.start)):
        if lemma.proof is None and (found := verifier.code.links.implementers(lemma.name)):
            for implementer in found:
                if promise(lemma, implementer) in selected:
                    verify = partial(_verify_promise, implementer)
                    name = promise(lemma, implementer)
                    yield Task.of(name, lemma.span, partial(_guarded, verify, lemma, verifier), "axiom")
        elif lemma.name in selected or (lemma.proof is None and selected.shares(lemma.name)):
            kind = "axiom" if lemma.proof is None else "lemma"
            yield Task.of(lemma.name, lemma.span, partial(_guarded, verify_lemma, lemma, verifier), kind)
    for name, span in verifier.code.links.foreign():
        declared = verifier.code.links.declared(name)
        if name in selected and declared is not None and not is_silent(declared.contract):
            yield Task.of(name, span, partial(Verdict, name, span, Status.TRUSTED, (), 0.0))
    for name, function in verifier.program.functions.items():
        if name in selected and is_proved(function):
            yield Task.of(name, function.name_span, partial(_guarded, verify_function, function, verifier))


def _bears_on(definition: str, selected: Selection, verifier: Verifier) -> bool:
    """Does the proof of anything selected rest on it?"""
    program = verifier.program
    kinds = ((FUNCTION, program.functions), (LEMMA, program.lemmas), (DEFINITION, program.spec_functions))
    owners = (kind + name for kind, names in kinds for name in names if name in selected)
    return any(DEFINITION + definition in verifier.rests_on(owner) for owner in owners)


def _unsupported_definitions(verifier: Verifier, selected: Selection) -> Iterator[Verdict]:
    """Of definitions that do not recurse nothing is to be proved; but what can't be said to the solver is not passed
    over, even if nobody uses it."""
    for name, function in verifier.program.spec_functions.items():
        done = name in verifier.functions.groups or bool(function.ensures)
        if function.body is not None and is_heap(function.body) and name in selected:
            verdict = _guarded(_express_predicate, function, verifier)
            if verdict.status is not Status.VERIFIED:
                yield verdict
        elif function.body is not None and not done and name in selected:
            verdict = _guarded(_express, function, verifier)
            if verdict.status is Status.UNSUPPORTED:
                yield verdict


def _express(function: spec.SpecFunction, verifier: Verifier) -> Verdict:
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in function.params}
    evaluate(function.definition, verifier.functions.env(params))
    return Verdict(function.name, function.span, Status.VERIFIED, (), 0.0, (), kind="spec fn")


def _express_predicate(function: spec.SpecFunction, verifier: Verifier) -> Verdict:
    """A predicate says what there are rules for; one that holds itself does so behind some memory."""
    require_supported(function.definition)
    if function.ensures:
        raise Unsupported("an `ensures` of a predicate", function.ensures[0].span)
    found = unguarded(function, verifier.program)
    if found is not None:
        said = (errors.unguarded(function.name, found),)
        return Verdict(function.name, function.span, Status.FAILED, (), 0.0, said, kind="predicate")
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in function.params}
    state, cx = State({}), verifier.context(function.name, None, None)
    produce(function.definition, verifier.functions.env(params), state, cx)
    return Verdict(function.name, function.span, Status.VERIFIED, (), 0.0, (), kind="predicate")


def _guarded(verify: Callable[[Any, Verifier], Verdict], item: Any, verifier: Verifier) -> Verdict:
    """The verdict; of what can't be proved yet, that."""
    try:
        return verify(item, verifier)
    except (Unsupported, Beyond) as found:
        problem = found if isinstance(found, Unsupported) else Unsupported(str(found))
        span = item.name_span if isinstance(item, core.Function) else item.span
        kinds = {spec.SpecFunction: "spec fn", Lemma: "lemma"}
        said = errors.unsupported(problem, item.name, span)
        return Verdict(item.name, span, Status.UNSUPPORTED, (), 0.0, (said,), kind=kinds.get(type(item), ""))


# --- Functions -------------------------------------------------------------------------------------------------


def verify_function(function: core.Function, verifier: Verifier) -> Verdict:
    """Proves one function against its contract."""
    started = time.perf_counter()
    function = verifier.code.own(function)
    cx = obligations_of(function, verifier)
    generating = time.perf_counter() - started
    witnesses = tuple(cx.entry.values())
    doubted = [] if function.contract.trusted else _doubted(function, cx)
    outcomes, dead = verifier.prove(
        FUNCTION + function.name, cx.obligations, witnesses, [facts for _, facts in doubted]
    )
    results = tuple(
        _result(obligation, outcome, _counterexample(obligation, outcome, cx), verifier)
        for obligation, outcome in zip(cx.obligations, outcomes, strict=True)
    )
    status = status_of(results)
    diagnostics = [errors.failure(result, verifier.program) for result in results if not result.proved]
    if function.contract.trusted and status is Status.VERIFIED:
        status = Status.TRUSTED
    if status is Status.VERIFIED:
        diagnostics += _vacuity(function, [place for place, _ in doubted], dead, cx, verifier)
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
    if function.name == "main":
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
    for lemma in _by_themselves(contract.lemmas, verifier.program):
        state.assume(_known(lemma, cx))
    cx.may_panic = build.disj(*(evaluate(clause.term, cx.entry_env()) for clause in contract.panics))
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
    settle(end, cx)
    require_clauses(function.contract.ensures, Kind.ENSURES, span, env, end, cx)
    require_nothing_left(span, end, cx)


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
    unknowns = tuple(
        (origin, values[term])
        for term, origin in obligation.unknowns.items()
        if term in values and term.sort == cx.sorts.of(origin.ty)  # a prophecy may be of a part, or of more
    )
    return Counterexample(inputs, shown, outcome.certain, unknowns)


def _result(
    obligation: Obligation, outcome: Outcome, counterexample: Counterexample | None, verifier: Verifier
) -> ObligationResult:
    missing = () if isinstance(outcome, Proved) else hints(obligation, verifier.functions)
    outcome = with_places(outcome, verifier.sorts)
    return ObligationResult(obligation, outcome, counterexample, _busiest(outcome, verifier), hints=missing)


def _busiest(outcome: Outcome, verifier: Verifier) -> tuple[str, Span | None, int] | None:
    if not isinstance(outcome, Unknown) or outcome.busiest is None:
        return None
    what, count = outcome.busiest
    if isinstance(what, str):
        return f"the definition of `{what.partition('<')[0]}`", None, count
    return "this quantifier", verifier.sorts.quantifiers.get(what), count


Doubt = tuple[Reached | None, Sequence[Term]]
"""A place that proofs take to be reached, with what is known there; None for what is required."""


def _doubted(function: core.Function, cx: Context) -> list[Doubt]:
    """Where something may be proved for no reason: of a `requires` that nothing satisfies, in a loop or at an end that
    no run reaches."""
    if not function.contract.requires and not cx.places:
        return []
    facts = [*(valid(value, param.ty, cx.sorts) for param, value in cx.entry.items()), *cx.given]
    loops = [place for place in cx.places if place.loop is not None]
    ends = [place for place in cx.places if place.loop is None]
    return [(None, facts), *((place, facts_of(place.path)) for place in (*loops, *ends[-1:]))]


def _vacuity(
    function: core.Function, places: Sequence[Reached | None], dead: Sequence[bool], cx: Context, verifier: Verifier
) -> list[Diagnostic]:
    """What is said of those of the doubted places that are dead. That some way out is dead code is fine as long as
    another one is not."""
    unreached = [place for place, is_dead in zip(places, dead, strict=True) if is_dead]
    if None in unreached:
        return [errors.vacuous(function.name, function.contract.requires)] if function.contract.requires else []
    found = [errors.unreached_loop(place) for place in unreached if place is not None and place.loop is not None]
    if any(place is not None and place.loop is None for place in unreached) and function.contract.ensures:
        ends = [place for place in cx.places if place.loop is None]
        others = [facts_of(place.path) for place in ends[:-1]]
        if not others or all(verifier.contradictory(FUNCTION + function.name, *others)):
            found.append(errors.unreached_end(function))
    return found


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
    cx = verifier.context(lemma.name, None, lemma.measure, params=dict(params))
    state, env = State({}), cx.entry_env()
    for param, value in params.items():
        state.assume(valid(value, param.ty, cx.sorts))
    for axiom in _by_themselves((), verifier.program):
        state.assume(_known(axiom, cx))
    env = assume_clauses(lemma.requires, env, state, cx)
    cx.params.update((var, value) for var, value in env.bound.items() if isinstance(value, Term))
    given = facts_of(state.path)
    exec_proof(lemma.proof, state, env, cx)
    for clause in lemma.ensures:
        env = consume(clause.term, env, Demand(Kind.LEMMA, clause.span, None), state, cx)
    require_nothing_left(lemma.span, state, cx)
    verdict = _spec_verdict("lemma", lemma.name, lemma.span, cx.obligations, params, verifier, started)
    if verdict.status is not Status.VERIFIED or not lemma.requires:
        return verdict
    if not any(verifier.contradictory(LEMMA + lemma.name, given)):
        return verdict
    return replace(verdict, diagnostics=(errors.vacuous(lemma.name, lemma.requires),))


def _verify_promise(implementer: Implementer, axiom: Lemma, verifier: Verifier) -> Verdict:
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
    for known in _by_themselves((), verifier.program):
        state.assume(_known(known, cx))
    for known, args in promised_inside(implementer, verifier.program):
        state.assume(_known(verifier.functions.lemma(known, args), cx))
    if implementer.own is not None:
        state.assume(_known(verifier.program.lemmas[implementer.own], cx))
    for clause in lemma.requires:
        state.assume(evaluate(clause.term, env))
    for clause in lemma.ensures:
        cx.require(Kind.LEMMA, evaluate(clause.term, env), state, implementer.span, clause.span, "promise")
    verdict = _spec_verdict("lemma", axiom.name, implementer.span, cx.obligations, params, verifier, started)
    return replace(verdict, function=promise(axiom, implementer), kind="axiom")


def _require_nothing(main: core.Function, before: Env, state: State, cx: Context) -> None:
    """A program begins with `main`: nobody calls it who could see to what it requires."""
    for ghost, any_value in cx.params.items():
        claim = valid(any_value, ghost.ty, cx.sorts)
        cx.require(Kind.REQUIRES, claim, state, main.name_span, detail="main")
    for clause in main.contract.requires:
        cx.require(Kind.REQUIRES, evaluate(clause.term, before), state, main.name_span, clause.span, "main")


def _by_themselves(names: tuple[str, ...], program: core.Program) -> list[Lemma]:
    """The lemmas that a proof may use without a call: those named, and the axioms without a name."""
    return [lemma for name, lemma in program.lemmas.items() if name in names or "axiom#" in name]


def _known(lemma: Lemma, cx: Context) -> Term:
    """What a lemma says, for all values: for a proof that may use it by itself."""
    params = {param: cx.sorts.fresh(param.name, param.ty) for param in lemma.params}
    env = cx.functions.env(params)
    given = build.conj(
        *(valid(value, param.ty, cx.sorts) for param, value in params.items()),
        *(evaluate(clause.term, env) for clause in lemma.requires),
    )
    shown = build.conj(*(evaluate(clause.term, env) for clause in lemma.ensures))
    return build.forall(tuple(params.values()), build.implies(given, shown), ())


# --- Spec functions --------------------------------------------------------------------------------------------


def verify_spec_function(function: spec.SpecFunction, verifier: Verifier) -> Verdict:
    """The recursion of a spec function ends: at each recursive call the measure is below its own."""
    started = time.perf_counter()
    params, obligations = ending(function, verifier.functions)
    return _spec_verdict("spec fn", function.name, function.span, obligations, params, verifier, started)


def verify_promise(function: spec.SpecFunction, verifier: Verifier, own: tuple[types.Type, ...] = ()) -> Verdict:
    """What a spec function ensures holds of all its values; for the types `own`, if some are given."""
    started = time.perf_counter()
    params, obligations = promised(function, verifier.functions, own)
    return _spec_verdict("spec fn", function.name, function.span, obligations, params, verifier, started)


def _spec_verdict(
    kind: str, name: str, span: Span, obligations: list[Obligation], params: dict[spec.BoundVar, Term],
    verifier: Verifier, started: float,
) -> Verdict:  # fmt: skip
    owner = (LEMMA if kind == "lemma" else DEFINITION) + name
    generating = time.perf_counter() - started
    outcomes, _ = verifier.prove(owner, obligations, tuple(params.values()))
    results = tuple(
        _result(obligation, outcome, _spec_counterexample(params, outcome), verifier)
        for obligation, outcome in zip(obligations, outcomes, strict=True)
    )
    diagnostics = tuple(errors.failure(result, verifier.program) for result in results if not result.proved)
    seconds = time.perf_counter() - started
    return Verdict(name, span, status_of(results), results, seconds, diagnostics, kind, generating=generating)


def _spec_counterexample(params: dict[spec.BoundVar, Term], outcome: Outcome) -> Counterexample | None:
    if not isinstance(outcome, Refuted):
        return None
    values = outcome.model.values
    inputs = tuple((var.name, var.ty, values[term]) for var, term in params.items() if term in values)
    return Counterexample(inputs, (), outcome.certain)
