"""Loans: non-lexical lifetimes. Source: RFC 2094.

A region is a set of points of the control-flow graph. The region of a variable that holds references has the points
where the variable is live; where a reference flows from a to b, a's region contains b's. A loan is in scope from its
borrow on, as long as the points are in the region of the variable that the reference was put into. A statement must
not use a place in a way that a loan in scope forbids. All references inside one variable share one region, which is
coarser than rustc and so rejects no less.
"""

from __future__ import annotations

import attrs

from murust.borrowck import errors
from murust.borrowck.accesses import Access, Kind, accesses
from murust.borrowck.cfg import Graph
from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, place_locals, rvalue_locals
from murust.core.types import Type
from murust.diagnostics.model import Diagnostic
from murust.source import Span

Points = int
"""A set of points, a bit each."""


@attrs.frozen(eq=False)
class Loan:
    place: core.Place
    mutable: bool
    two_phase: bool
    holder: core.Local
    point: int
    span: Span


def check_loans(function: core.Function, graph: Graph) -> list[Diagnostic]:
    """Errors about uses of places that are lent."""
    loans = [loan for point in graph.points if (loan := _loan(point.stmt, point.index)) is not None]
    if not loans:
        return []
    regions = _regions(function, graph)
    in_scope: list[list[Loan]] = [[] for _ in graph.points]
    activated: dict[Loan, int] = {}
    for loan in loans:
        if loan.two_phase:
            activated[loan] = _activation(loan, graph)
        for index in _scope(loan, regions[loan.holder], graph):
            in_scope[index].append(loan)
    found: list[Diagnostic] = []
    for point in graph.points:
        if point.stmt is None or not in_scope[point.index]:
            continue
        for access in accesses(point.stmt):
            found += _conflicts(access, point.index, in_scope[point.index], activated)
        found += _activations(point.index, in_scope[point.index], activated, point.stmt)
    return found


def _loan(stmt: core.Stmt | None, point: int) -> Loan | None:
    match stmt:
        case core.Assign(place=target, rvalue=core.Borrow() as borrow, span=span):
            return Loan(borrow.place, borrow.mutable, borrow.two_phase, target.local, point, span)
        case _:
            return None


# --- Regions ---------------------------------------------------------------------------------------------------


def holds_reference(ty: Type) -> bool:
    match ty:
        case types.Ref():
            return True
        case types.Tuple(items=items):
            return any(map(holds_reference, items))
        case types.Array(element=inner) | types.Slice(element=inner):
            return holds_reference(inner)
        case types.Adt(args=args):
            return any(map(holds_reference, args))
        case _:
            return False


def _regions(function: core.Function, graph: Graph) -> dict[core.Local, Points]:
    holders = [local for local in function.locals if holds_reference(local.ty)]
    regions = _live_points(holders, graph)
    everywhere = (1 << len(graph.points)) - 1
    for param in function.params:
        if param in regions:
            regions[param] = everywhere
    flows = _flows(graph)
    changed = True
    while changed:
        changed = False
        for source, target in flows:
            if source in regions and target in regions:
                union = regions[source] | regions[target]
                if union != regions[source]:
                    regions[source] = union
                    changed = True
    return regions


def _flows(graph: Graph) -> list[tuple[core.Local, core.Local]]:
    """(a, b): references in a flow into b, by assignment, reborrow, or as arguments of a call into its result."""
    found: set[tuple[core.Local, core.Local]] = set()
    for point in graph.points:
        match point.stmt:
            case core.Assign(place=place, rvalue=rvalue):
                found |= {(local, place.local) for local in rvalue_locals(rvalue)}
            case core.Call(place=place, args=args):
                found |= {(local, place.local) for arg in args for local in operand_locals(arg)}
            case _:
                pass
    return [(a, b) for a, b in found if a is not b]


def _live_points(holders: list[core.Local], graph: Graph) -> dict[core.Local, Points]:
    """The points at which each variable may still be read."""
    bit = {local: 1 << i for i, local in enumerate(holders)}
    uses: list[int] = []
    kills: list[int] = []
    for point in graph.points:
        use, kill = _uses(point.stmt, bit) if point.stmt is not None else (0, 0)
        uses.append(use)
        kills.append(kill)
    live = [0] * len(graph.points)
    predecessors = graph.predecessors()
    pending = list(range(len(graph.points)))
    while pending:
        index = pending.pop()
        after = 0
        for successor in graph.points[index].successors:
            after |= live[successor]
        before = uses[index] | (after & ~kills[index])
        if before != live[index]:
            live[index] = before
            pending += predecessors[index]
    return {local: sum(1 << index for index, mask in enumerate(live) if mask & bit[local]) for local in holders}


def _uses(stmt: core.Stmt, bit: dict[core.Local, int]) -> tuple[int, int]:
    use = kill = 0
    for access in accesses(stmt):
        local = access.place.local
        if access.kind in (Kind.ASSIGN, Kind.DEAD) and not access.place.projections:
            kill |= bit.get(local, 0)
            continue
        for mentioned in place_locals(access.place):
            if not kill & bit.get(mentioned, 0):
                use |= bit.get(mentioned, 0)
    return use, kill


def _scope(loan: Loan, region: Points, graph: Graph) -> list[int]:
    """The points that the loan reaches inside its region. It ends where the reference that it goes through, or its
    holder, gets another value."""
    reached: set[int] = set()
    pending = list(graph.points[loan.point].successors)
    while pending:
        index = pending.pop()
        if index in reached or not region >> index & 1:
            continue
        reached.add(index)
        if not _kills(graph.points[index].stmt, loan):
            pending += graph.points[index].successors
    return sorted(reached)


def _kills(stmt: core.Stmt | None, loan: Loan) -> bool:
    match stmt:
        case core.Assign(place=place) | core.Call(place=place):
            through = any(isinstance(p, core.DerefOf) for p in loan.place.projections)
            return not place.projections and place.local is loan.place.local and through
        case _:
            return False


# --- Conflicts -------------------------------------------------------------------------------------------------


def _activation(loan: Loan, graph: Graph) -> int:
    """The point where a two-phase borrow is used first."""
    for point in graph.points[loan.point + 1 :]:
        if point.stmt is not None and any(access.place.local is loan.holder for access in accesses(point.stmt)):
            return point.index
    return loan.point


def _conflicts(access: Access, point: int, loans: list[Loan], activated: dict[Loan, int]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for loan in loans:
        shared = not loan.mutable or (loan.two_phase and point <= activated[loan])
        code = _code(access.kind, shared, loan)
        if code is not None and _overlap(access, loan.place):
            found.append(errors.conflict(code, access.place, access.span, loan.span))
    return found


def _code(kind: Kind, shared: bool, loan: Loan) -> str | None:
    """What is wrong with an access to a lent place, if anything."""
    match kind:
        case Kind.COPY | Kind.INSPECT:
            return None if shared else "E0503"
        case Kind.SHARED:
            return None if shared else "E0502"
        case Kind.RESERVE:
            return "E0499" if loan.mutable and not shared else None
        case Kind.MUTABLE:
            return "E0499" if loan.mutable else "E0502"
        case Kind.MOVE:
            return "E0505"
        case Kind.ASSIGN:
            return "E0506"
        case Kind.DEAD:
            return "E0597"


def _activations(point: int, loans: list[Loan], activated: dict[Loan, int], stmt: core.Stmt) -> list[Diagnostic]:
    """Where a two-phase borrow becomes active, no other loan of the place may be left."""
    found: list[Diagnostic] = []
    for active in loans:
        if activated.get(active) != point:
            continue
        access = Access(Kind.MUTABLE, active.place, active.span)
        for other in loans:
            if other is not active and _overlap(access, other.place):
                code = "E0499" if other.mutable else "E0502"
                found.append(errors.conflict(code, active.place, active.span, other.span))
    return found


def _overlap(access: Access, lent: core.Place) -> bool:
    """Do the places share memory, in the depth that the access goes to?"""
    if access.place.local is not lent.local:
        return False
    for mine, its in zip(access.place.projections, lent.projections, strict=False):
        match mine, its:
            case core.FieldAt(variant=v, index=i), core.FieldAt(variant=w, index=j) if v == w and i != j:
                return False
            case _:
                pass
    beyond = lent.projections[len(access.place.projections) :]
    if access.kind in (Kind.ASSIGN, Kind.DEAD):
        # Giving a reference another value, or ending its scope, leaves alone what it referred to.
        return not any(isinstance(p, core.DerefOf) for p in beyond)
    return True
