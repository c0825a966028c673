"""What the rules share while one function is proved: the program, its facts, and the obligations found so far."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.source import Span
from wp.functions import SpecFunctions
from wp.obligations import Kind, Obligation
from wp.sorts import Sorts
from wp.specs import Env
from wp.state import State


@attrs.define(eq=False, repr=False)
class Context:
    program: core.Program
    facts: Facts
    function: core.Function
    sorts: Sorts
    functions: SpecFunctions
    recursion: Mapping[str, frozenset[str]]  # for each function, those that it calls in a circle
    entry: dict[core.Local, Term] = attrs.field(factory=dict)  # the parameters on entry
    obligations: list[Obligation] = attrs.field(factory=list)

    def require(
        self, kind: Kind, claim: Term, state: State, span: Span, clause: Span | None = None, detail: str = ""
    ) -> None:
        """An obligation at this point; what has been required is then known, for the program would not go on."""
        values = {local: value for local, value in state.store.items() if local.kind is not core.LocalKind.TEMP}
        self.obligations.append(Obligation(kind, span, clause, state.path, claim, values, detail))
        state.assume(claim)

    def env(self, state: State) -> Env:
        """For specifications that stand in the body."""
        return Env(self.sorts, self.functions, state.store, self.entry, {})

    def exit_env(self, result: Term) -> Env:
        """For `ensures`: the parameters are those of the caller."""
        now = {**self.entry, self.function.result: result}
        return Env(self.sorts, self.functions, now, self.entry, {}, at_exit=True)


TRUE = build.boolean(True)
FALSE = build.boolean(False)
