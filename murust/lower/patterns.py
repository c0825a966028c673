"""Patterns to tests and bindings. Source: Rust reference, "Patterns"."""

from __future__ import annotations

import enum
from collections import ChainMap
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import assert_never

from murust.core import nodes as core
from murust.core.types import BOOL, USIZE, Adt, Array, Char, Int, Ref, Slice, Type
from murust.diagnostics.model import InternalError
from murust.lower.builder import Builder, Unsupported, boolean, field_name, project
from murust.source import Span
from murust.types import thir
from murust.types.closures import bindings


def test(pattern: thir.Pattern, place: core.Place, b: Builder) -> core.Operand | None:
    """Whether the pattern matches the place: a boolean operand, or None if it always does.

    A field is looked at only after the variant that holds it has been seen to be there.
    """
    match pattern:
        case thir.Wildcard():
            return None
        case thir.Bind(inner=inner):
            return test(inner, place, b) if inner is not None else None
        case thir.DerefPattern(inner=inner):
            return test(inner, _deref(place, inner.ty), b)
        case thir.SlicePattern():
            return _slice(pattern, place, b)
        case thir.Constant(value=value, ty=ty, span=span):
            if ty == BOOL:
                return core.Copy(place) if value else _not(place, span, b)
            return _compare(core.BinOp.EQ, core.Copy(place), core.Const(value, ty), span, b)
        case thir.Range():
            return _range(pattern, place, b)
        case thir.Or(alternatives=alternatives, span=span):
            return _any(alternatives, place, span, b)
        case thir.Destructure():
            return _destructure(pattern, place, b)
        case _:
            assert_never(pattern)


def _not(place: core.Place, span: Span, b: Builder) -> core.Operand:
    return b.into_temp(core.UnaryOp(core.UnOp.NOT, core.Copy(place)), BOOL, span)


def _compare(op: core.BinOp, left: core.Operand, right: core.Operand, span: Span, b: Builder) -> core.Operand:
    return b.into_temp(core.BinaryOp(op, left, right), BOOL, span)


def _range(pattern: thir.Range, place: core.Place, b: Builder) -> core.Operand | None:
    ty, span = pattern.ty, pattern.span
    if not isinstance(ty, Int | Char):
        raise Unsupported(f"a range pattern of the type `{ty}`", span)
    least, most = (ty.min, ty.max) if isinstance(ty, Int) else (0, 0x10FFFF)
    value = core.Copy(place)
    if pattern.low <= least:
        if pattern.high >= most:
            return None
        return _compare(core.BinOp.LE, value, core.Const(pattern.high, ty), span, b)
    flag = b.temp(BOOL, span)
    b.assign(flag, core.BinaryOp(core.BinOp.GE, value, core.Const(pattern.low, ty)), span)
    if pattern.high < most:
        with b.nested() as second:
            b.assign(flag, core.BinaryOp(core.BinOp.LE, value, core.Const(pattern.high, ty)), span)
        b.emit(core.If(core.Copy(flag), tuple(second), (), span))
    return core.Copy(flag)


def _any(alternatives: list[thir.Pattern], place: core.Place, span: Span, b: Builder) -> core.Operand | None:
    first = test(alternatives[0], place, b)
    if first is None or len(alternatives) == 1:
        return first
    flag = b.temp(BOOL, span)
    b.assign(flag, core.Use(first), span)
    with b.nested() as rest:
        later = _any(alternatives[1:], place, span, b)
        b.assign(flag, core.Use(later if later is not None else boolean(True)), span)
    b.emit(core.If(core.Copy(flag), (), tuple(rest), span))
    return core.Copy(flag)


def _destructure(pattern: thir.Destructure, place: core.Place, b: Builder) -> core.Operand | None:
    found = parts(pattern, place, b)
    head: core.Operand | None = None
    if isinstance(place.ty, Adt) and not b.adts[place.ty.name].is_struct and len(b.adts[place.ty.name].variants) > 1:
        head = b.into_temp(core.IsVariantOf(place, pattern.variant), BOOL, pattern.span)
    return _all(head, found, pattern.span, b)


def _all(
    head: core.Operand | None, parts: list[tuple[thir.Pattern, core.Place]], span: Span, b: Builder
) -> core.Operand | None:
    """`head` and then every part, each tested only if those before it hold."""
    if head is None:
        for position, (pattern, place) in enumerate(parts):
            head = test(pattern, place, b)
            if head is not None:
                return _all(head, parts[position + 1 :], span, b)
        return None
    with b.nested() as rest:
        later = _all(None, parts, span, b)
        if later is None:
            return head
        flag = b.temp(BOOL, span)
        b.assign(flag, core.Use(later), span)
    b.assign(flag, core.Use(head), span)
    b.emit(core.If(core.Copy(flag), tuple(rest), (), span))
    return core.Copy(flag)


def parts(pattern: thir.Destructure, place: core.Place, b: Builder) -> list[tuple[thir.Pattern, core.Place]]:
    """The parts of the value that the pattern names, with what stands for them."""
    types = core.field_types(place.ty, pattern.variant, b.adts)
    return [
        (
            inner,
            project(
                place,
                core.FieldAt(pattern.variant, index, types[index], field_name(place.ty, pattern.variant, index, b)),
            ),
        )
        for index, inner in pattern.fields
    ]


def _deref(place: core.Place, ty: Type) -> core.Place:
    return project(place, core.DerefOf(ty))


class Phase(enum.Enum):
    """Of what is bound where an arm has a guard."""

    WHOLE = "without a guard"
    BEFORE_GUARD = "names that refer, and looks at what the others will hold"
    AFTER_GUARD = "names that take"


@contextmanager
def looking(b: Builder) -> Iterator[MutableMapping[int, core.Place]]:
    """Inside, names of a pattern stand for what a reference refers to: gives these places, by the name."""
    outer, looks = b.aliases, dict[int, core.Place]()
    b.aliases = ChainMap(looks, outer)
    yield looks
    b.aliases = outer


def bind(pattern: thir.Pattern, place: core.Place, b: Builder, phase: Phase = Phase.WHOLE) -> None:
    """Binds the names of a pattern that matches."""
    match pattern:
        case thir.Bind(inner=inner):
            if inner is not None:
                bind(inner, place, b, phase)
            _name(pattern, place, b, phase)
        case thir.DerefPattern(inner=inner):
            bind(inner, _deref(place, inner.ty), b, phase)
        case thir.Destructure():
            for inner, part in parts(pattern, place, b):
                bind(inner, part, b, phase)
        case thir.Or(alternatives=alternatives, span=span):
            if any(True for _ in bindings(alternatives[0])):
                _bind_alternative(alternatives, place, span, b, phase)
        case thir.SlicePattern():
            for inner, part in elements(pattern, place):
                bind(inner, part, b, phase)
        case thir.Wildcard() | thir.Constant() | thir.Range():
            pass  # nothing is bound
        case _:
            assert_never(pattern)


def _name(pattern: thir.Bind, place: core.Place, b: Builder, phase: Phase) -> None:
    span, refers = pattern.span, pattern.by_ref is not None
    if phase is Phase.WHOLE or refers == (phase is Phase.BEFORE_GUARD):
        value = core.Borrow(bool(pattern.by_ref), False, place) if refers else core.Use(b.use(place))
        b.assign(declare(pattern, b), value, span)
    if phase is Phase.BEFORE_GUARD:
        seen = b.place(pattern.binding) if refers else place
        look = b.aliases.get(id(pattern.binding))
        if look is None:  # an alternative of the pattern may have done so
            look = _deref(b.temp(Ref(False, seen.ty), span, pattern.binding.name), seen.ty)
            b.aliases[id(pattern.binding)] = look
        b.assign(core.Place(look.local), core.Borrow(False, False, seen), span)


def _bind_alternative(
    alternatives: list[thir.Pattern], place: core.Place, span: Span, b: Builder, phase: Phase
) -> None:
    """The names are those of the first alternative that matches."""
    for bound in bindings(alternatives[0]):
        if phase is not Phase.BEFORE_GUARD or bound.by_ref is not None:
            declare(bound, b)
    condition = test(alternatives[0], place, b) if len(alternatives) > 1 else None
    if condition is None:
        bind(alternatives[0], place, b, phase)
        return
    with b.nested() as then:
        bind(alternatives[0], place, b, phase)
    with b.nested() as orelse:
        _bind_alternative(alternatives[1:], place, span, b, phase)
    b.emit(core.If(condition, tuple(then), tuple(orelse), span))


def _slice(pattern: thir.SlicePattern, place: core.Place, b: Builder) -> core.Operand | None:
    """The length fits, and the elements match."""
    head: core.Operand | None = None
    count = len(pattern.before) + len(pattern.after)
    if not isinstance(place.ty, Array) and not (pattern.has_rest and count == 0):
        length = b.into_temp(core.Len(place), USIZE, pattern.span)
        op = core.BinOp.GE if pattern.has_rest else core.BinOp.EQ
        head = _compare(op, length, core.Const(count, USIZE), pattern.span, b)
    return _all(head, elements(pattern, place), pattern.span, b)


def elements(pattern: thir.SlicePattern, place: core.Place) -> list[tuple[thir.Pattern, core.Place]]:
    assert isinstance(place.ty, Array | Slice)
    element = place.ty.element
    found = [(inner, project(place, core.ElementAt(i, False, element))) for i, inner in enumerate(pattern.before)]
    if pattern.rest is not None:
        ty = pattern.rest.ty
        found.append((pattern.rest, project(place, core.SubsliceAt(len(pattern.before), len(pattern.after), ty))))
    last = len(pattern.after)
    found += [(inner, project(place, core.ElementAt(last - i, True, element))) for i, inner in enumerate(pattern.after)]
    return found


def declare(pattern: thir.Pattern, b: Builder) -> core.Place:
    """The variable that a name pattern introduces."""
    if not isinstance(pattern, thir.Bind):
        raise InternalError("a declaration of a pattern")
    return b.declare(pattern.binding)
