"""Where mutable references lead: which variables may have to wait for what is done through them.

A raw pointer made of a reference has to give back what it owns before the variable is used that the reference was
borrowed from. Which one that is nobody writes down: the reference may have been lent on, stored, and given by calls. So
the prophecies (and other variables of the logic) whose references may have got into each other's places are one group;
that there are too many of them in it does no harm. Source: Steensgaard, "Points-to analysis in almost linear time",
POPL 1996: what flows together is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from logic import build
from logic.sorts import BOOL, INT, REAL, Machine
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.flow import statement_operands
from murust.core.parts import statements
from murust.core.types import Type
from murust.record import replace
from wp.context import Context
from wp.ends import holds_borrow, may_hide_references
from wp.sorts import POINTER, Sorts
from wp.state import State

Leads = frozenset[Term]
"""Variables of the logic."""

UNSEEN = build.var("not seen", BOOL)
"""In a group: its references may lead elsewhere, too."""


def leads(value: Term, ty: Type, cx: Context) -> Leads:
    """The variables that say where the mutable references in a value lead."""
    found = _leads(value, ty, cx.sorts, frozenset())
    return frozenset(var for var in found if var in cx.prophecies or not _is_plain(var))


def _leads(value: Term, ty: Type, sorts: Sorts, inside: frozenset[Type]) -> Leads:
    if not holds_borrow(ty, sorts):
        return frozenset()
    within = inside | {ty}
    match ty:
        case _ if ty in inside:
            return value.free
        case types.Ref(mutable=True, target=target):
            return sorts.final(value, ty).free | _leads(sorts.current(value, ty), target, sorts, within)
        case types.Ref(target=target) | types.Adt(name="Box", args=(target,)):
            return _leads(value, target, sorts, within)
        case types.Adt(name="Vec"):
            return value.free
        case types.Tuple() | types.Adt() | types.Closure():
            parts = ((v, i, field) for v in sorts.variants(ty) for i, field in enumerate(sorts.fields(ty, v)))
            found = (_leads(sorts.field(value, ty, v, i), field, sorts, within) for v, i, field in parts)
            return frozenset[Term]().union(*found)
        case _:
            return value.free


def _is_plain(variable: Term) -> bool:
    """Is it of a sort in which no references are?"""
    return variable.sort in (BOOL, INT, REAL, POINTER) or isinstance(variable.sort, Machine)


def at_its_end(value: Term, ty: Type, cx: Context) -> Leads:
    """What is one when the references in a value end: where they lead, and where what they were lent on as led."""
    return leads(value, ty, cx) | (value.free & cx.prophecies)


def unite(group: Leads, state: State) -> None:
    """References of these may be in each other's places from here on."""
    if len(group) < 2:
        return
    whole = reached(group, state)
    state.links = (*(other for other in state.links if not other & whole), whole)
    state.debts = tuple(replace(d, due=d.due | whole) if d.due & whole else d for d in state.debts)
    state.loans = tuple(replace(n, held=n.held | whole) if n.held & whole else n for n in state.loans)


def reached(group: Leads, state: State) -> Leads:
    return group.union(*(other for other in state.links if other & group))


def link_call(args: Iterable[tuple[Term, Type]], result: Term, ty: Type, state: State, cx: Context) -> None:
    """A call may give back, or put behind a reference, any reference that it is given; and any that is hidden in what
    it is given: there, other calls may have put it."""
    args = tuple(args)
    if holds_borrow(ty, cx.sorts) or any(_has_room(given, cx.sorts) for _, given in args):
        given = (leads(value, of, cx) for value, of in args)
        unite(leads(result, ty, cx).union(_hidden((of for _, of in args), cx), *given), state)


def _hidden(given: Iterable[Type], cx: Context) -> Leads:
    hide = any(may_hide_references(ty, cx.sorts, mutable=True) for ty in given)
    return frozenset((UNSEEN,)) if hide else frozenset()


def _has_room(ty: Type, sorts: Sorts) -> bool:
    """May a value of the type refer to a place where a reference is?"""
    behind = (part.target for part in sorts.held_throughout(ty) if isinstance(part, types.Ref))
    return any(holds_borrow(target, sorts) for target in behind)


def link_rounds(body: core.Block, before: Mapping[core.Local, Term], state: State, cx: Context) -> None:
    """Of variables that have got values about which nothing is known, because rounds of a loop change them: any of
    their references may be in the place of another one, and lead to whatever is lent in the rounds."""
    changed = [local for local, value in state.store.items() if before.get(local) is not value and local in before]
    old = {local: leads(before[local], local.ty, cx) for local in changed}
    new = {local: leads(state.store[local], local.ty, cx) for local in changed}
    if all(new[local] <= old[local] for local in changed):
        return
    lent = set(_lent(body))
    others = (before[x].free & cx.prophecies | state.store[x].free for x in changed if x in lent)
    calls = (stmt for stmt in statements(body) if isinstance(stmt, core.Call | core.CallValue))
    hidden = _hidden((operand.ty for stmt in calls for operand in statement_operands(stmt)), cx)
    unite(hidden.union(*old.values(), *new.values(), *others), state)


def _lent(body: core.Block) -> Iterable[core.Local]:
    for stmt in statements(body):
        if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.Borrow | core.RawBorrow):
            yield stmt.rvalue.place.local


def joined(left: State, right: State) -> State:
    """A state without anything but the links of both."""
    both = State({}, links=left.links)
    for group in right.links:
        unite(group, both)
    return both
