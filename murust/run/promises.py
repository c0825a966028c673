"""The invariants of types at run time: what they are of, in a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type


@attrs.define(eq=False, repr=False)
class Promises:
    """The invariants of the types of a program."""

    program: core.Program
    known: dict[Type, bool] = attrs.field(factory=dict)

    def any_in(self, ty: Type) -> bool:
        """Is there a type with an invariant in the type?"""
        if ty not in self.known:
            self.known[ty] = self._any_in(ty)
        return self.known[ty]

    def _any_in(self, ty: Type) -> bool:
        invariants, seen, pending = self.program.invariants, set[Type](), [ty]
        while pending and invariants:
            ty = pending.pop()
            if ty in seen:
                continue
            seen.add(ty)
            if isinstance(ty, types.Adt):
                if ty.name in invariants:
                    return True
                adts = self.program.adts
                variants = range(len(adts[ty.name].variants)) if ty.name in adts else ()
                pending += [inner for variant in variants for inner in core.field_types(ty, variant, adts)]
            pending += [part for part in types.parts(ty) if not isinstance(part, types.ConstArg)]
        return False

    def of(self, value: Any, ty: Type) -> Iterator[tuple[spec.TypeInvariant, tuple[Type, ...], Any]]:
        """The invariants of everything in a value, each with the arguments of the type and the value that it speaks
        of."""
        pending = [(value, ty)]
        while pending:
            value, ty = pending.pop()
            if not self.any_in(ty):
                continue
            match ty:
                case types.Ref(target=inner) | types.Adt(name="Box", args=(inner,)):
                    pending.append((value, inner))
                case types.Slice(element=inner) | types.Array(element=inner) | types.Adt(name="Vec", args=(inner,)):
                    pending += [(part, inner) for part in value]
                case types.Adt(name="MaybeUninit"):
                    pass  # what is in it is asked where it is taken out
                case types.Tuple(items=items):
                    pending += zip(value, items, strict=True)
                case types.Adt(name=name, args=args) if name in self.program.adts and self.program.adts[name].variants:
                    yield from ((invariant, args, value) for invariant in self.program.invariants.get(name, ()))
                    definition = self.program.adts[name]
                    variant, parts = (0, value) if definition.is_struct else (value[0], value[1:])
                    if isinstance(parts, tuple):
                        pending += zip(parts, core.field_types(ty, variant, self.program.adts), strict=True)
                case _:
                    pass
