"""Checks: the panics of operators. Source: Rust reference, "Overflow", and MIR's `Assert` terminator."""

from __future__ import annotations

from typing import assert_never

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.diagnostics.model import InternalError
from wp.arithmetic import exact_value
from wp.context import Context
from wp.exits import Exits
from wp.obligations import Kind
from wp.places import eval_operand
from wp.state import State

_KINDS = {
    core.CheckKind.ADD: Kind.OVERFLOW,
    core.CheckKind.SUB: Kind.OVERFLOW,
    core.CheckKind.MUL: Kind.OVERFLOW,
    core.CheckKind.NEG: Kind.OVERFLOW,
    core.CheckKind.DIV_OVERFLOW: Kind.OVERFLOW,
    core.CheckKind.REM_OVERFLOW: Kind.OVERFLOW,
    core.CheckKind.DIV_ZERO: Kind.DIVISION,
    core.CheckKind.REM_ZERO: Kind.DIVISION,
    core.CheckKind.SHL: Kind.SHIFT,
    core.CheckKind.SHR: Kind.SHIFT,
    core.CheckKind.BOUNDS: Kind.BOUNDS,
}


def exec_check(stmt: core.Check, state: State, cx: Context) -> Exits:
    """A check panics unless its condition c holds; no panic is allowed.

        P implies c
        ----------------------- check
        {P}  check c  {P and c}

    Obligations: overflow, division, shift, bounds.
    """
    if cx.total:
        return Exits(fall=state)
    values = tuple(eval_operand(operand, state, cx) for operand in stmt.operands)
    claim = condition(stmt, values)
    cx.require(_KINDS[stmt.kind], claim, state, stmt.span)
    state.exact.setdefault((stmt.kind, values), None)
    return Exits(fall=state)


def condition(stmt: core.Check, values: tuple[Term, ...]) -> Term:
    """What the check asks of its operands."""
    ty = stmt.operands[0].ty
    if not isinstance(ty, types.Int):
        raise InternalError(f"a check of {ty}")
    least = build.integer(ty.min)
    match stmt.kind:
        case core.CheckKind.ADD | core.CheckKind.SUB | core.CheckKind.MUL | core.CheckKind.NEG:
            result = exact_value(stmt.kind, values)
            return build.conj(build.le(least, result), build.le(result, build.integer(ty.max)))
        case core.CheckKind.SHL | core.CheckKind.SHR:
            amount = build.to_int(values[1])
            return build.conj(build.le(build.integer(0), amount), build.lt(amount, build.integer(ty.bits)))
        case core.CheckKind.DIV_ZERO | core.CheckKind.REM_ZERO:
            return build.ne(build.to_int(values[1]), build.integer(0))
        case core.CheckKind.DIV_OVERFLOW | core.CheckKind.REM_OVERFLOW:
            a, b = (build.to_int(value) for value in values)
            return build.negate(build.conj(build.eq(a, least), build.eq(b, build.integer(-1))))
        case core.CheckKind.BOUNDS:
            return build.lt(build.to_int(values[0]), build.to_int(values[1]))
        case _:
            assert_never(stmt.kind)
