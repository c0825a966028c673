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
        help="only programs that are not known to be as in the git commit REF (`--changed` alone: HEAD)",
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
    """Those that are not known to be as they were at a commit: each of their files, and that there are no others."""
    from murust import driver

    same = _unchanged(ref)

    def is_same(root: Path) -> bool:
        files = driver.files([root])
        return files is not None and all(_is_in(same, Path(name)) for name in files)

    return [root for root in roots if not is_same(root)]


def _is_in(same: frozenset[Path], file: Path) -> bool:
    """A link on the way to the file may have led elsewhere."""
    path = Path.cwd() / file
    return not any(part.is_symlink() for part in (path, *path.parents)) and path.resolve() in same


def _unchanged(ref: str) -> frozenset[Path]:
    """The files of the repository around that are as they were at the commit. Of those that git was told not to look at
    (`git update-index --assume-unchanged`, `--skip-worktree`) it does not know; they are not marked with `H`."""
    top = Path(_git("rev-parse", "--show-toplevel").removesuffix("\n"))
    commit = _git("rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}").strip()
    listed = _git("ls-files", "-v", "-z", "--full-name", "--", str(top)).split("\0")
    differ = _git("diff", "--name-only", "-z", "--no-renames", "--no-relative", commit, "--", str(top)).split("\0")
    tracked = {name.removeprefix("H ") for name in listed if name.startswith("H ")}
    return frozenset(top / name for name in tracked.difference(differ))


def _git(*args: str) -> str:
    """What git says. Names of files may be any bytes."""
    import os
    import subprocess

    try:
        run = subprocess.run(["git", *args], capture_output=True)
    except OSError as problem:
        raise UsageError(f"`--changed` asks git, which can't be run: {problem.strerror}") from problem
    if run.returncode:
        raise UsageError(f"`--changed` asks git, which says: {os.fsdecode(run.stderr).strip()}")
    return os.fsdecode(run.stdout)
