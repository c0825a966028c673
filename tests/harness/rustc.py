"""The oracle: what rustc says of a program, and what its binary does. Results are kept by content."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from murust.record import Datum

CACHE = Path(__file__).resolve().parent.parent.parent / ".pytest_cache" / "rustc"


class Answer(Datum):
    """`errors`: (code, line) of each; `stdout`, `status`, `panic`: of the binary, if there is one."""

    errors: tuple[tuple[str, int], ...]
    stdout: str = ""
    status: int = 0
    panic: tuple[int, str] | None = None


@cache
def _version() -> str:
    return subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout


def available() -> bool:
    return shutil.which("rustc") is not None


def require() -> None:
    """Skips a test that needs rustc where there is none; in CI that is a failure."""
    if not available():
        if os.environ.get("CI"):
            pytest.fail("rustc is missing, and CI needs it")
        pytest.skip("rustc is not installed")


def ask(path: Path, *, run: bool) -> Answer:
    """Compiles a program (as a library, or as a binary that is then run)."""
    require()
    text = path.read_bytes()
    key = hashlib.sha256(text + _version().encode() + bytes([run])).hexdigest()
    kept = CACHE / f"{key}.json"
    if kept.is_file():
        raw = json.loads(kept.read_text())
        panic = tuple(raw["panic"]) if raw["panic"] else None
        return Answer(tuple((c, n) for c, n in raw["errors"]), raw["stdout"], raw["status"], panic)
    answer = _ask(path, run)
    CACHE.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(msgspec.structs.asdict(answer)))
    return answer


def _ask(path: Path, run: bool) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "program"
        command = ["rustc", "--edition", "2021", "-A", "warnings", "--error-format", "json", "-o", str(output)]
        command += ["-C", "overflow-checks=on", "-C", "debug-assertions=on"]
        command += ["--crate-type", "bin" if run else "lib", str(path)]
        compiled = subprocess.run(command, capture_output=True, text=True, timeout=120)
        errors = []
        for line in compiled.stderr.splitlines():
            message = json.loads(line)
            if message.get("level") == "error" and message.get("spans"):
                spans = [_written(span) for span in message["spans"]]
                own = [span for span in spans if not span["file_name"].startswith("/rustc/")] or spans
                span = next((span for span in own if span["is_primary"]), own[0])
                errors.append(((message.get("code") or {}).get("code", ""), span["line_start"]))
        if compiled.returncode != 0 or not run:
            return Answer(tuple(errors) or ((("", 0),) if compiled.returncode else ()))
        environment = {**os.environ, "RUST_BACKTRACE": "0"}
        done = subprocess.run([str(output)], capture_output=True, text=True, timeout=60, env=environment)
        found = re.search(r"panicked at [^\n]*?:(\d+):\d+:\n(.*?)\nnote:", done.stderr, re.DOTALL)
        panic = (int(found.group(1)), found.group(2)) if found else None
        return Answer((), done.stdout, done.returncode, panic)


def _written(span: dict[str, Any]) -> dict[str, Any]:
    """Of what a macro of the library has made: where the macro is called."""
    while span["file_name"].startswith("/rustc/") and span.get("expansion"):
        span = {**span["expansion"]["span"], "is_primary": span["is_primary"]}
    return span
