"""`assert false;` put where a run can come: a proof of it is a proof from a contradiction.

The statement goes into Core, so that every way out of a function is met, tail expressions and `?` among them.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from logic.goal import Limits, Proved
from murust.core import nodes as core
from murust.core import types
from murust.core.facts import Facts
from murust.core.links import Links
from murust.core.specs import Clause, Lit
from murust.record import Datum, replace
from murust.source import SourceFile, Span
from wp.contracts import obligations_of
from wp.mentions import FUNCTION
from wp.unsupported import Unsupported
from wp.verifier import Verifier

MARK = Span(SourceFile("probe", b""), 0, 0)
_FALSE = Clause(Lit(False, types.BOOL, MARK), MARK)


class Probe(Datum):
    """A place of a function, and whether a contradiction is proved there."""

    function: str
    place: Span
    what: str
    proved: bool

    def __str__(self) -> str:
        return f"{self.function}: {self.what} at {self.place!r}"


def probes(program: core.Program, links: Links, facts: Facts, limits: Limits, every: int = 1) -> Iterator[Probe]:
    """`assert false` before each return and at the head of each loop's body, one at a time. Of all those places, each
    `every`-th is asked about."""
    number = 0
    for function in program.functions.values():
        if function.closure or function.contract.trusted:
            continue
        for index, (place, what) in enumerate(_places(function.body)):
            number += 1
            if number % every == 0:
                proved = _proves_false(_with_probe(function, index), program, links, facts, limits)
                if proved is not None:
                    yield Probe(function.name, place, what, proved)


def _proves_false(
    function: core.Function, program: core.Program, links: Links, facts: Facts, limits: Limits
) -> bool | None:
    """Is the probe proved wherever it is met? None if the function can't be proved at all."""
    verifier = Verifier.of(program, links, facts, limits)
    verifier.functions.trust(set(program.spec_functions))
    try:
        cx = obligations_of(verifier.code.own(function), verifier)
    except Unsupported:
        return None
    found = [obligation for obligation in cx.obligations if obligation.span is MARK]
    outcomes, _ = verifier.prove(FUNCTION + function.name, found, ())
    return all(isinstance(outcome, Proved) for outcome in outcomes)


# --- Where -----------------------------------------------------------------------------------------------------


def _places(block: core.Block) -> Iterator[tuple[Span, str]]:
    for stmt in block:
        match stmt:
            case core.Return(span=span):
                yield span, "return"
            case core.Loop(span=span, body=body):
                yield span, "loop"
                yield from _places(body)
            case core.Labelled(body=body):
                yield from _places(body)
            case core.If(then=then, orelse=orelse):
                yield from _places(then)
                yield from _places(orelse)
            case _:
                pass


def _with_probe(function: core.Function, index: int) -> core.Function:
    """The function with `assert false` at the place of this number, in the order of `_places`."""
    return replace(function, body=_Insert(index).block(function.body))


@attrs.define
class _Insert:
    left: int

    def block(self, block: core.Block) -> core.Block:
        return tuple(new for stmt in block for new in self.stmt(stmt))

    def stmt(self, stmt: core.Stmt) -> tuple[core.Stmt, ...]:
        match stmt:
            case core.Return():
                return (*self._probe(), stmt)
            case core.Loop():
                probe = self._probe()
                return (replace(stmt, body=(*probe, *self.block(stmt.body))),)
            case core.Labelled():
                return (replace(stmt, body=self.block(stmt.body)),)
            case core.If():
                return (replace(stmt, then=self.block(stmt.then), orelse=self.block(stmt.orelse)),)
            case _:
                return (stmt,)

    def _probe(self) -> tuple[core.Stmt, ...]:
        self.left -= 1
        return (core.GhostAssert(_FALSE, MARK),) if self.left == -1 else ()
