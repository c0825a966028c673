"""Which implementation of a trait is meant, and what its associated types are. Source: rustc dev guide, "Trait
resolution", "Type normalization"; Rust reference, "Trait bounds".

`select` answers for one predicate: an implementation (with what it demands in turn), none, or not yet, because a type
is not known. A predicate of the environment (a bound of the function that is being checked) goes before any
implementation. What is built in stands in builtin.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import attrs

from murust.core.regions import with_regions
from murust.core.types import Adt, Closure, FnItem, Projection, Ref, Type, mapped, mentions, parts, substitute
from murust.record import Record, field, replace
from murust.syntax.ast import Lifetime
from murust.types import unify
from murust.types.generics import Generics, Predicate, Projected, TraitRef, Verdict, instantiated
from murust.types.items import ImplDef, Items
from murust.types.sized import is_sized
from murust.types.written_bounds import predicates_of

DEEPEST = 128
"""Nested demands: more is taken for an endless regress. Source: Rust reference, `recursion_limit`."""


class Selected(Record):
    """How a predicate holds: by `impl` with `args` for its parameters, by the environment, or built in. `nested`: what
    must hold, too. `types`: associated types that are built in. `assumed`: the bound of the environment."""

    impl: ImplDef | None = None
    args: tuple[Type, ...] = ()
    nested: tuple[Predicate, ...] = ()
    types: Mapping[str, Type] = field(default_factory=dict)
    assumed: TraitRef | None = None

    @property
    def by_env(self) -> bool:
        return self.assumed is not None


Answer = Selected | Verdict
"""`Verdict.NO` or `Verdict.MAYBE` if nothing is selected."""


@attrs.define(eq=False, repr=False)
class Solver:
    """Answers in an environment: the predicates that may be assumed. `may_come`: what does not hold here may be
    implemented elsewhere, where this is asked of implementations that must not overlap."""

    items: Items
    env: tuple[Predicate, ...] = ()
    unsized: frozenset[str] = frozenset()
    may_come: Callable[[TraitRef], bool] | None = None
    verdicts: dict[TraitRef, Verdict] = attrs.field(factory=dict)
    """On predicates that stay what they are, in this environment."""

    @classmethod
    def of(cls, items: Items, generics: Generics, extra: tuple[Predicate, ...] = ()) -> Solver:
        found: list[Predicate] = []
        for predicate in (*generics.predicates, *extra):
            if isinstance(predicate, Projected):
                found.append(predicate)
                continue
            for ref in items.elaborate(predicate):
                if ref not in found:
                    found.append(ref)
                    found += _equations(ref, items)
        written = cls(items, tuple(found), generics.maybe_unsized)
        known = tuple(written._as_known(predicate) for predicate in found)
        return written if known == written.env else cls(items, known, generics.maybe_unsized)

    def _as_known(self, predicate: Predicate) -> Predicate:
        """A bound of the environment, of what associated types are: `F: Fn(<u8 as T>::A)` is one on `Fn(u16)`, too.
        Source: rustc dev guide, "Normalization" of the parameter environment."""
        ref = predicate.ref if isinstance(predicate, Projected) else predicate
        if all(arg.ground for arg in ref.args):
            return predicate
        ref = TraitRef(ref.trait, tuple(map(self.normalize, ref.args)))
        return replace(predicate, ref=ref) if isinstance(predicate, Projected) else ref

    # --- selection

    def select(self, ref: TraitRef, depth: int = 0) -> Answer:
        """The way in which `ref` holds; binds variables if there is only one."""
        from murust.types.builtin import select

        if depth > DEEPEST:
            return Verdict.NO
        ref = TraitRef(ref.trait, tuple(self.normalize(arg, depth + 1) for arg in ref.args))
        self_type = unify.shallow(ref.self_type)
        if isinstance(self_type, unify.Variable) and not self_type.integral:
            return Verdict.MAYBE
        assumed = self._assumed(ref, self_type)
        if assumed is not None:
            return assumed
        if isinstance(self_type, Projection) and unify.unknown(self_type):
            return Verdict.MAYBE  # what it is will be known when what it is of is
        answer = select(ref, self_type, self)
        if answer is None:
            answer = self._implemented(ref, self_type, depth)
        if answer is Verdict.NO and self.may_come is not None and self.may_come(ref):
            return Verdict.MAYBE
        return answer

    def _assumed(self, ref: TraitRef, self_type: Type) -> Answer | None:
        bounds = [p for p in self.env if isinstance(p, TraitRef) and p.trait == ref.trait]
        if isinstance(self_type, Projection):
            bounds += self._declared(self_type, ref.trait)
        fitting = [p for p in bounds if _fits(p, ref)]
        if not fitting:
            return None
        exact = [p for p in fitting if _equal(p, ref)]
        if not exact and len(fitting) > 1:
            return Verdict.MAYBE
        chosen = (exact or fitting)[0]
        for mine, its in zip(ref.args, chosen.args, strict=True):
            unify.unify(mine, its)
        return Selected(assumed=chosen)

    def _declared(self, ty: Projection, trait: str) -> list[TraitRef]:
        """What the trait that declares an associated type promises of it."""
        owner = self.items.traits.get(ty.trait)
        if owner is None or ty.name not in owner.types:
            return []
        found: list[TraitRef] = []
        for declared in declared_bounds(owner.name, ty.name, self.items):
            predicate = instantiated(declared, owner.generics, ty.args)
            if isinstance(predicate, TraitRef):
                found += [ref for ref in self.items.elaborate(predicate) if ref.trait == trait]
        return found

    def _implemented(self, ref: TraitRef, self_type: Type, depth: int) -> Answer:
        known = self.items.trait_impls.get(ref.trait)
        fitting = known.find(self_type, rigid=True) if known is not None else []
        if len(fitting) > 1:
            fitting = [impl for impl in fitting if self._may_match(impl, ref, depth)]
        if len(fitting) > 1:
            fitting = [impl for impl in fitting if self._may_apply(impl, ref, depth)]
        if len(fitting) > 1:
            return Verdict.MAYBE
        for impl in fitting:
            at = unify.mark()
            args = self._match(impl, ref, depth)
            if args is not None:
                env = impl.generics.env(args)
                return Selected(impl, args, tuple(p.substitute(env) for p in impl.generics.predicates))
            unify.undo(at)
        return Verdict.NO

    def _may_match(self, impl: ImplDef, ref: TraitRef, depth: int) -> bool:
        at = unify.mark()
        args = self._match(impl, ref, depth)
        unify.undo(at)
        return args is not None

    def _match(self, impl: ImplDef, ref: TraitRef, depth: int) -> tuple[Type, ...] | None:
        """Arguments for the parameters of an implementation that make it one of `ref`; binds. That what an
        implementation is for depends on itself, as in `impl T for <u8 as T>::A`, makes it none."""
        if impl.trait is None:
            return None
        question = (impl, ref)
        if question in self.items.matching:
            return None
        if not ref.closed or impl.trait.closed:
            return self._matched(impl, impl.trait, ref, depth)
        self.items.matching.append(question)
        try:
            return self._matched(impl, impl.trait, ref, depth)
        finally:
            self.items.matching.pop()

    def _matched(self, impl: ImplDef, trait: TraitRef, ref: TraitRef, depth: int) -> tuple[Type, ...] | None:
        args = tuple(unify.fresh() for _ in impl.generics.params)
        wanted = trait.substitute(impl.generics.env(args))
        for mine, its in zip(ref.args, wanted.args, strict=True):
            if not unify.unify(self.normalize(mine, depth + 1), self.normalize(its, depth + 1)):
                return None
        sized = [a for n, a in zip(impl.generics.params, args, strict=True) if n not in impl.generics.maybe_unsized]
        return args if all(is_sized(arg, self) for arg in sized) else None

    def _may_apply(self, impl: ImplDef, ref: TraitRef, depth: int) -> bool:
        at = unify.mark()
        args = self._match(impl, ref, depth)
        good = args is not None
        if args is not None:
            env = impl.generics.env(args)
            demands = [p.substitute(env) for p in impl.generics.predicates]
            good = all(self.evaluate(p, depth + 1) is not Verdict.NO for p in demands)
        unify.undo(at)
        return good

    # --- evaluation

    def evaluate(self, predicate: Predicate, depth: int = 0) -> Verdict:
        """Does it hold, with all that it demands? Changes nothing."""
        known = self._known(predicate) if not depth else None  # below, the depth decides, too
        if known is not None:
            return known
        at = unify.mark()
        verdict = self.demand(predicate, depth)
        unify.undo(at)
        return verdict

    def _known(self, predicate: Predicate) -> Verdict | None:
        """The verdict on a predicate without variables, which stays the same; without parameters, everywhere. What a
        closure implements depends on its captures, which are known at the end only."""
        if not isinstance(predicate, TraitRef) or self.may_come is not None:
            return None
        if predicate.closed and not self.assumes_closed:
            verdicts, anywhere = self.items.verdicts, True
        elif all(arg.ground and not mentions(arg, Closure) for arg in predicate.args):
            verdicts, anywhere = self.verdicts, False
        else:
            return None
        known = verdicts.get(predicate)
        if known is None:
            solver = Solver(self.items) if anywhere else self
            known = verdicts[predicate] = solver.demand(predicate)
        return known

    @cached_property
    def assumes_closed(self) -> bool:
        """Does the environment say something of a type without parameters?"""
        return any((p.ref if isinstance(p, Projected) else p).closed for p in self.env)

    def demand(self, predicate: Predicate, depth: int = 0) -> Verdict:
        """Does it hold? Binds what has to be for it to hold."""
        if depth > DEEPEST:
            return Verdict.NO
        if isinstance(predicate, Projected):
            return self._equation(predicate, depth)
        answer = self.select(predicate, depth)
        if isinstance(answer, Verdict):
            return answer
        result = Verdict.YES
        for nested in answer.nested:
            verdict = self.demand(nested, depth + 1)
            if verdict is Verdict.NO:
                return Verdict.NO
            if verdict is Verdict.MAYBE:
                result = Verdict.MAYBE
        return result

    def _equation(self, predicate: Projected, depth: int) -> Verdict:
        value = self.project(Projection(predicate.ref.trait, predicate.ref.args, predicate.name), depth)
        if value is Verdict.MAYBE:
            return Verdict.MAYBE
        if isinstance(value, Verdict):
            return Verdict.NO
        if isinstance(value, Projection) and unify.unknown(value):  # of something that is to be found out
            return Verdict.MAYBE
        return Verdict.YES if unify.unify(value, self.normalize(predicate.ty, depth + 1)) else Verdict.NO

    def holds(self, trait: str, *args: Type) -> bool:
        """Is it certain that the trait is implemented?"""
        return self.evaluate(TraitRef(trait, args)) is Verdict.YES

    # --- associated types

    def ref_of(self, ty: Projection, depth: int = 0) -> TraitRef:
        """The trait that has the associated type, with arguments that are known as far as can be."""
        return TraitRef(ty.trait, tuple(self.normalize(arg, depth) for arg in ty.args))

    def project(self, ty: Projection, depth: int = 0) -> Type | Verdict:
        """What an associated type is; `ty` itself where only a bound is known; a verdict if nothing is, or not yet."""
        if depth > DEEPEST:
            return Verdict.NO
        ref = self.ref_of(ty, depth + 1)
        for predicate in self.env:
            if (
                isinstance(predicate, Projected)
                and predicate.name == ty.name
                and predicate.ref.trait == ref.trait
                and _equal_args(predicate.ref.args, ref.args)
            ):
                return self.normalize(predicate.ty, depth + 1)
        declared = self._declared_equation(ref, ty.name)
        if declared is not None:
            return declared
        answer = self.select(ref, depth + 1)
        if isinstance(answer, Verdict):
            return answer
        if answer.by_env:
            return Projection(ty.trait, tuple(map(unify.resolve, ref.args)), ty.name)
        found = associated(answer, ref, ty.name)
        if found is not None and ty.name not in answer.types:
            for nested in answer.nested:  # bind what the implementation's own bounds determine
                self.demand(nested, depth + 1)
        return self.normalize(found, depth + 1) if found is not None else Verdict.NO

    def _declared_equation(self, ref: TraitRef, name: str) -> Type | None:
        """`type IntoIter: Iterator<Item = Self::Item>` says what the item of `IntoIter` is."""
        self_type = unify.shallow(ref.self_type)
        if not isinstance(self_type, Projection) or self_type.trait not in self.items.traits:
            return None
        owner = self.items.traits[self_type.trait]
        if self_type.name not in owner.types:
            return None
        for declared in declared_bounds(owner.name, self_type.name, self.items):
            predicate = instantiated(declared, owner.generics, self_type.args)
            if isinstance(predicate, Projected) and predicate.name == name and predicate.ref.trait == ref.trait:
                return self.normalize(predicate.ty, 2)
        return None

    def normalize(self, ty: Type, depth: int = 0) -> Type:
        """The type with every associated type replaced that is known."""
        if ty.ground:
            return ty
        ty = mapped(unify.shallow(ty), lambda part: self.normalize(part, depth))
        if isinstance(ty, Projection):
            value = self.project(ty, depth + 1)
            return ty if isinstance(value, Verdict) else value
        return ty


def associated(answer: Selected, ref: TraitRef, name: str) -> Type | None:
    """What an associated type is for the implementation that has been selected, as it is written there."""
    found = answer.types.get(name)
    if found is not None or answer.impl is None:
        return found
    found = answer.impl.assoc_type(name)
    env = answer.impl.generics.env(answer.args)
    return with_regions(substitute(found, env), _regions(answer.impl, env, ref)) if found is not None else None


def _regions(impl: ImplDef, env: Mapping[str, Type], ref: TraitRef) -> dict[str, str]:
    """The lifetimes of an implementation, as the types that it is selected for have them."""
    found: dict[str, str] = {}
    if impl.trait is not None and impl.generics.lifetimes:
        for pattern, actual in zip(impl.trait.args, ref.args, strict=True):
            match_regions(pattern, actual, found)
    return found


def match_regions(pattern: Type, actual: Type, found: dict[str, str]) -> None:
    """Where the one has a lifetime's name, what the other has there."""
    pattern, actual = unify.shallow(pattern), unify.shallow(actual)
    match pattern, actual:
        case Ref(region=name), Ref(region=region):
            found.setdefault(name, region)
        case (Adt(regions=names), Adt(regions=regions)) | (FnItem(regions=names), FnItem(regions=regions)):
            for name, region in zip(names, regions, strict=False):
                found.setdefault(name, region)
        case _:
            pass
    for inner, other in zip(parts(pattern), parts(actual), strict=False):
        match_regions(inner, other, found)


def declared_bounds(trait: str, name: str, items: Items) -> list[Predicate]:
    """`type name: bounds` of a trait, of `<Self as trait>::name`."""
    owner = items.traits[trait]
    found: list[Predicate] = []
    subject = Projection(trait, owner.generics.own, name)
    for bound in owner.types[name].bounds:
        if not isinstance(bound, Lifetime) and not bound.maybe:
            found += predicates_of(owner.scope, subject, bound)
    return found


def _equations(ref: TraitRef, items: Items) -> list[Predicate]:
    """What `trait A: B<Item = C>` says of the associated types of its supertraits."""
    trait = items.traits[ref.trait]
    equations = (p for p in trait.generics.predicates if isinstance(p, Projected))
    return [instantiated(predicate, trait.generics, ref.args) for predicate in equations]


def _fits(bound: TraitRef, ref: TraitRef) -> bool:
    at = unify.mark()
    good = all(unify.unify(a, b) for a, b in zip(bound.args, ref.args, strict=True))
    unify.undo(at)
    return good


def _equal(bound: TraitRef, ref: TraitRef) -> bool:
    return _equal_args(bound.args, ref.args)


def _equal_args(left: tuple[Type, ...], right: tuple[Type, ...]) -> bool:
    return tuple(map(unify.resolve, left)) == tuple(map(unify.resolve, right))
