"""What a call means, once the types are known: the vocabulary between who finds that out and who wants to know.

Source: rustc dev guide, "Monomorphization"; `Instance` in `rustc_middle::ty::instance`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from murust.core import nodes as core
from murust.core.specs import SpecFunction
from murust.core.types import Adt, Closure, ConstArg, Projection, Type, parts
from murust.record import Datum, Record
from murust.source import Span

DEEPEST = 48
"""Types that are inside of each other."""


class Beyond(Exception):
    """The program does what murust does not follow; what that is, as the beginning of a sentence."""


class Instance(Datum):
    """A function of the program or the library, with arguments for all its parameters."""

    name: str
    args: tuple[Type, ...]


class Intrinsic(Datum):
    """A function that has no text: of the core library, of the language itself, derived, or one that a host answers.
    A method of a trait is named by the trait; the first argument is the type that it is of."""

    name: str
    args: tuple[Type, ...]
    derived: bool = False


class Assumed(Datum):
    """A method of a trait on a type of which only a bound is known; any implementation may be meant."""

    name: str
    args: tuple[Type, ...]


Target = Instance | Intrinsic | Assumed


class Representation(Datum):
    """What `repr` says of a type: as in C, the integer that tells variants apart, the least alignment, as its one part.
    `numbered`: has an enum numbers that are written?"""

    c: bool
    integer: str | None
    align: int
    numbered: bool
    transparent: bool


class Implementer(Datum):
    """An implementation of a trait. `args`: the type that it is for, and the arguments of the trait; `own`: what it has
    for the member that is asked for; `given`: the traits that its parameters are to have, with arguments."""

    args: tuple[Type, ...]
    own: str | None
    span: Span
    given: tuple[tuple[str, tuple[Type, ...]], ...] = ()


class Unwritten(Record):
    """A member of an implementation of a trait that is no function with a text: a constant, of the type `constant`, or
    a method that `derive` gives. `own`: the type that the implementation is for, with `generics`; `links`: what calls
    mean there."""

    trait: str
    member: str
    own: Type
    generics: tuple[Type, ...]
    span: Span
    links: Links
    constant: Type | None = None
    path: str = ""
    """Of a constant: how `Links.constant` finds it."""

    @property
    def name(self) -> str:
        return f"<{self.own} as {self.trait}>::{self.member}"


class Links(Protocol):
    """Answers about one program, in the environment of one function: its bounds are what is known of its type
    parameters."""

    def within(self, function: str) -> Links:
        """The same, where the bounds of a function are known."""

    def resolve(self, callee: str, args: tuple[Type, ...]) -> Target: ...

    def function(self, name: str) -> core.Function:
        """A function of the program or of the library, in Core."""

    def declared(self, name: str) -> core.Declaration | None:
        """A function without a body, with its contract, which may be empty; None if it has a body."""

    def normalised(self, ty: Type) -> Type:
        """The type, with the associated types in it replaced where it is known what they are."""

    def foreign(self) -> tuple[tuple[str, Span], ...]:
        """The functions that are declared in `extern` blocks, with where they are."""

    def implementations(self, method: str) -> tuple[str, ...]:
        """The functions of the program that implement a method of a trait."""

    def unwritten(self) -> tuple[Unwritten, ...]:
        """The members of the program's implementations of traits that are no functions with a text."""

    def demanded(self, function: str) -> frozenset[str]:
        """The traits with methods that a function demands of its type parameters."""

    def refined(self, function: str) -> tuple[str, tuple[Type, ...]] | None:
        """For a function of an implementation, the method of the trait, and what stands for its parameters."""

    def spec_function(self, name: str) -> SpecFunction | None:
        """A definition of the specification language, of the library."""

    def spec_implementations(self, name: str) -> tuple[str, ...]:
        """The spec functions that stand for one of a trait, in its implementations."""

    def associated(self, ty: Projection) -> tuple[Type, ...]:
        """What the implementations of the program give for an associated type, in terms of their parameters."""

    def implementers(self, member: str) -> tuple[Implementer, ...] | None:
        """The implementations of the trait that a spec function, lemma or axiom is of; None if it is not of a trait."""

    def resolve_spec(self, name: str, args: tuple[Type, ...]) -> tuple[str, tuple[Type, ...]] | None:
        """Which spec function is meant by one of a trait; None if only a bound is known of the type."""

    def captures(self, ty: Closure) -> tuple[Type, ...]:
        """The types of what a closure holds."""

    def closure_kind(self, ty: Closure) -> str:
        """`Fn`, `FnMut` or `FnOnce`."""

    def constant(self, name: str, args: tuple[Type, ...], ty: Type) -> Instance | Assumed:
        """A constant, as a function without parameters."""

    def static(self, name: str) -> tuple[Instance, Type]:
        """The initial value of a static, as a function without parameters, and its type."""

    def mutable_statics(self) -> tuple[str, ...]:
        """Those of the program that are `static mut`."""

    def has_cell(self, ty: Type) -> bool:
        """Can it change behind a shared reference?"""

    def copies(self, ty: Type) -> bool:
        """Is a clone of a value of this type a copy?"""

    def is_copy(self, ty: Type) -> bool:
        """Is a value of this type still there when it has been read?"""

    def discriminants(self, name: str) -> list[int]:
        """The numbers of the variants of an enum."""

    def representation(self, name: str) -> Representation:
        """What is said of how values of a type lie in memory."""

    def default_variant(self, name: str) -> int:
        """The variant that a derived `Default` gives."""

    def is_derived(self, ty: Adt, trait: str) -> bool: ...

    def compares_itself(self, ty: Type, trait: str) -> bool: ...

    def is_provided(self, name: str) -> bool:
        """Is it a method that a trait provides?"""

    def is_library(self, name: str) -> bool: ...

    def is_library_definition(self, name: str) -> bool:
        """Is it a definition of the specification language that belongs to the library?"""

    def is_library_type(self, ty: Adt) -> bool: ...

    def called_with(self, ty: Type) -> Type | None:
        """The arguments, as a tuple, with which a bound makes a type callable."""

    def destructor(self, ty: Type) -> str | None:
        """The function that the type's implementation of `Drop` gives."""


def held(ty: Type, links: Links, adts: Mapping[str, core.AdtDef]) -> tuple[Type, ...]:
    """The types of what a value holds: its fields, its elements, what it refers to."""
    match ty:
        case Projection():
            return ()  # what it stands for is not known
        case Closure():
            return links.captures(ty)
        case Adt(name=name) if name not in ("Box", "Vec"):
            variants = range(len(adts[name].variants))
            return tuple(
                links.normalised(field) for variant in variants for field in core.field_types(ty, variant, adts)
            )
        case _:
            return tuple(part for part in parts(ty) if not isinstance(part, ConstArg))


def held_throughout(roots: Iterable[Type], links: Links, adts: Mapping[str, core.AdtDef]) -> set[Type]:
    """These types, those of what their values hold, and of what these hold. `Beyond` if there is no end of them: in
    `struct Nest<'a, T> { inner: Option<&'a Nest<'a, (T, T)>> }`."""
    seen = set(roots)
    pending = list(seen)
    for _ in range(DEEPEST):
        if not pending:
            return seen
        pending = [
            part for part in dict.fromkeys(p for ty in pending for p in held(ty, links, adts)) if part not in seen
        ]
        seen.update(pending)
    raise Beyond("a type that holds itself with ever larger arguments")
