"""Calls of values: of closures, whose body stands where they are called; of functions; and of what is only known to be
callable, by what its bound makes it require and ensure (`wp.callables`)."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from murust.source import Span
from wp.calls import pointer
from wp.captures import kept
from wp.context import Context
from wp.exits import Exits
from wp.heap.leads import leads, link_call, unite
from wp.invariants import ends_that_hold, hold, require_invariants
from wp.obligations import Kind
from wp.places import write
from wp.rules.call import by_contract, call, eval_args, refuse_hiding, require_ending
from wp.rules.inline import enter
from wp.state import State
from wp.unsupported import Unsupported


def exec_call_value(stmt: core.CallValue, state: State, cx: Context) -> Exits:
    """`x = (c)(a)`: the body of the closure, or the function that is meant."""
    callee, *args = eval_args((stmt.callee, *stmt.args), state, cx)
    given = tuple(operand.ty for operand in stmt.args)
    name = stmt.place.local.name
    result = call_value(stmt.callee.ty, callee, given, args, stmt.place.ty, name, stmt.span, state, cx)
    if result is None:
        return Exits()
    write(stmt.place, result, state, cx)
    return Exits(fall=state)


def call_value(
    of: Type, callee: Term, given: tuple[Type, ...], args: list[Term], ty: Type, name: str, span: Span,
    state: State, cx: Context,
) -> Term | None:  # fmt: skip
    """The result, of the type `ty`. `callee` is the value that is called, or a reference to it, of the type `of`;
    `given` are the types of the arguments."""
    behind: Type = of
    while isinstance(behind, types.Ref):
        behind = behind.target
    if isinstance(behind, types.FnItem) and behind.variant is None:
        return call(cx.code.resolve(behind.name, behind.args), args, ty, name, span, state, cx)
    if types.is_code(behind):
        return _by_pointer(of, callee, given, args, ty, name, span, state, cx)
    if isinstance(behind, types.FnItem):
        return build.construct(cx.sorts.of(ty), behind.variant or 0, tuple(args))
    if isinstance(behind, types.Closure) and _is_by_reborrow(of):
        return _by_reborrow(of, callee, given, args, ty, name, span, state, cx)
    if isinstance(behind, types.Closure) and _is_direct(of):
        return _enter_closure(behind, of, callee, args, span, state, cx)
    if isinstance(behind, types.Closure | types.Param | types.Projection):
        return _by_bound(of, callee, given, args, ty, name, span, state, cx)
    raise Unsupported(f"a call of a value of the type `{behind}`")


def _by_pointer(
    of: Type, callee: Term, given: tuple[Type, ...], args: list[Term], ty: Type, name: str, span: Span,
    state: State, cx: Context,
) -> Term | None:  # fmt: skip
    """As by a bound. It may call all that any function pointer points to (`wp.reified`)."""
    while isinstance(of, types.Ref):
        callee, of = cx.sorts.current(callee, of), of.target
    require_ending((pointer(of),), span, state, cx)
    return _by_bound(of, callee, given, args, ty, name, span, state, cx)


def _is_direct(of: Type) -> bool:
    """Is it the value, or behind shared references, or behind one mutable reference?"""
    if isinstance(of, types.Ref) and of.mutable:
        return not isinstance(of.target, types.Ref)
    return not isinstance(of, types.Ref) or (not of.mutable and _is_shared(of.target))


def _is_by_reborrow(of: Type) -> bool:
    """Is it behind two mutable references, as where `&mut f` is handed over and called?"""
    return isinstance(of, types.Ref) and of.mutable and isinstance(of.target, types.Ref) and of.target.mutable


def _by_reborrow(
    of: Type, callee: Term, given: tuple[Type, ...], args: list[Term], ty: Type, name: str, span: Span,
    state: State, cx: Context,
) -> Term | None:  # fmt: skip
    """`(*f)(a)`: what is called is lent on for the call, and f still ends where it did."""
    assert isinstance(of, types.Ref) and isinstance(of.target, types.Ref)
    inner = of.target
    held = cx.sorts.current(callee, of)
    now, then = cx.sorts.current(held, inner), cx.sorts.final(held, inner)
    after = cx.sorts.fresh("closure'", inner.target)
    cx.prophecies.add(after)
    unite(leads(callee, of, cx) | {after}, state)
    lent = cx.sorts.mutable_reference(inner, now, after)
    result = call_value(inner, lent, given, args, ty, name, span, state, cx)
    if result is not None:
        state.assume(build.eq(cx.sorts.final(callee, of), cx.sorts.mutable_reference(inner, after, then)))
    return result


def _is_shared(of: Type) -> bool:
    while isinstance(of, types.Ref) and not of.mutable:
        of = of.target
    return not isinstance(of, types.Ref)


def _enter_closure(
    ty: types.Closure, given: Type, closure: Term, args: list[Term], span: Span, state: State, cx: Context
) -> Term | None:
    """What the closure is called by, it or a reference to it, becomes what its body takes. One with a contract is known
    by that."""
    target = Instance(ty.name, ty.args)
    callee = cx.code.callee(target)
    wanted = callee.params[0].ty
    if isinstance(wanted, types.Ref) and wanted.mutable and not isinstance(given, types.Ref):
        closure = cx.sorts.mutable_reference(wanted, closure, cx.sorts.fresh("closure'", ty))
    elif not (isinstance(wanted, types.Ref) and wanted.mutable):
        while isinstance(given, types.Ref):
            closure, given = cx.sorts.current(closure, given), given.target
    elif isinstance(given, types.Ref) and not given.mutable:
        raise Unsupported(f"a call of a closure by `{given}`")
    if not callee.silent:
        given_all = dict(zip(callee.params, [closure, *args], strict=True))
        result = by_contract(callee, given_all, "result", span, state, cx)
        if result is not None and isinstance(wanted, types.Ref) and wanted.mutable:
            now, then = cx.sorts.current(closure, wanted), cx.sorts.final(closure, wanted)
            state.assume(kept(now, then, ty, cx.code, cx.sorts))
        return result
    return enter(target, callee, [closure, *args], span, state, cx)


def _by_bound(
    of: Type, callee: Term, given: tuple[Type, ...], args: list[Term], ty: Type, name: str, span: Span,
    state: State, cx: Context,
) -> Term | None:  # fmt: skip
    """`x = f(a)` where a bound is all that is known of f.

        P implies f.requires(a)        r, g fresh
        --------------------------------------------------------------------------- call of a value by its bound
        {P}  x = f(a)  {P and f.ensures(a, r) with x := r; f.changes(a, g, r) with f := g}

    `g` is what the call makes of f, if it may change it. Invariants of types are shown of what is handed over, and
    known of what comes back, and of what was lent when that ends. Who hands over f has shown what f requires, which
    says that the call ends, too.
    Obligations: type.invariant, call.requires. Source: Denis, Jourdan, Marché, "Creusot" (ICFEM 2022); Verus.
    """
    if cx.total:
        raise Unsupported(f"a call of a value of the type `{of}` where a term is wanted")
    refuse_hiding((of, *given, ty), state, cx)
    inner = of.target if isinstance(of, types.Ref) else of
    value, callables = cx.sorts.current(callee, of), cx.functions.callables
    for arg, arg_type in zip(args, given, strict=True):
        require_invariants(arg, arg_type, span, state, cx)
    cx.require(Kind.REQUIRES, callables.requires(inner, value, tuple(args)), state, span, detail="value")
    if isinstance(ty, types.Never):
        state.assume(build.FALSE)
        return None
    result = cx.fresh(name, ty, state)
    link_call([(callee, of), *zip(args, given, strict=True)], result, ty, state, cx)
    state.assume(hold(result, ty, cx))
    for end, end_type in ends_that_hold(zip(args, given, strict=True), cx):
        state.assume(hold(end, end_type, cx))
    state.assume(callables.ensures(inner, value, tuple(args), result))
    if isinstance(of, types.Ref) and of.mutable:
        after = cx.sorts.final(callee, of)
        state.assume(hold(after, inner, cx))
        state.assume(callables.changes(inner, value, tuple(args), after, result))
    return result
