"""Lemmas about memory that proofs may use by themselves: those declared `auto`, and those that a contract names.

A lemma must not help to prove itself, nor what it rests on: a proof is granted those that do not rest on it, where what
others have been granted counts, too. Of two that could use each other, the one that stands later may use the other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from murust.core import nodes as core
from murust.core.proofs import Lemma
from murust.core.types import Assertion
from wp.dependence import reached
from wp.mentions import FUNCTION, LEMMA


def is_about_memory(lemma: Lemma) -> bool:
    """Does it give permissions?"""
    return any(isinstance(clause.term.ty, Assertion) for clause in lemma.ensures)


def automatic(program: core.Program) -> tuple[Lemma, ...]:
    return tuple(sorted((lemma for lemma in program.lemmas.values() if lemma.auto), key=_place))


def named(function: core.Function, program: core.Program) -> Iterator[Lemma]:
    """Those that the contract of a function names."""
    found = (program.lemmas[name] for name in function.contract.lemmas)
    return (lemma for lemma in found if is_about_memory(lemma))


def granted(program: core.Program, graph: Mapping[str, frozenset[str]]) -> dict[str, tuple[Lemma, ...]]:
    """For each function and lemma, the automatic lemmas that its proof may use. `graph`: on what each rests."""
    lemmas = automatic(program)
    rests_on = {lemma.name: set(reached(graph, LEMMA + lemma.name)) for lemma in lemmas}
    found: dict[str, tuple[Lemma, ...]] = {}
    for owner in _owners(program):
        allowed = tuple(lemma for lemma in lemmas if owner not in rests_on[lemma.name])
        found[owner] = allowed
        more = set[str]().union(*(rests_on[lemma.name] for lemma in allowed))
        for others in rests_on.values():
            if owner in others:
                others |= more
    return found


def _owners(program: core.Program) -> Iterable[str]:
    """All that own memory when they are proved; lemmas first, from the last one on."""
    for lemma in sorted(program.lemmas.values(), key=_place, reverse=True):
        if any(isinstance(clause.term.ty, Assertion) for clause in (*lemma.requires, *lemma.ensures)):
            yield LEMMA + lemma.name
    for name, function in program.functions.items():
        if "pure" not in function.contract.modifiers:
            yield FUNCTION + name


def _place(lemma: Lemma) -> tuple[str, int]:
    return lemma.span.file.name, lemma.span.start
