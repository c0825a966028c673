"""Where output goes and how it may look: human text to stderr, data to stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from murust.record import Record, field

if TYPE_CHECKING:
    from murust.diagnostics.canvas import Row
    from murust.diagnostics.cases import Case
    from murust.diagnostics.model import Diagnostic

FORMATS = ("human", "short", "json", "sarif", "junit", "github")


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """`NO_COLOR` (no-color.org) wins over `FORCE_COLOR`; without either, colour is for terminals."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


class Console(Record):
    """The two streams, the format that was asked for, and what waits for the document at the end."""

    format: str = "human"
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    said: list[tuple[bool, str]] = field(default_factory=list)
    """The lines so far, each with whether it is data."""
    found: list[Diagnostic] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    document: bool = False
    """JSON is one document too, which the command writes."""

    @property
    def colour(self) -> bool:
        return wants_colour(self.err, self.environ)

    @property
    def live(self) -> bool:
        """May lines be written that are wiped away again?"""
        return self.format == "human" and self.err.isatty() and self.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        """Columns of the terminal; where there is none, rustc's default."""
        import shutil

        return shutil.get_terminal_size((140, 24)).columns if self.err.isatty() or "COLUMNS" in self.environ else 140

    def data(self, text: str) -> None:
        """A line of data, for programs."""
        self.said.append((True, text))
        print(text, file=self.out)

    def say(self, text: str = "") -> None:
        """A line for people."""
        self.said.append((False, text))
        print(text, file=self.err, flush=True)

    def row(self, row: Row) -> None:
        self.say(row.text(colour=self.colour))

    def complain(self, text: str) -> None:
        """An error that has no place in a source file."""
        from murust.diagnostics.canvas import Row, Style

        self.row(Row().add("error", Style.ERROR).add(f": {text}", Style.BOLD))

    def diagnostics(self, found: Iterable[Diagnostic]) -> None:
        """Shows diagnostics in the format asked for; JSON is a line for each. What is a document waits for `close`."""
        for diagnostic in found:
            match self.format:
                case "json" if not self.document:
                    from murust.diagnostics import json

                    self.data(json.render(diagnostic))
                case "short":
                    from murust.diagnostics import short

                    self.data(short.render(diagnostic))
                case "github":
                    from murust.diagnostics import github

                    self.data(github.render(diagnostic))
                case "sarif" | "junit" | "json":
                    self.found.append(diagnostic)
                case _:
                    from murust.diagnostics import terminal

                    self.say(terminal.render(diagnostic, colour=self.colour, width=self.width) + "\n")

    def close(self) -> None:
        """Writes the document of a format that is one: SARIF of all findings, JUnit of all cases."""
        match self.format:
            case "sarif":
                from murust.cli import version
                from murust.diagnostics import sarif

                self.data(sarif.render(self.found, version.murust()))
            case "junit":
                from murust.diagnostics import junit

                self.data(junit.render(self.cases))

    def progress(self, text: str) -> None:
        """Replaces the line that is being shown while work goes on; an empty text wipes it."""
        if self.live:
            self.err.write("\r\x1b[K" + text[: max(self.width - 1, 0)])
            self.err.flush()
