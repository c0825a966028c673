"""What `allow`, `warn`, `deny`, `forbid` and `expect` say of lints, and where. Source: Rust reference, "Lint check
attributes"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from murust.diagnostics.model import Diagnostic, error, warning
from murust.source import SourceFile, Span
from murust.syntax import ast

LEVELS = frozenset({"allow", "warn", "deny", "forbid", "expect"})
_DENYING = ("deny", "forbid")

LOOKED_AT = frozenset({
    "arithmetic_overflow", "unconditional_panic", "overflowing_literals", "bindings_with_variant_name",
    "undropped_manually_drops", "invalid_reference_casting", "invalid_atomic_ordering", "deref_nullptr", "unsafe_code",
})  # fmt: skip
"""The lints that are there; whatever else a program denies is not found."""

_OF_TOOLS = ("clippy::", "rustdoc::", "rustfmt::")


def of_attributes(attributes: Iterable[ast.Attribute], extent: Span) -> list[ast.LintLevel]:
    return [
        ast.LintLevel(one.path, lint, one.span, extent)
        for one in attributes
        if one.path in LEVELS
        for lint in one.words
    ]


@attrs.define(eq=False, repr=False)
class LintLevels:
    """Those of a program. `outside`: where a file is declared as a module."""

    files: dict[SourceFile, list[ast.LintLevel]] = attrs.field(factory=dict)
    outside: dict[SourceFile, Span] = attrs.field(factory=dict)

    def add(self, file: SourceFile, levels: Iterable[ast.LintLevel], declared: Span | None) -> None:
        self.files[file] = sorted(levels, key=lambda one: (one.extent.start, -one.extent.end, one.span.start))
        if declared is not None:
            self.outside[file] = declared

    def denied(self, lint: str, span: Span, default: str = "deny") -> bool:
        """Is it an error here? `default`: the level where nothing is said."""
        return self.level(lint, span, default) in _DENYING

    def level(self, lint: str, span: Span, default: str) -> str:
        """The innermost level goes, but `forbid` is for good; `warnings` is whatever warns."""
        found = default
        for one in self._around(span):
            if one.lint == lint and found != "forbid":
                found = one.level
        return self.level("warnings", span, found) if found == "warn" and lint != "warnings" else found

    def _around(self, span: Span) -> Iterator[ast.LintLevel]:
        """The levels that hold at a place, outer ones first."""
        if span.file in self.outside:
            yield from self._around(self.outside[span.file])
        for one in self.files.get(span.file, ()):
            if one.extent.start <= span.start < one.extent.end:
                yield one

    def problems(self) -> Iterator[Diagnostic]:
        """Levels that contradict a `forbid`, and lints that are denied and not looked at."""
        for one in (level for levels in self.files.values() for level in levels):
            if one.level in ("allow", "warn", "expect") and self._is_forbidden(one):
                text = f"`{one.lint}` is forbidden around this, so its level can't be changed"
                yield error("E0453", text, one.span)
            elif one.level in _DENYING and one.lint not in LOOKED_AT and not one.lint.startswith(_OF_TOOLS):
                text = f"murust does not look at the lint `{one.lint}`: what it denies is accepted here"
                yield warning("U0003", text, one.span, "not looked at", helps=["ask rustc"])

    def _is_forbidden(self, level: ast.LintLevel) -> bool:
        return any(
            one.level == "forbid" and one.lint == level.lint
            for one in self._around(level.extent)
            if one.extent is not level.extent or one.span.start < level.span.start
        )


def unsafe_code(tree: ast.File, levels: LintLevels) -> Iterator[Diagnostic]:
    """What the lint `unsafe_code` finds, which is allowed where nothing is said."""
    for span, what in tree.unsafe_code:
        if levels.denied("unsafe_code", span, "allow"):
            yield error("L0003", f"{what} is used, and `unsafe_code` is denied here", span)


__all__ = ["LEVELS", "LOOKED_AT", "LintLevels", "of_attributes", "unsafe_code"]
