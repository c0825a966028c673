"""What is verified does not fail when run: for the accepted programs, and for mutants of them.

A mutant is a program that nobody has thought about. Most are refuted; one that is verified must keep its contract on
every input that is tried. One that is verified and does something else than the program shows that a contract says less
than it could.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from murust import driver
from murust.core import nodes
from murust.core.parts import sound_part
from murust.counterexample import Replayer
from murust.source import SourceFile
from tests.harness.behaviour import difference, inputs
from tests.harness.mutate import mutants
from tests.harness.programs import ROOT, collect
from wp.selection import is_proved
from wp.verify import verify_program

PROGRAMS = [program.path for program in collect("accept")]
GEOMETRY = ROOT.parent / "hypervisor_src" / "stage2" / "geometry.rs"
MUTANTS, MANY_MUTANTS = 1, 30
FOR_MUTANTS = 400_000
"""The solver's budget for one: most are refuted at once, and what it can't decide is not verified."""

INPUTS, MANY_INPUTS = 6, 12

SOME = PROGRAMS[::5]
"""For the short run; the long run has all of them."""

LOOSE = {
    ("sparse_set", "SparseSet::new"), ("virtqueue", "Ring::new"), ("ring_with_an_invariant", "Ring::new"),
    ("functions_as_arguments", "halved"),
    ("majority_vote", "candidate"), ("ring_buffer", "Ring::new"), ("traits_and_bounds", "both"),
}  # fmt: skip
"""Functions whose contracts leave open, on purpose, what they do: what memory holds that is not in use, how often a
function is called, who is proposed where nobody has a majority; what areas are, of which a trait bounds how much."""


def _promises(program: nodes.Program, names: set[str], path: Path) -> list[str]:
    """The functions whose contracts say what they do. What one does that has no `ensures` is left open."""
    return [
        name for name in sorted(names) if program.functions[name].contract.ensures and (path.stem, name) not in LOOSE
    ]


def _assert_contracts_hold(replayer: Replayer, verified: set[str], what: str, tried: int) -> None:
    """Runs each verified function on inputs that satisfy its `requires`."""
    for name in sorted(verified):
        function = replayer.program.functions[name]
        generic = replayer.types_for(function) or ()
        for args in inputs(function, replayer, tried):
            replay = replayer.run(function, args, generic)
            assert replay is None, f"{what}: {name} is verified, but with {replay.inputs} {replay.what}"


def _accepted(checked: driver.Checked) -> set[str]:
    """The functions of an accepted program: test_programs.py has all of them proved."""
    functions = checked.program.functions.items()
    return {name for name, of in functions if is_proved(of) and not of.contract.trusted and not of.closure}


def _verified(checked: driver.Checked, rlimit: int) -> set[str]:
    program = checked.program
    report = verify_program(program, checked.linker, checked.facts, rlimit=rlimit)
    failed = {v.function for v in report.verdicts if v.is_spec and v.status.value != "verified"}
    if failed:
        return set()
    verified = {v.function for v in report.verdicts if v.status.value == "verified" and not v.is_spec}
    # A proof speaks of a function whose callees, and closures, keep their contracts.
    broken = frozenset(program.functions) - verified
    refuted = {v.function for v in report.verdicts if v.status.value != "verified"}
    broken |= {name.partition("::{closure")[0] for name in refuted}
    promised = {found[0] for name in broken if (found := checked.linker.refined(name)) is not None}
    sound = sound_part(program, broken | promised).functions
    return {name for name, function in sound.items() if not function.closure}


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_verified_programs_and_mutants_keep_their_contracts(path: Path) -> None:
    _assert_sound(path, MUTANTS, INPUTS)


@pytest.mark.soak
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_many_mutants_keep_their_contracts(path: Path) -> None:
    _assert_sound(path, MANY_MUTANTS, MANY_INPUTS)


def _assert_sound(path: Path, count: int, tried: int) -> None:
    text = path.read_text(encoding="utf-8")
    checked = driver.check([path])
    original, before = _accepted(checked), Replayer(checked.program, checked.linker)
    _assert_contracts_hold(before, original, path.stem, tried)
    survivors: list[str] = []
    for number, mutant in enumerate(mutants(text, count)):
        checked = driver.check_sources([SourceFile(f"{path.stem}.{number}.rs", mutant.encode())])
        verified = _verified(checked, FOR_MUTANTS) if checked.complete else set()
        after = Replayer(checked.program, checked.linker)
        _assert_contracts_hold(after, verified, f"{path.stem}, mutant {number}:\n{mutant}", tried)
        if not checked.complete or verified != original:
            continue
        found = difference(before, after, _promises(before.program, verified, path), tried)
        survivors += [f"mutant {number}: {found}"] if found is not None else []
    assert not survivors, survivors


def test_hypervisor_mutants_do_not_verify() -> None:
    """The contracts say exactly which entry translates an address, so no mutant of the code satisfies them."""
    for number, mutant in enumerate(mutants(GEOMETRY.read_text(encoding="utf-8"), 12)):
        checked = driver.check_sources([SourceFile(f"geometry.{number}.rs", mutant.encode())])
        if checked.complete:
            report = verify_program(checked.program, checked.linker, checked.facts, rlimit=4_000_000)
            assert any(v.status.value != "verified" for v in report.verdicts), mutant
