"""What is owned, and where it went, in the words of the source: for whoever reads of a permission that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.record import Record
from murust.source import Span

if TYPE_CHECKING:
    from wp.heap.cells import Missing

MOST = 6
"""Chunks that are named."""


class Spent(Record):
    """A permission that was there once: the assertion that it came from, and where and why it went."""

    origin: Span
    where: Span
    why: str


def owned(origins: list[Span], spent: tuple[Spent, ...], needed: str = "") -> tuple[str, ...]:
    """Notes for a diagnostic. `needed`: what is asked for."""
    here = list(dict.fromkeys(map(_quoted, origins)))
    more = f" and {len(here) - MOST} more" if len(here) > MOST else ""
    notes = [f"needed: `{needed}`"] if needed else []
    notes += [f"owned here: {', '.join(here[:MOST])}{more}" if here else "nothing is owned here"]
    gone = [f"{_quoted(s.origin)} {s.why} in line {s.where.line}" for s in spent if s.origin not in origins]
    notes += list(dict.fromkeys(gone))[-MOST:]
    return tuple(notes)


def lacking(missing: Missing) -> tuple[str, ...]:
    """Of a predicate that could not be made: what its definition asks for that is not there."""
    notes: tuple[str, ...] = ()
    while missing.within is not None:
        asked, missing = " ".join(missing.span.text.split()), missing.within
        notes += (f"`{asked}` can't be made here: {_quoted(missing.span)} is not owned",)
    return notes


def _quoted(span: Span) -> str:
    text = " ".join(span.text.split())
    return f"`{text}` (line {span.line})"
