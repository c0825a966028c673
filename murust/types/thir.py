"""The typed tree: every expression with its type; coercions, auto-ref, auto-deref and method targets explicit.

Types may hold inference variables while a body is being inferred; `finish` in infer.py replaces them, so that no
later stage sees one.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

import attrs

from murust.core import nodes as core
from murust.core import specs
from murust.core.types import Array, Type
from murust.record import record
from murust.source import Span
from murust.syntax import ast
from murust.types.generics import Generics

if TYPE_CHECKING:
    from murust.types.written import Scope


@attrs.define(eq=False, repr=False)
class Binding:
    """A variable. `local` is made when its type is known."""

    name: str
    ty: Type
    mutable: bool
    span: Span
    is_param: bool = False
    local: core.Local | None = None
    closure: ClosureInfo | None = None  # the innermost closure that it belongs to
    written: Type | None = None  # its type, where lifetimes were written in it


GHOST = "ghost "
"""Stands before the names of ghost variables in scopes, so that code does not find them."""


@attrs.define(eq=False, repr=False)
class SpecSite:
    """The clauses of a loop, or of a closure, with the variables in scope there; typed once the types of those are
    known. `outer`: the loop around it; `closure`: the closure that it is in. `bound`: what its invariants bind with
    `?x`. `iterator`: of a `for`, what it goes through; `counter`: what its pattern calls the next item."""

    clauses: tuple[ast.AnyClause, ...]
    scope: dict[str, Binding]
    outer: SpecSite | None
    code_scope: Scope
    invariants: tuple[specs.Clause, ...] = ()
    ensures: tuple[specs.Clause, ...] = ()
    measure: specs.Measure | None = None
    bound: dict[str, specs.BoundVar] = attrs.field(factory=dict)
    iterator: Binding | None = None
    counter: str = ""
    closure: ClosureInfo | None = None


@attrs.define(eq=False, repr=False)
class Expr:
    ty: Type
    span: Span


@attrs.define(eq=False, repr=False)
class Literal(Expr):
    """A number, a `bool`, `()`, a `char` (as a number), or a string, which is behind a reference."""

    value: int | bool | tuple[()] | str | bytes


@attrs.define(eq=False, repr=False)
class ConstValue(Expr):
    """A constant, by its path; `args` for an associated one (those of its trait or implementation)."""

    name: str
    args: tuple[Type, ...] = ()


@attrs.define(eq=False, repr=False)
class ConstParam(Expr):
    """A const parameter. Its name is no path: it hides a constant of that name."""

    name: str


@attrs.define(eq=False, repr=False)
class StaticPlace(Expr):
    """A `static`, which is a place."""

    name: str
    mutable: bool


@attrs.define(eq=False, repr=False)
class Variable(Expr):
    binding: Binding


@attrs.define(eq=False, repr=False)
class Binary(Expr):
    """`overloaded`: the method of a trait that a comparison calls, with the trait's arguments."""

    op: core.BinOp
    left: Expr
    right: Expr
    overloaded: tuple[str, tuple[Type, ...]] | None = None


@attrs.define(eq=False, repr=False)
class Logical(Expr):
    """`&&` if `conjunction`, else `||`."""

    conjunction: bool
    left: Expr
    right: Expr


@attrs.define(eq=False, repr=False)
class Unary(Expr):
    op: core.UnOp
    operand: Expr


@attrs.define(eq=False, repr=False)
class Cast(Expr):
    """`operand as ty`; `written`: the type, where lifetimes were written in it."""

    operand: Expr
    written: Type | None = None


@attrs.define(eq=False, repr=False)
class Borrow(Expr):
    mutable: bool
    two_phase: bool
    operand: Expr


@attrs.define(eq=False, repr=False)
class RawBorrow(Expr):
    """`&raw const place`, `&raw mut place`."""

    mutable: bool
    operand: Expr


@attrs.define(eq=False, repr=False)
class Deref(Expr):
    """What a reference, a raw pointer or a `Box` points to."""

    operand: Expr


@attrs.define(eq=False, repr=False)
class Overloaded(Expr):
    """`*operand` or `operand[index]` by the traits `Deref` and `Index`; with `mutable`, `DerefMut` and `IndexMut`. A
    place: what the reference that the method returns refers to. `type_args` are those of the trait."""

    operand: Expr
    index: Expr | None
    type_args: tuple[Type, ...]
    mutable: bool = False


@attrs.define(eq=False, repr=False)
class Field(Expr):
    operand: Expr
    index: int


@attrs.define(eq=False, repr=False)
class Index(Expr):
    operand: Expr  # an array or slice place
    index: Expr


@attrs.define(eq=False, repr=False)
class Unsize(Expr):
    operand: Expr


@attrs.define(eq=False, repr=False)
class Call(Expr):
    """A call of a function by its path; `type_args` for its generic parameters. `owner`: the type in its path, with
    lifetimes; `stated`: the arguments, if lifetimes are written in them. `at`: of a method, from its name on."""

    function: str
    args: list[Expr]
    type_args: tuple[Type, ...] = ()
    owner: Type | None = None
    at: Span | None = None
    stated: tuple[Type, ...] = ()


@attrs.define(eq=False, repr=False)
class FunctionValue(Expr):
    """A function or constructor as a value; its type says which. `owner`: the type in its path, with lifetimes.
    `annotated`: are lifetimes written in the path?"""

    owner: Type | None = None
    annotated: bool = False


@attrs.define(eq=False, repr=False)
class CallValue(Expr):
    """A call of a value: a closure, a function pointer, something bounded by `Fn`, `FnMut` or `FnOnce` (`trait`)."""

    callee: Expr
    args: list[Expr]
    trait: str


@attrs.define(eq=False, repr=False)
class ClosureExpr(Expr):
    info: ClosureInfo


@attrs.define(eq=False, repr=False)
class Pointer(Expr):
    """A coercion of a pointer: of a function to a function pointer, of a reference to a raw pointer. `written`: the
    type, where lifetimes were written in it."""

    operand: Expr
    written: Type | None = None


@attrs.define(eq=False, repr=False)
class Aggregate(Expr):
    """A tuple, array, struct or enum value: its fields in order of evaluation, with their index; `base` has the
    rest. `written`: the type, where lifetimes were written in it."""

    variant: int
    fields: list[tuple[int, Expr]]
    base: Expr | None = None
    written: Type | None = None


@attrs.define(eq=False, repr=False)
class Repeat(Expr):
    """`[item; N]`"""

    item: Expr

    @property
    def constant(self) -> bool:
        """Is it evaluated for each element, and so need not be `Copy`?"""
        return isinstance(self.item, ConstValue) or (isinstance(self.item, Block) and self.item.const)

    @property
    def of_none(self) -> bool:
        """A constant that is evaluated for no element."""
        return self.constant and isinstance(self.ty, Array) and self.ty.count == 0


@attrs.define(eq=False, repr=False)
class Block(Expr):
    label: str | None
    statements: list[Stmt]
    tail: Expr | None
    const: bool = False


@attrs.define(eq=False, repr=False)
class If(Expr):
    condition: Expr | LetCondition
    then: Expr
    orelse: Expr | None


@attrs.define(eq=False, repr=False)
class Arm:
    pattern: Pattern
    guard: Expr | None
    body: Expr


@attrs.define(eq=False, repr=False)
class Match(Expr):
    """`of_try`: what `?` stands for."""

    scrutinee: Expr
    arms: list[Arm]
    of_try: bool = False


@attrs.define(eq=False, repr=False)
class Matches(Expr):
    scrutinee: Expr
    pattern: Pattern
    guard: Expr | None


@attrs.define(eq=False, repr=False)
class Loop(Expr):
    label: str
    condition: Expr | LetCondition | None
    site: SpecSite
    body: Expr
    head: Span


@attrs.define(eq=False, repr=False)
class Break(Expr):
    label: str
    value: Expr | None


@attrs.define(eq=False, repr=False)
class Continue(Expr):
    label: str


@attrs.define(eq=False, repr=False)
class Return(Expr):
    value: Expr | None


@attrs.define(eq=False, repr=False)
class Assign(Expr):
    target: Expr
    value: Expr


@attrs.define(eq=False, repr=False)
class CompoundAssign(Expr):
    op: core.BinOp
    target: Expr
    value: Expr


class PanicKind(enum.Enum):
    PANIC = "panic!"
    UNREACHABLE = "unreachable!"
    TODO = "todo!"
    UNIMPLEMENTED = "unimplemented!"
    ASSERT = "assert!"
    ASSERT_EQ = "assert_eq!"
    ASSERT_NE = "assert_ne!"


@record
class FormatUse:
    """`{…}`: an argument, by number, and how it is shown; `width` and `precision` may be arguments, too."""

    arg: int
    debug: bool
    spec: str
    width: int | None = None
    precision: int | None = None


@attrs.define(eq=False, repr=False)
class Format:
    """A format string, and its arguments, each of which is evaluated once, in this order."""

    pieces: list[str | FormatUse]
    args: list[Expr] = attrs.field(factory=list)


@attrs.define(eq=False, repr=False)
class Panic(Expr):
    kind: PanicKind
    message: Format


@attrs.define(eq=False, repr=False)
class Assert(Expr):
    """`assert!(condition)`; for `assert_eq!` and `assert_ne!` the operands are compared and shown. `overloaded`: by a
    call of `PartialEq::eq` for these types, where the comparison is not built in."""

    kind: PanicKind
    operands: list[Expr]
    message: Format | None
    overloaded: tuple[Type, Type] | None = None


@attrs.define(eq=False, repr=False)
class Print(Expr):
    message: Format
    to_stderr: bool


@attrs.define(eq=False, repr=False)
class LetCondition:
    pattern: Pattern
    scrutinee: Expr
    span: Span


# --- Statements and patterns -----------------------------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class Let:
    pattern: Pattern
    value: Expr | None
    orelse: Expr | None
    span: Span


@attrs.define(eq=False, repr=False)
class ExprStmt:
    expr: Expr


@attrs.define(eq=False, repr=False)
class GhostStmt:
    """A statement of ghost code, and what it is in Core once it is typed. `declared`: its variables."""

    node: ast.Stmt
    scope: dict[str, Binding]
    outer: SpecSite | None
    code_scope: Scope
    declared: list[Binding]
    span: Span
    steps: list[core.Stmt] = attrs.field(factory=list)
    closure: ClosureInfo | None = None


Stmt = Let | ExprStmt | GhostStmt


@attrs.define(eq=False, repr=False)
class Wildcard:
    ty: Type
    span: Span


@attrs.define(eq=False, repr=False)
class Bind:
    """Binds the place (by move or copy, or as a reference to it if `by_ref` is not None: is it mutable?)."""

    ty: Type  # of what is matched
    span: Span
    binding: Binding
    by_ref: bool | None
    inner: Pattern | None


@attrs.define(eq=False, repr=False)
class DerefPattern:
    """The matched value is a reference; `inner` is for what it refers to."""

    ty: Type
    span: Span
    inner: Pattern


@attrs.define(eq=False, repr=False)
class Destructure:
    """A tuple, struct or enum variant; fields that are not named are not looked at."""

    ty: Type
    span: Span
    variant: int
    fields: list[tuple[int, Pattern]]


@attrs.define(eq=False, repr=False)
class Constant:
    ty: Type
    span: Span
    value: int | bool | str


@attrs.define(eq=False, repr=False)
class Range:
    """`low..=high`, where an end that is not written is the least or the greatest value. `below`, `above`: is it not
    written?"""

    ty: Type
    span: Span
    low: int
    high: int
    below: bool = False
    above: bool = False


@attrs.define(eq=False, repr=False)
class SlicePattern:
    """`[before, rest, after]` of an array or slice; `rest` is a pattern for the part between, if there may be one."""

    ty: Type
    span: Span
    before: list[Pattern]
    rest: Pattern | None
    has_rest: bool
    after: list[Pattern]


@attrs.define(eq=False, repr=False)
class Or:
    ty: Type
    span: Span
    alternatives: list[Pattern]


Pattern = Wildcard | Bind | DerefPattern | Destructure | Constant | Range | SlicePattern | Or


# --- Items -----------------------------------------------------------------------------------------------------


@record
class Signature:
    """A function's parameters and result. `method`: it has a `self`. `owner_params`: how many of the generic parameters
    are those of its `impl` or `trait`; `opaque`: how many, at the end, stand for an `impl Trait`."""

    name: str
    params: tuple[tuple[str, Type], ...]
    result: Type
    method: bool
    node: ast.Function
    generics: Generics
    owner_params: int = 0
    unsafe: bool = False
    const: bool = False
    foreign: bool = False
    opaque: int = 0
    abi: str = ""  # the calling convention; empty for Rust's own


class CaptureKind(enum.Enum):
    SHARED = "by reference"
    UNIQUE = "by mutable reference"
    VALUE = "by value"


@attrs.define(eq=False, repr=False)
class Capture:
    """A place of the surrounding function that a closure uses: a variable, or a part of it. `stored`: the type of what
    the closure holds."""

    place: Expr
    kind: CaptureKind
    stored: Type


ENVIRONMENT = "^env"
"""The lifetime of the reference to what a closure holds."""


@attrs.define(eq=False, repr=False)
class ClosureInfo:
    """A closure expression. `kind` and `captures` are known when the body of the function around it is typed."""

    name: str
    params: tuple[Type, ...]
    result: Type
    moves: bool
    span: Span
    patterns: list[tuple[Binding, Pattern | None]] = attrs.field(factory=list)
    body: Expr | None = None
    kind: str | None = None
    wanted: str | None = None
    captures: list[Capture] | None = None
    mentions: list[Expr] = attrs.field(factory=list)
    """Places outside that must have a value where the closure is made, captured or not: its patterns look at them."""
    depth: int = 0
    parent: ClosureInfo | None = None
    lifetimes: tuple[str, ...] | None = None
    """Of its type, once they are named (closure_lifetimes.py)."""
    generics: tuple[str, ...] = ()
    """The type parameters of what it stands in."""
    site: SpecSite | None = None
    """Where its own clauses stand."""
    contract: core.Contract = attrs.field(factory=core.Contract)
    locals: list[core.Local] = attrs.field(factory=list)
    """Core's variables: the result, what it holds, its parameters, the others."""


@attrs.define(eq=False, repr=False)
class Body:
    """A function, typed."""

    signature: Signature
    params: list[Binding]
    param_patterns: list[tuple[Binding, Pattern]]
    result: core.Local
    locals: list[core.Local]
    value: Expr
    contract: core.Contract
    span: Span
    cx: Any  # of its inference: what the types of the body are asked about
