"""What every result depends on beside what was asked: the code of murust itself, the solver, and what else it uses."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("murust", "wp", "logic")
CODE = (".py", ".rs", ".lark")
OTHERS = ("z3_solver-", "lark-", "msgspec-", "attrs-")
"""Begin the names of folders in which installed packages say who they are."""


@cache
def fingerprint() -> bytes:
    """Of this installation."""
    folders = [Path(__file__).parents[2] / name for name in PACKAGES]
    solver = find_spec("z3")  # found, not imported
    return of(folders, Path(solver.origin).parent if solver is not None and solver.origin else None)


def of(folders: Sequence[Path], solver: Path | None) -> bytes:
    """Of the code in these folders, and a solver that is installed in another."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=32)
    for folder in folders:
        for path in _code(str(folder)):
            with open(path, "rb", buffering=0) as file:
                data = file.read()
            found.update(f"{os.path.relpath(path, folder)} {len(data)} ".encode())
            found.update(data)
    if solver is not None:
        installed = (name for name in os.listdir(solver.parent) if name.startswith(OTHERS))
        libraries = ((path.name, path.stat().st_size) for path in (solver / "lib").glob("*"))
        found.update(repr((sorted(installed), sorted(libraries))).encode())
    return found.digest()


def _code(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                yield from _code(entry.path) if entry.name != "__pycache__" else ()
            elif entry.name.endswith(CODE):
                yield entry.path
