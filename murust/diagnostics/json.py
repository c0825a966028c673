"""A diagnostic as data, with the fields of rustc's JSON output (rustc book, "JSON Output").

Offsets count bytes from 0, half-open; lines and columns count from 1, columns in characters. Fields may be added.
"""

from __future__ import annotations

import json
from typing import Any

from murust.diagnostics import codes, terminal
from murust.diagnostics.model import Diagnostic, Label, Suggestion
from murust.source import Span

_WIDTH = 140  # of `rendered`, as rustc takes where there is no terminal


def render(diagnostic: Diagnostic) -> str:
    """One line of JSON."""
    return json.dumps(to_data(diagnostic), ensure_ascii=False)


def to_data(diagnostic: Diagnostic) -> dict[str, Any]:
    info = codes.CODES.get(diagnostic.code)
    code = {"code": diagnostic.code, "explanation": info.title if info else None} if diagnostic.code else None
    remarks = [("note", text) for text in diagnostic.notes] + [("help", text) for text in diagnostic.helps]
    return {
        "$message_type": "diagnostic",
        "message": diagnostic.message,
        "code": code,
        "level": diagnostic.severity.value,
        "spans": [_label(diagnostic.primary, True), *(_label(label, False) for label in diagnostic.secondary)],
        "children": [*(_child(level, text) for level, text in remarks), *map(_suggestion, diagnostic.suggestions)],
        "rendered": terminal.render(diagnostic, colour=False, width=_WIDTH) + "\n",
    }


def span_to_data(span: Span) -> dict[str, Any]:
    """Where a span is, in rustc's names."""
    return {
        "file_name": span.file.name,
        "byte_start": span.start,
        "byte_end": span.end,
        "line_start": span.line,
        "line_end": span.file.line_of(span.end),
        "column_start": span.column,
        "column_end": span.file.column_of(span.end),
    }


def _label(label: Label, primary: bool) -> dict[str, Any]:
    return {
        **span_to_data(label.span),
        "is_primary": primary,
        "label": label.text or None,
        "text": _lines(label.span),
        "suggested_replacement": None,
        "suggestion_applicability": None,
        "expansion": None,
    }


def _lines(span: Span) -> list[dict[str, Any]]:
    """The lines that the span touches, each with the columns that are in it."""
    file, first, last = span.file, span.line, span.file.line_of(span.end)
    lines = []
    for line in range(first, last + 1):
        text = file.line_text(line)
        start = span.column if line == first else 1
        end = file.column_of(span.end) if line == last else len(text) + 1
        lines.append({"text": text, "highlight_start": start, "highlight_end": end})
    return lines


def _child(level: str, text: str) -> dict[str, Any]:
    return {"message": text, "code": None, "level": level, "spans": [], "children": [], "rendered": None}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    """As rustc has it: a child of level `help` with a span for each edit."""
    spans = []
    for edit in suggestion.edits:
        change = {
            "suggested_replacement": edit.replacement,
            "suggestion_applicability": suggestion.applicability.value,
        }
        spans.append(_label(Label(edit.span), True) | change)
    return _child("help", suggestion.text) | {"spans": spans}
