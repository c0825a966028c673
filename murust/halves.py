"""Work in a second process, which is a copy of this one."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator


def possible() -> bool:
    """Can this process be doubled without harm, and does it pay?"""
    return hasattr(os, "fork") and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def numbers(count: int) -> Iterator[int]:
    """The numbers below `count`, at most 2**15. A copy of this process, made from now on, draws from the same: each is
    given to the one that comes first. A pipe holds them."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(number.to_bytes(2, "big") for number in range(count)))
    os.close(writer)

    def drawn() -> Iterator[int]:
        with os.fdopen(reader, "rb", buffering=0) as stream:
            while number := stream.read(2):
                yield int.from_bytes(number, "big")

    return drawn()


def begin(work: Callable[[], bytes]) -> Callable[[], bytes | None]:
    """Starts the work in a copy of this process. What is given waits for its answer, which is None if it was not
    completed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        with contextlib.suppress(BaseException):  # whatever happens here, the other process does the work then
            os.close(reader)
            with os.fdopen(writer, "wb") as stream:
                stream.write(work())
            status = 0
        os._exit(status)
    os.close(writer)

    def answer() -> bytes | None:
        with os.fdopen(reader, "rb") as stream:
            given = stream.read()
        _, status = os.waitpid(child, 0)
        return given if status == 0 else None

    return answer
