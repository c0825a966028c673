"""Which of the programs and functions on a command line a run is about: those that changed, or a share of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from murust.cli.errors import UsageError


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--changed",
        metavar="REF",
        help="only programs of which a source differs from the git commit REF (`--changed` alone: HEAD), or is new",
    )
    parser.add_argument(
        "--shard",
        metavar="I/N",
        type=shard,
        help="only the I-th of N shares of the functions; `murust merge` puts the results of all shares together",
    )


def shard(text: str) -> tuple[int, int]:
    number, count = map(int, text.split("/"))
    if not 1 <= number <= count:
        raise ValueError
    return number, count


shard.__name__ = "share (as in `2/5`)"


def changed(roots: Sequence[Path], ref: str) -> list[Path]:
    """Those of which a file differs from a commit."""
    from murust import driver

    differs = _differing(ref)
    return [root for root in roots if any(Path(name).resolve() in differs for name in driver.files([root]))]


def _differing(ref: str) -> frozenset[Path]:
    """The files of the repository around that differ from the commit, and those that git does not know."""
    (top,) = _git("rev-parse", "--show-toplevel")
    listed = [
        *_git("diff", "--name-only", "-z", "--no-renames", "--end-of-options", ref, "--", top),
        *_git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", top),
    ]
    return frozenset((Path(top) / name).resolve() for name in listed)


def _git(*args: str) -> list[str]:
    """What git lists."""
    import subprocess

    try:
        run = subprocess.run(["git", *args], capture_output=True, text=True)
    except OSError as problem:
        raise UsageError(f"`--changed` asks git, which can't be run: {problem.strerror}") from problem
    if run.returncode:
        raise UsageError(f"`--changed` asks git, which says: {run.stderr.strip()}")
    return [name for name in run.stdout.replace("\n", "\0").split("\0") if name]
