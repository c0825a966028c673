"""Where recursive definitions end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from logic import build
from logic.goal import FunctionDef, Theory
from logic.terms import Op, Term, subterms

if TYPE_CHECKING:
    from logic.encode.base import Encoder


def say_ends(definition: FunctionDef, e: Encoder) -> None:
    """Where a definition ends without a call, it is known at level 0 too: nothing new comes of it."""
    from logic.encode.base import Scope

    scope = Scope(frozenset(definition.params), definition=True)
    e.scopes = [scope]
    params = [e.encode(param) for param in definition.params]
    guards = [*scope.facts]
    scope.facts.clear()
    here = e._call(definition.name, params, 0)
    known = [
        e.z.implies(e.encode(when), e.z.eq(here, e.encode(value))) for when, value in _ends(definition.body, e.theory)
    ]
    if known:
        statement = e.z.conj([*scope.facts, *known])
        statement = e.z.implies(e.z.conj(guards), statement) if guards else statement
        e.side.append(e.z.quantify(True, params, [[here]], statement, f"end of {definition.name}"))


def _ends(body: Term, theory: Theory) -> Iterator[tuple[Term, Term]]:
    """The cases of a definition that call no recursive function, each with its condition."""
    pending = [(build.TRUE, body)]
    while pending:
        when, value = pending.pop()
        if value.op is Op.ITE:
            condition, then, other = value.args
            if not _calls(condition, theory):
                pending += [(build.conj(when, condition), then), (build.conj(when, build.negate(condition)), other)]
        elif not _calls(value, theory):
            yield when, value


def _calls(term: Term, theory: Theory) -> bool:
    """Is there a call of a recursive function in it?"""
    return any(part.op is Op.APPLY and theory.functions[str(part.payload)].recursive for part in subterms((term,)))
