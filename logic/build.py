"""The constructors of terms: they check sorts and simplify what is plain to see.

Every simplification is an equation of `logic.evaluate`; tests compare the two. No rule looks deeper than one level
below its arguments, so building is linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from logic import sorts
from logic.checks import alike, data, ints, machine_sort, numbers, proposition
from logic.errors import SortError
from logic.ranges import bounds, not_negative
from logic.sorts import BOOL, INT, REAL, Sort
from logic.terms import Binder, Op, Term, intern

_COUNTER = count(1)


# --- Leaves ----------------------------------------------------------------------------------------------------


def var(name: str, sort: Sort) -> Term:
    return intern(Op.VAR, (), name, sort)


def fresh(name: str, sort: Sort) -> Term:
    """A variable that occurs nowhere else."""
    return intern(Op.VAR, (), f"{name}#{next(_COUNTER)}", sort)


def integer(value: int) -> Term:
    if type(value) is not int:
        raise SortError(f"{value!r} is not an integer")
    return intern(Op.CONST, (), value, INT)


def boolean(value: bool) -> Term:
    if type(value) is not bool:
        raise SortError(f"{value!r} is not a truth value")
    return intern(Op.CONST, (), value, BOOL)


def machine(value: int, sort: Sort) -> Term:
    if not isinstance(sort, sorts.Machine) or type(value) is not int:
        raise SortError(f"{value!r} is not of sort {sort}")
    if not sort.min <= value <= sort.max:
        raise SortError(f"{value} is out of the range of {sort}")
    return intern(Op.CONST, (), value, sort)


TRUE = boolean(True)
FALSE = boolean(False)


def is_const(term: Term) -> bool:
    return term.op is Op.CONST


def value_of(term: Term) -> int:
    """The number that a constant is."""
    if term.op is not Op.CONST or not isinstance(term.payload, int):
        raise SortError("not a constant")
    return term.payload


# --- Propositions ----------------------------------------------------------------------------------------------


def negate(a: Term) -> Term:
    proposition("not", a)
    if a is TRUE:
        return FALSE
    if a is FALSE:
        return TRUE
    if a.op is Op.NOT:
        return a.args[0]
    return intern(Op.NOT, (a,), None, BOOL)


def conj(*parts: Term) -> Term:
    return _connective(Op.AND, parts, TRUE, FALSE)


def disj(*parts: Term) -> Term:
    return _connective(Op.OR, parts, FALSE, TRUE)


def _connective(op: Op, parts: Iterable[Term], unit: Term, zero: Term) -> Term:
    flat: dict[Term, None] = {}
    denied: set[Term] = set()  # the negations of what of it is none
    for part in parts:
        if part.sort is not BOOL:
            raise SortError(f"{op.value}: a proposition is needed")
        for leaf in part.args if part.op is op else (part,):
            if leaf is zero or leaf in denied:
                return zero
            if leaf.op is Op.NOT:
                if leaf.args[0] in flat:
                    return zero
                denied.add(leaf.args[0])
            if leaf is not unit:
                flat[leaf] = None
    if len(flat) < 2:
        return next(iter(flat), unit)
    return intern(op, tuple(flat), None, BOOL)


def implies(a: Term, b: Term) -> Term:
    proposition("implies", a)
    proposition("implies", b)
    if a is TRUE or b is TRUE:
        return b
    if a is FALSE or a is b:
        return TRUE
    if b is FALSE:
        return negate(a)
    return intern(Op.IMPLIES, (a, b), None, BOOL)


def ite(condition: Term, a: Term, b: Term) -> Term:
    proposition("ite", condition)
    alike("ite", a, b)
    if condition is TRUE or a is b:
        return a
    if condition is FALSE:
        return b
    if condition.op is Op.NOT:
        return ite(condition.args[0], b, a)
    if a.sort is BOOL:
        if a is TRUE:
            return disj(condition, b)
        if a is FALSE:
            return conj(negate(condition), b)
        if b is TRUE:
            return disj(negate(condition), a)
        if b is FALSE:
            return conj(condition, a)
    return intern(Op.ITE, (condition, a, b), None, a.sort)


def eq(a: Term, b: Term) -> Term:
    alike("eq", a, b)
    if a is b:
        return TRUE
    if is_const(a) and is_const(b):
        return FALSE
    if a.sort is BOOL:
        for one, other in ((a, b), (b, a)):
            if one is TRUE:
                return other
            if one is FALSE:
                return negate(other)
    if a.op is Op.CONSTRUCT and b.op is Op.CONSTRUCT:
        if a.payload != b.payload:
            return FALSE
        return conj(*(eq(x, y) for x, y in zip(a.args, b.args, strict=True)))
    return intern(Op.EQ, (a, b), None, BOOL)


def ne(a: Term, b: Term) -> Term:
    return negate(eq(a, b))


def forall(variables: tuple[Term, ...], body: Term, triggers: tuple[tuple[Term, ...], ...] = ()) -> Term:
    return _quantify(Op.FORALL, variables, body, triggers)


def exists(variables: tuple[Term, ...], body: Term, triggers: tuple[tuple[Term, ...], ...] = ()) -> Term:
    return _quantify(Op.EXISTS, variables, body, triggers)


def _quantify(op: Op, variables: tuple[Term, ...], body: Term, triggers: tuple[tuple[Term, ...], ...]) -> Term:
    """Sorts are not empty, so a variable that does not occur can go (LANGUAGE.md section 3)."""
    proposition("a quantifier", body)
    used = tuple(v for v in variables if v in body.free)
    if not used:
        return body
    kept = tuple(t for t in triggers if all(v in _union(t) for v in used))
    return intern(op, (body,), Binder(used, kept), BOOL)


def _union(terms: tuple[Term, ...]) -> frozenset[Term]:
    return frozenset().union(*(term.free for term in terms))


# --- Mathematical integers, and reals ---------------------------------------------------------------------------


def to_real(a: Term) -> Term:
    ints(a)
    return intern(Op.TO_REAL, (a,), None, REAL)


def add(*terms: Term) -> Term:
    if numbers(*terms):
        return intern(Op.ADD, terms, None, REAL)
    constant, others = 0, []
    for term in terms:
        for part in term.args if term.op is Op.ADD else (term,):
            if is_const(part):
                constant += value_of(part)
            else:
                others.append(part)
    others = _cancel(others)
    if constant or not others:
        others.append(integer(constant))
    return others[0] if len(others) == 1 else intern(Op.ADD, tuple(others), None, INT)


def _cancel(terms: list[Term]) -> list[Term]:
    """Without pairs of t and -t."""
    if not any(term.op is Op.NEG for term in terms):
        return terms
    kept: list[Term] = []
    for term in terms:
        opposite = neg(term)
        if opposite in kept:
            kept.remove(opposite)
        else:
            kept.append(term)
    return kept


def neg(a: Term) -> Term:
    if numbers(a):
        return intern(Op.NEG, (a,), None, REAL)
    if is_const(a):
        return integer(-value_of(a))
    if a.op is Op.NEG:
        return a.args[0]
    return intern(Op.NEG, (a,), None, INT)


def sub(a: Term, b: Term) -> Term:
    return add(a, neg(b))


def mul(a: Term, b: Term) -> Term:
    if numbers(a, b):
        return intern(Op.MUL, (a, b), None, REAL)
    if is_const(a):
        a, b = b, a
    if is_const(b):
        factor = value_of(b)
        if is_const(a):
            return integer(value_of(a) * factor)
        if factor == 0:
            return b
        if factor == 1:
            return a
    return intern(Op.MUL, (a, b), None, INT)


def euclid(a: int, b: int) -> tuple[int, int]:
    """Quotient and remainder with 0 <= remainder < |b|; a / 0 = 0 and a % 0 = a."""
    if b == 0:
        return 0, a
    remainder = a % abs(b)
    return (a - remainder) // b, remainder


def div(a: Term, b: Term) -> Term:
    if numbers(a, b):
        return intern(Op.DIV, (a, b), None, REAL)
    if is_const(b):
        if is_const(a):
            return integer(euclid(value_of(a), value_of(b))[0])
        if value_of(b) == 1:
            return a
        if value_of(b) == 0:
            return b
    return intern(Op.DIV, (a, b), None, INT)


def mod(a: Term, b: Term) -> Term:
    ints(a, b)
    if is_const(b):
        if is_const(a):
            return integer(euclid(value_of(a), value_of(b))[1])
        if abs(value_of(b)) == 1:
            return integer(0)
        if value_of(b) == 0:
            return a
    return intern(Op.MOD, (a, b), None, INT)


def trunc_div(a: Term, b: Term) -> Term:
    """Rust's `/`: towards zero."""
    return _by_sign(a, b, div, negative_b=neg, negative_a=neg)


def trunc_rem(a: Term, b: Term) -> Term:
    """Rust's `%`: the sign is that of `a`."""
    return _by_sign(a, b, mod, negative_b=lambda r: r, negative_a=neg)


def _by_sign(
    a: Term,
    b: Term,
    operate: Callable[[Term, Term], Term],
    negative_b: Callable[[Term], Term],
    negative_a: Callable[[Term], Term],
) -> Term:
    """The operation on the absolute values, the result signed as it must be."""

    def with_a(numerator: Term) -> Term:
        if not_negative(b):
            return operate(numerator, b)
        return ite(le(integer(0), b), operate(numerator, b), negative_b(operate(numerator, neg(b))))

    if not_negative(a):
        return with_a(a)
    return ite(le(integer(0), a), with_a(a), negative_a(with_a(neg(a))))


def le(a: Term, b: Term) -> Term:
    reals = numbers(a, b)
    if a is b:
        return TRUE
    if reals:
        return intern(Op.LE, (a, b), None, BOOL)
    if is_const(a) or is_const(b):
        (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
        if high_a is not None and low_b is not None and high_a <= low_b:
            return TRUE
        if low_a is not None and high_b is not None and low_a > high_b:
            return FALSE
    return intern(Op.LE, (a, b), None, BOOL)


def lt(a: Term, b: Term) -> Term:
    return negate(le(b, a))


def ge(a: Term, b: Term) -> Term:
    return le(b, a)


def gt(a: Term, b: Term) -> Term:
    return lt(b, a)


def in_range(a: Term, sort: sorts.Machine) -> Term:
    return conj(le(integer(sort.min), a), le(a, integer(sort.max)))


# --- Machine integers ------------------------------------------------------------------------------------------


def to_int(a: Term) -> Term:
    sort = machine_sort(a)
    if is_const(a):
        return integer(value_of(a))
    if a.op is Op.FROM_INT:
        low, high = bounds(a.args[0])
        if low is not None and high is not None and sort.min <= low and high <= sort.max:
            return a.args[0]
    return intern(Op.TO_INT, (a,), None, INT)


def from_int(a: Term, sort: Sort) -> Term:
    """The machine integer that is equal to `a` modulo 2**bits."""
    ints(a)
    if not isinstance(sort, sorts.Machine):
        raise SortError(f"from_int to {sort}")
    if is_const(a):
        return machine(sort.wrap(value_of(a)), sort)
    if a.op is Op.TO_INT and a.args[0].sort is sort:
        return a.args[0]
    return intern(Op.FROM_INT, (a,), None, sort)


def _bitwise(op: Op, a: Term, b: Term) -> Term:
    sort = machine_sort(a)
    alike(op.value, a, b)
    if is_const(a) and is_const(b):
        x, y = value_of(a), value_of(b)
        return machine({Op.BIT_AND: x & y, Op.BIT_OR: x | y, Op.BIT_XOR: x ^ y}[op], sort)
    if is_const(a):
        a, b = b, a
    if is_const(b):
        zero, ones = value_of(b) == 0, value_of(b) == sort.wrap(-1)
        if zero:
            return b if op is Op.BIT_AND else a
        if ones and op is not Op.BIT_XOR:
            return a if op is Op.BIT_AND else b
    if a is b:
        return machine(0, sort) if op is Op.BIT_XOR else a
    return intern(op, (a, b), None, sort)


def bit_and(a: Term, b: Term) -> Term:
    return _bitwise(Op.BIT_AND, a, b)


def bit_or(a: Term, b: Term) -> Term:
    return _bitwise(Op.BIT_OR, a, b)


def bit_xor(a: Term, b: Term) -> Term:
    return _bitwise(Op.BIT_XOR, a, b)


def bit_not(a: Term) -> Term:
    sort = machine_sort(a)
    if is_const(a):
        return machine(sort.wrap(~value_of(a)), sort)
    if a.op is Op.BIT_NOT:
        return a.args[0]
    return intern(Op.BIT_NOT, (a,), None, sort)


def shift_value(op: Op, value: int, amount: int, sort: sorts.Machine) -> int:
    """What SHL and SHR mean: an amount outside 0..bits shifts everything out."""
    if op is Op.SHL:
        return sort.wrap(value << amount) if 0 <= amount < sort.bits else 0
    if 0 <= amount < sort.bits:
        return value >> amount
    return -1 if value < 0 else 0


def _shift(op: Op, a: Term, amount: Term) -> Term:
    sort = machine_sort(a)
    ints(amount)
    if is_const(amount):
        if is_const(a):
            return machine(shift_value(op, value_of(a), value_of(amount), sort), sort)
        if value_of(amount) == 0:
            return a
    return intern(op, (a, amount), None, sort)


def shl(a: Term, amount: Term) -> Term:
    return _shift(Op.SHL, a, amount)


def shr(a: Term, amount: Term) -> Term:
    return _shift(Op.SHR, a, amount)


# --- Data types ------------------------------------------------------------------------------------------------


def construct(sort: Sort, constructor: int, args: tuple[Term, ...]) -> Term:
    if not isinstance(sort, sorts.Data):
        raise SortError(f"construct: {sort}")
    return intern(Op.CONSTRUCT, args, constructor, sort)


def is_ctor(a: Term, constructor: int) -> Term:
    data("is", a)
    if a.op is Op.CONSTRUCT:
        return boolean(a.payload == constructor)
    if a.op is Op.ITE:
        then, orelse = is_ctor(a.args[1], constructor), is_ctor(a.args[2], constructor)
        if is_const(then) or is_const(orelse):
            return ite(a.args[0], then, orelse)
    return intern(Op.IS, (a,), constructor, BOOL)


def field(a: Term, constructor: int, index: int, sort: Sort) -> Term:
    data("field", a)
    if a.op is Op.CONSTRUCT and a.payload == constructor:
        if a.args[index].sort is not sort:
            raise SortError(f"field: {a.args[index].sort} is not {sort}")
        return a.args[index]
    if a.op is Op.ITE and all(arg.op is Op.CONSTRUCT and arg.payload == constructor for arg in a.args[1:]):
        return ite(a.args[0], a.args[1].args[index], a.args[2].args[index])
    return intern(Op.FIELD, (a,), (constructor, index), sort)


def nesting(term: Term) -> int:
    """How deep what binds variables stands inside each other."""
    if not term.args:
        return 0
    return max(map(nesting, term.args)) + (term.op in (Op.SEQ_NEW, Op.FN_NEW, Op.FORALL, Op.EXISTS))


def apply(function: str, args: tuple[Term, ...], sort: Sort) -> Term:
    return intern(Op.APPLY, args, function, sort)
