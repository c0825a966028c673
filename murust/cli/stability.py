"""`murust stability`: do proofs hold where nothing that matters changes?"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from murust.cli import garbage, limits, paths, version
from murust.cli.check import add_format, add_paths, plural, readable
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.diagnostics.canvas import Row, Style
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic, Severity
from murust.record import Record

if TYPE_CHECKING:
    from logic.goal import Limits
    from murust.stability import Measured, Mutant
    from wp.verdicts import Verdict

DESCRIPTION = """\
Prove programs again with other names, in another order, and with other seeds.

None of these means anything, and each may change what the solver tries. An obligation is stable if it is proved of all
mutants, and unstable if only of some: the next change of the program, or of the solver, may break its proof. It varies
if its cost does by more than --max-cv allows. What is proved of no mutant is not proved."""

EXAMPLES = """\
examples:
  murust stability lib.rs                     4 mutants of each kind: seeds, names, orders
  murust stability --mutants 20 lib.rs        more of them
  murust stability --spare 33 lib.rs          with a third less of the solver's budget: is there some to spare?
  murust stability --max-cv 50 lib.rs         fail, too, where costs vary by more than 50 % (standard deviation)
  murust stability --function insert lib.rs   of this function only"""

SCHEMA_VERSION = 1
_MISSING = ("failed", "unknown", "unsupported")
_STYLES = {"unstable": Style.ERROR, "varying": Style.WARNING, "not proved": Style.ERROR, "stable": Style.NOTE}


class Found(Record):
    root: Path
    errors: tuple[Diagnostic, ...]
    """Of the check."""
    mutants: tuple[Mutant, ...]
    rows: tuple[Measured, ...]
    verdicts: tuple[Verdict, ...]
    """Of the program as it is."""

    @property
    def missing(self) -> list[Verdict]:
        """What has not come to obligations."""
        return [v for v in self.verdicts if not v.obligations and v.status.value in _MISSING]


def configure(parser: argparse.ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument("--mutants", metavar="N", type=int, default=4, help="so many of each kind (default: 4)")
    parser.add_argument(
        "--max-cv", metavar="PCT", type=float, help="by how many percent costs may vary (coefficient of variation)"
    )
    parser.add_argument("--spare", metavar="PCT", type=float, default=0.0, help="prove with so much less of the budget")
    parser.add_argument("--rlimit", metavar="N", type=int, help="the solver's budget for each obligation")
    parser.add_argument(
        "--function", metavar="PATTERN", help="only the function or lemma of this path, as `verify` does"
    )
    limits.configure(parser)
    parser.add_argument("-v", "--verbose", action="store_true", help="list stable obligations, too")
    add_format(parser)


def execute(options: argparse.Namespace) -> Exit:
    if options.mutants < 1:
        raise UsageError("`--mutants` needs a number from 1 on")
    if not 0 <= options.spare < 100:
        raise UsageError("`--spare` needs a percentage from 0 to 99")
    console = Console(options.format)
    found = [_measured(root, options, console) for root in paths.roots(options.paths)]
    wanted = options.function
    if wanted and not any(one.errors or any(wanted in v.function for v in one.verdicts) for one in found):
        raise UsageError(f"there is no function or lemma whose path contains `{wanted}`")
    match options.format:
        case "json":
            console.data(json.dumps(_document(found, options), ensure_ascii=False, indent=2))
        case "human":
            for one in found:
                _show(one, options, console)
            console.say(_summary(found, options))
        case _:
            for one in found:
                _show_in_place(one, options, console)
    console.close()
    return worst(*(_status(one, options) for one in found))


def _measured(root: Path, options: argparse.Namespace, console: Console) -> Found:
    from murust import driver, stability

    garbage.between_programs()
    checked = driver.check([readable(root)])
    errors = tuple(d for d in checked.diagnostics if d.severity is Severity.ERROR)
    if options.format != "json":
        console.diagnostics(errors)
    chosen = stability.mutants(options.mutants)
    workers = limits.workers(options)
    try:
        reports = stability.reports(checked, chosen, _limits(options), options.function, workers, console.progress)
    except stability.NotDone:
        raise UsageError("there was no time for all mutants: nothing follows from some") from None
    console.progress("")
    verdicts = reports[stability.AS_IT_IS].verdicts
    return Found(root, errors, tuple(chosen), tuple(stability.measured(reports)), tuple(verdicts))


def _limits(options: argparse.Namespace) -> Limits:
    from logic.goal import Limits

    usual = Limits.of(options.rlimit, 0)
    return replace(usual, rlimit=round(usual.rlimit * (1 - options.spare / 100)))


def _status(found: Found, options: argparse.Namespace) -> Exit:
    if found.errors:
        return Exit.SOURCE
    classes = {row.judged(options.max_cv).value for row in found.rows}
    if classes & {"unstable", "varying"} or any(verdict.status.value == "failed" for verdict in found.verdicts):
        return Exit.FAILED
    return Exit.UNKNOWN if "not proved" in classes or found.missing else Exit.OK


# --- For people ------------------------------------------------------------------------------------------------


def _show(found: Found, options: argparse.Namespace, console: Console) -> None:
    for row in found.rows:
        word = row.judged(options.max_cv).value
        if word == "stable" and not options.verbose:
            continue
        clause = f" for {row.result.clause!r}" if row.result.clause is not None else ""
        place = f"{row.result.span!r}{clause}"
        line = Row().add("  ").add(word.ljust(10), _STYLES[word])
        line.add(f" {row.verdict.function}  {row.result.kind.title}  {place}  {_costs(row)}")
        console.row(line)
        missed = [str(mutant) for mutant in found.mutants if mutant not in row.proved_by]
        if word == "unstable":
            console.say(
                f"             proved of {len(row.proved_by)} of {len(found.mutants)}; not: {', '.join(missed)}"
            )

    for verdict in found.missing:
        why = f": {verdict.lost.value}" if verdict.lost is not None else ""
        console.row(
            Row().add("  ").add("not proved", Style.ERROR).add(f" {verdict.function}  {verdict.status.value}{why}")
        )


def _show_in_place(found: Found, options: argparse.Namespace, console: Console) -> None:
    """For the formats that tell of places in files: what does not hold up where it has to be proved. A case for each
    function."""
    from murust.cli import report
    from murust.stability import findings

    if found.errors or not found.verdicts:
        outcome = Outcome.FAILED if found.errors else Outcome.PASSED
        console.cases.append(Case(str(found.root), "check", outcome, diagnostics=found.errors))
    for verdict in found.verdicts:
        rows = [row for row in found.rows if row.verdict is verdict]
        said = tuple(findings(verdict, rows, options.max_cv))
        console.diagnostics(said)
        console.cases.append(report.case(verdict, said, str(found.root)))


def _costs(row: Measured) -> str:
    if not row.costs:
        return ""
    return f"{min(row.costs):,} to {max(row.costs):,} units, cv {row.variation:.0f} %"


def _summary(found: Sequence[Found], options: argparse.Namespace) -> str:
    classes = Counter(row.judged(options.max_cv).value for one in found for row in one.rows)
    mutants = max((len(one.mutants) - 1 for one in found), default=0)
    words = ", ".join(f"{classes[word]} {word}" for word in _STYLES if classes[word] or word in ("unstable", "stable"))
    return f"{plural(classes.total(), 'obligation')} of {plural(mutants, 'mutant')}: {words}"


# --- For programs ----------------------------------------------------------------------------------------------


def _document(found: Sequence[Found], options: argparse.Namespace) -> dict[str, Any]:
    """Everything, as data. Fields may be added within a schema version; none changes its meaning."""
    return {
        "schema": "murust-stability",
        "schema_version": SCHEMA_VERSION,
        "murust_version": version.murust(),
        "solver": {"name": "z3", "version": version.solver()},
        "options": {
            "mutants": options.mutants, "max_cv": options.max_cv, "spare": options.spare,
            "rlimit": _limits(options).rlimit, "function": options.function,
        },
        "programs": [_program(one, options) for one in found],
    }  # fmt: skip


def _program(found: Found, options: argparse.Namespace) -> dict[str, Any]:
    from murust.diagnostics.json import span_to_data

    return {
        "root": str(found.root),
        "checked": not found.errors,
        "mutants": [str(mutant) for mutant in found.mutants],
        "obligations": [
            {
                "id": row.verdict.identities[row.number],
                "function": row.verdict.function,
                "kind": row.result.kind.title,
                "span": span_to_data(row.result.span),
                "class": row.judged(options.max_cv).value,
                "cv": round(row.variation, 1),
                "results": [
                    {"mutant": str(mutant), "verdict": result.status.value, "rlimit": result.cost}
                    for mutant, result in row.results.items()
                    if result is not None
                ],
            }
            for row in found.rows
        ],
        "without_obligations": [
            {"function": verdict.function, "verdict": verdict.status.value} for verdict in found.missing
        ],
    }
