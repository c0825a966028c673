"""Generated programs: rustc, the interpreter and the verifier agree on what they compute.

For each function, its result is what rustc's binary prints; that it is this one is proved, and that it is another is
not.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from murust import driver
from murust.core import wf
from murust.run.execute import compile_program
from murust.run.outcomes import Returned
from murust.source import SourceFile
from tests.harness import rustc
from tests.harness.generate import program
from wp.verify import verify_program

FUNCTIONS = 10
SEEDS = range(6)


def _statuses(text: str) -> dict[str, str]:
    checked = driver.check_sources([SourceFile("generated.rs", text.encode())])
    report = verify_program(checked.program, checked.linker, checked.facts, pattern="f", rlimit=8_000_000)
    return {verdict.function: verdict.status.value for verdict in report.verdicts}


def _agree(seed: int, folder: Path) -> None:
    text = program(seed, FUNCTIONS)
    checked = driver.check_sources([SourceFile("generated.rs", text.encode())])
    assert not checked.diagnostics, checked.diagnostics
    assert not wf.check(checked.program)
    executable = compile_program(checked.program, checked.linker, check_contracts=True)
    results = []
    for i in range(FUNCTIONS):
        outcome = executable.call(f"f{i}").outcome
        assert isinstance(outcome, Returned), outcome
        results.append(outcome.value)
    _compare_with_rustc(text, results, folder)
    right = re.sub(r"pub fn f(\d+)", lambda m: f"//@ ensures result == {results[int(m[1])]}\n{m[0]}", text)
    wrong = re.sub(r"pub fn f(\d+)", lambda m: f"//@ ensures result != {results[int(m[1])]}\n{m[0]}", text)
    proved, refuted = _statuses(right), _statuses(wrong)
    for i in range(FUNCTIONS):
        assert refuted[f"f{i}"] != "verified", f"seed {seed}: a false result of f{i} is verified"
        assert proved[f"f{i}"] == "verified", f"seed {seed}: the result of f{i} is not proved"


def _compare_with_rustc(text: str, results: list[object], folder: Path) -> None:
    rustc.require()
    path = folder / "generated.rs"
    calls = " ".join(f'println!("{{}}", f{i}());' for i in range(FUNCTIONS))
    path.write_text(f"{text}\nfn main() {{ {calls} }}\n", encoding="utf-8")
    answer = rustc.ask(path, run=True)
    assert not answer.errors, answer.errors
    assert answer.stdout.split() == [str(result) for result in results]


@pytest.mark.parametrize("seed", SEEDS)
def test_results_are_proved_and_no_others(seed: int, tmp_path: Path) -> None:
    _agree(seed, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 200))
def test_many_results_are_proved_and_no_others(seed: int, tmp_path: Path) -> None:
    _agree(seed, tmp_path)
