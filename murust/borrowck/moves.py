"""Definite initialisation, moves and mutability, as a forward data flow. Source: Rust reference, "Moved and copied
types"; rustc dev guide, "Move paths"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from murust.borrowck import errors
from murust.borrowck.accesses import Access, Kind
from murust.borrowck.cfg import Graph
from murust.borrowck.regions import Oracle
from murust.core import nodes as core
from murust.core import types
from murust.core.parts import statement_terms, variables_now
from murust.diagnostics.model import Diagnostic
from murust.record import Datum
from murust.source import Span

Fields = tuple[int, ...]
"""A part of a variable: a field, of a field …; all of it, if there is none."""

Gap = tuple[Fields, Span | None]
"""A part that may have no value, with the place of the move (None: it never had one)."""

NOTHING: frozenset[Gap] = frozenset()
NEVER: frozenset[Gap] = frozenset({((), None)})


class State(Datum):
    """`missing`: the gaps of the variables that have one. `maybe`: variables that may have had a value, `held`: those
    that may still hold something."""

    missing: dict[core.Local, frozenset[Gap]]
    maybe: frozenset[core.Local]
    held: frozenset[core.Local]

    def join(self, other: State) -> State:
        missing = dict(self.missing)
        for local, gaps in other.missing.items():
            missing[local] = missing.get(local, NOTHING) | gaps
        return State(missing, self.maybe | other.maybe, self.held | other.held)

    def with_gaps(self, local: core.Local, gaps: frozenset[Gap]) -> State:
        """The state in which these are the gaps of a variable."""
        missing = dict(self.missing)
        missing[local] = gaps
        if not gaps:
            del missing[local]
        return State(missing, self.maybe, self.held)


def check_moves(function: core.Function, graph: Graph, oracle: Oracle) -> list[Diagnostic]:
    """Errors about missing values, moves and assignments of immutable variables. What drops nothing in any run is no
    access any more. Source: rustc dev guide, "Drop elaboration"."""
    found: list[Diagnostic] = []
    borrowed: errors.Borrowed = {}
    reported = _Reported()
    for point, state in zip(graph.points, _states(function, graph), strict=True):
        if state is not None and point.stmt is not None:
            found += _problems(point.stmt, point.accesses, state, oracle, borrowed, reported)
            if isinstance(point.stmt, core.Drop) and point.stmt.place.local not in state.held:
                point.accesses = ()
    return errors.not_declared_mutable(borrowed) + found


def drops(function: core.Function) -> list[tuple[core.Place, Span]]:
    """What may be dropped, and where: at the end of its scope, or because a panic leaves the function there. Source:
    rustc dev guide, "Drop elaboration"."""
    graph = Graph.of(function)
    found: list[tuple[core.Place, Span]] = []
    for point, state in zip(graph.points, _states(function, graph), strict=True):
        stmt = point.stmt
        if state is None or not isinstance(stmt, _UNWINDING):
            continue
        if isinstance(stmt, core.Drop):
            if stmt.place.local not in state.held:
                continue
            found.append((stmt.place, stmt.span))
        moved = {access.place.local for access in point.accesses if access.kind is Kind.MOVE}
        left = state.held - moved - ({stmt.place.local} if isinstance(stmt, core.Drop) else set())
        found += [(core.Place(local), stmt.span) for local in left]
    return found


_UNWINDING = (core.Call, core.CallValue, core.Check, core.Panic, core.Print, core.Drop)


def _states(function: core.Function, graph: Graph) -> list[State | None]:
    """The state before each point; None where it is not reached."""
    given = frozenset(function.params)
    missing = {local: NEVER for local in function.locals if local not in given}
    states: list[State | None] = [None] * len(graph.points)
    states[0] = State(missing, given, given)
    pending = [0]
    while pending:
        index = pending.pop()
        state = states[index]
        if state is None:
            continue
        after = state
        for access in graph.points[index].accesses:
            after = _after(access, after)
        for successor in graph.points[index].successors:
            known = states[successor]
            merged = after if known is None else known.join(after)
            if merged != known:
                states[successor] = merged
                pending.append(successor)
    return states


def fields_of(place: core.Place) -> Fields:
    """The smallest part that the place is inside of: up to the first dereference or index. An element of an array that
    a pattern names is a part of its own, with a number below 0."""
    if not place.projections:
        return ()
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
    return tuple(fields)


_CHANGING = (Kind.MOVE, Kind.DEAD, Kind.ASSIGN)


def _after(access: Access, state: State) -> State:
    """The state after an access."""
    local, kind = access.place.local, access.kind
    if kind not in _CHANGING:
        return state
    if kind is Kind.MOVE and not _may_be_moved(access.place):
        return state  # an error, once
    if kind is Kind.MOVE:
        taken = fields_of(access.place)
        others = {gap for gap in state.missing.get(local, NOTHING) if gap[0][: len(taken)] != taken}
        moved = state.with_gaps(local, frozenset({*others, (taken, access.span)}))
        return moved if access.place.projections else State(moved.missing, state.maybe, state.held - {local})
    if kind is Kind.DEAD:
        dead = state.with_gaps(local, NEVER)
        return State(dead.missing, state.maybe - {local}, state.held - {local})
    fields = fields_of(access.place)
    if len(fields) != len(access.place.projections):
        return state
    if local not in state.maybe or local not in state.held:
        state = State(state.missing, state.maybe | {local}, state.held | {local})
    gaps = state.missing.get(local)
    if gaps is None:
        return state
    return state.with_gaps(local, frozenset(gap for gap in gaps if gap[0][: len(fields)] != fields))


@attrs.define(eq=False, repr=False)
class _Reported:
    """What has been said of missing values: the variables that never had one, and places by the moves that left them
    without. The same is not said again. Source: rustc's `report_use_of_moved_or_uninitialized`."""

    never: set[core.Local] = attrs.field(factory=set)
    moved: dict[frozenset[Span], core.Place] = attrs.field(factory=dict)

    def missing(self, place: core.Place, span: Span, gaps: Sequence[Gap]) -> Diagnostic | None:
        """The error about a use of a place with these gaps, if there is one to be reported."""
        moves = frozenset(at for _, at in gaps if at is not None)
        if not moves:
            if place.local in self.never:
                return None
            self.never.add(place.local)
            return errors.uninitialised(place, span)
        before = self.moved.get(moves)
        if before is not None and before.local is place.local and len(place.projections) <= len(before.projections):
            return None
        self.moved[moves] = place
        return errors.moved(place, span, min(moves, key=lambda at: at.start))


def _problems(
    stmt: core.Stmt,
    accesses: Sequence[Access],
    state: State,
    oracle: Oracle,
    borrowed: errors.Borrowed,
    reported: _Reported,
) -> list[Diagnostic]:
    found: list[Diagnostic | None] = []
    for local, span in _mentioned(stmt):
        gaps = _gaps(Access(Kind.COPY, core.Place(local), span), state)
        found.append(reported.missing(core.Place(local), span, gaps) if gaps else None)
    for access in accesses:
        gaps = _gaps(access, state)
        problem = reported.missing(access.place, access.span, gaps) if gaps else _problem(access, state, oracle)
        if problem is not None and problem.code == "E0596":
            sites = borrowed.setdefault(access.place.local, [])
            if all(span != access.span for _, span in sites):
                sites.append((access.place, access.span))
            problem = None
        found.append(problem)
        if access is not accesses[-1]:
            state = _after(access, state)
    return [problem for problem in found if problem is not None]


def _mentioned(stmt: core.Stmt) -> Iterator[tuple[core.Local, Span]]:
    """Variables whose present value a specification in the body speaks of: they must have one."""
    for term in statement_terms(stmt):
        for variable in variables_now(term):
            if variable.local.kind is not core.LocalKind.GHOST:
                yield variable.local, variable.span


def _problem(access: Access, state: State, oracle: Oracle) -> Diagnostic | None:
    """What is wrong with an access of a place that has its value."""
    place, span = access.place, access.span
    match access.kind:
        case Kind.MOVE if not _may_be_moved(place):
            return errors.moved_out(place, span)
        case Kind.MOVE if (owner := _dropper(place, oracle)) is not None:
            return errors.moved_from_dropper(place, owner, span)
        case Kind.MUTABLE | Kind.RESERVE if not is_mutable(place, captured=access.capture):
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


def _gaps(access: Access, state: State) -> list[Gap]:
    """The parts that are needed and may have no value. An assignment needs what holds the place; the rest needs the
    place with all its parts, but for ends of scopes and mentions."""
    gaps = state.missing.get(access.place.local)
    if gaps is None or access.kind in (Kind.DEAD, Kind.DROP, Kind.REPLACE, Kind.MENTION):
        return []
    fields = fields_of(access.place)
    whole = access.kind is Kind.ASSIGN and len(fields) == len(access.place.projections)
    needed: list[Gap] = []
    for gap in gaps:
        shorter = min(len(gap[0]), len(fields))
        if gap[0][:shorter] == fields[:shorter] and not (whole and len(gap[0]) >= len(fields)):
            needed.append(gap)
    return needed


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


def is_mutable(place: core.Place, captured: bool = False) -> bool:
    """May the place be written? Through `&mut` yes, through `&` never, else if the variable is `mut`. A raw pointer
    says so for itself, however it is got at. What a closure does with a variable that is not `mut` is known from its
    body."""
    mutable, shared = place.local.mutable or captured, False
    ty = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and isinstance(ty, types.RawPtr):
            mutable, shared = ty.mutable, False
        elif isinstance(projection, core.DerefOf) and isinstance(ty, types.Ref):
            shared = shared or not ty.mutable
            mutable = not shared
        ty = projection.ty
    return mutable
