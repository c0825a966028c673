"""Polarity: is a formula known, to be proved, or both?"""

from __future__ import annotations

from logic import sorts
from logic.terms import Op, Term, op_set, remembered

POSITIVE, NEGATIVE, NEUTRAL = 1, -1, 0
"""Known; to be proved; both."""

_MAY_BE_POLAR = op_set(Op.FORALL, Op.EXISTS, Op.EQ)


def is_polar(term: Term) -> bool:
    """Does the encoding of the formula depend on its polarity? Only quantifiers and equalities of arrays, sequences
    and data do."""
    return bool(term.ops & _MAY_BE_POLAR) and isinstance(term.sort, sorts.Bool) and _has_polar(term)


@remembered
def _has_polar(term: Term) -> bool:
    match term.op:
        case Op.FORALL | Op.EXISTS:
            return True
        case Op.EQ if not isinstance(term.args[0].sort, sorts.Bool):
            return isinstance(term.args[0].sort, sorts.Array | sorts.Seq | sorts.Function | sorts.Data)
        case Op.NOT | Op.AND | Op.OR | Op.IMPLIES | Op.ITE | Op.EQ:
            return any(arg.ops & _MAY_BE_POLAR and is_polar(arg) for arg in term.args)
        case _:
            return False
