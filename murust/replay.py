"""Between the verifier and the interpreter: failures are replayed, and their diagnostics say what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from logic.goal import DataValue, Places, Unspecified, Value
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.counterexample import Failure, Replay, Replayer, confirm
from murust.diagnostics.model import Diagnostic
from murust.record import replace
from murust.refuted import refuted
from murust.run.link import Linker
from murust.run.values import EnumValue, PyValue, StructValue
from wp import errors
from wp.obligations import MEMORY, NOT_RUN, Kind
from wp.verdicts import ObligationResult, Report, Status, Verdict


def with_replays(report: Report, program: core.Program, linker: Linker) -> Report:
    """The report, each failure of it replayed."""
    replayer = Replayer(program, linker)
    verdicts = (_replayed(verdict, replayer) for verdict in report.verdicts)
    return replace(report, verdicts=tuple(replace(v, diagnostics=_once(v.diagnostics)) for v in verdicts))


def _once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """A loop without a measure is told once, on however many ways its rounds go; so is what a closure says of the time
    between calls, which the library may make in several loops; and a permission that is missing in several of the
    cases that a statement is looked at in."""
    found: dict[object, Diagnostic] = {}
    for diagnostic in diagnostics:
        reason = diagnostic.code, diagnostic.message, diagnostic.primary, diagnostic.secondary[:1]
        often = diagnostic.code in _ONCE or "of a closure" in diagnostic.message
        found.setdefault(reason if often else id(diagnostic), diagnostic)
    return tuple(found.values())


_ONCE = frozenset(kind.code for kind in (Kind.NO_MEASURE, *MEMORY))


def _replayed(verdict: Verdict, replayer: Replayer) -> Verdict:
    if verdict.is_spec and verdict.failures:
        return refuted(verdict, replayer.program, replayer.linker)
    function = replayer.program.functions.get(verdict.function)
    if function is None or verdict.is_spec or verdict.status in (Status.VERIFIED, Status.TRUSTED, Status.UNSUPPORTED):
        return verdict
    program, results = replayer.program, list[ObligationResult]()
    diagnostics: list[Diagnostic] = []
    pending = list(verdict.diagnostics)
    for result in verdict.obligations:
        if result.proved:
            results.append(result)
            continue
        if result.kind in NOT_RUN:
            results.append(result)
            diagnostics.append(pending.pop(0))
            continue
        replay = _find(result, function, replayer)
        replayed = replace(result, confirmed=replay is not None)
        results.append(replayed)
        diagnostic = pending.pop(0)
        if replay is not None:  # what the solver could not decide, the run does
            diagnostic = errors.failure(replayed, program)
        diagnostic = confirm(diagnostic, replay)
        diagnostics.append(errors.unconfirmed(diagnostic, result, function, program) if replay is None else diagnostic)
    decided = Status.FAILED if any(result.status is Status.FAILED for result in results) else verdict.status
    return replace(verdict, status=decided, obligations=tuple(results), diagnostics=(*diagnostics, *pending))


def _find(result: ObligationResult, function: core.Function, replayer: Replayer) -> Replay | None:
    """A run that shows the failure: of the function, and of a closure, of the function around it."""
    kind, clause = result.kind, result.clause
    of_library = clause is None or replayer.linker.is_library_file(clause.file)
    requires = kind is Kind.REQUIRES
    panics = kind is Kind.CALL_PANIC or (requires and of_library)
    failure = Failure(result.span, clause, result.obligation.calls, panics, requires)
    if function.closure:
        around = replayer.program.functions.get(function.name.partition("::{closure")[0])
        shown = replayer.find(around, [], failure) if around is not None else None
        return replace(shown, inputs=f"{shown.inputs} of `{around.name}`") if shown and around else None
    found = result.counterexample
    there = {name: (ty, value) for name, ty, value in found.values} if found is not None else {}
    # A parameter may have been assigned to: what it is where it fails may be what to begin with.
    given = (offered(result, function, replayer.program, more) for more in ({}, there))
    return replayer.find(function, [args for args in given if args is not None], failure)


def offered(
    result: ObligationResult, function: core.Function, program: core.Program, there: Mapping[str, tuple[Type, Value]]
) -> list[PyValue] | None:
    """The solver's values of the parameters, for the interpreter; None if there are none, or one is not a value.
    `there`: what some have become."""
    if result.counterexample is None:
        return None
    given = {name: (ty, value) for name, ty, value in result.counterexample.inputs}
    given.update(there)
    args: list[PyValue] = []
    for param in function.params:
        if param.name not in given:
            return None
        converted = python_value(given[param.name][1], param.ty, program)
        if converted is None:
            return None
        args.append(converted)
    return args


def python_value(value: Value, ty: Type, program: core.Program) -> PyValue | None:
    """A value of a countermodel as the interpreter takes it. Of a mutable reference, what it refers to on entry."""
    if isinstance(ty, types.Ref):
        if ty.mutable and isinstance(value, DataValue):
            return python_value(value.fields[0], ty.target, program)
        return python_value(value, ty.target, program)
    if isinstance(ty, types.Adt) and ty.name == "Box":
        return python_value(value, ty.args[0], program)
    match value:
        case Unspecified() | Fraction() | Places():
            return None
        case int() if isinstance(ty, types.Char):
            return chr(value)
        case bool() | int():
            return value
        case tuple() if isinstance(ty, types.Str):
            return _text(value)
        case tuple():
            element = types.element_of(ty) or ty
            parts = [python_value(part, element, program) for part in value]
            return None if any(part is None for part in parts) else parts
        case DataValue(constructor=index, fields=fields):
            return _data(index, fields, ty, program)


def _text(value: tuple[Value, ...]) -> str | None:
    """A text, if the bytes are those of one."""
    written = bytes(byte for byte in value if isinstance(byte, int))
    try:
        return written.decode() if len(written) == len(value) else None
    except UnicodeDecodeError:
        return None


def _data(index: int, fields: tuple[Value, ...], ty: Type, program: core.Program) -> PyValue | None:
    if not isinstance(ty, types.Tuple | types.Adt) or types.is_cell(ty):
        return None
    if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":  # as an option; what is not known can't be made
        inside = python_value(fields[0], ty.args[0], program) if fields else None
        return None if inside is None else StructValue(ty.name, (("value", inside),))
    parts = [
        python_value(field, t, program)
        for field, t in zip(fields, core.field_types(ty, index, program.adts), strict=True)
    ]
    if any(part is None for part in parts):
        return None
    if isinstance(ty, types.Tuple):
        return tuple(parts)
    definition = program.adts[ty.name]
    variant = definition.variants[index]
    named = tuple((f.name, part) for f, part in zip(variant.fields, parts, strict=True))
    if definition.is_struct:
        return StructValue(definition.name, named)  # type: ignore[arg-type]
    return EnumValue(definition.name, variant.name, named)  # type: ignore[arg-type]
