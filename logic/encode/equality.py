"""Equality as what has to be shown of the parts: of sequences their elements, of functions their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from logic import arrays, build, sequences, sorts, total
from logic.sorts import Sort
from logic.terms import Term


def parts_of(sort: Sort) -> Iterator[Sort]:
    """The sorts in a sort that are no sequences, arrays or functions themselves."""
    match sort:
        case sorts.Array(element=element) | sorts.Seq(element=element):
            yield from parts_of(element)
        case sorts.Function(domain=domain, target=target):
            yield from parts_of(domain)
            yield from parts_of(target)
        case _:
            yield sort


def extensional(
    a: Term, b: Term, datatypes: Mapping[str, sorts.DataDef], around: frozenset[str] = frozenset()
) -> Term | None:
    """`a == b` as what has to be shown of the parts; None if nothing is to be gained. `around`: the data types
    whose parts are compared here, which are not taken apart again."""
    if a is b:
        return build.TRUE
    match a.sort:
        case sorts.Array() | sorts.Seq():
            i = build.fresh("k", sorts.INT)
            if isinstance(a.sort, sorts.Array):
                limit, lengths = build.integer(a.sort.length), build.TRUE
                left, right = arrays.get(a, i), arrays.get(b, i)
            else:
                limit = sequences.length(a)
                lengths = build.eq(limit, sequences.length(b))
                left, right = sequences.get(a, i), sequences.get(b, i)
            inside = build.conj(build.le(build.integer(0), i), build.lt(i, limit))
            same = _same(left, right, datatypes, around)
            return build.conj(lengths, build.forall((i,), build.implies(inside, same)))
        case sorts.Function(domain=domain):
            x = build.fresh("x", domain)
            left, right = total.at(a, x), total.at(b, x)
            return build.forall((x,), _same(left, right, datatypes, around))
        case sorts.Data(name=name) if name not in around and _holds_sequence(a.sort, datatypes, frozenset()):
            cases = []
            for index, constructor in enumerate(datatypes[name].constructors):
                parts = []
                for position, (_, sort) in enumerate(constructor.fields):
                    x, y = build.field(a, index, position, sort), build.field(b, index, position, sort)
                    parts.append(_same(x, y, datatypes, around | {name}))
                cases.append(build.conj(build.is_ctor(a, index), build.is_ctor(b, index), *parts))
            return build.disj(*cases)
        case _:
            return None


def _same(a: Term, b: Term, datatypes: Mapping[str, sorts.DataDef], around: frozenset[str]) -> Term:
    found = extensional(a, b, datatypes, around)
    return build.eq(a, b) if found is None else found


def _holds_sequence(sort: Sort, datatypes: Mapping[str, sorts.DataDef], seen: frozenset[str]) -> bool:
    match sort:
        case sorts.Array() | sorts.Seq() | sorts.Function():
            return True
        case sorts.Data(name=name) if name not in seen:
            fields = [s for c in datatypes[name].constructors for _, s in c.fields]
            return any(_holds_sequence(field, datatypes, seen | {name}) for field in fields)
        case _:
            return False
