"""A second opinion: another solver on what Z3 has proved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from murust.diagnostics.model import Diagnostic, Label, error
from murust.engine.workers import Lost, Workers, run
from murust.record import replace

if TYPE_CHECKING:
    from wp.verdicts import ObligationResult, Report, Verdict

NOT_WRITTEN = "not written"
"""Of an obligation that can't be said in SMT-LIB."""


def with_second_opinions(report: Report, workers: Workers | None, progress: Callable[[str], None]) -> Report:
    """What cvc5 says of each obligation that is proved. Where it disagrees, nothing is verified."""
    asked = [r.outcome.scripts for v in report.verdicts for r in v.obligations if r.proved and r.outcome.scripts]
    given = iter(_opinions(asked, workers, progress))
    verdicts = []
    for verdict in report.verdicts:
        results = tuple(_with_opinion(result, given) for result in verdict.obligations)
        verdicts.append(_judged(replace(verdict, obligations=results)))
    return replace(report, verdicts=tuple(verdicts))


def _with_opinion(result: ObligationResult, given: Iterator[tuple[str, str]]) -> ObligationResult:
    if not result.proved:
        return result
    if not result.outcome.scripts:
        return replace(result, second_opinion=NOT_WRITTEN)
    opinion, _ = next(given)
    return replace(result, second_opinion=opinion)


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


def _opinions(
    asked: Sequence[tuple[str, ...]], workers: Workers | None, progress: Callable[[str], None]
) -> list[tuple[str, str]]:
    """In processes of their own. One that dies at a question has no opinion."""
    found: dict[int, tuple[str, str]] = {}

    def heard(number: int, answer: bytes | Lost) -> None:
        if isinstance(answer, Lost):
            found[number] = ("undecided", answer.value)
        else:
            opinion, _, words = answer.decode().partition(" ")
            found[number] = (opinion, words)
        progress(f"cvc5 has looked at {len(found)} of {len(asked)} obligations")

    works = [partial(_opinion, scripts) for scripts in asked]
    if workers is not None:
        run(works, workers, heard)
    else:
        for number, work in enumerate(works):
            heard(number, work())
    if any(words == Lost.INTERRUPTED.value for _, words in found.values()):
        raise KeyboardInterrupt
    return [found[number] for number in range(len(asked))]


def _opinion(scripts: tuple[str, ...]) -> bytes:
    from logic.solve.cvc5 import opinion

    found, words = opinion(scripts)
    return f"{found.value} {words}".encode()
