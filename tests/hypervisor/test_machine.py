"""The hypervisor on a simulated machine: run here, and compiled by rustc, it does the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from murust import driver
from murust.run.execute import Executable, compile_program
from tests.harness import rustc

MACHINE = Path(__file__).parent / "machine"
MAIN = MACHINE / "main.rs"
SCENARIO = (MACHINE / "output.txt").read_text(encoding="utf-8")
CALLS = "const CALLS: u64 = 300;"


@pytest.fixture(scope="module")
def machine() -> Executable:
    checked = driver.check([MAIN])
    assert not checked.diagnostics, checked.diagnostics[0].message
    return compile_program(checked.whole, checked.linker)


def _natively(folder: Path, calls: int) -> str:
    """What rustc's binary prints that makes so many random calls."""
    rustc.require()
    text = MAIN.read_text(encoding="utf-8")
    assert CALLS in text
    root = folder / "tests" / "hypervisor" / "machine"
    root.mkdir(parents=True)
    (folder / "hypervisor_src").symlink_to(MACHINE.parents[2] / "hypervisor_src")
    for path in MACHINE.glob("*.rs"):
        (root / path.name).write_bytes(path.read_bytes())
    (root / "main.rs").write_text(text.replace(CALLS, CALLS.replace("300", str(calls))), encoding="utf-8")
    flags = ["--edition", "2021", "-D", "warnings", "-C", "overflow-checks=on", "-C", "debug-assertions=on"]
    subprocess.run(["rustc", *flags, str(root / "main.rs"), "-o", str(folder / "machine")], check=True, timeout=120)
    return subprocess.run([folder / "machine"], check=True, capture_output=True, text=True, timeout=120).stdout


def test_the_scenario(machine: Executable, tmp_path: Path) -> None:
    here = machine.call("main").stdout
    assert here.startswith(SCENARIO)
    assert here == _natively(tmp_path, 300)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [1])
def test_many_random_calls(machine: Executable, tmp_path: Path, seed: int) -> None:
    here = machine.call("calls", [seed, 100_000]).stdout
    assert here == _natively(tmp_path, 100_000).removeprefix(SCENARIO)
