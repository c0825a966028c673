"""Settings in `murust.toml` and `pyproject.toml`, and what `config` and `doctor` say of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from murust.cli import doctor
from murust.cli.exits import Exit
from murust.cli.main import commands, main

ILL_TYPED = "fn f(x: u8) -> bool { x }\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "deep/er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep/er")
    monkeypatch.setenv("NO_COLOR", "1")
    Path("a.rs").write_text(ILL_TYPED, encoding="utf-8")
    return tmp_path


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    return (status, *capfd.readouterr())


def test_the_nearest_file_counts(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "murust.toml").write_text('format = "json"\n', encoding="utf-8")
    status, out, _ = said(capfd, "check", "a.rs")
    assert status == Exit.SOURCE and json.loads(out)["level"] == "error"
    (project / "deep/pyproject.toml").write_text('[tool.murust]\nformat = "short"\n', encoding="utf-8")
    assert said(capfd, "check", "a.rs")[1].startswith("a.rs:1:23: error[E0308]")
    (project / "deep/er/pyproject.toml").write_text('[tool.other]\nformat = "x"\n', encoding="utf-8")
    assert said(capfd, "check", "a.rs")[1].startswith("a.rs:1:23: error[E0308]")


def test_the_command_line_wins_and_tables_are_for_commands(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "murust.toml").write_text('format = "json"\n[check]\nformat = "github"\n', encoding="utf-8")
    assert said(capfd, "check", "a.rs")[1].startswith("::error ")
    assert said(capfd, "check", "a.rs", "--format", "short")[1].startswith("a.rs:1:23")
    assert json.loads(said(capfd, "run", "a.rs")[1])["outcome"] == "not_checked"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rlimt = 3", "there is no option `rlimt`; did you mean `rlimit`?"),
        ("[verfy]\nrlimit = 3", "there is no command `verfy`; did you mean `verify`?"),
        ("[check]\nrlimit = 3", "`check` has no option `rlimit`"),
        ("function = 'f'", "there is no option `function`"),
        ("rlimit = -3", "`rlimit` can't be -3"),
        ("rlimit = true", "`rlimit` can't be True"),
        ("format = 'shrt'", "`format` is one of human, short, "),
        ("verbose = 1", "`verbose` is `true` or `false`"),
        ("format = 3", "`format` is a text"),
        ("format = ", "murust.toml: "),
        ("[run]\nhost = [3]", "`host` is a text"),
    ],
)
def test_what_is_wrong_with_settings_is_said(
    text: str, expected: str, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "murust.toml").write_text(text, encoding="utf-8")
    status, out, err = said(capfd, "verify", "a.rs")
    if "host" in text:
        status, out, err = said(capfd, "run", "a.rs")
    assert status == Exit.USAGE and out == "" and err.startswith("error: ") and expected in err


def test_config_says_which_file_gave_what(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert said(capfd, "config", "--show") == (Exit.OK, "", f"settings: {nothing()}\n")
    file = project / "murust.toml"
    file.write_text("seed = 3\n[verify]\nverbose = true\n", encoding="utf-8")
    status, out, err = said(capfd, "config")
    assert status == Exit.OK and err == f"settings: {file}\n"
    assert out.splitlines() == [
        f"verify.seed = 3  # {file}", f"verify.verbose = true  # {file}", f"test.seed = 3  # {file}"
    ]  # fmt: skip
    everything = said(capfd, "config", "--all")[1]
    assert "\nverify.rlimit = unset  # default\n" in everything


def nothing() -> str:
    return "no `murust.toml`, and no `[tool.murust]` in a `pyproject.toml`"


def test_every_option_can_be_set_to_what_it_is(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What `config --all` prints is a file with settings."""
    assert set(commands()) >= {"check", "verify", "run", "test"}
    lines = [line for line in said(capfd, "config", "--all")[1].splitlines() if "= unset" not in line]
    (project / "murust.toml").write_text("\n".join(lines), encoding="utf-8")
    assert said(capfd, "check", "a.rs")[0] == Exit.SOURCE


def test_doctor(project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "murust.toml").write_text("nonsense = 3\n", encoding="utf-8")
    status, out, err = said(capfd, "doctor")
    assert status == Exit.OK and out == "" and err.count("\n  ok ") >= 4
    assert "10 of 10 answers are right" in err and str(project / "murust.toml") in err
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("MURUST_CACHE", "/proc/nowhere")
    monkeypatch.setattr(doctor, "PROVABLE", "//@ ensures false\nfn f() {}\n")
    status, out, err = said(capfd, "doctor")
    assert status == Exit.FAILED and "wrong    z3" in err
    assert "missing  rustc" in err and "missing  cache /proc/nowhere" in err
