"""Which code a call means, once every type is known: implementations of traits, bodies of the core library, closures.

A function with types for its parameters is an *instance*; each instance is compiled by itself (monomorphisation).
Source: rustc dev guide, "Monomorphization"; "Instance" in `rustc_middle::ty::instance`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs

from murust.core import nodes as core
from murust.core.types import INTS, Adt, Closure, Ref, Type, substitute
from murust.corelib.load import ROOT as LIBRARY
from murust.diagnostics.model import InternalError
from murust.lower.functions import lower_constant, lower_function
from murust.source import SourceFile
from murust.syntax import ast
from murust.types import clones, thir, unify
from murust.types.bodies import check_body, constant_expression
from murust.types.consts import constant_body, static_type
from murust.types.discriminants import discriminant
from murust.types.generics import NO_GENERICS, TraitRef
from murust.types.items import FunctionEntry, ImplDef, Items, TraitDef
from murust.types.select import Selected, Solver
from murust.types.shared_constants import has_cell
from murust.types.written import Scope


@attrs.frozen
class Instance:
    """A function of the program or the library, with arguments for all its parameters."""

    name: str
    args: tuple[Type, ...]


@attrs.frozen
class Intrinsic:
    """A function that has no text: of the core library, of the language itself, derived, or one that a host answers.
    A method of a trait is named by the trait; the first argument is the type that it is of."""

    name: str
    args: tuple[Type, ...]
    derived: bool = False


Target = Instance | Intrinsic


class Beyond(Exception):
    """The program does what murust does not follow."""


@attrs.define(eq=False, repr=False)
class Linker:
    """`program`: the functions that were checked. Those of the library are lowered when they are first called."""

    items: Items
    program: Mapping[str, core.Function]
    library: dict[str, core.Function] = attrs.field(factory=dict)
    constants: dict[str, core.Function] = attrs.field(factory=dict)
    targets: dict[tuple[str, tuple[Type, ...]], Target] = attrs.field(factory=dict)

    @property
    def adts(self) -> Mapping[str, core.AdtDef]:
        return self.items.adts

    # --- types

    def type_of(self, ty: Type, env: Mapping[str, Type]) -> Type:
        """The type without parameters and associated types."""
        found = substitute(ty, env)
        return found if found.ground else unify.resolve(Solver(self.items).normalize(found), default=True)

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

    def implements(self, trait: str, *args: Type) -> bool:
        return Solver(self.items).holds(trait, *args)

    def discriminants(self, name: str) -> list[int]:
        """The numbers of the variants of an enum."""
        return [discriminant(name, index, self.items) for index in range(len(self.adts[name].variants))]

    def _hints(self, name: str) -> list[str]:
        """What stands in `repr`."""
        node = self.items.names.adts[name].node
        assert isinstance(node, ast.Struct | ast.Enum)
        return [arg for one in node.attributes if one.path == "repr" for arg in one.args]

    def alignment(self, name: str) -> int:
        """What `repr(align(…))` asks for at least."""
        return max((int(hint[6:-1], 0) for hint in self._hints(name) if hint.startswith("align(")), default=1)

    def representation(self, name: str) -> tuple[str, str | None]:
        """What `repr` says: `C`, `transparent` or nothing, and the integer of an enum's discriminants."""
        written = self._hints(name)
        form = next((arg for arg in written if arg in ("C", "transparent")), "")
        return form, next((arg for arg in written if arg in INTS), None)

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

    def compares_itself(self, ty: Type, trait: str) -> bool:
        """Does a type say in a text of its own how its values are compared, by `PartialEq`, `PartialOrd` or `Ord`?
        (What boxes and vectors say is known without reading it.)"""
        if not isinstance(ty, Adt) or ty.name in ("Box", "Vec"):
            return False
        answer = Solver(self.items).select(TraitRef(trait, (ty, ty) if trait != "Ord" else (ty,)))
        if not isinstance(answer, Selected) or answer.impl is None or answer.impl.derived:
            return False
        return any(self.items.entries[path].node.body is not None for path in answer.impl.methods.values())

    def is_foreign(self, name: str) -> bool:
        """Is it declared in `extern "C"`, for a host to answer?"""
        entry = self.items.entries.get(name)
        return entry is not None and entry.foreign

    def attributes(self, name: str) -> dict[str, tuple[str, ...]]:
        """The attributes of a function, by name, with what stands in them."""
        entry = self.items.entries.get(name)
        return {one.path: one.args for one in entry.node.attributes} if entry is not None else {}

    def is_library_file(self, file: SourceFile) -> bool:
        return Path(file.name).parent == LIBRARY

    def is_library(self, name: str) -> bool:
        entry = self.items.entries.get(name.partition("::{closure")[0])
        return entry is not None and entry.module.in_prelude

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
        self.library.update({function.name: function for function in lower_function(body, self.items)})
        return self.library[name]

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
        solver = Solver(self.items)
        answer = solver.select(TraitRef(trait.name, args[:count]))
        if not isinstance(answer, Selected):
            raise InternalError(f"no implementation of {trait.name} for {args[0]} ({args})")
        provided: Target = Intrinsic(entry.name, args)
        if entry.node.body is not None:
            provided = Instance(entry.name, args)
        if answer.impl is None:
            return self._number_method(entry.name, args) or provided
        if name not in answer.impl.methods:
            return Intrinsic(entry.name, args, True) if answer.impl.derived and entry.node.body is None else provided
        for nested in answer.nested:
            solver.demand(nested)
        own = (*(unify.resolve(solver.normalize(arg), default=True) for arg in answer.args), *args[count:])
        return self._resolve(answer.impl.methods[name], own)

    def _number_method(self, name: str, args: tuple[Type, ...]) -> Target | None:
        """Sums and products of numbers, which the library has a text for."""
        if name not in ("Sum::sum", "Product::product"):
            return None
        ty, item, iterator = args
        which = "sum" if name == "Sum::sum" else "product"
        if isinstance(item, Ref):
            return Instance(f"core::iter::{which}_of_references", (ty, iterator))
        return Instance(f"core::iter::{which}_of_values", (ty, iterator))

    # --- constants and statics

    def constant(self, name: str, args: tuple[Type, ...], ty: Type) -> Instance:
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
                raise InternalError(f"the constant {name} is not known")
            self._initialise(key, body)
        return Instance(key, args[: len(self.constants[key].generics)])

    def _trait_constant(self, trait: TraitDef, member: str, args: tuple[Type, ...]) -> Instance:
        solver = Solver(self.items)
        answer = solver.select(TraitRef(trait.name, args))
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
                generics = attrs.evolve(generics, predicates=(*generics.predicates, owner.ref))
            ty = owner.scope.type_of(node.ty)
            body = constant_expression(node.value, ty, owner.scope, generics, self.items)  # type: ignore[arg-type]
            assert body is not None
            self._initialise(key, body)
        return Instance(key, args[: len(self.constants[key].generics)])

    def static(self, name: str) -> tuple[Instance, Type]:
        """The initial value of a static, as a function without parameters, and its type."""
        found = self.items.names.statics[name]
        ty = static_type(found, self.items)
        scope = Scope(self.items, found.module, elide=lambda span: "static")
        node = found.node
        if node.value is None:  # type: ignore[union-attr]
            raise Beyond(f"the static `{name}`, which is outside of the program")
        body = constant_expression(node.value, ty, scope, NO_GENERICS, self.items, mutable=node.mutable)  # type: ignore
        key = f"{{static {name}}}"
        assert body is not None
        self._initialise(key, body)
        return Instance(key, ()), ty

    def _initialise(self, key: str, body: thir.Expr) -> None:
        cx = next(cx for value, cx in reversed(self.items.initialisers) if value is body)
        for function in lower_constant(key, body, cx, self.items):
            self.constants[function.name] = function
