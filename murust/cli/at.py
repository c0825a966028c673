"""`--at FILE:LINE`: the function, lemma or spec function that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from murust.cli.errors import UsageError
from murust.source import Span

if TYPE_CHECKING:
    from murust.core import nodes
    from murust.driver import Checked


def path_of(place: str, checked: Checked) -> str | None:
    """The path of the last one that begins, with its clauses, at this line or before; None if it is of another
    program."""
    found = re.fullmatch(r"(.+?):(\d+)(?::\d+)?", place)
    if found is None:
        raise UsageError(f"`--at` takes FILE:LINE, not `{place}`")
    name, line = Path(found[1]), int(found[2])
    before = [
        (first, path)
        for path, span, first in _definitions(checked.whole)
        if first <= line <= len(span.file.line_starts) and _same(name, Path(span.file.name))
    ]
    return max(before)[1] if before else None


def _same(one: Path, other: Path) -> bool:
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _definitions(program: nodes.Program) -> Iterator[tuple[str, Span, int]]:
    """Each with its span and the line at which it begins. Closures are proved with what they stand in."""
    for function in program.functions.values():
        if not function.closure:
            contract = function.contract
            clauses = [clause.span for clause in (*contract.requires, *contract.ensures, *contract.panics)]
            clauses += [contract.measure.span] if contract.measure is not None else []
            lines = [span.line for span in clauses if span.file is function.span.file]
            yield function.name, function.span, min([function.span.line, *lines])
    for lemma in program.lemmas.values():
        yield lemma.name, lemma.span, lemma.span.line
    for spec in program.spec_functions.values():
        yield spec.name, spec.span, spec.span.line
