"""Constants and statics: their initial values, which never change."""

from __future__ import annotations

from logic.terms import Term
from murust.core import types
from murust.core.links import Instance
from murust.core.types import Type
from wp.context import Context
from wp.state import State
from wp.unsupported import Unsupported


def eval_constant(name: str, args: tuple[Type, ...], ty: Type, state: State, cx: Context) -> Term:
    """The value of a const parameter, or of a constant that lowering has not evaluated."""
    if "::" not in name and not args and cx.function is not None and name in cx.generics:
        return cx.sorts.const_param(name, ty)
    return _initial(cx.code.links.constant(name, args, ty), state, cx)


def eval_static(name: str, ty: Type, state: State, cx: Context) -> Term:
    """What a reference to a static refers to. One that can change is beyond the values of variables."""
    if not isinstance(ty, types.Ref):
        raise Unsupported("a `static mut`")
    if cx.code.links.has_cell(ty.target):
        raise Unsupported(f"the static `{name}`, which changes behind shared references,")
    return _initial(cx.code.links.static(name)[0], state, cx)


def _initial(target: Instance, state: State, cx: Context) -> Term:
    from wp.rules.inline import enter

    callee = cx.code.callee(target)
    assert callee.function is not None
    value = enter(target, callee, [], callee.function.name_span, state, cx)
    assert value is not None, "a constant has a value"
    return value
