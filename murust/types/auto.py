"""`Send` and `Sync`: a type has them if all that it holds has them. Source: Rust reference, "Auto traits"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.core.types import Adt, Closure, FnItem, FnPtr, Param, Projection, RawPtr, Ref, parts
from murust.types import unify
from murust.types.generics import Predicate, TraitRef, Verdict

if TYPE_CHECKING:
    from murust.types.items import ImplDef, Items
    from murust.types.select import Answer, Solver


def select(ref: TraitRef, solver: Solver) -> Answer:
    """What has to hold besides. A type that is met again inside of itself demands nothing more: auto traits are
    coinductive."""
    from murust.types.select import Selected

    pending, seen = [ref], {ref}
    nested: list[Predicate] = []
    while pending:
        current = pending.pop()
        for demand in _demands(current, solver.items):
            if isinstance(demand, Verdict):
                return demand
            if not isinstance(demand, TraitRef) or demand.trait not in ("Send", "Sync") or _is_open(demand):
                nested.append(demand)
            elif demand not in seen:
                seen.add(demand)
                pending.append(demand)
    return Selected(nested=tuple(nested))


def _is_open(ref: TraitRef) -> bool:
    """Does it ask of what only the environment, or inference, knows?"""
    return isinstance(unify.shallow(ref.self_type), Param | Projection | unify.Variable)


def _demands(ref: TraitRef, items: Items) -> list[Predicate | Verdict]:
    ty = unify.shallow(ref.self_type)
    match ty:
        case RawPtr() | Param() | Projection():  # bounds have been asked
            return [Verdict.NO]
        case FnItem() | FnPtr():
            return []
        case Ref(mutable=False, target=target):
            return [TraitRef("Sync", (target,))]
        case Closure(name=name):
            captures = items.closures[name].captures
            return [Verdict.MAYBE] if captures is None else [TraitRef(ref.trait, (c.stored,)) for c in captures]
        case Adt(name="PhantomData", args=args):
            return [TraitRef(ref.trait, args)]
        case Adt(name="UnsafeCell", args=args):
            return [TraitRef("Send", args)] if ref.trait == "Send" else [Verdict.NO]
        case Adt():
            return _of_adt(ref.trait, ty, items)
        case _:
            return [TraitRef(ref.trait, (part,)) for part in parts(ty)]


def _of_adt(trait: str, ty: Adt, items: Items) -> list[Predicate | Verdict]:
    known = items.trait_impls.get(trait)
    written = [i for i in known or () if isinstance(i.self_type, Adt) and i.self_type.name == ty.name]
    if written:
        fitting = [demands for impl in written if (demands := _of_impl(impl, ty)) is not None]
        return list(fitting[0]) if fitting else [Verdict.NO]
    from murust.core.nodes import field_types

    variants = range(len(items.adts[ty.name].variants)) if ty.name in items.adts else ()
    return [TraitRef(trait, (field,)) for index in variants for field in field_types(ty, index, items.adts)]


def _of_impl(impl: ImplDef, ty: Adt) -> tuple[Predicate, ...] | None:
    """What an implementation that somebody has written demands, if it is for this type."""
    from murust.core.types import substitute

    env = impl.generics.env([unify.fresh() for _ in impl.generics.params])
    at = unify.mark()
    if not unify.unify(substitute(impl.self_type, env), ty):
        unify.undo(at)
        return None
    return tuple(predicate.substitute(env) for predicate in impl.generics.predicates)
