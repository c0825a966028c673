"""Triggers: the terms whose appearance makes the solver instantiate a quantifier. Inferred where none are given.

Source: Moskal, "Programming with triggers", SMT 2009; Dafny's trigger selection (Leino, Pit-Claudel, CAV 2016).
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build, sequences
from logic.instances import substitute
from logic.sorts import INT, Seq
from logic.terms import Binder, Op, Term, intern, op_set, remembered, subterms

MATCHING = frozenset({Op.ARRAY_GET, Op.SEQ_GET, Op.FN_GET, Op.APPLY})
"""Heads of patterns: uninterpreted for the solver's arithmetic."""

_CARRYING = MATCHING | frozenset({Op.VAR, Op.CONST, Op.FIELD, Op.CONSTRUCT, Op.TO_INT, Op.SEQ_OF_ARRAY})
"""What may stand inside a pattern."""

BY_ELEMENTS = op_set(Op.SEQ_NEW)
"""What sequences are made by that are given by their elements."""

_PARTS = frozenset({Op.SEQ_TAKE, Op.SEQ_SKIP, Op.SEQ_CONCAT})
"""Function symbols, too: waited for where there is nothing else, for there are many of them."""


@remembered
def infer_triggers(quantifier: Term) -> tuple[tuple[Term, ...], ...]:
    """The triggers given, or the best that can be found; none if there is no candidate.

    Single terms that bind all variables first; otherwise one multi-pattern, greedily.
    """
    binder = quantifier.payload
    if not isinstance(binder, Binder) or quantifier.op not in (Op.FORALL, Op.EXISTS):
        return ()
    if binder.triggers:
        return binder.triggers
    return _inferred(quantifier.args[0], binder, MATCHING) or _inferred(quantifier.args[0], binder, MATCHING | _PARTS)


def _inferred(body: Term, binder: Binder, heads: frozenset[Op]) -> tuple[tuple[Term, ...], ...]:
    variables = frozenset(binder.variables)
    candidates = list(dict.fromkeys(_candidates(body, variables, heads)))
    whole = [term for term in candidates if variables <= term.free]
    if whole:
        return tuple((term,) for term in whole if not _holds_another(term, whole))
    chosen: list[Term] = []
    missing = variables
    for term in sorted(candidates, key=lambda t: -len(t.free & variables)):
        if term.free & missing:
            chosen.append(term)
            missing = missing - term.free
    return (tuple(chosen),) if not missing and chosen else ()


def feeds_itself(quantifier: Term, triggers: tuple[tuple[Term, ...], ...]) -> bool:
    """Does an instance lead to another, and this to a third, without end? `s[(i - 1) / 2]` is inside of what waits for
    `s[i]`. Source: Leino, Pit-Claudel, CAV 2016, on matching loops."""
    binder = quantifier.payload
    if not isinstance(binder, Binder):
        return False
    variables = frozenset(binder.variables)
    inside = [term for term in subterms(quantifier.args, _outside) if term.free & variables]
    return any(_leads_on(part, term, variables) for trigger in triggers for part in trigger for term in inside)


def _leads_on(pattern: Term, term: Term, variables: frozenset[Term]) -> bool:
    """Is the term an instance of the pattern, for something made of the variables?"""
    if pattern is term or pattern.op is not term.op or pattern.payload != term.payload:
        return False
    if len(pattern.args) != len(term.args):
        return False  # sequences of what is listed, of different lengths
    made = False
    for part, other in zip(pattern.args, term.args, strict=True):
        if part in variables:
            made |= other not in variables and bool(other.free & variables)
        elif part is not other and not _leads_on(part, other, variables):
            return False
        else:
            made |= part is not other
    return made


def _holds_another(term: Term, others: list[Term]) -> bool:
    """Is another candidate inside it? The smaller one matches more often."""
    return any(other is not term and other in subterms((term,), _outside) for other in others)


def _candidates(body: Term, variables: frozenset[Term], heads: frozenset[Op]) -> Iterator[Term]:
    """What a variable of a quantifier inside is in can't be waited for from outside."""
    inner = frozenset[Term]()
    terms = list(subterms((body,), _with_sources))
    for term in terms:
        if isinstance(term.payload, Binder):
            inner |= frozenset(term.payload.variables)
    for term in terms:
        if term.op in heads and term.free & variables and not term.free & inner:
            forms = (term, _at_place(term)) if _speaks_of_elements(term) else (term,)
            known = (form for form in forms if form.op in heads and form.free & variables)
            yield from (form for form in known if _is_pattern(form, variables, heads | _CARRYING))


def _with_sources(term: Term) -> tuple[Term, ...]:
    """What is in a term; of an element of a sequence that is made of others, what it is there, too: what is said of the
    numbered elements of s is found where an element of s is spoken of."""
    source = _source(term) if term.op is Op.SEQ_GET else None
    return (*term.args, source) if source is not None else term.args


def _speaks_of_elements(term: Term) -> bool:
    """Is there an element in it of a sequence that is given by its elements?"""
    return bool(term.ops & BY_ELEMENTS) and any(
        part.op is Op.SEQ_GET and part.args[0].op is Op.SEQ_NEW for part in subterms((term,), _outside)
    )


def _at_place(term: Term) -> Term:
    """The term with the elements that it speaks of in other words: of `a[r[i]]`, where `r[i]` is i, `a[i]`. It is a
    pattern, and need not be equal."""
    source = _source(term) if term.op is Op.SEQ_GET else None
    if source is not None:
        return _at_place(source)
    if isinstance(term.payload, Binder) or not term.args:
        return term
    args = tuple(map(_at_place, term.args))
    match term.op:
        case Op.TO_INT if args[0].op is Op.FROM_INT:
            return args[0].args[0]
        case Op.ADD if term.sort == INT:
            return build.add(*args)
        case _:
            return term if args == term.args else intern(term.op, args, term.payload, term.sort)


def _source(term: Term) -> Term | None:
    """What an element is made of, if the index is inside."""
    s, index = term.args
    match s.op:
        case Op.SEQ_NEW if isinstance(s.payload, Binder):
            return substitute(s.args[1], {s.payload.variables[0]: index})
        case Op.SEQ_TAKE:
            return sequences.get(s.args[0], index)
        case Op.SEQ_SKIP:
            return sequences.get(s.args[0], build.add(index, s.args[1]))
        case Op.SEQ_GET:
            found = _source(s)
            return sequences.get(found, index) if found is not None and isinstance(found.sort, Seq) else None
        case _:
            return None


def _is_pattern(term: Term, variables: frozenset[Term], carrying: frozenset[Op]) -> bool:
    """No arithmetic around a bound variable: `s[i + 1]` is seldom found in this form."""
    return all(part.op in carrying or not part.free & variables for part in subterms((term,), _outside))


def _outside(term: Term) -> tuple[Term, ...]:
    """What is in a term, but not in the quantifiers and functions in it."""
    if term.op is Op.SEQ_NEW:
        return term.args[:1]
    return term.args if term.op not in (Op.FORALL, Op.EXISTS, Op.FN_NEW) else ()
