"""`murust show`: a source file in colour, with its diagnostics in place."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from murust.cli.check import readable, status_of
from murust.cli.console import Console, wants_colour
from murust.cli.core import single_root
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics import columns, snippet, terminal
from murust.diagnostics.canvas import Style
from murust.diagnostics.model import Diagnostic
from murust.diagnostics.remarks import heading
from murust.diagnostics.snippet import ASCII, Mark, Pieces
from murust.source import SourceFile

if TYPE_CHECKING:
    from pathlib import Path

DESCRIPTION = """\
Show a source file in colour, with its diagnostics in place.

Rust and specifications are coloured; below each line stands what `murust check` says of it."""

EXAMPLES = """\
examples:
  murust show lib.rs
  murust show lib.rs --verify           also what `murust verify` says
  murust show frames.rs --root lib.rs   a module of a program
  FORCE_COLOR=1 murust show lib.rs | less -R"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to show")
    parser.add_argument("--root", metavar="FILE", help="the root file of the program, if FILE is a module of it")
    parser.add_argument("--verify", action="store_true", help="prove the functions, and show what is not proved")


def execute(options: argparse.Namespace) -> Exit:
    from pathlib import Path

    from murust import driver

    console = Console()
    root = single_root(options.root or options.file)
    checked = driver.check([root])
    found = checked.diagnostics
    if options.verify:
        found += driver.verify(checked).diagnostics
    file = _shown(readable(Path(options.file)), checked.files)
    colour = wants_colour(console.out, console.environ)
    here = [diagnostic for diagnostic in found if diagnostic.primary.span.file is file]
    marks = [mark for diagnostic in here for mark in _marks(diagnostic, file)]
    for row in snippet.listing(file, marks, ASCII, _pieces(file) if colour else {}):
        console.data(row.text(colour=colour))
    if others := [diagnostic for diagnostic in found if diagnostic.primary.span.file is not file]:
        console.say()
        console.diagnostics(others)
    return status_of(found)


def _shown(path: Path, files: tuple[SourceFile, ...]) -> SourceFile:
    for file in files:
        if path.samefile(file.name):
            return file
    raise UsageError(f"`{path}` is no file of this program: name its root with `--root`")


def _marks(diagnostic: Diagnostic, file: SourceFile) -> Iterator[Mark]:
    """The primary place says what is wrong, the others what they have to do with it."""
    style = terminal.severity_style(diagnostic.severity)
    text = f"{diagnostic.severity.value}[{diagnostic.code}]: {heading(diagnostic)}"
    yield Mark(diagnostic.primary.span, text, style, True)
    for secondary in diagnostic.secondary:
        if secondary.span.file is file:
            yield Mark(secondary.span, secondary.text, Style.FRAME, False)


def _pieces(file: SourceFile) -> dict[int, Pieces]:
    """The coloured parts of each line, as the lexer for Pygments finds them."""
    from murust.highlight import MuRustLexer

    pieces: dict[int, list[tuple[int, int, Style]]] = {}
    line, before = 1, ""
    for _, kind, text in MuRustLexer().get_tokens_unprocessed(file.data.decode("utf-8", "replace")):
        style = next((style for name, style in _STYLES.items() if name in str(kind)), None)
        for number, part in enumerate(text.split("\n")):
            if number:
                line, before = line + 1, ""
            if style is not None and part:
                start = columns.text_width(before)
                pieces.setdefault(line, []).append((start, columns.text_width(before + part), style))
            before += part
    return dict(pieces)


_STYLES = {
    "Comment.Special": Style.SPECIFICATION,
    "Comment": Style.COMMENT,
    "Keyword.Declaration": Style.SPECIFICATION,
    "Keyword.Type": Style.TYPE,
    "Keyword": Style.KEYWORD,
    "String.Doc": Style.COMMENT,
    "String": Style.LITERAL,
    "Number": Style.LITERAL,
    "Name.Function": Style.CALL,
    "Name.Class": Style.TYPE,
    "Name.Builtin.Pseudo": Style.KEYWORD,
    "Name.Builtin": Style.TYPE,
}
"""Words in the names of Pygments' tokens; the first that fits is taken."""
