"""Ghost code and proofs: the statements of the specification language. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import proofs, types
from murust.core import specs as spec
from murust.core.types import ASSERTION, BOOL
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify
from murust.types.items import TraitDef
from murust.types.terms import patterns
from murust.types.terms.clauses import clause_term, conjuncts
from murust.types.terms.coerce import check, infer, value
from murust.types.terms.context import SpecCx
from murust.types.terms.settle import settled

_RELATIONS = {
    ast.BinaryOp.EQ: spec.SpecOp.EQ, ast.BinaryOp.LE: spec.SpecOp.LE, ast.BinaryOp.LT: spec.SpecOp.LT,
    ast.BinaryOp.GE: spec.SpecOp.GE, ast.BinaryOp.GT: spec.SpecOp.GT, ast.BinaryOp.IMPLIES: spec.SpecOp.IMPLIES,
    ast.BinaryOp.EXPLIES: spec.SpecOp.IMPLIES, ast.BinaryOp.IFF: spec.SpecOp.IFF,
}  # fmt: skip


# --- Statements of a body --------------------------------------------------------------------------------------


def ghost_statement(site: thir.GhostStmt, locals_: list[core.Local], cx: SpecCx) -> list[core.Stmt]:
    """What a ghost statement of a body is in Core."""
    node = site.node
    match node:
        case ast.SpecAssert(proposition=proposition, proof=None):
            known = dict(cx.names)
            parts = _clauses(proposition, replace(cx, binders=True))
            new = {name: var for name, var in cx.names.items() if var is not known.get(name)}
            site.bound = {name: var for name, var in new.items() if isinstance(var, spec.BoundVar)}
            return [core.GhostAssert(part, node.span) for part in parts]
        case ast.SpecAssume(proposition=proposition):
            return [core.GhostAssume(_clause(proposition, cx), node.span)]
        case ast.GhostLet(value=written, ty=ty):
            wanted = cx.type_of(ty) if ty is not None else None
            term = check(written, wanted, cx) if wanted is not None else value(infer(written, cx), cx)
            bound, _ = patterns.irrefutable(node.pattern, term, cx)
            return [_declare(site, var, inner, locals_, cx) for var, inner in bound]
        case ast.GhostStmt(kind="set", term=ast.Assign(target=target, value=written)):
            return _set(target, written, node.span, cx)
        case _:
            return [core.GhostStep(step, node.span) for step in _step(node, cx)[0]]


def _declare(
    site: thir.GhostStmt, var: spec.BoundVar, term: spec.SpecTerm, locals_: list[core.Local], cx: SpecCx
) -> core.Stmt:
    term = settled(term, cx)
    local = core.Local(len(locals_), var.name, term.ty, core.LocalKind.GHOST, True, site.span)
    locals_.append(local)
    for binding in site.declared:
        if binding.name == var.name:
            binding.local, binding.ty = local, term.ty
    return core.GhostSet(local, term, site.span)


def _set(target: ast.Expr, written: ast.Expr, span: Span, cx: SpecCx) -> list[core.Stmt]:
    local = cx.names.get(target.path.text) if isinstance(target, ast.PathExpr) else None
    if not isinstance(local, core.Local) or local.kind is not core.LocalKind.GHOST:
        cx.report(error("C0021", "ghost code assigns to variables of `ghost let` only", target.span))
        return []
    return [core.GhostSet(local, settled(check(written, local.ty, cx), cx), span)]


def _clause(node: ast.Expr, cx: SpecCx) -> spec.Clause:
    return spec.Clause(clause_term(node, cx, ASSERTION), node.span)


def _clauses(node: ast.Expr, cx: SpecCx) -> list[spec.Clause]:
    """The parts of a conjunction, each proved by itself."""
    return [spec.Clause(term, term.span) for term in conjuncts(_clause(node, cx).term)]


# --- Proofs ----------------------------------------------------------------------------------------------------


def proof(block: ast.Block | None, cx: SpecCx) -> proofs.Proof:
    """The steps of a block; the names that it declares end with it."""
    if block is None:
        return ()
    cx = cx.inner(binders=False)
    steps: list[proofs.ProofStep] = []
    for statement in block.statements:
        found, cx = _step(statement, cx)
        steps += found
    if block.tail is not None:
        steps += _expression(block.tail, cx)
    return tuple(steps)


def _step(node: ast.Stmt, cx: SpecCx) -> tuple[list[proofs.ProofStep], SpecCx]:
    """The steps of a statement, and the context after it."""
    match node:
        case ast.SpecAssert(proposition=proposition, proof=block):
            clause = _clause(proposition, replace(cx, binders=block is None))
            return [_assert(clause, block, node.span, cx)], cx
        case ast.SpecAssume(proposition=proposition):
            return [proofs.Assume(_clause(proposition, cx), node.span)], cx
        case ast.Let(value=ast_value, orelse=None) | ast.GhostLet(value=ast_value) if ast_value is not None:
            ty = cx.type_of(node.ty) if node.ty is not None else None
            term = check(ast_value, ty, cx) if ty is not None else infer(ast_value, cx)
            bound, inner = patterns.irrefutable(node.pattern, settled(term, cx), cx)
            return [proofs.LetStep(var, settled(of, cx), node.span) for var, of in bound], inner
        case ast.Calc():
            return [_calculation(node, cx)], cx
        case ast.GhostStmt(kind="call", term=term):
            return _expression(term, cx), cx
        case ast.GhostStmt():
            return [_named(node, cx)], cx
        case ast.ExprStmt(expr=expr):
            return _expression(expr, cx), cx
        case _:
            cx.report(error("C0022", "this is no step of a proof", node.span))
            return [], cx


def _assert(clause: spec.Clause, block: ast.Block | None, span: Span, cx: SpecCx) -> proofs.Assert:
    """The steps see the variables of a `forall` that they prove."""
    match clause.term:
        case spec.Quantified(universal=True, variables=variables) if block is not None:
            inner = replace(cx, names={**cx.names, **{var.name: var for var in variables}})
            return proofs.Assert(clause, proof(block, inner), span, variables)
        case _:
            return proofs.Assert(clause, proof(block, cx), span)


def _expression(node: ast.Expr, cx: SpecCx) -> list[proofs.ProofStep]:
    match node:
        case ast.Call() | ast.MethodCall():
            return _lemma_call(node, cx)
        case ast.Block():
            return list(proof(node, cx))
        case ast.If(condition=ast.LetCondition() as condition, then=then, orelse=orelse):
            scrutinee = settled(value(infer(condition.scrutinee, cx), cx), cx)
            found = patterns.match_pattern(condition.pattern, scrutinee, cx)
            rest = tuple(_expression(orelse, cx)) if orelse is not None else ()
            return [proofs.Branch(settled(found.condition, cx), _arm(found, then, cx), rest, node.span)]
        case ast.If(condition=condition, then=then, orelse=orelse) if not isinstance(condition, ast.LetCondition):
            test = settled(check(condition, BOOL, cx), cx)
            rest = tuple(_expression(orelse, cx)) if orelse is not None else ()
            return [proofs.Branch(test, proof(then, cx), rest, node.span)]
        case ast.Match():
            return list(_match(node, cx))
        case ast.TupleExpr(items=()):
            return []
        case _:
            cx.report(error("C0022", "this is no step of a proof", node.span))
            return []


def _arm(found: patterns.Matched, body: ast.Expr, cx: SpecCx) -> proofs.Proof:
    inner = patterns.extend(found, cx)
    lets = [proofs.LetStep(var, settled(term, cx), found.span) for var, term in found.bound]
    return (*lets, *_expression(body, inner))


def _match(node: ast.Match, cx: SpecCx) -> proofs.Proof:
    """A proof by cases: the arms in order."""
    from murust.types.exhaust import missing

    scrutinee = settled(value(infer(node.scrutinee, cx), cx), cx)
    found = [patterns.match_pattern(arm.pattern, scrutinee, cx) for arm in node.arms]
    for arm in node.arms:
        if arm.guard is not None:
            cx.report(errors.unsupported("a guard in a proof", arm.guard.span, "use `if` in the arm"))
    if not unify.unknown(scrutinee.ty):
        witness = missing([one.shape for one in found], scrutinee.ty, cx)
        if witness is not None:
            cx.report(error("E0004", f"this `match` does not cover `{witness}`", node.scrutinee.span))
    result: proofs.Proof = ()
    for matched, arm in zip(reversed(found), reversed(node.arms), strict=True):
        result = (proofs.Branch(settled(matched.condition, cx), _arm(matched, arm.body, cx), result, arm.span),)
    return result


def _lemma_call(node: ast.Call | ast.MethodCall, cx: SpecCx) -> list[proofs.ProofStep]:
    from murust.types.terms import calls, names

    if isinstance(node, ast.MethodCall):
        receiver = value(infer(node.receiver, cx), cx)
        found = names.member(receiver.ty, node.name.name, cx)
        segment = ast.Segment(node.name.name, node.generics, node.name.span)
        given = [receiver]
    else:
        path = node.callee.path if isinstance(node.callee, ast.PathExpr) else None
        found = names.find_spec(path, cx) if path is not None else None
        segment = path.segments[-1] if path is not None else ast.Segment("", None, node.span)
        given = []
    if found is None:
        name = segment.name or "this"
        cx.report(error("E0425", f"there is no lemma `{name}` in scope", segment.span, "not found",
                        helps=["a statement of a proof is a call of a `lemma fn` or of an `axiom fn`"]))  # fmt: skip
        return []
    term = settled(calls.finish(found, segment, given, node.args, node.span, cx, proof=True), cx)
    return [proofs.CallLemma(found.entry.name, term, node.span)]


def lemma_name(path: ast.Path, cx: SpecCx) -> str | None:
    """The lemma that `lemma path` names, or None after a report."""
    from murust.types.terms import names

    found = names.find_spec(path, cx)
    if found is None or not found.entry.is_proof:
        cx.report(error("E0425", f"there is no lemma `{path.text}` in scope", path.span, "not found"))
        return None
    signature = cx.items.spec_signature(found.entry.name)
    if signature is not None and (isinstance(found.entry.owner, TraitDef) or signature.generics.predicates):
        what = "naming a lemma of a trait, or with bounds, of which nothing says what types are meant,"
        cx.report(errors.unsupported(what, path.span, "call it: `//@ f::<T>();`"))
        return None
    return found.entry.name


def _named(node: ast.GhostStmt, cx: SpecCx) -> proofs.ProofStep:
    from murust.types.terms import names

    kind = proofs.StepKind(node.kind) if node.kind != "set" else proofs.StepKind.HAVOC
    if node.kind == "set":
        cx.report(error("C0021", "a proof assigns to nothing", node.span))
    steps = proof(node.proof, cx)
    if kind is proofs.StepKind.REVEAL:
        found = names.find_spec(node.term.path, cx) if isinstance(node.term, ast.PathExpr) else None
        if found is None:
            cx.report(error("E0425", "`reveal` names a spec function", node.term.span, "not found"))
        return proofs.Step(kind, None, found.entry.name if found is not None else "", steps, node.span)
    if kind in (proofs.StepKind.SPLIT, proofs.StepKind.HAVOC):
        term = value(infer(node.term, cx), cx)
        is_ghost = isinstance(term, spec.Var) and term.local.kind is core.LocalKind.GHOST
        if kind is proofs.StepKind.HAVOC and not is_ghost:
            cx.report(error("C0021", "`havoc` is for variables of `ghost let`", node.term.span))
        if kind is proofs.StepKind.SPLIT:
            _require_cases(term, cx)
    else:
        term = check(node.term, ASSERTION, cx)
        wanted = {proofs.StepKind.APPLY: spec.Wand, proofs.StepKind.PACKAGE: spec.Wand}.get(kind)
        if wanted is not None and not isinstance(term, wanted):
            cx.report(error("C0023", f"`{kind.value}` is for `A --* B`", node.term.span))
        if kind in (proofs.StepKind.FOLD, proofs.StepKind.UNFOLD) and not isinstance(term, spec.SpecCall):
            cx.report(error("C0023", f"`{kind.value}` is for an instance of a predicate", node.term.span))
    return proofs.Step(kind, settled(term, cx), "", steps, node.span)


def _require_cases(term: spec.SpecTerm, cx: SpecCx) -> None:
    """A proposition has two cases, an enum one for each of its variants."""
    ty = cx.shown(term.ty)
    enum = isinstance(ty, types.Adt) and not cx.items.adts[ty.name].is_struct
    if not (enum or isinstance(ty, types.Bool) or (cx.code.has_errors and unify.unknown(ty))):
        cx.report(error("C0023", f"`split` is for a proposition or an enum, and this is of type `{ty}`", term.span,
                        helps=["name what to tell apart, for example `split x == 0;`"]))  # fmt: skip


def _calculation(node: ast.Calc, cx: SpecCx) -> proofs.Calculation:
    links: list[proofs.CalcLink] = []
    left = node.first
    for step in node.steps:
        operator, first, second = _RELATIONS[step.op], left, step.term
        if step.op is ast.BinaryOp.EXPLIES:
            first, second = second, first
        whole = ast.Binary(
            ast.BinaryOp.IMPLIES if step.op is ast.BinaryOp.EXPLIES else step.op, first, second, step.span, step.span
        )
        relation = settled(check(whole, BOOL, cx), cx)
        if isinstance(relation, spec.Binary):
            links.append(proofs.CalcLink(operator, relation.left, relation.right, proof(step.proof, cx), step.span))
        left = step.term
    _one_direction(node, cx)
    return proofs.Calculation(tuple(links), node.span)


def _one_direction(node: ast.Calc, cx: SpecCx) -> None:
    """`a <= b >= c` relates nothing to `c`."""
    for falling, rising in (((">", ">="), ("<", "<=")), (("==>",), ("<==",))):
        ops = {step.op.value for step in node.steps}
        if ops & set(falling) and ops & set(rising):
            cx.report(error("C0024", "the steps of this calculation point in different directions", node.span))
