"""From the paths on a command line to the root files of programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from murust.cli.errors import UsageError

_CRATE_ROOTS = ("lib.rs", "main.rs")


def roots(paths: Sequence[str]) -> list[Path]:
    """The root files that the paths name, each once, in the order given."""
    found: dict[Path, Path] = {}
    for name in paths:
        path = Path(name)
        if path.is_dir():
            inside = list(_roots_below(path, set()))
            if not inside:
                raise UsageError(f"there is no `.rs` file in the directory `{name}`")
        elif path.is_file():
            inside = [path]
        else:
            raise UsageError(f"there is no file or directory `{name}`")
        for root in inside:
            # A link to a file has its modules beside the link.
            found.setdefault(root.parent.resolve() / root.name, root)
    return list(found.values())


def _roots_below(directory: Path, seen: set[Path]) -> Iterator[Path]:
    """The crate roots of a directory; where it has none, each of its files is a program, then those further down.

    `name/` beside `name.rs` holds the modules of that file and has no roots of its own.
    """
    if (where := directory.resolve()) in seen:  # a link has led there again
        return
    seen.add(where)
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
            yield from _roots_below(entry, seen)
