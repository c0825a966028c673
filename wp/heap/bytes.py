"""Memory as bytes: `p |->bytes[n] s` is `(p as *mut u8) |->[n] s`, and values lie there as their bytes.

    p |-> v, for an integer      is  p |->[size] its bytes, the lowest first
    p |-> v, for other types     is  p |->[size] _, where the size is known
    p |->[size] s                is  p |-> v, if p is aligned, and s the bytes of v; where they need not be those of a
                                     value, p |-> _

What the bytes of a pointer are nobody can say: they have a provenance, which numbers do not. Source: Rust reference,
"Type layout"; documentation of `to_le_bytes`; all targets here store the lowest byte first.
"""

from __future__ import annotations

from functools import reduce

from logic import build, sequences
from logic.terms import Op, Term
from murust.core import types
from murust.core.types import Type
from murust.record import replace
from wp import bits, layouts
from wp.context import Context
from wp.heap import pointers, shares
from wp.heap.blocks import gathered
from wp.heap.cells import by_fields, find_cell, part, put, take_apart, usable
from wp.heap.chunks import Block, Cell
from wp.heap.decisions import holds, is_known
from wp.heap.distance import distance, have_one_provenance, minus, polynomial, quotient, term_of
from wp.state import State
from wp.validity import is_char

BYTE = types.INTS["u8"]
ZERO, ONE = build.integer(0), build.integer(1)
LONGEST = 64
"""Bytes of one value that are looked at."""


def size_known(ty: Type, cx: Context) -> int | None:
    """In bytes, where that is a number, and not too large."""
    size = layouts.layout(ty, cx.sorts).size
    known = build.value_of(size) if build.is_const(size) else None
    return known if isinstance(known, int) and 0 < known <= LONGEST else None


def may_be_cut(chunk: Cell | Block, ty: Type, cx: Context) -> bool:
    """What is in a cell of the library others may write who have a part of the permission."""
    return not cx.code.links.has_cell(ty) or shares.is_full(chunk.fraction) is build.TRUE


# --- From values to bytes --------------------------------------------------------------------------------------


def spread_bytes(at: Term, state: State, cx: Context) -> bool:
    """What lies at a place, which is not of bytes, becomes its bytes. Of a block, the element that is there; if the
    place is where it begins, and it holds integers, all of it."""
    for chunk in state.heap:
        if not isinstance(chunk, Cell | Block) or chunk.ty == BYTE:
            continue
        size = size_known(chunk.ty, cx)
        apart = distance(at, chunk.location)
        if size is None or apart is None or not may_be_cut(chunk, chunk.ty, cx):
            continue
        there = usable(chunk, state, cx) if holds(chunk.guard, state, cx) else None
        if there is None:
            continue
        chunk = there
        if isinstance(chunk, Cell):
            inside = build.value_of(term_of(apart)) if build.is_const(term_of(apart)) else None
            if isinstance(inside, int) and 0 <= inside < size:
                return _spread(chunk, size, state, cx)
        elif apart == {} and isinstance(chunk.ty, types.Int) and holds(build.lt(ZERO, chunk.count), state, cx):
            state.assume(pointers.is_aligned(chunk.location, chunk.ty, cx.sorts))
            put(chunk, (_bytes_of_all(chunk, size, cx),), state)
            return True
        else:
            index = quotient(minus(apart, polynomial(build.integer(apart.get((), 0) % size))), build.integer(size))
            within = index is not None and build.conj(build.le(ZERO, index), build.lt(index, chunk.count))
            if index is not None and isinstance(within, Term) and holds(within, state, cx):
                return _spread(part(chunk, index, state, cx), size, state, cx)
    return False


def _spread(cell: Cell, size: int, state: State, cx: Context) -> bool:
    state.assume(pointers.is_aligned(cell.location, cell.ty, cx.sorts))
    if _has_known_fields(cell.ty, cx):
        take_apart(cell, state, cx)
        return True
    held = _bytes_of(cell, cx) if cell.value is not None else None
    contents = None
    if held is not None:
        contents = reduce(sequences.push, held, sequences.empty(cx.sorts.of(types.Seq(BYTE))))
    put(cell, (Block(cell.location, BYTE, build.integer(size), contents, cell.fraction, cell.origin),), state)
    return True


def _bytes_of(cell: Cell, cx: Context) -> list[Term] | None:
    """Those of the value of a cell, where there is one for each; else None."""
    value = cell.value
    match cell.ty:
        case types.Int() | types.Char() if value is not None:
            return bits.bytes_of(bits.unsigned(value))
        case types.Bool() if value is not None:
            one, zero = (cx.sorts.constant(number, BYTE) for number in (1, 0))
            return [build.ite(value, one, zero)]
        case _:
            return None


def _has_known_fields(ty: Type, cx: Context) -> bool:
    return isinstance(ty, types.Adt) and layouts.has_offsets(ty, cx.sorts)


def _bytes_of_all(block: Block, size: int, cx: Context) -> Block:
    """Those of each element, one after the other."""
    contents, each = block.contents, build.integer(size)
    if contents is not None:
        values = contents

        def byte(index: Term) -> Term:
            of_one = bits.bytes_of(bits.unsigned(sequences.get(values, build.div(index, each))))
            place, found = build.mod(index, each), of_one[-1]
            for k, other in enumerate(of_one[:-1]):
                found = build.ite(build.eq(place, build.integer(k)), other, found)
            return found

        contents = sequences.new(build.mul(block.count, each), byte)
    return replace(block, ty=BYTE, count=build.mul(block.count, each), contents=contents)


# --- From bytes to values --------------------------------------------------------------------------------------


def cell_of_bytes(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """The cell of a value, of as many bytes."""
    size = size_known(ty, cx)
    if size is None or ty == BYTE or not _overlaps(location, state):
        return None
    if _has_known_fields(ty, cx):
        return _field_by_field(location, ty, state, cx)
    if not _is_aligned(location, ty, state, cx):
        return None
    block = gathered(location, BYTE, build.integer(size), state, cx)
    if block is None or not may_be_cut(block, ty, cx):
        return None
    value = None if block.contents is None else _value(block.contents, size, ty, state, cx)
    cell = Cell(location, ty, value, block.fraction, block.origin)
    put(block, (cell,), state)
    return cell


def _field_by_field(location: Term, ty: Type, state: State, cx: Context) -> Cell | None:
    """A struct, of the bytes of its fields and of what is between them."""
    trial = state.fork()
    for index, field in enumerate(cx.sorts.fields(ty, 0)):
        if find_cell(pointers.of_field(location, ty, index, cx.sorts), field, trial, cx) is None:
            return None
    whole = by_fields(location, ty, trial, cx)
    if whole is not None:
        state.become(trial)
    return whole


def block_of_bytes(at: Term, ty: Type, most: Term, state: State, cx: Context) -> Block | None:
    """So many integers, of the bytes that there are."""
    size = size_known(ty, cx)
    if size is None or not isinstance(ty, types.Int) or ty == BYTE or not _overlaps(at, state):
        return None
    if not _is_aligned(at, ty, state, cx):
        return None
    each = build.integer(size)
    block = gathered(at, BYTE, build.mul(most, each), state, cx)
    if block is None:
        return None
    contents = block.contents
    if contents is not None:
        items = contents

        def value(index: Term) -> Term:
            first = build.mul(index, each)
            parts = [sequences.get(items, build.add(first, build.integer(k))) for k in range(size)]
            return build.from_int(bits.of_bytes(parts), cx.sorts.of(ty))

        contents = sequences.new(most, value)
    made = replace(block, ty=ty, count=most, contents=contents)
    put(block, (made,), state)
    return made


def _is_aligned(at: Term, ty: Type, state: State, cx: Context) -> bool:
    """Is it shown to be, also by what lies there as values of other types, which is aligned?"""
    for chunk in state.heap:
        if isinstance(chunk, Cell | Block) and distance(at, chunk.location) is not None:
            fact = build.implies(chunk.guard, pointers.is_aligned(chunk.location, chunk.ty, cx.sorts))
            if fact is not build.TRUE and not is_known(fact, state):
                state.assume(fact)
    return holds(pointers.is_aligned(at, ty, cx.sorts), state, cx)


def _overlaps(at: Term, state: State) -> bool:
    """Is there anything of the same memory?"""
    return any(isinstance(chunk, Cell | Block) and have_one_provenance(at, chunk.location) for chunk in state.heap)


def _value(contents: Term, size: int, ty: Type, state: State, cx: Context) -> Term | None:
    """The value whose bytes these are, if they are shown to be those of one."""
    parts = [_byte_at(contents, i) for i in range(size)]
    number = bits.of_bytes(parts)
    match ty:
        case types.Int():
            return bits.number_of(parts, cx.sorts.of(ty))
        case types.Char():
            return bits.number_of(parts, cx.sorts.of(ty)) if holds(is_char(number), state, cx) else None
        case types.Bool():
            return build.eq(number, ONE) if holds(build.le(number, ONE), state, cx) else None
        case _:
            return None


def _byte_at(contents: Term, index: int) -> Term:
    """As it was put into a sequence that has been parted and joined since."""
    match contents.op:
        case Op.SEQ_CONCAT:
            first = sequences.length(contents.args[0])
            if build.is_const(first):
                here, count = index < build.value_of(first), int(build.value_of(first))
                return _byte_at(contents.args[0] if here else contents.args[1], index if here else index - count)
        case Op.SEQ_SKIP | Op.SEQ_TAKE if build.is_const(contents.args[1]):
            amount = int(build.value_of(contents.args[1]))
            if contents.op is Op.SEQ_SKIP and amount >= 0:
                return _byte_at(contents.args[0], index + amount)
            if contents.op is Op.SEQ_TAKE and index < amount:
                return _byte_at(contents.args[0], index)
        case _:
            pass
    return sequences.get(contents, build.integer(index))
