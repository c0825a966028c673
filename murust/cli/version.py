"""Versions of murust and of what its answers rest on, without importing any of it."""

from __future__ import annotations

VERSION = "0.1.0"


def murust() -> str:
    return VERSION


def solver() -> str:
    return of("z3-solver") or "unknown (not installed as a package)"


def of(package: str) -> str | None:
    """None if it is not installed as a package."""
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
