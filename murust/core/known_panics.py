"""Checks that always fail where they are reached: rustc denies them.

Values of variables are followed as far as rustc's lint does it: of a variable that is assigned once, to its end; of
others as long as nothing branches; of those that are borrowed, not at all. Source: the rustc book, lints
`arithmetic_overflow` and `unconditional_panic`; rustc's pass `KnownPanicsLint`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

import attrs

from murust.core import nodes as core
from murust.core.parts import statements
from murust.core.types import Adt, Array, Bool, Char, Int, Tuple, Type

Value = int | bool | tuple[int, list["Value | None"]]
"""A number, or a variant and what is known of its fields."""


def known_panics(function: core.Function, adts: Mapping[str, core.AdtDef]) -> list[core.Check]:
    """The checks that are known to fail."""
    if not any(isinstance(stmt, core.Check) for stmt in statements(function.body)):
        return []
    follower = _Follower(_modes(function), adts)
    follower.block(function.body)
    return follower.failing


def _modes(function: core.Function) -> dict[core.Local, bool]:
    """The variables whose values are followed: always (True), or as long as nothing branches."""
    modes = {local: True for local in function.locals if _size(local.ty) <= _MOST_BYTES}
    assigned = set(function.params)
    for stmt in statements(function.body):
        match stmt:
            case core.Assign(place=place, rvalue=core.Borrow(place=lent) | core.RawBorrow(place=lent)):
                modes.pop(lent.local, None)
                _assign(place.local, modes, assigned)
            case core.Assign(place=place) | core.Call(place=place) | core.CallValue(place=place):
                _assign(place.local, modes, assigned)
            case core.Drop(place=place):
                modes.pop(place.local, None)
            case _:
                pass
    return modes


def _assign(local: core.Local, modes: dict[core.Local, bool], assigned: set[core.Local]) -> None:
    if local in assigned and local in modes:
        modes[local] = False
    assigned.add(local)


_MOST_BYTES = 64


def _size(ty: Type) -> int:
    """In bytes, roughly; large for what is not followed."""
    match ty:
        case Int(bits=bits):
            return bits // 8
        case Bool() | Char():
            return 4
        case Tuple(items=items):
            return sum(map(_size, items))
        case Array(element=element, count=int() as count):
            return count * _size(element)
        case Adt():
            return 0
        case _:
            return _MOST_BYTES + 1


@attrs.define(eq=False, repr=False)
class _Follower:
    modes: dict[core.Local, bool]
    adts: Mapping[str, core.AdtDef]
    values: dict[core.Local, Value] = attrs.field(factory=dict)
    failing: list[core.Check] = attrs.field(factory=list)
    left: set[str] = attrs.field(factory=set)  # the labels that a `break` leaves
    exact: tuple[tuple[core.Operand, ...], Value | None] = ((), None)  # of the check just made: operands and result

    def block(self, block: core.Block) -> bool:
        """Follows a block that is reached. Is its end?"""
        return all(self.statement(stmt) for stmt in block)

    def statement(self, stmt: core.Stmt) -> bool:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                self.store(place, self.evaluate(rvalue))
            case core.Check(kind=kind, operands=operands):
                if self.fails(stmt):
                    self.failing.append(stmt)
                if kind in _WITH_RESULT:  # the result is made together with the test, before the branch
                    self.exact = operands, self.evaluate(core.BinaryOp(_WITH_RESULT[kind], *operands))
                self.branch()
            case core.If():
                return self.choose(stmt)
            case core.Loop(label=label, body=body) | core.Labelled(label=label, body=body):
                self.branch()
                through = self.block(body)
                self.branch()
                return label in self.left or (through and isinstance(stmt, core.Labelled))
            case core.Call(place=place) | core.CallValue(place=place):
                self.store(place, None)
                self.branch()
                return str(place.ty) != "!"
            case core.Break(label=label):
                self.left.add(label)
                return False
            case core.Continue() | core.Return() | core.Panic():
                return False
            case core.StorageDead(local=local):
                self.values.pop(local, None)
            case core.Drop() | core.Print():
                self.branch()
            case _:
                pass
        return True

    def choose(self, stmt: core.If) -> bool:
        condition = self.operand(stmt.condition)
        self.branch()
        if isinstance(condition, int):
            through = self.block(stmt.then if condition else stmt.orelse)
            self.branch()
            return through
        ends = [self.block(stmt.then)]
        self.branch()
        ends.append(self.block(stmt.orelse))
        self.branch()
        return any(ends)

    def branch(self) -> None:
        """What is assigned several times is not known beyond a branch."""
        for local in [local for local in self.values if not self.modes[local]]:
            del self.values[local]

    # --- values

    def store(self, place: core.Place, value: Value | None) -> None:
        local = place.local
        if local not in self.modes:
            return
        if not place.projections:
            if value is None:
                self.values.pop(local, None)
            else:
                self.values[local] = value
            return
        whole = self.values.get(local)
        match place.projections, whole:
            case (core.FieldAt(index=index),), (variant, list(fields)) if index < len(fields):
                self.values[local] = (variant, [*fields[:index], value, *fields[index + 1 :]])
            case _:
                self.values.pop(local, None)

    def read(self, place: core.Place) -> Value | None:
        value = self.values.get(place.local)
        for projection in place.projections:
            if not isinstance(value, tuple):
                return None
            match projection:
                case core.FieldAt(index=index) | core.ElementAt(offset=index, from_end=False):
                    at: Value | None = index
                case core.IndexAt(index=index_operand):
                    at = self.operand(index_operand)
                case _:
                    at = None
            if not isinstance(at, int) or at >= len(value[1]):
                return None
            value = value[1][at]
        return value

    def operand(self, operand: core.Operand) -> Value | None:
        if isinstance(operand, core.Const):
            return operand.value if isinstance(operand.value, int) else None
        return self.read(operand.place)

    def evaluate(self, rvalue: core.Rvalue) -> Value | None:
        match rvalue:
            case core.Use(operand=operand):
                return self.operand(operand)
            case core.Aggregate(ty=Adt(name=name), variant=variant) if not self.adts[name].is_struct:
                return variant, []  # the fields of enums are not followed
            case core.Aggregate(variant=variant, operands=operands):
                return variant, [self.operand(operand) for operand in operands]
            case core.Cast(operand=operand, ty=Int() as ty):
                value = self.operand(operand)
                return ty.wrap(int(value)) if isinstance(value, int) else None
            case core.UnaryOp(op=op, operand=operand):
                return _unary(op, self.operand(operand), operand.ty)
            case core.BinaryOp(op=op, left=left, right=right):
                if len(self.exact[0]) == 2 and self.exact[0][0] is left and self.exact[0][1] is right:
                    return self.exact[1]
                a, b = self.operand(left), self.operand(right)
                if isinstance(a, int) and isinstance(b, int):
                    return _binary(op, a, b, left.ty)
                return None
            case core.IsVariantOf(place=place, variant=variant):
                value = self.read(place)
                return value[0] == variant if isinstance(value, tuple) else None
            case _:
                return None

    def fails(self, check: core.Check) -> bool:
        values = [self.operand(operand) for operand in check.operands]
        ty = check.operands[0].ty
        last = values[-1]
        if check.kind in (core.CheckKind.SHL, core.CheckKind.SHR):
            return isinstance(last, int) and isinstance(ty, Int) and not 0 <= last < ty.bits
        if check.kind in (core.CheckKind.DIV_ZERO, core.CheckKind.REM_ZERO):
            return isinstance(last, int) and last == 0
        numbers = [value for value in values if isinstance(value, int)]
        return len(numbers) == len(values) and _FAILING[check.kind](ty, *numbers)


_WITH_RESULT = {
    core.CheckKind.ADD: core.BinOp.ADD, core.CheckKind.SUB: core.BinOp.SUB, core.CheckKind.MUL: core.BinOp.MUL,
}  # fmt: skip

_FAILING: dict[core.CheckKind, Callable[..., bool]] = {
    core.CheckKind.ADD: lambda ty, a, b: not ty.holds(a + b),
    core.CheckKind.SUB: lambda ty, a, b: not ty.holds(a - b),
    core.CheckKind.MUL: lambda ty, a, b: not ty.holds(a * b),
    core.CheckKind.NEG: lambda ty, a: not ty.holds(-a),
    core.CheckKind.DIV_OVERFLOW: lambda ty, a, b: b == -1 and a == ty.min,
    core.CheckKind.REM_OVERFLOW: lambda ty, a, b: b == -1 and a == ty.min,
    core.CheckKind.BOUNDS: lambda ty, index, length: index >= length,
}


def _unary(op: core.UnOp, value: Value | None, ty: Type) -> Value | None:
    if isinstance(value, bool):
        return not value
    if not isinstance(value, int) or not isinstance(ty, Int):
        return None
    return ty.wrap(-value if op is core.UnOp.NEG else ~value)


_OPERATIONS: dict[core.BinOp, Callable[[int, int], int]] = {
    core.BinOp.ADD: operator.add, core.BinOp.SUB: operator.sub, core.BinOp.MUL: operator.mul,
    core.BinOp.AND: operator.and_, core.BinOp.OR: operator.or_, core.BinOp.XOR: operator.xor,
    core.BinOp.EQ: operator.eq, core.BinOp.NE: operator.ne, core.BinOp.LT: operator.lt, core.BinOp.LE: operator.le,
    core.BinOp.GT: operator.gt, core.BinOp.GE: operator.ge,
}  # fmt: skip


def _binary(op: core.BinOp, a: int, b: int, ty: Type) -> Value | None:
    if op in (core.BinOp.DIV, core.BinOp.REM):
        if b == 0:
            return None
        quotient = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
        result = quotient if op is core.BinOp.DIV else a - b * quotient
    elif op in (core.BinOp.SHL, core.BinOp.SHR):
        if not isinstance(ty, Int) or not 0 <= b < ty.bits:
            return None
        result = a << b if op is core.BinOp.SHL else a >> b
    else:
        result = _OPERATIONS[op](a, b)
    return ty.wrap(result) if isinstance(ty, Int) and not isinstance(result, bool) else result
