"""What iterators have to give: `it.items()`, from front to back, and `it.total()`, whether all of that can be taken
without panic. For iterators of the library that are finite, over whatever they are made of.

A closure in an adaptor counts by the value that it gives (`Callables.value`), so it has to be a function of its
arguments. Source: the documentation of `Iterator`; "produces" of Denis, Jourdan (TACAS 2023), as a function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from wp.sorts import Sorts, elements
from wp.structure import clones_alike
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

ZERO, ONE = build.integer(0), build.integer(1)
SOME = 1
MEMBERS = frozenset(f"{of}::{name}" for of in ("Iterator", "IntoIterator") for name in ("items", "total", "dropped"))
"""The spec functions that are known here."""

_OF_ONE = frozenset({"Copied", "Cloned", "Rev", "Enumerate", "Take", "Skip", "StepBy", "Map", "Filter", "Drain"})
"""Adaptors of one iterator, which is their first field; of a drain, that of what was taken out."""


def asked(name: str, ty: Type, value: Term, functions: SpecFunctions) -> Term:
    """The value of one of `MEMBERS`."""
    return {"items": items, "total": total, "dropped": dropped}[name.rpartition("::")[2]](value, ty, functions)


def items(value: Term, ty: Type, functions: SpecFunctions) -> Term:
    """What an iterator, or what can be made one, has to give."""
    sorts = functions.sorts
    match ty:
        case types.Ref(mutable=True, target=types.Slice() | types.Array() | Adt(name="Vec")):
            return _lent(value, ty, sorts)
        case Adt(name="IterMut"):
            return _lent(sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0], sorts)
        case types.Ref(target=target):
            return items(sorts.current(value, ty), target, functions)
        case types.Slice() | types.Array() | Adt(name="Vec"):
            return elements(value)
        case Adt(name="Range" | "RangeInclusive", args=(types.Int(),)):
            return _numbers(value, ty, functions)
        case Adt(name="Iter" | "Bytes"):
            return sorts.field(value, ty, 0, 0)
        case Adt(name="vec::IntoIter"):
            return build.seq_skip(sorts.field(value, ty, 0, 0), _number(value, ty, 1, functions))
        case Adt(name="ArrayIntoIter"):
            taken = build.seq_take(elements(sorts.field(value, ty, 0, 0)), _number(value, ty, 2, functions))
            return build.seq_skip(taken, _number(value, ty, 1, functions))
        case Adt(name="Chunks" | "ChunksExact" | "Windows"):
            return _parts(value, ty, functions)
        case Adt(name="Zip" | "Chain"):
            return _of_two(value, ty, functions)
        case Adt() if ty.name in _OF_ONE:
            return _adapted(value, ty, functions)
        case _:
            raise _unsupported(ty)


def total(value: Term, ty: Type, functions: SpecFunctions) -> Term:
    """Can all of it be taken without panic?"""
    sorts, callables = functions.sorts, functions.callables
    match ty:
        case types.Ref(target=target):
            return total(sorts.current(value, ty), target, functions)
        case Adt(name="Zip", args=(first, second)):
            both = ((0, first), (1, second))
            return build.conj(*(total(sorts.field(value, ty, 0, index), of, functions) for index, of in both))
        case Adt(name="Chain"):
            return build.conj(*(_of_option(value, ty, index, functions)[1] for index in (0, 1)))
        case Adt(name="Map" | "Filter"):
            inner, of = _inner(value, ty, functions)
            whole, index = items(inner, of, functions), build.fresh("i", ZERO.sort)
            item = build.seq_get(whole, index)
            called = callables.requires(sorts.fields(ty, 0)[1], sorts.field(value, ty, 0, 1), (item,))
            within = build.conj(build.le(ZERO, index), build.lt(index, build.seq_len(whole)))
            return build.conj(total(inner, of, functions), build.forall((index,), build.implies(within, called)))
        case Adt(name="Enumerate"):
            inner, of = _inner(value, ty, functions)
            last = build.add(_number(value, ty, 1, functions), build.seq_len(items(inner, of, functions)))
            return build.conj(total(inner, of, functions), build.le(last, build.integer(types.USIZE.max)))
        case Adt() if ty.name in _OF_ONE:
            return total(*_inner(value, ty, functions), functions)
        case _:
            items(value, ty, functions)  # is anything known of it?
            return build.TRUE


def dropped(value: Term, ty: Type, functions: SpecFunctions) -> Term:
    """What holds once it has been dropped: the vector that a drain borrows is as the drain has left it."""
    sorts = functions.sorts
    match ty:
        case Adt(name="Drain"):
            vector, lent = sorts.field(value, ty, 0, 1), sorts.fields(ty, 0)[1]
            return build.eq(sorts.final(vector, lent), sorts.current(vector, lent))
        case Adt(name="Zip"):
            both = zip((0, 1), sorts.fields(ty, 0), strict=False)
            return build.conj(*(dropped(sorts.field(value, ty, 0, index), of, functions) for index, of in both))
        case Adt() if ty.name in _OF_ONE:
            return dropped(*_inner(value, ty, functions), functions)
        case _:
            return build.TRUE


def _unsupported(ty: Type) -> Unsupported:
    return Unsupported(f"what an iterator of the type `{ty}` has to give")


def _number(value: Term, ty: Type, index: int, functions: SpecFunctions) -> Term:
    return build.to_int(functions.sorts.field(value, ty, 0, index))


def _inner(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Type]:
    return functions.sorts.field(value, ty, 0, 0), functions.sorts.fields(ty, 0)[0]


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, ZERO)


def _numbers(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """The numbers of a range."""
    start, end = _number(value, ty, 0, functions), _number(value, ty, 1, functions)
    count = build.sub(end, start)
    if ty.name == "RangeInclusive":
        exhausted = functions.sorts.field(value, ty, 0, 2)
        count = build.ite(exhausted, ZERO, build.add(count, ONE))
    sort = functions.sorts.of(ty.args[0])
    return build.seq_new(_not_negative(count), lambda i: build.from_int(build.add(start, i), sort))


def _lent(value: Term, ty: Type, sorts: Sorts) -> Term:
    """Mutable references to the elements: what each of them is now, and what it will be."""
    element = types.element_of(ty.target) if isinstance(ty, types.Ref) else None
    if element is None:
        raise _unsupported(ty)
    now, then = elements(sorts.current(value, ty)), elements(sorts.final(value, ty))
    lent = types.Ref(True, element)

    def reference(i: Term) -> Term:
        return sorts.mutable_reference(lent, build.seq_get(now, i), build.seq_get(then, i))

    return build.seq_new(build.seq_len(now), reference)


def _parts(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """Slices of a slice, of the same size, but for a last chunk."""
    whole, size = functions.sorts.field(value, ty, 0, 0), _number(value, ty, 1, functions)
    length = build.seq_len(whole)
    if ty.name == "Windows":
        count = _not_negative(build.add(build.sub(length, size), ONE))
        return build.seq_new(count, lambda i: build.seq_skip(build.seq_take(whole, build.add(i, size)), i))
    over = build.sub(size, ONE) if ty.name == "Chunks" else ZERO

    def chunk(i: Term) -> Term:
        return build.seq_take(build.seq_skip(whole, build.mul(i, size)), size)

    return build.seq_new(build.div(build.add(length, over), size), chunk)


def _of_two(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    sorts = functions.sorts
    if ty.name == "Chain":
        return build.seq_concat(*(_of_option(value, ty, index, functions)[0] for index in (0, 1)))
    a, b = (items(sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index], functions) for index in (0, 1))
    first, second = build.seq_len(a), build.seq_len(b)
    count = build.ite(build.le(first, second), first, second)
    pair = sorts.of(types.Tuple((_item(ty.args[0], functions), _item(ty.args[1], functions))))
    return build.seq_new(count, lambda i: build.construct(pair, 0, (build.seq_get(a, i), build.seq_get(b, i))))


def _of_option(value: Term, ty: Adt, index: int, functions: SpecFunctions) -> tuple[Term, Term]:
    """Of an iterator that may be gone: what it gives, and whether that can be taken."""
    sorts = functions.sorts
    option, held = sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index]
    (of,) = sorts.fields(held, SOME)
    inner, there = sorts.field(option, held, SOME, 0), build.is_ctor(option, SOME)
    given = items(inner, of, functions)
    return build.ite(there, given, build.seq_empty(given.sort)), build.implies(there, total(inner, of, functions))


def _item(ty: Type, functions: SpecFunctions) -> Type:
    return functions.sorts.links.normalised(types.Projection("Iterator", (ty,), "Item"))


def _adapted(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """What an adaptor makes of what an iterator gives."""
    inner, of = _inner(value, ty, functions)
    whole = items(inner, of, functions)
    sorts, count = functions.sorts, build.seq_len(whole)
    match ty.name:
        case "Copied" | "Drain":
            return whole
        case "Cloned" if clones_alike(_item(ty, functions), sorts):
            return whole
        case "Rev":
            return build.seq_new(count, lambda i: build.seq_get(whole, build.sub(build.sub(count, ONE), i)))
        case "Enumerate":
            return _counted(whole, _number(value, ty, 1, functions), ty, functions)
        case "Take":
            return build.seq_take(whole, _number(value, ty, 1, functions))
        case "Skip":
            return build.seq_skip(whole, _number(value, ty, 1, functions))
        case "StepBy":
            return _stepped(whole, value, ty, functions)
        case "Map":
            f, callee = sorts.field(value, ty, 0, 1), sorts.fields(ty, 0)[1]
            return build.seq_new(count, lambda i: functions.callables.value(callee, f, (build.seq_get(whole, i),)))
        case "Filter":
            predicate = sorts.field(value, ty, 0, 1)
            return functions.call("core::filtered", (_item(of, functions), sorts.fields(ty, 0)[1]), (whole, predicate))
        case _:
            raise _unsupported(ty)


def _counted(whole: Term, first: Term, ty: Adt, functions: SpecFunctions) -> Term:
    pair, number = functions.sorts.of(_item(ty, functions)), functions.sorts.of(types.USIZE)

    def item(i: Term) -> Term:
        return build.construct(pair, 0, (build.from_int(build.add(first, i), number), build.seq_get(whole, i)))

    return build.seq_new(build.seq_len(whole), item)


def _stepped(whole: Term, value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """Each n-th: from the first on at the beginning, later from the n-th on."""
    left_out, first = _number(value, ty, 1, functions), functions.sorts.field(value, ty, 0, 2)
    step = build.add(left_out, ONE)
    start = build.ite(first, ZERO, left_out)
    rest = build.add(build.seq_len(whole), build.ite(first, left_out, ZERO))
    return build.seq_new(
        build.div(rest, step), lambda i: build.seq_get(whole, build.add(start, build.mul(i, step)))
    )  # fmt: skip
