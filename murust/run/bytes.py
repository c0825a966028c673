"""Types as bytes: size, alignment, and where each leaf lies.

`repr(C)` and arrays are as the reference says; Rust's own types are laid out as rustc does it today (arrange.py).
Source: Rust reference, "Type layout".
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from murust.core import types
from murust.core.types import INTS, Type
from murust.diagnostics.model import InternalError
from murust.record import Datum, replace
from murust.run import arrange
from murust.run.arrange import NO_NICHE, Arranged, Extent, Hidden, Niche
from murust.run.layout import Shapes, is_unsized

POINTER = 8


@attrs.define(eq=False, repr=False)
class Layout:
    """`leaves`: for each leaf its offset and its scalar type (None: of an enum's index). `fields`: by variant, where
    each field is."""

    ty: Type
    extent: Extent
    fields: tuple[tuple[int, ...], ...] = ()
    leaves: tuple[Leaf, ...] = ()

    @property
    def size(self) -> int:
        return self.extent.size

    @property
    def align(self) -> int:
        return self.extent.align


class Leaf(Datum):
    """Where a leaf lies, and what it is. An enum is one run of leaves, of which the first knows the enum.

    `within`: which of them it is. `optional`: may it not be initialised (`MaybeUninit`)? `nonzero`: is it never 0
    (`NonZero`, `NonNull`)? `layouts`: those of a reference's or a box's target, for bytes that become one.
    """

    offset: int
    size: int
    kind: Type | None
    enum: Enum | None = None
    within: int = 0
    optional: bool = False
    nonzero: bool = False
    layouts: Bytes | None = None


@attrs.define(eq=False, repr=False)
class Enum:
    """An enum's bytes: `tag` and the numbers of its variants, or what is `hidden` in a niche; neither, where it has no
    values."""

    ty: Type
    count: int  # leaves
    size: int
    tag: types.Int | None
    hidden: Hidden | None
    numbers: list[int]
    variants: tuple[tuple[Leaf, ...], ...]


@attrs.define(eq=False, repr=False)
class Bytes:
    shapes: Shapes
    known: dict[Type, Layout] = attrs.field(factory=dict)
    tags: dict[Type, types.Int] = attrs.field(factory=dict)
    hidden: dict[Type, Hidden] = attrs.field(factory=dict)

    def of(self, ty: Type) -> Layout:
        if ty not in self.known:
            layout = self._layout(ty)
            leaves = self._leaves(ty, layout)
            if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":
                leaves = tuple(replace(leaf, optional=True) for leaf in leaves)
            if isinstance(ty, types.Adt) and ty.name in ("NonZero", "NonNull"):
                leaves = (replace(leaves[0], nonzero=True), *leaves[1:])
            self.known[ty] = attrs.evolve(layout, leaves=leaves)
        return self.known[ty]

    def _leaves(self, ty: Type, layout: Layout) -> tuple[Leaf, ...]:
        """Every leaf of the type, in order."""
        shape = self.shapes.of(ty)
        match ty:
            case types.Int() | types.Bool() | types.Char() | types.FnPtr():
                return (Leaf(0, layout.size, ty),)
            case types.RawPtr():
                return (Leaf(0, POINTER, ty), *(Leaf(POINTER, POINTER, INTS["usize"]),) * (shape.leaves - 1))
            case types.Ref(target=target):  # its two leaves are one address
                length = (Leaf(POINTER, POINTER, INTS["usize"]),) * is_unsized(target)
                return (Leaf(0, POINTER, ty, layouts=self), Leaf(0, 0, ty), *length)
            case types.Adt(name="Box"):
                length = (Leaf(POINTER, POINTER, INTS["usize"]),) * (shape.leaves - 1)
                return (Leaf(0, POINTER, ty, layouts=self), *length)
            case types.Adt(name="Vec"):
                return (Leaf(0, 2 * POINTER, ty), Leaf(2 * POINTER, POINTER, INTS["usize"]))
            case types.Array(element=element, length=length):
                inner = self.of(element)
                return tuple(_shifted(leaf, k * inner.size) for k in range(length) for leaf in inner.leaves)
            case _ if shape.is_enum:
                return self._enum_leaves(ty, layout)
            case _:
                return self._row(ty, 0, layout)

    def _row(self, ty: Type, variant: int, layout: Layout) -> tuple[Leaf, ...]:
        fields = self.shapes.of(ty).fields
        row = fields[variant] if fields else ()
        return tuple(
            _shifted(leaf, offset)
            for offset, (_, inner) in zip(layout.fields[variant] if row else (), row, strict=True)
            for leaf in self.of(inner).leaves
        )

    def _enum_leaves(self, ty: Type, layout: Layout) -> tuple[Leaf, ...]:
        shape = self.shapes.of(ty)
        rows = tuple(self._row(ty, variant, layout) for variant in range(len(shape.fields)))
        assert isinstance(ty, types.Adt)
        numbers = self.shapes.linker.discriminants(ty.name)
        enum = Enum(ty, shape.leaves, layout.size, self.tags.get(ty), self.hidden.get(ty), numbers, rows)
        return tuple(Leaf(0, layout.size if k == 0 else 0, None, enum, k) for k in range(shape.leaves))

    def size(self, ty: Type) -> int:
        return self.of(ty).size

    def field(self, ty: Type, variant: int, index: int) -> int:
        return self.of(ty).fields[variant][index]

    def _layout(self, ty: Type) -> Layout:
        match ty:
            case types.Int(bits=bits):
                return Layout(ty, Extent(bits // 8, bits // 8))
            case types.Bool():
                return _scalar(ty, 1, 0, 1)
            case types.Char():
                return _scalar(ty, 4, 0, 0x10FFFF)
            case types.Never() | types.FnItem():
                return Layout(ty, Extent(0, empty=isinstance(ty, types.Never)))
            case types.FnPtr():
                return _scalar(ty, POINTER, 1, (1 << 8 * POINTER) - 1)
            case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
                return Layout(ty, _pointer(target, never_null=True))
            case types.RawPtr(target=target):
                return Layout(ty, _pointer(target, never_null=False))
            case types.Adt(name="Vec"):
                return Layout(ty, Extent(3 * POINTER, POINTER, Niche(0, POINTER, 0, (1 << 63) - 1)))
            case types.Adt(name="NonNull", args=(target,)):
                return Layout(ty, _pointer(target, never_null=True), ((0,),))
            case types.Adt(name="NonZero", args=(inner,)):
                size = self.size(inner)
                return attrs.evolve(_scalar(ty, size, 1, (1 << 8 * size) - 1), fields=((0,),))
            case types.Adt(name="UnsafeCell" | "MaybeUninit", args=(inner,)):
                extent = replace(self.of(inner).extent, niche=NO_NICHE)
                if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":
                    extent = replace(extent, empty=False)
                return Layout(ty, extent, ((0,),))
            case types.Array(element=element, length=length):
                part = self.of(element).extent
                size = part.size * length
                return Layout(ty, replace(part, size=size) if length else Extent(0, part.align))
            case types.Tuple(items=items):
                return _laid(ty, arrange.struct(self._extents(items), last=bool(items)))
            case types.Closure():
                return _laid(ty, arrange.struct(self._extents(self.shapes.linker.captures(ty))))
            case types.Adt(name=name):
                return self._adt(ty, name)
            case _:
                raise InternalError(f"the layout of {ty}")

    def _extents(self, items: Iterable[Type]) -> list[Extent]:
        return [self.of(item).extent for item in items]

    def _adt(self, ty: types.Adt, name: str) -> Layout:
        linker = self.shapes.linker
        rows = [self._extents(inner for _, inner in row) for row in self.shapes.of(ty).fields]
        form = linker.representation(name)
        if linker.adts[name].is_struct:
            return _laid(ty, arrange.struct(rows[0], ordered=form.c, align=form.align))
        numbers = linker.discriminants(name)
        if rows and (form.c or form.integer is not None):
            tag = INTS[form.integer] if form.integer is not None else INTS["i32"]
            self.tags[ty] = tag
            size = tag.bits // 8
            return _laid(ty, arrange.marked(rows, size, numbers, union=form.c, align=form.align))
        arranged = arrange.enum(rows, numbers, plain=not form.numbered, align=form.align)
        if arranged.hidden is not None:
            self.hidden[ty] = arranged.hidden
        if arranged.tag:
            self.tags[ty] = INTS[f"{'i' if min(numbers) < 0 else 'u'}{8 * arranged.tag}"]
        return _laid(ty, arranged)


def _scalar(ty: Type, size: int, low: int, high: int) -> Layout:
    return Layout(ty, Extent(size, size, Niche(0, size, low, high)))


def _pointer(target: Type, *, never_null: bool) -> Extent:
    niche = Niche(0, POINTER, 1, (1 << 8 * POINTER) - 1) if never_null else NO_NICHE
    return Extent(POINTER * (1 + is_unsized(target)), POINTER, niche)


def _laid(ty: Type, arranged: Arranged) -> Layout:
    return Layout(ty, arranged.extent, arranged.offsets)


def _shifted(leaf: Leaf, offset: int) -> Leaf:
    return replace(leaf, offset=leaf.offset + offset) if offset else leaf
