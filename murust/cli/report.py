"""What `murust verify` says: a line a function, the failures, a line of totals; or all of it as one document."""

from __future__ import annotations

import argparse
import hashlib
import shlex
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from murust.cli import evidence, stats, version
from murust.cli.check import count, plural
from murust.cli.console import Console
from murust.diagnostics import json
from murust.diagnostics.canvas import Row, Style
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic, Severity
from murust.engine.fingerprint import fingerprint
from murust.record import Record, field
from murust.source import SourceFile, Span

if TYPE_CHECKING:
    from murust.core.nodes import AdtDef
    from wp.verdicts import Counterexample, ObligationResult, Report, Verdict

SCHEMA_VERSION = 1

_STYLES = {
    "verified": Style.NOTE,
    "failed": Style.ERROR,
    "unknown": Style.WARNING,
    "trusted": Style.HELP,
    "unsupported": Style.ERROR,
}


class Result(Record):
    """What came of one program: the findings of the check and, where it has no errors, of the proof."""

    root: Path
    checked: tuple[Diagnostic, ...]
    report: Report | None
    assumptions: tuple[Span, ...] = ()
    adts: Mapping[str, AdtDef] = field(default_factory=dict)
    files: tuple[SourceFile, ...] = ()
    """All that were read."""
    stages: Mapping[str, float] = field(default_factory=dict)
    """Seconds, of all but the proofs."""

    @property
    def broken(self) -> bool:
        return count(self.checked, Severity.ERROR) > 0

    @property
    def lasts(self) -> bool:
        """Would another run report the same, of the same files?"""
        return not self.broken and self.report is not None and self.report.repeats

    @property
    def verdicts(self) -> Sequence[Verdict]:
        return self.report.verdicts if self.report else ()

    @property
    def proved(self) -> Sequence[Diagnostic]:
        """The findings of the proof."""
        return self.report.diagnostics if self.report else ()


# --- For people ------------------------------------------------------------------------------------------------


def show(result: Result, console: Console, *, verbose: bool) -> None:
    """The findings about one program, then (for people) its functions with their verdicts."""
    console.diagnostics(result.checked)
    width = max((len(_title(verdict)) for verdict in result.verdicts), default=0)
    words = max((len(verdict.status.value) for verdict in result.verdicts), default=0)
    for verdict in result.verdicts:
        if console.format == "human":
            console.row(_verdict_row(verdict, max(words, 9), width))
            if verbose:
                for obligation in verdict.obligations:
                    console.row(_obligation_row(obligation))
            if verdict.lost is not None and verdict.lost.of_the_run:
                continue  # the line says it
            if verdict.diagnostics:
                console.say()
        shown = _with_rerun_hint(verdict, result.root)
        console.diagnostics(shown)
        console.cases.append(case(verdict, shown, str(result.root)))
    if result.broken or not result.verdicts:
        outcome = Outcome.FAILED if result.broken else Outcome.PASSED
        console.cases.append(Case(str(result.root), "check", outcome, diagnostics=tuple(result.checked)))


_OUTCOMES = {
    "verified": Outcome.PASSED,
    "failed": Outcome.FAILED,
    "unknown": Outcome.UNDECIDED,
    "trusted": Outcome.SKIPPED,
    "unsupported": Outcome.UNDECIDED,
}


def case(verdict: Verdict, shown: Sequence[Diagnostic], suite: str) -> Case:
    """What came of one function, for formats for test results. Whoever is told of an error has not passed."""
    word = verdict.status.value
    text = "its contract is taken on trust" if word == "trusted" else word
    outcome = _OUTCOMES[word]
    if outcome is Outcome.PASSED and count(shown, Severity.ERROR):
        outcome = Outcome.FAILED
    return Case(suite, verdict.function, outcome, verdict.seconds, tuple(shown), text)


def _title(verdict: Verdict) -> str:
    return f"{verdict.kind} {verdict.function}".lstrip()


def _verdict_row(verdict: Verdict, words: int, width: int) -> Row:
    """`  failed    frames::claim  12 obligations   8 ms  1 not proved`"""
    word = verdict.status.value
    row = Row().add("  ").add(word.ljust(words), _STYLES[word]).add(f" {_title(verdict).ljust(width)}")
    if word == "trusted":
        return row.add("  not proved: its contract is taken on trust")
    if verdict.lost is not None:
        return row.add(f"  not decided: {verdict.lost.value}", _STYLES[word])
    asked = plural(len(verdict.obligations), "obligation")
    row.add(f"  {asked.rjust(15)}  {milliseconds(verdict.seconds).rjust(9)}")
    open_ = len(verdict.failures)
    return row.add(f"  {open_} not proved", _STYLES[word]) if open_ else row


def _obligation_row(obligation: ObligationResult) -> Row:
    word, style = ("proved", Style.NOTE) if obligation.proved else ("not proved", Style.ERROR)
    row = Row().add(" " * 14).add(word.ljust(10), style)
    place = f"{obligation.span.line}:{obligation.span.column}"
    return row.add(f" {place.ljust(8)} {obligation.kind.title.ljust(14)} {obligation.cost:>12,} units").add(
        f"  cvc5: {obligation.second_opinion}" if obligation.second_opinion else ""
    )


def _with_rerun_hint(verdict: Verdict, root: Path) -> list[Diagnostic]:
    """The findings about a function, each failure with the command that proves the function alone."""
    hint = f"to try again: {shlex.join(['murust', 'verify', str(root), '--function', verdict.function])}"
    return [
        attrs.evolve(found, notes=(*found.notes, hint)) if found.severity is Severity.ERROR else found
        for found in verdict.diagnostics
    ]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 10 else f"{seconds:.1f} s"


def summary(results: Sequence[Result], seconds: float) -> list[str]:
    """`12 verified, 1 failed, 0 unknown, 2 trusted (0.84 s; 3 from the cache)`, and before it what was assumed without
    proof."""
    verdicts = [verdict for result in results for verdict in result.verdicts]
    counts = _counts(verdicts)
    words = ", ".join(f"{number} {word}" for word, number in counts.items())
    broken = sum(result.broken for result in results)
    skipped = f"; {plural(broken, 'program')} with errors not proved" if broken else ""
    assumed = [f"  assumed without proof: {span!r}: {span.text}" for result in results for span in result.assumptions]
    lost = Counter(verdict.lost.value for result in results for verdict in result.verdicts if verdict.lost is not None)
    undecided = [f"  not decided in this run: {plural(number, 'function')} ({why})" for why, number in lost.items()]
    kept = sum(verdict.kept for verdict in verdicts)
    cached = f"; {kept} from the cache" if kept else ""
    return [*assumed, *undecided, f"{words} ({seconds:.2f} s{cached}){skipped}"]


def _counts(verdicts: Sequence[Verdict]) -> dict[str, int]:
    counts = Counter(verdict.status.value for verdict in verdicts)
    return {word: counts[word] for word in _STYLES if counts[word] or word != "unsupported"}


# --- For programs ----------------------------------------------------------------------------------------------


def document(results: Sequence[Result], options: argparse.Namespace, seconds: float) -> dict[str, Any]:
    """Everything, as data. Fields may be added within a schema version; none changes its meaning."""
    verdicts = [verdict for result in results for verdict in result.verdicts]
    obligations = [obligation for verdict in verdicts for obligation in verdict.obligations]
    return {
        "schema": "murust-verify",
        "schema_version": SCHEMA_VERSION,
        "murust_version": version.murust(),
        "fingerprint": fingerprint().hex(),
        "solver": {"name": "z3", "version": version.solver()},
        "options": {
            "paths": options.paths,
            "function": options.function,
            "rlimit": options.rlimit,
            "seed": options.seed,
            "shard": "{}/{}".format(*options.shard) if options.shard else None,
            "seeds": options.seeds,
        },
        "counts": {
            **_counts(verdicts),
            "programs": len(results),
            "programs_with_errors": sum(result.broken for result in results),
            "assumptions": sum(len(result.assumptions) for result in results),
            "obligations": len(obligations),
            "obligations_proved": sum(obligation.proved for obligation in obligations),
            "cached": sum(verdict.kept for verdict in verdicts),
        },
        "seconds": round(seconds, 6),
        "cross_check": evidence.data(results, options),
        "stats": stats.data(results, options),
        "programs": [_program(result) for result in results],
    }


def _program(result: Result) -> dict[str, Any]:
    return {
        "root": str(result.root),
        "sources": {file.name: hashlib.blake2b(file.data, digest_size=32).hexdigest() for file in result.files},
        "checked": not result.broken,
        "options_in_force": dict(result.report.options) if result.report else None,
        "functions": [_function(verdict, result) for verdict in result.verdicts],
        "assumptions": [json.span_to_data(span) for span in result.assumptions],
        "diagnostics": [json.to_data(diagnostic) for diagnostic in result.checked],
    }


def _function(verdict: Verdict, result: Result) -> dict[str, Any]:
    return {
        "function": verdict.function,
        "is_spec": verdict.is_spec,
        "span": json.span_to_data(verdict.span),
        "verdict": verdict.status.value,
        "cached": verdict.kept,
        "lost": verdict.lost.value if verdict.lost is not None else None,
        "seconds": round(verdict.seconds, 6),
        "obligations": _obligations(verdict, result.adts),
        "diagnostics": [json.to_data(diagnostic) for diagnostic in verdict.diagnostics],
    }


def _obligations(verdict: Verdict, adts: Mapping[str, AdtDef]) -> list[dict[str, Any]]:
    named = zip(verdict.identities, verdict.obligations, strict=True)
    return [{"id": name, **_obligation(obligation, adts)} for name, obligation in named]


def _obligation(result: ObligationResult, adts: Mapping[str, AdtDef]) -> dict[str, Any]:
    return {
        "kind": result.kind.title,
        "code": result.kind.code,
        "verdict": result.status.value,
        "confirmed": result.confirmed,
        "second_opinion": result.second_opinion or None,
        "seeds": [{"seed": seed, "proved": proved, "rlimit": cost} for seed, proved, cost in result.seeds],
        "span": json.span_to_data(result.span),
        "clause_span": json.span_to_data(result.clause) if result.clause else None,
        "calls": [json.span_to_data(span) for span in result.obligation.calls],
        "counterexample": _counterexample(result.counterexample, adts) if result.counterexample else None,
        "cost": {
            "rlimit": result.cost,
            "milliseconds": round(result.seconds * 1000, 3),
            "encoding": result.encoding,
        },
    }


def _counterexample(found: Counterexample, adts: Mapping[str, AdtDef]) -> dict[str, Any]:
    from wp.show import show_value

    return {
        "inputs": {name: show_value(value, ty, adts) for name, ty, value in found.inputs},
        "values": {name: show_value(value, ty, adts) for name, ty, value in found.values},
        "certain": found.certain,
    }
