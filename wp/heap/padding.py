"""What is in a struct beside its fields: who writes the struct writes it, too, and it holds nothing.

Where it is known where it lies, it is bytes. Of a struct of which Rust does not promise the layout, or in which that
depends on a parameter, it is a chunk of its own, of which nobody knows the bytes: so that fields can be named without
it, and make a struct again, `p.f |-> v` says of the first field f of such a struct that the padding is there, too. Is
the layout a matter of the parameters, this is said whatever they are. Source: Rust reference, "Type layout"; "Behavior
considered undefined", on what a typed copy leaves of padding.
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Adt, Type
from murust.record import replace
from wp import layouts
from wp.context import Context
from wp.heap import pointers, shares
from wp.heap.chunks import Block, Cell, Padding
from wp.heap.distance import distance
from wp.specs import Env, evaluate
from wp.state import State


def between_fields(whole: Cell, cx: Context) -> list[Block | Padding]:
    """The padding of a struct, as chunks."""
    assert isinstance(whole.ty, Adt)
    if not layouts.has_offsets(whole.ty, cx.sorts):
        if layouts.is_one_field(whole.ty, cx.sorts):
            return []
        return [Padding(whole.location, whole.ty, whole.fraction, whole.origin)]
    found: list[Block | Padding] = []
    for start, length in layouts.gaps(whole.ty, cx.sorts):
        place = pointers.shifted(whole.location, build.integer(start), build.integer(1))
        count, byte = build.integer(length), types.INTS["u8"]
        found.append(Block(place, byte, count, None, whole.fraction, whole.origin, padding=True))
    return found


def said(term: spec.PointsTo, share: Term, env: Env, cx: Context) -> Iterator[Block | Padding]:
    """What `p.f |-> v` says of padding: if f is the first field, and if p is that of another struct, of both."""
    location = term.location
    while isinstance(location, spec.FieldAddress) and location.index == 0:
        location = location.term
        ty = pointers.target(location.ty)
        if isinstance(ty, Adt) and _is_opaque(ty, cx):
            yield from between_fields(Cell(evaluate(location, env), ty, None, share, term.span), cx)


def _is_opaque(ty: Adt, cx: Context) -> bool:
    """Is it a struct of which the layout is not promised, or not whatever its parameters are?"""
    if cx.code.links.is_library_type(ty):
        return False
    params: tuple[Type, ...] = tuple(types.Param(f"{ty.name}::{name}") for name in cx.program.adts[ty.name].params)
    return not layouts.has_offsets(replace(ty, args=params), cx.sorts)


def joined(new: Padding, state: State) -> Padding:
    """With what is there of the same."""
    for chunk in state.heap:
        same = isinstance(chunk, Padding) and chunk.ty == new.ty and chunk.guard is new.guard
        if same and isinstance(chunk, Padding) and distance(chunk.location, new.location) == {}:
            state.heap = tuple(other for other in state.heap if other is not chunk)
            return replace(new, fraction=shares.plus(chunk.fraction, new.fraction))
    return new
