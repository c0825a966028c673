"""Definitions of the specification language: spec functions and constants, predicates, lemmas, type invariants.
Source: LANGUAGE.md section 2."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core import proofs as core_proofs
from murust.core import specs as spec
from murust.core.types import ASSERTION, BOOL, UNIT, Adt, Ref, Type
from murust.diagnostics.model import error
from murust.record import Record, replace
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import NO_GENERICS
from murust.types.items import FunctionEntry, ImplDef, Items, SpecEntry, SpecSignature, TraitDef
from murust.types.parameters import make_generics
from murust.types.select import Solver
from murust.types.terms import automatic, devices, proofs
from murust.types.terms.clauses import propositions
from murust.types.terms.coerce import check
from murust.types.terms.context import SpecCx, logical_code
from murust.types.terms.contracts import contract, measure
from murust.types.terms.settle import settled
from murust.types.terms.statics import static_of
from murust.types.written import Scope


def make_spec_signature(entry: SpecEntry, items: Items) -> SpecSignature:
    """The parameters and the type of a definition; what is wrong with it is reported."""
    owner = entry.owner
    base = owner.scope if owner is not None else Scope(items, entry.module)
    base = replace(base, logical=True, elide=lambda span: "", hidden=True)
    outer = owner.generics if owner is not None else NO_GENERICS
    node = entry.node
    if isinstance(node, ast.ConstItem):
        return SpecSignature((), base.type_of(node.ty), False, outer, base)
    generics, scope = make_generics(node.generics, base, outer)
    params: list[tuple[str, Type]] = []
    for param in node.params:
        if isinstance(param, ast.SelfParam):
            if scope.self_type is None:
                items.report(error("E0424", "`self` is for methods only", param.span))
            params.append(("self", scope.self_type if scope.self_type is not None else unify.fresh()))
            continue
        if not isinstance(param.pattern, ast.NamePattern):
            items.report(errors.unsupported("a pattern as a parameter here", param.span, "name the parameter"))
        name = param.pattern.name if isinstance(param.pattern, ast.NamePattern) else ""
        if any(name == known for known, _ in params):
            items.report(error("E0415", f"the parameter `{name}` is declared twice", param.span))
        params.append((name, _logical(scope.type_of(param.ty), node, items)))
    result: Type = ASSERTION if entry.kind in ("predicate", "device") else BOOL
    if entry.kind == "spec":
        result = scope.type_of(node.result) if node.result is not None else UNIT
    method = bool(node.params) and isinstance(node.params[0], ast.SelfParam)
    return SpecSignature(tuple(params), _logical(result, node, items), method, generics, scope)


def _logical(ty: Type, node: ast.SpecFunction, items: Items) -> Type:
    """Definitions speak of values: `&T` is `T`. What `&mut T` refers to depends on when it is asked."""
    while isinstance(ty, Ref):
        if ty.mutable:
            what = "a `&mut` parameter of a spec function"
            items.report(errors.unsupported(what, node.name.span, "take the value"))
        ty = ty.target
    return ty


def _context(entry: SpecEntry, signature: SpecSignature, items: Items) -> tuple[SpecCx, tuple[spec.BoundVar, ...]]:
    own = (entry.owner.ref,) if isinstance(entry.owner, TraitDef) else ()
    solver = Solver.of(items, signature.generics, own)
    params = tuple(spec.BoundVar(name, solver.normalize(ty)) for name, ty in signature.params)
    code = logical_code(signature.scope, signature.generics, items, solver)
    return SpecCx(code, {param.name: param for param in params}, old_allowed=False), params


def define(entry: SpecEntry, items: Items) -> spec.SpecFunction | core_proofs.Lemma | None:
    """A definition with its body; None after reports."""
    unify.forget()
    before = len(items.diagnostics)
    signature = items.spec_signature(entry.name)
    if signature is None:
        return None
    cx, params = _context(entry, signature, items)
    if entry.is_proof:
        assert isinstance(entry.node, ast.SpecFunction)
        result: spec.SpecFunction | core_proofs.Lemma = _lemma(entry, entry.node, params, signature, cx)
    else:
        result = _function(entry, params, signature, cx)
    return result if len(items.diagnostics) == before else None


def _function(
    entry: SpecEntry, params: tuple[spec.BoundVar, ...], signature: SpecSignature, cx: SpecCx
) -> spec.SpecFunction:
    node = entry.node
    result = cx.code.solver.normalize(signature.result)
    generics = signature.generics.params
    if isinstance(node, ast.ConstItem):
        if node.value is None:
            cx.report(error("P0006", "a constant needs a value", node.name.span))
        body = settled(check(node.value, result, cx), cx) if node.value is not None else None
        return spec.SpecFunction(entry.name, (), result, body, None, node.span, generics)
    known: spec.Measure | None = None
    opaque = False
    own, ensures = spec.BoundVar("result", result), list[spec.Clause]()
    for clause in node.clauses:
        match clause:
            case ast.Decreases():
                known = measure(clause, known, cx)
            case ast.Modifier(name="opaque"):
                opaque = True
            case ast.Modifier(name="inline"):
                pass  # it is unfolded anyway
            case ast.Modifier(name="auto"):
                cx.report(error("C0019", "`auto` is for lemmas", clause.span))
            case ast.Clause(kind=ast.ClauseKind.ENSURES) if entry.kind == "spec" and isinstance(entry.owner, TraitDef):
                cx.report(error("C0019", "implementations say what a spec function of a trait is", clause.span,
                                helps=["say what holds of all in an `axiom fn` of the trait"]))  # fmt: skip
            case ast.Clause(kind=ast.ClauseKind.ENSURES) if entry.kind == "spec":
                ensures += propositions(clause, cx.binding(own.name, own))
            case ast.Clause(kind=kind):
                cx.report(error("C0019", f"`{kind.value}` is not for a spec function: it is total", clause.span,
                                helps=["say it in a lemma"]))  # fmt: skip
            case _:
                cx.report(errors.unsupported("this clause on a spec function", clause.span))
    if node.body is None and not entry.may_lack_body:
        cx.report(error("P0006", f"`{entry.short}` has no body", node.name.span))
    body = settled(check(node.body, result, cx), cx) if node.body is not None else None
    registers = devices.registers(node, params, entry, cx)
    return spec.SpecFunction(
        entry.name, params, result, body, known, node.span, generics, opaque, own, tuple(ensures), registers
    )


def _lemma(
    entry: SpecEntry, node: ast.SpecFunction, params: tuple[spec.BoundVar, ...], signature: SpecSignature, cx: SpecCx
) -> core_proofs.Lemma:
    requires: list[spec.Clause] = []
    ensures: list[spec.Clause] = []
    known: spec.Measure | None = None
    auto: ast.Modifier | None = None
    for clause in node.clauses:
        match clause:
            case ast.Clause(kind=ast.ClauseKind.REQUIRES):
                requires += propositions(clause, replace(cx, binders=True), ASSERTION)
            case ast.Clause(kind=ast.ClauseKind.ENSURES):
                ensures += propositions(clause, cx, ASSERTION)
            case ast.Decreases():
                known = measure(clause, known, cx)
            case ast.Modifier(name="auto"):
                auto = clause
            case ast.Clause(kind=kind):
                cx.report(error("C0019", f"`{kind.value}` is not for a lemma", clause.span))
            case _:
                cx.report(errors.unsupported("this clause on a lemma", clause.span))
    if node.result is not None:
        cx.report(error("C0025", "a lemma returns nothing: it says what it proves in `ensures`", node.name.span))
    axiom = entry.kind == "axiom"
    if axiom and node.body is not None:
        cx.report(error("C0025", "an axiom has no proof", node.name.span, helps=["make it a `lemma fn`"]))
    if not axiom and node.body is None:
        cx.report(error("P0006", f"the lemma `{entry.short}` has no proof", node.name.span,
                        helps=["give it one, perhaps empty: `{}`; or make it an `axiom fn`"]))  # fmt: skip
    steps = None if axiom else proofs.proof(node.body, cx)
    generics = signature.generics.params
    if auto is not None:
        automatic.check(auto, entry, params, signature, (requires, ensures), cx)
    return core_proofs.Lemma(
        entry.name, generics, params, tuple(requires), tuple(ensures), known, steps, node.span, auto is not None
    )


# --- Type invariants -------------------------------------------------------------------------------------------


def type_invariants(items: Items) -> dict[str, tuple[spec.TypeInvariant, ...]]:
    found: dict[str, tuple[spec.TypeInvariant, ...]] = {}
    for node, module in items.names.invariants:
        if static_of(node, module, items) is not None:
            continue
        unify.forget()
        for invariant in _invariants(node, Scope(items, module, logical=True), items):
            found[invariant.adt] = (*found.get(invariant.adt, ()), invariant)
    return found


def _invariants(node: ast.TypeInvariant, scope: Scope, items: Items) -> list[spec.TypeInvariant]:
    """`invariant Name<T>: P`: the arguments are names for the parameters of the type. The parts of a conjunction are
    invariants of their own."""
    from murust.resolve.lookup import lookup

    target = node.target
    found = lookup(target.path, "types", scope.module, items.names) if isinstance(target, ast.PathType) else None
    if found is None or not isinstance(found.node, ast.Struct | ast.Enum) or not isinstance(target, ast.PathType):
        helps = ["after the type write `invariant Type: P`, with its name; after a static, `invariant STATIC: A`"]
        items.report(error("C0026", "there is no struct, enum or static of this name here", target.span, helps=helps))
        return []
    if found.module is not scope.module:
        items.report(error("C0026", "the invariant of a type stands in the module of the type", node.span))
        return []
    generics = items.type_generics(found.name)
    names = _written_names(target.path.segments[-1])
    if names is None or len(names) not in (0, len(generics.params)) or len(set(names)) != len(names):
        wanted = f"{found.name.rpartition('::')[2]}<{', '.join(generics.params)}>"
        items.report(error("C0026", f"name the parameters of the type: `invariant {wanted}: …`", node.target.span))
        return []
    renamed = dict(zip(generics.params, names or generics.params, strict=True))
    own = replace(
        generics, params=tuple(renamed.values()), const_types={renamed[n]: ty for n, ty in generics.const_types.items()}
    )
    own.predicates = tuple(p.substitute(dict(zip(generics.params, own.own, strict=True)))
                           for p in generics.predicates)  # fmt: skip
    consts = frozenset(own.const_types)
    self_type = Adt(found.name, own.own, generics.lifetimes)
    inner = replace(
        scope, params=frozenset(own.params) - consts, consts=consts, self_type=self_type,
        lifetimes=frozenset(generics.lifetimes), const_types=own.const_types,
    )  # fmt: skip
    before = len(items.diagnostics)
    var = spec.BoundVar("self", self_type)
    cx = SpecCx(logical_code(inner, own, items), {"self": var}, old_allowed=False)
    clauses = propositions(ast.Clause(ast.ClauseKind.INVARIANT, node.proposition, node.span), cx)
    if len(items.diagnostics) > before:
        return []
    return [spec.TypeInvariant(found.name, own.params, var, clause, node.span) for clause in clauses]


def _written_names(segment: ast.Segment) -> tuple[str, ...] | None:
    names: list[str] = []
    for arg in segment.args or ():
        if isinstance(arg, ast.Lifetime):
            continue
        if not isinstance(arg, ast.PathType) or len(arg.path.segments) != 1:
            return None
        names.append(arg.path.text)
    return tuple(names)


# --- Functions without a body ----------------------------------------------------------------------------------


def declaration(entry: FunctionEntry, items: Items) -> core.Declaration | None:
    """A function of a trait or of the host, with its contract."""
    from murust.types.bodies import function_context

    unify.forget()
    before = len(items.diagnostics)
    signature = items.signature(entry.name)
    cx = function_context(entry, signature, items)
    kind = core.LocalKind
    result = core.Local(0, "_0", cx.result, kind.RETURN, True, entry.node.name.span)
    params = [
        core.Local(index, name or f"_p{index}", cx.solver.normalize(ty), kind.PARAM, False, entry.node.name.span)
        for index, (name, ty) in enumerate(signature.params, 1)
    ]
    made, _ = contract(entry.node, {local.name: local for local in params}, result, cx)
    if len(items.diagnostics) > before:
        return None
    name, generics = entry.name, signature.generics.params
    return core.Declaration(name, tuple(params), result, made, generics, entry.node.name.span)


# --- Implementations of traits ---------------------------------------------------------------------------------


def check_members(items: Items) -> None:
    """Spec functions of implementations are those of the trait, and none is missing."""
    for impl in items.impls:
        trait = items.traits.get(impl.trait.trait) if impl.trait is not None else None
        if trait is None or impl.derived or impl.node is None or trait.scope.module.in_prelude:
            continue  # what those of the library are, the verifier knows
        given = {name for other in items.spec_impls.get(trait.name, ()) if _same(impl, other) for name in other.specs}
        for name, node in trait.specs.items():
            if node.body is None and node.kind != "axiom" and name not in given:
                items.report(error("E0046", f"the spec function `{name}` of `{trait.name}` is missing", impl.span))
    for trait_name, impls in items.spec_impls.items():
        for impl in impls:
            if not any(_same(other, impl) for other in items.trait_impls.get(trait_name, ())):
                text = f"`{trait_name}` is not implemented for `{impl.self_type}`"
                items.report(error("E0277", text, impl.span))
            for name, path in impl.specs.items():
                _check_member(name, items.specs[path], impl, items)


def _same(left: ImplDef, right: ImplDef) -> bool:
    if left is right:
        return True
    return left.trait is not None and right.trait is not None and left.trait.trait == right.trait.trait and (
        unify.can_unify(_open(left), _open(right))
    )  # fmt: skip


def _open(impl: ImplDef) -> Type:
    from murust.core.types import substitute

    return substitute(impl.self_type, {name: unify.fresh() for name in impl.generics.params})


def _check_member(name: str, entry: SpecEntry, impl: ImplDef, items: Items) -> None:
    assert impl.trait is not None
    of = items.specs.get(f"{impl.trait.trait}::{name}")
    span = entry.node.name.span
    if of is None:
        items.report(error("E0407", f"`{impl.trait.trait}` has no spec function `{name}`", span))
        return
    mine, its = items.spec_signature(entry.name), items.spec_signature(of.name)
    if mine is None or its is None:
        return
    solver = Solver.of(items, mine.generics)
    outer = len(items.traits[impl.trait.trait].generics.params)
    own = mine.generics.own[len(impl.generics.params) :]
    if len(own) != len(its.generics.params) - outer:
        items.report(error("E0049", f"`{name}` has other generic parameters than in the trait", span))
        return
    ref = TraitRefTypes((*impl.trait.args, *own), its.generics.params)
    wanted = [ref.of(ty, solver) for _, ty in its.params]
    proves = of.kind == "axiom" and entry.kind == "lemma"  # what the trait says of all its implementations
    if len(wanted) != len(mine.params) or (entry.kind != of.kind and not proves):
        items.report(error("E0050", f"`{name}` has other parameters than in the trait", span))
        return
    pairs = [*zip((ty for _, ty in mine.params), wanted, strict=True), (mine.result, ref.of(its.result, solver))]
    for found, expected in pairs:
        if solver.normalize(found) != expected:
            items.report(error("E0053", f"`{name}`: the trait says `{expected}`, this is `{found}`", span))


class TraitRefTypes(Record):
    """Types of a trait's member, for one implementation."""

    args: tuple[Type, ...]
    params: tuple[str, ...]

    def of(self, ty: Type, solver: Solver) -> Type:
        from murust.core.types import substitute

        return solver.normalize(substitute(ty, dict(zip(self.params, self.args, strict=True))))


__all__ = ["check_members", "declaration", "define", "make_spec_signature", "type_invariants"]
