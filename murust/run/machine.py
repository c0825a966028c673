"""What compiled code runs on: panics, limits, output, and helper functions for what takes more than an expression."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import attrs

from murust.core import integers
from murust.run.memory import HEADERS, Undefined, keep
from murust.source import Span

LONGEST_TRACE = 50
"""Assignments that are remembered: the last ones, which lead to where the run ended."""


class Panic(Exception):
    """A panic of the μRust program. Where it is says the traceback."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Abort(Exception):
    """A panic left a destructor that runs because of another: the program ends. Source: Rust reference, "Panic"."""

    def __init__(self, first: Panic, second: Panic) -> None:
        super().__init__(second.message)
        self.first, self.second = first, second


class Exited(Exception):
    """The program ends itself, with a status. No destructor runs. Source: `std::process::exit`."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def leave_program(status: int) -> NoReturn:
    raise Exited(status & 0xFF)


def abort(first: Panic, second: Panic) -> NoReturn:
    raise Abort(first, second)


class ContractFailure(Exception):
    """A clause does not hold of a run: `kind` is `requires`, `call.requires`, `ensures`, `invariant`, `measure`,
    `assert`, `assume`, `panics`, `loop.ensures`, `type.invariant`, `static.invariant`, `calc`, `lemma`."""

    def __init__(self, kind: str, clause: Span, span: Span) -> None:
        super().__init__(kind)
        self.kind, self.clause, self.span = kind, clause, span


class OutOfFuel(Exception):
    """The limit on loop rounds and calls is reached."""


@attrs.define(eq=False, repr=False)
class Machine:
    """The state of one run that compiled code shares."""

    stdout: list[str] = attrs.field(factory=list)
    stderr: list[str] = attrs.field(factory=list)
    fuel: int | None = None
    trace: deque[tuple[Span, str]] = attrs.field(factory=lambda: deque(maxlen=LONGEST_TRACE))

    def tick(self, units: int = 1) -> None:
        """One round of a loop, or one call; or what takes as long as so many."""
        if self.fuel is not None:
            self.fuel -= units
            if self.fuel < 0:
                raise OutOfFuel


def panic(message: str) -> NoReturn:
    raise Panic(message)


def divide(a: int, b: int) -> int:
    """Towards zero."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def remainder(a: int, b: int) -> int:
    """With the sign of `a`."""
    return a - b * divide(a, b)


def order(a: Any, b: Any) -> int:
    return int(a > b) - int(a < b)


def equal_elements(equal: Callable[..., bool], size: int, a: Any, i: int, n: int, b: Any, j: int, m: int) -> bool:
    return n == m and all(equal(a, i + k * size, b, j + k * size) for k in range(n))


def equal_mixed(
    different: Callable[..., bool], size: int, other: int, a: Any, i: int, n: int, b: Any, j: int, m: int
) -> bool:
    return n == m and not any(different(a, i + k * size, b, j + k * other) for k in range(n))


def no_different_elements(
    different: Callable[..., bool], size: int, a: Any, i: int, n: int, b: Any, j: int, m: int
) -> bool:
    return n == m and not any(different(a, i + k * size, b, j + k * size) for k in range(n))


def order_elements(
    compare: Callable[..., int | None], size: int, a: Any, i: int, n: int, b: Any, j: int, m: int
) -> int | None:
    for k in range(min(n, m)):
        found = compare(a, i + k * size, b, j + k * size)
        if found != 0:
            return found
    return order(n, m)


def clone_elements(
    clone: Callable[..., list[Any]], size: int, cells: Any, at: int, count: int, drop: Callable[..., None] | None = None
) -> list[Any]:
    """If one panics, those that have been made are dropped."""
    made: list[Any] = []
    k = 0
    try:
        for k in range(count):
            made += clone(cells, at + k * size)
    except Panic as first:
        if drop is not None:
            try:
                drop_elements(drop, size, made, 0, k)
            except Panic as second:
                abort(first, second)
        raise
    return made


def drop_elements(drop: Callable[..., None], size: int, cells: Any, at: int, count: int) -> None:
    """If the destructor of one panics, the others are dropped all the same."""
    k = 0
    try:
        for k in range(count):
            drop(cells, at + k * size)
    except Panic as first:
        try:
            for rest in range(k + 1, count):
                drop(cells, at + rest * size)
        except Panic as second:
            abort(first, second)
        raise


def check_range(start: int, end: int, length: int) -> None:
    """`slice[start..end]`"""
    check_from(start, length)
    check_to(end, length)
    raise Panic(f"slice index starts at {start} but ends at {end}")


def check_inclusive(start: int, end: int, length: int) -> None:
    """`slice[start..=end]`"""
    check_from(start, length)
    if end >= length:
        raise Panic(f"range end index {end} out of range for slice of length {length}")
    raise Panic(f"slice index starts at {start} but ends at {end + 1}")


def check_from(start: int, length: int) -> None:
    """`slice[start..]`"""
    if start > length:
        raise Panic(f"range start index {start} out of range for slice of length {length}")


def check_to(end: int, length: int) -> None:
    if end > length:
        raise Panic(f"range end index {end} out of range for slice of length {length}")


def check_index(index: int, length: int) -> None:
    if length < 0:  # not even its header is there
        raise Undefined("memory is used after its end")
    if index >= length:
        raise Panic(f"index out of bounds: the len is {length} but the index is {index}")


def sequence(*parts: Sequence[Any]) -> list[Any]:
    return [leaf for part in parts for leaf in part]


# --- Vectors and slices ----------------------------------------------------------------------------------------


def grown(capacity: int, needed: int, least: int) -> int:
    """The capacity after growing. Source: `RawVec::grow_amortized`."""
    return capacity if needed <= capacity else max(capacity * 2, needed, least)


def extend(buffer: list[Any], leaves: Sequence[Any]) -> None:
    at = len(buffer) - HEADERS[0]
    buffer[at:at] = leaves


def cut(buffer: list[Any], leaves: int) -> None:
    """Keeps so many leaves at most."""
    end = len(buffer) - HEADERS[0]
    if leaves < end:
        keep(buffer, leaves, end)
        del buffer[leaves:end]


def take_last(buffer: list[Any], size: int) -> list[Any] | None:
    end = len(buffer) - HEADERS[0]
    if end < size:
        return None
    taken = buffer[end - size : end]
    keep(buffer, end - size, end)
    del buffer[end - size : end]
    return taken


def swap_remove(buffer: list[Any], at: int, size: int) -> None:
    last = take_last(buffer, size)
    if last is not None and at < len(buffer) - HEADERS[0]:
        buffer[at : at + size] = last


def swap_leaves(cells: list[Any], i: int, j: int, size: int) -> None:
    if i != j:
        cells[i : i + size], cells[j : j + size] = cells[j : j + size], cells[i : i + size]


def reverse_leaves(cells: list[Any], start: int, count: int, size: int) -> None:
    parts = [cells[start + k * size : start + (k + 1) * size] for k in reversed(range(count))]
    cells[start : start + count * size] = [leaf for part in parts for leaf in part]


def different_lengths(target: int, source: int) -> NoReturn:
    raise Panic(f"copy_from_slice: source slice length ({source}) does not match destination slice length ({target})")


# --- Text ------------------------------------------------------------------------------------------------------


def decode_first(cells: Any, at: int, count: int) -> tuple[int, int]:
    """The first character of text, and its bytes."""
    first = cells[at]
    width = 1 if first < 0x80 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    return (first, 1) if width == 1 else (ord(bytes(cells[at : at + width]).decode()), width)


def decode_last(cells: Any, at: int, count: int) -> tuple[int, int]:
    width = 1
    while cells[at + count - width] & 0xC0 == 0x80:
        width += 1
    return ord(bytes(cells[at + count - width : at + count]).decode()), width


def not_text(cells: Any, at: int, count: int) -> tuple[int, int, int | None] | None:
    """None for text; else how many bytes are, and the length of what is none as an `Option`: if the end is missing,
    there is none."""
    try:
        bytes(cells[at : at + count]).decode()
    except UnicodeDecodeError as problem:
        if problem.reason == "unexpected end of data":
            return problem.start, 0, None
        return problem.start, 1, problem.end - problem.start
    return None


def check_text(cells: Any, at: int, length: int, start: int, end: int, inclusive: bool) -> None:
    """A piece of text is inside, and begins and ends between characters. `inclusive`: it was written `..=end - 1`."""
    text = bytes(cells[at : at + length]).decode()
    ends = (("start", start), ("end", end))
    for which, index in ends:
        if index > length:
            shown = index - (inclusive and which == "end")
            raise Panic(f"{which} byte index {shown} is out of bounds of `{text}`")
    if start > end:
        raise Panic(f"begin > end ({start} > {end}) when slicing `{text}`")
    for which, index in ends:
        if index < length and cells[at + index] & 0xC0 == 0x80:
            raise Panic(f"{which} byte index {index} is not a char boundary; it is {_inside(text, index)} of `{text}`")


def _inside(text: str, index: int) -> str:
    """The character whose bytes are there."""
    at = 0
    for c in text:
        width = len(c.encode())
        if at < index < at + width:
            return f"inside {c!r} (bytes {at}..{at + width})"
        at += width
    raise AssertionError(index)


def char_step(code: int, step: int) -> int:
    """The next character, or the one before: between them is a gap."""
    following = code + step
    if 0xD800 <= following <= 0xDFFF:
        return 0xE000 if step > 0 else 0xD7FF
    return following


def char_of(code: int) -> int | None:
    return code if code < 0xD800 or 0xDFFF < code <= 0x10FFFF else None


def char_digit(code: int, radix: int) -> int | None:
    if not 2 <= radix <= 36:
        raise Panic("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive")
    if code >= 128 or not chr(code).isalnum():
        return None
    digit = int(chr(code), 36)
    return digit if digit < radix else None


def char_from_digit(digit: int, radix: int) -> int | None:
    if radix > 36:
        raise Panic("from_digit: radix is too high (maximum 36)")
    return ord("0123456789abcdefghijklmnopqrstuvwxyz"[digit]) if digit < radix else None


def char_is_space(code: int) -> bool:
    return chr(code).isspace() and not 0x1C <= code <= 0x1F


def char_is_control(code: int) -> bool:
    return code < 32 or 127 <= code < 160


def char_is_alphanumeric(code: int) -> bool:
    return chr(code).isalpha() or chr(code).isnumeric()


# --- Numbers ---------------------------------------------------------------------------------------------------


def integer(name: str, ty: Any, *args: Any) -> Any:
    """A function of the integer API."""
    try:
        return integers.call(name, ty, args)
    except integers.Panic as panic:
        raise Panic(str(panic)) from None


OK, ERR = 0, 1
EMPTY, INVALID_DIGIT, POS_OVERFLOW, NEG_OVERFLOW = range(4)
"""Variants of `Result` and of `IntErrorKind`."""


def parse_integer(cells: Any, at: int, count: int, radix: int, ty: Any) -> tuple[int, int]:
    """`Ok` and the number that text says, or `Err` and the kind of error."""
    if not 2 <= radix <= 36:
        raise Panic(f"from_ascii_radix: radix must lie in the range `[2, 36]` - found {radix}")
    text = bytes(cells[at : at + count]).decode()
    if not text:
        return ERR, EMPTY
    digits = text[1:] if text[0] == "+" or (text[0] == "-" and ty.signed) else text
    if not digits or any(char_digit(ord(c), radix) is None for c in digits):
        return ERR, INVALID_DIGIT
    value = int(digits, radix)
    value = -value if text[0] == "-" else value
    if not ty.holds(value):
        return ERR, NEG_OVERFLOW if value < 0 else POS_OVERFLOW
    return OK, value


def undefined(what: str) -> NoReturn:
    raise Undefined(what)
