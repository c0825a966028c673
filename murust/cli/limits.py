"""What `murust verify` may use: processes, memory, time. And how it is ended before it has come to its end."""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from murust.cli.exits import Exit

if TYPE_CHECKING:
    from murust.engine.workers import Workers

SECONDS = 1800
"""What a process may work on one function, if nothing else is said. Budgets are resource units, and end long before:
this is for what they do not see."""


def natural(text: str) -> int:
    number = int(text.replace("_", ""))
    if number < 0:
        raise ValueError
    return number


natural.__name__ = "number"  # argparse says "invalid number value"


def positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise ValueError
    return number


positive.__name__ = "number of seconds"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=natural,
        default=0,
        help="how many processes prove (default: one for each processor)",
    )
    parser.add_argument(
        "--max-memory",
        metavar="MIB",
        type=natural,
        default=0,
        help="memory of each of these processes (default: together three quarters of the machine's)",
    )
    parser.add_argument(
        "--max-seconds",
        metavar="S",
        type=natural,
        default=SECONDS,
        help=f"processor time of such a process for one function (default: {SECONDS})",
    )
    parser.add_argument(
        "--deadline",
        metavar="S",
        type=positive,
        help="report after so many seconds: what is not decided then is unknown",
    )


def workers(options: argparse.Namespace) -> Workers | None:
    """None where there are no copies of processes: then this one proves, without limits."""
    if not hasattr(os, "fork"):
        return None
    from murust.engine.workers import Workers

    return Workers(
        options.jobs or os.cpu_count() or 1,
        options.max_memory << 20 or None,
        options.max_seconds or None,
        time.monotonic() + options.deadline if options.deadline else None,
    )


class Ended:
    """The status that says by what a run was ended; None while it was not."""

    def __init__(self) -> None:
        self.status: Exit | None = None


@contextmanager
def ended() -> Iterator[Ended]:
    """Where Ctrl-C and SIGTERM interrupt alike: what is known by then is reported. The second one ends the report."""
    found = Ended()

    def interrupt(number: int, _: FrameType | None) -> None:
        found.status = Exit.TERMINATED if number == signal.SIGTERM else Exit.INTERRUPTED
        raise KeyboardInterrupt

    try:
        before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    except ValueError:  # not the main thread: nobody interrupts it
        yield found
        return
    try:
        yield found
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
