"""Sequences given by a term for their elements: the form of the term, and the parts that it is made of.

`Seq::new(n, |i| s[i] + 2 * k)` is a form of (n, s, k). Two of one form are the same function of their parts, and so
equal where these are. Numbers and arithmetic belong to the form.

Source: Johnsson, "Lambda lifting: transforming programs to recursive equations", 1985.
"""

from __future__ import annotations

from collections.abc import Iterable

from logic import build
from logic.terms import Binder, Op, Term, intern, subterms

_OF_THE_FORM = frozenset(
    {
        Op.ADD, Op.MUL, Op.NEG, Op.DIV, Op.MOD, Op.LE, Op.NOT, Op.AND, Op.OR, Op.IMPLIES, Op.ITE, Op.EQ, Op.CONSTRUCT,
        Op.FROM_INT, Op.FORALL, Op.EXISTS,
    }
)  # fmt: skip
"""What is looked into, though nothing in it is bound: the rest is a part as it is."""

_IN_PATTERNS = frozenset(
    {
        Op.VAR, Op.CONST, Op.ARRAY_GET, Op.SEQ_GET, Op.FN_GET, Op.APPLY, Op.FIELD, Op.CONSTRUCT, Op.TO_INT, Op.SEQ_LEN,
        Op.ADD, Op.MUL, Op.NEG,
    }
)  # fmt: skip


def lifted(term: Term) -> tuple[Term, tuple[Term, ...]]:
    """The term with a variable in the place of each part, and the parts."""
    parts: dict[Term, Term] = {}
    form = _form(term, frozenset(), parts)
    return form, tuple(parts)


def _form(term: Term, bound: frozenset[Term], parts: dict[Term, Term]) -> Term:
    if not term.free - bound:
        return term
    if not term.free & bound and term.op not in _OF_THE_FORM and (bound or term.op is not Op.SEQ_NEW):
        if term not in parts:
            parts[term] = build.var(f"part {len(parts)}", term.sort)
        return parts[term]
    payload = term.payload
    if isinstance(payload, Binder):
        bound |= frozenset(payload.variables)
        triggers = tuple(tuple(_form(part, bound, parts) for part in trigger) for trigger in payload.triggers)
        payload = Binder(payload.variables, triggers, payload.name)
    return intern(term.op, tuple(_form(arg, bound, parts) for arg in term.args), payload, term.sort)


def are_some_alike(terms: Iterable[Term]) -> bool:
    """Are there two sequences of one form?"""
    forms: set[Term] = set()
    for term in subterms(terms):
        if term.op is Op.SEQ_NEW:
            form = lifted(term)[0]
            if form in forms:
                return True
            forms.add(form)
    return False


def is_plain(part: Term) -> bool:
    """Can it stand in a pattern?"""
    return part.op in _IN_PATTERNS and all(map(is_plain, part.args))
