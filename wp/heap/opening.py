"""One assertion of an `each`, taken out where something is asked that only it says: by the place that it speaks of.

Which number is meant is computed: `p.add(i)` is `p.add(k)` where i is k, and so is `h[i]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build, sequences, sorts
from logic.instances import substitute
from logic.terms import Op, Term, subterms
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import below, children
from murust.core.types import Type
from murust.record import replace
from wp.context import Context
from wp.heap import families, pointers, shares
from wp.heap.cells import put, usable
from wp.heap.chunks import FULL, Block, Family
from wp.heap.decisions import Undecided, decided, holds
from wp.heap.distance import difference, distance, may_be_apart, minus, polynomial, quotient
from wp.heap.families import ONE, ZERO
from wp.heap.known import known_atoms
from wp.heap.pointers import address, cast_from, provenance
from wp.heap.produce import kept_in, produce
from wp.sorts import POINTER
from wp.specs import Env, evaluate
from wp.state import State


def open_for(location: Term, state: State, cx: Context) -> bool:
    """Takes out what an `each` says of a place, if it does."""
    for chunk in _families(state):
        some = build.fresh("number", sorts.INT)
        for part, env in _parts(chunk.body, families.at(chunk, some), cx):
            for place in _places(part, env, cx):
                if open_at(_place_number(place, location, some, state), chunk, state, cx):
                    return True
    return False


def join_row(location: Term, ty: Type, state: State, cx: Context) -> bool:
    """Makes a block of an `each` of cells, if a place is in it or behind it."""
    for chunk in _families(state):
        row = row_of(chunk, location, ty, state, cx)
        if row is not None:
            put(chunk, (row,), state)
            state.assume(kept_in(row, cx))
            return True
    return False


def reaches(chunk: Family, location: Term, state: State, cx: Context) -> Iterator[Term]:
    """When is a place in the memory that a part of the assertion of a number owns, or at its end? The number is a
    guess, which is right if the condition holds."""
    some = build.fresh("number", sorts.INT)
    for part, env in _parts(chunk.body, families.at(chunk, some), cx):
        if not isinstance(part, spec.PointsTo) or not _is_said(part, chunk.body):
            continue
        place, ty = evaluate(part.location, env), pointers.target(part.location.ty)
        count = ONE if part.count is None else evaluate(part.count, env)
        end = pointers.shifted(place, count, pointers.size_of(ty, cx.sorts))
        for at in (place, end):
            number = _place_number(at, location, some, state)
            if number is not None:
                is_one = build.conj(build.le(chunk.low, number), build.lt(number, chunk.high))
                meant = {some: number}
                size, first, last = (substitute(t, meant) for t in (count, address(place), address(end)))
                inside = build.conj(build.le(first, address(location)), build.le(address(location), last))
                alike = build.eq(substitute(provenance(place), meant), provenance(location))
                yield build.conj(chunk.guard, alike, is_one, build.lt(ZERO, size), inside)


def _is_said(part: spec.SpecTerm, term: spec.SpecTerm) -> bool:
    """Is it a part of what an assertion says, whatever the case?"""
    match term:
        case spec.Separate(left=left, right=right):
            return _is_said(part, left) or _is_said(part, right)
        case spec.LetIn(body=body) | spec.Quantified(universal=False, body=body):
            return _is_said(part, body)
        case _:
            return part is term


def open_for_instance(
    name: str, type_args: tuple[Type, ...], keys: dict[int, Term], state: State, cx: Context
) -> bool:  # fmt: skip
    """Takes out the instance of a predicate."""
    for chunk in _families(state):
        some = build.fresh("number", sorts.INT)
        for part, env in _parts(chunk.body, families.at(chunk, some), cx):
            if not isinstance(part, spec.SpecCall):
                continue
            found = cx.functions.predicate(part.function, part.type_args)
            if found is None or found[:2] != (name, type_args):
                continue
            pairs = [(evaluate(part.args[i], env), key) for i, key in keys.items()]
            if open_at(_number(pairs, some), chunk, state, cx):
                return True
    return False


def _families(state: State) -> list[Family]:
    return [chunk for chunk in state.heap if isinstance(chunk, Family)]


def open_at(number: Term | None, chunk: Family, state: State, cx: Context) -> bool:
    """Takes out the assertion of a number, if it is one of those."""
    if number is None:
        return False
    if not holds(build.conj(build.le(chunk.low, number), build.lt(number, chunk.high)), state, cx):
        return False
    there = usable(chunk, state, cx)
    if there is None:
        return False
    chunk = there
    around = (replace(chunk, high=number), replace(chunk, low=build.add(number, ONE)))
    put(chunk, tuple(part for part in around if families.some(part) is not build.FALSE), state)
    produce(chunk.body, families.at(chunk, number), state, cx, chunk.origin)
    return True


def _parts(term: spec.SpecTerm, env: Env, cx: Context) -> Iterator[tuple[spec.SpecTerm, Env]]:
    """The permissions in an assertion, whatever the case."""
    match term:
        case spec.Separate(left=left, right=right) | spec.Ite(then=left, orelse=right):
            yield from _parts(left, env, cx)
            yield from _parts(right, env, cx)
        case spec.LetIn(var=var, value=value, body=body):
            yield from _parts(body, env.with_bound({var: evaluate(value, env)}), cx)
        case spec.Quantified(universal=False, variables=variables, body=body):
            yield from _parts(body, env.with_bound({v: cx.sorts.fresh(v.name, v.ty) for v in variables}), cx)
        case spec.PointsTo() | spec.SpecCall() if isinstance(term.ty, types.Assertion):
            yield term, env
        case _:
            pass


def _places(term: spec.SpecTerm, env: Env, cx: Context) -> list[Term]:
    """The pointers that a permission speaks of, and numbers that are addresses to it."""
    match term:
        case spec.PointsTo(location=location):
            return [evaluate(location, env)]
        case spec.SpecCall(function=name, args=args, type_args=type_args):
            values = [evaluate(part, env) for part in args]
            found = cx.functions.predicate(name, type_args)
            known = addresses(found[2], tuple(values), cx) if found is not None else []
            return [*(value for value in values if value.sort == POINTER), *known]
        case _:
            return []


def addresses(definition: spec.SpecFunction, args: tuple[Term, ...], cx: Context) -> list[Term]:
    """The pointers that a definition makes of numbers, as far as these are known by its arguments alone."""
    if definition.body is None:
        return []
    env = cx.functions.env(dict(zip(definition.params, args, strict=True)))
    casts = [part for part in below(definition.body) if isinstance(part, spec.PointerCast) and _is_made(part)]
    mentioned = ([part.var for part in below(cast) if isinstance(part, spec.Bound)] for cast in casts)
    return [
        evaluate(cast, env)
        for cast, variables in zip(casts, mentioned, strict=True)
        if all(var in definition.params for var in variables)
    ]


def _is_made(cast: spec.PointerCast) -> bool:
    return isinstance(cast.ty, types.RawPtr) and not isinstance(cast.term.ty, types.RawPtr)


def row_of(chunk: Family, location: Term, ty: Type, state: State, cx: Context) -> Block | None:
    """An `each` of cells that lie one after the other, as a block of which a place is part; None if it is none. Of no
    numbers it says nothing, and a block of no elements says that its place is aligned."""
    body, some = chunk.body, build.fresh("number", sorts.INT)
    if not isinstance(body, spec.PointsTo) or body.count is not None or pointers.target(body.location.ty) != ty:
        return None
    env, size = families.at(chunk, some), pointers.size_of(ty, cx.sorts)
    first, place = evaluate(body.location, families.at(chunk, chunk.low)), evaluate(body.location, env)
    fraction = FULL if body.fraction is None else shares.normal(evaluate(body.fraction, env))
    in_a_row = distance(pointers.shifted(first, build.sub(some, chunk.low), size), place) == {}
    if not in_a_row or some in fraction.free or distance(location, first) is None:
        return None
    for condition in (chunk.guard, build.lt(chunk.low, chunk.high)):
        known = decided(condition, state, cx)
        if known is None:
            raise Undecided(condition)
        if not known:
            return None
    count = difference(chunk.high, chunk.low)

    def value(at: Term) -> Term:
        assert body.value is not None
        return evaluate(body.value, families.at(chunk, build.add(chunk.low, at)))

    contents = sequences.new(count, value) if body.value is not None else None
    return Block(first, ty, count, contents, fraction, chunk.origin)


def row_at(chunk: Family, some: Term, cx: Context) -> tuple[Term, Type] | None:
    """The place of the cell, and its type, of which a number asks, if those lie one after the other."""
    for part, env in _parts(chunk.body, families.at(chunk, some), cx):
        if isinstance(part, spec.PointsTo) and part.count is None:
            place, ty = evaluate(part.location, env), pointers.target(part.location.ty)
            following = substitute(place, {some: build.add(some, ONE)})
            if distance(pointers.shifted(place, ONE, pointers.size_of(ty, cx.sorts)), following) == {}:
                return place, ty
    return None


def differing(chunk: Family, cx: Context) -> list[Term]:
    """Numbers for which an `each` says something else than for others: those of elements that have been changed."""
    some, found = build.fresh("number", sorts.INT), list[Term]()
    for part, env in _parts(chunk.body, families.at(chunk, some), cx):
        for term in subterms(
            evaluate(inner, env) for inner in children(part) if not isinstance(inner.ty, types.Assertion)
        ):
            if term.op is Op.SEQ_GET and some in term.args[1].free:
                found += [n for k in _changed(term.args[0]) if (n := _solved(term.args[1], k, some)) is not None]
    return list(dict.fromkeys(found))


def _changed(sequence: Term) -> list[Term]:
    if sequence.op is Op.SEQ_UPDATE:
        return [sequence.args[1], *_changed(sequence.args[0])]
    return []


# --- Which number it is -------------------------------------------------------------------------------------------


def _place_number(place: Term, location: Term, some: Term, state: State) -> Term | None:
    """Whether what it speaks of is the place is seen when that has been taken out."""
    if not may_be_apart(place, location):
        return _number([(provenance(place), provenance(location))], some)
    made, meant = cast_from(provenance(place)), cast_from(provenance(location))
    by_number = None if made is None or meant is None else _sum_number(made, meant, some, state)
    return by_number if by_number is not None else _sum_number(address(place), address(location), some, state)


def _sum_number(pattern: Term, term: Term, some: Term, state: State) -> Term | None:
    number = _solved(pattern, term, some)
    return number if number is not None else _summand(pattern, term, some, state)


def _summand(pattern: Term, term: Term, some: Term, state: State) -> Term | None:
    """What makes the one part of a sum in which the variable is a part of another one."""
    with_it = [atom for monomial in polynomial(pattern) for atom in monomial if some in atom.free]
    if len(with_it) != 1:
        return None
    return next(
        (found for atom in known_atoms(term, state) if (found := _number([(with_it[0], atom)], some)) is not None), None
    )


def _number(pairs: list[tuple[Term, Term]], some: Term) -> Term | None:
    """What makes each first term the second one, in place of the variable; None if that is not seen."""
    found: set[Term] = set()
    for pattern, term in pairs:
        if not _match(pattern, term, some, found):
            return None
    return found.pop() if len(found) == 1 else None


def _match(pattern: Term, term: Term, some: Term, found: set[Term]) -> bool:
    if some not in pattern.free:
        return pattern is term
    if pattern.sort == sorts.INT:
        number = _solved(pattern, term, some)
        if number is not None:
            found.add(number)
            return True
    if pattern.op is not term.op or pattern.payload != term.payload or len(pattern.args) != len(term.args):
        return False
    return pattern.sort == term.sort and all(
        _match(part, other, some, found) for part, other in zip(pattern.args, term.args, strict=True)
    )


def _solved(pattern: Term, term: Term, some: Term) -> Term | None:
    """The solution of an equation of integers in which the variable stands once: `c * i + d == term`."""
    number = polynomial(pattern)
    with_it = [monomial for monomial in number if any(some in factor.free for factor in monomial)]
    if len(with_it) != 1 or with_it[0].count(some) != 1:
        return None
    (monomial,) = with_it
    rest = [factor for factor in monomial if factor is not some]
    if len(rest) > 1 or any(some in factor.free for factor in rest):
        return None
    factor = number.pop(monomial)
    left = minus(polynomial(term), number)
    if not rest:
        return quotient(left, build.integer(factor)) if factor > 0 else None
    return quotient(left, rest[0]) if factor == 1 else None
