"""Types with region variables, and what statements demand of them. Source: RFC 2094; rustc dev guide, "Region
inference", "Variance".

A region variable is written into the `region` of a reference and the `regions` of a type, where every name that is
not a lifetime of the signature is replaced by `?n`. A demand (a, b) says that a outlives b: a contains the points of b.
"""

from __future__ import annotations

from collections import abc
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

import attrs

from murust.borrowck.variance import CO, CONTRA, INVARIANT, Variances
from murust.core import nodes as core
from murust.core import types
from murust.core.regions import all_regions, with_regions
from murust.core.types import Type, mapped, parts
from murust.record import Datum, Record
from murust.source import Span
from murust.types.generics import Predicate, TraitRef
from murust.types.thir_closures import ClosureInfo

Demand = tuple[str, str]
Outlives = tuple[str | Type, str]
"""A lifetime, a type parameter or an associated type outlives a lifetime."""
Captured = abc.Callable[[types.Closure], Iterable[Type]]
"""What a closure holds."""
Requirements = dict[Demand, tuple[Span, bool]]
"""What a closure demands of the lifetimes of its type and of the function around it: where; is it of an argument?"""


class FnType(Datum):
    """A callee: parameters and result in terms of its generic parameters and lifetimes. `early`: the lifetimes that are
    chosen when the function is named, where the others are chosen at each call. A constant is without parameters."""

    params: tuple[Type, ...]
    result: Type
    generics: tuple[str, ...]
    lifetimes: tuple[str, ...]
    early: tuple[str, ...]
    outlives: tuple[Outlives, ...]
    owner: Type | None
    """The type that it is implemented for."""
    predicates: tuple[Predicate, ...] = ()


class Callable(Datum):
    """What can be called, for one call; `own`: the regions that were chosen for this call."""

    params: tuple[Type, ...]
    result: Type
    own: frozenset[str]


class Header(Record):
    """The head of an implementation, or of a bound that is known: for each type that it is used for, what it says of
    it, with arguments for its parameters; its lifetimes, and what it demands of them. `code`: of the error if it is not
    for the lifetimes that are wanted."""

    pairs: tuple[tuple[Type, Type], ...]
    env: dict[str, Type]
    lifetimes: tuple[str, ...]
    outlives: tuple[Outlives, ...]
    predicates: tuple[Predicate, ...]
    code: str = "B0001"


class Oracle(Protocol):
    """What the borrow checker asks about the rest of the program."""

    def callee(self, name: str) -> FnType: ...

    def normalize(self, ty: Type, function: str) -> Type: ...

    def relates(self, trait: str) -> bool: ...

    def implementation(self, ref: TraitRef, function: str) -> Header | None: ...

    def lasting(self, ty: Type, region: str, known: frozenset[str], captured: Captured) -> list[Demand]: ...

    def implied(self, ty: Type) -> list[Outlives]: ...

    def some_last(self) -> bool: ...

    def of_type(self, name: str) -> tuple[Outlives, ...]: ...

    def demanded(self, name: str) -> tuple[Predicate, ...]: ...

    def closure(self, name: str) -> ClosureInfo: ...

    def chosen_when_named(self, ty: types.FnItem) -> tuple[str, ...]: ...

    def bound_output(
        self, callee: Type, args: tuple[Type, ...], function: str
    ) -> tuple[tuple[Type, ...], Type] | None: ...

    def constant(self, name: str) -> FnType: ...

    def has_destructor(self, ty: Type) -> bool: ...

    def drop_uses(self, ty: Type) -> bool: ...


@attrs.define(eq=False, repr=False)
class Regions:
    """Makes and relates types of one function. `universal`: the lifetimes of its signature."""

    function: core.Function
    adts: Mapping[str, core.AdtDef]
    oracle: Oracle
    universal: frozenset[str]
    requirements: Mapping[str, Requirements]
    count: int = 0

    @cached_property
    def variances(self) -> Variances:
        return Variances(self.adts)

    @cached_property
    def parameters(self) -> frozenset[str]:
        """The parameters of which something is known, by their keys."""
        return frozenset(a for a, _ in self.function.outlives if a not in self.universal)

    def fresh(self) -> str:
        self.count += 1
        return f"?{self.count}"

    def renumber(self, ty: Type, keep: bool = False, in_pointer: bool = False) -> Type:
        """The type with a new variable for every region. With `keep`, lifetimes of the signature stay; in a function
        pointer, its own do."""
        if ty.leaf:
            return ty
        in_pointer = in_pointer or isinstance(ty, types.FnPtr)
        ty = mapped(ty, lambda part: self.renumber(part, keep, in_pointer))

        def named(region: str) -> str:
            known = keep and (region in self.universal or region == "static")
            own = in_pointer and region.startswith("^")
            return region if known or own else self.fresh()

        match ty:
            case types.Ref(mutable=mutable, target=target, region=region):
                return types.Ref(mutable, target, named(region))
            case types.Adt(name=name, args=args, regions=regions):
                count = len(self.adts[name].lifetimes) if name in self.adts else 0
                if not count and not regions:
                    return ty
                given = regions if len(regions) == count else ("",) * count
                return types.Adt(name, args, tuple(map(named, given)))
            case types.Closure(name=name, args=args):
                given = ty.regions or ("",) * len(self.oracle.closure(name).lifetimes or ())
                return types.Closure(name, args, tuple(map(named, given)))
            case types.FnItem(name=name, args=args, variant=variant):
                given = ty.regions or ("",) * len(self.oracle.chosen_when_named(ty))
                return types.FnItem(name, args, variant, tuple(map(named, given)))
            case _:
                return ty

    def captured_types(self, ty: types.Closure) -> tuple[Type, ...]:
        """What a closure holds, with the regions of its type."""
        info = self.oracle.closure(ty.name)
        lifetimes = dict(zip(info.lifetimes or (), ty.regions, strict=False))
        return tuple(with_regions(capture.stored, lifetimes) for capture in info.captures or ())

    # --- places

    def place_type(self, place: core.Place, locals_: Mapping[core.Local, Type]) -> Type:
        ty = locals_[place.local]
        for projection in place.projections:
            ty = self.projected(ty, projection)
        return ty

    def projected(self, ty: Type, projection: core.Projection) -> Type:
        match projection:
            case core.DerefOf():
                if isinstance(ty, types.Ref | types.RawPtr):
                    return ty.target
                return ty.args[0] if isinstance(ty, types.Adt) and ty.args else self.renumber(projection.ty)
            case core.FieldAt(variant=variant, index=index):
                return self._field(ty, variant, index, projection.ty)
            case core.IndexAt() | core.ElementAt():
                return ty.element if isinstance(ty, types.Array | types.Slice) else self.renumber(projection.ty)
            case core.SubsliceAt():
                element = ty.element if isinstance(ty, types.Array | types.Slice) else self.renumber(projection.ty)
                if isinstance(projection.ty, types.Array):
                    return types.Array(element, projection.ty.count)
                return types.Slice(element)

    def _field(self, ty: Type, variant: int, index: int, erased: Type) -> Type:
        match ty:
            case types.Tuple(items=items):
                return items[index]
            case types.Closure():
                return self.captured_types(ty)[index]
            case types.Adt(name=name, args=args, regions=regions) if name in self.adts:
                adt = self.adts[name]
                field = adt.variants[variant].fields[index].ty
                field = types.substitute(field, dict(zip(adt.params, args, strict=True)))
                field = with_regions(field, dict(zip(adt.lifetimes, regions, strict=False)))
                if types.mentions(field, types.Projection):
                    field = self.oracle.normalize(field, self.function.name)
                return field
            case _:
                return self.renumber(erased)

    # --- relations

    def relate(self, sub: Type, sup: Type, variance: int = CO) -> Iterator[Demand]:
        """What has to hold for a `sub` to be used as a `sup`."""
        if sub.leaf:
            return
        match sub, sup:
            case types.Ref(region=a, target=x, mutable=m), types.Ref(region=b, target=y):
                yield from self._outlives(a, b, variance)
                yield from self.relate(x, y, INVARIANT if m else variance)
            case types.RawPtr(mutable=m, target=x), types.RawPtr(target=y):
                yield from self.relate(x, y, INVARIANT if m else variance)
            case types.Adt(name=name, args=a, regions=r), types.Adt(args=b, regions=s):
                by_arg, by_region = self.variances.of(name)
                for one, other, v in zip(r, s, by_region, strict=False):
                    longer, shorter = (other, one) if v == CONTRA else (one, other)
                    yield from self._outlives(longer, shorter, variance * abs(v))
                for x, y, v in zip(a, b, by_arg, strict=False):
                    yield from self.relate(*((y, x) if v == CONTRA else (x, y)), variance * abs(v))
            case types.FnPtr(), types.FnPtr():
                yield from self._functions(sub, sup, variance)
            case types.Projection(args=a), types.Projection(args=b):
                for x, y in zip(a, b, strict=False):
                    yield from self.relate(x, y, INVARIANT)
            case types.Closure(regions=r), types.Closure(regions=s):
                for one, other in zip(r, s, strict=False):
                    yield from self._outlives(one, other, INVARIANT)
            case types.FnItem(regions=r, args=a), types.FnItem(regions=s, args=b):
                for one, other in zip(r, s, strict=True):
                    yield from self._outlives(one, other, INVARIANT)
                for x, y in zip(a, b, strict=True):
                    yield from self.relate(x, y, INVARIANT)
            case _:
                for x, y in zip(parts(sub), parts(sup), strict=False):
                    yield from self.relate(x, y, variance)

    def _functions(self, sub: types.FnPtr, sup: types.FnPtr, variance: int) -> Iterator[Demand]:
        """A function pointer takes more, and gives less. Its own lifetimes may be any: there they are chosen, here they
        are given."""
        given = {region: f"!{region}" for part in parts(sup) for region in all_regions(part) if region.startswith("^")}
        chosen: dict[str, str] = {}
        for mine, its in zip(parts(sub), parts(sup), strict=True):
            for a, b in zip(all_regions(mine), all_regions(its), strict=False):
                if a.startswith("^"):
                    chosen.setdefault(a, given.get(b, b))
        for mine, its in zip(sub.params, sup.params, strict=True):
            yield from self.relate(with_regions(its, given), with_regions(mine, chosen), variance)
        yield from self.relate(with_regions(sub.result, chosen), with_regions(sup.result, given), variance)

    def _outlives(self, a: str, b: str, variance: int) -> Iterator[Demand]:
        if a != b:
            yield a, b
            if variance == INVARIANT:
                yield b, a
