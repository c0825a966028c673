"""Each `pub fn` without parameters of the programs in tests/entries, by itself: output, status, panic message and line
are those of rustc's binary."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from murust import driver
from murust.run.execute import compile_program
from tests.harness import running, rustc

FILES = sorted((Path(__file__).parent / "entries").glob("*.rs"))
_ENTRY = re.compile(r"^pub fn (\w+)\(\)", re.MULTILINE)


def _build(path: Path, names: list[str], folder: Path) -> Path:
    """A binary that takes the number of the function to call."""
    arms = "".join(f'        Some("{n}") => {{ entries::{name}(); }}\n' for n, name in enumerate(names))
    main = f"fn main() {{\n    match std::env::args().nth(1).as_deref() {{\n{arms}        _ => (),\n    }}\n}}\n"
    root, binary = folder / "all.rs", folder / "all"
    root.write_text(f'#![allow(warnings)]\n#[path = "{path}"]\nmod entries;\n{main}', encoding="utf-8")
    flags = ["-C", "debug-assertions=on", "-C", "overflow-checks=on", "--edition", "2021", "--cap-lints", "allow"]
    done = subprocess.run(["rustc", *flags, "-o", binary, root], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return binary


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_entries(path: Path, tmp_path: Path) -> None:
    rustc.require()
    checked = driver.check([path])
    assert not checked.diagnostics, [(d.primary.span.line, d.message) for d in checked.diagnostics]
    executable = compile_program(checked.whole, checked.linker)
    names = _ENTRY.findall(path.read_text(encoding="utf-8"))
    binary = _build(path, names, tmp_path)
    found = [
        (name, running.outcome(executable.call(name)), running.ask(binary, number)) for number, name in enumerate(names)
    ]
    different = [
        f"{name}\nrustc: {there}\nhere:  {here}" for name, here, there in found if not running.same(here, there)
    ]
    assert not different, f"{len(different)} of {len(found)}\n" + "\n".join(different)
