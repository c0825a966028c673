"""Do places share memory? Source: rustc dev guide, "Borrow checker: place conflicts"."""

from __future__ import annotations

from collections.abc import Callable

from murust.borrowck.accesses import Access, Kind
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type


def through_reference(place: core.Place) -> bool:
    """Does the place lie behind a reference or raw pointer, rather than in the variable (or in a box of it)?"""
    ty: Type = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and isinstance(ty, types.Ref | types.RawPtr):
            return True
        ty = projection.ty
    return False


def is_untracked(place: core.Place) -> bool:
    """Is no loan of the place looked at: behind a shared reference nothing is written, and what is behind a raw pointer
    is the programmer's business? Source: rustc's `ignore_borrow`."""
    ty: Type = place.local.ty
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and (
            isinstance(ty, types.RawPtr) or (isinstance(ty, types.Ref) and not ty.mutable)
        ):
            return True
        ty = projection.ty
    return False


def overlap(access: Access, lent: core.Place, has_destructor: Callable[[Type], bool] = lambda _: False) -> bool:
    """Do the places share memory, in the depth that the access goes to? A destructor goes everywhere: also to what its
    value refers to. Source: rustc's `places_conflict`, `AccessDepth::Drop`."""
    if access.place.local is not lent.local:
        return False
    for mine, its in zip(access.place.projections, lent.projections, strict=False):
        if _apart(mine, its):
            return False
    beyond = lent.projections[len(access.place.projections) :]
    if access.kind is Kind.LENGTH and beyond:
        return not isinstance(beyond[0], core.IndexAt | core.ElementAt | core.SubsliceAt)
    if access.kind is Kind.ASSIGN or (access.kind is Kind.DEAD):
        # Giving a reference another value, or ending its scope, leaves alone what it referred to.
        return not any(isinstance(p, core.DerefOf) for p in beyond)
    if access.kind in (Kind.DROP, Kind.REPLACE):
        ty = access.place.ty
        for projection in beyond:
            if has_destructor(ty):
                return True
            if isinstance(projection, core.DerefOf) and isinstance(ty, types.Ref | types.RawPtr):
                return False
            ty = projection.ty
    return True


def _apart(mine: core.Projection, its: core.Projection) -> bool:
    """Are these different parts of one value?"""
    match mine, its:
        case core.FieldAt(variant=v, index=i), core.FieldAt(variant=w, index=j):
            return v == w and i != j
        case core.ElementAt(offset=i, from_end=a), core.ElementAt(offset=j, from_end=b):
            return (a == b and i != j) or a != b  # a pattern: its elements are not the same
        case core.ElementAt(offset=i, from_end=e), core.SubsliceAt(start=start, end=end):
            return i <= end if e else i < start
        case core.SubsliceAt(start=start, end=end), core.ElementAt(offset=i, from_end=e):
            return i <= end if e else i < start
        case _:
            return False
