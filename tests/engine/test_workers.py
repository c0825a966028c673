"""Processes that work: what a death costs, what they may use, and that none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.harness import interrupts

ROOT = Path(__file__).parents[2]

BEGIN = """
import os, signal, subprocess, sys, time
from murust.engine.workers import Lost, Workers, run

here, results = os.getpid(), {}

def once(name):
    "Is this the first time that anybody comes here?"
    try:
        os.close(os.open(os.path.join(sys.argv[1], name), os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False

def works(number, odd):
    def work():
        assert os.getpid() != here
        if number == 3:
            odd()
        return str(number).encode()
    return work

def results_with(odd, count=2, **limits):
    run([works(number, odd) for number in range(8)], Workers(count, **limits), results.__setitem__)
    return {number: result for number, result in sorted(results.items()) if result != str(number).encode()}
"""


def done(script: str, folder: Path) -> str:
    command = [sys.executable, "-c", BEGIN + script, str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


@pytest.mark.parametrize(
    "script, expected",
    [
        ("print(results_with(lambda: None), list(sorted(results)))", "{} [0, 1, 2, 3, 4, 5, 6, 7]"),
        ("print(results_with(lambda: os._exit(9)))", "{3: <Lost.DIED: 'the process died'>}"),
        ("print(results_with(lambda: os.kill(0, signal.SIGSEGV), 1))", "{3: <Lost.DIED: 'the process died'>}"),
        ("print(results_with(lambda: once('a') and os._exit(9)))", "{}"),
        ("print(results_with(lambda: bytearray(1 << 31), memory=1 << 30))", "{3: <Lost.MEMORY: 'out of memory'>}"),
        ("print(results_with(lambda: sum(iter(int, 1)), seconds=1))", "{3: <Lost.TIME: 'out of time'>}"),
    ],
    ids=["nothing", "exit", "crash", "crash once", "memory", "time"],
)
def test_a_death_costs_what_it_was_at(script: str, expected: str, tmp_path: Path) -> None:
    assert done(script, tmp_path) == expected


def test_an_exception_is_raised_where_the_work_was_asked_for(tmp_path: Path) -> None:
    script = """
try:
    results_with(lambda: {}["missing"])
except KeyError as problem:
    print(problem)
"""
    assert done(script, tmp_path) == "'missing'"


def test_workers_killed_at_random_change_no_result(tmp_path: Path) -> None:
    script = """
import random
random.seed(1)
def work(number):
    def work():
        if random.random() < 0.5 and once(str(number)):
            os.kill(os.getpid(), signal.SIGKILL)
        return str(number).encode()
    return work
run([work(number) for number in range(60)], Workers(3), results.__setitem__)
print(results == {number: str(number).encode() for number in range(60)}, len(os.listdir(sys.argv[1])) > 5)
"""
    assert done(script, tmp_path) == "True True"


def test_a_deadline_ends_the_run(tmp_path: Path) -> None:
    script = """
started = time.monotonic()
lost = results_with(lambda: time.sleep(50), 1, until=started + 3)
print(sorted(lost), {why.name for why in lost.values()}, time.monotonic() - started < 20)
"""
    assert done(script, tmp_path) == "[3, 4, 5, 6, 7] {'DEADLINE'} True"


# --- Nothing is left behind ----------------------------------------------------------------------------------------

LONG = """
def odd():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])
    forked = os.fork()
    if forked == 0:
        time.sleep(100)
    print(os.getpid(), child.pid, forked, flush=True)
    while True:
        pass

lost = results_with(odd, 1)
print({why.name for why in lost.values()}, flush=True)
"""
"""A piece of work that starts a program and a copy of itself and then never ends."""


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="it looks at processes as Linux shows them")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_the_run(number: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, "-c", BEGIN + LONG, str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL, preexec_fn=interrupts.heeded
    ) as parent:
        assert parent.stdout is not None
        processes = [int(word) for word in parent.stdout.readline().split()]
        assert len(processes) == 3 and all(map(alive, processes))
        parent.send_signal(number)
        if number == signal.SIGINT:
            assert parent.stdout.readline() == "{'INTERRUPTED'}\n"
        parent.wait(20)
        # A program that a worker starts is ended with the group. When the parent is killed nobody is there to do that.
        ended = processes if number == signal.SIGINT else [processes[0], processes[2]]
        until = time.monotonic() + 20
        while any(map(alive, ended)) and time.monotonic() < until:
            time.sleep(0.02)
        left = [process for process in ended if alive(process)]
        for process in processes:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
        assert not left
