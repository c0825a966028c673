"""What is known of the iterator of a `for` loop by itself: how far it has come, and how much is left.

Each of these facts is an invariant of the loop: it holds at first, because it compares the iterator with itself, and
that each round keeps it is proved.
"""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.record import Record
from wp import between
from wp.context import Context
from wp.functions import SpecFunctions
from wp.progress import came_from, left
from wp.state import State


class Iteration(Record):
    """The iterator of one loop, with its value on entry."""

    local: core.Local
    entry: Term
    functions: SpecFunctions
    in_library: bool

    @staticmethod
    def of(stmt: core.Loop, entry: State, cx: Context) -> Iteration | None:
        """None if it is no `for` loop, or nothing is known of its iterator."""
        local = stmt.iterator
        if local is None or local not in entry.store or left(entry.store[local], local.ty, cx.functions) is None:
            return None
        return Iteration(local, entry.store[local], cx.functions, cx.site is not None)

    def invariant(self, state: State) -> Term:
        return came_from(self.entry, state.store[self.local], self.local.ty, False, self.functions)

    def between(self, state: State) -> between.Claims:
        """What closures in it say of the time between their calls. Of a loop of the library its invariants say it."""
        if self.in_library:
            return iter(())
        return between.claims(self.entry, state.store[self.local], self.local.ty, None, self.functions, state.store)

    def left(self, state: State) -> Term:
        """How many items are left."""
        found = left(state.store[self.local], self.local.ty, self.functions)
        assert found is not None
        return found
