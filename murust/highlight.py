"""A Pygments lexer for μRust: Rust, with the specification language in its comments.

Registered as `murust`: `pygmentize -l murust lib.rs`, or ```` ```murust ```` where Pygments colours documentation.
"""

from __future__ import annotations

from typing import Any, ClassVar

from pygments.lexer import bygroups, include, inherit, words
from pygments.lexers.rust import RustLexer
from pygments.token import Comment, Keyword, Name, Operator, String, Whitespace

CLAUSES = (
    "requires", "ensures", "invariant", "decreases", "panics", "trusted", "pure", "opaque", "inline", "diverges",
    "ghost", "spec", "lemma", "axiom", "predicate", "device", "auto",
)  # fmt: skip
STEPS = (
    "assert", "assume", "by", "reveal", "fold", "unfold", "split", "havoc", "leak", "apply", "package", "calc",
    "forall", "exists", "choose", "each", "is", "read", "write", "at",
)  # fmt: skip
VALUES = ("old", "result", "final")
SORTS = ("int", "nat", "real", "Seq", "Set", "Map", "Multiset")


class MuRustLexer(RustLexer):
    """Rust with specifications: `//@ …` and `/*@ … @*/` are code, not comments."""

    name = "μRust"
    url = ""
    aliases: ClassVar = ["murust"]
    filenames: ClassVar[list[str]] = []  # `*.rs` is Rust's
    alias_filenames: ClassVar = ["*.rs"]
    mimetypes: ClassVar = ["text/x-murust"]
    version_added = ""

    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [(r"\ufeff", Whitespace), inherit],
        "base": [
            (r"//@", Comment.Special, "spec-line"),
            (r"/\*@", Comment.Special, "spec-block"),
            # Numbers of 128 bits, characters and names beyond ASCII: the lexer for Rust does not know them.
            (r"[ui]128\b", Keyword.Type),
            (r"(?s)b?r(#+)\".*?\"\1", String),
            (r"[^\W\d]\w*(?=!)", Name.Function.Magic),
            inherit,
            (r"\\", Operator),
            (r"[^\W\d]\w*", Name),
        ],
        "number_lit": [(r"[ui]128", Keyword, "#pop"), inherit],
        "spec-line": [
            (r"\n", Whitespace, "#pop"),
            (r"(?=//~)", Whitespace, "#pop"),
            include("spec"),
        ],
        "spec-block": [(r"@\*/", Comment.Special, "#pop"), (r"\n", Whitespace), include("spec")],
        "spec": [
            (r"[^\S\n]+", Whitespace),
            (r"///[^\n]*", String.Doc),
            (r"//(?!@)[^\n]*", Comment.Single),
            (r"//@", Comment.Special),
            (r"<==>|==>|<==|\|->|\*\*|--\*|->", Operator),
            (r"(\?)([^\W\d]\w*)", bygroups(Operator, Name.Variable)),
            (r"#\[trigger\]", Name.Decorator),
            (words(CLAUSES, prefix=r"\b", suffix=r"\b"), Keyword.Declaration),
            (words(STEPS, prefix=r"\b", suffix=r"\b"), Keyword),
            (words(VALUES, prefix=r"\b", suffix=r"\b"), Name.Builtin.Pseudo),
            (words(SORTS, prefix=r"\b", suffix=r"\b"), Keyword.Type),
            (r"[^\S\n]*:", Operator),
            include("base"),
        ],
    }
