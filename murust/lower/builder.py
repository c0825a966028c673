"""Making Core: the statements of a block in the making, locals, labels and scopes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import attrs

from murust.core import nodes as core
from murust.core.types import BOOL, UNIT, Type
from murust.diagnostics.model import InternalError
from murust.source import Span
from murust.types import thir
from murust.types.items import Items


@attrs.define(eq=False)
class LoopTarget:
    """Where `break` and `continue` with a label go: the value's place, and how many scopes are outside the loop."""

    label: str
    dest: core.Place | None
    depth: int


class Unsupported(Exception):
    """A construct that has no words in Core yet."""

    def __init__(self, what: str, span: Span) -> None:
        super().__init__(what)
        self.what, self.span = what, span


@attrs.define(eq=False)
class Builder:
    adts: Mapping[str, core.AdtDef]
    copies: Callable[[Type], bool]
    items: Items
    locals: list[core.Local]
    result: core.Local
    block: list[core.Stmt] = attrs.field(factory=list)
    scopes: list[list[core.Local]] = attrs.field(factory=lambda: [[]])
    loops: list[LoopTarget] = attrs.field(factory=list)

    def constant(self, expr: thir.ConstValue) -> int | bool | str:
        """The value of a constant. Raises `Unsupported` for one that is no number."""
        from murust.types.consts import Folder, NotConstant, report

        try:
            return Folder(self.items).named(expr)
        except NotConstant as problem:
            if problem.code == "U0001":
                raise Unsupported(problem.why, expr.span) from None
            report(problem, self.items)
            return 0

    def emit(self, stmt: core.Stmt) -> None:
        self.block.append(stmt)

    def assign(self, place: core.Place, rvalue: core.Rvalue, span: Span) -> None:
        self.emit(core.Assign(place, rvalue, span))

    def temp(self, ty: Type, span: Span) -> core.Place:
        index = len(self.locals)
        local = core.Local(index, f"_{index}", ty, core.LocalKind.TEMP, True, span)
        self.locals.append(local)
        return core.Place(local)

    def into_temp(self, rvalue: core.Rvalue, ty: Type, span: Span) -> core.Operand:
        """The value, in a new temporary."""
        place = self.temp(ty, span)
        self.assign(place, rvalue, span)
        return self.use(place)

    def use(self, place: core.Place) -> core.Operand:
        """Reading a place: a copy, or a move where the type is not `Copy`."""
        return core.Copy(place) if self.copies(place.ty) else core.Move(place)

    @contextmanager
    def nested(self) -> Iterator[list[core.Stmt]]:
        """A block of its own; what is emitted inside goes to the list that is given."""
        outer, self.block = self.block, []
        yield self.block
        self.block = outer

    @contextmanager
    def scope(self, span: Span) -> Iterator[None]:
        """A scope of variables: at its end they are dead, the last one first."""
        self.scopes.append([])
        yield
        for local in reversed(self.scopes.pop()):
            self.emit(core.StorageDead(local, span))

    def declare(self, binding: thir.Binding) -> core.Place:
        if binding.local is None:
            raise InternalError(f"no local for {binding.name}")
        self.scopes[-1].append(binding.local)
        return core.Place(binding.local)

    def leave(self, depth: int, span: Span) -> None:
        """Ends the scopes deeper than `depth`, for a jump out of them."""
        for scope in reversed(self.scopes[depth:]):
            for local in reversed(scope):
                self.emit(core.StorageDead(local, span))

    def target(self, label: str) -> LoopTarget:
        return next(loop for loop in reversed(self.loops) if loop.label == label)


def boolean(value: bool) -> core.Const:
    return core.Const(value, BOOL)


def unit() -> core.Const:
    return core.Const((), UNIT)


def project(place: core.Place, projection: core.Projection) -> core.Place:
    return core.Place(place.local, (*place.projections, projection))
