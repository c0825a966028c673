"""Python source for operands, places and rvalues. Source of the meaning: Rust reference, "Operator expressions"."""

from __future__ import annotations

from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run.values import is_scalar
from murust.source import Span

PYTHON_OPERATOR = {
    core.BinOp.ADD: "+", core.BinOp.SUB: "-", core.BinOp.MUL: "*", core.BinOp.AND: "&", core.BinOp.OR: "|",
    core.BinOp.XOR: "^", core.BinOp.EQ: "==", core.BinOp.NE: "!=", core.BinOp.LT: "<", core.BinOp.LE: "<=",
    core.BinOp.GT: ">", core.BinOp.GE: ">=", core.BinOp.SHR: ">>",
}  # fmt: skip
COMPARISONS = frozenset({core.BinOp.EQ, core.BinOp.NE, core.BinOp.LT, core.BinOp.LE, core.BinOp.GT, core.BinOp.GE})


@attrs.define(eq=False, repr=False)
class Tables:
    """Constants that generated code refers to by number."""

    adts: dict[str, core.AdtDef]
    spans: list[Span] = attrs.field(factory=list)
    types: list[Type] = attrs.field(factory=list)

    def span(self, span: Span) -> int:
        self.spans.append(span)
        return len(self.spans) - 1

    def type(self, ty: Type) -> int:
        self.types.append(ty)
        return len(self.types) - 1


@attrs.define(eq=False, repr=False)
class Code:
    """The expressions of one function. `boxed`: scalar variables that are borrowed live in a list of one element."""

    tables: Tables
    boxed: frozenset[core.Local]
    temporaries: int = 0

    def variable(self, local: core.Local) -> str:
        return f"v{local.index}"

    def fresh(self) -> str:
        self.temporaries += 1
        return f"t{self.temporaries}"

    # --- places

    def load(self, place: core.Place, count: int | None = None) -> str:
        """The value at a place (or at its first `count` projections), not copied."""
        projections = place.projections if count is None else place.projections[:count]
        code = self.variable(place.local)
        if place.local in self.boxed:
            code += "[0]"
        ty = place.local.ty
        for projection in projections:
            code = self._select(code, ty, projection)
            ty = projection.ty
        return code

    def _select(self, code: str, ty: Type, projection: core.Projection) -> str:
        match projection:
            case core.DerefOf(ty=target):
                if not is_scalar(target):
                    return code
                if code.isidentifier():
                    return f"{code}[0][{code}[1]]"
                name = self.fresh()
                return f"({name} := {code})[0][{name}[1]]"
            case core.FieldAt():
                return f"{code}[{self.position(ty, projection)}]"
            case core.IndexAt(index=index):
                return f"{code}[{self.operand(index)}]"
            case _:
                raise InternalError(f"{type(projection).__name__} is not run")

    def position(self, ty: Type, field: core.FieldAt) -> int:
        """Where a field stands in the list: after the variant, in an enum."""
        is_enum = isinstance(ty, types.Adt) and not self.tables.adts[ty.name].is_struct
        return field.index + is_enum

    def store(self, place: core.Place, value: str) -> str:
        """A statement that puts a value at a place."""
        if not place.projections:
            name = self.variable(place.local)
            return f"{name} = [{value}]" if place.local in self.boxed else f"{name} = {value}"
        *_, last = place.projections
        container = self.load(place, len(place.projections) - 1)
        match last:
            case core.DerefOf(ty=target) if not is_scalar(target):
                return f"{container}[:] = {value}"
            case core.DerefOf():
                name = self.fresh()
                return f"{name} = {container}; {name}[0][{name}[1]] = {value}"
            case core.FieldAt():
                return f"{container}[{self.position(self._type(place, -1), last)}] = {value}"
            case core.IndexAt(index=index):
                return f"{container}[{self.operand(index)}] = {value}"
            case _:
                raise InternalError(f"{type(last).__name__} is not run")

    def _type(self, place: core.Place, end: int) -> Type:
        inner = place.projections[:end]
        return inner[-1].ty if inner else place.local.ty

    def address(self, place: core.Place) -> str:
        """A reference to a place."""
        if not is_scalar(place.ty):
            return self.load(place)
        if not place.projections:
            return f"({self.variable(place.local)}, 0)"
        last = place.projections[-1]
        container = self.load(place, len(place.projections) - 1)
        match last:
            case core.DerefOf():
                return container
            case core.FieldAt():
                return f"({container}, {self.position(self._type(place, -1), last)})"
            case core.IndexAt(index=index):
                return f"({container}, {self.operand(index)})"
            case _:
                raise InternalError(f"{type(last).__name__} is not run")

    # --- operands

    def operand(self, operand: core.Operand) -> str:
        match operand:
            case core.Const(value=value):
                return repr(value)
            case core.Copy(place=place):
                return self.copied(self.load(place), place.ty)
            case core.Move(place=place):
                return self.load(place)
            case _:
                assert_never(operand)

    def copied(self, code: str, ty: Type) -> str:
        """A copy as deep as the type needs: what is behind a reference is shared."""
        if is_scalar(ty):
            return code
        if self._is_flat(ty):
            return f"{code}[:]"
        match ty:
            case types.Array(element=element) | types.Slice(element=element):
                name = self.fresh()
                return f"[{self.copied(name, element)} for {name} in {code}]"
            case _:
                return f"copy_value({code}, T[{self.tables.type(ty)}])"

    def _is_flat(self, ty: Type) -> bool:
        """Are all parts scalars?"""
        match ty:
            case types.Tuple(items=items):
                return all(map(is_scalar, items))
            case types.Array(element=element) | types.Slice(element=element):
                return is_scalar(element)
            case types.Adt(name=name):
                adts = self.tables.adts
                return all(
                    is_scalar(field)
                    for index in range(len(adts[name].variants))
                    for field in core.field_types(ty, index, adts)
                )
            case _:
                return True

    # --- rvalues

    def rvalue(self, rvalue: core.Rvalue) -> str:
        match rvalue:
            case core.Use(operand=operand):
                return self.operand(operand)
            case core.BinaryOp():
                return self._binary(rvalue)
            case core.UnaryOp(op=op, operand=operand):
                return self._unary(op, operand)
            case core.Cast(operand=operand, ty=ty):
                return self._cast(operand, ty)
            case core.Aggregate(ty=ty, variant=variant, operands=operands):
                return self._aggregate(ty, variant, operands)
            case core.Repeat(operand=operand, ty=ty):
                value = self.operand(operand)
                if is_scalar(ty.element):
                    return f"[{value}] * {ty.length}"
                return f"[{self.copied(value, ty.element)} for _ in range({ty.length})]"
            case core.Borrow(place=place):
                return self.address(place)
            case core.Unsize(operand=operand):
                return self.operand(operand)
            case core.Len(place=place):
                return f"len({self.load(place)})"
            case core.IsVariantOf(place=place, variant=variant):
                return f"({self.load(place)}[0] == {variant})"
            case _:
                raise InternalError(f"{type(rvalue).__name__} is not run")

    def _aggregate(self, ty: Type, variant: int, operands: tuple[core.Operand, ...]) -> str:
        parts = [self.operand(operand) for operand in operands]
        if isinstance(ty, types.Tuple) and not parts:
            return "()"
        if isinstance(ty, types.Adt) and not self.tables.adts[ty.name].is_struct:
            parts.insert(0, str(variant))
        return f"[{', '.join(parts)}]"

    def _binary(self, rvalue: core.BinaryOp) -> str:
        op, ty = rvalue.op, rvalue.left.ty
        a, b = self.operand(rvalue.left), self.operand(rvalue.right)
        if isinstance(ty, types.Ref):
            test = f"equal({a}, {b}, T[{self.tables.type(ty)}], ADTS)"
            return test if op is core.BinOp.EQ else f"(not {test})"
        if op in COMPARISONS:
            return f"({a} {PYTHON_OPERATOR[op]} {b})"
        if isinstance(ty, types.Bool):
            return f"({a} {PYTHON_OPERATOR[op]} {b})"
        if not isinstance(ty, types.Int):
            raise InternalError(f"{op} of {ty}")
        match op:
            case core.BinOp.DIV:
                return f"divide({a}, {b})" if ty.signed else f"({a} // {b})"
            case core.BinOp.REM:
                return f"remainder({a}, {b})" if ty.signed else f"({a} % {b})"
            case core.BinOp.AND | core.BinOp.OR | core.BinOp.XOR | core.BinOp.SHR:
                return f"({a} {PYTHON_OPERATOR[op]} {b})"
            case core.BinOp.SHL:
                return self.wrapped(f"({a} << {b})", ty)
            case _:
                return self.wrapped(f"({a} {PYTHON_OPERATOR[op]} {b})", ty)

    def wrapped(self, code: str, ty: types.Int) -> str:
        """The value modulo 2**bits."""
        mask = hex((1 << ty.bits) - 1)
        if not ty.signed:
            return f"({code} & {mask})"
        return f"((({code} - {ty.min}) & {mask}) + {ty.min})"

    def _unary(self, op: core.UnOp, operand: core.Operand) -> str:
        value, ty = self.operand(operand), operand.ty
        if isinstance(ty, types.Bool):
            return f"(not {value})"
        if not isinstance(ty, types.Int):
            raise InternalError(f"{op} of {ty}")
        if op is core.UnOp.NEG:
            return self.wrapped(f"(-{value})", ty)
        return f"(~{value})" if ty.signed else f"({value} ^ {hex(ty.max)})"

    def _cast(self, operand: core.Operand, target: Type) -> str:
        value, source = self.operand(operand), operand.ty
        if not isinstance(target, types.Int):
            raise InternalError(f"a cast to {target}")
        if isinstance(source, types.Bool):
            return f"int({value})"
        if isinstance(source, types.Int) and target.min <= source.min and source.max <= target.max:
            return value
        return self.wrapped(value, target)
