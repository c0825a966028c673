"""Runs about a part of what there is: shares, and what has changed; and runs that are repeated."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from murust.cli import scope
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.cli.main import main
from tests.harness import interrupts

ROOT = Path(__file__).parents[2]
PROGRAM = """\
//@ spec fn sum(n: int) -> int decreases n { if n <= 0 { 0 } else { n + sum(n - 1) } }
//@ spec fn down(n: int) -> int decreases n { down(n + 1) }
//@ lemma fn zero() ensures sum(0) == 0 { }
//@ axiom fn taken(x: int) ensures x + 0 == x;
fn good(x: u8) -> u8 { x }
//@ ensures down(1) == down(1)
fn rests(x: u8) {}
fn bad(x: u8) -> u8 { x + 1 }
//@ trusted
fn trusted(x: u8) -> u8 { x + 1 }
fn other(x: u8) -> u8 { x / 2 }
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "a.rs").write_text(PROGRAM)
    return tmp_path


def document(capfd: pytest.CaptureFixture[str], *command: str) -> tuple[int, Any]:
    status = main(command)
    out = capfd.readouterr().out
    return status, json.loads(re.sub(r'"(milli)?seconds": *[0-9.e-]+', '"seconds": 0', out))


def test_shares_make_a_whole(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, whole = document(capfd, "verify", "--format", "json", "a.rs")
    names = []
    for number in (1, 2, 3):
        _, share = document(capfd, "verify", "--format", "json", "--shard", f"{number}/3", "a.rs")
        names.append([function["function"] for function in share["programs"][0]["functions"]])
        (folder / f"{number}.json").write_text(json.dumps(share))
    assert all(len(share) < len(whole["programs"][0]["functions"]) for share in names)
    merged_status, merged = document(capfd, "merge", "3.json", "1.json", "2.json")
    assert merged_status == status == Exit.FAILED
    for program in whole["programs"]:
        program["functions"].sort(key=lambda function: function["span"]["byte_start"])
    assert merged == whole


def test_shares_that_make_no_whole(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name, options in {"1": ["1/2"], "2": ["2/2"], "x": ["2/2", "--seed", "3"], "new": ["2/2"]}.items():
        (folder / "a.rs").write_text(PROGRAM.replace("x + 1", "x + 2") if name == "new" else PROGRAM)
        _, share = document(capfd, "verify", "--format", "json", "--shard", *options, "a.rs")
        (folder / f"{name}.json").write_text(json.dumps(share))
    _, whole = document(capfd, "verify", "--format", "json", "a.rs")
    (folder / "whole.json").write_text(json.dumps(whole))
    (folder / "other.json").write_text(json.dumps({**whole, "schema_version": 0}))
    for names, said in {
        ("1",): "look at 2/2", ("1", "1"): "look at 1/2, 2/2", ("1", "x"): "options", ("1", "whole"): "--shard I/N",
        ("1", "new"): "sources", ("a",): "cannot read", ("other", "1"): "another version",
    }.items():  # fmt: skip
        assert main(["merge", *(f"{name}.json" for name in names)]) == Exit.USAGE
        assert said in capfd.readouterr().err
    with pytest.raises(SystemExit):
        main(["verify", "--shard", "3/2", "a.rs"])


def git(*command: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run(["git", *who, *command], check=True, capture_output=True)


def test_what_has_changed(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "b.rs").write_text("mod part;\n")
    (folder / "part.rs").write_text("fn one() {}\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")

    def roots(*options: str) -> list[str]:
        _, found = document(capfd, "verify", "--format", "json", *options, "a.rs", "b.rs")
        return [program["root"] for program in found["programs"]]

    assert roots("--changed") == []
    (folder / "part.rs").write_text("fn two() {}\n")
    assert roots("--changed") == ["b.rs"] and roots("--changed=HEAD") == ["b.rs"] and roots() == ["a.rs", "b.rs"]
    git("commit", "-qam", "two")
    assert roots("--changed") == [] and roots("--changed=HEAD~1") == ["b.rs"]
    (folder / "a.rs").write_text("mod new;\n")
    git("commit", "-qam", "three")
    (folder / "new.rs").write_text("fn new() {}\n")
    assert roots("--changed") == ["a.rs"]
    assert main(["verify", "--changed=nowhere", "a.rs"]) == Exit.USAGE
    assert "git" in capfd.readouterr().err


def test_what_is_not_known_to_be_unchanged(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Git tells nothing of ignored files, of those of other repositories, and of those outside."""
    there = folder / "there"
    for name, text in {
        "same.rs": "fn same() {}", "without.rs": "mod part;", "part.rs": "", "ignored.rs": "",
        ".gitignore": "ignored.rs", "flagged.rs": "", "new\nline.rs": "", "\udcff.rs": "",
        "one/a.rs": "fn a() {}", "two/a.rs": "fn a() {}",
        "away.rs": '#[path = "../outside.rs"] mod outside;', "../outside.rs": "", "sub/inner.rs": "",
    }.items():  # fmt: skip
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).write_text(text)
    (there / "link").symlink_to("one")
    for repository in (there / "sub", there):
        git("-C", str(repository), "init", "-q")
        git("-C", str(repository), "add", ".")
        git("-C", str(repository), "commit", "-qm", "one")
    git("-C", str(there), "config", "diff.relative", "true")
    (there / "part.rs").unlink()
    (there / "flagged.rs").write_text("fn flagged() {}")
    git("-C", str(there), "update-index", "--assume-unchanged", "flagged.rs")
    (there / "new\nline.rs").write_text("fn new() {}")
    (there / "link").unlink()
    (there / "link").symlink_to("two")
    names = ["same.rs", "without.rs", "ignored.rs", "flagged.rs", "new\nline.rs", "\udcff.rs", "one/a.rs", "away.rs"]
    names += ["sub/inner.rs", "link/a.rs", "../outside.rs"]
    os.chdir(there)
    found = [str(path) for path in scope.changed([Path(name) for name in names], "HEAD")]
    assert found == [name for name in names if name not in ("same.rs", "\udcff.rs", "one/a.rs")]
    with pytest.raises(UsageError, match="git"):
        scope.changed([Path("same.rs")], "HEAD..HEAD")


def test_a_run_for_each_change(folder: Path) -> None:
    command = [sys.executable, "-m", "murust", "verify", "--watch", "--jobs", "1", "a.rs"]
    given = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=given, preexec_fn=interrupts.heeded) as run:
        assert run.stderr is not None
        stop = threading.Timer(60, run.kill)
        stop.start()
        lines = iter(run.stderr.readline, "")
        first = _until("waiting", lines)
        (folder / "a.rs").write_text("fn new(x: u8) -> u8 { x }\n")
        second = _until("waiting", lines)
        run.send_signal(signal.SIGINT)
        run.wait(20)
        stop.cancel()
    assert "failed    bad" in first and "verified  new" in second and "bad" not in second
    assert run.returncode == Exit.INTERRUPTED


def _until(word: str, lines: Any) -> str:
    said = []
    for line in lines:
        if word in line:
            break
        said.append(line)
    return "".join(said)
