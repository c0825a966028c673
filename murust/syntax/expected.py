"""What the parser could have gone on with, in the user's words."""

from __future__ import annotations

from collections.abc import Mapping

_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("a pattern", frozenset({"IDENT", "INT", "REF", "MUT"})),  # which looks like an expression, but for `ref`
    ("an expression", frozenset({"INT", "STRING", "IDENT", "TRUE", "LPAR"})),
    ("a type", frozenset({"IDENT", "FN", "DYN", "IMPL", "LPAR"})),
    ("an item", frozenset({"FN", "STRUCT", "ENUM", "CONST"})),
    ("an operator", frozenset({"PLUS", "MINUS", "STAR", "SLASH"})),
)
_NAMES = {
    "IDENT": "a name",
    "INT": "a number",
    "SPEC_CLOSE": "the end of the specification",
    "SPEC_OPEN": "a specification",
    "$END": "the end of the file",
    "LIFETIME": "a lifetime",
    "STRING": "a string",
    "GT_JOINT": "`>`",
}


def describe(terminals: frozenset[str], by_text: Mapping[str, str]) -> str:
    """The terminals that would fit, in as few words as will do; empty if there are too many to be of use."""
    accepted = set(terminals)
    words: list[str] = []
    for name, members in _GROUPS:
        if members <= accepted:
            words.append(name)
            if name == "an operator":
                accepted = {t for t in accepted if t in ("SEMICOLON", "COMMA", "RPAR", "RSQB", "RBRACE", "LBRACE")}
            elif name == "an item":
                return "an item (`fn`, `struct`, `enum`, `const`, `use`, `mod`, `impl`)"
            else:
                return name
    written = {name: text for text, name in by_text.items()}
    closing = sorted(_NAMES.get(t) or f"`{written.get(t, t)}`" for t in accepted)
    if len(closing) > 6:
        return ""
    words = closing + words
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
