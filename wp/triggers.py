"""Which terms make the solver use a quantifier, for whoever asks (`murust verify --show-triggers`)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import suppress

from logic import build
from logic.goal import Limits
from logic.terms import Term
from logic.triggers import infer_triggers
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.facts import Facts
from murust.core.links import Beyond, Links
from murust.core.parts import children, function_terms, lemma_terms
from murust.diagnostics.model import Diagnostic, Label
from murust.source import Span
from wp import errors
from wp.functions import SpecFunctions
from wp.specs import Env, evaluate, quantified
from wp.unsupported import Unsupported
from wp.verifier import Verifier


def shown(
    program: core.Program, links: Links, facts: Facts, owners: Container[str] | None = None
) -> tuple[Diagnostic, ...]:
    """For each quantifier of the program, or of the functions and lemmas named, its triggers, or a warning that it has
    none. Of one that can't be said to the solver nothing is said here."""
    functions = Verifier.of(program, links, facts, Limits()).functions
    found: dict[Span, Diagnostic] = {}
    for root in _terms(program) if owners is None else _terms_of(program, owners):
        with suppress(Unsupported, Beyond):
            env = _anywhere(root, functions)
            for term in _inside(root):
                if isinstance(term, spec.Quantified) and term.span not in found:
                    with suppress(Unsupported, Beyond):
                        found[term.span] = _of(term, env)
    return tuple(found[span] for span in sorted(found, key=lambda span: (span.file.name, span.start)))


def _terms(program: core.Program) -> Iterator[spec.SpecTerm]:
    for function in program.functions.values():
        yield from function_terms(function)
    for declared in program.declarations.values():
        yield from (clause.term for clause in (*declared.contract.requires, *declared.contract.ensures))
    for definition in program.spec_functions.values():
        if definition.body is not None:
            yield definition.body
    for lemma in program.lemmas.values():
        yield from lemma_terms(lemma)
    for invariants in program.invariants.values():
        yield from (invariant.clause.term for invariant in invariants)


def _terms_of(program: core.Program, owners: Container[str]) -> Iterator[spec.SpecTerm]:
    for name, function in program.functions.items():
        if name in owners:
            yield from function_terms(function)
    for name, lemma in program.lemmas.items():
        if name in owners:
            yield from lemma_terms(lemma)


def _inside(root: spec.SpecTerm) -> Iterator[spec.SpecTerm]:
    pending = [root]
    while pending:
        term = pending.pop()
        yield term
        pending += children(term)


def _anywhere(root: spec.SpecTerm, functions: SpecFunctions) -> Env:
    """Any values for the variables of a term, those that are bound in it among them."""
    sorts = functions.sorts
    locals_ = {term.local for term in _inside(root) if isinstance(term, spec.Var)}
    now, before = ({local: sorts.fresh(local.name, local.ty) for local in locals_} for _ in range(2))
    bound = {
        term.var: sorts.fresh(term.var.name, term.var.ty) for term in _inside(root) if isinstance(term, spec.Bound)
    }
    return Env(sorts, functions, now, before, bound)


def _of(term: spec.Quantified, env: Env) -> Diagnostic:
    unused = {var: env.sorts.fresh(var.name, var.ty) for var in term.variables if var not in env.bound}
    variables = {var: value for var in term.variables if isinstance(value := env.bound.get(var), Term)}
    made = quantified(term, env, {**variables, **unused})
    triggers = infer_triggers(made)
    if not triggers:
        return errors.no_trigger(term.span)
    places = _places(term, env)
    labels = []
    for trigger in triggers:
        text = "a trigger" if len(trigger) == 1 else "a trigger, together with the others"
        labels += [Label(places[part], text) for part in trigger if part in places]
    missing = sum(part not in places for trigger in triggers for part in trigger)
    return errors.triggers(term.span, tuple(dict.fromkeys(labels)), missing)


def _places(term: spec.Quantified, env: Env) -> dict[Term, Span]:
    """Where the terms of a quantifier are written."""
    found: dict[Term, Span] = {}
    for part in _inside(term):
        with suppress(Unsupported, Beyond):
            value = evaluate(part, env)
            if not build.is_const(value):
                found.setdefault(value, part.span)
    return found
