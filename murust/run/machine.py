"""What compiled code runs on: panics, limits, output, and helper functions for the operators that need them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any, NoReturn

import attrs

from murust.core import types
from murust.core.types import Type
from murust.run.values import Adts, follow, show
from murust.source import Span

LONGEST_TRACE = 50
"""Assignments that are remembered: the last ones, which lead to where the run ended."""


class Panic(Exception):
    """A panic of the μRust program."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message, self.span = message, span


class ContractFailure(Exception):
    """A clause does not hold of a run: `kind` is `requires`, `call.requires`, `ensures`, `invariant`, `measure`,
    `assert`."""

    def __init__(self, kind: str, clause: Span, span: Span) -> None:
        super().__init__(kind)
        self.kind, self.clause, self.span = kind, clause, span


class OutOfFuel(Exception):
    """The limit on loop rounds and calls is reached."""


@attrs.define(eq=False, repr=False)
class Machine:
    """The state of one run that compiled code shares: names in generated code are short, these are what they mean."""

    spans: Sequence[Span]
    adts: Adts
    stdout: list[str] = attrs.field(factory=list)
    stderr: list[str] = attrs.field(factory=list)
    fuel: int | None = None
    trace: deque[tuple[Span, str]] = attrs.field(factory=lambda: deque(maxlen=LONGEST_TRACE))

    def panic(self, message: str, span: int) -> NoReturn:
        raise Panic(message, self.spans[span])

    def tick(self) -> None:
        """One round of a loop, or one call."""
        if self.fuel is not None:
            self.fuel -= 1
            if self.fuel < 0:
                raise OutOfFuel


def divide(a: int, b: int) -> int:
    """Towards zero."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def remainder(a: int, b: int) -> int:
    """With the sign of `a`."""
    return a - b * divide(a, b)


def equal(a: Any, b: Any, ty: Type, adts: Adts) -> bool:
    """Structural equality of two references' targets, for types that hold references themselves."""
    from murust.core import nodes as core

    (a, ty), (b, _) = follow(a, ty), follow(b, ty)
    match ty:
        case types.Tuple(items=items):
            return all(equal(x, y, t, adts) for x, y, t in zip(a, b, items, strict=True))
        case types.Array(element=element) | types.Slice(element=element):
            return len(a) == len(b) and all(equal(x, y, element, adts) for x, y in zip(a, b, strict=True))
        case types.Adt(name=name) if not adts[name].is_struct:
            if a[0] != b[0]:
                return False
            fields = core.field_types(ty, a[0], adts)
            return all(equal(x, y, t, adts) for x, y, t in zip(a[1:], b[1:], fields, strict=True))
        case types.Adt():
            fields = core.field_types(ty, 0, adts)
            return all(equal(x, y, t, adts) for x, y, t in zip(a, b, fields, strict=True))
        case _:
            return bool(a == b)


def text(value: Any, ty: Type, adts: Adts) -> str:
    """`{}` and `{:?}` of a value: for what can be displayed the two are the same."""
    return show(value, ty, adts)
