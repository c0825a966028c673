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
from wp import endless, steps
from wp.chosen import closure, filter_mapped, filtered, leading, referred, split
from wp.sorts import Sorts, elements
from wp.structure import clones_alike
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

ZERO, ONE = build.integer(0), build.integer(1)
SOME = 1
MEMBERS = frozenset(
    f"{of}::{name}" for of in ("Iterator", "IntoIterator") for name in ("items", "total", "dropped", "fused")
)
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
    return _MEANT[name.rpartition("::")[2]](value, ty, functions)


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
        case Adt(name="Range" | "RangeInclusive", args=(types.Int() | types.Char(),)):
            return _numbers(value, ty, functions)
        case Adt(name="Iter" | "Bytes"):
            return sorts.field(value, ty, 0, 0)
        case Adt(name="vec::IntoIter"):
            return sequences.skip(sorts.field(value, ty, 0, 0), _number(value, ty, 1, functions))
        case Adt(name="ArrayIntoIter"):
            taken = sequences.take(elements(sorts.field(value, ty, 0, 0)), _number(value, ty, 2, functions))
            return sequences.skip(taken, _number(value, ty, 1, functions))
        case Adt(name="Chunks" | "ChunksExact" | "Windows" | "RChunks"):
            return _parts(value, ty, functions)
        case Adt(name="ChunksMut" | "ChunksExactMut"):
            return _lent_parts(value, ty, sorts)
        case Adt(name="Chars"):
            return functions.call("core::str::chars", (), (sorts.field(value, ty, 0, 0),))
        case Adt(name="Split"):
            return _split(value, ty, functions)
        case Adt(name="Take" | "Zip") if (given := _of_endless(value, ty, functions)) is not None:
            return given[0]
        case Adt(name="MapWhile"):
            return _mapped_while(value, ty, functions)[0]
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
        case Adt(name="Take" | "Zip") if (given := _of_endless(value, ty, functions)) is not None:
            return given[1]
        case Adt(name="MapWhile"):
            return _mapped_while(value, ty, functions)[1]
        case Adt(name="Split"):
            rest, _, called = _looked_at(value, ty, functions)
            return build.implies(build.is_ctor(rest, SOME), called)
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
                up_to = leading(whole, item_of(of, functions), closure(value, ty, 2, functions), functions)
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
    """What holds once it has been dropped: a drain has put the elements behind its range back into the vector."""
    sorts = functions.sorts
    match ty:
        case Adt(name="Drain"):
            vector, lent, tail = sorts.field(value, ty, 0, 1), sorts.fields(ty, 0)[1], sorts.field(value, ty, 0, 2)
            return build.eq(sorts.final(vector, lent), sequences.concat(sorts.current(vector, lent), tail))
        case Adt(name="Zip"):
            both = zip((0, 1), sorts.fields(ty, 0), strict=False)
            return build.conj(*(dropped(sorts.field(value, ty, 0, index), of, functions) for index, of in both))
        case Adt() if ty.name in _OF_ONE or ty.name in _CALLING:
            return dropped(*_inner(value, ty, functions), functions)
        case _:
            return build.TRUE


def fused(value: Term, ty: Type, functions: SpecFunctions) -> Term:
    """Once it has given nothing, does it give nothing any more?"""
    sorts = functions.sorts
    match ty:
        case types.Ref(target=target):
            return fused(sorts.current(value, ty), target, functions)
        case Adt(name="MapWhile"):
            return build.boolean(False)
        case Adt(name="Zip"):
            both = zip((0, 1), sorts.fields(ty, 0), strict=True)
            return build.conj(*(fused(sorts.field(value, ty, 0, index), of, functions) for index, of in both))
        case Adt(name="Chain"):
            (of,) = sorts.fields(sorts.fields(ty, 0)[1], SOME)
            last = sorts.field(sorts.field(value, ty, 0, 1), sorts.fields(ty, 0)[1], SOME, 0)
            return fused(last, of, functions)
        case Adt() if ty.name in _OF_ONE or ty.name in _CALLING or ty.name in ("Flatten", "FlatMap"):
            return fused(*_inner(value, ty, functions), functions)
        case _:
            return build.TRUE


_MEANT = {"items": items, "total": total, "dropped": dropped, "fused": fused}


def _unsupported(ty: Type) -> Unsupported:
    return Unsupported(f"what an iterator of the type `{ty}` has to give")


def _number(value: Term, ty: Type, index: int, functions: SpecFunctions) -> Term:
    return build.to_int(functions.sorts.field(value, ty, 0, index))


def _inner(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Type]:
    return functions.sorts.field(value, ty, 0, 0), functions.sorts.fields(ty, 0)[0]


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(ZERO, number), number, ZERO)


def _numbers(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """The numbers, or characters, of a range."""
    step = ty.args[0]
    start, end = (steps.place(functions.sorts.field(value, ty, 0, index), step) for index in (0, 1))
    count = build.sub(end, start)
    if ty.name == "RangeInclusive":
        exhausted = functions.sorts.field(value, ty, 0, 2)
        count = build.ite(exhausted, ZERO, build.add(count, ONE))
    sort = functions.sorts.of(ty.args[0])
    return sequences.new(_not_negative(count), lambda i: steps.at(build.add(start, i), step, sort))


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
    over = ZERO if ty.name == "ChunksExact" else build.sub(size, ONE)

    def chunk(i: Term) -> Term:
        return sequences.take(sequences.skip(whole, build.mul(i, size)), size)

    def from_the_end(i: Term) -> Term:
        end = build.sub(length, build.mul(i, size))
        return sequences.skip(sequences.take(whole, end), build.sub(end, size))

    count = build.div(build.add(length, over), size)
    return sequences.new(count, from_the_end if ty.name == "RChunks" else chunk)


def _lent_parts(value: Term, ty: Adt, sorts: Sorts) -> Term:
    """Mutable references to parts of a slice."""
    rest, of = sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0]
    assert isinstance(of, types.Ref)
    size = build.to_int(sorts.field(value, ty, 0, 1))
    now, then = elements(sorts.current(rest, of)), elements(sorts.final(rest, of))

    def chunk(i: Term) -> Term:
        start = build.mul(i, size)
        return sorts.mutable_reference(
            of, *(sequences.take(sequences.skip(whole, start), size) for whole in (now, then))
        )  # fmt: skip

    return sequences.new(build.div(build.add(sequences.length(now), build.sub(size, ONE)), size), chunk)


def _of_endless(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Term] | None:
    """Of `take` and `zip` of what has no end: what it gives, and whether that can be taken. `zip` asks its first
    iterator once more than it gives items; then the second one has nothing left."""
    sorts = functions.sorts
    parts = tuple(
        (sorts.field(value, ty, 0, index), of) for index, of in enumerate(sorts.fields(ty, 0)[: len(ty.args)])
    )
    found = [endless.endless(part, of, functions) for part, of in parts]
    if ty.name == "Take":
        count = _number(value, ty, 1, functions)
        return (found[0].first(count), found[0].ready(count)) if found[0] is not None else None
    first, second = found
    if (first is None) == (second is None):
        return None
    there = items(*parts[0 if first is None else 1], functions)
    ready = total(*parts[0 if first is None else 1], functions)
    count = sequences.length(there)
    if first is not None:
        ready = build.conj(ready, first.ready(build.add(count, ONE)))
        a, b = first.first(count), there
    else:
        assert second is not None
        ready = build.conj(ready, second.ready(count))
        a, b = there, second.first(count)
    return _paired(a, b, ty, functions), ready


def _paired(a: Term, b: Term, ty: Adt, functions: SpecFunctions) -> Term:
    first, second = sequences.length(a), sequences.length(b)
    count = build.ite(build.le(first, second), first, second)
    pair = functions.sorts.of(types.Tuple((item_of(ty.args[0], functions), item_of(ty.args[1], functions))))
    return sequences.new(count, lambda i: build.construct(pair, 0, (sequences.get(a, i), sequences.get(b, i))))


def _mapped_while(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Term]:
    """What the closure gives, up to the first item of which it gives nothing; and whether that can be taken."""
    inner, of = _inner(value, ty, functions)
    whole, item, given = items(inner, of, functions), item_of(of, functions), closure(value, ty, 1, functions)
    callee, f = functions.sorts.fields(ty, 0)[1], functions.sorts.field(value, ty, 0, 1)
    up_to = leading(whole, item, lambda x: build.is_ctor(given(x), SOME), functions)
    index, sort = build.fresh("i", ZERO.sort), functions.sorts.of(item_of(ty, functions))
    within = build.conj(build.le(ZERO, index), build.le(index, up_to), build.lt(index, sequences.length(whole)))
    called = functions.callables.requires(callee, f, (sequences.get(whole, index),))
    made = sequences.new(up_to, lambda i: build.field(given(sequences.get(whole, i)), SOME, 0, sort))
    return made, build.conj(total(inner, of, functions), build.forall((index,), build.implies(within, called)))


def _looked_at(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Term, Term]:
    """Of a slice that is split: the option of what is left, its elements, and whether the closure may be called of
    each."""
    sorts = functions.sorts
    rest, held = sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0]
    whole = elements(sorts.field(rest, held, SOME, 0))
    callee, f = sorts.fields(ty, 0)[1], sorts.field(value, ty, 0, 1)
    index = build.fresh("i", ZERO.sort)
    within = build.conj(build.le(ZERO, index), build.lt(index, sequences.length(whole)))
    called = functions.callables.requires(callee, f, (sequences.get(whole, index),))
    return rest, whole, build.forall((index,), build.implies(within, called))


def _split(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """The parts of a slice between the elements of which a closure holds."""
    rest, whole, _ = _looked_at(value, ty, functions)
    parts = split(whole, ty.args[0], closure(value, ty, 1, functions), functions)
    return build.ite(build.is_ctor(rest, SOME), parts, sequences.empty(parts.sort))


def _of_two(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    sorts = functions.sorts
    if ty.name == "Chain":
        return sequences.concat(*(_of_option(value, ty, index, functions)[0] for index in (0, 1)))
    a, b = (items(sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index], functions) for index in (0, 1))
    return _paired(a, b, ty, functions)


def _of_option(value: Term, ty: Adt, index: int, functions: SpecFunctions) -> tuple[Term, Term]:
    """Of an iterator that may be gone: what it gives, and whether that can be taken."""
    sorts = functions.sorts
    option, held = sorts.field(value, ty, 0, index), sorts.fields(ty, 0)[index]
    (of,) = sorts.fields(held, SOME)
    inner, there = sorts.field(option, held, SOME, 0), build.is_ctor(option, SOME)
    given = items(inner, of, functions)
    return build.ite(there, given, sequences.empty(given.sort)), build.implies(there, total(inner, of, functions))


def item_of(ty: Type, functions: SpecFunctions) -> Type:
    return functions.sorts.links.normalised(types.Projection("Iterator", (ty,), "Item"))


def _adapted(value: Term, ty: Adt, functions: SpecFunctions) -> Term:
    """What an adaptor makes of what an iterator gives."""
    inner, of = _inner(value, ty, functions)
    whole = items(inner, of, functions)
    sorts, count = functions.sorts, sequences.length(whole)
    match ty.name:
        case "Copied" | "Drain":
            return whole
        case "Cloned" if clones_alike(item_of(ty, functions), sorts):
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
    whole, item = items(inner, of, functions), item_of(of, functions)
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
            return filter_mapped(whole, types.Adt("Option", (item_of(ty, functions),)), given, functions)
        case "TakeWhile":
            front = sequences.take(whole, leading(whole, item, given, functions))
            return build.ite(flag, sequences.empty(whole.sort), front)
        case _:
            return build.ite(flag, whole, sequences.skip(whole, leading(whole, item, given, functions)))


def _flattened(value: Term, ty: Adt, functions: SpecFunctions) -> tuple[Term, Term]:
    """What the iterators have to give that an iterator gives, or a closure of its items; and whether that can be taken.
    Of the first and of the last one, some may have been taken."""
    inner, of = _inner(value, ty, functions)
    whole, item, mapped = items(inner, of, functions), item_of(of, functions), ty.name == "FlatMap"
    index, held = build.fresh("i", ZERO.sort), ty.args[1] if mapped else item
    given = closure(value, ty, 1, functions) if mapped else lambda x: x
    parts = sequences.new(sequences.length(whole), lambda i: items(given(sequences.get(whole, i)), held, functions))
    if parts.sort != logic_sorts.Seq(logic_sorts.Seq(functions.sorts.of(item_of(ty, functions)))):
        raise _unsupported(ty)  # by reference to what holds them: the items are parts of that
    flat = functions.call("Seq::flatten", (referred(item_of(ty, functions)),), (parts,))
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
    pair, number = functions.sorts.of(item_of(ty, functions)), functions.sorts.of(types.USIZE)

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
