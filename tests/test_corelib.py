"""The core library is μRust: every body in it is typed, lowered and borrow-checked like any other."""

from __future__ import annotations

import pickle
from typing import Any

import attrs

from logic.goal import Limits
from murust.core import wf
from murust.core.facts import Facts
from murust.core.links import Beyond
from murust.corelib import load
from murust.pipeline import Crates
from murust.run.link import Linker
from murust.source import SourceFile
from murust.syntax import ast
from murust.syntax.parser import parse
from wp.unsupported import Unsupported
from wp.verdicts import Status
from wp.verify import Verifier, verify_function

PROVED = frozenset({
    "PartialEq::ne", "PartialOrd::lt", "PartialOrd::le", "PartialOrd::gt", "PartialOrd::ge", "Ord::max", "Ord::min",
    "NonZero::get", "Vec::insert", "[T]::swap_with_slice", "[T]::sort_unstable", "[T]::is_sorted",
    "<Vec as From>::from",
})  # fmt: skip
"""The functions of the library with a text whose contracts are proved; all other contracts of it are trusted."""


def test_every_body_checks() -> None:
    crates = Crates.collect([])
    written = [name for name, entry in crates.items.entries.items() if entry.node.body is not None]
    for name in written:
        crates.check_bodies([name])
        assert name in crates.functions, f"{name}: {[d.message for d in crates.diagnostics]}"
    assert not crates.diagnostics, [d.message for d in crates.diagnostics]
    assert len(written) > 200
    assert not wf.check(crates.program())


def test_bodies_satisfy_their_contracts() -> None:
    """Which texts of the library are proved to do what their contracts say is known: neither more nor fewer."""
    crates = Crates.collect([])
    written = [name for name, entry in crates.items.entries.items() if entry.node.body and entry.node.clauses]
    crates.check_bodies(written)
    program = crates.program()
    verifier = Verifier.of(program, Linker(crates.items, crates.functions), Facts(program), Limits.of(300_000, 0))
    proved = set()
    for name in written:
        try:
            verdict = verify_function(crates.functions[name], verifier)
        except (Unsupported, Beyond):
            continue
        if verdict.status is Status.VERIFIED:
            proved.add(name)
    assert proved == PROVED


def test_what_is_packed_is_unpacked() -> None:
    """The cache gives back the tree that was parsed, whose bodies are read when they are looked at."""
    tree, _ = parse(SourceFile.read(load.ROOT / "num.rs"))
    assert tree is not None
    again = pickle.loads(load._packed(tree))
    unread = [type(one) for item in again.items for one in _below(item) if isinstance(one, ast.Function)]
    assert any(kind is not ast.Function for kind in unread)
    assert list(_below(again)) != [] and _shape(again) == _shape(tree)


def _below(node: Any) -> list[Any]:
    """A node, and the nodes in it, but for those in bodies."""
    if isinstance(node, tuple | list):
        return [one for part in node for one in _below(part)]
    if not attrs.has(type(node)):
        return []
    names = [field.name for field in attrs.fields(type(node)) if field.name not in ("body", "source")]
    return [node, *(one for name in names for one in _below(getattr(node, name)))]


def _shape(node: Any) -> Any:
    """What a node holds, all the way down."""
    if isinstance(node, SourceFile):
        return node.name
    if isinstance(node, tuple | list):
        return [_shape(part) for part in node]
    if not attrs.has(type(node)):
        return node
    kind = ast.Function if isinstance(node, ast.Function) else type(node)
    return kind, [_shape(getattr(node, field.name)) for field in attrs.fields(kind)]
