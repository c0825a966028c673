"""`murust run`: runs a program, or one function of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, assert_never

from murust.cli import garbage
from murust.cli.check import count
from murust.cli.console import Console
from murust.cli.core import single_root
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics.model import Diagnostic, Label, Severity, error, warning
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.core.types import Type
    from murust.driver import Checked
    from murust.run.execute import ContractFailed, Executable, Execution
    from murust.run.values import PyValue

DESCRIPTION = """\
Run a program as rustc's binary would, with overflow checks on.

Without `--entry` it is `main` that runs. With it, one function is called, and its result printed."""

EXAMPLES = """\
examples:
  murust run main.rs
  murust run lib.rs --entry gcd --args 12 18
  murust run lib.rs --entry sum --args '[1, 2, 3]'        arrays, tuples, structs and enums as in Rust
  murust run lib.rs --entry sum --args '[1]' --check-contracts
  murust run main.rs --fuel 1000000                       give up after so many calls and rounds of loops

The status is 0, or 101 after a panic. With `--check-contracts` every `requires`, `ensures`, `invariant`, `decreases`
and `assert` is evaluated on the way, and the status is 1 if one does not hold."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the root file of a program")
    parser.add_argument("--entry", metavar="FUNCTION", default="main", help="the function to call (default: main)")
    parser.add_argument("--args", metavar="VALUE", nargs="*", default=[], help="its arguments, written as in Rust")
    parser.add_argument("--check-contracts", action="store_true", help="evaluate specifications on the way")
    parser.add_argument("--fuel", metavar="N", type=int, help="stop after N calls and rounds of loops")


def execute(options: argparse.Namespace) -> Exit:
    from murust import driver

    console = Console()
    checked = driver.check([single_root(options.file)])
    garbage.from_now_on()
    console.diagnostics(checked.diagnostics)
    if count(checked.diagnostics, Severity.ERROR):
        return Exit.SOURCE
    return _call(checked, options, console)


def _call(checked: Checked, options: argparse.Namespace, console: Console) -> Exit:
    from murust.cli import arguments
    from murust.run.execute import compile_program

    program = checked.whole
    function = _entry(program, options.entry)
    values = arguments.parse_all(options.args, function, program)
    executable = compile_program(
        program, checked.linker, check_contracts=options.check_contracts, fuel=options.fuel is not None
    )
    execution = executable.call(function.name, values, fuel=options.fuel, echo=console.out.write)
    console.out.flush()
    console.err.write(execution.stderr)
    console.diagnostics(_not_evaluated(span, reason) for span, reason in execution.skipped)
    return _report(execution, function, executable, console)


def _entry(program: nodes.Program, name: str) -> nodes.Function:
    """The function of that path, or the only one whose path ends so."""
    if name in program.functions:
        return program.functions[name]
    found = [path for path in program.functions if path.endswith(f"::{name}")]
    if not found:
        raise UsageError(f"there is no function `{name}`")
    if len(found) > 1:
        raise UsageError(f"`{name}` may be {', '.join(f'`{path}`' for path in found)}: name one")
    return program.functions[found[0]]


def _report(execution: Execution, function: nodes.Function, executable: Executable, console: Console) -> Exit:
    """Says how the run ended, and gives the status that says so too."""
    from murust.run import execute as run

    match execution.outcome:
        case run.Returned(value=value):
            if function.name != "main":
                _show_results(value, execution, function, executable, console)
            return Exit.OK
        case run.Panicked(message=message, span=span):
            console.say(f"\nthread 'main' panicked at {span!r}:\n{message}")
            return Exit.PANIC
        case run.UndefinedBehaviour(what=what, span=span):
            console.diagnostics([error("M0003", f"undefined behaviour: {what}", span, "here")])
            return Exit.UNDEFINED
        case run.ContractFailed() as failure:
            console.diagnostics([_broken_clause(failure)])
            return Exit.FAILED
        case run.OutOfFuel():
            console.complain("stopped: the fuel is used up and the program has not ended")
            return Exit.UNKNOWN
        case run.StackOverflow():
            console.say("\nthread 'main' has overflowed its stack")
            return Exit.ABORT
        case _:
            assert_never(execution.outcome)


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
    "measure": "a measure does not decrease, or is negative",
    "assert": "an `assert` does not hold",
}


def _broken_clause(failure: ContractFailed) -> Diagnostic:
    elsewhere = [] if failure.span == failure.clause else [Label(failure.span, "in this run, here")]
    return error("M0001", _CLAUSES[failure.kind], failure.clause, "false", secondary=elsewhere)


def _not_evaluated(span: Span, reason: str) -> Diagnostic:
    return warning("M0002", "this clause was not evaluated", span, reason)
