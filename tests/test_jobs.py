"""Several processes prove what one proves: the same verdicts, costs and reports, in the same order."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.harness import interrupts

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("accept/merge_sort", "accept/state_machines", "reject/loop_invariants", "reject/loops_and_references")

DYING = """
import os
from murust.engine.workers import Workers
from murust.source import SourceFile, Span
from wp.jobs import Task, done
from wp.verdicts import Status, Verdict

file = SourceFile("a.rs", b"fn f() {}")
here = os.getpid()

def verdict(number):
    if number == 2:
        os._exit(9)
    assert os.getpid() != here
    return Verdict(f"f{number}", Span(file, 0, number), Status.VERIFIED, (), 0.0)

tasks = [Task.of(f"f{number}", Span(file, 0, number), lambda number=number: verdict(number)) for number in range(6)]
found = done(tasks, Workers(2), lambda name: None)
assert [one.function for one in found] == [f"f{number}" for number in range(6)]
assert all(one.span.file is file for one in found)
assert [one.status for one in found if one.status is not Status.VERIFIED] == [Status.UNKNOWN]
assert found[2].diagnostics[0].code == "V0028" and found[2].lost is not None
"""

INTERRUPTED = """
fn quick(x: u8) -> u8 { x }
fn failing(x: u8) -> u8 { x + 1 }
fn fermat(x: u64, y: u64, z: u64) {
    //@ assert x > 0 && y > 0 ==> x * x * x + y * y * y != z * z * z;
}
"""


def _report(program: str, *options: str, seed: str = "0") -> Any:
    command = [sys.executable, "-m", "murust", "verify", "--format", "json", *options, f"tests/{program}.rs"]
    given = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, env=given)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(re.sub(r'"(milli)?seconds": *[0-9.e-]+', '"seconds": 0', run.stdout))


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_same_report(program: str) -> None:
    assert _report(program, "--jobs", "2", seed="1") == _report(program, "--jobs", "1", seed="2")


def test_a_process_that_dies_costs_what_it_was_at() -> None:
    run = subprocess.run([sys.executable, "-c", DYING], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks at processes as Linux shows them")
@pytest.mark.parametrize("number, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_run_that_is_ended_reports_what_it_knows(number: signal.Signals, status: int, tmp_path: Path) -> None:
    """By Ctrl-C, or by SIGTERM; killed, it reports nothing, but nothing goes on either."""
    (tmp_path / "a.rs").write_text(INTERRUPTED)
    command = [sys.executable, "-m", "murust", "verify", "--jobs", "2", "--rlimit", "4_000_000_000", "a.rs"]
    given = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=given, preexec_fn=interrupts.heeded
    ) as run:
        workers = _busy(run.pid)
        run.send_signal(number)
        _, said = run.communicate(timeout=30)
    assert run.returncode == status
    if number != signal.SIGKILL:
        assert "verified  quick" in said and "failed    failing" in said
        assert re.search(r"unknown +fermat +not decided: interrupted\n", said)
        assert "not decided in this run: 1 function (interrupted)" in said
    until = time.monotonic() + 10
    while any(map(_alive, workers)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(_alive, workers))


def _busy(parent: int) -> list[int]:
    """Its children, as soon as only one is left that works, and has done so for a second."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        times = [
            (int(row[0]), int(row[13]) / os.sysconf("SC_CLK_TCK")) for row in _processes() if int(row[3]) == parent
        ]
        if len(times) == 2 and max(time for _, time in times) > 1.5:
            return [process for process, _ in times]
        time.sleep(0.05)
    raise AssertionError("no worker works")


def _processes() -> Iterator[list[str]]:
    """Fields of /proc/PID/stat, the name of the program replaced by a word."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            first, _, rest = path.read_text().rpartition(")")
            yield [first.split()[0], "name", *rest.split()]


def _alive(process: int) -> bool:
    return any(int(row[0]) == process and row[2] != "Z" for row in _processes())
