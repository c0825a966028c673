"""Values of constants, with overflow as an error. Source: Rust reference, "Constant evaluation"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from murust.core import nodes as core
from murust.core.types import Adt, Array, Int, Ref, Slice, Tuple, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.const_values import REPORTED, NotConstant, Pointer, Value, unsupported
from murust.types.context import Cx
from murust.types.evaluate import Evaluator
from murust.types.generics import NO_GENERICS
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.select import Solver
from murust.types.shared_constants import has_cell
from murust.types.written import Scope

DEEPEST = 100
"""Constants that are evaluated for one another."""


def const_type(found: Definition, items: Items) -> Type:
    node = found.node
    assert isinstance(node, ast.ConstItem)
    return _type_of(f"const {found.name}", node, Scope(items, found.module, elide=_static, logical=node.ghost))


def static_type(found: Definition, items: Items) -> Type:
    node = found.node
    assert isinstance(node, ast.Static)
    return _type_of(f"static {found.name}", node, Scope(items, found.module, elide=_static))


def _static(span: Span) -> str:
    """The lifetime that is left out in a constant."""
    return "static"


def _type_of(key: str, node: ast.ConstItem | ast.Static, scope: Scope) -> Type:
    types = scope.items.const_types
    if key not in types:
        types[key] = None
        types[key] = scope.type_of(node.ty)
    known = types[key]
    if known is None:
        text = f"the type of `{node.name.name}` depends on its value"
        scope.items.report(error("E0391", text, node.name.span))
        types[key] = known = unify.fresh()
    return known


def evaluate(node: ast.Expr, ty: Type, scope: Scope, items: Items) -> int | bool | None:
    """The value of a constant expression of a type, or None after a report."""
    from murust.types.bodies import constant_expression

    expr = constant_expression(node, ty, scope, NO_GENERICS, items)
    if expr is None:
        return None
    return value_of(expr, items)


def value_of(expr: thir.Expr, items: Items) -> int | bool | None:
    """The value of a constant expression that is a number, `bool` or `char`; None after a report."""
    try:
        value = computed(expr, items)
    except NotConstant as problem:
        report(problem, items)
        return None
    return value if isinstance(value, int) else None


def computed(expr: thir.Expr, items: Items, static: str | None = None) -> Any:
    """The value of a constant expression without parameters, or of a static. What is beyond the evaluator is run; then
    only a number, `bool` or `char` is known as a value. Raises `NotConstant`."""
    try:
        return Evaluator(items, static=static).value(expr)
    except NotConstant as problem:
        if problem.code not in ("U0001", "T0003") or items.run_constant is None:
            raise
        value = items.run_constant(expr)
        if not isinstance(value, int):
            raise unsupported("a value of this type", expr.span) from None
        return value


def context_of(expr: thir.Expr, items: Items) -> Cx | None:
    """What the inference of a constant expression was asked."""
    known = itertools.chain(reversed(items.initialisers), *items.const_blocks.values())
    return next((cx for value, cx in known if value is expr), None)


def report(problem: NotConstant, items: Items) -> None:
    if problem.code == "U0001":
        items.report(errors.unsupported(problem.why, problem.span))
    elif problem.code != REPORTED:
        items.report(error(problem.code, problem.why, problem.span))


def as_pattern(expr: thir.ConstValue, cx: Cx) -> thir.Pattern:
    """The pattern that a constant stands for. Source: Rust reference, "Path patterns"."""
    try:
        if constant_body(expr, cx.items) is None and _of_integer(expr) is None and expr.name not in cx.items.consts:
            raise NotConstant("a constant in a pattern does not depend on a type parameter", expr.span, "E0158")
        return _pattern(named_value(expr, cx.items), cx.shown(expr.ty), expr.span, cx)
    except NotConstant as problem:
        report(problem, cx.items)
        return thir.Wildcard(expr.ty, expr.span)


def _pattern(value: Any, ty: Type, span: Span, cx: Cx) -> thir.Pattern:
    if isinstance(value, int | str):
        return thir.Constant(ty, span, value)
    if isinstance(value, Pointer) and isinstance(ty, Ref):
        inner = _pattern(value.container[value.index], ty.target, span, cx)
        cx.typed.append(inner)
        return thir.DerefPattern(ty, span, inner)
    if isinstance(value, Value) and isinstance(ty, Adt | Tuple):
        _check_compared(ty, span, cx)
        types = core.field_types(ty, value.variant, cx.items.adts)
        fields = [_pattern(part, field, span, cx) for part, field in zip(value.fields, types, strict=True)]
        cx.typed += fields
        return thir.Destructure(ty, span, value.variant, list(enumerate(fields)))
    if isinstance(value, list) and isinstance(ty, Array | Slice):
        elements = [_pattern(part, ty.element, span, cx) for part in value]
        cx.typed += elements
        return thir.SlicePattern(ty, span, elements, None, False, [])
    raise NotConstant(f"a constant of the type `{ty}` in a pattern", span, "U0001")


def _check_compared(ty: Adt | Tuple, span: Span, cx: Cx) -> None:
    """A constant is compared field by field, which is what a derived `PartialEq` says."""
    if not isinstance(ty, Adt) or cx.items.names.adts[ty.name].module.in_prelude:
        return
    if "PartialEq" not in cx.items.derives.get(ty.name, frozenset()):
        text = f"a constant of the type `{ty}` in a pattern needs a derived `PartialEq`"
        cx.report(error("N0004", text, span, helps=[f"`#[derive(PartialEq, Eq)]` for `{ty.name}`"]))


def named_value(expr: thir.ConstValue, items: Items) -> Any:
    """The value of a constant item, or of an associated one that is determined. Raises `NotConstant`."""
    name = expr.name
    if name in items.consts:
        return items.consts[name]
    if name in items.const_typing:
        raise _cyclic(name, expr.span, items)
    integer = _of_integer(expr)
    if integer is not None:
        return integer
    body = constant_body(expr, items)
    if body is None:
        raise NotConstant("a constant that depends on a type parameter", expr.span, "U0001")
    args = tuple(unify.resolve(arg, default=True) for arg in expr.args)
    with _evaluating(name, args, expr.span, items):
        value = computed(body, items)
    if not expr.args:
        items.consts.setdefault(name, value)
    return value


@contextmanager
def _evaluating(name: str, args: tuple[Type, ...], span: Span, items: Items) -> Iterator[None]:
    """The value of a constant or a static is being found: it must not be needed meanwhile."""
    key, pending = (name, args), items.evaluating
    if len(pending) > DEEPEST:
        raise NotConstant("constants that need one another without an end", span, "E0275")
    if key in pending:
        for other, its_args in pending[pending.index(key) :]:
            if not its_args:
                items.consts[other] = 0  # so that the cycle is reported once
        raise _cyclic(name, span, items)
    pending.append(key)
    try:
        yield
    finally:
        pending.pop()


def _cyclic(name: str, span: Span, items: Items) -> NotConstant:
    found = items.names.statics.get(name.removeprefix(STATIC)) or items.names.consts.get(name)
    shown = name.rpartition("::")[2].removeprefix(STATIC)
    at = found.span if found is not None else span
    return NotConstant(f"the value of `{shown}` depends on itself", at, "E0391")


STATIC = "static "
"""Stands before the names of statics among those of constants."""


def static_value(name: str, reader: str | None, span: Span, items: Items) -> Any:
    """The initial value of a static, which is read where the value of the static `reader` is found, or that of a
    constant. Raises `NotConstant`. Source: Rust reference, "Constant expressions", "Statics"."""
    found = items.names.statics[name]
    assert isinstance(found.node, ast.Static)
    if reader is None and (found.node.mutable or has_cell(static_type(found, items), items, set())):
        raise NotConstant(f"a constant reads `{name}`, which can change", span)
    if reader == name:
        raise NotConstant(f"the initial value of `{name}` reads `{name}` itself", span)
    key = STATIC + name
    if key not in items.consts:
        body = static_body(found, items)
        if body is None:
            raise unsupported("a static without a value", span)
        with _evaluating(key, (), span, items):
            items.consts.setdefault(key, computed(body, items, name))
    return items.consts[key]


def static_body(found: Definition, items: Items) -> thir.Expr | None:
    """The typed initial value of a static; None after reports, or if it has none."""
    from murust.types.bodies import constant_expression

    key = STATIC + found.name
    node = found.node
    assert isinstance(node, ast.Static)
    if key not in items.const_bodies:
        items.const_bodies[key] = None
        if node.value is not None:
            scope, ty = Scope(items, found.module, elide=_static), static_type(found, items)
            items.const_bodies[key] = constant_expression(
                node.value, ty, scope, NO_GENERICS, items, mutable=node.mutable
            )
    return items.const_bodies[key]


def _of_integer(expr: thir.ConstValue) -> int | None:
    """`u32::MAX` and the like."""
    if not expr.args or "::" not in expr.name or not expr.name.startswith("impl#"):
        return None
    ty = unify.resolve(expr.args[0], default=True)
    if not isinstance(ty, Int):
        return None
    return {"MAX": ty.max, "MIN": ty.min, "BITS": ty.bits}.get(expr.name.rpartition("::")[2])


def function_body(name: str, items: Items) -> thir.Body | None:
    """The typed body of a function that a constant calls."""
    from murust.types.bodies import typed_body

    if name not in items.const_functions:
        items.const_functions[name] = typed_body(name, items)
    return items.const_functions[name]


def constant_body(expr: thir.ConstValue, items: Items) -> thir.Expr | None:
    """The typed value of a constant; None if it is of a trait without telling which implementation."""
    from murust.types.bodies import constant_expression

    name = expr.name
    if name in items.const_bodies:
        return items.const_bodies[name]
    found = items.names.consts.get(name)
    if found is not None and isinstance(found.node, ast.ConstItem) and found.node.value is not None:
        scope = Scope(items, found.module, elide=lambda span: "static")
        items.const_bodies[name] = None
        items.const_typing.add(name)
        body = constant_expression(found.node.value, const_type(found, items), scope, NO_GENERICS, items)
        items.const_typing.discard(name)
        items.const_bodies[name] = body
        return body
    return _member_body(expr, items)


def _member_body(expr: thir.ConstValue, items: Items) -> thir.Expr | None:
    from murust.types.bodies import constant_expression
    from murust.types.generics import TraitRef
    from murust.types.select import Selected, Solver

    owner, _, member = expr.name.rpartition("::")
    if owner.startswith("impl#"):
        impl = items.impls[int(owner[5:])]
    else:
        args = tuple(unify.resolve(arg, default=True) for arg in expr.args)
        answer = Solver(items).select(TraitRef(owner, args)) if owner in items.traits else None
        if not isinstance(answer, Selected) or answer.impl is None:
            return None
        impl = answer.impl
    node = impl.consts.get(member)
    if node is None and owner in items.traits:
        node = items.traits[owner].consts.get(member)
        scope = items.traits[owner].scope
        generics = items.traits[owner].generics
    else:
        scope, generics = impl.scope, impl.generics
    if node is None or node.value is None or generics.params:
        return None
    return constant_expression(node.value, scope.type_of(node.ty), scope, generics, items)


def check_constants(items: Items) -> None:
    """Every constant and static of the program has a value of its type, and its evaluation does not overflow."""
    own = [found for found in (*items.names.consts.values(), *items.names.statics.values())
           if not found.module.in_prelude]  # fmt: skip
    for found in sorted(own, key=lambda found: (found.span.file.name, found.span.start)):
        if isinstance(found.node, ast.Static):
            _check_static(found, found.node, items)
        elif isinstance(found.node, ast.ConstItem) and found.node.value is None:
            items.report(error("P0006", "a constant needs a value", found.span))
        elif isinstance(found.node, ast.ConstItem):
            _check_value(thir.ConstValue(const_type(found, items), found.span, found.name), items)
    _check_members(items)


def _check_static(found: Definition, node: ast.Static, items: Items) -> None:
    if node.value is None:
        return
    ty = static_type(found, items)
    if not node.mutable and not unify.unknown(ty) and not Solver(items).holds("Sync", ty):
        items.report(error("E0277", f"`{ty}` is not `Sync`, so a `static` can't hold it", node.ty.span,
                           helps=["use an atomic type, or implement `Sync`"]))  # fmt: skip
    if static_body(found, items) is None:
        return
    try:
        static_value(found.name, "", found.span, items)
    except NotConstant as problem:
        if problem.code != "U0001":  # what is beyond the evaluator is reported where its value matters
            report(problem, items)


def _check_members(items: Items) -> None:
    """Constants of implementations and of traits, of which perhaps nothing makes use."""
    from murust.types.bodies import constant_expression

    owners: list[ImplDef | TraitDef] = [*(impl for impl in items.impls if not impl.derived), *items.traits.values()]
    for owner in owners:
        if owner.module.in_prelude:
            continue
        generics = owner.generics
        if isinstance(owner, TraitDef):
            generics = replace(generics, predicates=(*generics.predicates, owner.ref))
        for node in owner.consts.values():
            if node.value is not None:
                ty = owner.scope.type_of(node.ty)
                constant_expression(node.value, ty, owner.scope, generics, items, associated=True)


def check_known(value: thir.Expr | None, items: Items) -> None:
    """Reports an evaluation that fails. What is beyond the evaluator is reported where its value matters."""
    try:
        if value is not None:
            computed(value, items)
    except NotConstant as problem:
        if problem.code != "U0001":
            report(problem, items)


def _check_value(expr: thir.ConstValue, items: Items) -> None:
    if constant_body(expr, items) is None:
        return
    try:
        named_value(expr, items)
    except NotConstant as problem:
        if problem.code != "U0001":  # what is beyond the evaluator is reported where its value matters
            report(problem, items)
