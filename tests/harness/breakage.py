"""Breaks Rust programs in one place, in ways that types, names, moves and borrows notice."""

from __future__ import annotations

import random
import re

_IDENT = re.compile(r"\b[a-z_][a-z0-9_]*\b")
_WORDS = """
    as break const continue crate else enum extern false fn for if impl in let loop match mod move mut pub ref return
    self static struct super trait true type unsafe use where while
"""
_KEYWORDS = frozenset(_WORDS.split())
_DROPPED = (
    r"&mut ", r"&", r"\bmut ", r"\*", r"\.clone\(\)", r"\bpub ", r"\?", r"\bmove ", r": [A-Z]\w*\b", r"<'_>",
    r"\breturn ", r"'a ", r"\bunsafe ", r"#\[derive\([^)]*\)\]", r"\bSome\(", r"\bOk\(", r"where [^{]*",
    r"\.iter\(\)", r" as \w+",
)  # fmt: skip
_REPLACED = (
    (r"\bu32\b", "u64"), (r"\busize\b", "u32"), (r"&mut ", "&"), (r"&self", "&mut self"), (r"&mut self", "&self"),
    (r"&self", "self"), (r"\btrue\b", "1"), (r"\b1\b", "true"), (r"==", "="), (r"\bSome\b", "Ok"),
    (r"\bNone\b", "Err"), (r"'a\b", "'static"), (r"\bFnMut\b", "Fn"), (r"\bFn\b", "FnOnce"),
    (r"\.len\(\)", ".length()"), (r"\bCopy\b", "Clone"), (r"\bVec<", "Box<"), (r"\.\.", "..="), (r" \+ ", " && "),
    (r"=> ", "=> &"), (r"\bmatch ", "match &"),
)  # fmt: skip


def broken(text: str, rng: random.Random) -> str:
    """The program with one small change; it may happen to be right all the same."""
    return rng.choice((_drop, _replace, _rename, _repeat_line, _drop_line, _move_line))(text, rng)


def _spot(pattern: str, text: str, rng: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return rng.choice(found) if found else None


def _drop(text: str, rng: random.Random) -> str:
    spot = _spot(rng.choice(_DROPPED), text, rng)
    return text[: spot.start()] + text[spot.end() :] if spot else text


def _replace(text: str, rng: random.Random) -> str:
    pattern, other = rng.choice(_REPLACED)
    spot = _spot(pattern, text, rng)
    return text[: spot.start()] + other + text[spot.end() :] if spot else text


def _rename(text: str, rng: random.Random) -> str:
    """One use of a name becomes another name of the program."""
    names = [found for found in _IDENT.finditer(text) if found.group() not in _KEYWORDS]
    if len(names) < 2:
        return text
    one, other = rng.sample(names, 2)
    return text[: one.start()] + other.group() + text[one.end() :]


def _statements(text: str) -> tuple[list[str], list[int]]:
    lines = text.splitlines(keepends=True)
    return lines, [i for i, line in enumerate(lines) if line.startswith("    ") and line.rstrip().endswith(";")]


def _repeat_line(text: str, rng: random.Random) -> str:
    lines, spots = _statements(text)
    if spots:
        at = rng.choice(spots)
        lines.insert(at, lines[at])
    return "".join(lines)


def _drop_line(text: str, rng: random.Random) -> str:
    lines, spots = _statements(text)
    if spots:
        del lines[rng.choice(spots)]
    return "".join(lines)


def _move_line(text: str, rng: random.Random) -> str:
    lines, spots = _statements(text)
    if spots:
        at = rng.choice(spots)
        line = lines.pop(at)
        lines.insert(min(len(lines), max(0, at + rng.choice((-2, -1, 1, 2)))), line)
    return "".join(lines)
