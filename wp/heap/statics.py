"""Who owns a `static mut` when the program begins: statics with invariants what these say of their first values, and
`main` the rest; from then on whoever it is handed to.

    {S |-> its first value, for each `static mut` S, without I(first value), for each static with I}  main()

Nobody else has a permission of one before: `main` is called once, by nobody in the program. When it returns, the
program is at its end, and what is left of them is not lost. That statics can be given what their invariants say is
shown where one is used, too: a library has no `main`. Source: Rust reference, "Static items".
"""

from __future__ import annotations

from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Instance
from murust.record import replace
from murust.source import Span
from wp.calls import call_graph
from wp.constants import initial_value
from wp.context import Context
from wp.heap import pointers
from wp.heap.chunks import FULL, Block, Cell
from wp.heap.clauses import require_invariant
from wp.heap.produce import add, refuse_references
from wp.rules.inline import enter
from wp.state import State
from wp.unsupported import Unsupported


def own_statics(main: core.Function, state: State, cx: Context) -> None:
    """What `main` owns when the program begins."""
    names = cx.code.links.mutable_statics()
    if names and any(main.name in called for called in call_graph(cx.program, cx.code).values()):
        raise Unsupported("a `main` that is called by the program, which has a `static mut`,", main.name_span)
    cx.here = main.name_span
    _begin(main.name_span, state, cx)


def require_begun(function: core.Function, cx: Context) -> None:
    """When the program begins, statics can be given what their invariants say: shown with each function that uses one.
    Obligations: type.invariant, permission."""
    if function.name in cx.references.users:
        cx.here = function.name_span
        _begin(function.name_span, State({}), cx)


def _begin(span: Span, state: State, cx: Context) -> None:
    """Of a static with references in it nobody can say that it is owned."""
    for name in cx.code.links.mutable_statics():
        _, ty = cx.code.links.static(name)
        try:
            refuse_references(ty, span, cx)
            value = initial_value(name, state, cx)
        except Unsupported:
            continue
        assert cx.sorts.of(ty) == value.sort
        add(Cell(pointers.of_static(name, cx.sorts), ty, value, FULL, span), state, cx)
    for invariant in cx.program.static_invariants.values():
        first = _first_value(invariant, state, cx)
        require_invariant(invariant, first, invariant.span, state, cx, "begin")


def _first_value(invariant: spec.StaticInvariant, state: State, cx: Context) -> Term:
    """What is in an atomic when the program begins: what `new` is called with at the end of the initialiser, if that is
    seen; else it may be anything. Source: Rust reference, "Static items"."""
    target = cx.code.links.static(invariant.static)[0]
    assert isinstance(target, Instance)
    callee = cx.code.callee(target)
    given = _given_to_new(callee.function, invariant.self_var.ty) if callee.function is not None else None
    if given is not None:
        mark, there = len(cx.obligations), state.fork()
        try:
            value = enter(target, replace(callee, function=given), [], given.name_span, there, cx)
        except Unsupported:
            value = None
        if value is not None and len(cx.obligations) == mark:
            state.become(there)
            return value
        del cx.obligations[mark:]
    return cx.fresh(invariant.static, invariant.self_var.ty, state)


def _given_to_new(function: core.Function, ty: types.Type) -> core.Function | None:
    """A function that gives what an initialiser puts into the atomic that it makes; None if that is not its end."""
    match function.body:
        case (*before, core.Call(callee="Atomic::new", args=(given,), place=place) as last, core.Return() as end):
            if place.local is not function.result or place.projections:
                return None
            result = core.Local(len(function.locals), "first", ty, core.LocalKind.TEMP, True, last.span)
            body = (*before, core.Assign(core.Place(result), core.Use(given), last.span), end)
            return replace(function, result=result, locals=(*function.locals, result), body=body)
        case _:
            return None


def give_up_statics(state: State, cx: Context) -> None:
    """Where the program ends: they are not given back to anybody."""
    places = {pointers.provenance(pointers.of_static(name, cx.sorts)) for name in cx.code.links.mutable_statics()}
    state.heap = tuple(
        chunk
        for chunk in state.heap
        if not (isinstance(chunk, Cell | Block) and pointers.provenance(chunk.location) in places)
    )
