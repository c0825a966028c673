"""On what the proof of each function, lemma and definition rests: more rather than less.

A pure function with a loop, or with recursion, is known in specifications by what its own proof shows. A proof may use
that only if the other one does not rest on it: else a wrong function would help to prove itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.links import Links
from murust.core.parts import (
    children,
    contract_terms,
    definition_terms,
    function_terms,
    lemma_calls,
    lemma_terms,
    statements,
)
from wp.calls import call_graph
from wp.code import Code
from wp.descent import promised_inside
from wp.ordering import METHODS
from wp.unwritten import calls_of, shown_apart

FUNCTION, LEMMA, DEFINITION = "fn ", "lemma ", "spec fn "
"""What stands before names: those of different kinds may be alike."""


def dependences(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each, those that it speaks of, calls, or is proved with."""
    graph: dict[str, set[str]] = {}
    invariants = [one.clause.term for found in program.invariants.values() for one in found]
    invariants += [one.clause.term for one in program.static_invariants.values()]
    everywhere = set(_named(invariants, program, code))
    unwritten = shown_apart(program, code.links)
    everywhere |= {LEMMA + member.name for member in unwritten}
    for member in unwritten:
        graph[LEMMA + member.name] = {FUNCTION + callee for callee in calls_of(member, program)} | everywhere
    # What contracts of the library say of orders is what these give.
    everywhere |= {FUNCTION + found for method in METHODS for found in code.links.implementations(method)}
    for name, calls in call_graph(program, code).items():
        graph[FUNCTION + name] = {FUNCTION + callee for callee in calls} | everywhere
    for name, function in program.functions.items():
        steps = (stmt.step for stmt in statements(function.body) if isinstance(stmt, core.GhostStep))
        used = {LEMMA + lemma for step in steps for lemma in lemma_calls(step)}
        used |= {LEMMA + lemma for lemma in function.contract.lemmas}
        used.update(_named(function_terms(function), program, code))
        graph.setdefault(FUNCTION + name, set()).update(used | everywhere)
    for name in (*program.functions, *program.declarations):  # what a trait promises, its implementations keep
        graph.setdefault(FUNCTION + name, set()).update(FUNCTION + own for own in code.links.implementations(name))
    for name, declared in program.declarations.items():
        graph.setdefault(FUNCTION + name, set()).update(_named(contract_terms(declared.contract), program, code))
    for name, lemma in program.lemmas.items():
        called = lemma_calls(lemma.proof) if lemma.proof is not None else proofs_of(name, code.links)
        used = {LEMMA + other for other in called}
        if lemma.proof is None:
            promised = (promised_inside(one, program) for one in code.links.implementers(name) or ())
            used |= {LEMMA + axiom.name for found in promised for axiom, _ in found}
        graph[LEMMA + name] = used | set(_named(lemma_terms(lemma), program, code)) | everywhere
    for name, definition in program.spec_functions.items():
        graph[DEFINITION + name] = set(_named(definition_terms(definition), program, code))
    return {name: frozenset(used) for name, used in graph.items()}


def proofs_of(axiom: str, links: Links) -> frozenset[str]:
    """The lemmas by which implementations of a trait prove what an axiom of it says."""
    found = links.implementers(axiom) or ()
    return frozenset(implementer.own for implementer in found if implementer.own is not None)


def _named(roots: Iterable[spec.SpecTerm], program: core.Program, code: Code) -> Iterator[str]:
    """What terms speak of; of a trait's, what any implementation says."""
    pending = list(roots)
    while pending:
        term = pending.pop()
        pending += children(term)
        if isinstance(term, spec.SpecCall):
            links, name = code.links, term.function
            others = links.implementations(name) if term.pure else links.spec_implementations(name)
            kind = FUNCTION if term.pure else DEFINITION
            yield from (kind + found for found in (name, *others))


def reached(graph: Mapping[str, frozenset[str]], start: str) -> frozenset[str]:
    """All that a proof rests on, itself among it."""
    seen, pending = {start}, [start]
    while pending:
        for other in graph.get(pending.pop(), ()):
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return frozenset(seen)
