"""A struct that is reached by its fields is aligned: to load, store or borrow `(*p).f` is undefined where p is not
aligned for the struct, wherever the field lies (Rust reference, "Behavior considered undefined": places based on a
misaligned pointer). `&raw mut (*p).f` asks for nothing.

Who owns a value knows that its place is aligned. `p.f |-> v` says it of p, too: so whoever has no more than the field
may reach it by way of p. What is known is kept beside the facts, and is no matter of the solver until it is asked for;
it is one of addresses, so it stays true.
"""

from __future__ import annotations

from collections.abc import Mapping

from logic import build
from logic.terms import Op, Term
from murust.core import specs as spec
from murust.core.types import Type
from murust.source import Span
from wp import layouts
from wp.context import FALSE, Context
from wp.heap import pointers
from wp.heap.chunks import Block, Cell
from wp.heap.decisions import holds, is_known
from wp.heap.distance import Polynomial, distance, quotient
from wp.heap.known import resolved
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State

Known = Mapping[tuple[Term, Type], Term]
"""Pointers that are aligned for types, and where that is known."""


def note_aligned(pointer: Term, ty: Type, state: State) -> None:
    """From here on it is known."""
    if state.aligned.get((pointer, ty)) is not build.TRUE:
        state.aligned = {**state.aligned, (pointer, ty): build.TRUE}


def merged(condition: Term, left: Known, right: Known) -> Known:
    """What is known where two paths meet: the left one's if the condition holds, else the right one's."""
    return {key: build.ite(condition, left.get(key, FALSE), right.get(key, FALSE)) for key in {**left, **right}}


def note_said(location: spec.SpecTerm, env: Env, state: State) -> None:
    """What `p.f.g |-> v` says of p and of `&raw mut (*p).f`, in which the fields are aligned."""
    while isinstance(location, spec.FieldAddress):
        location = location.term
        note_aligned(evaluate(location, env), pointers.target(location.ty), state)


def require_said(location: spec.SpecTerm, env: Env, span: Span, state: State, cx: Context) -> None:
    if not isinstance(location, spec.FieldAddress):
        return
    while isinstance(location, spec.FieldAddress):
        location = location.term
    require_aligned(evaluate(location, env), pointers.target(location.ty), span, state, cx)


def require_aligned(pointer: Term, ty: Type, span: Span, state: State, cx: Context) -> None:
    """Obligation: permission."""
    claim = aligned(pointer, ty, state, cx)
    if claim is not build.TRUE:
        cx.require(Kind.PERMISSION, claim, state, cx.here or span, span, "struct")


def is_shown_aligned(pointer: Term, ty: Type, state: State, cx: Context) -> bool:
    return holds(aligned(pointer, ty, state, cx), state, cx)


def aligned(pointer: Term, ty: Type, state: State, cx: Context) -> Term:
    """What has to be shown for a pointer to be aligned for a type: nothing, if it is noted, or if it is so many
    alignments or elements away from what is. Else the solver is told of what lies in the same memory."""
    pointer = resolved(pointer, state)
    if pointer.op is Op.ITE:
        condition, *cases = pointer.args
        return build.ite(condition, *(aligned(case, ty, state, cx) for case in cases))
    layout = layouts.layout(ty, cx.sorts)
    known = _known(state)
    if layout.align is build.integer(1) or known.get((pointer, ty)) is build.TRUE:
        return build.TRUE
    near = [(place, of, where, apart) for (place, of), where in known.items()
            if (apart := distance(pointer, place)) is not None]  # fmt: skip
    for _, of, where, apart in near:
        if where is build.TRUE and layouts.layout(of, cx.sorts).align is layout.align and _is_whole(apart, layout):
            return build.TRUE
    for place, of, where, _ in near:
        fact = build.implies(where, pointers.is_aligned(place, of, cx.sorts))
        if fact is not build.TRUE and not is_known(fact, state):
            state.assume(fact)
    same = (build.conj(where, build.eq(place, pointer)) for (place, of), where in known.items()
            if of == ty and place.sort == pointer.sort)  # fmt: skip
    return build.disj(pointers.is_aligned(pointer, ty, cx.sorts), *same)


def _known(state: State) -> Known:
    """What is noted, and what is owned: of no elements, too."""
    owned = {(chunk.location, chunk.ty): chunk.guard for chunk in state.heap if isinstance(chunk, Cell | Block)}
    return {**owned, **state.aligned}


def _is_whole(apart: Polynomial, layout: layouts.Layout) -> bool:
    """Is it a number of alignments, or of elements?"""
    return apart == {} or any(quotient(apart, unit) is not None for unit in (layout.align, layout.size))
