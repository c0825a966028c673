"""A large program is read and checked in two processes, and what comes of it is what comes of one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = """
import os, sys
from murust import by_two, driver, halves
from murust.syntax import parser
from tests.harness.alike import plain

def checked(many, two=True):
    by_two.MANY = parser.LARGE = many
    found = driver.check([sys.argv[1]], two=two)
    named = driver.diagnose([sys.argv[1]])
    assert plain(named) == plain(found.diagnostics)
    parts = found.diagnostics, found.whole, list(found.whole.functions), sorted(found.program.functions)
    return [plain(part) for part in parts], len(named)

def all_in_the_copy(count):
    yield from range(count) if os.getpid() != parent else ()

parent, by_two.BATCH = os.getpid(), 2
alone, reports = checked(10**9, two=False)
halves.possible = lambda: True
taken, begun, begin, sent = [], [], halves.begin, by_two.received
halves.begin = lambda work: begun.append(1) or begin(work)
by_two.received = lambda *args: taken.append(sent(*args)) or taken[-1]
assert checked(1)[0] == alone and (begun or reports)
taken.clear()
halves.numbers = all_in_the_copy
assert checked(1)[0] == alone
halves.begin = lambda work: begin(lambda: os._exit(3))
assert checked(1)[0] == alone
print(reports, sum(len(one) for one in taken if isinstance(one, dict)))
"""


@pytest.mark.parametrize(
    "program",
    [
        "reject/lifetimes_in_bodies", "reject/borrows_in_constants", "reject/items_in_bodies", "check/lifetimes",
        "check/closures", "reject/instances_without_end", "check/ring_with_const_generics",
        "accept/insertion_sort", "check/lemmas_and_ghost_code",
    ],
)  # fmt: skip
def test_the_same_answer(program: str) -> None:
    path = ROOT / "tests" / f"{program}.rs"
    command = [sys.executable, "-c", SCRIPT, str(path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr
    reports, sent = map(int, run.stdout.split())
    assert (reports > 0) == program.startswith("reject")
    assert sent > 0 or reports
