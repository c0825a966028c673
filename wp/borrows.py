"""The end of borrows. Source: RustHorn (ESOP 2020), section 2."""

from __future__ import annotations

from murust.core import nodes as core
from wp.context import Context
from wp.ends import resolved
from wp.state import State


def end_borrows(live: frozenset[core.Local], state: State, cx: Context) -> None:
    """Ends the borrows that no live variable holds: their prophecies come true (RustHorn, rule for dropping).

    What a two-phase borrow goes through is not at its end, though nothing mentions it any more: the borrow will still
    write there when it becomes active.
    """
    waiting = {reserved.lender.local for reserved in state.reserved.values()} | set(state.reserved)
    ended = state.borrows - live - waiting - cx.kept
    for local in state.store if ended else ():  # in their order, so that the solver is told the same each time
        if local in ended:
            state.assume(resolved(state.store[local], local.ty, cx.sorts, state.parted.get(local, frozenset())))
    state.borrows -= ended
