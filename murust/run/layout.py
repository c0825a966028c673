"""How values are laid out: as a row of *leaves*, each a Python object (as bytes: bytes.py).

A scalar is one leaf. A struct, tuple or array is the leaves of its parts, in order of declaration; an enum is the index
of its variant, then as many leaves as its largest variant has, those that are not used None. A reference is two leaves,
a list and an index into it: all memory is Python lists of leaves, and what a reference refers to starts there; to a
slice or a string it has a third, the length. A raw pointer is one leaf (memory.py), or two with a length. A `Box` is
the list that it owns. A `Vec` is its buffer and its capacity.

A value of few leaves and without arrays is *small*: it lives in Python's own variables, one a leaf, and is passed and
returned so. Others live in a list.
"""

from __future__ import annotations

from functools import cached_property

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run.link import Beyond, Linker

MOST_SMALL = 8
"""Leaves of a value that lives in variables."""


@attrs.define(eq=False, repr=False, slots=False)
class Shape:
    """The leaves of a type. `plain`: none of them is a reference, pointer or owner, so equal values have equal
    leaves. `fields`: by variant, where each field starts, and its type."""

    ty: Type
    leaves: int
    has_array: bool
    plain: bool
    fields: tuple[tuple[tuple[int, Type], ...], ...] = ()
    is_enum: bool = False

    @cached_property
    def small(self) -> bool:
        return self.leaves <= MOST_SMALL and not self.has_array


@attrs.define(eq=False, repr=False)
class Shapes:
    """The shapes of types without parameters."""

    linker: Linker
    known: dict[Type, Shape] = attrs.field(factory=dict)
    has_pointers: bool = False
    """Has the shape of a raw pointer been asked for?"""
    views: dict[tuple[Type, int], list[tuple[list[object], object]]] = attrs.field(factory=dict)
    """What large values looked like the last times, by where they were in a row of leaves (views.py)."""

    def of(self, ty: Type) -> Shape:
        if ty not in self.known:
            self.known[ty] = self._shape(ty)
        return self.known[ty]

    def leaves(self, ty: Type) -> int:
        return self.of(ty).leaves

    def _shape(self, ty: Type) -> Shape:
        match ty:
            case types.Int() | types.Bool() | types.Char():
                return Shape(ty, 1, False, True)
            case types.FnPtr():
                return Shape(ty, 1, False, False)
            case types.Never() | types.FnItem():
                return Shape(ty, 0, False, True)
            case types.Ref(target=target):
                return Shape(ty, 2 + is_unsized(target), False, False)
            case types.RawPtr(target=target):
                self.has_pointers = True
                return Shape(ty, 1 + is_unsized(target), False, False)
            case types.Tuple(items=items):
                return self._product(ty, items)
            case types.Array(element=element, length=length):
                inner = self.of(element)
                return Shape(ty, inner.leaves * length, True, inner.plain)
            case types.Adt(name="Box", args=(target,)):
                return Shape(ty, 1 + is_unsized(target), False, False)
            case types.Adt(name="Vec"):
                return Shape(ty, 2, False, False)
            case types.Adt(name=name):
                return self._adt(ty, self.linker.adts[name])
            case types.Closure():
                return self._product(ty, self.linker.captures(ty))
            case types.Slice() | types.Str():
                raise Beyond(f"a value that holds a `{ty}`")
            case _:
                raise InternalError(f"a value of the type {ty}")

    def _product(self, ty: Type, items: tuple[Type, ...]) -> Shape:
        fields, size = self._row(items, 0)
        shapes = [self.of(item) for item in items]
        return Shape(ty, size, any(s.has_array for s in shapes), all(s.plain for s in shapes), (fields,))

    def _row(self, items: tuple[Type, ...], start: int) -> tuple[tuple[tuple[int, Type], ...], int]:
        fields = []
        for item in items:
            fields.append((start, item))
            start += self.of(item).leaves
        return tuple(fields), start

    def _adt(self, ty: types.Adt, adt: core.AdtDef) -> Shape:
        plain = not self.linker.compares_itself(ty, "PartialEq")
        rows, size = [], 0
        array = False
        for index in range(len(adt.variants)):
            items = tuple(self.linker.type_of(t, {}) for t in core.field_types(ty, index, self.linker.adts))
            row, end = self._row(items, 0 if adt.is_struct else 1)
            shapes = [self.of(item) for item in items]
            plain = plain and all(s.plain for s in shapes)
            array = array or any(s.has_array for s in shapes)
            rows.append(row)
            size = max(size, end)
        return Shape(ty, size, array, plain, tuple(rows), not adt.is_struct)


def is_unsized(ty: Type) -> bool:
    return isinstance(ty, types.Slice | types.Str)
