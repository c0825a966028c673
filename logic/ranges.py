"""Ranges of integers that are plain to see, for the constructors of terms and for those who choose encodings."""

from __future__ import annotations

from logic import sorts
from logic.sorts import INT
from logic.terms import Op, Term


def not_negative(term: Term) -> bool:
    """Is it plain that the number is not negative?"""
    low = bounds(term)[0]
    return low is not None and low >= 0


def bounds(term: Term, depth: int = 4) -> tuple[int | None, int | None]:
    """A range that plainly holds the number; None where it has no end. Looks `depth` levels deep."""
    match term.op:
        case Op.CONST:
            return number_of(term), number_of(term)
        case Op.TO_INT:
            sort = term.args[0].sort
            return (sort.min, sort.max) if isinstance(sort, sorts.Machine) else (None, None)
        case Op.SEQ_LEN:
            return 0, None
        case Op.MOD if divisor := number_of(term.args[1]):
            return 0, abs(divisor) - 1
        case Op.ITE | Op.ADD | Op.DIV | Op.NEG if depth > 0:
            parts = [bounds(arg, depth - 1) for arg in term.args if arg.sort == INT]
            return _combined(term, [low for low, _ in parts], [high for _, high in parts])
        case _:
            return None, None


def _combined(term: Term, lows: list[int | None], highs: list[int | None]) -> tuple[int | None, int | None]:
    """The range of a number from those of its parts."""
    known_lows = [low for low in lows if low is not None]
    known_highs = [high for high in highs if high is not None]
    has_low, has_high = len(known_lows) == len(lows), len(known_highs) == len(highs)
    match term.op:
        case Op.ADD:
            return sum(known_lows) if has_low else None, sum(known_highs) if has_high else None
        case Op.NEG:
            return -known_highs[0] if has_high else None, -known_lows[0] if has_low else None
        case Op.ITE:
            return min(known_lows) if has_low else None, max(known_highs) if has_high else None
        case _:  # a quotient of numbers that are not negative is not negative, and not larger than the dividend
            if not has_low or min(known_lows) < 0:
                return None, None
            return 0, highs[0]


def number_of(term: Term) -> int | None:
    """The number that a constant is; None of what is no constant."""
    return term.payload if term.op is Op.CONST and isinstance(term.payload, int) else None
