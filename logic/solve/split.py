"""A goal in pieces: the parts of its claim, and the cases that its facts tell apart; and a goal with fewer facts.

Source: Dafny's `isolate-assertions` and Boogie's `vc-splitting` (Leino, Moskal, Schulte, 2008); Meng and Paulson,
"Lightweight relevance filtering", 2009.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from logic import build, sorts
from logic.goal import Goal, Theory
from logic.instances import substitute
from logic.solve.settled import settled
from logic.sorts import Sort
from logic.terms import Binder, Op, Term, op_set, remembered, subterms
from logic.triggers import infer_triggers

MOST_PIECES = 16

_QUANTIFIERS, _BAG, _CALLS = op_set(Op.FORALL, Op.EXISTS), op_set(Op.BAG), op_set(Op.APPLY)
_BINDERS = _QUANTIFIERS | op_set(Op.FN_NEW, Op.SEQ_NEW)


def opened(goal: Goal) -> Goal:
    """What is claimed of all values, of values about which nothing else is known. So a quantifier without a trigger, if
    there is one, can be taken at them; and what is claimed of some value is tried with them."""
    [found] = all_opened([goal])
    return found


def all_opened(goals: Sequence[Goal]) -> list[Goal]:
    """The same of each; facts that several share are looked at once."""
    facts = set[Term]().union(*(goal.facts for goal in goals))
    waiting = set(filter(_waits, facts))
    return [
        replace(goal, claim=_opened(goal.claim, ()))
        if _depth(goal.claim) >= 2 or _waits(goal.claim) or not waiting.isdisjoint(goal.facts)
        else goal
        for goal in goals
    ]


def waits_for_claim(goal: Goal) -> bool:
    """Is something claimed of all values of a sort, where something is known of all of them that has no trigger?"""
    claimed = frozenset(_claimed_of_all(goal.claim))
    return bool(claimed) and any(not claimed.isdisjoint(_waiting(fact)) for fact in goal.facts)


def _claimed_of_all(claim: Term) -> Iterator[Sort]:
    """The sorts of which something is claimed of all values."""
    match claim.op:
        case Op.AND:
            for part in claim.args:
                yield from _claimed_of_all(part)
        case Op.IMPLIES:
            yield from _claimed_of_all(claim.args[1])
        case Op.FORALL if isinstance(claim.payload, Binder):
            yield from (variable.sort for variable in claim.payload.variables)
            yield from _claimed_of_all(claim.args[0])
        case _:
            pass


def _waits(term: Term) -> bool:
    """Is there a quantifier in it that has no trigger?"""
    return bool(_waiting(term))


def _waiting(term: Term) -> frozenset[Sort]:
    """The sorts of the variables of quantifiers in it that have no trigger."""
    return _without_trigger(term) if term.ops & _QUANTIFIERS else frozenset()


def _opened(claim: Term, known: tuple[Term, ...]) -> Term:
    match claim.op:
        case Op.AND:
            return build.conj(*(_opened(part, known) for part in claim.args))
        case Op.IMPLIES:
            return build.implies(claim.args[0], _opened(claim.args[1], known))
        case Op.FORALL if isinstance(claim.payload, Binder):
            values = {variable: build.fresh(_name(variable), variable.sort) for variable in claim.payload.variables}
            return _opened(substitute(claim.args[0], values), (*known, *values.values()))
        case Op.EXISTS if isinstance(claim.payload, Binder) and len(claim.payload.variables) == 1:
            (variable,) = claim.payload.variables
            same = [value for value in known if value.sort == variable.sort]
            return build.disj(claim, *(substitute(claim.args[0], {variable: value}) for value in same))
        case _:
            return claim


def _name(variable: Term) -> str:
    return str(variable.payload).partition("#")[0]


@remembered
def _without_trigger(term: Term) -> frozenset[Sort]:
    inside = frozenset[Sort]().union(*map(_waiting, term.args))
    binder = term.payload
    if term.op not in (Op.FORALL, Op.EXISTS) or not isinstance(binder, Binder) or infer_triggers(term):
        return inside
    return inside.union(variable.sort for variable in binder.variables)


def with_fewer_facts(goal: Goal) -> Iterator[Goal]:
    """The goal without facts that quantify; without those that quantify inside of a quantifier, which can lead from one
    value to the next without end; without those about any two values, of which there are many. Most is shown with less
    than all that is known."""
    depth, most = _depth(goal.claim), max(map(_depth, goal.facts), default=0)
    if depth > 1 and not _quantifies(goal.claim) and any(map(_quantifies, goal.facts)):
        yield _without(goal, _quantifies)
    for allowed in range(depth, min(most, 2)):
        yield _without(goal, _deeper_than(allowed))
    if not _about_many(goal.claim) and any(map(_about_many, goal.facts)):
        yield _without(goal, _about_many)


def without_counts(goal: Goal) -> Iterator[Goal]:
    """The goal without what is known of how often elements are in sequences, if it is not about that: that they are in
    order seldom follows from what there is of them."""
    if not _counts(goal.claim) and any(map(_counts, goal.facts)):
        yield _without(goal, _counts)


def without_other_functions(goal: Goal, theory: Theory) -> Iterator[Goal]:
    """The goal without facts that speak of functions to which the claim does not lead: that a tree is balanced has
    little to do with the sequence of its keys."""
    wanted: set[str] = set()
    pending = list(_functions(goal.claim))
    while pending:
        name = pending.pop()
        if name not in wanted:
            wanted.add(name)
            pending += _functions(theory.functions[name].body)
    if not wanted:
        return

    def unwanted(fact: Term) -> bool:
        return not _functions(fact) <= wanted

    if any(map(unwanted, goal.facts)):
        yield _without(goal, unwanted)


def _functions(term: Term) -> frozenset[str]:
    """The defined functions in a term."""
    return _called(term) if term.ops & _CALLS else frozenset()


@remembered
def _called(term: Term) -> frozenset[str]:
    inside = frozenset[str]().union(*map(_functions, term.args))
    return inside | {str(term.payload)} if term.op is Op.APPLY else inside


def _deeper_than(allowed: int) -> Callable[[Term], bool]:
    return lambda fact: _depth(fact) > allowed


def _without(goal: Goal, unwanted: Callable[[Term], bool]) -> Goal:
    return replace(goal, facts=tuple(_weakened(fact, unwanted) for fact in goal.facts))


def _weakened(fact: Term, unwanted: Callable[[Term], bool]) -> Term:
    """What of a fact is wanted, as far as it says several things."""
    if not unwanted(fact):
        return fact
    match fact.op:
        case Op.AND:
            return build.conj(*(_weakened(part, unwanted) for part in fact.args))
        case Op.IMPLIES if not unwanted(fact.args[0]):
            return build.implies(fact.args[0], _weakened(fact.args[1], unwanted))
        case _:
            return build.TRUE


def _about_many(term: Term) -> bool:
    """Does it speak of any two values together?"""
    return bool(term.ops & _BINDERS) and _binds_many(term)


@remembered
def _binds_many(term: Term) -> bool:
    several = isinstance(term.payload, Binder) and len(term.payload.variables) > 1
    return several or any(map(_about_many, term.args))


def _quantifies(term: Term) -> bool:
    return bool(term.ops & _QUANTIFIERS)


def _counts(term: Term) -> bool:
    return bool(term.ops & _BAG)


def _depth(term: Term) -> int:
    """How many quantifiers are inside of each other. That sequences have the same elements is as much as two."""
    return _nested(term) if term.ops & (_QUANTIFIERS | _BAG) else 0


@remembered
def _nested(term: Term) -> int:
    inner = max(map(_depth, term.args), default=0)
    return 2 if term.op is Op.BAG else inner + (term.op in (Op.FORALL, Op.EXISTS))


def part_by_part(goal: Goal) -> list[Goal]:
    """A goal for each part of what is claimed; none if there are not several."""
    pieces = [replace(goal, facts=(*goal.facts, *facts), claim=claim) for facts, claim in _parts(goal.claim)]
    return pieces if 1 < len(pieces) <= MOST_PIECES else []


def by_branch(goal: Goal) -> list[Goal]:
    """Goals that together imply the goal: one for each way through the program, as far as facts tell them apart; none
    if there is one way. Source: Boogie's `vc-splitting`, as far as it is about joins."""
    done: list[Goal] = []
    pending = [goal]
    while pending:
        piece = pending.pop()
        condition = _branch(piece) if len(done) + len(pending) + 2 <= MOST_PIECES else None
        if condition is None:
            done.append(piece)
        else:
            cases = (build.negate(condition), condition)
            pending += [settled(replace(piece, facts=(*piece.facts, case))) for case in cases]
    return done if len(done) > 1 else []


def _branch(goal: Goal) -> Term | None:
    """The first condition of which facts say what holds if it does, and what if it does not, or on which it depends
    what is claimed: where states are joined, that is what is known."""
    guards = dict.fromkeys(fact.args[0] for fact in goal.facts if fact.op is Op.IMPLIES)
    choices = {term.args[0] for term in subterms((goal.claim,)) if term.op is Op.ITE} if guards else set()
    both = choices.union(guards, map(build.negate, choices))
    return next((guard for guard in guards if guard in choices or build.negate(guard) in both), None)


def split(goal: Goal) -> list[Goal]:
    """Goals that together imply the goal: itself if nothing splits it."""
    pieces = part_by_part(goal) or [goal]
    for condition in _conditions((*goal.facts, goal.claim)):
        if 2 * len(pieces) > MOST_PIECES:
            break
        pieces = [
            replace(piece, facts=(*piece.facts, case))
            for piece in pieces
            for case in (condition, build.negate(condition))
        ]
    return pieces if len(pieces) <= MOST_PIECES else [goal]


def _parts(claim: Term) -> Iterator[tuple[tuple[Term, ...], Term]]:
    """What a claim says, part by part, each with what may be assumed for it."""
    match claim.op:
        case Op.AND:
            for part in claim.args:
                yield from _parts(part)
        case Op.IMPLIES:
            for facts, part in _parts(claim.args[1]):
                yield (claim.args[0], *facts), part
        case Op.EQ if isinstance(claim.args[0].sort, sorts.Bool):
            a, b = claim.args
            yield (a,), b
            yield (b,), a
        case _:
            yield (), claim


def _conditions(terms: Iterable[Term]) -> list[Term]:
    """What values depend on, the most frequent first: mostly the branches that the program has taken."""
    found: Counter[Term] = Counter()
    seen: set[Term] = set()
    pending = list(terms)
    while pending:
        term = pending.pop()
        if term.op is Op.ITE:
            found[term.args[0]] += 1
        if term not in seen and term.op not in (Op.FORALL, Op.EXISTS, Op.FN_NEW, Op.SEQ_NEW):
            seen.add(term)
            pending += term.args
    return [term for term, _ in sorted(found.items(), key=lambda item: -item[1])]
