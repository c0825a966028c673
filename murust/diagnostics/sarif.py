"""Diagnostics as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format), for code scanning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from murust.diagnostics import codes
from murust.diagnostics.model import Diagnostic, Label, Suggestion
from murust.diagnostics.remarks import in_words
from murust.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(diagnostics: Sequence[Diagnostic], version: str) -> str:
    """One document; `version` is that of murust."""
    return json.dumps(document(diagnostics, version), ensure_ascii=False, indent=2)


def document(diagnostics: Sequence[Diagnostic], version: str) -> dict[str, Any]:
    used = sorted({diagnostic.code for diagnostic in diagnostics if diagnostic.code})
    driver = {"name": "murust", "version": version, "rules": [_rule(code) for code in used]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(diagnostic, used) for diagnostic in diagnostics],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "help": {"text": f"`murust explain {code}` says more."}}
    if info := codes.CODES.get(code):
        rule["shortDescription"] = {"text": info.title}
        if info.family is codes.Family.E:
            rule["helpUri"] = codes.index_page(code)
    return rule


def _result(diagnostic: Diagnostic, used: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "level": diagnostic.severity.value,
        "message": {"text": in_words(diagnostic)},
        "locations": [_location(diagnostic.primary)],
    }
    if diagnostic.code:
        result |= {"ruleId": diagnostic.code, "ruleIndex": used.index(diagnostic.code)}
    if diagnostic.secondary:
        result["relatedLocations"] = [_location(label) for label in diagnostic.secondary]
    if fixes := [_fix(suggestion) for suggestion in diagnostic.suggestions if suggestion.edits]:
        result["fixes"] = fixes
    return result


def _location(label: Label) -> dict[str, Any]:
    physical = {"artifactLocation": _artifact(label.span), "region": _region(label.span)}
    return {"physicalLocation": physical, **({"message": {"text": label.text}} if label.text else {})}


def _artifact(span: Span) -> dict[str, Any]:
    path = PurePath(span.file.name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _region(span: Span) -> dict[str, Any]:
    file = span.file
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": file.line_of(span.end),
        "endColumn": file.column_of(span.end),
        "byteOffset": span.start,
        "byteLength": span.end - span.start,
    }


def _fix(suggestion: Suggestion) -> dict[str, Any]:
    changes: dict[str, dict[str, Any]] = {}
    for edit in suggestion.edits:
        change = {"artifactLocation": _artifact(edit.span), "replacements": []}
        replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.replacement}}
        changes.setdefault(edit.span.file.name, change)["replacements"].append(replacement)
    return {"description": {"text": suggestion.text}, "artifactChanges": list(changes.values())}
