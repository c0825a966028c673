"""`invariant S: A`, of a static that is an atomic: what memory it owns, by the value that is in it."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import ASSERTION, Adt
from murust.diagnostics.model import error
from murust.resolve.lookup import lookup
from murust.resolve.names import Definition, Module
from murust.syntax import ast
from murust.types import unify
from murust.types.consts import static_type
from murust.types.generics import NO_GENERICS
from murust.types.items import Items
from murust.types.terms.clauses import proposition
from murust.types.terms.context import SpecCx, logical_code
from murust.types.written import Scope


def static_of(node: ast.TypeInvariant, module: Module, items: Items) -> Definition | None:
    """The static that an invariant is for; None if it is for a type."""
    target = node.target
    if not isinstance(target, ast.PathType) or lookup(target.path, "types", module, items.names) is not None:
        return None
    found = lookup(target.path, "values", module, items.names)
    return found if found is not None and isinstance(found.node, ast.Static) else None


def static_invariants(items: Items) -> dict[str, spec.StaticInvariant]:
    found: dict[str, spec.StaticInvariant] = {}
    for node, module in items.names.invariants:
        static = static_of(node, module, items)
        if static is None:
            continue
        if static.name in found:
            items.report(error("C0026", "a static has one invariant", node.span, helps=["say both with `**`"]))
            continue
        invariant = _invariant(node, static, module, items)
        if invariant is not None:
            found[static.name] = invariant
    return found


def _invariant(
    node: ast.TypeInvariant, static: Definition, module: Module, items: Items
) -> spec.StaticInvariant | None:  # fmt: skip
    assert isinstance(static.node, ast.Static)
    if static.module is not module:
        items.report(error("C0026", "the invariant of a static stands in the module of the static", node.span))
        return None
    ty = static_type(static, items)
    if static.node.mutable or static.foreign or not (isinstance(ty, Adt) and ty.name == "Atomic"):
        helps = ["it says what is owned by the value that is in the atomic: `static TAKEN: AtomicBool`"]
        message = "the invariant of a static is for one that is an atomic"
        items.report(error("C0026", message, node.target.span, helps=helps))
        return None
    unify.forget()
    before = len(items.diagnostics)
    var = spec.BoundVar("self", ty.args[0])
    cx = SpecCx(logical_code(Scope(items, module, logical=True), NO_GENERICS, items), {"self": var}, old_allowed=False)
    clause = proposition(ast.Clause(ast.ClauseKind.INVARIANT, node.proposition, node.span), cx, ASSERTION)
    return None if len(items.diagnostics) > before else spec.StaticInvariant(static.name, var, clause, node.span)
