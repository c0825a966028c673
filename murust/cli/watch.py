"""`--watch`: a run, and another one each time a source changes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from murust.cli.console import Console
from murust.cli.exits import Exit
from murust.engine import caps

PAUSE = 0.2
"""Seconds between two looks at the sources."""

Sources = dict[str, tuple[int, int]]
"""Of each file the time of its last change, and its size."""


def watch(paths: Sequence[str], run: Callable[[], int], console: Console) -> Exit:
    """Until it is interrupted. Each run is done by a copy of this process; one that is outdated is ended."""
    import_module("murust.driver")  # so that each copy has it, and does not load it by itself
    folders = [path if path.is_dir() else path.parent for path in map(Path, paths)]
    try:
        while True:
            sources = _sources(folders)
            copy = _begin(run)
            _wait(copy, folders, sources, console)
    except KeyboardInterrupt:
        with suppress(ChildProcessError):
            os.wait()  # it was interrupted, too, and says what it knows
        return Exit.INTERRUPTED


def _begin(run: Callable[[], int]) -> int:
    parent = os.getpid()
    copy = os.fork()
    if copy == 0:
        status = int(Exit.BUG)
        try:
            caps.end_with(parent)
            status = run()
        finally:
            os._exit(status)
    return copy


def _wait(copy: int, folders: Sequence[Path], sources: Sources, console: Console) -> None:
    """Until a source is another than it was."""
    running = True
    while _sources(folders) == sources:
        time.sleep(PAUSE)
        if running and os.waitpid(copy, os.WNOHANG) != (0, 0):
            running = False
            console.say("\nwaiting for a change …")
    if running:
        os.kill(copy, signal.SIGTERM)
        os.waitpid(copy, 0)
    console.say("\n" + "─" * 40)


def _sources(folders: Sequence[Path]) -> Sources:
    found: Sources = {}
    for folder in folders:
        for path in folder.rglob("*.rs"):
            with suppress(OSError):
                stat = path.stat()
                found[str(path)] = stat.st_mtime_ns, stat.st_size
    return found
