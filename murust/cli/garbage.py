"""When Python looks for garbage. The command starts without: checking makes next to none, and the collector would walk
all of a program's objects to find that out."""

from __future__ import annotations

import gc

_MANY = 3_000_000
"""Objects (some 300 MB) that the programs of one command may leave behind."""


def between_programs() -> None:
    """Collects what checked programs have left, if that is much."""
    if gc.get_count()[0] > _MANY:
        gc.collect()


def from_now_on() -> None:
    """What runs long makes garbage. What has been made until now stays, and is not looked at again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
