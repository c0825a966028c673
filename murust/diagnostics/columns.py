"""How text stands on a terminal: which character takes how many columns, and which must not reach it at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

TAB = "    "  # rustc shows a tab as four spaces, whatever the column

# Characters that change the direction of what follows: source that reads otherwise than it compiles
# (CVE-2021-42574). Shown as the replacement character, as rustc does.
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(character: str) -> str:
    """The character, or what stands for it where it would move the cursor or hide text."""
    code = ord(character)
    if character == "\t":
        return TAB
    if code < 0x20:
        return chr(0x2400 + code)  # the block "Control Pictures"
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or character in _BIDIRECTIONAL or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return character


def width(character: str) -> int:
    """Columns taken by one visible character: 0 (combining), 1 or 2 (East Asian wide)."""
    if character.isascii():
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def text_width(text: str) -> int:
    return sum(width(part) for part, _ in _parts(text))


def cells(text: str) -> list[str]:
    """One string a column: a wide character is followed by an empty cell, a combining one joins its base."""
    result: list[str] = []
    for part, columns in _parts(text):
        if columns == 0 and result:
            base = len(result) - 1
            while base > 0 and not result[base]:
                base -= 1
            result[base] += part
        elif columns == 2:
            result += [part, ""]
        else:
            result.append(part)
    return result


def printable(text: str) -> str:
    """The text with what could disturb a terminal replaced; line ends stay."""
    return "\n".join("".join(part for part, _ in _parts(line)) for line in text.split("\n"))


def _parts(text: str) -> Iterator[tuple[str, int]]:
    for character in text:
        for part in visible(character):
            yield part, width(part)
