"""Rows of styled cells: what a rendering is painted on before it becomes text."""

from __future__ import annotations

import enum

from murust.diagnostics import columns


class Style(enum.Enum):
    """What a piece of a rendering is; the value is its SGR parameters (ECMA-48, 8.3.117), as rustc colours it."""

    PLAIN = ""
    BOLD = "1"
    ERROR = "1;91"
    WARNING = "1;93"
    NOTE = "1;92"
    HELP = "1;96"
    FRAME = "1;94"  # line numbers, the gutter, secondary labels

    # Of source text that is shown as such
    KEYWORD = "35"
    TYPE = "33"
    LITERAL = "32"
    COMMENT = "90"
    CALL = "34"
    SPECIFICATION = "36"


class Row:
    """One line of output."""

    def __init__(self) -> None:
        self._cells: list[tuple[str, Style]] = []

    @property
    def end(self) -> int:
        return len(self._cells)

    def put(self, column: int, text: str, style: Style = Style.PLAIN) -> int:
        """Paints `text` from `column` on and gives the column after it."""
        painted = columns.cells(text)
        self._cells.extend([(" ", Style.PLAIN)] * (column + len(painted) - len(self._cells)))
        self._cells[column : column + len(painted)] = [(cell, style) for cell in painted]
        return column + len(painted)

    def add(self, text: str, style: Style = Style.PLAIN) -> Row:
        self.put(self.end, text, style)
        return self

    def paint(self, start: int, end: int, style: Style) -> None:
        """Gives what stands in these columns another style."""
        self._cells[start:end] = [(cell, style) for cell, _ in self._cells[start:end]]

    def text(self, *, colour: bool) -> str:
        """The row without trailing blanks; runs of one style share their escape sequences."""
        kept = list(self._cells)
        while kept and kept[-1][0] == " ":
            kept.pop()
        if not colour:
            return "".join(cell for cell, _ in kept)
        pieces: list[str] = []
        current = Style.PLAIN
        for cell, style in kept:
            # A blank looks the same in every style: no need to change for it.
            if style is not current and cell != " ":
                pieces.append("\x1b[0m" if style is Style.PLAIN else f"\x1b[0;{style.value}m")
                current = style
            pieces.append(cell)
        if current is not Style.PLAIN:
            pieces.append("\x1b[0m")
        return "".join(pieces)
