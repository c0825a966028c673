"""Source lines with what is said about them: the part of a rendering between `-->` and `= note:`.

The look is rustc's (rustc_errors/src/emitter.rs). Columns are terminal columns, counted from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from murust.diagnostics import columns
from murust.diagnostics.canvas import Row, Style
from murust.record import Datum, Record
from murust.source import SourceFile, Span

GAP = "..."
_SHORT_SPAN = 6  # a span of up to so many lines is shown whole


class Glyphs(Datum):
    """The characters that frames and underlines are drawn with."""

    arrow: str
    elsewhere: str
    bar: str
    note: str
    primary: str
    secondary: str
    corner: str
    floor: str


ASCII = Glyphs("-->", ":::", "|", "=", "^", "-", "/", "_")
UNICODE = Glyphs("╭▸", "⸬ ", "│", "╰", "━", "─", "╭", "─")


Pieces = Sequence[tuple[int, int, Style]]
"""The columns of a line, from one up to another, that have a style of their own."""


class Mark(Datum):
    """A span to be underlined, and what to say at it."""

    span: Span
    text: str
    style: Style
    primary: bool


class _Inline(Record):
    """A mark within one line, from column `start` up to `end`."""

    start: int
    end: int
    mark: Mark


class _Tall(Record):
    """A mark over several lines; `end` is its last column in `last_line`; `depth` says where its bar stands."""

    first_line: int
    start: int
    last_line: int
    end: int
    depth: int
    at_indent: bool
    mark: Mark


def gutter_width(spans: Iterable[Span]) -> int:
    """The columns that the line numbers of all these spans need."""
    return max(len(str(_last_line(span))) for span in spans)


def lay_out(marks: Sequence[Mark], number_width: int, room: int, glyphs: Glyphs) -> list[Row]:
    """The rows for marks that are all in one file; `room` is the width of the terminal."""
    file = marks[0].span.file
    inline, tall = _place(marks)
    shown = _shown_lines(inline, tall)
    window = _window([_cells(file, line) for line in shown], inline, tall, room - _indent(number_width, tall))
    return _rows(_Page(file, number_width, _indent(number_width, tall), glyphs, window), shown, inline, tall)


def listing(file: SourceFile, marks: Sequence[Mark], glyphs: Glyphs, pieces: Mapping[int, Pieces]) -> list[Row]:
    """A whole file, with the marks below their lines; `pieces` are the coloured parts of each line."""
    inline, tall = _place(marks)
    last = max([len(file.data.splitlines()), 1, *inline, *(mark.last_line for mark in tall)])
    width = len(str(last))
    longest = max(len(_cells(file, line)) for line in range(1, last + 1))
    page = _Page(file, width, _indent(width, tall), glyphs, _Window(0, longest), pieces)
    return _rows(page, range(1, last + 1), inline, tall)


def _indent(number_width: int, tall: Sequence[_Tall]) -> int:
    """The column at which source text starts: behind the numbers and the bars."""
    depth = max((mark.depth for mark in tall), default=0)
    return number_width + 3 + (depth + 1 if depth else 0)


def _rows(page: _Page, shown: Sequence[int], inline: dict[int, list[_Inline]], tall: list[_Tall]) -> list[Row]:
    rows: list[Row] = []
    previous = None
    for line in shown:
        if previous is not None and line > previous + 1:
            rows += page.gap(previous, line, tall)
        rows += page.line(line, inline.get(line, []), tall)
        previous = line
    return rows


# --- Where marks stand -----------------------------------------------------------------------------------------


def _last_offset(span: Span) -> int:
    """The end of a span, not counting a line end that it closes with (it would look as one line more)."""
    end = max(span.start, min(span.end, len(span.file.data)))
    while end > span.start and span.file.data[end - 1] in b"\r\n":
        end -= 1
    return end


def _last_line(span: Span) -> int:
    return span.file.line_of(_last_offset(span))


def _cells(file: SourceFile, line: int) -> list[str]:
    return columns.cells(file.line_text(line))


def _column(file: SourceFile, offset: int) -> int:
    """The terminal column at which the character at a byte offset stands."""
    start = file.line_starts[file.line_of(offset) - 1]
    return len(columns.cells(file.data[start:offset].decode("utf-8", "replace").rstrip("\r\n")))


def _place(marks: Sequence[Mark]) -> tuple[dict[int, list[_Inline]], list[_Tall]]:
    inline: dict[int, list[_Inline]] = {}
    several: list[Mark] = []
    for mark in marks:
        line, last = mark.span.line, _last_line(mark.span)
        if line < last:
            several.append(mark)
            continue
        start = _column(mark.span.file, mark.span.start)
        end = _column(mark.span.file, _last_offset(mark.span))
        inline.setdefault(line, []).append(_Inline(start, max(end, start + 1), mark))
    return inline, _place_tall(several)


def _place_tall(marks: list[Mark]) -> list[_Tall]:
    """Gives each mark a bar of its own among those that it meets; the longer ones stand further left."""
    placed: list[_Tall] = []
    for mark in sorted(marks, key=lambda mark: mark.span.start - _last_offset(mark.span)):
        file, first, last = mark.span.file, mark.span.line, _last_line(mark.span)
        taken = {other.depth for other in placed if other.first_line <= last and first <= other.last_line}
        depth = next(number for number in range(1, len(marks) + 1) if number not in taken)
        before = file.data[file.line_starts[first - 1] : mark.span.start]
        end = max(_column(file, _last_offset(mark.span)) - 1, 0)
        start = _column(file, mark.span.start)
        placed.append(_Tall(first, start, last, end, depth, not before.strip(), mark))
    return placed


def _shown_lines(inline: dict[int, list[_Inline]], tall: list[_Tall]) -> list[int]:
    """The lines to print: all that carry a mark, and a single one between two of them."""
    lines = set(inline)
    for mark in tall:
        if mark.last_line - mark.first_line < _SHORT_SPAN:
            lines.update(range(mark.first_line, mark.last_line + 1))
        else:
            lines.update((mark.first_line, mark.first_line + 1, mark.last_line))
    lines.update([line + 1 for line in lines if line + 2 in lines])
    return sorted(lines)


# --- Which columns are shown -----------------------------------------------------------------------------------


class _Window(Datum):
    """The columns `left <= c < right` of the source that are shown."""

    left: int
    right: int

    def cut(self, line: list[str]) -> list[str]:
        part = line[self.left : self.right]
        if self.left and line:
            part[: len(GAP)] = GAP
            if len(part) > len(GAP) and not part[len(GAP)]:
                part[len(GAP)] = " "  # the second half of a wide character
        if len(line) > self.right:
            part = part[: self.right - self.left - len(GAP)]
            if part and columns.text_width(part[-1]) == 2:
                part[-1] = " "
            part += GAP
        return part


def _window(lines: list[list[str]], inline: dict[int, list[_Inline]], tall: list[_Tall], room: int) -> _Window:
    """All columns where they fit; else those around the marks, primary ones first."""
    room = max(room, 24)
    longest = max(map(len, lines))
    if longest <= room:
        return _Window(0, max(longest, room))
    flat = [mark for marks in inline.values() for mark in marks]
    wanted = [mark for mark in flat if mark.mark.primary] or flat
    starts = [mark.start for mark in wanted] + [mark.start for mark in tall if mark.mark.primary]
    ends = [mark.end + 1 + _label_width(mark.mark) for mark in wanted]
    if max(ends, default=0) <= room - len(GAP):
        return _Window(0, room)
    first = min(starts, default=0)
    last = min(max([mark.end for mark in wanted], default=first), first + room)
    # Centre the marks, with the label at their right counted as far as it leaves some code before them.
    wish = max(last, min(max(ends, default=last), first + room - 2 * len(GAP)))
    left = max(0, min(first - len(GAP) - 3, first + (wish - first) // 2 - room // 2))
    return _Window(left, left + room)


def _label_width(mark: Mark) -> int:
    return max(map(columns.text_width, mark.text.split("\n")))


# --- Painting --------------------------------------------------------------------------------------------------


class _Page(Record):
    """What all rows of a snippet share. `indent` is the column at which source text starts."""

    file: SourceFile
    number_width: int
    indent: int
    glyphs: Glyphs
    window: _Window
    pieces: Mapping[int, Pieces] = {}

    def line(self, line: int, inline: list[_Inline], tall: list[_Tall]) -> list[Row]:
        rows = [self._source(line, tall)]
        empty = partial(self._gutter, line, tall)
        if inline:
            rows += self._inline_rows(inline, empty)
        for mark in sorted(tall, key=lambda mark: mark.depth, reverse=True):
            if mark.last_line == line:
                rows += self._end_rows(mark, tall)
        for mark in sorted(tall, key=lambda mark: mark.depth):
            if mark.first_line == line and not mark.at_indent:
                rows.append(self._start_row(mark, tall))
        return rows

    def gap(self, before: int, after: int, tall: list[_Tall]) -> list[Row]:
        row = Row().add(GAP, Style.FRAME)
        for mark in tall:
            if mark.first_line <= before and after <= mark.last_line:
                row.put(self._bar_column(mark), self.glyphs.bar, mark.mark.style)
        return [row]

    def _bar_column(self, mark: _Tall) -> int:
        return self.number_width + 2 + mark.depth

    def _at(self, column: int) -> int:
        """Where a column of the source is painted."""
        return self.indent + min(max(column, self.window.left), self.window.right) - self.window.left

    def _source(self, line: int, tall: list[_Tall]) -> Row:
        row = Row().add(str(line).ljust(self.number_width) + " " + self.glyphs.bar, Style.FRAME)
        text = "".join(self.window.cut(_cells(self.file, line))).rstrip()
        if text:
            row.put(self.indent, text)
        for start, end, style in self.pieces.get(line, ()):
            row.paint(self.indent + start, self.indent + end, style)
        for mark in tall:
            if mark.first_line < line <= mark.last_line:
                row.put(self._bar_column(mark), self.glyphs.bar, mark.mark.style)
            elif mark.first_line == line and mark.at_indent:
                row.put(self._bar_column(mark), self.glyphs.corner, mark.mark.style)
        return row

    def _gutter(self, line: int, tall: list[_Tall]) -> Row:
        """A row below source line `line`, with the bars that pass it."""
        row = Row().add(" " * self.number_width + " " + self.glyphs.bar, Style.FRAME)
        for mark in tall:
            begun = mark.first_line < line or (mark.first_line == line and mark.at_indent)
            if begun and line <= mark.last_line:
                row.put(self._bar_column(mark), self.glyphs.bar, mark.mark.style)
        return row

    def _start_row(self, mark: _Tall, tall: list[_Tall]) -> Row:
        others = [other for other in tall if other is not mark and self._still_open(other, mark)]
        row = self._gutter(mark.first_line, others)
        self._floor(row, mark, mark.start, self._bar_column(mark) + 1)
        return row

    @staticmethod
    def _still_open(other: _Tall, starting: _Tall) -> bool:
        """Does the bar of `other` pass the row in which `starting` starts?"""
        return other.last_line > starting.first_line

    def _end_rows(self, mark: _Tall, tall: list[_Tall]) -> list[Row]:
        # Deeper marks that end on this line have had their rows already.
        open_ = [other for other in tall if other.last_line > mark.last_line or other.depth <= mark.depth]
        row = self._gutter(mark.last_line, open_)
        end = self._floor(row, mark, mark.end, self._bar_column(mark) + 1)
        if not mark.mark.text:
            return [row]
        rows = [row]
        for number, text in enumerate(mark.mark.text.split("\n")):
            if number:
                rows.append(self._gutter(mark.last_line, [other for other in open_ if other is not mark]))
            rows[-1].put(end + 1, text, mark.mark.style)
        return rows

    def _floor(self, row: Row, mark: _Tall, column: int, start: int) -> int:
        tip = self._at(column)
        row.put(start, self.glyphs.floor * (tip - start), mark.mark.style)
        return row.put(tip, self._line_glyph(mark.mark), mark.mark.style)

    def _line_glyph(self, mark: Mark) -> str:
        return self.glyphs.primary if mark.primary else self.glyphs.secondary

    def _inline_rows(self, inline: list[_Inline], empty: partial[Row]) -> list[Row]:
        """Underlines; the rightmost label beside its underline; the others hanging below, right to left."""
        underline = empty()
        # Secondary before primary, long before short: what is painted later stays visible.
        for mark in sorted(inline, key=lambda mark: (mark.mark.primary, mark.start - mark.end)):
            start, end = self._at(mark.start), self._at(mark.end)
            underline.put(start, self._line_glyph(mark.mark) * max(end - start, 1), mark.mark.style)
        rows = [underline]
        labelled = sorted(
            (mark for mark in inline if mark.mark.text), key=lambda mark: (mark.start, mark.end, mark.mark.primary)
        )
        labelled.reverse()
        if labelled and labelled[0].end >= max(mark.end for mark in inline):
            beside = labelled.pop(0)
            column = underline.end + 1
            for number, text in enumerate(beside.mark.text.split("\n")):
                if number:
                    rows.append(self._with_stems(empty(), labelled))
                rows[-1].put(column, text, beside.mark.style)
        if labelled:
            rows.append(self._with_stems(empty(), labelled))
        while labelled:
            hanging = labelled.pop(0)
            for text in hanging.mark.text.split("\n"):
                stems = [mark for mark in labelled if mark.start < hanging.start]
                rows.append(self._with_stems(empty(), stems))
                rows[-1].put(self._at(hanging.start), text, hanging.mark.style)
        return rows

    def _with_stems(self, row: Row, hanging: list[_Inline]) -> Row:
        for mark in hanging:
            row.put(self._at(mark.start), self.glyphs.bar, mark.mark.style)
        return row
