"""Values of terms in a model of the solver."""

from __future__ import annotations

from itertools import islice

from logic import arrays, build, sequences, sorts, total
from logic.encode.base import Encoder
from logic.encode.z3_raw import Ast, Model
from logic.errors import NotInFragment
from logic.goal import DataValue, Places, Unspecified, Value
from logic.terms import Term

MOST_ELEMENTS = 600

MOST_PLACES = 100
"""Places at which a function is looked at."""


def value_of(term: Term, model: Model, encoder: Encoder) -> Value:
    """The value of a term; what can't be written out is `Unspecified`."""
    try:
        return _value(term, model, encoder)
    except NotInFragment:
        return Unspecified("?")


def _value(term: Term, model: Model, e: Encoder) -> Value:
    match term.sort:
        case sorts.Bool():
            return model.truth(e.encode(term))
        case sorts.Int() | sorts.Machine():
            number = _number(term, model, e)
            return Unspecified("?") if number is None else number
        case sorts.Real():
            return Unspecified(model.rational(e.encode(term)) or "?")
        case sorts.Array(length=length):
            if length > MOST_ELEMENTS:
                return Unspecified(f"[…; {length}]")
            return tuple(_value(arrays.get(term, build.integer(i)), model, e) for i in range(length))
        case sorts.Seq():
            size = model.number(e.encode(sequences.length(term)))
            if size is None or not 0 <= size <= MOST_ELEMENTS:
                return Unspecified(f"[…; {size}]")
            return tuple(_value(sequences.get(term, build.integer(i)), model, e) for i in range(size))
        case sorts.Function(domain=domain):
            return Unspecified("a function") if isinstance(domain, sorts.Function) else _places(term, domain, model, e)
        case sorts.Data(name=name):
            return _data(term, name, model, e)
        case sorts.Opaque(name=name):
            return Unspecified(f"some {name}")


def _places(term: Term, domain: sorts.Sort, model: Model, e: Encoder) -> Value:
    """A set, a multiset, or what a map gives: at the places of the sort that the goal speaks of."""
    spoken = dict.fromkeys(place for place, _ in e.memo if place.sort == domain)
    pairs: dict[Value, Value] = {}
    for place in islice(spoken, MOST_PLACES):
        at = _value(place, model, e)
        if at not in pairs and not isinstance(at, Unspecified):
            pairs[at] = _value(total.at(term, place), model, e)
    return Places(tuple(pairs.items()))


def _number(term: Term, model: Model, e: Encoder) -> int | None:
    ast: Ast = (
        e.encode(build.to_int(term)) if e.name == "int" and isinstance(term.sort, sorts.Machine) else e.encode(term)
    )
    number = model.number(ast)
    if number is not None and isinstance(term.sort, sorts.Machine):
        return term.sort.wrap(number)
    return number


def _data(term: Term, name: str, model: Model, e: Encoder, depth: int = 0) -> Value:
    for index, constructor in enumerate(e.theory.datatypes[name].constructors):
        if model.truth(e.encode(build.is_ctor(term, index))):
            fields = tuple(
                _value(build.field(term, index, position, sort), model, e)
                for position, (_, sort) in enumerate(constructor.fields)
            )
            return DataValue(name, index, fields)
    return Unspecified(f"some {name}")
