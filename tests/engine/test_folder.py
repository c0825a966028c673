"""What is kept in files is read as it was written, or not at all."""

from __future__ import annotations

from pathlib import Path

from murust.engine.folder import seal, sealed


def test_damage_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.tree"
    assert sealed(path) is None
    seal(path, b"kept")
    assert sealed(path) == b"kept"
    data = path.read_bytes()
    for damaged in (b"", data[:-1], data + b"x", data[:-1] + b"T", b"\0" + data[1:]):
        path.write_bytes(damaged)
        assert sealed(path) is None
