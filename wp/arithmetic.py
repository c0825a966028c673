"""Operators of the program as logical terms. Source: Rust reference, "Arithmetic and Logical Binary Operators"."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from logic import build, ranges
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core import types
from murust.diagnostics.model import InternalError
from wp import ordering
from wp.context import Context
from wp.heap import pointers
from wp.heap.apart import assume_apart
from wp.order import below, orders_parts
from wp.state import State
from wp.structure import compares_parts
from wp.unsupported import Unsupported

CHECKED = {
    core.BinOp.ADD: core.CheckKind.ADD,
    core.BinOp.SUB: core.CheckKind.SUB,
    core.BinOp.MUL: core.CheckKind.MUL,
}
_MATHEMATICAL: dict[core.CheckKind, Callable[[Term, Term], Term]] = {
    core.CheckKind.ADD: build.add,
    core.CheckKind.SUB: build.sub,
    core.CheckKind.MUL: build.mul,
}


def exact_value(kind: core.CheckKind, values: tuple[Term, ...]) -> Term:
    """The mathematical result of an operation that can overflow."""
    numbers = [build.to_int(value) for value in values]
    match kind:
        case core.CheckKind.NEG:
            return build.neg(numbers[0])
        case _:
            return _MATHEMATICAL[kind](numbers[0], numbers[1])


def _exact(
    kind: core.CheckKind, values: tuple[Term, ...], ty: types.Type, name: str, state: State, cx: Context
) -> Term:
    """The result of an operation: a variable that equals the mathematical one where a `Check` has shown that this
    fits, else what wraps around."""
    mathematical = exact_value(kind, values)
    key = (kind, values)
    if key not in state.exact or mathematical.op is Op.CONST:
        sort = cx.sorts.of(ty)
        return build.from_int(mathematical, sort)
    known = state.exact[key]
    if known is None:
        known = cx.sorts.fresh(name, ty)
        state.exact[key] = known
        state.assume(build.eq(build.to_int(known), mathematical))
    return known


_ORDERINGS = frozenset({core.BinOp.LT, core.BinOp.LE, core.BinOp.GT, core.BinOp.GE})


def _ordered(op: core.BinOp, a: Term, b: Term, ty: types.Type, cx: Context) -> Term:
    """An order by the parts of values, or the elements."""
    if not (compares_parts(ty, cx.sorts) and orders_parts(ty, "PartialOrd", cx.sorts, sequences=True)):
        raise Unsupported(f"`{op.value}` on `{ty}`")
    swapped, negated = op in (core.BinOp.GT, core.BinOp.LE), op in (core.BinOp.LE, core.BinOp.GE)
    pair = (b, a) if swapped else (a, b)
    if orders_parts(ty, "PartialOrd", cx.sorts):
        found = below(*pair, ty, cx.sorts)
    else:
        found = ordering.asked("core::below", (ty,), pair, cx.functions)
    return build.negate(found) if negated else found


def eval_binary(
    op: core.BinOp, values: tuple[Term, Term], ty: types.Type, name: str, state: State, cx: Context
) -> Term:
    """`ty` is the type of the left operand."""
    a, b = values
    while isinstance(ty, types.Ref):  # comparisons of references compare what they refer to
        a, b = cx.sorts.current(a, ty), cx.sorts.current(b, ty)
        ty = ty.target
    if isinstance(ty, types.RawPtr):
        assume_apart(state, cx)
        # By their addresses (Rust reference, "Pointer types").
        a, b = pointers.address(a), pointers.address(b)
        return _compared(op, a, b)
    if types.is_code(ty):  # "unpredictable": the same function may have several addresses, and several one
        raise Unsupported("a comparison of function pointers")
    boolean = isinstance(ty, types.Bool)
    if op in (core.BinOp.EQ, core.BinOp.NE):
        if not compares_parts(ty, cx.sorts):
            raise Unsupported(f"`{op.value}` on `{ty}`")
    elif op in _ORDERINGS and not isinstance(ty, types.Int | types.Bool | types.Char):
        return _ordered(op, a, b, ty, cx)
    elif not isinstance(ty, types.Int | types.Bool | types.Char):
        raise Unsupported(f"`{op.value}` on `{ty}`")
    match op:
        case core.BinOp.ADD | core.BinOp.SUB | core.BinOp.MUL:
            return _exact(CHECKED[op], values, ty, name, state, cx)
        case core.BinOp.DIV:
            return _number(build.trunc_div(build.to_int(a), build.to_int(b)), a, b, ty, name, state, cx)
        case core.BinOp.REM:
            _relate(a, b, state)
            return _number(build.trunc_rem(build.to_int(a), build.to_int(b)), a, b, ty, name, state, cx)
        case core.BinOp.AND:
            return build.conj(a, b) if boolean else build.bit_and(a, b)
        case core.BinOp.OR:
            return build.disj(a, b) if boolean else build.bit_or(a, b)
        case core.BinOp.XOR:
            return build.ne(a, b) if boolean else build.bit_xor(a, b)
        case core.BinOp.SHL:
            return build.shl(a, build.to_int(b))
        case core.BinOp.SHR:
            return build.shr(a, build.to_int(b))
        case core.BinOp.EQ:
            return build.eq(a, b)
        case core.BinOp.NE:
            return build.ne(a, b)
        case core.BinOp.LT | core.BinOp.LE | core.BinOp.GT | core.BinOp.GE:
            return _ordering(op, a, b, boolean)
        case _:
            assert_never(op)


def _ordering(op: core.BinOp, a: Term, b: Term, boolean: bool) -> Term:
    if boolean:  # false is less than true
        a, b = (build.ite(value, build.integer(1), build.integer(0)) for value in (a, b))
    else:
        a, b = build.to_int(a), build.to_int(b)
    return _compared(op, a, b)


def _compared(op: core.BinOp, a: Term, b: Term) -> Term:
    """Of integers."""
    match op:
        case core.BinOp.EQ:
            return build.eq(a, b)
        case core.BinOp.NE:
            return build.ne(a, b)
        case core.BinOp.LT:
            return build.lt(a, b)
        case core.BinOp.LE:
            return build.le(a, b)
        case core.BinOp.GT:
            return build.gt(a, b)
        case _:
            return build.ge(a, b)


def _relate(a: Term, b: Term, state: State) -> None:
    """Quotient and remainder belong together. Where signs are told apart, the solver does not see it by itself."""
    x, y = build.to_int(a), build.to_int(b)
    if not (ranges.not_negative(x) and ranges.not_negative(y)) and not build.is_const(y):
        whole = build.mul(build.trunc_div(x, y), y)
        state.assume(build.eq(build.add(whole, build.trunc_rem(x, y)), x))


def _number(result: Term, a: Term, b: Term, ty: types.Type, name: str, state: State, cx: Context) -> Term:
    """A quotient or remainder, as a variable: it fits whenever the divisor is not 0 and the quotient is not that of
    MIN and -1, and only then is anything said of it."""
    if not isinstance(ty, types.Int):
        raise InternalError(f"a division of {ty}")
    if result.op is Op.CONST:
        return build.from_int(result, cx.sorts.of(ty))
    if cx.total:
        return build.from_int(result, cx.sorts.of(ty))
    value = cx.sorts.fresh(name, ty)
    regular = build.ne(build.to_int(b), build.integer(0))
    if ty.signed:
        least = build.eq(build.to_int(a), build.integer(ty.min))
        regular = build.conj(regular, build.disj(build.negate(least), build.ne(build.to_int(b), build.integer(-1))))
    state.assume(build.implies(regular, build.eq(build.to_int(value), result)))
    return value


def eval_unary(op: core.UnOp, value: Term, ty: types.Type, name: str, state: State, cx: Context) -> Term:
    match op:
        case core.UnOp.NOT:
            return build.negate(value) if isinstance(ty, types.Bool) else build.bit_not(value)
        case core.UnOp.NEG:
            return _exact(core.CheckKind.NEG, (value,), ty, name, state, cx)
        case _:
            assert_never(op)


def eval_cast(value: Term, source: types.Type, target: types.Type, cx: Context) -> Term:
    """`as`: truncates or extends by the source's sign, never fails. A raw pointer is its address, and a number becomes
    the pointer to what is exposed there."""
    if isinstance(source, types.RawPtr) and isinstance(target, types.RawPtr):
        return value
    if isinstance(source, types.RawPtr) and isinstance(target, types.Int):
        return build.from_int(pointers.address(value), cx.sorts.of(target))
    if isinstance(target, types.RawPtr) and isinstance(source, types.Int):
        return pointers.from_number(build.to_int(value))
    if not isinstance(target, types.Int | types.Char):
        raise Unsupported(f"a cast of `{source}` to `{target}`")
    return build.from_int(cx.sorts.number(value, source), cx.sorts.of(target))
