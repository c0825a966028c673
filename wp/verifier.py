"""What the proofs of one run share, and how they ask the solver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import attrs
from msgspec.structs import replace

from logic import build
from logic.goal import Goal, Limits, Outcome, Theory
from logic.solve.kept import Answers
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.facts import Facts
from murust.core.links import Links
from murust.core.proofs import Lemma
from wp.callables import Callables
from wp.calls import circles
from wp.code import Code
from wp.context import Context, Granted
from wp.dependence import dependences, reached
from wp.descent import inductions
from wp.functions import SpecFunctions
from wp.granted import automatic, granted, named
from wp.heap.shared_statics import References, references
from wp.mentions import FUNCTION, LEMMA
from wp.obligations import Obligation, Path, facts_of
from wp.pure import Pure
from wp.sorts import Sorts
from wp.state import State

Steps = dict[tuple[Path | None, tuple[Term, ...]], int | None]
"""Which of some claims was shown at a point."""


@attrs.define(eq=False, repr=False)
class Verifier:
    """What is shared by the functions of one run."""

    program: core.Program
    facts: Facts
    limits: Limits
    answers: Answers
    sorts: Sorts
    functions: SpecFunctions
    code: Code
    recursion: Mapping[str, frozenset[str]]
    """For each function, those that it calls in a circle."""
    induction: Mapping[str, frozenset[str]]
    """For each lemma. A lemma may have the name of a function."""
    dependences: dict[str, frozenset[str]] = attrs.field(factory=dict)
    automatic: dict[str, tuple[Lemma, ...]] | None = None
    """For each proof, the lemmas that it may use by itself; None where nobody has asked yet."""
    watch: Callable[[core.Stmt, State, Context], None] = attrs.field(default=lambda stmt, state, cx: None)
    """Looks at the state before each statement."""
    shared: References | None = None
    """Who holds a reference to a static that has an invariant; None where nobody has asked yet."""

    @classmethod
    def of(
        cls, program: core.Program, links: Links, facts: Facts, limits: Limits, answers: Answers | None = None
    ) -> Verifier:
        sorts, code = Sorts(links, program.adts), Code(program, links)
        functions = SpecFunctions(sorts, dict(program.spec_functions))
        recursion, induction = circles(program, code), inductions(program, links)
        verifier = cls(program, facts, limits, answers or Answers(), sorts, functions, code, recursion, induction)

        def entering(total: bool = True) -> Context:
            return verifier.context("", None, None, total=total)

        functions.use(Pure(code, sorts, entering), Callables(code, sorts, functions.logical, entering))
        return verifier

    def context(self, owner: str, function: core.Function | None, measure: spec.Measure | None, **more: Any) -> Context:
        known = self.induction if function is None else self.recursion
        circle = known.get(owner, frozenset())
        code = self.code if function is None else self.code.within(owner)
        node = (LEMMA if function is None else FUNCTION) + owner
        return Context(
            self.program, self.facts, owner, function, measure, self.sorts, self.functions, code, circle,
            shown=partial(self.shown, node, {}), granted=Granted(self.granted(node, function)), watch=self.watch,
            references=self.references, **more,
        )  # fmt: skip

    @property
    def references(self) -> References:
        if self.shared is None:
            self.shared = references(self.program, self.sorts)
        return self.shared

    def granted(self, node: str, function: core.Function | None) -> tuple[Lemma, ...]:
        """The lemmas about memory that a proof may use by itself."""
        if self.automatic is None:
            self.automatic = granted(self.program, self.graph) if automatic(self.program) else {}
        own = named(function, self.program) if function is not None else ()
        return tuple(dict.fromkeys((*self.automatic.get(node, ()), *own)))

    def shown(self, owner: str, known: Steps, path: Path | None, *claims: Term) -> int | None:
        """The first of the claims that is shown at once. `known`: what has been asked before."""
        if (path, claims) not in known:
            known[path, claims] = self.answers.first_shown(facts_of(path), claims, self.theory(owner), self.limits)
        return known[path, claims]

    def theory(self, owner: str) -> Theory:
        """What is known where `owner` is proved: not what rests on it."""
        functions = {**self.functions.logical, **self.sorts.predicates}
        for symbol in self.functions.pure.resting_on(self.rests_on, owner):
            functions[symbol] = replace(functions[symbol], fuel=0, facts=())
        return Theory(dict(self.sorts.datatypes), functions)

    @property
    def graph(self) -> Mapping[str, frozenset[str]]:
        """On what each proof rests."""
        if not self.dependences:
            self.dependences.update(dependences(self.program, self.code))
        return self.dependences

    def rests_on(self, name: str) -> frozenset[str]:
        return reached(self.graph, name)

    def prove(
        self,
        owner: str,
        obligations: list[Obligation],
        witnesses: tuple[Term, ...],
        doubted: Sequence[Sequence[Term]] = (),
    ) -> tuple[list[Outcome], list[bool]]:
        """What comes of each obligation, and if all are proved, which of the facts doubted contradict each other."""
        goals = [
            Goal(facts_of(o.path), o.claim, o, tuple(dict.fromkeys((*witnesses, *o.values.values(), *o.unknowns))))
            if o.claim is not build.TRUE
            else Goal((), build.TRUE, o)
            for o in obligations
        ]
        return self.answers.prove(goals, self.theory(owner), self.limits, doubted)

    def contradictory(self, owner: str, *cases: Sequence[Term]) -> list[bool]:
        """Of each: are these facts found to contradict each other?"""
        return self.answers.contradictory(cases, self.theory(owner), self.limits)
