"""A diagnostic as a workflow command of GitHub Actions, which shows it beside the line of the pull request.

GitHub documentation, "Workflow commands for GitHub Actions", section on messages.
"""

from __future__ import annotations

from typing import assert_never

from murust.diagnostics import columns
from murust.diagnostics.model import Diagnostic, Severity
from murust.diagnostics.remarks import in_words


def render(diagnostic: Diagnostic) -> str:
    """`::error file=a.rs,line=2,endLine=2,col=5,endColumn=6,title=V0003::message`, on one line."""
    span = diagnostic.primary.span
    where = {
        "file": columns.printable(span.file.name),
        "line": span.line,
        "endLine": span.file.line_of(span.end),
        "col": span.column,
        "endColumn": span.file.column_of(span.end),
        "title": diagnostic.code or "murust",
    }
    given = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    return f"::{_command(diagnostic.severity)} {given}::{_text(columns.printable(in_words(diagnostic)))}"


def _command(severity: Severity) -> str:
    match severity:
        case Severity.ERROR:
            return "error"
        case Severity.WARNING:
            return "warning"
        case Severity.NOTE:
            return "notice"
        case _:
            assert_never(severity)


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
