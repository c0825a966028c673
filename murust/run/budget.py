"""How long the evaluation of a specification may take, and what is said when it can't be done."""

from __future__ import annotations

import attrs

MOST = 1 << 18
"""Values tried for quantifiers, and calls of spec functions, in the evaluation of one clause."""


class CannotEvaluate(Exception):
    """A term whose value can't be found by running it; the message says why."""


class TooMuch(CannotEvaluate):
    """It takes too long, or nests too deep. To try it in another way is of no use."""


@attrs.define(eq=False, repr=False)
class Budget:
    """The steps that are left for one clause."""

    left: int = MOST

    def spend(self, steps: int = 1) -> None:
        self.left -= steps
        if self.left < 0:
            raise TooMuch("evaluating this takes too many steps")
