"""Everything that bodies refer to: types, traits, implementations, signatures of functions, constants.

Types, traits and heads of implementations are collected first (collect.py); the signature of a function is made when
somebody asks for it, so that of the core library only what a program uses costs time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core.types import Adt, Array, Never, Projection, Ref, Tuple, Type
from murust.diagnostics.model import Diagnostic
from murust.record import replace
from murust.resolve.names import Definition, Module, Names
from murust.source import Span
from murust.syntax import ast
from murust.types import thir, thir_closures, unify
from murust.types.generics import NO_GENERICS, Generics, TraitRef, Verdict, instantiated
from murust.types.heads import ByHead
from murust.types.written import Scope


@attrs.define(eq=False, repr=False)
class SpecSignature:
    """The parameters and the type of a definition of the specification language."""

    params: tuple[tuple[str, Type], ...]
    result: Type
    method: bool
    generics: Generics
    scope: Scope


@attrs.define(eq=False, repr=False)
class SpecEntry:
    """A spec function, predicate, device, lemma, axiom or spec constant; its signature is made when asked for."""

    name: str
    node: ast.SpecFunction | ast.ConstItem
    module: Module
    owner: ImplDef | TraitDef | None
    signature: SpecSignature | None = None
    failed: bool = False

    @property
    def short(self) -> str:
        return self.node.name.name

    @property
    def kind(self) -> str:
        return "spec" if isinstance(self.node, ast.ConstItem) else self.node.kind

    @property
    def is_const(self) -> bool:
        return isinstance(self.node, ast.ConstItem)

    @property
    def is_proof(self) -> bool:
        return self.kind in ("lemma", "axiom")

    @property
    def may_lack_body(self) -> bool:
        """Is it declared by a trait, built into the logic, or a device?"""
        return isinstance(self.owner, TraitDef) or self.module.in_prelude or self.kind == "device"


@attrs.define(eq=False, repr=False)
class AssocType:
    """An associated type of a trait: what is demanded of it, and its default."""

    bounds: tuple[ast.Bound, ...]
    default: ast.Type | None
    span: Span


@attrs.define(eq=False, repr=False)
class TraitDef:
    """A trait. `generics.params[0]` is `Self`; `supertraits` speak of `Self`; `methods` and `consts` by name."""

    name: str
    module: Module
    node: ast.Trait
    generics: Generics
    scope: Scope
    supertraits: tuple[TraitRef, ...] = ()
    types: dict[str, AssocType] = attrs.field(factory=dict)
    methods: dict[str, ast.Function] = attrs.field(factory=dict)
    consts: dict[str, ast.ConstItem] = attrs.field(factory=dict)
    specs: dict[str, ast.SpecFunction] = attrs.field(factory=dict)

    @property
    def ref(self) -> TraitRef:
        return TraitRef(self.name, self.generics.own)


@attrs.define(eq=False, repr=False)
class ImplDef:
    """An implementation, inherent if `trait` is None. `derived`: made by `derive`, so its methods have no text."""

    index: int
    module: Module
    generics: Generics
    scope: Scope
    trait: TraitRef | None
    self_type: Type
    span: Span
    node: ast.Impl | None = None
    derived: bool = False
    types: dict[str, ast.TypeAlias] = attrs.field(factory=dict)
    known_types: dict[str, Type] = attrs.field(factory=dict)
    methods: dict[str, str] = attrs.field(factory=dict)  # name → path of the function
    consts: dict[str, ast.ConstItem] = attrs.field(factory=dict)
    specs: dict[str, str] = attrs.field(factory=dict)  # name → path of the spec function

    @property
    def head(self) -> tuple[Type, ...]:
        """The types that the head names: its own, and the arguments of the trait."""
        return (self.self_type, *(self.trait.args[1:] if self.trait is not None else ()))

    def assoc_type(self, name: str) -> Type | None:
        """The associated type of that name, in terms of the parameters of the implementation."""
        if name not in self.known_types and name in self.types:
            node = self.types[name]
            self.known_types[name] = unify.fresh()  # of a cycle
            scope = replace(self.scope, explicit="an associated type")
            self.known_types[name] = scope.type_of(node.target) if node.target else unify.fresh()
        return self.known_types.get(name)


@attrs.define(eq=False, repr=False)
class FunctionEntry:
    """A function whose signature has perhaps not been made yet."""

    name: str
    node: ast.Function
    module: Module
    owner: ImplDef | TraitDef | None
    signature: thir.Signature | None = None
    scope: Scope | None = None
    foreign: bool = False


class Adts(dict[str, core.AdtDef]):
    """Types by name. One that is asked for before its turn, as the length of an array may do it, is collected then."""

    collect: Callable[[str], None] | None = None

    def __missing__(self, name: str) -> core.AdtDef:
        if self.collect is None:
            raise KeyError(name)
        self.collect(name)
        return self[name]


@attrs.define(eq=False, repr=False)
class Items:
    names: Names
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    adts: Adts = attrs.field(factory=Adts)
    generics: dict[str, Generics] = attrs.field(factory=dict)  # of types and aliases
    derives: dict[str, frozenset[str]] = attrs.field(factory=dict)
    traits: dict[str, TraitDef] = attrs.field(factory=dict)
    impls: list[ImplDef] = attrs.field(factory=list)
    trait_impls: dict[str, ByHead[ImplDef]] = attrs.field(factory=dict)
    inherent: dict[str, ByHead[tuple[ImplDef, str]]] = attrs.field(factory=dict)  # method name → (impl, path)
    inherent_consts: dict[str, list[ImplDef]] = attrs.field(factory=dict)
    trait_members: dict[str, list[TraitDef]] = attrs.field(factory=dict)  # member name → traits
    entries: dict[str, FunctionEntry] = attrs.field(factory=dict)
    specs: dict[str, SpecEntry] = attrs.field(factory=dict)
    spec_inherent: dict[str, ByHead[tuple[ImplDef, str]]] = attrs.field(factory=dict)  # name → (impl, path)
    spec_traits: dict[str, list[TraitDef]] = attrs.field(factory=dict)  # name → the traits that declare it
    spec_impls: dict[str, list[ImplDef]] = attrs.field(factory=dict)  # trait → implementations with spec functions
    consts: dict[str, Any] = attrs.field(factory=dict)  # path → value (evaluate.py)
    discriminants: dict[str, dict[int, int | None]] = attrs.field(factory=dict)  # of enums; None while being found
    const_functions: dict[str, thir.Body | None] = attrs.field(factory=dict)
    const_types: dict[str, Type | None] = attrs.field(factory=dict)  # None while it is being found
    const_typing: set[str] = attrs.field(factory=set)  # whose values are being typed
    initialisers: list[tuple[thir.Expr, Any]] = attrs.field(factory=list)
    """The values of the program's constants and statics, with what their inference was asked."""
    run_constant: Callable[[thir.Expr], Any] | None = None
    """Runs a constant that evaluate.py can't follow; raises `NotConstant`."""
    const_blocks: dict[str, list[tuple[thir.Expr, Any]]] = attrs.field(factory=dict)
    """The same of const blocks, by the function that they stand in."""
    const_bodies: dict[str, thir.Expr | None] = attrs.field(factory=dict)
    evaluating: list[tuple[str, tuple[Type, ...]]] = attrs.field(factory=list)  # constants and statics, for one another
    field_scopes: dict[str, list[tuple[Module | None, ...]]] = attrs.field(factory=dict)  # from where; None: everywhere
    aliases: dict[str, tuple[Generics, Type] | None] = attrs.field(factory=dict)
    closures: dict[str, thir_closures.ClosureInfo] = attrs.field(factory=dict)
    tails: dict[str, Type | None] = attrs.field(factory=dict)  # types whose size depends on another's: sized.py
    well_formed: set[tuple[Type, bool]] = attrs.field(factory=set)  # without parameters; as something that is held?
    finite: set[Type] = attrs.field(factory=set)  # types without parameters that have been found to be
    infinite: set[str] = attrs.field(factory=set)  # types that have been refused for not being
    verdicts: dict[TraitRef, Verdict] = attrs.field(factory=dict)  # on predicates that mean the same everywhere
    matching: list[tuple[ImplDef, TraitRef]] = attrs.field(factory=list)  # implementations that are being looked at
    outlives: dict[str, tuple[tuple[str | Type, str], ...]] = attrs.field(factory=dict)  # what types demand

    _droppers: frozenset[str] = frozenset()

    def report(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)

    def add_impl(self, impl: ImplDef) -> None:
        self.impls.append(impl)
        if impl.trait is not None:
            self.trait_impls.setdefault(impl.trait.trait, ByHead()).add(impl.self_type, impl)

    # --- generic parameters

    def type_generics(self, name: str) -> Generics:
        if name not in self.generics:
            from murust.types.parameters import collect_generics

            collect_generics(name, self)
        return self.generics[name]

    def any_generics(self, name: str) -> Generics:
        if name in self.traits:
            return self.traits[name].generics
        return self.type_generics(name) if name in self.names.adts else self.generics.get(name, NO_GENERICS)

    def alias(self, found: Definition) -> tuple[Generics, Type]:
        from murust.types.parameters import collect_alias

        return collect_alias(found, self)

    # --- functions

    def denied(self, lint: str, span: Span) -> bool:
        """Is what a lint that denies by itself finds here an error?"""
        return self.names.levels.denied(lint, span)

    def signature(self, name: str) -> thir.Signature:
        entry = self.entries[name]
        if entry.signature is None:
            from murust.types.signatures import make_signature

            make_signature(entry, self)
        assert entry.signature is not None
        return entry.signature

    def has_spec_member(self, name: str) -> bool:
        """Does a type or trait have a spec function of that name?"""
        return name in self.spec_inherent or name in self.spec_traits

    def spec_signature(self, name: str) -> SpecSignature | None:
        """The signature of a definition; None if something is wrong with it, which is reported once."""
        entry = self.specs[name]
        if entry.signature is None and not entry.failed:
            from murust.types.terms.definitions import make_spec_signature

            before = len(self.diagnostics)
            signature = make_spec_signature(entry, self)
            entry.failed = len(self.diagnostics) > before
            entry.signature = None if entry.failed else signature
        return entry.signature

    # --- traits

    def droppers(self) -> frozenset[str]:
        """The types that implement `Drop`."""
        impls = self.trait_impls.get("Drop")
        if impls is not None and len(impls) != len(self._droppers):
            self._droppers = frozenset(impl.self_type.name for impl in impls if isinstance(impl.self_type, Adt))
        return self._droppers

    def trait_with_type(self, ref: TraitRef, name: str) -> TraitRef | None:
        """The trait, or the first supertrait, that declares an associated type."""
        return next(iter(self.traits_with_type(ref, name)), None)

    def traits_with_type(self, ref: TraitRef, name: str) -> list[TraitRef]:
        """The trait and the supertraits that declare an associated type of that name."""
        return [one for one in self.elaborate(ref) if name in self.traits[one.trait].types]

    def projection(self, ref: TraitRef, name: str) -> Type:
        return Projection(ref.trait, ref.args, name)

    def elaborate(self, ref: TraitRef) -> list[TraitRef]:
        """The trait and all of its supertraits."""
        found: list[TraitRef] = []
        pending = [ref]
        while pending:
            current = pending.pop(0)
            if current in found or current.trait not in self.traits:
                continue
            found.append(current)
            trait = self.traits[current.trait]
            above = [instantiated(supertrait, trait.generics, current.args) for supertrait in trait.supertraits]
            pending += [supertrait for supertrait in above if isinstance(supertrait, TraitRef)]
        return found

    # --- questions about types

    def is_inhabited(self, ty: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Has the type a value? Sorts of the logic always have some."""
        match ty:
            case Never():
                return False
            case Tuple(items=items):
                return all(self.is_inhabited(item, seen) for item in items)
            case Array(element=element, count=count):
                return count == 0 or self.is_inhabited(element, seen)
            case Ref(target=target):
                return self.is_inhabited(target, seen)
            case Adt(name=name) if name not in seen and name in self.adts:
                inner = seen | {name}
                return any(
                    all(self.is_inhabited(field, inner) for field in core.field_types(ty, index, self.adts))
                    for index in range(len(self.adts[name].variants))
                )
            case _:
                return True
