"""Assertions that are kept as they are written, with the values that they speak of: those of `each`, and wands."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.iterated import mentioned
from murust.core.parts import variables_now
from murust.record import replace
from wp.context import Context
from wp.heap.chunks import Wand
from wp.heap.decisions import decided, holds
from wp.specs import Env, Function, evaluate
from wp.state import State


def kept(term: spec.SpecTerm, env: Env) -> Env:
    """What a term speaks of, as it is now."""
    now = {var.local: env.now[var.local] for var in variables_now(term) if var.local in env.now}
    bound = {var: env.bound[var] for var in mentioned(term) if var in env.bound}
    return replace(env, now=now, bound=bound)


def are_alike(a: Env, b: Env) -> bool:
    """Do they differ in values only?"""
    if a.entry is not b.entry or a.at_exit is not b.at_exit:
        return False
    if a.now.keys() != b.now.keys() or a.bound.keys() != b.bound.keys():
        return False
    return all(value is b.bound[var] for var, value in a.bound.items() if not isinstance(value, Term))


def are_the_same(a: Env, b: Env) -> bool:
    if not are_alike(a, b) or any(a.now[local] is not b.now[local] for local in a.now):
        return False
    return all(a.bound[var] is b.bound[var] for var in a.bound)


def either(condition: Term, a: Env, b: Env) -> Env:
    """The one if the condition holds, else the other, which is alike."""
    now = {local: build.ite(condition, value, b.now[local]) for local, value in a.now.items()}
    bound: dict[spec.BoundVar, Term | Function] = {}
    for var, value in a.bound.items():
        second = b.bound[var]
        bound[var] = (
            build.ite(condition, value, second) if isinstance(value, Term) and isinstance(second, Term) else value
        )
    return replace(a, now=now, bound=bound)


def values_of(*envs: Env) -> list[Term]:
    """What can be spoken of in them."""
    found = [value for env in envs for part in (env.now, env.entry) for value in part.values()]
    return [*found, *(value for env in envs for value in env.bound.values() if isinstance(value, Term))]


def same(a: spec.SpecTerm, here: Env, b: spec.SpecTerm, there: Env, cx: Context) -> list[Term] | None:
    """What has to be equal for two assertions to be one; None if they are not of one form."""
    if a.ty != b.ty or (isinstance(a.ty, types.Assertion) and type(a) is not type(b)):
        return None
    match a, b:
        case spec.Separate(), spec.Separate():
            return _all(same(a.left, here, b.left, there, cx), same(a.right, here, b.right, there, cx))
        case spec.Wand(), spec.Wand():
            return _all(same(a.left, here, b.left, there, cx), same(a.right, here, b.right, there, cx))
        case spec.Ite(ty=types.Assertion()), spec.Ite():
            tests = same(a.condition, here, b.condition, there, cx)
            return _all(tests, same(a.then, here, b.then, there, cx), same(a.orelse, here, b.orelse, there, cx))
        case spec.LetIn(ty=types.Assertion()), spec.LetIn():
            inside = here.with_bound({a.var: evaluate(a.value, here)})
            return same(a.body, inside, b.body, there.with_bound({b.var: evaluate(b.value, there)}), cx)
        case spec.Quantified(ty=types.Assertion()), spec.Quantified():
            return _same_of_some(a, here, b, there, cx)
        case spec.Each(), spec.Each():
            return _same_of_some(a, here, b, there, cx)
        case spec.SpecCall(ty=types.Assertion()), spec.SpecCall():
            if (a.function, a.type_args) != (b.function, b.type_args):
                return None
            return _all(*(same(x, here, y, there, cx) for x, y in zip(a.args, b.args, strict=True)))
        case spec.PointsTo(), spec.PointsTo():
            return _same_place(a, here, b, there, cx)
        case spec.Pure(), spec.Pure():
            return same(a.term, here, b.term, there, cx)
    return [build.eq(evaluate(a, here), evaluate(b, there))]


def _all(*parts: list[Term] | None) -> list[Term] | None:
    found: list[Term] = []
    for part in parts:
        if part is None:
            return None
        found += part
    return found


def _same_place(
    a: spec.PointsTo, here: Env, b: spec.PointsTo, there: Env, cx: Context
) -> list[Term] | None:  # fmt: skip
    found = [_same_way(a.location, here, b.location, there, cx) if a.bytes is b.bytes else None]
    for x, y in ((a.count, b.count), (a.fraction, b.fraction), (a.value, b.value)):
        if x is None or y is None:
            found.append([] if x is y else None)
        else:
            found.append(same(x, here, y, there, cx))
    return _all(*found)


def _same_way(a: spec.SpecTerm, here: Env, b: spec.SpecTerm, there: Env, cx: Context) -> list[Term] | None:
    """Are two places one, and reached in one way? `p.f |-> v` says more of p than where the field is."""
    while isinstance(a, spec.FieldAddress) and isinstance(b, spec.FieldAddress) and a.index == b.index:
        a, b = a.term, b.term
    if isinstance(a, spec.FieldAddress) or isinstance(b, spec.FieldAddress):
        return None
    return same(a, here, b, there, cx)


def _same_of_some(
    a: spec.Quantified | spec.Each, here: Env, b: spec.Quantified | spec.Each, there: Env, cx: Context
) -> list[Term] | None:  # fmt: skip
    """Of any values of what is bound."""
    if [var.ty for var in a.variables] != [var.ty for var in b.variables]:
        return None
    some = [cx.sorts.fresh(var.name, var.ty) for var in a.variables]
    inside = here.with_bound(dict(zip(a.variables, some, strict=True)))
    other = there.with_bound(dict(zip(b.variables, some, strict=True)))
    parts = [same(a.body, inside, b.body, other, cx)]
    match a, b:
        case spec.Each(), spec.Each():
            parts.append(same(a.guard, inside, b.guard, other, cx))
        case spec.Quantified(), spec.Quantified() if a.universal is not b.universal:
            return None
    return _all(*parts)


def find_wand(term: spec.Wand, env: Env, state: State, cx: Context) -> Wand | None:
    """The wand that says this."""
    for chunk in state.heap:
        if isinstance(chunk, Wand):
            equations = same(term, env, chunk.term, chunk.env, cx)
            if equations is not None and holds(build.conj(*equations), state, cx) and decided(chunk.guard, state, cx):
                return chunk
    return None
