"""Several processes prove what one proves: the same verdicts, costs and reports, in the same order."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("accept/merge_sort", "accept/state_machines", "reject/loop_invariants", "reject/loops_and_references")

DYING = """
import os, sys
from logic.goal import Limits
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

tasks = [Task(f"f{number}", Span(file, 0, number), lambda number=number: verdict(number)) for number in range(6)]
found = done(tasks, 2, lambda name: None)
assert [one.function for one in found] == [f"f{number}" for number in range(6)]
assert all(one.span.file is file for one in found)
assert [one.status for one in found if one.status is not Status.VERIFIED] == [Status.UNKNOWN]
assert found[2].diagnostics[0].code == "V0020"
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
