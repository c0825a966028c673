"""Permissions that are asked for and not there, made of others by lemmas: those that a proof may use by itself.

    q(x) is asked for      for all a: R(a) entails Q(a), with q(a) in it      R(x, …) is owned
    ------------------------------------------------------------------------------------------ automatic lemma
    R(x, …) is given up for Q(x, …)

What is asked for says what some of the lemma's parameters are; the others are found by matching what it requires. A
lemma is used where all that it asks is there, and shown; how far that is looked for is bounded. What a lemma requires
may be made by others in turn. Source: Jacobs, Smans, Piessens, "Solving the VerifyThis 2012 challenges with VeriFast",
STTT 2015, section 2 (`lemma_auto`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children
from murust.core.proofs import Lemma
from murust.core.types import Type
from murust.record import Record
from wp.context import Context
from wp.heap import pointers
from wp.heap.cells import Missing
from wp.heap.chunks import Block, Cell, Instance
from wp.heap.decisions import Undecided
from wp.heap.distance import distance
from wp.heap.known import resolved
from wp.heap.predicates import take_instance, unfold_for
from wp.heap.produce import binders, is_heap, produce
from wp.obligations import Kind
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid

DEEPEST = 3
"""Lemmas that are used inside of each other."""

MOST = 24
"""Lemmas that are tried for one permission."""

T = TypeVar("T")


class Fits(Record):
    """What a permission that a lemma gives says, and what is asked for: types and arguments that have to be equal."""

    types: tuple[tuple[Type, Type], ...]
    args: tuple[tuple[spec.SpecTerm, Term], ...]


class NotGiven(Exception):
    """A lemma does not apply here."""


def instance_by_lemma(
    name: str, type_args: tuple[Type, ...], keys: dict[int, Term], state: State, cx: Context
) -> Instance | None:  # fmt: skip
    """The instance of a predicate with these arguments, which a lemma gives, taken out; None if none does."""

    def fits(part: spec.SpecTerm) -> Fits | None:
        if not isinstance(part, spec.SpecCall) or part.function != name:
            return None
        return Fits(tuple(zip(part.type_args, type_args, strict=True)), tuple((part.args[i], keys[i]) for i in keys))

    return _by_lemma(fits, lambda there: take_instance(name, type_args, keys, there, cx), state, cx)


def look_into(location: Term, ty: Type, state: State, cx: Context) -> bool:
    """Has a lemma give memory for values of a type at a place, or looks into what says something of that."""
    try:
        return room_by_lemma(location, ty, state, cx) or unfold_for(location, state, cx)
    except Undecided:
        if unfold_for(location, state, cx):
            return True
        raise


def room_by_lemma(location: Term, ty: Type, state: State, cx: Context) -> bool:
    """Does a lemma give memory for values of a type that begins at a place where there is none?"""
    location = resolved(location, state)

    def fits(part: spec.SpecTerm) -> Fits | None:
        if not isinstance(part, spec.PointsTo):
            return None
        return Fits(((pointers.seen_as(part), ty),), ((part.location, location),))

    def is_there(there: State) -> bool | None:
        chunks = (chunk for chunk in there.heap if isinstance(chunk, Cell | Block) and chunk.ty == ty)
        return any(distance(location, chunk.location) == {} for chunk in chunks) or None

    if not cx.granted.lemmas or is_there(state):
        return False
    return _by_lemma(fits, is_there, state, cx) is not None


def _by_lemma(
    fits: Callable[[spec.SpecTerm], Fits | None], take: Callable[[State], T | None], state: State, cx: Context
) -> T | None:  # fmt: skip
    """What is taken after the first lemma that gives it, which the state is then behind. Where that depends on a
    condition of which nothing is known, that is the question."""
    question: Undecided | None = None
    granted = cx.granted
    if not granted.inside:
        granted.tried = 0
    for lemma, bound in _candidates(fits, cx):
        goal = (lemma.name, *bound.items())
        if len(granted.inside) == DEEPEST or granted.tried == MOST:
            break
        if goal in granted.inside:
            continue
        granted.tried += 1
        granted.inside.append(goal)
        mark, there = len(cx.obligations), state.fork()
        try:
            _use(lemma, bound, mark, there, cx)
            found = take(there)
        except (Missing, NotGiven, Unsupported):
            found = None
        except Undecided as unknown:
            found, question = None, question or unknown
        finally:
            granted.inside.pop()
            del cx.obligations[mark:]
        if found is not None:
            granted.used.add(lemma.name)
            state.become(there)
            return found
    if question is not None and cx.splits:
        raise question
    return None


def _candidates(
    fits: Callable[[spec.SpecTerm], Fits | None], cx: Context
) -> Iterator[tuple[Lemma, dict[spec.BoundVar, Term]]]:  # fmt: skip
    """Lemmas that give something like what is asked for, and what that says of their parameters."""
    for lemma in cx.granted.lemmas:
        for number, part in enumerate(_given(lemma)):
            found = fits(part)
            types = _types(lemma, found.types) if found is not None else None
            if found is None or types is None:
                continue
            meant = cx.functions.lemma(lemma, types)
            same = fits(_given(meant)[number])
            if same is not None and all(one == other for one, other in same.types):
                yield meant, {
                    arg.var: value
                    for arg, value in same.args
                    if isinstance(arg, spec.Bound) and arg.var in meant.params
                }  # fmt: skip


def _given(lemma: Lemma) -> list[spec.SpecTerm]:
    """The permissions that it ensures, whatever the case."""

    def within(term: spec.SpecTerm) -> Iterator[spec.SpecTerm]:
        if isinstance(term, spec.PointsTo | spec.SpecCall):
            yield term
        elif is_heap(term) and not isinstance(term, spec.Each | spec.Wand | spec.Pure):
            for part in children(term):
                yield from within(part)

    return [part for clause in lemma.ensures if is_heap(clause.term) for part in within(clause.term)]


def _types(lemma: Lemma, pairs: tuple[tuple[Type, Type], ...]) -> tuple[Type, ...] | None:
    """What stands for the type parameters of a lemma; None if that is not known."""
    found: dict[str, Type] = {}
    pending = list(pairs)
    while pending:
        pattern, ty = pending.pop()
        if isinstance(pattern, types.Param):
            found.setdefault(pattern.name, ty)
        elif type(pattern) is type(ty):
            pending += zip(types.parts(pattern), types.parts(ty), strict=False)
    return tuple(found[name] for name in lemma.generics) if found.keys() >= set(lemma.generics) else None


def _use(lemma: Lemma, bound: dict[spec.BoundVar, Term], mark: int, state: State, cx: Context) -> None:
    """Gives up what a lemma requires for what it ensures. All that it asks is shown at once, or it is not used."""
    from wp.heap.consume import Consumption, Demand

    span = cx.here or lemma.span
    holes = {param for param in lemma.params if param not in bound}
    holes |= {binder.var for clause in lemma.requires for binder in binders(clause.term)}
    taking = Consumption(state, cx, cx.functions.env(bound), Demand(Kind.REQUIRES, span, None), holes)
    taking.all_of([clause.term for clause in lemma.requires])
    env = taking.env
    for param in lemma.params:
        value = env.bound.get(param)
        if not isinstance(value, Term):
            raise NotGiven
        cx.require(Kind.REQUIRES, valid(value, param.ty, cx.sorts), state, span)
    if not all(cx.shown(asked.path, asked.claim) is not None for asked in cx.obligations[mark:]):
        raise NotGiven
    for clause in lemma.ensures:
        env = produce(clause.term, env, state, cx)
