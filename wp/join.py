"""Merging states where paths meet, so that obligations grow with the code and not with its paths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from logic import build
from logic import sorts as logic_sorts
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.record import replace
from wp.borrows import end_borrows
from wp.context import Context
from wp.destructors import has_destructor
from wp.heap.aligned import merged as merged_alignments
from wp.heap.debts import merged_debts, merged_loans, settle_all
from wp.heap.leads import joined, reached
from wp.heap.merge import merged as merged_heaps
from wp.invariants import holds_invariant
from wp.obligations import Path
from wp.state import State
from wp.unsupported import Unsupported

T = TypeVar("T")


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
        end_borrows(common | waiting, state, cx, of_borrows=True)
    _settle_what_differs(alive, cx)
    while len(alive) > 1:
        left, right = _parted_last(alive) if cx.total else (alive[-2], alive[-1])
        merged = _join_two(left, right, cx)
        alive = [merged if state is left else state for state in alive if state is not right]
    return alive[0]


def in_both_cases(condition: Term, state: State, cx: Context, go: Callable[[State, bool], T]) -> tuple[T, T]:
    """Goes on as if the condition held, and as if not; the state is the one where both meet."""
    one, other = state.fork(), state.fork()
    one.assume(condition)
    other.assume(build.negate(condition))
    ends = go(one, True), go(other, False)
    joined = join([one, other], cx)
    if joined is None:
        state.assume(build.FALSE)
    else:
        state.become(joined)
    return ends


def _settle_what_differs(states: list[State], cx: Context) -> None:
    """What is owed on one path only is given back where it meets the others, unless a variable of all of them has the
    pointer there."""
    if not any(state.debts for state in states):
        return
    debts = [debt for debt in states[0].debts if all(any(d.pointer is debt.pointer for d in s.debts) for s in states)]
    common = frozenset[core.Local].intersection(*(frozenset(state.store) for state in states))
    for state in states:
        held = frozenset[Term]().union(*(state.store[local].free for local in common))
        settle_all(state, cx, (*debts, *(debt for debt in state.debts if debt.pointer in held)))


def _parted_last(states: list[State]) -> tuple[State, State]:
    """The two that were one for longest: a term needs the branch at which paths parted."""
    pairs = [(left, right) for at, left in enumerate(states) for right in states[at + 1 :]]
    return max(pairs, key=lambda pair: _common_length(pair[0].path, pair[1].path))


def _common_length(left: Path | None, right: Path | None) -> int:
    common, _, _ = _part(left, right)
    return common.length if common is not None else 0


def _join_two(left: State, right: State, cx: Context) -> State:
    common, left_facts, right_facts = _part(left.path, right.path)
    condition, left_rest, right_rest = _selector(left_facts, right_facts, cx)
    merged = State({}, common)
    merged.assume(build.implies(condition, build.conj(*left_rest)))
    merged.assume(build.implies(build.negate(condition), build.conj(*right_rest)))
    for local, value in left.store.items():
        other = right.store.get(local)
        if other is not None:
            merged.store[local] = build.ite(condition, value, other)
    merged.heap = merged_heaps(condition, left.heap, right.heap)
    merged.links = joined(left, right).links
    merged.loans = tuple(
        replace(loan, held=reached(loan.held, merged)) for loan in merged_loans(condition, left.loans, right.loans)
    )
    merged.debts = merged_debts(condition, left, right, merged)
    merged.apart = left.apart & right.apart
    merged.inside = left.inside & right.inside
    merged.aligned = merged_alignments(condition, left.aligned, right.aligned)
    merged.homes = {made: home for made, home in left.homes.items() if right.homes.get(made) is home}
    merged.spent = tuple(dict.fromkeys((*left.spent, *right.spent)))
    merged.bound = {
        var: build.ite(condition, value, right.bound[var]) for var, value in left.bound.items() if var in right.bound
    }
    merged.exact = {key: value for key, value in left.exact.items() if key in right.exact and right.exact[key] is value}
    merged.reserved = {
        local: left.reserved[local] for local in left.reserved if right.reserved.get(local) is left.reserved[local]
    }
    merged.borrows = left.borrows & right.borrows
    alone = _on_one_path(left, right, cx), _on_one_path(right, left, cx)
    merged.to_drop = _united(left.to_drop, right.to_drop, *alone)
    merged.parted = _united(left.parted, right.parted)
    merged.cases = left.cases if left.cases == right.cases else ()
    return merged


def _united(*parts: Mapping[core.Local, frozenset[T]]) -> dict[core.Local, frozenset[T]]:
    """Of each variable all that is said of it."""
    found: dict[core.Local, frozenset[T]] = {}
    for part in parts:
        found |= {local: of | found.get(local, frozenset()) for local, of in part.items()}
    return found


def _on_one_path(state: State, other: State, cx: Context) -> dict[core.Local, frozenset[Term]]:
    """The variables that have a value here only, with borrows that end where it is dropped, or with invariants that its
    destructor relies on."""
    alone = (local for local in state.store if local not in other.store)
    dropped = (local for local in alone if has_destructor(local.ty, cx.code))
    looked_at = (local for local in dropped if local in state.borrows or holds_invariant(local.ty, cx))
    return {local: state.store[local].free for local in looked_at}


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


def _selector(left: list[Term], right: list[Term], cx: Context) -> tuple[Term, list[Term], list[Term]]:
    """A condition that tells the paths apart, and what else each has learnt."""
    for first, second in ((left, right), (right, left)):
        count = _condition(first, second)
        if count is not None:
            condition, rest = build.conj(*first[:count]), first[count:]
            if first is left:
                return condition, rest, second[1:]
            return build.negate(condition), second[1:], rest
    if cx.total:
        raise Unsupported("a value that depends on how a place was reached")
    return build.fresh("taken", logic_sorts.BOOL), left, right


def _condition(facts: list[Term], others: list[Term]) -> int | None:
    """How many of the facts are the condition of a branch whose negation the others begin with: a conjunction is known
    by its parts."""
    if not others:
        return None
    condition = build.negate(others[0])
    count = len(condition.args) if condition.op is Op.AND else 1
    return count if build.conj(*facts[:count]) is condition else None
