"""Boxes, pointers and what is behind them."""

from __future__ import annotations

from murust.run.calls import Site
from murust.run.frame import Value


def _box(site: Site) -> Value:
    return [site.f.lifted(site.value(0))]


def _leak(site: Site) -> Value:
    return [site.leaf(0), "0"]


REGISTRY = {"Box::new": _box, "Box::leak": _leak}
