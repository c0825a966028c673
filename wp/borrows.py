"""The end of borrows. Source: RustHorn (ESOP 2020), section 2."""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from wp.context import Context
from wp.ends import resolved
from wp.heap.debts import bring_back, pass_on
from wp.state import State


def end_borrows(live: frozenset[core.Local], state: State, cx: Context, *, of_borrows: bool = False) -> None:
    """Ends the borrows that no live variable holds: their prophecies come true (RustHorn, rule for dropping).
    `of_borrows`: `live` says it of the variables only that hold mutable references.

    What a two-phase borrow goes through is not at its end, though nothing mentions it any more: the borrow will still
    write there when it becomes active.
    """
    waiting = {reserved.lender.local for reserved in state.reserved.values()} | set(state.reserved)
    ended = state.borrows - live - waiting - cx.kept
    for local in state.store if ended else ():  # in their order, so that the solver is told the same each time
        if local in ended:
            state.assume(resolved(state.store[local], local.ty, cx.sorts, state.parted.get(local, frozenset())))
            pass_on(local, state, cx)
            _note_unknown(state.store[local], local.ty, cx)
    state.borrows -= ended
    if state.loans:
        bring_back(None if of_borrows else live | cx.kept, state, cx)


def _note_unknown(value: Term, ty: Type, cx: Context) -> None:
    """Of a prophecy no more is known than of the value that has come true: for whoever reads of a failure."""
    if not (isinstance(ty, types.Ref) and ty.mutable):
        return
    current = cx.sorts.current(value, ty).free
    origin = next((origin for unknown, origin in cx.origins.items() if unknown in current), None)
    if origin is not None:
        prophecies = sorted(cx.sorts.final(value, ty).free - current, key=lambda variable: str(variable.payload))
        cx.origins.update((prophecy, origin) for prophecy in prophecies if prophecy not in cx.origins)
