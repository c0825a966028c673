"""How a run ended: what is said of it, and the exit status.

Of a panic, people read what Rust would print. In the other formats it is a finding like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from murust.cli.console import Console
from murust.cli.exits import Exit
from murust.diagnostics.model import Diagnostic, Label, error
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.core.types import Type
    from murust.run.execute import Executable
    from murust.run.outcomes import ContractFailed, Execution, Outcome
    from murust.run.values import PyValue


def report(execution: Execution, function: nodes.Function, executable: Executable, console: Console) -> int:
    """Says how the run ended, and gives the status that says so too."""
    from murust.run import outcomes

    outcome = execution.outcome
    if isinstance(outcome, outcomes.Returned):
        return _returned(outcome.value, execution, function, executable, console)
    if console.format == "human" and _as_rust_does(outcome, console):
        return status(outcome)
    console.diagnostics(finding(outcome, function.name_span))
    if isinstance(outcome, outcomes.UndefinedBehaviour) and console.format == "human":
        _show_stack(outcome.stack, console)
    return status(outcome)


def status(outcome: Outcome) -> int:
    """Of what did not return."""
    from murust.run import outcomes

    match outcome:
        case outcomes.Panicked():
            return Exit.PANIC
        case outcomes.Aborted() | outcomes.StackOverflow():
            return Exit.ABORT
        case outcomes.UndefinedBehaviour():
            return Exit.UNDEFINED
        case outcomes.NoAnswer():
            return Exit.USAGE
        case outcomes.NotRun() | outcomes.OutOfFuel() | outcomes.OutOfMemory():
            return Exit.UNKNOWN
        case outcomes.ContractFailed():
            return Exit.FAILED
        case outcomes.Exited(status=status):
            return status
        case outcomes.Stopped():
            return Exit.INTERRUPTED
        case outcomes.Returned():
            return Exit.OK
        case _:
            assert_never(outcome)


def finding(outcome: Outcome, entry: Span, *, notes: tuple[str, ...] = ()) -> Iterator[Diagnostic]:
    """What is wrong with this end of a run, if anything is; `entry` is where the function that was called is named."""
    from murust.run import outcomes

    match outcome:
        case outcomes.Panicked(message=message, span=span, stack=stack):
            calls = [f"called in `{name}` at {place!r}" for name, place in stack[1:MOST_FRAMES]]
            yield error("M0006", f"panicked: {message}", span, "here", notes=(*calls, *notes))
        case outcomes.Aborted(message=message, span=span, first=first):
            label = "in a destructor, while another panic unwound: aborted"
            before = [Label(first.span, f"panicked: {first.message}")]
            yield error("M0006", f"panicked: {message}", span, label, secondary=before, notes=notes)
        case outcomes.UndefinedBehaviour(what=what, span=span, history=history):
            before = [Label(place, text) for text, place in history]
            yield error("M0003", f"undefined behaviour: {what}", span, "here", secondary=before, notes=notes)
        case outcomes.NoAnswer(what=what, span=span):
            helps = ["name a host that has a method of that name: `--host module:object`"]
            yield error("M0004", what, span, "asked here", notes=notes, helps=helps)
        case outcomes.NotRun(what=what, span=span):
            yield error("U0002", f"this is not run: {what}", span, notes=notes)
        case outcomes.ContractFailed() as failure:
            yield _broken_clause(failure, notes)
        case outcomes.OutOfFuel() | outcomes.OutOfMemory() | outcomes.StackOverflow():
            yield error("M0008", _STOPPED[type(outcome).__name__], entry, "called here", notes=notes)
        case outcomes.Returned() | outcomes.Exited() | outcomes.Stopped():
            pass
        case _:
            assert_never(outcome)


_STOPPED = {
    "OutOfFuel": "stopped: the fuel is used up and the program has not ended",
    "OutOfMemory": "stopped: the program needs more memory than it may have",
    "StackOverflow": "the stack has overflowed",
}


def _as_rust_does(outcome: Outcome, console: Console) -> bool:
    """Says what Rust says of this end, if it says anything."""
    from murust.run import outcomes
    from murust.run.execute import DEEPEST

    match outcome:
        case outcomes.Panicked(message=message, span=span, stack=stack):
            console.say(f"\nthread 'main' panicked at {span!r}:\n{message}")
            _show_stack(stack, console)
        case outcomes.Aborted(message=message, span=span, first=first):
            console.say(f"\nthread 'main' panicked at {first.span!r}:\n{first.message}")
            console.say(f"\nthread 'main' panicked at {span!r}:\n{message}")
            console.say("this was in a destructor while the other panic unwound: aborted")
        case outcomes.StackOverflow():
            console.say("\nthread 'main' has overflowed its stack")
            console.say(f"there is room for about {DEEPEST} calls inside of one another")
        case outcomes.OutOfFuel() | outcomes.OutOfMemory():
            console.complain(_STOPPED[type(outcome).__name__])
        case _:
            return False
    return True


def _returned(
    value: PyValue, execution: Execution, function: nodes.Function, executable: Executable, console: Console
) -> int:
    from murust.run.values import EnumValue

    is_main = function.name == "main"
    if is_main and isinstance(value, EnumValue) and value.variant == "Err":
        shown = executable.show(value, function.result.ty, function.name)[4:-1]
        if console.format == "human":
            console.say(f"Error: {shown}")
        else:
            console.diagnostics([error("M0007", f"`main` returns an error: {shown}", function.name_span)])
        return Exit.FAILED
    if not is_main and console.format != "json":
        tell = console.data if console.format == "human" else console.say
        returned, changed = results(value, execution, function, executable)
        for line in (*filter(None, [returned]), *(f"*{name} = {text}" for name, text in changed.items())):
            tell(line)
    console.diagnostics(_leak(what, span) for what, span in execution.leaked)
    return Exit.FAILED if execution.leaked else _status(value) if is_main else Exit.OK


def results(
    value: PyValue, execution: Execution, function: nodes.Function, executable: Executable
) -> tuple[str | None, dict[str, str]]:
    """The value returned (none for `()`), and what each `&mut` parameter refers to now."""
    from murust.core.types import UNIT

    def shown(value: PyValue, ty: Type) -> str:
        return executable.show(value, ty, function.name)

    returned = shown(value, function.result.ty) if function.result.ty != UNIT else None
    changed = {p.name: shown(execution.mutated[p.name], p.ty) for p in function.params if p.name in execution.mutated}
    return returned, changed


def _status(value: PyValue) -> int:
    """Of what `main` returned: `()`, an `ExitCode`, or an `Ok` of one of these."""
    from murust.run.values import EnumValue, StructValue

    while isinstance(value, EnumValue) and value.fields:
        ((_, value),) = value.fields
    if isinstance(value, StructValue):
        ((_, code),) = value.fields
        return code if isinstance(code, int) else Exit.BUG
    return Exit.OK


_CLAUSES = {
    "requires": "these arguments do not satisfy a `requires`",
    "call.requires": "a call does not satisfy a `requires`",
    "ensures": "an `ensures` does not hold",
    "invariant": "a loop invariant does not hold",
    "loop.ensures": "an `ensures` of a loop does not hold",
    "type.invariant": "the invariant of a type does not hold",
    "static.invariant": "the invariant of a static does not hold of the value that is put in it",
    "measure": "a measure does not decrease, or is negative",
    "assert": "an `assert` does not hold",
    "calc": "a step of a `calc` does not hold",
    "lemma": "what a lemma says does not hold",
    "assume": "what an `assume` says does not hold",
    "panics": "the function panics where it says that it does not",
}


def _broken_clause(failure: ContractFailed, notes: tuple[str, ...]) -> Diagnostic:
    elsewhere = [] if failure.span == failure.clause else [Label(failure.span, "in this run, here")]
    return error("M0001", _CLAUSES[failure.kind], failure.clause, "false", secondary=elsewhere, notes=notes)


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
