"""What the statements of a function demand of the regions of its types. Source: rustc dev guide, "MIR type check"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from murust.borrowck.regions import Demand, Header, Outlives, Regions, regions_of
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type, substitute, with_regions
from murust.source import Span


@attrs.define(eq=False, repr=False)
class Constraints:
    """The types of the variables, with regions; the demands, with the place in the source that makes each; the region
    of each borrow, by its statement. `arguments`: the demands that calls make of what they are given."""

    regions: Regions
    locals: dict[core.Local, Type]
    demands: dict[Demand, Span] = attrs.field(factory=dict)
    arguments: set[Demand] = attrs.field(factory=set)
    borrowed: dict[core.Stmt, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, function: core.Function, regions: Regions) -> Constraints:
        signature = {*function.params, function.result}
        found = {
            local: regions.renumber(
                local.written or local.ty,
                keep=local.written is not None or (local in signature and not function.closure),
            )
            for local in function.locals
        }
        return cls(regions, found)

    def add(self, demands: Iterator[Demand], span: Span) -> None:
        for demand in demands:
            self.demands.setdefault(demand, span)

    # --- statements

    def statement(self, stmt: core.Stmt) -> None:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue, span=span):
                self._assign(stmt, place, rvalue, span)
            case core.Call():
                self._call(stmt)
            case core.CallValue():
                self._call_value(stmt)
            case _:
                pass

    def _place(self, place: core.Place) -> Type:
        return self.regions.place_type(place, self.locals)

    def _operand(self, operand: core.Operand) -> Type:
        if isinstance(operand, core.Const):
            return self.regions.renumber(operand.ty, keep=True)
        return self._place(operand.place)

    def _assign(self, stmt: core.Assign, place: core.Place, rvalue: core.Rvalue, span: Span) -> None:
        target = self._place(place)
        relate = self.regions.relate
        match rvalue:
            case core.Use(operand=operand):
                self.add(relate(self._operand(operand), target), span)
            case core.Borrow():
                self._borrow(stmt, rvalue, target, span)
            case core.Aggregate(variant=variant, operands=operands, written=written):
                if written is not None:
                    made = self.regions.renumber(written, keep=True)
                    self.add(relate(made, target), span)
                    target = made
                if isinstance(target, types.Adt):
                    self._constructed(target, span)
                for index, operand in enumerate(operands):
                    self.add(relate(self._operand(operand), self._part(target, variant, index, operand.ty)), span)
            case core.Repeat(operand=operand) if isinstance(target, types.Array):
                self.add(relate(self._operand(operand), target.element), span)
            case core.Unsize(operand=operand):
                self._unsize(self._operand(operand), target, span)
            case core.PointerCast(operand=operand) if isinstance(target, types.RawPtr):
                source = self._operand(operand)
                if isinstance(source, types.Ref | types.RawPtr):
                    self.add(relate(source.target, target.target), span)
            case core.NamedConst(name=name):
                self.add(relate(self.regions.renumber(self.regions.oracle.const_type(name), keep=True), target), span)
            case core.StaticAddress(ty=ty):
                self.add(relate(self.regions.renumber(ty, keep=True), target), span)
            case _:
                pass

    def _constructed(self, ty: types.Adt, span: Span) -> None:
        adt = self.regions.adts[ty.name]
        lifetimes = dict(zip(adt.lifetimes, ty.regions, strict=False))
        self._bounds(self.regions.oracle.of_type(ty.name), lifetimes, dict(zip(adt.params, ty.args, strict=True)), span)

    def _part(self, target: Type, variant: int, index: int, erased: Type) -> Type:
        if isinstance(target, types.Array):
            return target.element
        return self.regions.projected(target, core.FieldAt(variant, index, erased))

    def _unsize(self, source: Type, target: Type, span: Span) -> None:
        if isinstance(source, types.Ref) and isinstance(target, types.Ref) and isinstance(source.target, types.Array):
            slice_ = types.Ref(source.mutable, types.Slice(source.target.element), source.region)
            self.add(self.regions.relate(slice_, target), span)

    def _borrow(self, stmt: core.Assign, rvalue: core.Borrow, target: Type, span: Span) -> None:
        region = self.regions.fresh()
        self.borrowed[stmt] = region
        source = types.Ref(rvalue.mutable, self._place(rvalue.place), region)
        self.add(self.regions.relate(source, target), span)
        # A reborrow must not outlast the reference that it goes through, up to the first shared one.
        place = rvalue.place
        for at in range(len(place.projections), 0, -1):
            if not isinstance(place.projections[at - 1], core.DerefOf):
                continue
            through = self._place(core.Place(place.local, place.projections[: at - 1]))
            if isinstance(through, types.Ref):
                self.add(iter([(through.region, region)]), span)
                if not through.mutable:
                    break
            elif isinstance(through, types.RawPtr):
                break

    # --- calls

    def _call(self, stmt: core.Call) -> None:
        """A callee is as its signature says, with its lifetimes chosen for this call."""
        before = len(self.demands)
        signature = self.regions.oracle.callee(stmt.callee)
        args = tuple(self.regions.renumber(arg) for arg in stmt.type_args)
        env = dict(zip(signature.generics, args, strict=False))
        lifetimes = {name: self.regions.fresh() for name in signature.lifetimes}
        function = self.regions.function.name
        self._bounds(signature.outlives, lifetimes, env, stmt.span)
        if stmt.owner is not None and signature.owner is not None:
            named = self.regions.renumber(stmt.owner, keep=True)
            self._equal(with_regions_and_types(signature.owner, lifetimes, env), named, stmt.span)
        header = self.regions.oracle.implementation(stmt.callee, args, function)
        if header is not None:
            self._implementation(header, stmt.span)
        for operand, param in zip(stmt.args, signature.params, strict=False):
            wanted = self.regions.oracle.normalize(with_regions_and_types(param, lifetimes, env), function)
            self.add(self.regions.relate(self._operand(operand), wanted), stmt.span)
        self.arguments.update(list(self.demands)[before:])
        result = self.regions.oracle.normalize(with_regions_and_types(signature.result, lifetimes, env), function)
        self.add(self.regions.relate(result, self._place(stmt.place)), stmt.span)

    def _implementation(self, header: Header, span: Span) -> None:
        """A trait is implemented for exactly these types: lifetimes are those of the head."""
        function = self.regions.function.name
        lifetimes = {name: self.regions.fresh() for name in header.lifetimes}
        for actual, written in header.pairs:
            wanted = self.regions.oracle.normalize(with_regions_and_types(written, lifetimes, header.env), function)
            self._equal(actual, wanted, span)
        self._bounds(header.outlives, lifetimes, header.env, span)

    def _equal(self, left: Type, right: Type, span: Span) -> None:
        self.add(self.regions.relate(left, right), span)
        self.add(self.regions.relate(right, left), span)

    def _bounds(self, bounds: Iterable[Outlives], lifetimes: dict[str, str], env: dict[str, Type], span: Span) -> None:
        """What an item demands of the arguments for its parameters and lifetimes."""
        for subject, region in bounds:
            meant = lifetimes.get(region, region)
            if isinstance(subject, str):
                self.add(iter([(lifetimes.get(subject, subject), meant)]), span)
            else:
                ty = with_regions_and_types(subject, lifetimes, env)
                self._lasts(self.regions.oracle.normalize(ty, self.regions.function.name), meant, span)

    def _lasts(self, ty: Type, region: str, span: Span) -> None:
        regions = self.regions
        self.add(iter(regions.oracle.lasting(ty, region, regions.parameters, regions.captured_types)), span)

    def variables(self) -> None:
        """The types of variables make sense: of `&'r T`, `T: 'r`. (Loans see to it that lifetimes do.)"""
        for local, ty in self.locals.items():
            for subject, region in self.regions.oracle.implied(ty) if not local.ty.closed else ():
                if not isinstance(subject, str) or region == "static":
                    self._bounds([(subject, region)], {}, {}, local.span)

    def _call_value(self, stmt: core.CallValue) -> None:
        """A bound says how parameters and result hang together; of a closure, all of them are taken to."""
        callee = self._operand(stmt.callee)
        value = callee.target if isinstance(callee, types.Ref) else callee
        args = tuple(self._operand(arg) for arg in stmt.args)
        target = self._place(stmt.place)
        declared = self.regions.oracle.bound_output(value, args, self.regions.function.name)
        if declared is not None:
            names = {name: self.regions.fresh() for ty in (*declared[0], declared[1]) for name in regions_of(ty)
                     if name.startswith("^")}  # fmt: skip
            for arg, param in zip(args, declared[0], strict=False):
                self.add(self.regions.relate(arg, with_regions(param, names)), stmt.span)
            self.add(self.regions.relate(with_regions(declared[1], names), target), stmt.span)
            return
        sources = [region for ty in (value, *args) for region in regions_of(ty)]
        for region in regions_of(target):
            self.add(iter([(source, region) for source in sources]), stmt.span)
        stores = [r for ty in self._stored(value) for r in regions_of(ty)]
        for region in stores:
            self.add(iter([(source, region) for arg in args for source in regions_of(arg)]), stmt.span)

    def _stored(self, value: Type) -> list[Type]:
        """Where a closure could keep what it is given: behind the mutable references that it holds."""
        if not isinstance(value, types.Closure):
            return []
        held = self.regions.captured_types(value)
        return [ty.target for ty in held if isinstance(ty, types.Ref) and ty.mutable]


def with_regions_and_types(ty: Type, regions: dict[str, str], env: dict[str, Type]) -> Type:
    return substitute(with_regions(ty, regions), env)
