"""Results by the content of the question, in a database of SQLite.

A store never changes what a run finds out, whatever becomes of its file. An entry carries a sum over its key and its
value, so that what was damaged is not found; a file that is no database, or is damaged where SQLite sees it, is made
anew; one that can't be read or written is done without.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import attrs

from murust.record import Record

VERSION = 1
"""Of the tables. Another version has another file."""

MOST = 256 << 20
"""Bytes of values beyond which the oldest entries go."""

DAY = 86_400
OLD = 60 * DAY
"""Seconds after which an entry that nobody has asked for goes."""

WAIT = 2.0
"""Seconds to wait for another process that writes."""

_SUM = 16
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)"

Answer = TypeVar("Answer")


@attrs.frozen
class Stats:
    """How many entries there are, and how many bytes the file has."""

    path: Path
    entries: int
    size: int


@attrs.define(eq=False)
class Store:
    """The store in a folder. Copies of the process each open it themselves."""

    folder: Path
    readonly: bool = False
    _connection: sqlite3.Connection | None = None
    _owner: int = 0
    _useless: bool = False
    _left: list[sqlite3.Connection] = attrs.field(factory=list)
    """Connections of the process that this one is a copy of: not to be used here, nor closed."""

    @property
    def path(self) -> Path:
        return self.folder / f"results-{VERSION}.sqlite"

    def get(self, key: bytes) -> bytes | None:
        """The value that was kept under the key, if it is undamaged."""
        row = self._ask(lambda db: db.execute("SELECT value, used FROM results WHERE key = ?", (key,)).fetchone())
        if row is None:
            return None
        kept, used = row
        if not isinstance(kept, bytes) or kept[:_SUM] != _sum(key, kept[_SUM:]):
            return None
        if not self.readonly and not (isinstance(used, int) and time.time() - used < DAY):
            self._ask(lambda db: db.execute("UPDATE results SET used = ? WHERE key = ?", (int(time.time()), key)))
        return kept[_SUM:]

    def put(self, key: bytes, value: bytes) -> None:
        if self.readonly:
            return
        row = (key, _sum(key, value) + value, int(time.time()))
        self._ask(lambda db: db.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", row))

    def stats(self) -> Stats:
        found = self._ask(lambda db: db.execute("SELECT count(*) FROM results").fetchone())
        with suppress(OSError):
            return Stats(self.path, found[0] if found else 0, self.path.stat().st_size)
        return Stats(self.path, 0, 0)

    def clear(self) -> None:
        """Removes the file: what can't be read goes, too."""
        self.close()
        _remove(self.path)

    def gc(self, most: int = MOST) -> int:
        """Removes what nobody has asked for in a long time, and the oldest of what is too much. Says how many."""

        def collect(db: sqlite3.Connection) -> int:
            gone = db.execute("DELETE FROM results WHERE used < ?", (int(time.time()) - OLD,)).rowcount
            rows = db.execute("SELECT key, length(value) FROM results ORDER BY used DESC, rowid DESC").fetchall()
            total, beyond = 0, []
            for key, size in rows:
                total += size
                if total > most:
                    beyond.append((key,))
            db.executemany("DELETE FROM results WHERE key = ?", beyond)
            db.execute("VACUUM")
            return gone + len(beyond)

        return self._ask(collect) or 0

    def tidy(self) -> None:
        """As `gc`, if the file has grown to twice of what is too much."""
        with suppress(OSError):
            if self.path.stat().st_size > 2 * MOST:
                self.gc()

    def close(self) -> None:
        if self._connection is not None and self._owner == os.getpid():
            with suppress(sqlite3.Error):
                self._connection.close()
        elif self._connection is not None:
            self._left.append(self._connection)
        self._connection = None

    # --- the database

    def _ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """The answer; None if there is none to be had. A file that is damaged is made anew, once."""
        for _ in range(2):
            if self._useless:
                return None
            try:
                return question(self._open())
            except sqlite3.OperationalError as problem:  # locked, full, not allowed: it may be well for others
                self._useless = "locked" not in str(problem)
                return None
            except sqlite3.DatabaseError:
                self.close()
                if self.readonly:
                    break
                _remove(self.path)
            except OSError:
                break
        self._useless = True
        return None

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and self._owner == os.getpid():
            return self._connection
        self.close()
        if self.readonly:
            connection = sqlite3.connect(
                f"{self.path.absolute().as_uri()}?mode=ro", WAIT, uri=True, isolation_level=None
            )
        else:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            connection = sqlite3.connect(self.path, WAIT, isolation_level=None)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
        self._connection, self._owner = connection, os.getpid()
        return connection


class Results(Record):
    """Where results are kept. `again`: what is found there is found out once more, and has to be the same."""

    store: Store
    again: bool = False


def _sum(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, key=key[:64], digest_size=_SUM).digest()


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
