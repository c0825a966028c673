"""What is checked and can't be proved yet: said, never skipped and never assumed."""

from __future__ import annotations

from murust.source import Span


class Unsupported(Exception):
    """`what` is said to the user, as the beginning of a sentence; `span` is where it stands, once somebody knows.
    `help`: what to do, where the program lacks something."""

    def __init__(self, what: str, span: Span | None = None, help: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.span = span
        self.help = help
