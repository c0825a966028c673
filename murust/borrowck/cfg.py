"""The control-flow graph of a function: a point before each statement. Source: NLL (RFC 2094), "points"."""

from __future__ import annotations

import attrs

from murust.borrowck.accesses import Access, accesses
from murust.core import nodes as core
from murust.core.types import Never

_TURNS = frozenset({
    core.If, core.Loop, core.Labelled, core.Break, core.Continue, core.Return, core.Panic, core.Call, core.CallValue,
})  # fmt: skip
"""The statements after which it may go on elsewhere, or not at all."""


@attrs.define(eq=False, repr=False)
class Point:
    """A statement with what may come after it. `stmt` is None at joints: heads of loops, ends of blocks."""

    index: int
    stmt: core.Stmt | None
    accesses: tuple[Access, ...]
    successors: list[int] = attrs.field(factory=list)


@attrs.define(eq=False, repr=False)
class Graph:
    points: list[Point] = attrs.field(factory=list)
    _breaks: dict[str, int] = attrs.field(factory=dict)
    _continues: dict[str, int] = attrs.field(factory=dict)

    @classmethod
    def of(cls, function: core.Function) -> Graph:
        graph = cls()
        entry = graph._point(None)
        graph._block(function.body, entry)
        return graph

    def _point(self, stmt: core.Stmt | None) -> int:
        self.points.append(Point(len(self.points), stmt, tuple(accesses(stmt)) if stmt is not None else ()))
        return len(self.points) - 1

    def _edge(self, source: int | None, target: int) -> None:
        if source is not None:
            self.points[source].successors.append(target)

    def _block(self, block: core.Block, before: int | None) -> int | None:
        """Adds the statements after a point; the last point, or None if the end is not reached."""
        for stmt in block:
            point = self._point(stmt)
            self._edge(before, point)
            before = self._stmt(stmt, point)
        return before

    def _stmt(self, stmt: core.Stmt, point: int) -> int | None:
        if type(stmt) not in _TURNS:
            return point
        match stmt:
            case core.If(then=then, orelse=orelse):
                ends = [self._block(then, point), self._block(orelse, point)]
                return self._join(ends)
            case core.Loop(label=label, body=body):
                after = self._point(None)
                self._breaks[label], self._continues[label] = after, point
                self._edge(self._block(body, point), point) if body else self._edge(point, point)
                return after
            case core.Labelled(label=label, body=body):
                after = self._point(None)
                self._breaks[label] = after
                self._edge(self._block(body, point), after)
                return after
            case core.Break(label=label):
                self._edge(point, self._breaks[label])
                return None
            case core.Continue(label=label):
                self._edge(point, self._continues[label])
                return None
            case core.Return() | core.Panic():
                return None
            case core.Call(place=place) | core.CallValue(place=place) if isinstance(place.ty, Never):
                return None
            case _:
                return point

    def _join(self, ends: list[int | None]) -> int | None:
        reached = [end for end in ends if end is not None]
        if not reached:
            return None
        joint = self._point(None)
        for end in dict.fromkeys(reached):
            self._edge(end, joint)
        return joint

    def predecessors(self) -> list[list[int]]:
        result: list[list[int]] = [[] for _ in self.points]
        for point in self.points:
            for successor in point.successors:
                result[successor].append(point.index)
        return result
