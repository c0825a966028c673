"""The functions of the logic that have no text in murust/corelib/logic.rs: what each is as a term.

A set is a function to `bool`, a multiset one to `int`, a map its domain and its values, which are the same for all maps
outside of it. Source: LANGUAGE.md section 3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from logic import build, sequences, total
from logic import sorts as logic_sorts
from logic.goal import FunctionDef
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from wp.heap.functions import of_pointers
from wp.sorts import CHAR, POINTER, Sorts, elements, length
from wp.structure import clones_alike, compares_parts
from wp.unsupported import Unsupported
from wp.validity import is_char, valid

if TYPE_CHECKING:
    from wp.specs import Function

OPTION_SOME, RESULT_OK = 1, 0
Callback = Callable[[Term], Term]
ZERO, ONE = build.integer(0), build.integer(1)
DOMAIN, VALUES = 0, 1


def call(name: str, args: tuple[Term | Function, ...], sorts: Sorts, at: spec.SpecCall | None) -> Term:
    """The value of a call. `at` is the call as it is written, with its type."""
    span = at.span if at is not None else None
    if name in _STRUCTURE and at is not None and not args:
        return _of_type(name, at.type_args[0], sorts)
    if name in _OF_PAIRS and at is not None:
        return _OF_PAIRS[name](at.type_args[0], at.type_args[1], args, sorts)
    if name in _OF_NUMBERS and at is not None:
        return _of_number(name, args, at.type_args[0])
    if name.startswith(("*mut T::", "*const T::", "core::ptr::")) and at is not None:
        return of_pointers(name, args, at, sorts)
    maker = _MAKERS.get(name)
    if maker is not None and at is not None:
        return maker(args, at.ty, sorts)
    known = _TERMS.get(name)
    if known is None or not all(isinstance(arg, Term) for arg in args):
        raise Unsupported(f"`{name}` in a specification", span)
    return known(*args)


def _of_number(name: str, args: tuple[Term | Function, ...], ty: types.Type) -> Term:
    """`number`, `fits` and `most`, which speak of types of numbers: of values of others the number is 0. Of `int` and
    `nat` there is no largest one, and none is said to fit."""
    value = args[0] if args else ZERO
    assert isinstance(value, Term)
    while isinstance(ty, types.Ref):
        ty = ty.target
    if isinstance(ty, types.MathInt | types.Nat) and name == "core::number":
        return value
    if isinstance(ty, types.Int) and name == "core::number":
        return build.to_int(value)
    if isinstance(ty, types.Int) and name == "core::most":
        return build.integer(ty.max)
    if isinstance(ty, types.Int):
        return build.conj(build.le(build.integer(ty.min), value), build.le(value, build.integer(ty.max)))
    if isinstance(ty, types.Param | types.Projection):
        raise Unsupported(f"a `{ty}` as a number")
    return build.boolean(False) if name == "core::fits" else ZERO


_OF_NUMBERS = frozenset({"core::number", "core::fits", "core::most"})

_STRUCTURE = {"core::clones_alike": clones_alike, "core::compares_parts": compares_parts}


def _of_type(name: str, ty: types.Type, sorts: Sorts) -> Term:
    """A property of a type: of a type parameter it is not known."""
    if _STRUCTURE[name](ty, sorts):
        return build.TRUE
    return build.var(f"{name} of {sorts.name(ty)}", logic_sorts.BOOL)


def _compares_alike(a: types.Type, b: types.Type, args: tuple[Term | Function, ...], sorts: Sorts) -> Term:
    return _of_type("core::compares_parts", a, sorts) if a == b else build.boolean(False)


def _same(a: types.Type, b: types.Type, args: tuple[Term | Function, ...], sorts: Sorts) -> Term:
    one, other = args
    assert isinstance(one, Term) and isinstance(other, Term)
    return build.eq(one, other) if a == b else build.boolean(False)


_OF_PAIRS = {"core::compares_alike": _compares_alike, "core::same": _same}


# --- Those whose sort is that of the call ----------------------------------------------------------------------


def _new_sequence(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    count, element = args
    assert isinstance(count, Term)
    return sequences.new(count, _applied(element))


def _applied(f: Term | Function) -> Callback:
    """A function of the logic, as one of Python's."""
    return (lambda x: total.at(f, x)) if isinstance(f, Term) else f


def _function_sort(ty: types.Type, sorts: Sorts) -> logic_sorts.Function:
    sort = sorts.of(ty)
    assert isinstance(sort, logic_sorts.Function)
    return sort


def _new_set(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    """The values of the type of which something holds: terms of the sort that are no values of it are in no set."""
    (holds,) = args
    assert isinstance(ty, types.Set)
    element, inside = ty.element, _applied(holds)
    return total.by_values(_function_sort(ty, sorts), lambda x: build.conj(valid(x, element, sorts), inside(x)))


def _elements_of(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    """`to_set`, as a function of its own: an element is in the set, and what is in the set is an element. Said of
    values and not of their places, for each place would name another one."""
    (whole,) = args
    assert isinstance(ty, types.Set) and isinstance(whole, Term)
    # By type and not by sort: of numbers that are a `char` others are values than of those that are a `u32`.
    element, symbol = ty.element, f"the set of {whole.sort} of {sorts.name(ty.element)}"
    if symbol not in sorts.predicates:
        s, x, i = build.fresh("s", whole.sort), build.fresh("x", sorts.of(element)), build.fresh("i", ZERO.sort)
        made = build.apply(symbol, (s,), sorts.of(ty))
        within, item = build.conj(build.le(ZERO, i), build.lt(i, length(s))), sequences.get(s, i)
        among = build.exists((i,), build.conj(within, build.eq(item, x)), ((item,),))
        inside = total.at(made, x)
        defined = build.forall((s, x), build.eq(inside, build.conj(valid(x, element, sorts), among)), ((inside,),))
        known = build.implies(build.conj(within, valid(item, element, sorts)), total.at(made, item))
        facts = defined, build.forall((s, i), known, ((made, item),))
        sorts.predicates[symbol] = FunctionDef(symbol, (s,), made.sort, made, 0, facts)
    return build.apply(symbol, (whole,), sorts.of(ty))


def _empty(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    return total.constant(_function_sort(ty, sorts), build.boolean(False) if isinstance(ty, types.Set) else ZERO)


def _new_map(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    domain, value = args
    assert isinstance(ty, types.Map) and isinstance(domain, Term)
    found = _applied(value)
    values = logic_sorts.Function(sorts.of(ty.key), sorts.of(ty.value))
    outside = sorts.outside(ty.value)
    inside = total.by_values(values, lambda x: build.ite(total.at(domain, x), found(x), outside))
    return build.construct(sorts.of(ty), 0, (domain, inside))


def _empty_map(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    assert isinstance(ty, types.Map)
    values = logic_sorts.Function(sorts.of(ty.key), sorts.of(ty.value))
    nothing = total.constant(_function_sort(types.Set(ty.key), sorts), build.boolean(False))
    return build.construct(sorts.of(ty), 0, (nothing, total.constant(values, sorts.outside(ty.value))))


def _changed_map(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    """`insert` and `remove`."""
    old, key, *value = args
    assert isinstance(ty, types.Map) and isinstance(old, Term) and isinstance(key, Term)
    new = value[0] if value else sorts.outside(ty.value)
    assert isinstance(new, Term)
    domain, values = sorts.map_parts(old, ty)
    there = build.boolean(bool(value))
    return build.construct(sorts.of(ty), 0, (total.changed(domain, key, there), total.changed(values, key, new)))


def _combined_map(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    """`union` with another map, whose values count, and `restrict` to a set."""
    old, other = args
    assert isinstance(ty, types.Map) and isinstance(old, Term) and isinstance(other, Term)
    domain, values = sorts.map_parts(old, ty)
    if isinstance(other.sort, logic_sorts.Function):
        outside = sorts.outside(ty.value)
        kept = _both(domain, other)
        left = _pointwise(values, lambda x: build.ite(total.at(other, x), total.at(values, x), outside))
        return build.construct(sorts.of(ty), 0, (kept, left))
    there, news = sorts.map_parts(other, ty)
    joined = _pointwise(values, lambda x: build.ite(total.at(there, x), total.at(news, x), total.at(values, x)))
    return build.construct(sorts.of(ty), 0, (_either(domain, there), joined))


def _domain(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    (old,) = args
    assert isinstance(old, Term)
    return build.field(old, 0, DOMAIN, sorts.of(ty))


def _looked_up(args: tuple[Term | Function, ...], ty: types.Type, sorts: Sorts) -> Term:
    old, key = args
    assert isinstance(old, Term) and isinstance(key, Term)
    return total.at(build.field(old, 0, VALUES, logic_sorts.Function(key.sort, sorts.of(ty))), key)


_MAKERS: dict[str, Callable[[tuple[Term | Function, ...], types.Type, Sorts], Term]] = {
    "Seq::new": _new_sequence, "Seq::to_set": _elements_of, "Set::new": _new_set,
    "Set::empty": _empty, "Multiset::empty": _empty,
    "Map::new": _new_map, "Map::empty": _empty_map, "Map::insert": _changed_map, "Map::remove": _changed_map,
    "Map::union": _combined_map, "Map::restrict": _combined_map, "Map::dom": _domain, "Map::index": _looked_up,
}  # fmt: skip


# --- Those whose arguments say everything ----------------------------------------------------------------------


def _pointwise(like: Term, value: Callable[[Term], Term]) -> Term:
    assert isinstance(like.sort, logic_sorts.Function)
    return total.by_values(like.sort, value)


def _both(a: Term, b: Term) -> Term:
    return _pointwise(a, lambda x: build.conj(total.at(a, x), total.at(b, x)))


def _either(a: Term, b: Term) -> Term:
    return _pointwise(a, lambda x: build.disj(total.at(a, x), total.at(b, x)))


def _subset(a: Term, b: Term) -> Term:
    assert isinstance(a.sort, logic_sorts.Function)
    x = build.fresh("x", a.sort.domain)
    left, right = total.at(a, x), total.at(b, x)
    fewer = build.implies(left, right) if a.sort.target == logic_sorts.BOOL else build.le(left, right)
    return build.forall((x,), fewer, ((left,), (right,)))


def _more(a: Term, x: Term) -> Term:
    return total.changed(a, x, build.add(total.at(a, x), ONE))


def _less(a: Term, x: Term) -> Term:
    count = total.at(a, x)
    return total.changed(a, x, build.ite(build.lt(ZERO, count), build.sub(count, ONE), ZERO))


def _pointer_in(value: Term) -> Term:
    return build.field(value, 0, 0, POINTER)


def _scalar(number: Term) -> Term:
    return build.from_int(build.ite(is_char(number), number, ZERO), CHAR)


_TERMS: dict[str, Callable[..., Term]] = {
    "Vec::view": elements, "[T]::view": elements, "[T; N]::view": elements,
    "[T]::len": length, "[T; N]::len": length,
    "Option::is_some": lambda value: build.is_ctor(value, OPTION_SOME),
    "Option::is_none": lambda value: build.is_ctor(value, 1 - OPTION_SOME),
    "Result::is_ok": lambda value: build.is_ctor(value, RESULT_OK),
    "Result::is_err": lambda value: build.is_ctor(value, 1 - RESULT_OK),
    "NonNull::as_ptr": _pointer_in,
    "MaybeUninit::view": lambda value: value,
    "core::values": lambda s: s,
    "core::str::scalar": _scalar,
    "Set::contains": total.at,
    "Set::insert": lambda s, x: total.changed(s, x, build.TRUE),
    "Set::remove": lambda s, x: total.changed(s, x, build.boolean(False)),
    "Set::union": _either, "Set::intersect": _both,
    "Set::difference": lambda a, b: _pointwise(a, lambda x: build.conj(total.at(a, x), build.negate(total.at(b, x)))),
    "Set::subset_of": _subset, "Set::is_finite": total.is_finite,
    "Set::len": total.cardinality,
    "Seq::to_multiset": total.bag,
    "Multiset::count": total.at, "Multiset::insert": _more, "Multiset::remove": _less,
    "Multiset::union": lambda a, b: _pointwise(a, lambda x: build.add(total.at(a, x), total.at(b, x))),
    "Multiset::subset_of": _subset, "Multiset::len": total.size,
}  # fmt: skip
