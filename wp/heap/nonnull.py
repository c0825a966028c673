"""`NonNull`: a raw pointer that is not 0. Source: documentation of `core::ptr::NonNull`."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Intrinsic, Target
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.source import Span
from wp.context import Context
from wp.heap import pointers
from wp.heap.decisions import decided
from wp.heap.library import exec_pointer_function
from wp.heap.references import borrow_memory, look_at, point_to
from wp.numbers import NONE, SOME
from wp.obligations import Kind
from wp.sorts import Sorts
from wp.state import State

_OWNER, _FROM = "NonNull", "<NonNull as From>::from"
_REFERRING = {"NonNull::as_ref": False, "NonNull::as_mut": True}
"""The functions that give a reference, and whether that may write."""


def pointer_in(value: Term, of: Type, known: Sorts) -> Term:
    """The raw pointer that it is."""
    return known.field(value, types.Adt(_OWNER, (of,)), 0, 0)


def non_null(pointer: Term, of: Type, known: Sorts) -> Term:
    return build.construct(known.of(types.Adt(_OWNER, (of,))), 0, (pointer,))


def exec_nonnull(target: Intrinsic, args: list[Term], ty: Type, span: Span, state: State, cx: Context) -> Term | None:
    """The result; None of what is no function of `NonNull`. Obligation: pointer, where one that is 0 would be made."""
    owner, _, method = target.name.rpartition("::")
    if owner == "<NonNull as PartialEq>" and method == "eq":
        return build.eq(*(pointers.address(pointer_in(arg, target.args[0], cx.sorts)) for arg in args))
    if owner != _OWNER:
        return None
    of = target.args[0]
    match method:
        case "new":
            some = build.construct(cx.sorts.of(ty), SOME, (non_null(args[0], of, cx.sorts),))
            null = pointers.is_null(args[0])
            if not cx.total and decided(null, state, cx) is False:  # where something is owned, it is not null
                return some
            return build.ite(null, build.construct(cx.sorts.of(ty), NONE, ()), some)
        case "new_unchecked":
            cx.require(Kind.POINTER, build.negate(pointers.is_null(args[0])), state, span)
            return non_null(args[0], of, cx.sorts)
        case "dangling":
            pointer = cx.fresh("dangling", types.RawPtr(True, of), state)
            state.assume(build.negate(pointers.is_null(pointer)))
            state.assume(pointers.is_aligned(pointer, of, cx.sorts))
            return non_null(pointer, of, cx.sorts)
        case "as_ptr":
            return pointer_in(args[0], of, cx.sorts)
        case "cast":
            return non_null(pointer_in(args[0], of, cx.sorts), target.args[1], cx.sorts)
        case "add":
            inner = [pointer_in(args[0], of, cx.sorts), args[1]]
            moved = exec_pointer_function(method, of, inner, types.RawPtr(True, of), state, cx)
            return non_null(moved, of, cx.sorts) if moved is not None else None
        case "read" | "write":
            return exec_pointer_function(method, of, [pointer_in(args[0], of, cx.sorts), *args[1:]], ty, state, cx)
        case _:
            return None


def reference_or_pointer(
    target: Target, args: list[Term], operands: tuple[core.Operand, ...], holder: core.Local, state: State, cx: Context
) -> Term | None:  # fmt: skip
    """`as_ref` and `as_mut`, which are `&*p` and `&mut *p`; a `NonNull` made of a reference is that as a raw pointer.
    None of any other function."""
    mutable = _REFERRING.get(target.name)
    if mutable is not None:
        of = target.args[0]
        own = types.Ref(mutable, types.Adt(_OWNER, (of,)))
        value = cx.sorts.current(args[0], own)
        if mutable:  # it stays what it is
            state.assume(build.eq(cx.sorts.final(args[0], own), value))
        return borrow_memory(pointer_in(value, of, cx.sorts), of, (), mutable, holder, state, cx)
    if target.name.partition("#")[0] != _FROM:  # of which there are two
        return None
    source = operands[0].ty
    if not isinstance(source, types.Ref) or cx.here is None:
        raise InternalError(f"`{target.name}` of a `{source}`")
    if source.mutable:
        pointer = point_to(args[0], source, cx.here, state, cx)
    else:
        pointer = look_at(args[0], source.target, operands[0], state, cx)
    return non_null(pointer, source.target, cx.sorts)
