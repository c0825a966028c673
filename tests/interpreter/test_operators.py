"""Operators on all integer types, at the ends of their ranges, against their definitions in the Rust reference."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import trunc

import pytest

from murust.core import nodes as core
from murust.core import types
from murust.run.execute import Executable
from murust.run.outcomes import Panicked, Returned
from murust.run.values import PyValue
from tests.interpreter.build import SPAN, assign, by_hand, conversion, copy, function, local, operation

ALL = list(types.INTS.values())
U32 = types.INTS["u32"]
EXACT: list[tuple[core.BinOp, core.CheckKind, Callable[[int, int], int]]] = [
    (core.BinOp.ADD, core.CheckKind.ADD, lambda a, b: a + b),
    (core.BinOp.SUB, core.CheckKind.SUB, lambda a, b: a - b),
    (core.BinOp.MUL, core.CheckKind.MUL, lambda a, b: a * b),
]
BITWISE: list[tuple[core.BinOp, Callable[[int, int], int]]] = [
    (core.BinOp.AND, lambda x, y: min(x, y)),
    (core.BinOp.OR, lambda x, y: max(x, y)),
    (core.BinOp.XOR, lambda x, y: (x + y) % 2),
]


def corners(ty: types.Int) -> list[int]:
    around = [ty.min, ty.min + 1, ty.min // 2, -3, -2, -1, 0, 1, 2, 3, 7, ty.max // 2, ty.max // 2 + 1, ty.max]
    return sorted({number for number in around if ty.holds(number)})


def result(executable: Executable, *args: PyValue) -> PyValue | tuple[str, str]:
    outcome = executable.call("f", args, deep=False).outcome
    if isinstance(outcome, Panicked):
        return ("panics", outcome.message)
    assert isinstance(outcome, Returned)
    return outcome.value


def modulo(exact: int, ty: types.Int) -> int:
    """By definition: the one value of the type that differs from `exact` by a multiple of 2**bits."""
    rest = exact % (1 << ty.bits)
    (found,) = (number for number in (rest, rest - (1 << ty.bits)) if ty.holds(number))
    return found


@pytest.mark.parametrize("ty", ALL, ids=str)
def test_arithmetic_that_is_checked(ty: types.Int) -> None:
    for op, kind, exact in EXACT:
        executable = operation(op, ty, ty, ty, [kind])
        for a, b in product(corners(ty), repeat=2):
            wanted = exact(a, b) if ty.holds(exact(a, b)) else ("panics", kind.value)
            assert result(executable, a, b) == wanted, (op, a, b)


@pytest.mark.parametrize("ty", ALL, ids=str)
def test_arithmetic_that_wraps(ty: types.Int) -> None:
    for op, _, exact in EXACT:
        executable = operation(op, ty, ty, ty)
        for a, b in product(corners(ty), repeat=2):
            assert result(executable, a, b) == modulo(exact(a, b), ty), (op, a, b)


@pytest.mark.parametrize("ty", ALL, ids=str)
def test_division(ty: types.Int) -> None:
    """Truncates towards zero; the remainder has the sign of the dividend."""
    for op, zero, overflow in (
        (core.BinOp.DIV, core.CheckKind.DIV_ZERO, core.CheckKind.DIV_OVERFLOW),
        (core.BinOp.REM, core.CheckKind.REM_ZERO, core.CheckKind.REM_OVERFLOW),
    ):
        executable = operation(op, ty, ty, ty, [zero, overflow] if ty.signed else [zero])
        for a, b in product(corners(ty), repeat=2):
            wanted: object
            if b == 0:
                wanted = ("panics", zero.value)
            elif ty.signed and (a, b) == (ty.min, -1):
                wanted = ("panics", overflow.value)
            else:
                quotient = trunc(Fraction(a, b))
                wanted = quotient if op is core.BinOp.DIV else a - quotient * b
            assert result(executable, a, b) == wanted, (op, a, b)


@pytest.mark.parametrize("ty", ALL, ids=str)
@pytest.mark.parametrize("amount", [U32, types.INTS["i8"], types.INTS["u128"]], ids=str)
def test_shifts(ty: types.Int, amount: types.Int) -> None:
    left = operation(core.BinOp.SHL, ty, amount, ty, [core.CheckKind.SHL])
    right = operation(core.BinOp.SHR, ty, amount, ty, [core.CheckKind.SHR])
    amounts = [s for s in (amount.min, -1, 0, 1, ty.bits // 2, ty.bits - 1, ty.bits, amount.max) if amount.holds(s)]
    for a, s in product(corners(ty), amounts):
        if 0 <= s < ty.bits:
            assert result(left, a, s) == modulo(a * 2**s, ty)
            assert result(right, a, s) == Fraction(a, 2**s).__floor__()
        else:
            assert result(left, a, s) == ("panics", core.CheckKind.SHL.value)
            assert result(right, a, s) == ("panics", core.CheckKind.SHR.value)


@pytest.mark.parametrize("ty", ALL, ids=str)
def test_bits_and_comparisons(ty: types.Int) -> None:
    def bits(number: int) -> list[int]:
        return [number // 2**k % 2 for k in range(ty.bits)]

    def number(found: list[int]) -> int:
        return modulo(sum(bit * 2**k for k, bit in enumerate(found)), ty)

    compared = (
        (core.BinOp.EQ, {0}), (core.BinOp.NE, {-1, 1}), (core.BinOp.LT, {-1}), (core.BinOp.LE, {-1, 0}),
        (core.BinOp.GT, {1}), (core.BinOp.GE, {0, 1}),
    )  # fmt: skip
    some = corners(ty)[::2]
    for op, single in BITWISE:
        executable = operation(op, ty, ty, ty)
        for a, b in product(some, repeat=2):
            assert result(executable, a, b) == number([single(x, y) for x, y in zip(bits(a), bits(b), strict=True)])
    for op, signs in compared:
        executable = operation(op, ty, ty, types.BOOL)
        for a, b in product(some, repeat=2):
            assert result(executable, a, b) is (((a > b) - (a < b)) in signs)


def test_booleans() -> None:
    for op, table in ((core.BinOp.AND, "0001"), (core.BinOp.OR, "0111"), (core.BinOp.XOR, "0110")):
        executable = operation(op, types.BOOL, types.BOOL, types.BOOL)
        found = [result(executable, a, b) for a, b in product((False, True), repeat=2)]
        assert found == [digit == "1" for digit in table]
    less = operation(core.BinOp.LT, types.BOOL, types.BOOL, types.BOOL)
    assert [result(less, a, b) for a, b in product((False, True), repeat=2)] == [False, True, False, False]


@pytest.mark.parametrize("ty", ALL, ids=str)
def test_unary(ty: types.Int) -> None:
    a, out = local(1, ty, core.LocalKind.PARAM), local(0, ty, core.LocalKind.RETURN)

    def of(op: core.UnOp, *checks: core.CheckKind) -> Executable:
        body: list[core.Stmt] = [core.Check(kind, (copy(a),), SPAN) for kind in checks]
        return by_hand(function((a,), out, [*body, assign(out, core.UnaryOp(op, copy(a)))]))

    complement, negation = of(core.UnOp.NOT), of(core.UnOp.NEG, core.CheckKind.NEG)
    for number in corners(ty):
        assert result(complement, number) == modulo(-1 - number, ty)
        if ty.signed:
            wanted = -number if ty.holds(-number) else ("panics", core.CheckKind.NEG.value)
            assert result(negation, number) == wanted
            assert result(of(core.UnOp.NEG), number) == modulo(-number, ty)


@pytest.mark.parametrize("source", ALL, ids=str)
def test_casts(source: types.Int) -> None:
    for target in ALL:
        executable = conversion(source, target)
        for number in corners(source):
            assert result(executable, number) == modulo(number, target)
    assert [result(conversion(types.BOOL, source), b) for b in (False, True)] == [0, 1]


def test_a_check_and_its_operation_may_share_their_place() -> None:
    """`a = a - b` after its check, where the place assigned is an operand too, or is borrowed."""
    ty = types.INTS["u8"]
    a, b = local(1, ty, core.LocalKind.PARAM), local(2, ty, core.LocalKind.PARAM)
    out = local(0, types.Tuple((ty, ty)), core.LocalKind.RETURN)
    r = local(3, types.Ref(False, ty))
    body: list[core.Stmt] = [
        core.Check(core.CheckKind.SUB, (copy(a), copy(b)), SPAN),
        assign(a, core.BinaryOp(core.BinOp.SUB, copy(a), copy(b))),
        assign(r, core.Borrow(False, False, core.Place(a))),
        assign(out, core.Aggregate(out.ty, 0, (copy(a), core.Copy(core.Place(r, (core.DerefOf(ty),)))))),
    ]
    executable = by_hand(function((a, b), out, body, [r]))
    assert result(executable, 7, 3) == (4, 4)
    assert result(executable, 3, 7) == ("panics", core.CheckKind.SUB.value)


def test_a_check_for_another_operation_stands_alone() -> None:
    """A check is joined with the operation after it only if that is the one that it is for."""
    ty = types.INTS["u8"]
    a, b = local(1, ty, core.LocalKind.PARAM), local(2, ty, core.LocalKind.PARAM)
    out = local(0, ty, core.LocalKind.RETURN)
    body: list[core.Stmt] = [
        core.Check(core.CheckKind.ADD, (copy(a), copy(b)), SPAN),
        assign(out, core.BinaryOp(core.BinOp.SUB, copy(a), copy(b))),
    ]
    executable = by_hand(function((a, b), out, body))
    assert result(executable, 1, 2) == 255
    assert result(executable, 255, 1) == ("panics", core.CheckKind.ADD.value)
