"""What Z3 was asked, as files, and what another solver says of it: `--smt-dump`, `--cross-check`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import z3

from logic.solve import cvc5 as second
from murust.cli import version
from murust.cli.exits import Exit
from murust.cli.main import main

Run = Callable[..., tuple[Exit, str, str]]

NAMES = """\
//! Names that mean something in SMT-LIB, names that differ by what SMT-LIB can't write, and one name for two things.
#[derive(Clone, Copy, PartialEq)]
pub struct Int { pub select: u8, pub store: bool }

#[derive(Clone, Copy, PartialEq)]
pub enum Array { Bool(Int), BitVec(u8, u8), Real }

/*@ spec fn div(x: int, mod_: int) -> int decreases mod_ { if mod_ > 0 { div(x, mod_ - 1) + x } else { 0 } } @*/

//@ requires distinct.select < 200
//@ ensures match result { Array::BitVec(select, store) => select + 1 == store, _ => div(2, 1) == 2 }
pub fn exists(distinct: Int, assert: bool) -> Array {
    if assert { Array::Real } else { Array::BitVec(distinct.select, distinct.select + 1) }
}

pub struct Table(pub u8);
pub struct Float32<Set> { pub seq: Set }

//@ ensures result.seq == sin.0
pub fn sqrt(sin: Table) -> Float32<u8> { Float32 { seq: sin.0 } }

//@ ensures result == x.seq
pub fn bag<Set>(x: Float32<Set>) -> Set { x.seq }

mod inner {
    //@ requires v.len() > 0
    //@ ensures result == v@[0] & 0x0f
    pub fn exists(v: &[u8]) -> u8 { v[0] & 0x0f }
}

//@ ensures result == 0
pub fn wrong(let_: u8) -> u8 { let_ }

/*@
lemma fn halves(x: real) ensures x / 2.0 + x / 2.0 == x {}
lemma fn grow(s: Set<int>, x: int) ensures s.insert(x).contains(x) {}
@*/
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)

    def run(text: str, *options: str) -> tuple[Exit, str, str]:
        Path("a.rs").write_text(text, encoding="utf-8")
        status = Exit(main(["verify", "a.rs", "--jobs", "1", *options]))
        return (status, *capfd.readouterr())

    return run


def _strictly(text: str) -> str:
    pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    return second._answer(text, {"user-pat": "strict"})


def test_each_obligation_is_a_script_that_solvers_read(run: Run) -> None:
    status, _, _ = run(NAMES, "--smt-dump", "smt", "--format", "json")
    assert status == Exit.FAILED
    rows = json.loads(Path("smt/index.json").read_text())["obligations"]
    assert all(row["files"] for row in rows)
    functions = {row["function"] for row in rows}
    assert {"exists", "inner::exists", "sqrt", "bag", "wrong", "div", "halves", "grow"} <= functions
    for row in rows:
        for name in row["files"]:
            text = Path("smt", name).read_text()
            solver = z3.Solver()
            solver.set("rlimit", 1_000_000)
            solver.from_string(text)
            answers = (str(solver.check()), _strictly(text))
            assert answers == ("unsat", "unsat") if row["expected"] == "unsat" else "unsat" not in answers, name
            assert f"(set-info :status {row['expected']})" in text
            assert f"`{row['function']}`" in text and re.search(r"^; .* at a\.rs:\d+:\d+", text, re.MULTILINE)


def test_files_of_an_earlier_run_make_room_and_others_do_not(run: Run) -> None:
    assert run("fn f(x: u8) -> u8 { x / 2 + 1 }", "--smt-dump", "smt")[0] == Exit.OK
    before = set(Path("smt").rglob("*.smt2"))
    assert run("fn g(x: u8) -> u8 { x / 2 + 1 }", "--smt-dump", "smt")[0] == Exit.OK
    assert before and not before & set(Path("smt").rglob("*.smt2"))
    Path("mine").mkdir()
    Path("mine/notes").write_text("")
    status, _, err = run("fn f() {}", "--smt-dump", "mine")
    assert status == Exit.USAGE and "`mine`: it is not empty" in err
    assert run("fn f() {}", "--smt-dump", "a.rs")[0] == Exit.USAGE


def test_each_program_has_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b").mkdir()
    for name in ("b/c.rs", "b_c.rs"):
        Path(name).write_text("fn f(x: u8) -> u8 { x / 2 + 1 }")
    for _ in range(2):
        assert main(["verify", "b/c.rs", "b_c.rs", "--jobs", "1", "--smt-dump", "smt"]) == Exit.OK
        assert {path.parent.name for path in Path("smt").rglob("index.json")} == {"b_c", "b_c.2"}
        assert len(list(Path("smt").rglob("*.smt2"))) == 4


def test_another_solver_confirms(run: Run) -> None:
    pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    status, out, _ = run(NAMES, "--cross-check", "cvc5", "--format", "json")
    assert status == Exit.FAILED  # one of them is wrong
    document = json.loads(out)
    assert document["cross_check"]["confirmed"] == document["counts"]["obligations_proved"] > 5
    assert document["cross_check"]["disagrees"] == document["cross_check"]["undecided"] == 0
    _, _, err = run("fn f(x: u8) -> u8 { x / 2 + 1 }", "--cross-check", "cvc5", "-v")
    assert f"cvc5 {version.of('cvc5')} confirms 2 of 2 obligations: 0 undecided, 0 disagree\n" in err
    assert "cvc5: confirmed" in err


def test_opinions_and_statistics_of_shares_are_put_together(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    options = ["--cross-check", "cvc5", "--profile", "--format", "json"]
    whole = json.loads(run(NAMES, *options)[1])
    for share in ("1", "2"):
        Path(f"{share}.json").write_text(run(NAMES, *options, "--shard", f"{share}/2")[1])
    assert main(["merge", "1.json", "2.json"]) == Exit.FAILED
    document = json.loads(capfd.readouterr().out)
    assert document["cross_check"] == whole["cross_check"]
    names = [{function["function"] for function in found["stats"]["functions"]} for found in (whole, document)]
    assert names[0] == names[1] and document["stats"]["stages"].keys() == whole["stats"]["stages"].keys()
    instances = [{row["quantifier"] for row in found["stats"]["quantifiers"]} for found in (whole, document)]
    assert instances[0] <= instances[1]
    Path("2.json").write_text(run(NAMES, "--profile", "--format", "json", "--shard", "2/2")[1])
    assert main(["merge", "1.json", "2.json"]) == Exit.USAGE


def test_where_the_other_solver_disagrees_nothing_is_verified(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")

    def answer(script: str, more: Mapping[str, str]) -> str:
        return "sat" if "overflow" in script or "255" in script else "unsat"

    monkeypatch.setattr(second, "_answer", answer)
    status, out, _ = run("fn f(x: u8) -> u8 { x / 2 + 1 }", "--cross-check", "cvc5", "--format", "json")
    document = json.loads(out)
    [function] = document["programs"][0]["functions"]
    assert status == Exit.FAILED and document["cross_check"]["disagrees"] == 1
    assert function["verdict"] == "failed" and function["diagnostics"][0]["code"]["code"] == "V0034"
    monkeypatch.setattr(second, "_answer", lambda script, more: "unknown")
    status, out, _ = run("fn f(x: u8) -> u8 { x / 2 + 1 }", "--cross-check", "cvc5", "--format", "json")
    assert status == Exit.OK and json.loads(out)["cross_check"]["undecided"] == 2


def test_where_the_other_solver_dies_it_has_no_opinion(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    monkeypatch.setattr(second, "_answer", lambda script, more: "unsat" if "overflow" in script else os._exit(1))
    status, out, _ = run("fn f(x: u8) -> u8 { x / 2 + 1 }", "--cross-check", "cvc5", "--format", "json")
    assert status == Exit.OK and json.loads(out)["cross_check"]["undecided"] == 2


def test_without_the_other_solver_it_is_said_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "of", lambda package: None)
    status, _, err = run("fn f() {}", "--cross-check", "cvc5")
    assert status == Exit.USAGE and "pip install 'murust[cvc5]'" in err
