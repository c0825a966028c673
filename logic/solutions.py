"""Existentials that an equation answers: `exists |c| out == before + c && P(c)` asks for `out.skip(before.len())`.

No other value can be meant, so nothing is lost, and nothing has to be found. Source: the one-point rule (Gries and
Schneider, "A Logical Approach to Discrete Math", 1993, section 8.2), with operators that can be undone.
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build, sequences
from logic.instances import substitute
from logic.sorts import INT
from logic.terms import Binder, Op, Term


def answered(quantifier: Term) -> Term | None:
    """What `exists` says, without a variable of which one part of it tells what it is; None if there is none."""
    binder, body = quantifier.payload, quantifier.args[0]
    if quantifier.op is not Op.EXISTS or not isinstance(binder, Binder) or binder.triggers:
        return None
    for part in body.args if body.op is Op.AND else (body,):
        for variable in binder.variables:
            for value in _values(part, variable):
                others = tuple(other for other in binder.variables if other is not variable)
                return build.exists(others, substitute(body, {variable: value}))
    return None


def _values(part: Term, variable: Term) -> Iterator[Term]:
    """What the variable must be, by an equation."""
    if part.op is Op.EQ and variable in part.free:
        for known, made in (part.args, part.args[::-1]):
            value = _undone(made, known, variable) if variable not in known.free else None
            if value is not None:
                yield value


def _undone(made: Term, known: Term, variable: Term) -> Term | None:
    """What the variable is, where what is made of it is known. Each step undoes an operator for all values: that the
    result is of this form at all is still said by the equation."""
    if made is variable:
        return known
    holders = [arg for arg in made.args if variable in arg.free]
    if len(holders) != 1:
        return None
    (holder,) = holders
    match made.op, made.args:
        case Op.SEQ_CONCAT, (first, second) if holder is second:
            inner = sequences.skip(known, sequences.length(first))
        case Op.SEQ_CONCAT, (first, second):
            inner = sequences.take(known, build.sub(sequences.length(known), sequences.length(second)))
        case Op.SEQ_PUSH, (first, _) if holder is first:
            inner = sequences.take(known, build.sub(sequences.length(known), build.integer(1)))
        case Op.SEQ_PUSH, _:
            inner = sequences.get(known, build.sub(sequences.length(known), build.integer(1)))
        case Op.ADD, parts if made.sort == INT:
            inner = build.sub(known, build.add(build.integer(0), *(part for part in parts if part is not holder)))
        case Op.NEG, _ if made.sort == INT:
            inner = build.neg(known)
        case Op.TO_INT, _:
            inner = build.from_int(known, holder.sort)
        case Op.CONSTRUCT, parts if isinstance(made.payload, int):
            inner = build.field(known, made.payload, parts.index(holder), holder.sort)
        case _:
            return None
    return _undone(holder, inner, variable)
