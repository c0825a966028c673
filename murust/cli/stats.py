"""Where the time of `murust verify` goes: by stage, function, obligation and quantifier."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from murust.cli.console import Console
from murust.diagnostics.canvas import Row, Style

if TYPE_CHECKING:
    from logic.goal import Asked
    from murust.cli.report import Result
    from wp.verdicts import ObligationResult, Verdict

MOST = 10
"""Rows of each table for people."""
_STAGES = (
    "core library", "parse", "resolve", "type", "constants", "lower", "borrow-check", "make obligations", "encode",
    "solve", "look for countermodels", "look for dead code", "start the solver, and the rest", "run counterexamples",
)  # fmt: skip
LONGEST = 90
"""Characters of a quantifier that are shown to people."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stats", action="store_true", help="show where the time went: stages, functions, obligations")
    parser.add_argument(
        "--profile",
        action="store_true",
        help="the same, and which quantifiers and axioms were instantiated most; the solver, watched, may do otherwise",
    )


def wanted(options: argparse.Namespace) -> bool:
    return bool(options.stats or options.profile)


# --- Sums ----------------------------------------------------------------------------------------------------------


def stages(results: Sequence[Result]) -> dict[str, float]:
    """Seconds by stage. Of what several processes do, all their seconds."""
    found = dict.fromkeys(_STAGES, 0.0)
    for result in results:
        for name, seconds in result.stages.items():
            found[name] += seconds
        for verdict in result.verdicts:
            apart = {"countermodel": 0.0, "dead code": 0.0}
            encoding = solving = 0.0
            for asked in _asked(verdict):
                if asked.about in apart:
                    apart[asked.about] += asked.encoding_seconds + asked.solving_seconds
                else:
                    encoding += asked.encoding_seconds
                    solving += asked.solving_seconds
            searching, doubting = apart.values()
            found["make obligations"] += verdict.generating
            found["encode"] += encoding
            found["solve"] += solving
            found["look for countermodels"] += searching
            found["look for dead code"] += doubting
            known = verdict.generating + encoding + solving + searching + doubting
            found["start the solver, and the rest"] += max(0.0, verdict.seconds - known)
    return found


def quantifiers(results: Sequence[Result]) -> Counter[str]:
    """How often each quantifier of the program, definition and axiom was instantiated."""
    found: Counter[str] = Counter()
    for result in results:
        for verdict in result.verdicts:
            for asked in _asked(verdict):
                found.update(dict(asked.instances))
    return found


def _asked(verdict: Verdict) -> Iterator[Asked]:
    for result in verdict.obligations:
        yield from result.outcome.asked


def _cost(results: Sequence[ObligationResult]) -> int:
    return sum(asked.cost for result in results for asked in _own(result))


def _seconds(result: ObligationResult) -> float:
    return sum(asked.encoding_seconds + asked.solving_seconds for asked in _own(result))


def _own(result: ObligationResult) -> list[Asked]:
    """What was asked to prove it."""
    return [asked for asked in result.outcome.asked if asked.about != "dead code"]


# --- For people ----------------------------------------------------------------------------------------------------


def show(results: Sequence[Result], options: argparse.Namespace, console: Console) -> None:
    if not wanted(options):
        return
    spent = stages(results)
    _head(console, "stage", "seconds  share")
    for name, seconds in spent.items():
        console.say(f"  {name:36} {seconds:9.3f}  {100 * seconds / max(sum(spent.values()), 1e-9):4.0f} %")
    verdicts = [verdict for result in results for verdict in result.verdicts]
    _head(console, "function", "seconds         units  questions")
    for verdict in sorted(verdicts, key=lambda verdict: -verdict.seconds)[:MOST]:
        asked = len(list(_asked(verdict)))
        console.say(f"  {verdict.function:36} {verdict.seconds:9.3f}  {_cost(verdict.obligations):12,}  {asked:9}")
    rows = [(verdict, result) for verdict in verdicts for result in verdict.obligations if _own(result)]
    _head(console, "obligation", "seconds         units  questions")
    for verdict, result in sorted(rows, key=lambda row: -_cost([row[1]]))[:MOST]:
        name = f"{result.kind.title} {result.span.line}:{result.span.column} of {verdict.function}"
        together = "  (the first of its function: with what was asked of all at once)" if _together(result) else ""
        asked = len(_own(result))
        console.say(f"  {name:36} {_seconds(result):9.3f}  {_cost([result]):12,}  {asked:9}{together}")
    if options.profile:
        _head(console, "quantifier", "instances")
        for name, count in quantifiers(results).most_common(MOST):
            short = name if len(name) <= LONGEST else name[:LONGEST] + "…"
            console.say(f"  {count:12,}  {short}")


def _together(result: ObligationResult) -> bool:
    return any(asked.about == "all goals" for asked in result.outcome.asked)


def _head(console: Console, name: str, columns: str) -> None:
    console.say()
    console.row(Row().add(f"  {name:36} {columns}", Style.BOLD) if name != "quantifier" else Row().add(
        f"     {columns}  {name}", Style.BOLD))  # fmt: skip


# --- For programs --------------------------------------------------------------------------------------------------


def data(results: Sequence[Result], options: argparse.Namespace) -> dict[str, Any] | None:
    """Everything that was measured; of obligations in the order of the report."""
    if not wanted(options):
        return None
    found: dict[str, Any] = {
        "stages": {name: round(seconds, 6) for name, seconds in stages(results).items()},
        "functions": [_function(verdict) for result in results for verdict in result.verdicts],
    }
    if options.profile:
        found["quantifiers"] = _rows(quantifiers(results))
    return found


def merged(shares: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """What several shares of a run took, together."""
    if not shares:
        return None
    spent: Counter[str] = Counter()
    instances: Counter[str] = Counter()
    for share in shares:
        spent.update(share["stages"])
        instances.update({row["quantifier"]: row["instances"] for row in share.get("quantifiers", ())})
    found: dict[str, Any] = {
        "stages": {name: round(seconds, 6) for name, seconds in spent.items()},
        "functions": [function for share in shares for function in share["functions"]],
    }
    if "quantifiers" in shares[0]:
        found["quantifiers"] = _rows(instances)
    return found


def _rows(instances: Counter[str]) -> list[dict[str, Any]]:
    return [{"quantifier": name, "instances": count} for name, count in instances.most_common()]


def _function(verdict: Verdict) -> dict[str, Any]:
    return {
        "function": verdict.function,
        "kind": verdict.kind or "fn",
        "seconds": round(verdict.seconds, 6),
        "making_obligations": round(verdict.generating, 6),
        "rlimit": _cost(verdict.obligations),
        "obligations": [
            {
                "kind": result.kind.title,
                "line": result.span.line,
                "column": result.span.column,
                "questions": [_question(asked) for asked in result.outcome.asked],
            }
            for result in verdict.obligations
        ],
    }


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "about": asked.about,
        "encoding": asked.encoding,
        "answer": asked.answer,
        "encoding_seconds": round(asked.encoding_seconds, 6),
        "solving_seconds": round(asked.solving_seconds, 6),
        "rlimit": asked.cost,
        "instantiations": asked.instantiated,
        "instances": dict(sorted(asked.instances, key=lambda pair: -pair[1])),
    }
