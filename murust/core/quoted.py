"""Characters and texts as literals."""

from __future__ import annotations

_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0", "\\": "\\\\"}


def quoted(text: str, mark: str) -> str:
    """The text between two marks, `'` or `"`."""
    return f"{mark}{''.join(_escaped(c, mark) for c in text)}{mark}"


def _escaped(c: str, mark: str) -> str:
    if c in _ESCAPES:
        return _ESCAPES[c]
    if c == mark:
        return f"\\{c}"
    return c if c.isprintable() else f"\\u{{{ord(c):x}}}"
