"""Types of Core: Rust's, and the logical sorts of specifications.

Types are compared by structure. Source: Rust reference, chapter "Type system"; LANGUAGE.md section 3 for the
logical sorts.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Int:
    """A machine integer: `u8` … `u128`, `usize` (64 bits), `i8` … `i128`, `isize`."""

    name: str
    bits: int
    signed: bool

    @property
    def min(self) -> int:
        return -(1 << (self.bits - 1)) if self.signed else 0

    @property
    def max(self) -> int:
        return (1 << (self.bits - 1)) - 1 if self.signed else (1 << self.bits) - 1

    def holds(self, value: int) -> bool:
        return self.min <= value <= self.max

    def wrap(self, value: int) -> int:
        """The value of this type that is equal to `value` modulo 2**bits."""
        value &= (1 << self.bits) - 1
        return value - (1 << self.bits) if self.signed and value > self.max else value

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class Bool:
    def __str__(self) -> str:
        return "bool"


@attrs.frozen
class Never:
    def __str__(self) -> str:
        return "!"


@attrs.frozen
class Tuple:
    items: tuple[Type, ...]

    def __str__(self) -> str:
        inner = ", ".join(map(str, self.items))
        return f"({inner},)" if len(self.items) == 1 else f"({inner})"


@attrs.frozen
class Array:
    element: Type
    length: int

    def __str__(self) -> str:
        return f"[{self.element}; {self.length}]"


@attrs.frozen
class Slice:
    """`[T]`, always behind a reference."""

    element: Type

    def __str__(self) -> str:
        return f"[{self.element}]"


@attrs.frozen
class Ref:
    """`&T` or `&mut T`."""

    mutable: bool
    target: Type

    def __str__(self) -> str:
        return f"&mut {self.target}" if self.mutable else f"&{self.target}"


@attrs.frozen
class Adt:
    """A struct or an enum, by its path, with its type arguments."""

    name: str
    args: tuple[Type, ...] = ()

    def __str__(self) -> str:
        short = self.name
        return f"{short}<{', '.join(map(str, self.args))}>" if self.args else short


@attrs.frozen
class Param:
    """A type parameter of a generic type definition."""

    name: str

    def __str__(self) -> str:
        return self.name


@attrs.frozen
class MathInt:
    """`int`: the mathematical integers. Logical."""

    def __str__(self) -> str:
        return "int"


@attrs.frozen
class Seq:
    """`Seq<T>`: finite sequences. Logical."""

    element: Type

    def __str__(self) -> str:
        return f"Seq<{self.element}>"


Type = Int | Bool | Never | Tuple | Array | Slice | Ref | Adt | Param | MathInt | Seq

BOOL = Bool()
NEVER = Never()
UNIT = Tuple(())
INT = MathInt()

INTS: dict[str, Int] = {
    name: Int(name, bits, name.startswith("i"))
    for name, bits in [
        *((f"{sign}{width}", width) for sign in "ui" for width in (8, 16, 32, 64, 128)),
        ("usize", 64),
        ("isize", 64),
    ]
}
USIZE = INTS["usize"]


def is_logical(ty: Type) -> bool:
    """Does the type exist in specifications only?"""
    match ty:
        case MathInt() | Seq():
            return True
        case Tuple(items=items):
            return any(map(is_logical, items))
        case Array(element=inner) | Slice(element=inner) | Ref(target=inner):
            return is_logical(inner)
        case Adt(args=args):
            return any(map(is_logical, args))
        case _:
            return False


def substitute(ty: Type, env: dict[str, Type]) -> Type:
    """`ty` with its type parameters replaced."""
    if not env:
        return ty
    match ty:
        case Param(name=name):
            return env.get(name, ty)
        case Tuple(items=items):
            return Tuple(tuple(substitute(item, env) for item in items))
        case Array(element=element, length=length):
            return Array(substitute(element, env), length)
        case Slice(element=element):
            return Slice(substitute(element, env))
        case Ref(mutable=mutable, target=target):
            return Ref(mutable, substitute(target, env))
        case Adt(name=name, args=args):
            return Adt(name, tuple(substitute(arg, env) for arg in args))
        case Seq(element=element):
            return Seq(substitute(element, env))
        case _:
            return ty
