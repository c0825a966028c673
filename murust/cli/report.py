"""What `murust verify` says: a line a function, the failures, a line of totals; or all of it as one document."""

from __future__ import annotations

import argparse
import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from murust.cli import version
from murust.cli.check import count, plural
from murust.cli.console import Console
from murust.diagnostics import json
from murust.diagnostics.canvas import Row, Style
from murust.diagnostics.model import Diagnostic, Severity

if TYPE_CHECKING:
    from wp.verdicts import ObligationResult, Report, Verdict

SCHEMA_VERSION = 1

_STYLES = {"verified": Style.NOTE, "failed": Style.ERROR, "unknown": Style.WARNING, "trusted": Style.HELP}
_WORDS = tuple(_STYLES)


@attrs.frozen(eq=False)
class Result:
    """What came of one program: the findings of the check and, where it has no errors, of the proof."""

    root: Path
    checked: tuple[Diagnostic, ...]
    report: Report | None

    @property
    def broken(self) -> bool:
        return count(self.checked, Severity.ERROR) > 0

    @property
    def verdicts(self) -> Sequence[Verdict]:
        return self.report.verdicts if self.report else ()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The findings of the proof; those about a function follow each other."""
        if self.report is None:
            return []
        return [*self.report.diagnostics, *(found for verdict in self.verdicts for found in verdict.diagnostics)]


# --- For people ------------------------------------------------------------------------------------------------


def show(result: Result, console: Console, *, verbose: bool) -> None:
    """The findings about one program, then (for people) its functions with their verdicts."""
    console.diagnostics(result.checked)
    if result.report is None:
        return
    console.diagnostics(result.report.diagnostics)
    width = max((len(verdict.function) for verdict in result.verdicts), default=0)
    for verdict in result.verdicts:
        if console.format == "human":
            console.row(_verdict_row(verdict, width))
            if verbose:
                for obligation in verdict.obligations:
                    console.row(_obligation_row(obligation))
        if verdict.diagnostics:
            if console.format == "human":
                console.say()
            *others, last = verdict.diagnostics
            console.diagnostics([*others, _with_rerun_hint(last, result.root, verdict)])


def _verdict_row(verdict: Verdict, width: int) -> Row:
    """`  failed    frames::claim  12 obligations, 1 not proved   8 ms`"""
    asked = plural(len(verdict.obligations), "obligation")
    open_ = sum(not obligation.proved for obligation in verdict.obligations)
    row = Row().add("  ").add(verdict.status.ljust(9), _STYLES[verdict.status])
    row.add(f" {verdict.function.ljust(width)}")
    if verdict.status == "trusted":
        return row.add("  not proved: the source says that it is to be trusted")
    row.add(f"  {asked.rjust(15)}  {milliseconds(verdict.seconds).rjust(9)}")
    return row.add(f"  {open_} not proved", _STYLES[verdict.status]) if open_ else row


def _obligation_row(obligation: ObligationResult) -> Row:
    word, style = ("proved", Style.NOTE) if obligation.proved else ("not proved", Style.ERROR)
    row = Row().add(" " * 14).add(word.ljust(10), style)
    cost = f"{obligation.cost:>12,} units" if obligation.cost is not None else ""
    return row.add(f" {obligation.kind}  {obligation.span!r}{cost}")


def _with_rerun_hint(diagnostic: Diagnostic, root: Path, verdict: Verdict) -> Diagnostic:
    if diagnostic.severity is not Severity.ERROR:
        return diagnostic
    command = shlex.join(["murust", "verify", str(root), "--function", verdict.function])
    return attrs.evolve(diagnostic, notes=(*diagnostic.notes, f"to prove this function alone: {command}"))


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 10 else f"{seconds:.1f} s"


def summary(results: Sequence[Result], seconds: float) -> str:
    """`12 verified, 1 failed, 0 unknown, 2 trusted (0.84 s)`"""
    counts = Counter(verdict.status for result in results for verdict in result.verdicts)
    words = ", ".join(f"{counts[word]} {word}" for word in _WORDS)
    broken = sum(result.broken for result in results)
    skipped = f", {plural(broken, 'program')} with errors not proved" if broken else ""
    return f"{words}{skipped} ({seconds:.2f} s)"


# --- For programs ----------------------------------------------------------------------------------------------


def document(results: Sequence[Result], options: argparse.Namespace, seconds: float) -> dict[str, Any]:
    """Everything, as data. Fields may be added within a schema version; none changes its meaning."""
    verdicts = [verdict for result in results for verdict in result.verdicts]
    obligations = [obligation for verdict in verdicts for obligation in verdict.obligations]
    counts = Counter(verdict.status for verdict in verdicts)
    return {
        "schema": "murust-verify",
        "schema_version": SCHEMA_VERSION,
        "murust_version": version.murust(),
        "solver": {"name": "z3", "version": version.solver()},
        "options": {
            "paths": options.paths,
            "function": options.function,
            "rlimit": options.rlimit,
            "seed": options.seed,
        },
        "counts": {
            **{word: counts[word] for word in _WORDS},
            "programs": len(results),
            "programs_with_errors": sum(result.broken for result in results),
            "obligations": len(obligations),
            "obligations_proved": sum(obligation.proved for obligation in obligations),
        },
        "seconds": round(seconds, 6),
        "programs": [_program(result) for result in results],
    }


def _program(result: Result) -> dict[str, Any]:
    general = [*result.checked, *(result.report.diagnostics if result.report else ())]
    return {
        "root": str(result.root),
        "checked": not result.broken,
        "functions": [_function(verdict) for verdict in result.verdicts],
        "diagnostics": [json.to_data(diagnostic) for diagnostic in general],
    }


def _function(verdict: Verdict) -> dict[str, Any]:
    return {
        "function": verdict.function,
        "verdict": verdict.status,
        "seconds": round(verdict.seconds, 6),
        "obligations": [_obligation(obligation) for obligation in verdict.obligations],
        "diagnostics": [json.to_data(diagnostic) for diagnostic in verdict.diagnostics],
    }


def _obligation(obligation: ObligationResult) -> dict[str, Any]:
    return {
        "kind": obligation.kind,
        "verdict": "verified" if obligation.proved else "not proved",
        "span": json.span_to_data(obligation.span),
        "cost": {"rlimit": obligation.cost, "milliseconds": round(obligation.seconds * 1000, 3)},
    }
