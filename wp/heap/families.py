"""Iterated `**`: `each |i: int| low <= i < high: A(i)` is `A(low) ** … ** A(high - 1)`.

    each low <= i < high: A(i)  =  each low <= i < k: A(i)  **  A(k)  **  each k < i < high: A(i)      (low <= k < high)

Source: Reynolds, "Separation logic", LICS 2002, section 7; Müller, Schwerhoff, Summers, "Automatic verification of
iterated separating conjunctions using symbolic execution", CAV 2016.
"""

from __future__ import annotations

from functools import reduce

from logic import build, sorts
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.iterated import mentioned
from murust.core.parts import conjuncts
from murust.source import Span
from wp.heap.chunks import Family
from wp.heap.said import kept
from wp.specs import Env, evaluate
from wp.unsupported import Unsupported

ZERO, ONE = build.integer(0), build.integer(1)


def family(term: spec.Each, env: Env, origin: Span) -> Family:
    """The assertions of an `each`. Whatever its condition says beside the first and the last number is a case of what
    it says for each."""
    if len(term.variables) != 1 or not isinstance(term.variables[0].ty, types.MathInt | types.Nat):
        raise Unsupported("`each` over anything but one `int`", term.span, help="write one `each` inside of the other")
    (var,) = term.variables
    low, high, rest = list[Term](), list[Term](), list[spec.SpecTerm]()
    if isinstance(var.ty, types.Nat):
        low.append(ZERO)
    for part in conjuncts(term.guard):
        bound = _bound_of(part, var, env)
        if bound is None:
            rest.append(part)
        else:
            (low if bound[0] else high).append(bound[1])
    if not low or not high:
        raise Unsupported("`each` without a first and a last number", term.span, help="write `low <= i < high`")
    return Family(term, _largest(low), _smallest(high), _where(rest, term.body), kept(term, env), origin)


_FLIPPED = {
    spec.SpecOp.LE: spec.SpecOp.GE, spec.SpecOp.LT: spec.SpecOp.GT,
    spec.SpecOp.GE: spec.SpecOp.LE, spec.SpecOp.GT: spec.SpecOp.LT,
}  # fmt: skip


def _bound_of(term: spec.SpecTerm, var: spec.BoundVar, env: Env) -> tuple[bool, Term] | None:
    """Is it a lower bound of the variable (or an upper one), and which one is it?"""
    if not (isinstance(term, spec.Binary) and term.op in _FLIPPED):
        return None
    for side, other, op in ((term.left, term.right, term.op), (term.right, term.left, _FLIPPED[term.op])):
        if isinstance(side, spec.Bound) and side.var is var and var not in mentioned(other):
            value = evaluate(other, env)
            if value.sort is not sorts.INT:
                return None
            exact = op in (spec.SpecOp.GE, spec.SpecOp.LT)
            return op in (spec.SpecOp.GE, spec.SpecOp.GT), value if exact else build.add(value, ONE)
    return None


def _largest(values: list[Term]) -> Term:
    return reduce(lambda a, b: build.ite(build.le(a, b), b, a), values)


def _smallest(values: list[Term]) -> Term:
    return reduce(lambda a, b: build.ite(build.le(a, b), a, b), values)


def _where(conditions: list[spec.SpecTerm], body: spec.SpecTerm) -> spec.SpecTerm:
    for condition in reversed(conditions):
        nothing = spec.Pure(spec.Lit(True, types.BOOL, condition.span), types.ASSERTION, condition.span)
        body = spec.Ite(condition, body, nothing, types.ASSERTION, condition.span)
    return body


def variable(chunk: Family) -> spec.BoundVar:
    return chunk.each.variables[0]


def at(chunk: Family, number: Term) -> Env:
    """Where the assertion of a number is said."""
    return chunk.env.with_bound({variable(chunk): number})


def some(chunk: Family) -> Term:
    """Is there a number that it speaks of?"""
    return build.lt(chunk.low, chunk.high)
