"""Core's types as logical sorts, and the data types that they need.

A shared reference is the value that it refers to; a mutable one is the pair of that value, now, and the prophesied
value that it will have when the borrow ends (RustHorn: Matsushita, Tsukada, Kobayashi, ESOP 2020).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from logic import build, sorts
from logic.sorts import Constructor, DataDef, Sort
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError

CURRENT, FINAL = 0, 1
"""The fields of a mutable reference."""


@attrs.define(eq=False, repr=False)
class Sorts:
    adts: Mapping[str, core.AdtDef]
    datatypes: dict[str, DataDef] = attrs.field(factory=dict)

    def of(self, ty: Type) -> Sort:
        match ty:
            case types.Int(bits=bits, signed=signed):
                return sorts.Machine(bits, signed)
            case types.Bool():
                return sorts.BOOL
            case types.MathInt():
                return sorts.INT
            case types.Array(element=element, length=length):
                return sorts.Array(self.of(element), length)
            case types.Slice(element=element) | types.Seq(element=element):
                return sorts.Seq(self.of(element))
            case types.Ref(mutable=False, target=target):
                return self.of(target)
            case types.Ref(target=target):
                inner = self.of(target)
                return self._data(str(ty), [("mut", (("current", inner), ("final", inner)))])
            case types.Tuple(items=items):
                fields = tuple((str(i), self.of(item)) for i, item in enumerate(items))
                return self._data(str(ty), [("tuple", fields)])
            case types.Adt():
                return self._adt(ty)
            case types.Never() | types.Param():
                return sorts.Opaque(str(ty))
            case _:
                raise InternalError(f"no sort for {ty}")

    def _adt(self, ty: types.Adt) -> Sort:
        """Named first and defined then, for a type may hold itself. An enum without variants has no values; its
        sort has some, about which nothing is known."""
        definition = self.adts[ty.name]
        if not definition.variants:
            return sorts.Opaque(str(ty))
        if str(ty) not in self.datatypes:
            self.datatypes[str(ty)] = DataDef(str(ty), ())
            constructors = []
            for index, variant in enumerate(definition.variants):
                fields = core.field_types(ty, index, self.adts)
                named = tuple((f.name, self.of(t)) for f, t in zip(variant.fields, fields, strict=True))
                constructors.append(Constructor(variant.name, named))
            self.datatypes[str(ty)] = DataDef(str(ty), tuple(constructors))
        return sorts.Data(str(ty))

    def _data(self, name: str, constructors: list[tuple[str, tuple[tuple[str, Sort], ...]]]) -> Sort:
        if name not in self.datatypes:
            self.datatypes[name] = DataDef(name, tuple(Constructor(n, fields) for n, fields in constructors))
        return sorts.Data(name)

    # --- values of these sorts

    def fresh(self, name: str, ty: Type) -> Term:
        """A value of the type about which nothing else is known."""
        return build.fresh(name, self.of(ty))

    def constant(self, value: int | bool | tuple[()], ty: Type) -> Term:
        match ty:
            case types.Bool():
                return build.boolean(bool(value))
            case types.MathInt():
                return build.integer(_number(value))
            case types.Int(bits=bits, signed=signed):
                return build.machine(_number(value), sorts.Machine(bits, signed))
            case types.Tuple(items=()):
                return build.construct(self.of(ty), 0, ())
            case _:
                raise InternalError(f"a constant of type {ty}")

    def field(self, term: Term, ty: Type, variant: int, index: int) -> Term:
        """A field of a tuple, struct or enum value."""
        field_type = core.field_types(ty, variant, self.adts)[index]
        return build.field(term, variant, index, self.of(field_type))

    def with_field(self, term: Term, ty: Type, variant: int, index: int, value: Term) -> Term:
        """The value with one field replaced."""
        count = len(core.field_types(ty, variant, self.adts))
        parts = tuple(value if i == index else self.field(term, ty, variant, i) for i in range(count))
        return build.construct(self.of(ty), variant, parts)

    def current(self, term: Term, ty: types.Ref) -> Term:
        """What a reference refers to, now."""
        return build.field(term, 0, CURRENT, self.of(ty.target)) if ty.mutable else term

    def final(self, term: Term, ty: types.Ref) -> Term:
        """What a mutable reference will refer to when it ends; of a shared one, what it always does."""
        return build.field(term, 0, FINAL, self.of(ty.target)) if ty.mutable else term

    def mutable_reference(self, ty: types.Ref, current: Term, final: Term) -> Term:
        return build.construct(self.of(ty), 0, (current, final))


def _number(value: int | bool | tuple[()]) -> int:
    if isinstance(value, tuple | bool):
        raise InternalError(f"{value} is not a number")
    return value
