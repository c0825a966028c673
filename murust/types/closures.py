"""Closures: their types. Source: Rust reference, "Closure types". What they capture is in captures.py."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core.regions import regions_of, with_regions
from murust.core.types import Adt, Closure, Projection, Tuple, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import thir, thir_closures, unify
from murust.types.annotations import names_lifetimes
from murust.types.coerce import coerce
from murust.types.context import Cx
from murust.types.generics import Projected, TraitRef
from murust.types.patterns import binds, check_whole, must_match
from murust.types.thir_closures import KINDS

OWN_LIFETIME = "^c"
"""Before the numbers of lifetimes that a closure's parameters leave out."""


def closure(node: ast.Closure, cx: Cx, expected: Type | None) -> thir.Expr:
    wanted = _expected(expected, cx)
    hints: tuple[Type, ...] = wanted[0] if wanted is not None and len(wanted[0]) == len(node.params) else ()
    params: list[Type] = []
    count = iter(range(1_000_000))
    scope = cx.scope_infer()
    if wanted is None:  # then each reference without a lifetime has one of its own
        scope = replace(scope, elide=lambda span: f"{OWN_LIFETIME}{next(count)}")
    for index, (_, written) in enumerate(node.params):
        ty = cx.normalize(scope.type_of(written), written.span) if written is not None else unify.fresh()
        if index < len(hints):
            if not cx.unify(ty, hints[index]):
                cx.report(error("E0631", "a parameter of this closure has another type than is wanted", node.span))
            elif not names_lifetimes(ty):
                ty = hints[index]  # with the lifetimes that a bound leaves open
        params.append(ty)
    result = cx.scope_infer().result_of(node.result) if node.result is not None else unify.fresh()
    result = cx.normalize(result, node.span)
    if wanted is not None and wanted[1] is not None and node.result is None:
        result = wanted[1]
    # Constants have no names of their own here: a closure in one is told apart by its place.
    owner = cx.name or f"{{constant at {node.span.file.name}:{node.span.line}:{node.span.column}}}"
    name = f"{owner}::{{closure#{len(cx.closures)}}}"
    info = thir_closures.ClosureInfo(name, tuple(params), result, node.moves, node.span, parent=cx.closure)
    info.generics = cx.generics.params
    info.wanted = _wanted_kind(expected, cx)
    cx.closures.append(info)
    cx.items.closures[name] = info
    _body(node, info, cx)
    return thir.ClosureExpr(Closure(name, cx.generics.own), node.span, info)


def _body(node: ast.Closure, info: thir_closures.ClosureInfo, cx: Cx) -> None:
    saved = cx.loops, cx.result, cx.closure, cx.diverges
    outer, cx.outer_loops = cx.outer_loops, [*cx.outer_loops, *cx.loops]
    returns, cx.returns = cx.returns, True
    cx.loops, cx.result, cx.closure, cx.diverges = [], info.result, info, False
    with cx.nested():
        for index, ((pattern, _), ty) in enumerate(zip(node.params, info.params, strict=True)):
            plain = binds(pattern, cx)
            name = pattern.name if isinstance(pattern, ast.NamePattern) and plain else f"_p{index}"
            mutable = isinstance(pattern, ast.NamePattern) and pattern.mutable and plain
            binding = thir.Binding(name, ty, mutable, pattern.span, is_param=True)
            cx.bind(binding)
            if not plain:
                del cx.scopes[-1][name]
            taken_apart = None if plain else check_whole(pattern, ty, cx)
            info.patterns.append((binding, taken_apart))
            if taken_apart is not None:
                must_match(taken_apart, ty, pattern, cx)
        if node.clauses:
            info.site = cx.site(node.clauses)
        info.body = coerce(cx.infer(node.body, cx, info.result), info.result, cx)
    cx.loops, cx.result, cx.closure, cx.diverges = saved
    cx.outer_loops, cx.returns = outer, returns


def _expected(expected: Type | None, cx: Cx) -> tuple[tuple[Type, ...], Type | None] | None:
    """The parameters and the result that the context wants: of a function pointer, or by the demands on a type that is
    not known yet."""
    from murust.core.types import FnPtr

    if expected is None:
        return None
    hint = unify.shallow(expected)
    if isinstance(hint, FnPtr):
        return hint.params, hint.result
    params: tuple[Type, ...] | None = None
    result: Type | None = None
    for demand in list(cx.demands):
        predicate = demand.predicate
        ref = predicate.ref if isinstance(predicate, Projected) else predicate
        if ref.trait not in KINDS or unify.shallow(ref.self_type) is not hint:
            continue
        inputs = unify.shallow(ref.args[1])
        if isinstance(inputs, Tuple):
            params = tuple(_higher_ranked(item, cx, demand.span) for item in inputs.items)
        if isinstance(predicate, Projected):
            result = _higher_ranked(predicate.ty, cx, demand.span)
    return (params, result) if params is not None else None


def _higher_ranked(ty: Type, cx: Cx, span: Span) -> Type:
    """The type without lifetimes, but for those of the bound itself (`for<'a>`, or left out)."""
    own = {region for region in regions_of(ty) if region.startswith("^")}
    known = cx.normalize(ty, span)
    return with_regions(known, {region: "" for region in regions_of(known) if region not in own})


def _wanted_kind(expected: Type | None, cx: Cx) -> str | None:
    """Which of the traits the context asks for, where the closure stands right in it."""
    if expected is None:
        return None
    hint = unify.shallow(expected)
    found = [
        demand.predicate.trait
        for demand in cx.demands
        if isinstance(demand.predicate, TraitRef)
        and demand.predicate.trait in KINDS
        and unify.shallow(demand.predicate.self_type) is hint
    ]
    return min(found, key=KINDS.index) if found else None


def bindings(pattern: thir.Pattern) -> Iterator[thir.Bind]:
    match pattern:
        case thir.Bind(inner=inner):
            yield pattern
            if inner is not None:
                yield from bindings(inner)
        case thir.DerefPattern(inner=inner):
            yield from bindings(inner)
        case thir.Destructure(fields=fields):
            for _, inner in fields:
                yield from bindings(inner)
        case thir.SlicePattern(before=before, rest=rest, after=after):
            for inner in (*before, *((rest,) if rest is not None else ()), *after):
                yield from bindings(inner)
        case thir.Or(alternatives=alternatives):
            yield from bindings(alternatives[0])
        case _:
            return


__all__ = ["Adt", "Projection", "TraitRef", "bindings", "closure"]
