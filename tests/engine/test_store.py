"""The store may lose what it was given, and never gives anything else; whatever becomes of its file."""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from murust.engine.store import OLD, Store

ROOT = Path(__file__).parents[2]
ENTRIES = {bytes((number,)) * 32: bytes((number,)) * (number * 7) for number in range(1, 60)}


def filled(folder: Path) -> Store:
    store = Store(folder)
    for key, value in ENTRIES.items():
        store.put(key, value)
    store.close()
    return Store(folder)


def usable(store: Store) -> bool:
    """Does it keep something?"""
    store.put(b"new", b"value")
    kept = store.get(b"new")
    assert kept in (None, b"value")
    return kept is not None


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert {key: store.get(key) for key in ENTRIES} == ENTRIES
    assert store.get(b"another") is None
    assert store.stats().entries == len(ENTRIES) and store.stats().size > 1000
    store.clear()
    assert store.stats().entries == 0 and store.get(bytes((1,)) * 32) is None


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_gives_nothing_false(seed: int, tmp_path: Path) -> None:
    store, chance = filled(tmp_path), random.Random(seed)
    data = bytearray(store.path.read_bytes())
    for _ in range(chance.choice((1, 20, 2000))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    store.path.write_bytes(data)
    for key, value in ENTRIES.items():
        assert store.get(key) in (None, value)
        store.put(key, value)
        assert store.get(key) in (None, value)
    store.close()


@pytest.mark.parametrize("size", [0, 1, 50, 4096, 5000, 12_288])
def test_a_file_that_was_cut_off_gives_nothing_false(size: int, tmp_path: Path) -> None:
    store = filled(tmp_path)
    store.path.write_bytes(store.path.read_bytes()[:size])
    for key, value in ENTRIES.items():
        assert store.get(key) in (None, value)
    assert usable(store) or usable(Store(tmp_path))


def test_what_is_no_database_is_made_one(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.path.write_text("this is a text, and by far long enough to be told from a database" * 40)
    assert usable(store)


def test_values_moved_to_other_keys_are_not_found(tmp_path: Path) -> None:
    store = filled(tmp_path)
    with sqlite3.connect(store.path) as database:
        database.execute("UPDATE results SET key = x'00' WHERE key = ?", (bytes((5,)) * 32,))
    assert store.get(b"\x00") is None


def test_a_table_of_another_shape_gives_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with sqlite3.connect(store.path) as database:
        database.execute("CREATE TABLE results (key BLOB PRIMARY KEY, other TEXT)")
    assert not usable(store) and store.stats().entries == 0


def test_a_folder_that_can_not_be_made_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not usable(Store(tmp_path / "file")) and not usable(Store(tmp_path / "file" / "below"))
    assert Store(tmp_path / "nowhere", readonly=True).get(b"key") is None
    assert not (tmp_path / "nowhere").exists()


def test_a_store_to_read_is_not_written(tmp_path: Path) -> None:
    filled(tmp_path).close()
    store = Store(tmp_path, readonly=True)
    store.put(b"new", b"value")
    assert store.get(b"new") is None and store.get(bytes((9,)) * 32) == bytes((9,)) * 63


def test_a_full_disk_costs_what_does_not_fit(tmp_path: Path) -> None:
    """As the limit of the size of files shows it."""
    store = filled(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (store.path.stat().st_size + 100, before[1]))
    try:
        for number in range(100):
            store.put(bytes((number, 1)), os.urandom(5000))
        found = [store.get(key) for key in ENTRIES]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert all(value in (None, known) for value, known in zip(found, ENTRIES.values(), strict=True))
    store.close()
    store = Store(tmp_path)
    assert {key: store.get(key) for key in ENTRIES} == ENTRIES


WRITER = """
import sys
from pathlib import Path
from murust.engine.store import Store
store = Store(Path(sys.argv[1]))
for number in range(300):
    key = str(number % 50).encode()
    assert store.get(key) in (None, key * 9)
    store.put(key, key * 9)
    if number % 60 == 7:
        store.gc(1000)
"""


def test_several_use_it_at_once(tmp_path: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], cwd=ROOT) for _ in range(3)]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    store = Store(tmp_path)
    assert all(store.get(str(n).encode()) in (None, str(n).encode() * 9) for n in range(50)) and usable(store)


def test_what_is_old_or_too_much_goes(tmp_path: Path) -> None:
    store = filled(tmp_path)
    with sqlite3.connect(store.path) as database:
        old = int(time.time()) - OLD - 1
        database.execute("UPDATE results SET used = ? WHERE key = ?", (old, bytes((1,)) * 32))
    assert store.gc() == 1 and store.stats().entries == len(ENTRIES) - 1
    assert store.gc(most=1000) > 30 and 0 < store.stats().entries < 20


def test_a_copy_of_the_process_opens_it_anew(tmp_path: Path) -> None:
    store = filled(tmp_path)
    key = bytes((2,)) * 32
    assert store.get(key) == ENTRIES[key]
    child = os.fork()
    if child == 0:
        store.put(b"child", b"value")
        os._exit(0 if store.get(key) == ENTRIES[key] else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert store.get(b"child") == b"value" and store.get(key) == ENTRIES[key]
