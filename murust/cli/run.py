"""`murust run`: runs a program, or one function of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from murust.cli.check import count
from murust.cli.console import Console
from murust.cli.core import single_root
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics.model import Severity

if TYPE_CHECKING:
    from murust.core import nodes

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
    console.diagnostics(checked.diagnostics)
    if count(checked.diagnostics, Severity.ERROR) or checked.program is None:
        return Exit.SOURCE
    return _call(checked.program, options, console)


def _call(program: nodes.Program, options: argparse.Namespace, console: Console) -> Exit:
    from murust.cli import arguments
    from murust.run.compile import compile_program

    function = _entry(program, options.entry)
    values = arguments.parse_all(options.args, function, program)
    executable = compile_program(program, check_contracts=options.check_contracts)
    execution = executable.call(function.name, values, fuel=options.fuel)
    console.out.flush()
    return _report(execution, function, program, console)  # noqa: F821


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
