"""Showing a tree and parsing the text gives the tree again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from murust.corelib.load import ROOT as LIBRARY
from murust.record import field_names, replace
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.parser import parse
from murust.syntax.show.items import show_file

TESTS = Path(__file__).resolve().parent.parent
FILES = sorted(
    path
    for folder in (TESTS / "accept", TESTS / "check", TESTS / "run", TESTS / "reject", LIBRARY)
    for path in folder.glob("*.rs")
)


def difference(left: Any, right: Any, place: str = "file") -> str | None:
    """Where two trees differ, positions apart."""
    if type(left) is not type(right):
        return f"{place}: {type(left).__name__} and {type(right).__name__}"
    if isinstance(left, Span | SourceFile):
        return None
    if isinstance(left, tuple):
        if len(left) != len(right):
            return f"{place}: {len(left)} and {len(right)} parts"
        found = (difference(a, b, f"{place}[{i}]") for i, (a, b) in enumerate(zip(left, right, strict=True)))
        return next((one for one in found if one), None)
    if isinstance(left, Struct):
        names = field_names(type(left))
        parts = (difference(getattr(left, n), getattr(right, n), f"{place}.{n}") for n in names)
        return next((one for one in parts if one), None)
    return None if left == right else f"{place}: {left!r} and {right!r}"


def _nodes(tree: ast.File) -> ast.File:
    """Without what is told from attributes, of which the text that is shown has some only."""
    return replace(tree, levels=(), unsafe_code=())


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_same_tree(path: Path) -> None:
    tree, problems = parse(SourceFile.read(path))
    if path.parent.name == "reject" and (tree is None or problems):
        pytest.skip("does not parse, as it should be")
    assert tree is not None and not problems
    try:
        text = show_file(tree)
    except ValueError as what:
        assert path.parent.name == "reject", what
        pytest.skip(str(what))
    again, problems = parse(SourceFile("shown.rs", text.encode()))
    assert again is not None, f"{problems[0].message}, line {problems[0].primary.span.line} of\n{text}"
    assert difference(_nodes(tree), _nodes(again)) is None, text
