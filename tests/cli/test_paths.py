"""Which programs a path stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.cli.main import main
from murust.cli.paths import roots


def make(base: Path, *names: str) -> None:
    for name in names:
        path = base / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def found(base: Path, *names: str) -> list[str]:
    return [path.relative_to(base).as_posix() for path in roots([str(base / name) for name in names or ("",)])]


def test_a_crate_has_one_root(tmp_path: Path) -> None:
    make(tmp_path, "lib.rs", "frames.rs", "mem/mod.rs")
    assert found(tmp_path) == ["lib.rs"]


def test_a_directory_of_programs(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b.rs",
        "a.rs",
        "a/inner.rs",
        "more/c.rs",
        "crate/main.rs",
        "crate/part.rs",
        ".git/x.rs",
        "target/y.rs",
    )
    assert found(tmp_path) == ["a.rs", "b.rs", "crate/main.rs", "more/c.rs"]


def test_each_program_once_in_the_order_given(tmp_path: Path) -> None:
    make(tmp_path, "b.rs", "a.rs", "notes.txt")
    assert found(tmp_path, "b.rs", "", "a.rs") == ["b.rs", "a.rs"]


def test_a_file_of_any_name_is_taken_at_its_word(tmp_path: Path) -> None:
    make(tmp_path, "notes.txt")
    assert found(tmp_path, "notes.txt") == ["notes.txt"]


def test_nothing_to_do_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no `\.rs` file"):
        roots([str(tmp_path)])
    with pytest.raises(UsageError, match="no file or directory"):
        roots([str(tmp_path / "missing.rs")])


def test_a_module_is_in_one_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As rustc says it (E0761)."""
    (tmp_path / "part").mkdir()
    (tmp_path / "lib.rs").write_text("pub mod part;\n")
    for name in ("part.rs", "part/mod.rs"):
        (tmp_path / name).write_text("pub fn f() {}\n")
    assert main(["check", "--format", "short", str(tmp_path / "lib.rs")]) == Exit.SOURCE
    assert "lib.rs:1:9: error[E0761]: there are two files for the module `part`" in capfd.readouterr().out


def test_each_folder_once_and_each_spelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.rs", "sub/b.rs")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    assert found(tmp_path) == ["a.rs", "sub/b.rs"]
    monkeypatch.chdir(tmp_path)
    assert [str(path) for path in roots(["a.rs", "./sub/../a.rs", str(tmp_path / "a.rs")])] == ["a.rs"]
