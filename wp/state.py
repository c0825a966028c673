"""The symbolic state: what each variable holds, and what is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from logic import build
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core.specs import BoundVar
from murust.core.types import Type
from murust.record import Record
from wp.ends import Parts
from wp.heap.chunks import Heap
from wp.heap.told import Spent
from wp.obligations import Path

if TYPE_CHECKING:
    from wp.heap.debts import Debt, Loan


class Reserved(Record):
    """A two-phase borrow that has not been used yet: the lender still has its value (rustc dev guide, "Two-phase
    borrows")."""

    lender: core.Place
    final: Term


@attrs.define(eq=False, repr=False)
class State:
    """Rules change the state that they are given; a branch works on a `fork`.

    `exact`: results of operations that a `Check` has shown not to overflow, by operator and operands.
    `borrows`: the variables that hold mutable references whose end has not come yet.
    `parted`: of variables, the parts that have been moved away, with the borrows in them: the new holder ends these.
    """

    store: dict[core.Local, Term]
    path: Path | None = None
    exact: dict[tuple[core.CheckKind, tuple[Term, ...]], Term | None] = attrs.field(factory=dict)
    reserved: dict[core.Local, Reserved] = attrs.field(factory=dict)
    borrows: frozenset[core.Local] = frozenset()
    parted: Mapping[core.Local, Parts] = {}
    cases: tuple[tuple[Term, ...], ...] = ()
    """Of each `split` the alternatives, one of which holds: an obligation is proved with each of them."""
    to_drop: Mapping[core.Local, frozenset[Term]] = {}
    """Of variables that have a value on some of the paths to here only, and a destructor that will run on these: what
    the value is made of."""
    heap: Heap = ()
    """What is owned of the memory that raw pointers point to."""
    debts: tuple[Debt, ...] = ()
    """What raw pointers made of references owe."""
    loans: tuple[Loan, ...] = ()
    """What references made of raw pointers have taken along."""
    links: tuple[frozenset[Term], ...] = ()
    """Variables of which mutable references may lead to the same place: in groups (`wp.heap.leads`)."""
    spent: tuple[Spent, ...] = ()
    """What was owned once."""
    apart: frozenset[frozenset[Term]] = frozenset()
    """Pairs of places of which it is known that they lie apart."""
    inside: frozenset[tuple[Term, Term]] = frozenset()
    """Pointers to structs and to fields of them that are known to be in one allocation (`wp.heap.inside`)."""
    aligned: Mapping[tuple[Term, Type], Term] = {}
    """Pointers that are known to be aligned for types, and where that is known (`wp.heap.aligned`)."""
    homes: Mapping[Term, Term] = {}
    """Of pointers made of numbers the provenance of what is there, as long as that is owned (`wp.heap.homes`)."""
    bound: Mapping[BoundVar, Term] = {}
    """What `?x` in the clauses so far has bound."""

    def fork(self) -> State:
        return attrs.evolve(self, store=dict(self.store), exact=dict(self.exact), reserved=dict(self.reserved))

    def become(self, other: State) -> None:
        """Goes on as another one."""
        for field in attrs.fields(State):
            setattr(self, field.name, getattr(other, field.name))

    def assume(self, fact: Term) -> None:
        """Adds what is known. A conjunction is kept as its parts, each of use by itself."""
        if fact.op is Op.AND:
            for part in fact.args:
                self.assume(part)
        elif fact is not build.boolean(True):
            self.path = Path.extend(self.path, fact)

    @property
    def is_dead(self) -> bool:
        """Is it known that this point is not reached?"""
        return self.path is not None and self.path.fact is build.boolean(False)
