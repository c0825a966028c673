"""What holds of every value of a type, wherever it is: facts that the sort alone does not say.

A `char` is a Unicode scalar value, an array has its length, the elements of a slice can be counted by an `isize` if
they take memory, a mutable borrow of a slice leaves its length as it is, a type without variants has no values.
Source: Rust reference, "Behavior considered undefined", of invalid values.
"""

from __future__ import annotations

from logic import build, total
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from wp.sorts import Sorts, element, length

_SURROGATES = (0xD800, 0xDFFF)
_LAST_CHAR = 0x10FFFF


def valid(value: Term, ty: Type, sorts: Sorts) -> Term:
    """The facts about a value of a type. Of the parts of a type that holds itself nothing is said."""
    return _valid(value, ty, sorts, frozenset())


def _valid(value: Term, ty: Type, sorts: Sorts, inside: frozenset[Type]) -> Term:
    if _is_plain(ty, sorts, inside):
        return build.TRUE
    match ty:
        case types.Char():
            return _is_char(build.to_int(value))
        case types.Nat():
            return build.le(build.integer(0), value)
        case types.Never():
            return build.boolean(False)
        case types.Array(element=inner):
            long = build.eq(length(value), sorts.length(ty))
            return build.conj(long, _all(value, inner, sorts, inside))
        case types.Slice(element=inner) | types.Adt(name="Vec", args=(inner,)):
            most = types.INTS["isize"].max if _has_size(inner, sorts, frozenset()) else types.USIZE.max
            countable = build.le(length(value), build.integer(most))
            return build.conj(countable, _all(value, inner, sorts, inside))
        case types.Seq(element=inner):
            return _all(value, inner, sorts, inside)
        case types.FnPtr(params=(_, *_)):
            return _valid_function(value, ty, sorts, inside)
        case types.Multiset(element=inner):
            x = build.fresh("x", sorts.of(inner))
            count = total.at(value, x)
            return build.forall((x,), build.le(build.integer(0), count), ((count,),))
        case types.Map():
            return _outside_domain(value, ty, sorts)
        case types.Ref(mutable=False, target=target) | types.Adt(name="Box", args=(target,)):
            return _valid(value, target, sorts, inside)
        case types.Ref(target=target):
            now, then = sorts.current(value, ty), sorts.final(value, ty)
            facts = [_valid(now, target, sorts, inside), _valid(then, target, sorts, inside)]
            if isinstance(target, types.Slice):
                facts.append(build.eq(length(then), length(now)))
            return build.conj(*facts)
        case types.Tuple() | types.Adt() | types.Closure():
            return _valid_fields(value, ty, sorts, inside | {ty})
        case _:
            return build.TRUE


def _valid_fields(value: Term, ty: Type, sorts: Sorts, inside: frozenset[Type]) -> Term:
    """Each variant's fields, where the value is of that variant. An enum without variants has no values."""
    variants = sorts.variants(ty)
    if not variants:
        return build.boolean(False)
    parts = []
    for variant in variants:
        fields = (
            _valid(sorts.field(value, ty, variant, index), field, sorts, inside)
            for index, field in enumerate(sorts.fields(ty, variant))
            if not _is_plain(field, sorts, inside)
        )
        here = build.conj(*fields)
        parts.append(here if len(variants) == 1 else build.implies(build.is_ctor(value, variant), here))
    return build.conj(*parts)


def _all(whole: Term, inner: Type, sorts: Sorts, inside: frozenset[Type]) -> Term:
    """Every element is valid."""
    if _is_plain(inner, sorts, inside):
        return build.TRUE
    index = build.fresh("i", build.integer(0).sort)
    item = element(whole, index)
    within = build.conj(build.le(build.integer(0), index), build.lt(index, length(whole)))
    return build.forall((index,), build.implies(within, _valid(item, inner, sorts, inside)), ((item,),))


def _valid_function(value: Term, ty: types.FnPtr, sorts: Sorts, inside: frozenset[Type]) -> Term:
    """Of a function of the logic: values to values; what is no value, to what there is where there is none."""
    first, *rest = ty.params
    target = types.FnPtr(tuple(rest), ty.result) if rest else ty.result
    x = build.fresh("x", sorts.of(first))
    found = total.at(value, x)
    outside = build.eq(found, sorts.outside(target))
    facts = build.ite(_valid(x, first, sorts, inside), _valid(found, target, sorts, inside), outside)
    return build.forall((x,), facts, ((found,),))


def _has_size(ty: Type, sorts: Sorts, seen: frozenset[Type]) -> bool:
    """Do values of the type take at least one byte? Then `isize::MAX` is the most that there can be behind a pointer.
    Source: documentation of `slice::from_raw_parts` and of `Vec`, "Guarantees"."""
    match ty:
        case types.Int() | types.Bool() | types.Char() | types.Ref() | types.Adt(name="Box" | "Vec"):
            return True
        case types.Array(element=inner, count=int(count)):
            return count > 0 and _has_size(inner, sorts, seen)
        case types.Tuple() | types.Adt() if ty not in seen:
            variants = sorts.variants(ty)
            fields = [field for variant in variants for field in sorts.fields(ty, variant)]
            one = len(variants) == 1
            return one and any(_has_size(field, sorts, seen | {ty}) for field in fields)
        case _:
            return False


def _outside_domain(value: Term, ty: types.Map, sorts: Sorts) -> Term:
    """Outside of its domain every map has the same value."""
    domain, values = sorts.map_parts(value, ty)
    key = build.fresh("k", sorts.of(ty.key))
    found = total.at(values, key)
    outside = build.eq(found, sorts.outside(ty.value))
    return build.forall((key,), build.disj(total.at(domain, key), outside), ((found,),))


def _is_char(number: Term) -> Term:
    first, last = map(build.integer, _SURROGATES)
    scalar = build.disj(build.lt(number, first), build.lt(last, number))
    return build.conj(build.le(number, build.integer(_LAST_CHAR)), scalar)


def _is_plain(ty: Type, sorts: Sorts, inside: frozenset[Type]) -> bool:
    """Is there nothing to be said of the values of a type?"""
    if ty in inside:
        return True
    match ty:
        case (
            types.Char()
            | types.Nat()
            | types.Never()
            | types.Multiset()
            | types.Map()
            | types.Slice()
            | types.Adt(name="Vec")
        ):
            return False
        case types.FnPtr(params=params, result=result):
            return not params or all(_is_plain(part, sorts, inside) for part in (*params, result))
        case types.Array(element=inner, count=count):
            return isinstance(count, int) and _is_plain(inner, sorts, inside)
        case types.Seq(element=inner) | types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
            return _is_plain(inner, sorts, inside)
        case types.Tuple() | types.Adt() | types.Closure():
            variants, within = sorts.variants(ty), inside | {ty}
            return bool(variants) and all(
                _is_plain(field, sorts, within) for variant in variants for field in sorts.fields(ty, variant)
            )
        case _:
            return True
