"""Counterexamples that run: the solver's values, and inputs near them, tried by the interpreter.

What the solver offers is a state in which a proof step fails: inside a loop or after a call it may be one that no run
reaches. So it is replayed with the contracts as checks. If nothing fails, small inputs are tried in its place. An
input that fails is shown as *confirmed*; otherwise the failure is *unconfirmed*, and rather a fact is missing.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.diagnostics.model import Diagnostic, InternalError, Label
from murust.record import Record
from murust.run.execute import Executable, compile_program
from murust.run.generic import arguments
from murust.run.link import Linker
from murust.run.outcomes import Aborted, ContractFailed, Execution, OutOfFuel, Panicked, UndefinedBehaviour
from murust.run.values import EnumValue, PyValue, StructValue
from murust.run.written import written
from murust.source import Span

FUEL = 20_000
"""Loop rounds and calls of one replay."""

BUDGET = 12_000
"""Fuel for all replays of one failure."""

SHARE = BUDGET // 60
"""Fuel for a small input at first: one that takes longer waits until the others have had their turn."""

START_UP = 10
"""What a replay costs at least, in fuel."""

TRIES = 300
"""Small inputs that are tried where the solver's do not fail."""


class Replay(Record):
    """A run of the function on an input: `inputs` as text, what happened, where."""

    inputs: str
    what: str
    span: Span
    execution: Execution


class Failure(Record):
    """What a run is to show: that it fails at the place, by the clause if there is one. `calls`: those in whose callees
    the place is. `panics`: what fails is a call, and a panic in it shows that; `requires`: also one where the clause
    could not be evaluated."""

    span: Span
    clause: Span | None
    calls: tuple[Span, ...] = ()
    panics: bool = False
    requires: bool = False

    def is_shown_by(self, replay: Replay) -> bool:
        execution, here = replay.execution, (self.span, self.clause)
        match execution.outcome:
            case ContractFailed(kind="ensures" | "call.requires" | "type.invariant", clause=clause, span=span):
                return clause == self.clause and _is_call(span, self.span)
            case ContractFailed():
                return replay.span in here
            case Panicked(stack=stack) | UndefinedBehaviour(stack=stack):
                frames = [span for _, span in stack]
                unknown = self.requires and any(span == self.clause for span, _ in execution.skipped)
                if replay.span in here:
                    return all(any(_is_call(frame, call) for frame in frames) for call in self.calls)
                return (self.panics or unknown) and any(_is_call(frame, self.span) for frame in frames)
            case _:
                return replay.span in here


def _is_call(one: Span, other: Span) -> bool:
    """Are they the same, or the same call of a method, with and without what it is called on?"""
    return one.file is other.file and one.end == other.end


@attrs.define(eq=False, repr=False)
class Replayer:
    """Runs functions of one program with contracts as checks. Compiled when it is first needed."""

    program: core.Program
    linker: Linker
    _executable: Executable | None = None
    _left: int = 0  # of the budget of the failure at hand

    @property
    def executable(self) -> Executable:
        if self._executable is None:
            self._executable = compile_program(self.program, self.linker, check_contracts=True, trace=True, fuel=True)
        return self._executable

    def find(self, function: core.Function, offered: list[list[PyValue]], failure: Failure) -> Replay | None:
        """An input on which the function fails so: the offered ones first, then small ones."""
        self._left = BUDGET
        generic = self.types_for(function)
        if generic is None:
            return None
        late: list[list[PyValue]] = []
        turns = ((FUEL, offered), (SHARE, self._small(function, generic)), (FUEL, late))
        for fuel, inputs in turns:
            for args in inputs:
                replay, ended = self._run(function, args, generic, fuel)
                if replay is not None and failure.is_shown_by(replay):
                    return replay
                if self._left <= 0:
                    return None
                if not ended and fuel < FUEL:
                    late.append(args)
        return None

    def _asked_for(self, function: core.Function) -> tuple[spec.Clause, ...]:
        """What a function requires, itself or by the trait's method that it implements."""
        refined = self.program.refines.get(function.name)
        promised = self.program.declarations.get(refined) or self.program.functions.get(refined) if refined else None
        return (*function.contract.requires, *(promised.contract.requires if promised is not None else ()))

    def types_for(self, function: core.Function) -> tuple[Type, ...] | None:
        """Types for the parameters of a generic function; None if there are none at hand."""
        return arguments(function.name, self.linker) if function.generics else ()

    def _small(self, function: core.Function, generic: tuple[Type, ...]) -> Iterator[list[PyValue]]:
        """Small and extreme inputs, the same in each run."""
        env = dict(zip(function.generics, generic, strict=True))
        types_ = [self.linker.type_of(param.ty, env) for param in function.params]
        source = random.Random(0)
        for attempt in range(tries(TRIES, types_, self.program)):
            args = _samples(types_, 1 + attempt // 60, source, self.program)
            if args is None:
                return
            yield list(args)

    def run(self, function: core.Function, args: list[PyValue], generic: tuple[Type, ...] = ()) -> Replay | None:
        """What goes wrong on an input that satisfies `requires`; None if nothing does."""
        return self._run(function, args, generic, FUEL)[0]

    def _run(
        self, function: core.Function, args: list[PyValue], generic: tuple[Type, ...], fuel: int
    ) -> tuple[Replay | None, bool]:
        """The same with this fuel, and whether it sufficed."""
        try:
            execution = self.executable.call(function.name, args, generic=generic, fuel=fuel, deep=False)
        except (ValueError, InternalError):  # what can't be run here has no replay; the verdict stands without one
            return None, True
        self._left -= fuel - max(execution.fuel_left or 0, 0) + START_UP
        return self._told(function, args, generic, execution), not isinstance(execution.outcome, OutOfFuel)

    def _told(
        self, function: core.Function, args: list[PyValue], generic: tuple[Type, ...], execution: Execution
    ) -> Replay | None:
        required = {clause.span for clause in self._asked_for(function)}
        if any(span in required for span, _ in execution.skipped):
            return None  # who knows whether the input is one that may be given
        inputs = self._written(function, args, generic)
        match execution.outcome:
            case Panicked() if function.contract.panics:
                return None  # it may: where it may not, the run says so
            case Panicked(message=message, span=span) | Aborted(message=message, span=span):
                return Replay(
                    inputs, f"panics: {message.splitlines()[0] if message else 'explicit panic'}", span, execution
                )
            case ContractFailed(kind="requires"):
                return None
            case ContractFailed(kind="panics" as kind, span=span):
                return Replay(inputs, _WORDS[kind], span, execution)
            case ContractFailed(kind=kind, clause=clause):
                return Replay(inputs, _WORDS[kind], clause, execution)
            case UndefinedBehaviour(what=what, span=span):
                return Replay(inputs, f"undefined behaviour: {what}", span, execution)
            case _:
                return None

    def _written(self, function: core.Function, args: list[PyValue], generic: tuple[Type, ...]) -> str:
        env, adts = dict(zip(function.generics, generic, strict=True)), self.linker.adts
        types_ = (self.linker.type_of(param.ty, env) for param in function.params)
        given = zip(function.params, args, types_, strict=True)
        values = ", ".join(f"{param.name} = {written(arg, ty, adts)}" for param, arg, ty in given)
        chosen = ", ".join(f"{name} = {ty}" for name, ty in env.items() if name.isidentifier())
        return f"{values}, where {chosen}" if values and chosen else values or chosen


_WORDS = {
    "call.requires": "this precondition does not hold at the call",
    "ensures": "this postcondition does not hold",
    "invariant": "this invariant does not hold",
    "loop.ensures": "this postcondition of the loop does not hold",
    "type.invariant": "this invariant of the type does not hold",
    "static.invariant": "this invariant of the static does not hold",
    "measure": "this measure does not decrease",
    "assert": "this assertion does not hold",
    "calc": "this step of the calculation does not hold",
    "lemma": "what this lemma says does not hold",
    "assume": "this assumption does not hold",
    "panics": "it panics, and no `panics` allows that",
}


_CERTAIN = (
    ("may not hold", "does not hold"),
    ("may not be kept", "is not kept"),
    ("may not decrease", "does not decrease"),
    (" may ", " can "),
)
"""What is said of a failure, before and after a run has shown it."""


RESULT = "result = "

OFFERED, GAVE_UP = "counterexample: ", "the solver gave up"
"""Begin the notes about the solver's values, and about what it could not decide (`wp.errors`)."""


def _given(replay: Replay) -> str:
    """What the function gives, if that does not satisfy its postcondition."""
    outcome, trace = replay.execution.outcome, replay.execution.trace
    if not (isinstance(outcome, ContractFailed) and outcome.kind == "ensures" and trace):
        return ""
    _, last = trace[-1]
    return f"it gives {last.removeprefix(RESULT)}, and " if last.startswith(RESULT) else ""


def confirm(diagnostic: Diagnostic, replay: Replay | None) -> Diagnostic:
    """The diagnostic of a failure, with what the interpreter says of it."""
    if replay is None:
        return _doubted(diagnostic, "no input was found on which a run fails here")
    notes = [note for note in diagnostic.notes if not note.startswith(OFFERED)]
    notes.append(f"counterexample (confirmed): {replay.inputs}" if replay.inputs else "confirmed: it fails when run")
    places = (diagnostic.primary.span, *(label.span for label in diagnostic.secondary))
    where = f" (line {replay.span.line})" if replay.span not in places else ""
    notes.append(f"when run, {_given(replay)}{replay.what}{where}")
    here = diagnostic.primary.span.file
    assigned = [step for step in replay.execution.trace if not step[1].startswith(RESULT)]
    own = [f"{text} (line {span.line})" for span, text in assigned if span.file is here]
    steps = ", ".join(own[-6:])
    if steps:
        notes.append(f"on the way: {steps}")
    return attrs.evolve(_made_certain(diagnostic), notes=tuple(notes))


def confirm_values(diagnostic: Diagnostic, values: str | None) -> Diagnostic:
    """The diagnostic of a failure in what is said of all values, with those for which it is false."""
    if values is None:
        return _doubted(diagnostic, "no values were found for which this is false")
    notes = [note for note in diagnostic.notes if not note.startswith((OFFERED, GAVE_UP))]
    notes.insert(0, f"counterexample (confirmed): {values}" if values else "confirmed: it is false when evaluated")
    return attrs.evolve(_made_certain(diagnostic), notes=tuple(notes))


def _doubted(diagnostic: Diagnostic, why: str) -> Diagnostic:
    notes = [note for note in diagnostic.notes if not note.startswith(OFFERED)]
    offered = next((note for note in diagnostic.notes if note.startswith(OFFERED)), None)
    notes.append(f"unconfirmed: {why}")
    if offered is not None:
        notes.append(f"the solver can't exclude {offered.removeprefix(OFFERED)}")
    return attrs.evolve(diagnostic, notes=tuple(notes))


def _made_certain(diagnostic: Diagnostic) -> Diagnostic:
    message = diagnostic.message
    for doubt, certainty in _CERTAIN:
        message = message.replace(doubt, certainty)
    primary, *others = (
        Label(label.span, label.text.replace("may not hold", "does not hold"))
        for label in (diagnostic.primary, *diagnostic.secondary)
    )
    return attrs.evolve(diagnostic, message=message, primary=primary, secondary=tuple(others))


# --- Inputs ----------------------------------------------------------------------------------------------------


NUMBERS = 100_000
"""Of how many numbers the small values of all tries together may be made."""


def tries(most: int, types_: Iterable[Type], program: core.Program) -> int:
    """How many small values of types to try: fewer of large ones."""
    return min(most, NUMBERS // max(1, sum(_width(ty, program) for ty in types_)))


def _width(ty: Type, program: core.Program, depth: int = 0) -> int:
    """About how many numbers a small value of a type is made of."""
    match ty:
        case types.Array(element=element, length=length):
            return length * _width(element, program, depth)
        case types.Ref(target=target):
            return _width(target, program, depth)
        case types.Tuple(items=items):
            return sum(_width(item, program, depth) for item in items)
        case types.Adt(name=name) if depth < 4 and name in program.adts:
            variants = range(len(program.adts[name].variants))
            wanted = [core.field_types(ty, index, program.adts) for index in variants]
            return max((sum(_width(part, program, depth + 1) for part in parts) for parts in wanted), default=1)
        case _:
            return 1


def sample(ty: Type, size: int, source: random.Random, program: core.Program) -> PyValue | None:
    """A value of a type: small numbers mostly, and the ends of the range. None for a type without values.

    What is behind references and boxes is smaller, so that values of recursive types come to an end.
    """
    match ty:
        case types.Bool():
            return source.random() < 0.5
        case types.Int():
            return _number(ty, size, source)
        case types.Tuple(items=items):
            return _samples(items, size, source, program)
        case types.Array(element=element, length=length):
            found = _samples((element,) * length, size, source, program)
            return None if found is None else list(found)
        case types.Str():
            return "".join(source.choice("ab0 é") for _ in range(source.randint(0, max(size + 1, 0))))
        case types.Char():
            return chr(source.choice([*range(0x20, 0x7F), 0xE9, 0x20AC, 0x1F600]))
        case types.Slice(element=element) | types.Adt(name="Vec", args=(element,)):
            found = _samples((element,) * source.randint(0, max(size + 1, 0)), size, source, program)
            return None if found is None else list(found)
        case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
            return sample(target, size - 1, source, program) if size > -3 else None
        case types.Adt(name="NonZero" as name, args=(types.Int() as inner,)):
            return StructValue(name, (("0", _number(inner, size, source) or 1),))
        case types.Adt(name=name) if program.adts[name].variants:
            definition = program.adts[name]
            index = source.choice(_variants(definition, size))
            variant = definition.variants[index]
            found = _samples(core.field_types(ty, index, program.adts), size, source, program)
            if found is None:
                return None
            fields = tuple((field.name, value) for field, value in zip(variant.fields, found, strict=True))
            if definition.is_struct:
                return StructValue(definition.name, fields)
            return EnumValue(definition.name, variant.name, fields)
        case _:
            return None


def _samples(
    wanted: Iterable[Type], size: int, source: random.Random, program: core.Program
) -> tuple[PyValue, ...] | None:
    """A value of each type; None if one of them has none."""
    values = []
    for ty in wanted:
        value = sample(ty, size, source, program)
        if value is None:
            return None
        values.append(value)
    return tuple(values)


def _variants(definition: core.AdtDef, size: int) -> Sequence[int]:
    """Those to choose from: where there is no room for more, those with the fewest fields."""
    fewest = min(len(variant.fields) for variant in definition.variants)
    return [i for i, variant in enumerate(definition.variants) if size > 0 or len(variant.fields) == fewest]


def _number(ty: types.Int, size: int, source: random.Random) -> int:
    choice = source.random()
    if choice < 0.15:
        return source.choice([ty.min, ty.max, ty.max - 1, min(ty.max, ty.min + 1), ty.max // 2 + 1])
    if choice < 0.25:
        return min(1 << source.randrange(ty.bits), ty.max)
    if choice < 0.35:
        return source.randint(ty.min, ty.max)
    around = max(size, 0)
    return source.randint(-2 * around if ty.signed else 0, 4 * around)
