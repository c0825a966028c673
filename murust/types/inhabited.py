"""Types that have no values, as far as that is plain to see. Source: RFC 1872 (`exhaustive_patterns`), as far as it is
stable; rustc dev guide, "Inhabitedness": a field that is hidden does not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from murust.core import nodes as core
from murust.core.types import Adt, Array, Never, Tuple, Type
from murust.resolve.names import Module

if TYPE_CHECKING:
    from murust.types.items import Items

_MORE = 16
"""By how many levels a type inside of another may be deeper than that: of one that grows without an end nothing is
said."""
_INSIDE = 128
"""Structs and enums inside of each other that are looked into."""


@attrs.define(eq=False, repr=False)
class Emptiness:
    """Which types have no values, seen from a module."""

    module: Module
    items: Items
    known: dict[Type, bool] = attrs.field(factory=dict)
    inside: int = 0

    def of(self, ty: Type) -> bool:
        """Is it plain to see that there is no value of the type?"""
        return self._of(ty, ty.depth + _MORE)

    def _of(self, ty: Type, most: int) -> bool:
        match ty:
            case Never():
                return True
            case Tuple(items=fields):
                return any(self._of(field, most) for field in fields)
            case Array(element=element, count=int() as count):
                return count > 0 and self._of(element, most)
            case Adt(name=name) if name in self.items.adts:
                if ty not in self.known and ty.depth <= most and self.inside < _INSIDE:
                    self.known[ty] = False  # while it is being found
                    self.inside += 1
                    variants = range(len(self.items.adts[name].variants))
                    self.known[ty] = all(self._of_variant(ty, variant, most) for variant in variants)
                    self.inside -= 1
                return self.known.get(ty, False)
            case _:
                return False

    def of_variant(self, ty: Adt, variant: int) -> bool:
        """Has a field of a struct or variant that is seen no values?"""
        return self._of_variant(ty, variant, ty.depth + _MORE)

    def _of_variant(self, ty: Adt, variant: int, most: int) -> bool:
        scopes = self.items.field_scopes[ty.name][variant]
        fields = core.field_types(ty, variant, self.items.adts)
        return any(
            self._of(field, most)
            for field, scope in zip(fields, scopes, strict=True)
            if scope is None or scope.contains(self.module)
        )
