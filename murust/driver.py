"""The pipeline, one call a stage, in order. Read this file first."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from murust.borrowck.check import check_program
from murust.borrowck.oracle import ProgramOracle
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.core.parts import function_terms, sound_part, spec_calls
from murust.core.proofs import Lemma
from murust.core.specs import SpecFunction
from murust.core.subset import beyond, beyond_definition
from murust.corelib.load import load_core
from murust.diagnostics.model import Diagnostic, Severity, error
from murust.lower.builder import Unsupported
from murust.lower.functions import lower_constant, lower_function
from murust.record import record
from murust.resolve.modules import Collector
from murust.resolve.names import Module, Names
from murust.source import SourceFile, Span
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
from murust.types.terms.definitions import check_members, declaration, define, type_invariants

if TYPE_CHECKING:
    from wp.verdicts import Report

DEEPEST = 12_000
"""Python frames: every stage walks trees recursively, and a sum of a thousand terms is a tree a thousand deep."""


@record
class Checked:
    """A checked program. `whole` is all that was lowered; `program` the part in which nothing is wrong and which needs
    nothing that is, nor anything that is only checked: that can be run and proved. `limits` say what is only checked.
    `complete`: there was no error, so nothing is missing."""

    diagnostics: tuple[Diagnostic, ...]
    whole: core.Program
    program: core.Program
    limits: tuple[Diagnostic, ...]
    facts: Facts
    files: tuple[SourceFile, ...]

    @property
    def complete(self) -> bool:
        return not any(d.severity is Severity.ERROR for d in self.diagnostics)


def check(paths: Sequence[Path | str]) -> Checked:
    """Parses, resolves, types, lowers and borrow-checks the crates whose root files are given, as one program."""
    roots: list[SourceFile] = []
    missing: list[Diagnostic] = []
    for path in paths:
        try:
            roots.append(SourceFile.read(path))
        except OSError as problem:
            empty = SourceFile(str(path), b"")
            missing.append(error("P0007", f"can't read {path}: {problem.strerror}", Span(empty, 0, 0)))
    checked = check_sources(roots)
    return attrs.evolve(checked, diagnostics=(*missing, *checked.diagnostics))


def check_sources(roots: Sequence[SourceFile]) -> Checked:
    """The same, of files already read."""
    collecting = gc.isenabled()
    gc.disable()  # nothing that is made here is garbage: the collector would only walk it again and again
    try:
        return _check(roots)
    finally:
        if collecting:
            gc.enable()


def _check(roots: Sequence[SourceFile]) -> Checked:
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEPEST))
    collector = Collector(parse, Names(Module((), None), Module(("{prelude}",), None, in_prelude=True)))
    load_core(collector)
    own = len(collector.files)
    for root in roots:
        collector.collect_root(root)
    items = Items(collector.names, collector, collector.diagnostics)
    collect(items)
    refuse_infinite_types(items)
    check_implementations(items)
    check_lifetimes(items)
    check_main(items)
    functions = _functions(items)
    check_constants(items)
    check_discriminants(items)
    check_members(items)
    program = _program(functions, items)
    diagnostics = items.diagnostics
    oracle = ProgramOracle(items)
    facts, problems = check_program(program, oracle)
    _, of_constants = check_program(_constants(program, items), oracle)
    diagnostics += [diagnostic for found in of_constants.values() for diagnostic in found]
    diagnostics += [diagnostic for found in problems.values() for diagnostic in found]
    limits = _beyond(program)
    sound = sound_part(program, frozenset(problems) | frozenset(limits))
    return Checked(_in_order(diagnostics), program, sound, _limits(limits, items), facts, tuple(collector.files[own:]))


def _program(functions: dict[str, core.Function], items: Items) -> core.Program:
    specs, lemmas = _definitions(functions, items)
    externals = frozenset(name for name in items.entries if name not in functions)
    declarations = {
        name: declared
        for name, entry in items.entries.items()
        if entry.node.clauses and entry.node.body is None and not entry.module.in_prelude
        if (declared := declaration(entry, items)) is not None
    }
    invariants = type_invariants(items)
    return core.Program(
        items.adts, functions, specs, externals, declarations, lemmas, invariants, _refined(items)
    )  # fmt: skip


def _constants(program: core.Program, items: Items) -> core.Program:
    """The values of constants and statics, as functions."""
    functions: dict[str, core.Function] = {}
    for number, (value, cx) in enumerate(items.initialisers):
        try:
            for function in lower_constant(f"{{constant#{number}}}", value, cx, items):
                functions[function.name] = function
        except Unsupported as problem:
            items.report(unsupported(problem.what, problem.span))
    return attrs.evolve(program, functions=functions)


def _refined(items: Items) -> dict[str, str]:
    """For each method of an implementation, the method of the trait, where that has a contract."""
    found: dict[str, str] = {}
    for impl in items.impls:
        for name, path in impl.methods.items() if impl.trait is not None else ():
            entry = items.entries.get(f"{impl.trait.trait}::{name}") if impl.trait is not None else None
            if entry is not None and entry.node.clauses:
                found[path] = entry.name
    return found


def _beyond(program: core.Program) -> dict[str, tuple[str, Span]]:
    """What is only checked, with the first thing in it that is the reason."""
    found = {name: what for name, f in program.functions.items() if (what := beyond(f, program)) is not None}
    found |= {
        name: what for name, f in program.spec_functions.items() if (what := beyond_definition(f, program)) is not None
    }
    found |= {
        name: ("an axiom" if lemma.proof is None else "a lemma", lemma.span) for name, lemma in program.lemmas.items()
    }
    return found


def _limits(found: dict[str, tuple[str, Span]], items: Items) -> tuple[Diagnostic, ...]:
    """What is checked, and neither run nor proved."""
    return _in_order(
        [
            error("U0002", f"{what} is checked, and can't be run or proved yet", span, f"in `{name}`")
            for name, (what, span) in found.items()
            if name not in items.specs or not items.specs[name].module.in_prelude
        ]
    )


def _functions(items: Items) -> dict[str, core.Function]:
    """The functions of the program, with their closures; typing a body may find functions inside it."""
    functions: dict[str, core.Function] = {}
    done: set[str] = set()
    while pending := [
        name for name, entry in items.entries.items() if name not in done and not entry.module.in_prelude
    ]:
        for name in pending:
            done.add(name)
            body = check_body(name, items)
            if body is None:
                continue
            try:
                for function in lower_function(body, items):
                    functions[function.name] = function
            except Unsupported as problem:
                items.report(unsupported(problem.what, problem.span))
    return functions


def _definitions(functions: dict[str, core.Function], items: Items) -> tuple[dict[str, SpecFunction], dict[str, Lemma]]:
    """The definitions of the specification language: those of the program, and those of the library that are used."""
    specs: dict[str, SpecFunction] = {}
    lemmas: dict[str, Lemma] = {}
    pending = [name for name, entry in items.specs.items() if not entry.module.in_prelude]
    pending += [call for f in functions.values() for term in function_terms(f) for call in spec_calls(term)]
    done: set[str] = set()
    while pending:
        name = pending.pop()
        if name in done:
            continue
        done.add(name)
        found = define(items.specs[name], items)
        if isinstance(found, Lemma):
            lemmas[name] = found
        elif found is not None:
            specs[name] = found
            pending += [call for term in (found.body,) if term is not None for call in spec_calls(term)]
    return specs, lemmas


def _in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file and place, each once."""
    seen: set[tuple[object, ...]] = set()
    unique: list[Diagnostic] = []
    for d in diagnostics:
        key = (d.code, d.primary.span, d.message)
        if key not in seen:
            seen.add(key)
            unique.append(d)
    return tuple(sorted(unique, key=lambda d: (d.primary.span.file.name, d.primary.span.start)))


def verify(
    checked: Checked,
    *,
    pattern: str | None = None,
    rlimit: int | None = None,
    seed: int = 0,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Proves every function (whose name contains `pattern`), and runs the counterexamples of those that fail. The
    verifier is imported only here."""
    from murust.replay import with_replays
    from wp.verify import verify_program

    report = verify_program(
        checked.program, checked.facts, pattern=pattern, rlimit=rlimit, seed=seed, progress=progress
    )
    return with_replays(report, checked.program)
