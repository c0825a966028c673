"""A diagnostic in words alone, for formats that show the source themselves."""

from __future__ import annotations

from murust.diagnostics.model import Diagnostic


def heading(diagnostic: Diagnostic) -> str:
    """The message, and what is said at the place, if that says more."""
    label = diagnostic.primary.text
    more = label and "\n" not in label and label not in diagnostic.message
    return f"{diagnostic.message}: {label}" if more else diagnostic.message


def in_words(diagnostic: Diagnostic) -> str:
    """Also a line for each note, help and suggestion."""
    lines = [heading(diagnostic)]
    lines += [f"note: {text}" for text in diagnostic.notes]
    lines += [f"help: {text}" for text in diagnostic.helps]
    lines += [f"help: {suggestion.text}" for suggestion in diagnostic.suggestions]
    return "\n".join(lines)
