"""Coercions. Source: Rust reference, "Type coercions"."""

from __future__ import annotations

from collections.abc import Sequence

from murust.core.regions import regions_of, with_regions
from murust.core.types import (
    NEVER,
    Adt,
    Array,
    Closure,
    ConstArg,
    FnItem,
    FnPtr,
    Param,
    Projection,
    RawPtr,
    Ref,
    Slice,
    Type,
)
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.builtin import function_type
from murust.types.context import Cx
from murust.types.generics import TraitRef, Verdict


def check(node: ast.Expr, expected: Type, cx: Cx, why: str = "", argument: bool = False) -> thir.Expr:
    """The expression, coerced to a type."""
    return coerce(cx.infer(node, cx, expected), expected, cx, why, argument)


def coerce(expr: thir.Expr, expected: Type, cx: Cx, why: str = "", argument: bool = False) -> thir.Expr:
    """What is borrowed anew for an `argument` is borrowed in two phases. Source: RFC 2025; rustc's `AllowTwoPhase`."""
    adjusted = attempt(expr, expected, cx, argument)
    if adjusted is None:
        cx.mismatch(expected, expr.ty, expr.span, why)
    return adjusted or expr


def join(parts: list[thir.Expr], cx: Cx, why: str) -> Type:
    """The one type of several branches, which are adjusted to it; a diverging one takes that of the others. Source:
    Rust reference, "Least upper bound coercions"."""
    result: Type | None = None
    for position in range(len(parts)):
        result = include(parts, position, result, cx, why)
    return result if result is not None else NEVER


def elements(nodes: Sequence[ast.Expr], element: Type, cx: Cx, why: str) -> tuple[list[thir.Expr], Type]:
    """The elements of an array, the first of which is coerced to the type that is wanted, and their one type."""
    items: list[thir.Expr] = []
    joined: Type | None = None
    for node in nodes:
        known = not isinstance(unify.shallow(element), unify.Variable)
        item = cx.infer(node, cx, element if known else None)
        items.append(item)
        if joined is not None:
            joined = include(items, len(items) - 1, joined, cx, why)
        elif unify.shallow(item.ty) is not NEVER:
            items[-1], joined = coerce(item, element, cx, why), element
    if joined is None and items:
        cx.diverging.append(element)
    return items, element if joined is None else joined


def include(parts: list[thir.Expr], position: int, result: Type | None, cx: Cx, why: str) -> Type | None:
    """The type of the branches up to `position`, after `result` has been that of those before it. Source: rustc,
    `try_find_coercion_lub`."""
    ty = unify.shallow(parts[position].ty)
    if ty is NEVER:
        return result
    if result is None or cx.unify(result, ty):
        return result or ty
    joined = _joined(parts, position, unify.shallow(result), cx)
    if joined is None:
        cx.mismatch(result, ty, parts[position].span, why)
    return joined or result


def _joined(parts: list[thir.Expr], position: int, result: Type, cx: Cx) -> Type | None:
    """The type of the branches up to `position`: that of the others, that of the new one, or a function pointer."""
    ty = unify.shallow(parts[position].ty)
    if isinstance(result, FnItem | Closure) and isinstance(ty, FnItem | Closure):
        if not _same_lifetimes(result, ty, cx):
            return None
        unsafe = any(_is_unsafe(one, cx) for one in (result, ty))
        params, output = _signature(result, cx)
        output = cx.normalize(output, parts[position].span)
        result = FnPtr(params, output, unsafe, _abi(result, cx))
        return result if _adjust(parts, range(position + 1), result, cx) else None
    if _adjust(parts, range(position, position + 1), result, cx):
        return result
    return ty if _adjust(parts, range(position), ty, cx) else None


def _adjust(parts: list[thir.Expr], which: range, ty: Type, cx: Cx) -> bool:
    adjusted = [parts[i] if unify.shallow(parts[i].ty) is NEVER else attempt(parts[i], ty, cx) for i in which]
    for i, expr in zip(which, adjusted, strict=True):
        parts[i] = expr or parts[i]
    return None not in adjusted


def attempt(expr: thir.Expr, expected: Type, cx: Cx, argument: bool = False) -> thir.Expr | None:
    """The expression with a type, if it can have it."""
    target, source = unify.shallow(expected), unify.shallow(expr.ty)
    if source is NEVER and target is not NEVER:
        if isinstance(target, unify.Variable):
            cx.diverging.append(target)
        return expr
    adjusted: thir.Expr | None = None
    if isinstance(source, Ref) and isinstance(target, Ref):
        adjusted = _unsized(expr, source, target, cx) or _reference(expr, source, target, cx, argument)
    elif isinstance(source, Ref) and isinstance(target, unify.Variable) and source.mutable:
        pass
    elif isinstance(source, Ref | RawPtr) and isinstance(target, RawPtr):
        adjusted = _pointer(expr, source, target, cx)
    elif isinstance(source, Adt) and isinstance(target, Adt) and source.name == target.name == "Box":
        adjusted = _unsized_box(expr, source, target, cx)
    elif isinstance(source, FnItem | Closure) and isinstance(target, FnPtr):
        return _function(expr, source, target, cx)
    elif isinstance(source, FnPtr) and isinstance(target, FnPtr) and target.unsafe and not source.unsafe:
        made = cx.unify(replace(source, unsafe=True), target)
        return thir.Pointer(target, expr.span, expr) if made else None
    if adjusted is not None:
        return adjusted
    return expr if cx.unify(source, target) else None


def _unsized(expr: thir.Expr, source: Ref, target: Ref, cx: Cx) -> thir.Expr | None:
    """A reference to an array as one to a slice: to what it refers to at once, not to what that can be dereferenced
    to. Source: Rust reference, "Unsized coercions"."""
    inner, wanted = unify.shallow(source.target), unify.shallow(target.target)
    if not isinstance(wanted, Slice) or not isinstance(inner, Array) or (target.mutable and not source.mutable):
        return None
    if not cx.unify(inner.element, wanted.element):
        return None
    reborrowed = reborrow(expr, target.mutable) if source.mutable else expr
    return thir.Unsize(Ref(target.mutable, wanted), expr.span, reborrowed)


def _unsized_box(expr: thir.Expr, source: Adt, target: Adt, cx: Cx) -> thir.Expr | None:
    """`Box<[T; N]>` as `Box<[T]>`: a function of the library puts the elements there."""
    inner, wanted = unify.shallow(source.args[0]), unify.shallow(target.args[0])
    if not isinstance(wanted, Slice) or not isinstance(inner, Array) or not cx.unify(inner.element, wanted.element):
        return None
    length = ConstArg(inner.count) if isinstance(inner.count, int) else inner.count
    return thir.Call(target, expr.span, "core::boxed::unsize", [expr], (inner.element, length))


def _reference(expr: thir.Expr, source: Ref, target: Ref, cx: Cx, argument: bool) -> thir.Expr | None:
    """`&mut T` to `&T`, `&Box<T>` to `&T`; a `&mut` variable is reborrowed, not moved. The first of what the reference
    can be dereferenced to that fits is taken. Source: rustc, `coerce_to_ref`."""
    if target.mutable and not source.mutable:
        return None
    inner, wanted = unify.shallow(source.target), unify.shallow(target.target)
    place: thir.Expr = thir.Deref(inner, expr.span, expr)
    depth = 0
    while True:
        if cx.unify(place.ty, wanted):
            if depth or source.mutable or target.mutable != source.mutable:
                two_phase = argument and target.mutable
                if depth:
                    return borrow(place, target.mutable, cx, two_phase)
                return reborrow(expr, target.mutable, two_phase)
            return expr
        next_place = deref_step(place, cx) if not isinstance(wanted, unify.Variable) else None
        if next_place is None:
            return None
        place = next_place
        depth += 1


def deref_step(place: thir.Expr, cx: Cx) -> thir.Expr | None:
    """`*place`: of a reference, a `Box`, or by `Deref`; None if it has none."""
    ty = unify.shallow(place.ty)
    if isinstance(ty, Ref):
        return thir.Deref(ty.target, place.span, place)
    if isinstance(ty, Adt) and ty.name == "Box":
        return thir.Deref(ty.args[0], place.span, place)
    if isinstance(ty, Adt | Param | Projection) and "Deref" in cx.items.traits:
        ref = TraitRef("Deref", (ty,))
        if cx.solver.evaluate(ref) is not Verdict.NO:
            target = cx.normalize(Projection("Deref", (ty,), "Target"), place.span)
            return thir.Overloaded(target, place.span, place, None, (ty,))
    return None


def steps(expr: thir.Expr, cx: Cx) -> list[thir.Expr]:
    """The expression, and what it can be dereferenced to, one after the other."""
    found = [expr]
    while len(found) < 12:
        last = unify.shallow(found[-1].ty)
        if len(found) > 1 and isinstance(last, unify.Variable) and not last.integral:
            cx.settle()
        found[-1].ty = cx.solver.normalize(found[-1].ty) if not isinstance(found[-1], thir.Variable) else found[-1].ty
        following = deref_step(found[-1], cx)
        if following is None:
            break
        found.append(following)
    return found


def borrow(place: thir.Expr, mutable: bool, cx: Cx, two_phase: bool = False) -> thir.Expr:
    if mutable:
        make_mutable(place, cx)
    return thir.Borrow(Ref(mutable, place.ty), place.span, mutable, two_phase, place)


def reborrow(expr: thir.Expr, mutable: bool, two_phase: bool = False) -> thir.Expr:
    """`&*e` or `&mut *e`; a borrow that was only just made is used as it is."""
    source = unify.shallow(expr.ty)
    if not isinstance(source, Ref) or (isinstance(expr, thir.Borrow) and expr.mutable == mutable):
        return expr
    place = thir.Deref(source.target, expr.span, expr)
    return thir.Borrow(Ref(mutable, source.target), expr.span, mutable, two_phase, place)


def make_mutable(place: thir.Expr, cx: Cx) -> None:
    """The place is written or mutably borrowed: overloaded operators on the way to it are `DerefMut`, `IndexMut`. Those
    before a pointer only if they can be. Source: rustc's `convert_place_derefs_to_mutable`."""
    behind = False
    while True:
        match place:
            case thir.Overloaded(operand=operand, index=index):
                trait = "DerefMut" if index is None else "IndexMut"
                possible = not behind or cx.solver.evaluate(TraitRef(trait, place.type_args)) is not Verdict.NO
                if not place.mutable and possible:
                    place.mutable = True
                    _demand_mutable(trait, place, cx)
                place = operand
            case thir.Field(operand=operand) | thir.Index(operand=operand):
                place = operand
            case thir.Unsize(ty=ty, operand=operand) if not isinstance(
                ty, Ref | RawPtr
            ):  # an array as a slice, in place
                place = operand
            case thir.Deref(operand=operand):
                behind = behind or not isinstance(unify.shallow(operand.ty), Adt)
                place = operand
            case _:
                return


def _demand_mutable(trait: str, place: thir.Overloaded, cx: Cx) -> None:
    if cx.solver.evaluate(TraitRef(trait, place.type_args)) is Verdict.NO:
        owner = cx.shown(place.type_args[0])
        what = "can't be changed through" if trait == "DerefMut" else "can't be changed by index"
        code = "E0596" if trait == "DerefMut" else "E0594"
        cx.report(error(code, f"`{owner}` {what}: it does not implement `{trait}`", place.span))


def _pointer(expr: thir.Expr, source: Ref | RawPtr, target: RawPtr, cx: Cx) -> thir.Expr | None:
    if target.mutable and not source.mutable:
        return None
    inner, wanted = unify.shallow(source.target), unify.shallow(target.target)
    if isinstance(wanted, Slice) and isinstance(inner, Array):
        if not cx.unify(inner.element, wanted.element):
            return None
        return thir.Pointer(target, expr.span, expr)
    if not cx.unify(inner, wanted):
        return None
    if isinstance(source, RawPtr) and source.mutable == target.mutable:
        return expr
    operand = reborrow(expr, target.mutable) if isinstance(source, Ref) else expr
    return thir.Pointer(target, expr.span, operand)


def _function(expr: thir.Expr, source: FnItem | Closure, target: FnPtr, cx: Cx) -> thir.Expr | None:
    if _abi(source, cx) != target.abi or (_is_unsafe(source, cx) and not target.unsafe):
        return None
    if isinstance(source, Closure):
        info = cx.items.closures[source.name]

        def finish() -> None:
            if info.captures:
                cx.mismatch(target, source, expr.span, "a closure that uses variables around it is no function pointer")

        cx.on_captures.append(finish)
    params, result = _callable(source, cx)
    if len(params) != len(target.params) or not all(map(cx.unify, params, target.params)):
        return None  # first the parameters: the result may be an associated type of one
    if not cx.unify(cx.normalize(result, expr.span), target.result):
        return None
    return thir.Pointer(target, expr.span, expr)


def _is_unsafe(ty: FnItem | Closure, cx: Cx) -> bool:
    return isinstance(ty, FnItem) and ty.variant is None and cx.items.signature(ty.name).unsafe


def _abi(ty: FnItem | Closure, cx: Cx) -> str:
    return cx.items.signature(ty.name).abi if isinstance(ty, FnItem) and ty.variant is None else ""


def _callable(ty: FnItem | Closure, cx: Cx) -> tuple[tuple[Type, ...], Type]:
    """The parameters and the result."""
    if isinstance(ty, FnItem):
        return function_type(ty, cx.solver)
    info = cx.items.closures[ty.name]
    return tuple(info.params), info.result


def _signature(ty: FnItem | Closure, cx: Cx) -> tuple[tuple[Type, ...], Type]:
    """The parameters and the result as those of a pointer, which may be called with other lifetimes each time."""
    params, result = _callable(ty, cx)
    if isinstance(ty, Closure) or ty.variant is not None:
        return params, result
    entry = cx.items.entries[ty.name]
    outer = entry.owner.generics.lifetimes if entry.owner is not None else ()
    own = {name: f"^{name}" for name in cx.items.signature(ty.name).generics.lifetimes if name not in outer}
    return tuple(with_regions(param, own) for param in params), with_regions(result, own)


def _same_lifetimes(left: FnItem | Closure, right: FnItem | Closure, cx: Cx) -> bool:
    """May the signatures of two functions be one type? Those with lifetimes of their own are, if each can stand for the
    other; where only parameters have some, they can. Source: rustc, `LatticeOp::binders`."""
    if isinstance(left, Closure) or isinstance(right, Closure) or left.args or right.args:
        return True
    first, second = _signature(left, cx), _signature(right, cx)
    if all(_is_simple(params, result) for params, result in (first, second)):
        return True
    return _numbered(first) == _numbered(second)


def _is_simple(params: tuple[Type, ...], result: Type) -> bool:
    found = [region for param in params for region in regions_of(param)]
    nested = any(isinstance(param, Ref) and param.mutable and regions_of(param.target) for param in params)
    return not regions_of(result) and not nested and "static" not in found


def _numbered(signature: tuple[tuple[Type, ...], Type]) -> list[int | str]:
    numbers: dict[str, int] = {}
    found = [region for part in (*signature[0], signature[1]) for region in regions_of(part)]
    return [name if name == "static" else numbers.setdefault(name, len(numbers)) for name in found]
