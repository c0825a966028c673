"""Sorts of logical terms. `Machine` integers keep their width; the encoder decides how the solver sees them."""

from __future__ import annotations

from typing import Any, ClassVar, Self, dataclass_transform

from msgspec import Struct

_MADE: dict[tuple[object, ...], Any] = {}


@dataclass_transform(frozen_default=True, eq_default=False)
class _Interned:
    """Equal sorts are one object: terms are looked up by their sorts all the time, and to compare these part by part
    takes longer than the rest. What is annotated in a subclass are its parts."""

    _parts: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        cls._parts = tuple(cls.__annotations__)

    def __new__(cls, *parts: Any) -> Self:
        key = (cls, *parts)
        found: Self | None = _MADE.get(key)
        if found is None:
            found = super().__new__(cls)
            for name, part in zip(cls._parts, parts, strict=True):
                object.__setattr__(found, name, part)
            _MADE[key] = found
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a sort does not change")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), tuple(getattr(self, name) for name in self._parts)

    def __repr__(self) -> str:
        return str(self)


class Bool(_Interned):
    def __str__(self) -> str:
        return "bool"


class Int(_Interned):
    """The mathematical integers."""

    def __str__(self) -> str:
        return "int"


class Real(_Interned):
    """The real numbers."""

    def __str__(self) -> str:
        return "real"


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


class Array(_Interned):
    """Exactly `length` elements."""

    element: Sort
    length: int

    def __str__(self) -> str:
        return f"[{self.element}; {self.length}]"


class Seq(_Interned):
    """Finite sequences of any length."""

    element: Sort

    def __str__(self) -> str:
        return f"seq<{self.element}>"


class Function(_Interned):
    """Total functions."""

    domain: Sort
    target: Sort

    def __str__(self) -> str:
        return f"fn<{self.domain}, {self.target}>"


class Data(_Interned):
    """An algebraic data type, by name; `goal.Theory.datatypes` defines it (so that types may be recursive)."""

    name: str

    def __str__(self) -> str:
        return self.name


class Opaque(_Interned):
    """A sort about which nothing is known but that it is not empty: a type parameter."""

    name: str

    def __str__(self) -> str:
        return self.name


Sort = Bool | Int | Real | Machine | Array | Seq | Function | Data | Opaque

BOOL = Bool()
INT = Int()
REAL = Real()


class Constructor(Struct, frozen=True):
    name: str
    fields: tuple[tuple[str, Sort], ...]


class DataDef(Struct, frozen=True):
    name: str
    constructors: tuple[Constructor, ...]
