"""Inference variables and unification. Source: Rust reference, "Type system"; integer variables fall back to i32."""

from __future__ import annotations

import attrs

from murust.core.types import INTS, Adt, Array, Int, Never, Ref, Seq, Slice, Tuple, Type


@attrs.define(eq=False)
class Variable:
    """A type that is not known yet; `integral`: it will be an integer type."""

    integral: bool
    binding: Type | Variable | None = None

    def __str__(self) -> str:
        if self.binding is not None:
            return str(self.binding)
        return "{integer}" if self.integral else "_"


def fresh(integral: bool = False) -> Type:
    return Variable(integral)  # type: ignore[return-value]  # stands in for a type until `resolve`


def shallow(ty: Type) -> Type:
    """The type, or the variable at the end of the chain."""
    while isinstance(ty, Variable) and ty.binding is not None:
        ty = ty.binding  # type: ignore[assignment]
    return ty


def resolve(ty: Type, default: bool = False) -> Type:
    """The type with every known variable replaced; with `default`, integer variables become i32."""
    ty = shallow(ty)
    match ty:
        case Tuple(items=items):
            return Tuple(tuple(resolve(item, default) for item in items))
        case Array(element=element, length=length):
            return Array(resolve(element, default), length)
        case Slice(element=element):
            return Slice(resolve(element, default))
        case Seq(element=element):
            return Seq(resolve(element, default))
        case Ref(mutable=mutable, target=target):
            return Ref(mutable, resolve(target, default))
        case Adt(name=name, args=args) if args:
            return Adt(name, tuple(resolve(arg, default) for arg in args))
        case _:
            if default and isinstance(ty, Variable) and ty.integral:
                return INTS["i32"]
            return ty


def unknown(ty: Type) -> bool:
    """Is there a variable left in it?"""
    ty = shallow(ty)
    match ty:
        case Tuple(items=items):
            return any(map(unknown, items))
        case Array(element=inner) | Slice(element=inner) | Seq(element=inner) | Ref(target=inner):
            return unknown(inner)
        case Adt(args=args):
            return any(map(unknown, args))
        case _:
            return isinstance(ty, Variable)


def is_integral(ty: Type) -> bool:
    """An integer type, or a variable that will be one."""
    ty = shallow(ty)
    return isinstance(ty, Int) or (isinstance(ty, Variable) and ty.integral)


def unify(left: Type, right: Type) -> bool:
    """Makes the two equal if that can be; says whether it could."""
    left, right = shallow(left), shallow(right)
    if left is right:
        return True
    if isinstance(left, Variable):
        return _bind(left, right)
    if isinstance(right, Variable):
        return _bind(right, left)
    match left, right:
        case Tuple(items=a), Tuple(items=b):
            return len(a) == len(b) and all(map(unify, a, b))
        case Array(element=x, length=n), Array(element=y, length=m):
            return n == m and unify(x, y)
        case (Slice(element=x), Slice(element=y)) | (Seq(element=x), Seq(element=y)):
            return unify(x, y)
        case Ref(mutable=m, target=x), Ref(mutable=n, target=y):
            return m == n and unify(x, y)
        case Adt(name=m, args=a), Adt(name=n, args=b):
            return m == n and all(map(unify, a, b))
        case _:
            return left == right


def _bind(variable: Variable, ty: Type) -> bool:
    if isinstance(ty, Variable):
        if variable.integral and not ty.integral:
            ty.binding = variable
        else:
            variable.binding = ty
        return True
    if variable.integral and not isinstance(ty, Int):
        return False
    if isinstance(ty, Never) or _occurs(variable, ty):
        return False
    variable.binding = ty
    return True


def _occurs(variable: Variable, ty: Type) -> bool:
    ty = shallow(ty)
    if isinstance(ty, Variable):
        return ty is variable
    match ty:
        case Tuple(items=items):
            return any(_occurs(variable, item) for item in items)
        case Array(element=inner) | Slice(element=inner) | Seq(element=inner) | Ref(target=inner):
            return _occurs(variable, inner)
        case Adt(args=args):
            return any(_occurs(variable, arg) for arg in args)
        case _:
            return False
