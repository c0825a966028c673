"""Who may still look at memory that references have taken along: a shared reference is a value like any other in the
logic, so that the variables are followed that may hold one.

    r = &*p; s = (*r).first(); *p = 5; use(s)        // s looks at what is changed here

A loan comes back when none of its readers is looked at any more. Where a reference may come to lie behind another one,
it is not followed. Source: Rust reference, "Behavior considered undefined", of aliasing; what holds one is found
by its type, as in region inference (RFC 2094).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals
from murust.core.types import Type
from murust.record import replace
from wp.context import Context
from wp.ends import holds_borrow
from wp.heap.chunks import Cell
from wp.heap.debts import Loan
from wp.state import State
from wp.unsupported import Unsupported

Cells = frozenset[Cell]
"""Memory that has been lent."""

NOTHING: Cells = frozenset()


def carried(locals_: Iterable[core.Local], state: State, cx: Context) -> Cells:
    """What these variables may hold references to."""
    looked_at = set(locals_) if state.loans else set()
    holders = [state.store[x].free for x in looked_at if x in state.store and holds_borrow(x.ty, cx.sorts)]
    return frozenset(
        loan.cell for loan in state.loans if loan.readers & looked_at or any(loan.held & free for free in holders)
    )


def carried_by_arguments(
    operands: tuple[core.Operand, ...], result: Type, state: State, cx: Context
) -> Cells:  # fmt: skip
    """What is handed to a call, which must not put it where its end is not seen."""
    cells = carried((local for operand in operands for local in operand_locals(operand)), state, cx)
    if cells and holds_borrow(result, cx.sorts):
        raise Unsupported("a call that may keep a reference made of a raw pointer")
    require_no_room(operands, cells, state, cx)
    return cells


def require_no_room(operands: tuple[core.Operand, ...], cells: Cells, state: State, cx: Context) -> None:
    """None of these has room for references to other memory than that to which it has some."""
    for operand in operands if cells else ():
        if _has_room(operand.ty, cells, cx) and not cells <= carried(operand_locals(operand), state, cx):
            raise Unsupported("a call that may keep a reference made of a raw pointer")


def follow(place: core.Place, cells: Cells, state: State, cx: Context) -> None:
    """From here on the variable may hold references to these, and, if it is given a new value, to nothing else."""
    if not state.loans:
        return
    around = (place.local.ty, *(step.ty for step in place.projections[:-1])) if place.projections else ()
    if cells and any(isinstance(ty, types.Ref) for ty in around) and _may_share(place.ty, cells, cx):
        raise Unsupported("a reference made of a raw pointer, behind another reference")
    holds = frozenset({place.local}) if _may_carry(place.local.ty, cells, cx) else frozenset()
    gone = frozenset() if place.projections else frozenset({place.local})
    state.loans = tuple(
        replace(loan, readers=loan.readers - gone | (holds if loan.cell in cells else frozenset()))
        for loan in state.loans
    )


def grown(before: State, after: State) -> frozenset[core.Local]:
    """The variables that have become readers in between."""
    known = {loan.cell: loan.readers for loan in before.loans}
    return frozenset(local for loan in after.loans for local in loan.readers - known.get(loan.cell, frozenset()))


def _has_room(ty: Type, cells: Cells, cx: Context) -> bool:
    """May references be put behind a value of the type? Of a type parameter that is not known."""
    behind = (part.target for part in _parts(ty, cx) if isinstance(part, types.Ref) and part.mutable)
    return any(_may_carry(target, cells, cx) for target in behind) or any(_unknown(ty, cells, cx))


def _may_carry(ty: Type, cells: Cells, cx: Context) -> bool:
    return any(isinstance(part, types.Ref) for part in _parts(ty, cx)) or any(_unknown(ty, cells, cx))


def _may_share(ty: Type, cells: Cells, cx: Context) -> bool:
    shared = any(isinstance(part, types.Ref) and not part.mutable for part in _parts(ty, cx))
    return shared or any(_unknown(ty, cells, cx))


def _unknown(ty: Type, cells: Cells, cx: Context) -> Iterator[Type]:
    """The types in it that may hold references: not those of values in the memory, in which there are none."""
    inside = {part for cell in cells for part in _parts(cell.ty, cx)}
    return (part for part in _parts(ty, cx) - inside if isinstance(part, types.Param | types.Projection))


def _parts(ty: Type, cx: Context) -> set[Type]:
    return cx.sorts.held_throughout(ty)


def made_since(before: tuple[Loan, ...], state: State) -> Cells:
    """What has been lent since then."""
    known = {loan.cell for loan in before}
    return frozenset(loan.cell for loan in state.loans if loan.cell not in known)
