"""`murust explain`: what a diagnostic code means."""

from __future__ import annotations

import argparse
import difflib

from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics import codes

DESCRIPTION = """\
Explain a diagnostic code.

What is wrong, why it matters and what to do, with an example that is wrong and one that is right."""

EXAMPLES = """\
examples:
  murust explain V0003
  murust explain overflow               the codes that are about it
  murust explain --all                  the whole register
  murust explain --schema               the JSON Schema of what `--format json` writes"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code", metavar="CODE", nargs="?", help="a code such as V0003 or E0308, or a word in the titles of codes"
    )
    parser.add_argument("--all", action="store_true", help="list every code")
    parser.add_argument("--schema", action="store_true", help="print the schema of the JSON")


def execute(options: argparse.Namespace) -> Exit:
    console = Console()
    if options.schema:
        from pathlib import Path

        schema = Path(codes.__file__).with_name("murust.schema.json")
        console.data(schema.read_text(encoding="utf-8").rstrip("\n"))
        return Exit.OK
    if options.all:
        for code, entry in codes.CODES.items():
            console.data(f"{code}  {entry.title}")
        return Exit.OK
    if options.code is None:
        raise UsageError("name a code, or `--all`")
    info = codes.CODES.get(_full(options.code))
    if info is not None:
        _show(info, console)
        return Exit.OK
    about = [info for info in codes.CODES.values() if options.code.lower() in info.title.lower()]
    if not about:
        near = difflib.get_close_matches(options.code.upper(), codes.CODES, 3, 0.6)
        raise UsageError(f"there is no code `{options.code}`" + (f"; near: {', '.join(near)}" if near else ""))
    for info in about:
        console.data(f"{info.code}  {info.title}")
    return Exit.OK


def _full(code: str) -> str:
    """`v3` is short for `V0003`."""
    return code[:1].upper() + code[1:].rjust(4, "0")


def _show(info: codes.CodeInfo, console: Console) -> None:
    from murust.diagnostics import explain

    page = explain.page(info.code)
    console.data(f"{info.code}: {info.title}\n  family {info.code[0]}: {info.family.value}\n\n{page.text}")
    for word, example in (("Wrong", page.wrong), ("Right", page.right)):
        console.data(f"\n{word} (`murust {' '.join(example.command)}`):\n")
        for line in example.text.splitlines():
            console.data(f"    {line}".rstrip())
    if info.family is codes.Family.E:
        console.data(f"\nrustc's account of it: {codes.index_page(info.code)}")
