"""A diagnostic on one line, for editors and for grep."""

from __future__ import annotations

from murust.diagnostics import columns
from murust.diagnostics.model import Diagnostic
from murust.diagnostics.terminal import place


def render(diagnostic: Diagnostic) -> str:
    """`file:line:column: error[CODE]: message`"""
    code = f"[{diagnostic.code}]" if diagnostic.code else ""
    message = " ".join(columns.printable(diagnostic.message).split())
    return f"{place(diagnostic.primary)}: {diagnostic.severity.value}{code}: {message}"
