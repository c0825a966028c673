"""What the borrow checker asks about signatures, associated types and closures."""

from __future__ import annotations

import attrs

from murust.borrowck.regions import FnType, Header
from murust.core.types import Adt, Closure, Param, Projection, Tuple, Type, parts
from murust.types import unify
from murust.types.generics import NO_GENERICS, TraitRef
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.select import Selected, Solver
from murust.types.signatures import known_outlives, regions_of


@attrs.define(eq=False, repr=False)
class ProgramOracle:
    items: Items
    solvers: dict[str, Solver] = attrs.field(factory=dict)
    callees: dict[str, FnType] = attrs.field(factory=dict)
    related: dict[str, bool] = attrs.field(factory=dict)  # does an implementation of the trait relate lifetimes?

    def callee(self, name: str) -> FnType:
        if name not in self.callees:
            signature = self.items.signature(name)
            params = tuple(ty for _, ty in signature.params)
            used = [r for ty in (*params, signature.result) for r in regions_of(ty)]
            lifetimes = tuple(dict.fromkeys((*signature.generics.lifetimes, *(r for r in used if r != "static"))))
            self.callees[name] = FnType(
                params, signature.result, signature.generics.params, lifetimes, known_outlives(signature)
            )
        return self.callees[name]

    def _solver(self, function: str) -> Solver:
        name = function.partition("::{closure")[0]
        if name not in self.solvers:
            entry = self.items.entries.get(name)
            generics = self.items.signature(name).generics if entry is not None else NO_GENERICS
            own = (entry.owner.ref,) if entry is not None and isinstance(entry.owner, TraitDef) else ()
            self.solvers[name] = Solver.of(self.items, generics, own)
        return self.solvers[name]

    def normalize(self, ty: Type, function: str) -> Type:
        return self._solver(function).normalize(ty)

    def implementation(self, callee: str, args: tuple[Type, ...], function: str) -> Header | None:
        """For a method of a trait: what the implementation that is meant says of the types that it is called for, where
        that relates lifetimes to each other."""
        entry = self.items.entries.get(callee)
        if entry is None or not isinstance(entry.owner, TraitDef):
            return None
        trait = entry.owner.name
        if trait not in self.related:
            self.related[trait] = any(_relates(impl) for impl in self.items.trait_impls.get(trait, ()))
        if not self.related[trait]:
            return None
        given = args[: len(entry.owner.generics.params)]
        answer = self._solver(function).select(TraitRef(trait, given))
        if not isinstance(answer, Selected) or answer.impl is None or answer.impl.trait is None:
            return None
        impl = answer.impl
        env = impl.generics.env(map(unify.resolve, answer.args))
        pairs = tuple(zip(given, answer.impl.trait.args, strict=True))
        return Header(pairs, env, impl.generics.lifetimes, _known(impl))

    def closure(self, name: str) -> tuple[Type, ...]:
        return tuple(capture.stored for capture in self.items.closures[name].captures or ())

    def bound_output(self, callee: Type, args: tuple[Type, ...], function: str) -> tuple[tuple[Type, ...], Type] | None:
        """The parameters and the result that a bound `F: Fn(A) -> R` gives a call."""
        if isinstance(callee, Closure):
            return None
        solver = self._solver(function)
        for predicate in solver.env:
            if isinstance(predicate, TraitRef) and predicate.trait in ("Fn", "FnMut", "FnOnce"):
                if predicate.self_type != callee:
                    continue
                inputs = predicate.args[1]
                output = solver.normalize(Projection("FnOnce", (callee, inputs), "Output"))
                return (inputs.items if isinstance(inputs, Tuple) else ()), output
        return None

    def const_type(self, name: str) -> Type:
        from murust.types.consts import const_type

        found = self.items.names.consts.get(name)
        if found is not None:
            return const_type(found, self.items)
        return Tuple(())

    def has_destructor(self, ty: Type) -> bool:
        return isinstance(ty, Adt) and ty.name in self.items.droppers()

    def drop_uses(self, ty: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Does dropping a value run code that may look at what its references refer to?"""
        if self.has_destructor(ty) or isinstance(ty, Param | Projection):
            return True
        if isinstance(ty, Closure):
            return any(self.drop_uses(part, seen) for part in self.closure(ty.name))
        if isinstance(ty, Adt) and ty.name not in seen and ty.name in self.items.adts:
            from murust.core.nodes import field_types

            inner = seen | {ty.name}
            adt = self.items.adts[ty.name]
            fields = [f for i in range(len(adt.variants)) for f in field_types(ty, i, self.items.adts)]
            owned = ty.args if ty.name in ("Box", "Vec") else ()
            return any(self.drop_uses(part, inner) for part in (*fields, *owned))
        if isinstance(ty, Tuple) or type(ty).__name__ == "Array":
            return any(self.drop_uses(part, seen) for part in parts(ty))
        return False


def _header(impl: ImplDef) -> list[str]:
    return [region for arg in (impl.trait.args if impl.trait is not None else ()) for region in regions_of(arg)]


def _known(impl: ImplDef) -> tuple[tuple[str, str], ...]:
    return tuple((a, b) for a, b in impl.generics.outlives if isinstance(a, str))


def _relates(impl: ImplDef) -> bool:
    """Does the head of an implementation name a lifetime twice, or `'static`, or demand something of one?"""
    regions = _header(impl)
    return len(set(regions)) < len(regions) or "static" in regions or bool(_known(impl))
