"""Contracts, and what stands in bodies: clauses of loops and ghost code. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import ASSERTION, BOOL, UNIT, Adt, MathInt, Ref, Seq, Tuple, Type, parts
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.context import Cx
from murust.types.items import Items
from murust.types.terms import proofs
from murust.types.terms.clauses import proposition, propositions
from murust.types.terms.closures import of_closure, within
from murust.types.terms.coerce import infer, is_integer, to_int, value
from murust.types.terms.context import Name, SpecCx, logical_code
from murust.types.terms.loops import iteration_names
from murust.types.terms.settle import settled

_MODIFIERS = frozenset({"pure", "opaque", "inline", "diverges"})


@attrs.define(eq=False, repr=False)
class Draft:
    """A contract that is being made."""

    requires: list[spec.Clause] = attrs.field(factory=list)
    ensures: list[spec.Clause] = attrs.field(factory=list)
    panics: list[spec.Clause] = attrs.field(factory=list)
    measure: spec.Measure | None = None
    ghosts: list[spec.BoundVar] = attrs.field(factory=list)
    lemmas: list[str] = attrs.field(factory=list)
    modifiers: set[str] = attrs.field(factory=set)

    def contract(self) -> core.Contract:
        return core.Contract(
            tuple(self.requires), tuple(self.ensures), self.measure, "trusted" in self.modifiers, tuple(self.panics),
            tuple(self.ghosts), tuple(self.lemmas), frozenset(self.modifiers - {"trusted"}),
        )  # fmt: skip


def contract(
    node: ast.Function, params: dict[str, core.Local], result: core.Local, cx: Cx
) -> tuple[core.Contract, dict[str, Name]]:
    """The contract of a function, from the clauses before it, and the names that it binds for the body."""
    if not node.clauses:
        return core.Contract(), {}
    code = logical_code(cx.scope, cx.generics, cx.items, cx.solver)
    base = SpecCx(code, dict(params), entry=frozenset(params.values()), old_allowed=False, binders=True)
    draft = Draft()
    for clause in node.clauses:
        if isinstance(clause, ast.GhostParam):
            var = spec.BoundVar(clause.name.name, base.type_of(clause.ty))
            draft.ghosts.append(var)
            base.names[clause.name.name] = var
    for clause in node.clauses:
        if isinstance(clause, ast.Clause) and clause.kind is ast.ClauseKind.REQUIRES:
            draft.requires += propositions(clause, base, ASSERTION)
    at_exit = replace(base, result=result, at_exit=True, old_allowed=True, binders=False)
    entry = replace(base, binders=False)
    for clause in node.clauses:
        _clause(clause, draft, entry, at_exit)
    if "pure" in draft.modifiers:
        _check_pure(node, params, result, cx.items)
    bound: dict[str, Name] = {name: var for name, var in base.names.items() if isinstance(var, spec.BoundVar)}
    return draft.contract(), bound


def _clause(clause: ast.AnyClause, draft: Draft, entry: SpecCx, at_exit: SpecCx) -> None:
    match clause:
        case ast.Clause(kind=ast.ClauseKind.REQUIRES) | ast.GhostParam():
            pass
        case ast.Clause(kind=ast.ClauseKind.ENSURES):
            draft.ensures += propositions(clause, at_exit, ASSERTION)
        case ast.Clause(kind=ast.ClauseKind.PANICS):
            draft.panics.append(proposition(clause, entry, BOOL))
        case ast.Decreases():
            draft.measure = measure(clause, draft.measure, entry)
        case ast.Modifier(name=name) if name in _MODIFIERS or name == "trusted":
            draft.modifiers.add(name)
        case ast.UsesLemmas(paths=paths):
            draft.lemmas += [lemma for path in paths if (lemma := proofs.lemma_name(path, entry)) is not None]
        case ast.Clause(kind=kind):
            entry.report(error("C0019", f"`{kind.value}` is not for a function", clause.span))
        case _:
            entry.report(errors.unsupported("this clause on a function", clause.span))


def _check_pure(node: ast.Function, params: dict[str, core.Local], result: core.Local, items: Items) -> None:
    """What is called in a specification gives a value and changes nothing."""
    why = ""
    if result.ty == UNIT:
        why = "it returns nothing"
    elif any(_mutates(local.ty) for local in params.values()):
        why = "it takes a mutable borrow"
    elif any(isinstance(q, ast.Modifier) and q.name == "unsafe" for q in node.qualifiers):
        why = "it is unsafe: what it returns may depend on memory"
    if why:
        items.report(error("C0018", f"`{node.name.name}` can't be `pure`: {why}", node.name.span))


def _mutates(ty: Type) -> bool:
    return (isinstance(ty, Ref) and ty.mutable) or any(map(_mutates, parts(ty)))


def measure(clause: ast.Decreases, known: spec.Measure | None, cx: SpecCx) -> spec.Measure:
    """Numbers, sequences (by their length), and values of recursive types (whose parts are smaller), or sequences of
    these."""
    if known is not None:
        cx.report(error("C0002", "there are two `decreases` here", clause.span, helps=["join them: `decreases a, b`"]))
    terms: list[spec.SpecTerm] = []
    for node in clause.terms:
        term = value(infer(node, cx), cx)
        ty = cx.known(term.ty)
        if is_integer(ty):
            term = to_int(term, cx)
        elif isinstance(ty, Seq) and not _nested(ty.element, cx.items.adts):
            term = spec.Length(term, MathInt(), term.span)
        elif not isinstance(ty, Adt | Tuple | Seq) and not unify.unknown(ty):
            cx.report(error("C0020", f"a `{ty}` does not decrease: a number, a sequence or a recursive value does",
                            node.span))  # fmt: skip
        terms.append(settled(term, cx))
    return spec.Measure(tuple(terms), clause.span)


def _nested(ty: Type, adts: Mapping[str, core.AdtDef]) -> bool:
    """May there be a value of a type of the program in another one of the same type?"""
    names = _named(ty, adts)
    return any(name in _named_in(name, adts) for name in names)


def _named(ty: Type, adts: Mapping[str, core.AdtDef]) -> set[str]:
    """The types that occur in a type, as it is written."""
    inner = set().union(*(_named(part, adts) for part in parts(ty)))
    return inner | {ty.name} if isinstance(ty, Adt) and ty.name in adts else inner


def _named_in(name: str, adts: Mapping[str, core.AdtDef]) -> set[str]:
    """The types that occur in the fields of a type, and in theirs."""
    found: set[str] = set()
    pending = [name]
    while pending:
        fields = [field.ty for variant in adts[pending.pop()].variants for field in variant.fields]
        new = set().union(*(_named(ty, adts) for ty in fields)) - found
        found |= new
        pending += new
    return found


# --- In bodies -------------------------------------------------------------------------------------------------


def fill_sites(body_locals: list[core.Local], params: dict[str, core.Local], bound: dict[str, Name], cx: Cx) -> None:
    """Types the clauses of loops and the ghost code of a body, in the order in which they stand there."""
    if not cx.sites:
        return
    code = logical_code(cx.scope, cx.generics, cx.items, cx.solver)
    for site in cx.sites:
        names = _names(site, bound)
        code.scope = replace(site.code_scope, logical=True, elide=lambda span: "")
        inner = SpecCx(code, names, entry=frozenset(params.values()))
        own = body_locals
        if site.closure is not None:
            inner, own = within(site.closure, names, inner), site.closure.locals
        if isinstance(site, thir.GhostStmt):
            site.steps = proofs.ghost_statement(site, own, inner)
        elif site.closure is not None and site.closure.site is site:
            site.closure.contract = of_closure(site, site.closure, inner)
        else:
            _loop(site, replace(inner, binders=True, hidden=_bound_before(site)))


def _names(site: thir.SpecSite | thir.GhostStmt, bound: dict[str, Name]) -> dict[str, Name]:
    """What is visible: what `requires` binds, what the invariants of loops around it and before it bind, variables, and
    those of ghost code."""
    names = dict(bound)
    names.update(_bound_before(site))
    for name, binding in site.scope.items():
        if binding.local is not None:
            names[name.removeprefix(thir.GHOST)] = binding.local
    return names


def _bound_before(site: thir.SpecSite | thir.GhostStmt) -> dict[str, Name]:
    found: dict[str, Name] = {}
    for loop in site.before:
        if loop.closure is site.closure:
            found.update(_bound_before(loop))
            found.update(loop.bound)
    return found


def _loop(site: thir.SpecSite, cx: SpecCx) -> None:
    after = replace(cx, names=dict(cx.names))
    cx.names.update(iteration_names(site))
    cx = replace(cx, later=site.items)
    known = dict(cx.names)
    invariants = [
        part
        for clause in site.clauses
        if isinstance(clause, ast.Clause) and clause.kind is ast.ClauseKind.INVARIANT
        for part in propositions(clause, cx, ASSERTION)
    ]
    new = {name: var for name, var in cx.names.items() if var is not known.get(name)}
    site.bound = {name: var for name, var in new.items() if isinstance(var, spec.BoundVar)}
    cx = replace(cx, binders=False)
    ensures: list[spec.Clause] = []
    for clause in site.clauses:
        match clause:
            case ast.Clause(kind=ast.ClauseKind.INVARIANT):
                pass
            case ast.Clause(kind=ast.ClauseKind.ENSURES):
                ensures += propositions(clause, replace(after, binders=False), ASSERTION)
            case ast.Decreases():
                site.measure = measure(clause, site.measure, cx)
            case ast.Clause(kind=kind):
                cx.report(error("C0019", f"`{kind.value}` is not for a loop", clause.span))
            case ast.Modifier(name=name):
                cx.report(error("C0019", f"`{name}` is not for a loop", clause.span))
            case _:
                cx.report(errors.unsupported("this clause on a loop", clause.span))
    site.invariants, site.ensures = tuple(invariants), tuple(ensures)
