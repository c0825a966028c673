"""From a source file to its syntax tree, with diagnostics for what is not Rust."""

from __future__ import annotations

import gc
import re
from difflib import get_close_matches
from functools import cache
from itertools import islice

from murust import halves
from murust.diagnostics.model import Diagnostic, Edit, Label, Suggestion, error, instead, warning
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.build_items import Builder
from murust.syntax.expected import describe
from murust.syntax.lexer import SPEC_WORDS, LexError, Words, tokens
from murust.syntax.parts import LARGE, read_in_two
from murust.syntax.recover import CLAUSES, Mismatch, Raw, before, mismatches, scan, without
from murust.syntax.table import Parser, Unexpected, load


@cache
def _parser() -> tuple[Parser, Words]:
    table = load()
    return Parser(table, Builder()), Words(table.words)


def parse(file: SourceFile, *, tests: bool = False, two: bool = True) -> tuple[ast.File | None, list[Diagnostic]]:
    """The tree of a file, or None, and what is wrong with its syntax. `tests`: with what is marked `#[test]` and
    `#[cfg(test)]`, which is left out otherwise; `two`: with a second process, where that pays."""
    try:
        file.data.decode("utf-8")
    except UnicodeDecodeError as problem:
        span = Span(file, problem.start, problem.end)
        return None, [error("P0002", "this file is not valid UTF-8", span)]
    collecting = gc.isenabled()
    gc.disable()  # a tree is all new objects and no garbage: the collector would only walk it again and again
    try:
        tree = None
        if two and len(file.data) >= LARGE and halves.possible():
            tree = read_in_two(file, lambda text, start: _part(file, tests, text, start))
        tree, problems = (tree, []) if tree is not None else _recovering(file, tests)
        return tree, problems + _nearly_specifications(file)
    finally:
        if collecting:
            gc.enable()


_NEARLY = re.compile(
    rf"(//|/\*)([/!*]*[ \t]*)(@|\xef\xbc\xa0)[ \t]*"
    rf"(?:{'|'.join(sorted(CLAUSES))}|assert|assume|spec|lemma|ghost|predicate)\b"
)
"""With blanks, as documentation, or with the wide `＠`, of which the text has a character for each byte."""


def _nearly_specifications(file: SourceFile) -> list[Diagnostic]:
    """`// @ requires …`: to say nothing would be to let somebody believe that it counts."""
    found = []
    for match in _NEARLY.finditer(file.text):
        start, end = match.start(), match.end(3)
        marks = match[1] + "@"
        if file.text[start:end] == marks:
            continue
        mend = Suggestion(f"if it is one, write `{marks}`", (Edit(Span(file, start, end), marks),))
        text = "this comment looks like a specification, and is none"
        found.append(warning("P0009", text, Span(file, start, match.end()), "not looked at", suggestions=[mend]))
    return found


def _run(file: SourceFile, tests: bool, text: str, start: int = 0) -> tuple[ast.File, list[Diagnostic]]:
    """The tree of what of the file's text, as far as given, is behind `start`. Raises `LexError`, `Unexpected`."""
    parser, words = _parser()
    builder: Builder = parser.builder
    builder.begin(file, tests)
    tree: ast.File = parser.run(tokens(text, words, parser.accepts, parser.rather, start))
    return tree, builder.problems


def _part(file: SourceFile, tests: bool, text: str, start: int) -> ast.File | None:
    try:
        tree, problems = _run(file, tests, text, start)
    except (LexError, Unexpected):
        return None
    return None if problems else tree


MOST_ERRORS = 20
"""Syntax errors of one file that are reported."""


def _recovering(file: SourceFile, tests: bool) -> tuple[ast.File | None, list[Diagnostic]]:
    """Parses; after an error again, without the statement, clause or item that it is in."""
    text = file.text
    problems: list[Diagnostic] = []
    while len(problems) < MOST_ERRORS:
        try:
            tree, more = _run(file, tests, text)
            problems += more
            return (None if problems and text is not file.text else tree), problems
        except LexError as problem:
            offset = problem.start
            found = _unreadable(file, problem)
            if text.startswith(("///", "/**", "//!", "/*!"), offset):  # documentation can be left out alone
                problems.append(found)
                text = text[:offset] + re.sub(r"[^\n]", " ", text[offset : problem.end]) + text[problem.end :]
                continue
        except Unexpected as problem:
            offset = problem.token.start if problem.token.type != "$END" else len(text)
            raw = scan(text)
            brackets = [_bracket(file, mismatch) for mismatch in mismatches(raw, len(text))]
            if brackets:
                return None, problems or brackets
            found = _unexpected(file, problem, raw)
        problems.append(found)
        rest = without(text, scan(text), offset)
        if rest is None:
            break
        text = rest
    return None, problems


def _unreadable(file: SourceFile, problem: LexError) -> Diagnostic:
    span = Span(file, problem.start, problem.end)
    return error(problem.code, problem.message, span, helps=[problem.help] if problem.help else [])


def _bracket(file: SourceFile, wrong: Mismatch) -> Diagnostic:
    other = [Label(Span(file, wrong.other[0], wrong.other[1]), wrong.other[2])] if wrong.other is not None else []
    return error("P0001", wrong.message, Span(file, wrong.start, wrong.end), wrong.label, secondary=other)


def _misspelt(text: str) -> str | None:
    """The word of the specification language that this may have been meant to be."""
    near = get_close_matches(text, SPEC_WORDS, 1, 0.8) if text.isidentifier() and text not in SPEC_WORDS else []
    return near[0] if near else None


def _unexpected(file: SourceFile, problem: Unexpected, raw: list[Raw]) -> Diagnostic:
    token = problem.token
    at_end = token.type == "$END"
    opened = file.text.rfind("/*@", 0, len(file.text) if at_end else token.start)
    if opened >= 0 and "@*/" not in file.text[opened:]:
        return error(
            "P0002",
            "this specification block is not closed",
            Span(file, opened, opened + 3),
            helps=["end it with `@*/`"],
        )
    if at_end:
        end = len(file.data.rstrip())
        span, found = Span(file, max(end - 1, 0), end), "the end of the file"
    else:
        span, found = Span(file, token.start, token.end), f"`{token.text}`"
        missing = _missing_semicolon(file, problem, raw)
        if missing is not None:
            return missing
    last = None if at_end else next(before(raw, span.start), None)
    if last is not None and last.spec and last.text in CLAUSES and token.type != "SPEC_CLOSE":
        # It was taken for a name, for the parser waits for an expression.
        if last.text in _OF_LOOPS and any(one.text in _ENDS for one in islice(before(raw, span.start), 1, 2)):
            return error("P0003", "this clause belongs to no loop", Span(file, last.start, last.end),
                         helps=["the clauses of a loop stand between its head and its body"])  # fmt: skip
        return error("P0001", f"expected an expression, found `{last.text}`", Span(file, last.start, last.end),
                     "the clause before this is not complete")  # fmt: skip
    if last is not None and last.text == "..=":
        return error("E0586", "a range that includes its end needs one", Span(file, last.start, last.end), "no end")
    if token.type == "SPEC_CLOSE":
        found = "the end of this specification"
    said = any(one.spec and one.start == token.start for one in raw)
    near = _misspelt(token.text) if said else None
    if near is not None:
        message = f"`{token.text}` does not fit here"
        return error("P0001", message, span, "unexpected", suggestions=instead(token.text, near, span))
    if (
        [one.text for one in islice(before(raw, span.start), 2)] == ["self", "invariant"]
        and last is not None
        and last.spec
    ):
        return error("P0001", "an invariant of a type names the type", Span(file, last.start, last.end), "not a type",
                     helps=["write `invariant Name: …`, with `self` in what follows"])  # fmt: skip
    wanted = describe(problem.accepted, _parser()[1].terminals)
    message = f"expected {wanted}, found {found}" if wanted else f"{found} does not fit here"
    helps = ["join propositions by `&&`, or give each a clause of its own"] if said and token.text == "," else []
    return error("P0001", message, span, f"expected {wanted}" if wanted else "unexpected", helps=helps)


_OF_LOOPS, _ENDS = frozenset({"invariant", "decreases"}), frozenset({";", "{", "}"})
"""Clauses of loops, and what ends the statement before one or begins the block that it is first in."""

_NO_START = frozenset({",", ":", ")", "]", ".", "?", "=", "=>", "+", "/", "%", "==", "as", "else"})
"""With these, no statement begins: they belong to what stands before."""


def _missing_semicolon(file: SourceFile, problem: Unexpected, raw: list[Raw]) -> Diagnostic | None:
    """Where a `;` would do and the next statement stands on another line, the mistake is at the end of the last one."""
    token, accepted = problem.token, problem.accepted
    last = next(before(raw, token.start), None)
    if last is None or "SEMICOLON" not in accepted or "COMMA" in accepted or token.text in _NO_START:
        return None
    if "\n" not in file.text[last.end : token.start]:
        return None
    span = Span(file, last.end - 1, last.end)
    wanted = describe(problem.accepted, _parser()[1].terminals) or "`;`"
    return error("P0001", f"expected {wanted}, found `{token.text}`", span, "a `;` is missing after this")
