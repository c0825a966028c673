"""What the statements of a function demand of the regions of its types. Source: rustc dev guide, "MIR type check"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from murust.borrowck.regions import Demand, Outlives, Regions
from murust.core import nodes as core
from murust.core import types
from murust.core.regions import regions_of
from murust.core.types import Type
from murust.source import Span
from murust.types.outlives import with_arguments


@attrs.define(eq=False, repr=False)
class Constraints:
    """The types of the variables, with regions; the demands, with the place in the source that makes each; the region
    of each borrow, by its statement. `arguments`: the demands that calls make of what they are given.
    `not_general`: where something works for some lifetimes only, and has to for all; the code of the error."""

    regions: Regions
    locals: dict[core.Local, Type]
    demands: dict[Demand, Span] = attrs.field(factory=dict)
    arguments: set[Demand] = attrs.field(factory=set)
    not_general: dict[Span, str] = attrs.field(factory=dict)
    borrowed: dict[core.Stmt, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, function: core.Function, regions: Regions) -> Constraints:
        signature = {*function.params, function.result}
        found = {
            local: regions.renumber(
                local.written or local.ty,
                keep=local.written is not None or local in signature,
            )
            for local in function.locals
        }
        return cls(regions, found)

    def add(self, demands: Iterator[Demand], span: Span, *, only_any: bool = False, code: str = "E0308") -> None:
        """A lifetime `!…` may be any: it lasts as long as itself only, and only the program surely lasts longer."""
        for a, b in demands:
            if a.startswith("!") or b.startswith("!"):
                if a not in (b, "static"):
                    self.not_general.setdefault(span, code)
            elif not only_any:
                self.demands.setdefault((a, b), span)

    # --- statements

    def statement(self, stmt: core.Stmt) -> None:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue, span=span):
                self._assign(stmt, place, rvalue, span)
            case core.Call():
                from murust.borrowck.calls import call

                call(stmt, self)
            case core.CallValue():
                from murust.borrowck.calls import call_value

                call_value(stmt, self)
            case _:
                pass

    def place(self, place: core.Place) -> Type:
        return self.regions.place_type(place, self.locals)

    def operand(self, operand: core.Operand, span: Span) -> Type:
        if isinstance(operand, core.Const):
            if isinstance(operand.ty, types.FnItem):
                from murust.borrowck.calls import named_function

                return named_function(operand.ty, operand.named, span, self)
            return self.regions.renumber(operand.ty, keep=True)
        return self.place(operand.place)

    def _assign(self, stmt: core.Assign, place: core.Place, rvalue: core.Rvalue, span: Span) -> None:
        target = self.place(place)
        relate = self.regions.relate
        match rvalue:
            case core.Use(operand=operand):
                self.add(relate(self.operand(operand, span), target), span)
            case core.Borrow():
                self._borrow(stmt, rvalue, target, span)
            case core.Cast(operand=operand) | core.PointerCast(operand=operand) if isinstance(target, types.FnPtr):
                from murust.borrowck.calls import as_pointer

                as_pointer(self.operand(operand, span), target, span, self)
            case core.Aggregate(variant=variant, operands=operands, written=written):
                target = self._written(written, target, span)
                if isinstance(target, types.Adt):
                    self.constructed(target, span)
                elif isinstance(target, types.Closure):
                    from murust.borrowck.calls import create

                    create(target, self)
                for index, operand in enumerate(operands):
                    self.add(relate(self.operand(operand, span), self._part(target, variant, index, operand.ty)), span)
            case core.Repeat(operand=operand) if isinstance(target, types.Array):
                self.add(relate(self.operand(operand, span), target.element), span)
            case core.Unsize(operand=operand):
                self._unsize(self.operand(operand, span), target, span)
            case core.PointerCast(operand=operand, written=written) if isinstance(target, types.RawPtr):
                source, target = self.operand(operand, span), self._written(written, target, span)
                if isinstance(source, types.Ref | types.RawPtr) and isinstance(target, types.RawPtr):
                    self.add(relate(source.target, target.target), span)
            case core.Cast(written=written):  # of a raw pointer: its lifetimes are as they are written
                self._written(written, target, span)
            case core.NamedConst():
                from murust.borrowck.calls import named_constant

                self.add(relate(named_constant(rvalue, span, self), target), span)
            case core.StaticAddress(ty=ty):
                self.add(relate(self.regions.renumber(ty, keep=True), target), span)
            case _:
                pass

    def _written(self, written: Type | None, target: Type, span: Span) -> Type:
        """The type of a value for which one is written with lifetimes, or that of what it is put into."""
        if written is None:
            return target
        made = self.regions.renumber(written, keep=True)
        self.add(self.regions.relate(made, target), span)
        return made

    def constructed(self, ty: types.Adt, span: Span) -> None:
        adt = self.regions.adts[ty.name]
        lifetimes = dict(zip(adt.lifetimes, ty.regions, strict=False))
        self.bounds(self.regions.oracle.of_type(ty.name), lifetimes, dict(zip(adt.params, ty.args, strict=True)), span)

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
        source = types.Ref(rvalue.mutable, self.place(rvalue.place), region)
        self.add(self.regions.relate(source, target), span)
        # A reborrow must not outlast the reference that it goes through, up to the first shared one.
        place = rvalue.place
        for at in range(len(place.projections), 0, -1):
            if not isinstance(place.projections[at - 1], core.DerefOf):
                continue
            through = self.place(core.Place(place.local, place.projections[: at - 1]))
            if isinstance(through, types.Ref):
                self.add(iter([(through.region, region)]), span)
                if not through.mutable:
                    break
            elif isinstance(through, types.RawPtr):
                break

    # --- bounds

    def equal(self, left: Type, right: Type, span: Span, code: str = "B0001") -> None:
        self.add(self.regions.relate(left, right), span, code=code)
        self.add(self.regions.relate(right, left), span, code=code)

    def all_of(self, sources: Iterable[Type], targets: Iterable[Type], span: Span) -> None:
        """Each region of the sources outlives each of the targets."""
        into = [region for ty in targets for region in regions_of(ty)]
        self.add(iter([(a, b) for ty in sources for a in regions_of(ty) for b in into if a != b]), span)

    def bounds(self, bounds: Iterable[Outlives], lifetimes: dict[str, str], env: dict[str, Type], span: Span) -> None:
        """What an item demands of the arguments for its parameters and lifetimes."""
        for subject, region in bounds:
            meant = lifetimes.get(region, region)
            if isinstance(subject, str):
                self.add(iter([(lifetimes.get(subject, subject), meant)]), span)
            else:
                self._lasts(self.instance(subject, lifetimes, env), meant, span)

    def instance(self, ty: Type, lifetimes: dict[str, str], env: dict[str, Type]) -> Type:
        """The type for arguments of the parameters and lifetimes in it."""
        return self.regions.oracle.normalize(with_arguments(ty, env, lifetimes), self.regions.function.name)

    def _lasts(self, ty: Type, region: str, span: Span) -> None:
        regions = self.regions
        self.add(iter(regions.oracle.lasting(ty, region, regions.parameters, regions.captured_types)), span)

    def variables(self) -> None:
        """The types of variables make sense: of `&'r T`, `T: 'r`. (Loans see to it that lifetimes do.) So do the bounds
        of structs and enums."""
        some_last = self.regions.oracle.some_last()
        for local, ty in self.locals.items():
            looked_at = not local.ty.closed or (some_last and regions_of(ty))
            for subject, region in self.regions.oracle.implied(ty) if looked_at else ():
                if not isinstance(subject, str) or region == "static":
                    self.bounds([(subject, region)], {}, {}, local.span)
            self._demanded(ty, local.span)

    def _demanded(self, ty: Type, span: Span) -> None:
        adt = self.regions.adts.get(ty.name) if isinstance(ty, types.Adt) and ty.args else None
        if adt is not None and isinstance(ty, types.Adt):
            from murust.borrowck.calls import meets

            lifetimes = dict(zip(adt.lifetimes, ty.regions, strict=False))
            for predicate in self.regions.oracle.demanded(ty.name):
                meets(predicate, lifetimes, dict(zip(adt.params, ty.args, strict=True)), span, self)
        for part in types.parts(ty):
            self._demanded(part, span)
