"""The order of a type in specifications: what its `Ord::cmp` says, and whether that is an order at all.

Of types that are compared by their parts it is known (`wp.order`); of a type that implements `Ord` it is the value of
its `cmp`, which has to be a function of what it compares; of any other it is some relation, of which is known what the
contracts of `Ord` and `PartialOrd` say, if it is an order. Source: documentation of `Ord` and `PartialOrd`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from logic import build, sequences, sorts
from logic.goal import FunctionDef
from logic.terms import Term
from murust.core import types
from murust.core.links import Beyond, Instance
from murust.core.types import Type
from murust.record import Datum, replace
from wp.chosen import referred
from wp.order import below, later_variants, orders_parts
from wp.sorts import elements, is_fresh
from wp.structure import compares_parts
from wp.unsupported import Unsupported
from wp.validity import valid

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

MEMBERS = frozenset({"core::below", "core::above", "core::orders", "core::orders_alike"})
"""The functions of the logic that are known here."""

METHODS = ("Ord::cmp", *(f"PartialOrd::{name}" for name in ("partial_cmp", "lt", "le", "gt", "ge")))
"""The methods of the program that an order is made of."""

FUEL = 3
"""How many elements are compared by themselves."""

SHORT = 16
"""Sequences of a known length up to this are compared element by element."""

LESS, EQUAL, GREATER = range(3)
SOME = 1
Relation = Callable[[Term, Term], Term]


def asked(name: str, of: tuple[Type, ...], args: tuple[Term, ...], functions: SpecFunctions) -> Term:
    """The value of one of `MEMBERS`."""
    if len(set(of)) > 1:
        return build.boolean(False)
    order, values = _behind(of[0], args, functions)
    match name:
        case "core::below":
            return order.below(*values)
        case "core::above":
            return order.above(*values)
        case _:
            return order.lawful


def _behind(ty: Type, values: tuple[Term, ...], functions: SpecFunctions) -> tuple[Order, tuple[Term, ...]]:
    """References and boxes are compared by what they refer to."""
    while isinstance(ty, types.Ref) or (isinstance(ty, types.Adt) and ty.name == "Box"):
        if isinstance(ty, types.Ref):
            values, ty = tuple(functions.sorts.current(value, ty) for value in values), ty.target
        else:
            ty = ty.args[0]
    return _known(ty, functions), values


def _known(ty: Type, functions: SpecFunctions) -> Order:
    """Found once for each type."""
    if ty not in functions.orders:
        functions.orders[ty] = None
        functions.orders[ty] = _order(ty, functions)
    order = functions.orders[ty]
    if order is None:
        raise Unsupported(f"the order of `{ty}`, which is compared by itself,")
    return order


class Order(Datum):
    below: Relation
    above: Relation
    lawful: Term


def _order(ty: Type, functions: SpecFunctions) -> Order:
    sorts_ = functions.sorts
    if compares_parts(ty, sorts_) and all(orders_parts(ty, trait, sorts_) for trait in ("Ord", "PartialOrd")):
        return Order(lambda a, b: below(a, b, ty, sorts_), lambda a, b: below(b, a, ty, sorts_), build.TRUE)
    element = types.INTS["u8"] if isinstance(ty, types.Str) else types.element_of(ty)
    if element is not None:
        return of_sequences(referred(element), functions)
    with suppress(Unsupported, Beyond):
        if _is_derived(ty, functions):
            return _of_parts(ty, functions)
        if sorts_.links.compares_itself(ty, "Ord"):
            return _implemented(ty, functions)
    return _assumed(ty, functions)


def of_sequences(element: Type, functions: SpecFunctions) -> Order:
    """Slices, arrays, vectors and texts: by the first elements that differ; a beginning is less than the whole. It is a
    total order if that of the elements is one: tests/accept/order_of_sequences.rs proves that. Source: documentation
    of `slice`, "Ord"; of `str`."""
    known, zero = functions.sorts, build.integer(0)
    symbol, ty = f"order of sequences of {known.name(element)}", types.Slice(element)
    sort = known.of(ty)
    a, b, at = (build.fresh(name, of) for name, of in (("a", sort), ("b", sort), ("i", sorts.INT)))
    of_elements, (x, y) = _behind(element, (sequences.get(a, at), sequences.get(b, at)), functions)

    def sign(a: Term, b: Term) -> Term:
        one, other = elements(a), elements(b)
        lengths = sequences.length(one), sequences.length(other)
        if all(map(build.is_const, lengths)) and min(map(build.value_of, lengths)) <= SHORT:
            return _compared(one, other, element, functions)
        return build.apply(symbol, (one, other, zero), sorts.INT)

    order = Order(
        lambda a, b: build.lt(sign(a, b), zero), lambda a, b: build.lt(zero, sign(a, b)), of_elements.lawful
    )  # fmt: skip
    if symbol not in functions.logical:
        less, more = build.integer(-1), build.integer(1)
        later = build.apply(symbol, (a, b, build.add(at, more)), sorts.INT)
        here = build.ite(of_elements.below(x, y), less, build.ite(of_elements.above(x, y), more, later))
        ended = build.le(sequences.length(b), at)
        body = build.ite(build.le(sequences.length(a), at), build.ite(ended, zero, less), build.ite(ended, more, here))
        facts = [build.implies(of_elements.lawful, law) for law in _laws(order, ty, functions, sign)]
        if compares_parts(element, known) and orders_parts(element, "Ord", known):
            same = build.implies(build.eq(sign(a, b), zero), build.eq(a, b))
            facts.append(build.forall((a, b), same, ((sign(a, b),),)))
        functions.logical[symbol] = FunctionDef(
            symbol, (a, b, at), sorts.INT, body, FUEL, tuple(facts), recursive=True
        )  # fmt: skip
    return order


def _compared(one: Term, other: Term, element: Type, functions: SpecFunctions) -> Term:
    """The same, written out for known lengths."""
    first, second = (build.value_of(sequences.length(whole)) for whole in (one, other))
    result = build.integer((first > second) - (first < second))
    for at in reversed(range(min(first, second))):
        parts = tuple(sequences.get(whole, build.integer(at)) for whole in (one, other))
        order, values = _behind(element, parts, functions)
        unequal = build.ite(order.above(*values), build.integer(1), result)
        result = build.ite(order.below(*values), build.integer(-1), unequal)
    return result


def _is_derived(ty: Type, functions: SpecFunctions) -> bool:
    derived = functions.sorts.links.is_derived
    return isinstance(ty, types.Tuple) or (
        isinstance(ty, types.Adt) and derived(ty, "Ord") and derived(ty, "PartialOrd")
    )


def _of_parts(ty: Type, functions: SpecFunctions) -> Order:
    """A derived order, where parts have one of their own: by the first of them that it tells apart."""
    known = functions.sorts
    lawful = build.conj(
        *(
            _behind(field, (), functions)[0].lawful
            for variant in known.variants(ty)
            for field in known.fields(ty, variant)
        )
    )

    def less(a: Term, b: Term, compared: Callable[[Order, tuple[Term, ...]], tuple[Term, Term]]) -> Term:
        result = build.boolean(False)
        for variant in known.variants(ty):
            by_fields = build.boolean(False)
            for index, field in reversed(list(enumerate(known.fields(ty, variant)))):
                parts = known.field(a, ty, variant, index), known.field(b, ty, variant, index)
                smaller, larger = compared(*_behind(field, parts, functions))
                by_fields = build.disj(smaller, build.conj(build.negate(larger), by_fields))
            here = build.conj(build.is_ctor(b, variant), by_fields)
            if isinstance(ty, types.Adt) and len(known.variants(ty)) > 1:
                later = (build.is_ctor(b, other) for other in later_variants(ty, variant, known))
                here = build.disj(*later, here)
            result = build.disj(result, build.conj(build.is_ctor(a, variant), here))
        return result

    return Order(
        lambda a, b: less(a, b, lambda order, xy: (order.below(*xy), order.above(*xy))),
        lambda a, b: less(b, a, lambda order, xy: (order.above(*xy[::-1]), order.below(*xy[::-1]))),
        lawful,
    )


def _assumed(ty: Type, functions: SpecFunctions) -> Order:
    """Nothing is known but that it is lawful, where that is known; of an implementation for which there is no term, it
    never is."""
    sort, symbol = functions.sorts.of(ty), f"order of {functions.sorts.name(ty)}"
    params = build.fresh("a", sort), build.fresh("b", sort)
    functions.logical[symbol] = FunctionDef(symbol, params, sorts.INT, build.apply(symbol, params, sorts.INT), 0)
    zero = build.integer(0)

    def sign(a: Term, b: Term) -> Term:
        return build.apply(symbol, (a, b), sorts.INT)

    order = Order(lambda a, b: build.lt(sign(a, b), zero), lambda a, b: build.lt(zero, sign(a, b)), build.TRUE)
    if any(functions.sorts.links.compares_itself(ty, trait) for trait in ("Ord", "PartialOrd")):
        return replace(order, lawful=build.boolean(False))
    agrees = build.var(f"the methods of {ty} agree with its order", sorts.BOOL)
    return replace(order, lawful=build.conj(agrees, *_laws(order, ty, functions, sign)))


def _laws(order: Order, ty: Type, functions: SpecFunctions, sign: Relation | None) -> Iterator[Term]:
    """What makes it a total order of classes of values. `sign`, if there is one, is the term that says how two values
    are related, for which what is known of them waits."""
    a, b, c = (functions.sorts.fresh(name, ty) for name in ("a", "b", "c"))

    def known(*values: Term) -> Term:
        return build.conj(*(valid(value, ty, functions.sorts) for value in values))

    def law(variables: tuple[Term, ...], claim: Term, *seen: tuple[Term, Term]) -> Term:
        triggers = (tuple(sign(*pair) for pair in seen),) if sign is not None else ()
        return build.forall(variables, build.implies(known(*variables), claim), triggers)

    equal = build.conj(build.negate(order.below(a, a)), build.negate(order.above(a, a)))
    dual = build.eq(order.below(a, b), order.above(b, a))
    first = build.conj(build.negate(order.above(a, b)), build.negate(order.above(b, c)))
    yield law((a,), equal, (a, a))
    yield law((a, b), dual, (a, b))
    yield law((a, b, c), build.implies(first, build.negate(order.above(a, c))), (a, b), (b, c))


def _implemented(ty: Type, functions: SpecFunctions) -> Order:
    """By the text of the implementations: `cmp` is a term, and what the other methods give agrees with it."""
    compared = _method("Ord::cmp", ty, functions)

    def is_variant(variant: int) -> Relation:
        return lambda a, b: build.is_ctor(compared(a, b), variant)

    order = Order(is_variant(LESS), is_variant(GREATER), build.TRUE)
    a, b = (functions.sorts.fresh(name, ty) for name in ("a", "b"))
    partial = _method("PartialOrd::partial_cmp", ty, functions)(a, b)
    found = compared(a, b)
    agreed = [build.is_ctor(partial, SOME), build.eq(build.field(partial, SOME, 0, found.sort), found)]
    for name, claim in (
        ("lt", order.below(a, b)),
        ("le", build.negate(order.above(a, b))),
        ("gt", order.above(a, b)),
        ("ge", build.negate(order.below(a, b))),
    ):
        agreed.append(build.eq(_method(f"PartialOrd::{name}", ty, functions)(a, b), claim))
    known = build.conj(valid(a, ty, functions.sorts), valid(b, ty, functions.sorts))
    agrees = build.forall((a, b), build.implies(known, build.conj(*agreed)))
    return replace(order, lawful=build.conj(*_laws(order, ty, functions, None), agrees))


def _method(name: str, ty: Type, functions: SpecFunctions) -> Relation:
    """What a method gives, of what is a function of its arguments."""
    code = functions.pure.code
    target = code.resolve(name, (ty,) if name.startswith("Ord") else (ty, ty))
    if not isinstance(target, Instance):
        raise Unsupported(f"the order of `{ty}`")

    def value(a: Term, b: Term) -> Term:
        found = functions.pure.value(target, (a, b))
        if any(map(is_fresh, found.free - a.free - b.free)):
            raise Unsupported(f"`{name}` of `{ty}` as a function of what it compares")
        return found

    value(functions.sorts.fresh("a", ty), functions.sorts.fresh("b", ty))
    return value
