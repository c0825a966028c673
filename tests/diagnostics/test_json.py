"""The JSON form has rustc's fields, with the same units."""

from __future__ import annotations

import json as json_module

from murust.diagnostics import json
from murust.diagnostics.model import Label, error
from murust.source import SourceFile, Span

FILE = SourceFile("a.rs", 'fn main() {\n    let ü = "日"; let x: u8 = true;\n}\n'.encode())


def span(text: str) -> Span:
    start = FILE.data.index(text.encode())
    return Span(FILE, start, start + len(text.encode()))


def test_fields_have_rustc_names_and_units() -> None:
    # Positions as `rustc --error-format=json` gives them for this file.
    diagnostic = error(
        "E0308",
        "mismatched types",
        span("true"),
        "expected `u8`",
        secondary=[Label(span("u8"))],
        notes=["n"],
        helps=["h"],
    )
    data = json_module.loads(json.render(diagnostic))
    primary, secondary = data["spans"]
    assert data["level"] == "error" and data["code"]["code"] == "E0308"
    assert (primary["byte_start"], primary["byte_end"]) == (FILE.data.index(b"true"), FILE.data.index(b"true") + 4)
    assert (primary["line_start"], primary["column_start"], primary["column_end"]) == (2, 30, 34)
    assert primary["is_primary"] and not secondary["is_primary"]
    assert primary["label"] == "expected `u8`" and secondary["label"] is None
    assert primary["text"] == [
        {"text": '    let ü = "日"; let x: u8 = true;', "highlight_start": 30, "highlight_end": 34}
    ]
    assert [(child["level"], child["message"]) for child in data["children"]] == [("note", "n"), ("help", "h")]
    assert data["rendered"].startswith("error[E0308]: mismatched types\n --> a.rs:2:30\n")


def test_a_span_over_lines_gives_each_line() -> None:
    whole = Span(FILE, span("{").start, span("}").end)
    [entry] = json.to_data(error("P0001", "m", whole))["spans"]
    assert (entry["line_start"], entry["line_end"]) == (1, 3)
    assert [line["highlight_start"] for line in entry["text"]] == [11, 1, 1]
    assert [line["highlight_end"] for line in entry["text"]] == [12, 35, 2]


def test_one_diagnostic_is_one_line() -> None:
    assert "\n" not in json.render(error("P0001", "a\nb", span("{"), "c\nd"))
