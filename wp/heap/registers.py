"""Where the registers of a device are, that is owned as `d(p, s)`."""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from wp.context import Context
from wp.heap import pointers
from wp.heap.chunks import Chunk, Instance
from wp.specs import Env, evaluate


def registers_of(chunk: Chunk, cx: Context) -> Iterator[tuple[spec.Register, Env]]:
    """Those of a device that is owned, with what its parameters are."""
    if not isinstance(chunk, Instance) or chunk.name not in cx.functions.definitions:
        return
    definition = cx.functions.instance(chunk.name, chunk.types)
    for register in definition.registers:
        yield register, cx.functions.env(dict(zip(definition.params, chunk.args, strict=True)))


def reaches(chunk: Chunk, place: Term, cx: Context) -> Iterator[Term]:
    """When is a place at a register, or at its end? The registers of one provenance are one piece of memory."""
    for register, env in registers_of(chunk, cx):
        first = evaluate(register.place, env)
        start, at = pointers.address(first), pointers.address(place)
        end = build.add(start, pointers.size_of(register.value.ty, cx.sorts))
        alike = build.eq(pointers.provenance(place), pointers.provenance(first))
        yield build.conj(chunk.guard, alike, build.le(start, at), build.le(at, end))
