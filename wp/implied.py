"""Invariants of what implementations give without a function: obligations as of a function that gives it."""

from __future__ import annotations

import time
from collections.abc import Iterable

import attrs

from logic import build
from logic.terms import Term
from murust.core.links import Unwritten
from murust.core.types import Adt, Type
from wp.code import Code
from wp.context import Context
from wp.invariants import hold, require_invariants
from wp.obligations import PANICS
from wp.results import spec_verdict
from wp.rules.call import call
from wp.rules.inline import enter
from wp.state import State
from wp.unwritten import DEFAULT, constant_of, kind_of, method_of
from wp.verdicts import Verdict
from wp.verifier import Verifier


def verify_unwritten(member: Unwritten, verifier: Verifier) -> Verdict:
    """The invariants of its type hold of a constant, of a default, and of each clone."""
    started = time.perf_counter()
    cx = obligations_of(member, verifier)
    return spec_verdict(kind_of(member), member.name, member.span, cx.obligations, {}, verifier, started)


def obligations_of(member: Unwritten, verifier: Verifier) -> Context:
    """That calls of it end is shown where it is called. A constant that panics is found by the compiler."""
    code = Code(verifier.program, member.links)
    cx = attrs.evolve(verifier.context(member.name, None, None, may_diverge=True), code=code)
    if member.constant is not None:
        _constant(member, member.constant, cx)
        cx.obligations[:] = [obligation for obligation in cx.obligations if obligation.kind not in PANICS]
    elif method_of(member) == DEFAULT:
        _default(member, cx)
    else:
        _clone(member, cx)
    return cx


def _constant(member: Unwritten, ty: Type, cx: Context) -> None:
    target, state = constant_of(member), State({})
    value = enter(target, cx.code.callee(target), [], member.span, state, cx)
    if value is not None:
        require_invariants(value, ty, member.span, state, cx)


def _default(member: Unwritten, cx: Context) -> None:
    """
    each part is a default of its type
    ----------------------------------- default by parts
    the invariants hold of the whole
    """
    own = member.own
    assert isinstance(own, Adt)
    variant = cx.sorts.links.default_variant(own.name)
    _made_of(member, variant, [() for _ in cx.sorts.fields(own, variant)], State({}), cx)


def _clone(member: Unwritten, cx: Context) -> None:
    """
    the invariants hold of a value    each part is a clone of that of the value
    ---------------------------------------------------------------------------- clone by parts
    the invariants hold of the whole
    """
    own, state = member.own, State({})
    value = cx.fresh("self", own, state)
    state.assume(hold(value, own, cx))
    for variant in cx.sorts.variants(own):
        here = state.fork()
        here.assume(build.is_ctor(value, variant))
        parts = (cx.sorts.field(value, own, variant, index) for index, _ in enumerate(cx.sorts.fields(own, variant)))
        _made_of(member, variant, [(part,) for part in parts], here, cx)


def _made_of(member: Unwritten, variant: int, given: Iterable[tuple[Term, ...]], state: State, cx: Context) -> None:
    """The method is called for each part, with these arguments."""
    own, parts = member.own, []
    for args, ty in zip(given, cx.sorts.fields(own, variant), strict=True):
        target = cx.code.resolve(method_of(member), (ty,))
        part = call(target, list(args), ty, "part", member.span, state, cx)
        if part is None:
            return
        parts.append(part)
    made = build.construct(cx.sorts.of(own), variant, tuple(parts))
    require_invariants(made, own, member.span, state, cx)
