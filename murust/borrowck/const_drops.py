"""Values with destructors must not be dropped where constants are evaluated (E0493). Source: rustc's
`check_consts`: the qualification `NeedsDrop`, as a forward data flow.

A variable needs to be dropped once it has been given a value of which a part may need it, until all of it is moved. (A
part that is moved changes nothing: drops are looked at before they are elaborated.)
"""

from __future__ import annotations

from collections.abc import Callable

from murust.borrowck.cfg import Graph
from murust.core import nodes as core
from murust.core.flow import statement_operands
from murust.core.types import Adt, Type
from murust.diagnostics.model import Diagnostic, error
from murust.record import Datum, replace
from murust.source import Span
from murust.types import thir
from murust.types.drops import needs_drop, value_needs_drop
from murust.types.items import Items
from murust.types.shared_constants import has_cell


class Question(Datum):
    """What is asked of types and constants, in a function: with what is known of its parameters."""

    items: Items
    copies: Callable[[Type], bool]

    def needs_drop(self, ty: Type) -> bool:
        return needs_drop(ty, self.items, self.copies)

    def has_destructor(self, ty: Type) -> bool:
        return isinstance(ty, Adt) and ty.name in self.items.droppers()

    def has_cell(self, ty: Type) -> bool:
        return has_cell(ty, self.items, set())

    def constant_needs_drop(self, constant: core.NamedConst, span: Span) -> bool:
        value = thir.ConstValue(constant.ty, span, constant.name, constant.args)
        return value_needs_drop(value, self.items, self.needs_drop)


class _State(Datum):
    """The variables that need to be dropped, and those that may be changed through a reference."""

    needing: frozenset[core.Local] = frozenset()
    lent: frozenset[core.Local] = frozenset()

    def join(self, other: _State) -> _State:
        return _State(self.needing | other.needing, self.lent | other.lent)


def check_drops(function: core.Function, ask: Question) -> list[Diagnostic]:
    """The drops in a function that is evaluated at compile time, or in the value of a constant."""
    graph = Graph.of(function)
    states: list[_State | None] = [None] * len(graph.points)
    states[0] = _State(frozenset(param for param in function.params if ask.needs_drop(param.ty)))
    pending = [0]
    while pending:
        point = graph.points[pending.pop()]
        before = states[point.index]
        assert before is not None
        after = _after(point.stmt, before, ask) if point.stmt is not None else before
        for successor in point.successors:
            known = states[successor]
            merged = after if known is None else known.join(after)
            if merged != known:
                states[successor] = merged
                pending.append(successor)
    found: dict[Span, Diagnostic] = {}
    for point, state in zip(graph.points, states, strict=True):
        if state is None or not isinstance(point.stmt, core.Drop):
            continue
        local, whole = point.stmt.place.local, not point.stmt.place.projections
        if not whole or local in state.needing:
            span = local.span if whole else point.stmt.span
            found.setdefault(span, _live_drop(span))
    return list(found.values())


def _live_drop(span: Span) -> Diagnostic:
    return error("E0493", "a value with a destructor is dropped where constants are evaluated", span, "dropped",
                 helps=["give it back, or use `core::mem::forget`"])  # fmt: skip


def _after(stmt: core.Stmt, state: _State, ask: Question) -> _State:
    match stmt:
        case core.Assign(place=place, rvalue=rvalue):
            if _in_rvalue(rvalue, stmt.span, state, ask) and not _is_indirect(place):
                state = replace(state, needing=state.needing | {place.local})
            if isinstance(rvalue, core.Borrow | core.RawBorrow) and not _is_indirect(rvalue.place):
                state = _lent(rvalue, state, ask)
            return _moved(stmt, state)
        case core.Call(place=place) | core.CallValue(place=place):
            state = _moved(stmt, state)
            if ask.needs_drop(place.ty) and not _is_indirect(place):
                state = replace(state, needing=state.needing | {place.local})
            return state
        case core.StorageDead(local=local):
            return _State(state.needing - {local}, state.lent - {local})
        case _:
            return state


def _lent(borrow: core.Borrow | core.RawBorrow, state: _State, ask: Question) -> _State:
    """What may change through a reference may get a value that needs to be dropped."""
    ty, local = borrow.place.ty, borrow.place.local
    if not borrow.mutable and not ask.has_cell(ty):
        return state
    return _State(state.needing | ({local} if ask.needs_drop(ty) else set()), state.lent | {local})


def _moved(stmt: core.Stmt, state: _State) -> _State:
    moved = {
        operand.place.local
        for operand in statement_operands(stmt)
        if isinstance(operand, core.Move) and not operand.place.projections
    }
    return replace(state, needing=state.needing - (moved - state.lent))


def _is_indirect(place: core.Place) -> bool:
    return any(isinstance(projection, core.DerefOf) for projection in place.projections)


def _in_rvalue(rvalue: core.Rvalue, span: Span, state: _State, ask: Question) -> bool:
    match rvalue:
        case core.Aggregate(ty=ty, operands=operands):
            return ask.has_destructor(ty) or any(_in_operand(operand, state, ask) for operand in operands)
        case core.Use(operand=operand) | core.Repeat(operand=operand):
            return _in_operand(operand, state, ask)
        case core.NamedConst():
            return ask.constant_needs_drop(rvalue, span)
        case _:
            return False  # numbers and pointers


def _in_operand(operand: core.Operand, state: _State, ask: Question) -> bool:
    if isinstance(operand, core.Const):
        return False
    place = operand.place
    while place.projections:
        if not ask.needs_drop(place.ty):
            return False
        if isinstance(place.projections[-1], core.DerefOf):
            return True
        place = core.Place(place.local, place.projections[:-1])
    return place.local in state.needing
