"""Handing over an `each`: its numbers are covered by those of families that are there, and by single assertions.

    A(i) entails B(i), for any i with low <= i < high
    ------------------------------------------------------------------
    each low <= i < high: A(i)  entails  each low <= i < high: B(i)

Source: as `wp.heap.families`.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from logic import build, sequences, sorts, total
from logic.instances import substitute
from logic.terms import Op, Term
from murust.core import specs as spec
from murust.core import types
from murust.record import Record, replace
from murust.source import Span
from wp.context import Context
from wp.heap import families, pointers
from wp.heap.blocks import block_at
from wp.heap.cells import Missing, put, spend, usable
from wp.heap.chunks import Cell, Chunk, Family, owns_something
from wp.heap.decisions import Undecided, decided, holds
from wp.heap.distance import difference
from wp.heap.families import ONE, ZERO
from wp.heap.homes import at_home
from wp.heap.opening import differing, open_at, row_at
from wp.heap.produce import add, produce
from wp.heap.said import are_the_same, values_of
from wp.obligations import Kind, since
from wp.sorts import length
from wp.specs import Env
from wp.state import State
from wp.unsupported import Unsupported

MOST_PIECES = 16

Consume = Callable[[Env, State], Env]


class Piece(Record):
    """Numbers that are covered, and what stands for the variables of each of them; `some`: the number, if not one."""

    low: Term
    high: Term
    some: Term | None
    found: tuple[Term, ...]


@attrs.define(eq=False, repr=False)
class Cover:
    """An `each` that is handed over. `consume` hands over one of its assertions.

    `unknown`: sequences that are determined by what is found: the assertion of a number speaks of their elements of
    that number, which are `elements`, and of nothing else of them.
    """

    wanted: Family
    unknown: tuple[spec.BoundVar, ...]
    elements: tuple[spec.BoundVar, ...]
    consume: Consume
    span: Span
    state: State
    cx: Context

    def whole(self) -> dict[spec.BoundVar, Term]:
        """What the unknown sequences are."""
        at, high, pieces = self.wanted.low, self.wanted.high, list[Piece]()
        for _ in range(MOST_PIECES):
            if holds(build.le(high, at), self.state, self.cx):
                return self._sequences(pieces)
            piece = self._by_family(at) or self._by_block(at) or self._by_nothing(at) or self._by_itself(at)
            pieces.append(piece)
            at = piece.high
        raise Missing(self.span)

    def _by_itself(self, at: Term) -> Piece:
        if not self._decided(build.lt(at, self.wanted.high)):
            raise Missing(self.span)
        env = self.consume(families.at(self.wanted, at), self.state)
        return Piece(at, build.add(at, ONE), None, self._elements(env))

    def _elements(self, env: Env) -> tuple[Term, ...]:
        """Any will do where nothing is said of it, as in one of several cases."""
        values = (env.bound.get(var) for var in self.elements)
        return tuple(
            value if isinstance(value, Term) else self.cx.fresh(var.name, var.ty, self.state)
            for var, value in zip(self.elements, values, strict=True)
        )

    def _by_family(self, at: Term) -> Piece | None:
        """As many numbers as one that is there has."""
        state, cx = self.state, self.cx
        there = [chunk for chunk in state.heap if isinstance(chunk, Family)]
        for chunk in sorted(there, key=lambda chunk: chunk.guard is not build.TRUE):
            starts = chunk.low is at or decided(build.eq(chunk.low, at), state, cx)
            if not starts and not holds(build.conj(build.le(chunk.low, at), build.lt(at, chunk.high)), state, cx):
                continue
            free = usable(chunk, state, cx)
            if free is None:
                continue
            fits = self._decided(build.le(free.high, self.wanted.high))
            if not fits and not self._decided(build.le(at, self.wanted.high)):
                raise Missing(self.span)  # nothing is wanted: what would be left were more than what was there
            piece = replace(free, low=at, high=free.high if fits else self.wanted.high)
            found = self._by_some(piece)
            if found is None and self._take_out(free):
                return self._by_family(at)
            if found is None:
                continue
            around = [] if starts else [replace(free, high=at)]
            put(free, (*around, *([] if fits else [replace(free, low=piece.high)])), state)
            spend(piece, state, cx)
            return found
        return None

    def _by_nothing(self, at: Term) -> Piece | None:
        """As many numbers as are left, if what is wanted of them owns nothing."""
        return self._entailed(at, self.wanted.high, lambda number, there: None, [])

    def _decided(self, condition: Term) -> bool:
        known = decided(condition, self.state, self.cx)
        if known is None:
            raise Undecided(condition)
        return known

    def _by_block(self, at: Term) -> Piece | None:
        """As many numbers as a block has elements."""
        state, cx, some = self.state, self.cx, build.fresh("number", sorts.INT)
        row = row_at(self.wanted, some, cx)
        if row is None or not self._decided(build.lt(at, self.wanted.high)):
            return None
        place, ty = row
        first = at_home(substitute(place, {some: at}), state, cx)
        block = block_at(first, ty, difference(self.wanted.high, at), state, cx)
        if block is None or block.count is ONE:
            return None

        def element(number: Term, there: State) -> None:
            index = build.sub(number, at)
            value = sequences.get(block.contents, index) if block.contents is not None else None
            location = pointers.shifted(block.location, index, pointers.size_of(ty, cx.sorts))
            add(Cell(location, ty, value, block.fraction, block.origin), there, cx)

        found = self._entailed(
            at, build.add(at, block.count), element, [] if block.contents is None else [block.contents]
        )
        if found is not None:
            put(block, (), state)
            spend(block, state, cx)
        return found

    def _take_out(self, chunk: Family) -> bool:
        """What is there of a number for which something else is wanted than for others, or was there."""
        any_elements = {var: self.cx.sorts.fresh(var.name, var.ty) for var in self.elements}
        wanted = replace(self.wanted, env=self.wanted.env.with_bound(any_elements))
        for number in (*differing(wanted, self.cx), *differing(chunk, self.cx)):
            if self._decided(build.conj(build.le(chunk.low, number), build.lt(number, chunk.high))):
                return open_at(number, chunk, self.state, self.cx)
        return False

    def _by_some(self, piece: Family) -> Piece | None:
        """As many numbers as a family has, if what it says is what is wanted."""
        if not self.unknown and piece.each is self.wanted.each and are_the_same(piece.env, self.wanted.env):
            return Piece(piece.low, piece.high, None, ())

        def assertion(number: Term, there: State) -> None:
            produce(piece.body, families.at(piece, number), there, self.cx, piece.origin)

        return self._entailed(piece.low, piece.high, assertion, values_of(piece.env))

    def _entailed(
        self, low: Term, high: Term, produce_one: Callable[[Term, State], None], values: list[Term]
    ) -> Piece | None:  # fmt: skip
        """Does what is there of a number say what is wanted of it, for any number? `values`: what that is said of."""
        cx, mark, number = self.cx, len(self.cx.obligations), build.fresh("number", sorts.INT)
        there, before = self.state.fork(), self.state.path
        there.heap = ()
        there.assume(build.conj(build.le(low, number), build.lt(number, high)))
        produce_one(number, there)
        try:
            env = self.consume(families.at(self.wanted, number), there)
        except Missing:
            del cx.obligations[mark:]
            return None
        left: Chunk
        for left in there.heap:
            cx.require(Kind.LEAK, build.negate(owns_something(left)), there, self.span, left.origin)
        known = frozenset((number,)).union(*(value.free for value in (*values, *values_of(self.wanted.env))))
        piece = Piece(low, high, number, self._elements(env))
        return replace(piece, found=self._by_number(piece, number, known, since(there.path, before)))

    # --- Sequences that are determined

    def _by_number(
        self, piece: Piece, number: Term, known: frozenset[Term], facts: tuple[Term, ...]
    ) -> tuple[Term, ...]:  # fmt: skip
        """What has been found for one number, said for all that are meant: what only facts are known of is, for
        each, an element of a sequence, of which they are known. No value of the one number is left."""
        values: dict[Term, Term] = {}
        for var, value in zip(self.unknown, piece.found, strict=True):
            if value.op is Op.VAR and value not in known:
                whole = self.cx.fresh(var.name, var.ty, self.state)
                self.state.assume(build.implies(build.le(ZERO, piece.high), build.eq(length(whole), piece.high)))
                values[value] = sequences.get(whole, number)
        for part in dict.fromkeys(part for value in piece.found for part in sorted(value.free - known, key=str)):
            if part not in values:  # there is one for each number, and so a function that gives it
                values[part] = total.at(build.fresh("of each", sorts.Function(sorts.INT, part.sort)), number)
        told = [fact for fact in facts if fact.free - known <= values.keys()]
        if values and told:
            triggers = tuple((value,) for value in values.values())
            inside = build.conj(build.le(piece.low, number), build.lt(number, piece.high))
            said = build.implies(inside, substitute(build.conj(*told), values))
            self.state.assume(build.forall((number,), said, triggers))
        return tuple(substitute(value, values) for value in piece.found)

    def _sequences(self, pieces: list[Piece]) -> dict[spec.BoundVar, Term]:
        """By their elements, which begin with those of the number 0."""
        if self.unknown and not holds(build.eq(self.wanted.low, ZERO), self.state, self.cx):
            names = ", ".join(f"`{var.name}`" for var in self.unknown)
            raise Unsupported(
                f"what {names} is, which `each` determines, but not from its first element on,", self.span
            )
        return {var: self._sequence(index, var, pieces) for index, var in enumerate(self.unknown)}

    def _sequence(self, index: int, var: spec.BoundVar, pieces: list[Piece]) -> Term:
        assert isinstance(var.ty, types.Seq)
        if not pieces:
            return sequences.empty(self.cx.sorts.of(var.ty))

        def element(at: Term) -> Term:
            values = [substitute(p.found[index], {p.some: at} if p.some is not None else {}) for p in pieces]
            value = values[-1]
            for piece, before in zip(pieces[-2::-1], values[-2::-1], strict=True):
                value = build.ite(build.lt(at, piece.high), before, value)
            return value

        return sequences.new(self.wanted.high, element)
