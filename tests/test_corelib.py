"""The core library is μRust: every body in it is typed, lowered and borrow-checked like any other."""

from __future__ import annotations

import sys

from murust.borrowck.check import check_program
from murust.borrowck.oracle import ProgramOracle
from murust.core import nodes as core
from murust.core import wf
from murust.corelib.load import load_core
from murust.driver import DEEPEST
from murust.lower.functions import lower_function
from murust.resolve.modules import Collector
from murust.resolve.names import Module, Names
from murust.syntax.parser import parse
from murust.types.bodies import check_body
from murust.types.collect import collect
from murust.types.items import Items


def test_every_body_checks() -> None:
    sys.setrecursionlimit(max(sys.getrecursionlimit(), DEEPEST))
    collector = Collector(parse, Names(Module((), None), Module(("{prelude}",), None, in_prelude=True)))
    load_core(collector)
    items = Items(collector.names, collector, collector.diagnostics)
    collect(items)
    functions: dict[str, core.Function] = {}
    written = [name for name, entry in items.entries.items() if entry.node.body is not None]
    for name in written:
        body = check_body(name, items)
        assert body is not None, f"{name}: {[d.message for d in items.diagnostics]}"
        functions |= {function.name: function for function in lower_function(body, items)}
    assert not items.diagnostics, [d.message for d in items.diagnostics]
    assert len(written) > 200
    externals = frozenset(name for name in items.entries if name not in functions)
    program = core.Program(items.adts, functions, {}, externals)
    oracle = ProgramOracle(items)
    _, problems = check_program(program, oracle)
    assert not problems
    assert not wf.check(program)
