"""`MaybeUninit`: values that need not be there.

A `MaybeUninit<T>` is an `Option<T>` here: `Some` of what is in it, if that is known to be a value of `T` that whoever
has the `MaybeUninit` may take; `None` if nothing is known of its bytes. So any bytes are a `None`, and two of them with
the same bytes need not be the same. What `new` and `write` put in is known; what is taken out has to be.

Source: documentation of `core::mem::MaybeUninit`, "Initialization invariant".
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Intrinsic, Target
from murust.core.types import Adt, Type
from murust.source import Span
from wp.context import Context
from wp.heap.leads import leads, unite
from wp.heap.references import look_at, point_to
from wp.numbers import NONE, SOME
from wp.obligations import Kind
from wp.sorts import Sorts, is_determined
from wp.state import State
from wp.validity import is_never_empty

OWNER = "MaybeUninit"


def of(ty: Type) -> Adt:
    return Adt(OWNER, (ty,))


def some(value: Term, ty: Type, known: Sorts) -> Term:
    """One in which a value of a type is."""
    return build.construct(known.of(of(ty)), SOME, (value,))


def is_some(value: Term) -> Term:
    return build.is_ctor(value, SOME)


def inside(value: Term, ty: Type, known: Sorts) -> Term:
    """The value that is in it."""
    return known.field(value, of(ty), SOME, 0)


def exec_uninit(target: Intrinsic, args: list[Term], span: Span, state: State, cx: Context) -> Term | None:
    """The result; None of what is no function of `MaybeUninit`. Obligation: uninitialised."""
    owner, _, method = target.name.rpartition("::")
    if owner != OWNER:
        return None
    element = target.args[0]
    match method:
        case "new":
            return some(args[0], element, cx.sorts)
        case "uninit":
            return _nothing(element, cx)
        case "zeroed":
            return _zeroed(element, cx)
        case "assume_init":
            return _taken(args[0], element, span, state, cx)
        case "assume_init_ref":
            return _taken(args[0], element, span, state, cx)
        case "assume_init_read":
            return _taken(args[0], element, span, state, cx)
        case "assume_init_drop":
            _drop(args[0], element, span, state, cx)
            return cx.sorts.constant((), types.UNIT)
        case "assume_init_mut" | "write":
            lent = types.Ref(True, of(element))
            now = cx.sorts.current(args[0], lent)
            value = args[1] if method == "write" else _taken(now, element, span, state, cx)
            return _lent(args[0], value, element, state, cx)
        case _:
            return None


def _nothing(element: Type, cx: Context) -> Term:
    """`uninit()`. Of a type that may have no bytes, what is in it may be a value all the same."""
    sort = cx.sorts.of(of(element))
    if is_never_empty(element, cx.sorts) and is_determined(element, cx.sorts):
        return build.construct(sort, NONE, ())
    return build.var(f"uninitialised {cx.sorts.name(element)}", sort)


def _zeroed(element: Type, cx: Context) -> Term:
    """`zeroed()`, of types of which all zeros are a value."""
    if isinstance(element, types.Int | types.Bool | types.Char):
        zero = cx.sorts.constant(False if isinstance(element, types.Bool) else 0, element)
        return some(zero, element, cx.sorts)
    return build.var(f"zeroed {cx.sorts.name(element)}", cx.sorts.of(of(element)))


def _taken(value: Term, element: Type, span: Span, state: State, cx: Context) -> Term:
    cx.require(Kind.UNINITIALISED, is_some(value), state, span)
    return inside(value, element, cx.sorts)


def _lent(reference: Term, value: Term, element: Type, state: State, cx: Context) -> Term:
    """A mutable reference to what is in a `MaybeUninit`, made of one to that."""
    whole = types.Ref(True, of(element))
    final = cx.prophecy("inside", element, state)
    state.assume(build.eq(cx.sorts.final(reference, whole), some(final, element, cx.sorts)))
    unite(leads(reference, whole, cx) | {final}, state)
    return cx.sorts.mutable_reference(types.Ref(True, element), value, final)


def _drop(reference: Term, element: Type, span: Span, state: State, cx: Context) -> None:
    """What is in it is dropped, as if it were taken out; the bytes stay, and nothing is known of them."""
    from wp.rules.call import call

    whole = types.Ref(True, of(element))
    value = _taken(cx.sorts.current(reference, whole), element, span, state, cx)
    drop = cx.code.resolve("core::mem::drop", (element,))
    call(drop, [value], types.UNIT, "dropped", span, state, cx)


def pointer_into(
    target: Target, args: list[Term], operands: tuple[core.Operand, ...], state: State, cx: Context
) -> Term | None:  # fmt: skip
    """`as_ptr` and `as_mut_ptr`, of what a `MaybeUninit` is in; None of any other function."""
    if target.name == "MaybeUninit::as_ptr":
        return look_at(args[0], of(target.args[0]), operands[0], state, cx)
    if target.name == "MaybeUninit::as_mut_ptr" and cx.here is not None:
        return point_to(args[0], types.Ref(True, of(target.args[0])), cx.here, state, cx)
    return None
