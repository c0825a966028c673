"""Typed functions to Core functions."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import types
from murust.core.regions import regions_of
from murust.core.types import NEVER, UNIT
from murust.lower import control, patterns, places
from murust.lower.builder import Builder, Unsupported, project, unit
from murust.lower.captured import Captured, resolved
from murust.record import Record, replace
from murust.source import Span
from murust.types import thir, thir_closures
from murust.types.bodies import make_locals
from murust.types.context import Cx
from murust.types.generics import Generics
from murust.types.inhabited import Emptiness
from murust.types.items import Items
from murust.types.outlives import implied, key, of_function


def lower_function(body: thir.Body, items: Items) -> list[core.Function]:
    """The function in Core, and its closures. Raises `Unsupported`."""
    cx = body.cx
    b = Builder(items.adts, cx.is_copy, items, list(body.locals), body.result, Emptiness(cx.module, items))
    result = core.Place(body.result)
    with b.scope(control.end_of(body.value.span)):
        taken_apart = {id(binding): pattern for binding, pattern in body.param_patterns}
        for binding in body.params:
            place = b.declare(binding)
            if id(binding) in taken_apart:
                patterns.bind(taken_apart[id(binding)], place, b)
        control.branch(body.value, result, b)
        if body.value.ty != NEVER and body.result.ty == UNIT:
            b.assign(result, core.Use(unit()), _exit_span(body.value))
    end = _exit_span(body.value)
    if body.value.ty != NEVER:
        b.emit(core.Return(end))
    params = tuple(binding.local for binding in body.params if binding.local is not None)
    signature = body.signature
    generics = signature.generics
    function = core.Function(
        signature.name, params, body.result, tuple(b.locals), tuple(b.block), body.contract,
        signature.node.name.span, body.span, generics.params, generics.lifetimes, _outlives(signature, items),
    )  # fmt: skip
    around = Around(cx, generics, function.outlives)
    return [function, *(lowered for info in b.closures for lowered in lower_closure(info, around, items))]


def _outlives(signature: thir.Signature, items: Items) -> tuple[tuple[str, str], ...]:
    """What is known inside a function of its lifetimes and parameters, by their keys."""
    return tuple((key(a), b) for a, b in of_function(signature.name, items))


def lower_constant(name: str, value: thir.Expr, cx: Cx, items: Items) -> list[core.Function]:
    """The value of a constant or of a const block in a function, as a function of its own; what its value refers to
    lasts for ever."""
    locals_, result = make_locals(value.span, [], cx)
    if cx.name:
        result = replace(result, ty=value.ty)
        locals_[0] = result
    b = Builder(items.adts, cx.is_copy, items, locals_, result, Emptiness(cx.module, items))
    with b.statement(control.end_of(value.span)):
        control.extend(value, None, b)
        control.value_into(value, core.Place(result), b)
    b.emit(core.Return(value.span))
    function = core.Function(
        name, (), result, tuple(b.locals), tuple(b.block), core.Contract(), value.span, value.span, cx.generics.params,
    )  # fmt: skip
    around = Around(cx, cx.generics, ())
    return [function, *(lowered for info in b.closures for lowered in lower_closure(info, around, items))]


class Around(Record):
    """The function or constant that a closure stands in: its inference, its parameters, and what is known of them."""

    cx: Cx
    generics: Generics
    outlives: tuple[tuple[str, str], ...]


def _closure_lifetimes(info: thir_closures.ClosureInfo, around: Around) -> tuple[str, ...]:
    used = [region for ty in (*info.params, info.result) for region in regions_of(ty) if region.startswith("^")]
    return tuple(dict.fromkeys((*around.generics.lifetimes, *(info.lifetimes or ()), *used, thir_closures.ENVIRONMENT)))


def _closure_outlives(info: thir_closures.ClosureInfo, around: Around, items: Items) -> tuple[tuple[str, str], ...]:
    """What is known inside the function around it, and of its own parameters. What it holds lasts while it is
    called."""
    held = [*(info.lifetimes or ()), *(key(ty) for ty in around.generics.own if isinstance(ty, types.Param))]
    implied_here = [bound for ty in info.params for bound in implied(ty, items)]
    return (
        *around.outlives,
        *((key(a), b) for a, b in implied_here),
        *((name, thir_closures.ENVIRONMENT) for name in held),
    )


def lower_closure(info: thir_closures.ClosureInfo, around: Around, items: Items) -> list[core.Function]:
    """A closure as a function of its captures (by reference, unless it is called once only) and its parameters."""
    if info.body is None or info.captures is None:
        raise Unsupported("this closure", info.span)
    result, held = info.locals[:2]
    own = types.Closure(info.name, around.generics.own, info.lifetimes or ())
    bindings = [binding for binding, _ in info.patterns]
    b = Builder(items.adts, around.cx.is_copy, items, list(info.locals), result, Emptiness(around.cx.module, items))
    env = core.Place(held)
    if info.kind != "FnOnce":
        env = project(env, core.DerefOf(own))
    captures: list[Captured] = []
    for index, capture in enumerate(info.captures):
        place = project(env, core.FieldAt(0, index, capture.stored))
        if capture.kind is not thir_closures.CaptureKind.VALUE:
            place = project(place, core.DerefOf(capture.place.ty))
        captures.append((places.place(capture.place, b), place))
    with b.scope(control.end_of(info.body.span)):
        for binding, pattern in info.patterns:
            b.declare(binding)
            if pattern is not None and binding.local is not None:
                patterns.bind(pattern, core.Place(binding.local), b)
        control.branch(info.body, core.Place(result), b)
        if info.body.ty != NEVER and result.ty == UNIT:
            b.assign(core.Place(result), core.Use(unit()), _exit_span(info.body))
    if info.body.ty != NEVER:
        b.emit(core.Return(_exit_span(info.body)))
    params = (held, *(binding.local for binding in bindings if binding.local is not None))
    block = resolved(tuple(b.block), captures, b.locals)
    invariants = resolved(info.contract.invariants, captures, b.locals, around=True)
    contract = replace(resolved(replace(info.contract, invariants=()), captures, b.locals), invariants=invariants)
    function = core.Function(
        info.name, params, result, tuple(b.locals), block, contract, info.span, info.span,
        around.generics.params, _closure_lifetimes(info, around), _closure_outlives(info, around, items), True,
    )  # fmt: skip
    return [function, *(lowered for inner in b.closures for lowered in lower_closure(inner, around, items))]


def _exit_span(value: thir.Expr) -> Span:
    """Where a function that falls off its end is left: its value, or its closing brace."""
    while isinstance(value, thir.Block) and value.tail is not None:
        value = value.tail
    span = value.span
    return Span(span.file, span.end - 1, span.end) if isinstance(value, thir.Block) else span
