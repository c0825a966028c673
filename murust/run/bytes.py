"""Types as bytes: size, alignment, and where each leaf lies.

`repr(C)` and arrays are as the reference says; Rust's own structs are laid out as rustc does it today, the fields in
order of falling alignment, and an enum whose variants but one hold nothing uses values that the other can't have
(niches). Source: Rust reference, "Type layout"; rustc's `rustc_abi::layout`.
"""

from __future__ import annotations

import attrs

from murust.core import types
from murust.core.types import INTS, Type
from murust.diagnostics.model import InternalError
from murust.run.layout import Shapes, is_unsized

POINTER = 8


@attrs.define(eq=False, repr=False)
class Layout:
    """`leaves`: for each leaf its offset and its scalar type (None: of an enum's index). `niche`: how many values of
    some part are never used, at most. `fields`: by variant, where each field is."""

    ty: Type
    size: int
    align: int
    niche: int = 0
    fields: tuple[tuple[int, ...], ...] = ()
    leaves: tuple[Leaf, ...] = ()


@attrs.frozen
class Leaf:
    """Where a leaf lies, and what it is. An enum is one run of leaves, of which the first knows the enum."""

    offset: int
    size: int
    kind: Type | None
    enum: Enum | None = None
    optional: bool = False
    """May it not be initialised (`MaybeUninit`)?"""


@attrs.define(eq=False, repr=False)
class Enum:
    """An enum's bytes: `tag` and the numbers of its variants, None where a niche tells them apart."""

    ty: Type
    count: int  # leaves
    size: int
    tag: types.Int | None
    numbers: list[int]
    variants: tuple[tuple[Leaf, ...], ...]


@attrs.define(eq=False, repr=False)
class Bytes:
    shapes: Shapes
    known: dict[Type, Layout] = attrs.field(factory=dict)
    tags: dict[Type, types.Int] = attrs.field(factory=dict)

    def of(self, ty: Type) -> Layout:
        if ty not in self.known:
            layout = self._layout(ty)
            leaves = self._leaves(ty, layout)
            if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":
                leaves = tuple(attrs.evolve(leaf, optional=True) for leaf in leaves)
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
                return (Leaf(0, POINTER, ty), Leaf(0, 0, ty), *length)
            case types.Adt(name="Box"):
                return (Leaf(0, POINTER, ty), *(Leaf(POINTER, POINTER, INTS["usize"]),) * (shape.leaves - 1))
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
        enum = Enum(ty, shape.leaves, layout.size, self.tags.get(ty), self.shapes.linker.discriminants(ty.name), rows)
        return tuple(Leaf(0, layout.size if k == 0 else 0, None, enum) for k in range(shape.leaves))

    def size(self, ty: Type) -> int:
        return self.of(ty).size

    def field(self, ty: Type, variant: int, index: int) -> int:
        return self.of(ty).fields[variant][index]

    def _layout(self, ty: Type) -> Layout:
        match ty:
            case types.Int(bits=bits):
                return Layout(ty, bits // 8, bits // 8)
            case types.Bool():
                return Layout(ty, 1, 1, 254)
            case types.Char():
                return Layout(ty, 4, 4, (1 << 32) - 0x110000)
            case types.Never() | types.FnItem():
                return Layout(ty, 0, 1)
            case types.FnPtr():
                return Layout(ty, POINTER, POINTER, 1)
            case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
                return Layout(ty, POINTER * (1 + is_unsized(target)), POINTER, 1)
            case types.RawPtr(target=target):
                return Layout(ty, POINTER * (1 + is_unsized(target)), POINTER)
            case types.Adt(name="Vec"):
                return Layout(ty, 3 * POINTER, POINTER, 1 << 63)
            case types.Adt(name="NonNull", args=(target,)):
                return Layout(ty, POINTER * (1 + is_unsized(target)), POINTER, 1, ((0,),))
            case types.Adt(name="NonZero", args=(inner,)):
                return attrs.evolve(self.of(inner), ty=ty, niche=1, fields=((0,),))
            case types.Adt(name="UnsafeCell" | "MaybeUninit", args=(inner,)):
                return attrs.evolve(self.of(inner), ty=ty, niche=0, fields=((0,),))
            case types.Array(element=element, length=length):
                inner_layout = self.of(element)
                return Layout(ty, inner_layout.size * length, inner_layout.align, inner_layout.niche if length else 0)
            case types.Tuple(items=items):
                return self._struct(ty, items, ordered=False)
            case types.Closure():
                return self._struct(ty, self.shapes.linker.captures(ty), ordered=False)
            case types.Adt(name=name):
                layout = self._adt(ty, name)
                align = max(layout.align, self.shapes.linker.alignment(name))
                return attrs.evolve(layout, align=align, size=_up(layout.size, align))
            case _:
                raise InternalError(f"the layout of {ty}")

    def _struct(self, ty: Type, items: tuple[Type, ...], *, ordered: bool, start: int = 0, head: int = 1) -> Layout:
        """One after the other; of Rust's own, those of the largest alignment first."""
        layouts = [self.of(item) for item in items]
        order = list(range(len(items)))
        if not ordered:
            order.sort(key=lambda k: -layouts[k].align if not start else layouts[k].align)
        offsets, at, align = [0] * len(items), start, head
        for k in order:
            at = _up(at, layouts[k].align)
            offsets[k] = at
            at += layouts[k].size
            align = max(align, layouts[k].align)
        niche = max((layout.niche for layout in layouts), default=0)
        return Layout(ty, _up(at, align), align, niche, (tuple(offsets),))

    def _adt(self, ty: types.Adt, name: str) -> Layout:
        linker = self.shapes.linker
        rows = [tuple(inner for _, inner in row) for row in self.shapes.of(ty).fields]
        form, integer = linker.representation(name)
        if linker.adts[name].is_struct:
            return self._struct(ty, rows[0], ordered=form == "C")
        if not rows:
            return Layout(ty, 0, 1)
        if form == "C" or integer is not None:
            return self._tagged(ty, rows, INTS[integer] if integer else INTS["i32"], ordered=form == "C")
        if len(rows) == 1:
            return self._struct(ty, rows[0], ordered=False)
        return self._niched(ty, rows) or self._tagged(ty, rows, _tag(linker.discriminants(name)), ordered=False)

    def _niched(self, ty: Type, rows: list[tuple[Type, ...]]) -> Layout | None:
        """All variants but the largest fit beside a niche in it: here, when they have no size."""
        plain = [self._struct(ty, row, ordered=False) for row in rows]
        largest = max(range(len(rows)), key=lambda k: plain[k].size)
        if any(layout.size for k, layout in enumerate(plain) if k != largest):
            return None
        if plain[largest].niche < len(rows) - 1:
            return None
        fields = tuple(layout.fields[0] for layout in plain)
        return Layout(ty, plain[largest].size, plain[largest].align, plain[largest].niche - len(rows) + 1, fields)

    def _tagged(self, ty: Type, rows: list[tuple[Type, ...]], tag: types.Int, *, ordered: bool) -> Layout:
        size = tag.bits // 8
        self.tags[ty] = tag
        if ordered:  # a union of structs after the tag
            inner = [self._struct(ty, row, ordered=True) for row in rows]
            align = max(size, *(layout.align for layout in inner))
            start = _up(size, max(layout.align for layout in inner))
            total = max(start + layout.size for layout in inner)
            fields = tuple(tuple(start + offset for offset in layout.fields[0]) for layout in inner)
            return Layout(ty, _up(total, align), align, 0, fields)
        inner = [self._struct(ty, row, ordered=False, start=size, head=size) for row in rows]
        align = max(layout.align for layout in inner)
        niche = (1 << tag.bits) - len(rows)
        total = _up(max(layout.size for layout in inner), align)
        return Layout(ty, total, align, niche, tuple(layout.fields[0] for layout in inner))


def _shifted(leaf: Leaf, offset: int) -> Leaf:
    return attrs.evolve(leaf, offset=leaf.offset + offset) if offset else leaf


def _up(at: int, align: int) -> int:
    return -(-at // align) * align


def _tag(numbers: list[int]) -> types.Int:
    """The smallest integer that holds the discriminants."""
    for bits in (8, 16, 32, 64, 128):
        for sign in "ui":
            ty = INTS[f"{sign}{bits}"]
            if all(map(ty.holds, numbers)):
                return ty
    raise InternalError("discriminants of more than 128 bits")
