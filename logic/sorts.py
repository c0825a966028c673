"""Sorts of logical terms. `Machine` integers keep their width; the encoder decides how the solver sees them."""

from __future__ import annotations

import attrs


@attrs.frozen
class Bool:
    def __str__(self) -> str:
        return "bool"


@attrs.frozen
class Int:
    """The mathematical integers."""

    def __str__(self) -> str:
        return "int"


@attrs.frozen
class Real:
    """The real numbers."""

    def __str__(self) -> str:
        return "real"


@attrs.frozen
class Machine:
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


@attrs.frozen
class Array:
    """Exactly `length` elements."""

    element: Sort
    length: int

    def __str__(self) -> str:
        return f"[{self.element}; {self.length}]"


@attrs.frozen
class Seq:
    """Finite sequences of any length."""

    element: Sort

    def __str__(self) -> str:
        return f"seq<{self.element}>"


@attrs.frozen
class Function:
    """Total functions."""

    domain: Sort
    target: Sort

    def __str__(self) -> str:
        return f"fn<{self.domain}, {self.target}>"


@attrs.frozen
class Data:
    """An algebraic data type, by name; `goal.Theory.datatypes` defines it (so that types may be recursive)."""

    name: str

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class Opaque:
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
