"""What was reported of a program that has not changed since. To find that out takes neither a parser nor a solver.

A report is kept under all that it depends on beside the sources: the options, how it is shown, the code of murust and
the solver (`murust.engine.fingerprint`). With it stands what sources it is about, and their sums. It is given again if
each of them is as it was.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from murust.engine.store import Store
from murust.record import Record
from murust.source import SourceFile


class Told(Record):
    """What was said, line by line, each with whether it is data (for stdout), and the exit status."""

    lines: tuple[tuple[bool, str], ...]
    status: int


def find(question: object, version: bytes, store: Store) -> Told | None:
    """What was said to a question, if all is as it was then."""
    kept = store.get(_key(question, version))
    if kept is None:
        return None
    found: Any = json.loads(kept)
    if any(Path(name).exists() for name in found["absent"]):
        return None
    if any(_sum_of(name) != known for name, known in found["files"]):
        return None
    return Told(tuple((is_data, text) for is_data, text in found["lines"]), found["status"])


def keep(question: object, version: bytes, told: Told, files: Iterable[SourceFile], store: Store) -> None:
    """For the next time. The files are all that were read, as they were then. Of one that several programs have, and
    that changed between them, no state gives this report."""
    read: dict[str, str] = {}
    for file in files:
        data = _sum(file.data)
        if read.setdefault(file.name, data) != data:
            return
    # Of a module `a` in `a/mod.rs` it was looked whether there is an `a.rs`, too, and the other way round.
    absent = [str(_other(Path(name))) for name in read]
    found = {"files": list(read.items()), "absent": absent, "lines": told.lines, "status": told.status}
    store.put(_key(question, version), json.dumps(found).encode())


def _other(file: Path) -> Path:
    """Where a module may stand, too, that is in this file."""
    return file.parent.with_suffix(".rs") if file.name == "mod.rs" else file.with_suffix("") / "mod.rs"


def _key(question: object, version: bytes) -> bytes:
    return hashlib.blake2b(version + repr(question).encode(), digest_size=32, person=b"report").digest()


def _sum(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def _sum_of(name: str) -> str | None:
    try:
        return _sum(Path(name).read_bytes())
    except OSError:
        return None
