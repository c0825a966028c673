"""Invariants of types: they hold of what crosses the boundary of a function. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.source import Span
from wp.context import Context
from wp.obligations import Kind
from wp.sorts import element, length
from wp.specs import evaluate
from wp.state import State
from wp.unsupported import Unsupported


def hold(
    value: Term, ty: Type, cx: Context, declared: Type | None = None, inside: frozenset[Type] = frozenset()
) -> Term:
    """The invariants of everything in the value. Of a mutable reference, what it refers to now.

    `declared` is the type that a contract was written with: invariants of what stands for a type parameter there are
    left out.
    """
    shape = declared or ty
    if not holds_invariant(shape, cx) or not holds_invariant(ty, cx):
        return build.TRUE
    match ty, shape:
        case (types.Ref(target=target), types.Ref(target=known)) | (
            types.Adt(name="Box", args=(target,)),
            types.Adt(args=(known,)),
        ):
            return hold(cx.sorts.current(value, ty), target, cx, known, inside)
        case (types.Array(element=inner), types.Array(element=known)) | (
            types.Slice(element=inner),
            types.Slice(element=known),
        ):
            return _of_all(value, inner, known, cx, inside)
        case types.Adt(name="Vec", args=(inner,)), types.Adt(args=(known,)):
            return _of_all(value, inner, known, cx, inside)
        case types.Tuple() | types.Adt() | types.Closure(), types.Tuple() | types.Adt() | types.Closure():
            if ty in inside:
                raise Unsupported(f"an invariant inside `{ty}`, which holds itself,")
            own = [
                evaluate(invariant.clause.term, cx.functions.env({invariant.self_var: value}))
                for invariant in (cx.code.invariants(ty) if isinstance(ty, types.Adt) else ())
            ]
            return build.conj(*own, *_of_variants(value, ty, shape, cx, inside | {ty}))
        case _:
            return build.TRUE


def require_invariants(value: Term, ty: Type, span: Span, state: State, cx: Context) -> None:
    """They hold of what leaves a function."""
    claim = hold(value, ty, cx)
    if claim is not build.TRUE:
        clause = next(iter(_invariants_in(ty, cx, frozenset()))).clause.span
        cx.require(Kind.INVARIANT, claim, state, span, clause)


def _invariants_in(ty: Type, cx: Context, seen: frozenset[Type]) -> Iterator[spec.TypeInvariant]:
    """Those of the types in a type."""
    if ty in seen or (isinstance(ty, types.Adt) and ty.name == "MaybeUninit"):
        return  # what may not be there yet promises nothing
    if isinstance(ty, types.Adt) and ty.name not in ("Box", "Vec"):
        yield from cx.program.invariants.get(ty.name, ())
    for part in cx.sorts.held(ty):
        yield from _invariants_in(part, cx, seen | {ty})


def _of_variants(value: Term, ty: Type, shape: Type, cx: Context, inside: frozenset[Type]) -> Iterator[Term]:
    """Each variant's fields, where the value is of that variant."""
    variants = cx.sorts.variants(ty)
    for variant in variants:
        fields = zip(cx.sorts.fields(ty, variant), cx.sorts.fields(shape, variant), strict=True)
        here = build.conj(
            *(
                hold(cx.sorts.field(value, ty, variant, index), field, cx, known, inside)
                for index, (field, known) in enumerate(fields)
                if holds_invariant(field, cx)
            )
        )
        yield here if len(variants) == 1 else build.implies(build.is_ctor(value, variant), here)


def _of_all(whole: Term, inner: Type, known: Type, cx: Context, inside: frozenset[Type]) -> Term:
    index = build.fresh("i", build.integer(0).sort)
    within = build.conj(build.le(build.integer(0), index), build.lt(index, length(whole)))
    item = element(whole, index)
    return build.forall((index,), build.implies(within, hold(item, inner, cx, known, inside)), ((item,),))


def holds_invariant(ty: Type, cx: Context) -> bool:
    """Is there a type with an invariant in it?"""
    return bool(cx.program.invariants) and any(True for _ in _invariants_in(ty, cx, frozenset()))
