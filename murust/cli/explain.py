"""`murust explain`: what a diagnostic code means."""

from __future__ import annotations

import argparse
import difflib

from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.diagnostics import codes

DESCRIPTION = "Explain a diagnostic code."

EXAMPLES = """\
examples:
  murust explain V0003
  murust explain --all                  the whole register"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="a code such as V0003 or E0308")
    parser.add_argument("--all", action="store_true", help="list every code")


def execute(options: argparse.Namespace) -> Exit:
    console = Console()
    if options.all:
        for code, entry in codes.CODES.items():
            console.data(f"{code}  {entry.title}")
        return Exit.OK
    if options.code is None:
        raise UsageError("name a code, or `--all`")
    info = codes.CODES.get(options.code.upper())
    if info is None:
        near = difflib.get_close_matches(options.code.upper(), codes.CODES, 3, 0.6)
        raise UsageError(f"there is no code `{options.code}`" + (f"; near: {', '.join(near)}" if near else ""))
    console.data(f"{info.code}: {info.title}\n  family {info.code[0]}: {info.family.value}")
    if info.family is codes.Family.E:
        console.data(f"  rustc's account of it: https://doc.rust-lang.org/error_codes/{info.code}.html")
    return Exit.OK
