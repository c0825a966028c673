"""Values that change behind shared references: cells and atomics.

What is in one is no part of its value here: all cells of a type are one and the same value, so that a shared reference
may stand for what it refers to, as it does for all other types. What is taken out of a cell is any value of its type,
each time another one; what is put into one is shown to keep the invariants of its type, and is then forgotten. So
nothing that is known of a value with cells in it can become false by what others do to these cells.

Source: the shared references of RustHornBelt (PLDI 2022, section 2.3) know a cell by an invariant of what is in it;
here that is what holds of all values of the type.
"""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import types
from murust.core.links import Intrinsic
from murust.core.types import CELLS

MAKING = frozenset(f"{name}::new" for name in CELLS)
"""Of their functions without a text, those that do not look into a cell."""

OK, ERR = 0, 1


def is_cell_function(name: str) -> bool:
    """Is it a function without a text that is of cells?"""
    return name.partition("::")[0] in CELLS


def looks_inside(name: str) -> bool:
    """Does it look into a cell, or change what is in it?"""
    return is_cell_function(name) and name not in MAKING


def exchanged(target: Intrinsic, args: list[Term], result: Term) -> Term:
    """What is known of the result of `compare_exchange`: it gives what was there, which is what was expected if and
    only if it succeeds; the weak one may fail all the same. (Of pointers only the addresses are compared.)"""
    owner, _, method = target.name.partition("::")
    compares = owner == "Atomic" and method in ("compare_exchange", "compare_exchange_weak")
    if not compares or not isinstance(target.args[0], types.Int | types.Bool):
        return build.TRUE
    expected, sort = args[1], args[1].sort
    before = [build.eq(build.field(result, variant, 0, sort), expected) for variant in (OK, ERR)]
    failed = build.negate(before[ERR]) if method == "compare_exchange" else build.TRUE
    return build.ite(build.is_ctor(result, OK), before[OK], failed)
