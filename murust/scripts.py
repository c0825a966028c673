"""Obligations as files in SMT-LIB 2.6, with an index."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from murust.record import Record

if TYPE_CHECKING:
    from wp.verdicts import ObligationResult, Report, Verdict

INDEX = "index.json"


class Script(Record):
    """One file: of which obligation of which verdict it is a piece. `text` is without its head."""

    path: Path
    verdict: Verdict
    number: int
    piece: int
    pieces: int
    text: str

    @property
    def result(self) -> ObligationResult:
        return self.verdict.obligations[self.number]


def scripts(report: Report, folder: Path) -> Iterator[Script]:
    """A file for each obligation, or several where it was shown in pieces."""
    taken: set[Path] = set()
    for verdict in report.verdicts:
        base = folder / _plain(f"{verdict.kind.replace(' ', '-')}.{verdict.function}".lstrip("."))
        own, count = base, 1
        while own in taken:
            count += 1
            own = base.with_name(f"{base.name}.{count}")
        taken.add(own)
        for number, result in enumerate(verdict.obligations):
            texts = result.outcome.scripts
            for piece, text in enumerate(texts):
                part = f".{piece + 1}" if len(texts) > 1 else ""
                name = f"{number + 1:03}-{result.kind.title.replace(' ', '-')}{part}.smt2"
                yield Script(own / name, verdict, number, piece + 1, len(texts), text)


def _plain(name: str) -> str:
    return re.sub(r"[^\w.]+", "_", name.replace("::", ".")).strip("_")


def head(script: Script, versions: str) -> str:
    """What a reader has to know of a script, as comments and `set-info`."""
    result, verdict = script.result, script.verdict
    proved = result.proved
    piece = f", piece {script.piece} of {script.pieces}, which together imply it" if script.pieces > 1 else ""
    lines = [
        f"{versions}: obligation {script.number + 1} of `{verdict.function}`{piece}",
        f"{result.kind.title} ({result.kind.code}) at {result.span!r}; otherwise: {result.kind.message}",
    ]
    if result.clause is not None:
        lines.append(f"clause at {result.clause!r}: {result.clause.text}")
    if proved:
        lines.append("expected: unsat, for the facts imply the claim, whose negation is asserted")
    else:
        lines.append(
            f"not proved ({result.status.value}): unsat would prove it; sat may be of facts that are not all there is"
        )
    comments = "".join(f"; {' '.join(line.split())}\n" for line in lines)
    status = "unsat" if proved else "unknown"
    return (
        f'{comments}(set-info :smt-lib-version 2.6)\n(set-info :category "industrial")\n(set-info :status {status})\n'
    )


def write(report: Report, folder: Path, versions: str) -> list[dict[str, Any]]:
    """Writes the files and an index of them, and gives what that says: a row for each obligation."""
    rows: dict[tuple[Verdict, int], dict[str, Any]] = {}
    for verdict in report.verdicts:
        for number, (name, result) in enumerate(zip(verdict.identities, verdict.obligations, strict=True)):
            rows[verdict, number] = {
                "id": name,
                "function": verdict.function,
                "obligation": number + 1,
                "kind": result.kind.title,
                "verdict": result.status.value,
                "expected": "unsat" if result.proved else "unknown",
                "files": [],
            }
    for script in scripts(report, folder):
        script.path.parent.mkdir(parents=True, exist_ok=True)
        script.path.write_text(head(script, versions) + script.text, encoding="utf-8")
        rows[script.verdict, script.number]["files"].append(script.path.relative_to(folder).as_posix())
    found = list(rows.values())
    document = {"schema": "murust-obligations", "schema_version": 1, "made_by": versions, "obligations": found}
    (folder / INDEX).write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return found


def cleared(folder: Path) -> str | None:
    """Makes room for new files, by removing those that an index there names, or in each of its folders, of several
    programs; says why not, where there is something else."""
    index = folder / INDEX
    if not folder.exists() or not any(folder.iterdir()):
        folder.mkdir(parents=True, exist_ok=True)
        return None
    if all((inner / INDEX).is_file() for inner in folder.iterdir()):
        return next((problem for inner in folder.iterdir() if (problem := cleared(inner)) is not None), None)
    if not index.is_file():
        return "it is not empty, and holds no obligations of an earlier run"
    try:
        rows = json.loads(index.read_text(encoding="utf-8"))["obligations"]
        files = [folder / name for row in rows for name in row["files"]]
    except (ValueError, KeyError, TypeError):
        return f"`{index}` is not what an earlier run has written"
    for file in files:
        if file.resolve().is_relative_to(folder.resolve()) and file.suffix == ".smt2":
            file.unlink(missing_ok=True)
    return None
