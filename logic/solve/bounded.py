"""Bounds of sums to which cases add, one after the other.

    if a < 10 { n += 1 }   if b < 10 { n += 1 }   if c < 10 { n += 1 }   …

That `n` is at most 12 after twelve of these the solver finds by trying all 4096 combinations. But after each of them
its bounds follow from those before: so they are said. A fact that is added follows from those before it in the same
goal. Source: Moore, "Interval Analysis", 1966, chapter 3; of cases, the hull of both.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

import attrs
from msgspec.structs import replace

from logic import build, ranges, sorts
from logic.goal import Goal
from logic.terms import Binder, Op, Term, op_set

MANY = 4
"""Cases one after the other from which on something is said. Fewer are tried out before one has looked."""

Interval = tuple[int | None, int | None]
"""From and to, both included; None if there is no such bound."""

ANY: Interval = (None, None)
_CASES = op_set(Op.ITE)


def bounded(goals: Sequence[Goal]) -> list[Goal]:
    """The goals, each with what follows from its facts about sums by cases."""
    depths: dict[Term, int] = {}
    terms = {goal.claim for goal in goals}.union(*(goal.facts for goal in goals))
    deep = {term for term in terms if term.ops & _CASES and _depth(term, depths) >= MANY}
    if not deep:
        return list(goals)
    said = _Said()
    return [
        replace(goal, facts=said.facts_of(goal)) if goal.claim in deep or not deep.isdisjoint(goal.facts) else goal
        for goal in goals
    ]


@attrs.define(eq=False)
class _Said:
    """The facts of a goal with what is said about them, a list for each fact. What the next goal begins with as well is
    not looked at again."""

    facts: list[Term] = attrs.field(factory=list)
    told: list[list[Term]] = attrs.field(factory=list)
    bounds: _Bounds = attrs.field(factory=lambda: _Bounds())

    def facts_of(self, goal: Goal) -> tuple[Term, ...]:
        self._go_back_to(goal.facts)
        for fact in goal.facts[len(self.facts) :]:
            self.bounds.begin()
            self.told.append([*self.bounds.of_cases(fact), fact])
            self.facts.append(fact)
            self.bounds.learn(fact)
        self.bounds.begin()
        of_claim = list(self.bounds.of_cases(goal.claim))
        self.bounds.go_back()
        return (*chain.from_iterable(self.told), *of_claim)

    def _go_back_to(self, facts: Sequence[Term]) -> None:
        """To the last fact that was the same."""
        pairs = zip(self.facts, facts, strict=False)
        kept = next((number for number, (one, other) in enumerate(pairs) if one is not other), len(facts))
        while len(self.facts) > kept:
            self.facts.pop()
            self.told.pop()
            self.bounds.go_back()


def _depth(term: Term, known: dict[Term, int]) -> int:
    """How many cases are one inside of the other at most."""
    if not term.ops & _CASES:
        return 0
    if term not in known:
        known[term] = max(_depth(arg, known) for arg in term.args) + (term.op is Op.ITE)
    return known[term]


@attrs.define(eq=False)
class _Bounds:
    """What is known at a place in the facts of a goal: bounds, and what variables are where a condition holds; both in
    the order in which they were found, so that one can go back."""

    known: dict[Term, Interval] = attrs.field(factory=dict)
    equal: dict[Term, list[tuple[Term, Term]]] = attrs.field(factory=dict)
    learnt: list[Term] = attrs.field(factory=list)
    """The variables of which `equal` says something, once for each thing."""
    marks: list[tuple[int, int]] = attrs.field(factory=list)
    """How much was known, and how much was learnt, at each place that one can go back to."""

    def begin(self) -> None:
        """Marks this place."""
        self.marks.append((len(self.known), len(self.learnt)))

    def go_back(self) -> None:
        """To the place marked last."""
        known, learnt = self.marks.pop()
        while len(self.known) > known:
            self.known.popitem()
        while len(self.learnt) > learnt:
            self.equal[self.learnt.pop()].pop()

    def learn(self, fact: Term) -> None:
        """From `condition ==> … && v == e && …`."""
        condition, said = fact.args if fact.op is Op.IMPLIES else (build.TRUE, fact)
        for part in said.args if said.op is Op.AND else (said,):
            if part.op is Op.EQ:
                for left, right in (part.args, part.args[::-1]):
                    variable = left.args[0] if left.op is Op.TO_INT else left
                    if variable.op is Op.VAR and variable not in right.free:
                        self.equal.setdefault(variable, []).append((condition, right))
                        self.learnt.append(variable)

    def of_cases(self, root: Term) -> Iterator[Term]:
        """What is to be said of the cases in a term, of those inside first."""
        for term in _numbers_by_cases(root, self.known):
            condition, then, other = term.args
            first, second = self._where(condition, then), self._where(build.negate(condition), other)
            self.known[term] = low, high = _either(first, second)
            number = build.to_int(term) if isinstance(term.sort, sorts.Machine) else term
            ends = (
                build.TRUE if low is None else build.le(build.integer(low), number),
                build.TRUE if high is None else build.le(number, build.integer(high)),
            )
            yield from (end for end in ends if end is not build.TRUE)

    def _where(self, condition: Term, value: Term) -> Interval:
        """The bounds of a value where a condition holds."""
        return self._of(value, condition, dict(_compared(condition)))

    def _of(self, term: Term, condition: Term | None, given: Mapping[Term, Interval]) -> Interval:
        found = self._by_structure(term, condition, given)
        if term in given:
            found = _both(found, given[term])
        if isinstance(term.sort, sorts.Machine):
            found = _both(found, (term.sort.min, term.sort.max))
        return found

    def _by_structure(self, term: Term, condition: Term | None, given: Mapping[Term, Interval]) -> Interval:
        match term.op:
            case Op.CONST:
                return build.value_of(term), build.value_of(term)
            case Op.ITE:
                return self.known.get(term, ANY)
            case Op.TO_INT:
                return self._of(term.args[0], condition, given)
            case Op.ADD if isinstance(term.sort, sorts.Int):
                parts = [self._of(arg, condition, given) for arg in term.args]
                return _sum(low for low, _ in parts), _sum(high for _, high in parts)
            case Op.VAR if condition is not None:
                found = ANY
                for where, value in self.equal.get(term, ()):
                    if where is condition or where is build.TRUE:  # of what is in the value only ranges are known
                        found = _both(found, self._of(value, None, given))
                return found
            case _ if isinstance(term.sort, sorts.Int):
                return ranges.bounds(term)
            case _:
                return ANY


def _numbers_by_cases(root: Term, known: Container[Term]) -> Iterator[Term]:
    """Those in a term that are under no binder, each after those inside of it, and once; not those that are known, with
    all that is inside of them."""
    done: set[Term] = set()
    pending = [(root, False)]
    while pending:
        term, inside = pending.pop()
        if inside:
            if term.op is Op.ITE and isinstance(term.sort, sorts.Int | sorts.Machine):
                yield term
        elif term.ops & _CASES and term not in done and term not in known and not isinstance(term.payload, Binder):
            done.add(term)
            pending.append((term, True))
            pending += [(arg, False) for arg in term.args]


def _compared(condition: Term) -> Iterator[tuple[Term, Interval]]:
    """What a condition says of numbers by constants; of one that it speaks of twice, the last. (`a < b` is written as
    `!(b <= a)`.)"""
    for part in condition.args if condition.op is Op.AND else (condition,):
        strict = part.op is Op.NOT
        said = part.args[0] if strict else part
        if said.op is not Op.LE or not isinstance(said.args[0].sort, sorts.Int):
            continue
        low, high = said.args[::-1] if strict else said.args
        if build.is_const(high):
            yield low, (None, build.value_of(high) - strict)
        if build.is_const(low):
            yield high, (build.value_of(low) + strict, None)


def _sum(ends: Iterable[int | None]) -> int | None:
    known = list(ends)
    return None if None in known else sum(end for end in known if end is not None)


def _both(a: Interval, b: Interval) -> Interval:
    """Where a number is that is in each."""
    lows = [low for low in (a[0], b[0]) if low is not None]
    highs = [high for high in (a[1], b[1]) if high is not None]
    return max(lows, default=None), min(highs, default=None)


def _either(a: Interval, b: Interval) -> Interval:
    """Where a number is that is in one of them."""
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    high = None if a[1] is None or b[1] is None else max(a[1], b[1])
    return low, high
