"""Sizes and alignments, as far as Rust promises them: of Rust's own layout of structs, tuples and enums it does not.

What is not promised is some size and some alignment, the same each time. Source: Rust reference, "Type layout";
documentation of `MaybeUninit`, `Cell`, `NonZero`, `Option` ("Representation").
"""

from __future__ import annotations

from logic import build, sequences, sorts
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from murust.record import Datum
from wp.sorts import Sorts

SIZE_OF, ALIGN_OF, SIZE_OF_VAL = (f"core::mem::{name}" for name in ("size_of", "align_of", "size_of_val"))
MEMBERS = frozenset({SIZE_OF, ALIGN_OF})
"""The functions of the library that specifications may ask, too."""

POINTER = 8
SOME = 1
_AS_INSIDE = frozenset({"UnsafeCell", "Cell", "Atomic", "MaybeUninit", "ManuallyDrop", "Wrapping", "NonZero"})
"""Types of the library with the layout of what they hold."""


class Layout(Datum):
    """Both as an `int`."""

    size: Term
    align: Term


def asked(name: str, ty: Type, known: Sorts) -> Term:
    """The value of one of `MEMBERS`."""
    found = layout(ty, known)
    return build.from_int(found.size if name == SIZE_OF else found.align, known.of(types.USIZE))


def size_of_value(value: Term, ty: Type, known: Sorts) -> Term | None:
    """Of a slice or a text, as many elements as it has; of a type parameter, which may be one, it is not known."""
    match ty:
        case types.Slice(element=element):
            return build.mul(sequences.length(value), layout(element, known).size)
        case types.Str():
            return sequences.length(value)
        case _:
            return layout(ty, known).size if is_sized(ty, known) else None


def promised(ty: Type, known: Sorts) -> Term:
    """What holds of every type: a size is a multiple of the alignment, which is a power of two."""
    found = layout(ty, known)
    powers = build.disj(*(build.eq(found.align, build.integer(2**n)) for n in range(30)))
    whole = build.eq(build.mod(found.size, found.align), build.integer(0))
    return build.conj(powers, whole, in_memory(found.size))


def at_least(ty: Type, known: Sorts) -> Term:
    """The fields of a struct or tuple have room in it beside each other, and each is inside."""
    size = layout(ty, known).size
    if build.is_const(size) or not isinstance(ty, types.Tuple | Adt) or len(known.variants(ty)) != 1:
        return build.le(build.integer(0), size)
    if isinstance(ty, Adt) and not known.adts[ty.name].is_struct:
        return build.le(build.integer(0), size)
    fields = known.fields(ty, 0)
    inside = build.add(build.integer(0), *(layout(field, known).size for field in fields))
    places = (_inside(ty, index, known) for index in range(len(fields))) if isinstance(ty, Adt) else ()
    return build.conj(build.le(inside, size), *places, *(at_least(field, known) for field in fields))


def _inside(ty: Adt, index: int, known: Sorts) -> Term:
    at, whole = offset(ty, index, known), layout(ty, known).size
    end = build.add(at, layout(known.fields(ty, 0)[index], known).size)
    return build.conj(build.le(build.integer(0), at), build.le(end, whole))


def in_memory(size: Term) -> Term:
    """No value is larger than addresses reach by an `isize`."""
    return build.conj(build.le(build.integer(0), size), build.le(size, build.integer(2**63 - 1)))


def layout(ty: Type, known: Sorts) -> Layout:
    fixed = _fixed(ty, known)
    if fixed is not None:
        return _of_numbers(*fixed)
    if isinstance(ty, types.Array):
        element = layout(ty.element, known)
        return Layout(build.mul(known.length(ty), element.size), element.align)
    if isinstance(ty, Adt) and ty.name in _AS_INSIDE:
        return layout(ty.args[0], known)
    name = known.name(ty)
    return Layout(build.var(f"size of {name}", sorts.INT), build.var(f"alignment of {name}", sorts.INT))


def offset(ty: Type, index: int, known: Sorts) -> Term:
    """How far inside a struct one of its fields is, in bytes."""
    fixed = _offsets(ty, known) if isinstance(ty, Adt) else None
    if fixed is not None:
        return build.integer(fixed[index])
    return build.var(f"offset of {index} in {known.name(ty)}", sorts.INT)


def field_inside(ty: Type, index: int, known: Sorts) -> Term:
    """A field of a struct lies in it."""
    start, size = offset(ty, index, known), layout(known.fields(ty, 0)[index], known).size
    return build.conj(build.le(build.integer(0), start), build.le(build.add(start, size), layout(ty, known).size))


def _of_numbers(size: int, align: int) -> Layout:
    return Layout(build.integer(size), build.integer(align))


def _fixed(ty: Type, known: Sorts) -> tuple[int, int] | None:
    """Size and alignment, where they are numbers that Rust promises, for machines with 64 bits."""
    match ty:
        case types.Int(bits=bits):
            return bits // 8, bits // 8
        case types.Bool():
            return 1, 1
        case types.Char():
            return 4, 4
        case types.Tuple(items=()) | Adt(name="PhantomData"):
            return 0, 1
        case types.RawPtr(target=target) | types.Ref(target=target) | Adt(name="Box" | "NonNull", args=(target,)):
            return (POINTER, POINTER) if is_sized(target, known) else None
        case types.FnPtr():
            return POINTER, POINTER
        case types.Array(element=element, count=int(count)):
            part = _fixed(element, known)
            return (count * part[0], part[1]) if part is not None else None
        case Adt(name="Option", args=(inner,)):
            return _fixed(inner, known) if _is_never_null(inner) else None
        case Adt(name=name, args=(inner,)) if name in _AS_INSIDE:
            return _fixed(inner, known)
        case Adt() if not known.links.is_library_type(ty):
            return _represented(ty, known)
        case _:
            return None


def _is_never_null(ty: Type) -> bool:
    return isinstance(ty, types.Ref | types.FnPtr) or (isinstance(ty, Adt) and ty.name in ("Box", "NonNull", "NonZero"))


def _represented(ty: Adt, known: Sorts) -> tuple[int, int] | None:
    """By what `repr` says of a type: fields in order, as in C; one field that counts; the number of a variant."""
    form = known.links.representation(ty.name)
    variants = known.variants(ty)
    rows = [known.fields(ty, variant) for variant in variants]
    if not known.adts[ty.name].is_struct:
        plain = form.integer is not None and form.align == 1 and not any(rows)
        return _fixed(types.INTS[form.integer], known) if plain and form.integer is not None else None
    parts = [_fixed(field, known) for field in rows[0]]
    if form.transparent:
        others = [part for part in parts if part != (0, 1)]
        return others[0] if len(others) == 1 else None
    placed = _placed(parts) if form.c else None
    if placed is None:
        return None
    size, align = placed[-1], max((form.align, *(part[1] for part in parts if part is not None)))
    return _up(size, align), align


def _offsets(ty: Adt, known: Sorts) -> list[int] | None:
    """Those of the fields of a struct that is laid out as in C."""
    if known.links.is_library_type(ty) or not known.links.representation(ty.name).c:
        return None
    parts = [_fixed(field, known) for field in known.fields(ty, 0)]
    placed = _placed(parts)
    if placed is None:
        return None
    return [end - part[0] for end, part in zip(placed[1:], parts, strict=True) if part is not None]


def has_offsets(ty: Adt, known: Sorts) -> bool:
    """Is it known where its fields are?"""
    return _offsets(ty, known) is not None


def is_one_field(ty: Adt, known: Sorts) -> bool:
    """Is it laid out as the one of its fields that counts?"""
    return known.links.representation(ty.name).transparent


def gaps(ty: Type, known: Sorts) -> list[tuple[int, int]]:
    """The padding in a struct that is laid out as in C: where it begins, and how much of it there is."""
    offsets, whole = (_offsets(ty, known), _fixed(ty, known)) if isinstance(ty, Adt) else (None, None)
    if offsets is None or whole is None:
        return []
    sizes = [part[0] for field in known.fields(ty, 0) if (part := _fixed(field, known)) is not None]
    ends = [0, *(at + size for at, size in zip(offsets, sizes, strict=True))]
    return [(end, start - end) for end, start in zip(ends, [*offsets, whole[0]], strict=True) if start > end]


def _placed(parts: list[tuple[int, int] | None]) -> list[int] | None:
    """Where each of the fields ends, as in C, after a 0; None if a size or an alignment is not known."""
    ends = [0]
    for part in parts:
        if part is None:
            return None
        ends.append(_up(ends[-1], part[1]) + part[0])
    return ends


def _up(number: int, align: int) -> int:
    return -(-number // align) * align


def is_sized(ty: Type, known: Sorts) -> bool:
    """Is its size known when the program is compiled? Of a type parameter it may not be."""
    match ty:
        case types.Slice() | types.Str() | types.Param() | types.Projection():
            return False
        case Adt(name="UnsafeCell" | "Cell", args=(inner,)):
            return is_sized(inner, known)
        case Adt() if not known.links.is_library_type(ty) and known.adts[ty.name].is_struct:
            fields = known.fields(ty, 0)
            return not fields or is_sized(fields[-1], known)
        case _:
            return True
