"""Modules in files that `#[path]` names. Source: Rust reference, "The path attribute"."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from murust import driver
from murust.run.execute import compile_program
from tests.harness import rustc

FILES = {
    "app/main.rs": """
        #[path = "../lib/one.rs"]
        mod first;
        mod near;
        fn main() { println!("{} {} {}", first::here(), first::two::there(), near::far::beyond()); }
    """,
    "app/near.rs": '#[path = "elsewhere/far.rs"] pub mod far;',
    "app/elsewhere/far.rs": "pub fn beyond() -> u8 { 3 }",
    "lib/one.rs": "pub mod two; pub fn here() -> u8 { crate::first::two::there() - 1 }",
    "lib/two.rs": "pub fn there() -> u8 { 2 }",
}


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "app" / "main.rs"


def test_files_are_found_where_rustc_finds_them(tmp_path: Path) -> None:
    main = _write(tmp_path, FILES)
    checked = driver.check([main])
    assert not checked.diagnostics
    assert compile_program(checked.whole, checked.linker).call("main").stdout == "1 2 3\n"
    rustc.require()
    subprocess.run(["rustc", "-A", "warnings", str(main), "-o", str(tmp_path / "main")], check=True)
    assert subprocess.run([tmp_path / "main"], capture_output=True, text=True, check=True).stdout == "1 2 3\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('#[path = "nowhere.rs"] mod a; fn main() {}', "E0583"),
        ('mod b { #[path = "near.rs"] pub mod a; } fn main() {}', "U0001"),
        ('#[path = "near.rs"] mod a { } fn main() {}', "U0001"),
        ('#[path = "main.rs"] mod a; fn main() {}', "P0007"),
        ('#[path = "round.rs"] mod a; fn main() {}', "P0007"),
        ('#[path = "/proc/self/mem"] mod a; fn main() {}', "P0007"),
        (f"mod {'a' * 300}; fn main() {{}}", "E0583"),
    ],
)
def test_files_that_are_not_found_or_not_looked_for(text: str, code: str, tmp_path: Path) -> None:
    main = _write(tmp_path, {"app/main.rs": text, "app/near.rs": "", "app/round.rs": '#[path = "main.rs"] mod b;'})
    assert [found.code for found in driver.check([main]).diagnostics] == [code]
