"""Methods that `derive` gives. Source: Rust reference, "Derive"; documentation of `Clone`, `PartialEq`, `Default`."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core.links import Intrinsic
from murust.core.types import Type
from wp.context import Context
from wp.structure import clones_alike, compares_parts
from wp.unsupported import Unsupported


def exec_derived(target: Intrinsic, args: list[Term], ty: Type, cx: Context) -> Term:
    """The result: a clone is equal, if the clones of all parts are; equality is that of the parts."""
    of = target.args[0]
    match target.name:
        case "Clone::clone" if clones_alike(of, cx.sorts):
            return args[0]
        case "PartialEq::eq" if compares_parts(of, cx.sorts):
            return build.eq(args[0], args[1])
        case "PartialEq::ne" if compares_parts(of, cx.sorts):
            return build.ne(args[0], args[1])
        case _:
            raise Unsupported(f"the derived `{target.name}` of `{of}`")
