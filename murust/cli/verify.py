"""`murust verify`: proves functions and says what came of it."""

from __future__ import annotations

import argparse
import json
import time
from typing import TYPE_CHECKING

from murust.cli import evidence, garbage, heap, limits, paths, scope, stats
from murust.cli import kept as cached
from murust.cli.check import add_format, add_paths, count, readable
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.cli.limits import natural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from murust.cli import report
    from murust.engine.store import Results
    from murust.engine.workers import Workers

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
  murust verify --smt-dump smt lib.rs             write what the solver was asked, for any other one
  murust verify --cross-check cvc5 lib.rs         have cvc5 confirm each proof
  murust verify --stats lib.rs                    where the time goes; --profile counts quantifiers, too
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
        type=natural,
        help="the solver's budget for each obligation, in its resource units, so that results repeat on any machine",
    )
    parser.add_argument("--seed", metavar="N", type=natural, default=0, help="the solver's random seed")
    heap.configure(parser)
    scope.configure(parser)
    parser.add_argument("--watch", action="store_true", help="do it again whenever a source changes, until Ctrl-C")
    limits.configure(parser)
    cached.configure(parser)
    parser.add_argument(
        "--show-triggers", action="store_true", help="show which terms make the solver use each quantifier"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="list every obligation with its cost")
    evidence.configure(parser)
    stats.configure(parser)
    add_format(parser)


def execute(options: argparse.Namespace) -> Exit:
    console = Console(options.format)
    if options.watch:
        from murust.cli import watch

        once = argparse.Namespace(**{**vars(options), "watch": False})
        return watch.watch(options.paths, lambda: execute(once), console)
    if options.heap:
        return heap.show(options, console)
    roots, kept = paths.roots(options.paths), cached.results(options)
    if options.changed:
        roots = scope.changed(roots, options.changed)
    status = cached.unchanged(options, roots, kept, console)
    if status is not None:
        return Exit(status)
    from murust.cli import report  # what follows takes long anyway

    started = time.perf_counter()
    evidence.prepare(options)
    with limits.ended() as ended:
        try:
            results = _results(roots, options, kept, console, ended)
        except KeyboardInterrupt:  # while nothing was being proved
            console.say("\ninterrupted")
            return ended.status or Exit.INTERRUPTED
    if options.at and not results and ended.status is None:
        raise UsageError(f"there is no function or lemma at {options.at}")
    wanted = options.function or ""
    matched = any(wanted in verdict.function for result in results for verdict in result.verdicts)
    if wanted and not matched and not options.shard and not any(result.broken for result in results):
        raise UsageError(f"there is no function or lemma whose path contains `{wanted}`")
    seconds = time.perf_counter() - started
    match options.format:
        case "json":
            console.data(json.dumps(report.document(results, options, seconds), ensure_ascii=False, indent=2))
        case "human":
            for line in (*report.summary(results, seconds), *evidence.summary(results, options)):
                console.say(line)
            stats.show(results, options, console)
    console.close()
    said = worst(*(_status(result) for result in results))
    whole = ended.status is None and len(results) == len(roots)
    if whole and all(result.lasts for result in results):
        files = [file for result in results for file in result.files]
        cached.keep(options, roots, kept, console, said, files)
    return ended.status or said


def _results(
    roots: Sequence[Path], options: argparse.Namespace, kept: Results | None, console: Console, ended: limits.Ended
) -> list[report.Result]:
    """Of all programs, or of those that it came to before it was interrupted."""
    workers = limits.workers(options)
    results: list[report.Result] = []
    for root in roots:
        result = _verify(root, options, workers, kept, console)
        results += [result] if result is not None else []
        if ended.status is not None:
            break
    return results


def _verify(
    root: Path, options: argparse.Namespace, workers: Workers | None, kept: Results | None, console: Console
) -> report.Result | None:
    """Checks and proves one program, and reports on it as it goes. None if `--at` is a place in another one."""
    from murust import driver
    from murust.cli import assumptions, at, report

    console.progress(f"checking {root}")
    checked = driver.check([readable(root)], two=workers is not None and workers.count > 1)
    garbage.from_now_on()
    console.progress("")
    pattern = at.path_of(options.at, checked) if options.at else options.function
    if options.at and pattern is None:
        return None
    # Where there are errors, what needs nothing that is wrong is proved all the same; the status says the rest.
    outcome = driver.verify(
        checked,
        pattern=pattern,
        shard=options.shard,
        rlimit=options.rlimit,
        seed=options.seed,
        workers=workers,
        results=None if stats.wanted(options) else kept,  # what was kept says what it took then
        progress=lambda function: console.progress(f"proving {function}"),
        limits=evidence.limits(options),
    )
    outcome = evidence.gathered(outcome, checked, root, options, workers, console)
    console.progress("")
    program = checked.program
    found = checked.diagnostics
    if options.show_triggers:
        found += driver.triggers(checked)
    elif unproved := {v.function for v in outcome.verdicts if v.status.value in ("failed", "unknown")}:
        found += tuple(d for d in driver.triggers(checked, unproved) if d.code == "V0032")
    result = report.Result(
        root, found, outcome, assumptions.of(program), program.adts, checked.files, checked.clock.seconds
    )
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
    from murust.diagnostics.model import Severity

    # Whoever reports an error has not verified, whatever the verdicts say.
    return Exit.FAILED if count(result.proved, Severity.ERROR) else Exit.OK
