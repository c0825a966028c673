"""A field lies in the allocation that its struct begins in: to go from the one to the other is to move a pointer inside
of it (Rust reference, "Behavior considered undefined": place projections).

Who owns a struct knows that of its fields. `p.f |-> v` says it, too: so whoever has no more than the field may reach it
by way of `p`. What is known is kept as pairs of pointers, and is no matter of the solver; it stays true, for no other
allocation ever has this provenance. Of pointers made of numbers, whose provenance is a function of the number, it is
known as long as the field is owned.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.source import Span
from wp.context import Context
from wp.heap import pointers
from wp.heap.chunks import Block, Cell
from wp.heap.decisions import decided
from wp.heap.distance import distance
from wp.heap.homes import forget_homes
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State


def note_field(struct: Term, field: Term, state: State) -> None:
    """From here on it is known."""
    if distance(field, struct) != {}:
        state.inside |= {(struct, field)}


def forget_gone(state: State, cx: Context) -> None:
    """Where something is given up, another allocation may be there later on, of which a pointer made of a number is."""
    forget_homes(state, cx)
    owned = {chunk.location for chunk in state.heap if isinstance(chunk, Cell | Block)}
    state.inside = frozenset(
        (struct, field)
        for struct, field in state.inside
        if pointers.cast_from(pointers.provenance(struct)) is None or field in owned
    )


def note_said(location: spec.SpecTerm, env: Env, state: State) -> None:
    """What `p.f |-> v` says of p."""
    for struct, field in _fields_of(location, env):
        note_field(struct, field, state)


def require_said(location: spec.SpecTerm, env: Env, span: Span, state: State, cx: Context) -> None:
    for struct, field in _fields_of(location, env):
        require_field(struct, field, span, state, cx)


def _fields_of(location: spec.SpecTerm, env: Env) -> list[tuple[Term, Term]]:
    """Each pointer to a struct on the way to a field, with the one to its field."""
    found = []
    while isinstance(location, spec.FieldAddress):
        found.append((evaluate(location.term, env), evaluate(location, env)))
        location = location.term
    return found


def require_field(struct: Term, field: Term, span: Span, state: State, cx: Context) -> None:
    """Obligation: pointer."""
    from wp.heap.allocations import inside_one

    if not is_noted(struct, field, state, cx):
        cx.require(Kind.POINTER, inside_one(struct, field, state, cx), state, span)


def is_noted(struct: Term, field: Term, state: State, cx: Context) -> bool:
    if distance(field, struct) == {} or (struct, field) in state.inside:
        return True
    for begin, part in state.inside:
        if distance(begin, struct) == {} and distance(part, field) == {}:
            return True
    return any(
        bool(decided(build.conj(build.eq(begin, struct), build.eq(part, field)), state, cx))
        for begin, part in state.inside
        if begin.sort == struct.sort
    )
