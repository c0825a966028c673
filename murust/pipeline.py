"""The stages of checking, from files to what is wrong with them, in order. Read this file first."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import attrs

from murust.borrowck.check import check_with_closures
from murust.borrowck.const_drops import Question, check_drops
from murust.borrowck.oracle import ProgramOracle
from murust.clock import Clock
from murust.core import nodes as core
from murust.core.cleanup import without_fakes
from murust.core.growth import may_grow
from murust.core.known_panics import known_panics
from murust.core.nodes import CheckKind
from murust.core.parts import definition_terms, function_terms, lemma_terms, spec_calls
from murust.core.proofs import Lemma
from murust.core.specs import SpecFunction, StaticInvariant, TypeInvariant
from murust.corelib.load import load_core
from murust.diagnostics.model import Diagnostic, Severity, error
from murust.lower.builder import Unsupported
from murust.lower.functions import lower_constant, lower_function
from murust.resolve.modules import Collector
from murust.resolve.names import Module, Names
from murust.run.link import Linker
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.parser import parse
from murust.types import thir
from murust.types.bodies import check_body, check_main
from murust.types.collect import collect
from murust.types.conformity import check_implementations
from murust.types.consts import check_constants
from murust.types.discriminants import check_discriminants
from murust.types.errors import unsupported
from murust.types.finite import refuse_infinite_types
from murust.types.items import ImplDef, Items, TraitDef
from murust.types.lifetimes import check_lifetimes
from murust.types.restrictions import check_restrictions
from murust.types.terms.definitions import check_members, declaration, define, type_invariants
from murust.types.terms.statics import static_invariants
from murust.types.walk import const_blocks
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
    library: tuple[SourceFile, ...]
    oracle: ProgramOracle
    functions: dict[str, core.Function] = attrs.field(factory=dict)
    broken: set[str] = attrs.field(factory=set)
    specs: dict[str, SpecFunction] = attrs.field(factory=dict)
    lemmas: dict[str, Lemma] = attrs.field(factory=dict)
    declarations: dict[str, core.Declaration] = attrs.field(factory=dict)
    invariants: dict[str, tuple[TypeInvariant, ...]] = attrs.field(factory=dict)
    static_invariants: dict[str, StaticInvariant] = attrs.field(factory=dict)
    clock: Clock = attrs.field(factory=Clock)

    @classmethod
    def collect(
        cls, roots: Sequence[SourceFile], *, tests: bool = False, two: bool = True, clock: Clock | None = None
    ) -> Crates:
        """Parses, and makes everything known that bodies may refer to. `tests`: with the program's tests; `two`: with a
        second process, where that pays."""
        clock = clock or Clock()

        def parsed(file: SourceFile) -> tuple[ast.File | None, list[Diagnostic]]:
            with clock.stage("parse"):
                return parse(file, tests=tests, two=two)

        sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEPEST))
        collector = Collector(parsed, Names(Module((), None), Module(("{prelude}",), None, in_prelude=True)))
        with clock.stage("core library"):
            load_core(collector)
        own = len(collector.files)
        for root in roots:
            collector.collect_root(root)
        items = Items(collector.names, collector.diagnostics)
        functions: dict[str, core.Function] = {}
        items.run_constant = partial(_run_constant, Linker(items, functions))
        collect(items)
        refuse_infinite_types(items)
        library, files = tuple(collector.files[:own]), tuple(collector.files[own:])
        return cls(items, files, library, ProgramOracle(items), functions, clock=clock)

    @property
    def all_files(self) -> tuple[SourceFile, ...]:
        """Those of the library, too."""
        return (*self.library, *self.files)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return self.items.diagnostics

    def check_items(self) -> None:
        """What stands outside of bodies: do implementations deliver what they have to, do types make sense?"""
        items = self.items
        check_implementations(items)
        check_restrictions(items)
        check_declarations(items)
        check_lifetimes(items)
        check_main(items)
        items.diagnostics += items.names.levels.problems()

    def bodies(self) -> list[str]:
        """The functions of the program, by name."""
        return [name for name, entry in self.items.entries.items() if not entry.module.in_prelude]

    def check_bodies(self, names: Iterable[str]) -> dict[str, tuple[core.Function, ...]]:
        """Types, lowers and borrow-checks functions, and gives what comes of each: itself and its closures."""
        found: dict[str, tuple[core.Function, ...]] = {}
        for name in names:
            found[name] = ()
            try:
                found[name] = self._check_body(name)
            except RecursionError:
                node = self.items.entries[name].node
                text = f"something in `{node.name.name}` is nested too deeply"
                self.items.report(error("P0002", text, node.name.span, helps=["give parts of it a name"]))
        return found

    def _check_body(self, name: str) -> tuple[core.Function, ...]:
        body = check_body(name, self.items)
        if body is None:
            return ()
        try:
            with self.clock.stage("lower"):
                lowered = lower_function(body, self.items)
        except Unsupported as problem:
            self.items.report(unsupported(problem.what, problem.span))
            return ()
        with self.clock.stage("borrow-check"):
            self._check_borrows(lowered)
            self._check_drops(body, lowered[0])
        functions = tuple(map(without_fakes, lowered))
        for function in functions:
            self._check_panics(function, [value.span for value, _ in body.cx.const_blocks])
        self.functions.update((function.name, function) for function in functions)
        return functions

    def _check_drops(self, body: thir.Body, function: core.Function) -> None:
        """In what is evaluated at compile time: a `const fn`, and `const` blocks of any function. The library's may
        drop what turns out to hold nothing, as core's may (`const_precise_live_drops`)."""
        if self.items.entries[function.name].module.in_prelude:
            return
        ask = Question(self.items, body.cx.is_copy)
        evaluated = [function] if body.signature.const else []
        if not evaluated:
            blocks = const_blocks(body.value) if body.cx.const_blocks else []
            evaluated = [lower_constant("{const}", block, body.cx, self.items)[0] for block in blocks]
        for one in evaluated:
            self.items.diagnostics.extend(check_drops(one, ask))

    def _check_panics(self, function: core.Function, apart: Sequence[Span] = ()) -> None:
        """Reports operations that always panic. What is `apart` in it, as const blocks are, is evaluated instead."""
        if function.name in self.broken:
            return
        for check in known_panics(function, self.items.adts):
            if any(span.covers(check.span) for span in apart):
                continue
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
                pending += [call for term in lemma_terms(found) for call in spec_calls(term)]
            elif found is not None:
                self.specs[name] = found
                pending += [call for term in definition_terms(found) for call in spec_calls(term)]
        check_members(self.items)
        for name, entry in self.items.entries.items():
            if entry.node.clauses and not entry.module.in_prelude and entry.node.body is None:
                declared = declaration(entry, self.items)
                if declared is not None:
                    self.declarations[name] = declared
        self.invariants = type_invariants(self.items)
        self.static_invariants = static_invariants(self.items)

    def check_constants(self) -> None:
        """The values of constants, as far as they are known by now: those in bodies are known when these are typed."""
        check_constants(self.items)
        check_discriminants(self.items)
        self.check_initialisers(0)

    def check_initialisers(self, first: int) -> None:
        """Borrow-checks the values of constants and statics, as functions, from one on."""
        for number, (value, cx) in enumerate(self.items.initialisers[first:]):
            try:
                lowered = lower_constant(f"{{constant#{first + number}}}", value, cx, self.items)
            except Unsupported as problem:
                self.items.report(unsupported(problem.what, problem.span))
                continue
            self._check_borrows(lowered)
            self.items.diagnostics.extend(check_drops(lowered[0], Question(self.items, cx.is_copy)))
            for function in lowered if cx.associated else ():
                self._check_panics(function)

    def check_instances(self) -> None:
        """Evaluates the constants that have a value only where a generic function is given its arguments, of a program
        in which nothing is wrong so far but for lints."""
        wrong = any(d.severity is Severity.ERROR and d.code not in ("L0001", "L0002") for d in self.diagnostics)
        if wrong or not self._has_open_constants():
            return
        from murust.run.instances import check_instances

        check_instances(Linker(self.items, self.functions))

    def _has_open_constants(self) -> bool:
        """May there be a constant that depends on parameters, or code that does without an end?"""
        owners: list[ImplDef | TraitDef] = [*self.items.impls, *self.items.traits.values()]
        generic = (owner for owner in owners if owner.generics.params and not owner.module.in_prelude)
        if any(_may_fail(node) for owner in generic for node in owner.consts.values()):
            return True
        if any(_CONST_BLOCK.search(file.data) for file in self.files):
            return True
        return may_grow(self.functions, self._implemented)

    def _implemented(self, method: str) -> list[str]:
        """The functions that the name of a trait's method may stand for."""
        trait, _, name = method.rpartition("::")
        impls = self.items.trait_impls.get(trait, ())
        return [impl.methods[name] for impl in impls if name in impl.methods]

    def program(self) -> core.Program:
        """All that was lowered."""
        items = self.items
        externals = frozenset(name for name in items.entries if name not in self.functions)
        return core.Program(
            items.adts, self.functions, self.specs, externals, self.declarations, self.lemmas, self.invariants,
            self.static_invariants, _refined(items),
        )  # fmt: skip


_CONST_BLOCK = re.compile(rb"\bconst\s*\{")
_PLAIN = re.compile(r"[\w:.\s]*")


def _may_fail(node: ast.ConstItem) -> bool:
    """Is its value more than a literal or a path?"""
    return node.value is not None and not _PLAIN.fullmatch(node.value.span.text)


def _run_constant(linker: Linker, expr: thir.Expr) -> Any:
    """The value of a constant that has to be run. Few programs have one, so the interpreter is loaded only here."""
    from murust.run.constants import Constants

    return Constants(linker).value(expr)


def _refined(items: Items) -> dict[str, str]:
    """For each method of an implementation, the method of the trait, where that has a contract."""
    found: dict[str, str] = {}
    for impl in items.impls:
        for name, path in impl.methods.items() if impl.trait is not None else ():
            entry = items.entries.get(f"{impl.trait.trait}::{name}") if impl.trait is not None else None
            if entry is not None and entry.node.clauses:
                found[path] = entry.name
    return found
