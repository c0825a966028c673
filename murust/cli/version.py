"""Versions of murust and of what its answers rest on, without importing any of it."""

from __future__ import annotations


def murust() -> str:
    return _version("murust")


def solver() -> str:
    return _version("z3-solver")


def _version(package: str) -> str:
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown (not installed as a package)"
