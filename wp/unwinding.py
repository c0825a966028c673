"""Where a panic leaves a function: the destructors of what its variables hold run, and then those of its callers, which
find what they have lent as it is left here. All of these rely on the invariants of types. Source: Rust reference,
"Destructors"; documentation of `panic!`, which unwinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.borrows import end_borrows
from wp.context import Context
from wp.destructors import has_destructor, looks_at
from wp.ends import holds_borrow, may_hide_references
from wp.heap.debts import settle_all
from wp.invariants import ends_that_hold, holds_invariant, require_invariants
from wp.state import State
from wp.unsupported import Unsupported


def require_unwinding(params: Mapping[core.Local, Term], span: Span, state: State, cx: Context) -> None:
    """In this state a panic is under way; `params` are those of the function that is proved, as it was given them.

        P and not c implies the invariants of what is dropped, and of what `&mut` parameters refer to
        -------------------------------------------------------------------------------------------- unwinding
        {P}  check c  {P and c}                               where the function may panic

    Obligation: type.invariant.
    """
    dropped = [local for local in state.store if has_destructor(local.ty, cx.code)]
    kept = [local for local in dropped if holds_invariant(local.ty, cx)]
    lent = [(param, value) for param, value in params.items() if _is_lent(param.ty, cx)]
    _refuse_unknown(state, cx)
    if not kept and not lent:
        return
    _refuse_guards(kept, [param.ty for param, _ in lent], state, cx)
    state.reserved = {}  # a two-phase borrow that has not begun: its lender has its value
    end_borrows(frozenset(), state, attrs.evolve(cx, kept=frozenset()))
    settle_all(state, cx)
    for local in kept:
        require_invariants(state.store[local], local.ty, span, state, cx, PANIC)
    for value, ty in ends_that_hold(((value, param.ty) for param, value in lent), cx):
        require_invariants(value, ty, span, state, cx, PANIC)


PANIC = "panic"
"""The detail of these obligations."""


def _is_lent(ty: Type, cx: Context) -> bool:
    return holds_borrow(ty, cx.sorts) and holds_invariant(ty, cx)


def _refuse_unknown(state: State, cx: Context) -> None:
    """What has a value on some of the paths to here only."""
    for local in state.to_drop:
        if local not in state.store and holds_invariant(local.ty, cx):
            raise Unsupported(f"a `{local.ty}` that may have been moved away where this may panic,")


def _refuse_guards(kept: list[core.Local], lent: list[Type], state: State, cx: Context) -> None:
    """A destructor may change what its value refers to, and keeps the invariants of that; not those of what that is
    a part of, on which those who lent it rely."""
    for guard in state.store:
        if not looks_at(guard.ty, cx.code):
            continue
        relied = _with_invariants((*(local.ty for local in kept if local is not guard), *lent), cx)
        hidden = may_hide_references(guard.ty, cx.sorts, mutable=True)
        if relied and (hidden or any(_may_be_inside(target, relied, cx) for target in _targets(guard.ty, cx))):
            what = f"a `{guard.ty}`, whose destructor may change a part of what has an invariant,"
            raise Unsupported(f"{what} where this may panic,")


def _targets(ty: Type, cx: Context) -> Iterable[Type]:
    """What mutable references in values of the type refer to."""
    if holds_borrow(ty, cx.sorts):
        for part in cx.sorts.held_throughout(ty):
            if isinstance(part, types.Ref) and part.mutable:
                yield part.target


def _with_invariants(given: Iterable[Type], cx: Context) -> set[types.Adt]:
    inside = {part for ty in given for part in cx.sorts.held_throughout(ty)}
    return {part for part in inside if isinstance(part, types.Adt) and part.name in cx.program.invariants}


def _may_be_inside(target: Type, relied: set[types.Adt], cx: Context) -> bool:
    """May the target be a part of a value with an invariant, that is not itself in the target?"""
    own = cx.sorts.held_throughout(target)
    return any(ty not in own and own & cx.sorts.held_throughout(ty) for ty in relied)
