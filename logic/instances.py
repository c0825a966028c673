"""Quantifiers without triggers: taken at the terms that a goal speaks of.

A trigger is a term with the variable in it that the solver waits for. `exists |r| r * r <= n < (r + 1) * (r + 1)` has
none; that it holds at 3 can't be found by waiting. So it is also taken at the ground terms of its sort. Source:
Herbrand 1930, as far as the terms at hand go; Reynolds, Barbosa, Fontaine, TACAS 2018 ("enumerative instantiation").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product

from logic import build, total
from logic.goal import Goal
from logic.sorts import BOOL, Function, Seq, Sort
from logic.terms import Binder, Op, Term, intern

MOST_CANDIDATES, MOST_INSTANCES = 16, 48

_COMPOSED = frozenset({Op.FORALL, Op.EXISTS, Op.FN_NEW, Op.SEQ_NEW, Op.ITE})
"""What is no candidate, nor anything that holds it: it is large, or has been made of a quantifier."""


def candidates(goals: Iterable[Goal]) -> dict[Sort, list[Term]]:
    """The ground terms of goals by their sorts: those of claims first, small ones before large ones."""
    found: dict[Sort, dict[Term, int]] = {}
    sizes: dict[Term, int] = {}
    for place, terms in enumerate((tuple(g.claim for g in goals), tuple(f for g in goals for f in g.facts))):
        for term in terms:
            _collect(term, place, frozenset(), sizes, found)
    return {sort: sorted(terms, key=lambda t: (terms[t], sizes[t]))[:MOST_CANDIDATES] for sort, terms in found.items()}


def claimed_of(goals: Iterable[Goal]) -> dict[Sort, list[Term]]:
    """The values that the claims of goals are about, and no fact is: what is claimed of all, is claimed of those."""
    found: dict[Sort, list[Term]] = {}
    for goal in goals:
        known = frozenset[Term]().union(*(fact.free for fact in goal.facts))
        for variable in sorted(goal.claim.free - known, key=lambda term: str(term.payload)):
            found.setdefault(variable.sort, []).append(variable)
    return found


def _collect(
    whole: Term, place: int, bound: frozenset[Term], sizes: dict[Term, int], found: dict[Sort, dict[Term, int]]
) -> None:
    """`sizes` has the terms that have been seen; 0 stands for one that is no candidate."""
    pending = [(whole, False, bound)]
    while pending:
        term, done, bound = pending.pop()
        if done:
            parts = [sizes[arg] for arg in term.args]
            plain = term.op not in _COMPOSED and (all(parts) or term.op is Op.CHOOSE) and not term.free & bound
            sizes[term] = 1 + sum(parts) if plain else 0
            if plain:
                found.setdefault(term.sort, {}).setdefault(term, place)
        elif term not in sizes:
            sizes[term] = 0
            inside = bound | frozenset(term.payload.variables) if isinstance(term.payload, Binder) else bound
            pending.append((term, True, bound))
            pending += [(arg, False, inside) for arg in term.args]


def instances_of(quantifier: Term, known: Mapping[Sort, list[Term]]) -> Iterator[Term]:
    """The body of a quantifier, at candidates for its variables."""
    binder = quantifier.payload
    if not isinstance(binder, Binder):
        return
    choices = product(*(known.get(variable.sort, ()) for variable in binder.variables))
    for values in islice(choices, MOST_INSTANCES):
        yield substitute(quantifier.args[0], dict(zip(binder.variables, values, strict=True)))


def chosen(quantifier: Term) -> Term | None:
    """Of `exists |x| P`, P of what is chosen of the values of which P holds: the two mean the same. Source: Hilbert and
    Bernays 1939, the epsilon operator."""
    binder, body = quantifier.payload, quantifier.args[0]
    if quantifier.op is not Op.EXISTS or not isinstance(binder, Binder) or len(binder.variables) != 1:
        return None
    (variable,) = binder.variables
    sort = Function(variable.sort, BOOL)
    value = total.choose(total.by_values(sort, lambda x: substitute(body, {variable: x})))
    return substitute(body, {variable: value})


def is_of_sequences(binder: Binder) -> bool:
    return any(isinstance(variable.sort, Seq) for variable in binder.variables)


def of_some(quantifier: Term) -> Term:
    """The body of a quantifier, of new variables. The solver names what exists, too; but of a sequence with a name of
    ours more is said, for it is not bound."""
    binder = quantifier.payload
    if not isinstance(binder, Binder):
        return quantifier
    values = {v: build.fresh(str(v.payload).partition("#")[0], v.sort) for v in binder.variables}
    return substitute(quantifier.args[0], values)


def substitute(term: Term, values: Mapping[Term, Term]) -> Term:
    """The term with values for free variables. No variable of a value may be bound inside the term: those of
    quantifiers are made anew for each, those of functions are numbered from the inside to the outside."""
    values = {variable: value for variable, value in values.items() if variable in term.free}
    if not values:
        return term
    if term.op is Op.VAR:
        return values[term]
    payload = term.payload
    if isinstance(payload, Binder) and payload.triggers:
        triggers = tuple(tuple(substitute(part, values) for part in trigger) for trigger in payload.triggers)
        payload = Binder(payload.variables, triggers, payload.name)
    return intern(term.op, tuple(substitute(arg, values) for arg in term.args), payload, term.sort)
