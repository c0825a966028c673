"""What the borrow checker's analysis tells later stages about a program."""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core.flow import Liveness, Looks


@attrs.define(eq=False, repr=False)
class Facts:
    """Liveness of variables at every statement, function by function, found when it is first asked for."""

    program: core.Program
    _live: dict[core.Stmt, frozenset[core.Local]] = attrs.field(factory=dict, init=False)

    def analyse(self, function: core.Function, looks: Looks) -> None:
        """Makes `live_before` ready for the statements of a function."""
        by_index = {local.index: local for local in function.locals}
        sets: dict[int, frozenset[core.Local]] = {}
        for stmt, mask in Liveness.of(function, looks).before.items():
            if mask not in sets:
                sets[mask] = frozenset(local for index, local in by_index.items() if mask >> index & 1)
            self._live[stmt] = sets[mask]

    def live_before(self, stmt: core.Stmt) -> frozenset[core.Local]:
        """The variables that may be read at or after a statement of an analysed function. A borrow held by none of
        them has ended."""
        return self._live[stmt]
