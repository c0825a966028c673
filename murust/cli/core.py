"""`murust core`: shows what a program is lowered to."""

from __future__ import annotations

import argparse
from pathlib import Path

from murust.cli import paths
from murust.cli.check import readable, status_of
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit

DESCRIPTION = """\
Show a program in Core, the language that is run and proved.

Every check that can panic, every move, copy and borrow stands there in so many words."""

EXAMPLES = """\
examples:
  murust core lib.rs
  murust core lib.rs --validate         with a check of what it is lowered to
  murust core lib.rs --spans            with the line and column that each statement comes from"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the root file of a program")
    parser.add_argument(
        "--validate", action="store_true", help="check that it is well formed; if not, murust has a bug"
    )
    parser.add_argument("--spans", action="store_true", help="add the source place of each statement")


def execute(options: argparse.Namespace) -> Exit:
    from murust import driver
    from murust.core import text, wf
    from murust.diagnostics.model import InternalError

    console = Console()
    root = single_root(options.file)
    checked = driver.check([root])
    console.diagnostics(checked.diagnostics)
    if options.validate and (problems := wf.check(checked.whole)):
        raise InternalError("Core is not well formed: " + "; ".join(problems))
    if checked.whole is not None:
        console.data(text.show_program(checked.whole, spans=options.spans).rstrip("\n"))
    return status_of(checked.diagnostics)


def single_root(name: str) -> Path:
    found = paths.roots([name])
    if len(found) != 1:
        raise UsageError(f"`{name}` holds {len(found)} programs: name one file")
    return readable(found[0])
