"""Proofs with other seeds, names and orders: `murust stability`, and `murust verify --seeds`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from logic.goal import Goal, Limits, Outcome, Proved, Theory, Unknown
from logic.solve import solver
from logic.solve.solver import Case
from murust import driver
from murust.cli.exits import Exit
from murust.cli.main import main
from murust.stability import CHEAP, mutants
from wp import verify

PROGRAM = """\
/*@ spec fn total(n: int) -> int decreases n { if n <= 0 { 0 } else { n + total(n - 1) } } @*/

//@ requires v.len() > 2 && forall |i: int| 0 <= i < v.len() ==> v@[i] < 100
//@ ensures result < 200
fn f(v: &[u8]) -> u8 {
    let (a, b) = (v[0], v[1]);
    a + b
}

fn half(x: u8) -> u8 { x / 2 }
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def _document(capfd: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capfd.readouterr().out)


def test_a_program_is_proved_of_all_mutants(capfd: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["stability", "a.rs", "--mutants", "2", "--spare", "33", "--max-cv", "10", "--format", "json"]) == Exit.OK
    )
    document = _document(capfd)
    [program] = document["programs"]
    assert len(program["mutants"]) == 7 and program["mutants"][0] == "as it is"
    assert {row["function"] for row in program["obligations"]} == {"total", "f", "half"}
    for row in program["obligations"]:
        assert row["class"] == "stable" and len(row["results"]) == 7
        assert all(result["verdict"] == "verified" for result in row["results"])
    assert main(["stability", "a.rs", "--mutants", "1"]) == Exit.OK
    assert capfd.readouterr().err.endswith(" obligations of 3 mutants: 0 unstable, 6 stable\n")


def test_mutants_are_other_questions_of_the_same_meaning() -> None:
    checked = driver.check(["a.rs"])
    asked: dict[str, tuple[str, ...]] = {}
    for mutant in mutants(1):
        limits = replace(mutant.limits(Limits()), scripts=True)
        program = mutant.program(checked.program)
        report = verify.verify_program(program, checked.linker, checked.facts, limits=limits, pattern="f")
        assert [verdict.status.value for verdict in report.verdicts] == ["verified"]
        [verdict] = report.verdicts
        asked[str(mutant)] = tuple(text for result in verdict.obligations for text in result.outcome.scripts)
    usual = asked["as it is"]
    assert asked["seed 1"] == usual  # that is said apart
    assert asked["names 1"] != usual and asked["order 1"] != usual
    assert [sorted(text.splitlines()) for text in asked["order 1"]] != [text.splitlines() for text in usual]
    assert all(len(text) > len(before) for text, before in zip(asked["names 1"], usual, strict=True))


def _unsteady(monkeypatch: pytest.MonkeyPatch, *, always: bool = False) -> None:
    """The second obligation of `f` is proved with even seeds only, if not `always`, at costs that grow with the number
    of the renaming."""
    usual = solver.prove_and_doubt

    def prove(goals: list[Goal], cases: list[Case], theory: Theory, limits: Limits) -> tuple[list[Outcome], list[bool]]:
        found, dead = usual(goals, cases, theory, limits)
        if len(found) > 2:
            cost = CHEAP * (1 + limits.renaming)
            proved = always or limits.seed % 2 == 0
            found[1] = Proved("int", cost, 0.0) if proved else Unknown("canceled", True, "int", cost, 0.0)
        return found, dead

    monkeypatch.setattr(solver, "prove_and_doubt", prove)


def test_what_does_not_hold_up_is_named(
    place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    _unsteady(monkeypatch)
    command = ["stability", "a.rs", "--mutants", "2", "--jobs", "1"]
    assert main(command) == Exit.FAILED
    err = capfd.readouterr().err
    assert "  unstable   f  bounds  a.rs:" in err and "proved of 6 of 7; not: seed 1\n" in err
    assert main([*command, "--format", "json"]) == Exit.FAILED
    [program] = _document(capfd)["programs"]
    assert [row["class"] for row in program["obligations"]].count("unstable") == 1
    monkeypatch.undo()
    monkeypatch.chdir(place)
    _unsteady(monkeypatch, always=True)
    command[3] = "1"
    assert main(command) == Exit.OK
    assert main([*command, "--max-cv", "30"]) == Exit.FAILED
    assert "  varying    f  bounds" in capfd.readouterr().err


def test_what_does_not_hold_up_is_told_of_in_place(
    place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    _unsteady(monkeypatch)
    command = ["stability", "a.rs", "--mutants", "1", "--jobs", "1", "--format"]
    assert main([*command, "short"]) == Exit.FAILED
    out = capfd.readouterr().out
    assert out.startswith("a.rs:") and "error[V0035]: the solver proves this of some mutants" in out
    assert main([*command, "junit"]) == Exit.FAILED
    assert 'tests="3" failures="1"' in capfd.readouterr().out
    monkeypatch.undo()
    monkeypatch.chdir(place)
    _unsteady(monkeypatch, always=True)
    assert main([*command, "sarif", "--max-cv", "30"]) == Exit.FAILED
    [result] = json.loads(capfd.readouterr().out)["runs"][0]["results"]
    assert result["ruleId"] == "V0036"
    assert main([*command, "github"]) == Exit.OK and capfd.readouterr().out == ""


def test_seeds_are_tried_and_the_verdict_is_that_of_the_first(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "a.rs", "--seeds", "2", "--format", "json"]) == Exit.OK
    obligations = [o for f in _document(capfd)["programs"][0]["functions"] for o in f["obligations"]]
    assert all([tried["seed"] for tried in o["seeds"]] == [0, 1] for o in obligations)
    _unsteady(monkeypatch)
    assert main(["verify", "a.rs", "--seeds", "3", "--cache", "off"]) == Exit.OK
    err = capfd.readouterr().err
    assert "warning[V0035]" in err and "with seeds 0, 2 it does, and with 1 it does not" in err
    assert main(["verify", "a.rs", "--seed", "1", "--seeds", "2", "--cache", "off"]) == Exit.UNKNOWN
    assert "with seeds 2 it does, and with 1 it does not" in capfd.readouterr().err


def test_what_is_not_proved_at_all_is_not_stable(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.rs").write_text('extern "C" { fn host() -> u8; }\nfn f() -> u8 { unsafe { host() } }\n')
    assert main(["stability", "a.rs", "--mutants", "1"]) == Exit.UNKNOWN
    assert "  not proved f  unsupported\n" in capfd.readouterr().err
    Path("a.rs").write_text("fn f(x: u8) -> u8 { x + 1 }\n")
    assert main(["stability", "a.rs", "--mutants", "1"]) == Exit.FAILED
    assert "  not proved f  overflow  a.rs:1:21" in capfd.readouterr().err
    assert main(["stability", "a.rs", "--mutants", "1", "--format", "short"]) == Exit.FAILED
    assert capfd.readouterr().out.startswith("a.rs:1:21: error[V0003]")


def test_wrong_use() -> None:
    for options in (["--mutants", "0"], ["--spare", "100"], ["--deadline", "0.001"], ["--function", "nosuch"]):
        assert main(["stability", "a.rs", *options]) == Exit.USAGE
    assert main(["verify", "a.rs", "--seeds", "0"]) == Exit.USAGE
