"""Programs that are broken in one place, judged by rustc and by `check`: what we accept, rustc accepts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from murust import driver
from tests.harness import rustc
from tests.harness.breakage import broken

ROOT = Path(__file__).resolve().parent
FILES = sorted([*(ROOT / "check").glob("*.rs"), *(ROOT / "run").glob("*.rs")])
PROGRAMS = [path for path in FILES if not any(mark in path.read_text(encoding="utf-8") for mark in ("//@", "/*@"))]
"""Without specifications: of those, rustc is no judge."""


def _compare(seed: int, count: int, folder: Path) -> None:
    rng = random.Random(seed)
    wrong: list[str] = []
    valid = passed = both = agree = 0
    for number in range(count):
        source = rng.choice(PROGRAMS)
        path = folder / f"broken_{seed}_{number}.rs"
        path.write_text(broken(source.read_text(encoding="utf-8"), rng), encoding="utf-8")
        theirs = rustc.ask(path, run=False).errors
        ours = [(d.code, d.primary.span.line) for d in driver.check([path]).diagnostics if d.severity.value == "error"]
        if theirs and not ours:
            wrong.append(f"{source.stem}, mutant {number} of seed {seed}: rustc says {theirs[0]}")
        elif theirs:
            both += 1
            agree += theirs[0] in ours or (theirs[0][0] == "" and theirs[0][1] in {line for _, line in ours})
        else:
            valid += 1
            passed += not ours
    print(
        f"accepted wrongly {len(wrong)}; valid and accepted {passed} of {valid}; same code and line {agree} of {both}"
    )
    assert not wrong, "\n".join(wrong)
    assert passed == valid


@pytest.mark.parametrize("seed", [2, 3])
def test_a_few_broken_programs(seed: int, tmp_path: Path) -> None:
    _compare(seed, 60, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 130))
def test_many_broken_programs(seed: int, tmp_path: Path) -> None:
    _compare(seed, 100, tmp_path)
