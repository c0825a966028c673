"""Renderings of diagnostics: snapshots that people have looked at (`terminal/*.txt`), and laws for any input.

`MURUST_BLESS=1 pytest tests/diagnostics` writes the snapshots anew; look at each before keeping it.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from murust.cli.main import lacking
from murust.diagnostics import columns, short, terminal
from murust.diagnostics.model import Applicability, Diagnostic, Edit, Label, Suggestion, error, warning
from murust.source import SourceFile, Span

SNAPSHOTS = Path(__file__).parent / "terminal"

SOURCE = SourceFile(
    "src/frames.rs",
    """\
fn sum(a: u32, b: u64) -> u8 {
\tlet naïve = "日本語"; a + b
}

fn pick(x: u32) -> u32 {
    match x {
        1 => 2,
        2 => 3,
        3 => 5,
        5 => 7,
        7 => 11,
        _ => return 0,
    }
}

const TABLE: [u64; 12] = [0x0000_0001, 0x0000_0002, 0x0000_0004, 0x0000_0008, 0x0000_0010, 0x0000_0020, \
0x0000_0040, 0x0000_0080, 0x0000_0100, 0x0000_0200, 0x0000_0400, 0x0000_0800];
""".encode(),
)
ODD = SourceFile("odd.rs", "\tlet t\u0308e\u0301 = ('🦀', '字',\t'\u200d', naught);\n".encode())
OTHER = SourceFile("src/lib.rs", b"mod frames;\nuse frames::pick;\n")


def at(text: str, within: str | None = None, file: SourceFile = SOURCE) -> Span:
    """The first place of `text`, or the first inside `within`."""
    base = file.data.index((within or text).encode())
    start = file.data.index(text.encode(), base)
    return Span(file, start, start + len(text.encode()))


def through(first: str, last: str) -> Span:
    start = at(first).start
    return Span(SOURCE, start, SOURCE.data.index(last.encode(), start) + len(last))


def one_label() -> Diagnostic:
    return error("E0308", "mismatched types", at("a + b"), "expected `u8`, found `u32`")


def no_label() -> Diagnostic:
    return error("E0425", "cannot find value `x` in this scope", at("x {"))


def two_lines() -> Diagnostic:
    because = Label(at("u8"), "expected `u8` because of this")
    return error("E0308", "mismatched types", at("a + b"), "expected `u8`, found `u32`", secondary=[because])


def several_labels_on_a_line() -> Diagnostic:
    left, right = Label(at("a", "a + b"), "this is `u32`"), Label(at("b", "b\n"), "this is `u64`")
    wide = Label(at('"日本語"'), "three characters, six columns")
    return error("E0277", "cannot add `u64` to `u32`", at("+"), "no such `+`", secondary=[left, right, wide])


def label_within_label() -> Diagnostic:
    return error("E0277", "nested", at("a", "a + b"), "the left operand", secondary=[Label(at("a + b"), "the sum")])


def same_place_twice() -> Diagnostic:
    return error("E0499", "twice", at("a + b"), "now", secondary=[Label(at("a + b"), "and in the round before")])


def tall_from_the_indent() -> Diagnostic:
    span = through("match", "    }")
    return error("E0308", "mismatched types", span, "expected `()`", secondary=[Label(at("u32", "u32 {"), "here")])


def tall_from_the_middle() -> Diagnostic:
    return error("E0004", "the body", through("u32 {\n    match", "return 0,"), "all of this")


def tall_within_tall() -> Diagnostic:
    inner = through("match", "    }")
    outer = Label(through("fn pick", "}\n}"), "this function")
    line = Label(at("return 0"), "leaves it here")
    return error("V0006", "two bars", inner, "this match", secondary=[outer, line])


def lines_far_apart() -> Diagnostic:
    near, far = Label(at("sum"), "the first"), Label(at("TABLE"), "the third")
    return warning("V0030", "three places", at("pick"), "the second", secondary=[near, far])


def long_line() -> Diagnostic:
    return error("E0308", "a long line", at("0x0000_0020"), "the middle of it")


def long_line_marked_at_its_end() -> Diagnostic:
    return error("E0308", "a long line", at("0x0000_0800"), "the last of them, with a label of its own")


def other_file() -> Diagnostic:
    used = Label(at("pick", file=OTHER), "used here")
    return error("E0603", "two files", at("pick"), "declared here", secondary=[used])


def end_of_file() -> Diagnostic:
    return error("P0001", "unexpected end", Span(SOURCE, len(SOURCE.data), len(SOURCE.data)), "expected `}`")


def line_end_in_span() -> Diagnostic:
    start = at("_ => return 0,").start
    return error("P0001", "a span that ends with its line", Span(SOURCE, start, start + len("_ => return 0,\n")), "it")


def remarks() -> Diagnostic:
    return error(
        "V0003",
        "arithmetic may overflow:\n`a + b`",
        at("a + b"),
        "may overflow,\nfor example here",
        notes=["for example with\na = 4294967295\nb = 1", "confirmed by running it"],
        helps=["add `requires a + b <= u32::MAX`"],
    )


def combining_and_emoji() -> Diagnostic:
    """What follows characters of no width, of two columns, and tabs in the middle of a line."""
    before = Label(at("t\u0308e\u0301", file=ODD), "combining")
    return error("E0425", "columns", at("naught", file=ODD), "behind all of them", secondary=[before])


def suggestions() -> Diagnostic:
    start = at("x: u32) -> u32 {\n    match").start
    mend = Suggestion("declare it `mut`", (Edit(Span(SOURCE, start, start), "mut "),), Applicability.CERTAIN)
    other = Suggestion("did you mean `pick`?", (Edit(at("sum"), "pick"), Edit(at("a + b"), "pick(a)")))
    return error("E0384", "assigned twice", at("x {"), suggestions=[mend, other])


def long_message() -> Diagnostic:
    """Messages are not broken: a terminal does that, and whoever searches for one finds it."""
    notes = ["a note that is longer than any terminal, " + "and longer, " * 12 + "and ends here"]
    return error(
        "V0001", "a message that is longer than sixty columns and is not broken", at("a + b"), "ü" * 50, notes=notes
    )


CASES: list[Callable[[], Diagnostic]] = [
    one_label,
    no_label,
    two_lines,
    several_labels_on_a_line,
    label_within_label,
    same_place_twice,
    tall_from_the_indent,
    tall_from_the_middle,
    tall_within_tall,
    lines_far_apart,
    long_line,
    long_line_marked_at_its_end,
    other_file,
    end_of_file,
    line_end_in_span,
    remarks,
    combining_and_emoji,
    suggestions,
    long_message,
]

NARROW = 60
COLOURED = (remarks, two_lines, tall_within_tall, suggestions)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_snapshot(case: Callable[[], Diagnostic]) -> None:
    diagnostic = case()
    wide = terminal.render(diagnostic, colour=False, width=80)
    narrow = terminal.render(diagnostic, colour=False, width=NARROW)
    shown = wide + "\n"
    if narrow != wide:
        shown += f"\n--- {NARROW} columns\n{narrow}\n"
    if case in (tall_within_tall, other_file):
        shown += "\n--- box characters\n" + terminal.render(diagnostic, colour=False, width=80, unicode=True) + "\n"
    if case in COLOURED:
        coloured = terminal.render(diagnostic, colour=True, width=80)
        shown += "\n--- colour\n" + coloured.replace("\x1b[0m", "<>").replace("\x1b[0;", "<") + "\n"
    if not wide.isascii():
        codecs.register_error("murust", lacking)
        shown += "\n--- a terminal without Unicode\n" + wide.encode("ascii", "murust").decode() + "\n"
    path = SNAPSHOTS / f"{case.__name__}.txt"
    if os.environ.get("MURUST_BLESS"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_every_snapshot_has_its_case() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == {case.__name__ for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_colour_only_adds_escape_sequences(case: Callable[[], Diagnostic]) -> None:
    plain = terminal.render(case(), colour=False, width=80)
    coloured = terminal.render(case(), colour=True, width=80)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert coloured != plain
    assert all(line.count("\x1b[0m") <= 1 + line.count("\x1b[0;") for line in coloured.split("\n"))


def test_source_text_sends_no_control_character_to_the_terminal() -> None:
    file = SourceFile("evil\x1b.rs", 'let x = "\x1b[31m\u202e\x07"; \x9b2J\r fn'.encode())
    shown = terminal.render(error("P0001", "a\x1bb", Span(file, 0, 12), "l\x1b"), colour=False, width=80)
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
    assert not set(shown) & {"\u202e", "\x9b", "\x7f"}


def test_columns_of_wide_combining_and_control_characters() -> None:
    assert columns.cells("a日e\u0301\t.") == ["a", "日", "", "e\u0301", " ", " ", " ", " ", "."]
    assert columns.cells("日\u0301") == ["日\u0301", ""]
    assert columns.text_width("日本e\u0301") == 5
    assert columns.cells("\u0301a") == ["\u0301", "a"]


def test_short_form_is_one_line() -> None:
    line = short.render(remarks())
    assert line == "src/frames.rs:2:21: error[V0003]: arithmetic may overflow: `a + b`"


PIECES = st.sampled_from(["fn", " ", "\t", "\n", "\r\n", "日本", "e\u0301", "{", "x" * 40, "\x1b[", "é", "\u202e"])


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    data = "".join(draw(st.lists(PIECES, max_size=40))).encode()
    file = SourceFile("a.rs", data)

    def label() -> Label:
        ends = sorted(draw(st.lists(st.integers(0, len(data)), min_size=2, max_size=2)))
        return Label(Span(file, *ends), draw(st.sampled_from(["", "label", "two\nlines", "字" * 12])))

    first = label()
    rest = [label() for _ in range(draw(st.integers(0, 4)))]
    return error("E0308", "message", first.span, first.text, secondary=rest, notes=["note"])


@given(diagnostics(), st.integers(1, 200), st.booleans())
def test_any_diagnostic_is_rendered(diagnostic: Diagnostic, width: int, unicode: bool) -> None:
    shown = terminal.render(diagnostic, colour=False, width=width, unicode=unicode)
    for label in (diagnostic.primary, *diagnostic.secondary):
        for line in label.text.split("\n"):
            assert line in shown
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
    assert all(line == line.rstrip() for line in shown.split("\n"))
