"""Closures inside of the library's types, such as `Map<I, F>`, that are handed to code which knows of these types by a
bound only: `next` of `I: Iterator` calls the closure, and the trait says that it may always be called."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import types
from murust.core.links import Assumed, Instance
from murust.core.types import Type
from murust.source import Span
from wp.code import Callee
from wp.context import Context
from wp.obligations import Kind
from wp.state import State
from wp.unsupported import Unsupported


def require_callable(callee: Callee, span: Span, state: State, cx: Context) -> None:
    """Each of them may be called in every state of what it holds, with all arguments.

    Obligation: call.requires. Source: as for refinement, Liskov, Wing 1994: what implements a trait must be usable
    wherever the trait is.
    """
    if cx.code.links.is_library(callee.name) and not isinstance(callee.target, Assumed):
        return  # its contract says what it asks of them
    _refuse_hidden(callee, span, cx)
    for ty in dict.fromkeys(_inside(callee.target.args, False, cx)):
        given = _arguments(ty, cx)
        if given is not None:
            cx.require(Kind.REQUIRES, cx.functions.callables.always(ty, given), state, span, detail="adaptor")


def _refuse_hidden(callee: Callee, span: Span, cx: Context) -> None:
    """What nobody answers for: what an implementation gives for an associated type, which its users know by bounds; and
    `lo..`, of which a trait does not say that it may come to the end of its numbers."""
    for ty in dict.fromkeys(types.throughout(callee.target.args)):
        given = cx.code.links.associated(ty) if isinstance(ty, types.Projection) else ()
        if any(_is_endless(part) for part in types.throughout(given)) or any(_inside(given, False, cx)):
            raise Unsupported(f"`{ty}`, of which an implementation makes what is not for every call of `next`,", span)
        if _is_endless(ty) and _ITERATORS & cx.code.links.demanded(callee.name):
            raise Unsupported(f"`{ty}` as an iterator of which only a bound is known", span, help=_NO_END)


def _is_endless(ty: Type) -> bool:
    return isinstance(ty, types.Adt) and ty.name == "RangeFrom"


_ITERATORS = frozenset({"Iterator", "IntoIterator"})
_NO_END = "its `next` overflows at the end of its numbers: give it one, `lo..=hi`"


def _inside(args: tuple[Type, ...], library: bool, cx: Context) -> Iterator[Type]:
    """The types in types of the library whose values may be called."""
    for arg in args:
        callable_ = isinstance(arg, types.Closure | types.FnItem | types.Param | types.Projection) or types.is_code(arg)
        if library and callable_:
            yield arg
        elif not isinstance(arg, types.FnItem):
            inside = library or (isinstance(arg, types.Adt) and cx.code.links.is_library_type(arg))
            yield from _inside(types.parts(arg), inside, cx)


def _arguments(ty: Type, cx: Context) -> tuple[Type, ...] | None:
    """What it is called with; None if it is not known to be callable."""
    if isinstance(ty, types.FnItem) and ty.variant is not None:
        return cx.sorts.fields(types.Adt(ty.name, ty.args), ty.variant)
    if isinstance(ty, types.FnItem | types.Closure):
        target = cx.code.resolve(ty.name, ty.args) if isinstance(ty, types.FnItem) else Instance(ty.name, ty.args)
        params = cx.code.callee(target).params
        return tuple(param.ty for param in params[isinstance(ty, types.Closure) :])
    if isinstance(ty, types.FnPtr):
        return ty.params
    packed = cx.code.links.called_with(ty)
    return packed.items if isinstance(packed, types.Tuple) else None
