"""Generic parameters, and what is demanded of them. Source: Rust reference, "Generic parameters", "Trait and lifetime
bounds"."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

from murust.core.regions import with_regions
from murust.core.types import Param, Ref, Type, lifetime_argument, substitute
from murust.record import Datum, Node, field
from murust.source import Span
from murust.types.unify import shallow


class Verdict(enum.Enum):
    """Does a predicate hold? `MAYBE`: it depends on types that are not known yet."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class TraitRef(Datum):
    """`args[0]: trait<args[1:]>`."""

    trait: str
    args: tuple[Type, ...]

    @property
    def self_type(self) -> Type:
        return self.args[0]

    @property
    def closed(self) -> bool:
        """Does it speak of nothing that is not known yet, or that differs from place to place?"""
        return all(arg.closed for arg in self.args)

    def substitute(self, env: Mapping[str, Type]) -> TraitRef:
        return TraitRef(self.trait, tuple(substitute(arg, env) for arg in self.args))

    def __str__(self) -> str:
        rest = ", ".join(map(str, self.args[1:]))
        return f"{self.trait.rpartition('::')[2]}<{rest}>" if rest else self.trait.rpartition("::")[2]


class Projected(Datum):
    """`<ref.args[0] as ref.trait>::name == ty`."""

    ref: TraitRef
    name: str
    ty: Type

    def substitute(self, env: Mapping[str, Type]) -> Projected:
        return Projected(self.ref.substitute(env), self.name, substitute(self.ty, env))


Predicate = TraitRef | Projected


def instantiated(predicate: Predicate, generics: Generics, args: Iterable[Type]) -> Predicate:
    """What an item with these parameters says, of arguments for them."""
    args = tuple(args)
    regions = generics.regions(args)
    return (with_lifetimes(predicate, regions) if regions else predicate).substitute(generics.env(args))


def with_lifetimes(predicate: Predicate, lifetimes: Mapping[str, str]) -> Predicate:
    """The predicate with its lifetimes replaced."""
    if isinstance(predicate, TraitRef):
        return TraitRef(predicate.trait, tuple(with_regions(arg, lifetimes) for arg in predicate.args))
    ref = TraitRef(predicate.ref.trait, tuple(with_regions(arg, lifetimes) for arg in predicate.ref.args))
    return Projected(ref, predicate.name, with_regions(predicate.ty, lifetimes))


def is_lifetime_name(param: str) -> bool:
    """Is the parameter a lifetime of a trait?"""
    return param.startswith("'")


class Generics(Node):
    """The parameters of an item, those of its owner (`impl`, `trait`) first. `outlives`: (`a`, `b`) for `'a: 'b`, and
    (type, `b`) for `T: 'b`. The lifetimes of a trait are among `params`, too (`'a`), for which implementation is meant
    depends on them."""

    params: tuple[str, ...] = ()
    const_types: dict[str, Type] = field(default_factory=dict)
    lifetimes: tuple[str, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    outlives: tuple[tuple[str | Type, str], ...] = ()
    defaults: dict[str, Type] = field(default_factory=dict)
    maybe_unsized: frozenset[str] = frozenset()
    written: tuple[tuple[Predicate, Span], ...] = ()  # the predicates that are the item's own, and where they stand
    spans: dict[str, Span] = field(default_factory=dict)

    @property
    def own(self) -> tuple[Type, ...]:
        """The parameters as arguments for themselves."""
        return tuple(lifetime_argument(name[1:]) if is_lifetime_name(name) else Param(name) for name in self.params)

    def regions(self, args: Iterable[Type]) -> dict[str, str]:
        """The lifetimes among the arguments, by the names of their parameters."""
        found: dict[str, str] = {}
        for name, arg in zip(self.params, args, strict=True) if self.lifetimes else ():
            actual = shallow(arg)
            if is_lifetime_name(name) and isinstance(actual, Ref):
                found[name[1:]] = actual.region
        return found

    def env(self, args: Iterable[Type]) -> dict[str, Type]:
        return dict(zip(self.params, args, strict=True))


NO_GENERICS = Generics()
