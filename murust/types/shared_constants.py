"""What a constant refers to is shared by all of its uses, so nobody may change it. Source: Rust reference, "Constant
evaluation", "Values allowed in constants"; E0764, E0492."""

from __future__ import annotations

from murust.core.types import Adt, Array, Tuple, Type, substitute
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
        case Tuple(items=parts):
            return any(has_cell(part, items, seen) for part in parts)
        case Array(element=element):
            return has_cell(element, items, seen)
        case _:
            return False
