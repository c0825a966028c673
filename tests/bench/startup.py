"""What it costs to start: processor time of whole commands, the least of several runs, beside what is aimed at.

python -m tests.bench.startup [RUNS]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FUNCTION = """\
//@ requires a < 100
//@ ensures result > a
fn f{number}(a: u32, v: &[u8]) -> u32 {{
    a + 1
}}
"""
AIMS = {"--version": 0.06, "check": 0.25, "verify": 0.35, "unchanged": 0.10}
"""Seconds."""


def least(arguments: list[str], runs: int, folder: str) -> float:
    """Processor time of `python -m murust …`; the first run compiles Python and fills caches, and does not count."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ |= {"PYTHONPYCACHEPREFIX": folder, "MURUST_CACHE": f"{folder}/cache"}
    times = []
    for _ in range(runs + 1):
        before = os.times()
        command = [sys.executable, "-m", "murust", *arguments]
        subprocess.run(command, cwd=ROOT, env=environ, check=True, capture_output=True)
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(times[1:])


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fifty.rs"
        path.write_text("".join(FUNCTION.format(number=number) for number in range(10)), encoding="utf-8")
        commands = {
            "--version": ["--version"], "check": ["check", str(path)],
            "verify": ["verify", "--cache", "off", "--jobs", "1", str(path)],
            "unchanged": ["verify", "--cache", "on", str(path)],
        }  # fmt: skip
        for name, arguments in commands.items():
            aim = f"   aim {AIMS[name]:.2f} s" if name in AIMS else ""
            print(f"murust {name:10} {least(arguments, runs, folder):.3f} s{aim}")


if __name__ == "__main__":
    main()
