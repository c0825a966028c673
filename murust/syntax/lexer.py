"""From text to tokens. Source: Rust reference, chapter "Lexical structure"; LANGUAGE.md section 2.

One regular expression does the work. The parser's state decides what a word of the specification language is:
`invariant` is a name in Rust, and in a specification wherever the grammar has no use for the keyword.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from murust.record import Record

MAX_NESTING = 200
"""Brackets deeper than this are refused: later stages walk the tree recursively."""


class Tok(Record):
    """A token: `text` is `file.text[start:end]`. `type` is a terminal of murust.lark."""

    type: str
    text: str
    start: int
    end: int

    def __repr__(self) -> str:
        return f"{self.type}:{self.text!r}"


class LexError(Exception):
    """What is wrong between `start` and `end`, and what to do about it."""

    def __init__(self, message: str, start: int, end: int, help_text: str = "", code: str = "P0002") -> None:
        super().__init__(message)
        self.message, self.start, self.end, self.help, self.code = message, start, end, help_text, code


# What is frequent is tried first: most words, which begin no literal, and most brackets.
_PATTERN = re.compile(
    r"""
    [ \t\r\n\f\v]*(?:
      (?P<word>[ac-qs-zA-Z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)
    | (?P<mark>[,;(){}\[\]?])
    | (?P<space>\Z)
    | (?P<spec_line>//@)
    | (?P<line_comment>//[^\n]*)
    | (?P<spec_block>/\*@)
    | (?P<block_comment>/\*)
    | (?P<spec_end>@\*/)
    | (?P<raw_string>b?r(?P<hashes>\#*)"(?:.|\n)*?"(?P=hashes))
    | (?P<byte_string>b"(?:[^"\\]|\\(?:.|\n))*")
    | (?P<byte>b'(?:[^'\\\n]|\\x[0-9a-fA-F]{2}|\\.)')
    | (?P<string>"(?:[^"\\]|\\(?:.|\n))*")
    | (?P<char>'(?:[^'\\\n\x80-\xff]|[\x80-\xff]{2,4}|\\x[0-9a-fA-F]{2}|\\u\{[0-9a-fA-F_]{1,8}\}|\\.)')
    | (?P<lifetime>'[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)
    | (?P<float>[0-9][0-9_]*(?:\.[0-9][0-9_]*(?:[eE][+-]?[0-9_]+)?|[eE][+-]?[0-9_]+)(?:f32|f64)?
        |[0-9][0-9_]*\.(?![.A-Za-z_\x80-\xff]))
    | (?P<int>0[xob][0-9a-fA-F_]*(?:[iu](?:8|16|32|64|128|size))?|[0-9][0-9_]*[A-Za-z0-9_]*)
    | (?P<b_or_r_word>(?:r\#(?=[A-Za-z_\x80-\xff])|[br])[A-Za-z0-9_\x80-\xff]*)
    | (?P<spec_symbol>\|->(?:bytes\[|[\[{])?|\*\*|--\*)
    | (?P<symbol><==>|==>|<==(?!=)|<<=|\.\.=|\.\.\.|::|->|=>|==|!=|<=|>=|&&|\|\||\+=|-=|\*=|/=|%=|\^=|&=|\|=|<<|\.\.
        |[-+*/%^!&|=<>@.,;:\#$?~(){}\[\]])
    )
    """,
    re.VERBOSE,
)

_LITERALS = {"byte_string": "BYTE_STRING", "byte": "BYTE", "string": "STRING", "char": "CHAR", "lifetime": "LIFETIME",
             "float": "FLOAT", "int": "INT"}  # fmt: skip

_WORDS = """
    requires ensures invariant decreases panics trusted pure opaque inline diverges ghost spec lemma axiom predicate
    device read write at assert assume by reveal forall exists choose each is trigger fold unfold split havoc leak apply
    package calc auto
"""

SPEC_WORDS = frozenset(_WORDS.split())
"""Keywords inside specifications where the grammar accepts them; plain names everywhere else."""

_STEPS = frozenset({"reveal", "fold", "unfold", "split", "havoc", "leak", "apply", "package"})
"""Keywords that a term stands behind, which is not in parentheses without a space."""

_CONTEXTUAL_WORDS = frozenset({"raw", "union", "matches"})
"""Keywords of Rust that are names wherever the next token does not fit the keyword."""

_NO_NAMES = frozenset(
    {"abstract", "become", "box", "do", "final", "macro", "override", "priv", "try", "typeof", "unsized", "virtual"}
    | {"yield"}
)
"""Words that Rust has reserved, and gives no meaning."""

_BEFORE_ATTRIBUTES = ("", *"{}([];,<|")
_DOCUMENTATION = re.compile(r"///(?!/)|/\*\*(?![*/])")
_START = re.compile(r"(?:\xef\xbb\xbf)?(?:#!(?!\s*\[)[^\n]*)?")
"""A byte order mark, and a line for the shell. Source: Rust reference, "Input format"."""
_INNER = ("//!", "/*!")
_INNER_ATTRIBUTE = re.compile(r"#!\[[^\]]*\]?")
_HEAD_WORD = re.compile(
    r"\b(?:(fn|mod|impl|trait|extern|match|unsafe|loop|while|for)|if|else|struct|enum|union|use|let|return)\b|=(?![=>])|=>"
)
"""What tells of what a bracket is the beginning; in the group those that have inner attributes."""

_RESTRICTED = re.compile(r"\s*\(\s*(?:crate|self|super|in)\b")
"""What follows the `pub` of a restricted visibility."""

_OPENERS = frozenset({"(", "[", "{", "|->{", "|->[", "|->bytes["})
_CLOSERS = frozenset({")", "]", "}", "]{"})

_PLAIN = frozenset({",", ";", ":", "::", ".", "=", "&", "->", "=>", "+", "-", "*", "!", "#", "@", "?", "|", "||", "&&"})
"""Symbols that are what they are, wherever they stand."""


class Words:
    """The terminals that are always written alike: of all, and of those that are never names."""

    def __init__(self, by_text: Mapping[str, str]) -> None:
        self.terminals = by_text
        self.reserved = {
            word: name for word, name in by_text.items() if word not in SPEC_WORDS and word not in _CONTEXTUAL_WORDS
        }


def tokens(
    text: str, words: Words, accepts: Callable[[str], bool], rather: Callable[[str, str], bool], start: int = 0
) -> Iterator[Tok]:
    """The tokens of a text from `start` on. The parser is asked, just then: does it have a use for a terminal? Has it a
    place for the one where there is none for the other?"""
    return _Scanner(text, words, accepts, rather).tokens(start)


class _Scanner:
    """The state of one run over one text."""

    def __init__(
        self, text: str, words: Words, accepts: Callable[[str], bool], rather: Callable[[str, str], bool]
    ) -> None:
        self.text = text
        self.terminals = words.terminals
        self.reserved = words.reserved
        self.accepts = accepts
        self.rather = rather
        self.in_spec = False
        self.spec_line_end = -1  # in a `//@` line: where it ends; -1 in a block or outside
        self.text_end = -1  # where rustc's comment ends, in which the specification is; -1 outside
        self.depth = 0
        self.counted: list[int] = []  # the nesting at each open `|->[`
        self.inner_end = 0  # where the last inner attribute ends

    def tokens(self, last: int) -> Iterator[Tok]:
        """`last`: where the last token ends."""
        text, match = self.text, _PATTERN.match
        position, size = last or _START.match(text).end(), len(text)  # type: ignore[union-attr]
        documentation: tuple[int, int] | None = None  # that has not met what it is about
        while position < size:
            found = match(text, position)
            if found is None:
                raise _bad_character(text, position)
            kind = found.lastgroup or ""
            start, end = found.span(kind)
            if start < self.text_end < end:
                end = _inside(text, kind, start, end, self.text_end)
            position = end
            if kind == "line_comment" and not self.in_spec:
                if _DOCUMENTATION.match(text, start):
                    documentation = start, end
                elif text.startswith(_INNER, start):
                    self._check_inner(last, documentation is not None, start, end)
                continue
            if documentation is not None and (kind == "space" or text[start] in ")]}>"):
                raise LexError("this documentation belongs to nothing", *documentation, "write `//` for a comment")
            if kind == "space":
                continue
            if documentation is not None and kind not in ("line_comment", "block_comment"):
                if self.spec_line_end < 0 and text[last - 2 : last] != "*/":  # as after a specification
                    self._check_documentation(text[last - 1 : last], documentation)
                documentation = None
            if self.spec_line_end >= 0 and start >= self.spec_line_end and kind != "spec_line":
                yield self._close_spec(self.spec_line_end)
            if kind == "word" or kind == "b_or_r_word":
                yield self._word(text[start:end], start, end)
            elif kind == "mark" or kind == "symbol":
                position = end + self._ends_count(text[start:end], end)
                symbol = text[start:position]
                if symbol == "#" and text[end : end + 1] == "!":
                    self._check_inner(last, documentation is not None, start, position)
                if symbol in _PLAIN:
                    yield Tok(self.terminals[symbol], symbol, start, end)
                else:
                    yield from self._symbol(symbol, start, position)
            elif kind == "spec_symbol":
                symbol = text[start:end]
                if not (self.in_spec and self.accepts(self.terminals[symbol])):
                    symbol, position = symbol[0], start + 1
                yield from self._symbol(symbol, start, position)
            elif kind in _LITERALS:
                written = text[start:end]
                if kind == "lifetime" and not written.isascii():
                    written = "'" + _decoded(written[1:], start, end)
                yield Tok(_LITERALS[kind], written, start, end)
            elif kind == "raw_string":
                terminal = "BYTE_STRING" if text[start] == "b" else "STRING"
                yield Tok(terminal, text[start:end], start, end)
            elif kind == "block_comment":
                position = _end_of_comment(text, start)
                if start < self.text_end < position:
                    _inside(text, kind, start, position, self.text_end)
                if _DOCUMENTATION.match(text, start):
                    documentation = start, position
                elif text.startswith(_INNER, start):
                    self._check_inner(last, documentation is not None, start, position)
                continue
            elif kind == "line_comment":
                continue
            else:
                yield from self._spec_mark(kind, start, end)
            last = position
        if self.spec_line_end >= 0:
            yield self._close_spec(self.spec_line_end)

    def _check_documentation(self, before: str, at: tuple[int, int]) -> None:
        """Documentation stands where an attribute may: before an item, statement, field, variant, arm or element; not
        in the middle of one, and not before a parameter."""
        pattern = self.accepts("REF") and self.accepts(self.terminals["&"]) and not self.accepts(self.terminals["#"])
        if pattern or before not in _BEFORE_ATTRIBUTES:
            raise LexError("documentation can't stand here", *at, "write `//` for a comment")

    def _check_inner(self, last: int, documented: bool, start: int, end: int) -> None:
        """What speaks of what it stands in, documentation or an attribute, stands at the start of it. Source: Rust
        reference, "Attributes", "Doc comments"."""
        if documented or not (last in (0, self.inner_end) or _begins_with_attributes(self.text[:last])):
            help_text = "write it before the first item, or as `///`, `//` or `#[…]`"
            what, code = ("attribute", "P0002") if self.text[start] == "#" else ("documentation", "E0753")
            raise LexError(f"inner {what} stands at the start of what it is about", start, end, help_text, code)
        attribute = _INNER_ATTRIBUTE.match(self.text, start)
        if attribute is not None:
            self.inner_end = attribute.end()

    def _word(self, word: str, start: int, end: int) -> Tok:
        terminal = self.reserved.get(word)
        if word == "pub" and _RESTRICTED.match(self.text, end):
            terminal = "PUB_RESTRICTED"
        if terminal is not None:
            return Tok(terminal, word, start, end)
        called = word in _STEPS and self.text.startswith("(", end)  # `fold p(x)` is a step, `fold(x)` a call
        if self.in_spec and word in SPEC_WORDS and not called and self.accepts(self.terminals[word]):
            return Tok(self.terminals[word], word, start, end)
        if word in _CONTEXTUAL_WORDS and self._keyword_follows(word, end) and self.accepts(self.terminals[word]):
            return Tok(self.terminals[word], word, start, end)
        if not self.in_spec and word in _NO_NAMES:
            raise LexError(f"`{word}` is a reserved word", start, end, f"take another name, or write `r#{word}`")
        name = word.removeprefix("r#")
        return Tok("IDENT", name if name.isascii() else _decoded(name, start, end), start, end)

    def _keyword_follows(self, word: str, end: int) -> bool:
        rest = self.text[end : end + 40].lstrip()
        match word:
            case "matches":
                return rest.startswith("!") and not rest.startswith("!=")
            case "raw":
                return rest.startswith(("const ", "mut "))
            case _:
                return rest[:1].isalpha()

    def _ends_count(self, symbol: str, end: int) -> int:
        """Is it the end of the count of `p |->[n]{f} s`, with the fraction behind it? Then one more character."""
        ends = symbol == "]" and bool(self.counted) and self.counted[-1] == self.depth
        return 1 if ends and self.text.startswith("{", end) else 0

    def _symbol(self, symbol: str, start: int, end: int) -> Iterator[Tok]:
        if symbol in _OPENERS:
            self.depth += 1
            if symbol.endswith("[") and len(symbol) > 1:
                self.counted.append(self.depth)
            if self.depth > MAX_NESTING:
                raise LexError("brackets are nested too deeply here", start, end, f"the limit is {MAX_NESTING} levels")
        elif symbol in _CLOSERS:
            if self.counted and self.counted[-1] == self.depth:
                self.counted.pop()
            self.depth -= symbol != "]{"
        if symbol == ">" and self.text[end : end + 1] == ">":
            yield Tok("GT_JOINT", symbol, start, end)
            return
        if symbol in ("==>", "<==>", "<==") and not self.in_spec:
            first = symbol[:2]
            yield Tok(self.terminals[first], first, start, start + 2)
            yield from self._symbol(symbol[2:], start + 2, end) if len(symbol) == 3 else ()
            return
        if symbol == "<<" and self.rather(self.terminals["<"], self.terminals[symbol]):
            # `Option<<T as Trait>::Name>`, and after any type: rustc reads `x as u8 << 1` like that, too.
            yield Tok(self.terminals["<"], "<", start, start + 1)
            yield Tok(self.terminals["<"], "<", start + 1, end)
            return
        terminal = self.terminals.get(symbol)
        if terminal is None:
            raise LexError(f"`{symbol}` has no meaning here", start, end)
        yield Tok(terminal, symbol, start, end)

    def _spec_mark(self, kind: str, start: int, end: int) -> Iterator[Tok]:
        """`//@`, `/*@` or `@*/`."""
        if kind == "spec_line" and self.spec_line_end >= 0 and start >= self.spec_line_end:
            if self.text[self.spec_line_end : start].count("\n") > 1:  # lines that are apart are two texts
                yield self._close_spec(self.spec_line_end)
                yield self._open_spec(start, end)
            self.text_end = self.spec_line_end = _end_of_line(self.text, end)
        elif kind == "spec_line" and not self.in_spec:
            yield self._open_spec(start, end)
            self.text_end = self.spec_line_end = _end_of_line(self.text, end)
        elif kind == "spec_block" and not self.in_spec:
            self.text_end = _end_of_block(self.text, start)
            yield self._open_spec(start, end)
        elif kind == "spec_end" and self.spec_line_end < 0 and start == self.text_end:
            self.in_spec, self.text_end = False, -1
            yield Tok("SPEC_CLOSE", "@*/", start, end)
        elif kind != "spec_line":  # a `//@` inside a block is a decoration
            raise LexError(f"`{self.text[start:end]}` has no meaning here", start, end)

    def _open_spec(self, start: int, end: int) -> Tok:
        self.in_spec = True
        return Tok("SPEC_OPEN", self.text[start:end], start, end)

    def _close_spec(self, position: int) -> Tok:
        self.in_spec = False
        self.spec_line_end = self.text_end = -1
        return Tok("SPEC_CLOSE", "", position, position)


def raw_tokens(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Text, start and end of each token, without the parser's help, and the number of the specification text that it
    stands in (0 for none). Raises `LexError`."""
    position, number, text_end, last_spec = 0, 0, -1, -1
    while position < len(text):
        found = _PATTERN.match(text, position)
        if found is None:
            raise _bad_character(text, position)
        kind = found.lastgroup or ""
        start, position = found.span(kind)
        inside = start < text_end
        if kind == "block_comment":
            position = _end_of_comment(text, start)
        if inside and text_end < position:
            position = _inside(text, kind, start, position, text_end)
        if kind == "spec_line" and not inside:
            joined = last_spec >= 0 and text[last_spec:start].strip() == "" and text[last_spec:start].count("\n") == 1
            number += not joined
            text_end = last_spec = _end_of_line(text, position)
        elif kind == "spec_block" and not inside:
            number, text_end = number + 1, _end_of_block(text, start)
        elif kind not in ("space", "line_comment", "block_comment", "spec_line", "spec_block", "spec_end"):
            yield text[start:position], start, position, number if inside else 0


def _inside(text: str, kind: str, start: int, end: int, text_end: int) -> int:
    """Where a token of a specification ends, that would end behind it: for rustc the specification is a comment, and
    what is behind that is the program, whatever the specification is about to say. So only a `//` gives way."""
    if kind == "space" or (kind == "line_comment" and text.startswith("@*/", text_end)):
        return text_end
    what = "comment" if kind == "block_comment" else "literal"
    raise LexError(f"this {what} goes on behind the end of the specification", start, end,
                   "end it in the specification: what comes behind it is the program")  # fmt: skip


def _end_of_block(text: str, start: int) -> int:
    """Where the `@*/` of a specification block stands: where the comment ends that it is to rustc."""
    help_text = "end it with `@*/`; what is a comment to rustc can't have `/*` or `*/` in a text"
    try:
        end = _end_of_comment(text, start)
    except LexError:
        raise LexError("this specification block is not closed", start, start + 3, help_text) from None
    if end < start + len("/*@@*/") or not text.startswith("@*/", end - 3):
        raise LexError("this specification block ends without `@*/`", end - 2, end, help_text)
    return end - 3


def _end_of_line(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


_COMMENT_MARK = re.compile(r"/\*|\*/")


def _decoded(word: str, start: int, end: int) -> str:
    """A name with other than ASCII characters: the text has a character for each byte. Source: Rust reference,
    "Identifiers"."""
    name = unicodedata.normalize("NFC", word.encode("latin-1").decode("utf-8"))
    if not name.isidentifier():
        raise LexError(f"`{name}` is not a name", start, end)
    return name


def _end_of_comment(text: str, start: int) -> int:
    """Block comments nest."""
    depth, position = 0, start
    while True:
        found = _COMMENT_MARK.search(text, position)
        if found is None:
            raise LexError("this comment is not closed", start, start + 2, "end it with `*/`")
        position = found.end()
        depth += 1 if found.group() == "/*" else -1
        if depth == 0:
            return position


def _begins_with_attributes(before: str) -> bool:
    """Is the text up to here the start of something that inner attributes can be about?"""
    if not before.endswith("{"):
        return False
    brace = len(before) - 1
    head = max(before.rfind(end, 0, brace) for end in ";{}") + 1
    found = list(_HEAD_WORD.finditer(before, head, brace))
    if not found:
        return True  # a block, or one with a label
    return found[-1][1] is not None and all(one[0][0] != "=" for one in found)  # values have none


def _bad_character(text: str, position: int) -> LexError:
    while text[position] in " \t\r\n\f\v":
        position += 1
    if text[position] == '"':
        return LexError("this string is not closed", position, position + 1, 'end it with `"`')
    if text[position] == "'":
        return LexError("this character literal is not closed", position, position + 1)
    end = position + 1
    while end < len(text) and "\x80" <= text[end] < "\xc0":
        end += 1
    shown = text[position:end].encode("latin-1").decode("utf-8", "replace")
    return LexError(f"`{shown}` has no meaning in Rust", position, end)
