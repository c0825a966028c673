"""The span of each node is exact: what stands there is the node, and what belongs to it stands inside."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from murust.corelib.load import ROOT as LIBRARY
from murust.record import field_names, replace
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.parser import parse
from tests.syntax.test_show import difference

TESTS = Path(__file__).resolve().parent.parent
FILES = sorted(
    path for folder in (TESTS / "accept", TESTS / "check", TESTS / "run", LIBRARY) for path in folder.glob("*.rs")
)


def extent(node: Any) -> Span | None:
    """The whole of a node; `span` of an item is its head."""
    return getattr(node, "extent", None) or getattr(node, "span", None)


def children(node: Any) -> Iterator[Any]:
    for name in field_names(type(node)):
        stack = [getattr(node, name)]
        while stack:
            value = stack.pop()
            if isinstance(value, tuple):
                stack.extend(value)
            elif isinstance(value, Struct) and not isinstance(value, Span | SourceFile):
                yield value


def nodes(node: Any) -> Iterator[tuple[Any, Any]]:
    """Each node with the one that it belongs to."""
    for child in children(node):
        yield child, node
        yield from nodes(child)


def tree(path: Path) -> ast.File:
    file, problems = parse(SourceFile.read(path))
    assert file is not None and not problems
    return replace(file, blocks=(), levels=(), unsafe_code=())


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_belongs_to_a_node_is_inside(path: Path) -> None:
    outside = []
    for child, parent in nodes(tree(path)):
        inner, outer = extent(child), extent(parent)
        if inner is None or outer is None:
            continue
        if isinstance(child, ast.Segment):
            continue  # those before the braces of `use a::{b}` belong to each of its paths
        if not outer.start <= inner.start <= inner.end <= outer.end:
            outside.append(f"{type(child).__name__} {inner.text!r} of {type(parent).__name__} {outer.text!r}")
    assert not outside, outside[:5]


FRAMES = {
    "item": ["{}", "/*@ {} @*/", "impl T {{ {} }}", "trait T {{ {} }}", 'extern "C" {{ {} }}', "{} impl T {{}}",
             "/*@ impl T {{ {} }} @*/", "//@ {}", "impl T {{ //@ {}\n}}", "trait T {{ //@ {}\n}}"],
    "expr": ["const C: T = {};", "/*@ axiom {}; @*/", "const C: T = ({});", "fn f() {}", "/*@ lemma fn f() {} @*/",
             "const C: T = {{ {}; }};", "/*@ lemma fn f() {{ {}; }} @*/", "const C: T = a.{};",
             "const C: T = if {} {{}};", "type T = [u8; {}];", "/*@ axiom p ** {}; @*/", "fn f() {{ {} = 1; }}"],
    "statement": ["fn f() {{ {} }}", "/*@ lemma fn f() {{ {} }} @*/", "fn f() {{ {} let x = 1; }}",
                  "fn f() {{ /*@ {} @*/ }}"],
    "clause": ["/*@ {} @*/ fn f() {{}}", "fn f() {{ while c /*@ {} @*/ {{}} }}", "/*@ spec fn f() {}; @*/",
               "{} fn f() {{}}", "{} struct S;", "{} enum E {{}}", "#[allow({})] struct S;",
               "#[repr({})] enum E {{}}", "#[derive({})] enum E {{}}", "#[doc({})] enum E {{}}"],
    "type": ["type T = {};", "fn f(x: {}) {{}}", "fn f(x: T<{}>) {{}}", "fn f<T: {}>() {{}}", "use {};",
             "impl {} for T {{}}", "const C: T = {};", "/*@ axiom x is {}; @*/", "const C: T = a::<{}>();",
             "const C: T = x as {};"],
    "pattern": ["const C: T = |{}| 1;", "const C: T = match x {{ {} => 1 }};",
                "const C: T = match x {{ {}.. => 1 }};"],
    "part": ["const C: T = match x {{ {} }};", "struct S {{ {} }}", "enum E {{ {} }}", "struct S({});",
             "struct S(u8, {});", "struct S(u8, u8, {});", "/*@ axiom match x {{ {} }}; @*/", "fn f({}) {{}}",
             "fn f<{}>() {{}}", "fn f() where {} {{}}", "const C: T = S {{ {} }};", "const {}: T = 1;", "use {};",
             "use a as {};", "fn f<{}: T>() {{}}", "fn f(x: &{} T) {{}}", "fn f() {{ /*@ calc {{ a; {} }} @*/ }}",
             "const C: T = a.{};", "/*@ axiom a->{}; @*/", "const C: T = match x {{ S {{ {} }} => 1 }};",
             "const C: T = if {} {{}};", "/*@ device d(p: *mut u8, s: int) {{ {} }} @*/"],
}  # fmt: skip
"""Where the text of a node may stand; `{}` is the text."""

KINDS: list[tuple[str, Any]] = [
    ("item", ast.Item),
    ("statement", ast.Stmt),
    ("clause", ast.AnyClause | ast.Attribute),
    ("pattern", ast.Pattern),
    ("type", ast.Type | ast.Path | ast.Bound | ast.ConstArg | ast.AssocArg | ast.Segment),
    ("expr", ast.Expr),
]


def kind(node: Any) -> str:
    return next((name for name, types in KINDS if isinstance(node, types)), "part")


def stands_there(node: Any, frame: str) -> bool:
    """Whether the text of the node, in this frame, is read as the node."""
    span = extent(node)
    assert span is not None
    start = frame.index("{}") - frame[: frame.index("{}")].count("{{")
    file, problems = parse(SourceFile("frame.rs", frame.format(span.text).encode()))
    if file is None or problems:
        return False
    end = start + span.end - span.start
    same = (found for found, _ in nodes(file) if type(found) is type(node))
    at = ((found, extent(found)) for found in same)
    return any(place and place[1:] == (start, end) and difference(node, found) is None for found, place in at)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_stands_there_is_the_node(path: Path) -> None:
    seen: dict[tuple[type, str], list[Any]] = {}
    fits: dict[tuple[type, type], str] = {}
    for node, parent in nodes(tree(path)):
        span = extent(node)
        if span is None or isinstance(parent, ast.Use | ast.UseLeaf):  # these are put together from parts
            continue
        if isinstance(parent, ast.SpecFunction) and parent.name.name == "_":  # `axiom P;` is its proposition
            continue
        alike = seen.setdefault((type(node), span.text), [])
        if any(difference(node, other) is None for other in alike):  # the same text, read as the same
            continue
        alike.append(node)
        where = type(node), type(parent)
        frames = FRAMES[kind(node)] + FRAMES["part"]
        last = fits.get(where)
        frames = sorted(frames, key=partial(operator.ne, last))
        found = next((frame for frame in frames if stands_there(node, frame)), None)
        assert found is not None, f"{type(node).__name__}: {span.text!r}"
        fits[where] = found
