"""`murust merge`: results of `murust verify --shard` as one."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from murust.cli import stats
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.cli.report import SCHEMA_VERSION

DESCRIPTION = """\
Put the results of several shares of a run together.

Each is a document that `murust verify --format json --shard I/N` wrote, with the same options, of the same sources and
with the same version of murust and of the solver; there has to be one of each share. The result is the document that a
single run would have written, but for times and order, and the exit status is that of the whole."""

EXAMPLES = """\
examples:
  murust verify --shard 1/2 --format json src > 1.json      on one machine
  murust verify --shard 2/2 --format json src > 2.json      on another one
  murust merge 1.json 2.json > all.json                     then"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("results", metavar="RESULT", nargs="+", help="a document of `murust verify --format json`")


def execute(options: argparse.Namespace) -> Exit:
    console = Console()
    document = merged([_read(Path(name)) for name in options.results])
    console.data(json.dumps(document, ensure_ascii=False, indent=2))
    counts = document["counts"]
    words = ("verified", "failed", "unknown", "trusted", "unsupported")
    console.say(", ".join(f"{counts[word]} {word}" for word in words if word in counts))
    return worst(*map(_status, document["programs"]))


def merged(documents: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One document of all shares. Raises `UsageError` if they are not the shares of one run."""
    first = documents[0]
    _complete([document["options"].get("shard") for document in documents])
    for document in documents[1:]:
        if _of_the_run(document) != _of_the_run(first):
            raise UsageError("these are not shares of one run: their options, versions or sources differ")
    programs = [_program(parts) for parts in zip(*(document["programs"] for document in documents), strict=True)]
    functions = [function for program in programs for function in program["functions"]]
    obligations = [obligation for function in functions for obligation in function["obligations"]]
    verdicts = Counter(function["verdict"] for function in functions)
    return {
        **first,
        "options": {**first["options"], "shard": None},
        "counts": {
            **{word: verdicts[word] for word in {**first["counts"], **verdicts} if word in (*_VERDICTS, *verdicts)},
            **{name: first["counts"][name] for name in ("programs", "programs_with_errors", "assumptions")},
            "obligations": len(obligations),
            "obligations_proved": sum(obligation["verdict"] == "verified" for obligation in obligations),
            "cached": sum(function.get("cached", False) for function in functions),
        },
        "seconds": round(sum(document["seconds"] for document in documents), 6),
        "cross_check": _cross_check(first["cross_check"], obligations),
        "stats": stats.merged([document["stats"] for document in documents if document["stats"]]),
        "programs": programs,
    }


_VERDICTS = ("verified", "failed", "unknown", "trusted")


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UsageError(f"cannot read `{path}`: {problem}") from problem
    if not isinstance(found, dict) or found.get("schema") != "murust-verify":
        raise UsageError(f"`{path}` is not a document of `murust verify --format json`")
    if found.get("schema_version") != SCHEMA_VERSION or "fingerprint" not in found:
        raise UsageError(f"`{path}` is of another version of murust: its fields may mean something else")
    return found


def _complete(shares: Sequence[str | None]) -> None:
    counts = {share.partition("/")[2] if share else "" for share in shares}
    if len(counts) != 1 or "" in counts:
        raise UsageError("these are not shares of one run: each is to have its `--shard I/N`, with the same N")
    count = int(counts.pop())
    numbers = Counter(int(share.partition("/")[0]) for share in shares if share)
    wrong = [number for number in range(1, count + 1) if numbers[number] != 1]
    if wrong:
        raise UsageError(f"there is not one result of each share: look at {', '.join(f'{n}/{count}' for n in wrong)}")


def _of_the_run(document: dict[str, Any]) -> object:
    """What is the same for all shares."""
    options = {name: value for name, value in document["options"].items() if name != "shard"}
    versions = [document[name] for name in ("schema_version", "murust_version", "fingerprint", "solver")]
    checked = document["cross_check"] or {}
    measured = bool(document["stats"]), "quantifiers" in (document["stats"] or {})
    versions += [checked.get("solver"), checked.get("version"), measured]
    programs = [
        [program["root"], program["sources"], program["checked"], program["assumptions"], program["diagnostics"]]
        for program in document["programs"]
    ]
    return options, versions, programs


def _cross_check(first: dict[str, Any] | None, obligations: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """What the other solver says of all of them."""
    if first is None:
        return None
    counts = Counter((obligation["second_opinion"] or "").replace(" ", "_") for obligation in obligations)
    return {name: value if name in ("solver", "version") else counts[name] for name, value in first.items()}


def _program(parts: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A definition that others can't rest on is in the results of all shares that have such others: once is enough."""
    found: dict[object, dict[str, Any]] = {}
    for function in (function for part in parts for function in part["functions"]):
        found.setdefault((function["function"], function["is_spec"], *_place(function)), function)
    return {**parts[0], "functions": sorted(found.values(), key=_place)}


def _place(function: dict[str, Any]) -> tuple[str, int]:
    return function["span"]["file_name"], function["span"]["byte_start"]


def _status(program: dict[str, Any]) -> Exit:
    if not program["checked"]:
        return Exit.SOURCE
    verdicts = {function["verdict"] for function in program["functions"]}
    if "failed" in verdicts:
        return Exit.FAILED
    if "unknown" in verdicts:
        return Exit.UNKNOWN
    return Exit.FAILED if _errors(program["functions"]) else Exit.OK


def _errors(functions: Iterable[dict[str, Any]]) -> bool:
    return any(said["level"] == "error" for function in functions for said in function["diagnostics"])
