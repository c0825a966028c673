"""`murust doctor`: is all there that murust needs, and does it work?"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from murust.cli import settings, version
from murust.cli.console import Console
from murust.cli.exits import Exit
from murust.diagnostics.canvas import Row, Style

DESCRIPTION = """\
Look whether everything is there that murust needs, and whether it works.

Python, the solver (with a few questions whose answers are known), what is optional, the cache, the settings."""

EXAMPLES = """\
examples:
  murust doctor                         the status is 0 if nothing that is needed is missing"""

Finding = tuple[str, str]
"""How it is (`ok`, `missing`: something optional, `wrong`), and what."""

_STYLES = {"ok": Style.NOTE, "missing": Style.WARNING, "wrong": Style.ERROR}


def configure(parser: argparse.ArgumentParser) -> None:
    """There are no options."""


def execute(options: argparse.Namespace) -> Exit:
    console = Console()
    status = Exit.OK
    for how, what in _findings():
        console.row(Row().add("  ").add(how.ljust(8), _STYLES[how]).add(f" {what}"))
        status = Exit.FAILED if how == "wrong" else status
    return status


def _findings() -> Iterator[Finding]:
    yield "ok", f"murust {version.murust()}, in {Path(version.__file__).parents[1]}"
    yield _python()
    yield _solver()
    yield _optional("cvc5", "only a second opinion on proofs needs it: `pip install cvc5`")
    yield _rustc()
    yield _cache()
    yield "ok", f"settings: {settings.path() or 'defaults, no file has others'}"


def _python() -> Finding:
    number = ".".join(map(str, sys.version_info[:3]))
    return ("ok" if sys.version_info >= (3, 11) else "wrong"), f"Python {number} ({sys.executable})"


PROVABLE = """\
//@ ensures result == x
fn same(x: u8) -> u8 { x }
//@ requires a <= b
//@ ensures a <= result <= b
fn middle(a: u32, b: u32) -> u32 { a + (b - a) / 2 }
//@ ensures result % 4096 == 0 && result <= x
fn page(x: u64) -> u64 { x & !0xfff }
//@ requires v.len() > 0
fn last(v: &[u8]) -> u8 { v[v.len() - 1] }
//@ ensures result == n * (n + 1) / 2
fn sum(n: u8) -> u32 {
    let mut total = 0;
    let mut i = 0;
    while i < n
    //@ invariant i <= n && total == i * (i + 1) / 2
    //@ decreases n - i
    { i += 1; total += i as u32; }
    total
}
"""
WRONG = """\
//@ ensures result == x
fn other(x: u8) -> u8 { x ^ 1 }
fn overflow(a: u32, b: u32) -> u32 { a + b }
//@ ensures result % 4096 == 0
fn page(x: u64) -> u64 { x & !0x7ff }
fn last(v: &[u8]) -> u8 { v[v.len() - 1] }
fn endless(n: u8) { while n == 3 {} }
"""


def _solver() -> Finding:
    """Questions whose answers are known: five functions that verify, and five that must not."""
    from murust import driver
    from murust.source import SourceFile

    name = f"z3 {version.solver()}"
    started = time.perf_counter()
    words = {}
    try:
        for kind, text in (("verified", PROVABLE), ("failed", WRONG)):
            verdicts = driver.verify(driver.check_sources([SourceFile("doctor.rs", text.encode())])).verdicts
            words[kind] = [verdict.status.value for verdict in verdicts]
    except ImportError as error:
        return "wrong", f"{name}: {error}: `pip install z3-solver`"
    right = sum(word == kind for kind, found in words.items() for word in found)
    asked = sum(map(len, words.values()))
    seconds = time.perf_counter() - started
    return (
        "ok" if right == asked == 10 else "wrong"
    ), f"{name}: {right} of {asked} answers are right ({seconds:.1f} s)"


def _optional(package: str, why: str) -> Finding:
    from importlib import metadata

    try:
        return "ok", f"{package} {metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return "missing", f"{package}: {why}"


def _rustc() -> Finding:
    import shutil
    import subprocess

    found = shutil.which("rustc")
    if found is None:
        return "missing", "rustc: only murust's own tests need it"
    try:
        done = subprocess.run([found, "--version"], capture_output=True, text=True, timeout=10)
    except (OSError, subprocess.SubprocessError) as error:
        return "missing", f"{found} does not run: {error}"
    return "ok", f"{done.stdout.strip() or 'rustc without a version'} ({found})"


def _cache() -> Finding:
    import tempfile

    from murust.engine.folder import cache_folder

    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return "missing", f"cache {folder}: can't be written, so that every start is slow: {error.strerror}"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return "ok", f"cache {folder}: {size / 2**20:.1f} MiB"
