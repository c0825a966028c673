"""A goal as one about bits alone: what the encoding as bit-vectors can't say becomes a variable.

In systems code masks and shifts meet what is no matter of bits: `table | (s[i] & 0x1ff) << 12`, where `s` is a sequence
and `i` a number without bounds. There the element stands for itself: a machine integer of which no more is needed than
that it is the same wherever it is spoken of. The same goes for propositions, and what is left of a goal is proved for
all values of these variables; so the goal is. Source: Ackermann's abstraction of functions, without the congruences.
"""

from __future__ import annotations

import attrs

from logic import build, ranges
from logic.fragment import works_on_bits
from logic.goal import Goal
from logic.solve.split import opened
from logic.sorts import BOOL, Bool, Int, Machine
from logic.terms import Op, Term, intern

_PLAIN = frozenset({
    Op.VAR, Op.CONST, Op.NOT, Op.AND, Op.OR, Op.IMPLIES, Op.ITE, Op.EQ, Op.LE, Op.LT, Op.ADD, Op.MUL, Op.NEG,
    Op.DIV, Op.MOD, Op.TO_INT, Op.FROM_INT, Op.BIT_AND, Op.BIT_OR, Op.BIT_XOR, Op.BIT_NOT, Op.SHL, Op.SHR,
})  # fmt: skip
"""What bit-vectors say, if they say what it is made of."""


def bits_alone(goal: Goal) -> Goal | None:
    """The goal with variables for the rest; None if there is no rest, or no bits are left in what is claimed."""
    goal = opened(goal)
    said = _Said()
    claim = said.formula(goal.claim)
    facts = tuple(found for fact in goal.facts if (found := said.formula(fact)) is not None)
    if claim is None or not said.names or not any(map(works_on_bits, (claim, *facts))):
        return None
    return Goal(facts, claim, goal.label)


@attrs.define(eq=False, repr=False)
class _Said:
    """Terms in words of bit-vectors, with the variables for what they have no words for."""

    names: dict[Term, Term] = attrs.field(factory=dict)
    known: dict[Term, Term | None] = attrs.field(factory=dict)

    def formula(self, formula: Term) -> Term | None:
        """None if nothing of it is left."""
        found = self.term(formula)
        return None if found is None or self.names.get(formula) is found else found

    def term(self, term: Term) -> Term | None:
        """None for a number without bounds: what it stands in gets a name instead."""
        if term not in self.known:
            self.known[term] = self._term(term)
        return self.known[term]

    def _term(self, term: Term) -> Term | None:
        args = [self.term(arg) for arg in term.args] if term.op in _PLAIN else [None]
        plain = tuple(arg for arg in args if arg is not None)
        if len(plain) == len(args) and _is_said(term):
            return intern(term.op, plain, term.payload, term.sort)
        if not isinstance(term.sort, Bool | Machine):
            return None
        return self.names.setdefault(term, build.fresh("part", term.sort))


def _is_said(term: Term) -> bool:
    """Do bit-vectors say it, of parts that they say?"""
    match term.op:
        case Op.VAR:
            return isinstance(term.sort, Bool | Machine)
        case Op.EQ | Op.ITE:
            return isinstance(term.args[-1].sort, Bool | Machine | Int)
        case Op.DIV | Op.MOD:
            return isinstance(term.sort, Int) and all(map(ranges.not_negative, term.args))
        case Op.ADD | Op.MUL | Op.NEG | Op.LE | Op.LT:
            return isinstance(term.args[0].sort, Int)
        case _:
            return term.sort == BOOL or isinstance(term.sort, Machine | Int)
