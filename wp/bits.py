"""Bits of numbers as terms: counts, powers of two, rearrangements. Source: Warren, "Hacker's Delight"."""

from __future__ import annotations

from logic import build, sorts
from logic.terms import Op, Term
from wp.heap.distance import polynomial

ZERO, ONE = build.integer(0), build.integer(1)


def width(value: Term) -> int:
    assert isinstance(value.sort, sorts.Machine)
    return value.sort.bits


def unsigned(value: Term) -> Term:
    """The same bits, read without a sign."""
    return build.from_int(build.to_int(value), sorts.Machine(width(value), False))


def complement(number: Term, bits: int) -> Term:
    return build.sub(build.integer((1 << bits) - 1), number)


def count_ones(number: Term, bits: int) -> Term:
    """The sum of the binary digits of a number from 0 on."""
    two = build.integer(2)
    return build.add(*(build.mod(build.div(number, build.integer(1 << k)), two) for k in range(bits)))


def leading_zeros(number: Term, bits: int) -> Term:
    result = build.integer(bits)
    for k in range(bits):
        result = build.ite(build.le(build.integer(1 << k), number), build.integer(bits - 1 - k), result)
    return result


def trailing_zeros(number: Term, bits: int) -> Term:
    result = build.integer(bits)
    for k in reversed(range(bits)):
        odd = build.ne(build.mod(number, build.integer(1 << (k + 1))), ZERO)
        result = build.ite(odd, build.integer(k), result)
    return result


def with_trailing_zeros(value: Term, zeros: Term) -> Term:
    """What is true of the single bits of an unsigned value with so many trailing zeros: none below, and one there."""
    rest = build.shr(value, zeros)
    return build.implies(_is_not_zero(value), build.conj(build.eq(value, build.shl(rest, zeros)), _is_odd(rest)))


def with_leading_zeros(value: Term, zeros: Term) -> Term:
    """What is true of the single bits of an unsigned value with so many leading zeros: none above, and one there."""
    top = build.sub(build.integer(width(value) - 1), zeros)
    same = build.eq(value, build.shr(build.shl(value, zeros), zeros))
    return build.implies(_is_not_zero(value), build.conj(same, _is_odd(build.shr(value, top))))


def _is_not_zero(value: Term) -> Term:
    return build.ne(build.to_int(value), ZERO)


def _is_odd(value: Term) -> Term:
    """By its lowest bit, not by a remainder."""
    return build.eq(build.bit_and(value, build.machine(1, value.sort)), build.machine(1, value.sort))


def is_power_of_two(number: Term, bits: int) -> Term:
    return build.disj(*(build.eq(number, build.integer(1 << k)) for k in range(bits)))


def next_power_of_two(number: Term, bits: int) -> Term:
    """The smallest power of two that is not less; 0 where that does not fit."""
    result = ZERO
    for k in reversed(range(bits)):
        result = build.ite(build.le(number, build.integer(1 << k)), build.integer(1 << k), result)
    return result


def power_of_two(exponent: Term, bits: int) -> Term:
    """2 to an exponent from 0 on; one that is more than any value where it does not fit."""
    result = build.integer(1 << bits)
    for k in reversed(range(bits)):
        result = build.ite(build.eq(exponent, build.integer(k)), build.integer(1 << k), result)
    return result


def rotated(value: Term, amount: Term) -> Term:
    """To the left, by less than the width. A shift by the width gives 0."""
    rest = build.sub(build.integer(width(value)), amount)
    return build.bit_or(build.shl(value, amount), build.shr(value, rest))


def bytes_of(value: Term) -> list[Term]:
    """The lowest first."""
    known = _composed(value)
    if known is not None:
        return known
    byte = sorts.Machine(8, False)
    shifted = (build.shr(value, build.integer(8 * k)) for k in range(width(value) // 8))
    return [build.from_int(build.to_int(part), byte) for part in shifted]


def _composed(value: Term) -> list[Term] | None:
    """The bytes of a number that is plainly made of bytes, as `of_bytes` does."""
    while value.op is Op.FROM_INT and value.args[0].op is Op.TO_INT and value.args[0].args[0].op is Op.FROM_INT:
        if width(value.args[0].args[0]) != width(value):
            return None
        value = value.args[0].args[0]
    if value.op is not Op.FROM_INT:
        return None
    found: dict[int, Term] = {}
    for monomial, factor in polynomial(value.args[0]).items():
        part = monomial[0] if len(monomial) == 1 else None
        if part is None or part.op is not Op.TO_INT or part.args[0].sort != sorts.Machine(8, False):
            return None
        found[factor] = part.args[0]
    places = [1 << 8 * k for k in range(width(value) // 8)]
    return [found[place] for place in places] if sorted(found) == places else None


def number_of(parts: list[Term], sort: sorts.Sort) -> Term:
    """The machine integer of which these are the bytes; where they plainly are those of one, that."""
    first = parts[0]
    if first.op is Op.FROM_INT and first.args[0].op is Op.TO_INT:
        whole = first.args[0].args[0]
        if width(whole) == 8 * len(parts) and all(a is b for a, b in zip(bytes_of(whole), parts, strict=True)):
            return build.from_int(build.to_int(whole), sort)
    return build.from_int(of_bytes(parts), sort)


def of_bytes(parts: list[Term]) -> Term:
    """The number, as an `int`, of which these are the bytes, the lowest first."""
    weighed = [build.mul(build.to_int(part), build.integer(1 << 8 * place)) for place, part in enumerate(parts)]
    return build.add(*weighed) if len(weighed) > 1 else weighed[0]


def swapped_bytes(value: Term) -> Term:
    size = width(value) // 8
    parts = (
        build.mul(build.to_int(byte), build.integer(1 << 8 * (size - 1 - place)))
        for place, byte in enumerate(bytes_of(value))
    )
    return _sum(list(parts), value)


def reversed_bits(value: Term) -> Term:
    bits, number, two = width(value), build.to_int(value), build.integer(2)
    parts = (
        build.mul(build.mod(build.div(number, build.integer(1 << k)), two), build.integer(1 << (bits - 1 - k)))
        for k in range(bits)
    )
    return _sum(list(parts), value)


def _sum(parts: list[Term], like: Term) -> Term:
    return build.from_int(build.add(*parts) if len(parts) > 1 else parts[0], like.sort)
