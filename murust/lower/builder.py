"""Making Core: the statements of a block in the making, locals, labels and scopes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import BOOL, UNIT, Adt, Type
from murust.diagnostics.model import InternalError
from murust.source import Span
from murust.types import thir, thir_closures
from murust.types.drops import needs_drop
from murust.types.inhabited import Emptiness
from murust.types.items import Items


@attrs.define(eq=False, repr=False)
class LoopTarget:
    """Where `break` and `continue` with a label go: the value's place, and how many scopes and statements are
    outside the loop."""

    label: str
    dest: core.Place | None
    depth: int


class Unsupported(Exception):
    """A construct that has no words in Core yet."""

    def __init__(self, what: str, span: Span) -> None:
        super().__init__(what)
        self.what, self.span = what, span


@attrs.define(eq=False, repr=False)
class Builder:
    adts: Mapping[str, core.AdtDef]
    copies: Callable[[Type], bool]
    items: Items
    locals: list[core.Local]
    result: core.Local
    empty: Emptiness
    block: list[core.Stmt] = attrs.field(factory=list)
    aliases: MutableMapping[int, core.Place] = attrs.field(factory=dict)  # in a guard: what names of patterns stand for
    labels: int = 0  # made here
    closures: list[thir_closures.ClosureInfo] = attrs.field(factory=list)  # met on the way
    temporaries: list[list[core.Local]] = attrs.field(factory=lambda: [[]])  # of each statement around
    extended: dict[int, list[core.Local] | None] = attrs.field(factory=dict)
    """Expressions whose temporaries live longer than their statement: as long as a scope, or for ever (None)."""
    scopes: list[list[core.Local]] = attrs.field(factory=lambda: [[]])
    frames: list[list[core.Local]] = attrs.field(factory=list)  # scopes, statements and operands, as they are nested
    loops: list[LoopTarget] = attrs.field(factory=list)

    def constant(self, expr: thir.ConstValue) -> int | bool | None:
        """The value of a constant; None for one that is no number, or depends on a parameter."""
        from murust.types.const_values import NotConstant
        from murust.types.consts import named_value, report

        try:
            value = named_value(expr, self.items)
            return value if isinstance(value, int) else None
        except NotConstant as problem:
            if problem.code != "U0001":
                report(problem, self.items)
            return None

    def fake_borrow(self, place: core.Place, span: Span) -> core.Place:
        """For the borrow checker: the place has a value here, and is left alone until the reference is used last."""
        seen = self.temp(types.Ref(False, place.ty), span)
        self.assign(seen, core.Borrow(False, False, place, fake=True), span)
        return seen

    def label(self, name: str) -> str:
        """A label that no other has."""
        self.labels += 1
        return f"'{name}#{self.labels}"

    def emit(self, stmt: core.Stmt) -> None:
        self.block.append(stmt)

    def assign(self, place: core.Place, rvalue: core.Rvalue, span: Span) -> None:
        self.emit(core.Assign(place, rvalue, span))

    def temp(self, ty: Type, span: Span, name: str | None = None) -> core.Place:
        index = len(self.locals)
        local = core.Local(index, name or f"_{index}", ty, core.LocalKind.TEMP, True, span)
        self.locals.append(local)
        return core.Place(local)

    def temporary_scope(self, expr: thir.Expr) -> list[core.Local] | None:
        """Where a temporary that is referred to ends: with the statement, or the block where a `let` extends it; None
        for one that never does. Source: Rust reference, "Temporary scopes", "Temporary lifetime extension"."""
        return self.extended.get(id(expr), self.temporaries[-1])

    def promoted(self, ty: Type, span: Span) -> core.Place:
        """A constant to which a reference lasts for ever. Source: Rust reference, "Constant promotion"."""
        index = len(self.locals)
        local = core.Local(index, f"_{index}", ty, core.LocalKind.PROMOTED, True, span)
        self.locals.append(local)
        return core.Place(local)

    @contextmanager
    def statement(self, span: Span) -> Iterator[None]:
        """A statement, or an expression that is a temporary scope: at its end its temporaries are dropped. Source: Rust
        reference, "Temporary scopes"."""
        held: list[core.Local] = []
        self.temporaries.append(held)
        self.frames.append(held)
        yield
        self.frames.pop()
        for local in reversed(self.temporaries.pop()):
            self.end(local, span)

    @contextmanager
    def frame(self, locals: list[core.Local]) -> Iterator[None]:
        """What a jump out of here ends, besides the scopes and statements around it."""
        self.frames.append(locals)
        yield
        self.frames.pop()

    def waiting(self, atom: core.Operand) -> list[core.Local]:
        """The temporary that an operand is moved from: if a jump comes before its use, it is dropped."""
        if not isinstance(atom, core.Move) or atom.place.local.kind is not core.LocalKind.TEMP:
            return []
        return [atom.place.local] if self.needs_drop(atom.place.ty) else []

    @contextmanager
    def without_temporaries(self, extended: int, span: Span) -> Iterator[None]:
        """What comes when the temporaries of a `let` have been dropped already, as its `else` does. Those that live
        longer are in the scope, from the index `extended` on."""
        scope, temporaries = self.scopes[-1], self.temporaries[-1]
        longer, held = scope[extended:], temporaries[:]
        for local in reversed((*longer, *held)):
            self.end(local, span)
        del scope[extended:], temporaries[:]
        yield
        scope += longer
        temporaries += held

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
        held: list[core.Local] = []
        self.scopes.append(held)
        self.frames.append(held)
        yield
        self.frames.pop()
        for local in reversed(self.scopes.pop()):
            self.end(local, span)

    def end(self, local: core.Local, span: Span) -> None:
        """The variable's scope ends: what it still holds is dropped."""
        if self.needs_drop(local.ty):
            self.emit(core.Drop(core.Place(local), span))
        if local.kind is not core.LocalKind.PARAM:
            self.emit(core.StorageDead(local, span))

    def needs_drop(self, ty: Type) -> bool:
        """Does something happen when a value of the type is dropped?"""
        return needs_drop(ty, self.items, self.copies)

    def place(self, binding: thir.Binding) -> core.Place:
        if binding.local is None:
            raise InternalError(f"no local for {binding.name}")
        return core.Place(binding.local)

    def declare(self, binding: thir.Binding) -> core.Place:
        place = self.place(binding)
        if not any(place.local in scope for scope in self.scopes):  # an alternative of a pattern may have done so
            self.scopes[-1].append(place.local)
        return place

    def leave(self, depth: int, span: Span) -> None:
        """Ends the scopes and statements deeper than `depth`, for a jump out of them."""
        for frame in reversed(self.frames[depth:]):
            for local in reversed(frame):
                self.end(local, span)

    def target(self, label: str) -> LoopTarget:
        return next(loop for loop in reversed(self.loops) if loop.label == label)


def boolean(value: bool) -> core.Const:
    return core.Const(value, BOOL)


def unit() -> core.Const:
    return core.Const((), UNIT)


def field_name(ty: Type, variant: int, index: int, b: Builder) -> str:
    """The name of a field, for people; those of tuples have none."""
    if not isinstance(ty, Adt):
        return ""
    return b.adts[ty.name].variants[variant].fields[index].name


def project(place: core.Place, projection: core.Projection) -> core.Place:
    return core.Place(place.local, (*place.projections, projection))
