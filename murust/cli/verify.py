"""`murust verify`: proves functions and says what came of it."""

from __future__ import annotations

import argparse
import json
import os
import time
from typing import TYPE_CHECKING

from murust.cli import garbage, paths, report
from murust.cli.check import add_format, add_paths, count, readable
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.diagnostics.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

DESCRIPTION = """\
Prove the functions of programs.

Verified means: for every input that satisfies its `requires`, the function does not panic or overflow, ends, and
satisfies its `ensures`, provided that the functions which it calls satisfy their contracts.

Each function gets one of five verdicts: verified, failed, unknown (the solver could not decide within its budget),
trusted (not proved because the source says so), unsupported (something in it can't be proved yet)."""

EXAMPLES = """\
examples:
  murust verify lib.rs                            every function of a program
  murust verify lib.rs --function frames::claim   the function or lemma of this path; if there is none, those
                                                  whose paths contain this
  murust verify lib.rs --at lib.rs:12             the function that has this line
  murust verify lib.rs --rlimit 100000000         let the solver work longer
  murust verify --format json src > report.json   the whole result as one JSON document"""


def configure(parser: argparse.ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument(
        "-k",
        "--function",
        metavar="PATTERN",
        help="prove only the function or lemma of this path, or those whose paths contain this",
    )
    parser.add_argument("--at", metavar="FILE:LINE", help="prove only the function or lemma that stands there")
    parser.add_argument(
        "--rlimit",
        metavar="N",
        type=_natural,
        help="the solver's budget for each obligation, in its resource units, so that results repeat on any machine",
    )
    parser.add_argument("--seed", metavar="N", type=_natural, default=0, help="the solver's random seed")
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_natural,
        default=0,
        help="how many processes prove (default: one for each processor)",
    )
    parser.add_argument(
        "--show-triggers", action="store_true", help="show which terms make the solver use each quantifier"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="list every obligation with its cost")
    add_format(parser)


def _natural(text: str) -> int:
    number = int(text.replace("_", ""))
    if number < 0:
        raise ValueError
    return number


_natural.__name__ = "number"  # argparse says "invalid number value"


def execute(options: argparse.Namespace) -> Exit:
    console = Console(options.format)
    started = time.perf_counter()
    results = [_verify(root, options, console) for root in paths.roots(options.paths)]
    wanted = options.function or ""
    matched = any(wanted in verdict.function for result in results for verdict in result.verdicts)
    if wanted and not matched and not any(result.broken for result in results):
        raise UsageError(f"there is no function or lemma whose path contains `{wanted}`")
    seconds = time.perf_counter() - started
    match options.format:
        case "json":
            console.data(json.dumps(report.document(results, options, seconds), ensure_ascii=False, indent=2))
        case "human":
            for line in report.summary(results, seconds):
                console.say(line)
    console.close()
    return worst(*(_status(result) for result in results))


def _verify(root: Path, options: argparse.Namespace, console: Console) -> report.Result:
    """Checks and proves one program, and reports on it as it goes."""
    from murust import driver
    from murust.cli import assumptions, at

    console.progress(f"checking {root}")
    checked = driver.check([readable(root)])
    garbage.from_now_on()
    console.progress("")
    # Where there are errors, what needs nothing that is wrong is proved all the same; the status says the rest.
    outcome = driver.verify(
        checked,
        pattern=at.path_of(options.at, checked) if options.at else options.function,
        rlimit=options.rlimit,
        seed=options.seed,
        jobs=options.jobs or os.cpu_count() or 1,
        progress=lambda function: console.progress(f"proving {function}"),
    )
    console.progress("")
    program = checked.program
    found = checked.diagnostics
    if options.show_triggers:
        found += driver.triggers(checked)
    elif unproved := {v.function for v in outcome.verdicts if v.status.value in ("failed", "unknown")}:
        found += tuple(d for d in driver.triggers(checked, unproved) if d.code == "V0032")
    result = report.Result(root, found, outcome, assumptions.of(program), program.adts)
    if options.format != "json":
        report.show(result, console, verbose=options.verbose)
    return result


def _status(result: report.Result) -> Exit:
    if result.broken:
        return Exit.SOURCE
    statuses = {verdict.status.value for verdict in result.verdicts}
    if "failed" in statuses:
        return Exit.FAILED
    if "unknown" in statuses:
        return Exit.UNKNOWN
    # Whoever reports an error has not verified, whatever the verdicts say.
    return Exit.FAILED if count(result.proved, Severity.ERROR) else Exit.OK
