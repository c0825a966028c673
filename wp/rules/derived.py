"""Methods that `derive` gives. Source: Rust reference, "Derive"; documentation of `Clone`, `PartialEq`, `Default`."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.links import Intrinsic
from murust.core.types import Type
from wp.arithmetic import is_structural
from wp.context import Context
from wp.unsupported import Unsupported


def exec_derived(target: Intrinsic, args: list[Term], ty: Type, cx: Context) -> Term:
    """The result: a clone is equal, if the clones of all parts are; equality is that of the parts."""
    of = target.args[0]
    match target.name:
        case "Clone::clone" if _clones_structurally(of, cx, frozenset()):
            return args[0]
        case "PartialEq::eq" if is_structural(of, cx):
            return build.eq(args[0], args[1])
        case "PartialEq::ne" if is_structural(of, cx):
            return build.ne(args[0], args[1])
        case _:
            raise Unsupported(f"the derived `{target.name}` of `{of}`")


def _clones_structurally(ty: Type, cx: Context, seen: frozenset[Type]) -> bool:
    """Is a clone of every value equal to it?"""
    if ty in seen:
        return True
    inside = seen | {ty}
    match ty:
        case types.Int() | types.Bool() | types.Char() | types.Never() | types.Ref(mutable=False):
            return True
        case types.Adt(name="Box" | "Vec", args=(inner,)) | types.Array(element=inner):
            return _clones_structurally(inner, cx, inside)
        case types.Adt() if not cx.code.links.is_derived(ty, "Clone"):
            return False
        case types.Tuple() | types.Adt():
            fields = [field for variant in cx.sorts.variants(ty) for field in cx.sorts.fields(ty, variant)]
            return all(_clones_structurally(field, cx, inside) for field in fields)
        case _:
            return False
