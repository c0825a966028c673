"""Running a program: compiled code with its machine, values in and out, limits."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core.types import Type
from murust.record import record
from murust.run import machine
from murust.run.budget import MOST, Budget, CannotEvaluate
from murust.run.code import Tables
from murust.run.compile import Options, compile_function, mangle
from murust.run.contracts import Contracts, view
from murust.run.values import Adts, PyValue, from_python, is_scalar, show, to_python
from murust.source import Span

DEEPEST = 60_000
"""Nested calls of a μRust program; more is reported as its stack running over."""

Measured = tuple[int, ...]
"""The value of a measure."""

STEPS_A_UNIT = 8
"""Steps in the evaluation of a specification that cost one unit of fuel."""


@record
class Returned:
    value: PyValue


@record
class Panicked:
    message: str
    span: Span


@record
class ContractFailed:
    """A clause that did not hold; `span` is where, `clause` the clause."""

    kind: str
    clause: Span
    span: Span


@record
class OutOfFuel:
    pass


@record
class StackOverflow:
    pass


Outcome = Returned | Panicked | ContractFailed | OutOfFuel | StackOverflow


@record
class Execution:
    """How a run ended. `mutated`: what each `&mut` parameter refers to afterwards; `skipped`: clauses that could not
    be evaluated, with the reason; `trace`: assignments to the program's own variables, the last ones."""

    outcome: Outcome
    stdout: str
    stderr: str
    mutated: Mapping[str, PyValue] = {}
    skipped: tuple[tuple[Span, str], ...] = ()
    trace: tuple[tuple[Span, str], ...] = ()
    fuel_left: int | None = None


@attrs.define(eq=False, repr=False)
class Executable:
    """A compiled program. Each `call` is a run of its own."""

    program: core.Program
    source: str
    code: Any
    tables: Tables
    contracts: Contracts

    def call(
        self,
        name: str,
        args: Sequence[PyValue] = (),
        *,
        fuel: int | None = None,
        echo: Callable[[str], object] | None = None,
        deep: bool = True,
    ) -> Execution:
        """Runs a function on Python values. Raises `ValueError` for arguments that are not of the parameters' types.

        `deep`: with room for deep recursion, which costs a thread; else Python's own limit is the program's.
        """
        function = self.program.functions[name]
        adts = self.program.adts
        if len(args) != len(function.params):
            raise ValueError(f"{name} takes {len(function.params)} arguments, not {len(args)}")
        values = [from_python(a, p.ty, adts) for a, p in zip(args, function.params, strict=True)]
        run = _Run(self, machine.Machine(self.tables.spans, adts, fuel=fuel), echo)
        outcome = _in_deep_thread(lambda: run.outcome(name, values)) if deep else run.outcome(name, values)
        mutated = {
            p.name: to_python(v, p.ty, adts) for p, v in zip(function.params, values, strict=True) if _is_mutable(p.ty)
        }
        state = run.machine
        return Execution(
            outcome,
            "".join(state.stdout),
            "".join(state.stderr),
            mutated,
            tuple(run.skipped.items()),
            tuple(state.trace),
            state.fuel,
        )


def _is_mutable(ty: Type) -> bool:
    from murust.core.types import Ref

    return isinstance(ty, Ref) and ty.mutable


@attrs.define(eq=False, repr=False)
class _Run:
    executable: Executable
    machine: machine.Machine
    echo: Callable[[str], object] | None
    skipped: dict[Span, str] = attrs.field(factory=dict)
    measures: dict[str, list[Measured | None]] = attrs.field(factory=dict)  # of the calls that are not over

    def outcome(self, name: str, values: list[Any]) -> Outcome:
        names = self._names()
        exec(self.executable.code, names)
        function = self.executable.program.functions[name]
        try:
            result = names[mangle(name)](*values)
        except machine.Panic as panic:
            return Panicked(panic.message, panic.span)
        except machine.ContractFailure as failure:
            return ContractFailed(failure.kind, failure.clause, failure.span)
        except machine.OutOfFuel:
            return OutOfFuel()
        except RecursionError:
            return StackOverflow()
        return Returned(to_python(result, function.result.ty, self.executable.program.adts))

    def _names(self) -> dict[str, Any]:
        """What generated code refers to by name."""
        state, adts = self.machine, self.executable.program.adts
        return {
            "panic": state.panic,
            "tick": state.tick,
            "out": self._out,
            "err": state.stderr.append,
            "divide": machine.divide,
            "remainder": machine.remainder,
            "equal": machine.equal,
            "text": machine.text,
            "copy_value": lambda value, ty: copy_value(value, ty, adts),
            "view": lambda value, ty: view(value, ty, adts),
            "T": self.executable.tables.types,
            "ADTS": adts,
            "site": [None],
            "holds": self._holds,
            "below": self._below,
            "enter": self._enter,
            "leave": lambda name: self.measures[name].pop(),
            "note": self._note,
        }

    def _out(self, text: str) -> None:
        self.machine.stdout.append(text)
        if self.echo is not None:
            self.echo(text)

    def _note(self, span: int, name: str, value: Any, ty: Type) -> None:
        self.machine.trace.append((self.machine.spans[span], f"{name} = {show(value, ty, self.machine.adts, 8)}"))

    def _holds(
        self, kind: str, number: int, now: dict[int, Any], entry: dict[int, Any], clause: int, at: int | None
    ) -> None:
        spans = self.machine.spans
        try:
            result = self._evaluate(number, now, entry)
        except CannotEvaluate as problem:
            self.skipped[spans[clause]] = str(problem)
            return
        if not result:
            raise machine.ContractFailure(kind, spans[clause], spans[at if at is not None else clause])

    def _evaluate(self, number: int, now: dict[int, Any], entry: dict[int, Any]) -> Any:
        """The value of a term. Evaluating specifications costs fuel, too."""
        fuel = self.machine.fuel
        allowed = MOST if fuel is None else min(MOST, (fuel + 1) * STEPS_A_UNIT)
        budget = Budget(allowed)
        try:
            return self.executable.contracts.evaluate(number, now, entry, budget)
        except RecursionError:
            raise CannotEvaluate("evaluating this nests too deep") from None
        finally:
            if fuel is not None:
                self.machine.fuel = fuel - (allowed - budget.left) // STEPS_A_UNIT
                if self.machine.fuel < 0:
                    raise machine.OutOfFuel

    def _below(
        self, number: int, now: dict[int, Any], entry: dict[int, Any], before: Measured | None, span: int
    ) -> Measured | None:
        """The measure at the head of a loop; it must be below the one of the round before."""
        return self._descend(number, now, entry, before, span, span)

    def _enter(self, name: str, number: int, entry: dict[int, Any], span: int, call: int | None) -> None:
        """The measure of a function; it must be below the one of the call of the same function around this one."""
        around = self.measures.setdefault(name, [])
        before = around[-1] if around else None
        around.append(self._descend(number, entry, entry, before, span, span if call is None else call))

    def _descend(
        self, number: int, now: dict[int, Any], entry: dict[int, Any], before: Measured | None, span: int, place: int
    ) -> Measured | None:
        """The measure now; it must be below the one before, which must not have been negative. None if it can't be
        evaluated."""
        spans = self.machine.spans
        try:
            measure: Measured = self._evaluate(number, now, entry)
        except CannotEvaluate as problem:
            self.skipped[spans[span]] = str(problem)
            return None
        if before is not None:
            first = next(((a, b) for a, b in zip(measure, before, strict=True) if a != b), None)
            if first is None or not (first[0] < first[1] and first[1] >= 0):
                raise machine.ContractFailure("measure", spans[span], spans[place])
        return measure


def copy_value(value: Any, ty: Type, adts: Adts) -> Any:
    """A copy of an aggregate, as deep as its type is."""
    from murust.core import types

    if is_scalar(ty):
        return value
    match ty:
        case types.Tuple(items=items):
            return [copy_value(v, t, adts) for v, t in zip(value, items, strict=True)]
        case types.Array(element=element) | types.Slice(element=element):
            return [copy_value(v, element, adts) for v in value]
        case types.Adt(name=name) if adts[name].is_struct:
            return [copy_value(v, t, adts) for v, t in zip(value, core.field_types(ty, 0, adts), strict=True)]
        case _:
            fields = core.field_types(ty, value[0], adts)
            return [value[0], *(copy_value(v, t, adts) for v, t in zip(value[1:], fields, strict=True))]


def compile_program(
    program: core.Program, *, check_contracts: bool = False, trace: bool = False, fuel: bool = False
) -> Executable:
    """All functions of a program, as one compiled piece of Python."""
    tables = Tables(dict(program.adts))
    contracts = Contracts(program)
    options = Options(check_contracts, trace, fuel)
    parts = [compile_function(function, tables, options, contracts) for function in program.functions.values()]
    source = "\n".join(parts)
    return Executable(program, source, compile(source, "<murust>", "exec"), tables, contracts)


def _in_deep_thread(work: Callable[[], Outcome]) -> Outcome:
    """Runs with room for deep recursion, which Python's own limit would cut short."""
    results: list[Outcome | BaseException] = []

    def body() -> None:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(DEEPEST)
        try:
            results.append(work())
        except BaseException as problem:
            results.append(problem)
        finally:
            sys.setrecursionlimit(limit)

    before = threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    threading.stack_size(before)
    result = results[0]
    if isinstance(result, BaseException):
        raise result
    return result
