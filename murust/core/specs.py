"""Specification terms of Core: typed, total, mathematical (LANGUAGE.md section 3).

A program variable in a term means its value in the state in which the term is evaluated; `Old` evaluates in the
state on entry to the function. Values of type `&T` are written as references and read through `Deref`.
Conversions are explicit: no operator has arguments of different types, `ToInt` promotes.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import attrs

from murust.core.types import Type
from murust.source import Span

if TYPE_CHECKING:
    from murust.core.nodes import Local


class SpecOp(enum.Enum):
    """Binary operators. Arguments have one type; the comment says which types."""

    ADD = "+"  # int
    SUB = "-"  # int
    MUL = "*"  # int
    DIV = "/"  # int, Euclidean, x / 0 == 0
    REM = "%"  # int, Euclidean, x % 0 == x
    AND = "&"  # a machine integer, or bool
    OR = "|"
    XOR = "^"
    SHL = "<<"  # left: a machine integer, right: int; a shift by the width or more (or below 0) gives 0
    SHR = ">>"  # as SHL; arithmetic on signed types, so too far gives the sign
    EQ = "=="  # any type, extensional
    NE = "!="
    LT = "<"  # int
    LE = "<="
    GT = ">"
    GE = ">="
    CONJ = "&&"  # bool
    DISJ = "||"
    IMPLIES = "==>"
    IFF = "<==>"


class SpecUnary(enum.Enum):
    NOT = "!"  # bool, or bitwise on a machine integer
    NEG = "-"  # int


class SeqOp(enum.Enum):
    """Operations on `Seq<T>`; indices and lengths are `int`; results outside the domain are as LANGUAGE.md says."""

    EMPTY = "empty"  # ()
    PUSH = "push"  # (s, x)
    CONCAT = "+"  # (s, t)
    UPDATE = "update"  # (s, i, x): s itself where i is outside
    TAKE = "take"  # (s, n): n clamped to 0..len
    SKIP = "skip"  # (s, n): n clamped to 0..len
    SUBRANGE = "subrange"  # (s, a, b) = s.take(b).skip(a)
    CONTAINS = "contains"  # (s, x)


@attrs.frozen(eq=False)
class BoundVar:
    """A variable bound by a quantifier, a `let`, or a parameter of a spec function. Identity is the name."""

    name: str
    ty: Type


@attrs.frozen(eq=False)
class Lit:
    value: int | bool
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Var:
    """The value of a program variable, now. `result` is the return local."""

    local: Local
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Bound:
    var: BoundVar
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Old:
    """`old(e)`: e in the state on entry to the function."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Deref:
    """`*e` for e: `&T` or `&mut T`: the value that e refers to, now."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Unary:
    op: SpecUnary
    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Binary:
    op: SpecOp
    left: SpecTerm
    right: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ToInt:
    """A machine integer (or a `bool`, as 0 or 1) as an `int`."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Wrap:
    """`e as u8` and the like: an `int` to the machine integer `ty`, modulo 2**bits."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Ite:
    condition: SpecTerm
    then: SpecTerm
    orelse: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class LetIn:
    var: BoundVar
    value: SpecTerm
    body: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Quantified:
    """`forall |x: T, …| body` or `exists`. Variables of Rust types range over their valid values."""

    universal: bool
    variables: tuple[BoundVar, ...]
    body: SpecTerm
    triggers: tuple[SpecTerm, ...]  # subterms marked `#[trigger]`
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Construct:
    """A tuple, struct or enum value (`ty` says which, `variant` is 0 for tuples and structs), or an array."""

    variant: int
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class IsVariant:
    term: SpecTerm
    variant: int
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class FieldOf:
    """A field of a tuple, struct, or (of the variant named) enum; a wrong variant gives the type's default."""

    term: SpecTerm
    variant: int
    index: int
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Length:
    """The length (`int`) of an array, slice or `Seq`."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class ElementOf:
    """`e[i]` for an array, slice or `Seq` and i: `int`; outside it is the element type's default."""

    term: SpecTerm
    index: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class View:
    """`e@` of an array or slice: its elements as a `Seq`."""

    term: SpecTerm
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Sequence:
    op: SeqOp
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SpecCall:
    """A call of a spec function, by its path."""

    function: str
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span = attrs.field(repr=False)


SpecTerm = (
    Lit
    | Var
    | Bound
    | Old
    | Deref
    | Unary
    | Binary
    | ToInt
    | Wrap
    | Ite
    | LetIn
    | Quantified
    | Construct
    | IsVariant
    | FieldOf
    | Length
    | ElementOf
    | View
    | Sequence
    | SpecCall
)


@attrs.frozen(eq=False)
class Clause:
    """One `requires`, `ensures`, `invariant` or `assert`: a proposition; `span` covers the proposition."""

    term: SpecTerm
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Measure:
    """`decreases e, …`: ints, compared lexicographically, each bounded below by 0."""

    terms: tuple[SpecTerm, ...]
    span: Span = attrs.field(repr=False)


@attrs.frozen(eq=False)
class SpecFunction:
    """`spec fn name(params) -> result { body }`; `measure` is there if the source gives one."""

    name: str
    params: tuple[BoundVar, ...]
    result: Type
    body: SpecTerm
    measure: Measure | None
    span: Span = attrs.field(repr=False)
