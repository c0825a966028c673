"""What happens to a run changes no verdict: each is that of a run to which nothing happens, or an honest unknown.
(Damage to the cache: `test_unchanged.py`.)"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.harness import interrupts

ROOT = Path(__file__).resolve().parent.parent.parent

PROGRAM = "".join(
    f"""
//@ requires a.len() > {number}
//@ ensures result <= 255
fn proved{number}(a: &[u8]) -> u32 {{ a[{number}] as u32 }}

fn fails{number}(x: u8) -> u8 {{ x + {number + 1} }}
"""
    for number in range(3)
)

Verdicts = dict[str, tuple[str, str | None]]


class Place:
    """A folder with the program, and a cache."""

    def __init__(self, folder: Path, tables: Path) -> None:
        self.folder = folder
        shutil.copytree(tables, folder / "cache")
        (folder / "a.rs").write_text(PROGRAM)

    def begin(self, *options: str, limit: Callable[[], None] | None = None) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "murust", "verify", "--format", "json", "--jobs", "2", *options, "a.rs"]
        given = {**os.environ, "PYTHONPATH": str(ROOT), "MURUST_CACHE_MODE": "on"}
        given["MURUST_CACHE"] = str(self.folder / "cache")

        def prepare() -> None:
            interrupts.heeded()
            if limit is not None:
                limit()

        return subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=given,
            preexec_fn=prepare,
        )  # fmt: skip

    def verdicts(self, *options: str, limit: Callable[[], None] | None = None) -> Verdicts:
        return told(self.begin(*options, limit=limit))


def told(run: subprocess.Popen[str]) -> Verdicts:
    """The verdicts, and what was lost."""
    out, err = run.communicate(timeout=120)
    assert run.returncode in (1, 4), err
    [program] = json.loads(out)["programs"]
    return {function["function"]: (function["verdict"], function["lost"]) for function in program["functions"]}


UNDISTURBED: Verdicts = {
    f"{name}{number}": (verdict, None)
    for number in range(3)
    for name, verdict in (("proved", "verified"), ("fails", "failed"))
}


@pytest.fixture
def place(tmp_path: Path, tables: Path) -> Place:
    return Place(tmp_path, tables)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks at processes as Linux shows them")
def test_workers_are_killed(place: Place) -> None:
    """At random, as long as there are some that may be."""
    chance = random.Random(3)
    run = place.begin("--cache", "off")
    killed = 0
    while run.poll() is None and killed < 5:
        for worker in _children(run.pid):
            if chance.random() < 0.5:
                with suppress(OSError):
                    os.kill(worker, signal.SIGKILL)
                    killed += 1
        time.sleep(0.05)
    found = told(run)
    assert killed > 0 and found.keys() == UNDISTURBED.keys()
    for function, verdict in found.items():
        assert verdict in (UNDISTURBED[function], ("unknown", "the process died"))


def test_there_is_no_memory(place: Place) -> None:
    found = place.verdicts("--max-memory", "60")
    assert found.keys() == UNDISTURBED.keys()
    assert set(found.values()) <= {("unknown", "out of memory"), ("unknown", "the process died")}
    assert place.verdicts() == UNDISTURBED  # nothing of it was kept


def test_the_disk_is_full(place: Place) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    assert place.verdicts(limit=small_files) == UNDISTURBED
    assert place.verdicts() == UNDISTURBED


def test_two_run_at_once(place: Place) -> None:
    runs: Sequence[Any] = [place.begin() for _ in range(2)]
    assert [told(run) for run in runs] == [UNDISTURBED] * 2
    (place.folder / "a.rs").write_text(PROGRAM + "// changed\n")
    assert place.verdicts() == UNDISTURBED


def _children(parent: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            if int(path.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(path.parent.name))
    return found
