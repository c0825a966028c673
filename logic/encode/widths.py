"""Which bits of machine integers are plainly zeros: those below what is shifted, and those above what is masked."""

from __future__ import annotations

import attrs

from logic import build, ranges, sorts
from logic.errors import SortError
from logic.terms import Op, Term


@attrs.define(eq=False)
class Widths:
    """Remembers what it found: terms share their parts, so that a walk without a memory may take 2^depth steps."""

    _zeros: dict[Term, int] = attrs.field(factory=dict)
    _ones: dict[Term, int] = attrs.field(factory=dict)

    def zeros_below(self, term: Term) -> int:
        """So many of the lowest bits are zeros, as far as shifts and masks by constants tell."""
        found = self._zeros.get(term)
        if found is None:
            found = self._zeros[term] = self._find_zeros(term)
        return found

    def ones(self, term: Term) -> int:
        """So many of the lowest bits may be ones, as far as masks, shifts by constants and conversions tell."""
        found = self._ones.get(term)
        if found is None:
            found = self._ones[term] = self._find_ones(term)
        return found

    def _find_zeros(self, term: Term) -> int:
        match term.op:
            case Op.CONST:
                value = build.value_of(term)
                return (value & -value).bit_length() - 1 if value else _bits(term)
            case Op.SHL if build.is_const(term.args[1]):
                return min(self.zeros_below(term.args[0]) + max(build.value_of(term.args[1]), 0), _bits(term))
            case Op.BIT_AND:
                return max(map(self.zeros_below, term.args))
            case Op.BIT_OR | Op.BIT_XOR:
                return min(map(self.zeros_below, term.args))
            case _:
                return 0

    def _find_ones(self, term: Term) -> int:
        match term.op:
            case Op.CONST:
                return build.value_of(term).bit_length()
            case Op.BIT_AND:
                return min(map(self.ones, term.args))
            case Op.BIT_OR | Op.BIT_XOR:
                return max(map(self.ones, term.args))
            case Op.SHR if build.is_const(term.args[1]):
                return max(self.ones(term.args[0]) - max(build.value_of(term.args[1]), 0), 0)
            case Op.FROM_INT:
                bits = _bits(term)
                low, high = ranges.bounds(term.args[0])
                return min(high.bit_length(), bits) if low is not None and low >= 0 and high is not None else bits
            case _:
                return _bits(term)


def _bits(term: Term) -> int:
    """Unsigned machine integers only: a negative number has ones without end."""
    sort = term.sort
    if not isinstance(sort, sorts.Machine) or sort.signed:
        raise SortError(f"an unsigned machine integer is needed, not {sort}")
    return sort.bits
