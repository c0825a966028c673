"""Programs that are broken in one place, judged by rustc and by `check`: what we accept, rustc accepts."""

from __future__ import annotations

import random
import re
from pathlib import Path

import attrs
import pytest

from murust import driver
from tests.harness import lifetimes, rustc
from tests.harness.breakage import broken
from tests.harness.wellformed import program

ROOT = Path(__file__).resolve().parent
FILES = sorted([*(ROOT / "check").glob("*.rs"), *(ROOT / "run").glob("*.rs")])
NEITHER = re.compile(r"//@|/\*@|^\s*(?:pub )?mod \w+;", re.MULTILINE)
PROGRAMS = [path for path in FILES if not NEITHER.search(path.read_text(encoding="utf-8"))]
"""Without specifications, of which rustc is no judge, and in one file."""

FEW = 24
"""Programs of a kind in the short run."""


@attrs.define
class _Tally:
    """The three figures: accepted wrongly, valid and accepted, rejected with the same code and line."""

    wrong: list[str] = attrs.field(factory=list)
    refused: list[str] = attrs.field(factory=list)
    valid: int = 0
    both: int = 0
    agree: int = 0

    def judge(self, path: Path, what: str) -> None:
        theirs = rustc.ask(path, run=False).errors
        ours = [(d.code, d.primary.span.line) for d in driver.check([path]).diagnostics if d.severity.value == "error"]
        if theirs and not ours:
            self.wrong.append(f"{what}: rustc says {theirs[0]}")
        elif theirs:
            self.both += 1
            self.agree += theirs[0] in ours or (theirs[0][0] == "" and theirs[0][1] in {line for _, line in ours})
        else:
            self.valid += 1
            if ours:
                self.refused.append(f"{what}: {ours[0]}")

    def close(self) -> None:
        print(
            f"accepted wrongly {len(self.wrong)}; valid and accepted {self.valid - len(self.refused)} of {self.valid}; "
            f"same code and line {self.agree} of {self.both}"
        )
        assert not self.wrong, "\n".join(self.wrong)
        assert not self.refused, "\n".join(self.refused)


def _compare(seed: int, count: int, folder: Path) -> None:
    """Programs of the corpus, broken in one place."""
    rng = random.Random(seed)
    tally = _Tally()
    for number in range(count):
        source = rng.choice(PROGRAMS)
        path = folder / f"broken_{seed}_{number}.rs"
        path.write_text(broken(source.read_text(encoding="utf-8"), rng), encoding="utf-8")
        tally.judge(path, f"{source.stem}, mutant {number} of seed {seed}")
    tally.close()


def _generate(seed: int, count: int, folder: Path) -> None:
    """Generated programs, every other one of them broken in one place."""
    tally = _Tally()
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        text = program(rng)
        if number % 2:
            prelude, head, functions = text.partition("pub fn f0(")
            text = prelude + broken(head + functions, rng)
        path = folder / f"generated_{seed}_{number}.rs"
        path.write_text(text, encoding="utf-8")
        tally.judge(path, f"program {number} of seed {seed}")
    tally.close()


def _borrow(seed: int, count: int, folder: Path) -> None:
    """Functions that hand references around, many of them for too long."""
    tally = _Tally()
    for number in range(count):
        path = folder / f"borrows_{seed}_{number}.rs"
        path.write_text(lifetimes.program(random.Random(f"{seed}/{number}")), encoding="utf-8")
        tally.judge(path, f"borrows {number} of seed {seed}")
    tally.close()


@pytest.mark.parametrize("seed", [2])
def test_a_few_broken_programs(seed: int, tmp_path: Path) -> None:
    _compare(seed, FEW, tmp_path)


@pytest.mark.parametrize("seed", [2])
def test_a_few_generated_programs(seed: int, tmp_path: Path) -> None:
    _generate(seed, FEW, tmp_path)


@pytest.mark.parametrize("seed", [2])
def test_a_few_lent_references(seed: int, tmp_path: Path) -> None:
    _borrow(seed, FEW, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 120))
def test_many_lent_references(seed: int, tmp_path: Path) -> None:
    _borrow(seed, 100, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 130))
def test_many_broken_programs(seed: int, tmp_path: Path) -> None:
    _compare(seed, 100, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 130))
def test_many_generated_programs(seed: int, tmp_path: Path) -> None:
    _generate(seed, 110, tmp_path)
