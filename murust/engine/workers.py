"""Work in copies of this process. A copy that dies costs the piece of work that it was at, and no copy outlives the
run: they are killed by groups when it ends, is interrupted, or dies itself (`murust.engine.caps`)."""

from __future__ import annotations

import enum
import errno
import os
import pickle
import selectors
import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn

import attrs

from murust.engine import caps, malloc
from murust.record import Record

Work = Callable[[], bytes]


class Lost(enum.Enum):
    """Why there is no result. That says nothing of what was to be found: another run may give one."""

    DIED = "the process died"
    MEMORY = "out of memory"
    TIME = "out of time"
    DEADLINE = "deadline"
    INTERRUPTED = "interrupted"

    @property
    def of_the_run(self) -> bool:
        """Does it say something of the run, rather than of this piece?"""
        return self in (Lost.DEADLINE, Lost.INTERRUPTED)


class Workers(Record):
    """How many copies there are, and what each may use: bytes of memory (None: its share of the machine's), seconds of
    work on one piece. `until`: when the run ends, by `time.monotonic`."""

    count: int = 1
    memory: int | None = None
    seconds: int | None = None
    until: float | None = None


TRIES = 2
"""What a copy died of need not be the piece that it was at: another copy begins it anew, once."""

LONGEST = 3600.0
"""Seconds of one wait: what systems can wait for is bounded."""

_RESULT, _FAULT, _NO_MEMORY = b"R", b"F", b"M"
_HEADER = 9
"""Bytes before each answer: what it is, and its length."""


def run(works: Sequence[Work], workers: Workers, heard: Callable[[int, bytes | Lost], None]) -> None:
    """Does all of it. `heard` is told of each result as it comes, before what comes next is begun if there is one
    worker only. An exception of the work is raised here."""
    crew = _Crew(works, workers, heard)
    try:
        crew.work()
    except KeyboardInterrupt:
        crew.give_up(Lost.INTERRUPTED)
    finally:
        crew.end()


@attrs.define(eq=False)
class _Copy:
    """A copy of this process, what it is at, and what has come of its answer."""

    process: int
    orders: int
    answers: int
    number: int | None = None
    received: bytearray = attrs.field(factory=bytearray)


@attrs.define(eq=False)
class _Crew:
    works: Sequence[Work]
    workers: Workers
    heard: Callable[[int, bytes | Lost], None]
    pending: deque[int] = attrs.field(init=False)
    tries: dict[int, int] = attrs.field(factory=dict)
    copies: dict[int, _Copy] = attrs.field(factory=dict)
    selector: selectors.BaseSelector = attrs.field(factory=selectors.DefaultSelector)

    def __attrs_post_init__(self) -> None:
        self.pending = deque(range(len(self.works)))

    def work(self) -> None:
        while self.pending or any(copy.number is not None for copy in self.copies.values()):
            if self._too_late():
                self.give_up(Lost.DEADLINE)
                return
            self._hand_out()
            for key, _ in self.selector.select(self._left()):
                self._listen(self.copies[key.fd])

    def give_up(self, why: Lost) -> None:
        """What is not done is lost."""
        begun = [copy.number for copy in self.copies.values() if copy.number is not None]
        self.end()
        for number in sorted([*begun, *self.pending]):
            self.heard(number, why)
        self.pending.clear()

    def end(self) -> None:
        for copy in list(self.copies.values()):
            self._dismiss(copy)

    def _left(self) -> float | None:
        return None if self.workers.until is None else min(max(self.workers.until - time.monotonic(), 0), LONGEST)

    def _too_late(self) -> bool:
        return self._left() == 0

    def _hand_out(self) -> None:
        """To those that are idle, and to new ones while there are fewer than there may be."""
        idle = [copy for copy in self.copies.values() if copy.number is None]
        while self.pending:
            if not idle:
                if len(self.copies) >= self.workers.count:
                    return
                try:
                    idle.append(self._begin())
                except OSError:  # the system allows no more processes or files
                    if not self.copies:
                        raise
                    return
            copy = idle.pop()
            copy.number = self.pending.popleft()
            self.tries[copy.number] = self.tries.get(copy.number, 0) + 1
            with suppress(BrokenPipeError):  # it has died idle: that is seen when it is listened to
                os.write(copy.orders, copy.number.to_bytes(4, "big"))

    def _begin(self) -> _Copy:
        ordered, orders = os.pipe()
        try:
            answers, answered = os.pipe()
        except OSError:
            _close(ordered, orders)
            raise
        parent = os.getpid()
        ends = [end for copy in self.copies.values() for end in (copy.orders, copy.answers)]
        signals = {signal.SIGINT, signal.SIGTERM}
        signal.pthread_sigmask(signal.SIG_BLOCK, signals)
        try:
            process = os.fork()
        except OSError:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, signals)
            _close(ordered, orders, answers, answered)
            raise
        if process == 0:
            _serve(self.works, self.workers, parent, ordered, answered, [*ends, orders, answers])
        caps.lead_a_group(process)
        copy = _Copy(process, orders, answers)
        self.copies[answers] = copy
        signal.pthread_sigmask(signal.SIG_UNBLOCK, signals)
        _close(ordered, answered)
        self.selector.register(answers, selectors.EVENT_READ)
        return copy

    def _listen(self, copy: _Copy) -> None:
        given = os.read(copy.answers, 1 << 20)
        if not given:
            self._died(copy)
            return
        copy.received += given
        if len(copy.received) < _HEADER:
            return
        kind, size = copy.received[:1], int.from_bytes(copy.received[1:_HEADER], "big")
        if len(copy.received) < _HEADER + size:
            return
        answer, number = bytes(copy.received[_HEADER:]), copy.number
        copy.received.clear()
        if kind == _FAULT:
            raise pickle.loads(answer)
        if kind == _NO_MEMORY:
            self._again(copy, Lost.MEMORY)
        elif number is not None:
            copy.number = None
            self.heard(number, answer)

    def _died(self, copy: _Copy) -> None:
        ended = os.waitid(os.P_PID, copy.process, os.WEXITED | os.WNOWAIT)
        late = ended is not None and ended.si_code == os.CLD_KILLED and ended.si_status == signal.SIGXCPU
        self._again(copy, Lost.TIME if late else Lost.DIED)

    def _again(self, copy: _Copy, why: Lost) -> None:
        """Another copy is to try what this one was at, which has not much memory left, or is dead."""
        self._dismiss(copy)
        if copy.number is None:
            return
        if why is Lost.TIME or self.tries[copy.number] >= TRIES:
            self.heard(copy.number, why)
        else:
            self.pending.appendleft(copy.number)

    def _dismiss(self, copy: _Copy) -> None:
        if self.copies.pop(copy.answers, None) is None:
            return
        caps.end_group(copy.process)
        with suppress(ChildProcessError):
            os.waitpid(copy.process, 0)
        with suppress(KeyError, ValueError):
            self.selector.unregister(copy.answers)
        _close(copy.orders, copy.answers)


def _close(*ends: int) -> None:
    for end in ends:
        os.close(end)


# --- In the copies -------------------------------------------------------------------------------------------------


def _serve(
    works: Sequence[Work], workers: Workers, parent: int, orders: int, answers: int, others: Sequence[int]
) -> NoReturn:
    """Does what it is told, until nobody tells anything any more. It never returns into the code of the parent."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts means the parent, which then ends this
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
        caps.lead_a_group(os.getpid())
        caps.end_with(parent)
        _close(*others)
        caps.memory_at_most(workers.memory or caps.share_of_memory(workers.count))
        malloc.keep_what_is_freed()
        while number := os.read(orders, 4):
            if workers.seconds is not None:
                caps.seconds_from_now(workers.seconds)
            kind, answer = _answer(works[int.from_bytes(number, "big")])
            _write(answers, kind + len(answer).to_bytes(_HEADER - 1, "big") + answer)
        os._exit(0)
    finally:
        os._exit(1)


def _answer(work: Work) -> tuple[bytes, bytes]:
    """What the work gives. Whatever it raises, too, is for the parent, which raises it: here the process ends."""
    try:
        return _RESULT, work()
    except Exception as problem:
        return (_NO_MEMORY, b"") if _lacks_memory(problem) else (_FAULT, _told(problem))


def _lacks_memory(problem: Exception) -> bool:
    """Is it for want of memory? The loader of modules has no number for that, only words (dlopen(3), "dlerror")."""
    match problem:
        case MemoryError():
            return True
        case OSError():
            return problem.errno == errno.ENOMEM
        case ImportError():
            return "failed to map segment" in str(problem) or os.strerror(errno.ENOMEM) in str(problem)
        case _:
            return False


def _told(problem: Exception) -> bytes:
    """The exception; of one that can't be sent, what it says. What pickling one raises depends on its class alone."""
    try:
        told = pickle.dumps(problem)
        pickle.loads(told)
        return told
    except Exception:
        return pickle.dumps(RuntimeError(f"{type(problem).__name__}: {problem}"))


def _write(end: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(end, view) :]
