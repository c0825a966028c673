"""The Pygments lexer: every program of the corpus is tokens that it knows, and nothing of the text is lost."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pygments.token import Comment, Error, Keyword, Name, Operator, String

from murust.highlight import CLAUSES, SORTS, STEPS, MuRustLexer
from murust.syntax.lexer import SPEC_WORDS

ROOT = Path(__file__).parents[1]
FOLDERS = (
    "tests/accept",
    "tests/reject",
    "tests/run",
    "tests/check",
    "tests/undefined",
    "hypervisor_src",
    "murust/corelib",
)


def tokens(text: str) -> list[tuple[object, str]]:
    return [(kind, part) for kind, part in MuRustLexer(ensurenl=False, stripnl=False).get_tokens(text) if part.strip()]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_whole_corpus_is_known(folder: str) -> None:
    lexer = MuRustLexer(ensurenl=False, stripnl=False)
    paths = sorted((ROOT / folder).rglob("*.rs"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found = list(lexer.get_tokens(text))
        assert "".join(part for _, part in found) == text.replace("\r\n", "\n").removeprefix("\ufeff"), path
        wrong = [part for kind, part in found if kind in Error]
        assert not wrong, f"{path}: {wrong[:5]}"


def test_it_is_registered() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["entry-points"]["pygments.lexers"]["murust"] == "murust.highlight:MuRustLexer"
    assert MuRustLexer.aliases == ["murust"]


def test_it_knows_the_words_of_the_specification_language() -> None:
    assert SPEC_WORDS - {"trigger"} <= set(CLAUSES) | set(STEPS) | set(SORTS)


def test_specifications_are_code() -> None:
    text = (
        "//@ requires p |-> ?v ** v == old(x) ==> 0 < n  // why\n"
        "fn f(n: u128) {}\n/*@ spec fn g(s: Seq<int>) -> nat { 1 } @*/\n"
    )
    found = tokens(text)
    for expected in [
        (Comment.Special, "//@"), (Keyword.Declaration, "requires"), (Operator, "|->"), (Name.Variable, "v"),
        (Operator, "**"), (Name.Builtin.Pseudo, "old"), (Operator, "==>"), (Comment.Single, "// why"),
        (Keyword, "fn"), (Keyword.Type, "u128"), (Comment.Special, "/*@"), (Keyword.Declaration, "spec"),
        (Name.Function, "g"), (Keyword.Type, "Seq"), (Keyword.Type, "int"), (Keyword.Type, "nat"),
        (Comment.Special, "@*/"),
    ]:  # fmt: skip
        assert expected in found, expected


def test_words_of_specifications_are_names_in_rust() -> None:
    assert (Name, "invariant") in tokens("fn f(invariant: u8) -> u8 { invariant }\n")
    assert (String, '"//@ requires"') not in tokens("fn f() {}\n") and (Keyword.Declaration, "requires") not in tokens(
        'const A: &str = "//@ requires";\n'
    )
