"""Cost of checking, whole and by stage: parsing, resolving and typing, lowering, borrow checking. Prints lines a second
and peak memory for programs of growing length; no stage's time per line may grow with them. The whole types
specification functions and lemmas as well, and does half of the bodies in a second process.

    python -m tests.bench.stages [LINES …]
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from pathlib import Path

from murust.borrowck.check import check_with_closures
from murust.borrowck.oracle import ProgramOracle
from murust.core import nodes as core
from murust.corelib.load import load_core
from murust.driver import diagnose_sources
from murust.lower.functions import lower_function
from murust.pipeline import DEEPEST
from murust.resolve.modules import Collector
from murust.resolve.names import Module, Names
from murust.source import SourceFile
from murust.syntax.parser import parse
from murust.types.bodies import check_body
from murust.types.collect import collect
from murust.types.items import Items

CORPUS = Path(__file__).resolve().parent.parent
SOURCES = ("check/owned_linked_list", "check/ring_with_const_generics", "check/closures", "accept/insertion_sort",
           "check/iterator_of_bits", "accept/bitmap_in_array", "check/lemmas_and_ghost_code")  # fmt: skip


def program(lines: int) -> str:
    """Copies of programs of the corpus, each in a module of its own."""
    texts = [(CORPUS / f"{name}.rs").read_text(encoding="utf-8") for name in SOURCES]
    bodies = ["\n".join(line for line in text.splitlines() if not line.startswith("//!")) for text in texts]
    found: list[str] = []
    total = 0
    while total < lines:
        body = bodies[len(found) % len(bodies)]
        found.append(f"pub mod m{len(found)} {{\n{body}\n}}\n")
        total += found[-1].count("\n")
    return "".join(found)


def measure(lines: int) -> None:
    sys.setrecursionlimit(DEEPEST)
    file = SourceFile("bench.rs", program(lines).encode())
    count = file.text.count("\n")
    parse(SourceFile("warm.rs", b"fn f() {}"))
    gc.collect()
    gc.disable()  # as the command does
    start = time.perf_counter()
    diagnose_sources([file])
    total = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    gc.collect()
    times: dict[str, float] = {}
    collector = Collector(parse, Names(Module((), None), Module(("{prelude}",), None, in_prelude=True)))
    load_core(collector)
    start = time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal start
        times[stage] = times.get(stage, 0.0) + time.perf_counter() - start
        start = time.perf_counter()

    collector.collect_root(file)
    lap("parse")
    items = Items(collector.names, collector.diagnostics)
    collect(items)
    functions: list[list[core.Function]] = []
    bodies = [check_body(name, items) for name, entry in list(items.entries.items()) if not entry.module.in_prelude]
    lap("resolve, type")
    functions += [lower_function(body, items) for body in bodies if body is not None]
    lap("lower")
    oracle = ProgramOracle(items)
    for with_closures in functions:
        check_with_closures(with_closures, items.adts, oracle)
    lap("borrow-check")
    stages = "  ".join(f"{stage} {count / seconds:,.0f}/s" for stage, seconds in times.items())
    print(f"{count:>7,} lines  {total:6.2f} s  {count / total:,.0f} lines/s  peak {peak} MiB  |  {stages}", flush=True)
    if items.diagnostics:
        print(f"        {len(items.diagnostics)} reports, the first: {items.diagnostics[0].message}")


def main() -> None:
    sizes = [int(arg) for arg in sys.argv[1:]]
    if len(sizes) == 1:
        measure(sizes[0])
        return
    for size in sizes or [1_000, 10_000, 100_000]:  # each in a process of its own, for the memory
        subprocess.run([sys.executable, "-m", "tests.bench.stages", str(size)], check=True)


if __name__ == "__main__":
    main()
