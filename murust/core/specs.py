"""Specification terms and assertions of Core: typed, total, mathematical (LANGUAGE.md sections 3 and 4).

A program variable in a term means its value in the state in which the term is evaluated; `Old` evaluates in the
state on entry to the function. Values of type `&T` are written as references and read through `Deref`.
Conversions are explicit: no operator has arguments of different types, `ToInt` promotes.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, get_args

from murust.core.types import Type
from murust.record import Node, Record
from murust.source import Span

if TYPE_CHECKING:
    from murust.core.nodes import Local


BETWEEN = "core::rounds::between"
"""What holds between calls of a closure that the library makes, in invariants of its loops."""

BOXED = "core::boxed"
"""The predicate of `murust/corelib/logic.rs`: the right to give memory back to a `Box`, and the duty."""

ADDRESSES = frozenset({"*const T::addr", "*mut T::addr"})
"""What gives the address of a pointer."""


class SpecOp(enum.Enum):
    """Binary operators. Arguments have one type; the comment says which types."""

    ADD = "+"  # int or real
    SUB = "-"  # int or real
    MUL = "*"  # int or real
    DIV = "/"  # int, Euclidean, or real; x / 0 == 0
    REM = "%"  # int, Euclidean, x % 0 == x
    AND = "&"  # a machine integer, or bool
    OR = "|"
    XOR = "^"
    SHL = "<<"  # left: a machine integer, right: int; a shift by the width or more (or below 0) gives 0
    SHR = ">>"  # as SHL; arithmetic on signed types, so too far gives the sign
    EQ = "=="  # any type, extensional
    NE = "!="
    LT = "<"  # int or real
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


class BoundVar(Node):
    """A variable bound by a quantifier, a `let`, `?x`, or a parameter of a spec function. `ty` is filled in by type
    inference, and does not change after it."""

    name: str
    ty: Type
    by_reference: bool = False
    """Bound by a pattern of something behind a reference: in Rust, `*name` is the value that `name` is here."""


class Lit(Record):
    value: int | bool
    ty: Type
    span: Span


class Var(Record):
    """The value of a program variable, now. `result` is the return local. `declared` is the type that it was written
    with, of a term that has been given types for type parameters since."""

    local: Local
    ty: Type
    span: Span
    declared: Type | None = None


class Bound(Record):
    var: BoundVar
    ty: Type
    span: Span


class Old(Record):
    """`old(e)`: e in the state on entry to the function. `declared` as for `Var`. `lent`: it is a parameter taken by
    value, as `ensures` speaks of it: as it was handed over, but what it borrows mutably is as it is on exit."""

    term: SpecTerm
    ty: Type
    span: Span
    declared: Type | None = None
    lent: bool = False


class Deref(Record):
    """`*e` for e: `&T`, `&mut T` or `Box<T>`: the value that e refers to, now."""

    term: SpecTerm
    ty: Type
    span: Span


class Unary(Record):
    op: SpecUnary
    term: SpecTerm
    ty: Type
    span: Span


class Binary(Record):
    op: SpecOp
    left: SpecTerm
    right: SpecTerm
    ty: Type
    span: Span


class ToInt(Record):
    """A machine integer, a `char`, a `bool` (0 or 1), or a variant without fields (its number) as an `int`."""

    term: SpecTerm
    ty: Type
    span: Span


class Wrap(Record):
    """`e as u8` and the like: an `int` to the machine integer `ty`, modulo 2**bits; to `nat`, what is negative is 0."""

    term: SpecTerm
    ty: Type
    span: Span


class Ite(Record):
    condition: SpecTerm
    then: SpecTerm
    orelse: SpecTerm
    ty: Type
    span: Span


class LetIn(Record):
    var: BoundVar
    value: SpecTerm
    body: SpecTerm
    ty: Type
    span: Span


class Quantified(Record):
    """`forall |x: T, …| body` or `exists`. Variables of Rust types range over their valid values."""

    universal: bool
    variables: tuple[BoundVar, ...]
    body: SpecTerm
    triggers: tuple[SpecTerm, ...]  # subterms marked `#[trigger]`
    ty: Type
    span: Span


class Construct(Record):
    """A tuple, struct or enum value (`ty` says which, `variant` is 0 for tuples and structs), or an array."""

    variant: int
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span


class IsVariant(Record):
    term: SpecTerm
    variant: int
    ty: Type
    span: Span


class FieldOf(Record):
    """A field of a tuple, struct, or (of the variant named) enum; a wrong variant gives the type's default."""

    term: SpecTerm
    variant: int
    index: int
    ty: Type
    span: Span


class Length(Record):
    """The length (`int`) of an array, slice or `Seq`."""

    term: SpecTerm
    ty: Type
    span: Span


class ElementOf(Record):
    """`e[i]` for an array, slice or `Seq` and i: `int`; outside it is the element type's default."""

    term: SpecTerm
    index: SpecTerm
    ty: Type
    span: Span


class Borrowed(Record):
    """`&e`: a shared reference to the value, which in specifications is as good as the value."""

    term: SpecTerm
    ty: Type
    span: Span


class View(Record):
    """`e@` of an array or slice: its elements as a `Seq`."""

    term: SpecTerm
    ty: Type
    span: Span


class Sequence(Record):
    op: SeqOp
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span


class SpecCall(Record):
    """A call of a spec function, a spec constant or a predicate, by its path, with what stands for its generic
    parameters; `pure`: of an executable function that is declared `pure`, which gives what it returns."""

    function: str
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span
    type_args: tuple[Type, ...] = ()
    pure: bool = False


class ConstParam(Record):
    """The value of a const parameter."""

    name: str
    ty: Type
    span: Span


class TypeConst(Record):
    """The value of a constant that is not evaluated: it belongs to a type parameter, or is no number."""

    path: str
    type_args: tuple[Type, ...]
    ty: Type
    span: Span


class ToReal(Record):
    """An `int` as a `real`."""

    term: SpecTerm
    ty: Type
    span: Span


class Narrow(Record):
    """A number where a machine integer is wanted and none is written: itself if it is in range. Out of range nothing
    may be concluded from it; it is never a number modulo the width, as `Wrap` is, for nobody has asked for that."""

    term: SpecTerm
    ty: Type
    span: Span


class PointerCast(Record):
    """A raw pointer as one of another type, or its address; or an `int` as the pointer to what is exposed there."""

    term: SpecTerm
    ty: Type
    span: Span


class Lambda(Record):
    """`|x: T, …| body`: a total function, of the type `fn(T, …) -> U`."""

    variables: tuple[BoundVar, ...]
    body: SpecTerm
    ty: Type
    span: Span


class Apply(Record):
    """A function of the logic, applied."""

    callee: SpecTerm
    args: tuple[SpecTerm, ...]
    ty: Type
    span: Span


class Choose(Record):
    """`choose |x: T| P`: a value for which P holds, if there is one; otherwise any value of the sort."""

    var: BoundVar
    body: SpecTerm
    ty: Type
    span: Span


class Final(Record):
    """`final(r)` for r: `&mut T`: the value that it refers to will have when the borrow ends."""

    term: SpecTerm
    ty: Type
    span: Span


# --- Assertions ------------------------------------------------------------------------------------------------
# Of the type `assertion`; a proposition stands in `Pure`. `Ite`, `LetIn` and `Quantified` are also among them.


class Pure(Record):
    """A proposition, with no permission."""

    term: SpecTerm
    ty: Type
    span: Span


class PointsTo(Record):
    """`location |-> value`. `value` is None for `_`; `count` elements (then a `Seq`), or bytes, if given; `fraction` (a
    `real`) is None for full permission."""

    location: SpecTerm
    value: SpecTerm | None
    count: SpecTerm | None
    bytes: bool
    fraction: SpecTerm | None
    ty: Type
    span: Span


class FieldAddress(Record):
    """The address of a field of the struct that a raw pointer points to."""

    term: SpecTerm
    index: int
    ty: Type
    span: Span


class StaticAddress(Record):
    """`&raw mut S`, of a `static mut`."""

    name: str
    ty: Type
    span: Span


class Binder(Record):
    """`?x`: binds what the heap determines, from here on."""

    var: BoundVar
    ty: Type
    span: Span


class Separate(Record):
    """`A ** B`."""

    left: SpecTerm
    right: SpecTerm
    ty: Type
    span: Span


class Wand(Record):
    """`A --* B`."""

    left: SpecTerm
    right: SpecTerm
    ty: Type
    span: Span


class Each(Record):
    """`each |i: int| guard: A`: the iterated `**`."""

    variables: tuple[BoundVar, ...]
    guard: SpecTerm
    body: SpecTerm
    ty: Type
    span: Span


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
    | Borrowed
    | View
    | Sequence
    | SpecCall
    | ConstParam
    | TypeConst
    | ToReal
    | Narrow
    | PointerCast
    | Lambda
    | Apply
    | Choose
    | Final
    | Pure
    | PointsTo
    | FieldAddress
    | StaticAddress
    | Binder
    | Separate
    | Wand
    | Each
)
TERMS = frozenset(get_args(SpecTerm))


class Clause(Record):
    """One `requires`, `ensures`, `invariant` or `assert`: a proposition, or an assertion; `span` covers it."""

    term: SpecTerm
    span: Span


class Measure(Record):
    """`decreases e, …`: compared lexicographically. An `int` is bounded below by 0; of a value of a recursive type the
    parts are smaller than it."""

    terms: tuple[SpecTerm, ...]
    span: Span


class Register(Record):
    """A register of a device: a volatile access at `place` of a value of the type of `value` hands over the device and
    what is required, and gives what is ensured. These speak of the parameters of the device, and of `value`."""

    writes: bool
    value: BoundVar
    place: SpecTerm
    requires: tuple[Clause, ...]
    ensures: tuple[Clause, ...]
    """The device is among them."""
    span: Span


class SpecFunction(Record):
    """`spec fn name(params) -> result { body }`, a `predicate` or a `device` (the result is `assertion`) or a `spec
    const` (no parameters). `body` is None for what is built into the logic, and of a device; `measure` is there if the
    source gives one."""

    name: str
    params: tuple[BoundVar, ...]
    result: Type
    body: SpecTerm | None
    measure: Measure | None
    span: Span
    generics: tuple[str, ...] = ()
    opaque: bool = False
    """Unfolded only where `reveal` says so."""
    value: BoundVar | None = None
    """The name `result` in `ensures`."""
    ensures: tuple[Clause, ...] = ()
    """What is shown of all its values, by induction where it recurs, and known of each call."""
    registers: tuple[Register, ...] = ()
    """Of a device. Its last parameter is its state, which the others determine."""

    @property
    def definition(self) -> SpecTerm:
        """The body, which has to be there."""
        if self.body is None:
            raise ValueError(f"`{self.name}` has no body")
        return self.body


class StaticInvariant(Record):
    """`invariant S: A`, of a static that is an atomic: what it owns, where `self` is the value that is in it."""

    static: str
    self_var: BoundVar
    clause: Clause
    span: Span


class TypeInvariant(Record):
    """`invariant Name<T>: P`: of `self`, at every boundary of a function."""

    adt: str
    generics: tuple[str, ...]
    self_var: BoundVar
    clause: Clause
    span: Span
