"""Which code a call means, once every type is known: implementations of traits, bodies of the core library, closures.

A function with types for its parameters is an *instance*; each instance is compiled by itself (monomorphisation).
Source: rustc dev guide, "Monomorphization"; "Instance" in `rustc_middle::ty::instance`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import attrs

from murust.core import nodes as core
from murust.core.asking import asking
from murust.core.cleanup import without_fakes
from murust.core.links import Assumed, Implementer, Instance, Intrinsic, Representation, Target, Unwritten
from murust.core.links import Beyond as Beyond
from murust.core.specs import SpecFunction
from murust.core.types import INTS, Adt, Closure, Param, Projection, Ref, Tuple, Type, mentions, parts, substitute
from murust.corelib.load import ROOT as LIBRARY
from murust.diagnostics.model import InternalError
from murust.lower.functions import lower_constant, lower_function
from murust.record import replace
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.types import clones, thir, unify
from murust.types.bodies import check_body, constant_expression
from murust.types.consts import constant_body, context_of, static_body, static_type
from murust.types.discriminants import discriminant
from murust.types.generics import Predicate, Projected, TraitRef
from murust.types.items import FunctionEntry, ImplDef, Items, TraitDef
from murust.types.select import Answer, Selected, Solver
from murust.types.shared_constants import has_cell
from murust.types.terms.definitions import declaration, define

CALLABLE = frozenset({"Fn", "FnMut", "FnOnce"})
RELATIONS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}
"""The methods of `PartialOrd` that ask whether an order stands, each with what asks that of the order as a number."""


_CONVERTED = {"From::from": "core::num::widened", "TryFrom::try_from": "core::num::fitted"}


@attrs.define(eq=False, repr=False)
class Linker:
    """`program`: the functions that were checked. Those of the library are lowered when they are first called."""

    items: Items
    program: Mapping[str, core.Function]
    library: dict[str, core.Function] = attrs.field(factory=dict)
    constants: dict[str, core.Function] = attrs.field(factory=dict)
    targets: dict[tuple[str, tuple[Type, ...]], Target] = attrs.field(factory=dict)
    declarations: dict[str, core.Declaration | None] = attrs.field(factory=dict)
    env: tuple[Predicate, ...] = ()
    """What is known of type parameters; nothing, where every type is known."""

    def within(self, function: str) -> Linker:
        """The same, with the bounds of a function for its type parameters."""
        outer = function.partition("::{closure")[0]
        entry = self.items.entries.get(outer)
        env: tuple[Predicate, ...] = ()
        if entry is not None:
            own = (entry.owner.ref,) if isinstance(entry.owner, TraitDef) else ()
            env = Solver.of(self.items, self.items.signature(outer).generics, own).env
        return attrs.evolve(self, env=env, targets={}) if env or self.env else self

    def solver(self) -> Solver:
        return Solver(self.items, self.env)

    @property
    def adts(self) -> Mapping[str, core.AdtDef]:
        return self.items.adts

    # --- types

    def type_of(self, ty: Type, env: Mapping[str, Type]) -> Type:
        """The type without parameters and associated types."""
        found = substitute(ty, env)
        return found if found.ground else self.normalised(found)

    def normalised(self, ty: Type) -> Type:
        """The type, with the associated types in it replaced where it is known what they are."""
        return unify.resolve(self.solver().normalize(ty), default=True)

    def captures(self, ty: Closure) -> tuple[Type, ...]:
        """The types of what a closure holds."""
        info = self.items.closures[ty.name]
        env = self.function(info.name).generics
        own = dict(zip(env, ty.args, strict=True))
        return tuple(self.type_of(capture.stored, own) for capture in info.captures or ())

    def closure_kind(self, ty: Closure) -> str:
        return self.items.closures[ty.name].kind or "Fn"

    def has_destructor(self, ty: Type) -> bool:
        return isinstance(ty, Adt) and ty.name in self.items.droppers()

    def copies(self, ty: Type) -> bool:
        """Is a clone of a value of this type a copy?"""
        return self.implements("Copy", ty) and clones.is_copy(ty, self.items)

    def is_copy(self, ty: Type) -> bool:
        return self.implements("Copy", ty)

    def implements(self, trait: str, *args: Type) -> bool:
        return self.solver().holds(trait, *args)

    def discriminants(self, name: str) -> list[int]:
        """The numbers of the variants of an enum."""
        return [discriminant(name, index, self.items) for index in range(len(self.adts[name].variants))]

    def representation(self, name: str) -> Representation:
        node = self.items.names.adts[name].node
        assert isinstance(node, ast.Struct | ast.Enum)
        given = [one for one in node.attributes if one.path == "repr"]
        written = [word for one in given for word in one.words]
        integer = next((arg for arg in written if arg in INTS), None)
        least = max((int(number) for one in given for number in one.values("align")), default=1)
        numbered = isinstance(node, ast.Enum) and any(variant.discriminant is not None for variant in node.variants)
        return Representation("C" in written, integer, least, numbered, "transparent" in written)

    def default_variant(self, name: str) -> int:
        """The variant that a derived `Default` gives."""
        node = self.items.names.adts[name].node
        variants = node.variants if isinstance(node, ast.Enum) else ()
        return next((index for index, variant in enumerate(variants) if variant.default), 0)

    def has_cell(self, ty: Type) -> bool:
        """Can it change behind a shared reference?"""
        return has_cell(ty, self.items, set())

    def is_derived(self, ty: Adt, trait: str) -> bool:
        impls = self.items.trait_impls.get(trait)
        return any(impl.derived for impl in (impls.find(ty) if impls is not None else ()))

    def compares_itself(self, ty: Type, trait: str, method: str | None = None) -> bool:
        """Does a type say in a text of its own how its values are compared, by `PartialEq`, `PartialOrd` or `Ord`, or
        by one method of it? (What boxes and vectors say is known without reading it.)"""
        if not isinstance(ty, Adt) or ty.name in ("Box", "Vec"):
            return False
        answer = self.solver().select(TraitRef(trait, (ty, ty) if trait != "Ord" else (ty,)))
        if not isinstance(answer, Selected) or answer.impl is None or answer.impl.derived:
            return False
        written = answer.impl.methods
        paths = written.values() if method is None else [written[method]] if method in written else []
        return any(self.items.entries[path].node.body is not None for path in paths)

    def tells_difference(self, ty: Type) -> bool:
        """Does `!=` call a text of the program's own, which may say anything? That of references, boxes and tuples asks
        for that of their parts."""
        match ty:
            case Ref(target=inner) | Adt(name="Box", args=(inner,)):
                return self.tells_difference(inner)
            case Tuple(items=items):
                return any(map(self.tells_difference, items))
            case _:
                return self.compares_itself(ty, "PartialEq", "ne")

    def tells_order(self, ty: Type) -> bool:
        """Does `<` (`<=`, `>`, `>=`) call a text for it, which may say anything? That of references and boxes asks for
        that of what is behind, that of tuples for that of the last part."""
        match ty:
            case Ref(target=inner) | Adt(name="Box", args=(inner,)) | Tuple(items=(*_, inner)):
                return self.tells_order(inner)
            case _:
                return any(self.compares_itself(ty, "PartialOrd", method) for method in RELATIONS)

    def mutable_statics(self) -> tuple[str, ...]:
        return tuple(
            name
            for name, found in self.items.names.statics.items()
            if isinstance(found.node, ast.Static) and found.node.mutable and not found.foreign
        )

    def is_foreign(self, name: str) -> bool:
        """Is it declared in `extern "C"`, for a host to answer?"""
        entry = self.items.entries.get(name)
        return entry is not None and entry.foreign

    def answering(self, prompt: str) -> str | None:
        """The function of the program that has the symbol which a prompt asks for: what a linker would take."""
        symbol = prompt.rpartition("::")[2]
        return next((name for name in self._with_symbols if name.rpartition("::")[2] == symbol), None)

    @cached_property
    def _with_symbols(self) -> tuple[str, ...]:
        entries = self.items.entries.items()
        own = (name for name, entry in entries if entry.node.body is not None and not entry.module.in_prelude)
        return tuple(name for name in own if "no_mangle" in self.attributes(name))

    def foreign(self) -> tuple[tuple[str, Span], ...]:
        """The functions that are declared in `extern` blocks, with where they are."""
        return tuple((name, entry.node.name.span) for name, entry in self.items.entries.items() if entry.foreign)

    def attributes(self, name: str) -> dict[str, ast.Attribute]:
        """The attributes of a function, by name."""
        entry = self.items.entries.get(name)
        return {one.path: one for one in entry.node.attributes} if entry is not None else {}

    def is_library_file(self, file: SourceFile) -> bool:
        return Path(file.name).parent == LIBRARY

    def is_library(self, name: str) -> bool:
        entry = self.items.entries.get(name.partition("::{closure")[0])
        return entry is not None and entry.module.in_prelude

    def is_library_definition(self, name: str) -> bool:
        entry = self.items.specs.get(name)
        return entry is not None and entry.module.in_prelude

    def is_library_type(self, ty: Adt) -> bool:
        return self.items.names.adts[ty.name].module.in_prelude

    def called_with(self, ty: Type) -> Type | None:
        """The arguments, as a tuple, with which a bound makes a type callable."""
        refs = (known.ref if isinstance(known, Projected) else known for known in self.env)
        found = (ref.args[1] for ref in refs if ref.trait in CALLABLE and ref.self_type == ty)
        return next(found, None)

    def parameter_types(self, name: str) -> tuple[Type, ...]:
        """The types of a function's parameters, as they are declared."""
        return tuple(ty for _, ty in self.items.signature(name).params)

    def is_provided(self, name: str) -> bool:
        """Is it a method that a trait provides?"""
        entry = self.items.entries.get(name)
        return entry is not None and isinstance(entry.owner, TraitDef)

    def tracks_caller(self, name: str) -> bool:
        """Does it leave its panics to its caller, as a function of the library does, or one with `#[track_caller]`, on
        itself or on the method of the trait?"""
        if self.is_library(name):
            return True
        entry = self.items.entries.get(name)
        if entry is None:
            return False
        of = [entry]
        if isinstance(entry.owner, ImplDef) and entry.owner.trait is not None:
            method = self.items.entries.get(f"{entry.owner.trait.trait}::{entry.node.name.name}")
            of += [method] if method is not None else []
        return any(one.path == "track_caller" for each in of for one in each.node.attributes)

    def arguments_of_trait(self, method: str, env: Mapping[str, Type]) -> tuple[Type, ...]:
        """The arguments of the trait, `Self` first, that a method of an implementation is for."""
        owner = self.items.entries[method].owner
        assert isinstance(owner, ImplDef) and owner.trait is not None
        return tuple(self.type_of(arg, env) for arg in owner.trait.args)

    # --- functions

    def function(self, name: str) -> core.Function:
        """The function in Core."""
        for known in (self.program, self.library, self.constants):
            if name in known:
                return known[name]
        outer = name.partition("::{closure")[0]
        before = len(self.items.diagnostics)
        body = check_body(outer, self.items)
        if body is None or len(self.items.diagnostics) > before:
            reasons = [d.message for d in self.items.diagnostics[before:]]
            raise InternalError(f"`{outer}` of the library does not check: {reasons}")
        lowered = map(without_fakes, lower_function(body, self.items))
        self.library.update({function.name: function for function in lowered})
        return self.library[name]

    def declared(self, name: str) -> core.Declaration | None:
        """A function without a body, with its contract, which may be empty; None if it has a body."""
        if name not in self.declarations:
            entry = self.items.entries.get(name)
            known = entry is not None and entry.node.body is None
            self.declarations[name] = declaration(entry, self.items) if known and entry is not None else None
        return self.declarations[name]

    def asking(self, target: Intrinsic) -> Instance | None:
        """A function that does nothing but call one without a text, for those who can only run functions; None if it is
        one that a host answers."""
        name = f"{{asks {target.name}}}"
        if name not in self.constants:
            declared = self.declared(target.name)
            if declared is None or not self.is_library(target.name):
                return None
            self.constants[name] = asking(name, declared)
        return Instance(name, target.args)

    def implementations(self, method: str) -> tuple[str, ...]:
        """The functions of the program that implement a method of a trait."""
        trait, _, name = method.rpartition("::")
        impls = [impl for impl in self.items.impls if impl.trait is not None and impl.trait.trait == trait]
        return tuple(impl.methods[name] for impl in impls if impl.methods.get(name) in self.program)

    def unwritten(self) -> tuple[Unwritten, ...]:
        """The members of the program's implementations of traits that are no functions with a text."""
        impls = [impl for impl in self.items.impls if impl.trait is not None and not impl.module.in_prelude]
        return tuple(member for impl in impls if impl.consts or impl.derived for member in self._unwritten(impl))

    def _unwritten(self, impl: ImplDef) -> Iterator[Unwritten]:
        assert impl.trait is not None
        inside = attrs.evolve(self, env=Solver.of(self.items, impl.generics, ()).env, targets={})
        trait, own, generics = impl.trait.trait, impl.self_type, impl.generics.own
        for member, node in impl.consts.items():
            ty, path = inside.normalised(impl.scope.type_of(node.ty)), f"impl#{impl.index}::{member}"
            yield Unwritten(trait, member, own, generics, node.name.span, inside, ty, path)
        for method in self.items.traits[trait].methods if impl.derived else ():
            yield Unwritten(trait, method, own, generics, impl.span, inside)

    def demanded(self, function: str) -> frozenset[str]:
        """The traits with methods that a function demands of its type parameters."""
        if function not in self.items.entries:
            return frozenset()
        predicates = self.items.signature(function).generics.predicates
        traits = {predicate.trait for predicate in predicates if isinstance(predicate, TraitRef)}
        return frozenset(trait for trait in traits if self.items.traits[trait].methods)

    def refined(self, function: str) -> tuple[str, tuple[Type, ...]] | None:
        """For a function of an implementation, the method of the trait, and what stands for its parameters."""
        entry = self.items.entries.get(function)
        if entry is None or not isinstance(entry.owner, ImplDef) or entry.owner.trait is None:
            return None
        impl, generics = entry.owner, self.items.signature(function).generics.params
        own = tuple(Param(name) for name in generics[len(impl.generics.params) :])
        return f"{entry.owner.trait.trait}::{entry.node.name.name}", (*entry.owner.trait.args, *own)

    def spec_function(self, name: str) -> SpecFunction | None:
        """A definition of the specification language, of the library."""
        entry = self.items.specs.get(name)
        found = define(entry, self.items) if entry is not None else None
        return found if isinstance(found, SpecFunction) else None

    def spec_implementations(self, name: str) -> tuple[str, ...]:
        """The spec functions that stand for one of a trait, in its implementations."""
        owner, _, member = name.rpartition("::")
        return tuple(impl.specs[member] for impl in self.items.spec_impls.get(owner, ()) if member in impl.specs)

    def associated(self, ty: Projection) -> tuple[Type, ...]:
        """What the implementations of the program give for an associated type, in terms of their parameters."""
        impls = (impl for impl in self.items.trait_impls.get(ty.trait) or () if not impl.module.in_prelude)
        return tuple(found for impl in impls if (found := impl.assoc_type(ty.name)) is not None)

    def implementers(self, member: str) -> tuple[Implementer, ...] | None:
        """The implementations of the trait that a spec function, lemma or axiom is of; None if it is not of a trait."""
        owner, _, name = member.rpartition("::")
        if owner not in self.items.traits:
            return None
        impls, found = self.items.trait_impls.get(owner), []
        for impl in impls if impls is not None else ():
            assert impl.trait is not None
            with_specs = (other for other in self.items.spec_impls.get(owner, ()) if other.trait == impl.trait)
            own = next((other.specs[name] for other in with_specs if name in other.specs), None)
            given = tuple((p.trait, p.args) for p in impl.generics.predicates if isinstance(p, TraitRef))
            found.append(Implementer(impl.trait.args, own, impl.span, given))
        return tuple(found)

    def resolve_spec(self, name: str, args: tuple[Type, ...]) -> tuple[str, tuple[Type, ...]] | None:
        """Which spec function is meant by one of a trait; None if only a bound is known of the type."""
        owner, _, member = name.rpartition("::")
        trait = self.items.traits.get(owner)
        if trait is None:
            return name, args
        count = len(trait.generics.params)
        answer = self.solver().select(TraitRef(owner, args[:count]))
        if not isinstance(answer, Selected) or answer.by_env:
            return None
        for impl in self.items.spec_impls.get(owner, ()):
            own = self._matched(impl, args[:count])
            if own is not None and member in impl.specs:
                return impl.specs[member], (*own, *args[count:])
        return name, args

    def _matched(self, impl: ImplDef, wanted: tuple[Type, ...]) -> tuple[Type, ...] | None:
        """What stands for the parameters of an implementation, if it is one for these types."""
        if impl.trait is None:
            return None
        variables = tuple(unify.fresh() for _ in impl.generics.params)
        offered = impl.trait.substitute(impl.generics.env(variables)).args
        if not all(unify.unify(mine, its) for mine, its in zip(offered, wanted, strict=True)):
            return None
        return tuple(unify.resolve(variable, default=True) for variable in variables)

    def destructor(self, ty: Type) -> str | None:
        """The function that the type's implementation of `Drop` gives."""
        if not isinstance(ty, Adt):
            return None
        impls = self.items.trait_impls.get("Drop")
        found = [
            impl.methods["drop"] for impl in (impls.find(ty) if impls is not None else ()) if "drop" in impl.methods
        ]
        return found[0] if found else None

    def resolve(self, callee: str, args: tuple[Type, ...]) -> Target:
        """What is called. `args` are types without parameters."""
        key = (callee, args)
        if key not in self.targets:
            self.targets[key] = self._resolve(callee, args)
        return self.targets[key]

    def _resolve(self, callee: str, args: tuple[Type, ...]) -> Target:
        entry = self.items.entries[callee]
        if isinstance(entry.owner, TraitDef):
            return self._method(entry, entry.owner, args)
        return Intrinsic(callee, args) if entry.node.body is None else Instance(callee, args)

    def _method(self, entry: FunctionEntry, trait: TraitDef, args: tuple[Type, ...]) -> Target:
        count, name = len(trait.generics.params), entry.node.name.name
        solver = self.solver()
        answer = solver.select(TraitRef(trait.name, args[:count]))
        if _by_a_bound(answer, args):
            return Assumed(entry.name, args)
        if not isinstance(answer, Selected):
            raise InternalError(f"no implementation of {trait.name} for {args[0]} ({args})")
        provided: Target = Intrinsic(entry.name, args)
        by_parts = isinstance(args[0], Ref | Tuple) or (isinstance(args[0], Adt) and args[0].name == "Box")
        if entry.name == "PartialEq::ne" and by_parts and args[0] == args[1] and self.tells_difference(args[0]):
            return provided
        if entry.node.body is not None:
            provided = Instance(entry.name, args)
        relation = trait.name == "PartialOrd" and name in RELATIONS and isinstance(args[0], Ref | Tuple)
        inside = entry.name == "PartialEq::ne" or relation
        if answer.impl is None and inside:  # that of what is inside is asked
            return Intrinsic(entry.name, args)
        if answer.impl is None:
            return self._number_method(entry.name, args) or provided
        if name not in answer.impl.methods:
            return Intrinsic(entry.name, args, True) if answer.impl.derived and entry.node.body is None else provided
        for nested in answer.nested:
            solver.demand(nested)
        own = (*(unify.resolve(solver.normalize(arg), default=True) for arg in answer.args), *args[count:])
        return self._resolve(answer.impl.methods[name], own)

    def _number_method(self, name: str, args: tuple[Type, ...]) -> Target | None:
        """Sums, products and conversions of numbers, which the library has a text for."""
        if name in ("From::from", "TryFrom::try_from") and isinstance(args[0], Adt) and args[0].name == "NonZero":
            return Instance(_CONVERTED[name], tuple(number for ty in args for number in parts(ty)))
        if name not in ("Sum::sum", "Product::product"):
            return None
        ty, item, iterator = args
        which = "sum" if name == "Sum::sum" else "product"
        if isinstance(item, Ref):
            return Instance(f"core::iter::{which}_of_references", (ty, iterator))
        return Instance(f"core::iter::{which}_of_values", (ty, iterator))

    # --- constants and statics

    def constant(self, name: str, args: tuple[Type, ...], ty: Type) -> Instance | Assumed:
        """A constant, as a function without parameters."""
        owner, _, member = name.rpartition("::")
        if owner.startswith("impl#"):
            return self._member(self.items.impls[int(owner[5:])], member, args)
        if owner in self.items.traits:
            return self._trait_constant(self.items.traits[owner], member, args)
        key = f"{{const {name}}}"
        if key not in self.constants:
            body = constant_body(thir.ConstValue(ty, next(iter(self.adts.values())).span, name, args), self.items)
            if body is None:
                raise Beyond(f"the constant `{name}`, which has an error")
            self.initialise(key, body)
        return Instance(key, args[: len(self.constants[key].generics)])

    def _trait_constant(self, trait: TraitDef, member: str, args: tuple[Type, ...]) -> Instance | Assumed:
        solver = self.solver()
        answer = solver.select(TraitRef(trait.name, args))
        if _by_a_bound(answer, args):
            return Assumed(f"{trait.name}::{member}", args)
        if isinstance(answer, Selected) and answer.impl is not None and member in answer.impl.consts:
            for nested in answer.nested:
                solver.demand(nested)
            own = tuple(unify.resolve(solver.normalize(arg), default=True) for arg in answer.args)
            return self._member(answer.impl, member, own)
        return self._member(trait, member, args)

    def _member(self, owner: ImplDef | TraitDef, member: str, args: tuple[Type, ...]) -> Instance:
        """A constant of an implementation or of a trait."""
        key = f"{{const {owner.index if isinstance(owner, ImplDef) else owner.name}::{member}}}"
        if key not in self.constants:
            node, generics = owner.consts[member], owner.generics
            if isinstance(owner, TraitDef):
                generics = replace(generics, predicates=(*generics.predicates, owner.ref))
            ty = owner.scope.type_of(node.ty)
            body = None
            if node.value is not None:
                body = constant_expression(node.value, ty, owner.scope, generics, self.items)
            if body is None:
                raise Beyond(f"the constant `{member}`, which has no value, or an error")
            self.initialise(key, body)
        return Instance(key, args[: len(self.constants[key].generics)])

    def const_blocks(self, name: str) -> list[tuple[Span, str]]:
        """The const blocks of a function, each as a function with its parameters."""
        self.function(name)
        found: list[tuple[Span, str]] = []
        for number, (value, _) in enumerate(self.items.const_blocks.get(name, ())):
            key = f"{{const block {number} of {name}}}"
            if key not in self.constants:
                self.initialise(key, value)
            found.append((value.span, key))
        return found

    def static(self, name: str) -> tuple[Instance, Type]:
        """The initial value of a static, as a function without parameters, and its type."""
        found = self.items.names.statics[name]
        body = static_body(found, self.items)
        if body is None:
            raise Beyond(f"the static `{name}`, which is outside of the program")
        key = f"{{static {name}}}"
        if key not in self.constants:
            self.initialise(key, body)
        return Instance(key, ()), static_type(found, self.items)

    def initialise(self, key: str, body: thir.Expr) -> None:
        """Makes a function of the value of a constant."""
        cx = context_of(body, self.items)
        assert cx is not None
        for function in map(without_fakes, lower_constant(key, body, cx, self.items)):
            self.constants[function.name] = function


def _by_a_bound(answer: Answer, args: tuple[Type, ...]) -> bool:
    """Is nothing known but that a bound holds, so that any implementation may be meant? Outside of the function that
    has the bound nothing is selected for its parameters."""
    if isinstance(answer, Selected):
        return answer.by_env
    return any(mentions(arg, (Param, Projection)) for arg in args)
