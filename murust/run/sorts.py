"""The sorts of the logic at run time: sets, multisets, maps and functions, and what of them is built in. Sequences are
tuples, sets frozen sets. Source: LANGUAGE.md section 3; corelib/logic.rs names the functions.

A set that is given by a condition on more values than can be tried can be asked, and not compared; how functions are
compared is in extension.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import Type
from murust.record import Datum
from murust.run import domains
from murust.run.budget import CannotEvaluate

if TYPE_CHECKING:
    from murust.run.evaluator import Evaluator

LARGEST = 1 << 12
"""Values that are tried for the condition of a set."""


class _Applied:
    """What can only be applied."""

    def __eq__(self, other: object) -> NoReturn:  # a tuple knows that what is the same object is equal
        raise CannotEvaluate("functions, and sets of more values than can be tried, are not compared")

    def __hash__(self) -> NoReturn:
        raise CannotEvaluate("functions, and sets of more values than can be tried, are not elements of anything")


@attrs.define(eq=False, repr=False)
class Function(_Applied):
    """`|x, …| body`, of parameters of the types `kinds`. `data`: the variables that stand in the body, with their
    values."""

    term: spec.Lambda
    kinds: tuple[Type, ...]
    data: tuple[tuple[spec.BoundVar | core.Local, Any], ...]
    apply: Callable[..., Any]
    around: Evaluator
    compared: list[tuple[Function, bool | None]] = attrs.field(factory=list)
    """What it was compared with, and whether that is equal."""

    def __call__(self, *args: Any) -> Any:
        return self.apply(*args)


@attrs.define(eq=False, repr=False)
class Comprehension(_Applied):
    """The values of which something holds."""

    holds: Callable[[Any], Any]


AnySet = frozenset[Any] | Comprehension


class Multiset(Datum):
    counts: frozenset[tuple[Any, int]]

    @classmethod
    def of(cls, counts: Counter[Any]) -> Multiset:
        return cls(frozenset((value, count) for value, count in counts.items() if count > 0))

    @property
    def counter(self) -> Counter[Any]:
        return Counter(dict(self.counts))


class Map(Datum):
    pairs: frozenset[tuple[Any, Any]]

    @classmethod
    def of(cls, pairs: dict[Any, Any]) -> Map:
        return cls(frozenset(pairs.items()))

    @property
    def dict(self) -> dict[Any, Any]:
        return dict(self.pairs)


def contains(where: Any, value: Any) -> bool:
    """Of a set or a sequence."""
    return bool(where.holds(value)) if isinstance(where, Comprehension) else value in where


def members(where: Any) -> Any:
    """What is in a set, a sequence, or the domain of a map; None where they can't be told one by one."""
    match where:
        case Comprehension():
            return None
        case Map() | Multiset():
            return where.dict if isinstance(where, Map) else where.counter
        case _:
            return where


# --- Sets ----------------------------------------------------------------------------------------------------------


def _set_of(condition: Any) -> AnySet:
    """The values of which a function holds: found from its body, where that bounds them."""
    if isinstance(condition, Function) and len(condition.term.variables) == 1:
        (var,), body = condition.term.variables, condition.term.body
        try:
            values = domains.values_of(var, body, condition.around)
        except CannotEvaluate:
            return Comprehension(condition)
        if not isinstance(values, range) or len(values) <= LARGEST:
            return frozenset(value for value in values if condition(value))
    return Comprehension(condition)


def _together(a: AnySet, b: AnySet) -> AnySet:
    if isinstance(a, frozenset) and isinstance(b, frozenset):
        return a | b
    return Comprehension(lambda x: contains(a, x) or contains(b, x))


def _common(a: AnySet, b: AnySet) -> AnySet:
    if isinstance(a, frozenset):
        return frozenset(x for x in a if contains(b, x))
    if isinstance(b, frozenset):
        return frozenset(x for x in b if contains(a, x))
    return Comprehension(lambda x: contains(a, x) and contains(b, x))


def _without(a: AnySet, b: AnySet) -> AnySet:
    if isinstance(a, frozenset):
        return frozenset(x for x in a if not contains(b, x))
    return Comprehension(lambda x: contains(a, x) and not contains(b, x))


def _is_subset(a: AnySet, b: AnySet) -> bool:
    return all(contains(b, x) for x in finite(a))


def finite(found: AnySet) -> frozenset[Any]:
    if isinstance(found, Comprehension):
        raise CannotEvaluate("a set is given by a condition on more values than can be tried")
    return found


# --- Maps and multisets --------------------------------------------------------------------------------------------


def _map_of(domain: AnySet, function: Any) -> Map:
    return Map.of({key: function(key) for key in finite(domain)})


def _restricted(found: Map, keys: AnySet) -> Map:
    return Map.of({key: value for key, value in found.pairs if contains(keys, key)})


def _removed(bag: Multiset, value: Any) -> Multiset:
    counter = bag.counter
    counter[value] -= 1
    return Multiset.of(counter)


def _sequence_of(length: int, function: Any) -> tuple[Any, ...]:
    return tuple(map(function, range(length)))


BUILT_IN: dict[str, Callable[..., Any]] = {
    "Vec::view": lambda v: v,
    "Seq::new": _sequence_of,
    "core::str::scalar": lambda n: n if 0 <= n < 0xD800 or 0xE000 <= n <= 0x10FFFF else 0,
    "Seq::to_set": frozenset,
    "Seq::to_multiset": lambda s: Multiset.of(Counter(s)),
    "Set::empty": frozenset,
    "Set::new": _set_of,
    "Set::contains": contains,
    "Set::insert": lambda s, x: _together(s, frozenset((x,))),
    "Set::remove": lambda s, x: _without(s, frozenset((x,))),
    "Set::union": _together,
    "Set::intersect": _common,
    "Set::difference": _without,
    "Set::subset_of": _is_subset,
    "Set::is_finite": lambda s: isinstance(finite(s), frozenset),
    "Set::len": lambda s: len(finite(s)),
    "Multiset::empty": lambda: Multiset(frozenset()),
    "Multiset::count": lambda m, x: m.counter[x],
    "Multiset::insert": lambda m, x: Multiset.of(m.counter + Counter((x,))),
    "Multiset::remove": _removed,
    "Multiset::union": lambda a, b: Multiset.of(a.counter + b.counter),
    "Multiset::subset_of": lambda a, b: a.counter <= b.counter,
    "Multiset::len": lambda m: m.counter.total(),
    "Map::empty": lambda: Map(frozenset()),
    "Map::new": _map_of,
    "Map::dom": lambda m: frozenset(m.dict),
    "Map::insert": lambda m, k, v: Map.of({**m.dict, k: v}),
    "Map::remove": lambda m, k: Map.of({key: value for key, value in m.pairs if key != k}),
    "Map::restrict": _restricted,
    "Map::union": lambda a, b: Map.of({**a.dict, **b.dict}),
}
"""Functions without a definition in the logic, by name. `Map::index` depends on the type of its values, too."""
