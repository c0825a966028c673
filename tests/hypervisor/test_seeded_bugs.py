"""Bugs put into the hypervisor, one at a time: the proof of the function that has one reports it, where it says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness import seeded

SOURCE = Path(__file__).resolve().parents[2] / "hypervisor_src"
BUGS = [seeded.read(path) for path in sorted((Path(__file__).parent / "bugs").glob("*.patch"))]
SOME = BUGS[::24]
"""For the short run: each costs a second or two."""


def _assert_caught(bug: seeded.Bug, folder: Path) -> None:
    found = seeded.caught(bug, SOURCE, folder)
    assert bug.caught in found, f"{bug.name} ({bug.title}): {found or 'verified'}"


def test_there_are_enough() -> None:
    assert len(BUGS) >= 60
    assert len({bug.title for bug in BUGS}) == len(BUGS)


@pytest.mark.parametrize("bug", SOME, ids=lambda bug: bug.name)
def test_a_bug_is_caught(bug: seeded.Bug, tmp_path: Path) -> None:
    _assert_caught(bug, tmp_path)


@pytest.mark.parametrize("function", sorted({bug.function for bug in SOME}))
def test_without_it_nothing_is_reported(function: str) -> None:
    """With the same budget: what is caught is the bug."""
    assert seeded.reported(function, SOURCE) == []


@pytest.mark.soak
@pytest.mark.parametrize("function", sorted({bug.function for bug in BUGS}))
def test_without_any_nothing_is_reported(function: str) -> None:
    assert seeded.reported(function, SOURCE) == []


@pytest.mark.soak
@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_each_bug_is_caught(bug: seeded.Bug, tmp_path: Path) -> None:
    _assert_caught(bug, tmp_path)
