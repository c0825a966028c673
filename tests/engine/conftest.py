"""What tests of whole runs need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the tables of the parser, which take long to make."""
    folder: Path = tmp_path_factory.mktemp("tables")
    (folder / "a.rs").write_text("fn main() {}")
    given = {**os.environ, "PYTHONPATH": str(ROOT), "MURUST_CACHE": str(folder / "cache")}
    subprocess.run([sys.executable, "-m", "murust", "check", "a.rs"], cwd=folder, env=given, timeout=60, check=True)
    return folder / "cache"
