"""Fractions of permissions: reals in (0, 1]. Those that are numbers are computed with.

Source: Boyland, "Checking interference with fractional permissions", SAS 2003.
"""

from __future__ import annotations

from fractions import Fraction

from logic import build
from logic.terms import Op, Term
from wp.heap.chunks import FULL


def known(share: Term) -> Fraction | None:
    """As a number, if it is one."""
    match share.op:
        case Op.TO_REAL if build.is_const(share.args[0]):
            return Fraction(build.value_of(share.args[0]))
        case Op.DIV | Op.ADD | Op.MUL:
            parts = [known(arg) for arg in share.args]
            numbers = [part for part in parts if part is not None]
            if len(numbers) < len(parts) or (share.op is Op.DIV and numbers[1] == 0):
                return None
            result = numbers[0]
            for number in numbers[1:]:
                result = {Op.DIV: result / number if number else result, Op.ADD: result + number}.get(
                    share.op, result * number
                )
            return result
        case Op.NEG:
            inner = known(share.args[0])
            return -inner if inner is not None else None
        case _:
            return None


def number(value: Fraction) -> Term:
    top = build.to_real(build.integer(value.numerator))
    return top if value.denominator == 1 else build.div(top, build.to_real(build.integer(value.denominator)))


def normal(share: Term) -> Term:
    value = known(share)
    return share if value is None else number(value)


def plus(a: Term, b: Term) -> Term:
    return normal(build.add(a, b))


def minus(a: Term, b: Term) -> Term:
    return normal(build.sub(a, b))


def half(share: Term) -> Term:
    return normal(build.div(share, number(Fraction(2))))


def is_positive(share: Term) -> Term:
    value = known(share)
    return build.lt(build.to_real(build.integer(0)), share) if value is None else build.boolean(value > 0)


def at_most(a: Term, b: Term) -> Term:
    """Is the one no more than the other?"""
    if a is b:
        return build.TRUE
    x, y = known(a), known(b)
    return build.le(a, b) if x is None or y is None else build.boolean(x <= y)


def is_full(share: Term) -> Term:
    value = known(share)
    return build.eq(share, FULL) if value is None else build.boolean(value == 1)
