"""Single bits of unsigned numbers, where the solver has integers only and the places of the bits are not known.

`bit(x, k)` means that k is not negative and x div 2^k is odd: a fact about integers, negative ones, too (two's
complement without end). The operations are symbols, known by the bits of what they give, for all integers, and by
arithmetic, as elsewhere in this encoding. Numbers that have the same bits are equal. Source: Warren, "Hacker's
Delight", chapter 2.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from logic import build, sorts
from logic.encode.z3_raw import Ast, Session
from logic.terms import Op, Term

if TYPE_CHECKING:
    from logic.encode.base import Encoder

MOST_RUNS = 8
"""Of constants with more runs of ones than this only the value is known."""


def law(op: Op, width: int, bit: Callable[[Ast, Ast], Ast], whole: Ast, args: list[Ast], k: Ast, z: Session) -> Ast:
    """Whether the result of an operation on numbers of this width has a bit at k."""
    zero, end, has = z.integer(0), z.integer(width), bit(whole, k)
    match op:
        case Op.BIT_AND:
            return z.eq(has, z.conj([bit(args[0], k), bit(args[1], k)]))
        case Op.BIT_OR:
            return z.eq(has, z.disj([bit(args[0], k), bit(args[1], k)]))
        case Op.BIT_XOR:
            return z.eq(has, z.negate(z.eq(bit(args[0], k), bit(args[1], k))))
        case Op.BIT_NOT:
            return z.implies(z.conj([z.le(zero, k), z.lt(k, end)]), z.eq(has, z.negate(bit(args[0], k))))
        case Op.SHL:
            moved = z.conj([z.le(args[1], k), z.lt(k, end), bit(args[0], z.sub(k, args[1]))])
        case _:
            moved = z.conj([z.le(zero, k), bit(args[0], z.add(k, args[1]))])
    return z.implies(z.conj([z.le(zero, args[1]), z.lt(args[1], end)]), z.eq(has, moved))


def within(width: int, bit: Callable[[Ast, Ast], Ast], x: Ast, k: Ast, z: Session) -> Ast:
    """A bit of a number of this width is in the width."""
    low, high = z.integer(0), z.integer(1 << width)
    inside = z.conj([z.le(low, x), z.lt(x, high), bit(x, k)])
    return z.conj([z.implies(bit(x, k), z.le(low, k)), z.implies(inside, z.lt(k, z.integer(width)))])


def bits_of(value: int, bit: Callable[[Ast, Ast], Ast], k: Ast, z: Session) -> Ast:
    """The bits of a constant: its runs of ones."""
    ones = [z.conj([z.le(z.integer(low), k), z.lt(k, z.integer(low + length))]) for low, length in runs(value)]
    return z.eq(bit(z.integer(value), k), z.disj(ones) if ones else z.false)


def has_bit(x: Ast, k: Ast, e: Encoder) -> Ast:
    z = e.z
    return z.call(e.symbol("bit", [z.int_sort, z.int_sort], z.bool_sort), [x, k])


def operation(term: Term, e: Encoder) -> Ast:
    """The result as a symbol; its laws are said once for each width."""
    z, sort = e.z, term.sort
    assert isinstance(sort, sorts.Machine)
    for arg in term.args:
        _constant(arg, e)
    domain = [z.int_sort] * len(term.args)
    decl = e.symbol(f"{term.op.value} {sort}", domain, z.int_sort, sort)
    result = z.call(decl, [e.encode(arg) for arg in term.args])
    if (term.op, sort) not in e.described:
        e.described.add((term.op, sort))
        args = [e.encode(build.fresh("a", sorts.INT)) for _ in term.args]
        k = e.encode(build.fresh("k", sorts.INT))
        whole = z.call(decl, args)
        body = law(term.op, sort.bits, lambda x, at: has_bit(x, at, e), whole, args, k, z)
        triggers = [[has_bit(whole, k, e)]]
        if term.op is Op.BIT_NOT:  # what is known of the complement tells of the number
            triggers.append([whole, has_bit(args[0], k, e)])
        e.side.append(z.quantify(True, [*args, k], triggers, body, f"axiom: bits of {term.op.value}"))
        _within(sort, e)
    return result


def _within(sort: sorts.Machine, e: Encoder) -> None:
    if (Op.TO_INT, sort) in e.described:
        return
    e.described.add((Op.TO_INT, sort))
    z, (x, k) = e.z, [e.encode(build.fresh(name, sorts.INT)) for name in "xk"]
    body = within(sort.bits, lambda x, at: has_bit(x, at, e), x, k, z)
    e.side.append(z.quantify(True, [x, k], [[has_bit(x, k, e)]], body, "axiom: bits of a number"))


def _constant(term: Term, e: Encoder) -> None:
    if not build.is_const(term) or not isinstance(term.sort, sorts.Machine) or term in e.constants:
        return
    e.constants.add(term)
    value = build.value_of(term)
    if len(runs(value)) <= MOST_RUNS:
        k = e.encode(build.fresh("k", sorts.INT))
        body = bits_of(value, lambda x, at: has_bit(x, at, e), k, e.z)
        e.side.append(e.z.quantify(True, [k], [[has_bit(e.z.integer(value), k, e)]], body, "axiom: bits of a constant"))


def of_single_mask(a: Term, mask: Term, both: Ast, e: Encoder) -> Ast | None:
    """What `a & (1 << k)` is, or `a & 2^k` with a number for 2^k; None of another mask."""
    z, k = e.z, _only_bit(mask, e)
    if k is None:
        return None
    assert isinstance(mask.sort, sorts.Machine)
    inside = z.conj([z.le(z.integer(0), k), z.lt(k, z.integer(mask.sort.bits))])
    one = e.encode(mask)
    alone = z.ite(has_bit(e.encode(a), k, e), one, z.integer(0))
    return z.implies(inside, z.conj([z.lt(z.integer(0), one), z.eq(both, alone)]))


def _only_bit(mask: Term, e: Encoder) -> Ast | None:
    """Where the single bit of a mask is."""
    if not _is_single(mask):
        return None
    if build.is_const(mask):
        return e.z.integer(build.value_of(mask).bit_length() - 1)
    return e.encode(mask.args[1])


def _is_single(mask: Term) -> bool:
    """Does the mask have one bit, or none where it is shifted out?"""
    if build.is_const(mask):
        return build.value_of(mask) > 0 and build.value_of(mask).bit_count() == 1
    return mask.op is Op.SHL and build.is_const(mask.args[0]) and build.value_of(mask.args[0]) == 1


def is_test(a: Term, b: Term) -> bool:
    """Is a single bit compared with a constant? Then nothing more has to be known of what differs."""
    return any(build.is_const(y) and x.op is Op.BIT_AND and any(map(_is_single, x.args)) for x, y in ((a, b), (b, a)))


def apart(a: Term, b: Term, e: Encoder) -> Ast:
    """Different numbers differ in some bit."""
    z = e.z
    x, y = e.encode(a), e.encode(b)
    at = z.call(e.symbol("difference", [z.int_sort, z.int_sort], z.int_sort), [x, y])
    for number in (a, b):
        _constant(number, e)
    return z.disj([z.eq(x, y), z.negate(z.eq(has_bit(x, at, e), has_bit(y, at, e)))])


def runs(mask: int) -> list[tuple[int, int]]:
    """The runs of ones of a mask: (position of the lowest, how many)."""
    found: list[tuple[int, int]] = []
    position = 0
    while mask >> position:
        if not mask >> position & 1:
            position += 1
            continue
        length = 0
        while mask >> (position + length) & 1:
            length += 1
        found.append((position, length))
        position += length
    return found
