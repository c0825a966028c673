"""The parts of the documentation that follow from the code: `docs/diagnostics.md`, `docs/commands.md`, and the titles
of the pages of diagnostics.

    python -m tests.harness.reference

writes them anew; `tests/test_docs.py` says when that is due.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from murust.cli import main
from murust.diagnostics import codes, explain

DOCS = Path(__file__).parents[2] / "docs"
PAGES = "../murust/diagnostics/pages"


def diagnostics() -> str:
    """A table for each family, with links to the pages."""
    lines = [
        "# Diagnostics",
        "",
        "Every code that murust reports, from its register. `murust explain CODE` prints the page of a code: what is",
        "wrong, what to do, and two small programs, one with the mistake and one without. No number is used again.",
    ]
    for family in codes.Family:
        lines += ["", f"## {family.name}: {family.value}", "", "| code | what it says |", "|---|---|"]
        found = [info for info in codes.CODES.values() if info.family is family]
        for info in sorted(found, key=lambda info: info.code):
            title = info.title.replace("|", "\\|")
            lines.append(f"| [{info.code}]({PAGES}/{info.code}.md) | {title} |")
    return "\n".join(lines) + "\n"


def commands() -> str:
    """A section for each command: what it does, what it takes, examples."""
    lines = [
        "# Commands",
        "",
        "What `murust COMMAND --help` says, of all commands. Defaults of options may stand in a file:",
        "see [using.md](using.md).",
    ]
    for name, parser in main.commands().items():
        summary, _, rest = (parser.description or "").partition("\n")
        lines += ["", f"## murust {name}", "", summary]
        if rest.strip():
            lines += ["", rest.strip()]
        rows = list(_rows(parser))
        if rows:
            lines += ["", "| | |", "|---|---|", *rows]
        examples, _, after = (parser.epilog or "").partition("\n\n")
        if examples:
            body = [line.removeprefix("  ") for line in examples.splitlines()[1:]]
            lines += ["", "```sh", *_as_shell(body), "```"]
        if after:
            lines += ["", after.strip()]
    return "\n".join(lines) + "\n"


def _as_shell(lines: list[str]) -> Iterator[str]:
    """Examples are a command with a remark behind it, in columns."""
    for line in lines:
        command, *remark = re.split(r"  +", line, maxsplit=1)
        yield f"{command.ljust(50)} # {remark[0]}" if remark else command


def _rows(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if action.help in (None, argparse.SUPPRESS) or "--help" in action.option_strings:
            continue
        value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest)
        names = ", ".join(f"`{name}`" for name in action.option_strings) or f"`{action.metavar or action.dest}`"
        shown = f" `{value}`" if action.option_strings and action.nargs != 0 else ""
        text = str(action.help) % {"default": action.default}
        yield f"| {names}{_in_table(shown)} | {_in_table(text)} |"


def _in_table(text: str) -> str:
    return text.replace("|", "\\|")


PARTS = {"diagnostics.md": diagnostics, "commands.md": commands}


if __name__ == "__main__":
    for name, write in PARTS.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
    for path in explain.PAGES.iterdir():
        if path.stem in codes.CODES:
            _, _, rest = path.read_text(encoding="utf-8").partition("\n")
            path.write_text(f"# {path.stem}: {codes.CODES[path.stem].title}\n{rest}", encoding="utf-8")
