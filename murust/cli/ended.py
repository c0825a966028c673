"""How a run ended: what is said of it, and the exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from murust.cli.console import Console
from murust.cli.exits import Exit
from murust.diagnostics.model import Diagnostic, Label, error
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.core.types import Type
    from murust.run.execute import ContractFailed, Executable, Execution
    from murust.run.values import PyValue


def report(execution: Execution, function: nodes.Function, executable: Executable, console: Console) -> int:
    """Says how the run ended, and gives the status that says so too."""
    from murust.run import execute as run
    from murust.run.values import EnumValue

    match execution.outcome:
        case run.Returned(value=value):
            if function.name != "main":
                _show_results(value, execution, function, executable, console)
            elif isinstance(value, EnumValue) and value.variant == "Err":
                console.say(f"Error: {executable.show(value, function.result.ty, function.name)[4:-1]}")
                return Exit.FAILED
            console.diagnostics(_leak(what, span) for what, span in execution.leaked)
            said = _status(value) if function.name == "main" else Exit.OK
            return Exit.FAILED if execution.leaked else said
        case run.Panicked(message=message, span=span, stack=stack):
            console.say(f"\nthread 'main' panicked at {span!r}:\n{message}")
            _show_stack(stack, console)
            return Exit.PANIC
        case run.Aborted(message=message, span=span, first=first):
            console.say(f"\nthread 'main' panicked at {first.span!r}:\n{first.message}")
            console.say(f"\nthread 'main' panicked at {span!r}:\n{message}")
            console.say("this was in a destructor while the other panic unwound: aborted")
            return Exit.ABORT
        case run.UndefinedBehaviour(what=what, span=span, stack=stack, history=history):
            before = [Label(place, text) for text, place in history]
            console.diagnostics([error("M0003", f"undefined behaviour: {what}", span, "here", secondary=before)])
            _show_stack(stack, console)
            return Exit.UNDEFINED
        case run.NoAnswer(what=what, span=span):
            helps = ["name a host that has a method of that name: `--host module:object`"]
            console.diagnostics([error("M0004", what, span, "asked here", helps=helps)])
            return Exit.USAGE
        case run.NotRun(what=what, span=span):
            console.diagnostics([error("U0002", f"this is not run: {what}", span)])
            return Exit.UNKNOWN
        case run.ContractFailed() as failure:
            console.diagnostics([_broken_clause(failure)])
            return Exit.FAILED
        case run.OutOfFuel():
            console.complain("stopped: the fuel is used up and the program has not ended")
            return Exit.UNKNOWN
        case run.OutOfMemory():
            console.complain("stopped: the program needs more memory than it may have")
            return Exit.UNKNOWN
        case run.Exited(status=status):
            return status
        case run.Stopped():
            return Exit.INTERRUPTED
        case run.StackOverflow():
            console.say("\nthread 'main' has overflowed its stack")
            console.say(f"there is room for about {run.DEEPEST} calls inside of one another")
            return Exit.ABORT
        case _:
            assert_never(execution.outcome)


def _status(value: PyValue) -> int:
    """Of what `main` returned: `()`, an `ExitCode`, or an `Ok` of one of these."""
    from murust.run.values import EnumValue, StructValue

    while isinstance(value, EnumValue) and value.fields:
        ((_, value),) = value.fields
    if isinstance(value, StructValue):
        ((_, code),) = value.fields
        return code if isinstance(code, int) else Exit.BUG
    return Exit.OK


def _show_results(
    value: PyValue, execution: Execution, function: nodes.Function, executable: Executable, console: Console
) -> None:
    """The value returned, then what each `&mut` parameter refers to now."""
    from murust.core.types import UNIT

    def shown(value: PyValue, ty: Type) -> str:
        return executable.show(value, ty, function.name)

    if function.result.ty != UNIT:
        console.data(shown(value, function.result.ty))
    for param in function.params:
        if param.name in execution.mutated:
            console.data(f"*{param.name} = {shown(execution.mutated[param.name], param.ty)}")


_CLAUSES = {
    "requires": "these arguments do not satisfy a `requires`",
    "call.requires": "a call does not satisfy a `requires`",
    "ensures": "an `ensures` does not hold",
    "invariant": "a loop invariant does not hold",
    "loop.ensures": "an `ensures` of a loop does not hold",
    "type.invariant": "the invariant of a type does not hold",
    "measure": "a measure does not decrease, or is negative",
    "assert": "an `assert` does not hold",
    "calc": "a step of a `calc` does not hold",
    "lemma": "what a lemma says does not hold",
    "assume": "what an `assume` says does not hold",
    "panics": "the function panics where it says that it does not",
}


def _broken_clause(failure: ContractFailed) -> Diagnostic:
    elsewhere = [] if failure.span == failure.clause else [Label(failure.span, "in this run, here")]
    return error("M0001", _CLAUSES[failure.kind], failure.clause, "false", secondary=elsewhere)


def _leak(what: str, span: Span) -> Diagnostic:
    return error("M0005", f"this memory is not given back: {what}", span, "made here")


def _show_stack(stack: tuple[tuple[str, Span], ...], console: Console) -> None:
    """The calls that led there, the innermost first; nothing, if there was none."""
    if len(stack) < 2:
        return
    width = max(len(name) for name, _ in stack[:MOST_FRAMES])
    for number, (name, span) in enumerate(stack[:MOST_FRAMES]):
        console.say(f"{number:4}: {name:{width}}  {span!r}")
    if len(stack) > MOST_FRAMES:
        console.say(f"      … {len(stack) - MOST_FRAMES} more")


MOST_FRAMES = 30
"""Calls of a stack trace that are shown."""
