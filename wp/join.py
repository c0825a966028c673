"""Merging states where paths meet, so that obligations grow with the code and not with its paths."""

from __future__ import annotations

from logic import build
from logic import sorts as logic_sorts
from logic.terms import Term
from wp.borrows import end_borrows
from wp.context import Context
from wp.destructors import has_destructor
from wp.obligations import Path
from wp.state import State
from wp.unsupported import Unsupported


def join(states: list[State], cx: Context) -> State | None:
    """One state for several that meet here; None if there is none.

    Which one was taken is a condition c: what was learnt on the one path holds if c, on the other if not c, and each
    variable is `ite(c, …)`. Where the paths parted at a branch, c is its condition.
    """
    alive = [state for state in states if not state.is_dead]
    if not alive:
        return None
    # A borrow that has ended on one path is dead where the paths meet, so it has ended on the others, too. But where a
    # part of a variable was moved away the rest may live on, and a destructor is still to come, on the other paths.
    common = frozenset.intersection(*(state.borrows.union(state.parted) for state in alive))
    for state in alive:
        waiting = frozenset(local for local in state.borrows if has_destructor(local.ty, cx.code))
        end_borrows(common | waiting, state, cx)
    result = alive[-1]
    for state in reversed(alive[:-1]):
        result = _join_two(state, result, cx)
    return result


def _join_two(left: State, right: State, cx: Context) -> State:
    common, left_facts, right_facts = _part(left.path, right.path)
    if cx.total and not _parted_at_branch(left_facts, right_facts):
        raise Unsupported("a value that depends on how a place was reached")
    condition, left_rest, right_rest = _selector(left_facts, right_facts)
    merged = State({}, common)
    merged.assume(build.implies(condition, build.conj(*left_rest)))
    merged.assume(build.implies(build.negate(condition), build.conj(*right_rest)))
    for local, value in left.store.items():
        other = right.store.get(local)
        if other is not None:
            merged.store[local] = build.ite(condition, value, other)
    merged.exact = {key: value for key, value in left.exact.items() if key in right.exact and right.exact[key] is value}
    merged.reserved = {
        local: left.reserved[local] for local in left.reserved if right.reserved.get(local) is left.reserved[local]
    }
    merged.borrows = left.borrows & right.borrows
    for part in (left.parted, right.parted):
        merged.parted = {
            **merged.parted,
            **{local: gone | merged.parted.get(local, gone) for local, gone in part.items()},
        }
    merged.cases = left.cases if left.cases == right.cases else ()
    return merged


def _part(left: Path | None, right: Path | None) -> tuple[Path | None, list[Term], list[Term]]:
    """The common beginning of two paths, and what each has beyond it, oldest first."""
    left_facts: list[Term] = []
    right_facts: list[Term] = []
    while left is not right:
        left_length = left.length if left is not None else 0
        right_length = right.length if right is not None else 0
        if left is not None and left_length >= right_length:
            left_facts.append(left.fact)
            left = left.before
        elif right is not None:
            right_facts.append(right.fact)
            right = right.before
    return left, left_facts[::-1], right_facts[::-1]


def _parted_at_branch(left: list[Term], right: list[Term]) -> bool:
    return bool(left and right) and build.negate(left[0]) is right[0]


def _selector(left: list[Term], right: list[Term]) -> tuple[Term, list[Term], list[Term]]:
    """A condition that tells the paths apart, and what else each has learnt."""
    if _parted_at_branch(left, right):
        return left[0], left[1:], right[1:]
    return build.fresh("taken", logic_sorts.BOOL), left, right
