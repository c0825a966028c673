"""What proofs rest on, as `murust audit` says it: planted one by one, and found by way of calls."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from murust.cli import version
from murust.cli.audit import KINDS
from murust.cli.exits import Exit
from murust.cli.main import main
from wp.trust import Kind

PROGRAM = """\
//@ trusted
//@ ensures result > x
fn next(x: u8) -> u8 { x }

//@ requires x < 200
fn careless(x: u8) {
    //@ assume x < 3;
    let _y = x + 1;
}

fn all(v: &mut Vec<u8>) -> u8 {
    careless(3);
    v.push(next(3).wrapping_add(1));
    //@ square(3);
    unsafe { host() }
}

/*@
axiom fn squares(x: int) ensures x * x >= 0;
lemma fn square(x: int) ensures x * x + 1 >= 1 { squares(x); }
lemma fn assumed(x: int) ensures x > 0 { assume x > 0; }
@*/

//@ ensures false
fn wrong() {}
fn by_way_of_wrong() { wrong(); }

extern "C" {
    //@ ensures result < 10
    fn host() -> u8;
}

//@ diverges
fn forever() { loop {} }

//@ requires p |-> 3
fn lost(p: *mut u8) {
    //@ leak p |-> 3;
}

/*@ device lamp(base: *mut u32, lit: bool) { write on: u32 at base ensures lamp(base, on != 0) } @*/
//@ requires lamp(p, false)
//@ ensures lamp(p, true)
unsafe fn light(p: *mut u32) { p.write_volatile(1) }

fn clean(a: u8) -> u8 { a }
"""


@pytest.fixture
def audited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Any:
    monkeypatch.chdir(tmp_path)

    def audited(text: str, *options: str) -> dict[str, Any]:
        Path("a.rs").write_text(text, encoding="utf-8")
        assert main(["audit", "a.rs", "--format", "json", *options]) == Exit.OK
        [program] = json.loads(capfd.readouterr().out)["programs"]
        return program  # type: ignore[no-any-return]

    return audited


def test_all_that_is_taken_on_trust_is_found(audited: Any) -> None:
    program = audited(PROGRAM)
    rests_on = {found["function"]: found["rests_on"] for found in program["functions"]}
    assert rests_on["clean"] == []
    assert rests_on["careless"] == ["assume careless"]
    assert rests_on["by_way_of_wrong"] == ["unproved wrong"]
    assert rests_on["wrong"] == []
    assert rests_on["forever"] == ["diverges forever"]
    assert "device lamp" in rests_on["light"]
    assert rests_on["lost"] == ["leak lost"]
    assert rests_on["lemma square"] == ["axiom squares"]
    assert rests_on["lemma assumed"] == ["assume assumed"]
    assert set(rests_on["all"]) == {
        "assume careless", "trusted next", "axiom squares", "external host", "library Vec::push",
        "built-in I::wrapping_add",
    }  # fmt: skip
    [trusted] = [found for found in program["trusted"] if found["id"] == "trusted next"]
    assert trusted["text"] == "ensures result > x" and trusted["used_by"] == ["next", "all"]
    assert trusted["span"]["line_start"] == 3
    assert {found["kind"] for found in program["trusted"]} == set(KINDS) - {"definition"}
    verdicts = {found["function"]: found["verdict"] for found in program["functions"]}
    assert verdicts["wrong"] == "failed" and verdicts["next"] == "trusted" and verdicts["lemma square"] == "verified"


def test_what_a_proof_uses_by_itself_is_found(audited: Any) -> None:
    """Lemmas that are used for a permission, and what these are proved with."""
    program = audited("""\
/*@
predicate held(p: *mut u8, v: u8) { p |-> v }
predicate kept(p: *mut u8, v: u8) { p |-> v }
axiom fn taken(p: *mut u16) auto ensures p |-> 0;
lemma fn assumed(p: *mut u8) auto requires held(p, ?v) ensures kept(p, v) { assume v > 0; }
lemma fn by_way_of_it(p: *mut u8) auto requires held(p, ?v) ** held(p, ?w) ensures kept(p, v) ** kept(p, w) { }
@*/
//@ requires held(p, 1)
//@ ensures kept(p, 1)
fn f(p: *mut u8) {}
//@ ensures p |-> 0
fn g(p: *mut u16) {}
//@ requires p |-> 0
//@ ensures p |-> 0
fn clean(p: *mut u16) {}
""")
    rests_on = {found["function"]: found["rests_on"] for found in program["functions"]}
    assert rests_on["f"] == ["assume assumed"] and rests_on["g"] == ["axiom taken"] and rests_on["clean"] == []
    assert rests_on["lemma by_way_of_it"] == ["assume assumed"]


def test_without_proofs_nothing_is_called_proved(audited: Any) -> None:
    program = audited(PROGRAM, "--no-proofs")
    assert all(found["verdict"] is None for found in program["functions"])
    assert "unproved" not in {found["kind"] for found in program["trusted"]}


def test_definitions_of_the_library_and_axioms_without_a_name(audited: Any) -> None:
    program = audited(
        "//@ axiom forall |x: int| x * x >= 0;\n"
        "//@ ensures v@.sum() == v@.sum()\nfn f(v: &[u8]) {}\nfn g() { f(&[1]); }\n",
        "--no-proofs",
    )
    kinds = {found["function"]: {name.split()[0] for name in found["rests_on"]} for found in program["functions"]}
    assert {"axiom"} <= kinds["f"] and {"axiom"} <= kinds["g"]
    assert "definition Seq::sum" in {found["id"] for found in program["trusted"]}


def test_a_report_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    program, report = Path("a.rs"), Path("trust.json")
    command = ["audit", "a.rs", "--no-proofs", "--report", "trust.json"]
    program.write_text("fn f(x: u8) {\n    //@ assume x < 3;\n}\n")
    assert main([*command, "--compare"]) == Exit.USAGE  # there is none yet
    assert main(command) == Exit.OK and report.exists()
    program.write_text("// moved\n\nfn f(x: u8) {\n    //@ assume x < 3;\n}\nfn clean() {}\n")
    assert main([*command, "--compare"]) == Exit.OK
    for changed, said in (
        ("fn f(x: u8) {\n    //@ assume x < 4;\n}\n", "assume f said `x < 3`, and says `x < 4`"),
        ("fn f(x: u8) {}\n", "gone: assume f: x < 3"),
        ("fn f(x: u8) {\n    //@ assume x < 3;\n}\nfn g() { f(2); }\n", "assume f was used by f, and is by f, g"),
        ("fn f(x: u8) {\n    //@ assume x < 3;\n}\n//@ trusted\nfn t() {}\n", "new: trusted t"),
    ):
        program.write_text(changed)
        capfd.readouterr()
        assert main([*command, "--compare"]) == Exit.FAILED
        assert said in capfd.readouterr().err
    report.write_text("{}")
    assert main([*command, "--compare"]) == Exit.USAGE


def test_what_every_verdict_rests_on_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text("fn f() {}\n")
    assert main(["audit", "-v", "a.rs"]) == Exit.OK
    err = capfd.readouterr().err
    assert f"z3 {version.solver()}\n  with rlimit 6000000, seed 0\n" in err and "`usize` has 64 bits" in err


def test_a_predicate_that_makes_no_sense_is_not_proved(audited: Any) -> None:
    program = audited(
        "/*@ predicate p(x: int) { p(x) } @*/\n//@ requires p(3)\n//@ ensures p(3)\nfn f() {}\n"
        "//@ requires p(3)\n//@ ensures p(3)\nfn g() { f() }\nfn h() {}\n"
    )
    rests_on = {found["function"]: found["rests_on"] for found in program["functions"]}
    assert rests_on["h"] == [] and "unproved p" in rests_on["f"] and "unproved p" in rests_on["g"]


def test_the_kinds_are_those_of_the_page() -> None:
    assert tuple(kind.title for kind in Kind) == KINDS
    page = (Path(__file__).parents[2] / "docs/trust.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\| `([\w-]+)` \| ", page, re.MULTILINE)) == KINDS


def test_kinds_are_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text("//@ trusted\nfn t() {}\n")
    assert main(["audit", "--no-proofs", "--deny", "assume", "a.rs"]) == Exit.OK
    assert main(["audit", "--no-proofs", "--deny", "assume", "--deny", "trusted", "a.rs"]) == Exit.FAILED
    assert "denied: trusted `t`  (a.rs:2:4)" in capfd.readouterr().err


def test_a_program_with_errors_is_said_to_have_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text("fn f(x: u8) -> u8 { y }\n", encoding="utf-8")
    assert main(["audit", "a.rs"]) == Exit.SOURCE
    err = capfd.readouterr().err
    assert "E0425" in err and "it has errors" in err and "nothing but" not in err


def test_what_is_trusted_is_told_of_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text("fn f(x: u8) {\n    //@ assume x < 3;\n    let _y = x + 250;\n}\n")
    said = "a.rs:2:16: note[V0037]: `f` is taken on trust (assume)"
    assert main(["audit", "a.rs", "--format", "short"]) == Exit.OK
    assert capfd.readouterr().out == said + "\n"
    assert main(["audit", "a.rs", "--format", "short", "--deny", "assume"]) == Exit.FAILED
    assert capfd.readouterr().out.startswith(said.replace("note", "error"))
    assert main(["audit", "a.rs", "--format", "sarif"]) == Exit.OK
    [result] = json.loads(capfd.readouterr().out)["runs"][0]["results"]
    assert result["ruleId"] == "V0037" and result["level"] == "note"
    assert main(["audit", "a.rs", "--format", "github", "--deny", "assume"]) == Exit.FAILED
    assert capfd.readouterr().out.startswith("::error file=a.rs,line=2")
    assert main(["audit", "a.rs", "--format", "junit", "--deny", "assume"]) == Exit.FAILED
    assert 'tests="2" failures="1"' in capfd.readouterr().out
    # What is of the library has no place in the program.
    Path("a.rs").write_text("fn f(v: &mut Vec<u8>) { v.push(1); }\n")
    assert main(["audit", "a.rs", "--format", "short"]) == Exit.OK
    assert capfd.readouterr().out == ""
    assert main(["audit", "a.rs", "--format", "short", "--deny", "library"]) == Exit.FAILED
    assert capfd.readouterr().out.startswith("a.rs:1:1: error[V0037]: `Vec::push` is taken on trust (library)")


def test_a_comparison_is_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text("fn f(x: u8) {}\n")
    command = ["audit", "a.rs", "--no-proofs", "--report", "trust.json"]
    assert main(command) == Exit.OK
    Path("a.rs").write_text("//@ trusted\nfn f(x: u8) {}\n")
    capfd.readouterr()
    assert main([*command, "--compare", "--format", "junit"]) == Exit.FAILED
    assert '<failure message="a.rs: new: trusted f' in capfd.readouterr().out
