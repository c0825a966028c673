"""A project that has not changed is answered without a parser and a solver: the same report and the same status."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

from murust.cli.console import Console
from murust.cli.exits import Exit
from murust.cli.main import main
from murust.engine.store import Store
from murust.engine.unchanged import Told, find, keep
from murust.source import SourceFile

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from murust.cli.main import main
status = main(sys.argv[1:])
heavy = {"lark", "z3", "wp", "logic", "murust.driver", "murust.syntax", "murust.core", "murust.types"}
print(",".join(sorted(heavy & set(sys.modules))), file=sys.stderr)
sys.exit(status)
"""
MAIN = """\
mod part;

//@ requires x < 100
fn good(x: u8) -> u8 {
    part::more(x)
}

fn bad(x: u8) -> u8 {
    x + 1
}
"""
PART = "//@ requires x < 200\n//@ ensures result == x + 1\npub fn more(x: u8) -> u8 { x + 1 }\n"


@attrs.define
class Project:
    folder: Path
    loaded: str = ""
    """What the last run has loaded of what is heavy."""

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def verify(self, *options: str, mode: str = "on", **environ: str) -> tuple[int, str, str]:
        command = [sys.executable, "-c", SCRIPT, "verify", *options, "main.rs"]
        given = {**os.environ, "PYTHONPATH": str(ROOT), "MURUST_CACHE_MODE": mode, **environ}
        given.setdefault("MURUST_CACHE", str(self.folder / "cache"))
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60, env=given)
        *said, self.loaded = run.stderr.splitlines()
        return run.returncode, run.stdout, "\n".join(line for line in said if "nothing has changed" not in line)


@pytest.fixture
def project(tmp_path: Path, tables: Path) -> Project:
    found = Project(tmp_path)
    shutil.copytree(tables, tmp_path / "cache")
    found.write("main.rs", MAIN)
    found.write("part.rs", PART)
    return found


def test_an_unchanged_project_is_answered_at_once(project: Project) -> None:
    first = project.verify()
    assert first[0] == 1 and "failed" in first[2] and "wp" in project.loaded
    assert project.verify() == first and project.loaded == ""
    assert project.verify(mode="readonly") == first and project.loaded == ""
    assert project.verify("--jobs", "1", "--deadline", "60") == first and project.loaded == ""
    assert project.verify(mode="off")[0] == 1 and "wp" in project.loaded
    assert project.verify(mode="verify")[0] == 1 and "wp" in project.loaded


@pytest.mark.parametrize("change", ["a module", "an option", "the format", "a file in its place"])
def test_a_changed_one_is_not(change: str, project: Project) -> None:
    options: list[str] = []
    if change == "a file in its place":
        (project.folder / "part.rs").unlink()
        project.write("part/mod.rs", PART)
    before = project.verify()
    match change:
        case "a module":
            project.write("part.rs", PART.replace("x < 200", "x < 20"))
        case "an option":
            options = ["--rlimit", "5000000"]
        case "the format":
            options = ["--format", "short"]
        case _:
            project.write("part.rs", PART.replace("x < 200", "x < 20"))
    after = project.verify(*options)
    assert "murust.driver" in project.loaded
    if change == "a file in its place":
        assert "E0761" in after[2] and after != before
    if change == "a module":
        assert "this call may not" in after[2] or "precondition" in after[2]
        assert after != before


def test_json_is_the_same_document(project: Project) -> None:
    first, second = (json.loads(project.verify("--format", "json")[1]) for _ in range(2))
    assert first == second and project.loaded == ""


def test_what_need_not_come_out_again_is_not_kept(project: Project) -> None:
    """What a deadline left open."""
    status, _, said = project.verify("--deadline", "0.01")
    assert status == 4 and "not decided: deadline" in said
    assert project.verify()[0] == 1 and "wp" in project.loaded


def test_nor_is_one_that_was_interrupted_between_programs(
    project: Project, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """By a Ctrl-C that comes when all of the first program is decided."""

    def interrupted(_: Console, text: str) -> None:
        if "(1 of 1)" in text:
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.chdir(project.folder)
    monkeypatch.setenv("MURUST_CACHE", str(project.folder / "cache"))
    monkeypatch.setenv("MURUST_CACHE_MODE", "on")
    project.write("main.rs", "fn good() {}\n")
    project.write("other.rs", "fn bad(x: u8) -> u8 { x + 1 }\n")
    with monkeypatch.context() as patched:
        patched.setattr(Console, "progress", interrupted)
        assert main(["verify", "main.rs", "other.rs"]) == Exit.INTERRUPTED
    assert main(["verify", "main.rs", "other.rs"]) == Exit.FAILED
    assert "failed    bad" in capfd.readouterr().err


def test_nor_is_one_of_a_file_that_changed_meanwhile(tmp_path: Path) -> None:
    """Which two programs read, each as it was then."""
    path = str(tmp_path / "part.rs")
    told, store = Told((), 0), Store(tmp_path / "kept")
    for parts, is_kept in [((b"one", b"two"), False), ((b"two", b"two"), True)]:
        Path(path).write_bytes(parts[-1])
        keep("question", b"", told, [SourceFile(path, data) for data in parts], store)
        found = find("question", b"", store)
        assert (found is not None) == is_kept
    store.close()


def test_damage_changes_no_verdict(project: Project) -> None:
    def verdicts(told: tuple[int, str, str]) -> Any:
        [program] = json.loads(told[1])["programs"]
        return told[0], [(f["function"], f["verdict"], len(f["diagnostics"])) for f in program["functions"]]

    undisturbed = verdicts(project.verify("--format", "json", mode="off"))
    assert verdicts(project.verify("--format", "json")) == undisturbed
    [file] = (project.folder / "cache").glob("results-*.sqlite")
    data = file.read_bytes()
    for damaged in (data[:3000], data[:200] + os.urandom(len(data) - 200)):
        file.write_bytes(damaged)
        assert verdicts(project.verify("--format", "json")) == undisturbed
    file.unlink()
    file.mkdir()  # a place where no file can be
    assert verdicts(project.verify("--format", "json")) == undisturbed


def test_the_summary_says_how_much_was_looked_up(project: Project) -> None:
    assert "from the cache" not in project.verify()[2]
    project.write("main.rs", "// above\n" + MAIN)
    assert "; 3 from the cache)" in project.verify()[2]
    counts = json.loads(project.verify("--format", "json")[1])["counts"]
    assert counts["cached"] == 3
    project.write("part.rs", PART.replace("200", "201"))
    assert "; 1 from the cache)" in project.verify()[2]
