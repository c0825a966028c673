"""What is kept in files is read as it was written, or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from murust.engine.folder import seal, sealed

ROOT = Path(__file__).resolve().parents[2]


def test_damage_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.tree"
    assert sealed(path) is None
    seal(path, b"kept")
    assert sealed(path) == b"kept"
    data = path.read_bytes()
    for damaged in (b"", data[:-1], data + b"x", data[:-1] + b"T", b"\0" + data[1:]):
        path.write_bytes(damaged)
        assert sealed(path) is None


def test_a_tree_is_of_the_text_where_it_lies(tmp_path: Path) -> None:
    """Two copies of murust share a cache folder, but no trees: each span says in which file it is."""
    ask = (
        "from murust.corelib.load import ROOT, _tree; assert _tree('option.rs').source.name == str(ROOT / 'option.rs')"
    )
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "murust", copy / "murust", ignore=shutil.ignore_patterns("__pycache__"))
    for folder in (ROOT, copy):
        environment = {**os.environ, "MURUST_CACHE": str(tmp_path / "cache"), "PYTHONPATH": str(folder)}
        subprocess.run([sys.executable, "-c", ask], cwd=folder, env=environment, check=True)
