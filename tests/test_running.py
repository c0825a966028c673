"""Random programs do the same here and as rustc builds them: output, status, panic message and panic line."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from murust import driver
from murust.run.execute import compile_program
from murust.source import SourceFile
from tests.harness import arithmetic, dropping, running, rustc
from tests.harness.running import Ran

BATCH = 25

ONE_BATCH = 1
"""So many programs have to run, at least: of each batch as many do as `check` accepts."""


def _here(text: str) -> Ran | None:
    """None if it does not check."""
    checked = driver.check_sources([SourceFile("main.rs", text.encode())])
    if checked.diagnostics:
        return None
    return running.outcome(compile_program(checked.whole, checked.linker).call("main"))


def _compare(seed: int, count: int, folder: Path, make: Callable[[random.Random], str] = running.runnable) -> None:
    rng = random.Random(seed)
    different: list[str] = []
    ran = 0
    while ran < count:
        found = [(text, here) for text in (make(rng) for _ in range(BATCH)) if (here := _here(text))]
        binary = running.build([text for text, _ in found], folder)
        if binary is None:
            continue
        for number, (text, here) in enumerate(found):
            ran += 1
            there = running.ask(binary, number)
            if not running.same(here, there):
                different.append(f"{text}\nrustc: {there}\nhere: {here}")
    print(f"{ran} programs ran, {len(different)} differently")
    assert not different, f"{len(different)} of {ran}\n" + different[0]


def test_a_few_programs_do_the_same(tmp_path: Path) -> None:
    rustc.require()
    _compare(1, ONE_BATCH, tmp_path)


def test_arithmetic_is_the_same(tmp_path: Path) -> None:
    rustc.require()
    _compare(1, ONE_BATCH, tmp_path, arithmetic.program)


def test_destructors_run_in_the_same_order(tmp_path: Path) -> None:
    rustc.require()
    _compare(1, ONE_BATCH, tmp_path, dropping.program)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_many_destructors_run_in_the_same_order(seed: int, tmp_path: Path) -> None:
    rustc.require()
    _compare(seed, 4 * BATCH, tmp_path, dropping.program)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_much_arithmetic_is_the_same(seed: int, tmp_path: Path) -> None:
    rustc.require()
    _compare(seed, 8 * BATCH, tmp_path, arithmetic.program)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 150))
def test_many_programs_do_the_same(seed: int, tmp_path: Path) -> None:
    rustc.require()
    _compare(seed, 4 * BATCH, tmp_path)
