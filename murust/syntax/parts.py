"""A large file in two parts, each read by a process of its own. Only what is right is read like this: of a file with
errors in it, the parser finds out what they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from murust import halves
from murust.sent import received, sent
from murust.source import SourceFile
from murust.syntax import ast

LARGE = 40_000
"""Bytes from which on it pays."""

SHARE = 0.61
"""How much of the text the first part has: the second one is sent over after it has been read."""

Read = Callable[[str, int], ast.File | None]
"""The tree of what of a text is behind some place, or None if something is wrong there."""


def read_in_two(file: SourceFile, read: Read) -> ast.File | None:
    """The tree of a file, or None: it is to be read as a whole then."""
    text = file.text
    cut = cut_at(text, int(len(text) * SHARE))
    if cut is None:
        return None
    answer = halves.begin(lambda: sent(read(text, cut), (file,)))
    first = read(text[:cut], 0)
    given = answer()
    second: ast.File | None = received(given, (file,)) if given is not None and first is not None else None
    return joined(first, second) if first is not None and second is not None else None


_BETWEEN = re.compile(r"\n\}(?=\n+(?:[a-z#]|//[@/]))")
"""Between two items, if they are laid out as usual."""

_TRIED = 100


def cut_at(text: str, about: int) -> int | None:
    """A place from `about` on that seems to be between two items. Whether it is shows when the parts are read: what
    reads as items, before it and behind it, reads as the same items one after the other."""
    for found in islice(_BETWEEN.finditer(text, about), _TRIED):
        if text.count("{", 0, found.end()) == text.count("}", 0, found.end()):
            return found.end()
    return None


def joined(first: ast.File, second: ast.File) -> ast.File:
    return ast.File(
        first.source,
        first.attributes,
        first.items + second.items,
        first.blocks + second.blocks,
        first.levels + second.levels,
        first.unsafe_code + second.unsafe_code,
    )
