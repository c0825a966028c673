"""From what comes of obligations to verdicts: what is said of each, with its counterexample."""

from __future__ import annotations

import time

from logic.goal import Outcome, Proved, Refuted, Unknown
from logic.terms import Term
from murust.core import specs as spec
from murust.source import Span
from wp import errors
from wp.busy import with_places
from wp.context import Context
from wp.hints import hints
from wp.mentions import DEFINITION, LEMMA
from wp.obligations import Obligation
from wp.verdicts import Counterexample, ObligationResult, Verdict, status_of
from wp.verifier import Verifier


def counterexample(obligation: Obligation, outcome: Outcome, cx: Context) -> Counterexample | None:
    """For which arguments an obligation of a function fails, if the solver has found some; with what it speaks of."""
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


def result_of(
    obligation: Obligation, outcome: Outcome, counterexample: Counterexample | None, verifier: Verifier
) -> ObligationResult:
    """What is reported of an obligation; of one that is not proved, what may have been missing."""
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


def spec_verdict(
    kind: str, name: str, span: Span, obligations: list[Obligation], params: dict[spec.BoundVar, Term],
    verifier: Verifier, started: float,
) -> Verdict:  # fmt: skip
    """Proves the obligations of a lemma, a definition, or what has no text, and says what came of them."""
    owner = (DEFINITION if kind in ("spec fn", "predicate") else LEMMA) + name
    generating = time.perf_counter() - started
    outcomes, _ = verifier.prove(owner, obligations, tuple(params.values()))
    results = tuple(
        result_of(obligation, outcome, _spec_counterexample(params, outcome), verifier)
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
