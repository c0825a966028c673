"""What a `pure` function gives depends on its arguments only: the same arguments, the same result.

Safe code can't help that, but for what it asks others (functions that a host answers, methods behind a bound, and
values of which nothing is known but that they can be called), and for what is no part of values: where they are in
memory, for how many elements a vector has room, what is in cells and behind raw pointers. So nothing of this may be
reached from a pure function, but for methods that their trait declares `pure`, for then each implementation is.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Assumed, Instance, Intrinsic, Target, held_throughout
from murust.core.parts import statements
from murust.core.types import Type
from murust.record import Record
from murust.source import Span
from wp.cells import looks_inside
from wp.code import Code
from wp.destructors import ANY, BY_PARTS, behind, behind_bounds, destructors


class Asked(Record):
    """What is asked for more than the arguments, and where."""

    name: str
    span: Span


def asked_by(function: core.Function, code: Code) -> Asked | None:
    """The first of what a function asks, by itself or by way of what it calls; None if all depends on its arguments."""
    for clause in function.contract.requires:
        if isinstance(clause.term.ty, types.Assertion):
            return Asked(clause.span.text, clause.span)
    search = _Search(code, frozenset(name for name, _ in code.links.foreign()))
    for stmt in statements(function.body):
        for name in search.statement(stmt):
            return Asked(name.partition("#")[0], stmt.span)
    return None


_ROOM = "Vec::capacity"
"""It is no part of a vector's value, which is the sequence of its elements."""


def _finds_place(rvalue: core.Rvalue) -> bool:
    """Does it depend on where something is? What a raw pointer points to is where the pointer says."""
    match rvalue:
        case core.RawBorrow(place=place):
            whole = (place.local.ty, *(step.ty for step in place.projections))
            followed = (
                of for of, step in zip(whole, place.projections, strict=False) if isinstance(step, core.DerefOf)
            )
            return not any(isinstance(of, types.RawPtr) for of in followed)
        case core.PointerCast(ty=types.RawPtr()) | core.StaticAddress(ty=types.RawPtr()):
            return True
        case core.Cast(operand=operand, ty=types.Int()):
            return types.is_code(operand.ty) or isinstance(operand.ty, types.FnItem)
        case _:
            return False


def _is_pointer(ty: Type) -> bool:
    return types.mentions(ty, types.RawPtr) or (isinstance(ty, types.Adt) and ty.name == "NonNull")


def _types(declared: core.Declaration) -> tuple[Type, ...]:
    return tuple(param.ty for param in declared.params)


def is_asked_for_values(target: Target, given: tuple[Type, ...], code: Code) -> bool:
    """Does what a function of the library gives depend on its arguments only, which are values: no cells, and nothing
    by which something could be changed or called? `given`: the types of its arguments and of its result."""
    inside = held_throughout((*given, *target.args), code.links, code.program.adts)
    if any(
        types.is_cell(ty) or (isinstance(ty, types.Ref) and ty.mutable) or isinstance(ty, _REACHING) for ty in inside
    ):
        return False
    search = _Search(code, frozenset(name for name, _ in code.links.foreign()))
    return next(search._target(target), None) is None


_REACHING = (types.RawPtr, types.FnPtr, types.FnItem, types.Closure)


def holds_any(ty: Type) -> bool:
    """Is it, or is a part of it, a type of which only a bound is known?"""
    return isinstance(ty, types.Param | types.Projection) or any(map(holds_any, types.parts(ty)))


@attrs.define(eq=False, repr=False)
class _Search:
    code: Code
    foreign: frozenset[str]
    _entered: set[Target] = attrs.field(factory=set)

    def statement(self, stmt: core.Stmt) -> Iterator[str]:
        match stmt:
            case core.Call(callee=callee, type_args=args):
                yield from self._target(self.code.resolve(callee, args))
            case core.CallValue(callee=callee):
                yield from self._value(callee.ty)
            case core.Drop(place=place):  # a destructor may write by a reference that it holds
                yield from self._named(destructors(place.ty, self.code))
            case core.Assign(rvalue=rvalue) if _finds_place(rvalue):
                yield stmt.span.text
            case _:
                pass

    def _target(self, target: Target) -> Iterator[str]:
        match target:
            case Assumed():
                if "pure" not in self.code.callee(target).contract.modifiers:
                    yield target.name
            case Intrinsic(name=name) if name in self.foreign:
                yield name
            case Intrinsic():
                yield from self._intrinsic(target)
            case Instance():
                yield from self._enter(target)

    def _intrinsic(self, target: Intrinsic) -> Iterator[str]:
        """What a function without a text may call: closures that it is given, and what compares or copies parts."""
        unknown, _ = behind_bounds(target, self.code)
        beside = target.name == _ROOM or looks_inside(target.name) or self._may_look_inside(target)
        if unknown or beside or self._finds_place(target):
            yield target.name
        for arg in target.args:
            if isinstance(arg, types.Closure | types.FnItem) or types.is_code(arg):
                yield from self._value(arg)
        yield from self._named(behind(target, self.code))

    def _finds_place(self, target: Intrinsic) -> bool:
        """Does it give a pointer to what it is given?"""
        declared = self.code.links.declared(target.name)
        if declared is None or not _is_pointer(declared.result.ty):
            return False
        return any(not _is_pointer(ty) and types.mentions(ty, (types.Ref, types.Adt)) for ty in _types(declared))

    def _may_look_inside(self, target: Intrinsic) -> bool:
        """Does it compare or copy parts, and is there a cell among them?"""
        traits = {target.name.rpartition("::")[0], *self.code.links.demanded(target.name)}
        inside = held_throughout(target.args, self.code.links, self.code.program.adts)
        return not traits.isdisjoint(BY_PARTS) and any(map(types.is_cell, inside))

    def _named(self, names: Iterator[str]) -> Iterator[str]:
        """Functions for any of their types. What a destructor does to a type that may be any is no matter: it can't
        reach what the function at hand has made."""
        for name in names:
            if name != ANY:
                inner = attrs.evolve(self, code=self.code.within(name))
                yield from inner._enter(Instance(name, ()), self.code.links.function(name))

    def _enter(self, target: Instance, function: core.Function | None = None) -> Iterator[str]:
        if target in self._entered:
            return
        self._entered.add(target)
        if function is None:
            callee = self.code.callee(target)
            function = None if "pure" in callee.contract.modifiers else callee.function
        for stmt in statements(function.body) if function is not None else ():
            yield from self.statement(stmt)

    def _value(self, ty: Type) -> Iterator[str]:
        while isinstance(ty, types.Ref):
            ty = ty.target
        match ty:
            case types.FnItem(variant=None):
                yield from self._target(self.code.resolve(ty.name, ty.args))
            case types.FnItem():
                pass
            case types.Closure():
                yield from self._enter(Instance(ty.name, ty.args))
            case _:
                yield f"a value of the type {ty}"
