"""Questions whose answers the execution itself depends on: which chunk is meant, which case it is in.

An answer is a proof, so that a wrong one can't be: what is not shown within a small budget is not decided.
"""

from __future__ import annotations

from logic import build
from logic.terms import Op, Term, subterms
from wp.context import Context
from wp.state import State


class Undecided(Exception):
    """What has to be done depends on a condition of which nothing is known: it is done in both cases."""

    def __init__(self, condition: Term) -> None:
        super().__init__("undecided")
        self.condition = condition


def holds(claim: Term, state: State, cx: Context) -> bool:
    """Is it shown here?"""
    if build.is_const(claim):
        return claim is build.TRUE
    if claim.op is Op.AND:
        return all(holds(part, state, cx) for part in claim.args)
    return is_known(claim, state) or cx.shown(state.path, claim) is not None


def decided(condition: Term, state: State, cx: Context) -> bool | None:
    """True, false, or not known."""
    known = which_is_known(condition, state)
    return known if known is not None else which_holds(condition, build.negate(condition), state, cx)


def which_holds(claim: Term, other: Term, state: State, cx: Context) -> bool | None:
    """True if it is the one that is shown, false if it is the other; None if neither is."""
    which = cx.shown(state.path, claim, other)
    return None if which is None else which == 0


def which_is_known(condition: Term, state: State) -> bool | None:
    """As `decided`, of what is among the facts, word by word."""
    if build.is_const(condition):
        return condition is build.TRUE
    if are_known(condition, state):
        return True
    return False if are_known(build.negate(condition), state) else None


def ask_which(term: Term, state: State, cx: Context) -> None:
    """Where it depends on a condition of which nothing is known what a term is, that is the question."""
    for part in subterms((term,)):
        if part.op is Op.ITE and decided(part.args[0], state, cx) is None:
            raise Undecided(part.args[0])


def is_known(claim: Term, state: State) -> bool:
    """Is it among the facts, word by word?"""
    path = state.path
    while path is not None:
        if path.fact is claim:
            return True
        path = path.before
    return False


def are_known(claim: Term, state: State) -> bool:
    """The same, of the parts of a conjunction."""
    if claim.op is Op.AND:
        return all(are_known(part, state) for part in claim.args)
    return claim is build.TRUE or is_known(claim, state)
