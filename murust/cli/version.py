"""Versions of murust and of what its answers rest on, without importing any of it."""

from __future__ import annotations

VERSION = "0.1.0"


def murust() -> str:
    return VERSION


def solver() -> str:
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version("z3-solver")
    except metadata.PackageNotFoundError:
        return "unknown (not installed as a package)"
