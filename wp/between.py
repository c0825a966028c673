"""What `invariant` clauses of closures in adaptors say, while an iterator is gone through: `v.iter().map(|x| …)`.

An adaptor calls its closure once for each item that it takes, so that what it has been called with is what the iterator
inside has given since. Source: `Iterator::map` and its kin; `Map` of Denis, Jourdan (TACAS 2023), where the history of
a closure's calls is a ghost parameter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from logic import build, sequences
from logic import sorts as logic_sorts
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Adt, Type
from murust.source import Span
from wp.items import items

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

SOME = 1

_ONCE_EACH = {"Map": 1, "MapWhile": 1, "Scan": 1, "Inspect": 1}
"""Adaptors that call a closure of each item that they take, which is their first field: where they have it."""

_MAKING = {"FromFn": 0, "RepeatWith": 0, "Successors": 1}
"""Iterators that have a closure make each item: where they have it."""

Claims = Iterator[tuple[Term, Span | None]]


def claims(
    old: Term, new: Term, ty: Type, given: Term | None, known: SpecFunctions, around: Mapping[core.Local, Term]
) -> Claims:
    """What holds of an iterator that was `old`, and is `new`, with where the clauses stand; `given` are the items that
    it has given in between, where they are known. `around`: variables of the function that is at work."""
    sorts = known.sorts
    match ty:
        case types.Ref(target=target):
            yield from claims(sorts.current(old, ty), sorts.current(new, ty), target, given, known, around)
        case Adt(name="Take" | "Enumerate"):
            (before, of), (after, _) = _part(old, ty, 0, known), _part(new, ty, 0, known)
            yield from claims(before, after, of, _inside(given, ty, known), known, around)
        case Adt() if ty.name in _ONCE_EACH:
            (before, of), (after, _) = _part(old, ty, 0, known), _part(new, ty, 0, known)
            yield from claims(before, after, of, None, known, around)
            if known.callables.says_between(_closure(ty, known)):
                yield from _of_closure(old, new, ty, taken(before, after, of, known), given, known, around)
        case Adt() if ty.name in _MAKING and given is not None and known.callables.says_between(_closure(ty, known)):
            unit = sorts.constant((), types.UNIT)
            asked = given if ty.name == "Successors" else sequences.new(sequences.length(given), lambda _: unit)
            yield from _of_closure(old, new, ty, asked, given, known, around)
        case _:
            return


def count(old: Term, new: Term, ty: Type, known: SpecFunctions) -> Term | None:
    """How many items an iterator has given in between, one for each that it has taken; None if that is not known."""
    sorts = known.sorts
    match ty:
        case types.Ref(target=target):
            return count(sorts.current(old, ty), sorts.current(new, ty), target, known)
        case Adt(name="Take" | "Enumerate"):
            (before, of), (after, _) = _part(old, ty, 0, known), _part(new, ty, 0, known)
            found = count(before, after, of, known)
            if found is None and ty.name == "Take":
                return build.sub(*(build.to_int(_part(value, ty, 1, known)[0]) for value in (old, new)))
            return found
        case Adt() if ty.name in _ONCE_EACH:
            (before, of), (after, _) = _part(old, ty, 0, known), _part(new, ty, 0, known)
            if known.callables.by_text(of):
                return count(before, after, of, known)
            return sequences.length(taken(before, after, of, known))
        case _:
            return None


def taken(old: Term, new: Term, ty: Type, known: SpecFunctions) -> Term:
    """The items that an iterator has given from its front."""
    whole = items(old, ty, known)
    return sequences.take(whole, build.sub(sequences.length(whole), sequences.length(items(new, ty, known))))


def _of_closure(
    old: Term, new: Term, ty: Adt, seen: Term, given: Term | None, known: SpecFunctions,
    around: Mapping[core.Local, Term],
) -> Claims:  # fmt: skip
    closure = _closure(ty, known)
    assert isinstance(closure, types.Closure)
    index = (_ONCE_EACH | _MAKING)[ty.name]
    results = _results(given, seen, new, ty, known) if given is not None else None
    then, now = ((_part(value, ty, index, known)[0], _state(value, ty, known)) for value in (old, new))
    yield from known.callables.said_between(closure, then, now, seen, results, around)


def _state(value: Term, ty: Adt, known: SpecFunctions) -> tuple[Term, ...]:
    """The arguments of the closure but for the item: of `scan` a reference to what it keeps."""
    if ty.name != "Scan":
        return ()
    kept, of = _part(value, ty, 2, known)
    return (known.sorts.mutable_reference(types.Ref(True, of), kept, kept),)


def _results(given: Term, seen: Term, new: Term, ty: Adt, known: SpecFunctions) -> Term:
    """What the closure has given, where these items have been given of that."""
    sorts, count = known.sorts, sequences.length(given)
    match ty.name:
        case "Map" | "RepeatWith":
            return given
        case "Inspect":
            return sequences.new(sequences.length(seen), lambda _: sorts.constant((), types.UNIT))
        case "Successors":  # each item makes the next one, and the last one what is kept
            kept, _ = _part(new, ty, 0, known)
            one = build.integer(1)
            last = build.sub(count, one)

            def made(i: Term) -> Term:
                item = sequences.get(given, build.add(i, one))
                return build.ite(build.lt(i, last), build.construct(kept.sort, SOME, (item,)), kept)

            return sequences.new(count, made)
        case _:
            assert isinstance(given.sort, logic_sorts.Seq)
            result = known.callables.result(_closure(ty, known))
            return sequences.new(
                count, lambda i: build.construct(sorts.of(result), SOME, (sequences.get(given, i),))
            )  # fmt: skip


def _inside(given: Term | None, ty: Adt, known: SpecFunctions) -> Term | None:
    """What the iterator inside of an adaptor has given, where the adaptor has given this."""
    if given is None or ty.name == "Take":
        return given
    pair = known.sorts.links.normalised(types.Projection("Iterator", (ty,), "Item"))
    return sequences.new(
        sequences.length(given), lambda i: known.sorts.field(sequences.get(given, i), pair, 0, 1)
    )  # fmt: skip


def _closure(ty: Adt, known: SpecFunctions) -> Type:
    return known.sorts.fields(ty, 0)[(_ONCE_EACH | _MAKING)[ty.name]]


def _part(value: Term, ty: Adt, index: int, known: SpecFunctions) -> tuple[Term, Type]:
    return known.sorts.field(value, ty, 0, index), known.sorts.fields(ty, 0)[index]
