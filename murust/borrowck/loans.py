"""Loans: non-lexical lifetimes. Source: RFC 2094.

A region is a set of points of the control-flow graph, and of ends of lifetimes of the signature. A region that occurs
in the type of a variable has the points where the variable may be used again; the statements demand that some regions
contain others (constraints.py). A loan is in scope from its borrow on, as long as the points are in its region. A
statement must not use a place in a way that a loan in scope forbids.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from murust.borrowck import errors
from murust.borrowck.accesses import Access, Kind
from murust.borrowck.cfg import Graph, Point
from murust.borrowck.constraints import Constraints
from murust.borrowck.places import is_untracked, overlap, through_reference
from murust.borrowck.regions import Demand, Oracle, Regions, Requirements
from murust.core import nodes as core
from murust.core.flow import place_locals
from murust.core.parts import same_part
from murust.core.regions import regions_of
from murust.diagnostics.model import Diagnostic
from murust.record import Record
from murust.source import Span
from murust.types.outlives import closure

Points = int
"""A set of points, a bit each; above them a bit for the end of each lifetime."""


class Loan(Record):
    place: core.Place
    borrow: core.Borrow
    holder: core.Local
    point: int
    span: Span
    region: str


def check_loans(
    function: core.Function,
    graph: Graph,
    adts: Mapping[str, core.AdtDef],
    oracle: Oracle,
    requirements: dict[str, Requirements],
) -> list[Diagnostic]:
    """Errors about uses of places that are lent, and about lifetimes that are too short. What a closure requires of its
    surroundings goes to `requirements`."""
    return _Checker(function, graph, adts, oracle, requirements).check()


@attrs.define(eq=False, repr=False)
class _Checker:
    function: core.Function
    graph: Graph
    adts: Mapping[str, core.AdtDef]
    oracle: Oracle
    requirements: dict[str, Requirements]
    ends: dict[str, int] = attrs.field(factory=dict)  # the bit of the end of each lifetime
    values: dict[str, Points] = attrs.field(factory=dict)
    found: list[Diagnostic] = attrs.field(factory=list)
    reported: set[tuple[core.Local, Span]] = attrs.field(factory=set)
    reserved: set[str] = attrs.field(factory=set)  # places of which a two-phase borrow is wrong from the beginning

    def check(self) -> list[Diagnostic]:
        regions = Regions(self.function, self.adts, self.oracle, frozenset(self.function.lifetimes), self.requirements)
        constraints = Constraints.of(self.function, regions)
        for point in self.graph.points:
            if point.stmt is not None:
                constraints.statement(point.stmt)
        constraints.variables()
        if not constraints.borrowed and not constraints.demands and not constraints.not_general:
            return []
        self._solve(constraints)
        self._check_lifetimes(constraints)
        self._check_accesses(self._loans(constraints), constraints)
        return self.found

    # --- regions

    def _solve(self, constraints: Constraints) -> None:
        count = len(self.graph.points)
        everywhere = (1 << count) - 1
        holders = {local: regions_of(ty) for local, ty in constraints.locals.items()}
        live = self._live_points([local for local, regions in holders.items() if regions])
        for local, points in live.items():
            for region in holders[local]:
                self.values[region] = self.values.get(region, 0) | points
        names = list(dict.fromkeys(self.function.lifetimes))
        self.ends = {name: count + index for index, name in enumerate([*names, "static"])}
        for name, bit in self.ends.items():
            self.values[name] = self.values.get(name, 0) | everywhere | 1 << bit
        self.values["static"] |= (1 << (count + len(self.ends))) - 1
        self._propagate(constraints.demands)

    def _propagate(self, demands: dict[Demand, Span]) -> None:
        """The least sets with which every demand (a, b) is met: a contains b."""
        users: dict[str, list[str]] = {}
        for a, b in demands:
            users.setdefault(b, []).append(a)
        pending = list(users)
        while pending:
            b = pending.pop()
            value = self.values.get(b, 0)
            for a in users.get(b, ()):
                before = self.values.get(a, 0)
                if before | value != before:
                    self.values[a] = before | value
                    pending.append(a)

    def _live_points(self, holders: list[core.Local]) -> dict[core.Local, Points]:
        """The points at which each variable may still be read."""
        bit = {local: 1 << i for i, local in enumerate(holders)}
        uses: list[int] = []
        kills: list[int] = []
        for point in self.graph.points:
            use, kill = self._uses(point, bit)
            uses.append(use)
            kills.append(kill)
        live = [0] * len(self.graph.points)
        predecessors = self.graph.predecessors()
        pending = list(range(len(self.graph.points)))
        while pending:
            index = pending.pop()
            after = 0
            for successor in self.graph.points[index].successors:
                after |= live[successor]
            before = uses[index] | (after & ~kills[index])
            if before != live[index]:
                live[index] = before
                pending += predecessors[index]
        result = dict.fromkeys(holders, 0)
        for index, mask in enumerate(live):
            while mask:
                low = mask & -mask
                result[holders[low.bit_length() - 1]] |= 1 << index
                mask ^= low
        return result

    def _uses(self, point: Point, bit: dict[core.Local, int]) -> tuple[int, int]:
        use = kill = 0
        for access in point.accesses:
            local = access.place.local
            if access.kind in (Kind.ASSIGN, Kind.DEAD) and not access.place.projections:
                kill |= bit.get(local, 0)
                continue
            if access.kind in (Kind.DROP, Kind.REPLACE) and not self.oracle.drop_uses(local.ty):
                continue
            for mentioned in place_locals(access.place):
                if not kill & bit.get(mentioned, 0):
                    use |= bit.get(mentioned, 0)
        if isinstance(point.stmt, core.Return):
            use |= bit.get(self.function.result, 0)
        return use, kill

    # --- lifetimes of the signature

    def _check_lifetimes(self, constraints: Constraints) -> None:
        """A lifetime of the signature must not be demanded to last longer than it is known to. A closure demands it of
        whoever makes it, but for lifetimes that are its own."""
        self.found += [errors.not_general(code, span) for span, code in constraints.not_general.items()]
        known = self._known()
        for name in self.ends:
            for other, bit in self.ends.items() if name != "static" else ():
                if other == name or not self.values[name] >> bit & 1 or (name, other) in known:
                    continue
                cause = self._blame(name, other, constraints)
                if cause is not None:
                    self._unknown_order(name, other, cause, constraints)
        self._check_parameters(constraints, known)

    def _unknown_order(self, name: str, other: str, cause: Demand, constraints: Constraints) -> None:
        span, of_argument = constraints.demands[cause], cause in constraints.arguments
        if self.function.closure and not name.startswith("^") and not other.startswith("^"):
            self._required()[name, other] = span, of_argument
            return
        holder = next((param for param in self.function.params if name in regions_of(param.ty)), None)
        if self.function.closure and holder is not None:
            kept = other not in regions_of(self.function.result.ty)
            self.found.append(errors.leaves_closure(holder, span, kept))
        else:
            self.found.append(self._too_short(name, other, span, of_argument and other == "static"))

    def _required(self) -> Requirements:
        return self.requirements.setdefault(self.function.name, {})

    def _check_parameters(self, constraints: Constraints, known: frozenset[tuple[str, str]]) -> None:
        """A type parameter must not be demanded to outlive what it is not known to."""
        names = dict.fromkeys(a for a, _ in constraints.demands if a.startswith("<"))
        for name in names:
            for other, bit in self.ends.items():
                if not self.values.get(name, 0) >> bit & 1 or {(name, other), (name, "static")} & known:
                    continue
                cause = self._blame(name, other, constraints)
                if cause is not None and self.function.closure:
                    self._required()[name, other] = constraints.demands[cause], cause in constraints.arguments
                elif cause is not None:
                    self.found.append(errors.parameter_too_short(name[1:-1], other, constraints.demands[cause]))
                    break

    def _too_short(self, name: str, other: str, span: Span, escapes: bool) -> Diagnostic:
        written = [param for param in self.function.params if param.name != "self" and name in regions_of(param.ty)]
        if written and name.isdigit() and not other.isdigit() and other != "static":
            return errors.needs_lifetime(written[0], other, span)
        return errors.too_short(name, other, span, escapes)

    def _known(self) -> frozenset[tuple[str, str]]:
        return closure({*self.function.outlives, *(("static", name) for name in self.ends)})

    def _blame(self, start: str, goal: str, constraints: Constraints) -> Demand | None:
        """The last demand on the shortest way from one region to another."""
        edges: dict[str, list[str]] = {}
        for a, b in constraints.demands:
            edges.setdefault(a, []).append(b)
        seen = {start}
        pending: list[tuple[str, Demand | None]] = [(start, None)]
        for region, cause in pending:
            if region == goal:
                return cause
            for successor in edges.get(region, ()):
                if successor not in seen:
                    seen.add(successor)
                    pending.append((successor, (region, successor)))
        return None

    # --- loans

    def _loans(self, constraints: Constraints) -> list[Loan]:
        loans: list[Loan] = []
        for point in self.graph.points:
            match point.stmt:
                case core.Assign(place=target, rvalue=core.Borrow(place=lent) as borrow, span=span):
                    if not is_untracked(lent):
                        region = constraints.borrowed[point.stmt]
                        loans.append(Loan(lent, borrow, target.local, point.index, span, region))
                case _:
                    pass
        return loans

    def _check_accesses(self, loans: list[Loan], constraints: Constraints) -> None:
        in_scope: list[list[Loan]] = [[] for _ in self.graph.points]
        activated: dict[Loan, int] = {}
        for loan in loans:
            if loan.borrow.two_phase:
                activated[loan] = _activation(loan, self.graph)
            for index in self._scope(loan):
                in_scope[index].append(loan)
        reached = self._reached()
        for point in self.graph.points:
            if point.stmt is None or not in_scope[point.index] or point.index not in reached:
                continue
            for access in point.accesses:
                self._conflicts(access, point.index, in_scope[point.index], activated, constraints)
            if isinstance(point.stmt, core.Return):
                self._check_return(point.stmt, in_scope[point.index], constraints)
            self.found += _activations(point.index, in_scope[point.index], activated, self.reserved)

    def _reached(self) -> set[int]:
        """The points that can be got to: what stands behind a `return` or `continue` is not judged, as in rustc."""
        found = {0}
        pending = [0]
        while pending:
            for successor in self.graph.points[pending.pop()].successors:
                if successor not in found:
                    found.add(successor)
                    pending.append(successor)
        return found

    def _scope(self, loan: Loan) -> list[int]:
        """The points that the loan reaches inside its region. It ends where the reference that it goes through, or its
        holder, gets another value."""
        region = self.values.get(loan.region, 0)
        reached: set[int] = set()
        pending = list(self.graph.points[loan.point].successors)
        while pending:
            index = pending.pop()
            if index in reached or not region >> index & 1:
                continue
            reached.add(index)
            if not _kills(self.graph.points[index].stmt, loan):
                pending += self.graph.points[index].successors
        return sorted(reached)

    def _escapes(self, loan: Loan, constraints: Constraints) -> Demand | None:
        """What makes the reference leave the function, if it does."""
        value = self.values.get(loan.region, 0)
        for name in ("static", *self.ends):
            if value >> self.ends[name] & 1:
                cause = self._blame(loan.region, name, constraints)
                if cause is not None:
                    return cause
        return None

    def _check_return(self, stmt: core.Return, loans: list[Loan], constraints: Constraints) -> None:
        for loan in loans:
            if through_reference(loan.place) or loan.place.local.kind is core.LocalKind.PROMOTED:
                continue
            cause = self._escapes(loan, constraints)
            if cause is None:
                continue
            span = constraints.demands[cause]
            if cause not in constraints.arguments and self._is_result(span):
                self.found.append(_returned(loan, span))
            elif cause not in constraints.arguments:
                self.found.append(errors.conflict(self._end_code(loan), loan.place, stmt.span, loan.span))
            elif loan.place.local.kind is core.LocalKind.PARAM:  # the scope of other variables ends before this
                self.found.append(errors.kept(loan.place, span, loan.span, loan.borrow.capture))

    def _conflicts(
        self, access: Access, point: int, loans: list[Loan], activated: dict[Loan, int], constraints: Constraints
    ) -> None:
        """The first conflict of an access with a loan is reported, as by rustc."""
        for loan in loans:
            if loan.place.local.kind is core.LocalKind.PROMOTED:
                continue
            shared = not loan.borrow.mutable or (loan.borrow.two_phase and point <= activated[loan])
            code = _fake_code(access.kind) if loan.borrow.fake else _code(access.kind, shared, loan)
            code = _code_of_closures(code, access, loan)
            if code is None or not overlap(access, loan.place, self.oracle.has_destructor):
                continue
            if loan.borrow.fake and len(access.place.projections) > len(loan.place.projections):
                continue  # it is about the place itself, not about its parts
            if access.kind in (Kind.DEAD, Kind.DROP):
                code = self._end_code(loan, access)
                cause = self._escapes(loan, constraints)
                if cause is not None and cause in constraints.arguments and loan.borrow.capture:
                    self.found.append(errors.kept(loan.place, constraints.demands[cause], loan.span, True))
                    return
                returned = cause is not None and cause not in constraints.arguments
                if code != "E0713" and cause is not None and returned and self._is_result(constraints.demands[cause]):
                    self.found.append(_returned(loan, constraints.demands[cause]))
                    return
                if access.kind is Kind.DROP and not self.oracle.drop_uses(access.place.local.ty) and code != "E0505":
                    continue
            if (access.place.local, access.span) not in self.reported:  # `x += 1` reads and writes
                self.found.append(errors.conflict(code, access.place, access.span, loan.span))
            self.reported.add((access.place.local, access.span))
            if access.kind is Kind.RESERVE:
                self.reserved.add(errors.describe(access.place))
            return

    def _end_code(self, loan: Loan, access: Access | None = None) -> str:
        """Of a borrow that something ends: of a part of what a destructor takes, it is the destructor."""
        if access is not None and access.kind is Kind.DROP and self._owner(loan.place, access.place):
            return "E0713"
        if loan.place.local.kind is core.LocalKind.TEMP:
            return "E0716"
        return "E0597"

    def _owner(self, lent: core.Place, dropped: core.Place) -> bool:
        """Is something with a destructor around the lent place, inside of what is dropped?"""
        ty = dropped.ty
        for projection in lent.projections[len(dropped.projections) :]:
            if self.oracle.has_destructor(ty):
                return True
            ty = projection.ty
        return False

    def _is_result(self, span: Span) -> bool:
        """Is it the result that the reference goes into?"""
        for point in self.graph.points:
            match point.stmt:
                case (
                    core.Assign(place=place, span=at)
                    | core.Call(place=place, span=at)
                    | core.CallValue(place=place, span=at)
                ):
                    if place.local is self.function.result and at == span:
                        return True
                case _:
                    pass
        return False


def _returned(loan: Loan, span: Span) -> Diagnostic:
    if loan.borrow.capture:
        return errors.kept(loan.place, span, loan.span, True)
    return errors.returned(loan.place, span, loan.span)


def _kills(stmt: core.Stmt | None, loan: Loan) -> bool:
    """Does the place get another value, or end? Source: rustc's `kill_borrows_on_place`."""
    match stmt:
        case core.Assign(place=place) | core.Call(place=place) | core.CallValue(place=place):
            return place.local is loan.place.local and all(map(same_part, place.projections, loan.place.projections))
        case core.StorageDead(local=local):
            return local is loan.place.local
        case _:
            return False


# --- Conflicts -------------------------------------------------------------------------------------------------


def _activation(loan: Loan, graph: Graph) -> int:
    """The point where a two-phase borrow is used first."""
    for point in graph.points[loan.point + 1 :]:
        if any(access.place.local is loan.holder for access in point.accesses):
            return point.index
    return loan.point


def _code(kind: Kind, shared: bool, loan: Loan) -> str | None:
    """What is wrong with an access to a lent place, if anything."""
    match kind:
        case Kind.WATCH | Kind.MENTION:
            return None
        case Kind.COPY | Kind.INSPECT | Kind.LENGTH:
            return None if shared else "E0503"
        case Kind.SHARED:
            return None if shared else "E0502"
        case Kind.RESERVE:
            return "E0499" if loan.borrow.mutable else None
        case Kind.MUTABLE:
            return "E0499" if loan.borrow.mutable else "E0502"
        case Kind.MOVE:
            return "E0505"
        case Kind.ASSIGN | Kind.REPLACE:
            return "E0506"
        case Kind.DEAD | Kind.DROP:
            return "E0597"


def _code_of_closures(code: str | None, access: Access, loan: Loan) -> str | None:
    """A closure that changes what a variable refers to, which is not `mut` itself, has that for itself alone."""
    mine = access.capture and access.kind is Kind.MUTABLE and not access.place.local.mutable
    its = loan.borrow.capture and loan.borrow.mutable and not loan.place.local.mutable
    if code not in ("E0499", "E0502") or not (mine or its):
        return code
    return "E0524" if mine and its else "E0500" if mine else "E0501"


def _fake_code(kind: Kind) -> str | None:
    """What is wrong with an access to what a guard must leave alone. A move of it is found where it is used next."""
    return "E0510" if kind in (Kind.MUTABLE, Kind.ASSIGN, Kind.REPLACE) else None


def _activations(point: int, loans: list[Loan], activated: dict[Loan, int], reserved: set[str]) -> list[Diagnostic]:
    """Where a two-phase borrow becomes active, no other loan of the place may be left."""
    found: list[Diagnostic] = []
    for active in loans:
        if activated.get(active) != point or errors.describe(active.place) in reserved:
            continue
        access = Access(Kind.MUTABLE, active.place, active.span)
        for other in loans:
            shallow = other.borrow.fake and len(active.place.projections) > len(other.place.projections)
            if other is not active and overlap(access, other.place) and not shallow:
                code = "E0510" if other.borrow.fake else "E0499" if other.borrow.mutable else "E0502"
                found.append(errors.conflict(code, active.place, active.span, other.span))
    return found
