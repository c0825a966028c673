"""From the paths on a command line to the root files of programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from murust.cli.errors import UsageError

_CRATE_ROOTS = ("lib.rs", "main.rs")


def roots(paths: Sequence[str]) -> list[Path]:
    """The root files that the paths name, each once, in the order given."""
    found: dict[Path, None] = {}
    for name in paths:
        path = Path(name)
        if path.is_dir():
            inside = list(_roots_below(path))
            if not inside:
                raise UsageError(f"there is no `.rs` file in the directory `{name}`")
            found.update(dict.fromkeys(inside))
        elif path.is_file():
            found[path] = None
        else:
            raise UsageError(f"there is no file or directory `{name}`")
    return list(found)


def _roots_below(directory: Path) -> Iterator[Path]:
    """The crate roots of a directory; where it has none, each of its files is a program, then those further down.

    `name/` beside `name.rs` holds the modules of that file and has no roots of its own.
    """
    crate = [directory / name for name in _CRATE_ROOTS if (directory / name).is_file()]
    if crate:
        yield from crate
        return
    entries = sorted(entry for entry in directory.iterdir() if not entry.name.startswith("."))
    files = [entry for entry in entries if entry.suffix == ".rs" and entry.is_file()]
    yield from files
    programs = {file.stem for file in files}
    for entry in entries:
        if entry.is_dir() and entry.name not in programs and entry.name != "target":
            yield from _roots_below(entry)
