"""Quotients and remainders by a number that is not known: what differs by a multiple of it leaves the same remainder.

`x = y + k * m` implies `x mod m = y mod m`, also of m = 0; and `x div m = y div m + k` of other m. That follows from
what the solver knows, but k is not found by it. It is taken from the products that a goal speaks of, so that a proof
says no more than the equation. Source: Knuth, "The Art of Computer Programming", volume 1, section 1.2.4, laws A to D.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import attrs

from logic import build
from logic.terms import Op, Term

MOST_DIVIDENDS, MOST_PRODUCTS = 8, 6
"""The last ones, which are those of the claim and of what has been shown last."""


@attrs.define(eq=False)
class Multiples:
    """The ground divisions by numbers that are not known, and the ground products."""

    dividends: dict[tuple[Op, Term], dict[Term, None]] = attrs.field(factory=dict)
    products: dict[Term, None] = attrs.field(factory=dict)
    said: set[Term] = attrs.field(factory=set)

    def note(self, term: Term) -> None:
        if term.op is Op.MUL:
            self.products[term] = None
        else:
            self.dividends.setdefault((term.op, term.args[1]), {})[term.args[0]] = None

    def facts(self) -> Iterator[Term]:
        """Those that have not been said yet."""
        for (op, divisor), found in list(self.dividends.items()):
            factors = [(p, k) for p in self.products if (k := _other_factors(p, divisor)) is not None]
            dividends = list(found)[-MOST_DIVIDENDS:]
            for product, factor in factors[-MOST_PRODUCTS:]:
                for x, y in (*permutations(dividends, 2), *((x, build.integer(0)) for x in dividends)):
                    fact = _shifted(op, x, y, divisor, product, factor)
                    if fact not in self.said:
                        self.said.add(fact)
                        yield fact


def _shifted(op: Op, x: Term, y: Term, divisor: Term, product: Term, factor: Term) -> Term:
    apart = build.eq(x, build.add(y, product))
    if op is Op.MOD:
        return build.implies(apart, build.eq(build.mod(x, divisor), build.mod(y, divisor)))
    moved = build.eq(build.div(x, divisor), build.add(build.div(y, divisor), factor))
    return build.implies(build.conj(apart, build.ne(divisor, build.integer(0))), moved)


def _other_factors(product: Term, divisor: Term) -> Term | None:
    """What a product is a multiple of the divisor by, if it is one."""
    if product is divisor:
        return build.integer(1)
    if product.op is not Op.MUL:
        return None
    for one, other in (product.args, product.args[::-1]):
        factor = _other_factors(one, divisor)
        if factor is not None:
            return build.mul(factor, other)
    return None
