"""Work in a copy of this process. The solver is a large program, and its search for models is where it crashes, if
anywhere: that costs the answer then, and not the run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Answer = TypeVar("Answer")


class Died(Exception):
    """The process did not live to the end of its work."""


def apart(work: Callable[[], Answer]) -> Answer:
    """What the work gives, which can be pickled. What it raises is raised, and `Died` if the process did not live to
    its end. Where there are no copies of processes, or where there are threads, which a copy would lack, it is done
    here."""
    import multiprocessing  # only for what can't be proved

    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return work()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(work, sender))
    process.start()
    sender.close()
    answer: Any = Died()
    with suppress(EOFError):
        answer = receiver.recv()
    receiver.close()
    process.join()
    if isinstance(answer, Exception):
        raise answer
    given: Answer = answer
    return given


def _send(work: Callable[[], Any], sender: Connection) -> None:
    try:
        sender.send(work())
    except Exception as problem:
        sender.send(problem)
