"""What runs when a value is dropped. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import types
from murust.core.links import Intrinsic, held
from murust.core.types import Type
from wp.code import Code

ANY = "Drop::drop"
"""The destructor of a type of which nothing is known."""


def destructors(ty: Type, code: Code, seen: set[Type] | None = None) -> Iterator[str]:
    """The functions that may be called where a value of the type is dropped: its own destructor first, then those of
    what is in it."""
    seen = set() if seen is None else seen
    if ty in seen or isinstance(ty, types.Ref | types.RawPtr | types.FnPtr | types.FnItem):
        return
    seen.add(ty)
    if isinstance(ty, types.Param | types.Projection):
        yield ANY
        return
    own = code.links.destructor(ty)
    if own is not None:
        yield own
    for part in held(ty, code.links, code.program.adts):
        yield from destructors(part, code, seen)


def has_destructor(ty: Type, code: Code) -> bool:
    """Does the type, or one in it, say what happens when a value is dropped?"""
    return any(name != ANY for name in destructors(ty, code))


def behind(target: Intrinsic, code: Code) -> Iterator[str]:
    """The functions of the program that a function without a text may call: destructors of what it is of, and, where it
    is a method of a trait that the language implements (for references, tuples, arrays, by `derive`), the
    implementations of that trait for the types inside."""
    for arg in target.args:
        yield from destructors(arg, code)
    trait = target.name.rpartition("::")[0]
    traits = _BY_WAY_OF.get(trait, frozenset({trait}))
    inside: set[str] = set()
    for arg in target.args:
        _named(arg, code, set(), inside)
    for function in code.program.functions:
        found = code.links.refined(function)
        if found is not None and found[0].rpartition("::")[0] in traits:
            owner = found[1][0]
            if not isinstance(owner, types.Adt) or owner.name in inside:
                yield function


_BY_WAY_OF = {
    "PartialOrd": frozenset({"PartialOrd", "PartialEq"}),
    "Ord": frozenset({"Ord", "PartialOrd", "PartialEq"}),
}
"""Traits whose methods are defined by those of others, too."""


def _named(ty: Type, code: Code, seen: set[Type], names: set[str]) -> None:
    """The structs and enums in a type, and behind its references."""
    if ty in seen:
        return
    seen.add(ty)
    if isinstance(ty, types.Adt):
        names.add(ty.name)
    for part in held(ty, code.links, code.program.adts):
        _named(part, code, seen, names)
