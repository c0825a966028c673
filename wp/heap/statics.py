"""Who owns a `static mut`: `main`, when the program begins; from then on whoever it is handed to.

    {S |-> initial value, for each `static mut` S}  main()

Nobody else has a permission of one before: `main` is called once, by nobody in the program. When it returns, the
program is at its end, and what is left of them is not lost. Source: Rust reference, "Static items".
"""

from __future__ import annotations

from murust.core import nodes as core
from wp.calls import call_graph
from wp.constants import initial_value
from wp.context import Context
from wp.heap import pointers
from wp.heap.chunks import FULL, Block, Cell
from wp.heap.produce import add, refuse_references
from wp.state import State
from wp.unsupported import Unsupported


def own_statics(main: core.Function, state: State, cx: Context) -> None:
    """What `main` owns when the program begins. Of a static with references in it that can't be said."""
    names = cx.code.links.mutable_statics()
    if names and any(main.name in called for called in call_graph(cx.program, cx.code).values()):
        raise Unsupported("a `main` that is called by the program, which has a `static mut`,", main.name_span)
    cx.here = main.name_span
    for name in names:
        _, ty = cx.code.links.static(name)
        try:
            refuse_references(ty, main.name_span, cx)
            value = initial_value(name, state, cx)
        except Unsupported:
            continue  # then nobody owns it
        assert cx.sorts.of(ty) == value.sort
        add(Cell(pointers.of_static(name, cx.sorts), ty, value, FULL, main.name_span), state, cx)


def give_up_statics(state: State, cx: Context) -> None:
    """Where the program ends: they are not given back to anybody."""
    places = {pointers.provenance(pointers.of_static(name, cx.sorts)) for name in cx.code.links.mutable_statics()}
    state.heap = tuple(
        chunk
        for chunk in state.heap
        if not (isinstance(chunk, Cell | Block) and pointers.provenance(chunk.location) in places)
    )
