"""The core library is μRust: every body in it is typed, lowered and borrow-checked like any other."""

from __future__ import annotations

import pickle
from typing import Any

from msgspec import Struct

from logic.goal import Limits
from murust.core import wf
from murust.core.facts import Facts
from murust.core.links import Beyond
from murust.core.specs import SpecFunction
from murust.core.types import INTS
from murust.corelib import load
from murust.corelib.proved import PROVED
from murust.pipeline import Crates
from murust.record import field_names
from murust.run.link import Linker
from murust.source import SourceFile
from murust.syntax.parser import parse
from murust.types.terms.definitions import define
from wp.contracts import verify_function
from wp.unsupported import Unsupported
from wp.verdicts import Status
from wp.verifier import Verifier
from wp.verify import definitions, verify_promise


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


class _Foreign(Linker):
    """Takes the library's definitions for those of a program, so that they are proved."""

    def is_library_definition(self, name: str) -> bool:
        return False


def test_definitions_are_as_they_ensure() -> None:
    """Recursion of the library's spec functions ends, and what they ensure holds; of sums, for each type of numbers."""
    crates = Crates.collect([])
    found = [define(entry, crates.items) for entry in crates.items.specs.values()]
    crates.specs |= {f.name: f for f in found if isinstance(f, SpecFunction) and f.body is not None}
    program = crates.program()
    verifier = Verifier.of(program, _Foreign(crates.items, crates.functions), Facts(program), Limits())
    verdicts = definitions(verifier, lambda name: None)
    left = {verdict.function for verdict in verdicts if verdict.status is not Status.VERIFIED}
    assert left == {"Seq::sum"} and len(verdicts) > 8
    of_types = [verify_promise(program.spec_functions["Seq::sum"], verifier, (ty,)) for ty in INTS.values()]
    assert all(verdict.status is Status.VERIFIED for verdict in of_types)


def test_the_cache_gives_back_the_tree() -> None:
    tree, _ = parse(SourceFile.read(load.ROOT / "num.rs"))
    assert tree is not None and _shape(pickle.loads(pickle.dumps(tree, pickle.HIGHEST_PROTOCOL))) == _shape(tree)


def _shape(node: Any) -> Any:
    """What a node holds, all the way down."""
    if isinstance(node, SourceFile):
        return node.name
    if isinstance(node, tuple | list):
        return [_shape(part) for part in node]
    if not isinstance(node, Struct):
        return node
    return type(node), [_shape(getattr(node, name)) for name in field_names(type(node))]
