"""Source files and places in them.

A file is kept as bytes, and every position in murust is a byte offset. `text` is the same file with one
character a byte (Latin-1), so that an index into `text` *is* a byte offset: the lexer works on it, and only
string literals and rendering decode UTF-8.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from murust.record import Record


class SourceFile(Record, dict=True):
    """One file: the name to show, and its bytes."""

    name: str
    data: bytes

    @classmethod
    def read(cls, path: Path | str) -> SourceFile:
        return cls(str(path), Path(path).read_bytes())

    @cached_property
    def text(self) -> str:
        """The bytes, one character each: `text[i]` is byte `i`."""
        return self.data.decode("latin-1")

    @cached_property
    def line_starts(self) -> list[int]:
        starts = [0]
        position = self.data.find(b"\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.data.find(b"\n", position + 1)
        return starts

    def line_of(self, offset: int) -> int:
        """The 1-based line of a byte offset."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The 1-based column of a byte offset, in characters, as rustc counts them."""
        start = self.line_starts[self.line_of(offset) - 1]
        return len(self.data[start:offset].decode("utf-8", "replace")) + 1

    def line_text(self, line: int) -> str:
        """A 1-based line, decoded, without its line ending."""
        starts = self.line_starts
        if not 1 <= line <= len(starts):
            return ""
        end = starts[line] if line < len(starts) else len(self.data)
        return self.data[starts[line - 1] : end].decode("utf-8", "replace").rstrip("\r\n")


class Span(NamedTuple):
    """The bytes `start <= i < end` of a file."""

    file: SourceFile
    start: int
    end: int

    @property
    def line(self) -> int:
        return self.file.line_of(self.start)

    @property
    def column(self) -> int:
        return self.file.column_of(self.start)

    @property
    def text(self) -> str:
        return self.file.data[self.start : self.end].decode("utf-8", "replace")

    def to(self, other: Span) -> Span:
        """From the start of this one to the end of the other."""
        return Span(self.file, self.start, max(self.end, other.end))

    def covers(self, other: Span) -> bool:
        """Is the other one inside this one?"""
        return self.file is other.file and self.start <= other.start and other.end <= self.end

    def __repr__(self) -> str:
        return f"{self.file.name}:{self.line}:{self.column}"

    def __reduce__(self) -> tuple[object, ...]:
        """Made again without a call of what `NamedTuple` writes in Python: every node of a stored tree has a span."""
        return tuple.__new__, (Span, tuple(self))
