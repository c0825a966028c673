"""A large program is read and checked in two processes, and the answer is that of one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """
import os, sys
from murust import driver, halves
from murust.syntax import parser

def answers(many):
    driver.MANY = parser.LARGE = many
    return [(d.code, d.primary.span) for d in driver.diagnose([sys.argv[1]])]

def places(found):
    return [(code, span.start, span.end) for code, span in found]

alone = places(answers(10**9))
assert places([(d.code, d.primary.span) for d in driver.check([sys.argv[1]]).diagnostics]) == alone
halves.possible = lambda: True
begun = []
begin = halves.begin
halves.begin = lambda work: begun.append(1) or begin(work)
assert places(answers(1)) == alone and begun
halves.begin = lambda work: begin(lambda: os._exit(3))
assert places(answers(1)) == alone
print(len(alone))
"""


@pytest.mark.parametrize(
    "program",
    ["reject/lifetimes_in_bodies", "reject/borrows_in_constants", "reject/items_in_bodies", "check/lifetimes"],
)
def test_the_same_answer(program: str) -> None:
    path = ROOT / "tests" / f"{program}.rs"
    command = [sys.executable, "-c", SCRIPT, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert (int(run.stdout) > 0) == program.startswith("reject")
