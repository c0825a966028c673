"""`verify --heap LINE`: the state in which a function comes to a line, as its proof sees it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from murust.cli import paths
from murust.cli.check import count, readable
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit

if TYPE_CHECKING:
    from wp.watching import Owned, Seen

LONGEST = 60
"""Characters of the statement that are shown."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--heap",
        metavar="[FILE:]LINE",
        help="prove nothing, but show the state before this line: what is owned, where that came from, what is known",
    )


def show(options: argparse.Namespace, console: Console) -> Exit:
    from murust import driver
    from murust.cli import at
    from murust.diagnostics.model import Severity
    from wp.unsupported import Unsupported
    from wp.watching import states_at

    roots = paths.roots(options.paths)
    if len(roots) != 1:
        raise UsageError("`--heap` is about one program")
    [root] = roots
    found = re.fullmatch(r"(?:(.+):)?(\d+)", options.heap)
    if found is None:
        raise UsageError(f"`--heap` takes a line, or FILE:LINE, not `{options.heap}`")
    checked = driver.check([readable(root)])
    if count(checked.diagnostics, Severity.ERROR):
        console.diagnostics(checked.diagnostics)
        return Exit.SOURCE
    line = int(found[2])
    place = f"{found[1] or root}:{line}"
    name = at.path_of(place, checked)
    if name is None:
        raise UsageError(f"there is no function or lemma at {place}")
    if name not in checked.program.functions:
        raise UsageError(f"at line {line} is no statement of a function")
    try:
        seen = states_at(name, line, checked.program, checked.linker, checked.facts)
    except Unsupported as problem:
        raise UsageError(f"`{name}` is not proved: {problem}") from problem
    if not seen:
        raise UsageError(f"`{name}` has no statement at line {line} or behind it")
    for number, one in enumerate(seen, 1):
        for text in _lines(one, name, f" (case {number} of {len(seen)})" if len(seen) > 1 else ""):
            console.data(text)
    return Exit.OK


def _lines(seen: Seen, name: str, case: str) -> Iterator[str]:
    text = " ".join(seen.span.text.split())
    text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    yield f"{seen.span.file.name}:{seen.span.line}: in `{name}`, before `{text}`{case}"
    yield from _part("variables", seen.variables)
    yield from _part("owned", list(map(_owned, seen.owned)) or ["nothing"])
    yield from _part("lent to references", list(map(_owned, seen.lent)))
    yield from _part("owed to references", list(map(_owned, seen.owed)))
    yield from _part("known", seen.known)
    yield from _part("gone", seen.gone)


def _owned(owned: Owned) -> str:
    said = " ".join(owned.origin.text.split())
    return f"{owned.text:<40}  from line {owned.origin.line}: `{said}`"


def _part(title: str, lines: tuple[str, ...] | list[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}"
        yield from (f"    {line}" for line in lines)
