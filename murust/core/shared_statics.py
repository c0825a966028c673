"""Statics with an invariant, in the text of functions: which variables refer to one, and what is put into it."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import statements
from murust.core.types import ASSERTION, BOOL
from murust.source import Span

STEPS = {"store": 1, "swap": 1, "compare_exchange": 2, "compare_exchange_weak": 2}
"""The functions of `Atomic` that put a value into one, and which of the arguments that is."""

_OK = 0


def method_of(callee: str) -> str:
    """The function of `Atomic` that is called; empty of any other."""
    owner, _, method = callee.partition("::")
    return method if owner == "Atomic" else ""


def references_in(function: core.Function, program: core.Program) -> dict[core.Local, str]:
    """The variables that are given a reference to a static with an invariant, and which one."""
    found: dict[core.Local, str] = {}
    before = -1
    while program.static_invariants and len(found) > before:
        before = len(found)
        for stmt in statements(function.body):
            if isinstance(stmt, core.Assign) and not stmt.place.projections:
                name = referred_to(stmt.rvalue, found, program)
                if name is not None:
                    found[stmt.place.local] = name
    return found


def referred_to(rvalue: core.Rvalue, found: dict[core.Local, str], program: core.Program) -> str | None:
    """The static that what is computed is a reference to."""
    match rvalue:
        case core.StaticAddress(name=name) if name in program.static_invariants:
            return name
        case core.Borrow(mutable=False, place=core.Place(local=local, projections=(core.DerefOf(),))):
            return found.get(local)
        case core.Use(operand=core.Copy(place=place) | core.Move(place=place)) if not place.projections:
            return found.get(place.local)
        case _:
            return None


def said_after(stmt: core.Call, found: dict[core.Local, str], program: core.Program) -> spec.Clause | None:
    """What an invariant says of the value that a call has put into a static."""
    method, first = method_of(stmt.callee), stmt.args[0] if stmt.args else None
    if method not in STEPS or not isinstance(first, core.Copy | core.Move) or first.place.local not in found:
        return None
    invariant = program.static_invariants[found[first.place.local]]
    value = _term(stmt.args[STEPS[method]], stmt.span)
    if value is None:
        return None
    clause = invariant.clause
    said: spec.SpecTerm = spec.LetIn(invariant.self_var, value, clause.term, ASSERTION, clause.span)
    if method.startswith("compare"):
        if stmt.place.projections:
            return None
        result = spec.Var(stmt.place.local, stmt.place.ty, stmt.span)
        nothing = spec.Pure(spec.Lit(True, BOOL, clause.span), ASSERTION, clause.span)
        said = spec.Ite(spec.IsVariant(result, _OK, BOOL, stmt.span), said, nothing, ASSERTION, clause.span)
    return spec.Clause(said, clause.span)


def _term(operand: core.Operand, span: Span) -> spec.SpecTerm | None:
    match operand:
        case core.Const(value=int() | bool() as value, ty=ty):
            return spec.Lit(value, ty, span)
        case core.Copy(place=place) | core.Move(place=place) if not place.projections:
            return spec.Var(place.local, place.ty, span)
        case _:
            return None
