"""Assertions about the heap at run time: what `|->` says is looked up in the memory of the run.

A points-to holds if its pointer may be read (written, for full permission) there and the contents are as it says. `**`
holds if both sides do and what they own is disjoint: the fractions of each byte add up to 1 at most. What would have to
be searched for (an `exists` that no points-to determines, a wand) is not evaluated. Source: LANGUAGE.md section 4.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.record import Datum
from murust.run import access, memory
from murust.run.budget import CannotEvaluate
from murust.run.bytes import Bytes
from murust.run.memory import Pointer
from murust.run.views import view

if TYPE_CHECKING:
    from murust.run.evaluator import Evaluator


BOXED = "core::boxed"


class Hole:
    """A variable whose value a points-to determines."""


class Owned(Datum):
    """Bytes that an assertion owns a fraction of."""

    allocation: memory.Allocation
    start: int
    end: int
    fraction: Fraction


@attrs.define(eq=False, repr=False)
class Heap:
    """One assertion against the memory. `bytes`: the layouts of the program that runs."""

    bytes: Bytes
    owned: list[Owned] = attrs.field(factory=list)

    def holds(self, term: spec.SpecTerm, evaluator: Evaluator) -> bool:
        return self._holds(term, evaluator) and self._is_disjoint()

    def _holds(self, term: spec.SpecTerm, e: Evaluator) -> bool:
        match term:
            case spec.Pure(term=inner):
                return bool(e.value(inner))
            case spec.Separate(left=left, right=right):
                return self._holds(left, e) and self._holds(right, e)
            case spec.Ite(condition=condition, then=then, orelse=orelse):
                return self._holds(then if e.value(condition) else orelse, e)
            case spec.LetIn(var=var, value=value, body=body):
                e.bound[var] = e.value(value)
                return self._holds(body, e)
            case spec.Quantified(universal=False, variables=variables, body=body):
                for var in variables:
                    e.bound[var] = Hole()
                return self._holds(body, e)
            case spec.PointsTo():
                return self._points_to(term, e)
            case spec.Each(variables=(var,), guard=guard, body=body):
                return self._each(var, guard, body, e)
            case spec.SpecCall(function=name, args=args):
                return self._predicate(name, [e.value(arg) for arg in args], e)
            case _:
                raise CannotEvaluate(f"{type(term).__name__} of the heap is not evaluated")

    def _predicate(self, name: str, args: list[Any], e: Evaluator) -> bool:
        if name == BOXED:
            return self._boxed(args[0])
        definition = e.program.spec_functions.get(name)
        if definition is None or definition.body is None:
            raise CannotEvaluate(f"`{name}` has no definition that can be evaluated")
        e.budget.spend()
        bound = dict(zip(definition.params, args, strict=True))
        inner = attrs.evolve(e, now={}, entry={}, bound=bound, depth=e.depth + 1)
        return self._holds(definition.body, inner)

    def _boxed(self, pointer: Pointer) -> bool:
        """The right to give the memory back is nobody else's: it stands beside all bytes."""
        found = pointer.allocation
        if found is None or not found.alive or pointer.offset or found.origin.what != "a box":
            return False
        self.owned.append(Owned(found, -1, 0, Fraction(1)))
        return True

    def _each(self, var: spec.BoundVar, guard: spec.SpecTerm, body: spec.SpecTerm, e: Evaluator) -> bool:
        from murust.run.domains import values_of

        for value in values_of(var, guard, e):
            e.budget.spend()
            inner = e.with_bound({var: value})
            if inner.value(guard) and not self._holds(body, inner):
                return False
        return True

    # --- points-to

    def _points_to(self, term: spec.PointsTo, e: Evaluator) -> bool:
        pointer = e.value(term.location)
        if not isinstance(pointer, Pointer):
            raise CannotEvaluate("a pointer that is not known")
        count = 1 if term.count is None else int(e.value(term.count))
        fraction = Fraction(1) if term.fraction is None else Fraction(e.value(term.fraction))
        target = term.location.ty
        assert isinstance(target, types.RawPtr)
        ty: Type = types.INTS["u8"] if term.bytes else target.target
        layout = self.bytes.of(ty)
        try:
            contents = [self._at(pointer, k * layout.size, ty, fraction, term.value is not None) for k in range(count)]
        except memory.Undefined:
            return False
        if term.value is None:
            return True
        found = contents[0] if term.count is None else tuple(contents)
        return self._agrees(term.value, found, e)

    def _at(self, pointer: Pointer, offset: int, ty: Type, fraction: Fraction, wanted: bool) -> Any:
        layout = self.bytes.of(ty)
        if layout.size:
            found, at = access.place(pointer, offset, layout, fraction == 1)
            self.owned.append(Owned(found, at, at + layout.size, fraction))
        if not wanted:
            return None
        leaves = access.load(pointer, offset, layout) if layout.size else []
        return view(leaves, 0, ty, self.bytes.shapes)

    def _agrees(self, term: spec.SpecTerm, found: Any, e: Evaluator) -> bool:
        """Is this the value? A variable that is not known yet is now."""
        if isinstance(term, spec.Binder):
            e.bound[term.var] = found
            e.entry[term.var] = found  # type: ignore[index]
            return True
        if isinstance(term, spec.Bound) and isinstance(e.bound.get(term.var), Hole):
            e.bound[term.var] = found
            return True
        return bool(e.value(term) == found)

    def _is_disjoint(self) -> bool:
        for one in self.owned:
            total = sum(
                (o.fraction for o in self.owned if o.allocation is one.allocation and o.start <= one.start < o.end),
                Fraction(0),
            )
            if total > 1:
                return False
        return True


def pointer_function(name: str, args: list[Any], type_args: tuple[Type, ...], layouts: Bytes | None) -> Any:
    """The functions of raw pointers that specifications may call."""
    method = name.rpartition("::")[2]
    if not args or not isinstance(args[0], Pointer) or layouts is None:
        raise CannotEvaluate(f"a call of `{name}` is not evaluated")
    size = layouts.size(type_args[0]) if type_args else 1
    match method:
        case "is_null":
            return memory.address(args[0]) == 0
        case "add" | "offset" | "wrapping_add":
            return memory.shifted(args[0], args[1] * size)
        case "sub" | "wrapping_sub":
            return memory.shifted(args[0], -args[1] * size)
        case "cast" | "cast_mut" | "cast_const":
            return args[0]
        case "addr":
            return memory.address(args[0])
        case _:
            raise CannotEvaluate(f"a call of `{name}` is not evaluated")
