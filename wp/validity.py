"""What holds of every value of a type, wherever it is: facts that the sort alone does not say.

A `char` is a Unicode scalar value, an array has its length, the elements of a slice can be counted by an `isize` if
they take memory, a `NonZero` and a `NonNull` are not 0, a mutable borrow of a slice leaves its length as it is, a type
without variants has no values. A type parameter may stand for such a type: whether there are values of it is not known,
until there is one.
Source: Rust reference, "Behavior considered undefined", of invalid values.
"""

from __future__ import annotations

from logic import build, total
from logic.goal import FunctionDef
from logic.sorts import BOOL
from logic.terms import Term
from murust.core import types
from murust.core.types import Type
from wp.heap import pointers
from wp.sorts import Sorts, element, length

_SURROGATES = (0xD800, 0xDFFF)
_LAST_CHAR = 0x10FFFF


def valid(value: Term, ty: Type, sorts: Sorts) -> Term:
    """The facts about a value of a type."""
    if _is_plain(ty, sorts, frozenset()):
        return build.TRUE
    unknown = {part for part in sorts.held_throughout(ty) if isinstance(part, types.Param | types.Projection)}
    if unknown and _is_plain(ty, sorts, frozenset(unknown)):
        # Where there are values of each of these types, nothing is to be said of this one.
        return build.disj(
            build.conj(*(_inhabited(part, sorts) for part in sorted(unknown, key=str))), _valid(value, ty, sorts)
        )
    return _valid(value, ty, sorts)


def _valid(value: Term, ty: Type, sorts: Sorts) -> Term:
    """The same, type by type."""
    match ty:
        case types.Param() | types.Projection():
            return _inhabited(ty, sorts)
        case types.Char():
            return is_char(build.to_int(value))
        case types.Nat():
            return build.le(build.integer(0), value)
        case types.Never():
            return build.boolean(False)
        case types.Array(element=inner):
            long = build.eq(length(value), sorts.length(ty))
            return build.conj(long, _all(value, inner, sorts))
        case types.Slice(element=inner) | types.Adt(name="Vec", args=(inner,)):
            most = types.INTS["isize"].max if is_never_empty(inner, sorts) else types.USIZE.max
            countable = build.le(length(value), build.integer(most))
            return build.conj(countable, _all(value, inner, sorts))
        case types.Str():
            return build.le(length(value), build.integer(types.INTS["isize"].max))
        case types.Seq(element=inner):
            return _all(value, inner, sorts)
        case types.FnPtr(params=(_, *_), abi=types.LOGIC):
            return _valid_function(value, ty, sorts)
        case types.Set(element=inner):
            x = build.fresh("x", sorts.of(inner))
            inside = total.at(value, x)
            return build.forall((x,), build.implies(inside, valid(x, inner, sorts)), ((inside,),))
        case types.Multiset(element=inner):
            x, zero = build.fresh("x", sorts.of(inner)), build.integer(0)
            count = total.at(value, x)
            counted = build.implies(build.lt(zero, count), valid(x, inner, sorts))
            everywhere = build.forall((x,), build.conj(build.le(zero, count), counted), ((count,),))
            return build.conj(total.is_finite(value), everywhere)
        case types.Map(key=key):
            keys, _ = sorts.map_parts(value, ty)
            return build.conj(valid(keys, types.Set(key), sorts), _outside_domain(value, ty, sorts))
        case types.Ref(mutable=False, target=target) | types.Adt(name="Box", args=(target,)):
            return valid(value, target, sorts)
        case types.RawPtr():
            address = pointers.address(value)
            return build.conj(build.le(build.integer(0), address), build.le(address, build.integer(pointers.LAST)))
        case types.Ref(target=target):
            now, then = sorts.current(value, ty), sorts.final(value, ty)
            facts = [valid(now, target, sorts), valid(then, target, sorts)]
            if isinstance(target, types.Slice):
                facts.append(build.eq(length(then), length(now)))
            return build.conj(*facts)
        case types.Adt(name="NonZero", args=(types.Int(),)):
            return build.ne(build.to_int(sorts.field(value, ty, 0, 0)), build.integer(0))
        case types.Adt(name="NonNull", args=(target,)):
            pointer = sorts.field(value, ty, 0, 0)
            return build.conj(
                _valid(pointer, types.RawPtr(False, target), sorts), build.negate(pointers.is_null(pointer))
            )
        case types.Adt() if sorts.is_recursive(ty):
            return _valid_throughout(value, ty, sorts)
        case types.Tuple() | types.Adt() | types.Closure():
            return _valid_fields(value, ty, sorts)
        case _:
            return build.TRUE


def _inhabited(ty: Type, sorts: Sorts) -> Term:
    """Are there values of a type that may be any?"""
    return build.var(f"some {sorts.name(ty)}", BOOL)


def has_outside(ty: Type, sorts: Sorts) -> bool:
    """Is what there is where there is no value (LANGUAGE.md section 3) a value of the type?"""
    return not any(
        isinstance(part, types.Never | types.Param | types.Projection)
        or (isinstance(part, types.Adt) and part.name not in ("Box", "Vec") and not sorts.variants(part))
        or (isinstance(part, types.Adt) and part.name in ("NonZero", "NonNull"))
        or (isinstance(part, types.Array) and not isinstance(part.count, int))
        for part in sorts.held_throughout(ty)
    )


def _valid_throughout(value: Term, ty: types.Adt, sorts: Sorts) -> Term:
    """Of a type that may hold values of itself: a predicate, by recursion on them."""
    name = f"valid {value.sort}"
    if name not in sorts.predicates:
        whole = build.fresh("x", value.sort)
        itself = build.apply(name, (whole,), BOOL)
        sorts.predicates[name] = FunctionDef(name, (whole,), BOOL, itself, 0)
        sorts.predicates[name] = FunctionDef(name, (whole,), BOOL, _valid_fields(whole, ty, sorts))
    return build.apply(name, (value,), BOOL)


def _valid_fields(value: Term, ty: Type, sorts: Sorts) -> Term:
    """Each variant's fields, where the value is of that variant. An enum without variants has no values."""
    variants = sorts.variants(ty)
    if not variants:
        return build.boolean(False)
    parts = []
    for variant in variants:
        fields = (
            valid(sorts.field(value, ty, variant, index), field, sorts)
            for index, field in enumerate(sorts.fields(ty, variant))
            if not _is_plain(field, sorts, frozenset())
        )
        here = build.conj(*fields)
        parts.append(here if len(variants) == 1 else build.implies(build.is_ctor(value, variant), here))
    return build.conj(*parts)


def _all(whole: Term, inner: Type, sorts: Sorts) -> Term:
    """Every element is valid; if that does not depend on the element, there are none, or it is so."""
    if _is_plain(inner, sorts, frozenset()):
        return build.TRUE
    index = build.fresh("i", build.integer(0).sort)
    item = element(whole, index)
    fact = valid(item, inner, sorts)
    if index not in fact.free:
        return build.implies(build.lt(build.integer(0), length(whole)), fact)
    within = build.conj(build.le(build.integer(0), index), build.lt(index, length(whole)))
    return build.forall((index,), build.implies(within, fact), ((item,),))


def _valid_function(value: Term, ty: types.FnPtr, sorts: Sorts) -> Term:
    """Of a function of the logic: values to values; what is no value, to what there is where there is none."""
    first, *rest = ty.params
    target = types.FnPtr(tuple(rest), ty.result, abi=types.LOGIC) if rest else ty.result
    x = build.fresh("x", sorts.of(first))
    found = total.at(value, x)
    outside = build.eq(found, sorts.outside(target))
    facts = build.ite(valid(x, first, sorts), valid(found, target, sorts), outside)
    return build.forall((x,), facts, ((found,),))


def is_never_empty(ty: Type, sorts: Sorts, seen: frozenset[Type] = frozenset()) -> bool:
    """Do values of the type take at least one byte? Then `isize::MAX` is the most that there can be behind a pointer.
    Source: documentation of `slice::from_raw_parts` and of `Vec`, "Guarantees"."""
    match ty:
        case types.Int() | types.Bool() | types.Char() | types.Ref() | types.Adt(name="Box" | "Vec"):
            return True
        case types.Array(element=inner, count=int(count)):
            return count > 0 and is_never_empty(inner, sorts, seen)
        case types.Tuple() | types.Adt() if ty not in seen:
            variants = sorts.variants(ty)
            fields = [field for variant in variants for field in sorts.fields(ty, variant)]
            one = len(variants) == 1
            return one and any(is_never_empty(field, sorts, seen | {ty}) for field in fields)
        case _:
            return False


def _outside_domain(value: Term, ty: types.Map, sorts: Sorts) -> Term:
    """Outside of its domain every map has the same value."""
    domain, values = sorts.map_parts(value, ty)
    key = build.fresh("k", sorts.of(ty.key))
    found = total.at(values, key)
    outside = build.eq(found, sorts.outside(ty.value))
    return build.forall((key,), build.disj(total.at(domain, key), outside), ((found,),))


def is_char(number: Term) -> Term:
    """Is it the number of a character?"""
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
            | types.RawPtr()
            | types.Never()
            | types.Param()
            | types.Projection()
            | types.Multiset()
            | types.Map()
            | types.Slice()
            | types.Str()
            | types.Adt(name="Vec" | "NonZero" | "NonNull")
        ):
            return False
        case types.FnPtr(params=params, result=result, abi=types.LOGIC):
            return not params or all(_is_plain(part, sorts, inside) for part in (*params, result))
        case types.Array(element=inner, count=count):
            return isinstance(count, int) and _is_plain(inner, sorts, inside)
        case (
            types.Seq(element=inner)
            | types.Set(element=inner)
            | types.Ref(target=inner)
            | types.Adt(name="Box", args=(inner,))
        ):
            return _is_plain(inner, sorts, inside)
        case types.Tuple() | types.Adt() | types.Closure():
            variants, within = sorts.variants(ty), inside | {ty}
            return bool(variants) and all(
                _is_plain(field, sorts, within) for variant in variants for field in sorts.fields(ty, variant)
            )
        case _:
            return True
