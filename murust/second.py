"""A second opinion: another solver on what Z3 has proved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from murust.diagnostics.model import Diagnostic, Label, error
from murust.record import replace

if TYPE_CHECKING:
    from logic.solve.cvc5 import Opinion
    from wp.verdicts import ObligationResult, Report, Verdict

Given = tuple["Opinion", str]
NOT_WRITTEN = "not written"
"""Of an obligation that can't be said in SMT-LIB."""


def with_second_opinions(report: Report, jobs: int, progress: Callable[[str], None]) -> Report:
    """What cvc5 says of each obligation that is proved. Where it disagrees, nothing is verified."""
    asked = [r.outcome.scripts for v in report.verdicts for r in v.obligations if r.proved and r.outcome.scripts]
    given = iter(_opinions(asked, jobs, progress))
    verdicts = []
    for verdict in report.verdicts:
        results = tuple(_with_opinion(result, given) for result in verdict.obligations)
        verdicts.append(_judged(replace(verdict, obligations=results)))
    return replace(report, verdicts=tuple(verdicts))


def _with_opinion(result: ObligationResult, given: Iterator[Given]) -> ObligationResult:
    if not result.proved:
        return result
    if not result.outcome.scripts:
        return replace(result, second_opinion=NOT_WRITTEN)
    opinion, _ = next(given)
    return replace(result, second_opinion=opinion.value)


def _judged(verdict: Verdict) -> Verdict:
    from wp.verdicts import Status

    disputed = [result for result in verdict.obligations if result.second_opinion == "disagrees"]
    if not disputed:
        return verdict
    said = tuple(map(_dispute, disputed))
    return replace(verdict, status=Status.FAILED, diagnostics=(*verdict.diagnostics, *said))


def _dispute(result: ObligationResult) -> Diagnostic:
    clause = [Label(result.clause, "of this clause")] if result.clause is not None else []
    return error(
        "V0034", "Z3 has proved this, and cvc5 says that it is not so", result.span, result.kind.title,
        secondary=clause,
        notes=["one of the two is wrong, or what was asked of them means two things: nothing is proved here"],
        helps=["`--smt-dump DIR` writes what they were asked; please report it, with the source file"],
    )  # fmt: skip


# --- Asking --------------------------------------------------------------------------------------------------------


DIED = "its process has died"


def _opinions(asked: Sequence[tuple[str, ...]], jobs: int, progress: Callable[[str], None]) -> list[Given]:
    """In processes of their own. If one dies, nobody knows at which question: the rest is asked one by one then, and
    that question has no answer."""
    from logic.solve.cvc5 import Opinion

    found: list[Given] = []

    def said() -> None:
        progress(f"cvc5 has looked at {len(found)} of {len(asked)} obligations")

    _ask(asked, jobs, found, said)
    while len(found) < len(asked):
        before = len(found)
        _ask(asked[before : before + 1], 1, found, said)
        if len(found) == before:
            found.append((Opinion.UNDECIDED, DIED))
    return found


def _ask(asked: Sequence[tuple[str, ...]], jobs: int, found: list[Given], said: Callable[[], None]) -> None:
    """Until the end, or until a process dies."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from logic.solve.cvc5 import opinion

    with suppress(BrokenProcessPool), ProcessPoolExecutor(jobs, get_context("fork")) as pool:
        for given in pool.map(opinion, asked):
            found.append(given)
            said()
