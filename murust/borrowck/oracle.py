"""What the borrow checker asks about signatures, associated types and closures."""

from __future__ import annotations

import attrs

from murust.borrowck.regions import Captured, Demand, FnType, Header
from murust.core.regions import regions_of
from murust.core.types import Adt, Closure, FnItem, Param, Projection, Tuple, Type, parts
from murust.types import outlives, unify
from murust.types.generics import NO_GENERICS, Predicate, TraitRef
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.late import chosen_when_named, early_bound, late_bound
from murust.types.select import Selected, Solver
from murust.types.thir_closures import ClosureInfo

DEEPEST = 48
"""Types inside each other that are looked into for destructors."""


def _assumed(ref: TraitRef, known: TraitRef) -> Header | None:
    """What a bound says of the types that it is about. A lifetime of its own (`for<'a>`) may be any."""
    own = tuple(dict.fromkeys(r for ty in known.args for r in regions_of(ty) if r.startswith("^")))
    pairs = tuple(zip(ref.args, known.args, strict=True))
    return Header(pairs, {}, own, (), (), "E0277")


@attrs.define(eq=False, repr=False)
class ProgramOracle:
    items: Items
    solvers: dict[str, Solver] = attrs.field(factory=dict)
    callees: dict[str, FnType] = attrs.field(factory=dict)
    lasting_types: bool | None = None
    related: dict[str, bool] = attrs.field(factory=dict)  # does an implementation of the trait relate lifetimes?

    def callee(self, name: str) -> FnType:
        if name not in self.callees:
            signature = self.items.signature(name)
            params = tuple(ty for _, ty in signature.params)
            early = early_bound(signature)
            lifetimes = (*early, *late_bound(signature))
            bounds = outlives.of_function(name, self.items)
            owner = self.items.entries[name].owner
            self_type = owner.self_type if isinstance(owner, ImplDef) else None
            generics = signature.generics.params
            self.callees[name] = FnType(params, signature.result, generics, lifetimes, early, bounds,
                                        self_type, self._predicates(name))  # fmt: skip
        return self.callees[name]

    def _predicates(self, name: str) -> tuple[Predicate, ...]:
        """What a function demands; one of a trait, that this is implemented."""
        owner = self.items.entries[name].owner
        own = (owner.ref,) if isinstance(owner, TraitDef) else ()
        return (*own, *self.items.signature(name).generics.predicates)

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

    def relates(self, trait: str) -> bool:
        """Does an implementation of the trait say more of lifetimes than that each may be any?"""
        if trait not in self.related:
            self.related[trait] = False  # while it is being found
            self.related[trait] = any(map(self._relates, self.items.trait_impls.get(trait, ())))
        return self.related[trait]

    def _relates(self, impl: ImplDef) -> bool:
        args = impl.trait.args if impl.trait is not None else ()
        named = [component for arg in args for component in outlives.components(arg)]
        if len(set(named)) < len(named) or "static" in named or outlives.of_implementation(impl, self.items):
            return True
        return any(
            self.relates(predicate.trait) if isinstance(predicate, TraitRef) else predicate.ref.trait != "FnOnce"
            for predicate in impl.generics.predicates
        )

    def implementation(self, ref: TraitRef, function: str) -> Header | None:
        """What the implementation that is meant says of the types that it is for."""
        answer = self._solver(function).select(ref)
        if isinstance(answer, Selected) and answer.assumed is not None:
            return _assumed(ref, answer.assumed)
        if not isinstance(answer, Selected) or answer.impl is None or answer.impl.trait is None:
            return None
        impl = answer.impl
        env = impl.generics.env(map(unify.resolve, answer.args))
        pairs = tuple(zip(ref.args, answer.impl.trait.args, strict=True))
        bounds = outlives.of_implementation(impl, self.items)
        left_out = (r for ty in impl.head for r in regions_of(ty) if r != "static" and not r.startswith("^"))
        lifetimes = tuple(dict.fromkeys((*impl.generics.lifetimes, *left_out)))
        return Header(pairs, env, lifetimes, bounds, impl.generics.predicates)

    def lasting(self, ty: Type, region: str, known: frozenset[str], captured: Captured) -> list[Demand]:
        """`ty: 'region`, as demands of the regions and parameters in it. `known`: of which something is known."""
        found: list[Demand] = []
        for component in outlives.components(ty, captured):
            name = outlives.key(component)
            if not isinstance(component, Projection) or name in known:
                found.append((name, region))
            elif not outlives.declared_static(component, self.items):
                inner = [part for arg in component.args for part in outlives.components(arg, captured)]
                found += [(outlives.key(part), region) for part in inner] or [(name, region)]
        return found

    def implied(self, ty: Type) -> list[outlives.Outlives]:
        return outlives.implied(ty, self.items)

    def some_last(self) -> bool:
        """Is there a type that demands `T: 'static`? (What fields imply is never that.)"""
        if self.lasting_types is None:
            bounds = [bound for generics in self.items.generics.values() for bound in generics.outlives]
            self.lasting_types = any(region == outlives.STATIC for _, region in bounds)
        return self.lasting_types

    def of_type(self, name: str) -> tuple[outlives.Outlives, ...]:
        return outlives.of_type(name, self.items)

    def demanded(self, name: str) -> tuple[Predicate, ...]:
        """The bounds of a struct or enum."""
        return self.items.type_generics(name).predicates

    def closure(self, name: str) -> ClosureInfo:
        return self.items.closures[name]

    def chosen_when_named(self, ty: FnItem) -> tuple[str, ...]:
        return chosen_when_named(ty, self.items)

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

    def constant(self, name: str) -> FnType:
        """A constant, or one of an implementation or a trait, as that has it."""
        if name not in self.callees:
            self.callees[name] = self._constant(name)
        return self.callees[name]

    def _constant(self, name: str) -> FnType:
        from murust.types.consts import const_type

        found = self.items.names.consts.get(name)
        if found is not None:
            return FnType((), const_type(found, self.items), (), (), (), (), None)
        path, _, member = name.rpartition("::")
        owner = self.items.impls[int(path[5:])] if path.startswith("impl#") else self.items.traits[path]
        ty, head = owner.scope.type_of(owner.consts[member].ty), owner.head if isinstance(owner, ImplDef) else ()
        used = (r for part in (*head, ty) for r in regions_of(part) if r != "static" and not r.startswith("^"))
        lifetimes = tuple(dict.fromkeys((*owner.generics.lifetimes, *used)))
        params, predicates = owner.generics.params, owner.generics.predicates
        if isinstance(owner, TraitDef):
            return FnType((), ty, params, lifetimes, lifetimes, (), None, (owner.ref, *predicates))
        bounds = outlives.of_implementation(owner, self.items)
        return FnType((), ty, params, lifetimes, lifetimes, bounds, owner.self_type, predicates)

    def has_destructor(self, ty: Type) -> bool:
        return isinstance(ty, Adt) and ty.name in self.items.droppers()

    def drop_uses(self, ty: Type, seen: frozenset[Type] = frozenset()) -> bool:
        """Does dropping a value run code that may look at what its references refer to?"""
        if self.has_destructor(ty) or isinstance(ty, Param | Projection):
            return True
        if len(seen) > DEEPEST:  # it holds ever larger types of its own
            return True
        if isinstance(ty, Closure):
            captures = self.closure(ty.name).captures or ()
            return any(self.drop_uses(capture.stored, seen) for capture in captures)
        if isinstance(ty, Adt) and ty not in seen and ty.name in self.items.adts:
            from murust.core.nodes import field_types

            inner = seen | {ty}
            adt = self.items.adts[ty.name]
            fields = [f for i in range(len(adt.variants)) for f in field_types(ty, i, self.items.adts)]
            owned = ty.args if ty.name in ("Box", "Vec") else ()
            return any(self.drop_uses(part, inner) for part in (*fields, *owned))
        if isinstance(ty, Tuple) or type(ty).__name__ == "Array":
            return any(self.drop_uses(part, seen) for part in parts(ty))
        return False
