"""What iterators have to give: `it.items()`, from front to back, and `it.total()`, whether all of that can be taken
without panic. For iterators of the library that are finite, over whatever they are made of.

A closure in an adaptor counts by the value that it gives (`Callables.value`), so it has to be a function of its
arguments. Source: the documentation of `Iterator`; "produces" of Denis, Jourdan (TACAS 2023), as a function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build, sequences
from logic import sorts as logic_sorts
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from wp.chosen import closure, filter_mapped, filtered, leading, referred
from wp.sorts import Sorts, elements
from wp.structure import clones_alike
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

ZERO, ONE = build.integer(0), build.integer(1)
SOME = 1
MEMBERS = frozenset(f"{of}::{name}" for of in ("Iterator", "IntoIterator") for name in ("items", "total", "dropped"))
"""The spec functions that are known here."""

HELD = "core::held"
"""What is in a collection that items are put into."""

_OF_ONE = frozenset({"Copied", "Cloned", "Rev", "Enumerate", "Take", "Skip", "StepBy", "Peekable", "Drain"})
"""Adaptors of one iterator, which is their first field; of a drain, that of what was taken out."""

_CALLING = {"Map": 1, "Filter": 1, "FilterMap": 1, "Inspect": 1, "TakeWhile": 2, "SkipWhile": 2}
"""Adaptors of one iterator that call a closure of its items: where they have it."""

_STOPPING = frozenset({"TakeWhile", "SkipWhile"})
"""Those that call it up to the first item of which it does not hold, and then raise a flag."""


def asked(name: str, ty: Type, value: Term, functions: SpecFunctions) -> Term:
    """The value of one of `MEMBERS`."""
    return {"items": items, "total": total, "dropped": dropped}[name.rpartition("::")[2]](value, ty, functions)


def held(collection: Term, ty: Type) -> Term:
    if not isinstance(ty, Adt) or ty.name != "Vec":
        raise Unsupported(f"what is in a collection of the type `{ty}`")
    return elements(collection)


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
            return sequences.skip(sorts.field(value, ty, 0, 0), _number(value, ty, 1, functions))
        case Adt(name="ArrayIntoIter"):
            taken = sequences.take(elements(sorts.field(value, ty, 0, 0)), _number(value, ty, 2, functions))
            return sequences.skip(taken, _number(value, ty, 1, functions))
        case Adt(name="Chunks" | "ChunksExact" | "Windows"):
            return _parts(value, ty, functions)
        case Adt(name="Zip" | "Chain"):
            return _of_two(value, ty, functions)
        case Adt(name="Once" | "IntoIter"):
            return _at_most_one(sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0], sorts)
        case Adt(name="Option"):
            return _at_most_one(value, ty, sorts)
        case Adt(name="Empty", args=(item,)):
            return sequences.empty(logic_sorts.Seq(sorts.of(item)))
        case Adt(name="RepeatN", args=(item,)) if clones_alike(item, sorts):
            return _repeated(value, ty, functions)
        case Adt(name="Fuse"):
            return _of_option(value, ty, 0, functions)[0]
        case Adt(name="Flatten" | "FlatMap"):
            return _flattened(value, ty, functions)[0]
        case Adt() if ty.name in _OF_ONE:
            return _adapted(value, ty, functions)
        case Adt() if ty.name in _CALLING:
            return _by_closure(value, ty, functions)
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
        case Adt(name="Fuse"):
            return _of_option(value, ty, 0, functions)[1]
        case Adt(name="Flatten" | "FlatMap"):
            return _flattened(value, ty, functions)[1]
        case Adt() if ty.name in _CALLING:
            inner, of = _inner(value, ty, functions)
            callee, f = sorts.fields(ty, 0)[_CALLING[ty.name]], sorts.field(value, ty, 0, _CALLING[ty.name])
            whole, index = items(inner, of, functions), build.fresh("i", ZERO.sort)
            called = callables.requires(callee, f, (sequences.get(whole, index),))
            within = build.conj(build.le(ZERO, index), build.lt(index, sequences.length(whole)))
            if ty.name in _STOPPING:
                up_to = leading(whole, _item(of, functions), closure(value, ty, 2, functions), functions)
                flag = sorts.field(value, ty, 0, 1)
                within = build.conj(within, build.le(index, up_to), build.negate(flag))
            return build.conj(total(inner, of, functions), build.forall((index,), build.implies(within, called)))
        case Adt(name="Enumerate"):
            inner, of = _inner(value, ty, functions)
            last = build.add(_number(value, ty, 1, functions), sequences.length(items(inner, of, functions)))
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
        case Adt() if ty.name in _OF_ONE or ty.name in _CALLING:
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
    return sequences.new(_not_negative(count), lambda i: build.from_int(build.add(start, i), sort))


def _lent(value: Term, ty: Type, sorts: Sorts) -> Term:
    """Mutable references to the elements: what each of them is now, and what it will be."""
    element = types.element_of(ty.target) if isinstance(ty, types.Ref) else None
    if element is None:
        raise _unsupported(ty)
    now, then = elements(sorts.current(value, ty)), elements(sorts.final(value, ty))
    lent = types.Ref(True, element)

    def reference(i: Term) -> Term:
        return sorts.mutable_reference(lent, sequences.get(now, i), sequences.get(then, i))

    return sequences.new(sequences.length(now), reference)


def _parts(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """Slices of a slice, of the same size, but for a last chunk."""
    whole, size = functions.sorts.field(value, ty, 0, 0), _number(value, ty, 1, functions)
    length = sequences.length(whole)
    if ty.name == "Windows":
        count = _not_negative(build.add(build.sub(length, size), ONE))
        return sequences.new(count, lambda i: sequences.skip(sequences.take(whole, build.add(i, size)), i))
    over = build.sub(size, ONE) if ty.name == "Chunks" else ZERO

    def chunk(i: Term) -> Term:
        return sequences.take(sequences.skip(whole, build.mul(i, size)), size)

    return sequences.new(build.div(build.add(length, over), size), chunk)


def _of_two(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    sorts = functions.sorts
    if ty.name == "Chain":
        return sequences.concat(*(_of_option(value, ty, index, functions)[0] for index in (0, 1)))
    a, b = (items(sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index], functions) for index in (0, 1))
    first, second = sequences.length(a), sequences.length(b)
    count = build.ite(build.le(first, second), first, second)
    pair = sorts.of(types.Tuple((_item(ty.args[0], functions), _item(ty.args[1], functions))))
    return sequences.new(count, lambda i: build.construct(pair, 0, (sequences.get(a, i), sequences.get(b, i))))


def _of_option(value: Term, ty: Adt, index: int, functions: SpecFunctions) -> tuple[Term, Term]:
    """Of an iterator that may be gone: what it gives, and whether that can be taken."""
    sorts = functions.sorts
    option, held = sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index]
    (of,) = sorts.fields(held, SOME)
    inner, there = sorts.field(option, held, SOME, 0), build.is_ctor(option, SOME)
    given = items(inner, of, functions)
    return build.ite(there, given, sequences.empty(given.sort)), build.implies(there, total(inner, of, functions))


def _item(ty: Type, functions: SpecFunctions) -> Type:
    return functions.sorts.links.normalised(types.Projection("Iterator", (ty,), "Item"))


def _adapted(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """What an adaptor makes of what an iterator gives."""
    inner, of = _inner(value, ty, functions)
    whole = items(inner, of, functions)
    sorts, count = functions.sorts, sequences.length(whole)
    match ty.name:
        case "Copied" | "Drain":
            return whole
        case "Cloned" if clones_alike(_item(ty, functions), sorts):
            return whole
        case "Rev":
            return sequences.new(count, lambda i: sequences.get(whole, build.sub(build.sub(count, ONE), i)))
        case "Enumerate":
            return _counted(whole, _number(value, ty, 1, functions), ty, functions)
        case "Take":
            return sequences.take(whole, _number(value, ty, 1, functions))
        case "Skip":
            return sequences.skip(whole, _number(value, ty, 1, functions))
        case "StepBy":
            return _stepped(whole, value, ty, functions)
        case "Peekable":
            return _peeked(whole, value, ty, functions)
        case _:
            raise _unsupported(ty)


def _by_closure(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """What an adaptor makes of what an iterator gives, by what a closure gives of that."""
    inner, of = _inner(value, ty, functions)
    whole, item = items(inner, of, functions), _item(of, functions)
    given, flag = closure(value, ty, _CALLING[ty.name], functions), functions.sorts.field(value, ty, 0, 1)
    match ty.name:
        case "Map":
            return sequences.new(sequences.length(whole), lambda i: given(sequences.get(whole, i)))
        case "Inspect":
            given(functions.sorts.fresh("x", item))  # is it a function of its arguments?
            return whole
        case "Filter":
            return filtered(whole, item, given, functions)
        case "FilterMap":
            return filter_mapped(whole, types.Adt("Option", (_item(ty, functions),)), given, functions)
        case "TakeWhile":
            front = sequences.take(whole, leading(whole, item, given, functions))
            return build.ite(flag, sequences.empty(whole.sort), front)
        case _:
            return build.ite(flag, whole, sequences.skip(whole, leading(whole, item, given, functions)))


def _flattened(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Term]:
    """What the iterators have to give that an iterator gives, or a closure of its items; and whether that can be taken.
    Of the first and of the last one, some may have been taken."""
    inner, of = _inner(value, ty, functions)
    whole, item, mapped = items(inner, of, functions), _item(of, functions), ty.name == "FlatMap"
    index, held = build.fresh("i", ZERO.sort), ty.args[1] if mapped else item
    given = closure(value, ty, 1, functions) if mapped else lambda x: x
    parts = sequences.new(sequences.length(whole), lambda i: items(given(sequences.get(whole, i)), held, functions))
    flat = functions.call("Seq::flatten", (referred(_item(ty, functions)),), (parts,))
    (front, first), (back, last) = (_of_option(value, ty, 1 + mapped + at, functions) for at in (0, 1))
    ready = total(given(sequences.get(whole, index)), held, functions)
    if mapped:
        callee, f = functions.sorts.fields(ty, 0)[1], functions.sorts.field(value, ty, 0, 1)
        ready = build.conj(functions.callables.requires(callee, f, (sequences.get(whole, index),)), ready)
    within = build.conj(build.le(ZERO, index), build.lt(index, sequences.length(whole)))
    each = build.forall((index,), build.implies(within, ready))
    return sequences.concat(sequences.concat(front, flat), back), build.conj(
        total(inner, of, functions), each, first, last
    )


def _at_most_one(option: Term, ty: Type, sorts: Sorts) -> Term:
    """What is in an option, if anything is."""
    (item,) = sorts.fields(ty, SOME)
    nothing = sequences.empty(logic_sorts.Seq(sorts.of(item)))
    return build.ite(build.is_ctor(option, SOME), sequences.push(nothing, sorts.field(option, ty, SOME, 0)), nothing)


def _repeated(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    sorts = functions.sorts
    option, held = sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0]
    count = build.ite(build.is_ctor(option, SOME), _number(value, ty, 1, functions), ZERO)
    return sequences.new(count, lambda _: sorts.field(option, held, SOME, 0))


def _peeked(whole: Term, value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """What has been looked at comes first; where nothing was left to look at, nothing comes."""
    sorts = functions.sorts
    peeked, held = sorts.field(value, ty, 0, 1), sorts.fields(ty, 0)[1]
    (option,) = sorts.fields(held, SOME)
    seen = sorts.field(peeked, held, SOME, 0)
    first = _at_most_one(seen, option, sorts)
    after = build.ite(build.is_ctor(seen, SOME), sequences.concat(first, whole), sequences.empty(whole.sort))
    return build.ite(build.is_ctor(peeked, SOME), after, whole)


def _counted(whole: Term, first: Term, ty: Adt, functions: SpecFunctions) -> Term:
    pair, number = functions.sorts.of(_item(ty, functions)), functions.sorts.of(types.USIZE)

    def item(i: Term) -> Term:
        return build.construct(pair, 0, (build.from_int(build.add(first, i), number), sequences.get(whole, i)))

    return sequences.new(sequences.length(whole), item)


def _stepped(whole: Term, value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """Each n-th: from the first on at the beginning, later from the n-th on."""
    left_out, first = _number(value, ty, 1, functions), functions.sorts.field(value, ty, 0, 2)
    step = build.add(left_out, ONE)
    start = build.ite(first, ZERO, left_out)
    rest = build.add(sequences.length(whole), build.ite(first, left_out, ZERO))
    return sequences.new(
        build.div(rest, step), lambda i: sequences.get(whole, build.add(start, build.mul(i, step)))
    )  # fmt: skip
