"""The core library is μRust: every body in it is typed, lowered and borrow-checked like any other."""

from __future__ import annotations

from murust.core import wf
from murust.pipeline import Crates


def test_every_body_checks() -> None:
    crates = Crates.collect([])
    written = [name for name, entry in crates.items.entries.items() if entry.node.body is not None]
    for name in written:
        crates.check_bodies([name])
        assert name in crates.functions, f"{name}: {[d.message for d in crates.diagnostics]}"
    assert not crates.diagnostics, [d.message for d in crates.diagnostics]
    assert len(written) > 200
    assert not wf.check(crates.program())
