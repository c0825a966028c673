"""Tables by the head of a type: of thousands of implementations, those that can be meant for one type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

import attrs

from murust.core.types import Adt, FnItem, Int, Param, Projection, Ref, Type
from murust.types import unify

Item = TypeVar("Item")


def head_of(ty: Type) -> object:
    """What two types must share to be equal; None if anything might be."""
    ty = unify.shallow(ty)
    match ty:
        case Adt(name=name) | FnItem(name=name) | Int(name=name):
            return name
        case Ref(mutable=mutable):
            return Ref, mutable
        case Param() | Projection():
            return None
        case _ if isinstance(ty, unify.Variable):
            return None
        case _:
            return type(ty)


@attrs.define(eq=False, repr=False)
class ByHead(Generic[Item]):
    """Items, each for a type, in the order in which they came."""

    everything: list[Item] = attrs.field(factory=list)
    _known: dict[object, list[Item]] = attrs.field(factory=dict)
    _open: list[Item] = attrs.field(factory=list)  # for any type

    def add(self, ty: Type, item: Item) -> None:
        self.everything.append(item)
        head = head_of(ty)
        (self._open if head is None else self._known.setdefault(head, [])).append(item)

    def find(self, ty: Type, *, rigid: bool = False) -> list[Item]:
        """Those whose type could be equal to this one. `rigid`: a parameter in it is nothing but itself."""
        head = head_of(ty)
        if head is None:
            return self._open if rigid and isinstance(unify.shallow(ty), Param) else self.everything
        known = self._known.get(head)
        return [*known, *self._open] if known else self._open

    def __iter__(self) -> Iterator[Item]:
        return iter(self.everything)

    def __len__(self) -> int:
        return len(self.everything)
