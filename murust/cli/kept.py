"""What `murust verify` keeps from run to run (docs/engine.md), as its options say."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from murust.cli.console import Console
from murust.cli.errors import UsageError

if TYPE_CHECKING:
    from murust.engine.store import Results
    from murust.source import SourceFile

MODES = ("on", "off", "readonly", "verify")

_ASKED = ("paths", "function", "rlimit", "seed", "shard", "show_triggers", "verbose", "format")
"""The options on which a report depends."""

_NOT_ASKED = frozenset({"jobs", "max_memory", "max_seconds", "deadline", "changed", "cache", "debug", "execute"})
"""Those on which no report depends that is kept. With any other a run does more than report, so it takes place."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache",
        choices=MODES,
        help="use what was proved before: `on` (the default), `off`, `readonly`: and keep nothing new, `verify`: but "
        "prove it again, and fail if there is a difference; `MURUST_CACHE_MODE` has the default",
    )


def results(options: argparse.Namespace) -> Results | None:
    mode = options.cache or os.environ.get("MURUST_CACHE_MODE") or "on"
    if mode not in MODES:
        raise UsageError(f"`MURUST_CACHE_MODE` is {mode!r}: it should be one of {', '.join(MODES)}")
    if mode == "off":
        return None
    from murust.engine.folder import cache_folder
    from murust.engine.store import Results, Store

    return Results(Store(cache_folder(), mode == "readonly"), mode == "verify")


def unchanged(
    options: argparse.Namespace, roots: Sequence[Path], results: Results | None, console: Console
) -> int | None:
    """Says what was said before, if nothing has changed since: the status."""
    question = _question(options, roots, console)
    if results is None or results.again or question is None:
        return None
    from murust.engine import unchanged
    from murust.engine.fingerprint import fingerprint

    started = time.perf_counter()
    told = unchanged.find(question, fingerprint(), results.store)
    if told is None:
        results.store.close()  # what follows is done in copies of this process
        return None
    for is_data, text in told.lines:
        (console.data if is_data else console.say)(text)
    if options.format == "human":
        console.say(f"nothing has changed since: this was found out before ({time.perf_counter() - started:.2f} s)")
    return told.status


def keep(
    options: argparse.Namespace,
    roots: Sequence[Path],
    results: Results | None,
    console: Console,
    status: int,
    files: Iterable[SourceFile],
) -> None:
    """For the next run, what has been said in this one."""
    question = _question(options, roots, console)
    if results is None or results.store.readonly or question is None:
        return
    from murust.engine import unchanged
    from murust.engine.fingerprint import fingerprint

    unchanged.keep(question, fingerprint(), unchanged.Told(tuple(console.said), status), files, results.store)
    results.store.tidy()


def _question(options: argparse.Namespace, roots: Sequence[Path], console: Console) -> object:
    """None if the run is to do more than report."""
    given = vars(options)
    if any(value for name, value in given.items() if name not in _ASKED and name not in _NOT_ASKED):
        return None
    asked = [(name, given.get(name)) for name in _ASKED]
    return asked, [str(root) for root in roots], console.colour, console.width
