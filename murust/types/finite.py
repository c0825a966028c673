"""Types without an end: those that hold themselves, and associated types that are defined by themselves. Source: rustc
dev guide, "Queries" (`representability`, `params_in_repr`, `layout_of`); Rust reference, "Struct types".

What holds itself by its own text is refused where it is declared. What does so through an associated type shows for
given arguments only, where its layout is wanted.
"""

from __future__ import annotations

from murust.core.nodes import field_types
from murust.core.types import Adt, Array, Param, Projection, Tuple, Type, parts
from murust.diagnostics.model import error
from murust.types import unify
from murust.types.items import Items
from murust.types.select import DEEPEST, Selected, Solver, associated


def refuse_infinite_types(items: Items) -> None:
    """A type that holds itself, other than behind a pointer, has no size."""
    held = _Held(items)
    for name, adt in items.adts.items():
        cycle = held.cycle(name)
        if cycle and not items.infinite & set(cycle):
            items.report(error("E0072", f"the type `{name}` holds itself and so has no finite size", adt.span,
                               helps=["hold it in a `Box`"]))  # fmt: skip
            items.infinite |= set(cycle)


class _Held:
    """Which types and parameters each type holds by value, by its text."""

    def __init__(self, items: Items) -> None:
        self.items = items
        self.params: dict[str, frozenset[str]] = {}

    def cycle(self, goal: str) -> tuple[str, ...]:
        """The types on a way from a type to itself; none, if there is no such way."""
        pending: list[tuple[str, ...]] = [(goal,)]
        seen = {goal}
        for path in pending:
            for found in self._types(path[-1]):
                if found == goal:
                    return path
                if found not in seen:
                    seen.add(found)
                    pending.append((*path, found))
        return ()

    def _types(self, name: str) -> list[str]:
        return [ty.name for field in self._fields(name) for ty in self._parts(field) if isinstance(ty, Adt)]

    def _fields(self, name: str) -> list[Type]:
        adt = self.items.adts.get(name)
        return [field.ty for variant in adt.variants for field in variant.fields] if adt is not None else []

    def _parts(self, ty: Type) -> list[Type]:
        """The named types and parameters that lie in a value of the type, by its text."""
        ty = unify.shallow(ty)
        match ty:
            case Adt(name=name, args=args):
                held = self._held_params(name)
                inner = [arg for param, arg in zip(self.items.type_generics(name).params, args, strict=True)
                         if param in held]  # fmt: skip
                return [ty, *(found for arg in inner for found in self._parts(arg))]
            case Param():
                return [ty]
            case Tuple(items=inner_types):
                return [found for part in inner_types for found in self._parts(part)]
            case Array(element=element):
                return self._parts(element)
            case _:
                return []

    def _held_params(self, name: str) -> frozenset[str]:
        """The parameters of which a value of the type holds one."""
        if name not in self.params:
            self.params[name] = frozenset()  # the least solution, where types hold each other
            while True:
                found = frozenset(ty.name for field in self._fields(name) for ty in self._parts(field)
                                  if isinstance(ty, Param))  # fmt: skip
                if found == self.params[name]:
                    break
                self.params[name] = found
        return self.params[name]


LARGEST = 256
"""Types that hold each other, each with larger arguments: more is taken for an endless regress. Twice as many as may be
written inside each other."""


def refuse_holding_itself(ty: Type, items: Items) -> None:
    """Of a type without parameters: it holds itself, by what its associated types are."""
    if not ty.closed:
        return
    found = _layout(ty, Solver(items), ())
    if found is not None and found.name not in items.infinite:
        items.infinite.add(found.name)
        text = f"the size of `{found}` depends on itself: it holds one, through an associated type"
        items.report(error("E0391", text, items.adts[found.name].span, helps=["hold it in a `Box`"]))


def _layout(ty: Type, solver: Solver, outer: tuple[Type, ...]) -> Adt | None:
    ty = solver.normalize(ty)
    match ty:
        case Adt() if ty in outer or len(outer) > LARGEST:
            return ty
        case Adt(name=name) if ty.closed and name in solver.items.adts:
            known = solver.items.finite
            if ty in known:
                return None
            shapes = range(len(solver.items.adts[name].variants))
            fields = [field for index in shapes for field in field_types(ty, index, solver.items.adts)]
            found = next((f for field in fields if (f := _layout(field, solver, (*outer, ty))) is not None), None)
            if found is None:
                known.add(ty)
            return found
        case Tuple(items=inner):
            return next((found for part in inner if (found := _layout(part, solver, outer)) is not None), None)
        case Array(element=element):
            return _layout(element, solver, outer)
        case _:
            return None


def endless(ty: Type, solver: Solver, outer: tuple[Projection, ...] = ()) -> Projection | None:
    """An associated type in this one that is defined by itself."""
    if ty.ground:
        return None
    ty = unify.shallow(ty)
    if isinstance(ty, Projection):
        if ty in outer or len(outer) > DEEPEST:
            return ty
        at = unify.mark()
        answer = solver.select(solver.ref_of(ty)) if not unify.unknown(ty) else None
        known = associated(answer, solver.ref_of(ty), ty.name) if isinstance(answer, Selected) else None
        found = endless(known, solver, (*outer, ty)) if known is not None else None
        unify.undo(at)
        if found is not None:
            return found
    return next((found for part in parts(ty) if (found := endless(part, solver, outer)) is not None), None)
