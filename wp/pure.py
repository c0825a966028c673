"""Functions of the program in specifications: what a `pure` function returns, as a term.

The body is executed as it stands, without asking whether it panics: where it would, the value is some value of the
type. So the definition is total, and says nothing that is not true. A body that loops, calls itself, or calls what is
known by a contract only has no such term.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from logic.terms import Term
from murust.core.links import Assumed, Instance, Target
from murust.core.types import Type
from wp.code import Code
from wp.constants import assumed
from wp.context import Context
from wp.rules.inline import enter
from wp.sorts import Sorts
from wp.state import State
from wp.unsupported import Unsupported

Entering = Callable[[], Context]
"""Makes a context in which nothing is known yet."""


@attrs.define(eq=False, repr=False)
class Pure:
    """Values of pure functions and of constants, each found once for the same arguments."""

    code: Code
    sorts: Sorts
    context: Entering
    _known: dict[tuple[Target, tuple[Term, ...]], Term] = attrs.field(factory=dict)
    _open: list[Target] = attrs.field(factory=list)

    def call(self, name: str, types: tuple[Type, ...], args: tuple[Term, ...]) -> Term:
        """What a function returns for these arguments."""
        target = self.code.resolve(name, types)
        if not isinstance(target, Instance):
            raise Unsupported(f"a call of `{name}`, which has no text here, in a specification")
        return self.value(target, args)

    def constant(self, name: str, args: tuple[Type, ...], ty: Type) -> Term:
        target = self.code.links.constant(name, args, ty)
        return assumed(target, ty, self.sorts) if isinstance(target, Assumed) else self.value(target, ())

    def value(self, target: Instance, args: tuple[Term, ...]) -> Term:
        if (target, args) not in self._known:
            if target in self._open:
                raise Unsupported(f"`{target.name}`, which calls itself, in a specification")
            self._open.append(target)
            try:
                self._known[target, args] = self._execute(target, args)
            finally:
                self._open.pop()
        return self._known[target, args]

    def _execute(self, target: Instance, args: tuple[Term, ...]) -> Term:
        callee = self.code.callee(target)
        assert callee.function is not None
        state = State({})
        found = enter(target, callee, list(args), callee.function.name_span, state, self.context())
        if found is None:
            raise Unsupported(f"`{target.name}`, which never returns, in a specification")
        return found
