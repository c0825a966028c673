"""Parts of sequences that differ from others in one element: for a definition that goes down by `s.drop_last()`, or by
`s.skip(1)`, and so speaks of parts of any sequence. Source: Dafny's axioms for `Seq#Take` and `Seq#Drop` of
`Seq#Build` and `Seq#Update`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build, sequences
from logic.encode.valid import of_values
from logic.encode.z3_raw import Ast
from logic.sorts import INT
from logic.terms import Op, Term

if TYPE_CHECKING:
    from logic.encode.base import Encoder


def part_of_part(whole: Term, bound: list[Ast], e: Encoder) -> None:
    """The first elements of the first elements of a sequence are its own: so a definition that goes down by
    `s.drop_last()` comes from `t.take(n + 1)` to `t.take(n)`."""
    from logic.encode.base import Scope

    (s, n), m = whole.args, build.fresh("m", INT)
    e.scopes.append(Scope(frozenset((m,))))
    decl = e.symbol(f"{Op.SEQ_TAKE.value} {s.sort}", [], e.sort(s.sort), s.sort)
    part = e.z.call(decl, [e.encode(whole), e.encode(m)])
    own = e.z.call(decl, [e.encode(s), e.encode(m)])
    same = e.z.implies(e.encode(build.le(m, n)), e.z.eq(part, own))
    e.side.append(e.z.quantify(True, [*bound, e.encode(m)], [[part]], same, "axiom: seq_take of seq_take"))
    e.scopes.pop()


def parts_of_pushed(s: Term, whole: Ast, bound: list[Ast], e: Encoder) -> None:
    """A part of `s.push(x)` without x is one of s."""
    from logic.encode.base import Scope

    n = build.fresh("n", INT)
    scope = Scope(frozenset((n,)))
    e.scopes.append(scope)
    shorter = e.encode(sequences.take(s, n))
    decl = e.symbol(f"{Op.SEQ_TAKE.value} {s.sort}", [], e.sort(s.sort), s.sort)
    part = e.z.call(decl, [whole, e.encode(n)])
    same = e.z.implies(e.encode(build.le(n, sequences.length(s))), e.z.eq(part, shorter))
    same = of_values([s], same, e)
    e.side.append(e.z.quantify(True, [*bound, e.encode(n)], [[part]], same, "axiom: seq_take of seq_push"))
    e.scopes.pop()


def follow_shortened(e: Encoder) -> None:
    """Of ground sequences that an element is appended to, or changed in, where parts of any sequence are spoken of."""
    for term in [term for term in e.made if term.op is Op.SEQ_PUSH and term not in e.shortened]:
        if ("described", Op.SEQ_TAKE, term.sort) in e.described:
            e.shortened.add(term)
            parts_of_pushed(e.named(term.args[0]), e.encode(e.named(term)), [], e)
    for term in [term for term in e.made if term.op is Op.SEQ_UPDATE]:
        for part in (Op.SEQ_TAKE, Op.SEQ_SKIP):
            if ("described", part, term.sort) in e.described and (part, term) not in e.unchanged:
                e.unchanged.add((part, term))
                _parts_of_changed(part, term, e)


def _parts_of_changed(op: Op, term: Term, e: Encoder) -> None:
    """A part of `s.update(i, x)` without the element at i is one of s."""
    from logic.encode.base import Scope

    s, index, _ = term.args
    n = build.fresh("n", INT)
    same, whole = e.named(s), e.encode(e.named(term))
    e.scopes.append(Scope(frozenset((n,))))
    made, outside = (sequences.take, build.le(n, index)) if op is Op.SEQ_TAKE else (sequences.skip, build.lt(index, n))
    own = e.encode(made(same, n))
    part = e.z.call(e.symbol(f"{op.value} {s.sort}", [], e.sort(s.sort), s.sort), [whole, e.encode(n)])
    fact = e.z.implies(e.encode(outside), e.z.eq(part, own))
    e.side.append(e.z.quantify(True, [e.encode(n)], [[part]], fact, f"axiom: {op.value} of seq_update"))
    e.scopes.pop()
