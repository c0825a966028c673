"""What a person is told: plain data, produced by every stage, shown by the renderers."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from functools import partial

import attrs

from murust.source import Span


class Severity(enum.Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def _readable(text: str) -> str:
    """An item in a block lives in a module that nobody has named."""
    return re.sub(r"\{block#\d+\}::", "", text) if "{block#" in text else text


@attrs.frozen
class Label:
    """A span with what is to be said at it (may be empty)."""

    span: Span
    text: str = attrs.field(default="", converter=_readable)


class Applicability(enum.Enum):
    """How sure a suggestion is; the values are rustc's words."""

    CERTAIN = "MachineApplicable"  # a tool may apply it unseen
    LIKELY = "MaybeIncorrect"


@attrs.frozen
class Edit:
    """What to write in place of a span; an empty span is a place to insert at."""

    span: Span
    replacement: str


@attrs.frozen
class Suggestion:
    """A change of the source that would mend it, in words and as edits that belong together."""

    text: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.LIKELY


def instead(name: str, near: str | None, span: Span) -> tuple[Suggestion, ...]:
    """To write a name that there is, in place of one that there is not, if `span` is that name."""
    if near is None:
        return ()
    return (Suggestion(f"did you mean `{near}`?", (Edit(span, near),) if span.text == name else ()),)


def declared_mutable(name: str, span: Span) -> tuple[Suggestion, ...]:
    """To declare a variable as mutable, where `span` is its declaration."""
    place = Span(span.file, span.start, span.start)
    edits = (Edit(place, "mut "),) if span.text.split(":")[0].strip() == name != "self" else ()
    return (Suggestion(f"declare it as `mut {name}`", edits, Applicability.CERTAIN),)


@attrs.frozen
class Diagnostic:
    """One finding: its code, what is wrong, where, why it matters, and the way out.

    `code` is rustc's own (E0308) where rustc has one for the mistake, else a code of murust's register.
    """

    code: str
    severity: Severity
    message: str = attrs.field(converter=_readable)
    primary: Label
    secondary: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


def diagnostic(
    severity: Severity,
    code: str,
    message: str,
    span: Span,
    label: str = "",
    *,
    secondary: Iterable[Label] = (),
    notes: Iterable[str] = (),
    helps: Iterable[str] = (),
    suggestions: Iterable[Suggestion] = (),
) -> Diagnostic:
    """What is said about a place; `label`: right there, beside it."""
    remarks = tuple(notes), tuple(helps), tuple(suggestions)
    return Diagnostic(code, severity, message, Label(span, label), tuple(secondary), *remarks)


error = partial(diagnostic, Severity.ERROR)
warning = partial(diagnostic, Severity.WARNING)


class InternalError(Exception):
    """A bug in murust, never the user's fault. The command line shows it as such and exits with 70."""
