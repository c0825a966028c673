"""Inference variables and unification, with undo. Source: Rust reference, "Type system"; integer variables fall back to
i32, and to `int` in specifications."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from operator import attrgetter
from typing import Any, ClassVar

import attrs

from murust.core.types import (
    INTS,
    Adt,
    Closure,
    FnItem,
    FnPtr,
    Int,
    MathInt,
    Nat,
    Never,
    Projection,
    RawPtr,
    Real,
    Ref,
    Type,
    mapped,
    parts,
)


@attrs.define(eq=False, repr=False)
class Variable:
    """A type that is not known yet; `integral`: it will be an integer type."""

    leaf: ClassVar[bool] = False
    ground: ClassVar[bool] = False
    closed: ClassVar[bool] = False
    depth: ClassVar[int] = 0

    integral: bool = False
    binding: Type | Variable | None = None

    def __str__(self) -> str:
        if self.binding is not None:
            return str(self.binding)
        return "{integer}" if self.integral else "_"


_trail: list[Variable] = []


def mark() -> int:
    """A point to go back to with `undo`."""
    return len(_trail)


def undo(to: int) -> None:
    """Takes back every binding since then."""
    while len(_trail) > to:
        _trail.pop().binding = None


def forget() -> None:
    """Between bodies: nothing that was bound so far will be taken back."""
    _trail.clear()


@contextmanager
def aside() -> Iterator[None]:
    """Something else is typed, in the middle of a body: what was bound so far may still be taken back."""
    kept = _trail[:]
    _trail.clear()
    try:
        yield
    finally:
        _trail[:] = kept


def fresh(integral: bool = False) -> Type:
    return Variable(integral)  # type: ignore[return-value]  # stands in for a type until `resolve`


def shallow(ty: Type) -> Type:
    """The type, or the variable at the end of the chain."""
    while isinstance(ty, Variable) and ty.binding is not None:
        ty = ty.binding  # type: ignore[assignment]
    return ty


def resolve(ty: Type, default: bool = False) -> Type:
    """The type with every known variable replaced; with `default`, integer variables become i32."""
    if ty.ground:
        return ty
    ty = shallow(ty)
    if isinstance(ty, Variable):
        return INTS["i32"] if default and ty.integral else ty
    return mapped(ty, (lambda part: resolve(part, True)) if default else resolve)


def renewed(ty: Type, kept: Container[Variable]) -> Type:
    """The type with a variable of its own for each that is not to be kept."""
    if ty.ground:
        return ty
    ty = shallow(ty)
    if isinstance(ty, Variable):
        return ty if ty in kept else fresh(ty.integral)
    return mapped(ty, lambda part: renewed(part, kept))


def unknown(ty: Type) -> bool:
    """Is there a variable left in it?"""
    if ty.ground:
        return False
    ty = shallow(ty)
    return isinstance(ty, Variable) or any(map(unknown, parts(ty)))


def is_deeper(ty: Type | Variable, most: int) -> bool:
    """Are more types inside each other in it than that, as far as it is known?"""
    return most < 0 or any(is_deeper(part, most - 1) for part in parts(shallow(ty)))  # type: ignore[arg-type]


def variables(ty: Type) -> list[Variable]:
    """The variables left in it."""
    if ty.ground:
        return []
    ty = shallow(ty)
    if isinstance(ty, Variable):
        return [ty]
    return [variable for part in parts(ty) for variable in variables(part)]


def is_integral(ty: Type) -> bool:
    """An integer type, or a variable that will be one."""
    ty = shallow(ty)
    return isinstance(ty, Int) or (isinstance(ty, Variable) and ty.integral)


def unify(left: Type, right: Type) -> bool:
    """Makes the two equal if that can be; says whether it could. Undoes nothing by itself."""
    if left is right:
        return True
    left, right = shallow(left), shallow(right)
    if left is right:
        return True
    if isinstance(left, Variable):
        return _bind(left, right)
    if isinstance(right, Variable):
        return _bind(right, left)
    if type(left) is not type(right):
        return False
    if left.leaf:
        return left == right
    if not _same_head(left, right):
        return False
    a, b = parts(left), parts(right)
    if not a and not b:
        return left == right
    return len(a) == len(b) and all(map(unify, a, b))


def _same_head(left: Type, right: Type) -> bool:
    """Are they alike but for their parts? Lifetimes are no matter here."""
    head = _HEADS.get(type(left))
    return head is None or head(left) == head(right)


_HEADS: dict[type, Callable[[Any], object]] = {
    Ref: attrgetter("mutable"),
    RawPtr: attrgetter("mutable"),
    Adt: attrgetter("name"),
    Closure: attrgetter("name"),
    FnItem: attrgetter("name", "variant"),
    Projection: attrgetter("trait", "name"),
    FnPtr: attrgetter("unsafe", "abi"),
}


def can_unify(left: Type, right: Type) -> bool:
    """Could they be made equal? Changes nothing."""
    at = mark()
    result = unify(left, right)
    undo(at)
    return result


_NUMBERS = Int | MathInt | Nat | Real
"""What a literal may be; in programs there are machine integers only."""


def _bind(variable: Variable, ty: Type) -> bool:
    if isinstance(ty, Variable):
        if variable.integral and not ty.integral:
            variable, ty = ty, variable
    elif isinstance(ty, Never) or (variable.integral and not isinstance(ty, _NUMBERS)) or _occurs(variable, ty):
        return False
    variable.binding = ty
    _trail.append(variable)
    return True


def _occurs(variable: Variable, ty: Type) -> bool:
    return any(found is variable for found in variables(ty))
