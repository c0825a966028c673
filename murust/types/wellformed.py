"""Do types and bounds make sense? What a type or trait demands of its arguments holds wherever it is named, and what
is held or handed over has a size. Source: Rust reference, "Trait and lifetime bounds", "Dynamically Sized Types"; for
what is checked where: rustc-dev-guide, "Well-formedness".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from murust.core.types import Adt, Array, FnItem, Int, Param, Projection, Simple, Slice, Tuple, Type, parts
from murust.diagnostics.model import Diagnostic, error
from murust.record import replace
from murust.resolve.names import Definition
from murust.source import Span
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.consts import const_type, static_type
from murust.types.context import Cx
from murust.types.finite import endless, refuse_holding_itself
from murust.types.generics import NO_GENERICS, Generics, Predicate, TraitRef, Verdict
from murust.types.items import FunctionEntry, ImplDef, Items, TraitDef
from murust.types.select import Solver
from murust.types.sized import is_sized
from murust.types.written_bounds import predicates_of


def missing(ty: Type, solver: Solver) -> Predicate | None:
    """The first thing that a type demands, itself or in its parts, and that does not hold."""
    ty = unify.shallow(ty)
    for demand in _demands(ty, solver):
        if solver.evaluate(demand) is Verdict.NO:
            return demand
    for part in parts(ty):
        found = missing(part, solver)
        if found is not None:
            return found
    return None


def _demands(ty: Type, solver: Solver) -> Iterable[Predicate]:
    if ty.leaf:
        return
    match ty:
        case Adt(name=name, args=args) if args:
            yield from of_arguments(solver.items.type_generics(name), args, solver)
        case Array(element=element) | Slice(element=element):
            yield from _sizes([element], solver)
        case Tuple(items=items):
            yield from _sizes(items[:-1], solver)
        case Projection(trait=trait, args=args):
            yield TraitRef(trait, args)
        case FnItem(name=name, args=args) if args and name in solver.items.entries:
            yield from of_arguments(solver.items.signature(name).generics, args, solver)
        case _:
            pass


def of_arguments(generics: Generics, args: tuple[Type, ...], solver: Solver) -> Iterable[Predicate]:
    """What generic parameters demand of arguments."""
    env = generics.env(args)
    sized = [env[n] for n in generics.params if n not in generics.maybe_unsized and n not in generics.const_types]
    yield from _sizes(sized, solver)
    for predicate in generics.predicates:
        yield predicate.substitute(env)


def _sizes(types: Iterable[Type], solver: Solver) -> Iterable[Predicate]:
    return (TraitRef("Sized", (ty,)) for ty in types if not is_sized(ty, solver))


def of_trait(ref: TraitRef, solver: Solver) -> Iterable[Predicate]:
    """What a trait demands of its arguments. What it demands of `Self` is implied by it."""
    generics = solver.items.any_generics(ref.trait)
    for demand in of_arguments(generics, ref.args, solver):
        subject = demand.self_type if isinstance(demand, TraitRef) else demand.ref.self_type
        if subject != ref.self_type:
            yield demand


class Checker:
    """Reports what does not make sense, inside of one item."""

    def __init__(self, items: Items, solver: Solver) -> None:
        self.items = items
        self.solver = solver

    def written(self, ty: Type, span: Span, *, sized: bool = True) -> bool:
        """A type, which stands for something that is held unless `sized` is false."""
        regress = endless(ty, self.solver)
        if regress is not None:
            self.items.report(error("E0275", f"the associated type `{regress}` is defined by itself", span))
            return False
        found = missing(ty, self.solver)
        if found is None and sized and not is_sized(ty, self.solver):
            found = TraitRef("Sized", (ty,))
        if found is not None:
            self.items.report(unmet(found, span))
        return found is None

    def bound(self, predicate: Predicate, span: Span) -> None:
        """A bound; one that says nothing of a parameter holds, or nobody could ever use the item."""
        if not isinstance(predicate, TraitRef):
            return
        lone = predicate.closed and Solver(self.items).evaluate(predicate) is Verdict.NO
        found = predicate if lone else self.missing_in(predicate)
        if found is not None:
            self.items.report(unmet(found, span))

    def missing_in(self, ref: TraitRef) -> Predicate | None:
        """The first thing that naming a trait demands and that does not hold."""
        for demand in of_trait(ref, self.solver):
            if self.solver.evaluate(demand) is Verdict.NO:
                return demand
        return next((found for arg in ref.args if (found := missing(arg, self.solver)) is not None), None)

    def bounds(self, generics: Generics) -> None:
        for predicate, span in generics.written:
            self.bound(predicate, span)


def unmet(demand: Predicate, span: Span) -> Diagnostic:
    if not isinstance(demand, TraitRef):
        text = f"`<{demand.ref.self_type} as {demand.ref}>::{demand.name}` is not `{demand.ty}`"
        return error("E0271", text, span)
    if demand.trait == "Sized":
        text = f"the size of `{demand.self_type}` is not known, and something of this type is held here"
        return error("E0277", text, span, helps=["hold it behind a reference or in a `Box`"])
    helps = [f"demand it: `{demand.self_type}: {demand}`"] if isinstance(demand.self_type, Param) else []
    text = f"`{demand.self_type}` does not implement `{demand}`, which is demanded here"
    return error("E0277", text, span, helps=helps)


# --- Items -----------------------------------------------------------------------------------------------------


def check_declarations(items: Items) -> None:
    """Types, traits, implementations and constants of the program."""
    for name, found in items.names.adts.items():
        if not found.module.in_prelude and name in items.adts:
            _check_type(name, found, items)
    for trait in items.traits.values():
        if not trait.module.in_prelude:
            _check_trait(trait, items)
    for impl in items.impls:
        if not impl.module.in_prelude and not impl.derived:
            _check_impl(impl, items)
    nowhere = Checker(items, Solver(items))
    for found in items.names.consts.values():
        if not found.module.in_prelude and isinstance(found.node, ast.ConstItem) and not found.node.ghost:
            nowhere.written(const_type(found, items), found.node.ty.span)
    for found in items.names.statics.values():
        if not found.module.in_prelude and isinstance(found.node, ast.Static):
            nowhere.written(static_type(found, items), found.node.ty.span)


def _check_type(name: str, found: Definition, items: Items) -> None:
    generics = items.type_generics(name)
    checker = Checker(items, Solver.of(items, generics))
    checker.bounds(generics)
    node = found.node
    if not isinstance(node, ast.Struct | ast.Enum) or node.ghost:
        return
    if not generics.params:
        refuse_holding_itself(Adt(name), items)
    shapes = [node.fields] if isinstance(node, ast.Struct) else [variant.fields for variant in node.variants]
    for variant, fields in zip(items.adts[name].variants, shapes, strict=True):
        for field, written in zip(variant.fields, fields, strict=True):
            last = isinstance(node, ast.Struct) and field is variant.fields[-1]
            checker.written(field.ty, written.ty.span, sized=not last)


def _check_trait(trait: TraitDef, items: Items) -> None:
    checker = Checker(items, Solver.of(items, trait.generics, (trait.ref,)))
    checker.bounds(trait.generics)
    scope = replace(trait.scope, explicit="a bound")
    for name, declared in trait.types.items():
        for bound in declared.bounds:
            if not isinstance(bound, ast.Lifetime) and not bound.maybe:
                for predicate in predicates_of(scope, Projection(trait.name, trait.generics.own, name), bound):
                    checker.bound(predicate, bound.span)
    for ref, bound in zip(trait.supertraits, trait.node.supertraits, strict=False):
        found = checker.missing_in(ref)
        if found is not None:
            items.report(unmet(found, bound.span))


def _check_impl(impl: ImplDef, items: Items) -> None:
    checker = Checker(items, Solver.of(items, impl.generics))
    checker.bounds(impl.generics)
    good = checker.written(impl.self_type, impl.span, sized=False)
    if impl.trait is None or not good:
        return
    found = checker.missing_in(impl.trait)
    if found is not None:
        items.report(unmet(found, impl.span))
    trait = items.traits[impl.trait.trait]
    for name, node in impl.types.items():
        ty = impl.assoc_type(name)
        if ty is not None and name in trait.types and node.target is not None:
            sized = not any(getattr(bound, "maybe", False) for bound in trait.types[name].bounds)
            checker.written(ty, node.target.span, sized=sized)


def check_body_types(cx: Cx) -> None:
    """The types of variables and of what is made and called; what a call demands by name has been demanded."""
    checker = Checker(cx.items, cx.solver)
    seen: set[tuple[Type, bool]] = set()

    def check(ty: Type, span: Span, *, sized: bool) -> None:
        if type(ty) is Int or (ty, sized) in seen:
            return
        known = cx.items.well_formed if ty.closed else seen
        if (ty, sized) not in known and checker.written(ty, span, sized=sized):
            known.add((ty, sized))
            refuse_holding_itself(ty, cx.items)

    for binding in cx.bindings:
        check(binding.ty, binding.span, sized=True)
    secrets = _Secrets(cx)
    for node in cx.typed:
        secrets.check(node)
        kind = type(node)
        if kind is thir.Call:
            _check_arguments(node, check, cx)
        elif kind in _MADE or type(node.ty) is FnItem:
            check(node.ty, node.span, sized=True)
        elif kind is thir.Block:
            _check_moved(node, cx)


_MADE = frozenset({thir.Aggregate, thir.ConstValue, thir.Cast, thir.CallValue})


def _check_arguments(call: Any, check: Callable[..., None], cx: Cx) -> None:
    """The generic arguments of a call."""
    generics = cx.items.signature(call.function).generics if call.type_args else NO_GENERICS
    for param, arg in zip(generics.params, call.type_args, strict=True):
        if param not in generics.const_types:
            check(arg, call.span, sized=param not in generics.maybe_unsized)


def _check_moved(block: Any, cx: Cx) -> None:
    for statement in block.statements:
        if isinstance(statement, thir.ExprStmt) and not is_sized(statement.expr.ty, cx.solver):
            text = f"a value of the type `{statement.expr.ty}`, whose size is not known, can't be moved"
            cx.report(error("E0161", text, statement.expr.span))


class _Secrets:
    """Types that can't be named here: no value here has such a type. Source: RFC 2145, "Type privacy"."""

    def __init__(self, cx: Cx) -> None:
        self.cx = cx
        self.adts = cx.items.names.adts
        self.seen: set[Type] = set()

    def check(self, node: thir.Expr | thir.Pattern) -> None:
        ty = node.ty
        if isinstance(ty, Simple) or ty in self.seen:
            return
        self.seen.add(ty)
        found = self._in(ty)
        if found is not None:
            self.cx.report(error("E0603", f"the type `{found}` is private, and this is of that type", node.span))

    def _in(self, ty: Type) -> str | None:
        if isinstance(ty, Adt):
            scope = self.adts[ty.name].scope
            if scope is not None and not scope.contains(self.cx.module):
                return ty.name
        return next((found for part in parts(ty) if (found := self._in(part)) is not None), None)


def check_signature(entry: FunctionEntry, signature: thir.Signature, items: Items) -> None:
    """What a function takes and returns has a size, if it has a body."""
    own = (entry.owner.ref,) if isinstance(entry.owner, TraitDef) else ()
    checker = Checker(items, Solver.of(items, signature.generics, own))
    checker.bounds(signature.generics)
    node = signature.node
    held = node.body is not None or entry.foreign
    for param, (_, ty) in zip(node.params, signature.params, strict=True):
        written = param.ty if isinstance(param, ast.Param) else None
        checker.written(ty, written.span if written is not None else param.span, sized=held)
        refuse_holding_itself(ty, items)
    if node.result is not None:
        checker.written(signature.result, node.result.span, sized=held)
        refuse_holding_itself(signature.result, items)
