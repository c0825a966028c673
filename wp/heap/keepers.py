"""Which variables may hold a reference to memory, or what was made of it.

A shared reference is its value, so that it is not seen in a value whose reference it is. It is followed through the
text of the function instead: what is made of something that may hold it, and may hold a reference, may hold it, too.
"""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals, rvalue_locals
from murust.core.parts import statements
from murust.core.types import Type
from wp.context import Context

Keepers = frozenset[core.Local]


def keepers(holder: core.Local, memory: Type, mutable: bool, cx: Context) -> Keepers | None:
    """The variables of the function that may hold what `holder` does, a reference to memory with values of a type, or
    what is made of it; None if a reference may get where no variable is: behind another reference, into the result.
    Where a mutable one goes its prophecy says; so only the shared ones that may be made of it matter."""
    function = cx.function
    if function is None:
        return None
    following = _Following(cx, frozenset(cx.sorts.held_throughout(memory)))
    found = following.all_from(holder, function)
    if found is not None and (function.result not in found or (mutable and not cx.entered)):
        return found
    outside = [param.ty for param in function.params]
    if not mutable or cx.entered or any(following.has_room(ty, shared=True) for ty in outside):
        return None
    return frozenset(function.locals)


class _Elsewhere:
    """Where no variable is."""


@attrs.define(eq=False, repr=False)
class _Following:
    """`inside`: the types of what is in the memory; no reference to it is in there."""

    cx: Context
    inside: frozenset[Type]

    def all_from(self, holder: core.Local, function: core.Function) -> Keepers | None:
        found, before = {holder}, 0
        while len(found) > before:
            before = len(found)
            for stmt in statements(function.body):
                place = self._goes_to(stmt, found)
                if isinstance(place, core.Place):
                    if any(isinstance(step, core.DerefOf) for step in place.projections):
                        return None
                    found.add(place.local)
                elif place is not None:
                    return None
        return frozenset(found)

    def _goes_to(self, stmt: core.Stmt, found: set[core.Local]) -> core.Place | _Elsewhere | None:
        """The place to which a statement brings a reference out of one of these variables."""
        match stmt:
            case core.Assign(place=place, rvalue=rvalue) if not found.isdisjoint(rvalue_locals(rvalue)):
                return place if self._holds_reference(place.ty) else None
            case core.Call(args=operands, place=place):
                pass
            case core.CallValue(args=args, callee=callee, place=place):
                operands = (callee, *args)
            case _:
                return None
        if all(found.isdisjoint(operand_locals(operand)) for operand in operands):
            return None
        if any(self.has_room(operand.ty) and not self._leads_to(operand, found) for operand in operands):
            return _Elsewhere()
        return place if self._holds_reference(place.ty) else None

    def _leads_to(self, operand: core.Operand, found: set[core.Local]) -> bool:
        """Is it a mutable reference to one of these variables, and does it lead to nothing else? What is put there is
        found there."""
        if isinstance(operand, core.Const) or operand.place.projections or self.cx.function is None:
            return False
        if not isinstance(operand.ty, types.Ref) or self.has_room(operand.ty.target):
            return False
        given = [
            stmt
            for stmt in statements(self.cx.function.body)
            if isinstance(stmt, core.Assign | core.Call | core.CallValue) and stmt.place.local is operand.place.local
        ]
        return bool(given) and all(isinstance(stmt, core.Assign) and _lends_one(stmt, found) for stmt in given)

    def has_room(self, ty: Type, *, shared: bool = False) -> bool:
        """May a function put a reference (a shared one?) into what an argument of the type leads to? Of a type
        parameter that is not known."""
        parts = self.cx.sorts.held_throughout(ty)
        targets = [part.target for part in parts if isinstance(part, types.Ref) and part.mutable]
        changed = [part for part in parts if types.is_cell(part)]
        holds = self._holds_shared if shared else self._holds_reference
        return any(map(holds, (*targets, *changed))) or self._is_unknown(ty)

    def _is_unknown(self, ty: Type) -> bool:
        parts = self.cx.sorts.held_throughout(ty) - self.inside
        return any(isinstance(part, types.Param | types.Projection) for part in parts)

    def _holds_reference(self, ty: Type) -> bool:
        return self._is_unknown(ty) or any(isinstance(part, types.Ref) for part in self.cx.sorts.held_throughout(ty))

    def _holds_shared(self, ty: Type) -> bool:
        return holds_shared(ty, self.cx)


def _lends_one(stmt: core.Assign, found: set[core.Local]) -> bool:
    lent = stmt.rvalue.place if isinstance(stmt.rvalue, core.Borrow) and not stmt.place.projections else None
    direct = lent is not None and not any(isinstance(step, core.DerefOf) for step in lent.projections)
    return direct and lent is not None and lent.local in found


def holds_shared(ty: Type, cx: Context) -> bool:
    """May a value of the type hold a shared reference?"""
    parts = cx.sorts.held_throughout(ty)
    return any(
        isinstance(part, types.Param | types.Projection) or (isinstance(part, types.Ref) and not part.mutable)
        for part in parts
    )
