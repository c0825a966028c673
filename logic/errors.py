"""What can go wrong in `logic` other than a goal that does not hold."""

from __future__ import annotations


class SortError(Exception):
    """A term that makes no sense: a bug of whoever built it."""


class NotInFragment(Exception):
    """The goal has a term that this encoding has no exact counterpart for; `str` says which."""
