"""Typed functions to Core functions."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.types import NEVER, UNIT
from murust.lower import control, patterns
from murust.lower.builder import Builder, Unsupported, unit
from murust.source import Span
from murust.types import thir
from murust.types.items import Items


def lower_function(body: thir.Body, items: Items) -> core.Function:
    """The function in Core. Raises `Unsupported`."""
    _refuse(body)
    b = Builder(items.adts, body.cx.is_copy, items, list(body.locals), body.result)
    result = core.Place(body.result)
    for binding, pattern in body.param_patterns:
        if binding.local is not None:
            patterns.bind(pattern, core.Place(binding.local), b)
    control.value_into(body.value, result, b)
    end = _exit_span(body.value)
    if body.value.ty != NEVER:
        if body.result.ty == UNIT:
            b.assign(result, core.Use(unit()), end)
        b.emit(core.Return(end))
    params = tuple(binding.local for binding in body.params if binding.local is not None)
    name_span = body.signature.node.name.span
    return core.Function(
        body.signature.name, params, body.result, tuple(b.locals), tuple(b.block), body.contract, name_span, body.span
    )


def _refuse(body: thir.Body) -> None:
    signature = body.signature
    name_span = signature.node.name.span
    if signature.generics.params:
        raise Unsupported("a generic function", name_span)
    if signature.unsafe:
        raise Unsupported("an `unsafe` function", name_span)
    holders = (types.Ref, types.RawPtr, types.FnPtr, types.Closure, types.FnItem, types.Char, types.Str)
    if types.mentions(signature.result, holders):
        raise Unsupported(f"a result of the type `{signature.result}`", name_span)
    for param, (_, ty) in zip(signature.node.params, signature.params, strict=True):
        if _is_nested(ty):
            raise Unsupported("a reference behind a reference in a parameter", param.span)
    for local in body.locals:
        if not _is_known(local.ty):
            raise Unsupported(f"a variable of the type `{local.ty}`", local.span)


def _is_known(ty: types.Type) -> bool:
    unknown = (types.RawPtr, types.FnPtr, types.Closure, types.FnItem, types.Char, types.Str, types.Param)
    return not types.mentions(ty, unknown)


def _is_nested(ty: types.Type) -> bool:
    """Is there a reference behind a reference? Then one could be stored in the place of another, and how long both
    last would have to be compared."""
    if isinstance(ty, types.Ref):
        return types.mentions(ty.target, types.Ref)
    return any(map(_is_nested, types.parts(ty)))


def _exit_span(value: thir.Expr) -> Span:
    """Where a function that falls off its end is left: its value, or its closing brace."""
    while isinstance(value, thir.Block) and value.tail is not None:
        value = value.tail
    span = value.span
    return Span(span.file, span.end - 1, span.end) if isinstance(value, thir.Block) else span
