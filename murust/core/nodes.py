"""Core: the small, explicit, structured language that every later stage reads.

Operands are atoms, places are explicit, every possible panic of an operator is a `Check` before it, moves, copies
and borrows are explicit, `match` is discriminant tests, every loop is `Loop`. Names follow MIR (rustc dev guide,
"The MIR") where MIR has the notion.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from murust.core import types
from murust.core.places import (
    Const,
    Copy,
    DerefOf,
    ElementAt,
    FieldAt,
    IndexAt,
    Local,
    LocalKind,
    Move,
    Named,
    Operand,
    Place,
    Projection,
    SubsliceAt,
)
from murust.core.proofs import Lemma, ProofStep
from murust.core.rvalues import (
    Aggregate,
    BinaryOp,
    BinOp,
    Borrow,
    Cast,
    ConstParam,
    IsVariantOf,
    Len,
    NamedConst,
    PointerCast,
    RawBorrow,
    Repeat,
    Rvalue,
    StaticAddress,
    UnaryOp,
    UnOp,
    Unsize,
    Use,
)
from murust.core.specs import BoundVar, Clause, Measure, SpecFunction, SpecTerm, StaticInvariant, TypeInvariant
from murust.core.types import Adt, Array, Closure, Param, Ref, Slice, Str, Tuple, Type, substitute
from murust.record import Record, field
from murust.source import Span

__all__ = [
    "AdtDef",
    "Aggregate",
    "Assign",
    "BinOp",
    "BinaryOp",
    "Block",
    "Borrow",
    "Break",
    "Call",
    "CallValue",
    "Cast",
    "Check",
    "CheckKind",
    "Const",
    "ConstParam",
    "Continue",
    "Contract",
    "Copy",
    "Declaration",
    "DerefOf",
    "Drop",
    "ElementAt",
    "FieldAt",
    "FieldDef",
    "FormatPiece",
    "Function",
    "GhostAssert",
    "GhostAssume",
    "GhostSet",
    "GhostStep",
    "If",
    "IndexAt",
    "IsVariantOf",
    "Labelled",
    "Len",
    "Local",
    "LocalKind",
    "Loop",
    "Mention",
    "Message",
    "Move",
    "Named",
    "NamedConst",
    "Operand",
    "Panic",
    "Place",
    "PointerCast",
    "Print",
    "Program",
    "Projection",
    "RawBorrow",
    "Repeat",
    "Return",
    "Rvalue",
    "StaticAddress",
    "Stmt",
    "StorageDead",
    "SubsliceAt",
    "UnOp",
    "UnaryOp",
    "Unsize",
    "Use",
    "Vacated",
    "Variant",
    "field_types",
    "is_copy",
]


# --- Statements ------------------------------------------------------------------------------------------------


class CheckKind(enum.Enum):
    """What is checked of the operands; the value is the message of the panic, as rustc words it."""

    ADD = "attempt to add with overflow"  # (a, b)
    SUB = "attempt to subtract with overflow"  # (a, b)
    MUL = "attempt to multiply with overflow"  # (a, b)
    NEG = "attempt to negate with overflow"  # (a,)
    SHL = "attempt to shift left with overflow"  # (a, b): 0 <= b < bits of a
    SHR = "attempt to shift right with overflow"  # (a, b)
    DIV_ZERO = "attempt to divide by zero"  # (a, b): b is not 0
    REM_ZERO = "attempt to calculate the remainder with a divisor of zero"  # (a, b)
    DIV_OVERFLOW = "attempt to divide with overflow"  # (a, b): not MIN / -1
    REM_OVERFLOW = "attempt to calculate the remainder with overflow"  # (a, b)
    BOUNDS = "index out of bounds: the len is {} but the index is {}"  # (index, len): index < len


class FormatPiece(Record):
    """`{}` (or `{:?}` if `debug`) of an operand; `spec` is what stands after the colon, where a width or precision that
    is an argument has its value in `width` or `precision`. Source: `std::fmt`, "Formatting Parameters"."""

    operand: Operand
    debug: bool
    spec: str = ""
    width: Operand | None = None
    precision: Operand | None = None


class Message(Record):
    """A format string: text and arguments."""

    pieces: tuple[str | FormatPiece, ...]

    @property
    def operands(self) -> tuple[Operand, ...]:
        shown = [piece for piece in self.pieces if isinstance(piece, FormatPiece)]
        found = [operand for piece in shown for operand in (piece.operand, piece.width, piece.precision)]
        return tuple(operand for operand in found if operand is not None)


Block = tuple["Stmt", ...]


class Assign(Record):
    place: Place
    rvalue: Rvalue
    span: Span


class Check(Record):
    """Panics with the kind's message unless what the kind says holds of the operands."""

    kind: CheckKind
    operands: tuple[Operand, ...]
    span: Span


class Panic(Record):
    """Unconditional panic; `reason` says what the source wrote, for diagnostics: `assert!`, `panic!`, …"""

    message: Message
    reason: str
    span: Span


class Print(Record):
    """`print!`, `println!` (to stdout) or `eprint!`, `eprintln!`; the newline is in the message."""

    message: Message
    to_stderr: bool
    span: Span


class If(Record):
    condition: Operand
    then: Block
    orelse: Block
    span: Span


class Loop(Record):
    """`'label: loop { body }`, the only loop of Core; falling off the end of `body` repeats it.

    The invariants and the measure hold and are evaluated at the head, before each round (so also when a `while`
    evaluates its condition, which is the first thing in `body`).
    """

    label: str
    invariants: tuple[Clause, ...]
    measure: Measure | None
    body: Block
    span: Span  # the head: `while condition`
    ensures: tuple[Clause, ...] = ()
    """What holds after it, also where it is left by `break`."""
    iterator: Local | None = None
    """Of a `for`: what it goes through. Nothing else changes it."""


class Labelled(Record):
    """`'label: { body }`: `Break` with the label goes to its end."""

    label: str
    body: Block
    span: Span


class Break(Record):
    label: str
    span: Span


class Continue(Record):
    label: str
    span: Span


class Return(Record):
    """Leaves the function; the value is in its return local."""

    span: Span


class Call(Record):
    """`place = callee::<type_args>(args)`. A callee whose result type is `!` does not come back. The first of
    `type_args` are those of the `impl` or `trait`. `at`: where a panic of the library is said to be, of a method from
    its name on."""

    place: Place
    callee: str
    args: tuple[Operand, ...]
    span: Span
    type_args: tuple[Type, ...] = ()
    named: Named | None = None
    at: Span | None = None


class CallValue(Record):
    """`place = (callee)(args)`: a closure, a function pointer, or what a bound makes callable. `callee` is the value,
    or a reference to it, as its kind of call asks for."""

    place: Place
    callee: Operand
    args: tuple[Operand, ...]
    span: Span


class Drop(Record):
    """The value at the place, as far as it has not been moved away, is dropped. `replaced`: by the assignment after
    this."""

    place: Place
    span: Span
    replaced: bool = False


class Mention(Record):
    """`let _ = place;`: nothing happens, and the place need have no value."""

    place: Place
    span: Span


class Vacated(Record):
    """What was in the `MaybeUninit` at the place has been read, by way of the reference in `by`: the bytes are as they
    were, but whoever has the place has no value in it any more, unless it is a `Copy`."""

    place: Place
    by: Local
    span: Span


class StorageDead(Record):
    """The local's scope ends; no loan of it may be live."""

    local: Local
    span: Span


class GhostAssert(Record):
    """`assert P;` of a specification: proved, then known."""

    clause: Clause
    span: Span


class GhostAssume(Record):
    """`assume P;` of a specification: known without proof, and reported."""

    clause: Clause
    span: Span


class GhostSet(Record):
    """`ghost let x = e;`, `ghost x = e;`."""

    local: Local
    term: SpecTerm
    span: Span


class GhostStep(Record):
    """A step of a proof, for what follows."""

    step: ProofStep
    span: Span


Stmt = (
    Assign
    | Check
    | Panic
    | Print
    | If
    | Loop
    | Labelled
    | Break
    | Continue
    | Return
    | Call
    | CallValue
    | Drop
    | Mention
    | Vacated
    | StorageDead
    | GhostAssert
    | GhostAssume
    | GhostSet
    | GhostStep
)


# --- Items -----------------------------------------------------------------------------------------------------


class Contract(Record):
    """What callers rely on. `panics`: it may panic only where one of these held on entry. `ghosts`: parameters that
    exist in specifications only. `lemmas`: those that its proof may use by itself."""

    requires: tuple[Clause, ...] = ()
    ensures: tuple[Clause, ...] = ()
    measure: Measure | None = None
    trusted: bool = False
    panics: tuple[Clause, ...] = ()
    ghosts: tuple[BoundVar, ...] = ()
    lemmas: tuple[str, ...] = ()
    modifiers: frozenset[str] = frozenset()
    """`pure`, `opaque`, `inline`, `diverges`."""
    invariants: tuple[Clause, ...] = ()
    """Of a closure: what holds between the calls that one function of the library makes of it."""
    seen: BoundVar | None = None
    """What the invariants call the last arguments of the calls so far."""
    given: BoundVar | None = None
    """What they call the results of these calls."""


class Declaration(Record):
    """A function without a body here that has a contract: of a trait, or one that a host answers."""

    name: str
    params: tuple[Local, ...]
    result: Local
    contract: Contract
    generics: tuple[str, ...]
    span: Span


class Function(Record):
    """A function, lowered. `locals` has the return local first, then the parameters, then the others."""

    name: str
    params: tuple[Local, ...]
    result: Local
    locals: tuple[Local, ...]
    body: Block
    contract: Contract
    name_span: Span
    span: Span
    generics: tuple[str, ...] = ()
    lifetimes: tuple[str, ...] = ()
    outlives: tuple[tuple[str, str], ...] = ()
    """(`a`, `b`): `'a: 'b` is known of lifetimes of the signature; (`<T>`, `b`): `T: 'b`, of a parameter."""
    closure: bool = False
    """Then its first parameter is what it holds. Its lifetimes are those of the function around it, those of its type
    (`#…`) and its own (`^…`)."""


class FieldDef(Record):
    name: str
    ty: Type


class Variant(Record):
    name: str
    fields: tuple[FieldDef, ...]


class AdtDef(Record):
    """A struct (one variant, of the struct's own name) or an enum. `copy`: implements `Copy`."""

    name: str
    params: tuple[str, ...]
    variants: tuple[Variant, ...]
    is_struct: bool
    copy: bool
    span: Span
    lifetimes: tuple[str, ...] = ()
    ghost: bool = False
    """Exists in specifications only."""
    copy_always: bool = False
    """`Copy` whatever the arguments are."""


class Program(Record):
    """All that was lowered, by path. Names of functions, types and spec functions are separate name spaces."""

    adts: Mapping[str, AdtDef]
    functions: Mapping[str, Function]
    spec_functions: Mapping[str, SpecFunction]
    externals: frozenset[str] = frozenset()
    """Functions without a body here: of the core library, of traits, and those that a host answers."""
    declarations: Mapping[str, Declaration] = field(default_factory=dict)
    lemmas: Mapping[str, Lemma] = field(default_factory=dict)
    invariants: Mapping[str, tuple[TypeInvariant, ...]] = field(default_factory=dict)
    """By type."""
    static_invariants: Mapping[str, StaticInvariant] = field(default_factory=dict)
    """By static."""
    refines: Mapping[str, str] = field(default_factory=dict)
    """For a method of an implementation, the method of the trait whose contract it refines."""


def field_types(ty: Type, variant: int, adts: Mapping[str, AdtDef]) -> tuple[Type, ...]:
    """The types of the fields of a tuple, struct or enum variant."""
    match ty:
        case Tuple(items=items):
            return items
        case Adt(name=name, args=args):
            definition = adts[name]
            env = dict(zip(definition.params, args, strict=True))
            return tuple(substitute(field.ty, env) for field in definition.variants[variant].fields)
        case _:
            raise TypeError(f"{ty} has no fields")


def is_copy(ty: Type, adts: Mapping[str, AdtDef]) -> bool:
    """Does the type implement `Copy`?"""
    match ty:
        case Ref(mutable=mutable):
            return not mutable
        case Tuple(items=items):
            return all(is_copy(item, adts) for item in items)
        case Array(element=element):
            return is_copy(element, adts)
        case Slice():
            return False
        case Adt(name=name, args=args):
            return adts[name].copy_always or (adts[name].copy and all(is_copy(arg, adts) for arg in args))
        case Param() | types.Projection() | Closure() | Str():
            return False
        case _:
            return True
