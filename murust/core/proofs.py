"""Proofs: the steps that ghost code is made of, in bodies of functions and of lemmas. Source: LANGUAGE.md section 2."""

from __future__ import annotations

import enum

from murust.core.specs import BoundVar, Clause, Measure, SpecOp, SpecTerm
from murust.record import Record
from murust.source import Span


class StepKind(enum.Enum):
    """What a step does with the term that it names."""

    FOLD = "fold"  # an instance of a predicate, from what it says
    UNFOLD = "unfold"
    REVEAL = "reveal"  # an opaque spec function
    SPLIT = "split"  # proves what follows by cases
    HAVOC = "havoc"  # forgets the value of a ghost variable
    LEAK = "leak"  # gives a permission up
    APPLY = "apply"  # spends a wand
    PACKAGE = "package"  # makes one


class Assert(Record):
    """`assert P by { … }`: the steps are seen by this proof only. Of `forall |x| G ==> Q` they show Q, for any x of
    which G holds: `variables` are those of the quantifier, if the steps may speak of them."""

    clause: Clause
    proof: Proof
    span: Span
    variables: tuple[BoundVar, ...] = ()


class Assume(Record):
    clause: Clause
    span: Span


class LetStep(Record):
    """A name for a value, for what follows."""

    var: BoundVar
    value: SpecTerm
    span: Span


class CallLemma(Record):
    """What a lemma says, for these arguments; `term` is the call."""

    lemma: str
    term: SpecTerm
    span: Span


class Branch(Record):
    """`if c { … } else { … }`: each proof knows the condition, or that it does not hold."""

    condition: SpecTerm
    then: Proof
    orelse: Proof
    span: Span


class CalcLink(Record):
    """One line of a `calc`: how the term before is related to this one, and why."""

    op: SpecOp
    left: SpecTerm
    right: SpecTerm
    proof: Proof
    span: Span


class Calculation(Record):
    """`calc { a; == b by { … } … }`: proves that the first term is related to the last."""

    links: tuple[CalcLink, ...]
    span: Span


class Step(Record):
    kind: StepKind
    term: SpecTerm | None
    name: str
    """The function that `reveal` names."""
    proof: Proof
    span: Span


ProofStep = Assert | Assume | LetStep | CallLemma | Branch | Calculation | Step
Proof = tuple[ProofStep, ...]


class Lemma(Record):
    """`lemma fn`: what holds whenever `requires` does, and why; `proof` is None for an axiom. Its parameters are
    values. `auto`: may proofs use it by themselves?"""

    name: str
    generics: tuple[str, ...]
    params: tuple[BoundVar, ...]
    requires: tuple[Clause, ...]
    ensures: tuple[Clause, ...]
    measure: Measure | None
    proof: Proof | None
    span: Span
    auto: bool = False

    @property
    def nameless(self) -> bool:
        """Is it an axiom that no proof can name, so that all know it?"""
        return "axiom#" in self.name
