"""What is known of sequences that are put together, beside their elements: the halves of `s + t` are s and t, and
`s + (t + u)` is `(s + t) + u`.

That follows from the elements, but where nobody asks for these it is not found, and where somebody does it is long.
Source: Dafny's axioms for `Seq#Take` and `Seq#Drop` of `Seq#Append`; the laws of a monoid.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from logic import build, sequences, sorts
from logic.encode.sequences import symbol_of
from logic.encode.valid import of_values
from logic.errors import NotInFragment
from logic.sorts import INT, Sort
from logic.terms import Op, Term, intern

if TYPE_CHECKING:
    from logic.encode.base import Encoder

PARTS = (Op.SEQ_TAKE, Op.SEQ_SKIP)


class Law(Struct, frozen=True):
    """True of all values of the variables; used wherever the pattern is found. `inside` are its sequences from the
    inside out, the pattern among them."""

    statement: Term
    variables: tuple[Term, ...]
    pattern: Term
    inside: tuple[Term, ...]


def half(part: Op, sort: Sort) -> Law:
    """Of what is put together, one half is what it was."""
    s, t, n = build.fresh("s", sort), build.fresh("t", sort), build.fresh("n", INT)
    whole = sequences.concat(s, t)
    found, same = (sequences.take(whole, n), s) if part is Op.SEQ_TAKE else (sequences.skip(whole, n), t)
    sizes = [build.le(build.integer(0), sequences.length(half)) for half in (s, t)]
    here = build.conj(*sizes, build.eq(n, sequences.length(s)))
    return Law(build.implies(here, build.eq(found, same)), (s, t, n), found, (whole, found))


def orders(sort: sorts.Seq) -> Iterator[Law]:
    """Putting together from the left is as good as from the right."""
    s, t, u = (build.fresh(name, sort) for name in "stu")
    for last in (sequences.concat(t, u), sequences.push(t, build.fresh("x", sort.element))):
        more = last.args[1]
        right, left = sequences.concat(s, last), sequences.concat(s, t)
        whole = intern(last.op, (left, more), None, sort)
        yield Law(build.eq(right, whole), (s, t, more), right, (last, right, left, whole))


def follow_joined(e: Encoder) -> None:
    """The halves where parts are taken of what is put together; the order where what is put together is not known, as
    in the definition of a function. Where only what is counted matters, neither."""
    if not e.locating:
        return
    joined = _spoken_of(Op.SEQ_CONCAT, e)
    for part in PARTS:
        for sort in _spoken_of(part, e):
            if sort in joined and _is_new("half", part, sort, e):
                _say(half(part, sort), e)
    for sort in e.sorts_described(Op.SEQ_CONCAT):
        if isinstance(sort, sorts.Seq) and _is_new("order", Op.SEQ_CONCAT, sort, e):
            for law in orders(sort):
                _say(law, e)
        for pushed in [term for term in e.made if term.op is Op.SEQ_PUSH and term.sort == sort]:
            if _is_new("symbol", Op.SEQ_PUSH, pushed, e):
                e.side.append(e.z.eq(symbol_of(pushed, e), e.encode(pushed)))


def _is_new(what: str, op: Op, of: object, e: Encoder) -> bool:
    key = (what, op, of)
    known = key in e.described
    e.described.add(key)
    return not known


def _spoken_of(op: Op, e: Encoder) -> dict[Sort, None]:
    """In the order in which they were met."""
    ground = {term.sort: None for term in e.made if term.op is op}
    return ground | dict.fromkeys(e.sorts_described(op))


def _say(law: Law, e: Encoder) -> None:
    """With its sequences as the symbols that they are: nothing else is said of them here."""
    from logic.encode.base import Scope
    from logic.encode.polarity import POSITIVE

    scope = Scope(frozenset(law.variables))
    e.scopes.append(scope)
    with suppress(NotInFragment):
        for term in law.inside:
            scope.memo[term, 0] = symbol_of(term, e)
        bound = [e.encode(variable) for variable in law.variables]
        statement = of_values(law.variables, e.encode(law.statement, POSITIVE), e)
        e.side.append(e.z.quantify(True, bound, [[scope.memo[law.pattern, 0]]], statement, "axiom: joined sequences"))
    e.scopes.pop()
