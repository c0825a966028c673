"""What names stand for: definitions, and the modules that hold them. Source: Rust reference, "Names"."""

from __future__ import annotations

import attrs

from murust.core.types import INTS
from murust.source import Span
from murust.syntax import ast


@attrs.define(eq=False)
class Module:
    """A module's two name spaces. `path` is `()` for the root of a crate."""

    path: tuple[str, ...]
    parent: Module | None
    types: dict[str, Definition] = attrs.field(factory=dict)
    values: dict[str, Definition] = attrs.field(factory=dict)
    specs: dict[str, Definition] = attrs.field(factory=dict)

    def qualify(self, name: str) -> str:
        return "::".join((*self.path, name))

    def contains(self, other: Module) -> bool:
        """Is `other` this module or inside it?"""
        return other.path[: len(self.path)] == self.path


@attrs.define(eq=False)
class Definition:
    """What a name stands for. `node` is the item (for a variant: the enum, with `variant` its index)."""

    name: str  # the full path
    node: ast.Item | Module
    module: Module  # where it is defined
    public: bool
    span: Span
    variant: int | None = None
    imported: Module | None = None  # the module whose `use` brought the name in


@attrs.define(eq=False)
class Names:
    """All definitions of a program."""

    root: Module
    prelude: Module
    adts: dict[str, Definition] = attrs.field(factory=dict)
    functions: dict[str, Definition] = attrs.field(factory=dict)
    spec_functions: dict[str, Definition] = attrs.field(factory=dict)
    consts: dict[str, Definition] = attrs.field(factory=dict)
    impls: list[tuple[ast.Impl, Module]] = attrs.field(factory=list)
    refused: dict[str, str] = attrs.field(factory=dict)  # name of an unsupported item → what it is


PRIMITIVES = frozenset({*INTS, "bool", "char", "str", "f32", "f64"})
LOGICAL_TYPES = frozenset({"int", "nat", "real", "Seq", "Set", "Map", "Multiset"})
