"""From a source file to its syntax tree, with diagnostics for what is not Rust."""

from __future__ import annotations

import gc
import os
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from lark import Lark
from lark.exceptions import UnexpectedToken

from murust.diagnostics.model import Diagnostic, error
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.build_items import Builder
from murust.syntax.expected import describe
from murust.syntax.lexer import LexError, RustLexer

GRAMMAR = Path(__file__).with_name("murust.lark")


def cache_folder() -> Path:
    """Where derived tables are kept: `$MURUST_CACHE`, or `murust` in the user's cache folder."""
    given = os.environ.get("MURUST_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(given) if given else Path(base) / "murust"


@cache
def _parser() -> tuple[Lark, Builder]:
    """The parser, with its table from the cache if one of this grammar and this lark is there."""
    builder = Builder()
    options: dict[str, Any] = {
        "parser": "lalr", "lexer": RustLexer, "transformer": builder, "keep_all_tokens": True,
        "maybe_placeholders": True,
    }  # fmt: skip
    grammar = GRAMMAR.read_text(encoding="utf-8")
    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        table = folder / f"grammar-{metadata.version('lark')}.table"
        return Lark(grammar, cache=str(table), **options), builder
    except OSError:  # no place to keep it: build it each time
        return Lark(grammar, **options), builder


def parse(file: SourceFile) -> tuple[ast.File | None, list[Diagnostic]]:
    """The tree of a file, or None, and what is wrong with its syntax."""
    try:
        file.data.decode("utf-8")
    except UnicodeDecodeError as problem:
        span = Span(file, problem.start, problem.end)
        return None, [error("P0002", "this file is not valid UTF-8", span)]
    parser, builder = _parser()
    builder.file = file
    builder.problems = []
    collecting = gc.isenabled()
    gc.disable()  # a tree is all new objects and no garbage: the collector would only walk it again and again
    try:
        tree: Any = parser.parse(file.text)
        return tree, builder.problems
    except LexError as problem:
        span = Span(file, problem.start, problem.end)
        return None, [error("P0002", problem.message, span, helps=[problem.help] if problem.help else [])]
    except UnexpectedToken as problem:
        return None, [_unexpected(file, problem)]
    finally:
        if collecting:
            gc.enable()


def _unexpected(file: SourceFile, problem: UnexpectedToken) -> Diagnostic:
    token: Any = problem.token
    opened = file.text.rfind("/*@", 0, getattr(token, "start", len(file.text)) or len(file.text))
    if opened >= 0 and "@*/" not in file.text[opened:]:
        return error(
            "P0002",
            "this specification block is not closed",
            Span(file, opened, opened + 3),
            helps=["end it with `@*/`"],
        )
    if token.type == "$END":
        end = len(file.data.rstrip())
        span, found = Span(file, max(end - 1, 0), end), "the end of the file"
    else:
        span, found = Span(file, token.start, token.end), f"`{token.text}`"
    if token.type == "SPEC_CLOSE":
        found = "the end of this specification"
    wanted = describe(problem)
    message = f"expected {wanted}, found {found}" if wanted else f"{found} does not fit here"
    return error("P0001", message, span, f"expected {wanted}" if wanted else "unexpected")
