"""`murust run`: runs a program, or one function of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from murust.cli import garbage
from murust.cli.check import add_format, count
from murust.cli.console import Console
from murust.cli.core import single_root
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic, Severity, warning
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.driver import Checked
    from murust.run.execute import Executable
    from murust.run.observe import Profile, Source
    from murust.run.outcomes import Execution

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
  murust run main.rs --host board                         with a console, a UART, a timer, and memory
  murust run main.rs --step                               line by line; `help` there says what it knows

The status is 0, or 101 after a panic, or 102 after undefined behaviour. With `--check-contracts` every `requires`,
`ensures`, `invariant`, `decreases` and `assert` is evaluated on the way, and the status is 1 if one does not hold."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the root file of a program")
    parser.add_argument("--entry", metavar="FUNCTION", default="main", help="the function to call (default: main)")
    parser.add_argument("--args", metavar="VALUE", nargs="*", default=[], help="its arguments, written as in Rust")
    parser.add_argument("--check-contracts", action="store_true", help="evaluate specifications on the way")
    parser.add_argument("--fuel", metavar="N", type=int, help="stop after N calls and rounds of loops")
    parser.add_argument("--max-memory", metavar="MIB", type=int, help="stop when more memory than that is needed")
    parser.add_argument(
        "--host", metavar="MODULE:OBJECT", action="append", default=[],
        help="who answers functions in `extern \"C\"`: a Python object, or `board` (may be given several times)",
    )  # fmt: skip
    parser.add_argument("--leak-check", action="store_true", help="report memory that is not given back")
    watch = parser.add_mutually_exclusive_group()
    watch.add_argument("--trace", action="store_true", help="show the last assignments to variables, at the end")
    watch.add_argument("--step", action="store_true", help="stop at each line, and ask what to do")
    watch.add_argument("--profile", action="store_true", help="show in which lines the time was spent")
    add_format(parser)


def execute(options: argparse.Namespace) -> int:
    from murust import driver

    console = Console(options.format, document=True)
    if options.step and options.format != "human":
        raise UsageError("`--step` is for people: it goes with `--format human` only")
    checked = driver.check([single_root(options.file)])
    garbage.from_now_on()
    console.diagnostics(checked.diagnostics)
    document: dict[str, object] = {"outcome": "NotChecked"}
    broken = count(checked.diagnostics, Severity.ERROR) > 0
    status = int(Exit.SOURCE) if broken else _call(checked, options, console, document)
    outcome = Outcome.PASSED if status == Exit.OK else Outcome.UNDECIDED if status == Exit.UNKNOWN else Outcome.FAILED
    console.cases.append(
        Case(options.file, options.entry, outcome, diagnostics=tuple(console.found), text=f"status {status}")
    )
    if options.format == "json":
        from murust.cli import documents

        console.data(documents.run(document | {"status": status}, options, console.found))
    console.close()
    return status


def _call(checked: Checked, options: argparse.Namespace, console: Console, document: dict[str, object]) -> int:
    """Calls the function, and puts into the document what programs want to know of it."""
    from murust.cli import arguments, ended
    from murust.run.execute import compile_program
    from murust.run.outcomes import Returned

    program = checked.whole
    function = _entry(program, options.entry)
    if function.generics:
        raise UsageError(f"`{function.name}` is generic: call it from a function that says for which types")
    values = arguments.parse_all(options.args, function, program)
    hosts = _hosts(options.host)
    executable = compile_program(
        program,
        checked.linker,
        check_contracts=options.check_contracts,
        trace=options.trace,
        fuel=options.fuel is not None,
    )
    watcher = _Watcher(options, executable, console)
    if options.max_memory is not None:
        _limit_memory(options.max_memory)
    execution = executable.call(
        function.name,
        values,
        fuel=options.fuel,
        # What the program prints must not mix with data.
        echo=console.out.write if options.format == "human" else console.err.write,
        echo_err=console.err.write,
        hosts=hosts,
        observer=watcher.begin if options.step or options.profile else None,
        leaks=options.leak_check,
    )
    console.out.flush()
    console.diagnostics(_not_evaluated(span, reason) for span, reason in execution.skipped)
    watcher.end(execution)
    outcome = execution.outcome
    document |= {"outcome": type(outcome).__name__, "stdout": execution.stdout, "stderr": execution.stderr}
    if options.format == "json" and isinstance(outcome, Returned):
        document["value"], document["mutated"] = ended.results(outcome.value, execution, function, executable)
    return ended.report(execution, function, executable, console)


def _hosts(names: list[str]) -> list[object]:
    from murust.run.host import load

    try:
        return [load(name) for name in names]
    except ValueError as problem:
        raise UsageError(str(problem)) from problem


def _limit_memory(mebibytes: int) -> None:
    """Beyond what the process has already."""
    import resource

    with open("/proc/self/statm", encoding="ascii") as file:
        used = int(file.read().split()[0]) * resource.getpagesize()
    limit = used + (mebibytes << 20) + STACK
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


STACK = 520 << 20
"""Address space for the stack of the thread that runs the program."""


class _Watcher:
    """What watches the run, and says afterwards what it saw."""

    def __init__(self, options: argparse.Namespace, executable: Executable, console: Console) -> None:
        self.options, self.executable, self.console = options, executable, console
        self.profile: Profile | None = None

    def begin(self, source: Source) -> object:
        from murust.run.observe import Profile, Stepper

        library = self.executable.linker.is_library

        def is_own(function: str) -> bool:
            return bool(function) and not library(function)

        if self.options.profile:
            self.profile = Profile(source, is_own)
            return self.profile
        from murust.cli.stepper import Terminal

        terminal = Terminal(self.console)
        terminal.stepper = Stepper(source, terminal.ask, is_own)
        return terminal.stepper

    def end(self, execution: Execution) -> None:
        if self.profile is not None:
            self.console.say("  share      times  line")
            for (file, line), count, share in self.profile.hottest(20):
                self.console.say(f"{share:7.1%} {count:10}  {file}:{line}")
        if self.options.trace:
            for span, text in execution.trace:
                self.console.say(f"{span!r}  {text}")


def _entry(program: nodes.Program, name: str) -> nodes.Function:
    """The function of that path, or the only one whose path ends so."""
    if name in program.functions:
        return program.functions[name]
    found = [path for path in program.functions if path.endswith(f"::{name}")]
    if not found:
        way_out = ": `--entry` names another one to call" if name == "main" else ""
        raise UsageError(f"there is no function `{name}`{way_out}")
    if len(found) > 1:
        raise UsageError(f"`{name}` may be {', '.join(f'`{path}`' for path in found)}: name one")
    return program.functions[found[0]]


def _not_evaluated(span: Span, reason: str) -> Diagnostic:
    return warning("M0002", "this clause was not evaluated", span, reason)
