"""How lifetimes and parameters stand in a type: whether a type with a longer one may be used for one with a shorter,
the other way round, or neither. Source: rustc dev guide, "Variance"; RFC 738.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type, parts

CO, INVARIANT, CONTRA = 1, 0, -1
"""One inside of the other, they multiply."""
_CELLS = ("UnsafeCell", "Cell", "Atomic")

Variance = tuple[tuple[int, ...], tuple[int, ...]]
"""Of each parameter, and of each lifetime."""
Found = dict[str, int]
"""By lifetime, and by parameter (`<T>`), as far as it is found yet."""


@attrs.define(eq=False, repr=False)
class Variances:
    """Those of structs and enums, as they are asked for."""

    adts: Mapping[str, core.AdtDef]
    _known: dict[str, Variance] = attrs.field(factory=dict)

    def of(self, name: str) -> Variance:
        """Covariant; contravariant where a function takes it; invariant behind `&mut`, in a cell, or if it is both."""
        if name not in self._known:
            self._infer(name)
        return self._known[name]

    def _infer(self, name: str) -> None:
        """The least solution for types that hold each other: each place adds to what is found."""
        group: dict[str, Found] = {}
        pending = [name]
        while pending:
            one = pending.pop()
            if one not in group and one not in self._known:
                group[one] = {}
                pending += [found for field in self._fields(one) for found in self._named(field)]
        while True:
            before = [dict(found) for found in group.values()]
            for one, found in group.items():
                for field in self._fields(one):
                    self._stands(field, CO, found, group)
            if before == list(group.values()):
                break
        for one, found in group.items():
            adt, default = self.adts[one], INVARIANT if one in _CELLS else CO  # of `PhantomData`, covariant
            if one in _CELLS:
                found.clear()
            self._known[one] = (tuple(found.get(f"<{param}>", default) for param in adt.params),
                                tuple(found.get(region, default) for region in adt.lifetimes))  # fmt: skip

    def _fields(self, name: str) -> list[Type]:
        if name in _CELLS:
            return []
        return [field.ty for variant in self.adts[name].variants for field in variant.fields]

    def _named(self, ty: Type) -> Iterator[str]:
        if isinstance(ty, types.Adt) and ty.name in self.adts:
            yield ty.name
        for part in parts(ty):
            yield from self._named(part)

    def _stands(self, ty: Type, variance: int, found: Found, group: Mapping[str, Found]) -> None:
        """Adds how each parameter and lifetime stands in a type that stands so itself."""

        def note(name: str, variance: int) -> None:
            found[name] = variance if found.get(name, variance) == variance else INVARIANT

        match ty:
            case types.Param(name=name):
                note(f"<{name}>", variance)
            case types.Ref(mutable=mutable, target=target, region=region):
                note(region, variance)
                self._stands(target, INVARIANT if mutable else variance, found, group)
            case types.RawPtr(mutable=mutable, target=target):
                self._stands(target, INVARIANT if mutable else variance, found, group)
            case types.Adt(name=name, args=args, regions=regions) if name in self.adts:
                by_arg, by_region = self._within(name, group)
                for region, v in zip(regions, by_region, strict=False):
                    if v is not None:
                        note(region, variance * v)
                for arg, v in zip(args, by_arg, strict=False):
                    if v is not None:
                        self._stands(arg, variance * v, found, group)
            case types.FnPtr(params=params, result=result):
                for param in params:
                    self._stands(param, variance * CONTRA, found, group)
                self._stands(result, variance, found, group)
            case _:
                for part in parts(ty):
                    self._stands(part, INVARIANT if isinstance(ty, types.Projection) else variance, found, group)

    def _within(self, name: str, group: Mapping[str, Found]) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
        """Of a type that may be of the group: None for what stands nowhere yet."""
        if name in self._known:
            return self._known[name]
        adt, found = self.adts[name], group[name]
        if name in _CELLS:
            return (INVARIANT,) * len(adt.params), (INVARIANT,) * len(adt.lifetimes)
        used = {param for field in self._fields(name) for param in self._params(field)}
        return (
            tuple(found.get(f"<{param}>", None if param in used else CO) for param in adt.params),
            tuple(found.get(region) for region in adt.lifetimes),
        )

    def _params(self, ty: Type) -> Iterator[str]:
        if isinstance(ty, types.Param):
            yield ty.name
        for part in parts(ty):
            yield from self._params(part)
