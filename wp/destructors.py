"""What runs when a value is dropped. Source: Rust reference, "Destructors"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from murust.core import types
from murust.core.links import Intrinsic, held, held_throughout
from murust.core.types import Type
from wp.code import Code

ANY = "Drop::drop"
"""The destructor of a type of which nothing is known."""


def dropped(ty: Type, code: Code, seen: set[Type] | None = None) -> Iterator[Type]:
    """The types with destructors of their own whose values go where a value of the type is dropped: it first, then
    those of what is in it. Those of which nothing is known are among them."""
    seen = set() if seen is None else seen
    if ty in seen or isinstance(ty, types.Ref | types.RawPtr | types.FnPtr | types.FnItem):
        return
    seen.add(ty)
    if isinstance(ty, types.Adt) and ty.name in ("ManuallyDrop", "MaybeUninit"):
        return  # what is in it is not dropped
    if isinstance(ty, types.Param | types.Projection):
        yield ty
        return
    if code.links.destructor(ty) is not None:
        yield ty
    for part in held(ty, code.links, code.program.adts):
        yield from dropped(part, code, seen)


def destructors(ty: Type, code: Code) -> Iterator[str]:
    """The functions that may be called where a value of the type is dropped: its own destructor first, then those of
    what is in it."""
    return (destructor_of(of, code) for of in dropped(ty, code))


def destructor_of(ty: Type, code: Code) -> str:
    """The destructor of one of those types."""
    return code.links.destructor(ty) or ANY


def needs_drop(ty: Type, code: Code) -> bool | None:
    """Is anything to be done where a value of the type is dropped; None of what stands for other types. Source:
    documentation of `mem::needs_drop`, of what rustc says; a `Vec` or a `Box` gives its memory back."""
    match ty:
        case types.Ref() | types.RawPtr() | types.FnPtr() | types.FnItem() | types.Array(count=0):
            return False
        case types.Param() | types.Projection() | types.Array(count=types.Param()):
            return None
        case types.Adt(name="ManuallyDrop" | "MaybeUninit"):
            return False
        case types.Adt(name="Box" | "Vec"):
            return True
        case _ if code.links.destructor(ty) is not None:
            return True
    parts = [needs_drop(part, code) for part in held(ty, code.links, code.program.adts)]
    return True if True in parts else None if None in parts else False


def looks_at(ty: Type, code: Code) -> bool:
    """May dropping a value of the type look at it, and at what it refers to?"""
    return any(destructors(ty, code))


def has_destructor(ty: Type, code: Code) -> bool:
    """Does the type, or one in it, say what happens when a value is dropped?"""
    return any(name != ANY for name in destructors(ty, code))


def behind(target: Intrinsic, code: Code) -> Iterator[str]:
    """The functions of the program that a function without a text may call: destructors of what it is of, and, where it
    is a method of a trait, or demands one of its type parameters (`to_vec` clones), the implementations of that trait
    for the types inside."""
    for arg in target.args:
        yield from destructors(arg, code)
    inside = {part.name for part in _inside(target, code) if isinstance(part, types.Adt)}
    traits = {target.name.rpartition("::")[0], *code.links.demanded(target.name)}
    for function, owner in _implementations(traits, code):
        if not isinstance(owner, types.Adt) or owner.name in inside:
            yield function


def behind_bounds(target: Intrinsic, code: Code) -> tuple[frozenset[Type], frozenset[str]]:
    """The types that may be any within their bounds, of which such a function may call methods, and the implementations
    in the program that may be meant."""
    own = target.name.rpartition("::")[0]
    asked = code.links.demanded(target.name) | ({own} & BY_PARTS)
    unknown = frozenset(part for part in _inside(target, code) if isinstance(part, types.Param | types.Projection))
    if not unknown or not asked:
        return frozenset(), frozenset()
    return unknown, frozenset(function for function, _ in _implementations(asked, code))


def _implementations(traits: Iterable[str], code: Code) -> Iterator[tuple[str, Type]]:
    """The functions of the program that implement one of these traits, or one that it is defined by, each with the
    type that it is for."""
    meant = frozenset[str]().union(*(_BY_WAY_OF.get(trait, frozenset({trait})) for trait in traits))
    for function in code.program.functions:
        found = code.links.refined(function)
        if found is not None and found[0].rpartition("::")[0] in meant:
            yield function, found[1][0]


BY_PARTS = frozenset({"PartialEq", "PartialOrd", "Ord", "Clone", "Default"})
"""Traits that the language implements by the implementations for the parts of a type: for references, tuples, arrays,
and by `derive`."""

_BY_WAY_OF = {
    "PartialOrd": frozenset({"PartialOrd", "PartialEq"}),
    "Ord": frozenset({"Ord", "PartialOrd", "PartialEq"}),
}
"""Traits whose methods are defined by those of others, too."""


def _inside(target: Intrinsic, code: Code) -> set[Type]:
    """The types that a function without a text is of, what values of them hold, and what is behind references."""
    return held_throughout(target.args, code.links, code.program.adts)
