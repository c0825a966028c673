"""What implementations of traits give without a function with a text: constants, clones and defaults by `derive`.

Whoever gets such a value by way of a bound, `T::C` or `T::default()`, takes it that the invariants of its type hold, as
of all that a function gives. So they are shown where it is made (`wp.implied`).
"""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.links import Instance, Links, Unwritten, held_throughout
from murust.core.types import Adt, Type
from wp.sorts import Sorts
from wp.structure import clones_alike

CLONE, DEFAULT = "Clone::clone", "Default::default"


def method_of(member: Unwritten) -> str:
    """The trait's method that a derived one implements."""
    return f"{member.trait}::{member.member}"


def kind_of(member: Unwritten) -> str:
    """What it is called, in a verdict."""
    return "derive" if member.constant is None else "const"


def shown_apart(program: core.Program, links: Links) -> list[Unwritten]:
    """Those of which something is to be shown. A value that is derived is put together of parts of which the invariants
    hold; a clone that is equal to what it was made of keeps its own, too."""
    if not program.invariants:
        return []
    return [member for member in links.unwritten() if _is_asked(member, program)]


def _is_asked(member: Unwritten, program: core.Program) -> bool:
    if member.constant is not None:
        return any(
            _has_invariant(ty, program) for ty in held_throughout((member.constant,), member.links, program.adts)
        )
    if not _has_invariant(member.own, program) or method_of(member) not in (CLONE, DEFAULT):
        return False
    copied = member.links.copies(member.own) or clones_alike(member.own, Sorts(member.links, program.adts))
    return method_of(member) == DEFAULT or not copied


def _has_invariant(ty: Type, program: core.Program) -> bool:
    return isinstance(ty, Adt) and ty.name in program.invariants


def constant_of(member: Unwritten) -> Instance:
    """A constant, as a function without parameters."""
    assert member.constant is not None
    target = member.links.constant(member.path, member.generics, member.constant)
    assert isinstance(target, Instance)
    return target
