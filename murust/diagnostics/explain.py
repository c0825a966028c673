"""The pages of the diagnostics: `pages/CODE.md`, each with a title, an explanation, a wrong and a right example.

The line that opens an example may say with which command it is meant, as in ```` ```rust wrong run --leak-check ````;
without that it is `murust verify` for family V, and `murust check` for the others. Where no small program leads to a
diagnostic, it names the test that does: ```` ```rust wrong shown-by tests/test_x.py::test_y ````.
"""

from __future__ import annotations

import re
from pathlib import Path

from murust.diagnostics.model import InternalError
from murust.record import Datum

PAGES = Path(__file__).with_name("pages")

_PAGE = re.compile(
    r"# (?P<code>[A-Z]\d{4}): (?P<title>[^\n]*)\n\n(?P<text>.*?)\n\n"
    r"```rust wrong(?P<wrong_with>[^\n]*)\n(?P<wrong>.*?)```\n\n"
    r"```rust right(?P<right_with>[^\n]*)\n(?P<right>.*?)```\n",
    re.DOTALL,
)


class Example(Datum):
    """A small program, and the words of the command line that belong to it. `absent`: it stands for no file at all."""

    text: str
    command: tuple[str, ...]
    absent: bool = False
    shown_by: str = ""
    """The test that shows the diagnostic, where no small program does."""


class Page(Datum):
    code: str
    title: str
    text: str
    wrong: Example
    right: Example


def page(code: str) -> Page:
    """The page of a code of the register."""
    found = _PAGE.fullmatch((PAGES / f"{code}.md").read_text(encoding="utf-8"))
    if found is None or found["code"] != code:
        raise InternalError(f"the page of {code} is not as pages are")
    wrong = _example(code, found["wrong"], found["wrong_with"])
    return Page(code, found["title"], found["text"], wrong, _example(code, found["right"], found["right_with"]))


def _example(code: str, text: str, written: str) -> Example:
    command, *options = written.split() or ["verify" if code[0] == "V" else "check"]
    if command == "shown-by":
        return Example(text, ("verify", "example.rs"), shown_by=options[0])
    if command == "absent":
        return Example(text, ("check", "example.rs"), absent=True)
    # The values of `--args` end where the next option begins, so the file stands first.
    return Example(text, (command, "example.rs", *options))
