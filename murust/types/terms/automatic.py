"""Lemmas that are declared `auto`: proofs use them by themselves, for what is found in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from murust.core import specs as spec
from murust.core.parts import children
from murust.core.types import Assertion
from murust.diagnostics.model import error
from murust.syntax import ast
from murust.types import errors
from murust.types.items import SpecEntry, SpecSignature
from murust.types.terms.context import SpecCx


def check(
    word: ast.Modifier, entry: SpecEntry, params: tuple[spec.BoundVar, ...], signature: SpecSignature,
    clauses: tuple[list[spec.Clause], list[spec.Clause]], cx: SpecCx,
) -> None:  # fmt: skip
    """What it ensures is a permission, and this, with what it requires, says what its parameters are."""
    requires, ensures = ([clause.term for clause in part] for part in clauses)
    by_name = "name it in the contract of a function: `lemma f`"
    if entry.owner is not None or signature.generics.predicates:
        what = "`auto` on a lemma of a trait or an implementation, or with bounds,"
        cx.report(errors.unsupported(what, word.span, by_name))
    elif not any(isinstance(term.ty, Assertion) for term in ensures):
        cx.report(error("C0019", "`auto` is for lemmas that ensure a permission", word.span, helps=[by_name]))
    else:
        found = set(_said((*requires, *ensures)))
        unknown = next((param for param in params if param not in found), None)
        if unknown is not None:
            cx.report(error("C0019", f"no permission says what `{unknown.name}` is", word.span,
                            helps=["an `auto` lemma is used for what is found in memory: call this one"]))  # fmt: skip


def _said(terms: Iterable[spec.SpecTerm]) -> Iterator[spec.BoundVar]:
    """The variables that permissions and equations say: those that stand there by themselves, or in a struct."""
    pending = list(terms)
    while pending:
        term = pending.pop()
        match term:
            case spec.Bound(var=var):
                yield var
            case spec.PointsTo(location=location, value=value):
                pending += [location] if value is None else [location, value]
            case spec.SpecCall(args=args, ty=Assertion()) | spec.Construct(args=args):
                pending += args
            case spec.Binary(op=spec.SpecOp.EQ, left=left, right=right):
                pending += [left, right]
            case spec.Pure(term=inner):
                pending.append(inner)
            case _ if isinstance(term.ty, Assertion) or (isinstance(term, spec.Binary) and term.op is spec.SpecOp.CONJ):
                pending += children(term)
            case _:
                pass
