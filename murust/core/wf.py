"""Well-formedness of Core: what every later stage relies on. Run in tests over everything that is lowered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import BOOL, UNIT, USIZE, Type


def check(program: core.Program) -> list[str]:
    """What is wrong, one sentence each."""
    return [
        f"{function.name}: {problem}"
        for function in program.functions.values()
        for problem in _Checker(program, function).problems()
    ]


@attrs.define(eq=False, repr=False)
class _Checker:
    program: core.Program
    function: core.Function

    def problems(self) -> Iterator[str]:
        declared = self.function.locals
        if [local.index for local in declared] != list(range(len(declared))):
            yield "locals are not numbered in order"
        if (
            self.function.result is not declared[0]
            or self.function.params != declared[1 : 1 + len(self.function.params)]
        ):
            yield "the return local and the parameters do not come first"
        yield from self._block(self.function.body, ())

    def _block(self, block: core.Block, labels: tuple[tuple[str, bool], ...]) -> Iterator[str]:
        for stmt in block:
            yield from self._stmt(stmt, labels)

    def _stmt(self, stmt: core.Stmt, labels: tuple[tuple[str, bool], ...]) -> Iterator[str]:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                yield from self._place(place)
                yield from self._assign(place.ty, rvalue)
            case core.Check(kind=kind, operands=operands):
                yield from self._operands(operands)
                if len(operands) != (1 if kind is core.CheckKind.NEG else 2):
                    yield f"check {kind.name} of {len(operands)} operands"
                if any(not isinstance(operand.ty, types.Int) for operand in operands):
                    yield f"check {kind.name} of something that is no integer"
            case core.Panic(message=message) | core.Print(message=message):
                yield from self._operands(message.operands)
            case core.If(condition=condition, then=then, orelse=orelse):
                yield from self._operands((condition,))
                if condition.ty != BOOL:
                    yield f"a condition of type {condition.ty}"
                yield from self._block(then, labels)
                yield from self._block(orelse, labels)
            case core.Loop(label=label, body=body) | core.Labelled(label=label, body=body):
                if any(label == outer for outer, _ in labels):
                    yield f"label {label} inside itself"
                yield from self._block(body, (*labels, (label, isinstance(stmt, core.Loop))))
            case core.Break(label=label):
                if all(label != outer for outer, _ in labels):
                    yield f"break to {label}, which is not around it"
            case core.Continue(label=label):
                if (label, True) not in labels:
                    yield f"continue of {label}, which is no loop around it"
            case core.Call():
                yield from self._call(stmt)
            case core.CallValue(place=place, callee=callee, args=args):
                yield from self._place(place)
                yield from self._operands((callee, *args))
            case core.Drop(place=place) | core.Mention(place=place):
                yield from self._place(place)
            case core.Vacated(place=place, by=by):
                yield from self._place(place)
                yield from self._place(core.Place(by))
            case core.StorageDead(local=local):
                yield from self._place(core.Place(local))
            case core.Return() | core.GhostAssert() | core.GhostAssume() | core.GhostSet() | core.GhostStep():
                pass
            case _:
                assert_never(stmt)

    def _call(self, stmt: core.Call) -> Iterator[str]:
        yield from self._place(stmt.place)
        yield from self._operands(stmt.args)
        callee = self.program.functions.get(stmt.callee)
        if stmt.type_args or stmt.callee in self.program.externals:
            return  # the types depend on the arguments of generic parameters, which the checker has looked at
        if callee is None:
            yield f"call of {stmt.callee}, which is not there"
            return
        if [arg.ty for arg in stmt.args] != [param.ty for param in callee.params]:
            yield f"call of {stmt.callee} with {', '.join(str(arg.ty) for arg in stmt.args)}"
        if stmt.place.ty != callee.result.ty and not isinstance(callee.result.ty, types.Never):
            yield f"the result of {stmt.callee} goes to a place of type {stmt.place.ty}"

    def _place(self, place: core.Place) -> Iterator[str]:
        if place.local.index >= len(self.function.locals) or self.function.locals[place.local.index] is not place.local:
            yield f"{place.local.name} is not declared"
        ty: Type = place.local.ty
        for projection in place.projections:
            match projection:
                case core.DerefOf():
                    expected = _pointee(ty)
                case core.FieldAt() if types.mentions(ty, (types.Closure, types.Projection)):
                    expected = projection.ty
                case core.FieldAt(variant=variant, index=index):
                    fields = core.field_types(ty, variant, self.program.adts)
                    expected = fields[index] if index < len(fields) else None
                    if expected is not None and types.mentions(expected, types.Projection):
                        expected = projection.ty
                case core.ElementAt():
                    expected = ty.element if isinstance(ty, types.Array | types.Slice) else None
                case core.SubsliceAt():
                    expected = projection.ty if isinstance(ty, types.Array | types.Slice) else None
                case core.IndexAt(index=at):
                    expected = ty.element if isinstance(ty, types.Array | types.Slice) else None
                    yield from self._operands((at,))
                    if at.ty != USIZE:
                        yield f"an index of type {at.ty}"
                case _:
                    assert_never(projection)
            if expected != projection.ty:
                yield f"a projection of {ty} to {projection.ty}"
            ty = projection.ty

    def _operands(self, operands: tuple[core.Operand, ...]) -> Iterator[str]:
        for operand in operands:
            match operand:
                case core.Const(value=value, ty=ty):
                    if not _fits(value, ty):
                        yield f"the constant {value!r} of type {ty}"
                case core.Copy(place=place):
                    yield from self._place(place)
                    generic = types.mentions(place.ty, (types.Param, types.Projection, types.Closure))
                    if not generic and not core.is_copy(place.ty, self.program.adts):
                        yield f"a copy of a {place.ty}"
                case core.Move(place=place):
                    yield from self._place(place)
                case _:
                    assert_never(operand)

    def _assign(self, target: Type, rvalue: core.Rvalue) -> Iterator[str]:
        operands, ty = self._rvalue(rvalue)
        yield from self._operands(operands)
        if isinstance(rvalue, core.Borrow | core.RawBorrow | core.Len | core.IsVariantOf):
            yield from self._place(rvalue.place)
        if ty != target:
            yield f"a {type(rvalue).__name__} of type {ty} goes to a place of type {target}"

    def _rvalue(self, rvalue: core.Rvalue) -> tuple[tuple[core.Operand, ...], Type]:
        """Its operands, and the type of its value."""
        match rvalue:
            case core.Use(operand=operand) | core.UnaryOp(operand=operand):
                return (operand,), operand.ty
            case core.BinaryOp(op=op, left=left, right=right):
                comparison = op.value in ("==", "!=", "<", "<=", ">", ">=")
                return (left, right), BOOL if comparison else left.ty
            case core.Cast(operand=operand, ty=ty):
                return (operand,), ty
            case core.Aggregate(ty=ty, operands=operands):
                return operands, ty
            case core.Repeat(operand=operand, ty=array):
                return (operand,), array
            case core.Borrow(mutable=mutable, place=place):
                return (), types.Ref(mutable, place.ty)
            case core.RawBorrow(mutable=mutable, place=place):
                return (), types.RawPtr(mutable, place.ty)
            case core.StaticAddress(ty=ty) | core.NamedConst(ty=ty) | core.ConstParam(ty=ty):
                return (), ty
            case core.PointerCast(operand=operand, ty=ty):
                return (operand,), ty
            case core.Unsize(operand=operand, ty=reference):
                return (operand,), reference
            case core.Len():
                return (), USIZE
            case core.IsVariantOf():
                return (), BOOL
            case _:
                assert_never(rvalue)


def _pointee(ty: Type) -> Type | None:
    if isinstance(ty, types.Ref | types.RawPtr):
        return ty.target
    return ty.args[0] if isinstance(ty, types.Adt) and ty.name == "Box" else None


def _fits(value: int | bool | tuple[()] | str | bytes, ty: Type) -> bool:
    match ty:
        case types.Bool():
            return isinstance(value, bool)
        case types.Int():
            return isinstance(value, int) and not isinstance(value, bool) and ty.holds(value)
        case types.Char():
            return isinstance(value, int) and 0 <= value <= 0x10FFFF
        case types.Ref():
            return isinstance(value, str | bytes)
        case types.Param():
            return isinstance(value, int)
        case types.FnItem():
            return value == ()
        case _:
            return value == () and ty == UNIT
