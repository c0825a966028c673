"""What may import what: the contracts in pyproject.toml, and what really gets loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = "//@ ensures result == x\nfn same(x: u32) -> u32 { x }\n"


def modules_after(code: str, *arguments: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running `code`."""
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_import_contracts_are_kept() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_line_alone_loads_no_stage() -> None:
    loaded = modules_after("import murust.cli.main")
    assert not loaded & {"z3", "lark", "logic", "wp", "murust.driver", "murust.syntax", "murust.core"}


def test_check_loads_no_solver(tmp_path: Path) -> None:
    path = tmp_path / "a.rs"
    path.write_text(PROGRAM)
    code = "from murust.cli.main import main\nassert main(['check', sys.argv[1]]) == 0"
    loaded = modules_after(code, str(path))
    assert "murust.driver" in loaded
    assert not {name for name in loaded if name.split(".")[0] in ("z3", "logic", "wp")}


@pytest.mark.parametrize("path", sorted((ROOT / "murust").rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_packages_have_no_names_of_their_own(path: Path) -> None:
    assert path.read_text() == ""
