"""Devices of hosts that keep to what the program says of them in a `device`.

A device of a host may say which one it is (`specification`, the name in the program) and what its state is
(`state()`): a number, a `bool`, a list for a sequence, a mapping of fields for a struct. Then assertions about it are
looked up there, and each access of a register is held to what the program takes it to require and ensure.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.run import memory
from murust.run.budget import Budget, CannotEvaluate
from murust.run.evaluator import Evaluator

if TYPE_CHECKING:
    from murust.run.clauses import Clauses


def _specified(device: Any, program: core.Program) -> spec.SpecFunction | None:
    """What the program says of a device of a host; None if nothing, or if it has no state that is seen."""
    name = getattr(device, "specification", None)
    if name is None or not callable(getattr(device, "state", None)):
        return None
    found = (f for f in program.spec_functions.values() if f.registers and f.name.rpartition("::")[2] == name)
    return next((definition for definition in found if len(definition.params) == 2), None)


def watched(device: Any, clauses: Clauses) -> Any:
    """A device that is held to what the program says of it; itself, if that is nothing."""
    program = clauses.contracts.program
    definition = _specified(device, program)
    if definition is None:
        return device
    evaluator = Evaluator(program, {}, {}, {}, Budget(), layouts=clauses.layouts, pure=clauses.pure)
    return Watched(device, definition, evaluator, clauses)


def state_of(device: Any, definition: spec.SpecFunction, program: core.Program) -> Any:
    """The state of a device, as specifications see it."""
    return _seen(device.state(), definition.params[-1].ty, program)


def _seen(value: Any, ty: Type, program: core.Program) -> Any:
    match ty:
        case types.Bool() if isinstance(value, bool):
            return value
        case types.Int() if isinstance(value, int) and not isinstance(value, bool) and ty.holds(value):
            return value
        case types.MathInt() if isinstance(value, int) and not isinstance(value, bool):
            return value
        case types.Nat() if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        case types.Seq(element=element) if isinstance(value, list | tuple | bytes | bytearray):
            return tuple(_seen(part, element, program) for part in value)
        case types.Set(element=element) if isinstance(value, set | frozenset):
            return frozenset(_seen(part, element, program) for part in value)
        case types.Tuple(items=items) if isinstance(value, tuple) and len(value) == len(items):
            return tuple(_seen(part, inner, program) for part, inner in zip(value, items, strict=True))
        case types.Adt(name=name) if isinstance(value, Mapping) and program.adts[name].is_struct:
            fields = program.adts[name].variants[0].fields
            inner = core.field_types(ty, 0, program.adts)
            names = [field.name for field in fields]
            if names == list(dict.fromkeys([*names, *value])):
                return tuple(_seen(value[n], t, program) for n, t in zip(names, inner, strict=True))
    raise CannotEvaluate(f"the host says that the state of a device is {value!r}, which is no `{ty}`")


@attrs.define(eq=False, repr=False)
class Watched:
    """A device of a host, whose registers are held to what the program says of them."""

    device: Any
    definition: spec.SpecFunction
    evaluator: Evaluator
    clauses: Clauses

    @property
    def start(self) -> int:
        return int(self.device.start)

    @property
    def size(self) -> int:
        return int(self.device.size)

    def read(self, offset: int, width: int) -> int:
        register, before = self._before(offset, width, None)
        value: int = self.device.read(offset, width)
        self._after(register, before, value)
        return value

    def write(self, offset: int, width: int, value: int) -> None:
        register, before = self._before(offset, width, value)
        self.device.write(offset, width, value)
        self._after(register, before, value)

    def _before(self, offset: int, width: int, written: int | None) -> tuple[spec.Register | None, Any]:
        register = self._register(offset, width, written is not None)
        if register is None:
            return None, None
        span = self.definition.span
        before = self.clauses.found(lambda _: state_of(self.device, self.definition, self.evaluator.program), span)
        for clause in register.requires:
            self._claim("call.requires", register, clause, before, written)
        return register, before

    def _after(self, register: spec.Register | None, before: Any, value: int) -> None:
        for clause in register.ensures if register is not None else ():
            assert register is not None
            self._claim("ensures", register, clause, before, value)

    def _claim(self, kind: str, register: spec.Register, clause: spec.Clause, before: Any, value: int | None) -> None:
        inside = self._inside(before, register.value, value)
        self.clauses.claimed(kind, partial(_judged, inside, clause.term), clause.span, register.span)

    def _inside(self, before: Any, var: spec.BoundVar | None = None, value: int | None = None) -> Evaluator:
        base, state = self.definition.params
        bound = {base: memory.from_address(self.start), state: before}
        if var is not None and value is not None:
            assert isinstance(var.ty, types.Int)
            bound[var] = var.ty.wrap(value)
        return attrs.evolve(self.evaluator, bound=bound)

    def _register(self, offset: int, width: int, writes: bool) -> spec.Register | None:
        for register in self.definition.registers:
            ty = register.value.ty
            if register.writes is not writes or not isinstance(ty, types.Int) or ty.bits != 8 * width:
                continue
            place = self.clauses.found(partial(_value, self._inside(None), register.place), register.span)
            if isinstance(place, memory.Pointer) and memory.address(place) == self.start + offset:
                return register
        return None


def _judged(evaluator: Evaluator, term: spec.SpecTerm, budget: Budget) -> Any:
    return evaluator.within(budget).judged(term)


def _value(evaluator: Evaluator, term: spec.SpecTerm, budget: Budget) -> Any:
    return evaluator.within(budget).value(term)
