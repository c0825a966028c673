"""After a syntax error: which brackets don't fit, and what to leave out so that the rest of the file can be looked at.

Brackets come first, as in rustc: where they don't fit, everything else that could be said would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from murust.record import Datum
from murust.syntax.lexer import LexError, raw_tokens

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_CLOSERS = frozenset(_PAIRS.values())
_CONTINUES = frozenset({"else", ".", "?", ",", ")", "]", ";", "as", "=", "+", "-", "*", "/", "==", "&&", "||", "=>"})
"""What goes on with the statement that a `}` seems to end."""

_CLAUSE_WORDS = """
    requires ensures invariant decreases panics trusted pure opaque inline diverges ghost spec lemma axiom predicate
    device assert assume impl auto
"""
CLAUSES = frozenset(_CLAUSE_WORDS.split())
"""Words that begin a clause, a definition or a ghost statement."""


class Raw(Datum):
    """A token as it is written; `spec` is the number of the specification text that it stands in, 0 for none."""

    text: str
    start: int
    end: int
    spec: int


class Mismatch(Datum):
    """A bracket that does not fit; `other` is the one that it does not fit to, if there is one."""

    message: str
    start: int
    end: int
    label: str
    other: tuple[int, int, str] | None = None


def scan(text: str) -> list[Raw]:
    """The tokens of a text; what is none is passed over."""
    while True:
        found: list[Raw] = []
        try:
            found.extend(Raw(*token) for token in raw_tokens(text))
        except LexError as problem:
            text = text[: problem.start] + " " * (problem.end - problem.start) + text[problem.end :]
        else:
            return found


# --- Brackets --------------------------------------------------------------------------------------------------


def mismatches(tokens: list[Raw], end: int) -> list[Mismatch]:
    """Brackets of the code that don't fit, as rustc's lexer reports them."""
    code = [token for token in tokens if not token.spec]
    opened: list[Raw] = []
    wrong: list[Mismatch] = []
    for token in code:
        if token.text in _PAIRS:
            opened.append(token)
            continue
        if token.text not in _CLOSERS:
            continue
        while opened and _PAIRS[opened[-1].text] != token.text:
            top = opened.pop()
            wrong.append(Mismatch(f"`{token.text}` does not close `{top.text}`", token.start, token.end,
                                  "closes nothing", (top.start, top.end, "this is still open")))  # fmt: skip
            if not any(_PAIRS[one.text] == token.text for one in opened):
                break
        else:
            if not opened:  # what did not fit before is the reason for this
                return [Mismatch(f"`{token.text}` closes nothing", token.start, token.end, "nothing is open here")]
            opened.pop()
    if not opened:
        return wrong
    top = opened[-1]
    last = max((token.end for token in code), default=end)
    unclosed = Mismatch(f"`{top.text}` is not closed", max(last - 1, 0), last, "the file ends here",
                        (top.start, top.end, "this is still open"))  # fmt: skip
    return [*wrong, unclosed]


# --- Leaving out -----------------------------------------------------------------------------------------------


def without(text: str, tokens: list[Raw], offset: int) -> str | None:
    """The text without the statement, clause or item around an offset; None if nothing can be left out. What is left
    keeps its place."""
    at = next((i for i, token in enumerate(tokens) if token.end > offset), len(tokens) - 1)
    if at < 0:
        return None
    spec = tokens[at].spec
    if not spec and at > 0 and tokens[at].start > offset and tokens[at - 1].spec:
        at, spec = at - 1, tokens[at - 1].spec  # at the end of a specification
    same = [i for i, token in enumerate(tokens) if token.spec == spec]
    place = same.index(at)
    first, last = _start(tokens, same, place), _end(tokens, same, place)
    while first > last and first > 0:  # an empty block: the statement that it belongs to
        place = first - 1
        first, last = _start(tokens, same, place), _end(tokens, same, place)
    if first > last:
        return None
    begin = tokens[same[first - 1]].end if first > 0 and not spec else tokens[same[first]].start
    stop = tokens[same[last]].end
    left = [
        token for token in tokens if begin <= token.start and token.end <= stop and (not spec or token.spec == spec)
    ]
    pieces: list[str] = []
    position = 0
    for token in left:
        pieces += [text[position : token.start], re.sub(r"[^\n]", " ", token.text)]
        position = token.end
    result = "".join([*pieces, text[position:]])
    return result if result != text else None


def _start(tokens: list[Raw], same: list[int], place: int) -> int:
    """The first token of the statement that a token stands in."""
    depth = 0
    for i in range(place - 1, -1, -1):
        token = tokens[same[i]]
        if token.text in _CLOSERS:
            if depth == 0 and token.text == "}" and tokens[same[i + 1]].text not in _CONTINUES:
                return i + 1
            depth += 1
        elif token.text in _PAIRS:
            if depth == 0 and token.text == "{":
                return i + 1
            depth = max(depth - 1, 0)
        elif depth == 0 and token.text == ";":
            return i + 1
        elif depth == 0 and token.spec and token.text in CLAUSES:
            return i
    return 0


def _end(tokens: list[Raw], same: list[int], place: int) -> int:
    """The last one."""
    depth = 0
    for i in range(place, len(same)):
        token = tokens[same[i]]
        following = tokens[same[i + 1]].text if i + 1 < len(same) else ""
        if token.text in _PAIRS:
            depth += 1
        elif token.text in _CLOSERS:
            if depth == 0 and token.text == "}":
                return i - 1
            depth = max(depth - 1, 0)
            if depth == 0 and token.text == "}" and following not in _CONTINUES:
                return i
        elif depth == 0 and token.text == ";":
            return i
        if depth == 0 and token.spec and following in CLAUSES:
            return i
    return len(same) - 1


def before(tokens: list[Raw], offset: int) -> Iterator[Raw]:
    """The tokens that end at or before an offset, last first."""
    return (token for token in reversed(tokens) if token.end <= offset)
