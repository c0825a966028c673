"""`murust cache`: what is kept of proofs, and its removal."""

from __future__ import annotations

import argparse

from murust.cli.check import plural
from murust.cli.console import Console
from murust.cli.exits import Exit

DESCRIPTION = """\
Show or remove what is kept of proofs.

`murust verify` keeps what the solver answered, and what was reported of programs that have not changed since, in
`$MURUST_CACHE`, or `murust` in the user's cache folder. All of it can be found out again."""

EXAMPLES = """\
examples:
  murust cache stats      where it is, how many entries it has, how large it is
  murust cache gc         remove what nobody has asked for in 60 days, and the oldest of what is beyond 256 MiB
  murust cache clear      remove all of it"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("stats", "gc", "clear"), help="what to do")


def execute(options: argparse.Namespace) -> Exit:
    from murust.engine.folder import cache_folder
    from murust.engine.store import Store

    console, store = Console(), Store(cache_folder())
    match options.action:
        case "stats":
            found = store.stats()
            console.data(
                f"{found.path}: {plural(found.entries, 'entry').replace('entrys', 'entries')}, {found.size} bytes"
            )
        case "gc":
            console.say(f"{store.gc()} removed")
        case _:
            store.clear()
    store.close()
    return Exit.OK
