"""Termination: measures go down, lexicographically, and not below 0. Source: Floyd 1967; Turing 1949."""

from __future__ import annotations

from logic import build
from logic import sorts as logic_sorts
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import FALSE, Context
from wp.obligations import Kind
from wp.sorts import Sorts
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported

Params = tuple[core.Local, ...]


def eval_measure(measure: spec.Measure | None, env: Env) -> tuple[Term, ...]:
    """The values to be compared, as numbers: of a value of a data type, how deep it is nested."""
    return tuple(_number(term, env) for term in measure.terms) if measure is not None else ()


def _number(term: spec.SpecTerm, env: Env) -> Term:
    value = evaluate(term, env)
    if isinstance(value.sort, logic_sorts.Int):
        return value
    ty: Type = term.ty
    while isinstance(ty, types.Ref):
        value, ty = env.sorts.current(value, ty), ty.target
    if isinstance(value.sort, logic_sorts.Machine):
        return build.to_int(value)
    if isinstance(ty, types.Adt | types.Seq | types.Tuple):
        return env.functions.rank(value, ty)
    raise Unsupported(f"a measure of the type `{term.ty}`", term.span)


def guessed_of(declared: Params, params: Params, span: Span, sorts: Sorts) -> spec.Measure:
    """The measure of a function that calls itself, and has none: its parameters that can get smaller, in their order.
    Which ones these are is said by the types that are `declared`, so that it is the same for all types of a call.
    Source: Dafny's guesses (reference manual, section 7.6)."""
    both = zip(declared, params, strict=True)
    terms = tuple(spec.Var(param, param.ty, param.span) for known, param in both if _can_shrink(known.ty, sorts))
    return spec.Measure(terms, span)


def _can_shrink(ty: Type, sorts: Sorts) -> bool:
    """Is it a number, or may a value of the type hold another one of it?"""
    while isinstance(ty, types.Ref):
        ty = ty.target
    if isinstance(ty, types.Adt):
        return any(sorts.is_recursive(part) for part in sorts.held_throughout(ty) if isinstance(part, types.Adt))
    return isinstance(ty, types.Int)


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
