"""Numbers that an equation says to be others, as these.

    n == s.len()   i == n - k   ⊢  t[i] == …        s[s.len() - k] is spoken of, under one name

What a program computes step by step has a name for each step. The solver finds that such places are the same, but by
its arithmetic, and after it has looked at each. Source: Gaussian elimination; Z3's tactic `solve-eqs`.
"""

from __future__ import annotations

from msgspec.structs import replace

from logic import build, sorts
from logic.fragment import works_on_bits
from logic.goal import Goal
from logic.solve.cases import rebuilt
from logic.terms import Op, Term


def eliminated(goal: Goal) -> Goal:
    """A goal that is as true as this one. The equations that are used stay as they are. Where a goal works on bits, a
    number and its bits share a name, by which what is known of the one is found for the other: there all stays."""
    if any(map(works_on_bits, (*goal.facts, goal.claim))):
        return goal
    values: dict[Term, Term] = {}  # by number, which is a variable's
    variables: frozenset[Term] = frozenset()
    equations: list[Term] = []
    others: list[Term] = []
    for fact in goal.facts:
        found = _solved(rebuilt(fact, variables, dict(values)))
        if found is None:
            others.append(fact)
            continue
        variable, number, value = found
        values = {known: rebuilt(meant, frozenset((variable,)), {number: value}) for known, meant in values.items()}
        values[number] = value
        variables |= {variable}
        equations.append(build.eq(number, value))
    if not equations:
        return goal
    done = dict(values)
    facts = (rebuilt(fact, variables, done) for fact in others)
    return replace(goal, facts=(*equations, *facts), claim=rebuilt(goal.claim, variables, done))


def _solved(fact: Term) -> tuple[Term, Term, Term] | None:
    """A variable, its number, and what this is by an equation; what was made later in terms of what was there."""
    if fact.op is not Op.EQ or not isinstance(fact.args[0].sort, sorts.Int):
        return None
    for number, value in (fact.args, fact.args[::-1]):
        variable = number.args[0] if number.op is Op.TO_INT else number
        if variable.op is Op.VAR and variable not in value.free:
            return variable, number, value
    return None
