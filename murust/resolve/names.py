"""What names stand for: definitions, and the modules that hold them. Source: Rust reference, "Names"."""

from __future__ import annotations

from typing import Any

import attrs

from murust.core.types import INTS
from murust.source import Span
from murust.syntax import ast
from murust.syntax.lint_levels import LintLevels


@attrs.define(eq=False, repr=False)
class Module:
    """A module's two name spaces. `path` is `()` for the root of a crate."""

    path: tuple[str, ...]
    parent: Module | None
    block: bool = False  # the items of a block: names of the module around it are visible
    in_prelude: bool = False  # of the core library, whose definitions are known by their last name
    types: dict[str, Definition] = attrs.field(factory=dict)
    values: dict[str, Definition] = attrs.field(factory=dict)
    specs: dict[str, Definition] = attrs.field(factory=dict)

    imported_traits: set[str] = attrs.field(factory=set)  # by `use Trait as _`
    _traits: tuple[tuple[int, int], frozenset[str]] = ((-1, -1), frozenset())

    def qualify(self, name: str) -> str:
        return name if self.in_prelude else "::".join((*self.path, name))

    def trait_names(self) -> frozenset[str]:
        """The traits whose methods are in scope."""
        state = len(self.types), len(self.imported_traits)
        if self._traits[0] != state:
            found = {one.name for one in self.types.values() if isinstance(one.node, ast.Trait)}
            self._traits = state, frozenset(found | self.imported_traits)
        own = self._traits[1]
        outer = self.parent.trait_names() if self.block and self.parent is not None else frozenset()
        return own | outer if outer else own

    def find(self, space: str, name: str) -> Definition | None:
        """A name in a name space, from inside this module."""
        found: Definition | None = getattr(self, space).get(name)
        if found is None and self.block and self.parent is not None:
            return self.parent.find(space, name)
        return found

    @property
    def enclosing(self) -> Module:
        """The module that `self` means."""
        return self.parent.enclosing if self.block and self.parent is not None else self

    def contains(self, other: Module) -> bool:
        """Is `other` this module or inside it?"""
        return other.path[: len(self.path)] == self.path


@attrs.define(eq=False, repr=False)
class Definition:
    """What a name stands for. `node` is the item (for a variant: the enum, with `variant` its index)."""

    name: str  # the full path
    node: ast.Item | Module
    module: Module  # where it is defined
    scope: Module | None  # from where it can be named; None is everywhere
    span: Span
    variant: int | None = None
    imported: Module | None = None  # the module whose `use` brought the name in
    foreign: bool = False  # declared in an `extern` block
    glob: bool = False  # brought in by `*`: any other definition goes before it
    rival: Definition | None = None  # brought in by another `*`, under the same name


@attrs.define(eq=False, repr=False)
class Names:
    """All definitions of a program."""

    root: Module
    prelude: Module  # what is known without `use`
    core: Module = attrs.field(factory=lambda: Module(("{core}",), None, in_prelude=True))
    traits: dict[str, Definition] = attrs.field(factory=dict)
    statics: dict[str, Definition] = attrs.field(factory=dict)
    blocks: dict[int, Module] = attrs.field(factory=dict)  # of a block with items, by the first item's `id`
    spec_members: list[tuple[ast.SpecFunction, Any]] = attrs.field(factory=list)
    invariants: list[tuple[ast.TypeInvariant, Module]] = attrs.field(factory=list)
    levels: LintLevels = attrs.field(factory=LintLevels)
    always_in_scope: frozenset[str] = frozenset()
    adts: dict[str, Definition] = attrs.field(factory=dict)
    aliases: dict[str, Definition] = attrs.field(factory=dict)
    functions: dict[str, Definition] = attrs.field(factory=dict)
    spec_functions: dict[str, Definition] = attrs.field(factory=dict)
    consts: dict[str, Definition] = attrs.field(factory=dict)
    impls: list[tuple[ast.Impl, Module]] = attrs.field(factory=list)
    refused: dict[str, str] = attrs.field(factory=dict)  # name of an unsupported item → what it is


PRIMITIVES = frozenset({*INTS, "bool", "char", "str", "f32", "f64"})
LOGICAL_TYPES = frozenset({"int", "nat", "real", "Seq", "Set", "Map", "Multiset"})

_MACROS = """
    assert assert_eq assert_ne debug_assert debug_assert_eq debug_assert_ne matches panic todo unimplemented unreachable
    print println eprint eprintln vec
"""
MACROS = frozenset(_MACROS.split())

NOT_VALUES = PRIMITIVES | MACROS | {"must_use", "inline", "derive", "repr", "allow", "warn", "cfg", "test", "no_mangle"}
"""Names that stand for something, but for no value: types, macros, attributes."""
