"""Statics with an invariant, in the text of functions: which variables refer to one, and what is put into it."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import statements
from murust.core.types import ASSERTION, BOOL, INT
from murust.source import Span

STEPS = {"store": 1, "swap": 1, "compare_exchange": 2, "compare_exchange_weak": 2}
"""The functions of `Atomic` that put a value into one that they are given, and which of the arguments that is."""

FETCHES = frozenset(
    {"fetch_add", "fetch_sub", "fetch_max", "fetch_min", "fetch_and", "fetch_or", "fetch_xor", "fetch_nand"}
)
"""Those that put one into it which depends on what was there. It is their result that was there."""

FOLLOWED = frozenset({*STEPS, *FETCHES, "load"})
"""Those of which it is known what they do to an atomic that has an invariant."""

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
    if not isinstance(first, core.Copy | core.Move) or first.place.local not in found:
        return None
    value = _put_by(method, stmt)
    if value is None:
        return None
    invariant = program.static_invariants[found[first.place.local]]
    clause = invariant.clause
    term = clause.term if clause.term.ty == ASSERTION else spec.Pure(clause.term, ASSERTION, clause.span)
    said: spec.SpecTerm = spec.LetIn(invariant.self_var, value, term, ASSERTION, clause.span)
    if method.startswith("compare"):
        result = _result(stmt)
        if result is None:
            return None
        nothing = spec.Pure(spec.Lit(True, BOOL, clause.span), ASSERTION, clause.span)
        said = spec.Ite(spec.IsVariant(result, _OK, BOOL, stmt.span), said, nothing, ASSERTION, clause.span)
    return spec.Clause(said, clause.span)


def _put_by(method: str, stmt: core.Call) -> spec.SpecTerm | None:
    """The value that a function of `Atomic` has put into one; None if it puts none there."""
    if method in STEPS:
        return _term(stmt.args[STEPS[method]], stmt.span)
    old, given = _result(stmt), _term(stmt.args[1], stmt.span) if method in FETCHES else None
    return fetched(method, old, given) if old is not None and given is not None else None


def fetched(method: str, old: spec.SpecTerm, given: spec.SpecTerm) -> spec.SpecTerm:
    """What `fetch_…` puts into an atomic in which `old` is. Sums wrap around. (Documentation of each function.)"""
    ty, span = old.ty, old.span
    operation = method.removeprefix("fetch_")
    if operation in _BITS:
        both = spec.Binary(_BITS[operation], old, given, ty, span)
        return spec.Unary(spec.SpecUnary.NOT, both, ty, span) if operation == "nand" else both
    a, b = spec.ToInt(old, INT, span), spec.ToInt(given, INT, span)
    if operation in _SUMS:
        return spec.Wrap(spec.Binary(_SUMS[operation], a, b, INT, span), ty, span)
    less = spec.Binary(spec.SpecOp.LT, a, b, BOOL, span)
    least, most = (old, given) if operation == "min" else (given, old)
    return spec.Ite(less, least, most, ty, span)


_BITS = {
    "and": spec.SpecOp.AND, "nand": spec.SpecOp.AND, "or": spec.SpecOp.OR, "xor": spec.SpecOp.XOR,
}  # fmt: skip
_SUMS = {"add": spec.SpecOp.ADD, "sub": spec.SpecOp.SUB}


def _result(stmt: core.Call) -> spec.SpecTerm | None:
    return None if stmt.place.projections else spec.Var(stmt.place.local, stmt.place.ty, stmt.span)


def _term(operand: core.Operand, span: Span) -> spec.SpecTerm | None:
    match operand:
        case core.Const(value=int() | bool() as value, ty=ty):
            return spec.Lit(value, ty, span)
        case core.Copy(place=place) | core.Move(place=place) if not place.projections:
            return spec.Var(place.local, place.ty, span)
        case _:
            return None
