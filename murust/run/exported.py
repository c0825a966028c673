"""The functions that a program gives code to by itself, from which all other code is reached: `main`, and what other
crates can call, be it through the code of a generic function of this one. Source: rustc's `rustc_passes::reachable` and
`EffectiveVisibilities`; `RootCollector` in `rustc_monomorphize`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core.parts import statements
from murust.core.types import Adt, Closure, FnItem, Type, parts
from murust.resolve.modules import visible_from
from murust.resolve.names import Definition, Module
from murust.run.link import Linker
from murust.syntax import ast
from murust.types.consts import const_type, static_type
from murust.types.generics import Generics, TraitRef
from murust.types.items import FunctionEntry, ImplDef, TraitDef

_SYMBOLS = frozenset({"no_mangle", "export_name"})


def roots(linker: Linker) -> list[str]:
    """They have no type parameters; of a program with a `main`, it and what has a symbol of its own."""
    items = linker.items
    own = [name for name, entry in items.entries.items() if not entry.module.in_prelude and entry.node.body is not None]
    found = [name for name in own if _SYMBOLS & set(linker.attributes(name))]
    if "main" in items.entries:
        found.append("main")
    else:
        found += _Reachable(linker).functions()
    plain = (name for name in found if not is_generic(name, linker) and "inline" not in linker.attributes(name))
    return list(dict.fromkeys(plain))


def is_generic(name: str, linker: Linker) -> bool:
    return bool(linker.items.signature(name).generics.params) or isinstance(linker.items.entries[name].owner, TraitDef)


@attrs.define(eq=False, repr=False)
class _Reachable:
    """What other crates can name, what the types of that name, and what code of this crate they compile themselves."""

    linker: Linker
    seen: set[str] = attrs.field(factory=set)
    pending: list[str] = attrs.field(factory=list)  # functions

    def functions(self) -> list[str]:
        self._module(self.linker.items.names.root, set())
        for impl in self.linker.items.impls:
            if impl.trait is not None and not impl.module.in_prelude:
                self._implementation(impl)
        found: list[str] = []
        while self.pending:
            name = self.pending.pop()
            found.append(name)
            if self._is_copied(name):
                for other in self._mentioned(self.linker.function(name)):
                    self._function(other)
        return found

    def _is_copied(self, name: str) -> bool:
        """Do other crates have code of their own for it?"""
        const = self.linker.items.signature(name).const
        return const or is_generic(name, self.linker) or "inline" in self.linker.attributes(name)

    def _mentioned(self, function: core.Function) -> Iterator[str]:
        for stmt in statements(function.body):
            if isinstance(stmt, core.Call):
                yield stmt.callee
                yield from (arg.ty.name for arg in stmt.args if isinstance(arg.ty, FnItem))
            elif isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.Aggregate | core.PointerCast):
                yield from self._named(stmt.rvalue)

    def _named(self, rvalue: core.Aggregate | core.PointerCast) -> Iterator[str]:
        """The functions that stand there as values, or in a closure that is made."""
        if isinstance(rvalue, core.Aggregate) and isinstance(rvalue.ty, Closure):
            yield from self._mentioned(self.linker.function(rvalue.ty.name))
        operands = (rvalue.operand,) if isinstance(rvalue, core.PointerCast) else rvalue.operands
        yield from (operand.ty.name for operand in operands if isinstance(operand.ty, FnItem))

    # --- names

    def _module(self, module: Module, seen: set[int]) -> None:
        if id(module) in seen:
            return
        seen.add(id(module))
        for found in (*module.types.values(), *module.values.values()):
            if found.scope is None:
                self._definition(found, seen)

    def _definition(self, found: Definition, seen: set[int]) -> None:
        items = self.linker.items
        match found.node:
            case Module() as module:
                self._module(module, seen)
            case ast.Function():
                self._function(found.name)
            case ast.ConstItem() if not found.node.ghost:
                self._type(const_type(found, items))
            case ast.Static():
                self._type(static_type(found, items))
            case ast.Struct() | ast.Enum():
                self._adt(found.name)
            case ast.Trait():
                self._trait(found.name)
            case ast.TypeAlias() if found.name in items.names.aliases:
                self._type(items.alias(found)[1])
            case _:
                pass

    # --- what is named by what is reachable

    def _function(self, name: str) -> None:
        entry = self.linker.items.entries.get(name)
        if name in self.seen or entry is None or entry.module.in_prelude:
            return
        self.seen.add(name)
        signature = self.linker.items.signature(name)
        for ty in (signature.result, *(ty for _, ty in signature.params)):
            self._type(ty)
        self._bounds(signature.generics)
        if entry.node.body is not None:
            self.pending.append(name)

    def _bounds(self, generics: Generics) -> None:
        for predicate in generics.predicates:
            if isinstance(predicate, TraitRef):
                self._trait(predicate.trait)

    def _type(self, ty: Type) -> None:
        if isinstance(ty, Adt):
            self._adt(ty.name)
        for part in parts(ty):
            self._type(part)

    def _adt(self, name: str) -> None:
        items = self.linker.items
        found = items.names.adts.get(name)
        if name in self.seen or found is None or found.module.in_prelude:
            return
        self.seen.add(name)
        for variant, scopes in zip(items.adts[name].variants, items.field_scopes[name], strict=True):
            for field, scope in zip(variant.fields, scopes, strict=True):
                if scope is None:
                    self._type(field.ty)
        for impl in items.impls:
            if impl.trait is None and isinstance(impl.self_type, Adt) and impl.self_type.name == name:
                for path in impl.methods.values():
                    if self._is_public(items.entries[path]):
                        self._function(path)

    def _is_public(self, entry: FunctionEntry) -> bool:
        return visible_from(entry.node.public, entry.module, self.linker.items.names) is None

    def _trait(self, name: str) -> None:
        trait = self.linker.items.traits.get(name)
        if name in self.seen or trait is None or trait.module.in_prelude:
            return
        self.seen.add(name)
        for method in trait.methods:
            self._function(f"{name}::{method}")

    def _implementation(self, impl: ImplDef) -> None:
        """Its methods can be called whether or not the trait can be named."""
        for path in impl.methods.values():
            self._function(path)
        if impl.trait is not None:
            self._trait(impl.trait.trait)


__all__ = ["is_generic", "roots"]
