"""Types, paths and generics, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

import attrs

from murust.record import record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import Expr
    from murust.syntax.tree.stmts import Modifier


@record
class Ident:
    name: str
    span: Span = attrs.field(repr=False)


@record
class Lifetime:
    """`'a`, without the apostrophe in `name`."""

    name: str
    span: Span = attrs.field(repr=False)


@record
class ConstArg:
    """A constant as a generic argument: a literal or a block."""

    value: Expr
    span: Span = attrs.field(repr=False)


@record
class AssocArg:
    """`Item = u8` in a bound."""

    name: Ident
    ty: Type
    span: Span = attrs.field(repr=False)


GenericArg = Union["Type", ConstArg, AssocArg, Lifetime]


@record
class Segment:
    """`name<args>`, or `name(inputs) -> output` for the function traits; None where nothing is written."""

    name: str
    args: tuple[GenericArg, ...] | None
    span: Span = attrs.field(repr=False)
    inputs: tuple[Type, ...] | None = None
    output: Type | None = None


@record
class Path:
    """`a::b::<T>::c`; with `qself`, `<qself as qtrait>::a::b` (without `qtrait`: `<qself>::a`)."""

    segments: tuple[Segment, ...]
    span: Span = attrs.field(repr=False)
    qself: Type | None = None
    qtrait: Path | None = None
    absolute: bool = False

    @property
    def text(self) -> str:
        return "::".join(segment.name for segment in self.segments)


@record
class TraitBound:
    """`T: path`; with `maybe`, `?path`. `lifetimes`: those of `for<'a>`."""

    path: Path
    maybe: bool
    lifetimes: tuple[Lifetime, ...]
    span: Span = attrs.field(repr=False)


Bound = TraitBound | Lifetime


@record
class GenericParam:
    """`kind` is `type`, `const` (then `ty` is its type) or `lifetime`. `span` is its name, `extent` all of it."""

    kind: str
    name: str
    bounds: tuple[Bound, ...]
    ty: Type | None
    default: GenericArg | None
    span: Span = attrs.field(repr=False)
    extent: Span = attrs.field(repr=False)


@record
class WherePredicate:
    """`subject: bounds`. `lifetimes`: those of `for<'a>`."""

    subject: Type | Lifetime
    bounds: tuple[Bound, ...]
    span: Span = attrs.field(repr=False)
    lifetimes: tuple[Lifetime, ...] = ()


@record
class Generics:
    params: tuple[GenericParam, ...] = ()
    where: tuple[WherePredicate, ...] = ()


@record
class PathType:
    path: Path
    span: Span = attrs.field(repr=False)


@record
class RefType:
    mutable: bool
    lifetime: str | None
    target: Type
    span: Span = attrs.field(repr=False)


@record
class ArrayType:
    element: Type
    length: Expr
    span: Span = attrs.field(repr=False)


@record
class SliceType:
    element: Type
    span: Span = attrs.field(repr=False)


@record
class TupleType:
    items: tuple[Type, ...]
    span: Span = attrs.field(repr=False)


@record
class NeverType:
    span: Span = attrs.field(repr=False)


@record
class InferType:
    span: Span = attrs.field(repr=False)


@record
class PointerType:
    mutable: bool
    target: Type
    span: Span = attrs.field(repr=False)


@record
class FnPointerType:
    """`fn(params) -> result`. `lifetimes`: those of `for<'a>`."""

    params: tuple[Type, ...]
    result: Type | None
    qualifiers: tuple[Modifier, ...]
    span: Span = attrs.field(repr=False)
    lifetimes: tuple[Lifetime, ...] = ()


@record
class ImplType:
    """`impl A + B`."""

    bounds: tuple[Bound, ...]
    span: Span = attrs.field(repr=False)


@record
class UnsupportedType:
    what: str
    span: Span = attrs.field(repr=False)


Type = (
    PathType
    | RefType
    | PointerType
    | ArrayType
    | SliceType
    | TupleType
    | FnPointerType
    | NeverType
    | InferType
    | ImplType
    | UnsupportedType
)
