"""Watching a run line by line: where the time goes, and stopping at each line. By Python's own trace function, so that
a run that nobody watches pays nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core.types import Ref, Slice, Str, Type
from murust.record import Datum
from murust.run.layout import Shapes
from murust.run.memory import GENERATED
from murust.run.text import DEBUG, Writer
from murust.source import Span

Line = tuple[str, int]
"""A file's name and a line of it."""


class Variable(Datum):
    """A variable of the program in generated code: the Python variables that hold it, and whether they are a list."""

    name: str
    ty: Type
    python: tuple[str, ...]
    in_memory: bool


@attrs.define(eq=False, repr=False)
class Source:
    """What is known of generated code: the span of each line; the μRust function and the variables of each function."""

    origins: list[Span]
    owners: Mapping[str, str]
    variables: Mapping[str, tuple[Variable, ...]]
    shapes: Shapes

    def span(self, frame: FrameType) -> Span | None:
        if frame.f_code.co_filename != GENERATED or not 0 < frame.f_lineno <= len(self.origins):
            return None
        return self.origins[frame.f_lineno - 1]

    def values(self, frame: FrameType) -> list[tuple[str, str]]:
        """The variables that have a value, as text."""
        writer = Writer(self.shapes, most=16)
        found: list[tuple[str, str]] = []
        for variable in self.variables.get(frame.f_code.co_name, ()):
            held = [frame.f_locals.get(name, _MISSING) for name in variable.python]
            if any(one is _MISSING or one is None for one in held):
                continue
            leaves: Any = held[0] if variable.in_memory else held
            length = leaves[2] if isinstance(variable.ty, Ref) and isinstance(variable.ty.target, Slice | Str) else 0
            try:
                found.append((variable.name, writer.show(leaves, 0, length, variable.ty, DEBUG)))
            except (IndexError, TypeError, KeyError):
                found.append((variable.name, "<not initialised>"))
        return found


_MISSING: Any = object()


@attrs.define(eq=False, repr=False)
class Profile:
    """How often each line was executed, and the seconds spent in it (without those in calls of functions that are the
    program's own: what the library does is done by the line that calls it)."""

    source: Source
    is_own: Callable[[str], bool]
    counts: dict[Line, int] = attrs.field(factory=dict)
    seconds: dict[Line, float] = attrs.field(factory=dict)
    last: Line | None = None
    since: float = 0.0
    within: list[Line | None] = attrs.field(factory=list)
    """The line that each call has come to, the innermost last."""

    def __call__(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename != GENERATED:
            return None
        if event in ("line", "return", "call"):
            self._line(frame, event)
        return self

    def _line(self, frame: FrameType, event: str) -> None:
        now = time.perf_counter()
        if self.last is not None:
            self.seconds[self.last] = self.seconds.get(self.last, 0.0) + now - self.since
        span = self.source.span(frame)
        if span is not None and self.is_own(self.source.owners.get(frame.f_code.co_name, "")):
            self._come((span.file.name, span.line), event)
        self.since = time.perf_counter()

    def _come(self, line: Line, event: str) -> None:
        """A line is executed again when another one was in between, in the same call."""
        match event:
            case "call":
                self.within.append(None)
            case "return":
                del self.within[-1:]
                self.last = self.within[-1] if self.within else None
            case _:
                if self.within and self.within[-1] != line:
                    self.within[-1] = line
                    self.counts[line] = self.counts.get(line, 0) + 1
                self.last = line

    def hottest(self, most: int) -> list[tuple[Line, int, float]]:
        """The lines in which the most time was spent: how often, and the share of the whole."""
        total = sum(self.seconds.values()) or 1.0
        lines = sorted(self.seconds, key=lambda line: -self.seconds[line])[:most]
        return [(line, self.counts.get(line, 0), self.seconds[line] / total) for line in lines]


@attrs.define(eq=False, repr=False)
class Stop:
    """Where a stepped run stands: the frames from the innermost on."""

    span: Span
    function: str
    frame: FrameType
    source: Source

    @property
    def values(self) -> list[tuple[str, str]]:
        return self.source.values(self.frame)

    @property
    def stack(self) -> list[tuple[str, Span]]:
        found: list[tuple[str, Span]] = []
        frame: FrameType | None = self.frame
        while frame is not None:
            span = self.source.span(frame)
            if span is not None:
                found.append((self.source.owners.get(frame.f_code.co_name, frame.f_code.co_name), span))
            frame = frame.f_back
        return found


class Quit(Exception):
    """The person at the stepper has had enough."""


@attrs.define(eq=False, repr=False)
class Stepper:
    """Stops at lines, and asks `ask` what to do: `step`, `next` (over calls), `out`, `continue` or `quit`."""

    source: Source
    ask: Callable[[Stop], str]
    is_own: Callable[[str], bool]
    breakpoints: set[int] = attrs.field(factory=set)
    mode: str = "step"
    depth: int = 0
    last: tuple[int, int] | None = None  # the frame, and the line

    def __call__(self, frame: FrameType, event: str, arg: Any) -> Any:
        if frame.f_code.co_filename != GENERATED:
            return None
        if event == "line":
            self._line(frame)
        return self

    def _line(self, frame: FrameType) -> None:
        span = self.source.span(frame)
        owner = self.source.owners.get(frame.f_code.co_name, "")
        if span is None or not self.is_own(owner):
            return
        here = (id(frame), span.line)
        if here == self.last:
            return
        self.last = here
        if not self._stops(frame, span):
            return
        self.depth = _depth(frame)
        self.mode = self.ask(Stop(span, owner, frame, self.source))
        if self.mode == "quit":
            raise Quit

    def _stops(self, frame: FrameType, span: Span) -> bool:
        if span.line in self.breakpoints or self.mode == "step":
            return True
        if self.mode == "next":
            return _depth(frame) <= self.depth
        return self.mode == "out" and _depth(frame) < self.depth


def _depth(frame: FrameType) -> int:
    depth, at = 0, frame.f_back
    while at is not None:
        depth += at.f_code.co_filename == GENERATED
        at = at.f_back
    return depth


def variables(
    function: core.Function,
    python: Callable[[core.Local], list[str]],
    in_memory: Callable[[core.Local], bool],
    type_of: Callable[[Type], Type],
) -> tuple[Variable, ...]:
    """The variables of a function that a person knows."""
    known = (core.LocalKind.USER, core.LocalKind.PARAM)
    return tuple(
        Variable(local.name, type_of(local.ty), tuple(python(local)), in_memory(local))
        for local in function.locals
        if local.kind in known
    )
