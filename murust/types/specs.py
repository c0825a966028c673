"""Specification terms: from syntax to typed Core terms. Source: LANGUAGE.md section 3.

Typing is bidirectional, without inference variables: a term has a type of its own, a hint decides for literals and
for variants of generic types. Machine integers are promoted where they meet arithmetic, comparisons, or an `int`.
References are followed wherever a value is wanted.
"""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, INT, Array, Int, MathInt, Ref, Seq, Slice, Type
from murust.diagnostics.model import Diagnostic, InternalError, error
from murust.resolve.names import Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx
from murust.types.items import Items, SpecSignature
from murust.types.select import Solver
from murust.types.written import Scope


@attrs.define(eq=False)
class SpecCx:
    """What a specification term may refer to."""

    items: Items
    scope: Scope
    names: dict[str, core.Local | spec.BoundVar]
    result: core.Local | None = None  # in `ensures`
    at_exit: bool = False  # in `ensures`: parameters by value mean their value on entry
    entry: frozenset[core.Local] = frozenset()  # the parameters: what `old` may speak of
    old_allowed: bool = True
    in_old: bool = False
    triggers: list[spec.SpecTerm] = attrs.field(factory=list)

    @property
    def module(self) -> Module:
        return self.scope.module

    @property
    def self_type(self) -> Type | None:
        return self.scope.self_type

    def type_of(self, node: ast.Type) -> Type:
        return Solver(self.items).normalize(self.scope.type_of(node))

    def report(self, diagnostic: Diagnostic) -> None:
        self.items.report(diagnostic)

    def broken(self, ty: Type, span: Span) -> spec.SpecTerm:
        """Stands for a term that has been reported."""
        return spec.Lit(False if ty is BOOL else 0, ty, span)

    def binding(self, name: str, var: spec.BoundVar) -> SpecCx:
        """The context with one more variable."""
        return attrs.evolve(self, names={**self.names, name: var}, triggers=self.triggers)


# --- Contracts -------------------------------------------------------------------------------------------------


def contract(node: ast.Function, params: dict[str, core.Local], result: core.Local, cx: Cx) -> core.Contract:
    """The contract of a function, from the clauses before it."""
    entry = frozenset(params.values())
    scope = attrs.evolve(cx.scope, logical=True)
    base = SpecCx(cx.items, scope, dict(params), entry=entry, old_allowed=False)
    at_exit = attrs.evolve(base, result=result, at_exit=True, old_allowed=True)
    requires: list[spec.Clause] = []
    ensures: list[spec.Clause] = []
    measure: spec.Measure | None = None
    trusted = False
    for clause in node.clauses:
        match clause:
            case ast.Clause(kind=ast.ClauseKind.REQUIRES):
                requires.append(proposition(clause, base))
            case ast.Clause(kind=ast.ClauseKind.ENSURES):
                ensures.append(proposition(clause, at_exit))
            case ast.Decreases():
                measure = _measure(clause, measure, base)
            case ast.Modifier(name="trusted"):
                trusted = True
            case ast.Modifier(name=name):
                cx.report(errors.unsupported(f"`{name}` on a function", clause.span))
            case ast.Clause(kind=kind):
                cx.report(errors.unsupported(f"`{kind.value}` on a function", clause.span))
            case _:
                cx.report(errors.unsupported("this clause on a function", clause.span))
    return core.Contract(tuple(requires), tuple(ensures), measure, trusted)


def fill_site(site: thir.SpecSite, params: dict[str, core.Local], cx: Cx) -> None:
    """Types the clauses of a loop or of a ghost statement."""
    names: dict[str, core.Local | spec.BoundVar] = {
        name: binding.local for name, binding in site.scope.items() if binding.local is not None
    }
    inner = SpecCx(cx.items, attrs.evolve(cx.scope, logical=True), names, entry=frozenset(params.values()))
    clauses: list[spec.Clause] = []
    for clause in site.clauses:
        match clause:
            case ast.Clause(kind=ast.ClauseKind.INVARIANT):
                clauses.append(proposition(clause, inner))
            case ast.Decreases():
                site.measure = _measure(clause, site.measure, inner)
            case ast.Clause(kind=kind):
                cx.report(errors.unsupported(f"`{kind.value}` on a loop", clause.span))
            case ast.Modifier(name=name):
                cx.report(errors.unsupported(f"`{name}` on a loop", clause.span))
            case _:
                cx.report(errors.unsupported("this clause on a loop", clause.span))
    site.invariants = tuple(clauses)


def proposition(clause: ast.Clause, cx: SpecCx) -> spec.Clause:
    return spec.Clause(check(clause.proposition, BOOL, cx), clause.proposition.span)


def _measure(clause: ast.Decreases, known: spec.Measure | None, cx: SpecCx) -> spec.Measure:
    if known is not None:
        cx.report(error("C0002", "there are two `decreases` here", clause.span, helps=["join them: `decreases a, b`"]))
    return spec.Measure(tuple(check(term, INT, cx) for term in clause.terms), clause.span)


def spec_function(signature: SpecSignature, items: Items) -> spec.SpecFunction:
    """A spec function with its body."""
    node = signature.node
    params = tuple(spec.BoundVar(name, ty) for name, ty in signature.params)
    names: dict[str, core.Local | spec.BoundVar] = {param.name: param for param in params}
    assert signature.scope is not None
    cx = SpecCx(items, signature.scope, names, old_allowed=False)
    measure: spec.Measure | None = None
    for clause in node.clauses:
        match clause:
            case ast.Decreases():
                measure = _measure(clause, measure, cx)
            case _:
                cx.report(errors.unsupported("this clause on a spec function", clause.span))
    if node.body is None:
        raise InternalError("a spec function without a body")
    body = check(node.body, signature.result, cx)
    return spec.SpecFunction(signature.name, params, signature.result, body, measure, node.span)


# --- Coercion --------------------------------------------------------------------------------------------------


def check(node: ast.Expr, ty: Type, cx: SpecCx) -> spec.SpecTerm:
    """The term, of a type that is wanted."""
    return coerce(infer(node, cx, ty), ty, cx)


def infer(node: ast.Expr, cx: SpecCx, hint: Type | None = None) -> spec.SpecTerm:
    from murust.types.spec_terms import infer_term

    return infer_term(node, cx, hint)


def coerce(term: spec.SpecTerm, ty: Type, cx: SpecCx) -> spec.SpecTerm:
    """Promotes a machine integer to `int`, gives a literal its width, follows references."""
    if term.ty == ty:
        return term
    if isinstance(term.ty, Ref) and not isinstance(ty, Ref):
        return coerce(follow(term), ty, cx)
    if isinstance(ty, MathInt) and isinstance(term.ty, Int):
        return to_int(term)
    if isinstance(ty, Int) and isinstance(term, spec.Lit) and isinstance(term.ty, MathInt):
        if not ty.holds(int(term.value)):
            cx.report(errors.literal_out_of_range(int(term.value), ty, term.span))
        return spec.Lit(term.value, ty, term.span)
    if not unify.unknown(term.ty) and not unify.unknown(ty):
        why = (
            "an `int` has no width: convert it with `as`"
            if isinstance(term.ty, MathInt) and isinstance(ty, Int)
            else ""
        )
        cx.report(errors.mismatch(ty, term.ty, term.span, why))
    return cx.broken(ty, term.span)


def to_int(term: spec.SpecTerm) -> spec.SpecTerm:
    """A number as an `int`."""
    term = follow(term)
    if isinstance(term.ty, MathInt):
        return term
    if isinstance(term, spec.Lit):
        return spec.Lit(int(term.value), INT, term.span)
    return spec.ToInt(term, INT, term.span)


def follow(term: spec.SpecTerm) -> spec.SpecTerm:
    """The value behind every reference."""
    while isinstance(term.ty, Ref):
        term = spec.Deref(term, term.ty.target, term.span)
    return term


def is_number(ty: Type) -> bool:
    while isinstance(ty, Ref):
        ty = ty.target
    return isinstance(ty, Int | MathInt)


def element_type(ty: Type) -> Type | None:
    return ty.element if isinstance(ty, Array | Slice | Seq) else None
