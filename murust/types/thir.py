"""The typed tree: every expression with its type; coercions, auto-ref, auto-deref and method targets explicit.

Types may hold inference variables while a body is being inferred; `finish` in infer.py replaces them, so that no
later stage sees one.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

from murust.core import nodes as core
from murust.core import specs
from murust.core.types import Array, Type
from murust.record import Node, Record, field
from murust.source import Span
from murust.syntax import ast
from murust.types.generics import Generics
from murust.types.thir_closures import ClosureInfo

if TYPE_CHECKING:
    from murust.types.written import Scope


class Binding(Node):
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


class SpecSite(Node):
    """The clauses of a loop, or of a closure, with the variables in scope there; typed once the types of those are
    known. `before`: the loops around it, and those (and assertions) before it; `closure`: the closure that it is in.
    `bound`: what its invariants bind with `?x`. `iterator`: of a `for`, what it goes through; `counter`: what its
    pattern calls the next item; `items`: all names in its pattern."""

    clauses: tuple[ast.AnyClause, ...]
    scope: dict[str, Binding]
    before: tuple[SpecSite | GhostStmt, ...]
    code_scope: Scope
    invariants: tuple[specs.Clause, ...] = ()
    ensures: tuple[specs.Clause, ...] = ()
    measure: specs.Measure | None = None
    bound: dict[str, specs.BoundVar] = field(default_factory=dict)
    iterator: Binding | None = None
    counter: str = ""
    items: frozenset[str] = frozenset()
    closure: ClosureInfo | None = None


class Expr(Node):
    ty: Type
    span: Span


class Literal(Expr):
    """A number, a `bool`, `()`, a `char` (as a number), or a string, which is behind a reference."""

    value: int | bool | tuple[()] | str | bytes


class ConstValue(Expr):
    """A constant, by its path; `args` for an associated one (those of its trait or implementation). `named`: what its
    path says of lifetimes."""

    name: str
    args: tuple[Type, ...] = ()
    named: core.Named | None = None


class ConstParam(Expr):
    """A const parameter. Its name is no path: it hides a constant of that name."""

    name: str


class StaticPlace(Expr):
    """A `static`, which is a place."""

    name: str
    mutable: bool


class Variable(Expr):
    binding: Binding


class Binary(Expr):
    """`overloaded`: the method of a trait that a comparison calls, with the trait's arguments."""

    op: core.BinOp
    left: Expr
    right: Expr
    overloaded: tuple[str, tuple[Type, ...]] | None = None


class Logical(Expr):
    """`&&` if `conjunction`, else `||`."""

    conjunction: bool
    left: Expr
    right: Expr


class Unary(Expr):
    op: core.UnOp
    operand: Expr


class Cast(Expr):
    """`operand as ty`; `written`: the type, where lifetimes were written in it."""

    operand: Expr
    written: Type | None = None


class Borrow(Expr):
    mutable: bool
    two_phase: bool
    operand: Expr


class RawBorrow(Expr):
    """`&raw const place`, `&raw mut place`."""

    mutable: bool
    operand: Expr


class Deref(Expr):
    """What a reference, a raw pointer or a `Box` points to."""

    operand: Expr


class Overloaded(Expr):
    """`*operand` or `operand[index]` by the traits `Deref` and `Index`; with `mutable`, `DerefMut` and `IndexMut`. A
    place: what the reference that the method returns refers to. `type_args` are those of the trait."""

    operand: Expr
    index: Expr | None
    type_args: tuple[Type, ...]
    mutable: bool = False


class Field(Expr):
    operand: Expr
    index: int


class Index(Expr):
    operand: Expr  # an array or slice place
    index: Expr


class Unsize(Expr):
    operand: Expr


class Call(Expr):
    """A call of a function by its path; `type_args` for its generic parameters. `named`: what the path says of
    lifetimes. `at`: of a method, from its name on."""

    function: str
    args: list[Expr]
    type_args: tuple[Type, ...] = ()
    named: core.Named | None = None
    at: Span | None = None


class FunctionValue(Expr):
    """A function or constructor as a value; its type says which. `named`: what its path says of lifetimes."""

    named: core.Named | None = None


class CallValue(Expr):
    """A call of a value: a closure, a function pointer, something bounded by `Fn`, `FnMut` or `FnOnce` (`trait`)."""

    callee: Expr
    args: list[Expr]
    trait: str


class ClosureExpr(Expr):
    info: ClosureInfo


class Pointer(Expr):
    """A coercion of a pointer: of a function to a function pointer, of a reference to a raw pointer. `written`: the
    type, where lifetimes were written in it."""

    operand: Expr
    written: Type | None = None


class Aggregate(Expr):
    """A tuple, array, struct or enum value: its fields in order of evaluation, with their index; `base` has the
    rest. `written`: the type, where lifetimes were written in it."""

    variant: int
    fields: list[tuple[int, Expr]]
    base: Expr | None = None
    written: Type | None = None


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


class Block(Expr):
    label: str | None
    statements: list[Stmt]
    tail: Expr | None
    const: bool = False


class If(Expr):
    condition: Expr | LetCondition
    then: Expr
    orelse: Expr | None


class Arm(Node):
    pattern: Pattern
    guard: Expr | None
    body: Expr


class Match(Expr):
    """`of_try`: what `?` stands for."""

    scrutinee: Expr
    arms: list[Arm]
    of_try: bool = False


class Matches(Expr):
    scrutinee: Expr
    pattern: Pattern
    guard: Expr | None


class Loop(Expr):
    label: str
    condition: Expr | LetCondition | None
    site: SpecSite
    body: Expr
    head: Span


class Break(Expr):
    label: str
    value: Expr | None


class Continue(Expr):
    label: str


class Return(Expr):
    value: Expr | None


class Assign(Expr):
    target: Expr
    value: Expr


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


class FormatUse(Record):
    """`{…}`: an argument, by number, and how it is shown; `width` and `precision` may be arguments, too."""

    arg: int
    debug: bool
    spec: str
    width: int | None = None
    precision: int | None = None


class Format(Node):
    """A format string, and its arguments, each of which is evaluated once, in this order."""

    pieces: list[str | FormatUse]
    args: list[Expr] = field(default_factory=list)


class Panic(Expr):
    kind: PanicKind
    message: Format


class Assert(Expr):
    """`assert!(condition)`; for `assert_eq!` and `assert_ne!` the operands are compared and shown. `overloaded`: by a
    call of `PartialEq::eq` for these types, where the comparison is not built in."""

    kind: PanicKind
    operands: list[Expr]
    message: Format | None
    overloaded: tuple[Type, Type] | None = None


class Print(Expr):
    message: Format
    to_stderr: bool


class LetCondition(Node):
    pattern: Pattern
    scrutinee: Expr
    span: Span


# --- Statements and patterns -----------------------------------------------------------------------------------


class Let(Node):
    pattern: Pattern
    value: Expr | None
    orelse: Expr | None
    span: Span


class ExprStmt(Node):
    expr: Expr


class GhostStmt(Node):
    """A statement of ghost code, and what it is in Core once it is typed. `declared`: its variables."""

    node: ast.Stmt
    scope: dict[str, Binding]
    before: tuple[SpecSite | GhostStmt, ...]
    code_scope: Scope
    declared: list[Binding]
    span: Span
    steps: list[core.Stmt] = field(default_factory=list)
    closure: ClosureInfo | None = None
    bound: dict[str, specs.BoundVar] = field(default_factory=dict)
    """What an `assert` binds with `?x`."""


Stmt = Let | ExprStmt | GhostStmt


class Wildcard(Node):
    ty: Type
    span: Span


class Bind(Node):
    """Binds the place (by move or copy, or as a reference to it if `by_ref` is not None: is it mutable?)."""

    ty: Type  # of what is matched
    span: Span
    binding: Binding
    by_ref: bool | None
    inner: Pattern | None


class DerefPattern(Node):
    """The matched value is a reference; `inner` is for what it refers to."""

    ty: Type
    span: Span
    inner: Pattern


class Destructure(Node):
    """A tuple, struct or enum variant; fields that are not named are not looked at."""

    ty: Type
    span: Span
    variant: int
    fields: list[tuple[int, Pattern]]


class Constant(Node):
    ty: Type
    span: Span
    value: int | bool | str


class Range(Node):
    """`low..=high`, where an end that is not written is the least or the greatest value. `below`, `above`: is it not
    written?"""

    ty: Type
    span: Span
    low: int
    high: int
    below: bool = False
    above: bool = False


class SlicePattern(Node):
    """`[before, rest, after]` of an array or slice; `rest` is a pattern for the part between, if there may be one."""

    ty: Type
    span: Span
    before: list[Pattern]
    rest: Pattern | None
    has_rest: bool
    after: list[Pattern]


class Or(Node):
    ty: Type
    span: Span
    alternatives: list[Pattern]


Pattern = Wildcard | Bind | DerefPattern | Destructure | Constant | Range | SlicePattern | Or


# --- Items -----------------------------------------------------------------------------------------------------


class Signature(Record):
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


class Body(Node):
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
