"""What the command line itself can refuse."""

from __future__ import annotations


class UsageError(Exception):
    """The command was used wrongly: shown without a traceback, exit status 2."""
