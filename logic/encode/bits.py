"""Machine integers as bit-vectors, mathematical ones as bit-vectors wide enough to be exact. Good at masks and shifts.

A number whose range has no plain bound (an integer variable, a length) has no width: the goal is then not in this
fragment. There is no conversion between bit-vectors and the solver's integers: with those, such goals are not decided
in any reasonable time.
"""

from __future__ import annotations

import functools

from logic import build, ranges, sorts
from logic.encode.base import Encoder
from logic.encode.z3_raw import Ast, Z3Sort
from logic.errors import NotInFragment, SortError
from logic.terms import Op, Term

WIDEST = 300
INDEX_BITS = 64


class BitsEncoder(Encoder):
    name = "bits"
    exact_numbers = True

    def machine_sort(self, sort: sorts.Machine) -> Z3Sort:
        return self.z.bits(sort.bits)

    def number_sort(self) -> Z3Sort:
        raise NotInFragment("a mathematical integer without bounds")

    def index_sort(self) -> Z3Sort:
        return self.z.bits(INDEX_BITS)

    def range_fact(self, term: Term, ast: Ast) -> Ast | None:
        return None

    def equal(self, a: Term, b: Term) -> Ast:
        if isinstance(a.sort, sorts.Int):
            x, y, _ = self._same_width(a, b)
            return self.z.eq(x, y)
        return self.z.eq(self.encode(a), self.encode(b))

    def choose(self, term: Term, polarity: int) -> Ast:
        if isinstance(term.sort, sorts.Int):
            raise NotInFragment("a mathematical integer as an argument")
        return super().choose(term, polarity)

    def index(self, term: Term) -> Ast:
        """Only numbers that are plainly in 0..2**64: others would wrap around onto elements."""
        if term.op is Op.TO_INT:
            sort = term.args[0].sort
            if isinstance(sort, sorts.Machine) and not sort.signed and sort.bits <= INDEX_BITS:
                return self.z.extend(self.encode(term.args[0]), INDEX_BITS - sort.bits, signed=False)
        if build.is_const(term) and 0 <= build.value_of(term) < 1 << INDEX_BITS:
            return self.z.number(build.value_of(term), self.z.bits(INDEX_BITS))
        low, high = ranges.bounds(term)
        if low is not None and low >= 0 and high is not None and high < 1 << INDEX_BITS:
            value, width = self.number(term)
            if width > INDEX_BITS:
                return self.z.extract(value, INDEX_BITS)
            return self._widen(value, width, INDEX_BITS)
        raise NotInFragment("an index without plain bounds")

    # --- numbers, with their widths

    def number(self, term: Term) -> tuple[Ast, int]:
        """An integer term as a signed bit-vector, and its width."""
        z, args = self.z, term.args
        match term.op:
            case Op.CONST:
                value = build.value_of(term)
                width = value.bit_length() + 1
                return z.number(value % (1 << width), z.bits(width)), width
            case Op.TO_INT:
                sort = args[0].sort
                if not isinstance(sort, sorts.Machine):
                    raise SortError("to_int of no machine integer")
                value_ast = self.encode(args[0])
                return (value_ast, sort.bits) if sort.signed else (z.extend(value_ast, 1, signed=False), sort.bits + 1)
            case Op.ADD:
                parts = [self.number(arg) for arg in args]
                width = _checked(max(w for _, w in parts) + (len(parts) - 1).bit_length())
                result = self._widen(*parts[0], width)
                for part, old in parts[1:]:
                    result = z.bv("add", result, self._widen(part, old, width))
                return result, width
            case Op.NEG:
                part, old = self.number(args[0])
                return z.bv_neg(self._widen(part, old, _checked(old + 1))), old + 1
            case Op.MUL:
                (a, wa), (b, wb) = self.number(args[0]), self.number(args[1])
                width = _checked(wa + wb)
                return self._product(args, self._widen(a, wa, width), self._widen(b, wb, width), width), width
            case Op.DIV | Op.MOD:
                return self._division(term)
            case Op.ITE:
                a, b, width = self._same_width(args[1], args[2])
                return z.ite(self.encode(args[0]), a, b), width
            case _:
                raise NotInFragment(f"a mathematical integer without bounds ({term.op.value})")

    def _widen(self, a: Ast, old: int, new: int) -> Ast:
        return self.z.extend(a, new - old, signed=True)

    def _same_width(self, a: Term, b: Term) -> tuple[Ast, Ast, int]:
        (x, wx), (y, wy) = self.number(a), self.number(b)
        width = max(wx, wy)
        return self._widen(x, wx, width), self._widen(y, wy, width), width

    def _division(self, term: Term) -> tuple[Ast, int]:
        """Of numbers that are plainly not negative: then Euclidean division is that of unsigned bit-vectors."""
        if not all(map(ranges.not_negative, term.args)):
            raise NotInFragment("a division of numbers that may be negative")
        a, b, width = self._same_width(*term.args)
        zero = self.z.number(0, self.z.bits(width))
        if term.op is Op.DIV:
            return self.z.ite(self.z.eq(b, zero), zero, self.z.bv("udiv", a, b)), width
        return self.z.ite(self.z.eq(b, zero), a, self.z.bv("urem", a, b)), width

    # --- machine integers

    def arithmetic(self, term: Term) -> Ast:
        z, args = self.z, term.args
        match term.op:
            case Op.LE:
                return self._less_or_equal(args[0], args[1])
            case Op.CONST:
                sort = _machine(term)
                return z.number(build.value_of(term) % (1 << sort.bits), z.bits(sort.bits))
            case Op.FROM_INT:
                return self._low(args[0], _machine(term).bits)
            case Op.BIT_AND | Op.BIT_OR | Op.BIT_XOR:
                return z.bv(term.op.value.removeprefix("bit_"), self.encode(args[0]), self.encode(args[1]))
            case Op.BIT_NOT:
                return z.bv_not(self.encode(args[0]))
            case Op.SHL | Op.SHR:
                return self._shift(term)
            case _:
                raise NotInFragment(f"a mathematical integer by itself ({term.op.value})")

    def _less_or_equal(self, a: Term, b: Term) -> Ast:
        if a.op is Op.TO_INT and b.op is Op.TO_INT and a.args[0].sort == b.args[0].sort:
            sort = a.args[0].sort
            signed = isinstance(sort, sorts.Machine) and sort.signed
            return self.z.bv("sle" if signed else "ule", self.encode(a.args[0]), self.encode(b.args[0]))
        x, y, _ = self._same_width(a, b)
        return self.z.bv("sle", x, y)

    def _low(self, number: Term, bits: int) -> Ast:
        """The low bits of a number. Those of a sum or product need only those of its parts."""
        z = self.z
        match number.op:
            case Op.ADD:
                return functools.reduce(lambda a, b: z.bv("add", a, b), [self._low(arg, bits) for arg in number.args])
            case Op.MUL:
                a, b = (self._low(arg, bits) for arg in number.args)
                return self._product(number.args, a, b, bits)
            case Op.NEG:
                return z.bv_neg(self._low(number.args[0], bits))
            case Op.ITE:
                condition, a, b = number.args
                return z.ite(self.encode(condition), self._low(a, bits), self._low(b, bits))
            case _:
                value, width = self.number(number)
                return z.extract(value, bits) if width > bits else self._widen(value, width, bits)

    def _product(self, factors: tuple[Term, ...], a: Ast, b: Ast, width: int) -> Ast:
        """Of two factors at their width: a power of two shifts the other one, which is much easier to reason about."""
        for factor, other in zip(factors, (b, a), strict=True):
            power = _power_of_two(factor)
            if power is not None:
                return self.z.bv("shl", other, self._amount(power.args[1], _machine(power).bits, width))
        return self.z.bv("mul", a, b)

    def _shift(self, term: Term) -> Ast:
        """SMT-LIB's shifts by the width or more give 0, or the sign, as ours do."""
        sort = _machine(term)
        operation = "shl" if term.op is Op.SHL else "ashr" if sort.signed else "lshr"
        return self.z.bv(operation, self.encode(term.args[0]), self._amount(term.args[1], sort.bits, sort.bits))

    def _amount(self, amount: Term, bits: int, width: int) -> Ast:
        """By how much a vector of a width is shifted: the amount if it is less than the bits of what is shifted, all of
        the width if it is more or negative."""
        z = self.z
        if width.bit_length() > width:
            raise NotInFragment("a shift of a very narrow integer")
        by, old = self.number(amount)
        wide = max(old, width + 1, bits.bit_length() + 1)
        by = self._widen(by, old, wide)
        inside = z.conj([z.bv("sle", z.number(0, z.bits(wide)), by), z.bv("slt", by, z.number(bits, z.bits(wide)))])
        return z.extract(z.ite(inside, by, z.number(width, z.bits(wide))), width)


def _power_of_two(term: Term) -> Term | None:
    """The shift of `1` that a number is, if that is of an unsigned integer: 0 if it is shifted out."""
    shift = term.args[0] if term.op is Op.TO_INT else term
    if shift.op is not Op.SHL or not isinstance(shift.sort, sorts.Machine) or shift.sort.signed:
        return None
    one = shift.args[0]
    return shift if build.is_const(one) and build.value_of(one) == 1 else None


def _checked(width: int) -> int:
    if width > WIDEST:
        raise NotInFragment("a number of too many bits")
    return width


def _machine(term: Term) -> sorts.Machine:
    if not isinstance(term.sort, sorts.Machine):
        raise NotInFragment("a mathematical integer by itself")
    return term.sort
