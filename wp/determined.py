"""What a value is, where only properties of it are known: as after a call whose contract says `result == e`. Equations
among what is known say what variables are, or all their fields, in terms of what was known before.

Source: one-point rule (exists x: x = e and P(x) is P(e)).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from logic import build
from logic import sorts as logic_sorts
from logic.instances import substitute
from logic.terms import Op, Term
from wp.sorts import is_fresh

Equation = tuple[Term, ...]


def determined(
    value: Term, facts: tuple[Term, ...], known: frozenset[Term], datatypes: Mapping[str, logic_sorts.DataDef],
    assumed: frozenset[Term] = frozenset(),
) -> Term | None:  # fmt: skip
    """The value, in terms of what is known, if the facts say what everything else in it is: where it is one of two, as
    far as they say so in the case at hand, in which these conditions are `assumed`."""
    if value.op is Op.ITE and _open(value, known):
        condition, *cases = value.args
        chosen = determined(condition, facts, known, datatypes, assumed)
        then, otherwise = (
            determined(case, facts, known, datatypes, assumed | set(_parts(given)))
            for case, given in zip(cases, (condition, build.negate(condition)), strict=True)
        )
        if chosen is None or then is None or otherwise is None:
            return None
        return build.ite(chosen, then, otherwise)
    equations = [side for fact in facts for part in _known(fact, assumed) for side in (part.args, part.args[::-1])]
    found: dict[Term, Term] = {}
    parts: dict[Term, dict[int, Term]] = {}
    while _open(value, known):
        solved = dict(_solved(equations, found, parts, known, datatypes))
        if not solved:
            return None
        found |= solved
        value = substitute(value, found)
    return value


def _known(fact: Term, assumed: frozenset[Term]) -> Iterator[Term]:
    """The equations that a fact states where some conditions hold."""
    match fact.op:
        case Op.EQ:
            yield fact
        case Op.AND:
            for part in fact.args:
                yield from _known(part, assumed)
        case Op.IMPLIES if assumed.issuperset(_parts(fact.args[0])):
            yield from _known(fact.args[1], assumed)
        case _:
            pass


def _parts(condition: Term) -> tuple[Term, ...]:
    return condition.args if condition.op is Op.AND else (condition,)


def _open(value: Term, known: frozenset[Term]) -> bool:
    return any(is_fresh(variable) and variable not in known for variable in value.free)


def _solved(
    equations: Iterable[Equation], found: Mapping[Term, Term], parts: dict[Term, dict[int, Term]],
    known: frozenset[Term], datatypes: Mapping[str, logic_sorts.DataDef],
) -> Iterator[tuple[Term, Term]]:  # fmt: skip
    """What variables are of which nothing was known, by one more step."""
    for left, right in equations:
        inner = left.args[0] if left.op is Op.TO_INT else left
        variable = inner.args[0] if inner.op is Op.FIELD else inner
        if variable.op is not Op.VAR or variable in found or not _open(variable, known):
            continue
        value = substitute(right, found)
        if _open(value, known):
            continue
        value = build.from_int(value, inner.sort) if left.op is Op.TO_INT else value
        if inner is variable:
            yield variable, value
        elif (whole := _completed(inner, value, parts, datatypes)) is not None:
            yield variable, whole


def _completed(
    part: Term, value: Term, parts: dict[Term, dict[int, Term]], datatypes: Mapping[str, logic_sorts.DataDef]
) -> Term | None:
    """A value of a type with one constructor, as soon as all its fields are known."""
    variable = part.args[0]
    if not isinstance(variable.sort, logic_sorts.Data) or not isinstance(part.payload, tuple):
        return None
    constructors = datatypes[variable.sort.name].constructors
    if len(constructors) != 1:
        return None
    fields = parts.setdefault(variable, {})
    fields[part.payload[1]] = value
    count = len(constructors[0].fields)
    if len(fields) < count:
        return None
    return build.construct(variable.sort, 0, tuple(fields[index] for index in range(count)))
