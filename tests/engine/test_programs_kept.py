"""Of all programs under `tests/`, those with errors among them: what is kept is what comes out without it, and what
comes out again (`--cache verify`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from murust import driver
from murust.engine.store import Results, Store
from tests.engine.test_kept import told
from tests.harness.programs import collect

PROGRAMS = [program.path for folder in ("accept", "reject", "check", "run") for program in collect(folder)]
EVERY = 110
"""Of those that are about proofs; the others are for the long run."""


@pytest.mark.parametrize("path", PROGRAMS[: 6 * EVERY : EVERY], ids=lambda path: path.stem)
def test_of_some(path: Path, tmp_path: Path) -> None:
    _assert_same(path, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_of_all(path: Path, tmp_path: Path) -> None:
    _assert_same(path, tmp_path)


def _assert_same(path: Path, folder: Path) -> None:
    checked = driver.check([path])
    store = Store(folder)
    try:
        first, kept, again = (
            told(driver.verify(checked, results=Results(store, again=again))) for again in (False, False, True)
        )
    finally:
        store.close()
    assert kept == first
    assert again == first
