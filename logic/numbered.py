"""Quantifiers over the places of a range, as quantifiers over its numbers.

Of the places i of `lo..hi` it is said what holds of `lo + i`; asked is what holds of some number. The solver waits for
terms, not for sums: so the same is said with a variable for the number, and i is that less `lo`. Nothing is lost, for
`lo + i` is each number once.
"""

from __future__ import annotations

from logic import build
from logic.instances import substitute
from logic.sorts import INT
from logic.terms import Binder, Op, Term, subterms
from logic.triggers import BY_ELEMENTS, infer_triggers


def by_numbers(quantifier: Term) -> Term | None:
    """The same as the quantifier, of the numbers of a range that does not begin at 0; None if it speaks of none, or
    nothing could be waited for."""
    binder = quantifier.payload
    if not isinstance(binder, Binder) or binder.triggers or not quantifier.ops & BY_ELEMENTS:
        return None
    for part in subterms(quantifier.args):
        if part.op is Op.SEQ_GET and part.args[1] in binder.variables:
            start = _start(part.args[0])
            if start is not None and start.free.isdisjoint(_bound_in(quantifier)):
                place, number = part.args[1], build.fresh("n", INT)
                body = substitute(quantifier.args[0], {place: build.sub(number, start)})
                variables = tuple(number if variable is place else variable for variable in binder.variables)
                made = (build.forall if quantifier.op is Op.FORALL else build.exists)(variables, body)
                return made if infer_triggers(made) else None
    return None


def _bound_in(quantifier: Term) -> frozenset[Term]:
    """The variables that a quantifier binds, and those inside: outside of these nothing can be said of them."""
    binders = (part.payload for part in subterms((quantifier,)))
    return frozenset(variable for binder in binders if isinstance(binder, Binder) for variable in binder.variables)


def _start(s: Term) -> Term | None:
    """Where a sequence of numbers begins, in which each is the one before and 1."""
    binder = s.payload
    if s.op is not Op.SEQ_NEW or not isinstance(binder, Binder):
        return None
    (place,) = binder.variables
    element = s.args[1].args[0] if s.args[1].op is Op.FROM_INT else s.args[1]
    if element.op is not Op.ADD or place not in element.args:
        return None
    start = build.sub(element, place)
    return None if place in start.free else start
