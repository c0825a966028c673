"""Types, paths and generics, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from murust.record import Record
from murust.source import Span

if TYPE_CHECKING:
    from murust.syntax.tree.exprs import Expr
    from murust.syntax.tree.stmts import Modifier


class Ident(Record):
    name: str
    span: Span


class Lifetime(Record):
    """`'a`, without the apostrophe in `name`."""

    name: str
    span: Span


class ConstArg(Record):
    """A constant as a generic argument: a literal or a block."""

    value: Expr
    span: Span


class AssocArg(Record):
    """`Item = u8` in a bound."""

    name: Ident
    ty: Type
    span: Span


GenericArg = Union["Type", ConstArg, AssocArg, Lifetime]


class Segment(Record):
    """`name<args>`, or `name(inputs) -> output` for the function traits; None where nothing is written."""

    name: str
    args: tuple[GenericArg, ...] | None
    span: Span
    inputs: tuple[Type, ...] | None = None
    output: Type | None = None


class Path(Record):
    """`a::b::<T>::c`; with `qself`, `<qself as qtrait>::a::b` (without `qtrait`: `<qself>::a`)."""

    segments: tuple[Segment, ...]
    span: Span
    qself: Type | None = None
    qtrait: Path | None = None
    absolute: bool = False

    @property
    def text(self) -> str:
        """The names in it; what stands in angle brackets is left out, but no such path is taken for a plain one."""
        return "<…>::" * (self.qself is not None) + "::".join(segment.name for segment in self.segments)


class TraitBound(Record):
    """`T: path`; with `maybe`, `?path`. `lifetimes`: those of `for<'a>`."""

    path: Path
    maybe: bool
    lifetimes: tuple[Lifetime, ...]
    span: Span


Bound = TraitBound | Lifetime


class GenericParam(Record):
    """`kind` is `type`, `const` (then `ty` is its type) or `lifetime`. `span` is its name, `extent` all of it."""

    kind: str
    name: str
    bounds: tuple[Bound, ...]
    ty: Type | None
    default: GenericArg | None
    span: Span
    extent: Span


class WherePredicate(Record):
    """`subject: bounds`. `lifetimes`: those of `for<'a>`."""

    subject: Type | Lifetime
    bounds: tuple[Bound, ...]
    span: Span
    lifetimes: tuple[Lifetime, ...] = ()


class Generics(Record):
    params: tuple[GenericParam, ...] = ()
    where: tuple[WherePredicate, ...] = ()


class PathType(Record):
    path: Path
    span: Span


class RefType(Record):
    mutable: bool
    lifetime: str | None
    target: Type
    span: Span


class ArrayType(Record):
    element: Type
    length: Expr
    span: Span


class SliceType(Record):
    element: Type
    span: Span


class TupleType(Record):
    items: tuple[Type, ...]
    span: Span


class NeverType(Record):
    span: Span


class InferType(Record):
    span: Span


class PointerType(Record):
    mutable: bool
    target: Type
    span: Span


class FnPointerType(Record):
    """`fn(params) -> result`. `lifetimes`: those of `for<'a>`."""

    params: tuple[Type, ...]
    result: Type | None
    qualifiers: tuple[Modifier, ...]
    span: Span
    lifetimes: tuple[Lifetime, ...] = ()


class ImplType(Record):
    """`impl A + B`."""

    bounds: tuple[Bound, ...]
    span: Span


class UnsupportedType(Record):
    what: str
    span: Span


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
