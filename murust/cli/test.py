"""`murust test`: runs the tests of a program, and tests its contracts on inputs that are made up."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from murust.cli import garbage
from murust.cli.check import count
from murust.cli.console import Console
from murust.cli.core import single_root
from murust.cli.exits import Exit, worst
from murust.diagnostics.model import Severity

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.driver import Checked
    from murust.run.execute import Execution
    from murust.run.properties import Tested

DESCRIPTION = """\
Run the tests of a program, and test its contracts.

Each function marked `#[test]` is run, as `cargo test` does. Each function with a contract is run on inputs that satisfy
its `requires`; what fails is made as small as can be."""

EXAMPLES = """\
examples:
  murust test lib.rs
  murust test lib.rs --filter ring          only those with `ring` in their names
  murust test lib.rs --cases 1000 --seed 7  more inputs for each contract, and others

The status is 0 if all went well, 1 if something failed, 4 if nothing failed and of some contract too few inputs satisfy
its `requires`."""

FEWEST = 0.1
"""Of the cases that were wanted, the share below which they are too few."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the root file of a program")
    parser.add_argument("--filter", metavar="TEXT", default="", help="only functions with this in their path")
    parser.add_argument("--cases", metavar="N", type=int, default=100, help="inputs for each contract (default: 100)")
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="the seed of what is made up (default: 0)")


def execute(options: argparse.Namespace) -> Exit:
    from murust import driver

    console = Console()
    checked = driver.check([single_root(options.file)], tests=True)
    garbage.from_now_on()
    console.diagnostics(checked.diagnostics)
    if count(checked.diagnostics, Severity.ERROR):
        return Exit.SOURCE
    names = [name for name in checked.whole.functions if options.filter in name and "{" not in name]
    tests = [name for name in names if "test" in checked.linker.attributes(name)]
    contracts = [name for name in names if name not in tests and _has_contract(name, checked.whole)]
    statuses = [_test(name, checked, console) for name in tests]
    statuses += _contracts(contracts, checked, options, console)
    failed, unknown = statuses.count(Exit.FAILED), statuses.count(Exit.UNKNOWN)
    summary = f"{len(tests)} tests and {len(contracts)} contracts: {failed} failed"
    console.say(f"\n{summary}, {unknown} could not be tested" if unknown else f"\n{summary}")
    return worst(Exit.OK, *statuses)


def _has_contract(name: str, program: nodes.Program) -> bool:
    """Of its own, or from the trait that it is a method of."""
    from murust.run.inherited import has_clauses

    return has_clauses(program.functions[name].contract) or name in program.refines


# --- Tests -----------------------------------------------------------------------------------------------------


def _test(name: str, checked: Checked, console: Console) -> Exit:
    from murust.run.execute import Panicked, Returned, compile_program

    attributes = checked.linker.attributes(name)
    if "ignore" in attributes:
        console.say(f"  test      {name} … ignored")
        return Exit.OK
    execution = compile_program(checked.whole, checked.linker).call(name)
    outcome = execution.outcome
    if "should_panic" in attributes:
        wanted = "".join(map(str, attributes["should_panic"].values("expected")))
        good = isinstance(outcome, Panicked) and wanted in outcome.message
        what = "" if good else "it does not panic" if isinstance(outcome, Returned) else _what(execution)
    else:
        good = isinstance(outcome, Returned) and not _is_error(outcome.value)
        what = "" if good else _what(execution)
    console.say(f"  test      {name} … {'ok' if good else 'FAILED: ' + what}")
    if not good and execution.stdout:
        console.say("".join(f"      {line}\n" for line in execution.stdout.splitlines()).rstrip("\n"))
    return Exit.OK if good else Exit.FAILED


def _is_error(value: object) -> bool:
    """`Err(…)` of a test that gives a `Result`."""
    from murust.run.values import EnumValue

    return isinstance(value, EnumValue) and value.variant == "Err"


def _what(execution: Execution) -> str:
    """How a run ended that should have ended otherwise, in a line."""
    from murust.run import execute as run

    match execution.outcome:
        case run.Panicked(message=message, span=span) | run.Aborted(message=message, span=span):
            return f"panicked at {span!r}: {message}"
        case run.ContractFailed(kind=kind, clause=clause):
            return f"`{kind.rpartition('.')[2]} {clause.text}` does not hold ({clause!r})"
        case run.UndefinedBehaviour(what=what, span=span):
            return f"undefined behaviour at {span!r}: {what}"
        case run.NoAnswer(what=what, span=span) | run.NotRun(what=what, span=span):
            return f"{what} ({span!r})"
        case run.StackOverflow():
            return "the stack has overflowed"
        case run.Returned(value=value):
            from murust.run.written import written

            return f"it gives {written(value, None, {})}"
        case outcome:
            return type(outcome).__name__


# --- Contracts -------------------------------------------------------------------------------------------------


def _contracts(names: list[str], checked: Checked, options: argparse.Namespace, console: Console) -> list[Exit]:
    if not names:
        return []
    from murust.run.execute import compile_program
    from murust.run.generic import arguments
    from murust.run.properties import NotDrawn, Tester
    from murust.run.written import written

    executable = compile_program(checked.whole, checked.linker, check_contracts=True, fuel=True)
    tester = Tester(executable, options.cases, options.seed)
    statuses: list[Exit] = []
    for name in names:
        function = checked.whole.functions[name]
        generic = arguments(name, checked.linker)
        if generic is None:
            console.say(f"  contract  {name} … not tested: no types at hand satisfy its bounds")
            statuses.append(Exit.UNKNOWN)
            continue
        shown = f"{name}::<{', '.join(map(str, generic))}>" if generic else name
        try:
            tested = tester.test(function, generic)
        except NotDrawn as problem:
            console.say(f"  contract  {shown} … not tested: {problem}")
            statuses.append(Exit.UNKNOWN)
            continue
        typed = zip(function.params, executable.parameters(function, generic), tested.args or (), strict=False)
        inputs = ", ".join(f"{p.name} = {written(value, ty, checked.linker.adts)}" for p, ty, value in typed)
        statuses.append(_contract(shown, inputs, tested, options.cases, console))
    return statuses


def _contract(name: str, inputs: str, tested: Tested, wanted: int, console: Console) -> Exit:
    status = Exit.OK
    if tested.execution is not None and tested.args is not None:
        console.say(f"  contract  {name} … FAILED with {inputs or 'no arguments'}: {_what(tested.execution)}")
        status = Exit.FAILED
    elif tested.cases < wanted * FEWEST and tested.refused:
        drawn = tested.cases + tested.refused
        console.say(f"  contract  {name} … too rare: {tested.cases} of {drawn} inputs satisfy `requires`")
        status = Exit.UNKNOWN
    else:
        unfinished = f", {tested.unfinished} did not end" if tested.unfinished else ""
        console.say(f"  contract  {name} … ok, {tested.cases} cases{unfinished}")
    for clause in tested.skipped:
        console.say(f"            not evaluated: {clause}")
    return status
