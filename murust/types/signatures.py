"""Signatures of functions. Source: Rust reference, "Functions", "Lifetime elision in functions"."""

from __future__ import annotations

from collections.abc import Callable

from murust.core.regions import regions_of
from murust.core.types import UNIT, Ref, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.generics import NO_GENERICS
from murust.types.items import FunctionEntry, Items
from murust.types.parameters import make_generics, refuse_defaults
from murust.types.written import Anonymous, Scope

_QUALIFIERS = ("const", "unsafe", "extern")


def make_signature(entry: FunctionEntry, items: Items) -> None:
    """The signature of a function, with a name for every lifetime."""
    node, owner = entry.node, entry.owner
    base = owner.scope if owner is not None else Scope(items, entry.module)
    outer = owner.generics if owner is not None else NO_GENERICS
    for qualifier in node.qualifiers:
        if not qualifier.name.startswith(_QUALIFIERS):
            items.report(errors.unsupported(f"`{qualifier.name}` on a function", node.name.span))
    generics, scope = make_generics(node.generics, base, outer)
    refuse_defaults(node.generics, items)
    lifetimes: list[str] = []

    def anonymous(span: Span) -> str:
        lifetimes.append(f"{len(lifetimes)}")
        return lifetimes[-1]

    opaque: list[Anonymous] = []
    inputs = replace(scope, elide=anonymous, anonymous=opaque)
    params, receiver = _params(node, inputs)
    for one in opaque:
        generics.params = (*generics.params, one.name)
        generics.predicates = (*generics.predicates, *one.predicates)
        generics.outlives = (*generics.outlives, *one.outlives)
        generics.maybe_unsized |= frozenset() if one.sized else {one.name}
    result: Type = UNIT
    if node.result is not None:
        outputs = replace(scope, elide=_result_lifetime(params, receiver, scope, items))
        result = outputs.result_of(node.result)
    generics.lifetimes = (*generics.lifetimes, *lifetimes)
    names = {qualifier.name for qualifier in node.qualifiers}
    entry.scope = replace(scope, elide=lambda span: "", params=scope.params | {one.name for one in opaque})
    entry.signature = thir.Signature(
        entry.name, params, result, receiver is not None, node, generics, len(outer.params),
        "unsafe" in names or entry.foreign, "const" in names, entry.foreign, len(opaque),
        "C" if entry.foreign or any(name.startswith("extern") for name in names) else "",
    )  # fmt: skip


def _params(node: ast.Function, scope: Scope) -> tuple[tuple[tuple[str, Type], ...], Type | None]:
    result: list[tuple[str, Type]] = []
    receiver: Type | None = None
    for param in node.params:
        if isinstance(param, ast.SelfParam) and result:
            scope.items.report(error("P0001", "`self` is the first parameter, where it is one", param.span))
        if isinstance(param, ast.SelfParam):
            ty = _self_type(param, scope)
            result.append(("self", ty))
            by_reference = param.reference or isinstance(param.ty, ast.RefType)
            receiver = ty if by_reference or not isinstance(ty, Ref) else UNIT
        else:
            name = param.pattern.name if isinstance(param.pattern, ast.NamePattern) else ""
            result.append((name, scope.type_of(param.ty)))
    return tuple(result), receiver


def _self_type(param: ast.SelfParam, scope: Scope) -> Type:
    if scope.self_type is None:
        scope.items.report(error("E0424", "`self` is for methods only", param.span))
        return unify.fresh()
    if param.ty is not None:
        return scope.type_of(param.ty)
    if not param.reference:
        return scope.self_type
    return Ref(param.mutable, scope.self_type, scope.region(param.lifetime, param.span))


def _result_lifetime(
    params: tuple[tuple[str, Type], ...], receiver: Type | None, scope: Scope, items: Items
) -> Callable[[Span], str]:
    """Elision: the lifetime of `&self`, or the only one of the parameters."""
    found: list[str] = []
    for _, ty in params:
        found += regions_of(ty)
    chosen: str | None = None
    if isinstance(receiver, Ref):
        chosen = receiver.region
    elif len(set(found)) == 1:
        chosen = found[0]

    def elide(span: Span) -> str:
        if chosen is None:
            why = "none of the parameters has a lifetime" if not found else "there are several to choose from"
            items.report(error("E0106", "the result needs a lifetime", span, why, helps=["write one: `&'a T`"]))
        return chosen or "static"

    return elide
