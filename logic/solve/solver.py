"""Asking Z3. Only its word "unsatisfiable", of the negated goal, proves anything.

All goals of a function are asked in one query first; if that does not succeed, one by one, in the encoding that suits
each and then in the other. Budgets are resource units, not seconds, so that verdicts repeat.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from operator import is_

from msgspec.structs import replace

from logic import build
from logic.encode.polarity import POSITIVE
from logic.encode.z3_raw import Ast
from logic.errors import NotInFragment
from logic.fragment import prefers_bits, ways_to_count, works_on_bits
from logic.goal import Asked, Goal, Limits, Outcome, Proved, Refuted, Theory, Unknown
from logic.solve.bounded import bounded
from logic.solve.eliminated import eliminated
from logic.solve.query import ALL_GOALS, COUNTERMODEL, DEAD_CODE, ENCODERS, GOAL, SATISFIABLE, UNSATISFIABLE, Query
from logic.solve.refute import DIED, refute
from logic.solve.settled import settled
from logic.solve.split import all_opened, opened, split
from logic.solve.ways import Budget, Way, cheap_tries, full_tries
from logic.terms import Term

TOGETHER_SHARE = 12
"""All goals of a function in one query get this fraction of the budget of one."""
OTHER_SEEDS, FAR = 3, 1_000
"""How many searches are begun anew, and by how much their seeds differ: not by so little as those that one tries."""
REACH_SHARE = 100
"""Whether places can be reached at all is asked, of all of them, with this fraction of the budget."""


Then = Callable[[Query], None]
"""What else is asked of a query that has proved all that was to be proved."""


def prove(
    goals: Sequence[Goal], theory: Theory, limits: Limits | None = None, then: Then | None = None
) -> list[Outcome]:
    """An outcome for each goal, in their order."""
    limits = limits or Limits()
    log = limits.log if limits.log is not None else []
    limits = replace(limits, log=log)
    goals = bounded(goals)
    outcomes: list[Outcome | None] = [_trivial(goal) for goal in goals]
    together: dict[int, list[Asked]] = {}  # at the first goal of a group
    for encoding in ("int", "bits"):
        group = [i for i, o in enumerate(outcomes) if o is None and _preferred(goals[i]) == encoding]
        if group:
            last = then if encoding == "int" and len(group) == outcomes.count(None) else None
            at_once = _prove_together([goals[i] for i in group], encoding, theory, limits, last)
            for i, outcome in zip(group, at_once, strict=True):
                outcomes[i] = outcome
            together[group[0]] = _taken(log)
    exhausted = False
    found: list[Outcome] = []
    for i, goal in enumerate(goals):
        known = outcomes[i]
        if known is None:
            known = _prove_one(goal, theory, limits, whole=not exhausted)
            exhausted |= isinstance(known, Unknown) and known.out_of_budget
        known = replace(known, asked=(*together.get(i, ()), *_taken(log)))
        found.append(_with_scripts(goal, known, theory, limits) if limits.scripts else known)
    return found


def _taken(log: list[Asked]) -> list[Asked]:
    """What is in the log, which is empty then."""
    found = log.copy()
    log.clear()
    return found


def _with_scripts(goal: Goal, outcome: Outcome, theory: Theory, limits: Limits) -> Outcome:
    """What was proved without a query of its own, and what was not proved, is written as one query. Nothing is written
    of what can't be."""
    if outcome.scripts:
        return outcome
    for encoding in sorted(ENCODERS, key=lambda name: (name != outcome.encoding, name != _preferred(goal))):
        query = Query.open(encoding, theory, limits)
        try:
            goal = opened(goal)
            query.expect([goal])
            query.encoder.alike = False
            query.assume(goal.facts)
            query.deny(goal.claim)
            return replace(outcome, scripts=(query.script(),))
        except NotInFragment:
            continue
        finally:
            query.close()
    return outcome


def _trivial(goal: Goal) -> Outcome | None:
    if goal.claim is build.TRUE or goal.claim in goal.facts or build.FALSE in goal.facts:
        return Proved("simplifier", 0, 0.0)
    return None


def _preferred(goal: Goal) -> str:
    return "bits" if prefers_bits(goal) else "int"


def _prove_together(
    goals: list[Goal], encoding: str, theory: Theory, limits: Limits, then: Then | None
) -> list[Outcome | None]:
    """One query for all: facts that all share are asserted, the others guard their claims."""
    if len(goals) == 1:
        return [None]  # nothing is gained by asking twice
    started = time.perf_counter()
    goals = all_opened(goals)
    query = Query.open(encoding, theory, replace(limits, rlimit=limits.rlimit // TOGETHER_SHARE))
    try:
        query.expect(goals)
        query.encoder.alike = False
        overlaps = [_overlap(goal.facts, later.facts) for goal, later in pairwise(goals)]
        shared = min(overlaps)
        query.assume(goals[0].facts[:shared])
        query.deny(_tree(goals, overlaps, shared))
        if query.check(ALL_GOALS) != UNSATISFIABLE:
            return [None] * len(goals)
        cost, seconds = query.solver.cost(), time.perf_counter() - started
        if then is not None:
            then(query)
        return [Proved(encoding, cost // len(goals), seconds / len(goals)) for _ in goals]
    except NotInFragment:
        return [None] * len(goals)
    finally:
        query.close()


def _overlap(facts: Sequence[Term], others: Sequence[Term]) -> int:
    """How many facts both begin with."""
    same = list(map(is_, facts, others))
    return same.index(False) if False in same else len(same)


def _tree(goals: Sequence[Goal], overlaps: Sequence[int], begin: int) -> Term:
    """The conjunction of `facts → claim`, of facts from `begin` on, with a fact that several share written once: linear
    in the trace. `overlaps`: how many facts each goal and the next one begin with."""
    parts: list[Term] = []
    index = 0
    while index < len(goals):
        facts = goals[index].facts
        if len(facts) == begin:
            parts.append(goals[index].claim)
            index += 1
            continue
        end = index + 1
        while end < len(goals) and overlaps[end - 1] > begin:
            end += 1
        inner = overlaps[index : end - 1]
        depth = min(inner, default=len(facts))
        parts.append(build.implies(build.conj(*facts[begin:depth]), _tree(goals[index:end], inner, depth)))
        index = end
    return build.conj(*parts)


def _prove_one(goal: Goal, theory: Theory, limits: Limits, *, whole: bool) -> Outcome:
    """Both encodings with a small budget; then a countermodel; only if there is none, the whole budget.

    So a goal that is false costs little. The whole budget goes to what is neither shown nor refuted with a small one,
    and only to the first such goal of a function: where it does not suffice, the function is not verified anyway.
    """
    first = _preferred(goal)
    order = [first, "bits" if first == "int" else "int"]
    plain = settled(goal)
    for goals, way, share in cheap_tries(plain, first, theory):
        known = _all(goals, first, theory, _part(limits, share), way)
        if known is not None:
            return known
    last: Unknown | None = None
    small, plain = _part(limits, Budget.FIRST), eliminated(plain)
    for encoding, way in full_tries(plain, order):
        outcome = _attempt(plain, encoding, theory, small, way)
        if isinstance(outcome, Proved):
            return outcome
        if last is None:
            last = outcome
    if last is None:
        last = Unknown("no encoding fits this goal", False, first, 0, 0.0)
    started = time.perf_counter()
    refuted = refute(goal, order, theory, limits, last) if limits.model_rlimit else last
    if limits.log is not None:  # the search has a process of its own
        answer = "sat" if isinstance(refuted, Refuted) else "unknown"
        limits.log.append(Asked(COUNTERMODEL, first, answer, 0.0, time.perf_counter() - started))
    if not last.out_of_budget or not whole or (isinstance(refuted, Refuted) and refuted.certain):
        return refuted
    for counting in ways_to_count(goal):
        outcome = _attempt(goal, last.encoding, theory, limits, Way(counting))
        if isinstance(outcome, Proved):
            return outcome
    if isinstance(outcome, Unknown) and outcome.out_of_budget:
        outcome = _by_cases(goal, outcome, theory, limits)
    if isinstance(outcome, Unknown) and outcome.out_of_budget and not isinstance(refuted, Refuted):
        outcome = _by_other_seeds(goal, outcome, theory, limits)
    if isinstance(outcome, Unknown) and outcome.out_of_budget:
        outcome = replace(outcome, busiest=_busiest(goal, last.encoding, theory, small))
    if outcome is None or (isinstance(refuted, Refuted) and not isinstance(outcome, Proved)):
        return refuted
    if isinstance(outcome, Unknown) and isinstance(refuted, Unknown) and refuted.reason == DIED:
        return replace(outcome, reason=DIED)
    return outcome


def _attempt(goal: Goal, encoding: str, theory: Theory, limits: Limits, way: Way) -> Proved | Unknown | None:
    """One goal in one encoding; None if it is not in the fragment."""
    started = time.perf_counter()
    counting = ways_to_count(goal)[0] if way.counting is None else way.counting
    goal = opened(goal)
    query = Query.open(encoding, theory, limits, thorough=way.thorough)
    try:
        query.expect([goal])
        query.encoder.counting = counting
        query.encoder.alike, query.encoder.plain_products = way.alike, way.plain_products
        query.encoder.placing, query.encoder.locating = way.placing, way.locating
        query.encoder.narrow = way.narrow
        query.assume(goal.facts)
        query.deny(goal.claim)
        answer = query.check(GOAL)
        cost, seconds = query.solver.cost(), time.perf_counter() - started
        if answer == UNSATISFIABLE:
            return Proved(encoding, cost, seconds, (query.script(),) if limits.scripts else ())
        reason = "a countermodel" if answer == SATISFIABLE else query.solver.reason()
        return Unknown(reason, _ran_out(reason), encoding, cost, seconds)
    except NotInFragment:
        return None
    finally:
        query.close()


def _by_cases(goal: Goal, last: Unknown, theory: Theory, limits: Limits) -> Proved | Unknown:
    """A goal for which the budget did not suffice, once more in pieces, which share another budget."""
    pieces = split(goal)
    if len(pieces) == 1:
        return last
    cost, seconds, scripts = last.cost, last.seconds, tuple[str, ...]()
    spare = limits.rlimit
    for number, piece in enumerate(pieces):
        share = replace(limits, rlimit=spare // (len(pieces) - number))
        outcome = _attempt(piece, last.encoding, theory, share, Way())
        if outcome is None:
            return last
        spare -= min(outcome.cost, share.rlimit)
        cost, seconds, scripts = cost + outcome.cost, seconds + outcome.seconds, (*scripts, *outcome.scripts)
        if isinstance(outcome, Unknown):
            return replace(outcome, cost=cost, seconds=seconds)
    return Proved(last.encoding, cost, seconds, scripts)


def _by_other_seeds(goal: Goal, last: Unknown, theory: Theory, limits: Limits) -> Proved | Unknown:
    """A goal for which the budget did not suffice, begun anew. How long a search takes has a heavy tail: it may be lost
    with one seed, and with the next one come to its end with a hundredth of what the first one spent. Source: Gomes,
    Selman, Kautz, AAAI 1998 ("Boosting combinatorial search through randomization")."""
    cost, seconds = last.cost, last.seconds
    for number in range(1, OTHER_SEEDS + 1):
        other = replace(_part(limits, Budget.AGAIN), seed=limits.seed + number * FAR)
        outcome = _attempt(goal, last.encoding, theory, other, Way())
        if outcome is None:
            return last
        cost, seconds = cost + outcome.cost, seconds + outcome.seconds
        if isinstance(outcome, Proved):
            return replace(outcome, cost=cost, seconds=seconds)
    return replace(last, cost=cost, seconds=seconds)


def _all(goals: Sequence[Goal], encoding: str, theory: Theory, limits: Limits, way: Way) -> Proved | None:
    """Goals that make one together, if there are some."""
    cost, seconds, scripts = 0, 0.0, tuple[str, ...]()
    for goal in goals:
        outcome = _trivial(goal)
        if outcome is None:
            outcome = _attempt(goal, encoding, theory, limits, way)
        if not isinstance(outcome, Proved):
            return None
        cost, seconds, scripts = cost + outcome.cost, seconds + outcome.seconds, (*scripts, *outcome.scripts)
    return Proved(encoding, cost, seconds, scripts) if goals else None


def _part(limits: Limits, share: Budget) -> Limits:
    return replace(limits, rlimit=limits.rlimit // share)


def _busiest(goal: Goal, encoding: str, theory: Theory, limits: Limits) -> tuple[Term | str, int] | None:
    """What a proof that comes to no end instantiates most, seen at its beginning: of what the program says, not of the
    axioms, which have no names."""
    query = Query.open(encoding, theory, limits)
    try:
        query.assume(goal.facts)
        query.deny(goal.claim)
        counted = query.solver.count_instances()
        query.solver.check()
        for name, count in counted.most_common():
            if name in query.encoder.quantifiers:
                return query.encoder.quantifiers[name], count
            if name.startswith(DEFINITION):
                return name.removeprefix(DEFINITION), count
        return None
    finally:
        query.close()


DEFINITION = "definition of "
"""Begins the names of the quantifiers that unroll functions."""


def _ran_out(reason: str) -> bool:
    return "resource" in reason or reason in ("canceled", "timeout")


# --- Vacuity ---------------------------------------------------------------------------------------------------


Case = Sequence[Term]
"""Facts that may contradict each other."""


def contradictory(cases: Sequence[Case], theory: Theory, limits: Limits | None = None) -> list[bool]:
    """Of each case: are its facts found to contradict each other? They share one query, for they share most facts. A
    case of which another one that is not found to be contradictory has all facts is not asked for by itself."""
    budget = _to_doubt(cases, limits or Limits())
    answers: list[list[bool]] = []
    for encoding in ("int", "bits") if _on_bits(cases) else ("int",):
        query = Query.open(encoding, theory, budget)
        try:
            answers.append(_contradictory(cases, query))
        finally:
            query.close()
    return [any(found) for found in zip(*answers, strict=True)]


def prove_and_doubt(
    goals: Sequence[Goal], cases: Sequence[Case], theory: Theory, limits: Limits
) -> tuple[list[Outcome], list[bool]]:
    """As `prove`, and if all is proved, as `contradictory`: what was proved of such a case means nothing. Where one
    query proves all, it is asked that as well: most is encoded then."""
    found: list[bool] = []
    log: list[Asked] = []
    limits = replace(limits, log=log)

    def doubt(query: Query) -> None:
        query.anew(_to_doubt(cases, limits))
        found.extend(_contradictory(cases, query))

    outcomes = prove(goals, theory, limits, doubt if cases and not _on_bits(cases) else None)
    if cases and not found and all(isinstance(outcome, Proved) for outcome in outcomes):
        found = contradictory(cases, theory, limits)
    if outcomes:  # what is in the log is of all of them
        outcomes[0] = replace(outcomes[0], asked=(*outcomes[0].asked, *log))
    return outcomes, found


def _on_bits(cases: Sequence[Case]) -> bool:
    return any(works_on_bits(fact) for case in cases for fact in case)


def _to_doubt(cases: Sequence[Case], limits: Limits) -> Limits:
    return replace(limits, rlimit=limits.rlimit // (REACH_SHARE * len(cases)))


def _contradictory(cases: Sequence[Case], query: Query) -> list[bool]:
    facts = list(dict.fromkeys(fact for case in cases for fact in case))
    encoded: dict[Term, Ast] = {}
    for fact in facts:
        with suppress(NotInFragment):
            encoded[fact] = query.encoder.formula(fact, POSITIVE)
    query.add_sides()
    found: dict[frozenset[Term], bool] = {}
    for case in sorted(map(frozenset, cases), key=len, reverse=True):
        if case not in found:
            within = any(case < other and not dead for other, dead in found.items())
            found[case] = not within and _contradict([encoded[f] for f in facts if f in case and f in encoded], query)
    return [found[frozenset(case)] for case in cases]


def _contradict(facts: Sequence[Ast], query: Query) -> bool:
    query.solver.push()
    for fact in facts:
        query.solver.add(fact)
    answer = query.check(DEAD_CODE)
    query.solver.pop()
    return answer == UNSATISFIABLE
