"""The order that `derive` gives, and the language to tuples: by the parts, from the first on; of an enum the numbers of
the variants come first. Source: documentation of `PartialOrd` and `Ord`, "Derivable"; of the primitive type `tuple`.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from wp.sorts import Sorts


def orders_parts(
    ty: Type, trait: str, sorts: Sorts, inside: frozenset[Type] = frozenset(), *, sequences: bool = False
) -> bool:
    """Does the program compare such values, by `PartialOrd` or `Ord`, by their parts and nothing else? With
    `sequences`, elements are parts, too."""
    match ty:
        case types.Int() | types.Bool() | types.Char():
            return True
        case types.Ref(mutable=False, target=inner) | types.Adt(name="Box", args=(inner,)):
            return orders_parts(inner, trait, sorts, inside, sequences=sequences)
        case types.Slice() | types.Array() | types.Str() | types.Adt(name="Vec"):
            element = types.element_of(ty)
            return sequences and (element is None or orders_parts(element, trait, sorts, inside, sequences=True))
        case types.Tuple() | types.Adt() if ty not in inside:
            derived = isinstance(ty, types.Tuple) or sorts.links.is_derived(ty, trait)
            fields = (field for variant in sorts.variants(ty) for field in sorts.fields(ty, variant))
            return derived and all(
                orders_parts(field, trait, sorts, inside | {ty}, sequences=sequences) for field in fields
            )
        case _:
            return False


def below(a: Term, b: Term, ty: Type, sorts: Sorts) -> Term:
    """`a < b`, of types that are compared by their parts."""
    match ty:
        case types.Bool():
            return build.conj(build.negate(a), b)
        case types.Int() | types.Char():
            return build.lt(build.to_int(a), build.to_int(b))
        case types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
            return below(a, b, inner, sorts)
        case _:
            return _below_by_parts(a, b, ty, sorts)


def _below_by_parts(a: Term, b: Term, ty: Type, sorts: Sorts) -> Term:
    result = build.boolean(False)
    for variant in sorts.variants(ty):
        by_fields = build.boolean(False)
        for index, field in reversed(list(enumerate(sorts.fields(ty, variant)))):
            x, y = sorts.field(a, ty, variant, index), sorts.field(b, ty, variant, index)
            by_fields = build.disj(below(x, y, field, sorts), build.conj(build.eq(x, y), by_fields))
        if len(sorts.variants(ty)) == 1:
            return by_fields
        later = build.disj(*(build.is_ctor(b, other) for other in later_variants(ty, variant, sorts)))
        here = build.disj(later, build.conj(build.is_ctor(b, variant), by_fields))
        result = build.disj(result, build.conj(build.is_ctor(a, variant), here))
    return result


def later_variants(ty: Type, variant: int, sorts: Sorts) -> list[int]:
    """The variants that have a larger number."""
    assert isinstance(ty, types.Adt)
    numbers = sorts.links.discriminants(ty.name)
    return [other for other in sorts.variants(ty) if numbers[other] > numbers[variant]]
