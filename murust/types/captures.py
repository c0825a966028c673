"""What closures capture: places, and how. Source: Rust reference, "Closure types: Capture precision"; rustc's
`expr_use_visitor` (which uses are there) and `upvar` (what is captured for them).

Evaluating a place does nothing to it. It is used where its value is, where it is borrowed, and where a pattern needs
it: a name uses the part that it stands for, a test the part that it looks at, `_` nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from murust.core import nodes as core
from murust.core.types import USIZE, Adt, Array, Closure, RawPtr, Ref, Type
from murust.diagnostics.model import error
from murust.source import Span
from murust.types import thir, thir_closures, unify
from murust.types.context import Cx
from murust.types.thir_closures import KINDS, CaptureKind
from murust.types.walk import children

_KIND_OF_CALL = {"FnMut": CaptureKind.UNIQUE, "FnOnce": CaptureKind.VALUE}
_STRENGTH = {CaptureKind.SHARED: 0, CaptureKind.UNIQUE: 1, CaptureKind.VALUE: 2}

Path = tuple[thir.Expr, ...]
"""A variable, and step by step the parts of it that lead to a place."""


@attrs.define(eq=False, repr=False)
class _Use:
    path: Path
    kind: CaptureKind
    span: Span
    assigned: bool = False

    @property
    def place(self) -> thir.Expr:
        return self.path[-1]


def analyse(cx: Cx) -> None:
    """What each closure captures and which of the `Fn` traits it has."""
    for info in cx.closures:
        _analyse(info, cx)
    _check_kinds(cx)


def _analyse(info: thir_closures.ClosureInfo, cx: Cx) -> None:
    """First come the closures inside, for what they capture this one uses, and those that it calls, whose kind says how
    that uses them: the walk asks for them."""
    if info.captures is not None:
        return
    walker = _Walker(info, cx)
    if info.body is not None:
        walker.consume(info.body)
    _settle(info, walker, cx)


def _settle(info: thir_closures.ClosureInfo, walker: _Walker, cx: Cx) -> None:
    kind = "Fn"
    merged: list[_Use] = []
    for use in walker.uses:
        use = _without_raw(use)
        _check_use(use, info, cx)
        use = _through_shared(_without_indices(use))
        if use.kind is CaptureKind.VALUE:
            kind = "FnOnce"
        elif use.kind is CaptureKind.UNIQUE and kind == "Fn":
            kind = "FnMut"
        _merge(merged, _without_destructors(_owned(use, info), cx))
    # Where the context says how it is called, it is of that kind, and may give away what it holds if it is called once.
    info.kind = max(kind, info.wanted or "Fn", key=KINDS.index)
    info.captures = []
    for use in merged:
        ty = unify.resolve(use.place.ty, default=True)
        stored = ty if use.kind is CaptureKind.VALUE else Ref(use.kind is CaptureKind.UNIQUE, ty)
        info.captures.append(thir_closures.Capture(use.place, use.kind, stored))
    info.mentions = [_without_indices(_without_raw(use)).place for use in walker.mentions]


# --- From uses to captures -------------------------------------------------------------------------------------


def _shortened(use: _Use, length: int) -> _Use:
    return attrs.evolve(use, path=use.path[:length])


def _dereferenced(path: Path) -> Iterator[tuple[int, Type]]:
    """Where a path goes through a pointer, with the pointer's type: `path[:at]` leads to the pointer."""
    for at in range(1, len(path)):
        if isinstance(path[at], thir.Deref):
            yield at, unify.shallow(path[at - 1].ty)


def _without_raw(use: _Use) -> _Use:
    """Of what is behind a raw pointer the pointer is captured, as shared."""
    for at, ty in _dereferenced(use.path):
        if isinstance(ty, RawPtr):
            kind = use.kind if use.kind is CaptureKind.VALUE else CaptureKind.SHARED
            return attrs.evolve(use, path=use.path[:at], kind=kind)
    return use


def _without_indices(use: _Use) -> _Use:
    """Arrays are captured as a whole."""
    for at, part in enumerate(use.path):
        if isinstance(part, thir.Index):
            return _shortened(use, at)
    return use


def _through_shared(use: _Use) -> _Use:
    """What the last pointer on the way refers to is captured as a whole, if that is a shared reference."""
    for at, ty in reversed(list(_dereferenced(use.path))):
        return _shortened(use, at + 1) if isinstance(ty, Ref) and not ty.mutable else use
    return use


def _owned(use: _Use, info: thir_closures.ClosureInfo) -> _Use:
    """What is taken, by its use or by `move`, is the part before the first pointer on the way."""
    if not info.moves and use.kind is not CaptureKind.VALUE:
        return use
    first = next((at for at, _ in _dereferenced(use.path)), len(use.path))
    return attrs.evolve(use, path=use.path[:first], kind=CaptureKind.VALUE)


def _without_destructors(use: _Use, cx: Cx) -> _Use:
    """What has a destructor is taken as a whole."""
    if use.kind is CaptureKind.VALUE and not cx.is_copy(use.place.ty):
        droppers = cx.items.droppers()
        for at, part in enumerate(use.path[:-1]):
            ty = unify.shallow(part.ty)
            if isinstance(ty, Adt) and ty.name in droppers:
                return _shortened(use, at + 1)
    return use


def _merge(merged: list[_Use], use: _Use) -> None:
    """A place and a part of it are one capture, of the place."""
    key = key_of(use.place)
    for index, other in enumerate(merged):
        other_key = key_of(other.place)
        shorter = min(len(other_key), len(key))
        if other_key[:shorter] != key[:shorter]:
            continue
        kind = max(other.kind, use.kind, key=lambda k: _STRENGTH[k])
        base = other if len(other_key) <= len(key) else use
        del merged[index]
        _merge(merged, attrs.evolve(base, kind=kind))
        return
    merged.append(use)


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


# --- Uses ------------------------------------------------------------------------------------------------------


@attrs.define(eq=False, repr=False)
class _Walker:
    """Finds the uses of places outside a closure in its body. `mentions`: those that must have a value where the
    closure is made, used or not."""

    info: thir_closures.ClosureInfo
    cx: Cx
    uses: list[_Use] = attrs.field(factory=list)
    mentions: list[_Use] = attrs.field(factory=list)

    def consume(self, expr: thir.Expr) -> None:
        """The value of an expression is used."""
        self.walk(expr)
        self._consumed(expr, expr.span)

    def borrow(self, expr: thir.Expr, kind: CaptureKind) -> None:
        """A reference to the place of an expression is made, or it is assigned to."""
        if isinstance(expr, thir.Unsize) and not isinstance(unify.shallow(expr.ty), Ref):
            self.borrow(expr.operand, kind)
            return
        self.walk(expr)
        self._used(expr, kind, expr.span)

    def _consumed(self, place: thir.Expr, span: Span) -> None:
        self._used(place, CaptureKind.SHARED if self.cx.is_copy(place.ty) else CaptureKind.VALUE, span)

    def _used(self, place: thir.Expr, kind: CaptureKind, span: Span, assigned: bool = False) -> None:
        path = self._outside(place)
        if path:
            self.uses.append(_Use(path, kind, span, assigned))

    def _outside(self, place: thir.Expr) -> Path:
        """The path to a place, if that is one outside of the closure."""
        path = [place]
        while isinstance(path[-1], thir.Field | thir.Deref | thir.Index):
            path.append(path[-1].operand)
        root = path[-1]
        if isinstance(root, thir.Variable) and not _belongs(root.binding, self.info):
            return tuple(reversed(path))
        return ()

    def walk(self, expr: thir.Expr) -> None:
        """An expression is evaluated; if it is a place, it is not used by that."""
        match expr:
            case thir.Variable():
                pass
            case thir.Field(operand=operand) | thir.Deref(operand=operand):
                self.walk(operand)
            case thir.Index(operand=operand, index=index):
                self.walk(operand)
                self.consume(index)
            case thir.Overloaded(operand=operand, index=over, mutable=mutable):
                self.borrow(operand, CaptureKind.UNIQUE if mutable else CaptureKind.SHARED)
                if over is not None:
                    self.consume(over)
            case thir.Borrow(mutable=mutable, operand=operand) | thir.RawBorrow(mutable=mutable, operand=operand):
                self.borrow(operand, CaptureKind.UNIQUE if mutable else CaptureKind.SHARED)
            case thir.Assign(target=target, value=value) | thir.CompoundAssign(target=target, value=value):
                self.consume(value)
                self.walk(target)
                self._used(target, CaptureKind.UNIQUE, target.span, assigned=True)
            case thir.CallValue(callee=callee, args=args):
                self.borrow(callee, self._kind_of_call(expr))
                for arg in args:
                    self.consume(arg)
            case thir.ClosureExpr(info=inner):
                self._closure(inner, expr.span)
            case thir.Aggregate(fields=fields, base=thir.Expr() as base):
                for _, field in fields:
                    self.consume(field)
                self._rest(expr, base)
            case thir.Binary(left=left, right=right) if not unify.is_integral(left.ty):
                self.borrow(left, CaptureKind.SHARED)
                self.borrow(right, CaptureKind.SHARED)
            case thir.Block(statements=statements, tail=tail):
                for statement in statements:
                    self._statement(statement)
                if tail is not None:
                    self.consume(tail)
            case _:
                self._branches(expr)

    def _branches(self, expr: thir.Expr) -> None:
        match expr:
            case thir.Match(scrutinee=scrutinee, arms=arms):
                self._matched(scrutinee, [(arm.pattern, arm.guard) for arm in arms])
                for arm in arms:
                    self.consume(arm.body)
            case thir.Matches(scrutinee=scrutinee, pattern=pattern, guard=guard):
                self._matched(scrutinee, [(pattern, guard)])
            case thir.If(condition=thir.LetCondition() as let, then=then, orelse=orelse):
                self._matched(let.scrutinee, [(let.pattern, None)])
                self.consume(then)
                if orelse is not None:
                    self.consume(orelse)
            case thir.Loop(condition=thir.LetCondition() as let, body=body):
                self._matched(let.scrutinee, [(let.pattern, None)])
                self.consume(body)
            case thir.Print(message=message) | thir.Panic(message=message):
                self._shown(message)
            case thir.Assert(kind=kind, operands=operands, message=message):
                for operand in operands:
                    if kind is thir.PanicKind.ASSERT:
                        self.consume(operand)
                    else:
                        self.borrow(operand, CaptureKind.SHARED)
                if message is not None:
                    self._shown(message)
            case _:
                for child in children(expr):
                    self.consume(child)

    def _shown(self, message: thir.Format) -> None:
        for arg in message.args:
            self.borrow(arg, CaptureKind.SHARED)

    def _kind_of_call(self, call: thir.CallValue) -> CaptureKind:
        ty, trait = unify.shallow(call.callee.ty), call.trait
        if trait == "closure" and isinstance(ty, Closure):
            _analyse(self.cx.items.closures[ty.name], self.cx)
            trait = self.cx.items.closures[ty.name].kind or ""
        return _KIND_OF_CALL.get(trait, CaptureKind.SHARED)

    def _closure(self, inner: thir_closures.ClosureInfo, span: Span) -> None:
        """What a closure inside captures is used where it is made."""
        _analyse(inner, self.cx)
        for capture in inner.captures or ():
            if capture.kind is CaptureKind.VALUE:
                self._consumed(capture.place, span)
            else:
                self._used(capture.place, capture.kind, capture.place.span)
        for place in inner.mentions:
            self._mentioned(place)

    def _rest(self, expr: thir.Aggregate, base: thir.Expr) -> None:
        """`..base` takes the fields that are not named."""
        self.walk(base)
        ty = unify.resolve(expr.ty)
        named = {index for index, _ in expr.fields}
        if isinstance(ty, Adt):
            for index, field in enumerate(core.field_types(ty, expr.variant, self.cx.items.adts)):
                if index not in named:
                    self._consumed(thir.Field(field, base.span, base, index), base.span)

    def _statement(self, statement: thir.Stmt) -> None:
        match statement:
            case thir.Let(pattern=pattern, value=value, orelse=orelse):
                if value is not None:
                    self._matched(value, [(pattern, None)])
                if orelse is not None:
                    self.consume(orelse)
            case thir.ExprStmt(expr=expr):
                self.consume(expr)
            case _:
                pass

    # --- patterns

    def _matched(self, scrutinee: thir.Expr, arms: Sequence[tuple[thir.Pattern, thir.Expr | None]]) -> None:
        self.walk(scrutinee)
        self._mentioned(scrutinee)
        for pattern, guard in arms:
            self._pattern(pattern, scrutinee, scrutinee.span, guard is not None)
            if guard is not None:
                self.consume(guard)

    def _mentioned(self, place: thir.Expr) -> None:
        path = self._outside(place)
        if path:
            self.mentions.append(_Use(path, CaptureKind.SHARED, place.span))

    def _pattern(self, pattern: thir.Pattern, place: thir.Expr, span: Span, guarded: bool) -> None:
        match pattern:
            case thir.Bind(by_ref=by_ref, inner=inner):
                if guarded:
                    self._used(place, CaptureKind.SHARED, span)
                if by_ref is None:
                    self._consumed(place, span)
                else:
                    self._used(place, CaptureKind.UNIQUE if by_ref else CaptureKind.SHARED, span)
                if inner is not None:
                    self._pattern(inner, place, span, guarded)
            case thir.Constant() | thir.Range():
                self._used(place, CaptureKind.SHARED, span)
            case thir.DerefPattern(inner=inner):
                self._pattern(inner, thir.Deref(inner.ty, span, place), span, guarded)
            case thir.Destructure(fields=fields):
                if self._has_variants(place.ty):
                    self._used(place, CaptureKind.SHARED, span)
                for index, inner in fields:
                    self._pattern(inner, thir.Field(inner.ty, span, place, index), span, guarded)
            case thir.SlicePattern(before=before, rest=rest, after=after):
                if not isinstance(unify.shallow(place.ty), Array) and (before or after or not pattern.has_rest):
                    self._used(place, CaptureKind.SHARED, span)
                zero = thir.Literal(USIZE, span, 0)
                for inner in (*before, *((rest,) if rest is not None else ()), *after):
                    self._pattern(inner, thir.Index(inner.ty, span, place, zero), span, guarded)
            case thir.Or(alternatives=alternatives):
                for alternative in alternatives:
                    self._pattern(alternative, place, span, guarded)
            case _:
                pass

    def _has_variants(self, ty: Type) -> bool:
        known = unify.shallow(ty)
        return isinstance(known, Adt) and len(self.cx.items.adts[known.name].variants) > 1


def _belongs(binding: thir.Binding, info: thir_closures.ClosureInfo) -> bool:
    """Is the variable one of the closure, or of one inside it?"""
    at = binding.closure
    while at is not None:
        if at is info:
            return True
        at = at.parent
    return False


# --- What may be done ------------------------------------------------------------------------------------------


def _check_use(use: _Use, info: thir_closures.ClosureInfo, cx: Cx) -> None:
    """What a closure changes must be mutable; where its kind is given from outside, that is what it may do."""
    changes = use.kind is CaptureKind.UNIQUE
    if changes and not _is_mutable(use.place):
        root = use.path[0]
        what = "assigned to" if use.assigned else "borrowed as mutable"
        name = root.binding.name if isinstance(root, thir.Variable) else "this"
        cx.report(error("E0594" if use.assigned else "E0596", f"`{name}` can't be {what}: it is not mutable", use.span,
                        helps=[f"declare it as `mut {name}`"]))  # fmt: skip
    elif changes and info.wanted == "Fn":
        cx.report(error("E0594" if use.assigned else "E0596", "a closure that is called through `Fn` can't change "
                        "what it captures", use.span, helps=["ask for `FnMut`"]))  # fmt: skip
    elif use.kind is CaptureKind.VALUE and info.wanted in ("Fn", "FnMut"):
        cx.report(error("E0507", f"a closure that is called through `{info.wanted}` can't move its captures away",
                        use.span, helps=["ask for `FnOnce`, or clone the value"]))  # fmt: skip


def _is_mutable(place: thir.Expr) -> bool:
    """May the place be changed? Through `&mut` and `*mut` yes, through `&` never, else if the variable is `mut`."""
    match place:
        case thir.Deref(operand=operand):
            source = unify.shallow(operand.ty)
            if isinstance(source, Ref | RawPtr):
                return source.mutable and (not isinstance(source, Ref) or _reaches(operand))
            return _is_mutable(operand)
        case thir.Field(operand=operand) | thir.Index(operand=operand):
            return _is_mutable(operand)
        case thir.Variable(binding=binding):
            return binding.mutable
        case _:
            return True


def _reaches(place: thir.Expr) -> bool:
    """Does no shared reference lie on the way to the place?"""
    while isinstance(place, thir.Field | thir.Deref | thir.Index):
        if isinstance(place, thir.Deref):
            source = unify.shallow(place.operand.ty)
            if isinstance(source, Ref) and not source.mutable:
                return False
        place = place.operand
    return True


def _check_kinds(cx: Cx) -> None:
    """Which of the traits a context wants of a closure can't be known before its body is."""
    for name, trait, span in cx.wanted_kinds:
        info = cx.items.closures[name]
        given = info.wanted is not None and KINDS.index(info.wanted) <= KINDS.index(trait)
        if not given and info.kind is not None and KINDS.index(info.kind) > KINDS.index(trait):
            does = "it moves a value out of its captures" if info.kind == "FnOnce" else "it changes what it captures"
            why = does if info.wanted is None else f"it is written where `{info.wanted}` is all that is asked for"
            cx.report(error("E0525", f"this closure is `{info.kind}` only, and `{trait}` is wanted", info.span,
                            notes=[why]))  # fmt: skip
            del span
