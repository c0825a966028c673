"""A question to the solver: facts and a claim, in one of the encodings."""

from __future__ import annotations

import time
from collections.abc import Sequence

import attrs

from logic.encode.base import Encoder
from logic.encode.bits import BitsEncoder
from logic.encode.ints import IntEncoder
from logic.encode.joined import follow_joined
from logic.encode.polarity import NEGATIVE, POSITIVE
from logic.encode.shortened import follow_shortened
from logic.encode.total import follow
from logic.encode.z3_raw import Ast, Session, Solver
from logic.errors import NotInFragment
from logic.fragment import asks_for_single_bits
from logic.goal import Asked, Goal, Limits, Theory
from logic.terms import Term
from logic.text import show

ENCODERS: dict[str, type[Encoder]] = {"int": IntEncoder, "bits": BitsEncoder}
SATISFIABLE, UNSATISFIABLE, UNDECIDED = 1, -1, 0
ALL_GOALS, GOAL, COUNTERMODEL, DEAD_CODE = "all goals", "goal", "countermodel", "dead code"
"""What questions are about."""
_WORDS = {SATISFIABLE: "sat", UNSATISFIABLE: "unsat", UNDECIDED: "unknown"}


@attrs.define(eq=False)
class Query:
    """One solver with the facts of a goal, or of several."""

    session: Session
    encoder: Encoder
    solver: Solver
    limits: Limits
    asserted: int = 0  # of the encoder's side facts, how many the solver has
    said: list[tuple[str, Ast]] = attrs.field(factory=list)
    begun: float = attrs.field(factory=time.perf_counter)
    """When it was opened, or answered last."""
    spent: int = 0
    instantiated: int = 0
    """Until then."""

    @classmethod
    def open(
        cls, encoding: str, theory: Theory, limits: Limits, *, models: bool = False, thorough: bool = False
    ) -> Query:
        """`thorough`: the solver looks for an element in which arrays differ, for each two that may not be equal, and
        for a Gröbner basis of products. Both find little and cost much: what is to be proved equal is compared element
        by element anyway."""
        session = Session(limits.renaming)
        options = _options(limits, models=models, thorough=thorough)
        encoder = ENCODERS[encoding](session, theory)
        encoder.searching = models
        return cls(session, encoder, Solver(session, options), limits)

    def anew(self, limits: Limits) -> None:
        """Nothing is asserted any more, and the budget is another. What was encoded stays."""
        self.solver.close()
        self.solver, self.asserted = Solver(self.session, _options(limits)), 0
        self.said.clear()
        self.limits, self.begun, self.spent, self.instantiated = limits, time.perf_counter(), 0, 0

    def close(self) -> None:
        self.solver.close()
        self.session.close()

    def say(self, remark: str, ast: Ast) -> None:
        """Asserts it; the remark says what it is."""
        self.said.append((remark, ast))
        self.solver.add(ast)

    def check(self, about: str) -> int:
        """The answer. `about`: what is asked."""
        started = time.perf_counter()
        log, counting = self.limits.log, self.limits.counting and about != DEAD_CODE
        counted = self.solver.count_instances() if counting and log is not None else None
        answer = self.solver.check()
        if log is not None:
            ended, cost, number = time.perf_counter(), self.solver.cost(), self.solver.instantiated()
            instances = [(self._named(name), count) for name, count in (counted or {}).items()]
            log.append(
                Asked(
                    about, self.encoder.name, _WORDS[answer], started - self.begun, ended - started,
                    cost - self.spent, number - self.instantiated, instances,
                )
            )  # fmt: skip
            self.begun, self.spent, self.instantiated = ended, cost, number
        return answer

    def _named(self, name: str) -> str:
        found = self.encoder.quantifiers.get(name)
        return name if found is None else show(found)

    def script(self) -> str:
        """What has been asserted, as a script in SMT-LIB that any solver reads."""
        from logic.encode.smtlib import script  # few ask for it

        return script(self.session, self.said)

    def expect(self, goals: Sequence[Goal]) -> None:
        """Looks at what the goals speak of, before they are encoded."""
        self.encoder.goals = goals
        terms = dict.fromkeys(term for goal in goals for term in (*goal.facts, goal.claim))
        self.encoder.single_bits = asks_for_single_bits(terms)

    def add_sides(self) -> None:
        """What follows from sorts, and from how things are made, of the terms encoded so far."""
        follow(self.encoder)
        follow_shortened(self.encoder)
        follow_joined(self.encoder)
        self.encoder.side += [self.encoder.encode(fact, POSITIVE) for fact in self.encoder.follow()]
        for fact in self.limits.ordered(self.encoder.side[self.asserted :]):
            self.say("what follows from sorts and definitions", fact)
        self.asserted = len(self.encoder.side)

    def assume(self, facts: Sequence[Term]) -> bool:
        """Asserts facts; those outside the fragment are left out, which proves less and nothing wrong. Says whether
        all could be asserted."""
        complete = True
        for fact in self.limits.ordered(facts):
            try:
                ast = self.encoder.formula(fact, POSITIVE)
            except NotInFragment:
                complete = False
                continue
            self.say("facts", ast)
        return complete

    def deny(self, claim: Term) -> None:
        self.say("the claim does not hold", self.session.negate(self.encoder.formula(claim, NEGATIVE)))
        self.add_sides()


def _options(limits: Limits, *, models: bool = False, thorough: bool = False) -> dict[str, bool | int]:
    return {
        "auto_config": False,
        "smt.mbqi": models,
        "smt.array.extensional": models or thorough,
        "smt.arith.nl.grobner": models or thorough,
        "smt.random_seed": limits.seed,
        "rlimit": max(limits.rlimit, 1),  # 0 would be no limit, and a share of a small one may be 0
    }
