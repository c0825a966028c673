"""Counterexamples to lemmas, and to what spec functions ensure: values for which the evaluator of specifications finds
what is claimed to be false. The solver's values are tried first, then small ones.

A claim in a proof rests on those before it, so that values show it to be false only if they satisfy these. What a
lemma ensures is false for values that satisfy what it requires, whatever its proof says.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from logic.goal import DataValue, Places, Unspecified, Value
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.proofs import Lemma
from murust.core.types import INTS, Type
from murust.counterexample import confirm_values, tries
from murust.diagnostics.model import Diagnostic
from murust.record import replace
from murust.run.budget import Budget, CannotEvaluate
from murust.run.bytes import Bytes
from murust.run.evaluator import Evaluator
from murust.run.layout import Shapes
from murust.run.link import Linker
from murust.run.proving import Steps, Work
from murust.run.sorts import Map, Multiset
from murust.run.views import UNKNOWN
from murust.source import Span
from wp.obligations import Kind
from wp.show import entries, show_inputs
from wp.verdicts import ObligationResult, Status, Verdict, status_of

STEPS = 2_000
"""What the evaluation of one claim may cost."""

TRIES = 200
"""Small values that are tried where the solver's do not show it."""

MOST_STEPS = 20 * STEPS
"""What all evaluations for one failure may cost: where many of them come to no end, no more values are tried."""

Given = tuple[Value, ...]


def refuted(verdict: Verdict, program: core.Program, linker: Linker) -> Verdict:
    """The verdict of a lemma or a definition, with what evaluation says of each failure."""
    owner = program.lemmas.get(verdict.function) if verdict.kind == "lemma" else None
    stated: Lemma | spec.SpecFunction | None = owner or program.spec_functions.get(verdict.function)
    if stated is None or not _is_plain(verdict.function, linker):
        return verdict
    refuter = _Refuter(stated, program, linker)
    results: list[ObligationResult] = []
    diagnostics: list[Diagnostic] = []
    pending = list(verdict.diagnostics)
    for result in verdict.obligations:
        if result.proved or result.kind not in _EVALUATED:
            results.append(result)
            diagnostics += [] if result.proved else [pending.pop(0)]
            continue
        found = refuter.find(result)
        results.append(replace(result, confirmed=found is not None))
        diagnostics.append(confirm_values(pending.pop(0), found))
    status = Status.FAILED if status_of(tuple(results)) is Status.FAILED else verdict.status
    return replace(verdict, status=status, obligations=tuple(results), diagnostics=(*diagnostics, *pending))


_EVALUATED = frozenset({Kind.LEMMA, Kind.ENSURES, Kind.ASSERT, Kind.CALC, Kind.REQUIRES})
"""What is a proposition about the values; of recursion it is said that it ends."""


def _is_plain(name: str, linker: Linker) -> bool:
    """Is nothing demanded of the types that stand for its parameters? Then any will do."""
    entry = linker.items.specs.get(name)
    signature = linker.items.spec_signature(name) if entry is not None else None
    return signature is not None and not signature.generics.predicates and not signature.generics.const_types


@attrs.define(eq=False, repr=False)
class _Refuter:
    stated: Lemma | spec.SpecFunction
    program: core.Program
    linker: Linker

    def find(self, result: ObligationResult) -> str | None:
        """Values for which the claim is false, as text."""
        judge = _Judge()
        for given in self._inputs(result):
            if judge.left <= 0:
                return None
            try:
                if self._shows(given, result, judge):
                    shown = [(p.name, ty, v) for p, ty, v in zip(self._params, self._types, given, strict=True)]
                    chosen = [f"{name} = {ty}" for name, ty in self._generic.items()]
                    text = show_inputs(shown, self.program.adts)
                    return f"{text}, where {', '.join(chosen)}" if chosen else text
            except CannotEvaluate:
                continue
            except RecursionError:
                judge.left -= STEPS
        return None

    @property
    def _params(self) -> tuple[spec.BoundVar, ...]:
        return self.stated.params

    @property
    def _generic(self) -> dict[str, Type]:
        return dict.fromkeys(self.stated.generics, INTS["u8"])

    @property
    def _types(self) -> list[Type]:
        return [types.substitute(param.ty, self._generic) for param in self._params]

    def _inputs(self, result: ObligationResult) -> Iterator[Given]:
        if result.counterexample is not None:
            offered = {name: value for name, _, value in result.counterexample.inputs}
            if all(param.name in offered for param in self._params):
                yield tuple(offered[param.name] for param in self._params)
        source = random.Random(0)
        for attempt in range(tries(TRIES, self._types, self.program)):
            yield tuple(_sample(ty, 1 + attempt // 50, source, self.program) for ty in self._types)

    def _shows(self, given: Given, result: ObligationResult, judge: _Judge) -> bool:
        values = [_evaluated(value, ty, self.program) for value, ty in zip(given, self._types, strict=True)]
        layouts = Bytes(Shapes(self.linker))
        bound = dict(zip(self._params, values, strict=True))
        e = Evaluator(self.program, {}, {}, bound, Budget(STEPS), generic=self._generic, layouts=layouts)
        if isinstance(self.stated, spec.SpecFunction):
            return self._breaks_promise(self.stated, result, e, judge)
        if not all(judge.judged(clause, e) for clause in self.stated.requires):
            return False
        if result.kind is Kind.LEMMA:
            return any(clause.span == result.span and not judge.judged(clause, e) for clause in self.stated.ensures)
        try:
            Steps(judge).follow(self.stated.proof or (), e)
        except _False as found:
            return result.span in (found.clause, found.at) and result.clause in (None, found.clause)
        return False

    def _breaks_promise(
        self, function: spec.SpecFunction, result: ObligationResult, e: Evaluator, judge: _Judge
    ) -> bool:
        assert function.value is not None
        inside = e.with_bound({function.value: judge.value(function.definition, e)})
        return any(clause.span == result.clause and not judge.judged(clause, inside) for clause in function.ensures)


class _False(Exception):
    """A claim of a proof that is false."""

    def __init__(self, clause: Span, at: Span) -> None:
        super().__init__()
        self.clause, self.at = clause, at


@attrs.define(eq=False, repr=False)
class _Judge:
    """What can't be evaluated is passed over: it is not taken to be false. `left`: the steps that are left for all."""

    left: int = MOST_STEPS

    def judged(self, clause: spec.Clause, e: Evaluator) -> bool:
        return bool(self.value(clause.term, e))

    def value(self, term: spec.SpecTerm, e: Evaluator) -> Any:
        return self._spending(lambda budget: e.within(budget).judged(term))

    def found(self, work: Work, span: Span) -> Any:
        try:
            return self._spending(work)
        except CannotEvaluate:
            return UNKNOWN

    def _spending(self, work: Work) -> Any:
        budget = Budget(STEPS)
        try:
            return work(budget)
        finally:
            self.left -= STEPS - max(budget.left, 0)

    def claimed(self, kind: str, work: Work, clause: Span, at: Span) -> None:
        if not self.found(work, clause):
            raise _False(clause, at)


# --- Values ----------------------------------------------------------------------------------------------------


def _evaluated(value: Value, ty: Type, program: core.Program) -> Any:
    """A value as specifications see it in a run (murust/run/views.py)."""
    match value, ty:
        case _, types.Ref(target=target) | types.Adt(name="Box", args=(target, *_)):
            return _evaluated(value, target, program)
        case Places(pairs=pairs), types.Set(element=element):
            return frozenset(_evaluated(part, element, program) for part, inside in pairs if inside)
        case Places(pairs=pairs), types.Multiset(element=element):
            counts = {_evaluated(part, element, program): count for part, count in pairs if isinstance(count, int)}
            return Multiset.of(Counter(counts))
        case DataValue(), types.Map(key=key, value=given):
            return Map.of({_evaluated(k, key, program): _evaluated(v, given, program) for k, v in entries(value)})
        case Fraction() | bool() | int(), _:
            return value
        case tuple(), _:
            inner = INTS["u8"] if isinstance(ty, types.Str) else types.element_of(ty) or ty
            return tuple(_evaluated(part, inner, program) for part in value)
        case DataValue(constructor=index, fields=fields), types.Tuple() | types.Adt() if not types.is_cell(ty):
            wanted = core.field_types(ty, index, program.adts)
            parts = tuple(_evaluated(part, t, program) for part, t in zip(fields, wanted, strict=True))
            plain = isinstance(ty, types.Tuple) or program.adts[ty.name].is_struct
            return parts if plain else (index, *parts)
        case _:
            raise CannotEvaluate(f"a value of type `{ty}` can't be written")


def _sample(ty: Type, size: int, source: random.Random, program: core.Program) -> Value:
    """A small value of a type."""
    most = 4 * max(size, 1)
    match ty:
        case types.Bool():
            return source.random() < 0.5
        case types.MathInt():
            return source.randint(-most, most)
        case types.Nat() | types.Char():
            return source.randint(0, most)
        case types.Int():
            ends = [ty.min, ty.max, ty.max // 2 + 1]
            return source.choice(ends) if source.random() < 0.2 else source.randint(-2 if ty.signed else 0, most)
        case types.Real():
            return Fraction(source.randint(-most, most), source.choice((1, 1, 2, 3)))
        case types.Tuple(items=items):
            return DataValue("", 0, _samples(items, size, source, program))
        case types.Array(element=element, length=length):
            return _samples((element,) * length, size, source, program)
        case types.Seq(element=element) | types.Slice(element=element) | types.Adt(name="Vec", args=(element, *_)):
            return _samples((element,) * source.randint(0, max(size + 1, 0)), size, source, program)
        case types.Set(element=element):
            return Places(tuple((part, True) for part in _some(element, size, source, program)))
        case types.Multiset(element=element):
            return Places(tuple((part, source.randint(1, 2)) for part in _some(element, size, source, program)))
        case types.Map(key=key, value=value):
            keys = _some(key, size, source, program)
            values = tuple((part, _sample(value, size, source, program)) for part in keys)
            return DataValue("", 0, (Places(tuple((part, True) for part in keys)), Places(values)))
        case types.Ref(target=target) | types.Adt(name="Box", args=(target, *_)):
            return _sample(target, size - 1, source, program)
        case types.Adt(name=name) if program.adts[name].variants and not types.is_cell(ty):
            variants = program.adts[name].variants
            fewest = min(len(variant.fields) for variant in variants)
            index = source.choice([i for i, v in enumerate(variants) if size > 0 or len(v.fields) == fewest])
            wanted = core.field_types(ty, index, program.adts)
            return DataValue("", index, _samples(wanted, size - 1, source, program) if size > -3 else ())
        case _:
            return Unspecified("")


def _samples(wanted: Iterable[Type], size: int, source: random.Random, program: core.Program) -> Given:
    return tuple(_sample(ty, size, source, program) for ty in wanted)


def _some(ty: Type, size: int, source: random.Random, program: core.Program) -> list[Value]:
    """A few values that differ."""
    wanted = (ty,) * source.randint(0, max(size + 1, 0))
    return list(dict.fromkeys(_samples(wanted, size, source, program)))
