"""Termination: measures go down, lexicographically, and not below 0. Source: Floyd 1967; Turing 1949."""

from __future__ import annotations

from logic import build, sorts
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import FALSE, Context
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported


def eval_measure(measure: spec.Measure | None, env: Env) -> tuple[Term, ...]:
    """The values to be compared, as numbers: of a value of a data type, how deep it is nested."""
    return tuple(_number(term, env) for term in measure.terms) if measure is not None else ()


def _number(term: spec.SpecTerm, env: Env) -> Term:
    value = evaluate(term, env)
    if isinstance(value.sort, sorts.Int):
        return value
    ty: Type = term.ty
    while isinstance(ty, types.Ref):
        value, ty = env.sorts.current(value, ty), ty.target
    if isinstance(value.sort, sorts.Machine):
        return build.to_int(value)
    if isinstance(ty, types.Adt | types.Seq | types.Tuple):
        return env.functions.rank(value, ty)
    raise Unsupported(f"a measure of the type `{term.ty}`", term.span)


def below(new: tuple[Term, ...], old: tuple[Term, ...]) -> Term:
    """The first component that differs is smaller in `new`, and was not negative in `old`."""
    result = FALSE
    for a, b in reversed(list(zip(new, old, strict=False))):
        smaller = build.conj(build.lt(a, b), build.le(build.integer(0), b))
        result = build.disj(smaller, build.conj(build.eq(a, b), result))
    return result


def require_below(
    new: tuple[Term, ...], old: tuple[Term, ...], clause: Span, span: Span, state: State, cx: Context
) -> None:
    cx.require(Kind.MEASURE, below(new, old), state, clause, span)


def require_measure(span: Span, what: str, state: State, cx: Context) -> None:
    """There is no measure, so the loop or recursion must not be reached."""
    cx.require(Kind.NO_MEASURE, FALSE, state.fork(), span, detail=what)
