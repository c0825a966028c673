"""What a constant refers to is shared by all of its uses, so nobody may change it. Source: Rust reference, "Constant
evaluation", "Values allowed in constants"; E0764, E0492."""

from __future__ import annotations

from murust.core.types import Adt, Array, RawPtr, Tuple, Type, is_cell, parts, substitute
from murust.diagnostics.model import error
from murust.types import thir
from murust.types.context import Cx, is_place
from murust.types.items import Items
from murust.types.walk import lasting


def refuse_lasting(value: thir.Expr, mutable: bool, cx: Cx) -> None:
    """Reports borrows of values that last for ever and that could be changed through them. `mutable`: the value is
    that of a `static mut`, which may refer to what can be changed."""
    for borrow, operand in lasting(value):
        if is_place(operand) or _is_behind(borrow.operand):
            continue
        if borrow.mutable and not mutable:
            text = "a constant can't refer mutably to a value of its own"
            cx.report(error("E0764", text, borrow.span, helps=["declare the value as a `static mut` of its own"]))
        elif not borrow.mutable and _holds_cell(operand, cx.items):
            text = "a constant can't refer to a value of its own that can be changed behind a shared reference"
            cx.report(error("E0492", text, borrow.span, helps=["declare the value as a `static` of its own"]))


def _is_behind(place: thir.Expr) -> bool:
    """Is it what a pointer in the value points to?"""
    while isinstance(place, thir.Field | thir.Index):
        place = place.operand
    return isinstance(place, thir.Deref | thir.Overloaded)


def _holds_cell(expr: thir.Expr, items: Items) -> bool:
    """May there be an `UnsafeCell` in this value? `None` holds none, whatever its type is."""
    match expr:
        case thir.Aggregate(ty=Adt(name=name), fields=fields) if name != _CELL:
            return any(_holds_cell(field, items) for _, field in fields)
        case thir.Literal():
            return False
        case _:
            return has_cell(expr.ty, items, set())


_CELL = "UnsafeCell"


def has_cell(ty: Type, items: Items, seen: set[Type]) -> bool:
    match ty:
        case Adt(name=name, args=args):
            if name == _CELL:
                return True
            if ty in seen or name not in items.adts:
                return False
            seen.add(ty)
            env = dict(zip(items.adts[name].params, args, strict=True))
            fields = [field.ty for variant in items.adts[name].variants for field in variant.fields]
            return any(has_cell(substitute(field, env), items, seen) for field in fields)
        case Tuple(items=inner):
            return any(has_cell(part, items, seen) for part in inner)
        case Array(element=element):
            return has_cell(element, items, seen)
        case _:
            return False


def holds_cell(ty: Type, items: Items) -> bool:
    """Is a cell in what is compared, where values of the type are: inside, or behind references?"""
    pending, seen = [ty], set[Type]()
    while pending:
        part = pending.pop()
        if is_cell(part):
            return True
        if part in seen or isinstance(part, RawPtr):
            continue
        seen.add(part)
        pending += parts(part)
        if isinstance(part, Adt) and part.name in items.adts and part.name not in ("Box", "Vec"):
            known = items.adts[part.name]
            env = dict(zip(known.params, part.args, strict=True))
            pending += [substitute(field.ty, env) for variant in known.variants for field in variant.fields]
    return False
