"""Logical terms: immutable, interned (equal terms are one object), sorted.

`logic.build`, `logic.arrays`, `logic.sequences` and `logic.total` make them (with sort checks and simplification);
nobody else calls `intern`. Meaning: `logic.evaluate`.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, TypeVar
from weakref import ref

from logic.sorts import Sort

Known = TypeVar("Known")


class Op(enum.Enum):
    """Operators. In the comments: a, b are arguments, p the payload."""

    # leaves
    VAR = "var"  # p: the name; free variables and bound ones alike
    CONST = "const"  # p: int or bool, of sort Bool, Int or Machine
    # propositions and equality
    NOT = "not"
    AND = "and"  # two or more
    OR = "or"  # two or more
    IMPLIES = "implies"
    ITE = "ite"  # (bool, a, b)
    EQ = "eq"  # any sort, extensional
    FORALL = "forall"  # (body,), p: Binder
    EXISTS = "exists"  # (body,), p: Binder
    # mathematical integers; ADD, MUL, NEG, LE and LT of reals, too
    ADD = "add"  # two or more
    MUL = "mul"  # (a, b)
    NEG = "neg"
    DIV = "div"  # (a, b) Euclidean, of reals exact; a / 0 = 0
    MOD = "mod"  # (a, b) Euclidean; a % 0 = a
    LE = "le"
    LT = "lt"
    TO_REAL = "to_real"  # int -> real
    # machine integers
    TO_INT = "to_int"  # machine -> int
    FROM_INT = "from_int"  # int -> machine (the term's sort), modulo 2**bits
    BIT_AND = "bit_and"
    BIT_OR = "bit_or"
    BIT_XOR = "bit_xor"
    BIT_NOT = "bit_not"
    SHL = "shl"  # (machine, int): 0 if the amount is not in 0 <= amount < bits
    SHR = "shr"  # (machine, int): likewise; arithmetic on signed sorts, too far gives 0 or -1 by the sign
    # data types; p: (constructor index, …)
    CONSTRUCT = "construct"  # p: constructor index
    IS = "is"  # p: constructor index
    FIELD = "field"  # p: (constructor index, field index); of another constructor: the sort's default
    # arrays of fixed length
    ARRAY_GET = "array_get"  # (a, int); outside: the default
    ARRAY_SET = "array_set"  # (a, int, value); outside: unchanged
    ARRAY_FILL = "array_fill"  # (value,): every element is value
    ARRAY_LIT = "array_lit"  # all elements
    ARRAY_OF_SEQ = "array_of_seq"  # (seq,): its first elements, the default where it is too short
    # sequences; indices and lengths are int
    SEQ_LEN = "seq_len"
    SEQ_GET = "seq_get"  # (s, int); outside: the default
    SEQ_EMPTY = "seq_empty"
    SEQ_PUSH = "seq_push"  # (s, value)
    SEQ_CONCAT = "seq_concat"  # (s, t)
    SEQ_UPDATE = "seq_update"  # (s, int, value); outside: unchanged
    SEQ_TAKE = "seq_take"  # (s, int): the amount is clamped to 0..=len
    SEQ_SKIP = "seq_skip"  # (s, int): likewise
    SEQ_OF_ARRAY = "seq_of_array"
    SEQ_NEW = "seq_new"  # (int, element), p: Binder of one int, the index; of a negative length: empty
    # total functions
    FN_NEW = "fn_new"  # (value,), p: Binder of one variable, the argument
    FN_GET = "fn_get"  # (f, x)
    FN_SET = "fn_set"  # (f, x, value)
    CHOOSE = "choose"  # (set,): an element, the same for the same set; any value if it has none
    CARD = "card"  # (set,): how many; 0 of an infinite one
    SIZE = "size"  # (multiset,): how many, each as often as it is in it; 0 of an infinite one
    FINITE = "finite"  # (set,) or (multiset,)
    BAG = "bag"  # (seq,): how often each element is in it
    # functions
    APPLY = "apply"  # p: the name of a `goal.FunctionDef`

    __hash__ = object.__hash__  # that of `Enum` is written in Python, and asked for with each term


_BITS = {op: 1 << number for number, op in enumerate(Op)}


def op_set(*ops: Op) -> int:
    """A set of operators as a number, to be compared with `Term.ops`."""
    return sum(map(_BITS.__getitem__, ops))


class Term:
    """A node. `sort` is its sort; `free` the free variables in it; `ops` the operators in it, as of `op_set`; `known`
    what functions have found out about it (`remembered`). Compared by identity: interning makes that structural. There
    is no truth value and no overloaded operator: `a == b` is a mistake waiting to happen."""

    __slots__ = ("__weakref__", "args", "free", "known", "op", "ops", "payload", "sort")

    op: Op
    args: tuple[Term, ...]
    payload: object
    sort: Sort
    free: frozenset[Term]
    ops: int
    known: dict[Callable[[Term], Any], Any] | None

    def __bool__(self) -> bool:
        raise TypeError("a term has no truth value: use `is`, or match on `op`")

    def __reduce__(self) -> tuple[object, ...]:
        return intern, (self.op, self.args, self.payload, self.sort)

    def __repr__(self) -> str:
        from logic.text import show

        return show(self)


class Binder:
    """What a quantifier or a sequence by its elements binds: variables (VAR terms), and triggers, each a tuple of terms
    (a multi-pattern).

    No triggers: the encoder infers them. `name` is for reports.
    """

    __slots__ = ("name", "triggers", "variables")

    def __init__(
        self, variables: tuple[Term, ...], triggers: tuple[tuple[Term, ...], ...] = (), name: str = ""
    ) -> None:
        self.variables = variables
        self.triggers = triggers
        self.name = name

    def _key(self) -> tuple[object, ...]:
        return (self.variables, self.triggers, self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Binder) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())


_Key = tuple[Op, tuple[Term, ...], object, Sort]


class _Entry(ref[Term]):
    """A term in the table, as long as somebody has it."""

    __slots__ = ("key",)
    key: _Key


_TABLE: dict[_Key, _Entry] = {}
_NONE: frozenset[Term] = frozenset()


def _forget(entry: _Entry) -> None:
    if _TABLE.get(entry.key) is entry:  # and not the same term, made anew
        del _TABLE[entry.key]


def intern(op: Op, args: tuple[Term, ...], payload: object, sort: Sort) -> Term:
    """The one term with these parts. `True` and `1` are kept apart by the sort."""
    key = (op, args, payload, sort)
    entry = _TABLE.get(key)
    if entry is not None and (found := entry()) is not None:
        return found
    term = Term()
    term.op, term.args, term.payload, term.sort, term.known = op, args, payload, sort, None
    free = frozenset((term,)) if op is Op.VAR else _NONE
    ops = _BITS[op]
    for arg in args:
        ops |= arg.ops
        if not arg.free <= free:
            free = free | arg.free if free else arg.free
    term.ops = ops
    term.free = free - frozenset(payload.variables) if isinstance(payload, Binder) else free
    entry = _Entry(term, _forget)
    entry.key = key
    _TABLE[key] = entry
    return term


def remembered(function: Callable[[Term], Known]) -> Callable[[Term], Known]:
    """The function, with what it has given kept as long as the term is. It must not depend on anything else."""

    @wraps(function)
    def look_up(term: Term) -> Known:
        known = term.known
        if known is None:
            known = term.known = {}
        found: Known | None = known.get(function)
        if found is None:
            found = known[function] = function(term)
        return found

    return look_up


def _args(term: Term) -> tuple[Term, ...]:
    return term.args


def subterms(roots: Iterable[Term], parts: Callable[[Term], tuple[Term, ...]] = _args) -> Iterator[Term]:
    """The terms and all that they are made of, each once. `parts`: what of a term it goes on with."""
    seen: set[Term] = set()
    pending = list(roots)
    while pending:
        term = pending.pop()
        if term not in seen:
            seen.add(term)
            yield term
            pending += parts(term)
