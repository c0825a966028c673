"""Commands as a user runs them: what goes to which stream, and the exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from murust import driver
from murust.cli.exits import Exit
from murust.cli.main import commands, main

ROOT = Path(__file__).parents[2]

GOOD = "//@ requires x < 10\n//@ ensures result == x + 1\nfn next(x: u8) -> u8 {\n    x + 1\n}\n"
FAILING = "fn next(x: u8) -> u8 {\n    x + 1\n}\n\nfn same(x: u8) -> u8 {\n    x\n}\n"
ILL_TYPED = "fn next(x: u8) -> u8 {\n    let y: bool = x;\n    y as u8\n}\n"
HARD = """\
fn fermat(x: u64, y: u64, z: u64) {
    //@ assert x > 0 && y > 0 ==> x * x * x + y * y * y != z * z * z;
}
"""
TRUSTED = """\
//@ trusted
fn next(x: u8) -> u8 {
    x + 1
}

fn f(x: u8) {
    //@ assume x < 3;
    let _y = x + 1;
}
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def write(text: str, name: str = "a.rs") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_check_is_silent_about_a_good_program(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", write(GOOD)]) == Exit.OK
    assert capfd.readouterr() == ("", "")


def test_check_shows_errors_to_people_on_stderr(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", write(ILL_TYPED)]) == Exit.SOURCE
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("error[E0308]: ") and "\n --> a.rs:" in err and "\x1b" not in err
    assert err.endswith("1 program checked, 1 error, 0 warnings\n")


def test_check_short_is_a_line_for_each_finding_on_stdout(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "short", write(ILL_TYPED), write(GOOD, "b.rs")]) == Exit.SOURCE
    out, err = capfd.readouterr()
    assert err == "" and out.startswith("a.rs:2:19: error[E0308]: ") and out.count("\n") == 1


def test_check_json_is_a_document_a_line(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", write(ILL_TYPED)]) == Exit.SOURCE
    out, err = capfd.readouterr()
    [found] = [json.loads(line) for line in out.splitlines()]
    assert err == "" and found["code"]["code"] == "E0308" and found["spans"][0]["file_name"] == "a.rs"


def test_core_is_data(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["core", write(GOOD)]) == Exit.OK
    out, err = capfd.readouterr()
    assert "next" in out and err == ""
    assert main(["core", "--spans", write(GOOD)]) == Exit.OK
    assert "4:5" in capfd.readouterr().out


def test_verify_says_one_line_a_function_and_one_of_totals(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(GOOD)]) == Exit.OK
    out, err = capfd.readouterr()
    assert out == ""
    first, last = err.splitlines()
    assert first.split()[:4] == ["verified", "next", "2", "obligations"]
    assert last.startswith("1 verified, 0 failed, 0 unknown, 0 trusted (")


def test_verify_shows_each_failure_and_how_to_try_again(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(FAILING)]) == Exit.FAILED
    err = capfd.readouterr().err
    assert "error[V0003]" in err and " --> a.rs:2:5\n" in err
    assert "murust verify a.rs --function next\n" in err
    assert err.splitlines()[-1].startswith("1 verified, 1 failed, 0 unknown, 0 trusted (")


def test_verify_one_function(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(FAILING), "--function", "same"]) == Exit.OK
    assert "1 verified, 0 failed" in capfd.readouterr().err
    assert main(["verify", write(FAILING), "--function", "other"]) == Exit.USAGE
    assert "no function or lemma whose path contains `other`" in capfd.readouterr().err


BROKEN = """\
fn moved(v: Vec<u8>) -> usize {
    let g = || { let w = v; w.len() + v.len() };
    g()
}
fn bad(x: u8) -> u8 { x + true }
fn named() -> u8 { let g = bad; g(1) }
fn handed(x: Option<u8>) -> Option<u8> { x.map(bad) }
fn inside(x: Option<u8>) -> Option<u8> { x.map(|y| bad(y)) }
fn good(x: u8) -> u8 { x / 2 }
"""


def test_what_has_values_that_are_wrong_is_not_proved(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(BROKEN)]) == Exit.SOURCE
    err = capfd.readouterr().err
    assert "verified  good" in err and "1 verified, 0 failed" in err


def test_triggers_of_quantifiers_over_calls(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    text = """
    //@ requires forall |i: int| 0 <= i < v.len() ==> f.requires((&v[i],))
    fn all<T, F: Fn(&T) -> bool>(v: &[T], f: F) -> bool { v.len() == 0 || f(&v[0]) }
    """
    assert main(["verify", "--show-triggers", write(text)]) == Exit.OK
    assert "a trigger" in capfd.readouterr().err


def test_triggers_of_what_was_and_is(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    text = "//@ ensures forall |i: int| 0 <= i < v.len() ==> v[i] == old(v)[i]\nfn same(v: &mut [u8]) {}\n"
    assert main(["verify", "--show-triggers", write(text)]) == Exit.OK
    assert "a trigger" in capfd.readouterr().err


LEMMAS = """\
/*@
spec fn endless(n: int) -> int { endless(n) + 1 }
lemma fn less(n: int) requires n < 4 ensures n < 3 {}
lemma fn lesser(n: int) ensures endless(n) == n {}
@*/
fn le(x: u8) -> u8 { x + 1 }
fn le_too(x: u8) -> u8 { x + 2 }
"""


@pytest.mark.parametrize(
    ("pattern", "failed"),
    [
        ("le", "le"), ("less", "less"), ("lesser", "endless lesser"), ("le_", "le_too"), ("endless", "endless"),
        ("l", "endless less lesser le le_too"),
    ],
)  # fmt: skip
def test_a_path_selects_one_and_what_it_rests_on(
    write: Any, capfd: pytest.CaptureFixture[str], pattern: str, failed: str
) -> None:
    """Where none has this path, those that contain it. Each failure ends with the path that selects it."""
    assert main(["verify", write(LEMMAS), "--function", pattern]) == Exit.FAILED
    lines = capfd.readouterr().err.splitlines()
    assert [line.rpartition(" --function ")[2] for line in lines if " --function " in line] == failed.split()


def test_verify_names_what_is_believed(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(TRUSTED)]) == Exit.OK
    err = capfd.readouterr().err
    assert "trusted   next" in err and "assumed without proof: a.rs:7:16: x < 3" in err
    assert "1 verified, 0 failed, 0 unknown, 1 trusted" in err


def test_a_program_that_does_not_check_is_not_proved(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(ILL_TYPED), write(GOOD, "b.rs")]) == Exit.SOURCE
    err = capfd.readouterr().err
    assert "error[E0308]" in err and "1 verified" in err and "1 program with errors not proved" in err


def test_verify_json_is_one_complete_document(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--format", "json", "--seed", "7", write(FAILING)]) == Exit.FAILED
    out, err = capfd.readouterr()
    document = json.loads(out)
    assert err == "" and document["schema"] == "murust-verify" and document["schema_version"] == 1
    assert document["options"]["seed"] == 7 and document["solver"]["name"] == "z3" and document["solver"]["version"]
    counts = document["counts"]
    assert (counts["verified"], counts["failed"], counts["obligations"], counts["obligations_proved"]) == (1, 1, 1, 0)
    first, second = document["programs"][0]["functions"]
    assert (first["verdict"], second["verdict"]) == ("failed", "verified")
    [obligation] = first["obligations"]
    assert obligation["id"] == "next#overflow.1" and obligation["calls"] == []
    assert obligation["kind"] == "overflow" and obligation["code"] == "V0003" and obligation["verdict"] == "failed"
    assert (obligation["span"]["line_start"], obligation["span"]["column_start"]) == (2, 5)
    assert obligation["counterexample"]["inputs"] == {"x": "255"}
    assert obligation["confirmed"] is True
    assert first["diagnostics"][0]["code"]["code"] == "V0003"


def test_an_unknown_outcome_has_its_own_status(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--rlimit", "200", write(HARD)]) == Exit.UNKNOWN
    assert "0 verified, 0 failed, 1 unknown" in capfd.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["verify", "missing.rs"], ["explain", "X9999"], ["explain"], ["run", "a.rs", "--entry", "nowhere"]]
)
def test_wrong_use(arguments: list[str], write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    write(GOOD)
    assert main(arguments) == Exit.USAGE
    out, err = capfd.readouterr()
    assert out == "" and err.startswith("error: ") and "Traceback" not in err


def test_a_wrong_option_teaches(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["verify", "--nonsense"])
    assert end.value.code == Exit.USAGE
    assert "usage: murust verify" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["chek", "a.rs"], "did you mean `check`?"),
        (["verify", "--rlimits", "3", "a.rs"], "did you mean `--rlimit`?"),
        (["check", "--format", "jsn", "a.rs"], "did you mean `json`?"),
    ],
)
def test_what_is_near_is_named(words: list[str], near: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == Exit.USAGE and near in capfd.readouterr().err


def test_every_command_has_help_with_examples(capfd: pytest.CaptureFixture[str]) -> None:
    for command in commands():
        with pytest.raises(SystemExit) as end:
            main([command, "--help"])
        assert end.value.code == Exit.OK
        assert f"\n  murust {command} " in capfd.readouterr().out


def test_explain(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "v0003"]) == Exit.OK
    assert "overflow" in capfd.readouterr().out
    assert main(["explain", "v3"]) == Exit.OK
    assert capfd.readouterr().out.startswith("V0003: ")
    assert main(["explain", "overflow"]) == Exit.OK
    assert capfd.readouterr().out == "V0003  an arithmetic operation can overflow\n"
    assert main(["explain", "--all"]) == Exit.OK
    assert "\nV0003  " in capfd.readouterr().out


@pytest.mark.parametrize("debug", [False, True])
def test_a_bug_is_called_a_bug(
    debug: bool, write: Any, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(driver, "diagnose", broken)
    assert main([*(["--debug"] if debug else []), "check", write(GOOD)]) == Exit.BUG
    err = capfd.readouterr().err
    assert "bug in murust: ZeroDivisionError: oh" in err
    assert ("Traceback" in err) is debug


def test_whoever_stops_reading_is_not_told(write: Any) -> None:
    write(ILL_TYPED * 400)
    command = f"{sys.executable} -m murust check --format json a.rs | head -c 100"
    done = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1].endswith(str(int(Exit.UNHEARD)))


def test_ctrl_c_ends_quietly(write: Any, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background may have it ignored
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(driver, "diagnose", interrupted)
    assert main(["check", write(GOOD)]) == Exit.INTERRUPTED
    assert "Traceback" not in capfd.readouterr().err


def test_characters_that_the_terminal_lacks_do_no_harm(write: Any) -> None:
    write("fn f() -> u8 { /* 日本 ü */ let y: u8 = true; y }\n")
    done = subprocess.run(
        [sys.executable, "-m", "murust", "check", "a.rs"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
    )
    assert done.returncode == Exit.SOURCE and b"Traceback" not in done.stderr
    # What stands for them is as wide as they are: the mark is below what it marks.
    source, marks = done.stderr.splitlines()[3:5]
    assert b"/* ???? ? */" in source and source.index(b"true") == marks.index(b"^^^^")


TRIGGERS = """\
/*@
spec fn small(s: Seq<u32>) -> bool { forall |i: int| 0 <= i < s.len() ==> s[i] < 9 }
spec fn even(n: int) -> bool { exists |k: int| n == 2 * k }
@*/
fn f() {}
"""


def test_verify_shows_triggers(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", write(TRIGGERS), "--show-triggers"]) == Exit.OK
    err = capfd.readouterr().err
    assert "note[V0031]: this is used for the values that a trigger appears with\n --> a.rs:2:38\n" in err
    assert " a trigger\n" in err
    assert "warning[V0032]: this quantifier has no trigger\n --> a.rs:3:32\n" in err
    assert main(["verify", write(TRIGGERS)]) == Exit.OK
    assert "V003" not in capfd.readouterr().err


def test_verify_warns_of_missing_triggers_where_something_is_not_proved(
    write: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    clause = "//@ requires forall |x: int| x + 1 > k ==> x > 3\n"
    assert main(["verify", write(clause + "//@ ensures result > 10\nfn f(k: u32) -> u32 { k }\n")]) == Exit.FAILED
    assert "warning[V0032]: this quantifier has no trigger\n --> a.rs:1:14\n" in capfd.readouterr().err
    assert main(["verify", write(clause + "//@ ensures result == k\nfn f(k: u32) -> u32 { k }\n")]) == Exit.OK
    assert "V0032" not in capfd.readouterr().err


@pytest.mark.parametrize(("line", "proved"), [(1, "less"), (3, "less"), (5, "next"), (7, "next"), (10, "inner::same")])
def test_verify_what_stands_at_a_line(line: int, proved: str, write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    text = (
        "/*@ lemma fn less(n: int)\n  ensures n < n + 1\n{} @*/\n\n"
        + GOOD
        + "mod inner { pub fn same(x: u8) -> u8 { x } }\n"
    )
    name = write(text)
    assert main(["verify", name, "--at", f"{name}:{line}"]) == Exit.OK
    verdict, *_, totals = capfd.readouterr().err.splitlines()
    assert f" {proved} " in verdict and totals.startswith("1 verified, ")
    assert main(["verify", name, "--at", f"{name}:99"]) == Exit.USAGE
    assert main(["verify", name, "--at", name]) == Exit.USAGE


def test_what_stands_in_one_of_several_programs(write: Any, capfd: pytest.CaptureFixture[str]) -> None:
    names = [write("fn bad(x: u8) -> u8 { x + 1 }\n", "other.rs"), write(GOOD)]
    assert main(["verify", *names, "--at", f"{names[1]}:3"]) == Exit.OK
    assert "1 verified, 0 failed" in capfd.readouterr().err
    assert main(["verify", *names, "--at", f"{names[1]}:99"]) == Exit.USAGE


@pytest.mark.parametrize("clause", ["//@ decreases n", "//@ panics n > 200"])
def test_all_clauses_belong_to_what_stands_at_a_line(
    clause: str, write: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    name = write(f"fn before() {{}}\n\n{clause}\n//@ requires n < 300\nfn wanted(n: u64) {{}}\n")
    assert main(["verify", name, "--at", f"{name}:3"]) == Exit.OK
    assert " wanted " in capfd.readouterr().err


def test_bounds_of_the_system(write: Any) -> None:
    """Where output has no room, and limits beyond all bounds: neither is a bug."""
    command = [sys.executable, "-m", "murust", "verify", "--deadline", "1e300", "--max-seconds", str(10**30)]
    command += ["--max-memory", str(10**30), "--format", "json", write(GOOD)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with open("/dev/full", "w") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=environ)
    assert run.returncode == Exit.USAGE and "No space left" in run.stderr
