"""Calls: of functions, closures and function pointers; intrinsics are written out where they are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, place_locals, statement_locals
from murust.core.links import Instance, Intrinsic
from murust.core.parts import statements
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run import glue, operators, places
from murust.run.frame import Frame, Value


@attrs.define(eq=False, repr=False)
class Site:
    """A call of an intrinsic: its type arguments, its arguments, and the type of its result."""

    f: Frame
    args: tuple[Type, ...]
    operands: Sequence[core.Operand | Value]
    given: tuple[Type, ...]
    result: Type

    def value(self, index: int) -> Value:
        operand = self.operands[index]
        if isinstance(operand, core.Const | core.Copy | core.Move):
            lent = self.f.lent.get(operand.place.local) if not isinstance(operand, core.Const) else None
            if lent is None:
                return places.operand(operand, self.f)
            ty = self.given[index]
            return places.address(lent, isinstance(ty, types.Ref) and ty.mutable, self.f)
        return operand

    def leaf(self, index: int) -> str:
        """The value of an argument of one leaf."""
        value = self.value(index)
        return value if isinstance(value, str) else value[0]

    def leaves(self, index: int) -> list[str]:
        return self.f.leaves(self.value(index), self.f.unit.shapes.leaves(self.given[index]))

    def named(self, index: int) -> str:
        return self.f.named(self.leaf(index))

    def place(self, index: int) -> places.Location:
        """What an argument, a reference, refers to."""
        operand = self.operands[index]
        if isinstance(operand, core.Copy | core.Move):
            lent = self.f.lent.get(operand.place.local)
            if lent is not None and not operand.place.projections:
                return places.locate(lent, self.f)
        return places.follow(self.value(index), self.given[index], self.f)

    def read(self, index: int) -> Value:
        """The value that an argument refers to."""
        return places.read(self.place(index), self.target(index), self.f)

    def target(self, index: int) -> Type:
        """The type of what an argument refers to."""
        ty = self.given[index]
        assert isinstance(ty, types.Ref | types.RawPtr)
        return ty.target

    def element(self, index: int) -> Type:
        """The type of the elements of the `Vec` that an argument refers to."""
        ty = self.target(index)
        assert isinstance(ty, types.Adt)
        return ty.args[0]

    def size(self, ty: Type | None = None) -> int:
        """Leaves of the first type argument, or of a type."""
        return self.f.unit.shapes.leaves(self.args[0] if ty is None else ty)


Write = Callable[[Site], Value | None]
"""How a call of a function without text is written: the code of its result; None where there is nothing to put."""


def call(stmt: core.Call, f: Frame) -> None:
    args = tuple(map(f.type, stmt.type_args))
    target = f.unit.linker.resolve(stmt.callee, args)
    result = f.type(stmt.place.ty)
    if isinstance(target, Intrinsic):
        site = Site(f, target.args, stmt.args, tuple(f.type(arg.ty) for arg in stmt.args), result)
        value = f.unit.intrinsic(target, site)
        if value is not None:
            places.assign(stmt.place, value, f)
        return
    code = [leaf for arg in stmt.args for leaf in passed(places.operand(arg, f))]
    finish(f"{f.unit.name_of(target)}({', '.join(code)})", stmt.place, result, f)


def passed(value: Value) -> list[str]:
    """A value as arguments of a Python function."""
    return [value] if isinstance(value, str) else value


def finish(code: str, place: core.Place, result: Type, f: Frame) -> None:
    """A call in Python, its result put into a place."""
    shape = f.unit.shapes.of(result)
    if not shape.leaves and shape.small:
        f.emit(code)
        if not place.projections and place.local in f.memory:
            places.assign(place, [], f)
        return
    if shape.small and (place.projections or place.local not in f.memory or f.unit.tracked):
        found = places.targets(places.locate(place, f), result, f)
        if found is not None:
            f.emit(f"{', '.join(found)} = {code}")
            return
    places.assign(place, returned(code, result, f), f)


def returned(code: str, result: Type, f: Frame) -> Value:
    """What a Python function returns, as a value. A small one of several leaves is a tuple."""
    shape = f.unit.shapes.of(result)
    if not shape.leaves and shape.small:
        f.emit(code)
        return []
    if not shape.small:
        return code
    if shape.leaves == 1:
        return [f.named(code)]
    names = [f.fresh() for _ in range(shape.leaves)]
    f.emit(f"{', '.join(names)} = {code}")
    return list(names)


def call_value(stmt: core.CallValue, f: Frame) -> None:
    args = [leaf for arg in stmt.args for leaf in passed(places.operand(arg, f))]
    callee = places.operand(stmt.callee, f)
    finish(invocation(f.type(stmt.callee.ty), callee, args, f), stmt.place, f.type(stmt.place.ty), f)


def invocation(ty: Type, callee: Value, args: list[str], f: Frame) -> str:
    """The call of a value, or of what it refers to, as its kind asks for."""
    while isinstance(ty, types.Ref):
        target = ty.target
        if isinstance(target, types.Closure) and f.unit.linker.closure_kind(target) != "FnOnce":
            name = f.unit.name_of(Instance(target.name, target.args))
            return f"{name}({', '.join([*f.leaves(callee, 2), *args])})"
        callee, ty = places.read(places.follow(callee, ty, f), target, f), target
    match ty:
        case types.Closure():
            name = f.unit.name_of(Instance(ty.name, ty.args))
            held = passed(callee)
            if f.unit.linker.closure_kind(ty) != "FnOnce":
                held = [f.lifted(callee), "0"]
            return f"{name}({', '.join([*held, *args])})"
        case types.FnPtr():
            assert not isinstance(callee, str)
            return f"{callee[0]}({', '.join(args)})"
        case types.FnItem():
            return f"{f.unit.callable(ty, f)}({', '.join(args)})"
        case _:
            raise InternalError(f"a call of a {ty}")


# --- References that are made for a call only ------------------------------------------------------------------


def lent_places(function: core.Function, f: Frame) -> dict[core.Local, core.Place]:
    """Temporaries that are references to a place, and are only given to an intrinsic: it gets the place itself, so that
    what is lent can stay in variables."""
    borrowed: dict[core.Local, core.Place] = {}
    written: dict[core.Local, int] = {}
    for stmt in statements(function.body):
        if isinstance(stmt, core.Assign | core.Call | core.CallValue) and not stmt.place.projections:
            written[stmt.place.local] = written.get(stmt.place.local, 0) + 1
            if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.Borrow):
                borrowed[stmt.place.local] = stmt.rvalue.place
    found = {
        local: place
        for local, place in borrowed.items()
        if local.kind is core.LocalKind.TEMP and written[local] == 1 and _is_stable(place, written, function)
    }
    for stmt in statements(function.body):
        for local in statement_locals(stmt):
            if local in found and not _takes(stmt, local, f):
                del found[local]
    return found


def _is_stable(place: core.Place, written: dict[core.Local, int], function: core.Function) -> bool:
    """Is it the same place at the call as where it is lent?"""
    if any(not isinstance(p, core.FieldAt | core.DerefOf) for p in place.projections):
        return False
    derefs = [i for i, p in enumerate(place.projections) if isinstance(p, core.DerefOf)]
    if not derefs:
        return True
    first = place.local.ty
    once = written.get(place.local, 0) <= (0 if place.local in function.params else 1)
    return derefs == [0] and isinstance(first, types.Ref) and once


def _takes(stmt: core.Stmt, local: core.Local, f: Frame) -> bool:
    """Is the statement the borrow itself, or one that can do with the place: a call of an intrinsic, a comparison of
    scalars, formatting?"""
    match stmt:
        case core.Assign(place=place, rvalue=core.BinaryOp(op=op, left=left, right=right)) if place.local is not local:
            ty = f.type(local.ty)
            whole = _is_whole((left, right), local) and local not in place_locals(place)
            comparable = isinstance(ty, types.Ref) and glue.is_simple(ty.target, f)
            return op in operators.EQUALITIES and whole and comparable
        case core.Assign(place=place):
            return place.local is local and not place.projections
        case core.StorageDead():
            return True
        case core.Print(message=message) | core.Panic(message=message):
            return _is_whole(message.operands, local)
        case core.Call(place=place, args=args) if local not in place_locals(place):
            if not _is_whole(args, local):
                return False
            target = f.unit.linker.resolve(stmt.callee, tuple(map(f.type, stmt.type_args)))
            if not isinstance(target, Intrinsic) or not f.unit.is_inline(target):
                return False
            return _goes_through(stmt, local, f.unit.linker.parameter_types(target.name))
        case _:
            return False


def _goes_through(call: core.Call, local: core.Local, declared: Sequence[Type]) -> bool:
    """Is a reference taken as one, and not as some value, which may be kept?"""
    return all(
        isinstance(ty, types.Ref)
        for operand, ty in zip(call.args, declared, strict=True)
        if not isinstance(operand, core.Const) and operand.place.local is local
    )


def real_locals(function: core.Function) -> list[core.Local]:
    """The variables that exist when a program runs."""
    return [local for local in function.locals if local.kind is not core.LocalKind.GHOST]


def ghost_locals(function: core.Function) -> list[core.Local]:
    return [local for local in function.locals if local.kind is core.LocalKind.GHOST]


def _is_whole(operands: Sequence[core.Operand], local: core.Local) -> bool:
    """Is the reference itself read, where it is mentioned, and not what is behind it?"""
    return not any(
        local in operand_locals(operand) and (operand.place.local is not local or operand.place.projections)
        for operand in operands
        if not isinstance(operand, core.Const)
    )


def memory_locals(function: core.Function, f: Frame) -> frozenset[core.Local]:
    """Variables that are referred to, or too large for variables of Python."""
    found = {local for local in real_locals(function) if not f.shape(local.ty).small}
    for stmt in statements(function.body):
        if not isinstance(stmt, core.Assign) or not isinstance(stmt.rvalue, core.Borrow | core.RawBorrow):
            continue
        place = stmt.rvalue.place
        if stmt.place.local in f.lent and not stmt.place.projections:
            continue
        if not any(isinstance(p, core.DerefOf) for p in place.projections):
            found.add(place.local)
    return frozenset(found)
