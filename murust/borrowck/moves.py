"""Definite initialisation, moves and mutability, as a forward data flow. Source: Rust reference, "Moved and copied
types"; rustc dev guide, "Move paths"."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.borrowck import errors
from murust.borrowck.accesses import Access, Kind, accesses
from murust.borrowck.cfg import Graph
from murust.borrowck.regions import Oracle
from murust.core import nodes as core
from murust.core import types
from murust.core.parts import statement_terms, variables_now
from murust.diagnostics.model import Diagnostic
from murust.source import Span

Path = tuple[core.Local, tuple[int, ...]]
"""A variable, or a field (of a field …) of it."""


@attrs.frozen
class State:
    """`missing`: paths that may have no value, with the place of the move (None: never had one). `maybe`: variables
    that may have one."""

    missing: frozenset[tuple[Path, Span | None]]
    maybe: frozenset[core.Local]

    def join(self, other: State) -> State:
        return State(self.missing | other.missing, self.maybe | other.maybe)


def check_moves(function: core.Function, graph: Graph, oracle: Oracle) -> list[Diagnostic]:
    """Errors about missing values, moves and assignments of immutable variables."""
    given = frozenset(function.params)
    missing = frozenset(((local, ()), None) for local in function.locals if local not in given)
    states: list[State | None] = [None] * len(graph.points)
    states[0] = State(missing, given)
    pending = [0]
    while pending:
        index = pending.pop()
        state = states[index]
        if state is None:
            continue
        stmt = graph.points[index].stmt
        after = transfer(stmt, state) if stmt is not None else state
        for successor in graph.points[index].successors:
            known = states[successor]
            merged = after if known is None else known.join(after)
            if merged != known:
                states[successor] = merged
                pending.append(successor)
    found: list[Diagnostic] = []
    borrowed: errors.Borrowed = {}
    for point, state in zip(graph.points, states, strict=True):
        if state is not None and point.stmt is not None:
            found += _problems(point.stmt, state, oracle, borrowed)
    return errors.not_declared_mutable(borrowed) + found


def path_of(place: core.Place) -> Path:
    """The longest path that the place is inside of: up to the first dereference or index. An element of an array that a
    pattern names is a part of its own, with a number below 0."""
    fields: list[int] = []
    ty: types.Type = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and isinstance(ty, types.Adt):
            fields.append(0)  # the inside of a box is a part of it
        elif isinstance(projection, core.FieldAt):
            fields.append(projection.index)
        elif isinstance(projection, core.ElementAt) and isinstance(ty, types.Array) and isinstance(ty.count, int):
            fields.append(-1 - (ty.count - projection.offset if projection.from_end else projection.offset))
        else:
            break
        ty = projection.ty
    return place.local, tuple(fields)


def transfer(stmt: core.Stmt, state: State) -> State:
    for access in accesses(stmt):
        state = _after(access, state)
    return state


def _after(access: Access, state: State) -> State:
    local, fields = path_of(access.place)
    match access.kind:
        case Kind.MOVE:
            return State(state.missing | {((local, fields), access.span)}, state.maybe)
        case Kind.ASSIGN if len(fields) == len(access.place.projections):
            kept = frozenset(
                (path, span)
                for path, span in state.missing
                if not (path[0] is local and path[1][: len(fields)] == fields)
            )
            return State(kept, state.maybe | {local})
        case Kind.DEAD:
            kept = frozenset((path, span) for path, span in state.missing if path[0] is not local)
            return State(kept | {((local, ()), None)}, state.maybe - {local})
        case _:
            return state


def _problems(stmt: core.Stmt, state: State, oracle: Oracle, borrowed: errors.Borrowed) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for local, span in _mentioned(stmt):
        gap = _gap(Access(Kind.COPY, core.Place(local), span), state)
        if gap is not None:
            place = core.Place(local)
            found.append(errors.uninitialised(place, span) if gap[1] is None else errors.moved(place, span, gap[1]))
    for access in accesses(stmt):
        problem = _problem(access, state, oracle)
        if problem is not None and problem.code == "E0596":
            sites = borrowed.setdefault(access.place.local, [])
            if all(span != access.span for _, span in sites):
                sites.append((access.place, access.span))
            problem = None
        if problem is not None:
            found.append(problem)
        state = _after(access, state)
    return found


def _mentioned(stmt: core.Stmt) -> Iterator[tuple[core.Local, Span]]:
    """Variables whose present value a specification in the body speaks of: they must have one."""
    for term in statement_terms(stmt):
        for variable in variables_now(term):
            if variable.local.kind is not core.LocalKind.GHOST:
                yield variable.local, variable.span


def _problem(access: Access, state: State, oracle: Oracle) -> Diagnostic | None:
    place, span = access.place, access.span
    if access.kind in (Kind.DEAD, Kind.DROP):
        return None
    gap = _gap(access, state)
    if gap is not None:
        return errors.uninitialised(place, span) if gap[1] is None else errors.moved(place, span, gap[1])
    match access.kind:
        case Kind.MOVE if not _may_be_moved(place):
            return errors.moved_out(place, span)
        case Kind.MOVE if (owner := _dropper(place, oracle)) is not None:
            return errors.moved_from_dropper(place, owner, span)
        case Kind.MUTABLE | Kind.RESERVE if not access.capture and not is_mutable(place):
            return errors.not_mutable(place, span, borrowing=True)
        case Kind.ASSIGN if not place.projections:
            local = place.local
            if not local.mutable and local in state.maybe and local.kind is not core.LocalKind.RETURN:
                return errors.assigned_twice(local, span)
        case Kind.ASSIGN if not is_mutable(place):
            return errors.not_mutable(place, span, borrowing=False)
        case _:
            pass
    return None


def _gap(access: Access, state: State) -> tuple[Path, Span | None] | None:
    """A part that is needed and may have no value. An assignment needs what holds the place; the rest needs the
    place with all its parts."""
    local, fields = path_of(access.place)
    whole = access.kind is Kind.ASSIGN and len(fields) == len(access.place.projections)
    if whole and not fields:
        return None
    for path, span in state.missing:
        if path[0] is not local:
            continue
        shorter = min(len(path[1]), len(fields))
        if path[1][:shorter] != fields[:shorter]:
            continue
        if whole and len(path[1]) >= len(fields):
            continue
        return path, span
    return None


def _may_be_moved(place: core.Place) -> bool:
    """Out of variables, fields and boxes, and out of arrays by a pattern."""
    ty: types.Type = place.local.ty
    for projection in place.projections:
        match projection:
            case core.FieldAt():
                pass
            case core.DerefOf() if isinstance(ty, types.Adt):
                pass
            case core.ElementAt() | core.SubsliceAt() if isinstance(ty, types.Array):
                pass
            case _:
                return False
        ty = projection.ty
    return True


def _dropper(place: core.Place, oracle: Oracle) -> types.Type | None:
    """A type on the way to the place whose destructor needs all of its value."""
    ty: types.Type = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.FieldAt) and oracle.has_destructor(ty):
            return ty
        ty = projection.ty
    return None


def is_mutable(place: core.Place) -> bool:
    """May the place be written? Through `&mut` yes, through `&` never, else if the variable is `mut`. A raw pointer
    says so for itself, however it is got at."""
    mutable, shared = place.local.mutable, False
    ty = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and isinstance(ty, types.RawPtr):
            mutable, shared = ty.mutable, False
        elif isinstance(projection, core.DerefOf) and isinstance(ty, types.Ref):
            shared = shared or not ty.mutable
            mutable = not shared
        ty = projection.ty
    return mutable
