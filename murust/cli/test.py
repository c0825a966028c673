"""`murust test`: runs the tests of a program, and tests its contracts on inputs that are made up."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from murust.cli import garbage
from murust.cli.check import add_format, count, plural
from murust.cli.console import Console
from murust.cli.core import single_root
from murust.cli.exits import Exit, worst
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic, Severity, error, warning
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.driver import Checked
    from murust.run.outcomes import Execution
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
  murust test lib.rs --format junit         for what reads test reports

The status is 0 if all went well, 1 if something failed, 4 if nothing failed and of some contract too few inputs satisfy
its `requires`."""

FEWEST = 0.1
"""Of the cases that were wanted, the share below which they are too few."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the root file of a program")
    parser.add_argument(
        "-k", "--filter", metavar="TEXT", default="", help="only functions with this in their path (default: all)"
    )
    parser.add_argument("--cases", metavar="N", type=int, default=100, help="inputs for each contract (default: 100)")
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="the seed of what is made up (default: 0)")
    add_format(parser)


def execute(options: argparse.Namespace) -> Exit:
    from murust import driver

    console = Console(options.format, document=True)
    checked = driver.check([single_root(options.file)], tests=True)
    garbage.from_now_on()
    console.diagnostics(checked.diagnostics)
    broken = count(checked.diagnostics, Severity.ERROR) > 0
    cases: list[tuple[str, Case]] = []
    if broken:
        console.cases.append(Case(options.file, "check", Outcome.FAILED, diagnostics=checked.diagnostics))
    else:
        for kind, case, more in _cases(checked, options):
            _show(kind, case, more, console)
            cases.append((kind, case))
    status = Exit.SOURCE if broken else worst(Exit.OK, *(_STATUSES[case.outcome] for _, case in cases))
    if options.format == "human" and not broken:
        console.say(_summary(cases))
    if options.format == "json":
        from murust.cli import documents

        console.data(documents.test(cases, status, options, console.found))
    console.close()
    return status


_STATUSES = {
    Outcome.PASSED: Exit.OK,
    Outcome.FAILED: Exit.FAILED,
    Outcome.UNDECIDED: Exit.UNKNOWN,
    Outcome.SKIPPED: Exit.OK,
}


def _show(kind: str, case: Case, more: tuple[str, ...], console: Console) -> None:
    """A line and what belongs below it for people; the findings for the others."""
    console.cases.append(case)
    if console.format != "human":
        console.diagnostics(case.diagnostics)
        return
    console.say(f"  {kind.ljust(8)}  {case.name} … {case.text}".replace("\n", "\n      "))
    for line in more:
        console.say(line)


def _summary(cases: list[tuple[str, Case]]) -> str:
    kinds = [kind for kind, _ in cases]
    outcomes = [case.outcome for _, case in cases]
    failed, unknown = outcomes.count(Outcome.FAILED), outcomes.count(Outcome.UNDECIDED)
    summary = (
        f"{plural(kinds.count('test'), 'test')} and {plural(kinds.count('contract'), 'contract')}: {failed} failed"
    )
    return f"\n{summary}, {unknown} could not be tested" if unknown else f"\n{summary}"


def _cases(checked: Checked, options: argparse.Namespace) -> Iterator[tuple[str, Case, tuple[str, ...]]]:
    """Each test, then each contract: what came of it, and lines for people."""
    names = [name for name in checked.whole.functions if options.filter in name and "{" not in name]
    tests = [name for name in names if "test" in checked.linker.attributes(name)]
    contracts = [name for name in names if name not in tests and _has_contract(name, checked.whole)]
    for name in tests:
        yield "test", *_test(name, checked, options.file)
    if contracts:
        yield from _contracts(contracts, checked, options)


def _has_contract(name: str, program: nodes.Program) -> bool:
    """Of its own, or from the trait that it is a method of."""
    from murust.run.inherited import has_clauses

    return has_clauses(program.functions[name].contract) or name in program.refines


# --- Tests -----------------------------------------------------------------------------------------------------


def _test(name: str, checked: Checked, suite: str) -> tuple[Case, tuple[str, ...]]:
    from murust.run.execute import compile_program
    from murust.run.outcomes import Panicked, Returned

    attributes = checked.linker.attributes(name)
    if "ignore" in attributes:
        return Case(suite, name, Outcome.SKIPPED, text="ignored"), ()
    started = time.perf_counter()
    execution = compile_program(checked.whole, checked.linker).call(name)
    seconds = time.perf_counter() - started
    outcome = execution.outcome
    if "should_panic" in attributes:
        wanted = "".join(map(str, attributes["should_panic"].values("expected")))
        good = isinstance(outcome, Panicked) and wanted in outcome.message
        what = "" if good else "it does not panic" if isinstance(outcome, Returned) else _what(execution)
    else:
        good = isinstance(outcome, Returned) and not _is_error(outcome.value)
        what = "" if good else _what(execution)
    if good:
        return Case(suite, name, Outcome.PASSED, seconds, text="ok"), ()
    found = _findings(name, execution, checked.whole.functions[name].name_span, what)
    printed = tuple(f"      {line}" for line in execution.stdout.splitlines())
    return Case(suite, name, Outcome.FAILED, seconds, found, f"FAILED: {what}"), printed


def _findings(name: str, execution: Execution, span: Span, what: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a test: how it ended, or that it did not end otherwise."""
    from murust.cli import ended

    found = tuple(ended.finding(execution.outcome, span, notes=(f"in the test `{name}`",)))
    return found or (error("M0007", f"the test `{name}` fails: {what}", span),)


def _is_error(value: object) -> bool:
    """`Err(…)` of a test that gives a `Result`."""
    from murust.run.values import EnumValue

    return isinstance(value, EnumValue) and value.variant == "Err"


def _what(execution: Execution) -> str:
    """How a run ended that should have ended otherwise, in a line."""
    from murust.run import outcomes

    match execution.outcome:
        case outcomes.Panicked(message=message, span=span) | outcomes.Aborted(message=message, span=span):
            return f"panicked at {span!r}: {message}"
        case outcomes.ContractFailed(kind=kind, clause=clause):
            return f"`{kind.rpartition('.')[2]} {clause.text}` does not hold ({clause!r})"
        case outcomes.UndefinedBehaviour(what=what, span=span):
            return f"undefined behaviour at {span!r}: {what}"
        case outcomes.NoAnswer(what=what, span=span) | outcomes.NotRun(what=what, span=span):
            return f"{what} ({span!r})"
        case outcomes.StackOverflow():
            return "the stack has overflowed"
        case outcomes.Returned(value=value):
            from murust.run.written import written

            return f"it gives {written(value, None, {})}"
        case outcome:
            return type(outcome).__name__


# --- Contracts -------------------------------------------------------------------------------------------------


def _contracts(
    names: list[str], checked: Checked, options: argparse.Namespace
) -> Iterator[tuple[str, Case, tuple[str, ...]]]:
    from murust.run.execute import compile_program
    from murust.run.generic import arguments
    from murust.run.properties import NotDrawn, Tester
    from murust.run.written import written

    executable = compile_program(checked.whole, checked.linker, check_contracts=True, fuel=True)
    tester = Tester(executable, options.cases, options.seed)
    for name in names:
        function = checked.whole.functions[name]
        generic = arguments(name, checked.linker)
        if generic is None:
            yield "contract", _not_tested(name, "no types at hand satisfy its bounds", function, options.file), ()
            continue
        shown = f"{name}::<{', '.join(map(str, generic))}>" if generic else name
        started = time.perf_counter()
        try:
            tested = tester.test(function, generic)
        except NotDrawn as problem:
            yield "contract", _not_tested(shown, str(problem), function, options.file), ()
            continue
        seconds = time.perf_counter() - started
        typed = zip(function.params, executable.parameters(function, generic), tested.args or (), strict=False)
        inputs = ", ".join(f"{p.name} = {written(value, ty, checked.linker.adts)}" for p, ty, value in typed)
        outcome, text, found = _contract(shown, inputs, tested, options.cases, function.name_span)
        more = tuple(f"            not evaluated: {clause}" for clause in tested.skipped)
        yield "contract", Case(options.file, shown, outcome, seconds, found, text), more


def _not_tested(name: str, why: str, function: nodes.Function, suite: str) -> Case:
    found = warning("M0009", f"the contract of `{name}` is not tested: {why}", function.name_span)
    return Case(suite, name, Outcome.UNDECIDED, diagnostics=(found,), text=f"not tested: {why}")


def _contract(
    name: str, inputs: str, tested: Tested, wanted: int, span: Span
) -> tuple[Outcome, str, tuple[Diagnostic, ...]]:
    from murust.cli import ended

    if tested.execution is not None and tested.args is not None:
        given = inputs or "no arguments"
        found = ended.finding(tested.execution.outcome, span, notes=(f"`{name}` with {given}",))
        return Outcome.FAILED, f"FAILED with {given}: {_what(tested.execution)}", tuple(found)
    if tested.cases < wanted * FEWEST and tested.refused:
        few = f"{tested.cases} of {tested.cases + tested.refused} inputs satisfy `requires`"
        rare = warning("M0009", f"the contract of `{name}` is not tested well: only {few}", span)
        return Outcome.UNDECIDED, f"too rare: {few}", (rare,)
    unfinished = f", {tested.unfinished} did not end" if tested.unfinished else ""
    return Outcome.PASSED, f"ok, {tested.cases} cases{unfinished}", ()
