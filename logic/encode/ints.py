"""Machine integers as mathematical ones with ranges. Good at sums, loops and quantifiers; bit operations by
constants become division and remainder, others are known by a few laws only.

Laws used: x & y + (x | y) = x + y, x ^ y = x + y - 2 (x & y), and for a mask of one run of ones
x & mask = (x div 2^low mod 2^length) * 2^low (Warren, "Hacker's Delight", chapter 2). They hold of two's complement
without end, so of signed numbers as well, whose div and mod are Euclid's.
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build, sorts
from logic.encode import single_bits
from logic.encode.base import Encoder
from logic.encode.multiples import Multiples
from logic.encode.single_bits import runs
from logic.encode.widths import Widths
from logic.encode.z3_raw import Ast, Session, Z3Sort
from logic.errors import SortError
from logic.goal import Theory
from logic.terms import Op, Term

MOST_RUNS = 3
"""Masks with more runs of ones than this are not taken apart."""


class IntEncoder(Encoder):
    name = "int"
    exact_numbers = False

    def __init__(self, session: Session, theory: Theory) -> None:
        super().__init__(session, theory)
        self.multiples = Multiples()
        self.widths = Widths()
        self._factors: dict[Term, int] = {}

    def machine_sort(self, sort: sorts.Machine) -> Z3Sort:
        return self.z.int_sort

    def number_sort(self) -> Z3Sort:
        return self.z.int_sort

    def real_sort(self) -> Z3Sort:
        return self.z.real_sort

    def index(self, term: Term) -> Ast:
        return self.encode(term)

    def equal(self, a: Term, b: Term) -> Ast:
        if self.single_bits:
            self._compare_bits(a, b)
        return self.z.eq(self.encode(a), self.encode(b))

    def _compare_bits(self, a: Term, b: Term) -> None:
        """Not of what the solver instantiates: a bit in which two numbers differ would lead it to others."""
        x, y = _as_bits(a, b), _as_bits(b, a)
        scope = self._scope_of(build.eq(a, b))
        if x is None or y is None or x.sort != y.sort or (scope is not None and scope.instantiated):
            return
        if any(map(_has_bits, (x, y))) and not single_bits.is_test(x, y):
            self._facts(build.eq(a, b)).append(single_bits.apart(x, y, self))

    def range_fact(self, term: Term, ast: Ast) -> Ast | None:
        sort = term.sort
        if not isinstance(sort, sorts.Machine):
            return None
        z = self.z
        return z.conj([z.le(z.integer(sort.min), ast), z.le(ast, z.integer(sort.max))])

    def arithmetic(self, term: Term) -> Ast:
        z, args = self.z, term.args
        match term.op:
            case Op.LE:
                return z.le(self.encode(args[0]), self.encode(args[1]))
            case Op.TO_INT:
                return self.encode(args[0])
            case Op.CONST:
                return z.integer(build.value_of(term))
            case Op.ADD:
                return z.add(*(self.encode(arg) for arg in args))
            case Op.NEG:
                return z.neg(self.encode(args[0]))
            case Op.MUL:
                self._note(term)
                if self.plain_products and not any(map(build.is_const, args)):
                    return self._product(term)
                return z.mul(self.encode(args[0]), self.encode(args[1]))
            case Op.DIV | Op.MOD:
                return self._division(term)
            case Op.TO_REAL:
                return z.real(self.encode(args[0]))
            case Op.FROM_INT:
                return self._wrap(args[0], _machine(term))
            case Op.BIT_AND | Op.BIT_OR | Op.BIT_XOR:
                return self._bitwise(term)
            case Op.BIT_NOT:
                sort = _machine(term)
                top = z.integer(-1 if sort.signed else sort.max)
                return self._known(term, z.sub(top, self.encode(args[0])))
            case Op.SHL | Op.SHR:
                return self._shift(term)
            case _:
                raise SortError(f"no arithmetic: {term.op}")

    def _division(self, term: Term) -> Ast:
        """SMT-LIB's div and mod are Euclidean; of a divisor 0 they say nothing, we do."""
        z = self.z
        a, b = (self.encode(arg) for arg in term.args)
        if isinstance(term.sort, sorts.Real):
            zero = z.real(z.integer(0))
            return z.ite(z.eq(b, zero), zero, z.div(a, b))
        if self.plain_products and not build.is_const(term.args[1]):
            result = self._plain_division(term, a, b)
        else:
            result = z.div(a, b) if term.op is Op.DIV else z.mod(a, b)
        if build.is_const(term.args[1]):
            return result
        self._note(term)
        self._near(term, a, b, result)
        at_zero = z.integer(0) if term.op is Op.DIV else a
        return z.ite(z.eq(b, z.integer(0)), at_zero, result)

    def _plain_division(self, term: Term, a: Ast, b: Ast) -> Ast:
        """See NOTE(plain-products)."""
        z, zero = self.z, self.z.integer(0)
        result = z.call(self.symbol(term.op.value, [z.int_sort] * 2, z.int_sort), [a, b])
        if term.op is Op.MOD:
            self._facts(term).append(z.implies(z.lt(zero, b), z.conj([z.le(zero, result), z.lt(result, b)])))
        return result

    def _product(self, term: Term) -> Ast:
        """NOTE(plain-products): what is not linear, as function symbols: with it the solver comes to no end in proofs
        that need of it no more than that equal factors give equal products, in any order."""
        z = self.z
        known = ("product",) in self._symbols
        times = self.symbol("product", [z.int_sort] * 2, z.int_sort)
        if not known:
            x, y = z.constant("x", z.int_sort), z.constant("y", z.int_sort)
            there, back = z.call(times, [x, y]), z.call(times, [y, x])
            self.side.append(z.quantify(True, [x, y], [[there]], z.eq(there, back), "axiom: product"))
        first, *others = sorted(
            _factors_of(term), key=lambda factor: self._factors.setdefault(factor, len(self._factors))
        )
        result = self.encode(first)
        for factor in others:
            result = z.call(times, [result, self.encode(factor)])
        return result

    def _note(self, term: Term) -> None:
        if self._scope_of(term) is None and isinstance(term.sort, sorts.Int):
            self.multiples.note(term)

    def follow(self) -> Iterator[Term]:
        return self.multiples.facts()

    def _near(self, term: Term, a: Ast, b: Ast, result: Ast) -> None:
        """A quotient of 0 or 1, as rings have it: linear facts, for what follows from products is hard to find."""
        z, zero = self.z, self.z.integer(0)
        double = z.add(b, b)
        div = term.op is Op.DIV
        below = z.implies(z.conj([z.le(zero, a), z.lt(a, b)]), z.eq(result, zero if div else a))
        once = z.implies(z.conj([z.le(b, a), z.lt(a, double)]), z.eq(result, z.integer(1) if div else z.sub(a, b)))
        self._facts(term).append(z.implies(z.lt(zero, b), z.conj([below, once])))

    def _wrap(self, number: Term, sort: sorts.Machine) -> Ast:
        """Equal modulo 2**bits; the test first, for most numbers that come here fit."""
        z = self.z
        value = self.encode(number)
        fits = self.encode(build.in_range(number, sort))
        size = z.integer(1 << sort.bits)
        if sort.signed:
            wrapped = z.add(z.mod(z.sub(value, z.integer(sort.min)), size), z.integer(sort.min))
        else:
            wrapped = z.mod(value, size)
        return wrapped if fits is z.false else z.ite(fits, value, wrapped)

    # --- bits

    def _bitwise(self, term: Term) -> Ast:
        """Or and xor by way of and."""
        z, (a, b) = self.z, term.args
        sort = _machine(term)
        if sort.signed and not build.is_const(b):
            return self._unknown(term)
        both = self._and(a, b, sort)
        match term.op:
            case Op.BIT_AND:
                return self._masked(term, both)
            case Op.BIT_OR:
                result = z.sub(z.add(self.encode(a), self.encode(b)), both)
            case _:
                result = z.sub(z.add(self.encode(a), self.encode(b)), z.mul(z.integer(2), both))
        self._facts(term).append(z.le(result, z.integer(sort.max)))  # the rest follows from what is known of `both`
        if sort.signed:
            self._facts(term).append(z.le(z.integer(sort.min), result))
        return self._known(term, result)

    def _known(self, term: Term, value: Ast) -> Ast:
        """A value as what it is by arithmetic; where single bits are asked for, as a symbol that has this value."""
        if not self.single_bits or _machine(term).signed:
            return value
        result = single_bits.operation(term, self)
        self._facts(term).append(self.z.eq(result, value))
        return result

    def _masked(self, term: Term, value: Ast) -> Ast:
        result = self._known(term, value)
        if self.single_bits and not _machine(term).signed:
            for a, mask in (term.args, term.args[::-1]):
                alone = single_bits.of_single_mask(a, mask, result, self)
                if alone is not None:
                    self._facts(term).append(alone)
        return result

    def _and(self, a: Term, b: Term, sort: sorts.Machine) -> Ast:
        z = self.z
        if build.is_const(b):
            mask = build.value_of(b)
            ones = runs(mask) if mask >= 0 else None  # those of a negative one have no end
            zeros = runs(sort.max & ~mask) if mask < 0 or not sort.signed else None  # nor have zeros below a sign
            if ones is not None and len(ones) <= MOST_RUNS and (zeros is None or len(ones) <= len(zeros)):
                return self._bits_of(self.encode(a), ones, sort)
            if zeros is not None and len(zeros) <= MOST_RUNS:
                return z.sub(self.encode(a), self._bits_of(self.encode(a), zeros, sort))
        both = self._unknown(build.bit_and(a, b))
        if not build.is_const(b):  # commutative, whatever the order is elsewhere
            swapped = self._unknown(build.bit_and(b, a))
            self._facts(build.bit_and(a, b)).append(z.eq(both, swapped))
        if not sort.signed:
            facts = self._facts(build.bit_and(a, b))
            facts += [z.implies(beside, z.eq(both, z.integer(0))) for beside in self._beside(a, b)]
        return both

    def _beside(self, a: Term, b: Term) -> Iterator[Ast]:
        """When two numbers have no bit in common, as fields of a word and flags of an aligned address do: one has zeros
        where the other may have ones."""
        z = self.z
        for high, low in ((a, b), (b, a)):
            zeros, ones = self.widths.zeros_below(high), self.widths.ones(low)
            if zeros:
                yield z.lt(self.encode(low), z.integer(1 << zeros))
            elif ones < _machine(low).bits:
                yield z.eq(z.mod(self.encode(high), z.integer(1 << ones)), z.integer(0))

    def _bits_of(self, value: Ast, parts: list[tuple[int, int]], sort: sorts.Machine) -> Ast:
        """The sum of the runs (low, length) of bits of a value, each where it is."""
        z = self.z
        terms = []
        for low, length in parts:
            piece = z.div(value, z.integer(1 << low)) if low else value
            if low + length < sort.bits:
                piece = z.mod(piece, z.integer(1 << length))
            terms.append(z.mul(piece, z.integer(1 << low)) if low else piece)
        if not terms:
            return z.integer(0)
        return z.add(*terms) if len(terms) > 1 else terms[0]

    def _shift(self, term: Term) -> Ast:
        z, (a, amount) = self.z, term.args
        sort = _machine(term)
        if not build.is_const(amount):
            return self._unknown(term)
        by = build.value_of(amount)
        if not 0 <= by < sort.bits:
            zero = z.integer(0)
            if term.op is Op.SHL or not sort.signed:
                return zero
            return z.ite(z.lt(self.encode(a), zero), z.integer(-1), zero)
        if term.op is Op.SHR:
            return self._known(term, z.div(self.encode(a), z.integer(1 << by)))
        if sort.signed:
            return self._wrap(build.mul(build.to_int(a), build.integer(1 << by)), sort)
        low = z.mod(self.encode(a), z.integer(1 << (sort.bits - by)))
        return self._known(term, z.mul(low, z.integer(1 << by)))

    def _unknown(self, term: Term) -> Ast:
        """A function symbol of the arguments, with what is true of every such value."""
        self.approximate = True
        z, sort = self.z, _machine(term)
        args = [self.encode(arg) for arg in term.args]
        decl = self.symbol(f"{term.op.value} {sort}", [z.int_sort] * len(args), z.int_sort, sort)
        result = z.call(decl, args)
        if self.single_bits and not sort.signed:
            single_bits.operation(term, self)
        facts = [z.le(z.integer(sort.min), result), z.le(result, z.integer(sort.max))]
        if not sort.signed and term.op is Op.BIT_AND:
            facts += [z.le(result, args[0]), z.le(result, args[1])]
        if not sort.signed and term.op is Op.SHR:
            facts.append(z.le(result, args[0]))
        self._facts(term).append(z.conj(facts))
        return result

    def _facts(self, term: Term) -> list[Ast]:
        """Where a fact about a term goes."""
        scope = self._scope_of(term)
        return scope.facts if scope is not None else self.side


def _machine(term: Term) -> sorts.Machine:
    if not isinstance(term.sort, sorts.Machine):
        raise SortError(f"a machine integer is needed, not {term.sort}")
    return term.sort


def _factors_of(term: Term) -> list[Term]:
    return [term] if term.op is not Op.MUL else [factor for arg in term.args for factor in _factors_of(arg)]


_OF_BITS = frozenset({Op.BIT_AND, Op.BIT_OR, Op.BIT_XOR, Op.BIT_NOT, Op.SHL, Op.SHR})


def _has_bits(term: Term) -> bool:
    """Is it the result of an operation on bits, or are all of its bits the same?"""
    if build.is_const(term):
        return build.value_of(term) in (0, term.sort.max if isinstance(term.sort, sorts.Machine) else 0)
    return term.op in _OF_BITS


def _as_bits(term: Term, other: Term) -> Term | None:
    """An unsigned number; a constant as one of the width of the other."""
    if term.op is Op.TO_INT:
        term = term.args[0]
    if isinstance(term.sort, sorts.Machine):
        return None if term.sort.signed else term
    if not build.is_const(term) or other.op is not Op.TO_INT:
        return None
    sort = other.args[0].sort
    fits = isinstance(sort, sorts.Machine) and not sort.signed and 0 <= build.value_of(term) <= sort.max
    return build.machine(build.value_of(term), sort) if fits else None
