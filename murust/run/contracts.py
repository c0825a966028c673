"""Specifications at run time: the terms of clauses, which compiled code refers to by number, and the invariants of
types. What a term is, evaluator.py says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    promised: dict[Type, bool] = attrs.field(factory=dict)

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

    def is_promised(self, ty: Type) -> bool:
        """Is there a type with an invariant in the type?"""
        if ty not in self.promised:
            self.promised[ty] = self._is_promised(ty)
        return self.promised[ty]

    def _is_promised(self, ty: Type) -> bool:
        invariants, seen, pending = self.program.invariants, set[Type](), [ty]
        while pending and invariants:
            ty = pending.pop()
            if ty in seen:
                continue
            seen.add(ty)
            if isinstance(ty, types.Adt):
                if ty.name in invariants:
                    return True
                adts = self.program.adts
                variants = range(len(adts[ty.name].variants)) if ty.name in adts else ()
                pending += [inner for variant in variants for inner in core.field_types(ty, variant, adts)]
            pending += [part for part in types.parts(ty) if not isinstance(part, types.ConstArg)]
        return False

    def promises(self, value: Any, ty: Type) -> Iterator[tuple[spec.TypeInvariant, tuple[Type, ...], Any]]:
        """The invariants of everything in a value, each with the arguments of the type and the value that it speaks
        of."""
        pending = [(value, ty)]
        while pending:
            value, ty = pending.pop()
            if not self.is_promised(ty):
                continue
            match ty:
                case types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
                    pending.append((value, inner))
                case types.Slice(element=inner) | types.Array(element=inner) | types.Adt(name="Vec", args=(inner,)):
                    pending += [(part, inner) for part in value]
                case types.Adt(name="MaybeUninit"):
                    pass  # what is in it is asked where it is taken out
                case types.Tuple(items=items):
                    pending += zip(value, items, strict=True)
                case types.Adt(name=name, args=args) if name in self.program.adts and self.program.adts[name].variants:
                    yield from ((invariant, args, value) for invariant in self.program.invariants.get(name, ()))
                    definition = self.program.adts[name]
                    variant, parts = (0, value) if definition.is_struct else (value[0], value[1:])
                    if isinstance(parts, tuple):
                        pending += zip(parts, core.field_types(ty, variant, self.program.adts), strict=True)
                case _:
                    pass

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
