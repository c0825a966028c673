"""Asking for what has been asked before: answers by the canonical form of goals.

The key is all that an answer depends on: the goals themselves with the definitions that they speak of
(`logic.canonical`), the budget, the seed, and the version of the program and of the solver. Goals are made anew in each
run, of the sources as they are, so an answer to something else is never found: that would need two goals that say the
same and differ. The solver is imported when the first answer is not at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from logic.canonical import Canonical
from logic.goal import Goal, Limits, Outcome, Theory
from logic.solve import told
from logic.solve.related import related
from logic.terms import Term

Answer = TypeVar("Answer")


class Store(Protocol):
    """Values by keys. It may lose any of them."""

    def get(self, key: bytes) -> bytes | None: ...

    def put(self, key: bytes, value: bytes) -> None: ...


class Differs(Exception):
    """What was kept is not what comes out now."""


class Answers(Struct, frozen=True):
    """Where answers are kept, if they are; `version` is of the program and the solver. `again`: what is found is asked
    once more, and has to be the same."""

    store: Store | None = None
    version: bytes = b""
    again: bool = False

    def prove(
        self, goals: Sequence[Goal], theory: Theory, limits: Limits, cases: Sequence[Sequence[Term]] = ()
    ) -> tuple[list[Outcome], list[bool]]:
        """As `solver.prove_and_doubt`."""
        if not goals and not cases:
            return [], []

        def ask() -> tuple[list[Outcome], list[bool]]:
            from logic.solve.solver import prove_and_doubt

            return prove_and_doubt(goals, cases, theory, limits)

        if self.store is None:
            return ask()
        form = Canonical(theory)
        asked = [[form.sequence(g.facts), form.number(g.claim), form.sequence(g.witnesses)] for g in goals]
        key = form.digest(["prove", asked, list(map(form.sequence, cases))], limits, self.version)
        return self._answer(
            key, ask, lambda found: told.of_answer(found, goals, form), lambda data: told.answer(data, goals, form),
            lambda found: (told.kinds(found[0]), found[1]),
        )  # fmt: skip

    def first_shown(
        self, facts: Sequence[Term], claims: Sequence[Term], theory: Theory, limits: Limits
    ) -> int | None:  # fmt: skip
        """As `steps.first_shown`, with the facts that matter."""
        facts = related(facts, claims)

        def ask() -> int | None:
            from logic.solve.steps import first_shown

            return first_shown(facts, claims, theory, limits)

        if self.store is None:
            return ask()
        form = Canonical(theory)
        key = form.digest(["shown", form.sequence(facts), form.sequence(claims)], limits, self.version)
        none = len(claims)
        return self._answer(
            key, ask, lambda found: str(none if found is None else found).encode(),
            lambda data: place if (place := int(data)) < none else None, lambda found: found,
        )  # fmt: skip

    def contradictory(self, cases: Sequence[Sequence[Term]], theory: Theory, limits: Limits) -> list[bool]:
        """As `solver.contradictory`."""

        def ask() -> list[bool]:
            from logic.solve.solver import contradictory

            return contradictory(cases, theory, limits)

        if self.store is None:
            return ask()
        form = Canonical(theory)
        key = form.digest(["contradictory", *map(form.sequence, cases)], limits, self.version)
        return self._answer(key, ask, bytes, lambda data: list(map(bool, data)), list)

    def _answer(
        self,
        key: bytes,
        ask: Callable[[], Answer],
        encode: Callable[[Answer], bytes | None],
        decode: Callable[[bytes], Answer],
        essence: Callable[[Answer], object],
    ) -> Answer:
        """`essence`: what of two answers has to be the same."""
        store = self.store
        kept = store.get(key) if store is not None else None
        known = decode(kept) if kept is not None else None
        if known is not None and not self.again:
            return known
        found = ask()
        if known is not None and essence(known) != essence(found):
            raise Differs(f"{essence(known)} was kept, and now it is {essence(found)}")
        data = encode(found) if known is None else None
        if data is not None and store is not None:
            store.put(key, data)
        return found
