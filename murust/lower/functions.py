"""Typed functions to Core functions."""

from __future__ import annotations

from collections.abc import Mapping

from murust.core import nodes as core
from murust.core.types import NEVER, UNIT
from murust.lower import control, patterns
from murust.lower.builder import Builder, unit
from murust.source import Span
from murust.types import thir


def lower_function(body: thir.Body, adts: Mapping[str, core.AdtDef]) -> core.Function:
    b = Builder(adts, list(body.locals), body.result)
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


def _exit_span(value: thir.Expr) -> Span:
    """Where a function that falls off its end is left: its value, or its closing brace."""
    while isinstance(value, thir.Block) and value.tail is not None:
        value = value.tail
    span = value.span
    return Span(span.file, span.end - 1, span.end) if isinstance(value, thir.Block) else span
