"""Registers of devices: volatile accesses that change a state which only the specification sees.

    {d(p, s) ** P}  v = e.read_volatile()  {Q}      where the device says `read v at e  requires P  ensures Q`
    {d(p, s) ** P}  e.write_volatile(v)    {Q}      where it says `write v at e  requires P  ensures Q`

What a device says of its registers is not proved: it is what the hardware is taken to do. Source: documentation of
`ptr::read_volatile` and `ptr::write_volatile`, on memory outside of any allocation of Rust; for contracts of registers,
as of calls.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core.types import Type
from wp.context import Context
from wp.heap.cells import put, spend
from wp.heap.chunks import Instance
from wp.heap.decisions import decided
from wp.heap.distance import distance
from wp.heap.homes import at_home
from wp.heap.inside import forget_gone
from wp.heap.known import resolved
from wp.heap.registers import registers_of
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.validity import valid


def access_register(
    pointer: Term, ty: Type, written: Term | None, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """A volatile access of a register: the value that is read, or `written`; None if there is none at this place.
    Obligations: what the register requires."""
    from wp.heap.clauses import assume_clauses, require_clauses

    found = _register_at(at_home(pointer, state, cx), ty, written is not None, state, cx)
    if found is None:
        return None
    chunk, register, env = found
    assert cx.here is not None
    value = cx.fresh(register.value.name, ty, state) if written is None else written
    env = env.with_bound({register.value: value})
    put(chunk, (), state)
    spend(chunk, state, cx)
    env = require_clauses(register.requires, Kind.REQUIRES, cx.here, env, state, cx)
    forget_gone(state, cx)
    state.assume(valid(value, ty, cx.sorts))
    assume_clauses(register.ensures, env, state, cx)
    return value


def _register_at(
    pointer: Term, ty: Type, writes: bool, state: State, cx: Context
) -> tuple[Instance, spec.Register, Env] | None:  # fmt: skip
    candidates = [
        (chunk, register, env, resolved(evaluate(register.place, env), state))
        for chunk in state.heap
        for register, env in registers_of(chunk, cx)
        if register.writes is writes and register.value.ty == ty and chunk.guard is build.TRUE
    ]
    plainly = [candidate for candidate in candidates if distance(pointer, candidate[3]) == {}]
    for chunk, register, env, place in (*plainly, *candidates):
        if distance(pointer, place) == {} or decided(build.eq(pointer, place), state, cx):
            assert isinstance(chunk, Instance)
            return chunk, register, env
    return None
