"""Where references and raw pointers meet: memory that is lent by the one to the other.

A raw pointer made of a mutable reference owns what that referred to, and owes the value that will be there in the
end: the prophecy of the borrow. The debt is due when what was borrowed is looked at again, changed, moved or dropped,
and when the function ends; then the permission has to be there, and the prophecy comes true. From then on nothing is
owned by the pointer: Rust's aliasing rules say that it must not be used any more (Rust reference, "Behavior considered
undefined").

A mutable reference made of a raw pointer takes the permission along, and brings it back when the borrow ends.

    {r is (v, f)}  p = r as *mut T  {p |-> v, f is owed}            {p |-> v}  r = &mut *p  {r is (v, f)}
    {p |-> w, f is owed}  x is used  {f == w}                       {r is (w, f)}  r ends  {p |-> f and f == w}

Source: RustHorn (ESOP 2020) for prophecies; RefinedRust (PLDI 2024), section 4, for raw pointers made of references.
"""

from __future__ import annotations

from collections.abc import Iterable

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import variables_now
from murust.core.types import Type
from murust.record import Record, replace
from murust.source import Span
from wp.context import FALSE, Context
from wp.ends import holds_borrow
from wp.heap.blocks import take_block
from wp.heap.cases import choose
from wp.heap.cells import Missing, take_cell
from wp.heap.chunks import Block, Cell
from wp.heap.decisions import Undecided
from wp.heap.keepers import Keepers, holds_shared
from wp.heap.leads import UNSEEN, at_its_end, reached, unite
from wp.heap.lenders import Lenders
from wp.heap.produce import add, add_where
from wp.obligations import Kind
from wp.state import State
from wp.unsupported import Unsupported


class Debt(Record):
    """`final`: the value that has to be left behind; None if nothing may be written. `due`: what is looked at holds one
    of these variables. `lenders`: of what is only read, the variables that must not change meanwhile."""

    pointer: Term
    ty: Type
    count: Term | None
    """Of elements; None of a single value."""
    share: Term
    final: Term | None
    due: frozenset[Term]
    span: Span
    lenders: Lenders = frozenset()
    guard: Term = build.TRUE
    """Where it is owed: the pointer was made on one of the paths that have met."""


MOST_CASES = 3
"""Conditions inside of each other that are looked at in both cases."""


class Loan(Record):
    """Memory that a reference has taken along: a mutable one will leave `final` behind; a shared one only reads. The
    `holders` may hold it, or one that is made of it."""

    chunk: Cell | Block
    final: Term | None
    holders: Keepers = frozenset()
    held: frozenset[Term] = frozenset()
    """Prophecies of references that have not come true: its own, and those of references that it was lent on to."""


# --- Raw pointers made of references ---------------------------------------------------------------------------


def owe(chunk: Cell | Block, final: Term, state: State, cx: Context) -> None:
    """The pointer owns the memory from here on, and owes what will be there."""
    count = chunk.count if isinstance(chunk, Block) else None
    add(chunk, state, cx)
    debt = Debt(chunk.location, chunk.ty, count, chunk.fraction, final, reached(final.free, state), chunk.origin)
    if not has_lender(debt, state, cx):
        raise Unsupported("a raw pointer made of a reference whose lender is not seen")
    state.debts = (*state.debts, debt)


def owe_back(chunk: Cell | Block, lent_by: Lenders, state: State, cx: Context) -> None:
    """The pointer may read the memory from here on, and gives that back before one of these variables changes."""
    count = chunk.count if isinstance(chunk, Block) else None
    add(chunk, state, cx)
    debt = Debt(chunk.location, chunk.ty, count, chunk.fraction, None, frozenset(), chunk.origin, lent_by)
    state.debts = (*state.debts, debt)


def touch(local: core.Local, state: State, cx: Context, *, looking: bool = False) -> None:
    """A variable is looked at, changed, or gone: what is owed of it is due. What is only read may be looked at."""
    variables = state.store[local].free if state.debts and local in state.store else frozenset()
    for debt in state.debts:
        if debt.due & variables or (local in debt.lenders and not looking):
            settle(debt, state, cx)


def touch_mentioned(terms: Iterable[spec.SpecTerm], state: State, cx: Context) -> None:
    """So does a specification that speaks of it."""
    if state.debts:
        for local in dict.fromkeys(var.local for term in terms for var in variables_now(term)):
            touch(local, state, cx, looking=True)


def settle(debt: Debt, state: State, cx: Context) -> None:
    """The permission is given back, and the prophecy comes true."""
    from wp.join import in_both_cases

    state.debts = tuple(other for other in state.debts if other.pointer is not debt.pointer)
    if debt.guard is not build.TRUE:
        in_both_cases(debt.guard, state, cx, lambda there, owed: _settle(debt, there, cx) if owed else None)
    else:
        _settle(debt, state, cx)


def _settle(debt: Debt, state: State, cx: Context) -> None:
    if debt.guard is not build.TRUE:
        choose(state)
    try:
        if debt.count is None:
            value = take_cell(debt.pointer, debt.ty, debt.share, True, debt.span, state, cx)
        else:
            value = take_block(debt.pointer, debt.ty, debt.count, debt.share, True, debt.span, state, cx)
    except Missing:
        cx.require(Kind.PERMISSION, FALSE, state, cx.here or debt.span, debt.span, "debt")
        return
    if value is not None and debt.final is not None:
        state.assume(build.eq(debt.final, value))


def settle_all(state: State, cx: Context, but: tuple[Debt, ...] = ()) -> None:
    """All that is owed; `but` what was before."""
    for debt in state.debts:
        if all(debt.pointer is not other.pointer for other in but):
            _settle_by_cases(debt, state, cx)


def _settle_by_cases(debt: Debt, state: State, cx: Context, cases: int = 0) -> None:
    """Where the permission may be there in one case only, each is looked at: no statement does so around this."""
    from wp.join import in_both_cases

    mark, there = len(cx.obligations), state.fork()
    try:
        settle(debt, there, cx)
    except Undecided as question:
        del cx.obligations[mark:]
        if cases == MOST_CASES:
            raise Unsupported("a permission that is there in one of many cases") from question
        in_both_cases(
            question.condition, state, cx, lambda case, _: _settle_by_cases(debt, case, cx, cases + 1)
        )  # fmt: skip
    else:
        state.become(there)


def merged_debts(condition: Term, left: State, right: State, merged: State) -> tuple[Debt, ...]:
    """Of two paths that meet, the left one taken if the condition holds: what is owed on one of them is owed then."""
    found: list[Debt] = []
    for debt in left.debts:
        other = next((other for other in right.debts if other.pointer is debt.pointer), None)
        found.append(
            replace(debt, guard=build.conj(condition, debt.guard))
            if other is None
            else replace(debt, due=debt.due | other.due, guard=build.ite(condition, debt.guard, other.guard))
        )
    for debt in right.debts:
        if all(debt.pointer is not other.pointer for other in left.debts):
            found.append(replace(debt, guard=build.conj(build.negate(condition), debt.guard)))
    return tuple(replace(debt, due=reached(debt.due, merged)) for debt in found)


def pass_on(ended: core.Local, state: State, cx: Context) -> None:
    """A borrow has ended: what its lender has become is owed now. Where that is not seen, the debt is due at once."""
    value = state.store[ended]
    unite(at_its_end(value, ended.ty, cx), state)
    for debt in state.debts:
        if debt.due & value.free and not has_lender(debt, state, cx, ended):
            settle(debt, state, cx)


def has_lender(debt: Debt, state: State, cx: Context, but: core.Local | None = None) -> bool:
    """Is it seen what the debt is due for: a variable that waits for a prophecy of it, memory that has been lent, or,
    for the parameters of the function, the caller? Not of what may have been hidden."""
    if UNSEEN in debt.due:
        return False
    if any(loan.held & debt.due for loan in state.loans):
        return True
    named = debt.due & cx.prophecies
    for local, value in state.store.items():
        waits = local in state.borrows or not holds_borrow(local.ty, cx.sorts)  # and is no reference that has ended
        if waits and local is not but and named & value.free:
            return True
    return not cx.entered and any(debt.due & value.free for value in cx.entry.values())


# --- References made of raw pointers ---------------------------------------------------------------------------


def lend(chunk: Cell | Block, final: Term, holders: Keepers, state: State) -> None:
    """To a mutable reference: what has been taken out of the heap."""
    state.loans = (*state.loans, Loan(chunk, final, holders, frozenset((final,))))


def lend_shared(chunk: Cell | Block, holders: Keepers, state: State) -> None:
    """To a shared one: what has been taken out of the heap, and is read and not written."""
    state.loans = (*state.loans, Loan(chunk, None, holders))


def merged_loans(condition: Term, left: tuple[Loan, ...], right: tuple[Loan, ...]) -> tuple[Loan, ...]:
    """Of two paths that meet, the left one taken if the condition holds: what was lent on one of them is lent then."""
    found: list[Loan] = []
    for loan in left:
        other = next((other for other in right if _is_same(loan, other)), None)
        there = _where(condition, loan) if other is None else replace(loan, held=loan.held | other.held)
        found.append(there)
    alone = (loan for loan in right if not any(_is_same(loan, other) for other in left))
    return (*found, *(_where(build.negate(condition), loan) for loan in alone))


def _is_same(loan: Loan, other: Loan) -> bool:
    """Was it lent before the paths parted? The same memory may have been lent on both, to different references."""
    return loan.chunk is other.chunk and loan.final is other.final


def _where(condition: Term, loan: Loan) -> Loan:
    return replace(loan, chunk=replace(loan.chunk, guard=build.conj(condition, loan.chunk.guard)))


def bring_back(live: frozenset[core.Local] | None, state: State, cx: Context) -> None:
    """Of mutable borrows that no variable holds any more, nor a raw pointer made of one, nor a shared reference
    that is looked at later, the permission comes back, with what they have left behind. `live`: None if that is not
    known."""
    for loan in state.loans:
        shared = any((live is None or local in live) and holds_shared(local.ty, cx) for local in loan.holders)
        if loan.final is not None and not shared and not _is_held(loan, state, cx):
            state.loans = tuple(other for other in state.loans if other is not loan)
            add_where(_with(loan.chunk, loan.final), state, cx)


def _with(chunk: Cell | Block, contents: Term) -> Cell | Block:
    return replace(chunk, value=contents) if isinstance(chunk, Cell) else replace(chunk, contents=contents)


def _is_held(loan: Loan, state: State, cx: Context) -> bool:
    """What a parameter refers to lives on when the function ends: what has been put there has no end that is seen. What
    may still have to be dropped holds it until then."""
    holders = [state.store[local] for local in state.borrows if local in state.store]
    held = any(loan.held & value.free for value in (*holders, *cx.entry.values()))
    held = held or any(loan.held & of for of in state.to_drop.values())
    return held or any(loan.held & debt.due for debt in state.debts)


def bring_back_shared(live: frozenset[core.Local], state: State, cx: Context) -> None:
    """Of shared ones, when none of their holders is looked at any more."""
    for loan in state.loans:
        if loan.final is None and loan.holders.isdisjoint(live):
            state.loans = tuple(other for other in state.loans if other is not loan)
            add_where(loan.chunk, state, cx)


def are_kept(before: State, after: State) -> bool:
    """Is what holds a lent permission still seen to hold it, where variables have got values about which nothing is
    known?"""
    return all(
        bool(loan.held & before.store[local].free) <= bool(loan.held & after.store[local].free)
        for loan in before.loans
        for local in before.borrows
        if local in before.store and local in after.store
    )
