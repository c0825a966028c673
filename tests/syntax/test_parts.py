"""A file read in two parts is the file read as a whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from murust.record import field_names
from murust.sent import received, sent
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.parser import _part, parse
from murust.syntax.parts import cut_at, joined
from tests.syntax.test_show import FILES

MISLEADING = {
    "a comment": "fn a() {}\n/*\n}\nfn b() {} // */ fn c() {}\n",
    "a comment in a comment": "fn a() {}\n/* /*\n}\nfn b() {} // */ */ fn c() {}\n",
    "a text": 'const A: &str = "{\n}\n"; const B: &str = "";\n',
    "a raw text": 'const A: &str = r#"\n}\nfn b() {}"#; const B: &str = "\n}\nfn c() {}";\n',
    "documentation of a module": "mod a {\n}\n//! of what?\nfn b() {}\n",
    "an attribute of a module": "mod a {\n}\n#![allow(unused)]\nfn b() {}\n",
    "a line for the shell": "mod a {\n}\n#!/bin/murust\nfn b() {}\n",
    "a condition": "fn a() where u8: Copy\n{\n}\nwhere u8: Copy {}\n",
    "a module": "mod a {\nfn b() {\n}\nfn c() {}\n}\n",
    "a contract": "fn a() {\n}\n//@ requires true\nfn b() {\n}\n//@ ensures true\n//@ ensures false\nfn c() {}\n",
    "a block of a specification": "/*@ lemma fn l() {\n}\nspec fn f() -> bool { true }\n@*/\nfn b() {}\n",
    "a line of a specification": "struct A {\n}\n//@ invariant A: true\n\nfn b() {}\n",
    "two lines of a specification": "//@ lemma fn l() {\n//@ }\n//@ lemma fn m() {\n//@ }\nfn b() {}\n",
    "documentation": "fn a() {\n}\n/// of b\nfn b() {}\n",
    "documentation of nothing": "fn a() {}\n/// of nothing\n}\nfn b() {}\n",
    "what is left out": "#[cfg(test)]\nmod a {\n fn f() { 1 1 }\n}\nfn b() { fn inner() {} }\n",
    "levels": "#![allow(unused)]\n#[deny(unused)]\nmod a {\n}\n#[warn(unused)]\nfn b() {}\n",
    "blocks with items": "fn a() {\n    fn b() {}\n}\nfn c() {\n    fn d() {}\n}\n",
    "unsafe code": "#[no_mangle]\nfn a() {\n}\n#[no_mangle]\nfn b() {\n}\n",
}


def equal(left: Any, right: Any) -> bool:
    """Is it the same, positions included?"""
    if type(left) is not type(right):
        return False
    if isinstance(left, SourceFile):
        return left is right
    if isinstance(left, tuple):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Struct):
        return all(equal(getattr(left, name), getattr(right, name)) for name in field_names(type(left)))
    return bool(left == right)


def require_the_same(file: SourceFile, cut: int) -> bool:
    """Are both parts right? Then the whole is, and the same."""
    first, second = _part(file, False, file.text[:cut], 0), _part(file, False, file.text, cut)
    if first is None or second is None:
        return False
    whole, problems = parse(file)
    assert whole is not None and not problems
    both = joined(first, second)
    assert equal(first.attributes + both.items, whole.attributes + whole.items), cut
    assert equal(both.blocks, whole.blocks)
    assert equal(in_order(both), in_order(whole))
    assert equal(both.unsafe_code, whole.unsafe_code)
    return True


def in_order(tree: ast.File) -> tuple[ast.LintLevel, ...]:
    return tuple(sorted(tree.levels, key=lambda level: level.span.start))


@pytest.mark.parametrize("what", MISLEADING)
def test_what_looks_like_a_place_between_items(what: str) -> None:
    file = SourceFile("parts.rs", MISLEADING[what].encode())
    for found in re.finditer(r"\n\}", file.text):
        require_the_same(file, found.end())


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_same_tree(path: Path) -> None:
    file = SourceFile.read(path)
    cut = cut_at(file.text, len(file.text) // 2)
    if cut is not None:
        require_the_same(file, cut)


def test_a_tree_is_the_same_when_it_has_been_sent() -> None:
    for path in FILES[:50]:
        file = SourceFile.read(path)
        tree, _ = parse(file)
        assert tree is not None
        again = received(sent(tree, (file,)), (file,))
        assert again is not None and equal(again, tree)
        assert all(item.span.file is file for item in again.items if isinstance(item.span, Span))
