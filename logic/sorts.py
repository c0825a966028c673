"""Sorts of logical terms. `Machine` integers keep their width; the encoder decides how the solver sees them."""

from __future__ import annotations

from typing import Any, Self

import attrs

_MADE: dict[tuple[object, ...], Any] = {}


class _Interned:
    """Equal sorts are one object: terms are looked up by their sorts all the time, and to compare these part by part
    takes longer than the rest."""

    __slots__ = ()

    def __new__(cls, *parts: object) -> Self:
        key = (cls, *parts)
        found: Self | None = _MADE.get(key)
        if found is None:
            found = _MADE[key] = super().__new__(cls)
        return found

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), tuple(getattr(self, field.name) for field in attrs.fields(type(self)))  # type: ignore[arg-type]


@attrs.frozen(eq=False)
class Bool(_Interned):
    def __str__(self) -> str:
        return "bool"


@attrs.frozen(eq=False)
class Int(_Interned):
    """The mathematical integers."""

    def __str__(self) -> str:
        return "int"


@attrs.frozen(eq=False)
class Real(_Interned):
    """The real numbers."""

    def __str__(self) -> str:
        return "real"


@attrs.frozen(eq=False)
class Machine(_Interned):
    """Integers of `bits` bits, two's complement if `signed`."""

    bits: int
    signed: bool

    @property
    def min(self) -> int:
        return -(1 << (self.bits - 1)) if self.signed else 0

    @property
    def max(self) -> int:
        return (1 << (self.bits - 1)) - 1 if self.signed else (1 << self.bits) - 1

    def wrap(self, value: int) -> int:
        value &= (1 << self.bits) - 1
        return value - (1 << self.bits) if self.signed and value > self.max else value

    def __str__(self) -> str:
        return f"{'i' if self.signed else 'u'}{self.bits}"


@attrs.frozen(eq=False)
class Array(_Interned):
    """Exactly `length` elements."""

    element: Sort
    length: int

    def __str__(self) -> str:
        return f"[{self.element}; {self.length}]"


@attrs.frozen(eq=False)
class Seq(_Interned):
    """Finite sequences of any length."""

    element: Sort

    def __str__(self) -> str:
        return f"seq<{self.element}>"


@attrs.frozen(eq=False)
class Function(_Interned):
    """Total functions."""

    domain: Sort
    target: Sort

    def __str__(self) -> str:
        return f"fn<{self.domain}, {self.target}>"


@attrs.frozen(eq=False)
class Data(_Interned):
    """An algebraic data type, by name; `goal.Theory.datatypes` defines it (so that types may be recursive)."""

    name: str

    def __str__(self) -> str:
        return self.name


@attrs.frozen(eq=False)
class Opaque(_Interned):
    """A sort about which nothing is known but that it is not empty: a type parameter."""

    name: str

    def __str__(self) -> str:
        return self.name


Sort = Bool | Int | Real | Machine | Array | Seq | Function | Data | Opaque

BOOL = Bool()
INT = Int()
REAL = Real()


@attrs.frozen
class Constructor:
    name: str
    fields: tuple[tuple[str, Sort], ...]


@attrs.frozen
class DataDef:
    name: str
    constructors: tuple[Constructor, ...]
