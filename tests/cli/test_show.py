"""`murust show`: the whole file, with what is said of it in place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from murust.cli.exits import Exit
from murust.cli.main import main

TEXT = """\
//@ ensures result > x
pub fn next(x: u8) -> u8 {
\tlet naïve = "日本"; x + true
}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    Path("a.rs").write_text(TEXT, encoding="utf-8")


def test_lines_and_diagnostics(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "a.rs"]) == Exit.SOURCE
    out = capfd.readouterr().out
    assert out.splitlines()[0] == "1 | //@ ensures result > x"
    assert next(line for line in out.splitlines() if "error[" in line).startswith("  |  ")
    assert out.count("\n") >= 5 and "\x1b" not in out


def test_colour_adds_nothing_but_colour(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    main(["show", "a.rs"])
    plain = capfd.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["show", "a.rs"])
    coloured = capfd.readouterr().out
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[0;36m//@ ensures" in coloured and '\x1b[0;32m"日本"' in coloured


def test_what_is_not_proved_is_shown_too(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.rs").write_text("pub fn next(x: u8) -> u8 {\n    x + 1\n}\n", encoding="utf-8")
    assert main(["show", "a.rs"]) == Exit.OK
    assert "error" not in capfd.readouterr().out
    assert main(["show", "a.rs", "--verify"]) == Exit.SOURCE
    assert "  |     ^^^^^ error[V0003]: this can overflow\n3 | }" in capfd.readouterr().out


def test_a_module_of_a_program(capfd: pytest.CaptureFixture[str]) -> None:
    Path("lib.rs").write_text("mod b;\nfn f() -> u8 { b::g() }\n", encoding="utf-8")
    Path("b.rs").write_text("pub fn g() -> u8 { 3 }\n", encoding="utf-8")
    Path("c.rs").write_text("", encoding="utf-8")
    assert main(["show", "b.rs", "--root", "lib.rs"]) == Exit.OK
    assert capfd.readouterr().out == "1 | pub fn g() -> u8 { 3 }\n"
    assert main(["show", "c.rs", "--root", "lib.rs"]) == Exit.USAGE
    assert main(["show", "c.rs"]) == Exit.OK
