"""Handing over what an assertion says: its chunks are found and given up, its propositions proved. What is not handed
over stays: the frame.

Chunks are looked for in the order of the assertion. What a chunk holds binds `?x` and the variables of `exists`, and
so does an equation; a proposition with a variable that is not bound yet waits for it. Source: as `wp.heap.produce`.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.iterated import elements_of
from murust.core.parts import children
from murust.record import Record, replace
from murust.source import Span
from wp.context import FALSE, Context
from wp.heap import aligned, inside, padding, pointers, shares, told
from wp.heap.apart import assume_apart, compares_pointers
from wp.heap.automatic import instance_by_lemma
from wp.heap.blocks import take_block, take_padding
from wp.heap.cases import choose
from wp.heap.cells import Missing, put, spend, take_cell
from wp.heap.chunks import FULL, Instance
from wp.heap.covering import Cover
from wp.heap.decisions import Undecided, decided
from wp.heap.families import family
from wp.heap.predicates import (
    DEEPEST,
    definition_of,
    is_impossible,
    keys_of,
    looked_into,
    settle,
    settle_known,
    take_instance,
)
from wp.heap.produce import binders, either, is_heap
from wp.heap.said import find_wand
from wp.invariants import require_invariants
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import valid


def _without(variables: set[spec.BoundVar], env: Env) -> Env:
    return replace(env, bound={var: value for var, value in env.bound.items() if var not in variables})


class Demand(Record):
    """Who asks for an assertion: the kind of obligation that its propositions are, the place, and the clause."""

    kind: Kind
    span: Span
    clause: Span | None
    detail: str = ""


MOST_CASES = 3
"""Conditions inside of each other that are looked at in both cases."""


def consume(term: spec.SpecTerm, env: Env, demand: Demand, state: State, cx: Context) -> Env:
    """The state without what the assertion says, and the environment with what it binds.

    Obligations: those of its propositions, and V0022 where a permission is not there.
    """
    if not is_heap(term):
        if state.heap and compares_pointers(term):
            assume_apart(state, cx)
        cx.require(demand.kind, evaluate(term, env), state, demand.span, demand.clause, demand.detail)
        return env
    settle_known(state, cx)
    anew = {binder.var for binder in binders(term)}
    env = _without(anew, env)
    mark = len(cx.obligations)
    try:
        return _consume(term, env, demand, state, cx, 0)
    except Missing as missing:
        del cx.obligations[mark:]
        there = (missing.state or state).fork()
        there.path = state.path  # it is missing in one of the cases: that this one can't be does not mean that none can
        cx.require(Kind.PERMISSION, FALSE, there, demand.span, missing.span, "missing", told.lacking(missing))
        state.assume(FALSE)
        return env.with_bound({var: cx.sorts.fresh(var.name, var.ty) for var in anew})


def _consume(term: spec.SpecTerm, env: Env, demand: Demand, state: State, cx: Context, cases: int) -> Env:
    from wp.join import in_both_cases

    mark, trial = len(cx.obligations), state.fork()
    anew = {binder.var for binder in binders(term)}

    def nothing() -> Env:
        """There is no such case."""
        trial.assume(FALSE)
        state.become(trial)
        return env.with_bound({var: cx.sorts.fresh(var.name, var.ty) for var in anew})

    if cases:
        choose(trial)
        settle(trial, cx)
        if is_impossible(trial, cx):
            return nothing()
    taking = Consumption(trial, cx, env, demand, anew)
    try:
        taking.whole(term)
    except Undecided as question:
        del cx.obligations[mark:]
        if not cases:
            owned = state.heap
            settle(state, cx)
            if state.heap is not owned:  # without what owns nothing it may be decided
                return _consume(term, env, demand, state, cx, cases)
        if cases == MOST_CASES:
            raise Missing(term.span) from question
        case = question.condition
        ends = in_both_cases(case, state, cx, lambda there, _: _consume(term, env, demand, there, cx, cases + 1))
        return either(case, *ends)
    except Missing as missing:
        if not is_impossible(trial, cx):
            missing.state = missing.state or trial
            raise
        return nothing()  # what is missing would be so in a case that there is not
    state.become(trial)
    return taking.env


@attrs.define(eq=False, repr=False)
class Consumption:
    state: State
    cx: Context
    env: Env
    demand: Demand
    holes: set[spec.BoundVar] = attrs.field(factory=set)
    """Variables that are bound by what is found."""
    waiting: list[spec.SpecTerm] = attrs.field(factory=list)
    depth: int = 0
    """The predicates around this that are being folded."""

    def whole(self, term: spec.SpecTerm) -> None:
        """An assertion, and what in it had to wait."""
        self.all_of([term])

    def all_of(self, terms: Iterable[spec.SpecTerm]) -> None:
        """Assertions and propositions, in their order, and what in them had to wait."""
        for term in terms:
            if is_heap(term):
                self.take(term)
            else:
                self._proposition(term)
        while self.waiting:
            pending, self.waiting = self.waiting, []
            for part in pending:
                self.take(part)
            if len(self.waiting) == len(pending):
                self._by_some_of_their_keys()
            if len(self.waiting) == len(pending):
                names = ", ".join(f"`{var.name}`" for var in self._missing(self.waiting[0]))
                raise Unsupported(f"what {names} is, which neither memory nor an equation determines,", term.span)

    def _by_some_of_their_keys(self) -> None:
        """Predicates of which nothing else says what they are of: any that is there will do."""
        pending, self.waiting = self.waiting, []
        for part in pending:
            if isinstance(part, spec.SpecCall):
                self._instance(part, by_some=True)
            else:
                self.waiting.append(part)

    def take(self, term: spec.SpecTerm) -> None:
        match term:
            case spec.Separate(left=left, right=right):
                self.take(left)
                self.take(right)
            case spec.Pure(term=inner):
                self._proposition(inner)
            case spec.PointsTo():
                self._points_to(term)
            case spec.SpecCall():
                self._instance(term)
            case spec.Ite(condition=condition, then=then, orelse=orelse):
                if not self._ready(condition):
                    self.waiting.append(term)
                    return
                if self.state.heap and compares_pointers(condition):
                    assume_apart(self.state, self.cx)
                test = evaluate(condition, self.env)
                known = decided(test, self.state, self.cx)
                if known is None:
                    raise Undecided(test)
                self.take(then if known else orelse)
            case spec.LetIn(var=var, value=value, body=body):
                if not self._ready(value):
                    self.waiting.append(term)
                    return
                self._bind(var, evaluate(value, self.env))
                self.take(body)
            case spec.Quantified(universal=False, variables=variables, body=body):
                self.holes.update(variables)
                self.env = _without(set(variables), self.env)
                self.take(body)
            case spec.Each():
                self._each(term)
            case spec.Wand():
                self._wand(term)
            case _:
                raise Unsupported("an assertion of this kind", term.span)

    # --- propositions

    def _proposition(self, term: spec.SpecTerm) -> None:
        if isinstance(term, spec.Binary) and term.op is spec.SpecOp.CONJ:
            self._proposition(term.left)
            self._proposition(term.right)
        elif self._ready(term):
            if self.state.heap and compares_pointers(term):
                assume_apart(self.state, self.cx)
            self._require(evaluate(term, self.env), term.span)
        elif not self._solves(term):
            self.waiting.append(spec.Pure(term, types.ASSERTION, term.span))

    def _solves(self, term: spec.SpecTerm) -> bool:
        """Is it an equation that says what a variable is?"""
        if not (isinstance(term, spec.Binary) and term.op is spec.SpecOp.EQ):
            return False
        for side, other in ((term.left, term.right), (term.right, term.left)):
            if self._is_hole(side) and self._ready(other):
                assert isinstance(side, spec.Bound | spec.Binder)
                value = evaluate(other, self.env)
                self._require(valid(value, side.var.ty, self.cx.sorts), term.span)
                self._bind(side.var, value)
                return True
        return False

    def _require(self, claim: Term, span: Span) -> None:
        demand = self.demand
        clause = span if demand.clause is not None else None
        self.cx.require(demand.kind, claim, self.state, demand.span, clause, demand.detail)

    # --- permissions

    def _points_to(self, term: spec.PointsTo) -> None:
        parts = [part for part in (term.location, term.count, term.fraction) if part is not None]
        if not all(map(self._ready, parts)):
            self.waiting.append(term)
            return
        location, ty = evaluate(term.location, self.env), pointers.seen_as(term)
        share = FULL if term.fraction is None else shares.normal(evaluate(term.fraction, self.env))
        self._require(shares.is_positive(share), term.span)
        if term.count is None:
            found = take_cell(location, ty, share, term.value is not None, term.span, self.state, self.cx)
        else:
            count = evaluate(term.count, self.env)
            found = take_block(location, ty, count, share, term.value is not None, term.span, self.state, self.cx)
        for between in padding.said(term, share, self.env, self.cx):
            take_padding(between, share, term.span, self.state, self.cx)
        for meaning in (inside, aligned):
            meaning.require_said(term.location, self.env, term.span, self.state, self.cx)
        if term.value is not None and found is not None:
            held = ty if term.count is None else types.Slice(ty)
            require_invariants(found, held, self.demand.span, self.state, self.cx)
            self._match(term.value, found)

    def _match(self, wanted: spec.SpecTerm, found: Term) -> None:
        """What is there is what is wanted: variables that are not bound yet are bound to it, or to parts of it."""
        if self._is_hole(wanted):
            assert isinstance(wanted, spec.Bound | spec.Binder)
            self._bind(wanted.var, found)
        elif self._ready(wanted):
            self._require(build.eq(evaluate(wanted, self.env), found), wanted.span)
        elif isinstance(wanted, spec.Construct) and isinstance(wanted.ty, types.Tuple | types.Adt):
            self._require(build.is_ctor(found, wanted.variant), wanted.span)
            for index, arg in enumerate(wanted.args):
                self._match(arg, self.cx.sorts.field(found, wanted.ty, wanted.variant, index))
        else:
            same = spec.Binary(spec.SpecOp.EQ, wanted, self._named(found, wanted), types.BOOL, wanted.span)
            self._proposition(same)

    def _named(self, value: Term, like: spec.SpecTerm) -> spec.Bound:
        var = spec.BoundVar("found", like.ty)
        self._bind(var, value)
        return spec.Bound(var, like.ty, like.span)

    # --- iterated assertions, and wands

    def _each(self, term: spec.Each) -> None:
        unknown = list(dict.fromkeys(self._missing(term.body)))
        changed = elements_of(unknown, term.variables[0], term.body)
        if changed is None or not self._ready(term.guard):
            self.waiting.append(term)
            return
        elements, body = changed
        wanted = family(replace(term, body=body), self.env, term.span)
        some = spec.Quantified(False, elements, wanted.body, (), types.ASSERTION, term.span)

        def hand_over(env: Env, state: State) -> Env:
            return _consume(some if elements else wanted.body, env, self.demand, state, self.cx, 0)

        cover = Cover(wanted, tuple(unknown), elements, hand_over, term.span, self.state, self.cx)
        for var, value in cover.whole().items():
            self._bind(var, value)

    def _wand(self, term: spec.Wand) -> None:
        if not self._ready(term):
            self.waiting.append(term)
            return
        found = find_wand(term, self.env, self.state, self.cx)
        if found is None:
            raise Missing(term.span)
        put(found, (), self.state)
        spend(found, self.state, self.cx)

    # --- predicates

    def _instance(self, term: spec.SpecCall, *, by_some: bool = False) -> None:
        """`by_some`: the keys that are known are enough to find one."""
        cx = self.cx
        name, type_args, definition = definition_of(term, cx)
        given = {i: evaluate(arg, self.env) for i, arg in enumerate(term.args) if self._ready(arg)}
        keys = keys_of(name, cx) & given.keys() if by_some else keys_of(name, cx)
        if (by_some and not keys) or not keys <= given.keys():
            self.waiting.append(term)
            return
        found, question = self._found(name, type_args, given, keys, by_some)
        if found is None and by_some:
            self.waiting.append(term)
            return
        try:
            args = found.args if found is not None else self._folded(term, definition, given)
        except Missing:
            if question is not None:
                raise question from None
            raise
        for index, (arg, value) in enumerate(zip(term.args, args, strict=True)):
            if index not in given:
                self._require(valid(value, arg.ty, self.cx.sorts), arg.span)
                self._match(arg, value)
            elif found is not None:
                self._require(build.eq(given[index], value), arg.span)

    def _found(
        self, name: str, type_args: tuple[types.Type, ...], given: dict[int, Term], keys: frozenset[int], by_some: bool
    ) -> tuple[Instance | None, Undecided | None]:  # fmt: skip
        """The instance that is there, or that a lemma gives; and on what it depends if none is seen to do so."""
        known, question = {i: given[i] for i in keys}, None
        if by_some and self.cx.granted.lemmas:  # any that is there will do, but the one that is meant is better
            known = given
        found = take_instance(name, type_args, known, self.state, self.cx)
        try:
            found = found or instance_by_lemma(name, type_args, known, self.state, self.cx)
        except Undecided as unknown:
            question = unknown
        if found is None and len(known) > len(keys):
            found = take_instance(name, type_args, {i: given[i] for i in keys}, self.state, self.cx)
        return found, question

    def _folded(
        self, term: spec.SpecCall, definition: spec.SpecFunction, given: dict[int, Term]
    ) -> tuple[Term, ...]:  # fmt: skip
        """The arguments of an instance that is made here, from what its definition says."""
        if self.depth == DEEPEST or definition.body is None:
            raise Missing(term.span)
        bound = {definition.params[i]: value for i, value in given.items()}
        env = self.cx.functions.env(bound)
        demand = Demand(self.demand.kind, self.demand.span, self.demand.clause, self.demand.detail)
        inner = Consumption(self.state.fork(), self.cx, env, demand, set(definition.params) - bound.keys(),
                            depth=self.depth + 1)  # fmt: skip
        mark = len(self.cx.obligations)
        try:
            inner.whole(definition.body)
        except Missing as missing:
            del self.cx.obligations[mark:]
            raise Missing(term.span, within=missing) from missing
        if any(param not in inner.env.bound for param in definition.params):
            raise Missing(term.span)
        self.state.become(inner.state)
        values = (inner.env.bound[param] for param in definition.params)
        return tuple(value for value in values if isinstance(value, Term))

    # --- variables

    def _bind(self, var: spec.BoundVar, value: Term) -> None:
        self.env = self.env.with_bound({var: value})

    def _is_hole(self, term: spec.SpecTerm) -> bool:
        """Is it a variable that is not bound yet, by itself?"""
        if not isinstance(term, spec.Bound | spec.Binder):
            return False
        return term.var in self.holes and term.var not in self.env.bound

    def _ready(self, term: spec.SpecTerm) -> bool:
        return not self._missing(term)

    def _missing(self, term: spec.SpecTerm) -> list[spec.BoundVar]:
        own = [term.var] if isinstance(term, spec.Bound | spec.Binder) and self._is_hole(term) else []
        return [*own, *(var for part in children(term) for var in self._missing(part))]


def fold(term: spec.SpecCall, env: Env, demand: Demand, state: State, cx: Context) -> None:
    """`fold p(a);`: what p says of a is given up for the instance."""
    name, type_args, _ = definition_of(term, cx)
    args = tuple(evaluate(arg, env) for arg in term.args)
    body, inside = looked_into(term, args, cx)
    consume(body, inside, demand, state, cx)
    state.heap = (*state.heap, Instance(name, type_args, args, term.span))
