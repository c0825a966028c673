"""Where recursive definitions end."""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.goal import Theory
from logic.terms import Op, Term, subterms


def ends(body: Term, theory: Theory) -> Iterator[tuple[Term, Term]]:
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
