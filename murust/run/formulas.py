"""Spec functions and quantifiers compiled to Python (written_terms.py), for a run that evaluates them often.

They give what the evaluator would. Where that is nothing (`CannotEvaluate`), it is asked all the same: it looks at both
sides of `a && b`. Functions that search, by a quantifier or by recursion, remember what they gave of the same
arguments: values are immutable, so one that is the same object is the same value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.run import sorts
from murust.run.budget import MOST, Budget, CannotEvaluate, TooMuch
from murust.run.evaluator import DEEPEST, OPERATORS, Evaluator, sequence
from murust.run.extension import equal
from murust.run.written_terms import Outside, Target, Unit, Writer

REMEMBERED = 1 << 12
"""Results of one function that are kept."""

WORTHWHILE = 4
"""Definitions that a function of numbers unfolds at least whose results are kept."""

HEAVY = 1 << 8
"""Definitions that a function unfolds at most which costs nothing by itself: quantifiers around it pay."""

Written = tuple[str, str, int]
"""A definition: its parameters, its value, and how often it stands in it itself."""

Searches = tuple[Callable[..., bool], tuple[spec.SpecTerm, ...]]
"""A quantifier, and the terms whose values it takes."""


@attrs.define(eq=False, repr=False)
class Formulas:
    """Those of one program, compiled when they are first asked for."""

    unit: Unit
    compiled: dict[Target, Callable[..., Any] | None] = attrs.field(factory=dict)
    quantified: dict[tuple[spec.Quantified, tuple[tuple[str, Type], ...]], Searches | None] = attrs.field(factory=dict)
    calls: dict[Target, list[Target]] = attrs.field(factory=dict)
    searching: set[Target] = attrs.field(factory=set)
    """Those with a quantifier."""
    weights: dict[Target, int] = attrs.field(factory=dict)

    @classmethod
    def of(cls, program: core.Program, resolve: Callable[[str, tuple[Type, ...]], Target | None]) -> Formulas:
        names = {
            "every": every, "some": some, "narrow": narrow, "equal": equal, "sequence": sequence,
            "operators": OPERATORS, "built_in": sorts.BUILT_IN,
            "remembered": remembered, "tabulated": tabulated, "nested": nested, "charged": charged,
        }  # fmt: skip
        return cls(Unit(program, resolve, names))

    def function(self, target: Target) -> Callable[..., Any] | None:
        """The function for a definition; its first argument is the work at hand. None if there is no definition."""
        if target not in self.compiled:
            definition = self.unit.program.spec_functions.get(target[0])
            if definition is None or definition.body is None:
                self.compiled[target] = None
            else:
                self.unit.function(target)
                self._finish()
        return self.compiled[target]

    def searched(self, term: spec.Quantified, generic: Mapping[str, Type]) -> Searches | None:
        """The function for a quantifier; None if its variables are not bounded by what stands there."""
        key = (term, tuple(generic.items()))
        if key not in self.quantified:
            self.quantified[key] = self._searched(term, generic)
        return self.quantified[key]

    def _searched(self, term: spec.Quantified, generic: Mapping[str, Type]) -> Searches | None:
        writer = Writer(self.unit, generic, outside=[])
        try:
            made = writer.quantified(term)
        except Outside:
            return None
        given = writer.outside or []
        name = f"q{len(self.quantified)}"
        self.unit.lines.append(f"def {name}({', '.join(('k', *(param for _, param in given)))}): return {made}")
        self._finish()
        return self.unit.names[name], tuple(outer for outer, _ in given)

    def _finish(self) -> None:
        """Compiles what has been asked for, and all that it calls."""
        unit, definitions = self.unit, dict[Target, Written]()
        try:
            while unit.wanted:
                target = unit.wanted.pop()
                definitions[target] = self._written(target)
            for target, definition in definitions.items():
                unit.lines += self._definition(target, definition)
            exec(compile("\n".join(unit.lines) + "\n", "<specification>", "exec"), unit.names)
            self.compiled |= {target: unit.names[unit.functions[target]] for target in definitions}
        finally:  # a term may nest deeper than Python does
            unit.lines.clear()
            unit.wanted.clear()
            unit.functions = {target: name for target, name in unit.functions.items() if target in self.compiled}

    def _written(self, target: Target) -> Written:
        name, args = target
        definition = self.unit.program.spec_functions[name]
        writer = Writer(self.unit, dict(zip(definition.generics, args, strict=False)), own=target)
        params = [writer.bind(param) for param in definition.params]
        try:
            made = writer.term(definition.definition)
        except Outside:  # it is about memory
            made = writer.walked(definition.definition)
        self.calls[target] = writer.called
        if writer.searches:
            self.searching.add(target)
        return ", ".join(("k", *params)), made, writer.called.count(target)

    def _definition(self, target: Target, written: Written) -> Iterator[str]:
        """The text of a function. `again` is what it calls where it calls itself."""
        name, (params, made, repeats) = self.unit.functions[target], written
        numbers, others = _parameters(self.unit.program, target)
        if repeats == 1:  # there is nothing to remember within one call
            yield f"def {name}_again({params}): k.descend(); return {made}"
            yield f"{name} = remembered({numbers})({name}_again)"
            return
        if self._recurs(target) or target in self.searching or self._shares(target):
            yield f"@remembered({numbers})"
        elif not others and self._weight(target) >= WORTHWHILE:
            yield "@tabulated"
        if self._recurs(target):
            yield "@nested"
        elif self._weight(target) > HEAVY:
            yield "@charged"
        yield f"def {name}({params}): return {made}"
        yield f"{name}_again = {name}"

    def _weight(self, target: Target) -> int:
        """How many definitions a call of it unfolds at most, besides those that are charged for themselves."""
        if target not in self.weights:
            self.weights[target] = 1  # of one that recurs
            weights = [self._weight(callee) for callee in self.calls[target]]
            self.weights[target] = 1 + sum(weight if weight <= HEAVY else 1 for weight in weights)
        return self.weights[target]

    def _shares(self, target: Target) -> bool:
        """Does it call several that search? What only passes on what one gives has nothing to remember."""
        return sum(map(self._searches, self.calls[target])) > 1

    def _searches(self, target: Target) -> bool:
        """Has it a quantifier, or does it recur, or does it call what does?"""
        return target in self.searching or self._recurs(target) or any(map(self._searches, self.calls[target]))

    def _recurs(self, target: Target) -> bool:
        """Does it call itself, by way of others or not?"""
        pending, seen = list(self.calls[target]), set[Target]()
        while pending:
            current = pending.pop()
            if current == target:
                return True
            if current not in seen:
                seen.add(current)
                pending += self.calls[current]
        return False


def _parameters(program: core.Program, target: Target) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The parameters that are numbers, and the others, by position."""
    name, args = target
    definition = program.spec_functions[name]
    generic = dict(zip(definition.generics, args, strict=False))
    numbers = [_is_number(types.substitute(param.ty, generic)) for param in definition.params]
    places = range(len(numbers))
    return tuple(at for at in places if numbers[at]), tuple(at for at in places if not numbers[at])


def _is_number(ty: Type) -> bool:
    return isinstance(ty, types.Int | types.MathInt | types.Nat | types.Bool | types.Char)


@attrs.define(eq=False, repr=False)
class Work:
    """The evaluation of formulas in one run, which compiled code gets as `k`."""

    formulas: Formulas
    around: Evaluator
    """Without variables."""
    budget: Budget = attrs.field(factory=Budget)
    depth: int = 0
    results: dict[Callable[..., Any], dict[Any, Any]] = attrs.field(factory=dict)

    def call(self, target: Target, args: list[Any], budget: Budget) -> Any:
        """What a definition gives. Raises `CannotEvaluate`; also where there is none."""
        function = self.formulas.function(target)
        if function is None:
            raise CannotEvaluate(f"`{target[0]}` has no definition that can be evaluated")
        return self._within(budget, function, args)

    def decided(self, term: spec.Quantified, evaluator: Evaluator) -> bool:
        """Whether a quantifier holds, in the state of the evaluator. Raises `CannotEvaluate`."""
        found = self.formulas.searched(term, evaluator.generic)
        if found is None:
            raise CannotEvaluate("what its variables range over is found on the way")
        function, terms = found
        return bool(self._within(evaluator.budget, function, [evaluator.value(part) for part in terms]))

    def _within(self, budget: Budget, function: Callable[..., Any], args: list[Any]) -> Any:
        before, depth = self.budget, self.depth
        self.budget = budget
        try:
            return function(self, *args)
        finally:
            self.budget, self.depth = before, depth

    def results_of(self, function: Callable[..., Any]) -> dict[Any, Any]:
        """What a function has given, by its arguments."""
        results = self.results.get(function)
        if results is None or len(results) > REMEMBERED:
            results = self.results[function] = {}
        return results

    def descend(self) -> None:
        """A definition calls itself: not too often."""
        self.budget.spend()
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooMuch("a definition calls itself too often")

    # --- What compiled code asks for -------------------------------------------------------------------------------

    def walk(self, term: spec.SpecTerm, bound: dict[spec.BoundVar, Any], generic: Mapping[str, Type]) -> Any:
        return self.around.where(bound, generic, self.budget).value(term)

    def default(self, ty: Type, generic: Mapping[str, Type]) -> Any:
        return self.around.where(self.around.bound, generic, self.around.budget).default(ty)

    def ask(self, name: str, args: tuple[Type, ...], values: list[Any]) -> Any:
        """What a function of the program gives."""
        assert self.around.pure is not None
        return self.around.pure.call(name, args, values)

    def function(
        self, term: spec.Lambda, kinds: tuple[Type, ...], generic: Mapping[str, Type],
        data: tuple[tuple[spec.BoundVar, Any], ...], apply: Callable[..., Any],
    ) -> sorts.Function:  # fmt: skip
        def charged_apply(*args: Any) -> Any:
            self.budget.spend()
            return apply(*args)

        around = self.around.where(dict(data), generic, self.budget)
        return sorts.Function(term, kinds, data, charged_apply, around)


def every(k: Work, values: range | tuple[Any, ...], holds: Callable[[Any], bool]) -> bool:
    _tried(k, values)
    return all(map(holds, values))


def some(k: Work, values: range | tuple[Any, ...], holds: Callable[[Any], bool]) -> bool:
    _tried(k, values)
    return any(map(holds, values))


def _tried(k: Work, values: range | tuple[Any, ...]) -> None:
    if isinstance(values, range) and values.stop - values.start > MOST:
        raise CannotEvaluate("more values than can be tried")
    k.budget.spend(max(len(values), 0))


def narrow(value: int, ty: types.Int) -> int:
    if not ty.holds(value):
        raise CannotEvaluate(f"{value} is no `{ty}`")
    return value


# --- What functions are marked with ------------------------------------------------------------------------------

Compiled = Callable[..., Any]


def charged(function: Compiled) -> Compiled:
    """One that takes some time."""

    def call(k: Work, *args: Any) -> Any:
        k.budget.spend()
        return function(k, *args)

    return call


def nested(function: Compiled) -> Compiled:
    """One that calls itself."""

    def call(k: Work, *args: Any) -> Any:
        k.descend()
        found = function(k, *args)
        k.depth -= 1
        return found

    return call


def remembered(numbers: tuple[int, ...]) -> Callable[[Compiled], Compiled]:
    """Keeps what a function gave; `numbers` are the arguments that are numbers. The arguments are kept, too: as long as
    they are, no other object has their identity."""

    def mark(function: Compiled) -> Compiled:
        def call(k: Work, *args: Any) -> Any:
            results = k.results_of(function)
            key = tuple([arg if at in numbers else id(arg) for at, arg in enumerate(args)])
            known = results.get(key)
            if known is None:
                depth = k.depth
                known = results[key] = args, function(k, *args)
                k.depth = depth
            return known[1]

        return call

    return mark


def tabulated(function: Compiled) -> Compiled:
    """The same for one of numbers."""

    def call(k: Work, *args: Any) -> Any:
        results = k.results_of(function)
        if args not in results:
            results[args] = function(k, *args)
        return results[args]

    return call
