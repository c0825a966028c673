"""Proofs of accepted programs do not rest on contradictions: `assert false` fails wherever a run can come.

One that is proved shows an unsound assumption, contradictory axioms or a contract that nothing satisfies.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from logic.goal import Limits
from murust import driver
from tests.harness.probes import probes
from tests.harness.programs import collect

PROGRAMS = [program.path for program in collect("accept")]
LIMITS, LONG = Limits(rlimit=150_000, model_rlimit=0), Limits(rlimit=4_000_000, model_rlimit=0)
EVERY = 4
"""Of the places, so many at a time are passed over by default."""

DEAD = {("page_table_walk", 61)}
"""By program and line: what types want and no run reaches. Here, of a `for` each of whose last rounds returns."""


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_nothing_false_is_proved_late(path: Path) -> None:
    _assert_none_proved(path, LIMITS, EVERY)


@pytest.mark.soak
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_nothing_false_is_proved_late_in_a_long_time(path: Path) -> None:
    _assert_none_proved(path, LONG, 1)


def test_a_contradiction_is_noticed() -> None:
    checked = driver.check_sources([_SOURCE])
    found = list(probes(checked.program, checked.linker, checked.facts, LIMITS))
    assert [(probe.what, probe.proved) for probe in found] == [("loop", True), ("return", True), ("return", False)]


_SOURCE = driver.SourceFile(
    "contradiction.rs",
    b"""\
//@ requires x < 3 && x > 7
fn never(mut x: u8) {
    while x > 0
    //@ decreases x
    {
        x -= 1;
    }
}

fn fine() {}
""",
)


def _assert_none_proved(path: Path, limits: Limits, every: int) -> None:
    checked = driver.check([path])
    wrong = [
        str(probe)
        for probe in probes(checked.program, checked.linker, checked.facts, limits, every)
        if probe.proved and (path.stem, probe.place.line) not in DEAD
    ]
    assert not wrong, wrong
