"""Do implementations get in each other's way? Source: Rust reference, "Trait implementation coherence", "Inherent
implementations"."""

from __future__ import annotations

from functools import partial
from itertools import combinations

from murust.core.types import Adt, Param, Projection, Ref, Type, mapped, substitute
from murust.diagnostics.model import Label, error
from murust.source import Span
from murust.types import unify
from murust.types.generics import TraitRef, Verdict
from murust.types.items import ImplDef, Items
from murust.types.select import Solver


def check_orphan(impl: ImplDef, items: Items) -> None:
    """Either the trait or a type of the implementation is of this program."""
    assert impl.trait is not None
    if not items.traits[impl.trait.trait].module.in_prelude:
        return
    for arg in impl.trait.args:
        if _is_own(arg, items) or isinstance(unify.shallow(arg), unify.Variable):
            return
        ty = _behind(arg)
        if isinstance(ty, Param):
            items.report(error("E0210", f"the parameter `{ty.name}` stands before any type of this program", impl.span))
            return
    items.report(error("E0117", f"neither `{impl.trait.trait}` nor the type is defined here", impl.span,
                       helps=["wrap the type in a struct of your own"]))  # fmt: skip


def check_overlaps(items: Items) -> None:
    """Of a trait, no two implementations are for the same type."""
    for name, impls in items.trait_impls.items():
        own = [impl for impl in impls if not impl.module.in_prelude]
        earlier: set[int] = set()
        for impl in own:
            if isinstance(unify.shallow(impl.self_type), unify.Variable):
                continue  # it is no type, which has been reported
            for other in impls.find(impl.self_type):
                if other is impl or not (other.module.in_prelude or id(other) in earlier):
                    continue
                if _overlap(impl, other, items):
                    first = [Label(other.span, "the other one")] if not other.module.in_prelude else []
                    text = f"`{name}` is implemented twice for `{impl.self_type}`"
                    items.report(error("E0119", text, impl.span, secondary=first))
                    break
            earlier.add(id(impl))


def check_members(items: Items) -> None:
    """No type has two methods or constants of one name, whatever its arguments are."""
    members: dict[tuple[str, str], list[tuple[ImplDef, Span]]] = {}
    for impl in items.impls:
        if impl.trait is None and not impl.module.in_prelude and isinstance(impl.self_type, Adt):
            for name in impl.methods.keys() & impl.consts.keys():
                items.report(error("E0592", f"`{name}` is defined twice", impl.consts[name].name.span))
            spans = {name: items.entries[path].node.name.span for name, path in impl.methods.items()}
            for name, span in (spans | {name: node.name.span for name, node in impl.consts.items()}).items():
                members.setdefault((impl.self_type.name, name), []).append((impl, span))
    for (_, name), found in members.items():
        for (one, span), (other, second) in combinations(found, 2):
            if _overlap(one, other, items):
                labels = [Label(second, "the other one")]
                items.report(error("E0592", f"`{name}` is defined twice", span, secondary=labels))
                break


def _overlap(a: ImplDef, b: ImplDef, items: Items) -> bool:
    """May both be for one type, and for the same arguments of the trait? What an associated type is, is not asked while
    it is being found out whether implementations are in order."""
    at = unify.mark()
    one = a.generics.env([unify.fresh() for _ in a.generics.params])
    two = b.generics.env([unify.fresh() for _ in b.generics.params])
    heads = [(_open(substitute(x, one)), _open(substitute(y, two))) for x, y in zip(a.head, b.head, strict=True)]
    meet = all(unify.unify(x, y) for x, y in heads)
    if meet:
        solver = Solver(items, may_come=partial(_may_come, items))
        demands = [p.substitute(one) for p in a.generics.predicates]
        demands += [p.substitute(two) for p in b.generics.predicates]
        meet = all(solver.evaluate(p) is not Verdict.NO for p in demands)
    unify.undo(at)
    return meet


def _open(ty: Type) -> Type:
    """The type with something unknown for each associated type in it."""
    ty = unify.shallow(ty)
    return unify.fresh() if isinstance(ty, Projection) else mapped(ty, _open)


def _may_come(items: Items, ref: TraitRef) -> bool:
    """May another crate implement the trait for the type one day? One that uses this may, for types of its own, which
    what is not known yet may be. One that this uses may, if this could not. Of what the language itself decides, and of
    destructors and closures, nothing comes. Source: `trait_ref_is_knowable` of rustc."""
    if any(isinstance(_behind(arg), unify.Variable) for arg in ref.args):
        return True
    if ref.trait in _SETTLED:
        return False
    return items.traits[ref.trait].module.in_prelude and not any(_is_own(arg, items) for arg in ref.args)


_SETTLED = frozenset({"Sized", "Fn", "FnMut", "FnOnce", "Drop"})


def _is_own(ty: Type, items: Items) -> bool:
    """Is it a type of this program, behind references and boxes perhaps?"""
    ty = _behind(ty)
    return isinstance(ty, Adt) and not items.names.adts[ty.name].module.in_prelude


def _behind(ty: Type) -> Type:
    """What lies behind references and boxes: they are whose that is."""
    ty = unify.shallow(ty)
    while isinstance(ty, Ref) or (isinstance(ty, Adt) and ty.name == "Box"):
        ty = unify.shallow(ty.target if isinstance(ty, Ref) else ty.args[0])
    return ty
