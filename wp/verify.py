"""From a program to verdicts: obligations of every function, proved. The first file of `wp` to read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from logic.goal import Limits
from logic.solve.kept import Answers
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.facts import Facts
from murust.core.links import Beyond, Links, Unwritten
from murust.core.proofs import Lemma
from murust.engine.workers import Lost, Workers
from murust.record import replace
from wp import errors
from wp.code import is_silent
from wp.contracts import verify_function
from wp.definitions import ending, promised
from wp.heap.guarded import circles, unguarded
from wp.heap.predicates import require_supported
from wp.heap.produce import is_heap, produce
from wp.implied import verify_unwritten
from wp.jobs import Claim, Task, done, done_in_turn, interrupted_before
from wp.lemmas import verify_axiom, verify_lemma
from wp.mentions import DEFINITION, FUNCTION, LEMMA
from wp.results import spec_verdict
from wp.selection import Selection, Shard, is_proved, promise
from wp.specs import evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.unwritten import kind_of, shown_apart
from wp.verdicts import Report, Status, Verdict
from wp.verifier import Verifier


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
                    verify = partial(verify_axiom, implementer)
                    name = promise(lemma, implementer)
                    yield Task.of(name, lemma.span, partial(_guarded, verify, lemma, verifier), "axiom")
        elif lemma.name in selected or (lemma.proof is None and selected.shares(lemma.name)):
            kind = "axiom" if lemma.proof is None else "lemma"
            yield Task.of(lemma.name, lemma.span, partial(_guarded, verify_lemma, lemma, verifier), kind)
    for name, span in verifier.code.links.foreign():
        declared = verifier.code.links.declared(name)
        if name in selected and declared is not None and not is_silent(declared.contract):
            yield Task.of(name, span, partial(Verdict, name, span, Status.TRUSTED, (), 0.0))
    for member in shown_apart(verifier.program, verifier.code.links):
        if member.name in selected:
            prove = partial(_guarded, verify_unwritten, member, verifier)
            yield Task.of(member.name, member.span, prove, kind_of(member))
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
        if function.body is not None and is_heap(function.body):
            if name not in selected and not _bears_on(name, selected, verifier):
                continue
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
    """A predicate says what there are rules for; one that holds itself does so behind some memory, or with a measure
    that gets smaller."""
    started = time.perf_counter()
    require_supported(function.definition)
    if function.ensures:
        raise Unsupported("an `ensures` of a predicate", function.ensures[0].span)
    found = unguarded(function, verifier.program, verifier.code.links)
    if found is not None:
        said = (errors.unguarded(function.name, found),)
        return Verdict(function.name, function.span, Status.FAILED, (), 0.0, said, kind="predicate")
    params = {param: verifier.sorts.fresh(param.name, param.ty) for param in function.params}
    state, cx = State({}), verifier.context(function.name, None, None)
    produce(function.definition, verifier.functions.env(params), state, cx)
    if function.measure is None:
        return Verdict(function.name, function.span, Status.VERIFIED, (), 0.0, (), kind="predicate")
    own, obligations = ending(function, verifier.functions, circles(verifier.program, verifier.code.links))
    return spec_verdict("predicate", function.name, function.span, obligations, own, verifier, started)


def _guarded(verify: Callable[[Any, Verifier], Verdict], item: Any, verifier: Verifier) -> Verdict:
    """The verdict; of what can't be proved yet, that."""
    try:
        return verify(item, verifier)
    except (Unsupported, Beyond) as found:
        problem = found if isinstance(found, Unsupported) else Unsupported(str(found))
        span = item.name_span if isinstance(item, core.Function) else item.span
        kinds = {spec.SpecFunction: "spec fn", Lemma: "lemma"}
        kind = kind_of(item) if isinstance(item, Unwritten) else kinds.get(type(item), "")
        said = errors.unsupported(problem, item.name, span)
        return Verdict(item.name, span, Status.UNSUPPORTED, (), 0.0, (said,), kind=kind)


def verify_spec_function(function: spec.SpecFunction, verifier: Verifier) -> Verdict:
    """The recursion of a spec function ends: at each recursive call the measure is below its own."""
    started = time.perf_counter()
    params, obligations = ending(function, verifier.functions, verifier.functions.descent)
    return spec_verdict("spec fn", function.name, function.span, obligations, params, verifier, started)


def verify_promise(function: spec.SpecFunction, verifier: Verifier, own: tuple[types.Type, ...] = ()) -> Verdict:
    """What a spec function ensures holds of all its values; for the types `own`, if some are given."""
    started = time.perf_counter()
    params, obligations = promised(function, verifier.functions, own)
    return spec_verdict("spec fn", function.name, function.span, obligations, params, verifier, started)
