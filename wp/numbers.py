"""Methods of the integers, and of the traits that the language implements for them. Source: documentation of the
primitive integer types; of `Ord`, `From`, `TryFrom`, `Default`, `Clone`.

A method is its exact, mathematical result and what becomes of one that does not fit: `checked_` gives `None`,
`wrapping_` takes it modulo 2**bits, `saturating_` the nearest value, `overflowing_` says so, and without a prefix the
method panics, which has to be excluded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from logic import arrays, build, sorts
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from murust.record import Record
from murust.source import Span
from wp import bits
from wp.context import Context
from wp.obligations import Kind
from wp.state import State
from wp.unsupported import Unsupported

ZERO, ONE = build.integer(0), build.integer(1)
NONE, SOME = 0, 1
OK, ERR = 0, 1


class Method(Record):
    """One call: the numbers that it is of, where it stands, and what is known there."""

    name: str
    args: tuple[Term, ...]
    ty: types.Int
    result: Type
    span: Span
    state: State
    cx: Context

    @property
    def numbers(self) -> tuple[Term, ...]:
        return tuple(build.to_int(arg) for arg in self.args if isinstance(arg.sort, sorts.Machine))

    def machine(self, number: Term) -> Term:
        """The number as a value of the result's type, modulo 2**bits."""
        return build.from_int(number, self.cx.sorts.of(self.result))

    def require(self, kind: Kind, claim: Term) -> None:
        self.cx.require(kind, claim, self.state, self.span)

    def given(self, there_is: Term, value: Term) -> Term:
        """`Some(value)` if there is one."""
        sort = self.cx.sorts.of(self.result)
        return build.ite(there_is, build.construct(sort, SOME, (value,)), build.construct(sort, NONE, ()))

    def inner(self, number: Term, index: int = 0) -> Term:
        """A number as the value inside an `Option` or a tuple."""
        assert isinstance(self.result, types.Adt | types.Tuple)
        ty = self.result.args[0] if isinstance(self.result, types.Adt) else self.result.items[index]
        return build.from_int(number, self.cx.sorts.of(ty))


def number_method(
    name: str, ty: types.Int, args: tuple[Term, ...], result: Type, span: Span, state: State, cx: Context
) -> Term:
    """What a method of an integer gives."""
    method = Method(name, args, ty, result, span, state, cx)
    known = _METHODS.get(name)
    if known is not None:
        return known(method)
    family, _, operation = name.partition("_")
    if family in _FAMILIES and operation in _EXACT:
        return _FAMILIES[family](method, operation)
    if name in _EXACT:
        return _plain(method, name)
    raise Unsupported(f"a call of `{name}` of an integer")


# --- Families --------------------------------------------------------------------------------------------------


def _magnitude(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, build.neg(number))


_EXACT: dict[str, Callable[..., Term]] = {
    "add": build.add, "sub": build.sub, "mul": build.mul, "neg": build.neg, "abs": _magnitude,
    "div": build.trunc_div, "rem": build.trunc_rem, "div_euclid": build.div, "rem_euclid": build.mod,
    "add_signed": build.add, "add_unsigned": build.add, "sub_unsigned": build.sub, "signed_diff": build.sub,
}  # fmt: skip
_DIVIDING = ("div", "rem", "div_euclid", "rem_euclid")
_REMAINDERS: dict[str, Callable[..., Term]] = {"rem": build.trunc_div, "rem_euclid": build.div}


def _fits(method: Method, operation: str, ty: Type) -> Term:
    """Is the exact result of the type? A remainder overflows where the quotient does."""
    exact = (_REMAINDERS if operation in _REMAINDERS else _EXACT)[operation](*method.numbers)
    assert isinstance(ty, types.Int)
    return build.conj(build.le(build.integer(ty.min), exact), build.le(exact, build.integer(ty.max)))


def _require_divisor(method: Method, operation: str) -> None:
    if operation in _DIVIDING:
        method.require(Kind.DIVISION, build.ne(method.numbers[1], ZERO))


def _plain(method: Method, operation: str) -> Term:
    _require_divisor(method, operation)
    method.require(Kind.OVERFLOW, _fits(method, operation, method.result))
    return method.machine(_EXACT[operation](*method.numbers))


def _checked(method: Method, operation: str) -> Term:
    assert isinstance(method.result, types.Adt)
    there_is = _fits(method, operation, method.result.args[0])
    if operation in _DIVIDING:
        there_is = build.conj(build.ne(method.numbers[1], ZERO), there_is)
    return method.given(there_is, method.inner(_EXACT[operation](*method.numbers)))


def _wrapping(method: Method, operation: str) -> Term:
    _require_divisor(method, operation)
    return method.machine(_EXACT[operation](*method.numbers))


def _saturating(method: Method, operation: str) -> Term:
    _require_divisor(method, operation)
    exact = _EXACT[operation](*method.numbers)
    least, most = build.integer(method.ty.min), build.integer(method.ty.max)
    return method.machine(build.ite(build.lt(exact, least), least, build.ite(build.lt(most, exact), most, exact)))


def _overflowing(method: Method, operation: str) -> Term:
    _require_divisor(method, operation)
    value = method.inner(_EXACT[operation](*method.numbers))
    wrong = build.negate(_fits(method, operation, method.ty))
    return build.construct(method.cx.sorts.of(method.result), 0, (value, wrong))


_FAMILIES: dict[str, Callable[[Method, str], Term]] = {
    "checked": _checked, "wrapping": _wrapping, "saturating": _saturating, "overflowing": _overflowing,
}  # fmt: skip


# --- Others ----------------------------------------------------------------------------------------------------


def _exact_power(method: Method) -> Term:
    """Of an exponent that is written out, the product; else `core::power`, with what is true of it by induction: of a
    base that is not negative it is not, and of one that is written out, which powers there are that fit."""
    base, exponent = method.numbers
    if build.is_const(exponent) and build.value_of(exponent) <= 128:
        exact = ONE
        for _ in range(build.value_of(exponent)):
            exact = build.mul(exact, base)
        return exact
    exact = method.cx.functions.call("core::power", (), (base, exponent))
    if build.is_const(base) and build.value_of(base) == 2:
        found, fits = bits.power_of_two(exponent, method.ty.bits), build.lt(exponent, build.integer(method.ty.bits))
        method.state.assume(build.implies(fits, build.eq(exact, found)))
        return found
    if build.is_const(base) and abs(build.value_of(base)) > 1:
        for known in _powers(build.value_of(base), exponent, exact, method.ty):
            method.state.assume(known)
    zero, positive = build.le(ZERO, base), build.lt(ZERO, base)
    method.state.assume(build.implies(zero, build.le(ZERO, exact)))
    method.state.assume(build.implies(positive, build.lt(ZERO, exact)))
    return exact


def _powers(base: int, exponent: Term, exact: Term, ty: types.Int) -> Iterable[Term]:
    """Each power of a number that fits, and that no later one does: from one on they only grow."""
    n, value = 0, 1
    while ty.holds(value) or ty.holds(value * base):
        yield build.implies(build.eq(exponent, build.integer(n)), build.eq(exact, build.integer(value)))
        n, value = n + 1, value * base
    fits = build.conj(build.le(build.integer(ty.min), exact), build.le(exact, build.integer(ty.max)))
    yield build.implies(build.le(build.integer(n), exponent), build.negate(fits))


def _pow(method: Method) -> Term:
    exact = _exact_power(method)
    least, most = build.integer(method.ty.min), build.integer(method.ty.max)
    fits = build.conj(build.le(least, exact), build.le(exact, most))
    match method.name.partition("_")[0]:
        case "checked":
            return method.given(fits, method.inner(exact))
        case "wrapping":
            return method.machine(exact)
        case "saturating":
            return method.machine(build.ite(fits, exact, build.ite(build.lt(exact, least), least, most)))
        case "overflowing":
            sort = method.cx.sorts.of(method.result)
            return build.construct(sort, 0, (method.inner(exact), build.negate(fits)))
        case _:
            method.require(Kind.OVERFLOW, fits)
            return method.machine(exact)


def _shift(method: Method) -> Term:
    """The amount modulo the width; `checked_` and `overflowing_` tell whether it was less than that."""
    family, _, direction = method.name.partition("_")
    width = build.integer(method.ty.bits)
    amount = method.numbers[1]
    shifted = (build.shl if direction == "shl" else build.shr)(method.args[0], build.mod(amount, width))
    match family:
        case "checked":
            return method.given(build.lt(amount, width), shifted)
        case "overflowing":
            return build.construct(method.cx.sorts.of(method.result), 0, (shifted, build.le(width, amount)))
        case _:
            return shifted


def _counted(count: Callable[[Term, int], Term]) -> Callable[[Method], Term]:
    """A number of bits of the value, read without its sign."""

    def result(method: Method) -> Term:
        number = build.to_int(bits.unsigned(method.args[0]))
        return method.machine(count(number, method.ty.bits))

    return result


def _zeros(trailing: bool, *, of_complement: bool = False) -> Callable[[Method], Term]:
    """How many zeros there are at one end (of the complement: how many ones), and which bits that tells."""

    def result(method: Method) -> Term:
        value = bits.unsigned(method.args[0])
        return method.machine(_zeros_of(build.bit_not(value) if of_complement else value, trailing, method))

    return result


def _zeros_of(value: Term, trailing: bool, method: Method) -> Term:
    count, known = _TRAILING if trailing else _LEADING
    zeros = count(build.to_int(value), method.ty.bits)
    if not build.is_const(zeros):
        method.state.assume(known(value, zeros))
    return zeros


_TRAILING = (bits.trailing_zeros, bits.with_trailing_zeros)
_LEADING = (bits.leading_zeros, bits.with_leading_zeros)


def _ilog2(method: Method) -> Term:
    number = method.numbers[0]
    exact = build.sub(build.integer(method.ty.bits - 1), _zeros_of(bits.unsigned(method.args[0]), False, method))
    if method.name.startswith("checked"):
        return method.given(build.lt(ZERO, number), method.inner(exact))
    method.require(Kind.PANIC, build.lt(ZERO, number))
    return method.machine(exact)


def _ilog10(method: Method) -> Term:
    """How many powers of ten, from ten on, it reaches."""
    number, power, exact = method.numbers[0], 10, ZERO
    while power <= method.ty.max:
        exact = build.add(exact, build.ite(build.le(build.integer(power), number), ONE, ZERO))
        power *= 10
    if method.name.startswith("checked"):
        return method.given(build.lt(ZERO, number), method.inner(exact))
    method.require(Kind.PANIC, build.lt(ZERO, number))
    return method.machine(exact)


def _midpoint(method: Method) -> Term:
    """Half the sum, towards zero."""
    return method.machine(build.trunc_div(build.add(*method.numbers), build.integer(2)))


def _isqrt(method: Method) -> Term:
    """The root r: r² is at most x, (r + 1)² is more."""
    number = method.numbers[0]
    method.require(Kind.PANIC, build.le(ZERO, number))
    root = method.cx.fresh("root", method.result, method.state)
    r = build.to_int(root)
    more = build.add(r, ONE)
    method.state.assume(build.conj(build.le(ZERO, r), build.le(build.mul(r, r), number)))
    method.state.assume(build.lt(number, build.mul(more, more)))
    return root


def _next_power_of_two(method: Method) -> Term:
    number, width = method.numbers[0], method.ty.bits
    exact = bits.next_power_of_two(number, width)
    fits = build.le(number, build.integer(1 << (width - 1)))
    if method.name.startswith("checked"):
        return method.given(fits, method.inner(exact))
    method.require(Kind.OVERFLOW, fits)
    return method.machine(exact)


def _next_multiple_of(method: Method) -> Term:
    a, b = method.numbers
    exact = build.mul(build.neg(build.div(build.neg(a), b)), b)  # rounded up
    fits = build.le(exact, build.integer(method.ty.max))
    if method.name.startswith("checked"):
        return method.given(build.conj(build.ne(b, ZERO), fits), method.inner(exact))
    method.require(Kind.DIVISION, build.ne(b, ZERO))
    method.require(Kind.OVERFLOW, fits)
    return method.machine(exact)


def _div_ceil(method: Method) -> Term:
    a, b = method.numbers
    method.require(Kind.DIVISION, build.ne(b, ZERO))
    return method.machine(build.neg(build.div(build.neg(a), b)))


def _is_multiple_of(method: Method) -> Term:
    a, b = method.numbers
    return build.ite(build.eq(b, ZERO), build.eq(a, ZERO), build.eq(build.mod(a, b), ZERO))


def _signum(method: Method) -> Term:
    a = method.numbers[0]
    return method.machine(build.ite(build.lt(a, ZERO), build.integer(-1), build.ite(build.eq(a, ZERO), ZERO, ONE)))


def _rotate(method: Method) -> Term:
    amount = build.mod(method.numbers[1], build.integer(method.ty.bits))
    if method.name == "rotate_right":
        amount = build.mod(build.sub(build.integer(method.ty.bits), amount), build.integer(method.ty.bits))
    return build.from_int(build.to_int(bits.rotated(bits.unsigned(method.args[0]), amount)), method.args[0].sort)


def _rearranged(change: Callable[[Term], Term]) -> Callable[[Method], Term]:
    """The bits in another order."""
    return lambda method: build.from_int(build.to_int(change(bits.unsigned(method.args[0]))), method.args[0].sort)


def _to_bytes(method: Method) -> Term:
    found = bits.bytes_of(bits.unsigned(method.args[0]))
    items = found[::-1] if "be" in method.name else found
    return arrays.literal(tuple(items), method.cx.sorts.of(method.result))


def _from_bytes(method: Method) -> Term:
    size = method.ty.bits // 8
    order: Iterable[int] = range(size - 1, -1, -1) if "be" in method.name else range(size)
    return method.machine(bits.of_bytes([arrays.get(method.args[0], build.integer(i)) for i in order]))


_METHODS: dict[str, Callable[[Method], Term]] = {
    **dict.fromkeys(("pow", "checked_pow", "wrapping_pow", "saturating_pow", "overflowing_pow"), _pow),
    **dict.fromkeys((f"{f}_{d}" for f in ("checked", "wrapping", "overflowing") for d in ("shl", "shr")), _shift),
    "count_ones": _counted(bits.count_ones),
    "count_zeros": _counted(lambda n, width: build.sub(build.integer(width), bits.count_ones(n, width))),
    "leading_zeros": _zeros(False), "trailing_zeros": _zeros(True),
    "leading_ones": _zeros(False, of_complement=True), "trailing_ones": _zeros(True, of_complement=True),
    "ilog2": _ilog2, "checked_ilog2": _ilog2, "isqrt": _isqrt,
    "ilog10": _ilog10, "checked_ilog10": _ilog10, "midpoint": _midpoint,
    "is_power_of_two": lambda m: bits.is_power_of_two(m.numbers[0], m.ty.bits),
    "next_power_of_two": _next_power_of_two, "checked_next_power_of_two": _next_power_of_two,
    "next_multiple_of": _next_multiple_of, "checked_next_multiple_of": _next_multiple_of,
    "div_ceil": _div_ceil, "is_multiple_of": _is_multiple_of, "signum": _signum,
    "abs_diff": lambda m: m.machine(_magnitude(build.sub(*m.numbers))),
    "unsigned_abs": lambda m: m.machine(_magnitude(m.numbers[0])),
    "is_negative": lambda m: build.lt(m.numbers[0], ZERO),
    "is_positive": lambda m: build.lt(ZERO, m.numbers[0]),
    "cast_signed": lambda m: m.machine(m.numbers[0]),
    "cast_unsigned": lambda m: m.machine(m.numbers[0]),
    "rotate_left": _rotate, "rotate_right": _rotate,
    "swap_bytes": _rearranged(bits.swapped_bytes), "reverse_bits": _rearranged(bits.reversed_bits),
    "to_be": _rearranged(bits.swapped_bytes), "from_be": _rearranged(bits.swapped_bytes),
    "to_le": lambda m: m.args[0], "from_le": lambda m: m.args[0],
    **dict.fromkeys(("to_le_bytes", "to_be_bytes", "to_ne_bytes"), _to_bytes),
    **dict.fromkeys(("from_le_bytes", "from_be_bytes", "from_ne_bytes"), _from_bytes),
}  # fmt: skip
