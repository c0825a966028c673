"""A diagnostic in words alone, for formats that show the source themselves."""

from __future__ import annotations

from murust.diagnostics.model import Diagnostic


def in_words(diagnostic: Diagnostic) -> str:
    """The message, what is said at the place, and a line for each note, help and suggestion."""
    label = diagnostic.primary.text
    lines = [f"{diagnostic.message}: {label}" if label and "\n" not in label else diagnostic.message]
    lines += [f"note: {text}" for text in diagnostic.notes]
    lines += [f"help: {text}" for text in diagnostic.helps]
    lines += [f"help: {suggestion.text}" for suggestion in diagnostic.suggestions]
    return "\n".join(lines)
