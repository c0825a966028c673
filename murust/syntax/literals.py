"""The values of literal tokens. Source: Rust reference, "Literal expressions"."""

from __future__ import annotations

import re

from murust.source import Span
from murust.syntax import ast
from murust.syntax.ast import LiteralKind as Kind
from murust.syntax.lexer import LexError, Tok

_SUFFIX = re.compile(r"([iuf](?:8|16|32|64|128|size))$")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F_]+)\}|(\n)\s*|(.))", re.DOTALL)
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "0": "\0", "'": "'", '"': '"'}


def literal(token: Tok, span: Span) -> ast.Literal:
    """The literal that a token is. Raises `LexError` for one that has no value."""
    match token.type:
        case "TRUE" | "FALSE":
            return ast.Literal(Kind.BOOL, token.type == "TRUE", "", span)
        case "INT":
            value, suffix = _integer(token)
            return ast.Literal(Kind.INT, value, suffix, span)
        case "FLOAT":
            return ast.Literal(Kind.FLOAT, token.text, "", span)
        case "CHAR":
            return ast.Literal(Kind.CHAR, _unescape(token, token.text[1:-1]), "", span)
        case "BYTE":
            return ast.Literal(Kind.BYTE, ord(_unescape(token, token.text[2:-1])), "u8", span)
        case "BYTE_STRING":
            return ast.Literal(Kind.BYTE_STRING, _string(token).encode("latin-1"), "", span)
        case _:
            return ast.Literal(Kind.STRING, _string(token), "", span)


def _integer(token: Tok) -> tuple[int, str]:
    text = token.text
    base = {"0x": 16, "0o": 8, "0b": 2}.get(text[:2], 10)
    digits = text[2:] if base != 10 else text
    suffix = ""
    found = _SUFFIX.search(digits)
    if found and not (base == 16 and found.group(1).startswith("f")):  # a digit there
        suffix, digits = found.group(1), digits[: found.start()]
    digits = digits.replace("_", "")
    try:
        return int(digits, base), suffix
    except ValueError:
        raise LexError(f"`{text}` is not an integer literal", token.start, token.end) from None


def _string(token: Tok) -> str:
    text = token.text.removeprefix("b")
    if text.startswith("r"):
        hashes = text.index('"') - 1
        return _decode(_lines(token, text[2 + hashes : len(text) - 1 - hashes]))
    return _unescape(token, text[1:-1])


def _decode(latin: str) -> str:
    return latin.encode("latin-1").decode("utf-8", "replace")


def _unescape(token: Tok, body: str) -> str:
    """The characters that a body stands for. Source: Rust reference, "Tokens", "Character escapes"."""
    in_bytes = token.text.startswith("b")

    def wrong(text: str) -> LexError:
        return LexError(text, token.start, token.end)

    def replace(found: re.Match[str]) -> str:
        two_digits, code_point, line_end, simple = found.groups()
        if two_digits:
            value = int(two_digits, 16)
            if value > 0x7F and not in_bytes:
                raise wrong(f"`\\x{two_digits}` is no character: write `\\u{{{two_digits}}}`")
            return chr(value)
        if code_point:
            if in_bytes:
                raise wrong("a byte is written `\\x…`, not `\\u{…}`")
            digits = code_point.replace("_", "")
            value = int(digits, 16) if digits and code_point[0] != "_" and len(digits) <= 6 else 0x110000
            if value > 0x10FFFF or 0xD800 <= value < 0xE000:
                raise wrong(f"there is no character `\\u{{{code_point}}}`")
            return chr(value)
        if line_end:
            return ""
        if simple not in _SIMPLE:
            raise wrong(f"unknown character escape: `{simple}`")
        return _SIMPLE[simple]

    body = _lines(token, body)
    return _ESCAPE.sub(replace, body if in_bytes else _decode(body))


def _lines(token: Tok, body: str) -> str:
    """The body with the ends of its lines as Rust has them; in bytes there is ASCII only."""
    body = body.replace("\r\n", "\n")
    if "\r" in body:
        raise LexError("a carriage return alone is written `\\r`", token.start, token.end)
    if token.text.startswith("b") and not body.isascii():
        raise LexError("in bytes there are ASCII characters only: write `\\x…`", token.start, token.end)
    return body
