"""Facts in the light of each other: what they say of excluded cases goes, what of the case at hand stands by itself.

    ¬null   null → s == []   ¬null → s == [x] + rest   ⊢  …

An equation that stands by itself is worth more than one under a condition: what is known of sequences is said of those
that are equal to others. Source: Davis, Putnam, JACM 1960 (the rule for clauses of one literal).
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from logic import build
from logic.goal import Goal
from logic.terms import Binder, Op, Term, intern, op_set

_DEPENDS = op_set(Op.ITE)


def settled(goal: Goal) -> Goal:
    """A goal that is as true as this one. A fact goes only by others that are parts of it, and these stay."""
    facts = goal.facts
    while True:
        light = _Light(facts)
        now = tuple(part for fact in facts for part in _single(light.on_fact(fact)))
        if now == facts:
            break
        facts = now
    return goal if facts == goal.facts else replace(goal, facts=facts, claim=light.on(goal.claim))


def _single(fact: Term) -> tuple[Term, ...]:
    """A fact as several, if it says several things."""
    if fact.op is Op.AND:
        return fact.args
    if fact is build.TRUE:
        return ()
    if fact.op is Op.NOT and fact.args[0].op is Op.OR:
        return tuple(map(build.negate, fact.args[0].args))
    return (fact,)


class _Light:
    """What is known of propositions, by what the facts say as a whole."""

    def __init__(self, facts: tuple[Term, ...]) -> None:
        self.known: dict[Term, Term] = {}
        for fact in facts:
            denied = fact.op is Op.NOT
            self.known.setdefault(fact.args[0] if denied else fact, build.FALSE if denied else build.TRUE)

    def on_fact(self, fact: Term) -> Term:
        """In the light of the others: its own word does not count."""
        return build.negate(self._rebuilt(fact.args[0])) if fact.op is Op.NOT else self._rebuilt(fact)

    def on(self, term: Term) -> Term:
        found = self.known.get(term)
        if found is None:
            found = self.known[term] = self._rebuilt(term)
        return found

    def _rebuilt(self, term: Term) -> Term:
        """Propositions of their parts, and values that depend on a condition, wherever they are."""
        make = _CONNECTIVES.get(term.op)
        if make is not None:
            return make(*map(self.on, term.args))
        return self._around(term) if term.ops & _DEPENDS else term

    def _around(self, term: Term) -> Term:
        args, payload = tuple(map(self.on, term.args)), term.payload
        if args == term.args or (term.op in (Op.FORALL, Op.EXISTS) and build.is_const(args[0])):
            return term if args == term.args else args[0]
        if isinstance(payload, Binder):
            triggers = tuple(tuple(map(self.on, trigger)) for trigger in payload.triggers)
            payload = Binder(payload.variables, triggers, payload.name)
        return intern(term.op, args, payload, term.sort)


_CONNECTIVES: dict[Op, Callable[..., Term]] = {
    Op.NOT: build.negate, Op.AND: build.conj, Op.OR: build.disj, Op.IMPLIES: build.implies, Op.ITE: build.ite,
    Op.EQ: build.eq,
}  # fmt: skip
