"""Variables, places and operands of Core."""

from __future__ import annotations

import enum

from murust.core.types import Type
from murust.record import Record
from murust.source import Span


class LocalKind(enum.Enum):
    PARAM = "param"
    RETURN = "return"
    USER = "user"
    TEMP = "temp"
    GHOST = "ghost"  # a variable of specifications
    PROMOTED = "promoted"  # a constant that a reference to it makes last for ever


class Local(Record):
    """A variable of a function. `name` is the source name, or `_3` for a temporary, `_0` for the return value; of the
    reference by which a guard looks at what a name of its pattern will hold, this name."""

    index: int
    name: str
    ty: Type
    kind: LocalKind
    mutable: bool
    span: Span
    written: Type | None = None
    """The type as the source has it, with lifetimes, where it has some."""

    @property
    def is_look(self) -> bool:
        """Does a guard look through it at what a name of its pattern will hold?"""
        return self.kind is LocalKind.TEMP and self.name != f"_{self.index}"


class DerefOf(Record):
    """`*p` for a reference, a raw pointer or a `Box`."""

    ty: Type


class FieldAt(Record):
    """A field of a tuple or struct (`variant` 0), or of an enum known to be of that variant."""

    variant: int
    index: int
    ty: Type
    name: str = ""
    """For people; empty where it has none, or nobody asked for it."""


class IndexAt(Record):
    """An element of an array or slice; a `Check` before it has shown `index` (usize) to be in bounds."""

    index: Operand
    ty: Type


class ElementAt(Record):
    """The element `offset` of an array or slice, from its end (1 is the last) if `from_end`: in a slice pattern, which
    has been found to match."""

    offset: int
    from_end: bool
    ty: Type


class SubsliceAt(Record):
    """What is left of an array or slice without the first `start` and the last `end` elements."""

    start: int
    end: int
    ty: Type


Projection = DerefOf | FieldAt | IndexAt | ElementAt | SubsliceAt


class Place(Record):
    local: Local
    projections: tuple[Projection, ...] = ()

    @property
    def ty(self) -> Type:
        return self.projections[-1].ty if self.projections else self.local.ty


class Named(Record):
    """What a path with lifetimes in it says of the function or constant that it names: the type that this is of
    (`owner`), the arguments for its parameters (`args`), and those for lifetimes of its own that are chosen when it is
    named (`regions`); what is empty was not said."""

    owner: Type | None = None
    args: tuple[Type, ...] = ()
    regions: tuple[str, ...] = ()


class Const(Record):
    """A literal integer (or `char`, by its number), boolean, the unit value or that of a type with one value (`value`
    is `()`, a function's is), or a string."""

    value: int | bool | tuple[()] | str | bytes
    ty: Type
    named: Named | None = None


class Copy(Record):
    place: Place

    @property
    def ty(self) -> Type:
        return self.place.ty


class Move(Record):
    """Reads the place and leaves it uninitialised."""

    place: Place

    @property
    def ty(self) -> Type:
        return self.place.ty


Operand = Const | Copy | Move
