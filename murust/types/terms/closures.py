"""The clauses of closures. Source: LANGUAGE.md section 2; docs/language.md."""

from __future__ import annotations

from collections.abc import Iterator

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, UNIT, Ref, Seq, Type
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import errors, thir, thir_closures
from murust.types.closures import bindings
from murust.types.terms.clauses import proposition, propositions
from murust.types.terms.context import Name, SpecCx


def within(info: thir_closures.ClosureInfo, names: dict[str, Name], cx: SpecCx) -> SpecCx:
    """Inside of a closure `old` speaks of where it was called: of its parameters, and of what it holds."""
    own = frozenset(info.locals)
    params = frozenset(local for local in own if local.kind is core.LocalKind.PARAM)
    outside = frozenset(name for name in names.values() if isinstance(name, core.Local) and name not in own)
    return replace(cx, entry=params, held=outside)


def of_closure(site: thir.SpecSite, info: thir_closures.ClosureInfo, cx: SpecCx) -> core.Contract:
    """What a closure requires and ensures, and what holds between calls of it. What it holds is spoken of by the names
    of the variables outside; a parameter that is taken apart, by those of the parts."""
    cx = replace(cx, names=dict(cx.names))
    for binding, pattern in info.patterns:
        if binding.local is not None and pattern is not None:
            cx.names.update(_parts(spec.Var(binding.local, binding.local.ty, binding.span), pattern))
    at_exit = replace(cx, result=info.locals[0], at_exit=True)
    entry = replace(cx, old_allowed=False)
    between, seen, given = _between(info, cx)
    requires: list[spec.Clause] = []
    ensures: list[spec.Clause] = []
    invariants: list[spec.Clause] = []
    for clause in site.clauses:
        match clause:
            case ast.Clause(kind=ast.ClauseKind.REQUIRES):
                requires.append(proposition(clause, entry, BOOL))
            case ast.Clause(kind=ast.ClauseKind.ENSURES):
                ensures.append(proposition(clause, at_exit, BOOL))
            case ast.Clause(kind=ast.ClauseKind.INVARIANT):
                invariants += propositions(clause, between)
            case ast.Clause(kind=kind):
                cx.report(error("C0019", f"`{kind.value}` is not for a closure", clause.span))
            case _:
                cx.report(errors.unsupported("this clause on a closure", clause.span))
    return core.Contract(tuple(requires), tuple(ensures), invariants=tuple(invariants), seen=seen, given=given)


def _between(info: thir_closures.ClosureInfo, cx: SpecCx) -> tuple[SpecCx, spec.BoundVar | None, spec.BoundVar | None]:
    """For what holds between calls. `seen` are the last arguments of those so far, and `given` what they have given,
    unless a variable has that name; the other parameters are what the next call is given for them."""
    item: Type = UNIT
    names = dict(cx.names)
    if info.patterns:
        last, pattern = info.patterns[-1]
        item = last.local.ty if last.local is not None else item
        for name in (last.name, *(bind.binding.name for bind in (bindings(pattern) if pattern is not None else ()))):
            names.pop(name, None)
    calls = {"seen": item, "given": info.locals[0].ty}
    found = {name: spec.BoundVar(name, Seq(_referred(ty))) for name, ty in calls.items() if name not in names}
    return replace(cx, names={**names, **found}), found.get("seen"), found.get("given")


def _referred(ty: Type) -> Type:
    """To specifications shared references are what they refer to."""
    while isinstance(ty, Ref) and not ty.mutable:
        ty = ty.target
    return ty


def _parts(term: spec.SpecTerm, pattern: thir.Pattern) -> Iterator[tuple[str, Name]]:
    """What the names of a pattern stand for, as parts of what it matches."""
    match pattern:
        case thir.Bind(binding=binding, by_ref=by_ref, inner=inner):
            if not by_ref:
                yield binding.name, term if by_ref is None else spec.Borrowed(term, binding.ty, pattern.span)
            if inner is not None:
                yield from _parts(term, inner)
        case thir.DerefPattern(inner=inner):
            yield from _parts(spec.Deref(term, inner.ty, pattern.span), inner)
        case thir.Destructure(variant=variant, fields=fields):
            for index, inner in fields:
                yield from _parts(spec.FieldOf(term, variant, index, inner.ty, inner.span), inner)
        case _:
            return
