"""What the commands ask for: what is wrong with a program, the program itself, and what of it is proved."""

from __future__ import annotations

import gc
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from murust.by_two import collected
from murust.clock import Clock
from murust.core import nodes as core
from murust.core.facts import Facts
from murust.core.parts import sound_part
from murust.diagnostics.model import Diagnostic, Severity, error
from murust.engine.fingerprint import fingerprint
from murust.engine.store import Results
from murust.engine.workers import Workers
from murust.pipeline import Crates
from murust.record import Record, field, replace
from murust.run.link import Linker
from murust.source import SourceFile, Span

if TYPE_CHECKING:
    from logic.goal import Limits
    from wp.verdicts import Report


class Checked(Record):
    """A checked program. `whole` is all that was lowered; `program` the part in which nothing is wrong and which needs
    nothing that is: that can be run and proved. `complete`: there was no error, so nothing is missing."""

    diagnostics: tuple[Diagnostic, ...]
    whole: core.Program
    program: core.Program
    linker: Linker
    facts: Facts
    files: tuple[SourceFile, ...]
    clock: Clock = field(default_factory=Clock)
    """Where the time of checking went, and that of what is done with the program later."""

    @property
    def complete(self) -> bool:
        return not any(d.severity is Severity.ERROR for d in self.diagnostics)


def check(paths: Sequence[Path | str], *, tests: bool = False, two: bool = True) -> Checked:
    """Parses, resolves, types, lowers and borrow-checks the crates whose root files are given, as one program; with its
    tests, if wanted; `two`: with a second process, where that pays."""
    roots, missing = _read(paths)
    checked = check_sources(roots, tests=tests, two=two)
    return replace(checked, diagnostics=(*missing, *checked.diagnostics))


def diagnose(paths: Sequence[Path | str]) -> tuple[Diagnostic, ...]:
    """What is wrong with these crates, and nothing else of them."""
    roots, missing = _read(paths)
    return (*missing, *diagnose_sources(roots))


def files(paths: Sequence[Path | str]) -> tuple[str, ...] | None:
    """The names of all files of these crates. None where something is wrong: a file may be missing."""
    roots, missing = _read(paths)
    with _no_garbage():
        crates = Crates.collect(roots)
    if any(d.severity is Severity.ERROR for d in (*missing, *crates.diagnostics)):
        return None
    return tuple(file.name for file in crates.files)


def _read(paths: Sequence[Path | str]) -> tuple[list[SourceFile], list[Diagnostic]]:
    roots: list[SourceFile] = []
    missing: list[Diagnostic] = []
    for path in paths:
        try:
            roots.append(SourceFile.read(path))
        except OSError as problem:
            empty = SourceFile(str(path), b"")
            missing.append(error("P0007", f"can't read {path}: {problem.strerror}", Span(empty, 0, 0)))
    return roots, missing


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Nothing that checking makes is garbage: the collector would only walk it again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def check_sources(roots: Sequence[SourceFile], *, tests: bool = False, two: bool = True) -> Checked:
    """The same as `check`, of files already read."""
    clock = Clock()
    with _no_garbage(), clock.stage("resolve"):
        crates = collected(roots, tests=tests, two=two, clock=clock)
        with clock.stage("type"):
            crates.check_definitions()
        with clock.stage("constants"):
            crates.check_constants()
            crates.check_instances()
        program = crates.program()
        sound = sound_part(program, _refused(crates))
        found = _in_order(crates.diagnostics)
        linker = Linker(crates.items, crates.functions)
        return Checked(found, program, sound, linker, Facts(program), crates.files, clock)


def diagnose_sources(roots: Sequence[SourceFile]) -> tuple[Diagnostic, ...]:
    """The same as `diagnose`, of files already read."""
    with _no_garbage():
        crates = collected(roots)
        crates.check_definitions()
        crates.check_constants()
        crates.check_instances()
        return _in_order(crates.diagnostics)


def _refused(crates: Crates) -> frozenset[str]:
    """The functions and definitions with errors."""
    items = crates.items
    functions = {n for n, e in items.entries.items() if not e.module.in_prelude and e.node.body is not None}
    specs = {name for name, entry in items.specs.items() if not entry.module.in_prelude}
    return frozenset((functions - crates.functions.keys()) | (specs - crates.specs.keys() - crates.lemmas.keys())) | (
        frozenset(crates.broken)
    )


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


def triggers(checked: Checked, owners: Container[str] | None = None) -> tuple[Diagnostic, ...]:
    """What makes the solver use each quantifier of a program, or of the functions and lemmas named."""
    from wp.triggers import shown

    return shown(checked.program, checked.linker, checked.facts, owners)


def verify(
    checked: Checked,
    *,
    pattern: str | None = None,
    shard: tuple[int, int] | None = None,
    rlimit: int | None = None,
    seed: int = 0,
    workers: Workers | None = None,
    results: Results | None = None,
    progress: Callable[[str], None] | None = None,
    limits: Limits | None = None,
) -> Report:
    """Proves every function (whose name contains `pattern`; of them a share, as in (1, 2)), in processes of their own
    if there are `workers`, and runs the counterexamples of those that fail. What the solver has answered before is
    looked up in the `results`. The verifier is imported only here."""
    from logic.solve.kept import Answers
    from wp.verify import verify_program

    watched = limits is not None and (limits.scripts or limits.counting)  # then it has to be asked
    kept = results if not watched else None
    answers = Answers(kept.store, fingerprint(), kept.again) if kept is not None else None

    report = verify_program(
        checked.program, checked.linker, checked.facts, pattern=pattern, shard=shard, rlimit=rlimit, seed=seed,
        workers=workers, answers=answers, progress=progress, limits=limits,
    )  # fmt: skip
    if not any(verdict.failures for verdict in report.verdicts):
        return report
    from murust.replay import with_replays

    with checked.clock.stage("run counterexamples"):
        return with_replays(report, checked.program, checked.linker)
