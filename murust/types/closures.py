"""Closures: their types, and what they capture. Source: Rust reference, "Closure types"; RFC 2229 for the parts of
variables that are captured."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core.types import Adt, Closure, Projection, RawPtr, Ref, Tuple, Type, regions_of, with_regions
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.annotations import names_lifetimes
from murust.types.coerce import coerce
from murust.types.context import Cx
from murust.types.generics import Projected, TraitRef
from murust.types.patterns import binds, check_whole, must_match
from murust.types.thir import CaptureKind
from murust.types.walk import children

OWN_LIFETIME = "^c"
"""Before the numbers of lifetimes that a closure's parameters leave out."""

_KINDS = ("Fn", "FnMut", "FnOnce")


def closure(node: ast.Closure, cx: Cx, expected: Type | None) -> thir.Expr:
    wanted = _expected(expected, cx)
    hints: tuple[Type, ...] = wanted[0] if wanted is not None and len(wanted[0]) == len(node.params) else ()
    params: list[Type] = []
    count = iter(range(1_000_000))
    scope = cx.scope_infer()
    if wanted is None:  # then each reference without a lifetime has one of its own
        scope = attrs.evolve(scope, elide=lambda span: f"{OWN_LIFETIME}{next(count)}")
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
    name = f"{cx.name}::{{closure#{len(cx.closures)}}}"
    info = thir.ClosureInfo(name, tuple(params), result, node.moves, node.span, parent=cx.closure)
    info.generics = cx.generics.params
    info.wanted = _wanted_kind(expected, cx)
    cx.closures.append(info)
    cx.items.closures[name] = info
    _body(node, info, cx)
    return thir.ClosureExpr(Closure(name, cx.generics.own), node.span, info)


def _body(node: ast.Closure, info: thir.ClosureInfo, cx: Cx) -> None:
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
        if ref.trait not in _KINDS or unify.shallow(ref.self_type) is not hint:
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
        and demand.predicate.trait in _KINDS
        and unify.shallow(demand.predicate.self_type) is hint
    ]
    return min(found, key=_KINDS.index) if found else None


# --- Captures --------------------------------------------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class _Use:
    place: thir.Expr
    key: tuple[object, ...]
    kind: CaptureKind
    assigned: bool = False


def analyse(cx: Cx) -> None:
    """What each closure captures and which of the `Fn` traits it has; inner closures first, for what they capture the
    outer ones use."""
    for info in reversed(cx.closures):
        uses: list[_Use] = []
        if info.body is not None:
            for _, pattern in info.patterns:
                del pattern
            _expression(info.body, uses, info, cx)
        _settle(info, uses, cx)
    _check_kinds(cx)


def _settle(info: thir.ClosureInfo, uses: list[_Use], cx: Cx) -> None:
    kind = "Fn"
    merged: list[_Use] = []
    for use in uses:
        _check_use(use, info, cx)
        if use.kind is CaptureKind.VALUE and not cx.is_copy(use.place.ty):
            kind = "FnOnce"
        elif use.kind is CaptureKind.UNIQUE and kind == "Fn":
            kind = "FnMut"
        use = _truncated(use, info, cx)
        _merge(merged, use)
    # Where the context says how it is called, it is of that kind, and may give away what it holds if it is called once.
    info.kind = max(kind, info.wanted or "Fn", key=_KINDS.index)
    info.captures = []
    for use in merged:
        ty = unify.resolve(use.place.ty, default=True)
        stored = ty if use.kind is CaptureKind.VALUE else Ref(use.kind is CaptureKind.UNIQUE, ty)
        info.captures.append(thir.Capture(use.place, use.key, use.kind, stored))


def _check_use(use: _Use, info: thir.ClosureInfo, cx: Cx) -> None:
    """What a closure changes must be mutable; where its kind is given from outside, that is what it may do."""
    span = use.place.span
    changes = use.kind is CaptureKind.UNIQUE
    if changes and not _is_mutable(use.place):
        root = _root(use.place)
        what = "assigned to" if use.assigned else "borrowed as mutable"
        name = root.name if root is not None else "this"
        cx.report(error("E0594" if use.assigned else "E0596", f"`{name}` can't be {what}: it is not mutable", span,
                        helps=[f"declare it as `mut {name}`"]))  # fmt: skip
    elif changes and info.wanted == "Fn":
        cx.report(error("E0594" if use.assigned else "E0596", "a closure that is called through `Fn` can't change "
                        "what it captures", span, helps=["ask for `FnMut`"]))  # fmt: skip
    elif use.kind is CaptureKind.VALUE and info.wanted in ("Fn", "FnMut") and not cx.is_copy(use.place.ty):
        cx.report(error("E0507", f"a closure that is called through `{info.wanted}` can't move its captures away", span,
                        helps=["ask for `FnOnce`, or clone the value"]))  # fmt: skip


def _is_mutable(place: thir.Expr) -> bool:
    """May the place be changed? Through `&mut` and `*mut` yes, through `&` never, else if the variable is `mut`."""
    match place:
        case thir.Deref(operand=operand):
            source = unify.shallow(operand.ty)
            if isinstance(source, Ref | RawPtr):
                return source.mutable and (not isinstance(source, Ref) or _reaches(operand))
            return _is_mutable(operand)
        case thir.Field(operand=operand):
            return _is_mutable(operand)
        case thir.Variable(binding=binding):
            return binding.mutable
        case _:
            return True


def _reaches(place: thir.Expr) -> bool:
    """Does no shared reference lie on the way to the place?"""
    while isinstance(place, thir.Field | thir.Deref):
        if isinstance(place, thir.Deref):
            source = unify.shallow(place.operand.ty)
            if isinstance(source, Ref) and not source.mutable:
                return False
        place = place.operand
    return True


def _truncated(use: _Use, info: thir.ClosureInfo, cx: Cx) -> _Use:
    """`move` takes the variable, or its part before the first dereference; so does a use by value."""
    place, key, kind = use.place, use.key, use.kind
    if info.moves:
        while _has_deref(place):
            place, key = _outer(place), key[:-1]
        reference = isinstance(unify.shallow(place.ty), Ref)
        return _Use(place, key, CaptureKind.VALUE if not reference or info.moves else kind)
    if kind is CaptureKind.VALUE:
        if cx.is_copy(place.ty):
            return _Use(place, key, CaptureKind.SHARED)
        while _has_deref(place):
            place, key = _outer(place), key[:-1]
    return _Use(place, key, kind)


def _has_deref(place: thir.Expr) -> bool:
    while isinstance(place, thir.Deref | thir.Field):
        if isinstance(place, thir.Deref):
            return True
        place = place.operand
    return False


def _outer(place: thir.Expr) -> thir.Expr:
    return place.operand if isinstance(place, thir.Deref | thir.Field) else place


_STRENGTH = {CaptureKind.SHARED: 0, CaptureKind.UNIQUE: 1, CaptureKind.VALUE: 2}


def _merge(merged: list[_Use], use: _Use) -> None:
    """A place and a part of it are one capture, of the place."""
    for index, other in enumerate(merged):
        shorter = min(len(other.key), len(use.key))
        if other.key[:shorter] != use.key[:shorter]:
            continue
        kind = max(other.kind, use.kind, key=lambda k: _STRENGTH[k])
        base = other if len(other.key) <= len(use.key) else use
        del merged[index]
        _merge(merged, _Use(base.place, base.key, kind))
        return
    merged.append(use)


def _expression(expr: thir.Expr, uses: list[_Use], info: thir.ClosureInfo, cx: Cx) -> None:
    """The uses of places outside the closure in an expression whose value is used."""
    match expr:
        case thir.Variable() | thir.Field() | thir.Deref() | thir.Index() | thir.Overloaded():
            _place(expr, CaptureKind.VALUE, uses, info, cx)
        case thir.Borrow(mutable=mutable, operand=operand) | thir.RawBorrow(mutable=mutable, operand=operand):
            _place(operand, CaptureKind.UNIQUE if mutable else CaptureKind.SHARED, uses, info, cx)
        case thir.Assign(target=target, value=value) | thir.CompoundAssign(target=target, value=value):
            _expression(value, uses, info, cx)
            before = len(uses)
            _place(target, CaptureKind.UNIQUE, uses, info, cx)
            for use in uses[before:]:
                use.assigned = use.assigned or use.place is target
        case thir.Match(scrutinee=scrutinee, arms=arms):
            _place(scrutinee, _binding_kind([arm.pattern for arm in arms], cx), uses, info, cx)
            for arm in arms:
                for part in (arm.guard, arm.body):
                    if part is not None:
                        _expression(part, uses, info, cx)
        case thir.Matches(scrutinee=scrutinee, pattern=pattern, guard=guard):
            _place(scrutinee, _binding_kind([pattern], cx), uses, info, cx)
            if guard is not None:
                _expression(guard, uses, info, cx)
        case thir.ClosureExpr(info=inner):
            for capture in inner.captures or ():
                _place(capture.place, capture.kind, uses, info, cx)
        case thir.CallValue(callee=callee, args=args, trait=trait):
            kind = {"FnMut": CaptureKind.UNIQUE, "FnOnce": CaptureKind.VALUE}.get(trait, CaptureKind.SHARED)
            ty = unify.shallow(callee.ty)
            if trait == "closure" and isinstance(ty, Closure):
                kind = {"FnMut": CaptureKind.UNIQUE, "FnOnce": CaptureKind.VALUE}.get(
                    cx.items.closures[ty.name].kind or "", CaptureKind.SHARED
                )
            _place(callee, kind, uses, info, cx)
            for arg in args:
                _expression(arg, uses, info, cx)
        case thir.Block(statements=statements, tail=tail):
            for statement in statements:
                _statement(statement, uses, info, cx)
            if tail is not None:
                _expression(tail, uses, info, cx)
        case thir.If(condition=thir.LetCondition() as let, then=then, orelse=orelse):
            _place(let.scrutinee, _binding_kind([let.pattern], cx), uses, info, cx)
            for part in (then, orelse):
                if part is not None:
                    _expression(part, uses, info, cx)
        case thir.Loop(condition=thir.LetCondition() as let, body=body):
            _place(let.scrutinee, _binding_kind([let.pattern], cx), uses, info, cx)
            _expression(body, uses, info, cx)
        case thir.Print(message=message) | thir.Panic(message=message):
            _shown(message, uses, info, cx)
        case thir.Assert(kind=kind, operands=operands, message=message):
            for operand in operands:
                if kind is thir.PanicKind.ASSERT:
                    _expression(operand, uses, info, cx)
                else:
                    _place(operand, CaptureKind.SHARED, uses, info, cx)
            if message is not None:
                _shown(message, uses, info, cx)
        case thir.Binary(left=left, right=right) if not unify.is_integral(left.ty):
            for side in (left, right):
                _place(side, CaptureKind.SHARED, uses, info, cx)
        case _:
            for child in children(expr):
                _expression(child, uses, info, cx)


def _shown(message: thir.Format, uses: list[_Use], info: thir.ClosureInfo, cx: Cx) -> None:
    for arg in message.args:
        _place(arg, CaptureKind.SHARED, uses, info, cx)


def _statement(statement: thir.Stmt, uses: list[_Use], info: thir.ClosureInfo, cx: Cx) -> None:
    match statement:
        case thir.Let(pattern=pattern, value=value, orelse=orelse):
            if value is not None:
                if isinstance(pattern, thir.Wildcard):
                    return
                _place(value, _binding_kind([pattern], cx), uses, info, cx)
            if orelse is not None:
                _expression(orelse, uses, info, cx)
        case thir.ExprStmt(expr=expr):
            if not isinstance(expr, thir.Variable):
                _expression(expr, uses, info, cx)
        case _:
            pass


def _binding_kind(patterns: list[thir.Pattern], cx: Cx) -> CaptureKind:
    """How a scrutinee is used: as strongly as a name in the patterns binds."""
    kind = CaptureKind.SHARED
    for bound in (b for pattern in patterns for b in bindings(pattern)):
        if bound.by_ref is None and not cx.is_copy(bound.ty):
            return CaptureKind.VALUE
        if bound.by_ref:
            kind = CaptureKind.UNIQUE
    return kind


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


def _place(expr: thir.Expr, kind: CaptureKind, uses: list[_Use], info: thir.ClosureInfo, cx: Cx) -> None:
    """A use of a place: of the part of a variable outside that it names, if it names one."""
    match expr:
        case thir.Index(operand=operand, index=index):
            _expression(index, uses, info, cx)
            _place(operand, CaptureKind.UNIQUE if kind is CaptureKind.UNIQUE else CaptureKind.SHARED, uses, info, cx)
            return
        case thir.Overloaded(operand=operand, index=over, mutable=mutable):
            if over is not None:
                _expression(over, uses, info, cx)
            _place(operand, CaptureKind.UNIQUE if mutable else CaptureKind.SHARED, uses, info, cx)
            return
        case thir.Field(operand=operand) | thir.Deref(operand=operand) if _root(expr) is None:
            _place(operand, kind, uses, info, cx)
            return
        case _:
            pass
    root = _root(expr)
    if root is None:
        _expression(expr, uses, info, cx)
        return
    if _belongs(root, info):
        return
    place, key = expr, key_of(expr)
    place, key, kind = _shorten(place, key, kind, cx)
    uses.append(_Use(place, key, kind))


def _shorten(
    place: thir.Expr, key: tuple[object, ...], kind: CaptureKind, cx: Cx
) -> tuple[thir.Expr, tuple[object, ...], CaptureKind]:
    """Through a raw pointer nothing is captured but the pointer; through a shared reference, the reference's target is
    used as shared."""
    chain: list[thir.Expr] = []
    at = place
    while isinstance(at, thir.Field | thir.Deref):
        chain.append(at)
        at = at.operand
    for depth, part in enumerate(reversed(chain)):
        if isinstance(part, thir.Deref):
            source = unify.shallow(part.operand.ty)
            if isinstance(source, RawPtr):
                return part.operand, key[: depth + 1], CaptureKind.SHARED
            if isinstance(source, Ref) and not source.mutable and kind is CaptureKind.UNIQUE:
                return place, key, CaptureKind.UNIQUE
    return place, key, kind


def _root(expr: thir.Expr) -> thir.Binding | None:
    while isinstance(expr, thir.Field | thir.Deref):
        expr = expr.operand
    return expr.binding if isinstance(expr, thir.Variable) else None


def key_of(expr: thir.Expr) -> tuple[object, ...]:
    """The variable, and the way from it."""
    match expr:
        case thir.Field(operand=operand, index=index):
            return (*key_of(operand), index)
        case thir.Deref(operand=operand):
            return (*key_of(operand), "*")
        case thir.Variable(binding=binding):
            return (id(binding),)
        case _:
            return ()


def _belongs(binding: thir.Binding, info: thir.ClosureInfo) -> bool:
    """Is the variable one of the closure, or of one inside it?"""
    at = binding.closure
    while at is not None:
        if at is info:
            return True
        at = at.parent
    return False


def _check_kinds(cx: Cx) -> None:
    """Which of the traits a context wants of a closure can't be known before its body is."""
    for name, trait, span in cx.wanted_kinds:
        info = cx.items.closures[name]
        if info.wanted is None and info.kind is not None and _KINDS.index(info.kind) > _KINDS.index(trait):
            why = "it moves a value out of its captures" if info.kind == "FnOnce" else "it changes what it captures"
            cx.report(error("E0525", f"this closure is `{info.kind}` only, and `{trait}` is wanted", info.span,
                            notes=[why]))  # fmt: skip
            del span


__all__ = ["Adt", "Projection", "TraitRef", "analyse", "bindings", "closure"]
