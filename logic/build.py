"""The constructors of terms: they check sorts and simplify what is plain to see.

Every simplification is an equation of `logic.evaluate`; tests compare the two. No rule looks deeper than one level
below its arguments, so building is linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from logic import sorts
from logic.errors import SortError
from logic.sorts import BOOL, INT, REAL, Sort
from logic.terms import Binder, Op, Term, intern

_COUNTER = count(1)


def _require(condition: bool, what: str) -> None:
    if not condition:
        raise SortError(what)


# --- Leaves ----------------------------------------------------------------------------------------------------


def var(name: str, sort: Sort) -> Term:
    return intern(Op.VAR, (), name, sort)


def fresh(name: str, sort: Sort) -> Term:
    """A variable that occurs nowhere else."""
    return intern(Op.VAR, (), f"{name}#{next(_COUNTER)}", sort)


def integer(value: int) -> Term:
    _require(type(value) is int, f"{value!r} is not an integer")
    return intern(Op.CONST, (), value, INT)


def boolean(value: bool) -> Term:
    _require(type(value) is bool, f"{value!r} is not a truth value")
    return intern(Op.CONST, (), value, BOOL)


def machine(value: int, sort: Sort) -> Term:
    _require(isinstance(sort, sorts.Machine) and type(value) is int, f"{value!r} is not of sort {sort}")
    if isinstance(sort, sorts.Machine):
        _require(sort.min <= value <= sort.max, f"{value} is out of the range of {sort}")
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
    _require(a.sort == BOOL, "not: a proposition is needed")
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
    for part in parts:
        _require(part.sort == BOOL, f"{op.value}: a proposition is needed")
        for leaf in part.args if part.op is op else (part,):
            if leaf is zero or negate(leaf) in flat:
                return zero
            if leaf is not unit:
                flat[leaf] = None
    if len(flat) < 2:
        return next(iter(flat), unit)
    return intern(op, tuple(flat), None, BOOL)


def implies(a: Term, b: Term) -> Term:
    _require(a.sort == BOOL and b.sort == BOOL, "implies: propositions are needed")
    if a is TRUE or b is TRUE:
        return b
    if a is FALSE or a is b:
        return TRUE
    if b is FALSE:
        return negate(a)
    return intern(Op.IMPLIES, (a, b), None, BOOL)


def ite(condition: Term, a: Term, b: Term) -> Term:
    _require(condition.sort == BOOL and a.sort == b.sort, f"ite: {condition.sort}, {a.sort}, {b.sort}")
    if condition is TRUE or a is b:
        return a
    if condition is FALSE:
        return b
    if condition.op is Op.NOT:
        return ite(condition.args[0], b, a)
    if a.sort == BOOL:
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
    _require(a.sort == b.sort, f"eq: {a.sort} and {b.sort}")
    if a is b:
        return TRUE
    if is_const(a) and is_const(b):
        return FALSE
    if a.sort == BOOL:
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
    _require(body.sort == BOOL, "a quantifier needs a proposition")
    used = tuple(v for v in variables if v in body.free)
    if not used:
        return body
    kept = tuple(t for t in triggers if all(v in _union(t) for v in used))
    return intern(op, (body,), Binder(used, kept), BOOL)


def _union(terms: tuple[Term, ...]) -> frozenset[Term]:
    return frozenset().union(*(term.free for term in terms))


# --- Mathematical integers, and reals ---------------------------------------------------------------------------


def _ints(*terms: Term) -> None:
    _require(
        all(term.sort == INT for term in terms), "integers are needed, not " + ", ".join(str(t.sort) for t in terms)
    )


def _numbers(*terms: Term) -> bool:
    """Are they reals, rather than integers? Of reals nothing is simplified."""
    if terms[0].sort != REAL:
        _ints(*terms)
        return False
    _require(all(term.sort == REAL for term in terms), "reals are needed")
    return True


def to_real(a: Term) -> Term:
    _ints(a)
    return intern(Op.TO_REAL, (a,), None, REAL)


def add(*terms: Term) -> Term:
    if _numbers(*terms):
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
    kept: list[Term] = []
    for term in terms:
        opposite = neg(term)
        if opposite in kept:
            kept.remove(opposite)
        else:
            kept.append(term)
    return kept


def neg(a: Term) -> Term:
    if _numbers(a):
        return intern(Op.NEG, (a,), None, REAL)
    if is_const(a):
        return integer(-value_of(a))
    if a.op is Op.NEG:
        return a.args[0]
    return intern(Op.NEG, (a,), None, INT)


def sub(a: Term, b: Term) -> Term:
    return add(a, neg(b))


def mul(a: Term, b: Term) -> Term:
    if _numbers(a, b):
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
    if _numbers(a, b):
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
    _ints(a, b)
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


def not_negative(term: Term) -> bool:
    """Is it plain that the number is not negative?"""
    low = bounds(term)[0]
    return low is not None and low >= 0


def bounds(term: Term, depth: int = 4) -> tuple[int | None, int | None]:
    """A range that plainly holds the number; None where it has no end. Looks `depth` levels deep."""
    match term.op:
        case Op.CONST:
            return value_of(term), value_of(term)
        case Op.TO_INT:
            sort = term.args[0].sort
            return (sort.min, sort.max) if isinstance(sort, sorts.Machine) else (None, None)
        case Op.SEQ_LEN:
            return 0, None
        case Op.MOD if is_const(term.args[1]) and value_of(term.args[1]) != 0:
            return 0, abs(value_of(term.args[1])) - 1
        case Op.ITE | Op.ADD | Op.DIV | Op.NEG if depth > 0:
            parts = [bounds(arg, depth - 1) for arg in term.args if arg.sort == INT]
            return _combined(term, [low for low, _ in parts], [high for _, high in parts])
        case _:
            return None, None


def _combined(term: Term, lows: list[int | None], highs: list[int | None]) -> tuple[int | None, int | None]:
    """The range of a number from those of its parts."""
    known_lows = [low for low in lows if low is not None]
    known_highs = [high for high in highs if high is not None]
    has_low, has_high = len(known_lows) == len(lows), len(known_highs) == len(highs)
    match term.op:
        case Op.ADD:
            return sum(known_lows) if has_low else None, sum(known_highs) if has_high else None
        case Op.NEG:
            return -known_highs[0] if has_high else None, -known_lows[0] if has_low else None
        case Op.ITE:
            return min(known_lows) if has_low else None, max(known_highs) if has_high else None
        case _:  # a quotient of numbers that are not negative is not negative, and not larger than the dividend
            if not has_low or min(known_lows) < 0:
                return None, None
            return 0, highs[0]


def le(a: Term, b: Term) -> Term:
    reals = _numbers(a, b)
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


def _machine_sort(term: Term) -> sorts.Machine:
    if not isinstance(term.sort, sorts.Machine):
        raise SortError(f"a machine integer is needed, not {term.sort}")
    return term.sort


def to_int(a: Term) -> Term:
    sort = _machine_sort(a)
    if is_const(a):
        return integer(value_of(a))
    if a.op is Op.FROM_INT:
        low, high = bounds(a.args[0])
        if low is not None and high is not None and sort.min <= low and high <= sort.max:
            return a.args[0]
    return intern(Op.TO_INT, (a,), None, INT)


def from_int(a: Term, sort: Sort) -> Term:
    """The machine integer that is equal to `a` modulo 2**bits."""
    _ints(a)
    if not isinstance(sort, sorts.Machine):
        raise SortError(f"from_int to {sort}")
    if is_const(a):
        return machine(sort.wrap(value_of(a)), sort)
    if a.op is Op.TO_INT and a.args[0].sort == sort:
        return a.args[0]
    return intern(Op.FROM_INT, (a,), None, sort)


def _bitwise(op: Op, a: Term, b: Term) -> Term:
    sort = _machine_sort(a)
    _require(a.sort == b.sort, f"{op.value}: {a.sort} and {b.sort}")
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
    sort = _machine_sort(a)
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
    sort = _machine_sort(a)
    _ints(amount)
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
    _require(isinstance(sort, sorts.Data), f"construct: {sort}")
    return intern(Op.CONSTRUCT, args, constructor, sort)


def is_ctor(a: Term, constructor: int) -> Term:
    _require(isinstance(a.sort, sorts.Data), f"is: {a.sort}")
    if a.op is Op.CONSTRUCT:
        return boolean(a.payload == constructor)
    if a.op is Op.ITE:
        then, orelse = is_ctor(a.args[1], constructor), is_ctor(a.args[2], constructor)
        if is_const(then) or is_const(orelse):
            return ite(a.args[0], then, orelse)
    return intern(Op.IS, (a,), constructor, BOOL)


def field(a: Term, constructor: int, index: int, sort: Sort) -> Term:
    _require(isinstance(a.sort, sorts.Data), f"field: {a.sort}")
    if a.op is Op.CONSTRUCT and a.payload == constructor:
        _require(a.args[index].sort == sort, f"field: {a.args[index].sort} is not {sort}")
        return a.args[index]
    if a.op is Op.ITE and all(arg.op is Op.CONSTRUCT and arg.payload == constructor for arg in a.args[1:]):
        return ite(a.args[0], a.args[1].args[index], a.args[2].args[index])
    return intern(Op.FIELD, (a,), (constructor, index), sort)


# --- Arrays and sequences --------------------------------------------------------------------------------------


def _array_sort(sort: Sort) -> sorts.Array:
    if not isinstance(sort, sorts.Array):
        raise SortError(f"an array is needed, not {sort}")
    return sort


def _seq_sort(sort: Sort) -> sorts.Seq:
    if not isinstance(sort, sorts.Seq):
        raise SortError(f"a sequence is needed, not {sort}")
    return sort


def _apart(i: Term, j: Term) -> bool:
    """Are the indices plainly different?"""
    return is_const(i) and is_const(j) and i is not j


def array_get(a: Term, index: Term) -> Term:
    sort = _array_sort(a.sort)
    _ints(index)
    inside = is_const(index) and 0 <= value_of(index) < sort.length
    if a.op is Op.ARRAY_SET:
        if a.args[1] is index and inside:
            return a.args[2]
        if _apart(a.args[1], index):
            return array_get(a.args[0], index)
    if a.op is Op.ARRAY_FILL and inside:
        return a.args[0]
    if a.op is Op.ARRAY_LIT and inside:
        return a.args[value_of(index)]
    return intern(Op.ARRAY_GET, (a, index), None, sort.element)


def array_set(a: Term, index: Term, value: Term) -> Term:
    sort = _array_sort(a.sort)
    _ints(index)
    _require(value.sort == sort.element, f"array_set: {value.sort} in {sort}")
    if a.op is Op.ARRAY_SET and a.args[1] is index:
        a = a.args[0]
    return intern(Op.ARRAY_SET, (a, index, value), None, sort)


def array_fill(value: Term, sort: Sort) -> Term:
    _require(_array_sort(sort).element == value.sort, f"array_fill: {value.sort} in {sort}")
    return intern(Op.ARRAY_FILL, (value,), None, sort)


def array_lit(elements: tuple[Term, ...], sort: Sort) -> Term:
    _require(_array_sort(sort).length == len(elements), "array_lit: wrong number of elements")
    return intern(Op.ARRAY_LIT, elements, None, sort)


def array_of_seq(s: Term, sort: Sort) -> Term:
    _seq_sort(s.sort)
    if s.op is Op.SEQ_OF_ARRAY and s.args[0].sort == sort:
        return s.args[0]
    return intern(Op.ARRAY_OF_SEQ, (s,), None, _array_sort(sort))


def seq_len(s: Term) -> Term:
    _seq_sort(s.sort)
    match s.op:
        case Op.SEQ_EMPTY:
            return integer(0)
        case Op.SEQ_PUSH:
            return add(seq_len(s.args[0]), integer(1))
        case Op.SEQ_CONCAT:
            return add(seq_len(s.args[0]), seq_len(s.args[1]))
        case Op.SEQ_UPDATE:
            return seq_len(s.args[0])
        case Op.SEQ_OF_ARRAY:
            return integer(_array_sort(s.args[0].sort).length)
        case Op.SEQ_NEW:
            return ite(le(integer(0), s.args[0]), s.args[0], integer(0))
        case _:
            return intern(Op.SEQ_LEN, (s,), None, INT)


def seq_get(s: Term, index: Term) -> Term:
    sort = _seq_sort(s.sort)
    _ints(index)
    if s.op is Op.SEQ_UPDATE and _apart(s.args[1], index):
        return seq_get(s.args[0], index)
    if s.op is Op.SEQ_OF_ARRAY:
        return array_get(s.args[0], index)
    if s.op is Op.SEQ_PUSH:
        last = seq_len(s.args[0])
        if index is last:
            return s.args[1]
        if is_const(index) and is_const(last) and value_of(index) < value_of(last):
            return seq_get(s.args[0], index)
    return intern(Op.SEQ_GET, (s, index), None, sort.element)


def seq_empty(sort: Sort) -> Term:
    return intern(Op.SEQ_EMPTY, (), None, _seq_sort(sort))


def seq_push(s: Term, value: Term) -> Term:
    _require(_seq_sort(s.sort).element == value.sort, f"seq_push: {value.sort} on {s.sort}")
    return intern(Op.SEQ_PUSH, (s, value), None, s.sort)


def seq_concat(s: Term, t: Term) -> Term:
    _require(s.sort == t.sort, f"seq_concat: {s.sort} and {t.sort}")
    if s.op is Op.SEQ_EMPTY:
        return t
    if t.op is Op.SEQ_EMPTY:
        return s
    return intern(Op.SEQ_CONCAT, (s, t), None, s.sort)


def seq_update(s: Term, index: Term, value: Term) -> Term:
    _require(_seq_sort(s.sort).element == value.sort, f"seq_update: {value.sort} in {s.sort}")
    _ints(index)
    return intern(Op.SEQ_UPDATE, (s, index, value), None, s.sort)


def seq_take(s: Term, amount: Term) -> Term:
    _ints(amount)
    if amount is seq_len(s):
        return s
    if s.op is Op.SEQ_PUSH and amount is seq_len(s.args[0]):
        return s.args[0]
    return intern(Op.SEQ_TAKE, (s, amount), None, _seq_sort(s.sort))


def seq_skip(s: Term, amount: Term) -> Term:
    _ints(amount)
    if amount is integer(0):
        return s
    return intern(Op.SEQ_SKIP, (s, amount), None, _seq_sort(s.sort))


def seq_of_array(a: Term) -> Term:
    sort = _array_sort(a.sort)
    return intern(Op.SEQ_OF_ARRAY, (a,), None, sorts.Seq(sort.element))


def seq_new(count: Term, element: Callable[[Term], Term]) -> Term:
    """The sequence of `count` elements, of which the one at i is `element(i)`. Its variable has a name that depends on
    nothing but what is inside, so that two that are made alike are one term. What is made of each element of a part of
    a sequence is that part of what is made of all."""
    _ints(count)
    probe = fresh("k", INT)
    body = element(probe)
    if count.op is Op.SEQ_LEN and count.args[0].op in (Op.SEQ_TAKE, Op.SEQ_SKIP):
        part = count.args[0]
        whole, amount = part.args
        of_whole = _of_elements(body, part, whole, probe)
        if of_whole is not None:
            made = seq_new(seq_len(whole), lambda k: _with(of_whole, probe, k))
            return seq_take(made, amount) if part.op is Op.SEQ_TAKE else seq_skip(made, amount)
    index = var(f"index {nesting(body) + 1}", INT)
    body = element(index)
    return intern(Op.SEQ_NEW, (count, body), Binder((index,)), sorts.Seq(body.sort))


def _of_elements(body: Term, part: Term, whole: Term, index: Term) -> Term | None:
    """The term with elements of another sequence in place of those of a part of it, if that is all that it says of the
    index."""
    if index not in body.free:
        return body
    if body.op is Op.SEQ_GET and body.args[0] is part and body.args[1] is index:
        return seq_get(whole, index)
    if body.op is Op.VAR or isinstance(body.payload, Binder):
        return None
    args = tuple(_of_elements(arg, part, whole, index) for arg in body.args)
    known = tuple(arg for arg in args if arg is not None)
    return intern(body.op, known, body.payload, body.sort) if len(known) == len(args) else None


def _with(term: Term, variable: Term, value: Term) -> Term:
    """The term with a variable by another name. Nothing in it binds one of these."""
    if variable not in term.free:
        return term
    if term is variable:
        return value
    return intern(term.op, tuple(_with(arg, variable, value) for arg in term.args), term.payload, term.sort)


def nesting(term: Term) -> int:
    """How deep what binds variables stands inside each other."""
    if not term.args:
        return 0
    return max(map(nesting, term.args)) + (term.op in (Op.SEQ_NEW, Op.FN_NEW, Op.FORALL, Op.EXISTS))


def apply(function: str, args: tuple[Term, ...], sort: Sort) -> Term:
    return intern(Op.APPLY, args, function, sort)
