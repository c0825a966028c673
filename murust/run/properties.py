"""Contracts as properties: inputs are drawn that satisfy `requires`, and the function is run on them with its contract
as a check. Hypothesis draws, and makes what fails smaller."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, assume, errors, given, seed, settings
from hypothesis import strategies as st

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.record import Record
from murust.run.execute import Executable
from murust.run.outcomes import ContractFailed, Execution, OutOfFuel, Panicked, Returned, StackOverflow
from murust.run.values import EnumValue, PyValue, StructValue

FUEL = 100_000
"""Loop rounds and calls of one case."""

LONGEST = 8
"""Elements of a slice or vector that is drawn."""

DEEPEST = 4
"""Values inside of values of one recursive type."""


class NotDrawn(Exception):
    """Values of this type can't be made up."""


class Tested(Record):
    """What came of testing one contract. `cases` satisfied `requires`, `refused` did not; `unfinished` ran out of fuel.
    `args` and `execution` are those of the smallest failure; `skipped` are clauses that could not be evaluated."""

    cases: int
    refused: int
    unfinished: int
    args: Sequence[PyValue] | None = None
    execution: Execution | None = None
    skipped: tuple[str, ...] = ()


class _Failed(Exception):
    pass


@attrs.define(eq=False, repr=False)
class Tester:
    """Tests the functions of one program. `executable` checks contracts, and has fuel."""

    executable: Executable
    cases: int = 100
    number: int = 0
    """The seed of what is drawn."""

    def test(self, function: core.Function, generic: tuple[Type, ...] = ()) -> Tested:
        """`generic`: types for the function's parameters. Raises `NotDrawn` where a parameter's type has no values that
        can be made up."""
        strategies = [self.strategy(ty, 0) for ty in self.executable.parameters(function, generic)]
        count = {"cases": 0, "refused": 0, "unfinished": 0}
        failure: list[tuple[Sequence[PyValue], Execution]] = []
        skipped: dict[str, None] = {}
        required = {clause.span for clause in function.contract.requires}

        @seed(self.number)
        @settings(
            max_examples=self.cases, database=None, deadline=None, phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        )  # fmt: skip
        @given(st.tuples(*strategies))
        def attempt(args: tuple[PyValue, ...]) -> None:
            execution = self.executable.call(function.name, args, generic=generic, fuel=FUEL, deep=False)
            outcome = execution.outcome
            if isinstance(outcome, ContractFailed) and outcome.kind == "requires":
                count["refused"] += 1
                assume(False)
            if any(span in required for span, _ in execution.skipped):
                raise NotDrawn("its `requires` can't be evaluated")
            count["cases"] += 1
            skipped.update(dict.fromkeys(f"{span.text}: {why}" for span, why in execution.skipped))
            if isinstance(outcome, OutOfFuel | StackOverflow):
                count["unfinished"] += 1
            elif not (isinstance(outcome, Returned) or (isinstance(outcome, Panicked) and function.contract.panics)):
                failure[:] = [(args, execution)]
                raise _Failed

        with suppress(_Failed, errors.Unsatisfiable):
            attempt()
        args, execution = failure[0] if failure else (None, None)
        return Tested(count["cases"], count["refused"], count["unfinished"], args, execution, tuple(skipped))

    # --- what is drawn

    def strategy(self, ty: Type, depth: int) -> st.SearchStrategy[Any]:
        match ty:
            case types.Bool():
                return st.booleans()
            case types.Int():
                edges = sorted({ty.min, ty.min + 1, 0, 1, ty.max // 2, ty.max // 2 + 1, ty.max - 1, ty.max})
                small = st.integers(max(ty.min, -16), 16)
                return st.one_of(small, st.integers(ty.min, ty.max), st.sampled_from(edges))
            case types.Char():
                return st.characters()
            case types.Ref(target=types.Str()):
                return st.text(max_size=LONGEST)
            case types.Ref(target=types.Slice(element=element)) | types.Adt(name="Vec", args=(element,)):
                return st.lists(self.strategy(element, depth), max_size=LONGEST)
            case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
                return self.strategy(target, depth)
            case types.Tuple(items=items):
                return st.tuples(*(self.strategy(item, depth) for item in items))
            case types.Array(element=element, length=length):
                return st.lists(self.strategy(element, depth), min_size=length, max_size=length)
            case types.Adt(name=name) if name in self.executable.linker.adts:
                return self._adt(ty, self.executable.linker.adts[name], depth)
            case _:
                raise NotDrawn(f"values of the type `{ty}` are not made up")

    def _adt(self, ty: types.Adt, adt: core.AdtDef, depth: int) -> st.SearchStrategy[Any]:
        if self._is_opaque(ty.name, adt):
            raise NotDrawn(f"values of the type `{ty}` are not made up")
        choices: list[st.SearchStrategy[Any]] = []
        for index, variant in enumerate(adt.variants):
            fields = core.field_types(ty, index, self.executable.linker.adts)
            if depth >= DEEPEST and fields:
                continue
            inner = [self.strategy(field, depth + 1) for field in fields]
            names = [field.name for field in variant.fields]
            choices.append(st.tuples(*inner).map(_maker(ty.name, variant.name, names, adt.is_struct)))
        if not choices:
            raise NotDrawn(f"values of the type `{ty}` are not made up")
        return st.one_of(choices)

    def _is_opaque(self, name: str, adt: core.AdtDef) -> bool:
        """Does the library keep to itself what values there are?"""
        linker = self.executable.linker
        scopes = linker.items.field_scopes[name]
        return linker.is_library_file(adt.span.file) and any(scope is not None for one in scopes for scope in one)


def _maker(name: str, variant: str, names: list[str], is_struct: bool) -> Any:
    def make(values: tuple[PyValue, ...]) -> PyValue:
        fields = tuple(zip(names, values, strict=True))
        return StructValue(name, fields) if is_struct else EnumValue(name, variant, fields)

    return make
