"""Steps of proofs at run time. A step claims something, and a run that comes by can look whether it is so:

    assert P by { s }        the steps s, then P
    lemma(a);                what the lemma requires of a, then what it says of a; of an axiom too
    calc { a; == b; <= c; }  each line's relation to the line before, after the steps that are its reason
    fold p(a);               (`unfold`, `leak`) what the assertion says, in the memory of the run

`reveal`, `split` and `havoc` guide a proof and claim nothing. What can't be evaluated is noted, never taken to hold.
Source: LANGUAGE.md section 2; the rules of proofs are in wp/rules/proof.py.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, assert_never

import attrs

from murust.core import proofs
from murust.core import specs as spec
from murust.core.proofs import StepKind
from murust.core.types import BOOL
from murust.record import Datum
from murust.run.budget import Budget, CannotEvaluate
from murust.run.evaluator import Evaluator
from murust.run.views import UNKNOWN
from murust.source import Span

Work = Callable[[Budget], Any]


class Judge(Protocol):
    """What becomes of claims (execute.py)."""

    def found(self, work: Work, span: Span) -> Any:
        """What the work gives within a budget; `UNKNOWN`, and a note, if it can't be evaluated."""

    def claimed(self, kind: str, work: Work, clause: Span, at: Span) -> None:
        """Ends the run if it gives False."""


class Steps(Datum):
    judge: Judge

    def follow(self, proof: proofs.Proof, e: Evaluator) -> None:
        for step in proof:
            e = self.step(step, e)

    def step(self, step: proofs.ProofStep, e: Evaluator) -> Evaluator:
        """One step. What is given back evaluates those that follow."""
        match step:
            case proofs.Assert(clause=clause, proof=proof, variables=variables):
                if not variables:  # else the steps are about any values: what they show is tried as a whole
                    self.follow(proof, e)
                self._claim("assert", clause.term, clause.span, clause.span, e)
            case proofs.Assume(clause=clause):
                self._claim("assume", clause.term, clause.span, clause.span, e)
            case proofs.LetStep(var=var, value=value, span=span):
                return e.with_bound({var: self._value(value, span, e)})
            case proofs.CallLemma():
                self._call(step, e)
            case proofs.Branch(condition=condition, then=then, orelse=orelse, span=span):
                holds = self._value(condition, span, e)
                if holds is not UNKNOWN:
                    self.follow(then if holds else orelse, e)
            case proofs.Calculation(links=links):
                for link in links:
                    self.follow(link.proof, e)
                    relation = spec.Binary(link.op, link.left, link.right, BOOL, link.span)
                    self._claim("calc", relation, link.span, link.span, e)
            case proofs.Step():
                self._named(step, e)
            case _:
                assert_never(step)
        return e

    def _call(self, step: proofs.CallLemma, e: Evaluator) -> None:
        lemma, term = e.program.lemmas[step.lemma], step.term
        assert isinstance(term, spec.SpecCall)
        args = self.judge.found(lambda budget: tuple(map(e.within(budget).value, term.args)), step.span)
        if args is UNKNOWN:
            return
        generic = dict(zip(lemma.generics, e.types(term.type_args), strict=False))
        bound = dict(zip(lemma.params, args, strict=True))
        inside = attrs.evolve(e, now={}, entry={}, bound=bound, generic=generic)
        for clause in lemma.requires:
            self._claim("call.requires", clause.term, clause.span, step.span, inside)
        for clause in lemma.ensures:
            self._claim("lemma", clause.term, clause.span, step.span, inside)

    def _named(self, step: proofs.Step, e: Evaluator) -> None:
        if step.kind is not StepKind.PACKAGE:  # whose proof is of memory that is not there
            self.follow(step.proof, e)
        match step.kind:
            case StepKind.FOLD | StepKind.UNFOLD | StepKind.LEAK:
                assert step.term is not None
                self._claim("assert", step.term, step.span, step.span, e)
            case StepKind.APPLY | StepKind.PACKAGE:
                self.judge.found(_beyond(f"`{step.kind.value}` is not evaluated"), step.span)
            case StepKind.REVEAL | StepKind.SPLIT | StepKind.HAVOC:
                pass
            case _:
                assert_never(step.kind)

    def _claim(self, kind: str, term: spec.SpecTerm, clause: Span, at: Span, e: Evaluator) -> None:
        self.judge.claimed(kind, lambda budget: e.within(budget).judged(term), clause, at)

    def _value(self, term: spec.SpecTerm, span: Span, e: Evaluator) -> Any:
        return self.judge.found(lambda budget: e.within(budget).value(term), span)


def _beyond(why: str) -> Work:
    def work(_: Budget) -> Any:
        raise CannotEvaluate(why)

    return work
