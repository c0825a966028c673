"""The contracts of the hypervisor judge its runs: random calls break none of them, and find the bugs put in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from murust.run.execute import Executable
from tests.harness import seeded
from tests.hypervisor import oracle

BUGS = [seeded.read(path) for path in sorted((Path(__file__).parent / "bugs").glob("*.patch"))]
SHOWN = [bug for bug in BUGS if bug.shows == "run"]
SOON = ("create_over_another", "guest_acts_for_another")
SOME = [bug for bug in SHOWN if bug.name in SOON]

SEEDS = range(1, 43)
"""Of long runs, which make 100,000 calls together. A step is a call, a stop of a guest, or an access to memory."""
STEPS = 4_000


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Executable:
    return oracle.compiled(oracle.on_a_small_scale(oracle.SOURCE, tmp_path_factory.mktemp("small")))


def _hold(machine: Executable, seed: int, steps: int) -> None:
    execution = machine.call("calls", [seed, steps])
    assert oracle.violation(execution.outcome) is None
    said = re.search(r"(\d+) calls, (\d+)% of them done", execution.stdout)
    assert said is not None
    assert int(said[2]) >= 60


def test_random_calls(small: Executable) -> None:
    _hold(small, 1, 200)


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
def test_many_random_calls(small: Executable, seed: int) -> None:
    _hold(small, seed, STEPS)


def test_each_call_is_done_and_most_are_refused(tmp_path: Path) -> None:
    """Without contracts, for there are calls that need what is seldom."""
    machine = oracle.compiled(oracle.on_a_small_scale(oracle.SOURCE, tmp_path), check_contracts=False)
    told = re.findall(r"^(.*): (\d+) of (\d+)$", machine.call("calls", [1, 10_000]).stdout, re.MULTILINE)
    assert len(told) >= 30
    assert [name for name, done, _ in told if int(done) == 0] == []
    refused = [name for name, done, made in told if int(done) < int(made)]
    assert len(refused) >= 28


def _found(bug: seeded.Bug, folder: Path) -> str | None:
    """What random calls find; from several beginnings, for some bugs need a state that is seldom."""
    machine = oracle.with_bug(bug, folder)
    outcomes = (machine.call("calls", [seed, 3_000]).outcome for seed in range(1, 9))
    return next(filter(None, map(oracle.violation, outcomes)), None)


def test_of_each_bug_it_is_said_whether_it_shows() -> None:
    assert [bug.name for bug in BUGS if (bug.shows == "run") == (bug.hidden is not None)] == []


@pytest.mark.parametrize("bug", SOME, ids=lambda bug: bug.name)
def test_a_bug_shows(bug: seeded.Bug, tmp_path: Path) -> None:
    assert _found(bug, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("bug", SHOWN, ids=lambda bug: bug.name)
def test_each_bug_shows(bug: seeded.Bug, tmp_path: Path) -> None:
    found = _found(bug, tmp_path)
    print(f"{bug.name}: {found}")
    assert found
