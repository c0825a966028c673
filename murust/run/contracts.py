"""Specifications at run time: the terms of clauses, which compiled code refers to by number, and the invariants of
types. What a term is, evaluator.py says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import proofs, types
from murust.core import specs as spec
from murust.core.parts import proof_terms, variables_now
from murust.core.types import Type
from murust.record import Record
from murust.run.budget import Budget
from murust.run.bytes import Bytes
from murust.run.evaluator import Evaluator, Pure
from murust.run.promises import Promises

Storable = spec.SpecTerm | spec.Measure | proofs.ProofStep


class _Stored(Record):
    """A term of one instance of a function. `at_exit`: it is evaluated when the function returns."""

    term: Storable
    variables: tuple[core.Local, ...]
    generic: Mapping[str, Type]
    at_exit: bool


def weight(value: Any) -> int:
    """How large a value is that a measure goes by: what is inside of another is smaller."""
    return 1 + sum(map(weight, value)) if isinstance(value, tuple) else 1


@attrs.define(eq=False, repr=False)
class Contracts:
    """The terms that compiled code refers to by number, and their evaluation."""

    program: core.Program
    stored: list[_Stored] = attrs.field(factory=list)
    invariants: dict[tuple[spec.TypeInvariant, tuple[Type, ...]], int] = attrs.field(factory=dict)
    lending: dict[Type, bool] = attrs.field(factory=dict)
    promises: Promises = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.promises = Promises(self.program)

    def add(self, term: Storable, generic: Mapping[str, Type], *, at_exit: bool = False) -> int:
        parts = term.terms if isinstance(term, spec.Measure) else proof_terms(term)
        used = tuple(dict.fromkeys(var.local for part in parts for var in variables_now(part, self.lends)))
        self.stored.append(_Stored(term, used, generic, at_exit))
        return len(self.stored) - 1

    def lends(self, ty: Type) -> bool:
        """Does a value of the type, as it is declared, hold mutable references whose targets a caller sees?"""
        if ty not in self.lending:
            self.lending[ty] = False  # of a type inside of itself
            self.lending[ty] = self._lends(ty)
        return self.lending[ty]

    def _lends(self, ty: Type) -> bool:
        match ty:
            case types.Ref(mutable=mutable):
                return mutable
            case types.Array(element=element) | types.Slice(element=element):
                return self.lends(element)
            case types.Adt(name="Box" | "Vec", args=(target,)):
                return self.lends(target)
            case types.Tuple() | types.Adt():
                adts = self.program.adts
                known = isinstance(ty, types.Tuple) or ty.name in adts
                variants = range(1 if isinstance(ty, types.Tuple) else len(adts[ty.name].variants)) if known else ()
                return any(self.lends(inner) for variant in variants for inner in core.field_types(ty, variant, adts))
            case _:
                return False

    def of_invariant(self, invariant: spec.TypeInvariant, args: tuple[Type, ...]) -> int:
        """The number of what an invariant says of a type with these arguments."""
        if (invariant, args) not in self.invariants:
            env = dict(zip(invariant.generics, args, strict=True))
            self.invariants[invariant, args] = self.add(invariant.clause.term, env)
        return self.invariants[invariant, args]

    def variables(self, number: int) -> tuple[core.Local, ...]:
        """The variables whose present values a term needs."""
        return self.stored[number].variables

    def evaluate(
        self, number: int, now: Mapping[int, Any], entry: Mapping[Any, Any], budget: Budget, layouts: Bytes, pure: Pure
    ) -> Any:
        """The value of a term, the values of a measure. `layouts` are those of the program that runs, `pure` calls its
        functions. Raises `CannotEvaluate`."""
        term, evaluator = self.at(number, now, entry, layouts, pure)
        evaluator = evaluator.within(budget)
        if isinstance(term, spec.Measure):
            return tuple(map(evaluator.judged, term.terms))
        assert not isinstance(term, proofs.ProofStep)
        return evaluator.judged(term)

    def at(
        self, number: int, now: Mapping[int, Any], entry: Mapping[Any, Any], layouts: Bytes, pure: Pure
    ) -> tuple[Storable, Evaluator]:
        """What is stored, and what evaluates its terms."""
        stored = self.stored[number]
        evaluator = Evaluator(
            self.program, now, entry, {}, Budget(),
            generic=stored.generic, at_exit=stored.at_exit, layouts=layouts, pure=pure,
        )  # fmt: skip
        return stored.term, evaluator
