"""One function in the making: the lines of Python emitted so far, where each is from, and where variables live.

Generated code is read by line: a traceback through it gives back the μRust spans (machine.py), so nothing is passed
around for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import attrs

from murust.core import nodes as core
from murust.core.links import Intrinsic, Target
from murust.core.types import INTS, Slice, Str, Type
from murust.run.bytes import Bytes
from murust.run.layout import Shape, Shapes
from murust.run.link import Linker
from murust.run.memory import Origin
from murust.source import Span

if TYPE_CHECKING:
    from murust.run.calls import Site

Value = list[str] | str
"""Of a small type, an expression for each leaf; of another, one for a list of the leaves that nothing else holds."""


class Unit(Protocol):
    """The program that is being compiled (program.py)."""

    linker: Linker
    shapes: Shapes
    bytes: Bytes
    leaks: bool  # is memory looked for that is not given back?
    tracked: bool  # are there raw pointers? Then memory knows what it is, and when it ends

    @property
    def fuel(self) -> bool:
        """Is it counted how long it runs?"""

    def name_of(self, target: Target) -> str:
        """The Python function of a target, which is compiled if it has not been."""

    def glue(self, kind: str, ty: Type) -> str:
        """The Python function that compares (`eq`, `cmp`), clones or drops values of a type."""

    def constant(self, value: object) -> str:
        """A name for a Python object."""

    def static(self, name: str) -> str:
        """A name for the memory of a static."""

    def needs_drop(self, ty: Type) -> bool:
        """Can it be noticed that a value is dropped, here?"""

    def has_destructor(self, ty: Type) -> bool:
        """`core::mem::needs_drop`: also of what only gives back memory."""

    def is_inline(self, target: Intrinsic) -> bool:
        """Can calls of it be written out?"""

    def intrinsic(self, target: Intrinsic, site: Site) -> Value | None:
        """Writes a call out."""

    def callable(self, ty: Type, f: Frame) -> str:
        """A Python function for a function item, or a closure that holds nothing."""

    def call(self, callee: str, args: tuple[Type, ...], leaves: list[str], f: Frame) -> Value:
        """A call of a function by its name, on the leaves of all its arguments."""

    def result(self, code: str, ty: Type, f: Frame) -> Value:
        """What a call in Python returns, as a value."""


@attrs.define(eq=False, repr=False)
class Frame:
    """`memory`: variables that live in a list of their own, for something refers to them, or they are not small."""

    unit: Unit
    function: core.Function
    env: Mapping[str, Type]
    memory: frozenset[core.Local] = frozenset()
    lent: Mapping[core.Local, core.Place] = attrs.field(factory=dict)
    lines: list[str] = attrs.field(factory=list)
    spans: list[Span] = attrs.field(factory=list)
    depth: int = 1
    span: Span = attrs.field(init=False)
    temporaries: int = 0
    types: dict[Type, Type] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.span = self.function.name_span

    # --- lines

    def emit(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)
        self.spans.append(self.span)

    @contextmanager
    def indented(self) -> Iterator[None]:
        self.depth += 1
        yield
        self.depth -= 1

    @contextmanager
    def unwinding(self) -> Iterator[None]:
        """What is done if the `try` before it panics. A panic that leaves it ends the program."""
        self.emit("except Panic as first:")
        with self.indented():
            self.emit("try:")
            with self.indented():
                before = len(self.lines)
                yield
                if len(self.lines) == before:
                    self.emit("pass")
            self.emit("except Panic as second: abort(first, second)")
            self.emit("raise")

    def fresh(self) -> str:
        self.temporaries += 1
        return f"t{self.temporaries}"

    def named(self, code: str) -> str:
        """A variable that holds the value, so that it can be used more than once."""
        if code.isidentifier() or code.isdigit():
            return code
        name = self.fresh()
        self.emit(f"{name} = {code}")
        return name

    # --- types

    def type(self, ty: Type) -> Type:
        """The type, with this instance's arguments."""
        if ty.closed and ty.ground:
            return ty
        if ty not in self.types:
            self.types[ty] = self.unit.linker.type_of(ty, self.env)
        return self.types[ty]

    def shape(self, ty: Type) -> Shape:
        return self.unit.shapes.of(self.type(ty))

    def header(self, ty: Type, what: str, *, vector: bool = False) -> str:
        """What is added to a new list of leaves, where memory knows what it is: `[T; n]` has the element's type, with
        `vector`."""
        if not self.unit.tracked:
            return ""
        return f" + [{self.unit.constant(Origin(self.unit.bytes.of(ty), self.span, what, vector))}]"

    def born(self, code: str) -> str:
        """Memory that has to be given back."""
        return f"born({code})" if self.unit.leaks else code

    def layout(self, ty: Type) -> str:
        """A name for the layout of a type, or of the elements of a slice."""
        if isinstance(ty, Slice | Str):
            ty = ty.element if isinstance(ty, Slice) else INTS["u8"]
        return self.unit.constant(self.unit.bytes.of(ty))

    # --- variables

    def variables(self, local: core.Local) -> list[str]:
        """The Python variables of a local."""
        name = f"v{local.index}"
        if local in self.memory:
            return [name]
        count = self.shape(local.ty).leaves
        return [name] if count == 1 else [f"{name}_{k}" for k in range(count)]

    def lifted(self, value: Value) -> str:
        """The value as an expression for a list."""
        return value if isinstance(value, str) else f"[{', '.join(value)}]"

    def leaves(self, value: Value, count: int) -> list[str]:
        """The leaves of a value."""
        if not isinstance(value, str):
            return value
        name = self.named(value)
        return [f"{name}[{k}]" for k in range(count)]


def plus(index: str | None, offset: int) -> str:
    """The sum, as Python."""
    if index is None or index == "0":
        return str(offset)
    return f"{index} + {offset}" if offset else index


def times(index: str, factor: int) -> str:
    if factor == 1:
        return index
    return str(int(index) * factor) if index.isdigit() else f"({index}) * {factor}"
