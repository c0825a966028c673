"""Assertions about the heap at run time: what `|->` says is looked up in the memory of the run.

A points-to holds if its pointer may be read (written, for full permission) there, the contents are as it says, and the
invariants of their types hold. `**` holds if both sides do and what they own is disjoint: the fractions of each byte
add up to 1 at most. What would have to be searched for (an `exists` that no points-to determines, a wand) is not
evaluated. Source: LANGUAGE.md section 4.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from murust.core import specs as spec
from murust.core import types
from murust.core.iterated import elements_of
from murust.core.parts import children
from murust.core.types import Type
from murust.record import Datum
from murust.run import access, memory
from murust.run.budget import CannotEvaluate
from murust.run.bytes import Bytes
from murust.run.memory import Pointer
from murust.run.promises import Promises
from murust.run.views import view

if TYPE_CHECKING:
    from murust.run.evaluator import Evaluator


class Hole:
    """A variable whose value a points-to determines."""


def _hole(term: spec.SpecTerm, e: Evaluator) -> spec.BoundVar | None:
    """The variable that a term is, if its value has not been found yet."""
    if isinstance(term, spec.Binder):
        return term.var if isinstance(e.bound.get(term.var, Hole()), Hole) else None
    is_open = isinstance(term, spec.Bound) and isinstance(e.bound.get(term.var), Hole)
    return term.var if isinstance(term, spec.Bound) and is_open else None


def unfound(term: spec.SpecTerm, e: Evaluator) -> list[spec.BoundVar]:
    """The variables in a term whose values have not been found yet."""
    var = _hole(term, e)
    own = [var] if var is not None else []
    return [*own, *(found for part in children(term) for found in unfound(part, e))]


def _determining(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """What has to be known of an assertion before it is looked at."""
    match term:
        case spec.PointsTo(location=location, count=count, fraction=fraction):
            return [part for part in (location, count, fraction) if part is not None]
        case spec.Ite(condition=condition):
            return [condition]
        case spec.LetIn(value=value):
            return [value]
        case spec.Each(guard=guard):
            return [guard]
        case _:
            return []


class Owned(Datum):
    """Bytes that an assertion owns a fraction of, or a device."""

    allocation: object
    start: int
    end: int
    fraction: Fraction


@attrs.define(eq=False, repr=False)
class Heap:
    """One assertion against the memory. `bytes`: the layouts of the program that runs."""

    bytes: Bytes
    owned: list[Owned] = attrs.field(factory=list)

    def holds(self, term: spec.SpecTerm, evaluator: Evaluator) -> bool:
        return self._whole(term, evaluator) and self._is_disjoint()

    def _whole(self, term: spec.SpecTerm, e: Evaluator) -> bool:
        """An assertion, and then what in it had to wait until its variables were found."""
        waiting: list[spec.SpecTerm] = []
        if not self._holds(term, e, waiting):
            return False
        while waiting:
            pending = waiting[:]
            waiting.clear()
            if not all(self._holds(part, e, waiting) for part in pending):
                return False
            if len(waiting) == len(pending):
                names = ", ".join(f"`{name}`" for name in dict.fromkeys(var.name for var in unfound(waiting[0], e)))
                raise CannotEvaluate(f"{names} would have to be found")
        return True

    def _holds(self, term: spec.SpecTerm, e: Evaluator, waiting: list[spec.SpecTerm]) -> bool:
        match term:
            case spec.Separate(left=left, right=right):
                return self._holds(left, e, waiting) and self._holds(right, e, waiting)
            case spec.Pure(term=inner):
                return self._proposition(inner, e, waiting)
            case spec.Quantified(universal=False, variables=variables, body=body):
                e.bound.update((var, Hole()) for var in variables)
                return self._holds(body, e, waiting)
            case spec.SpecCall():
                return self._predicate(term, e, waiting)
        if any(unfound(part, e) for part in _determining(term)):
            waiting.append(term)
            return True
        match term:
            case spec.Ite(condition=condition, then=then, orelse=orelse):
                return self._holds(then if e.value(condition) else orelse, e, waiting)
            case spec.LetIn(var=var, value=value, body=body):
                e.bound[var] = e.value(value)
                return self._holds(body, e, waiting)
            case spec.PointsTo():
                return self._points_to(term, e, waiting)
            case spec.Each(variables=(_,)):
                return self._each(term, e)
            case _:
                raise CannotEvaluate(f"{type(term).__name__} of the heap is not evaluated")

    def _proposition(self, term: spec.SpecTerm, e: Evaluator, waiting: list[spec.SpecTerm]) -> bool:
        """True, or an equation that says what a variable is, or one that has to wait."""
        if isinstance(term, spec.Binary) and term.op is spec.SpecOp.CONJ:
            return self._proposition(term.left, e, waiting) and self._proposition(term.right, e, waiting)
        if not unfound(term, e):
            return bool(e.value(term))
        if isinstance(term, spec.Binary) and term.op is spec.SpecOp.EQ:
            for side, other in ((term.left, term.right), (term.right, term.left)):
                if _hole(side, e) is not None and not unfound(other, e):
                    return self._agrees(side, e.value(other), e, waiting)
        waiting.append(spec.Pure(term, types.ASSERTION, term.span))
        return True

    def _predicate(self, term: spec.SpecCall, e: Evaluator, waiting: list[spec.SpecTerm]) -> bool:
        """What its definition says. What it determines of its arguments is found on the way."""
        if any(unfound(arg, e) and _hole(arg, e) is None for arg in term.args):
            waiting.append(term)
            return True
        if term.function == spec.BOXED:
            return self._boxed(e.value(term.args[0]))
        given = e.types(term.type_args)
        meant = self.bytes.shapes.linker.resolve_spec(term.function, given)
        name, given = meant or (term.function, given)
        definition = e.program.spec_functions.get(name)
        if definition is not None and definition.registers:
            return self._device(term, definition, e, waiting)
        if definition is None or definition.body is None:
            raise CannotEvaluate(f"`{term.function}` has no definition that can be evaluated")
        e.budget.spend()
        args = [Hole() if _hole(arg, e) is not None else e.value(arg) for arg in term.args]
        bound = dict(zip(definition.params, args, strict=True))
        generic = dict(zip(definition.generics, given, strict=False))
        inner = attrs.evolve(e, now={}, entry={}, bound=bound, depth=e.depth + 1, generic=generic)
        if not self._whole(definition.body, inner):
            return False
        for param, arg in zip(definition.params, term.args, strict=True):
            if _hole(arg, e) is None:
                continue
            if isinstance(inner.bound[param], Hole):
                raise CannotEvaluate(f"`{param.name}` of `{term.function}` would have to be found")
            self._agrees(arg, inner.bound[param], e, waiting)
        return True

    def _device(
        self, term: spec.SpecCall, definition: spec.SpecFunction, e: Evaluator, waiting: list[spec.SpecTerm]
    ) -> bool:  # fmt: skip
        """A device of a host is in the state that it says."""
        from murust.run.devices import Watched, state_of

        pointer = e.value(term.args[0])
        device = memory.HEAP[0].device(memory.address(pointer)) if isinstance(pointer, Pointer) else None
        if not isinstance(device, Watched) or device.definition is not definition:
            raise CannotEvaluate(f"no host says what the state of `{term.function}` is")
        self.owned.append(Owned(device, -1, 0, Fraction(1)))
        is_there = memory.address(pointer) == device.start
        return is_there and self._agrees(term.args[-1], state_of(device.device, definition, e.program), e, waiting)

    def _boxed(self, pointer: Pointer) -> bool:
        """The right to give the memory back is nobody else's: it stands beside all bytes."""
        found = pointer.allocation
        if found is None or not found.alive or pointer.offset or found.origin.what != "a box":
            return False
        self.owned.append(Owned(found, -1, 0, Fraction(1)))
        return True

    def _each(self, term: spec.Each, e: Evaluator) -> bool:
        """The assertion of each number. Sequences of which it determines the elements are found on the way."""
        from murust.run.domains import values_of

        (var,) = term.variables
        unknown = list(dict.fromkeys(unfound(term.body, e)))
        changed = elements_of(unknown, var, term.body)
        if changed is None:
            names = ", ".join(f"`{sequence.name}`" for sequence in unknown)
            raise CannotEvaluate(f"{names} would have to be found")
        elements, body = changed
        found: list[tuple[Any, ...]] = []
        for value in values_of(var, term.guard, e):
            e.budget.spend()
            inner = e.with_bound({var: value, **{element: Hole() for element in elements}})
            if not inner.value(term.guard):
                continue
            if not self._whole(body, inner):
                return False
            found.append(tuple(inner.bound[element] for element in elements))
            if elements and (value != len(found) - 1 or any(isinstance(part, Hole) for part in found[-1])):
                raise CannotEvaluate(f"`{unknown[0].name}` would have to be found")
        for index, sequence in enumerate(unknown):
            e.bound[sequence] = tuple(row[index] for row in found)
        return True

    # --- points-to

    def _points_to(self, term: spec.PointsTo, e: Evaluator, waiting: list[spec.SpecTerm]) -> bool:
        pointer = e.value(term.location)
        if not isinstance(pointer, Pointer):
            raise CannotEvaluate("a pointer that is not known")
        count = 1 if term.count is None else int(e.value(term.count))
        fraction = Fraction(1) if term.fraction is None else Fraction(e.value(term.fraction))
        target = term.location.ty
        assert isinstance(target, types.RawPtr)
        [ty] = (types.INTS["u8"],) if term.bytes else e.types((target.target,))
        layout = self.bytes.of(ty)
        if not self._is_aligned(term.location, e):
            return False
        try:
            contents = [self._at(pointer, k * layout.size, ty, fraction, term.value is not None) for k in range(count)]
        except memory.Undefined:
            return False
        if term.value is None:
            return True
        kept = all(self._keeps(value, ty, e) for value in contents)
        found = contents[0] if term.count is None else tuple(contents)
        return kept and self._agrees(term.value, found, e, waiting)

    def _keeps(self, value: Any, ty: Type, e: Evaluator) -> bool:
        """The invariants of the types in it hold of a value."""
        for invariant, args, part in Promises(e.program).of(value, ty):
            generic = dict(zip(invariant.generics, args, strict=True))
            inner = attrs.evolve(e, now={}, entry={}, bound={invariant.self_var: part}, generic=generic)
            if not inner.value(invariant.clause.term):
                return False
        return True

    def _is_aligned(self, location: spec.SpecTerm, e: Evaluator) -> bool:
        """A field is part of a struct that is where one may be."""
        if not isinstance(location, spec.FieldAddress):
            return True
        while isinstance(location, spec.FieldAddress):
            location = location.term
        assert isinstance(location.ty, types.RawPtr)
        [struct] = e.types((location.ty.target,))
        return memory.address(e.value(location)) % self.bytes.of(struct).align == 0

    def _at(self, pointer: Pointer, offset: int, ty: Type, fraction: Fraction, wanted: bool) -> Any:
        layout = self.bytes.of(ty)
        if layout.size:
            found, at = access.place(pointer, offset, layout, fraction == 1)
            self.owned.append(Owned(found, at, at + layout.size, fraction))
        if not wanted:
            return None
        leaves = access.load(pointer, offset, layout) if layout.size else []
        return view(leaves, 0, ty, self.bytes.shapes)

    def _agrees(self, term: spec.SpecTerm, found: Any, e: Evaluator, waiting: list[spec.SpecTerm]) -> bool:
        """Is this the value? A variable that is not known yet is now, and so are those for parts of it."""
        var = _hole(term, e)
        if var is not None:
            e.bound[var] = found
            if isinstance(term, spec.Binder):
                e.entry[var] = found  # type: ignore[index]
            return True
        if not unfound(term, e):
            return bool(e.value(term) == found)
        if isinstance(term, spec.Construct) and isinstance(term.ty, types.Tuple | types.Adt):
            is_enum = isinstance(term.ty, types.Adt) and not e.program.adts[term.ty.name].is_struct
            if is_enum and found[0] != term.variant:
                return False
            parts = found[1:] if is_enum else found
            return all(self._agrees(arg, part, e, waiting) for arg, part in zip(term.args, parts, strict=True))
        known = spec.BoundVar("found", term.ty)
        e.bound[known] = found
        same = spec.Binary(spec.SpecOp.EQ, term, spec.Bound(known, term.ty, term.span), types.BOOL, term.span)
        return self._proposition(same, e, waiting)

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
