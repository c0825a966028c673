"""Invariants of types: they hold of what crosses the boundary of a function. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type
from murust.record import Record, field
from murust.source import Span
from wp.context import Context
from wp.ends import at_end, holds_borrow
from wp.obligations import Kind
from wp.purity import holds_any
from wp.sorts import element, length
from wp.specs import evaluate
from wp.state import State
from wp.unsupported import Unsupported


class _Clauses(Record):
    """Which clause of an invariant is looked at, or all of them; those that were met."""

    only: Span | None = None
    met: dict[Span, None] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    """Types whose own invariants are left out."""

    def term(self, invariant: spec.TypeInvariant, value: Term, cx: Context) -> Term:
        if invariant.adt in self.without:
            return build.TRUE
        span = invariant.clause.span
        self.met[span] = None
        if self.only not in (None, span):
            return build.TRUE
        return evaluate(invariant.clause.term, cx.functions.env({invariant.self_var: value}))


def hold(
    value: Term, ty: Type, cx: Context, declared: Type | None = None, *, without: frozenset[str] = frozenset()
) -> Term:
    """The invariants of everything in the value, `without` those of some types themselves. Of a mutable reference, what
    it refers to now.

    `declared` is the type that a contract was written with: invariants of what stands for a type parameter there are
    left out.
    """
    return _hold(value, ty, declared or ty, cx, frozenset(), _Clauses(without=without))


def _hold(value: Term, ty: Type, shape: Type, cx: Context, inside: frozenset[Type], clauses: _Clauses) -> Term:
    if not holds_invariant(shape, cx) or not holds_invariant(ty, cx):
        return build.TRUE
    match ty, shape:
        case (types.Ref(target=target), types.Ref(target=known)) | (
            types.Adt(name="Box", args=(target,)),
            types.Adt(args=(known,)),
        ):
            return _hold(cx.sorts.current(value, ty), target, known, cx, inside, clauses)
        case (types.Array(element=inner), types.Array(element=known)) | (
            types.Slice(element=inner),
            types.Slice(element=known),
        ):
            return _of_all(value, inner, known, cx, inside, clauses)
        case types.Adt(name="Vec", args=(inner,)), types.Adt(args=(known,)):
            return _of_all(value, inner, known, cx, inside, clauses)
        case types.Tuple() | types.Adt() | types.Closure(), types.Tuple() | types.Adt() | types.Closure():
            if ty in inside:
                raise Unsupported(f"an invariant inside `{ty}`, which holds itself,")
            invariants = cx.code.invariants(ty) if isinstance(ty, types.Adt) else ()
            own = [clauses.term(invariant, value, cx) for invariant in invariants]
            return build.conj(*own, *_of_variants(value, ty, shape, cx, inside | {ty}, clauses))
        case _:
            return build.TRUE


def require_invariants(
    value: Term, ty: Type, span: Span, state: State, cx: Context, detail: str = "", *,
    without: frozenset[str] = frozenset(),
) -> None:  # fmt: skip
    """They hold of what leaves a function: each clause of them, wherever in the value."""
    every = _Clauses(without=without)
    if _hold(value, ty, ty, cx, frozenset(), every) is build.TRUE:
        return
    for clause in every.met:
        claim = _hold(value, ty, ty, cx, frozenset(), _Clauses(clause, without=without))
        if claim is not build.TRUE:
            cx.require(Kind.INVARIANT, claim, state, span, clause, detail)


def _invariants_in(ty: Type, cx: Context, seen: frozenset[Type]) -> Iterator[spec.TypeInvariant]:
    """Those of the types in a type."""
    if ty in seen:
        return
    if isinstance(ty, types.Adt) and ty.name not in ("Box", "Vec"):
        yield from cx.program.invariants.get(ty.name, ())
    for part in cx.sorts.held(ty):
        yield from _invariants_in(part, cx, seen | {ty})


def _of_variants(
    value: Term, ty: Type, shape: Type, cx: Context, inside: frozenset[Type], clauses: _Clauses
) -> Iterator[Term]:
    """Each variant's fields, where the value is of that variant."""
    variants = cx.sorts.variants(ty)
    for variant in variants:
        fields = zip(cx.sorts.fields(ty, variant), cx.sorts.fields(shape, variant), strict=True)
        here = build.conj(
            *(
                _hold(cx.sorts.field(value, ty, variant, index), held, known, cx, inside, clauses)
                for index, (held, known) in enumerate(fields)
                if holds_invariant(held, cx)
            )
        )
        yield here if len(variants) == 1 else build.implies(build.is_ctor(value, variant), here)


def _of_all(whole: Term, inner: Type, known: Type, cx: Context, inside: frozenset[Type], clauses: _Clauses) -> Term:
    index = build.fresh("i", build.integer(0).sort)
    within = build.conj(build.le(build.integer(0), index), build.lt(index, length(whole)))
    item = element(whole, index)
    return build.forall((index,), build.implies(within, _hold(item, inner, known, cx, inside, clauses)), ((item,),))


def ends_that_hold(given: Iterable[tuple[Term, Type]], cx: Context) -> Iterator[tuple[Term, Type]]:
    """Of arguments with mutable references in them, and invariants behind these, what they are when these end."""
    for value, ty in given:
        if holds_borrow(ty, cx.sorts) and holds_invariant(ty, cx):
            yield at_end(value, ty, cx.sorts), ty


def holds_invariant(ty: Type, cx: Context) -> bool:
    """Is there a type with an invariant in it?"""
    return bool(cx.program.invariants) and any(True for _ in _invariants_in(ty, cx, frozenset()))


def may_hold_invariant(ty: Type, cx: Context) -> bool:
    """Is there one, or a type in it of which only a bound is known?"""
    return bool(cx.program.invariants) and (holds_any(ty) or holds_invariant(ty, cx))
