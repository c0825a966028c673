"""What Core assigns: operations on operands, and addresses of places."""

from __future__ import annotations

import enum

from murust.core.places import Named, Operand, Place
from murust.core.types import Array, Ref, Type
from murust.record import Record


class BinOp(enum.Enum):
    """Total operators on two values of one type (shifts: any integer at the right). Arithmetic wraps: the `Check`
    before it has excluded overflow, a zero divisor, a shift too far. `/` and `%` truncate towards zero."""

    ADD = "+"
    SUB = "-"
    MUL = "*"
    DIV = "/"
    REM = "%"
    AND = "&"
    OR = "|"
    XOR = "^"
    SHL = "<<"
    SHR = ">>"
    EQ = "=="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


class UnOp(enum.Enum):
    NEG = "-"
    NOT = "!"


class Use(Record):
    operand: Operand


class BinaryOp(Record):
    op: BinOp
    left: Operand
    right: Operand


class UnaryOp(Record):
    op: UnOp
    operand: Operand


class Cast(Record):
    """`operand as ty`: between integers (truncate, or extend by the source's sign), from `bool`, or between raw
    pointers. `written`: the type with lifetimes, where the source has them."""

    operand: Operand
    ty: Type
    written: Type | None = None


class Aggregate(Record):
    """A tuple, array, struct, or enum value of `variant`, from all its fields in order of declaration. `written`: its
    type with lifetimes, where the source has them."""

    ty: Type
    variant: int
    operands: tuple[Operand, ...]
    written: Type | None = None


class Repeat(Record):
    """`[operand; N]`, `ty` is the array type."""

    operand: Operand
    ty: Array


class Borrow(Record):
    """`&place` or `&mut place`. A two-phase borrow reserves the place and is activated by its first use."""

    mutable: bool
    two_phase: bool
    place: Place
    capture: bool = False
    """A closure's: a `&mut` variable that is not itself `mut` may be reborrowed so."""
    fake: bool = False
    """Of what a guard must leave alone: for the borrow checker only, and gone after it."""


class RawBorrow(Record):
    """`&raw const place` or `&raw mut place`."""

    mutable: bool
    place: Place


class StaticAddress(Record):
    """The address of a `static`: `ty` is a reference, or a raw pointer for a `static mut`."""

    name: str
    ty: Type


class NamedConst(Record):
    """A constant whose value is not a number, or depends on a type parameter, by its path; `args` as for a call."""

    name: str
    args: tuple[Type, ...]
    ty: Type
    named: Named | None = None


class ConstParam(Record):
    """A const parameter of the function at hand."""

    name: str
    ty: Type


class PointerCast(Record):
    """A coercion of a pointer: of a function to a function pointer, of a reference to a raw pointer. `written`: the
    type with lifetimes, where the source has them."""

    operand: Operand
    ty: Type
    written: Type | None = None


class Unsize(Record):
    """`&[T; N]` to `&[T]`, `&mut [T; N]` to `&mut [T]`; `ty` is the target."""

    operand: Operand
    ty: Ref


class Len(Record):
    """The length (usize) of the array or slice at a place. `method`: asked for by `len`, which borrows it."""

    place: Place
    method: bool = False


class IsVariantOf(Record):
    """Is the enum value at the place of this variant? (bool)"""

    place: Place
    variant: int


Rvalue = (
    Use
    | BinaryOp
    | UnaryOp
    | Cast
    | Aggregate
    | Repeat
    | Borrow
    | RawBorrow
    | StaticAddress
    | NamedConst
    | ConstParam
    | PointerCast
    | Unsize
    | Len
    | IsVariantOf
)
