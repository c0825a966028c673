"""The stages of checking, from files to what is wrong with them, in order. Read this file first."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial

import attrs

from murust.borrowck.check import check_with_closures
from murust.borrowck.oracle import ProgramOracle
from murust.core import nodes as core
from murust.core.known_panics import known_panics
from murust.core.nodes import CheckKind
from murust.core.parts import function_terms, spec_calls
from murust.core.proofs import Lemma
from murust.core.specs import SpecFunction, TypeInvariant
from murust.corelib.load import load_core
from murust.diagnostics.model import Diagnostic, error
from murust.lower.builder import Unsupported
from murust.lower.functions import lower_constant, lower_function
from murust.resolve.modules import Collector
from murust.resolve.names import Module, Names
from murust.source import SourceFile
from murust.syntax.parser import parse
from murust.types.adts import refuse_infinite_types
from murust.types.bodies import check_body, check_main
from murust.types.collect import collect
from murust.types.conformity import check_implementations
from murust.types.consts import check_constants
from murust.types.discriminants import check_discriminants
from murust.types.errors import unsupported
from murust.types.items import Items
from murust.types.lifetimes import check_lifetimes
from murust.types.restrictions import check_restrictions
from murust.types.terms.definitions import check_members, declaration, define, type_invariants
from murust.types.wellformed import check_declarations

_SHIFTS = (CheckKind.SHL, CheckKind.SHR)

DEEPEST = 12_000
"""Python frames: every stage walks trees recursively, and a sum of a thousand terms is a tree a thousand deep."""


@attrs.define(eq=False, repr=False)
class Crates:
    """Crates as far as they have been checked, as one program. `broken` are the functions with moves and borrows that
    are wrong; those with other errors are not in `functions`."""

    items: Items
    files: tuple[SourceFile, ...]
    oracle: ProgramOracle
    functions: dict[str, core.Function] = attrs.field(factory=dict)
    broken: set[str] = attrs.field(factory=set)
    specs: dict[str, SpecFunction] = attrs.field(factory=dict)
    lemmas: dict[str, Lemma] = attrs.field(factory=dict)
    declarations: dict[str, core.Declaration] = attrs.field(factory=dict)
    invariants: dict[str, tuple[TypeInvariant, ...]] = attrs.field(factory=dict)

    @classmethod
    def collect(cls, roots: Sequence[SourceFile], *, tests: bool = False) -> Crates:
        """Parses, and makes everything known that bodies may refer to. `tests`: with the program's tests."""
        sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEPEST))
        collector = Collector(
            partial(parse, tests=tests), Names(Module((), None), Module(("{prelude}",), None, in_prelude=True))
        )
        load_core(collector)
        own = len(collector.files)
        for root in roots:
            collector.collect_root(root)
        items = Items(collector.names, collector.diagnostics)
        collect(items)
        refuse_infinite_types(items)
        check_implementations(items)
        check_restrictions(items)
        check_declarations(items)
        check_lifetimes(items)
        check_main(items)
        items.diagnostics += items.names.levels.problems()
        return cls(items, tuple(collector.files[own:]), ProgramOracle(items))

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return self.items.diagnostics

    def bodies(self) -> list[str]:
        """The functions of the program, by name."""
        return [name for name, entry in self.items.entries.items() if not entry.module.in_prelude]

    def check_bodies(self, names: Iterable[str]) -> None:
        """Types, lowers and borrow-checks functions, each with its closures."""
        for name in names:
            body = check_body(name, self.items)
            if body is None:
                continue
            try:
                lowered = lower_function(body, self.items)
            except Unsupported as problem:
                self.items.report(unsupported(problem.what, problem.span))
                continue
            self.functions.update({function.name: function for function in lowered})
            self._check_borrows(lowered)
            for function in lowered:
                self._check_panics(function)

    def _check_panics(self, function: core.Function) -> None:
        for check in known_panics(function, self.items.adts):
            overflow = check.kind in (CheckKind.ADD, CheckKind.SUB, CheckKind.MUL, CheckKind.NEG, *_SHIFTS)
            if not self.items.denied("arithmetic_overflow" if overflow else "unconditional_panic", check.span):
                continue
            text = "this operation always panics: " + check.kind.value.partition(":")[0]
            self.items.report(error("L0002", text, check.span))

    def _check_borrows(self, functions: Sequence[core.Function]) -> None:
        for name, found in check_with_closures(functions, self.items.adts, self.oracle).items():
            self.broken.add(name)
            self.items.diagnostics.extend(found)

    def check_definitions(self) -> None:
        """The definitions of the specification language: those of the program, and those of the library that are
        used; contracts of functions without bodies; invariants of types."""
        pending = [name for name, entry in self.items.specs.items() if not entry.module.in_prelude]
        pending += [call for f in self.functions.values() for term in function_terms(f) for call in spec_calls(term)]
        done: set[str] = set()
        while pending:
            name = pending.pop()
            if name in done:
                continue
            done.add(name)
            found = define(self.items.specs[name], self.items)
            if isinstance(found, Lemma):
                self.lemmas[name] = found
            elif found is not None:
                self.specs[name] = found
                pending += [call for term in (found.body,) if term is not None for call in spec_calls(term)]
        check_members(self.items)
        for name, entry in self.items.entries.items():
            if entry.node.clauses and entry.node.body is None and not entry.module.in_prelude:
                declared = declaration(entry, self.items)
                if declared is not None:
                    self.declarations[name] = declared
        self.invariants = type_invariants(self.items)

    def check_constants(self) -> None:
        """The values of constants, as far as they are known by now: those in bodies are known when these are typed."""
        check_constants(self.items)
        check_discriminants(self.items)
        self.check_initialisers(0)

    def check_initialisers(self, first: int) -> None:
        """Borrow-checks the values of constants and statics, as functions, from one on."""
        for number, (value, cx) in enumerate(self.items.initialisers[first:]):
            try:
                self._check_borrows(lower_constant(f"{{constant#{first + number}}}", value, cx, self.items))
            except Unsupported as problem:
                self.items.report(unsupported(problem.what, problem.span))

    def program(self) -> core.Program:
        """All that was lowered."""
        items = self.items
        externals = frozenset(name for name in items.entries if name not in self.functions)
        return core.Program(
            items.adts, self.functions, self.specs, externals, self.declarations, self.lemmas, self.invariants,
            _refined(items),
        )  # fmt: skip


def _refined(items: Items) -> dict[str, str]:
    """For each method of an implementation, the method of the trait, where that has a contract."""
    found: dict[str, str] = {}
    for impl in items.impls:
        for name, path in impl.methods.items() if impl.trait is not None else ():
            entry = items.entries.get(f"{impl.trait.trait}::{name}") if impl.trait is not None else None
            if entry is not None and entry.node.clauses:
                found[path] = entry.name
    return found
