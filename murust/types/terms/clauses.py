"""Clauses as propositions."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.types import ASSERTION, BOOL, Type
from murust.syntax import ast
from murust.types.terms.coerce import coerce, infer, value
from murust.types.terms.context import SpecCx
from murust.types.terms.settle import settled


def proposition(clause: ast.Clause, cx: SpecCx, ty: Type = BOOL) -> spec.Clause:
    """A clause: a proposition, or (if `ty` is that of assertions) one that may speak of the heap."""
    return spec.Clause(clause_term(clause.proposition, cx, ty), clause.proposition.span)


def propositions(clause: ast.Clause, cx: SpecCx, ty: Type = BOOL) -> list[spec.Clause]:
    """A clause `A && B` as two, so that each is found to hold or not, and to be known, by itself."""
    return [spec.Clause(term, term.span) for term in conjuncts(proposition(clause, cx, ty).term)]


def conjuncts(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """The parts of a conjunction that have places of their own in the source."""
    match term:
        case spec.Binary(op=spec.SpecOp.CONJ, left=left, right=right) if term.span not in (left.span, right.span):
            return [*conjuncts(left), *conjuncts(right)]
        case _:
            return [term]


def clause_term(node: ast.Expr, cx: SpecCx, ty: Type) -> spec.SpecTerm:
    term = value(infer(node, cx, BOOL), cx)
    wanted = ASSERTION if ty is ASSERTION and cx.known(term.ty) is ASSERTION else BOOL
    return settled(coerce(term, wanted, cx), cx)
