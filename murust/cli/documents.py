"""The results of `run` and `test` as JSON documents (schema: `murust/diagnostics/murust.schema.json`).

Fields may be added within a schema version; none changes its meaning.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from murust.cli import version
from murust.diagnostics import json as as_json
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Diagnostic

SCHEMA_VERSION = 1


def run(ended: Mapping[str, object], options: argparse.Namespace, found: Sequence[Diagnostic]) -> str:
    """`ended`: the kind of the end, the status, and what the program wrote and returned, as far as it came to that."""
    word = re.sub(r"(?<!^)(?=[A-Z])", "_", str(ended["outcome"])).lower()
    document = {
        **_head("murust-run"),
        "options": {
            "file": options.file,
            "entry": options.entry,
            "args": options.args,
            "check_contracts": options.check_contracts,
            "fuel": options.fuel,
        },
        "outcome": word,
        "status": ended["status"],
        "value": ended.get("value"),
        "mutated": ended.get("mutated", {}),
        "stdout": ended.get("stdout", ""),
        "stderr": ended.get("stderr", ""),
        "diagnostics": [as_json.to_data(diagnostic) for diagnostic in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def test(
    cases: Sequence[tuple[str, Case]], status: int, options: argparse.Namespace, found: Sequence[Diagnostic]
) -> str:
    """`cases` are tests and contracts, each with the word that says which."""
    counts = Counter(case.outcome for _, case in cases)
    document = {
        **_head("murust-test"),
        "options": {"file": options.file, "filter": options.filter, "cases": options.cases, "seed": options.seed},
        "status": status,
        "counts": {outcome.value: counts[outcome] for outcome in Outcome},
        "cases": [
            {"kind": kind, "name": case.name, "outcome": case.outcome.value, "text": case.text,
             "codes": [d.code for d in case.diagnostics]}
            for kind, case in cases
        ],
        "diagnostics": [as_json.to_data(diagnostic) for diagnostic in found],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=2)


def _head(schema: str) -> dict[str, Any]:
    return {"schema": schema, "schema_version": SCHEMA_VERSION, "murust_version": version.murust()}
