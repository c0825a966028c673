"""Where murust keeps what can be made again."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """`$MURUST_CACHE`, or `murust` in the user's cache folder."""
    given = os.environ.get("MURUST_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(given) if given else Path(base) / "murust"
