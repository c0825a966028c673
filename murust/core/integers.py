"""The integer API of the core library, on values. Source: the documentation of `core::primitive::u32` and `i32`.

Each function takes the type and the values, and gives an integer, a `bool`, a pair, bytes as a list, or None (of an
`Option`). `Panic` is what it panics with.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from murust.core.types import INTS, Int


class Panic(Exception):
    """A call outside of the domain: the message is that of the core library."""


_WORDS = {
    "add": "add", "sub": "subtract", "mul": "multiply", "neg": "negate", "abs": "negate", "pow": "multiply",
    "shl": "shift left", "shr": "shift right", "div": "divide", "rem": "calculate the remainder",
}  # fmt: skip


def call(name: str, ty: Int, args: Sequence[Any]) -> Any:
    """The value of `ty::name(args)`. Raises `Panic`, and `KeyError` for what is no function of the integer API."""
    family, _, operation = name.partition("_")
    if family == "strict" and operation in _EXACT:
        return _panicking(operation)(ty, *args)
    if family in _FAMILIES and operation in _EXACT:
        value = _exact(operation, ty, args)
        if value[0] is None and family != "checked":
            raise Panic(f"attempt to {_WITHOUT_DIVISOR.get(operation, 'divide by zero')}")
        return _FAMILIES[family](ty, value)
    return _FUNCTIONS[name](ty, *args)


_REMAINDER = "calculate the remainder with a divisor of zero"
_WITHOUT_DIVISOR = {"rem": _REMAINDER, "rem_euclid": _REMAINDER, "next_multiple_of": _REMAINDER}


# --- Families: checked, wrapping, overflowing, saturating ------------------------------------------------------


def _quotient(a: int, b: int) -> int:
    """Rounded towards zero, as Rust does."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def _euclidean(a: int, b: int) -> tuple[int, int]:
    rest = a % abs(b)
    return (a - rest) // b, rest


_EXACT: dict[str, Callable[..., int]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": _quotient,
    "rem": lambda a, b: a - b * _quotient(a, b),
    "div_euclid": lambda a, b: _euclidean(a, b)[0],
    "rem_euclid": lambda a, b: _euclidean(a, b)[1],
    "neg": lambda a: -a,
    "abs": abs,
    "pow": lambda a, b: a**b,
    "shl": lambda a, b: a << b,
    "shr": lambda a, b: a >> b,
    "add_unsigned": lambda a, b: a + b,
    "sub_unsigned": lambda a, b: a - b,
    "add_signed": lambda a, b: a + b,
    "sub_signed": lambda a, b: a - b,
    "next_power_of_two": lambda a: 1 << max(a - 1, 0).bit_length(),
    "next_multiple_of": lambda a, b: -(-a // b) * b,
}  # fmt: skip


def _exact(operation: str, ty: Int, args: Sequence[int]) -> tuple[int | None, bool]:
    """The value without bounds (None if there is none), and whether it is out of range."""
    if operation in ("shl", "shr"):
        amount = args[1] % ty.bits
        value = ty.wrap(args[0] << amount) if operation == "shl" else args[0] >> amount
        return value, args[1] >= ty.bits
    if operation in ("div", "rem", "div_euclid", "rem_euclid", "next_multiple_of") and args[1] == 0:
        return None, True
    if operation in ("rem", "rem_euclid") and ty.signed and args[1] == -1:
        return 0, args[0] == ty.min
    if operation == "pow":
        return _power(ty, *args)
    value = _EXACT[operation](*args)
    return value, not ty.holds(value)


def _power(ty: Int, base: int, exponent: int) -> tuple[int, bool]:
    """Huge powers are not made: modulo the width, and with a sign that says to which side they overflow."""
    if exponent * max(abs(base).bit_length() - 1, 0) <= 2 * ty.bits:
        value = base**exponent
        return value, not ty.holds(value)
    low = pow(base, exponent, 1 << ty.bits)
    sign = -1 if base < 0 and exponent % 2 else 1
    return low + sign * (1 << (2 * ty.bits)), True


def _known(value: tuple[int | None, bool]) -> int:
    assert value[0] is not None
    return value[0]


def _checked(ty: Int, value: tuple[int | None, bool]) -> int | None:
    return None if value[1] else value[0]


def _wrapping(ty: Int, value: tuple[int | None, bool]) -> int:
    return ty.wrap(_known(value))


def _overflowing(ty: Int, value: tuple[int | None, bool]) -> tuple[int, bool]:
    return ty.wrap(_known(value)), value[1]


def _saturating(ty: Int, value: tuple[int | None, bool]) -> int:
    exact = _known(value)
    return exact if not value[1] else ty.max if exact > ty.max else ty.min


_FAMILIES: dict[str, Callable[[Int, tuple[int | None, bool]], Any]] = {
    "checked": _checked, "wrapping": _wrapping, "overflowing": _overflowing, "saturating": _saturating,
}  # fmt: skip


def _panicking(operation: str) -> Callable[..., int]:
    """The operation as it stands, which panics where it overflows."""

    def run(ty: Int, *args: int) -> int:
        value, overflows = _exact(operation, ty, args)
        word = operation.partition("_")[0]
        if value is None:
            raise Panic(f"attempt to {_WITHOUT_DIVISOR.get(operation, 'divide by zero')}")
        if overflows:
            raise Panic(f"attempt to {_WORDS.get(word, 'add')} with overflow")
        return value

    return run


# --- Everything else -------------------------------------------------------------------------------------------


def _bits(ty: Int, value: int) -> int:
    return value & ((1 << ty.bits) - 1)


def _leading(ty: Int, value: int) -> int:
    return ty.bits - _bits(ty, value).bit_length()


def _trailing(ty: Int, value: int) -> int:
    bits = _bits(ty, value)
    return ty.bits if bits == 0 else (bits & -bits).bit_length() - 1


def _rotate(ty: Int, value: int, amount: int) -> int:
    amount %= ty.bits
    bits = _bits(ty, value)
    return ty.wrap(bits << amount | bits >> (ty.bits - amount))


def _bytes(order: str) -> Callable[[Int, int], list[int]]:
    return lambda ty, value: list(_bits(ty, value).to_bytes(ty.bits // 8, order))  # type: ignore[arg-type]


def _from_bytes(order: str) -> Callable[[Int, Sequence[int]], int]:
    return lambda ty, data: ty.wrap(int.from_bytes(bytes(data), order))  # type: ignore[arg-type]


def _swapped(ty: Int, value: int) -> int:
    return ty.wrap(int.from_bytes(_bits(ty, value).to_bytes(ty.bits // 8, "little"), "big"))


def _logarithm(base: int | None) -> Callable[..., int]:
    def run(ty: Int, value: int, given: int = 0) -> int:
        of = base or given
        if value <= 0:
            raise Panic("argument of integer logarithm must be positive")
        if of < 2:
            raise Panic("base of integer logarithm must be at least 2")
        result = 0
        while value >= of:
            value //= of
            result += 1
        return result

    return run


def _checked_logarithm(base: int | None) -> Callable[..., int | None]:
    def run(ty: Int, value: int, given: int = 0) -> int | None:
        return _logarithm(base)(ty, value, given) if value > 0 and (base or given) >= 2 else None

    return run


def _root(ty: Int, value: int) -> int:
    if value < 0:
        raise Panic("argument of integer square root cannot be negative")
    return math.isqrt(value)


def _ceiling(ty: Int, a: int, b: int) -> int:
    if b == 0:
        raise Panic("attempt to divide by zero")
    return -(-a // b)


def unsigned(ty: Int) -> Int:
    return INTS["u" + ty.name[1:]]


def signed(ty: Int) -> Int:
    return INTS["i" + ty.name[1:]]


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "pow": _panicking("pow"),
    "abs": _panicking("abs"),
    "div_euclid": _panicking("div_euclid"),
    "rem_euclid": _panicking("rem_euclid"),
    "next_power_of_two": _panicking("next_power_of_two"),
    "next_multiple_of": _panicking("next_multiple_of"),
    "isqrt": _root,
    "ilog2": _logarithm(2),
    "ilog10": _logarithm(10),
    "ilog": _logarithm(None),
    "checked_ilog2": _checked_logarithm(2),
    "checked_ilog10": _checked_logarithm(10),
    "checked_ilog": _checked_logarithm(None),
    "checked_isqrt": lambda ty, a: math.isqrt(a) if a >= 0 else None,
    "midpoint": lambda ty, a, b: _quotient(a + b, 2),
    "unbounded_shl": lambda ty, a, n: ty.wrap(a << n) if n < ty.bits else 0,
    "unbounded_shr": lambda ty, a, n: a >> min(n, ty.bits),
    "count_ones": lambda ty, a: _bits(ty, a).bit_count(),
    "count_zeros": lambda ty, a: ty.bits - _bits(ty, a).bit_count(),
    "leading_zeros": _leading,
    "trailing_zeros": _trailing,
    "leading_ones": lambda ty, a: _leading(ty, ~a),
    "trailing_ones": lambda ty, a: _trailing(ty, ~a),
    "rotate_left": _rotate,
    "rotate_right": lambda ty, a, n: _rotate(ty, a, -n % ty.bits),
    "swap_bytes": _swapped,
    "reverse_bits": lambda ty, a: ty.wrap(int(f"{_bits(ty, a):0{ty.bits}b}"[::-1], 2)),
    "to_be": _swapped,
    "to_le": lambda ty, a: a,
    "from_be": _swapped,
    "from_le": lambda ty, a: a,
    "to_le_bytes": _bytes("little"),
    "to_ne_bytes": _bytes("little"),
    "to_be_bytes": _bytes("big"),
    "from_le_bytes": _from_bytes("little"),
    "from_ne_bytes": _from_bytes("little"),
    "from_be_bytes": _from_bytes("big"),
    "abs_diff": lambda ty, a, b: abs(a - b),
    "signum": lambda ty, a: (a > 0) - (a < 0),
    "unsigned_abs": lambda ty, a: abs(a),
    "is_negative": lambda ty, a: a < 0,
    "is_positive": lambda ty, a: a > 0,
    "is_power_of_two": lambda ty, a: a.bit_count() == 1,
    "div_ceil": _ceiling,
    "is_multiple_of": lambda ty, a, b: a == 0 if b == 0 else a % b == 0,
    "checked_signed_diff": lambda ty, a, b: a - b if signed(ty).holds(a - b) else None,
    "cast_signed": lambda ty, a: signed(ty).wrap(a),
    "cast_unsigned": lambda ty, a: unsigned(ty).wrap(a),
}
