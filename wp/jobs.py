"""Proofs in processes of their own. The verdicts are those of one process, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import structs

from logic import build
from logic.goal import Model, Proved, Refuted, Unknown
from murust.engine import workers as engine
from murust.engine.workers import Lost, Workers
from murust.record import Record, replace
from murust.sent import received, sent
from murust.source import SourceFile, Span
from wp import errors
from wp.verdicts import ObligationResult, Status, Verdict


class Claim(NamedTuple):
    """What gets a verdict: its name, where it stands, and of what kind it is, as in `Verdict`."""

    name: str
    span: Span
    kind: str = ""


class Task(Record):
    """Something to be proved, and what gives the verdicts, one for each claim."""

    claims: tuple[Claim, ...]
    prove: Callable[[], tuple[Verdict, ...]]

    @staticmethod
    def of(name: str, span: Span, verdict: Callable[[], Verdict], kind: str = "") -> Task:
        """To be proved by itself."""
        return Task((Claim(name, span, kind),), lambda: (verdict(),))


Progress = Callable[[str], None]


def done(tasks: Sequence[Task], workers: Workers | None, begun: Progress) -> list[Verdict]:
    """The verdicts, in the order of the tasks, of which none needs another. Without workers, this process does it."""
    found: dict[int, tuple[Verdict, ...]] = {}
    _prove(tasks, workers, begun, found.__setitem__)
    return _all(tasks, found)


def done_in_turn(
    tasks: Sequence[Task], workers: Workers | None, begun: Progress, heard: Callable[[tuple[Verdict, ...]], None]
) -> list[Verdict]:
    """The same of tasks that rest on what those before them have changed, in the process where they were done. `heard`
    is told of each one's verdicts in this process, so that it can change the same."""
    found: dict[int, tuple[Verdict, ...]] = {}

    def keep(number: int, verdicts: tuple[Verdict, ...]) -> None:
        found[number] = verdicts
        heard(verdicts)

    _prove(tasks, replace(workers, count=1) if workers is not None else None, begun, keep)
    return _all(tasks, found)


def interrupted_before(tasks: Sequence[Task]) -> list[Verdict]:
    """Those of a run that was interrupted before it came to any of these."""
    return _all(tasks, {})


def _all(tasks: Sequence[Task], found: dict[int, tuple[Verdict, ...]]) -> list[Verdict]:
    """What was interrupted before it could be said to be so, is."""
    each = (found.get(number) or _lost(task, Lost.INTERRUPTED) for number, task in enumerate(tasks))
    return [verdict for verdicts in each for verdict in verdicts]


def _prove(
    tasks: Sequence[Task],
    workers: Workers | None,
    begun: Progress,
    found: Callable[[int, tuple[Verdict, ...]], None],
) -> None:
    if not tasks:
        return
    files = [claim.span.file for task in tasks for claim in task.claims]
    if workers is None:
        for number, task in enumerate(tasks):
            begun(task.claims[0].name)
            found(number, task.prove())
        return
    count = 0

    def heard(number: int, answer: bytes | Lost) -> None:
        nonlocal count
        task, count = tasks[number], count + 1
        found(number, _lost(task, answer) if isinstance(answer, Lost) else received(answer, files))
        begun(f"{task.claims[0].name} ({count} of {len(tasks)})")

    engine.run([_work(task, files) for task in tasks], replace(workers, count=min(workers.count, len(tasks))), heard)


def _lost(task: Task, why: Lost) -> tuple[Verdict, ...]:
    found = [(*claim, errors.lost(claim.name, claim.span, why)) for claim in task.claims]
    return tuple(
        Verdict(name, span, Status.UNKNOWN, (), 0.0, (said,), kind, why) for name, span, kind, said in found
    )  # fmt: skip


# --- In the copies -------------------------------------------------------------------------------------------------


def _work(task: Task, files: Sequence[SourceFile]) -> Callable[[], bytes]:
    def work() -> bytes:
        try:
            return sent(tuple(map(_plain, task.prove())), files)
        except Exception as problem:
            if "out of memory" in str(problem):  # as the solver says it
                raise MemoryError from problem
            raise

    return work


def _plain(verdict: Verdict) -> Verdict:
    return replace(verdict, obligations=tuple(map(_told, verdict.obligations)))


def _told(result: ObligationResult) -> ObligationResult:
    """Without terms: what was to be proved, and of which terms a model gives the values, nobody asks any more."""
    outcome = result.outcome
    match outcome:
        case Refuted():
            outcome = structs.replace(outcome, model=Model({}))
        case Unknown():
            outcome = structs.replace(outcome, busiest=None)
        case Proved():
            pass
    obligation = replace(result.obligation, path=None, claim=build.TRUE, values={})
    return replace(result, obligation=obligation, outcome=outcome)
