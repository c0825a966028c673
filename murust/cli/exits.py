"""Exit statuses of the command line (LANGUAGE.md, section "Verdicts and exit statuses")."""

from __future__ import annotations

import enum


class Exit(enum.IntEnum):
    OK = 0
    FAILED = 1  # an obligation or a contract failed
    USAGE = 2
    SOURCE = 3  # the source does not parse or check
    UNKNOWN = 4  # nothing failed, but something is not known
    BUG = 70
    PANIC = 101  # `murust run`, as Rust does
    UNDEFINED = 102  # `murust run`: undefined behaviour
    ABORT = 134  # `murust run`: the stack is exhausted, or a panic came while another unwound, as Rust does (SIGABRT)
    INTERRUPTED = 130  # Ctrl-C, as shells report SIGINT
    TERMINATED = 143  # ended by SIGTERM
    UNHEARD = 141  # nobody reads the output any more, as shells report SIGPIPE


# The first of these that occurs is the status of a run over several files.
_WORST_FIRST = (Exit.SOURCE, Exit.FAILED, Exit.UNKNOWN, Exit.OK)


def worst(*statuses: Exit) -> Exit:
    return next((status for status in _WORST_FIRST if status in statuses), Exit.OK)
