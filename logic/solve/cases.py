"""Few values: a goal for each value that a variable can have, where products, quotients or shifts depend on it.

`start % (2 * half)` is hard of any `half`; of 1, 2, 4 or 8 it is linear. Source: Borralleras, Lucas, Oliveras,
Rodríguez-Carbonell, Rubio, "SAT modulo linear arithmetic for solving polynomial constraints", 2012, as far as it
is about variables with few values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from logic import build, sorts
from logic.goal import Goal
from logic.terms import Binder, Op, Term, intern, subterms

MOST_VALUES = 8


def by_value(goal: Goal) -> list[Goal]:
    """Goals that together imply the goal: one for each value that the facts leave to one of its variables, of those on
    which something depends that is not linear; none if there is no such variable."""
    wanted = _not_linear((*goal.facts, goal.claim))
    if not wanted:
        return []
    known = {v: values for v, values in _domains(goal.facts).items() if v in wanted and len(values) <= MOST_VALUES}
    if not known:
        return []
    variable = min(known, key=lambda v: (len(known[v]), str(v.payload)))
    return [_with_value(goal, variable, value) for value in sorted(known[variable])]


def _with_value(goal: Goal, variable: Term, value: int) -> Goal:
    number = build.integer(value) if isinstance(variable.sort, sorts.Int) else build.machine(value, variable.sort)
    done, variables = {variable: number}, frozenset((variable,))
    facts = (build.eq(variable, number), *(rebuilt(fact, variables, done) for fact in goal.facts))
    return replace(goal, facts=facts, claim=rebuilt(goal.claim, variables, done))


# --- What is not linear ----------------------------------------------------------------------------------------


def _not_linear(terms: Iterable[Term]) -> frozenset[Term]:
    """The variables of numbers in divisors, in factors beside others, and in amounts of shifts."""
    found: frozenset[Term] = frozenset()
    for term in subterms(terms):
        match term.op:
            case Op.DIV | Op.MOD | Op.SHL | Op.SHR:
                found |= term.args[1].free
            case Op.MUL if all(arg.free for arg in term.args):
                found |= term.free
            case _:
                pass
    return frozenset(v for v in found if isinstance(v.sort, sorts.Int | sorts.Machine))


# --- What values a variable has --------------------------------------------------------------------------------


def _domains(facts: Iterable[Term]) -> dict[Term, set[int]]:
    """Of variables, the values that facts leave them: those that are listed, or all between two bounds."""
    listed: dict[Term, set[int]] = {}
    lows: dict[Term, int] = {}
    highs: dict[Term, int] = {}
    for fact in _flat(facts):
        values = _listed(fact)
        if values is not None:
            variable, found = values
            listed[variable] = listed.get(variable, found) & found
        elif (bound := _bound(fact)) is not None:
            variable, low, high = bound
            if low is not None:
                lows[variable] = max(low, lows.get(variable, low))
            if high is not None:
                highs[variable] = min(high, highs.get(variable, high))
    for variable in highs:
        low = lows.get(variable, 0 if _is_unsigned(variable) else None)
        if low is not None and highs[variable] - low < MOST_VALUES:
            within = set(range(low, highs[variable] + 1))
            listed[variable] = listed.get(variable, within) & within
    return {variable: {x for x in values if _may_be(x, variable, lows, highs)} for variable, values in listed.items()}


def _may_be(value: int, variable: Term, lows: Mapping[Term, int], highs: Mapping[Term, int]) -> bool:
    sort = variable.sort
    within = not isinstance(sort, sorts.Machine) or sort.min <= value <= sort.max
    return within and lows.get(variable, value) <= value <= highs.get(variable, value)


def _flat(facts: Iterable[Term]) -> Iterator[Term]:
    for fact in facts:
        if fact.op is Op.AND:
            yield from _flat(fact.args)
        else:
            yield fact


def _listed(fact: Term) -> tuple[Term, set[int]] | None:
    """`x == 1 || x == 2 || …`"""
    variable, values = None, set[int]()
    for part in fact.args if fact.op is Op.OR else (fact,):
        if part.op is not Op.EQ:
            return None
        a, b = part.args
        if build.is_const(a):
            a, b = b, a
        found = _variable(a)
        if found is None or not build.is_const(b) or variable not in (None, found):
            return None
        variable = found
        values.add(build.value_of(b))
    return None if variable is None else (variable, values)


def _bound(fact: Term) -> tuple[Term, int | None, int | None] | None:
    """The bounds, as far as there are some, of `x <= 4`, `4 <= x`, and of what is not so."""
    denied = fact.op is Op.NOT
    fact = fact.args[0] if denied else fact
    if fact.op is not Op.LE or isinstance(fact.args[0].sort, sorts.Real):
        return None
    a, b = fact.args
    x, y = _variable(a), _variable(b)
    if x is not None and build.is_const(b):
        limit = build.value_of(b)
        return (x, limit + 1, None) if denied else (x, None, limit)
    if y is not None and build.is_const(a):
        limit = build.value_of(a)
        return (y, None, limit - 1) if denied else (y, limit, None)
    return None


def _variable(term: Term) -> Term | None:
    term = term.args[0] if term.op is Op.TO_INT else term
    return term if term.op is Op.VAR and isinstance(term.sort, sorts.Int | sorts.Machine) else None


def _is_unsigned(variable: Term) -> bool:
    return isinstance(variable.sort, sorts.Machine) and not variable.sort.signed


# --- Substitution, with what follows for operators -----------------------------------------------------------------

_BUILDERS: Mapping[Op, Callable[..., Term]] = {
    Op.NOT: build.negate, Op.AND: build.conj, Op.OR: build.disj, Op.IMPLIES: build.implies, Op.ITE: build.ite,
    Op.EQ: build.eq, Op.LE: build.le, Op.ADD: build.add, Op.MUL: build.mul, Op.NEG: build.neg, Op.DIV: build.div,
    Op.MOD: build.mod, Op.TO_INT: build.to_int, Op.SHL: build.shl, Op.SHR: build.shr, Op.BIT_AND: build.bit_and,
    Op.BIT_OR: build.bit_or, Op.BIT_XOR: build.bit_xor, Op.BIT_NOT: build.bit_not,
}  # fmt: skip


def rebuilt(term: Term, variables: frozenset[Term], done: dict[Term, Term]) -> Term:
    """The term with values for numbers, which are variables or those of variables (`done`): nothing in them is bound by
    accident. Not in sequences given by their elements, whose form is what makes them equal."""
    if term.op is Op.SEQ_NEW or variables.isdisjoint(term.free):
        return term
    found = done.get(term)
    if found is None:
        args = tuple(rebuilt(arg, variables, done) for arg in term.args)
        builder = _BUILDERS.get(term.op)
        found = done[term] = builder(*args) if builder is not None else _copied(term, args, variables, done)
    return found


def _copied(term: Term, args: tuple[Term, ...], variables: frozenset[Term], done: dict[Term, Term]) -> Term:
    payload = term.payload
    if isinstance(payload, Binder) and payload.triggers:
        triggers = tuple(tuple(rebuilt(part, variables, done) for part in trigger) for trigger in payload.triggers)
        payload = Binder(payload.variables, triggers, payload.name)
    if term.op is Op.FROM_INT:
        return build.from_int(args[0], term.sort)
    return intern(term.op, args, payload, term.sort)
