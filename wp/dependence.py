"""On what the proof of each function, lemma and definition rests: more rather than less.

A pure function with a loop, or with recursion, is known in specifications by what its own proof shows. A proof may use
that only if the other one does not rest on it: else a wrong function would help to prove itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from murust.core import nodes as core
from murust.core.links import Intrinsic, Links, Unwritten
from murust.core.parts import contract_terms
from wp.calls import call_graph
from wp.code import Code
from wp.descent import promised_inside
from wp.destructors import behind
from wp.mentions import DEFINITION, FUNCTION, LEMMA, Mentions
from wp.ordering import METHODS
from wp.unwritten import method_of, shown_apart


def dependences(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each, those that it speaks of, calls, or is proved with."""
    graph: dict[str, set[str]] = {}
    unwritten = shown_apart(program, code.links)
    everywhere = frozenset(_everywhere(program, code)) | {LEMMA + member.name for member in unwritten}
    for member in unwritten:
        graph[LEMMA + member.name] = {*_of_unwritten(member, program), *everywhere}
    for name, calls in call_graph(program, code).items():
        graph[FUNCTION + name] = {FUNCTION + callee for callee in calls} | everywhere
    for name, function in program.functions.items():
        used = Mentions(code.within(name)).of_function(function)
        graph.setdefault(FUNCTION + name, set()).update(used, everywhere)
    for name in (*program.functions, *program.declarations):  # what a trait promises, its implementations keep
        graph.setdefault(FUNCTION + name, set()).update(FUNCTION + own for own in code.links.implementations(name))
    for name, declared in program.declarations.items():
        graph.setdefault(FUNCTION + name, set()).update(Mentions(code).terms(contract_terms(declared.contract)))
    for name, lemma in program.lemmas.items():
        graph[LEMMA + name] = {*Mentions(code).of_lemma(lemma), *everywhere}
        if lemma.proof is None:
            graph[LEMMA + name] |= {LEMMA + other for other in proofs_of(name, code.links)}
            promised = (promised_inside(one, program) for one in code.links.implementers(name) or ())
            graph[LEMMA + name] |= {LEMMA + axiom.name for found in promised for axiom, _ in found}
    for name, definition in program.spec_functions.items():
        graph[DEFINITION + name] = {*Mentions(code).of_definition(definition), *everywhere}
    return {name: frozenset(used) for name, used in graph.items()}


def _everywhere(program: core.Program, code: Code) -> Iterator[str]:
    """What each proof may use without a word about it."""
    invariants = [one.clause.term for found in program.invariants.values() for one in found]
    invariants += [one.clause.term for one in program.static_invariants.values()]
    yield from Mentions(code).terms(invariants)
    yield from (LEMMA + name for name, lemma in program.lemmas.items() if lemma.nameless)
    # What contracts of the library say of orders is what these give.
    yield from (FUNCTION + found for method in METHODS for found in code.links.implementations(method))


def _of_unwritten(member: Unwritten, program: core.Program) -> Iterator[str]:
    """What the value of a constant, or of what is derived, is made by."""
    code = Code(program, member.links)
    if member.constant is not None:
        yield from Mentions(code).constant(member)
    else:
        yield from (FUNCTION + name for name in behind(Intrinsic(method_of(member), (member.own,), True), code))


def proofs_of(axiom: str, links: Links) -> frozenset[str]:
    """The lemmas by which implementations of a trait prove what an axiom of it says."""
    found = links.implementers(axiom) or ()
    return frozenset(implementer.own for implementer in found if implementer.own is not None)


def reached(graph: Mapping[str, frozenset[str]], start: str) -> frozenset[str]:
    """All that a proof rests on, itself among it."""
    seen, pending = {start}, [start]
    while pending:
        for other in graph.get(pending.pop(), ()):
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return frozenset(seen)
