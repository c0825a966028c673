"""Invariants of types: they hold of what crosses the boundary of a function. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import Context
from wp.obligations import Kind
from wp.specs import evaluate
from wp.state import State


def hold(value: Term, ty: Type, cx: Context, *, at_exit: bool = False) -> Term:
    """The invariants of everything in the value. Of a mutable reference, what it refers to now, or will at its end."""
    if not _have(ty, cx):
        return build.boolean(True)
    match ty:
        case types.Ref(target=target):
            inner = cx.sorts.final(value, ty) if at_exit else cx.sorts.current(value, ty)
            return hold(inner, target, cx, at_exit=at_exit)
        case types.Array(element=element, length=length):
            return _of_all(lambda at: build.array_get(value, at), build.integer(length), element, cx, at_exit)
        case types.Slice(element=element):
            return _of_all(lambda at: build.seq_get(value, at), build.seq_len(value), element, cx, at_exit)
        case types.Tuple():
            return _of_fields(value, ty, 0, cx, at_exit)
        case types.Adt(name=name):
            own = [
                evaluate(invariant.clause.term, cx.functions.env({invariant.self_var: value}))
                for invariant in cx.program.invariants.get(name, ())
            ]
            definition = cx.program.adts[name]
            if definition.is_struct:
                return build.conj(*own, _of_fields(value, ty, 0, cx, at_exit))
            variants = range(len(definition.variants))
            parts = (build.implies(build.is_ctor(value, v), _of_fields(value, ty, v, cx, at_exit)) for v in variants)
            return build.conj(*own, *parts)
        case _:
            return build.boolean(True)


def require_invariants(value: Term, ty: Type, span: Span, state: State, cx: Context, *, at_exit: bool = False) -> None:
    """They hold of what leaves a function."""
    claim = hold(value, ty, cx, at_exit=at_exit)
    if claim is not build.boolean(True):
        clause = next(iter(invariants_in(ty, cx))).clause.span
        cx.require(Kind.INVARIANT, claim, state, span, clause)


def invariants_in(ty: Type, cx: Context) -> Iterator[spec.TypeInvariant]:
    """Those of the types in a type."""
    match ty:
        case types.Adt(name=name):
            yield from cx.program.invariants.get(name, ())
            for variant in range(len(cx.program.adts[name].variants)):
                for inner in core.field_types(ty, variant, cx.program.adts):
                    yield from invariants_in(inner, cx)
        case types.Ref(target=inner) | types.Array(element=inner) | types.Slice(element=inner):
            yield from invariants_in(inner, cx)
        case types.Tuple(items=items):
            for item in items:
                yield from invariants_in(item, cx)
        case _:
            return


def _of_fields(value: Term, ty: Type, variant: int, cx: Context, at_exit: bool) -> Term:
    fields = core.field_types(ty, variant, cx.program.adts)
    parts = (
        hold(cx.sorts.field(value, ty, variant, index), inner, cx, at_exit=at_exit)
        for index, inner in enumerate(fields)
        if _have(inner, cx)
    )
    return build.conj(*parts)


def _of_all(get: Callable[[Term], Term], length: Term, element: Type, cx: Context, at_exit: bool) -> Term:
    index = build.fresh("i", length.sort)
    inside = build.conj(build.le(build.integer(0), index), build.lt(index, length))
    item = get(index)
    return build.forall((index,), build.implies(inside, hold(item, element, cx, at_exit=at_exit)), ((item,),))


def _have(ty: Type, cx: Context) -> bool:
    """Is there a type with an invariant in it? No value holds one of its own type: boxes are not proved yet."""
    return bool(cx.program.invariants) and any(True for _ in invariants_in(ty, cx))
