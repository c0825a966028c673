"""Iterators of the library without an end, such as `0..`: what is known of the first items of one.

`take` and `zip` make them finite. Source: documentation of `RangeFrom`, `iter::repeat`, `Iterator::cycle`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from logic import build, sequences
from logic import sorts as logic_sorts
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from murust.record import Datum
from wp import items
from wp.chosen import closure
from wp.structure import clones_alike

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

ZERO, ONE, TRUE = build.integer(0), build.integer(1), build.TRUE


def _always(count: Term) -> Term:
    return TRUE


class Endless(Datum):
    """`item` is the one at a place. `ready`: can so many be taken, from the front, without panic? `has`: so many of the
    first so many are there."""

    item: Callable[[Term], Term]
    ready: Callable[[Term], Term] = _always
    has: Callable[[Term], Term] = lambda count: count

    def first(self, count: Term) -> Term:
        return sequences.new(self.has(count), self.item)


def endless(value: Term, ty: Type, functions: SpecFunctions) -> Endless | None:
    """What an iterator gives that has no end; None if it has one, or is not known."""
    sorts = functions.sorts
    match ty:
        case Adt(name="RangeFrom", args=(types.Int() as number,)):
            return _numbers(sorts.field(value, ty, 0, 0), number)
        case Adt(name="Repeat", args=(item,)) if clones_alike(item, sorts):
            return Endless(lambda _: sorts.field(value, ty, 0, 0))
        case Adt(name="RepeatWith"):
            callee, f = sorts.fields(ty, 0)[0], sorts.field(value, ty, 0, 0)
            made, allowed = functions.callables.value(callee, f, ()), functions.callables.requires(callee, f, ())
            return Endless(lambda _: made, lambda count: build.implies(build.lt(ZERO, count), allowed))
        case Adt(name="Cycle", args=(inner,)) if clones_alike(inner, sorts):
            return _again_and_again(value, ty, functions)
        case Adt(name="Copied" | "Cloned" | "Map" | "Enumerate" | "Skip"):
            of = endless(sorts.field(value, ty, 0, 0), sorts.fields(ty, 0)[0], functions)
            return _adapted(of, value, ty, functions) if of is not None else None
        case _:
            return None


def _numbers(start: Term, ty: types.Int) -> Endless:
    """What comes next is computed with each item: the largest number can't be given."""
    number = build.to_int(start)

    def ready(count: Term) -> Term:
        inside = build.le(build.add(number, count), build.integer(ty.max))
        return build.implies(build.lt(ZERO, count), inside)

    return Endless(lambda i: build.from_int(build.add(number, i), start.sort), ready)


def _again_and_again(value: Term, ty: Adt, functions: SpecFunctions) -> Endless:
    """What is left of this time, then all of it each time; of nothing, nothing."""
    (whole, of), (now, _) = ((functions.sorts.field(value, ty, 0, i), functions.sorts.fields(ty, 0)[i]) for i in (0, 1))
    every, rest = items.items(whole, of, functions), items.items(now, of, functions)
    count, left = sequences.length(every), sequences.length(rest)
    none = build.eq(count, ZERO)

    def item(i: Term) -> Term:
        later = sequences.get(every, build.mod(build.sub(i, left), count))
        return build.ite(build.lt(i, left), sequences.get(rest, i), later)

    ready = build.conj(items.total(whole, of, functions), items.total(now, of, functions))
    return Endless(
        item, lambda _: ready, lambda n: build.ite(build.conj(none, build.lt(left, n)), left, n)
    )  # fmt: skip


def _adapted(inner: Endless, value: Term, ty: Adt, functions: SpecFunctions) -> Endless | None:
    sorts = functions.sorts
    match ty.name:
        case "Copied":
            return inner
        case "Cloned":
            return inner if clones_alike(items.item_of(ty, functions), sorts) else None
        case "Skip":
            skipped = build.to_int(sorts.field(value, ty, 0, 1))
            there = inner.has(skipped)
            missing = build.lt(there, skipped)

            def has(count: Term) -> Term:
                return build.ite(missing, ZERO, build.sub(inner.has(build.add(skipped, count)), skipped))

            return Endless(
                lambda i: inner.item(build.add(skipped, i)),
                lambda n: build.implies(build.lt(ZERO, n), inner.ready(build.add(skipped, n))), has,
            )  # fmt: skip
        case "Enumerate":
            return _counted(inner, build.to_int(sorts.field(value, ty, 0, 1)), ty, functions)
        case _:
            return _mapped(inner, value, ty, functions)


def _counted(inner: Endless, first: Term, ty: Adt, functions: SpecFunctions) -> Endless:
    pair, number = functions.sorts.of(items.item_of(ty, functions)), functions.sorts.of(types.USIZE)
    assert isinstance(pair, logic_sorts.Data)

    def item(i: Term) -> Term:
        return build.construct(pair, 0, (build.from_int(build.add(first, i), number), inner.item(i)))

    def ready(count: Term) -> Term:
        return build.conj(inner.ready(count), build.le(build.add(first, count), build.integer(types.USIZE.max)))

    return Endless(item, ready, inner.has)


def _mapped(inner: Endless, value: Term, ty: Adt, functions: SpecFunctions) -> Endless:
    given = closure(value, ty, 1, functions)
    callee, f = functions.sorts.fields(ty, 0)[1], functions.sorts.field(value, ty, 0, 1)

    def ready(count: Term) -> Term:
        index = build.fresh("i", ZERO.sort)
        within = build.conj(build.le(ZERO, index), build.lt(index, inner.has(count)))
        called = functions.callables.requires(callee, f, (inner.item(index),))
        return build.conj(inner.ready(count), build.forall((index,), build.implies(within, called)))

    return Endless(lambda i: given(inner.item(i)), ready, inner.has)
