"""Asking Z3. Only its word "unsatisfiable", of the negated goal, proves anything.

All goals of a function are asked in one query first; if that does not succeed, one by one, in the encoding that suits
each and then in the other. Budgets are resource units, not seconds, so that verdicts repeat.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence

import attrs

from logic import build, sorts
from logic.encode.base import NEGATIVE, POSITIVE, Encoder
from logic.encode.bits import BitsEncoder
from logic.encode.ints import IntEncoder
from logic.encode.total import follow
from logic.encode.z3_raw import Session, Solver, version
from logic.errors import NotInFragment
from logic.fragment import prefers_bits, ways_to_count
from logic.goal import Goal, Limits, Model, Outcome, Proved, Refuted, Theory, Unknown, Value
from logic.solve.values import value_of
from logic.terms import Term

ENCODERS: dict[str, type[Encoder]] = {"int": IntEncoder, "bits": BitsEncoder}
SATISFIABLE, UNSATISFIABLE = 1, -1
FIRST_SHARE = 8
"""A first try gets this fraction of the budget, before the other encoding is tried."""


def solver_version() -> str:
    return version()


def prove(goals: Sequence[Goal], theory: Theory, limits: Limits | None = None) -> list[Outcome]:
    """An outcome for each goal, in their order."""
    limits = limits or Limits()
    outcomes: list[Outcome | None] = [_trivial(goal) for goal in goals]
    for encoding in ("int", "bits"):
        group = [i for i, o in enumerate(outcomes) if o is None and _preferred(goals[i]) == encoding]
        if group:
            for i, outcome in zip(
                group, _prove_together([goals[i] for i in group], encoding, theory, limits), strict=True
            ):
                outcomes[i] = outcome
    return [outcome if outcome is not None else _prove_one(goal, theory, limits)
            for goal, outcome in zip(goals, outcomes, strict=True)]  # fmt: skip


def _trivial(goal: Goal) -> Outcome | None:
    if goal.claim is build.TRUE or goal.claim in goal.facts:
        return Proved("simplifier", 0, 0.0)
    return None


def _preferred(goal: Goal) -> str:
    return "bits" if prefers_bits(goal) else "int"


# --- Queries ---------------------------------------------------------------------------------------------------


@attrs.define(eq=False)
class Query:
    """One solver with the facts of a goal, or of several."""

    session: Session
    encoder: Encoder
    solver: Solver
    asserted: int = 0  # of the encoder's side facts, how many the solver has

    @classmethod
    def open(cls, encoding: str, theory: Theory, limits: Limits, *, models: bool = False) -> Query:
        session = Session()
        options: dict[str, bool | int] = {
            "auto_config": False,
            "smt.mbqi": models,
            "smt.random_seed": limits.seed,
            "rlimit": limits.rlimit,
        }
        return cls(session, ENCODERS[encoding](session, theory), Solver(session, options))

    def close(self) -> None:
        self.solver.close()
        self.session.close()

    def add_sides(self) -> None:
        """What follows from sorts, and from how things are made, of the terms encoded so far."""
        follow(self.encoder)
        for fact in self.encoder.side[self.asserted :]:
            self.solver.add(fact)
        self.asserted = len(self.encoder.side)

    def assume(self, facts: Sequence[Term]) -> bool:
        """Asserts facts; those outside the fragment are left out, which proves less and nothing wrong. Says whether
        all could be asserted."""
        complete = True
        for fact in facts:
            try:
                ast = self.encoder.formula(fact, POSITIVE)
            except NotInFragment:
                complete = False
                continue
            self.solver.add(ast)
        return complete

    def deny(self, claim: Term) -> None:
        self.solver.add(self.session.negate(self.encoder.formula(claim, NEGATIVE)))
        self.add_sides()


def _prove_together(goals: list[Goal], encoding: str, theory: Theory, limits: Limits) -> list[Outcome | None]:
    """One query for all: facts that all share are asserted, the others guard their claims."""
    if len(goals) == 1:
        return [None]  # nothing is gained by asking twice
    started = time.perf_counter()
    query = Query.open(encoding, theory, attrs.evolve(limits, rlimit=limits.rlimit // FIRST_SHARE))
    try:
        shared = _common_prefix(goals)
        query.assume(goals[0].facts[:shared])
        tree = _tree([(goal.facts[shared:], goal.claim) for goal in goals])
        query.deny(tree)
        if query.solver.check() != UNSATISFIABLE:
            return [None] * len(goals)
        cost, seconds = query.solver.cost(), time.perf_counter() - started
        return [Proved(encoding, cost // len(goals), seconds / len(goals)) for _ in goals]
    except NotInFragment:
        return [None] * len(goals)
    finally:
        query.close()


def _common_prefix(goals: list[Goal]) -> int:
    count = min(len(goal.facts) for goal in goals)
    for i in range(count):
        if any(goal.facts[i] is not goals[0].facts[i] for goal in goals):
            return i
    return count


def _tree(goals: list[tuple[tuple[Term, ...], Term]]) -> Term:
    """The conjunction of `facts → claim`, with a fact that several share written once: linear in the trace."""
    parts: list[Term] = []
    index = 0
    while index < len(goals):
        facts, claim = goals[index]
        if not facts:
            parts.append(claim)
            index += 1
            continue
        end = index + 1
        while end < len(goals) and goals[end][0] and goals[end][0][0] is facts[0]:
            end += 1
        run, depth = goals[index:end], 1
        while all(len(f) > depth for f, _ in run) and all(f[depth] is facts[depth] for f, _ in run):
            depth += 1
        inner = _tree([(f[depth:], c) for f, c in run])
        parts.append(build.implies(build.conj(*facts[:depth]), inner))
        index = end
    return build.conj(*parts)


def _prove_one(goal: Goal, theory: Theory, limits: Limits) -> Outcome:
    """Encodings in order of preference, each with a small budget, then with the whole."""
    first = _preferred(goal)
    order = [first, "bits" if first == "int" else "int"]
    small = attrs.evolve(limits, rlimit=limits.rlimit // FIRST_SHARE)
    last: Unknown | None = None
    for budget in (small, limits):
        for counting, encoding in itertools.product(ways_to_count(goal), order):
            outcome = _attempt(goal, encoding, theory, budget, counting)
            if isinstance(outcome, Proved):
                return outcome
            if outcome is not None and (last is None or encoding == first):
                last = outcome
        if last is not None and not last.out_of_budget:
            break  # more of the same will not help
    if last is None:
        last = Unknown("no encoding fits this goal", False, first, 0, 0.0)
    return _refute(goal, order, theory, limits, last)


def _attempt(goal: Goal, encoding: str, theory: Theory, limits: Limits, counting: bool) -> Proved | Unknown | None:
    """One goal in one encoding, with or without counting elements; None if it is not in the fragment."""
    started = time.perf_counter()
    query = Query.open(encoding, theory, limits)
    try:
        query.encoder.counting = counting
        query.assume(goal.facts)
        query.deny(goal.claim)
        answer = query.solver.check()
        cost, seconds = query.solver.cost(), time.perf_counter() - started
        if answer == UNSATISFIABLE:
            return Proved(encoding, cost, seconds)
        reason = "a countermodel" if answer == SATISFIABLE else query.solver.reason()
        return Unknown(reason, _ran_out(reason), encoding, cost, seconds)
    except NotInFragment:
        return None
    finally:
        query.close()


def _ran_out(reason: str) -> bool:
    return "resource" in reason or reason in ("canceled", "timeout")


# --- Countermodels ---------------------------------------------------------------------------------------------


def _refute(goal: Goal, order: list[str], theory: Theory, limits: Limits, last: Unknown) -> Outcome:
    """Looks for a model of the facts and the negated claim: with small values first, which are easier to read."""
    budget = attrs.evolve(limits, rlimit=limits.model_rlimit)
    for encoding in order:
        for size in (4, 64, None):
            model = _model(goal, encoding, theory, budget, size)
            if model is not None:
                values, certain = model
                return Refuted(Model(values), certain, encoding, last.cost, last.seconds)
    return last


def _model(
    goal: Goal, encoding: str, theory: Theory, limits: Limits, size: int | None
) -> tuple[dict[Term, Value], bool] | None:
    query = Query.open(encoding, theory, limits, models=True)
    try:
        complete = query.assume(goal.facts)
        query.deny(goal.claim)
        if size is not None:
            _keep_small(goal.witnesses, size, query)
        answer = query.solver.check()
        if answer == UNSATISFIABLE or (answer != SATISFIABLE and size is not None):
            return None
        model = query.solver.model()
        if model is None:
            return None
        values: dict[Term, Value] = {}
        for witness in goal.witnesses:
            values[witness] = value_of(witness, model, query.encoder)
        model.close()
        certain = answer == SATISFIABLE and complete and not query.encoder.approximate
        return values, certain
    except NotInFragment:
        return None
    finally:
        query.close()


def _keep_small(witnesses: Sequence[Term], size: int, query: Query) -> None:
    """Asks for numbers near 0 and short sequences."""
    limit = build.integer(size)
    for witness in witnesses:
        wish: Term | None = None
        match witness.sort:
            case sorts.Int():
                wish = build.conj(build.le(witness, limit), build.le(build.neg(limit), witness))
            case sorts.Machine():
                number = build.to_int(witness)
                wish = build.conj(build.le(number, limit), build.le(build.neg(limit), number))
            case sorts.Seq():
                wish = build.le(build.seq_len(witness), limit)
            case _:
                pass
        if wish is not None:
            query.assume((wish,))
    query.add_sides()


# --- Vacuity ---------------------------------------------------------------------------------------------------


def satisfiable(facts: Sequence[Term], theory: Theory, limits: Limits | None = None) -> bool | None:
    """Can the facts hold together? False is certain; None if the solver does not know."""
    limits = limits or Limits()
    budget = attrs.evolve(limits, rlimit=limits.model_rlimit)
    for encoding in ("int", "bits"):
        query = Query.open(encoding, theory, budget)
        try:
            complete = query.assume(facts)
            query.add_sides()
            answer = query.solver.check()
            if answer == UNSATISFIABLE:
                return False
            if answer == SATISFIABLE and complete:
                return True
        except NotInFragment:
            continue
        finally:
            query.close()
    return None
