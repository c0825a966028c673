"""Raw pointers in the logic: a provenance, which says what memory may be reached by it, and an address.

Two pointers to one address need not be the same: the end of one array may be the beginning of another. The program's
`==` compares addresses, that of specifications compares pointers. Nothing is ever known to have another provenance: a
proof that pointers differ is one that their addresses do. The provenance of a pointer made of a number is a function of
that: it is that of the exposed memory which is there. Source: documentation of `core::ptr`, "Provenance", and of
`with_exposed_provenance`.
"""

from __future__ import annotations

from logic import build, sorts, total
from logic.terms import Op, Term
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from wp import layouts
from wp.sorts import POINTER, PROVENANCE, Sorts

EXPOSED = build.var("exposed", sorts.Function(sorts.INT, PROVENANCE))
"""Of each address the provenance of the exposed memory that is there."""

ADDRESS = sorts.Machine(64, False)

LAST = (1 << 64) - 1
"""The last address."""


def address(pointer: Term) -> Term:
    """As an `int`."""
    return build.field(pointer, 0, 1, sorts.INT)


def provenance(pointer: Term) -> Term:
    found = build.field(pointer, 0, 0, PROVENANCE)
    number = cast_from(found) if found.op is Op.ITE else None
    return found if number is None else total.at(EXPOSED, number)


def cast_from(provenance: Term) -> Term | None:
    """The number that the pointer was made of which has this provenance; None if it is of another kind."""
    if provenance.op is Op.FN_GET and provenance.args[0] is EXPOSED:
        return provenance.args[1]
    if provenance.op is Op.ITE:
        condition, then, orelse = provenance.args
        first, second = cast_from(then), cast_from(orelse)
        return build.ite(condition, first, second) if first is not None and second is not None else None
    return None


def at_address(number: Term) -> Term:
    """The pointer that a number becomes by `as`: it may reach what is exposed there, and there is one for each
    address."""
    return build.construct(POINTER, 0, (total.at(EXPOSED, number), number))


def from_number(number: Term) -> Term:
    """The pointer that an integer of any size becomes by `as`: it is taken modulo the size of addresses."""
    return at_address(build.to_int(build.from_int(number, ADDRESS)))


def of_static(name: str, known: Sorts) -> Term:
    """Where a `static mut` is: one place, for as long as the program runs."""
    return build.var(f"static {name}", known.of(types.RawPtr(True, types.UNIT)))


NULL = frozenset({"core::ptr::null", "core::ptr::null_mut"})
"""The functions that give it."""


def null() -> Term:
    return build.construct(POINTER, 0, (build.var("no provenance", PROVENANCE), build.integer(0)))


def is_null(pointer: Term) -> Term:
    return build.eq(address(pointer), build.integer(0))


def shifted(pointer: Term, count: Term, size: Term) -> Term:
    """`count` elements of a size further on."""
    moved = build.add(address(pointer), build.mul(size, count))
    return build.construct(POINTER, 0, (provenance(pointer), moved))


def wrapped(pointer: Term, count: Term, size: Term) -> Term:
    """The same, around the end of the addresses."""
    moved = build.add(address(pointer), build.mul(size, count))
    return build.construct(POINTER, 0, (provenance(pointer), build.mod(moved, build.integer(LAST + 1))))


def of_field(pointer: Term, ty: Type, index: int, known: Sorts) -> Term:
    """The address of a field of the struct that is pointed to."""
    moved = build.add(address(pointer), layouts.offset(ty, index, known))
    return build.construct(POINTER, 0, (provenance(pointer), moved))


def size_of(ty: Type, known: Sorts) -> Term:
    return layouts.layout(ty, known).size


def is_aligned(pointer: Term, ty: Type, known: Sorts) -> Term:
    align = layouts.layout(ty, known).align
    return build.TRUE if align is build.integer(1) else build.eq(build.mod(address(pointer), align), build.integer(0))


def within(value: Term, ty: Type, known: Sorts, deepest: int = 3) -> list[Term]:
    """The raw pointers in a value: it itself, or those in its fields, whichever variant it is of."""
    if isinstance(ty, types.RawPtr):
        return [value]
    if deepest == 0 or not isinstance(ty, types.Tuple | types.Adt):
        return []
    if isinstance(ty, types.Adt) and ty.name in ("Box", "Vec"):
        return []
    return [
        found
        for variant in known.variants(ty)
        for index, field in enumerate(known.fields(ty, variant))
        for found in within(known.field(value, ty, variant, index), field, known, deepest - 1)
    ]


def seen_as(term: spec.PointsTo) -> Type:
    """The type of the values that a points-to speaks of."""
    return types.INTS["u8"] if term.bytes else target(term.location.ty)


def target(ty: Type) -> Type:
    """What a type of raw pointers points to."""
    assert isinstance(ty, types.RawPtr)
    return ty.target
