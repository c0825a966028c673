"""Types of expressions: the dispatcher, literals, places, aggregates. Source: Rust reference, "Expressions"."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from murust.core import nodes as core
from murust.core.types import (
    BOOL,
    CHAR,
    INTS,
    NEVER,
    STR,
    UNIT,
    Adt,
    Array,
    Char,
    ConstArg,
    Int,
    Param,
    Projection,
    RawPtr,
    Ref,
    Slice,
    Tuple,
    Type,
)  # fmt: skip
from murust.diagnostics.model import error
from murust.syntax import ast
from murust.types import (
    arithmetic,
    calls,
    casts,
    closures,
    control,
    errors,
    iteration,
    macros,
    methods,
    operators,
    paths,
    thir,
    unify,
)
from murust.types.coerce import check, elements, steps
from murust.types.context import Cx
from murust.types.generics import TraitRef, Verdict

_Infer = Callable[[Any, Cx, Type | None], thir.Expr]


def infer(node: ast.Expr, cx: Cx, expected: Type | None = None) -> thir.Expr:
    """The typed expression. `expected` is a hint only: the caller coerces."""
    handler = _HANDLERS.get(type(node))
    result = handler(node, cx, expected) if handler is not None else _spec_only(node, cx)
    cx.typed.append(result)
    if unify.shallow(result.ty) is NEVER:
        cx.diverges = True
    return result


def _spec_only(node: ast.Expr, cx: Cx) -> thir.Expr:
    if isinstance(node, ast.Chain):
        cx.report(error("P0005", "comparisons can't be chained in Rust", node.span,
                        helps=["write `a < b && b < c`"]))  # fmt: skip
    elif isinstance(node, ast.Underscore):
        cx.report(error("P0001", "`_` is no value: it stands at the left of an assignment", node.span))
    else:
        what = f"`{node.kind}`" if isinstance(node, ast.Quantifier) else "this"
        cx.report(errors.spec_only(what, node.span))
    return cx.broken(node.span)


def _literal(node: ast.Literal, cx: Cx, expected: Type | None) -> thir.Expr:
    match node.kind:
        case ast.LiteralKind.BOOL:
            return cx.literal(bool(node.value), BOOL, node.span)
        case ast.LiteralKind.INT | ast.LiteralKind.BYTE:
            if node.suffix and node.suffix not in INTS:
                cx.report(errors.unsupported(f"the type `{node.suffix}`", node.span))
                return cx.broken(node.span)
            if node.suffix:
                ty: Type = INTS[node.suffix]
            else:
                hint = unify.shallow(expected) if expected is not None else None
                ty = hint if hint is not None and unify.is_integral(hint) else unify.fresh(integral=True)
            return cx.literal(int(node.value), ty, node.span)
        case ast.LiteralKind.CHAR:
            return thir.Literal(CHAR, node.span, _code_point(str(node.value)))
        case ast.LiteralKind.STRING:
            return thir.Literal(Ref(False, STR, "static"), node.span, str(node.value))
        case ast.LiteralKind.BYTE_STRING:
            value = bytes(node.value) if isinstance(node.value, bytes) else b""
            return thir.Literal(Ref(False, Array(INTS["u8"], len(value)), "static"), node.span, value)
        case _:
            cx.report(errors.unsupported(f"a {node.kind.value} literal", node.span))
            return cx.broken(node.span)


def _code_point(text: str) -> int:
    """The text is UTF-8, a character a byte, unless an escape has made it one character."""
    with suppress(UnicodeEncodeError, UnicodeDecodeError):
        text = text.encode("latin-1").decode("utf-8")
    return ord(text) if len(text) == 1 else 0xFFFD


def _borrow(node: ast.AddrOf, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    inner_hint: Type | None = None
    if isinstance(hint, Ref | RawPtr) and not isinstance(unify.shallow(hint.target), Slice):
        inner_hint = hint.target
    elif isinstance(hint, Ref | RawPtr) and isinstance(node.operand, ast.ArrayExpr | ast.RepeatExpr):
        element = unify.shallow(hint.target)
        inner_hint = Array(element.element, unify.fresh()) if isinstance(element, Slice) else None
    operand = infer(node.operand, cx, inner_hint)
    if node.mutable:
        from murust.types.coerce import make_mutable

        make_mutable(operand, cx)
    return thir.Borrow(Ref(node.mutable, operand.ty), node.span, node.mutable, False, operand)


def _raw_borrow(node: ast.RawBorrow, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    return raw_borrow(raw_operand(node.operand, cx), node.mutable, node.span, cx)


def raw_operand(node: ast.Expr, cx: Cx) -> thir.Expr:
    """What a raw borrow takes the address of: that of a `static mut` is no use of it."""
    outer, cx.unsafe = cx.unsafe, cx.unsafe or isinstance(node, ast.PathExpr)
    operand = infer(node, cx, None)
    cx.unsafe = outer
    return operand


def raw_borrow(operand: thir.Expr, mutable: bool, span: Any, cx: Cx) -> thir.Expr:
    from murust.types.coerce import make_mutable
    from murust.types.context import is_place

    if not is_place(operand):
        cx.report(error("E0745", "the address of a value that has no place", operand.span))
    if mutable:
        make_mutable(operand, cx)
    return thir.RawBorrow(RawPtr(mutable, operand.ty), span, mutable, operand)


def _field(node: ast.Field, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    receiver = infer(node.operand, cx, None)
    first = cx.known(receiver.ty, node.operand.span)
    if isinstance(first, unify.Variable):
        if first.integral:
            cx.report(error("E0610", f"a number has no field `{node.name.name}`", node.name.span))
        return cx.broken(node.span)
    name = node.name.name
    base: Type
    hidden: tuple[Adt, int] | None = None
    for place in steps(receiver, cx):
        ty = unify.shallow(place.ty)
        if isinstance(ty, Tuple) and name.isdigit() and int(name) < len(ty.items):
            return thir.Field(ty.items[int(name)], node.span, place, int(name))
        if isinstance(ty, Adt) and cx.items.adts[ty.name].is_struct:
            fields = cx.items.adts[ty.name].variants[0].fields
            for index, field in enumerate(fields):
                if field.name != name:
                    continue
                scope = cx.items.field_scopes[ty.name][0][index]
                if scope is not None and not scope.contains(cx.module):
                    hidden = hidden or (ty, index)
                    continue
                field_type = cx.normalize(core.field_types(ty, 0, cx.items.adts)[index], node.span)
                return thir.Field(field_type, node.span, place, index)
    if hidden is not None:
        cx.private_field(hidden[0], 0, hidden[1], node.name.span)
        return cx.broken(node.span)
    shown = cx.shown(first)
    if isinstance(shown, RawPtr) or (cx.has_errors and unify.unknown(shown)):
        cx.report(error("E0609", f"`{shown}` is a raw pointer: write `(*p).{name}`", node.name.span))
        return cx.broken(node.span)
    base = shown
    while isinstance(base, Ref):
        base = base.target
    if methods.probe(receiver, name, cx) is not None:
        cx.report(error("E0615", f"`{name}` is a method of `{shown}`, not a field", node.name.span,
                        helps=[f"call it: `{name}(…)`"]))  # fmt: skip
    else:
        code = "E0610" if isinstance(base, Int | Char) or base is BOOL else "E0609"
        cx.report(error(code, f"`{shown}` has no field `{name}`", node.name.span, "unknown field"))
    return cx.broken(node.span)


def _index(node: ast.Index, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    receiver = infer(node.operand, cx, None)
    ty = cx.known(receiver.ty, node.operand.span)
    index = infer(node.index, cx, None)
    if isinstance(ty, unify.Variable):
        return cx.broken(node.span)
    index_type = unify.shallow(index.ty)
    sequence = False
    for place in steps(receiver, cx):
        step = unify.shallow(place.ty)
        if isinstance(step, Array | Slice):
            sequence = True
            if unify.is_integral(index_type):
                if cx.unify(index.ty, INTS["usize"]):
                    return thir.Index(step.element, node.span, place, index)
                break
            if isinstance(index_type, unify.Variable):
                return _awaited_index(place, step.element, index, node, cx)
            place = thir.Unsize(Slice(step.element), node.span, place) if isinstance(step, Array) else place
            step = unify.shallow(place.ty)
        found = _overloaded_index(place, step, index, node, cx)
        if found is not None:
            return found
    shown = cx.shown(ty)
    if cx.has_errors and (unify.unknown(shown) or unify.unknown(index.ty)):
        return cx.broken(node.span)
    if sequence:
        cx.report(error("E0277", f"an index is a `usize`, this is `{cx.shown(index.ty)}`", node.index.span,
                        "not a `usize`", helps=["convert it with `as usize`"]))  # fmt: skip
    elif _has_index(receiver, cx):
        cx.report(error("E0277", f"`{shown}` can't be indexed by `{cx.shown(index.ty)}`", node.index.span))
    else:
        cx.report(error("E0608", f"a value of type `{shown}` can't be indexed", node.span))
    return cx.broken(node.span)


def _awaited_index(place: thir.Expr, element: Type, index: thir.Expr, node: ast.Index, cx: Cx) -> thir.Expr:
    """Nothing says yet what the index is, so it is looked up as an overloaded one, which decides nothing. Source:
    rustc, `try_index_step`."""
    args = (Slice(element), index.ty)
    cx.demand(TraitRef("Index", args), node.index.span)
    output = cx.normalize(Projection("Index", args, "Output"), node.span)

    def finish() -> None:
        found = unify.resolve(index.ty, default=True)
        if found != INTS["usize"] and not unify.unknown(found):
            cx.report(errors.unsupported("an index whose type is found out later", node.index.span,
                                         "write the type of the index"))  # fmt: skip

    cx.deferred.append(finish)
    return thir.Index(output, node.span, place, index)


def _has_index(receiver: thir.Expr, cx: Cx) -> bool:
    return any(
        cx.solver.evaluate(TraitRef("Index", (place.ty, unify.fresh()))) is not Verdict.NO
        for place in steps(receiver, cx)
        if not isinstance(unify.shallow(place.ty), unify.Variable)
    )


def _overloaded_index(place: thir.Expr, ty: Type, index: thir.Expr, node: ast.Index, cx: Cx) -> thir.Expr | None:
    if not isinstance(ty, Adt | Slice | Param | Projection) and ty != STR:
        return None
    ref = TraitRef("Index", (ty, index.ty))
    if cx.solver.evaluate(ref) is Verdict.NO:
        return None
    cx.demand(ref, node.index.span)
    output = cx.normalize(Projection("Index", (ty, index.ty), "Output"), node.span)
    return thir.Overloaded(output, node.span, place, index, (ty, index.ty))


def _tuple(node: ast.TupleExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    hints = hint.items if isinstance(hint, Tuple) and len(hint.items) == len(node.items) else (None,) * len(node.items)
    if not node.items:
        return cx.literal((), UNIT, node.span)
    items = [
        infer(item, cx, None) if h is None else _coerce_hint(item, h, cx)
        for item, h in zip(node.items, hints, strict=True)
    ]
    types: list[Type] = []
    for item, h in zip(items, hints, strict=True):
        absent = h is not None and unify.shallow(item.ty) is NEVER
        types.append(h if absent and h is not None else item.ty)
        if absent:
            cx.diverging.append(types[-1])
    return thir.Aggregate(Tuple(tuple(types)), node.span, 0, list(enumerate(items)))


def _coerce_hint(item: ast.Expr, hint: Type, cx: Cx) -> thir.Expr:
    """An element whose type is expected: coerced if that is already a reference type, else only hinted."""
    wanted = unify.shallow(hint)
    if isinstance(wanted, unify.Variable):
        return infer(item, cx, hint)
    return check(item, hint, cx)


def _array(node: ast.ArrayExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    element = hint.element if isinstance(hint, Array | Slice) else unify.fresh()
    items, joined = elements(node.items, element, cx, "all elements of an array have one type")
    return thir.Aggregate(Array(joined, len(items)), node.span, 0, list(enumerate(items)))


def _repeat(node: ast.RepeatExpr, cx: Cx, expected: Type | None) -> thir.Expr:
    hint = unify.shallow(expected) if expected is not None else None
    element = hint.element if isinstance(hint, Array | Slice) else unify.fresh()
    item = check(node.item, element, cx)
    length = cx.scope_infer().constant(node.length, INTS["usize"])
    count: int | Type = length.value if isinstance(length, ConstArg) else length

    repeat = thir.Repeat(Array(element, count), node.span, item)

    def finish() -> None:
        known = unify.shallow(length)
        many = not isinstance(known, ConstArg) or known.value > 1
        if many and not repeat.constant and not cx.is_copy(item.ty):
            text = f"`{cx.shown(item.ty)}` is not `Copy`, so it can't be repeated"
            cx.report(error("E0277", text, node.item.span))

    cx.deferred.append(finish)
    return repeat


def _range(node: ast.Range, cx: Cx, expected: Type | None) -> thir.Expr:
    """A range is a struct of the core library. Source: Rust reference, "Range expressions"."""
    names = {
        (True, True, False): "Range", (True, False, False): "RangeFrom", (False, True, False): "RangeTo",
        (False, False, False): "RangeFull", (True, True, True): "RangeInclusive",
        (False, True, True): "RangeToInclusive",
    }  # fmt: skip
    if node.inclusive and node.high is None:
        cx.report(error("E0586", "`..=` needs an end", node.span, helps=["write `..`"]))
        return cx.broken(node.span)
    name = names[node.low is not None, node.high is not None, node.inclusive]
    hint = unify.shallow(expected) if expected is not None else None
    element = hint.args[0] if isinstance(hint, Adt) and hint.name == name and hint.args else unify.fresh()
    parts = [check(end, element, cx) for end in (node.low, node.high) if end is not None]
    args = (element,) if parts else ()
    fields = list(enumerate(parts))
    if name == "RangeInclusive":
        fields.append((2, thir.Literal(BOOL, node.span, False)))
    return thir.Aggregate(Adt(name, args), node.span, 0, fields)


def _continue(node: ast.Continue, cx: Cx, expected: Type | None) -> thir.Expr:
    del expected
    frame = cx.frame(node.label, node.span, loops_only=True)
    return thir.Continue(NEVER, node.span, frame.label) if frame else cx.broken(node.span)


_HANDLERS: dict[type, _Infer] = {
    ast.Literal: _literal,
    ast.PathExpr: paths.path,
    ast.Unary: operators.unary,
    ast.Binary: operators.binary,
    ast.Assign: operators.assign,
    ast.CompoundAssign: arithmetic.compound_assign,
    ast.Cast: casts.cast,
    ast.AddrOf: _borrow,
    ast.RawBorrow: _raw_borrow,
    ast.Call: calls.call,
    ast.MethodCall: methods.method,
    ast.Field: _field,
    ast.Index: _index,
    ast.TupleExpr: _tuple,
    ast.ArrayExpr: _array,
    ast.RepeatExpr: _repeat,
    ast.StructExpr: calls.struct,
    ast.Range: _range,
    ast.Closure: closures.closure,
    ast.Block: control.block,
    ast.If: control.if_,
    ast.Match: control.match,
    ast.Loop: control.loop,
    ast.For: iteration.for_,
    ast.Try: iteration.try_,
    ast.Break: control.break_,
    ast.Continue: _continue,
    ast.Return: control.return_,
    ast.Macro: macros.macro,
    ast.Matches: control.matches,
}

__all__ = ["UNIT", "infer", "raw_borrow", "raw_operand"]
