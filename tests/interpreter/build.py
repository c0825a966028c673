"""Programs for the interpreter's tests: from μRust text, and Core by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from murust import driver
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.pipeline import Crates
from murust.run.execute import Executable, compile_program
from murust.run.link import Linker
from murust.run.outcomes import ContractFailed, Execution, Returned
from murust.run.values import PyValue
from murust.source import SourceFile, Span
from murust.types.items import Items

SPAN = Span(SourceFile("by_hand.rs", b"here\n"), 0, 4)


def program(text: str) -> core.Program:
    """A program in which there is no mistake."""
    checked = driver.check_sources([SourceFile("test.rs", text.encode())])
    assert not checked.diagnostics, [(d.code, d.message, d.primary.span.line) for d in checked.diagnostics]
    return checked.program


def compiled(text: str, **options: bool) -> Executable:
    """A program, ready to run."""
    checked = driver.check_sources([SourceFile("test.rs", text.encode())])
    assert not checked.diagnostics, [(d.code, d.message, d.primary.span.line) for d in checked.diagnostics]
    return compile_program(checked.whole, checked.linker, **options)


def run(text: str, name: str = "f", *args: PyValue, fuel: int | None = None) -> Execution:
    return compiled(text, fuel=fuel is not None).call(name, args, fuel=fuel)


def value(text: str, name: str = "f", *args: PyValue) -> PyValue:
    """What a call returns."""
    outcome = run(text, name, *args).outcome
    assert isinstance(outcome, Returned), outcome
    return outcome.value


def contracts(text: str) -> Executable:
    return compiled(text, check_contracts=True, fuel=True, trace=True)


def verdict(executable: Executable, name: str, *args: PyValue, fuel: int | None = None) -> tuple[str, ...]:
    """How a call ends: the kind of the contract that failed and its clause, or the name of the outcome; then the
    clauses that were skipped."""
    execution = executable.call(name, args, fuel=fuel)
    skipped = tuple(f"skipped: {span.text}" for span, _ in execution.skipped)
    match execution.outcome:
        case ContractFailed(kind=kind, clause=clause):
            return (kind, clause.text, *skipped)
        case outcome:
            return (type(outcome).__name__, *skipped)


# --- Core by hand ------------------------------------------------------------------------------------------------


def local(index: int, ty: Type, kind: core.LocalKind = core.LocalKind.TEMP) -> core.Local:
    return core.Local(index, f"_{index}", ty, kind, True, SPAN)


def assign(target: core.Local | core.Place, rvalue: core.Rvalue) -> core.Assign:
    return core.Assign(target if isinstance(target, core.Place) else core.Place(target), rvalue, SPAN)


def copy(variable: core.Local) -> core.Copy:
    return core.Copy(core.Place(variable))


def const(number: int | bool, ty: Type) -> core.Const:
    return core.Const(number, ty)


def function(
    params: Sequence[core.Local], result: core.Local, body: Sequence[core.Stmt], others: Sequence[core.Local] = ()
) -> core.Program:
    """A program of one function `f`."""
    defined = core.Function(
        "f", tuple(params), result, (result, *params, *others), (*body, core.Return(SPAN)), core.Contract(), SPAN, SPAN
    )
    return core.Program({}, {"f": defined}, {})


@cache
def library() -> Items:
    """What every program refers to."""
    return Crates.collect([]).items


def by_hand(program: core.Program) -> Executable:
    return compile_program(program, Linker(library(), program.functions))


def operation(
    op: core.BinOp, left: Type, right: Type, result: Type, checks: Sequence[core.CheckKind] = ()
) -> Executable:
    """`f(a, b) = a op b`, after checks."""
    a, b = local(1, left, core.LocalKind.PARAM), local(2, right, core.LocalKind.PARAM)
    out = local(0, result, core.LocalKind.RETURN)
    body: list[core.Stmt] = [core.Check(kind, (copy(a), copy(b)), SPAN) for kind in checks]
    body.append(assign(out, core.BinaryOp(op, copy(a), copy(b))))
    return by_hand(function((a, b), out, body))


def conversion(source: Type, target: types.Int) -> Executable:
    """`f(a) = a as target`."""
    a, out = local(1, source, core.LocalKind.PARAM), local(0, target, core.LocalKind.RETURN)
    return by_hand(function((a,), out, [assign(out, core.Cast(copy(a), target))]))
