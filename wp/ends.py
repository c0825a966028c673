"""Mutable references inside values: where they are, and what they come to. Source: RustHorn (ESOP 2020), section 2."""

from __future__ import annotations

from logic import arrays, build, sequences
from logic.terms import Term
from murust.core import types
from murust.core.regions import all_regions
from murust.core.types import Type
from wp.sorts import Sorts, element, is_sequence, length
from wp.unsupported import Unsupported


def holds_borrow(ty: Type, sorts: Sorts, inside: frozenset[Type] = frozenset()) -> bool:
    """Can a value of the type hold a mutable reference?"""
    if ty in inside:
        return False
    match ty:
        case types.Ref(mutable=mutable, target=target):
            return mutable or holds_borrow(target, sorts, inside)
        case types.Array(element=inner) | types.Slice(element=inner):
            return holds_borrow(inner, sorts, inside)
        case types.Adt(name="Box" | "Vec", args=args):
            return any(holds_borrow(arg, sorts, inside) for arg in args)
        case types.Tuple() | types.Adt() | types.Closure():
            within = inside | {ty}
            return any(holds_borrow(field, sorts, within) for v in sorts.variants(ty) for field in sorts.fields(ty, v))
        case _:
            return False


def may_keep_borrow(ty: Type, sorts: Sorts) -> bool:
    """Can a borrow live on in a value of the type, or in a cell in it, where it is not seen?"""
    return holds_borrow(ty, sorts) or hides_references(ty, sorts)


def hides_references(ty: Type, sorts: Sorts) -> bool:
    """Is there a cell in what a value of the type holds or refers to, with references in it?"""
    return any(isinstance(part, types.Ref) for part in _in_cells(ty, sorts))


def may_hide_references(ty: Type, sorts: Sorts, *, mutable: bool = False) -> bool:
    """May there be references, or mutable ones, in what a value of the type holds or refers to, and where they are not
    seen: in a cell, or in what a type of a trait stands for?"""
    hidden = any(isinstance(part, types.Ref) and (part.mutable or not mutable) for part in _in_cells(ty, sorts))
    return hidden or any(may_be_of_a_variable(part, sorts) for part in sorts.held_throughout(ty))


def may_be_of_a_variable(ty: Type, sorts: Sorts) -> bool:
    """Is it a type of a trait that is not known, and may it stand for one with references to variables of a function?
    Then it is given a lifetime: what stands for a type parameter was there before the function, and outlives it."""
    if not isinstance(ty, types.Projection):
        return False
    within = (part for arg in ty.args for part in sorts.held_throughout(arg))
    return bool(all_regions(ty)) or any(isinstance(part, types.Ref) for part in within)


def _in_cells(ty: Type, sorts: Sorts) -> set[Type]:
    cells = filter(types.is_cell, sorts.held_throughout(ty))
    return {part for cell in cells for part in sorts.held_throughout(cell)}


Part = tuple[tuple[int, int], ...]
"""The way to a part of a value: fields, by variant and number."""

Parts = frozenset[Part]


def resolved(
    value: Term, ty: Type, sorts: Sorts, gone: Parts = frozenset(), inside: frozenset[Type] = frozenset()
) -> Term:
    """The final value of every mutable reference in a value is its current one, but for parts that are `gone`. Of
    references inside arrays, sequences and types that hold themselves nothing is said, which is always true."""
    if () in gone or ty in inside or not holds_borrow(ty, sorts):
        return build.TRUE
    match ty:
        case types.Ref(mutable=True):
            return build.eq(sorts.final(value, ty), sorts.current(value, ty))
        case types.Adt(name="Box", args=(target,)):
            return build.TRUE if gone else resolved(value, target, sorts, gone, inside)
        case types.Adt(name="Vec"):
            return build.TRUE
        case types.Tuple() | types.Adt() | types.Closure():
            variants, within, parts = sorts.variants(ty), inside | {ty}, []
            for variant in variants:
                here = build.conj(
                    *(
                        resolved(sorts.field(value, ty, variant, i), field, sorts, _within((variant, i), gone), within)
                        for i, field in enumerate(sorts.fields(ty, variant))
                    )
                )
                parts.append(here if len(variants) == 1 else build.implies(build.is_ctor(value, variant), here))
            return build.conj(*parts)
        case _:
            return build.TRUE


def _within(field: tuple[int, int], gone: Parts) -> Parts:
    """Of the parts that are gone, those in a field."""
    return frozenset(part[1:] for part in gone if part[:1] == (field,))


def at_end(value: Term, ty: Type, sorts: Sorts, declared: Type | None = None) -> Term:
    """What the caller sees of an argument after the call: each mutable reference in it is at its end, and refers to its
    final value (LANGUAGE.md section 3: "`*r` for a parameter `r: &mut T` is its value on exit").

    `declared` is the type that the contract was written with. What stands for a type parameter there is handed on as
    it is: a function that is proved for all types can't have ended a borrow in it, and may give it back.
    """
    shape = declared or ty
    if not holds_borrow(shape, sorts):
        return value
    match ty, shape:
        case types.Ref(mutable=True), _:
            final = sorts.final(value, ty)
            return sorts.mutable_reference(ty, final, final)
        case types.Ref(), _:
            return value
        case types.Adt(name="Box", args=(target,)), types.Adt(args=(inner,)):
            return at_end(value, target, sorts, inner)
        case types.Adt(name="Vec", args=(target,)), types.Adt(args=(inner,)):
            return _each_at_end(value, target, sorts, inner)
        case (types.Slice(element=target), types.Slice(element=inner)) | (
            types.Array(element=target),
            types.Array(element=inner),
        ):
            return _each_at_end(value, target, sorts, inner)
        case types.Tuple() | types.Adt() | types.Closure(), _ if not sorts.is_recursive(ty):
            result = None
            for variant in reversed(sorts.variants(ty)):
                fields = tuple(
                    at_end(sorts.field(value, ty, variant, index), field, sorts, known)
                    for index, (field, known) in enumerate(
                        zip(sorts.fields(ty, variant), sorts.fields(shape, variant), strict=True)
                    )
                )
                made = build.construct(sorts.of(ty), variant, fields)
                result = made if result is None else build.ite(build.is_ctor(value, variant), made, result)
            return value if result is None else result
        case _:
            raise Unsupported(f"a parameter of the type `{ty}`, with mutable references in it,")


def _each_at_end(whole: Term, ty: Type, sorts: Sorts, declared: Type) -> Term:
    """So are the elements, of that type."""
    ended = sequences.new(length(whole), lambda index: at_end(element(whole, index), ty, sorts, declared))
    return ended if is_sequence(whole) else arrays.of_seq(ended, whole.sort)
