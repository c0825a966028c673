"""Polarity: is a formula known, to be proved, or both?"""

from __future__ import annotations

from logic import sorts
from logic.terms import Op, Term

POSITIVE, NEGATIVE, NEUTRAL = 1, -1, 0
"""Known; to be proved; both."""

_POLAR: dict[Term, bool] = {}


def is_polar(term: Term) -> bool:
    """Does the encoding of the formula depend on its polarity? Only quantifiers and equalities of arrays, sequences
    and data do."""
    if not isinstance(term.sort, sorts.Bool):
        return False
    found = _POLAR.get(term)
    if found is None:
        match term.op:
            case Op.FORALL | Op.EXISTS:
                found = True
            case Op.EQ if isinstance(term.args[0].sort, sorts.Bool):
                found = any(is_polar(arg) for arg in term.args)
            case Op.EQ:
                found = isinstance(term.args[0].sort, sorts.Array | sorts.Seq | sorts.Function | sorts.Data)
            case Op.NOT | Op.AND | Op.OR | Op.IMPLIES | Op.ITE:
                found = any(is_polar(arg) for arg in term.args)
            case _:
                found = False
        _POLAR[term] = found
    return found
