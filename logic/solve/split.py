"""A goal in pieces: the parts of its claim, and the cases that its facts tell apart.

Source: Dafny's `isolate-assertions` and Boogie's `vc-splitting` (Leino, Moskal, Schulte, 2008).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from logic import build, sorts
from logic.goal import Goal
from logic.terms import Op, Term

MOST_PIECES = 16


def split(goal: Goal) -> list[Goal]:
    """Goals that together imply the goal: itself if nothing splits it."""
    pieces = [attrs.evolve(goal, facts=(*goal.facts, *facts), claim=claim) for facts, claim in _parts(goal.claim)]
    for condition in _conditions((*goal.facts, goal.claim)):
        if 2 * len(pieces) > MOST_PIECES:
            break
        pieces = [
            attrs.evolve(piece, facts=(*piece.facts, case))
            for piece in pieces
            for case in (condition, build.negate(condition))
        ]
    return pieces if len(pieces) <= MOST_PIECES else [goal]


def _parts(claim: Term) -> Iterator[tuple[tuple[Term, ...], Term]]:
    """What a claim says, part by part, each with what may be assumed for it."""
    match claim.op:
        case Op.AND:
            for part in claim.args:
                yield from _parts(part)
        case Op.IMPLIES:
            for facts, part in _parts(claim.args[1]):
                yield (claim.args[0], *facts), part
        case Op.EQ if isinstance(claim.args[0].sort, sorts.Bool):
            a, b = claim.args
            yield (a,), b
            yield (b,), a
        case _:
            yield (), claim


def _conditions(terms: Iterable[Term]) -> list[Term]:
    """What values depend on, the most frequent first: mostly the branches that the program has taken."""
    found: Counter[Term] = Counter()
    seen: set[Term] = set()
    pending = list(terms)
    while pending:
        term = pending.pop()
        if term.op is Op.ITE:
            found[term.args[0]] += 1
        if term not in seen and term.op not in (Op.FORALL, Op.EXISTS, Op.FN_NEW, Op.SEQ_NEW):
            seen.add(term)
            pending += term.args
    return [term for term, _ in sorted(found.items(), key=lambda item: -item[1])]
