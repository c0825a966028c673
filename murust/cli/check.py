"""`murust check`: parse, names, types, borrows."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from murust.cli import garbage, paths
from murust.cli.console import FORMATS, Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic, Severity

DESCRIPTION = """\
Check programs as rustc does, and the types of specifications.

Syntax, names, types, exhaustiveness, moves and borrows: what rustc rejects is rejected. Nothing is
proved and no solver is started."""

EXAMPLES = """\
examples:
  murust check lib.rs                   one program, with all its modules
  murust check src tests/examples       all programs in directories
  murust check --format short src       a line for each finding: file:line:column: error[CODE]: message
  murust check --format json src        rustc's JSON, a line for each finding
  murust check --format sarif src       for code scanning; `github` for annotations, `junit` for test reports"""


def configure(parser: argparse.ArgumentParser) -> None:
    add_paths(parser)
    add_format(parser)


def add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a root file, or a directory: its `lib.rs` or `main.rs`, or where it has neither, each `.rs` file in it",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, default="human", help="how to report (default: human, to stderr; others to stdout)"
    )


def execute(options: argparse.Namespace) -> Exit:
    from murust import driver

    console = Console(options.format)
    status, errors, warnings = Exit.OK, 0, 0
    roots = paths.roots(options.paths)
    for root in roots:
        garbage.between_programs()
        found = driver.diagnose([readable(root)])
        console.diagnostics(found)
        console.cases.append(_case(root, found))
        errors += count(found, Severity.ERROR)
        warnings += count(found, Severity.WARNING)
        status = worst(status, status_of(found))
    if options.format == "human" and (errors or warnings or len(roots) > 1):
        console.say(summary(len(roots), errors, warnings))
    console.close()
    return status


def _case(root: Path, found: Sequence[Diagnostic]) -> Case:
    broken = count(found, Severity.ERROR) > 0
    return Case(str(root), "check", Outcome.FAILED if broken else Outcome.PASSED, diagnostics=tuple(found))


def readable(path: Path) -> Path:
    """The path itself, if it can be read."""
    try:
        with path.open("rb"):
            return path
    except OSError as error:
        raise UsageError(f"cannot read `{path}`: {error.strerror}") from error


def count(found: Iterable[Diagnostic], severity: Severity) -> int:
    return sum(diagnostic.severity is severity for diagnostic in found)


def status_of(found: Sequence[Diagnostic]) -> Exit:
    return Exit.SOURCE if count(found, Severity.ERROR) else Exit.OK


def summary(programs: int, errors: int, warnings: int) -> str:
    """`3 programs checked, 1 error, 2 warnings`"""
    parts = [(programs, "program"), (errors, "error"), (warnings, "warning")]
    words = [plural(number, noun) for number, noun in parts]
    return f"{words[0]} checked, {words[1]}, {words[2]}"


def plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
