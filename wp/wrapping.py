"""The operators of `Wrapping`: those of its number, modulo 2**bits. Source: documentation of `core::num::Wrapping`."""

from __future__ import annotations

from collections.abc import Callable

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import Context
from wp.numbers import number_method
from wp.state import State

_METHODS = frozenset({"add", "sub", "mul", "div", "rem", "neg", "shl", "shr"})
_BITS: dict[str, Callable[..., Term]] = {
    "bitand": build.bit_and, "bitor": build.bit_or, "bitxor": build.bit_xor, "not": build.bit_not,
}  # fmt: skip


def wrapping_operator(
    method: str, of: types.Int, args: list[Term], ty: Type, span: Span, state: State, cx: Context
) -> Term | None:
    """The result; None if it is no operator. A number that is shifted by is taken modulo the width."""
    held = types.Adt("Wrapping", (of,))
    first, *others = args
    number = cx.sorts.field(first, held, 0, 0)
    rest = others if method in ("shl", "shr") else [cx.sorts.field(other, held, 0, 0) for other in others]
    numbers = (number, *rest)
    if method in _BITS:
        found = _BITS[method](*numbers)
    elif method in _METHODS:
        found = number_method(f"wrapping_{method}", of, numbers, of, span, state, cx)
    else:
        return None
    return build.construct(cx.sorts.of(ty), 0, (found,))
