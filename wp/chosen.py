"""What is left of a sequence by a closure: the elements that `filter` and `filter_map` let through, and how many there
are up to the first that `take_while` and `skip_while` stop at. In words of the functions of sequences that
specifications have (murust/corelib/logic.rs), so that what a program says of those holds here.

Source: the documentation of `Iterator`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from logic import build, sequences, total
from logic.sorts import BOOL, Function
from logic.terms import Term
from murust.core import types
from murust.core.types import Adt, Type
from wp.validity import valid

if TYPE_CHECKING:
    from wp.functions import SpecFunctions

SOME = 1


def closure(value: Term, ty: Adt, index: int, functions: SpecFunctions) -> Callable[[Term], Term]:
    """What a closure in an adaptor gives of an item."""
    callee, f = functions.sorts.fields(ty, 0)[index], functions.sorts.field(value, ty, 0, index)
    return lambda x: functions.callables.value(callee, f, (x,))


def filtered(whole: Term, item: Type, keeps: Callable[[Term], Term], functions: SpecFunctions) -> Term:
    return _called("Seq::filter", whole, item, keeps, functions)


def leading(whole: Term, item: Type, holds: Callable[[Term], Term], functions: SpecFunctions) -> Term:
    """How many items there are before the first of which that does not hold."""
    return _called("Seq::leading", whole, item, holds, functions)


def split(whole: Term, item: Type, holds: Callable[[Term], Term], functions: SpecFunctions) -> Term:
    """The parts between the elements of which that holds."""
    return _called("Seq::split", whole, item, holds, functions)


def filter_mapped(whole: Term, option: Type, given: Callable[[Term], Term], functions: SpecFunctions) -> Term:
    """What is in the options that are given of the items, where something is."""
    (inner,) = functions.sorts.fields(option, SOME)
    options = sequences.new(sequences.length(whole), lambda i: given(sequences.get(whole, i)))
    there = filtered(options, option, lambda x: build.is_ctor(x, SOME), functions)
    sort = functions.sorts.of(inner)
    return sequences.new(sequences.length(there), lambda i: build.field(sequences.get(there, i), SOME, 0, sort))


def _called(name: str, whole: Term, item: Type, holds: Callable[[Term], Term], functions: SpecFunctions) -> Term:
    """A function of sequences, with a function of the logic. What refers to values is as these are there."""
    sorts = functions.sorts

    def at(x: Term) -> Term:
        known = valid(x, item, sorts)
        value = holds(x)
        return value if known is build.TRUE else build.ite(known, value, sorts.outside(types.BOOL))

    f = total.by_values(Function(sorts.of(item), BOOL), at)
    return functions.call(name, (referred(item),), (whole, f))


def referred(ty: Type) -> Type:
    """The type of the values that shared references refer to: terms are the same for both."""
    while isinstance(ty, types.Ref) and not ty.mutable:
        ty = ty.target
    return ty
