"""The four ways out of a statement: fall through, break, continue, return."""

from __future__ import annotations

import attrs

from murust.source import Span
from wp.state import State


@attrs.define(eq=False, repr=False)
class Exits:
    fall: State | None = None
    breaks: list[tuple[str, State]] = attrs.field(factory=list)
    continues: list[tuple[str, State]] = attrs.field(factory=list)
    returns: list[tuple[Span, State]] = attrs.field(factory=list)

    def add_jumps(self, other: Exits) -> None:
        """The jumps of another statement, too; not its falling through."""
        self.breaks += other.breaks
        self.continues += other.continues
        self.returns += other.returns

    def jumping(self) -> list[State]:
        """The states of all jumps."""
        return [state for _, state in (*self.breaks, *self.continues, *self.returns)]

    def take_breaks(self, label: str) -> list[State]:
        """The states that leave the loop or block with this label; they are jumps no longer."""
        taken = [state for where, state in self.breaks if where == label]
        self.breaks = [(where, state) for where, state in self.breaks if where != label]
        return taken

    def take_continues(self, label: str) -> list[State]:
        taken = [state for where, state in self.continues if where == label]
        self.continues = [(where, state) for where, state in self.continues if where != label]
        return taken
