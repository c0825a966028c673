"""Items, as written. `public` is the visibility: empty, `pub`, `pub(crate)`, `pub(super)`, `pub(in a::b)`, …

An item's `span` is what a message shows, its head or name; `extent` is all of it: the attributes and the contract that
belong to it, its visibility, and its body.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from murust.record import Record
from murust.source import SourceFile, Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import Block, Expr, Literal
    from murust.syntax.tree.patterns import Pattern
    from murust.syntax.tree.stmts import AnyClause, Clause, Modifier
    from murust.syntax.tree.types import Bound, Generics, Ident, Path, Type


class Attribute(Record):
    """`form`: `word` (`#[a]`), `list` (`#[a(…)]`) or `value` (`#[a = …]`); `args`: what stands there."""

    path: str
    form: str
    args: tuple[Attribute | Literal, ...]
    span: Span

    @property
    def words(self) -> tuple[str, ...]:
        """The arguments that are names, or paths."""
        return tuple(arg.path for arg in self.args if isinstance(arg, Attribute) and arg.form == "word")

    def values(self, name: str) -> tuple[int | bool | str | bytes, ...]:
        """The literals in the arguments of a name, as in `align(8)` or `expected = "…"`."""
        found = [arg for arg in self.args if isinstance(arg, Attribute) and arg.path == name]
        return tuple(part.value for arg in found for part in arg.args if not isinstance(part, Attribute))


class LintLevel(Record):
    """What an attribute (at `span`) says of a lint in the text that `extent` covers: `allow`, `deny` and so on."""

    level: str
    lint: str
    span: Span
    extent: Span


class SelfParam(Record):
    """`self`, `mut self`, `&self`, `&'a mut self`; or with a type, `self: T`."""

    reference: bool
    mutable: bool
    lifetime: str | None
    ty: Type | None
    span: Span


class Param(Record):
    pattern: Pattern
    ty: Type
    span: Span


class Function(Record):
    name: Ident
    qualifiers: tuple[Modifier, ...]
    generics: Generics
    params: tuple[SelfParam | Param, ...]
    result: Type | None
    body: Block | None
    clauses: tuple[AnyClause, ...]
    attributes: tuple[Attribute, ...]
    public: str
    span: Span
    extent: Span


class Register(Record):
    """`read name: ty at place` or `write …`, with what an access of it requires and ensures."""

    writes: bool
    name: Ident
    ty: Type
    place: Expr
    clauses: tuple[Clause, ...]
    span: Span


class SpecFunction(Record):
    """`kind` is `spec`, `lemma`, `axiom`, `predicate` or `device`; an axiom and a device have no body, another may lack
    one where a trait declares it."""

    kind: str
    name: Ident
    generics: Generics
    params: tuple[SelfParam | Param, ...]
    result: Type | None
    clauses: tuple[AnyClause, ...]
    body: Block | None
    span: Span
    extent: Span
    registers: tuple[Register, ...] = ()
    """Of a device."""


class FieldDef(Record):
    name: Ident
    ty: Type
    public: str
    span: Span


class Shape(enum.Enum):
    NAMED = "named"
    TUPLE = "tuple"
    UNIT = "unit"


class Struct(Record):
    name: Ident
    generics: Generics
    shape: Shape
    fields: tuple[FieldDef, ...]
    attributes: tuple[Attribute, ...]
    public: str
    ghost: bool
    span: Span
    extent: Span


class VariantDef(Record):
    name: Ident
    shape: Shape
    fields: tuple[FieldDef, ...]
    discriminant: Expr | None
    default: bool  # marked `#[default]`
    span: Span
    extent: Span


class Enum(Record):
    name: Ident
    generics: Generics
    variants: tuple[VariantDef, ...]
    attributes: tuple[Attribute, ...]
    public: str
    ghost: bool
    span: Span
    extent: Span


class ConstItem(Record):
    """`const`; with `ghost`, `spec const`."""

    name: Ident
    ty: Type
    value: Expr | None
    public: str
    ghost: bool
    span: Span
    extent: Span


class TypeAlias(Record):
    """`type A = T;`; in a trait with bounds and perhaps without a type."""

    name: Ident
    generics: Generics
    bounds: tuple[Bound, ...]
    target: Type | None
    public: str
    span: Span
    extent: Span


class UseLeaf(Record):
    """`path as name`; name None for a glob."""

    path: Path
    name: Ident | None
    glob: bool
    span: Span


class Use(Record):
    leaves: tuple[UseLeaf, ...]
    public: str
    span: Span
    extent: Span


class Mod(Record):
    """`mod name;` (items None) or `mod name { … }`."""

    name: Ident
    items: tuple[Item, ...] | None
    public: str
    span: Span
    extent: Span
    attributes: tuple[Attribute, ...] = ()


class Impl(Record):
    """An implementation: inherent, or of a trait. `logical`: it stands in a specification, and has definitions only,
    which belong to the implementation that code sees."""

    generics: Generics
    trait: Path | None
    target: Type
    items: tuple[Item, ...]
    unsafe: bool
    logical: bool
    span: Span
    extent: Span


class Trait(Record):
    name: Ident
    generics: Generics
    supertraits: tuple[Bound, ...]
    items: tuple[Item, ...]
    unsafe: bool
    attributes: tuple[Attribute, ...]
    public: str
    span: Span
    extent: Span


class Static(Record):
    name: Ident
    ty: Type
    value: Expr | None
    mutable: bool
    public: str
    span: Span
    extent: Span


class ExternBlock(Record):
    """`extern "C" { … }`: functions that the host of a program answers."""

    abi: str
    items: tuple[Item, ...]
    span: Span
    extent: Span


class TypeInvariant(Record):
    """`invariant Name<T>: P`."""

    target: Type
    proposition: Expr
    span: Span
    extent: Span


class UnsupportedItem(Record):
    what: str
    name: str | None
    span: Span
    extent: Span


Item = (
    Function
    | SpecFunction
    | Struct
    | Enum
    | ConstItem
    | Static
    | TypeAlias
    | Use
    | Mod
    | Impl
    | Trait
    | ExternBlock
    | TypeInvariant
    | UnsupportedItem
)


class File(Record):
    source: SourceFile
    attributes: tuple[Attribute, ...]
    items: tuple[Item, ...]
    blocks: tuple[Block, ...]  # every block that has items of its own, in the order of their ends
    levels: tuple[LintLevel, ...]  # of lints
    unsafe_code: tuple[tuple[Span, str], ...]  # where the lint `unsafe_code` finds something, and what
