"""What items must not be, as far as it can be seen without typing a body. Source: Rust reference, "Traits",
"Type aliases", "Associated Items", "Type layout"; the error index of rustc."""

from __future__ import annotations

from collections.abc import Iterable

from murust.core.types import INTS, Adt, Param, RawPtr, Ref
from murust.diagnostics.model import error
from murust.resolve.names import Definition
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.generics import Generics, TraitRef, Verdict
from murust.types.items import FunctionEntry, ImplDef, Items
from murust.types.parameters import params_of
from murust.types.select import Solver


def check_restrictions(items: Items) -> None:
    for name, found in items.names.aliases.items():
        if not found.module.in_prelude:
            _check_alias(name, found, items)
    for found in items.names.adts.values():
        if not found.module.in_prelude and isinstance(found.node, ast.Enum):
            _check_enum(found.node, items)
    for trait in items.traits.values():
        if not trait.module.in_prelude and _reaches(trait.name, trait.name, set(), items):
            text = f"`{trait.name}` is a supertrait of itself"
            items.report(error("E0391", text, trait.node.span))
        if not trait.module.in_prelude:
            _refuse_const(trait.methods.values(), items)
    for impl in items.impls:
        if impl.module.in_prelude or impl.node is None:
            continue
        if impl.trait is None and impl.node.unsafe:
            items.report(error("E0197", "an implementation of no trait can't be `unsafe`", impl.span))
        if impl.trait is not None:
            _refuse_const((node for node in impl.node.items if isinstance(node, ast.Function)), items)
        if impl.trait is not None and impl.trait.trait == "Drop":
            _check_destructor(impl, items)


def _refuse_const(methods: Iterable[ast.Function], items: Items) -> None:
    for node in methods:
        for qualifier in node.qualifiers:
            if qualifier.name == "const":
                items.report(error("E0379", "a method of a trait can't be `const`", qualifier.span))


def _reaches(trait: str, goal: str, seen: set[str], items: Items) -> bool:
    for ref in items.traits[trait].supertraits:
        if ref.trait == goal:
            return True
        if ref.trait not in seen and ref.trait in items.traits:
            seen.add(ref.trait)
            if _reaches(ref.trait, goal, seen, items):
                return True
    return False


def _check_alias(name: str, found: Definition, items: Items) -> None:
    """It is not defined by itself, and each parameter occurs in it."""
    _, target = items.alias(found)
    node = found.node
    if not isinstance(node, ast.TypeAlias) or items.aliases.get(name) is None:
        return
    used = params_of(target)
    for param in node.generics.params:
        if param.kind == "type" and param.name not in used and not unify.unknown(target):
            items.report(error("E0091", f"the parameter `{param.name}` is never used", param.span))


def _check_enum(node: ast.Enum, items: Items) -> None:
    for attribute in node.attributes:
        if attribute.path == "repr" and not node.variants:
            items.report(error("E0084", "an enum without variants has no representation", attribute.span))
    hints = {hint for attribute in node.attributes if attribute.path == "repr" for hint in attribute.words}
    numbers = hints & set(INTS)
    plain = all(not variant.fields for variant in node.variants)
    if len(numbers) > 1 or (numbers and "C" in hints and plain):
        span = next(attribute.span for attribute in node.attributes if attribute.path == "repr")
        items.report(error("E0566", "these representations contradict each other", span))
    marked = [variant for variant in node.variants if variant.default]
    for variant in marked[1:]:
        items.report(error("N0005", "another variant is the default one already", variant.name.span))
    if marked and marked[0].shape is not ast.Shape.UNIT:
        text = "the default variant has no fields"
        items.report(error("N0005", text, marked[0].name.span, helps=["implement `Default` by hand"]))


def _check_destructor(impl: ImplDef, items: Items) -> None:
    """It is for every value of the type: it demands neither certain arguments nor more than the type does."""
    ty = impl.self_type
    if not isinstance(ty, Adt) or items.names.adts[ty.name].module.in_prelude:
        return
    args = [arg.name for arg in ty.args if isinstance(arg, Param)]
    regions = [region for region in ty.regions if region not in ("static", "")]
    if len(set(args)) != len(ty.args) or len(set(regions)) != len(ty.regions):
        text = f"`Drop` is implemented for some `{ty.name}`s only"
        items.report(error("E0366", text, impl.span, helps=["implement it for all arguments"]))
        return
    generics = items.type_generics(ty.name)
    env = generics.env(ty.args)
    known = Generics(impl.generics.params, predicates=tuple(p.substitute(env) for p in generics.predicates))
    solver = Solver.of(items, known)
    sized = [TraitRef("Sized", (env[name],)) for name in generics.maybe_unsized]
    own = Generics(impl.generics.params, maybe_unsized=impl.generics.maybe_unsized)
    narrowed = any(Solver.of(items, own).holds("Sized", ref.self_type) for ref in sized)
    if narrowed or any(solver.evaluate(predicate) is not Verdict.YES for predicate in impl.generics.predicates):
        text = f"`Drop` demands more of the parameters than `{ty.name}` does"
        items.report(error("E0367", text, impl.span, helps=["demand it where the type is declared"]))


def check_receiver(entry: FunctionEntry, signature: thir.Signature, items: Items) -> None:
    """`self` is a `Self`, behind references and boxes perhaps."""
    param = signature.node.params[0] if signature.node.params else None
    if not isinstance(param, ast.SelfParam) or param.ty is None or entry.scope is None:
        return
    solver = Solver.of(items, signature.generics)
    ty = solver.normalize(signature.params[0][1])
    wanted = solver.normalize(entry.scope.self_type) if entry.scope.self_type is not None else None
    while wanted is not None and not unify.can_unify(ty, wanted):
        if isinstance(ty, RawPtr):
            items.report(error("E0658", "`self` can't be a raw pointer", param.span))
            return
        if not isinstance(ty, Ref) and not (isinstance(ty, Adt) and ty.name == "Box"):
            items.report(error("E0307", f"`self` can't be of the type `{signature.params[0][1]}`", param.span,
                               helps=["write `self`, `&self`, `&mut self` or `self: Box<Self>`"]))  # fmt: skip
            return
        ty = unify.shallow(ty.target if isinstance(ty, Ref) else ty.args[0])
