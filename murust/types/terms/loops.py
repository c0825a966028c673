"""What the clauses of a `for` loop may speak of: its iterator, and the item that comes next."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import BOOL, Adt, Int, MathInt, Type
from murust.source import Span
from murust.types import thir, unify
from murust.types.terms.context import Name

START, END, EXHAUSTED = 0, 1, 2
"""The fields of a range."""


def iteration_names(site: thir.SpecSite) -> dict[str, Name]:
    """`iter` is the iterator, unless a variable has that name. The name of the pattern, of a loop over a range of
    numbers, is the number that comes next: after the last round that is the end of the range."""
    binding = site.iterator
    if binding is None or binding.local is None:
        return {}
    local = binding.local
    names: dict[str, Name] = {} if "iter" in site.scope else {"iter": local}
    ty = unify.shallow(local.ty)
    if site.counter and isinstance(ty, Adt) and ty.name in ("Range", "RangeInclusive"):
        number = ty.args[0]
        if isinstance(number, Int):
            names[site.counter] = _next(spec.Var(local, ty, binding.span), ty, number, binding.span)
    return names


def _next(range_: spec.SpecTerm, ty: Adt, number: Int, span: Span) -> spec.SpecTerm:
    def field(index: int, of: Type) -> spec.SpecTerm:
        return spec.FieldOf(range_, 0, index, of, span)

    start = field(START, number)
    if ty.name == "Range":
        return start
    end = spec.ToInt(field(END, number), MathInt(), span)
    beyond = spec.Binary(spec.SpecOp.ADD, end, spec.Lit(1, MathInt(), span), MathInt(), span)
    exhausted = field(EXHAUSTED, BOOL)
    return spec.Ite(exhausted, beyond, spec.ToInt(start, MathInt(), span), MathInt(), span)
