"""Constants and statics: their initial values, which never change; but a `static mut` is memory (`wp.heap.statics`)."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.links import Assumed, Instance
from murust.core.types import Type
from wp.context import Context
from wp.heap import pointers
from wp.sorts import Sorts
from wp.state import State
from wp.validity import valid


def eval_constant(name: str, args: tuple[Type, ...], ty: Type, state: State, cx: Context) -> Term:
    """The value of a constant that lowering has not evaluated."""
    target = cx.code.links.constant(name, args, ty)
    if isinstance(target, Assumed):
        state.assume(valid(assumed(target, ty, cx.sorts), ty, cx.sorts))
        return assumed(target, ty, cx.sorts)
    return _initial(target, state, cx)


def assumed(target: Assumed, ty: Type, sorts: Sorts) -> Term:
    """A constant of a trait, of a type of which only a bound is known: it may have any value, always the same."""
    return build.var(f"const {target.name}<{', '.join(map(sorts.name, target.args))}>", sorts.of(ty))


def eval_static(name: str, ty: Type, state: State, cx: Context) -> Term:
    """What a reference to a static refers to. One that can change is memory: where it is."""
    if not isinstance(ty, types.Ref):
        pointer = pointers.of_static(name, cx.sorts)
        state.assume(valid(pointer, ty, cx.sorts))
        return pointer
    return initial_value(name, state, cx)


def initial_value(name: str, state: State, cx: Context) -> Term:
    """Of a static."""
    return _initial(cx.code.links.static(name)[0], state, cx)


def _initial(target: Instance, state: State, cx: Context) -> Term:
    from wp.rules.inline import enter

    callee = cx.code.callee(target)
    assert callee.function is not None
    value = enter(target, callee, [], callee.function.name_span, state, cx)
    # Where nothing comes, or where evaluating it has to be shown not to panic, it may be anything.
    return cx.sorts.fresh(target.name, callee.result.ty) if value is None else value
