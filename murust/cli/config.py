"""`murust config`: which settings are in force, and which file says so."""

from __future__ import annotations

import argparse

from murust.cli import main, settings
from murust.cli.console import Console
from murust.cli.exits import Exit

DESCRIPTION = """\
Show the settings in force, and where each comes from.

Settings are defaults for options. They stand in `murust.toml`, or under `[tool.murust]` in `pyproject.toml`; the
nearest such file counts, from the working directory upward."""

EXAMPLES = """\
examples:
  murust config --show                  what is set, and by which file
  murust config --show --all            all that can be set, with defaults"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--show", action="store_true", help="show what is set (as without it)")
    parser.add_argument("--all", action="store_true", help="also what is not set")


def execute(options: argparse.Namespace) -> Exit:
    console = Console()
    name = settings.path()
    commands = main.commands()
    loaded = settings.load(name, commands) if name is not None else None
    if loaded is not None:
        settings.apply(loaded, commands)
    console.say(f"settings: {name or 'no `murust.toml`, and no `[tool.murust]` in a `pyproject.toml`'}")
    for key, value, origin in settings.shown(loaded, commands):
        if options.all or origin != "default":
            console.data(f"{key} = {_written(value)}  # {origin}")
    return Exit.OK


def _written(value: object) -> str:
    """As TOML writes it; what has no value is not written there at all."""
    import json

    return "unset" if value is None else json.dumps(value, ensure_ascii=False)
