"""Where time goes, by stage."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import attrs


@attrs.define(eq=False)
class Clock:
    """The seconds that each stage has taken so far, in the order in which they came; a stage inside another one counts
    for itself only."""

    seconds: dict[str, float] = attrs.field(factory=dict)
    _inside: float = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        before, self._inside = self._inside, 0.0
        self.seconds.setdefault(name, 0.0)
        started = time.perf_counter()
        try:
            yield
        finally:
            whole = time.perf_counter() - started
            self.seconds[name] += whole - self._inside
            self._inside = before + whole
