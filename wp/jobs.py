"""Proofs by several processes. The verdicts are those of one process, in their order: no proof depends on another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from logic import build
from logic.goal import Model, Proved, Refuted, Unknown
from murust.diagnostics.model import error
from murust.record import Record, replace
from murust.sent import received, sent
from murust.source import SourceFile, Span
from wp.verdicts import ObligationResult, Status, Verdict


class Task(Record):
    """Something to be proved: its name, where it stands, and what gives the verdict."""

    name: str
    span: Span
    verdict: Callable[[], Verdict]


def done(tasks: Sequence[Task], jobs: int, begun: Callable[[str], None]) -> list[Verdict]:
    """The verdicts, in the order of the tasks."""
    if jobs > 1 and len(tasks) > 1:
        return _shared(tasks, min(jobs, len(tasks)), begun)
    verdicts: list[Verdict] = []
    for task in tasks:
        begun(task.name)
        verdicts.append(task.verdict())
    return verdicts


def _shared(tasks: Sequence[Task], jobs: int, begun: Callable[[str], None]) -> list[Verdict]:
    """In copies of this process. If one dies, nobody knows of which task: what has no verdict then is tried again, each
    by a process of its own."""
    found: dict[int, Verdict] = {}
    rounds = [(range(len(tasks)), jobs), *((range(number, number + 1), 1) for number in range(len(tasks)))]
    for numbers, copies in rounds:
        pending = [number for number in numbers if number not in found]
        if pending:
            _prove(tasks, pending, copies, found, begun)
    return [found.get(number) or _died(task) for number, task in enumerate(tasks)]


def _prove(
    tasks: Sequence[Task], numbers: Sequence[int], copies: int, found: dict[int, Verdict], begun: Callable[[str], None]
) -> None:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(copies, get_context("fork"), _inherit, (tasks,))
    try:
        pending = {pool.submit(_work, number): number for number in numbers}
        for future in as_completed(pending):
            found[pending[future]] = received(future.result(), _files(tasks))
            begun(tasks[pending[future]].name)
    except BrokenProcessPool:
        pass
    finally:
        pool.shutdown(cancel_futures=True)


def _died(task: Task) -> Verdict:
    text = "could not decide: the process that was to prove this has died"
    said = error("V0020", text, task.span, helps=["is there enough memory? With `--jobs 1` it may come to an end"])
    return Verdict(task.name, task.span, Status.UNKNOWN, (), 0.0, (said,))


# --- In the copies -------------------------------------------------------------------------------------------------

_inherited: Sequence[Task] = ()


def _inherit(tasks: Sequence[Task]) -> None:
    """What a copy of this process is to do."""
    global _inherited
    _inherited = tasks


def _work(number: int) -> bytes:
    verdict = _inherited[number].verdict()
    return sent(replace(verdict, obligations=tuple(map(_told, verdict.obligations))), _files(_inherited))


def _told(result: ObligationResult) -> ObligationResult:
    """Without terms: what was to be proved, and of which terms a model gives the values, nobody asks any more."""
    outcome = result.outcome
    match outcome:
        case Refuted():
            outcome = attrs.evolve(outcome, model=Model({}))
        case Unknown():
            outcome = attrs.evolve(outcome, busiest=None)
        case Proved():
            pass
    obligation = replace(result.obligation, path=None, claim=build.TRUE, values={})
    return replace(result, obligation=obligation, outcome=outcome)


def _files(tasks: Iterable[Task]) -> list[SourceFile]:
    return [task.span.file for task in tasks]
