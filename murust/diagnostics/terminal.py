"""A diagnostic as a person reads it, in rustc's look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from murust.diagnostics import columns, snippet
from murust.diagnostics.canvas import Row, Style
from murust.diagnostics.model import Diagnostic, Edit, Label, Severity, Suggestion
from murust.diagnostics.snippet import ASCII, UNICODE, Glyphs, Mark
from murust.record import replace
from murust.source import SourceFile, Span


def render(diagnostic: Diagnostic, *, colour: bool, width: int, unicode: bool = False) -> str:
    """The whole diagnostic, without a line end after it.

    `width` is the terminal's: longer source lines are cut around what is marked. `unicode` draws the frame with
    box characters. With `colour`, ANSI sequences; without them the text is the same.
    """
    glyphs = UNICODE if unicode else ASCII
    style = severity_style(diagnostic.severity)
    labels = [diagnostic.primary, *diagnostic.secondary]
    numbers = snippet.gutter_width(label.span for label in labels)
    rows = _heading(diagnostic, style)
    for number, marks in enumerate(_by_file(diagnostic, style)):
        if number:
            rows.append(_empty(numbers, glyphs))
        rows.append(_location(marks, numbers, glyphs, first=not number))
        rows.append(_empty(numbers, glyphs))
        rows += snippet.lay_out(marks, numbers, width, glyphs)
    rows += _remarks(diagnostic, numbers, glyphs)
    for suggestion in diagnostic.suggestions:
        rows += _suggestion(suggestion, numbers, width, glyphs) if suggestion.edits else []
    return "\n".join(row.text(colour=colour) for row in rows)


def severity_style(severity: Severity) -> Style:
    match severity:
        case Severity.ERROR:
            return Style.ERROR
        case Severity.WARNING:
            return Style.WARNING
        case Severity.NOTE:
            return Style.NOTE
        case _:
            assert_never(severity)


def _heading(diagnostic: Diagnostic, style: Style) -> list[Row]:
    first, *rest = diagnostic.message.split("\n")
    word = diagnostic.severity.value
    row = Row().add(f"{word}[{diagnostic.code}]" if diagnostic.code else word, style).add(f": {first}", Style.BOLD)
    return [row, *(Row().add(" " * (len(word) + 2) + line, Style.BOLD) for line in rest)]


def _by_file(diagnostic: Diagnostic, style: Style) -> list[list[Mark]]:
    """The marks, a list a file, the primary one's file first."""
    files: dict[int, list[Mark]] = {}
    for label in (diagnostic.primary, *diagnostic.secondary):
        primary = label is diagnostic.primary
        mark = Mark(label.span, label.text, style if primary else Style.FRAME, primary)
        files.setdefault(id(label.span.file), []).append(mark)
    return list(files.values())


def _location(marks: Sequence[Mark], numbers: int, glyphs: Glyphs, *, first: bool) -> Row:
    arrow = glyphs.arrow if first else glyphs.elsewhere
    row = Row().add(" " * numbers + ("" if arrow is ASCII.arrow else " ") + arrow, Style.FRAME)
    return row.add(f" {place(Label(marks[0].span))}")


def place(label: Label) -> str:
    """`file:line:column`"""
    span = label.span
    return f"{columns.printable(span.file.name)}:{span.line}:{span.column}"


def _empty(numbers: int, glyphs: Glyphs) -> Row:
    return Row().add(" " * numbers + " " + glyphs.bar, Style.FRAME)


def _remarks(diagnostic: Diagnostic, numbers: int, glyphs: Glyphs) -> list[Row]:
    remarks = [("note", text) for text in diagnostic.notes] + [("help", text) for text in diagnostic.helps]
    remarks += [("help", suggestion.text) for suggestion in diagnostic.suggestions if not suggestion.edits]
    rows = [_empty(numbers, glyphs)] if remarks else []
    for word, text in remarks:
        first, *rest = text.split("\n")
        row = Row().add(" " * numbers + f" {glyphs.note} ", Style.FRAME).add(word, Style.BOLD)
        rows.append(row.add(f": {first}"))
        rows += [Row().add(" " * (numbers + len(word) + 5) + line) for line in rest]
    return rows


# --- Suggestions: the source as it would be ------------------------------------------------------------------------


def _suggestion(suggestion: Suggestion, numbers: int, width: int, glyphs: Glyphs) -> list[Row]:
    """`help: …`, and the lines as they would be, with `+` below what is added and `~` below what is replaced."""
    rows = [_empty(numbers, glyphs), Row().add("help", Style.HELP).add(f": {suggestion.text}")]
    files = {id(edit.span.file): edit.span.file for edit in suggestion.edits}
    for file in files.values():
        edits = sorted((e for e in suggestion.edits if e.span.file is file), key=lambda edit: edit.span.start)
        added = all(edit.span.start == edit.span.end for edit in edits)
        drawn = replace(glyphs, primary="+" if added else "~")
        rows.append(_empty(numbers, glyphs))
        rows += snippet.lay_out(_edited(file, edits), numbers, width, drawn)
    return rows


def _edited(file: SourceFile, edits: Sequence[Edit]) -> list[Mark]:
    """Marks at what was written, in the file as it would be."""
    data, places, end = bytearray(), [], 0
    for edit in edits:
        data += file.data[end : edit.span.start]
        places.append((len(data), len(data) + len(edit.replacement.encode())))
        data += edit.replacement.encode()
        end = edit.span.end
    changed = SourceFile(file.name, bytes(data + file.data[end:]))
    return [Mark(Span(changed, *place), "", Style.NOTE, True) for place in places]
