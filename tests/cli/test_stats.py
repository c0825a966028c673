"""Where the time goes: `murust verify --stats`, `--profile`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from murust.cli.exits import Exit
from murust.cli.main import main
from murust.clock import Clock

PROGRAM = """\
/*@ spec fn up(s: Seq<u8>, n: int) -> bool { forall |i: int, j: int| 0 <= i < j < n ==> s[i] <= s[j] } @*/

//@ requires up(v@, v.len()) && v.len() > 9
//@ ensures v@[2] <= result <= v@[8]
fn middle(v: &[u8]) -> u8 { v[5] }

//@ ensures result == s
fn through(s: Vec<u8>) -> Vec<u8> {
    let mut t: Vec<u8> = Vec::new();
    let mut i = 0;
    while i < s.len()
        //@ invariant i <= s.len() && t@ == s@.take(i)
        //@ decreases s.len() - i
    { t.push(s[i]); i += 1; }
    t
}

fn wrong(x: u8) -> u8 { x + 1 }
"""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Any:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(PROGRAM, encoding="utf-8")

    def document(*options: str) -> Any:
        assert main(["verify", "a.rs", "--format", "json", *options]) == Exit.FAILED
        return json.loads(capfd.readouterr().out)["stats"]

    return document


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_all_stages_functions_and_questions_are_measured(document: Any, jobs: str) -> None:
    stats = document("--stats", "--jobs", jobs)
    for stage in ("parse", "type", "lower", "borrow-check", "make obligations", "encode", "solve"):
        assert stats["stages"][stage] > 0, stage
    assert stats["stages"]["look for countermodels"] > 0 and stats["stages"]["look for dead code"] > 0
    functions = {found["function"]: found for found in stats["functions"]}
    assert functions.keys() == {"middle", "through", "wrong"}
    questions = {name: [q for o in f["obligations"] for q in o["questions"]] for name, f in functions.items()}
    assert {q["about"] for q in questions["middle"]} == {"all goals", "dead code"}
    assert questions["middle"][0]["about"] == "all goals" and questions["middle"][0]["answer"] == "unsat"
    assert functions["middle"]["rlimit"] == questions["middle"][0]["rlimit"] > 0
    assert questions["middle"][0]["instantiations"] > 0 and not questions["middle"][0]["instances"]
    assert {"goal", "countermodel"} <= {q["about"] for q in questions["wrong"]}  # what did not help is there, too
    assert "quantifiers" not in stats


def test_what_was_found_out_before_is_measured_again(document: Any) -> None:
    document()
    assert any(o["questions"] for f in document("--stats")["functions"] for o in f["obligations"])


def test_quantifiers_and_axioms_are_counted(document: Any) -> None:
    found = {row["quantifier"]: row["instances"] for row in document("--profile", "--jobs", "2")["quantifiers"]}
    [written] = [name for name in found if name.startswith("a.rs:1:46: forall |i: int, j: int| 0 <= i < j < n")]
    assert found[written] > 0
    assert any(name.startswith("axiom: seq_") and count > 0 for name, count in found.items())


def test_people_see_tables(document: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "a.rs", "--profile"]) == Exit.FAILED
    err = capfd.readouterr().err
    heads = [err.index(f"\n  {head}") for head in ("stage  ", "function  ", "obligation  ")]
    assert heads == sorted(heads) and "     instances  quantifier\n" in err
    assert main(["verify", "a.rs"]) == Exit.FAILED
    assert "  stage  " not in capfd.readouterr().err


def test_a_stage_inside_another_one_counts_for_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 1.0, 3.0, 7.0, 10.0, 11.0])
    monkeypatch.setattr("time.perf_counter", lambda: next(times))
    clock = Clock()
    with clock.stage("outer"), clock.stage("inner"):
        pass  # from 1 to 3, and from 0 to 7
    with clock.stage("inner"):
        pass
    assert clock.seconds == {"outer": 5.0, "inner": 3.0}
